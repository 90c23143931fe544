"""Reads a small QR code as ISO/IEC 18004 lays it out, without the library that made it.

Enough for versions 1 to 3 at level L or M: their codewords are one block, the text comes first, and
a clean drawing needs no error correction.
"""

from collections.abc import Callable, Iterator, Sequence

Modules = Sequence[Sequence[bool]]

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)
_FORMAT_MASK = 0b101010000010010
_LEVELS_IN_ONE_BLOCK = {0b00: "M", 0b01: "L"}
_BYTES = 0b0100


def read_qr(modules: Modules) -> str:
    """The text of a code whose modules are given row by row, dark ones true."""
    side = len(modules)
    assert side in {21, 25, 29}, f"{side} modules"
    level, mask = divmod(_format(modules) >> 10, 8)
    assert level in _LEVELS_IN_ONE_BLOCK
    bits = [modules[y][x] != _MASKS[mask](y, x) for y, x in _data_places(side)]
    codewords = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    stream = [bool(word >> shift & 1) for word in codewords for shift in range(7, -1, -1)]
    assert _number(stream[:4]) == _BYTES
    length = _number(stream[4:12])
    held = bytes(_number(stream[12 + 8 * at : 20 + 8 * at]) for at in range(length))
    return held.decode("ascii")


def _format(modules: Modules) -> int:
    """The fifteen bits beside the upper left finder: level, mask and their check."""
    along = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)]
    up = [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    return _number([modules[y][x] for y, x in along + up]) ^ _FORMAT_MASK


def _data_places(side: int) -> Iterator[tuple[int, int]]:
    """(row, column) of the data modules in their order: two columns at a time, up and down."""
    upward = True
    right = side - 1
    while right > 0:
        if right == 6:
            right -= 1
        for y in range(side - 1, -1, -1) if upward else range(side):
            for x in (right, right - 1):
                if not _is_pattern(side, y, x):
                    yield y, x
        upward = not upward
        right -= 2


def _is_pattern(side: int, y: int, x: int) -> bool:
    finder = (y < 9 and x < 9) or (y < 9 and x >= side - 8) or (y >= side - 8 and x < 9)
    aligning = side > 21 and abs(y - (side - 7)) <= 2 and abs(x - (side - 7)) <= 2
    return finder or aligning or 6 in {y, x}


def _number(bits: Sequence[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)

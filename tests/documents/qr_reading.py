"""Reads a small QR code as ISO/IEC 18004 lays it out, without the library that made it.

Enough for versions 1 to 6: the text comes first, and a clean drawing needs no error correction.
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
_LEVELS = {0b00: "M", 0b01: "L", 0b11: "Q", 0b10: "H"}
_BYTES = 0b0100

# Table 9 of the standard: data codewords of each block, where they are more than one. Blocks are
# dealt out codeword by codeword.
_BLOCKS = {
    (3, "Q"): (17, 17),
    (3, "H"): (13, 13),
    (4, "M"): (32, 32),
    (4, "Q"): (24, 24),
    (4, "H"): (9, 9, 9, 9),
    (5, "M"): (43, 43),
    (5, "Q"): (15, 15, 16, 16),
    (5, "H"): (11, 11, 12, 12),
    (6, "L"): (68, 68),
    (6, "M"): (27, 27, 27, 27),
    (6, "Q"): (19, 19, 19, 19),
    (6, "H"): (15, 15, 15, 15),
}


def read_qr(modules: Modules) -> str:
    """The text of a code whose modules are given row by row, dark ones true."""
    side = len(modules)
    assert side in range(21, 42, 4), f"{side} modules"
    level, mask = divmod(_format(modules) >> 10, 8)
    bits = [modules[y][x] != _MASKS[mask](y, x) for y, x in _data_places(side)]
    dealt = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    codewords = _gathered(dealt, _BLOCKS.get(((side - 17) // 4, _LEVELS[level]), (len(dealt),)))
    stream = [bool(word >> shift & 1) for word in codewords for shift in range(7, -1, -1)]
    assert _number(stream[:4]) == _BYTES
    length = _number(stream[4:12])
    held = bytes(_number(stream[12 + 8 * at : 20 + 8 * at]) for at in range(length))
    return held.decode("ascii")


def _gathered(dealt: Sequence[int], sizes: Sequence[int]) -> list[int]:
    """The data codewords block after block: dealt one to each block in turn, as long as it has room."""
    blocks: list[list[int]] = [[] for _ in sizes]
    words = iter(dealt)
    for turn in range(max(sizes)):
        for block, size in zip(blocks, sizes, strict=True):
            if turn < size:
                block.append(next(words))
    return [word for block in blocks for word in block]


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

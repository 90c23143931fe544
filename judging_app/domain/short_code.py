"""Short codes for digests: what people read out, compare by eye and type in."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are taken for other signs."""

SIGNS: Final = 16
"""Signs of a code: 80 bits, far more than anybody can match by trying."""

_GROUP: Final = 4
_BITS: Final = 5


def short_code(digest: str) -> str:
    """Shorten a SHA-256, given as hexadecimal digits, to its first 80 bits: "7K3M-9QTX-0AB4-ZZ1C"."""
    bits = int(digest, 16) >> (4 * len(digest) - _BITS * SIGNS)
    signs = [ALPHABET[bits >> _BITS * at & 31] for at in reversed(range(SIGNS))]
    return "-".join("".join(signs[at : at + _GROUP]) for at in range(0, SIGNS, _GROUP))

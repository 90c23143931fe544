"""Pairing codes: six signs on a judge's slip, two that say which slip and four that are secret."""

import secrets
import unicodedata
from collections.abc import Set as AbstractSet
from itertools import product
from typing import Final

from judging_app.domain.problems import JudgingError, Problem

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs: without 0, 1, I, L and O, which a tired eye takes for one another."""

PLATE_SIGNS: Final = 2
SECRET_SIGNS: Final = 4
"""31^4 = 923,521 possible secrets: few for a computer that may try them all, which is why the
exchange gives one try per conversation and the host slows down who is wrong."""
CODE_SIGNS: Final = PLATE_SIGNS + SECRET_SIGNS

_PLATES: Final = tuple("".join(signs) for signs in product(ALPHABET, repeat=PLATE_SIGNS))
_LEFT_OUT: Final = frozenset({"Pd", "Zs", "Cc", "Cf"})
"""Dashes, spaces, and what sticks to text that was copied; the minus sign is none of these."""


def new_codes(count: int, taken_plates: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """Draw codes whose plates differ from each other and from those taken.

    There are 961 plates; more codes than free plates are a mistake of the caller.
    """
    free = [plate for plate in _PLATES if plate not in taken_plates]
    plates = secrets.SystemRandom().sample(free, count)
    return tuple(plate + "".join(secrets.choice(ALPHABET) for _ in range(SECRET_SIGNS)) for plate in plates)


def normalised(text: str) -> str:
    """Read a code as people type it: any case and width, with or without spaces and dashes.

    Raises PAIRING_CODE_MALFORMED. What was typed is no fact of the error: it may be nearly right.
    """
    signs = unicodedata.normalize("NFKC", text).upper()
    code = "".join(
        sign for sign in signs if sign != "\N{MINUS SIGN}" and unicodedata.category(sign) not in _LEFT_OUT
    )
    if len(code) != CODE_SIGNS or not all(sign in ALPHABET for sign in code):
        raise JudgingError.of(Problem.PAIRING_CODE_MALFORMED)
    return code


def plate_of(code: str) -> str:
    """The open part of a normalised code: which slip is meant."""
    return code[:PLATE_SIGNS]


def shown(code: str) -> str:
    """A normalised code as the slip shows it: 7K4-29P."""
    half = CODE_SIGNS // 2
    return f"{code[:half]}-{code[half:]}"

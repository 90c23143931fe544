"""Whether two names are one person's, where two different people are wanted."""

import unicodedata
from typing import Final

_NO_LETTERS: Final = frozenset("CPSZ")
"""Categories of Unicode that make no other name: controls and invisible signs, punctuation, blanks."""


def is_same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: width, case, blanks, points and unseen signs make no other."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    signs = unicodedata.normalize("NFKC", name).casefold()
    kept = (sign for sign in signs if unicodedata.category(sign)[0] not in _NO_LETTERS)
    # Selectors of variants are marks without a look of their own.
    return "".join(sign for sign in kept if not unicodedata.name(sign, "").startswith("VARIATION SELECTOR"))

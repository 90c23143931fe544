"""The seed of a draw: a plain number that anybody can read out, write down and enter again."""

import secrets
import unicodedata
from datetime import date
from typing import Final

_RANDOM: Final = 10_000
_MOST_DIGITS: Final = 18


def new_seed(today: date | None = None) -> int:
    """A seed that nobody could choose beforehand: the date, and four random digits behind it."""
    day = date.today() if today is None else today  # noqa: DTZ011 -- the day on the wall of the room
    return int(f"{day:%Y%m%d}{secrets.randbelow(_RANDOM):04}")


def read_seed(text: str) -> int | None:
    """The seed that a text writes; `None` where it is no plain number."""
    text = unicodedata.normalize("NFKC", text).strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        return None
    return int(text)

"""How long texts may be, and which signs they may not hold, wherever they come from.

Control characters come along when text is pasted from an office program; databases, workbooks and
terminals choke on them.
"""

import re
from typing import Final

LONGEST_CODE: Final = 200
"""Of a code, a name or any other text of one line."""
LONGEST_TEXT: Final = 4_000
"""Of a note or a reason, which may have lines."""
LONGEST_DRAWING: Final = 100_000
"""Of a drawn signature, an SVG path."""

_IN_LINE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_IN_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_PATH: Final = re.compile(r"[A-Za-z0-9,. +-]*")


def plain_text(text: str) -> str:
    """A note or a reason without control characters, and cut where it is too long."""
    return _cut(_IN_TEXT.sub(" ", text), LONGEST_TEXT)


def plain_line(text: str) -> str:
    """A name in one line without control characters, and cut where it is too long."""
    return _cut(_IN_LINE.sub(" ", text), LONGEST_CODE)


def is_fit_code(code: str) -> bool:
    """Whether a code is short enough and in one line, so that laptops can send it."""
    return len(code) <= LONGEST_CODE and _IN_LINE.search(code) is None


def is_fit_drawing(path: str) -> bool:
    """Whether a drawn signature is a path that is not too long."""
    return len(path) <= LONGEST_DRAWING and _PATH.fullmatch(path) is not None


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"

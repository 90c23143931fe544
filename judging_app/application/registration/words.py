"""How words of an office's table are compared: width, case, blanks and punctuation aside."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PUNCTUATION: Final = re.compile(r"[\W_]+")
_BREAKS: Final = re.compile(r"[ \t\u3000\xa0]*\n[ \t\u3000\xa0]*")
_LETTER: Final = re.compile(r"[A-Za-z0-9]")

_SIMPLIFIED: Final = str.maketrans(
    "創業組長農鄉類賽項別園藝電務產現學質養遊戶縣區號雜紅綠藍黃東廣華貿進會評審員專導師觀眾備補",
    "创业组长农乡类赛项别园艺电务产现学质养游户县区号杂红绿蓝黄东广华贸进会评审员专导师观众备补",
)


def plain(text: str) -> str:
    """The form that words are compared in: width, case and blanks aside."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=65_536)
def core(text: str) -> str:
    """The form that names are compared in: as `plain`, punctuation aside too."""
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", text).casefold())


def tidy(text: str) -> str:
    """A text as it is kept: outer blanks off, lines joined."""
    text = text.strip()
    if "\n" not in text:
        return text

    def join(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
        return " " if _LETTER.match(before) and _LETTER.match(after) else ""

    return _BREAKS.sub(join, text)


def simplified(text: str) -> str:
    """Write the commonest traditional characters as simplified ones."""
    return text.translate(_SIMPLIFIED)


def likeness(left: str, right: str) -> float:
    """How alike two words are, 0 to 1: twice the longest common subsequence by both lengths."""
    if not left or not right:
        return 0.0
    row = [0] * (len(right) + 1)
    for character in left:
        before = 0
        for at, other in enumerate(right, start=1):
            here = row[at]
            row[at] = before + 1 if character == other else max(row[at], row[at - 1])
            before = here
    return 2 * row[-1] / (len(left) + len(right))

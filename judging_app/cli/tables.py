"""Tables in a terminal, where a Chinese character is two columns wide."""

import unicodedata
from collections.abc import Sequence


def width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def table(rows: Sequence[Sequence[str]], right: frozenset[int]) -> str:
    """Lay rows out in columns; the columns in `right` are set flush right."""
    widths = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join("  ".join(_cells(row, widths, right)).rstrip() for row in rows)


def _cells(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> list[str]:
    cells: list[str] = []
    for at, (text, space) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (space - width(text))
        cells.append(gap + text if at in right else text + gap)
    return cells

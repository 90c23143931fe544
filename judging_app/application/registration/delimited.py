"""Tables written as text: what Excel puts on the clipboard, and the text of a CSV file."""

import re
from collections import Counter
from typing import Final

from judging_app.application.registration.tables import RawCell, RawTable, text_cell, trimmed
from judging_app.domain.problems import Finding, JudgingError, Place, Problem

DELIMITERS: Final = ("\t", ",", ";")
_NOTHING: Final = " \t\n,;\u3000\xa0"
MOST_ROWS: Final = 300_000
_LOOKED_AT: Final = 64_000
"""Characters from the start by which the delimiter is chosen."""


def tables_from_text(text: str) -> tuple[RawTable, ...]:
    """Read what was pasted: cells between tabs as Excel writes them, else commas or semicolons.

    Raises `JudgingError` (TABLE_EMPTY) where there is nothing but blanks.
    """
    return (table_from_text(text),)


def table_from_text(text: str, name: str = "", file: str = "") -> RawTable:
    """Read delimited text as one table."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    place = Place(file, name)
    rows = _rows(text, best_delimiter(text)) if text.strip(_NOTHING) else []
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise JudgingError([Finding(Problem.TABLE_EMPTY, {"file": file}, place=place)])
    if len(rows) > MOST_ROWS:
        raise JudgingError([Finding(Problem.TOO_MANY_ROWS, {"max": str(MOST_ROWS)}, place=place)])
    return RawTable(name, tuple(rows), file)


def best_delimiter(text: str) -> str:
    """Choose the delimiter that cuts most lines into the same number of cells, more than one."""

    def merit(delimiter: str) -> tuple[int, int]:
        lines = [line for line in _cut(text[:_LOOKED_AT], delimiter) if any(part.strip() for part in line)]
        widths = Counter(len(line) for line in lines if len(line) > 1)
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
        return times * (width - 1), times

    return max(DELIMITERS, key=merit)


def _rows(text: str, delimiter: str) -> list[tuple[RawCell, ...]]:
    return [trimmed([text_cell(part) for part in line]) for line in _cut(text, delimiter)]


def _cut(text: str, delimiter: str) -> list[list[str]]:
    """Cut text into lines of cells.

    A quotation mark opens a quoted cell only where its partner closes the cell again: an office's
    text such as `"三农"服务` is taken as it stands, and can never swallow the rest of the table.
    """
    if '"' not in text:
        return [line.split(delimiter) for line in text.removesuffix("\n").split("\n")]
    mark = re.escape(delimiter)
    cell = re.compile(rf'(?:"((?:[^"]|"")*+)"(?={mark}|\n|\Z)|([^{mark}\n]*))({mark}|\n|\Z)')
    lines: list[list[str]] = [[]]
    at = 0
    while True:
        found = cell.match(text, at)
        if found is None:
            return lines
        quoted, bare, end = found.groups()
        lines[-1].append(bare if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if not end or (end == "\n" and at == len(text)):
            return lines
        if end == "\n":
            lines.append([])

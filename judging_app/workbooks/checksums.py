"""校验码: short codes of what cannot be recomputed, so that a changed cell can be named.

The results follow from the event's own sheets and are recomputed. The event's sheets follow from
nothing; a line of codes for each of their rows tells which of its cells was changed, and where rows
and columns went. The codes only locate: the proof is the digest of all records, and the seal.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from typing import Final, NamedTuple
from zlib import crc32

from judging_app.domain.event import Event
from judging_app.domain.exact import exact_text
from judging_app.domain.short_code import ALPHABET
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.cells import (
    CellValue,
    Written,
    decode_text,
    encode_text,
    read_number,
    shown,
    ticks_cell,
)
from judging_app.workbooks.event_sheets import EventSheets
from judging_app.workbooks.layout import MARKS, sheets_of
from judging_app.workbooks.results_model import ResultColumn, ResultSheet, ResultValue, written
from judging_app.workbooks.write_marks import mark_headers

ROW_SIGNS: Final = 12
"""Signs of a whole row, 60 bits of its SHA-256."""

CELL_SIGNS: Final = 3
"""Signs of one cell, 15 bits: they point at the cell in a row that is known to be another."""

SELF_SIGNS: Final = 3
"""Signs of the line itself: a code that was changed is not taken for a changed row."""

ROWS_IN_CELL: Final = 10
"""Lines that share a cell of the sheet of codes: few cells are quick to read."""

_BITS: Final = 5
_BETWEEN: Final = "\x1f"


class Line(NamedTuple):
    """The codes of one row: of the whole of it, and of each of its cells."""

    row: str
    cells: tuple[str, ...]

    def text(self, place: str) -> str:
        """The line as it is written for the row at a place, with the code of itself at its end."""
        body = self.row + "".join(self.cells)
        return body + _own(body, place)


class CodedSheet(NamedTuple):
    """A sheet by its codes; the first line is the header's, or the sheet's first row."""

    title: str
    lines: tuple[Line, ...]


def plain_text(value: CellValue | None) -> str:
    """A cell as codes see it: a number by its 15 digits, whatever it is stored as, a text less its edges."""
    if value is None:
        return ""
    if isinstance(value, str):
        return decode_text(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number_text(value)
    return shown(value)


@lru_cache(1 << 16)
def _number_text(value: float) -> str:
    return exact_text(read_number(value))


@lru_cache(1 << 16)
def cell_code(text: str) -> str:
    """The signs of one cell; the same texts come again and again."""
    return _signs(crc32(text.encode("utf-8", "replace")), CELL_SIGNS)


def line_of(texts: Sequence[str]) -> Line:
    """The codes of one row; empty cells at its end say nothing."""
    length = len(texts)
    while length and not texts[length - 1]:
        length -= 1
    used = texts[:length]
    digest = sha256(_BETWEEN.join(used).encode("utf-8", "replace")).digest()
    whole = int.from_bytes(digest[:8]) >> (64 - _BITS * ROW_SIGNS)
    return Line(_signs(whole, ROW_SIGNS), tuple(cell_code(text) for text in used))


def place_of(title: str, row: int, rows: int) -> str:
    """What a line's own code binds it to: its sheet, its row, and how many rows there are."""
    return _BETWEEN.join((title, str(row), str(rows)))


def read_line(text: str, place: str) -> Line | None:
    """Take a line as it was written; `None` where it was changed itself or is another place's."""
    body, own = text[:-SELF_SIGNS], text[-SELF_SIGNS:]
    codes = body[ROW_SIGNS:]
    if len(body) < ROW_SIGNS or len(codes) % CELL_SIGNS or own != _own(body, place):
        return None
    cells = tuple(codes[at : at + CELL_SIGNS] for at in range(0, len(codes), CELL_SIGNS))
    return Line(body[:ROW_SIGNS], cells)


def _own(body: str, place: str) -> str:
    return _signs(crc32(f"{body}{_BETWEEN}{place}".encode("utf-8", "replace")), SELF_SIGNS)


def _signs(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> _BITS * at & 31] for at in reversed(range(count)))


def coded_event(event: Event, language: Language) -> Iterator[CodedSheet]:
    """Every sheet of the event workbook as it is written, by its codes."""
    rows = EventSheets(event, language)
    for layout in sheets_of(event):
        title = layout.title(language)
        if layout is MARKS:
            yield CodedSheet(title, tuple(_mark_lines(event, language)))
            continue
        header = [column.title(language) for column in layout.columns]
        lines = [line_of([plain_text(value) for value in row]) for row in rows.rows(layout)]
        yield CodedSheet(title, (line_of(header), *lines))


def coded_rows(title: str, rows: Iterable[Sequence[Written]]) -> CodedSheet:
    """Any sheet by its codes."""
    return CodedSheet(title, tuple(line_of([plain_text(value) for value in row]) for row in rows))


def _mark_lines(event: Event, language: Language) -> Iterator[Line]:
    headers, criteria = mark_headers(event, language)
    yield line_of([plain_text(encode_text(text)) for text in headers])
    text: Callable[[str], str] = cache(lambda value: plain_text(encode_text(value)))
    points: Callable[[int], str] = cache(lambda ticks: plain_text(ticks_cell(ticks)))
    for round_ in event.rounds:
        for sheet in round_.sheets:
            marks = dict(sheet.marks)
            yield line_of(
                [
                    text(round_.code),
                    text(sheet.dimension),
                    text(sheet.entry),
                    text(sheet.judge),
                    term(sheet.standing, language),
                    *("" if code not in marks else points(marks[code]) for code in criteria),
                    text(sheet.note),
                    text(sheet.reason),
                ]
            )


def coded_results(sheet: ResultSheet) -> CodedSheet:
    """A results sheet by its codes from its header on, for one that cannot be recomputed.

    What stands above shows times as they are where the workbook is written, and is checked by itself.
    """
    header = [column.title for column in sheet.columns]
    return coded_rows(sheet.title, [header, *([written(value) for value in row] for row in sheet.rows)])


def checksum_sheet(
    coded: Iterable[CodedSheet], language: Language, title: str, heading: tuple[str, ...]
) -> ResultSheet:
    """The codes as a results sheet: ten rows of a sheet in each of its rows.

    It says how many rows each sheet has, so that none can be cut off unnoticed.
    """
    say = language
    columns = (
        ResultColumn(say.translate("Results", "Sheet"), 12),
        ResultColumn(say.translate("Results", "From row"), 9),
        ResultColumn(say.translate("Results", "Rows"), 9),
        ResultColumn(say.translate("Results", "Codes"), 90, most=90),
    )
    rows: list[list[ResultValue]] = []
    for sheet in coded:
        for start in range(0, len(sheet.lines), ROWS_IN_CELL):
            lines = enumerate(sheet.lines[start : start + ROWS_IN_CELL], start=start + 1)
            total = len(sheet.lines)
            codes = " ".join(line.text(place_of(sheet.title, row, total)) for row, line in lines)
            rows.append([sheet.title, start + 1, total, codes])
    return ResultSheet(title, heading, columns, rows, keys=(0, 1), checked=False, filtered=False)

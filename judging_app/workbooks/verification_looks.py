"""What a sheet shows beside its values: hidden rows, formats that show another number, words on its pages.

Colours, fonts, widths and borders are not looked at.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, Place, Problem
from judging_app.wording.language import Language
from judging_app.workbooks.cells import CellValue, Written
from judging_app.workbooks.checksums import plain_text
from judging_app.workbooks.drawings import drawn_objects
from judging_app.workbooks.event_sheets import EventSheets
from judging_app.workbooks.layout import MARKS, sheets_of
from judging_app.workbooks.results_looks import GENERAL
from judging_app.workbooks.safety import SafeWorkbook
from judging_app.workbooks.styles import Look
from judging_app.workbooks.write_marks import MARK_COLUMNS_BEFORE, mark_headers

CODE: Final = re.compile(r"(?<![0-9A-Z-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}(?![0-9A-Z-])")

EVENT_FOOT: Final = ("", "&P / &N", "&A")
"""What stands at the foot of the event's own sheets."""

_PLAIN: Final = re.compile(r"General|GENERAL|@|0(?:\.[0#]+)?")
"""Formats that show a text as it is."""

_SETTING: Final = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+ ?|[LCRBIUESXYHO])')
"""Signs in a header or footer that set its place and font."""


def sheet_findings(book: SafeWorkbook, title: str, *, drawings: int = 0) -> Iterator[Finding]:
    """What hides cells of a sheet, lies over them, or can be read in two ways."""
    file, sheet = book.path.name, book.strict(title)

    def find(problem: Problem, cell: str = "", **facts: str) -> Finding:
        return Finding(problem, {"sheet": title, "cell": cell, **facts}, place=Place(file, title, cell))

    for cell in sheet.doubtful:
        yield find(Problem.CELL_AMBIGUOUS, cell)
    if book.is_hidden(title):
        yield find(Problem.SHEET_HIDDEN)
    if sheet.hidden_rows:
        row = next((row for row in sheet.hidden_rows if row), 1)
        yield find(Problem.ROWS_HIDDEN, f"A{row}", row=str(row), count=str(len(sheet.hidden_rows)))
    if sheet.hidden_columns:
        letter = sheet.hidden_columns[0]
        yield find(Problem.COLUMNS_HIDDEN, f"{letter}1", column=letter)
    for area in sheet.merges:
        if _covers(area, sheet.rows):
            yield find(Problem.CELLS_COVERED, area.partition(":")[0], area=area)
    if drawn_objects(book, title) != (drawings, 0):
        yield find(Problem.OBJECTS_ADDED)


def _covers(area: str, rows: Sequence[Sequence[CellValue | None]]) -> bool:
    """Whether a merged area covers more values than the one it shows."""
    try:
        left, top, right, bottom = range_boundaries(area)
    except ValueError:
        return True
    if left is None or top is None or right is None or bottom is None:
        return True
    return any(
        value is not None
        for number, row in enumerate(rows[top - 1 : bottom], start=top)
        for at, value in enumerate(row[left - 1 : right], start=left)
        if (number, at) != (top, left)
    )


def printed_findings(book: SafeWorkbook, title: str, foot: Iterable[str]) -> Iterator[Finding]:
    """Words at the head or the foot of the printed pages that are not ours; codes are compared apart."""
    printed = book.strict(title).printed
    expected = CODE.sub("", _bare("".join(foot)))
    for name, text in {"oddFooter": "", **printed}.items():
        found = CODE.sub("", _bare(text))
        if found != (expected if name == "oddFooter" else "") and not (
            name.endswith("Footer") and found == expected
        ):
            facts = {"sheet": title, "found": found, "expected": expected if "Footer" in name else ""}
            yield Finding(Problem.PRINT_CHANGED, facts, place=Place(book.path.name, title))


def _bare(text: str) -> str:
    return "".join(_SETTING.sub("", text).split())


def plain_findings(
    book: SafeWorkbook, title: str, first: int = 1, last: int | None = None
) -> Iterator[Finding]:
    """Cells of some rows whose format shows something else than what is in them."""
    sheet = book.strict(title)
    odd: set[int] = {
        style
        for row in sheet.styles[first - 1 : last]
        for style in set(row)
        if not is_plain(book.look(style))
    }
    if not odd:
        return
    for number, (styles, row) in enumerate(zip(sheet.styles, sheet.rows, strict=True), start=1):
        if number < first or (last is not None and number > last):
            continue
        for at, (style, value) in enumerate(zip(styles, row, strict=True)):
            if style in odd and value is not None:
                yield look_finding(book, title, number, at, book.look(style), Look(GENERAL))


def is_plain(look: Look) -> bool:
    """Whether a text or a number that has no decimals of its own is shown as it is."""
    return look.form in {GENERAL, "@"} and not look.struck


def shows_text(look: Look) -> bool:
    """Whether a text is shown as it is, not struck out."""
    return not look.struck and _PLAIN.fullmatch(look.form) is not None


def look_finding(book: SafeWorkbook, title: str, row: int, at: int, found: Look, expected: Look) -> Finding:
    """What to say of a cell that does not show its value as it was written."""
    cell = f"{get_column_letter(at + 1)}{row}"
    problem = Problem.FORMAT_CHANGED if found.form != expected.form else Problem.STRIKE_CHANGED
    facts = {"sheet": title, "cell": cell, "found": found.form, "expected": expected.form}
    return Finding(problem, facts, place=Place(book.path.name, title, cell))


def kind_findings(book: SafeWorkbook, event: Event, language: Language) -> Iterator[Finding]:
    """Numbers of the event's own sheets that are stored as texts; their codes see no difference."""
    rows, titles = EventSheets(event, language), set(book.titles)
    for layout in sheets_of(event):
        title = layout.title(language)
        if title in titles and layout is MARKS:
            yield from _mark_kinds(book, title, len(mark_headers(event, language)[1]))
        elif title in titles:
            yield from _kinds(book, title, rows.rows(layout))


def _mark_kinds(book: SafeWorkbook, title: str, criteria: int) -> Iterator[Finding]:
    """For the sheet of marks: so many columns are numbers, whatever the order of its rows."""
    numbers = range(MARK_COLUMNS_BEFORE, MARK_COLUMNS_BEFORE + criteria)
    for number, row in enumerate(book.strict(title).rows[1:], start=2):
        for at, value in enumerate(row):
            if isinstance(value, str if at in numbers else int | float) and plain_text(value):
                cell = f"{get_column_letter(at + 1)}{number}"
                yield kind_finding(book.path.name, title, cell, plain_text(value))


def _kinds(book: SafeWorkbook, title: str, expected: Iterable[Sequence[Written]]) -> Iterator[Finding]:
    """Numbers that are stored as texts, and texts as numbers, below the header of an event's sheet."""
    rows = book.strict(title).rows
    for number, (wanted, row) in enumerate(zip(expected, rows[1:], strict=False), start=2):
        for at, (one, other) in enumerate(zip(wanted, row, strict=False)):
            if is_other_kind(one, other) and plain_text(one) == plain_text(other):
                yield kind_finding(
                    book.path.name, title, f"{get_column_letter(at + 1)}{number}", plain_text(other)
                )


def is_other_kind(one: object, other: object) -> bool:
    """Whether one is a text and the other a number."""
    return (isinstance(one, str) and bool(one) and isinstance(other, int | float)) or (
        isinstance(other, str) and bool(other) and isinstance(one, int | float)
    )


def kind_finding(file: str, title: str, cell: str, text: str) -> Finding:
    """What to say of a number that is stored as a text, or a text as a number."""
    return Finding(
        Problem.KIND_CHANGED, {"sheet": title, "cell": cell, "found": text}, place=Place(file, title, cell)
    )

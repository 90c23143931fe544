"""Writing the event workbook: every sheet of the format, with drop-downs and a frozen header."""

from collections.abc import Collection
from pathlib import Path

from judging_app.domain.event import Event
from judging_app.wording.language import Language, current_language
from judging_app.workbooks.cells import encode_text
from judging_app.workbooks.columns import SheetLayout
from judging_app.workbooks.event_sheets import EventSheets
from judging_app.workbooks.layout import MARKS, sheets_of
from judging_app.workbooks.saving import BookWriter, PageWriter
from judging_app.workbooks.write_marks import mark_headers, write_marks

_MARK_WIDTH = 9
_SPARE_ROWS = 500
"""Rows below the last one for which the drop-downs are still offered."""


def write_event(event: Event, path: Path, language: Language | None = None) -> None:
    """Write everything that an event holds, so that `read_event` gives an equal event back.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    with BookWriter() as book:
        add_event_sheets(book, event, language or current_language())
        book.save(path)


def add_event_sheets(
    book: BookWriter, event: Event, language: Language, *, without: Collection[str] = ()
) -> None:
    """Add the sheets of the event workbook to one that may hold others; `without` rows for some."""
    rows = EventSheets(event, language)
    for layout in sheets_of(event):
        if layout is MARKS:
            _add_marks(book, event, language)
            continue
        page = book.page(layout.title(language), [column.width for column in layout.columns])
        _offer(page, layout, language, [column.key for column in layout.columns])
        page.header(column.title(language) for column in layout.columns)
        for row in () if layout.key in without else rows.rows(layout):
            page.add(map(page.safe, row))
        page.finish(filtered=False)


def _add_marks(book: BookWriter, event: Event, language: Language) -> None:
    headers, criteria = mark_headers(event, language)
    fixed = [column.width for column in MARKS.columns]
    widths = [*fixed[:5], *[_MARK_WIDTH] * len(criteria), *fixed[5:]]
    page = book.page(MARKS.title(language), widths, frozen="F2")
    _offer(page, MARKS, language, ["round", "dimension", "entry", "judge", "standing"])
    page.header(encode_text(header) or "" for header in headers)
    write_marks(page, event, list(criteria), language)
    page.finish(columns=len(headers))


def _offer(page: PageWriter, layout: SheetLayout, language: Language, keys: list[str]) -> None:
    for at, key in enumerate(keys, start=1):
        page.drop_down(at, layout.by_key[key].codec.choices(language), _SPARE_ROWS)

"""The entry table (晋级名单) that goes to the next level: to be read, signed, and brought in there.

Its headers are among the words that `application.registration` knows a table's columns by, so the
next level's program takes entries and origins in without a question.
"""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Final, NamedTuple

from openpyxl.utils import get_column_letter

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.advancement import Selection, origins_of
from judging_app.domain.event import Entry, Event
from judging_app.domain.exact import exact_text
from judging_app.domain.origins import Origin
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import mark_line
from judging_app.workbooks.cells import encode_text, number_cell
from judging_app.workbooks.result_titles import sheet_title
from judging_app.workbooks.results_model import FREE, PLACE, ResultColumn, ResultSheet, ResultValue
from judging_app.workbooks.results_pages import add_result_sheet
from judging_app.workbooks.saving import CHINESE_FONT, BookWriter, PageWriter

_MOST: Final = 12
"""Characters of a column of words after which they wrap, unless its own least is more."""

_SIGNING_GAP: Final = 34.0
"""Height of a row to be signed in, in points."""


class _Field(NamedTuple):
    """One column: its title, how it looks, and what it holds of an entry."""

    title: str
    column: ResultColumn
    value: Callable[[int, Entry, Origin], ResultValue]


def write_entry_table(
    event: Event,
    round_code: str,
    selection: Selection,
    path: Path,
    language: Language | None = None,
    *,
    mark: ContentMark | None = None,
) -> None:
    """Write the entries that go on from a round, with their scores, what proves them, and lines to sign.

    Raises UNKNOWN_ROUND and what saving a workbook raises; nothing half-written is left behind.
    """
    say = language or current_language()
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    origins = origins_of(event, round_, Scoreboard(event, round_code).standings, selection)
    known = {entry.code: entry for entry in event.entries}
    fields = _fields(event, [known[item.entry_there] for item in origins], origins, say)
    title = say.translate("EntryTable", "Entries that go on")
    heading = " · ".join(part for part in (event.name, round_.name, title) if part)
    sheet = ResultSheet(
        sheet_title(title),
        (heading, _about(event, selection, len(origins), say)),
        tuple(field.column for field in fields),
        [
            [field.value(number, known[item.entry_there], item) for field in fields]
            for number, item in enumerate(origins, start=1)
        ],
        frozen=2,
        filtered=False,
        mark_line="" if mark is None else mark_line(mark, say),
    )
    with BookWriter(CHINESE_FONT if say is Language.CHINESE else "Calibri") as book:
        page = add_result_sheet(book, sheet, say, sheet.mark_line, lambda: None)
        _add_signing(page, len(fields), say)
        book.save(path)


def _about(event: Event, selection: Selection, count: int, say: Language) -> str:
    parts = [event.organizer, event.date]
    parts.append(say.translate("EntryTable", "{count} entries").format(count=count))
    if selection.line:
        parts.append(say.translate("EntryTable", "by the line “{line}”").format(line=selection.line))
    if selection.reason:
        text = say.translate("EntryTable", "chosen by hand: {reason}")
        parts.append(text.format(reason=selection.reason))
    return " · ".join(part for part in parts if part)


def _fields(event: Event, entries: list[Entry], origins: tuple[Origin, ...], say: Language) -> list[_Field]:
    tracks = {track.code: track.name for track in event.tracks}
    sealed = any(origin.sealed for origin in origins)
    code = say.translate("EntryTable", "Content code")
    if sealed:
        code = say.translate("EntryTable", "Seal code")
    words = _words
    number = say.translate("EntryTable", "No.")
    fields = [
        _Field(number, ResultColumn(number, 5, PLACE), lambda at, _, __: at),
        words(say.translate("EntryTable", "Project name"), lambda entry, _: entry.name, 20),
        words(say.translate("EntryTable", "Organization"), lambda entry, _: entry.organization, 18),
        words(say.translate("EntryTable", "Leader"), lambda entry, _: entry.leader, 8),
        words(say.translate("EntryTable", "Track"), lambda entry, _: tracks.get(entry.track, ""), 8),
        words(say.translate("EntryTable", "Region"), lambda entry, _: entry.region, 8),
        words(say.translate("EntryTable", "Industry"), lambda entry, _: entry.industry, 8),
        words(say.translate("EntryTable", "From event"), lambda _, origin: origin.event, 17),
        words(say.translate("EntryTable", "Date there"), lambda _, origin: origin.date, 8),
        words(say.translate("EntryTable", "Round there"), lambda _, origin: origin.round_name, 8),
        words(say.translate("EntryTable", "Code there"), lambda _, origin: origin.entry_there, 6),
        _number(say.translate("EntryTable", "Overall place"), lambda origin: origin.place, PLACE),
        _number(say.translate("EntryTable", "Place in track"), lambda origin: origin.track_place, PLACE),
        _number(say.translate("EntryTable", "Final score"), lambda origin: origin.final, FREE),
        words(say.translate("EntryTable", "Dimension scores"), lambda _, origin: _scores(origin), 18),
        words(say.translate("EntryTable", "Awards there"), lambda _, origin: "；".join(origin.awards), 8),
        words(say.translate("EntryTable", "Cut line"), lambda _, origin: origin.line, 9),
        words(say.translate("EntryTable", "Chosen because"), lambda _, origin: origin.reason, 14),
        words(code, lambda _, origin: origin.code, 12),
    ]
    # A column that nobody has anything in only makes the others narrower.
    pairs = list(zip(entries, origins, strict=True))
    return [
        field
        for field in fields
        if field.title == number or any(field.value(0, *pair) not in (None, "") for pair in pairs)
    ]


def _words(title: str, value: Callable[[Entry, Origin], str], width: int) -> _Field:
    return _Field(title, ResultColumn(title, width, most=max(_MOST, width)), lambda _, *pair: value(*pair))


def _number(title: str, value: Callable[[Origin], Fraction | None], decimals: int) -> _Field:
    def exact(_: int, __: Entry, origin: Origin) -> ResultValue:
        found = value(origin)
        # What no number cell holds exactly stands as text: nothing may be lost on the way.
        return exact_text(found) if found is not None and isinstance(number_cell(found), str) else found

    return _Field(title, ResultColumn(title, 6, decimals, strong=decimals == FREE), exact)


def _scores(origin: Origin) -> str:
    return "; ".join(f"{item.dimension}: {exact_text(item.score)}" for item in origin.scores)


def _add_signing(page: PageWriter, columns: int, say: Language) -> None:
    """Lines for whoever answers for the list; a program that reads the table passes over them."""
    labels = (
        say.translate("EntryTable", "Head judge (signature):"),
        say.translate("EntryTable", "Supervisor (signature):"),
        say.translate("EntryTable", "Organizer (seal):"),
        say.translate("EntryTable", "Date:"),
    )
    last = get_column_letter(columns)
    page.add([])
    for label in labels:
        page.add([page.safe(encode_text(label))], height=_SIGNING_GAP)
        page.sheet.merged_cells.add(f"A{page.height}:{last}{page.height}")
    page.sheet.print_area = f"A1:{last}{page.height}"

"""The results workbook: ranking, details and rules on top, the whole event behind them.

The file is an event workbook too: `read_event` reads the event and passes over the results, so
that anybody can recompute them.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from judging_app.domain.event import Event
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language, current_language
from judging_app.workbooks.cells import shown_cell
from judging_app.workbooks.layout import SHEETS
from judging_app.workbooks.result_titles import results_title, track_title
from judging_app.workbooks.results_details import DetailSheets
from judging_app.workbooks.results_model import (
    PLACE,
    Entrants,
    ResultSheet,
    ResultValue,
    Struck,
    written,
)
from judging_app.workbooks.results_ranking import RankingSheets
from judging_app.workbooks.results_rules import RuleLines
from judging_app.workbooks.saving import BookWriter, PageWriter, Style, Styled, Value
from judging_app.workbooks.writer import add_event_sheets


def write_results(event: Event, round_code: str, path: Path, language: Language | None = None) -> None:
    """Rank a round and write its results workbook.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    say = language or current_language()
    with BookWriter() as book:
        for sheet in result_sheets(Scoreboard(event, round_code), say):
            _add(book, sheet)
        add_event_sheets(book, event, say)
        book.save(path)


def result_sheets(board: Scoreboard, language: Language) -> Iterator[ResultSheet]:
    """Every results sheet of a round, in order."""
    entrants = Entrants(board)
    ranking = RankingSheets(board, entrants, language)
    details = DetailSheets(board, entrants, language)
    taken = {layout.title(either).casefold() for layout in SHEETS for either in Language}
    heading = _Heading(board, language)

    def unique(title: str) -> str:
        answer, at = title, 1
        while answer.casefold() in taken:
            at += 1
            answer = f"{title[:28]}~{at}"
        taken.add(answer.casefold())
        return answer

    title = unique(results_title("ranking", language))
    yield ranking.overall(title, heading.lines(title))
    for code in board.standings.tracks:
        title = unique(track_title(entrants.track(code), language))
        yield ranking.track(code, title, heading.lines(title))
    for dimension in board.rulebook.judged:
        title = unique(results_title("details", language, dimension.name or dimension.code))
        yield details.judged(dimension, title, heading.lines(title))
    if board.rulebook.judged:
        title = unique(results_title("criteria", language))
        yield details.criteria(title, heading.lines(title))
    if board.rulebook.measured:
        title = unique(results_title("figures", language))
        yield details.figures(title, heading.lines(title))
    title = unique(results_title("acts", language))
    yield details.acts(title, heading.lines(title))
    title = unique(results_title("rules", language))
    yield RuleLines(board, language).sheet(title, heading.lines(title))


class _Heading:
    """The two lines above every table: what it is, and of what."""

    def __init__(self, board: Scoreboard, language: Language) -> None:
        event, round_ = board.event, board.round
        template = language.translate("Results", "Rulebook {name}, fingerprint {fingerprint}")
        self._title = " · ".join(part for part in (event.name, round_.name or round_.code) if part)
        about = template.format(name=board.rulebook.name, fingerprint=board.rulebook.fingerprint[:12])
        self._about = " · ".join(part for part in (event.date, event.place, event.organizer, about) if part)

    def lines(self, title: str) -> tuple[str, ...]:
        """The two lines of the table with this title."""
        return f"{self._title} · {title}", self._about


def _add(book: BookWriter, sheet: ResultSheet) -> None:
    corner = f"{chr(ord('A') + sheet.frozen)}{sheet.header_row + 1}"
    page = book.page(sheet.title, [column.width for column in sheet.columns], frozen=corner)
    for line, style in zip(sheet.heading, (Style.TITLE, Style.SUBTITLE), strict=True):
        page.add([Styled(written(line), style)])
    page.header(str(written(column.title) or "") for column in sheet.columns)
    decimals = [column.decimals for column in sheet.columns]
    for row in sheet.rows:
        page.add(_cells(page, row, decimals))
    page.finish(header_row=sheet.header_row, columns=len(sheet.columns))


def _cells(page: PageWriter, row: Sequence[ResultValue], decimals: Sequence[int]) -> Iterator[Value]:
    for value, places in zip(row, decimals, strict=True):
        if value is None:
            yield None
        elif isinstance(value, str):
            yield page.text(value)
        elif isinstance(value, Struck):
            yield Styled(written(value), Style.STRUCK)
        else:
            number = value if isinstance(value, int) else shown_cell(value)
            if places == PLACE:
                yield Styled(number, Style.PLACE)
            else:
                yield number if _shows_itself(value, places) else Styled(number, Style.NUMBER, places)


def _shows_itself(value: Fraction | int, places: int) -> bool:
    """Whether a number has exactly the wanted decimals anyway; a cell without a style is written quicker."""
    if places <= 0:
        return places < 0
    whole, tenth = pow(10, places), pow(10, places - 1)
    return bool(whole % value.denominator == 0 and tenth % value.denominator)

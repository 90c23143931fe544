"""The results workbook: ranking, details, statistics, rules and seal on top, the whole event behind them.

The file is an event workbook too: `read_event` reads the event and passes over the results, so
that anybody can recompute them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from judging_app.application.progress import Progress, untold
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.event import Event
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.seat_totals import SeatTotals
from judging_app.wording.language import Language, current_language
from judging_app.workbooks.checksums import checksum_sheet, coded_event, coded_results
from judging_app.workbooks.layout import SHEETS
from judging_app.workbooks.recheck.sheets import recheck_sheets
from judging_app.workbooks.recheck.table import RecheckSheet
from judging_app.workbooks.recheck.writing import colour_verdicts
from judging_app.workbooks.result_titles import results_title, track_title
from judging_app.workbooks.results_acts import acts_sheet
from judging_app.workbooks.results_awards import awards_sheet
from judging_app.workbooks.results_details import DetailSheets
from judging_app.workbooks.results_marks import MarkSheets
from judging_app.workbooks.results_model import Entrants, ResultSheet
from judging_app.workbooks.results_pages import add_result_sheet
from judging_app.workbooks.results_ranking import RankingSheets
from judging_app.workbooks.results_rules import RuleLines, rules_words
from judging_app.workbooks.results_seal import code_line, footer_code, seal_sheet
from judging_app.workbooks.results_statistics import StatisticsSheets
from judging_app.workbooks.saving import CHINESE_FONT, BookWriter
from judging_app.workbooks.writer import add_event_sheets

_AFTER_SHEETS: Final = 3
"""Steps of progress behind the results sheets: the event's sheets, closing, saving."""


def write_results(
    event: Event,
    round_code: str,
    path: Path,
    language: Language | None = None,
    *,
    mark: ContentMark | None = None,
    progress: Progress = untold,
) -> None:
    """Rank a round and write its results workbook.

    `mark` is the code and the seal that it is written under. Raises `JudgingError` when the file
    cannot be written, and lets what `progress` raises through; what stood there before is still there.
    """
    say = language or current_language()
    board = Scoreboard(event, round_code)
    total = _number_of_sheets(board) + _AFTER_SHEETS
    with BookWriter(CHINESE_FONT if say is Language.CHINESE else "Calibri") as book:
        done = 0
        for done, sheet in enumerate(result_sheets(board, say, mark), start=1):
            told = _teller(progress, min(done, total - _AFTER_SHEETS), total)
            page = add_result_sheet(book, sheet, say, footer_code(mark, say), told)
            if isinstance(sheet, RecheckSheet):
                colour_verdicts(page, sheet)
        progress(total - _AFTER_SHEETS, total)
        add_event_sheets(book, event, say)
        progress(total - _AFTER_SHEETS + 1, total)
        book.save(path, lambda _done, _total: progress(total - 1, total))
    progress(total, total)


def _teller(progress: Progress, done: int, total: int) -> Callable[[], None]:
    return lambda: progress(done - 1, total)


def _number_of_sheets(board: Scoreboard) -> int:
    """How many results sheets there will be, near enough for a progress bar."""
    return 9 + len(board.standings.tracks) + 2 * len(board.rulebook.judged)


def result_sheets(
    board: Scoreboard, language: Language, mark: ContentMark | None = None
) -> Iterator[ResultSheet]:
    """Every results sheet of a round, in order."""
    line = code_line(mark, language)
    for sheet in _Sheets(board, language).all(mark):
        yield replace(sheet, mark_line=line)


class _Sheets:
    """The sheets of one round in one language, each under a title of its own."""

    def __init__(self, board: Scoreboard, language: Language) -> None:
        self._board = board
        self._language = language
        self._heading = Heading(board, language)
        self._taken = {layout.title(either).casefold() for layout in SHEETS for either in Language}

    def all(self, mark: ContentMark | None) -> Iterator[ResultSheet]:
        """Every sheet, in order."""
        board, say = self._board, self._language
        entrants, totals = Entrants(board), SeatTotals(board)
        rankings = RankingSheets(board, entrants, say)
        details = DetailSheets(board, entrants, totals, say)
        title, heading = self._titled("ranking")
        ranking = rankings.overall(title, heading)
        yield ranking
        for code in board.standings.tracks:
            title = self._unique(track_title(entrants.track(code), say))
            yield rankings.track(code, title, self._heading.lines(title))
        if board.rulebook.awards:
            yield awards_sheet(board, entrants, say, *self._titled("awards"))
        for dimension in board.rulebook.judged:
            yield details.judged(dimension, *self._titled("details", dimension.name or dimension.code))
        marks = MarkSheets(board, entrants, totals, say)
        for dimension in board.rulebook.judged:
            yield marks.sheet(dimension, *self._titled("marks", dimension.name or dimension.code))
        if board.rulebook.judged:
            yield details.criteria(*self._titled("criteria"))
        if board.rulebook.measured:
            yield details.figures(*self._titled("figures"))
        yield acts_sheet(board, entrants, say, *self._titled("acts"))
        yield from recheck_sheets(board, say, self._titled)
        statistics = StatisticsSheets(board, entrants, totals, say)
        table = statistics.table(*self._titled("statistics"))
        yield table
        charts = statistics.charts(*self._titled("charts"), ranking, rankings.final_column, table)
        if charts is not None:
            yield charts
        yield RuleLines(board, say).sheet(*self._titled("rules"))
        seal = replace(seal_sheet(mark, say, *self._titled("seal")), mark_line=code_line(mark, say))
        yield seal
        coded = (*coded_event(board.event, say), coded_results(seal))
        yield checksum_sheet(coded, say, *self._titled("checksums"))

    def _titled(self, key: str, of: str = "") -> tuple[str, tuple[str, ...]]:
        title = self._unique(results_title(key, self._language, of))
        return title, self._heading.lines(title)

    def _unique(self, title: str) -> str:
        answer, at = title, 1
        while answer.casefold() in self._taken:
            at += 1
            answer = f"{title[:28]}~{at}"
        self._taken.add(answer.casefold())
        return answer


class Heading:
    """The lines above every table: what it is, and of what."""

    def __init__(self, board: Scoreboard, language: Language) -> None:
        event, round_ = board.event, board.round
        about = rules_words(board.rulebook.name, board.rulebook.fingerprint, language)
        self._title = " · ".join(part for part in (event.name, round_.name or round_.code) if part)
        self._about = " · ".join(part for part in (event.date, event.place, event.organizer, about) if part)

    def lines(self, title: str) -> tuple[str, ...]:
        """The two lines of the table with this title."""
        return f"{self._title} · {title}", self._about

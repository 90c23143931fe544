"""One way to every kind of paper: as a PDF or on a printer."""

from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from judging_app.application.papers.kinds import PaperKind
from judging_app.application.papers.score_sheets import blank_sheets, check_names, filled_sheets
from judging_app.application.progress import Progress
from judging_app.application.public_results import public_results
from judging_app.application.sealing.records import ContentMark
from judging_app.documents.printing import on_printer
from judging_app.documents.score_sheets import print_score_sheets, write_score_sheets
from judging_app.documents.table_papers import print_table_paper, write_table_paper
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.papers_public import public_paper
from judging_app.wording.papers_ranking import ranking_paper
from judging_app.wording.papers_sheets import ScoreSheets
from judging_app.wording.papers_summary import judge_summaries
from judging_app.wording.papers_tables import TablePaper

Paper = ScoreSheets | TablePaper


def paper_of(
    kind: PaperKind,
    event: Event,
    round_code: str,
    mark: ContentMark | None = None,
    *,
    judge: str = "",
    entry: str = "",
    reserves: bool = False,
) -> Paper:
    """What stands on a paper of a kind, in the language in use.

    `judge` and `entry` are codes that choose among the sheets and summaries. Raises UNKNOWN_ROUND,
    UNKNOWN_JUDGE, UNKNOWN_ENTRY, and NOTHING_TO_PRINT where the choice leaves nothing.
    """
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    check_names(event, judge, entry)
    match kind:
        case PaperKind.SHEETS:
            # A blank sheet says nothing of the event's content, so that it carries no code of it.
            sheets = blank_sheets(event, round_, judge=judge, entry=entry, reserves=reserves)
            return ScoreSheets(event, round_, sheets)
        case PaperKind.FILLED:
            return ScoreSheets(event, round_, filled_sheets(event, round_, judge=judge, entry=entry), mark)
        case PaperKind.SUMMARY:
            return judge_summaries(event, round_, mark, judge=judge)
        case PaperKind.RANKING:
            return ranking_paper(_board(event, round_), mark)
        case PaperKind.PUBLIC:
            results = public_results(event, round_code, _board(event, round_))
            return public_paper(results, round_.rulebook, mark)


def write_paper(paper: Paper, path: Path, progress: Progress) -> None:
    """Write a paper as a PDF, whole or not at all."""
    if isinstance(paper, ScoreSheets):
        write_score_sheets(paper, path, progress=progress)
    else:
        write_table_paper(paper, path, progress=progress)


def print_paper(paper: Paper, printer: str, progress: Progress) -> None:
    """Print a paper on a printer, by its name; see `printing.on_printer`."""
    on_printer(printer, paper.title, lambda device: _draw(device, paper, progress))


def _draw(device: QPagedPaintDevice, paper: Paper, progress: Progress) -> None:
    if isinstance(paper, ScoreSheets):
        print_score_sheets(device, paper, progress=progress)
    else:
        print_table_paper(device, paper, progress=progress)


def _board(event: Event, round_: Round) -> Scoreboard:
    if not round_.participations:
        raise JudgingError.of(Problem.NOTHING_TO_PRINT)
    return Scoreboard(event, round_.code)

"""Score sheets of a usual contest as one PDF, blank and filled in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from judging_app.application.papers.score_sheets import PaperSheet, blank_sheets, filled_sheets
from judging_app.documents.score_sheets import write_score_sheets
from judging_app.domain.event import Event
from judging_app.wording.papers_sheets import ScoreSheets
from tests.benchmarks.events import Measured, big_event
from tests.benchmarks.scoring import best_of

ENTRIES, JUDGES = 40, 9
_PAGES_A_SECOND = 60
_LOOKS = "技术、产品或模式有实质新意，优势可持续，并已由第三方证明。"


def measure(folder: Path) -> Iterator[Measured]:
    """Measure the time for a page: the QR code, the layout and the writing of it."""
    event = _usual()
    round_ = event.rounds[0]
    for name, sheets in (
        ("blank", blank_sheets(event, round_)),
        ("filled", filled_sheets(event, round_)),
    ):
        pages = len(sheets)
        seconds, _ = best_of(3, lambda sheets=sheets: _write(event, sheets, folder / "sheets.pdf"))
        detail = f"{pages} pages in {seconds:.2f} s, {pages / seconds:.0f} a second"
        bar = float(Fraction(1000, _PAGES_A_SECOND))
        yield Measured(f"score sheets, {name}, ms a page", seconds / pages * 1000, bar, detail)


def _write(event: Event, sheets: Sequence[PaperSheet], path: Path) -> None:
    write_score_sheets(ScoreSheets(event, event.rounds[0], sheets), path)


def _usual() -> Event:
    """40 entries x 9 judges x 10 criteria, each of which says what it looks at."""
    event = big_event()
    round_ = event.rounds[0]
    (dimension,) = round_.rulebook.dimensions
    criteria = tuple(replace(leaf, guidance=_LOOKS) for leaf in dimension.criteria)
    entries = {entry.code for entry in event.entries[:ENTRIES]}
    judges = {judge.code for judge in event.judges[:JUDGES]}
    less = replace(
        round_,
        rulebook=replace(round_.rulebook, dimensions=(replace(dimension, criteria=criteria),)),
        seats=round_.seats[:JUDGES],
        participations=round_.participations[:ENTRIES],
        sheets=tuple(item for item in round_.sheets if item.entry in entries and item.judge in judges),
    )
    return replace(event, entries=event.entries[:ENTRIES], judges=event.judges[:JUDGES], rounds=(less,))

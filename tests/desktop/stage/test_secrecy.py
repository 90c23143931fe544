"""What is not released never reaches the stage: a real event, scored and revealed step by step."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ScreenOf, ShowOf
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import AdvanceScreen, DriveStage, RevealEntry, StageAct
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.desktop.stage.previews import preview_of
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import Language, current_language, use_language
from tests.application.memory_store import MemoryStore
from tests.desktop.contest import GUIDANCE, contest
from tests.desktop.stage.painted import painted_on
from tests.desktop.stage.pictures import NOW

TOTALS = {"J1": "71.5", "J2": "82.0", "J3": "93.5", "J4": "64.0", "J5": "77.5"}
"""What the judges give; without the lowest and the highest (71.5 + 82 + 77.5) / 3 = 77.00."""
SCORE = "77.00"


def marks(total: str) -> dict[str, int]:
    """Marks that add up to a total: each criterion is filled up before the next gets any."""
    rest, found = round(float(total) * 10_000), {}
    for place, (_, most, _) in enumerate(GUIDANCE):
        found[f"C{place + 1}"] = min(rest, most * 10_000)
        rest -= found[f"C{place + 1}"]
    return found


class Day:
    """An event in memory, its stage, and a canvas that shows it."""

    def __init__(self, canvas: StageCanvas) -> None:
        self.moment = NOW
        store = MemoryStore(contest(entries=2, judges=5, recusals=()))
        actor = Actor("组委会", ActorRole.ORGANIZER)
        self.judging = LocalJudging(store, actor, lambda: self.moment.at, lambda: self.moment)
        self.canvas = canvas
        canvas.set_moment(lambda: self.moment)

    @property
    def view(self) -> ShowView:
        return self.judging.ask(ShowOf("R1"))

    def drive(self, act: StageAct, entry: str = "") -> None:
        self.judging.do(DriveStage("R1", "", act, self.view.state.number, entry))

    def later(self, seconds: int) -> None:
        at, steady = self.moment.at + timedelta(seconds=seconds), self.moment.steady + seconds * 1000
        self.moment = Moment(at, steady, self.moment.boot)

    def seen(self) -> list[str]:
        """All that a hall can read, on the screen itself."""
        self.canvas.show_screen(self.judging.ask(ScreenOf("R1")))
        return painted_on(self.canvas)

    def score(self) -> None:
        """The first entry comes on stage and every judge scores it."""
        self.drive(StageAct.CALL, "E01")
        self.drive(StageAct.START)
        self.later(100)
        self.drive(StageAct.FORWARD)
        self.later(100)
        self.drive(StageAct.FORWARD)
        for judge, total in TOTALS.items():
            self.judging.do(SubmitSheet("R1", "D1", "E01", judge, marks(total), f"s-{judge}"))


@pytest.fixture
def day(qtbot: QtBot) -> Iterator[Day]:
    before = current_language()
    use_language(Language.CHINESE)
    canvas = StageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(960, 540)
    canvas.set_animated(False)
    canvas.show()
    yield Day(canvas)
    use_language(before)


def told(texts: list[str]) -> set[str]:
    """The marks and scores among texts."""
    return {value for value in (*TOTALS.values(), SCORE) if any(value in text for text in texts)}


def test_a_scored_entry_shows_none_of_its_marks_until_they_are_revealed(day: Day, qapp: QApplication) -> None:
    day.score()
    assert day.view.rows[0].is_complete
    assert told(day.seen()) == set()
    day.judging.do(CloseEntry("R1", "E01"))
    texts = day.seen()
    assert "评委评分中" in texts
    assert told(texts) == set()
    screen = day.judging.ask(ScreenOf("R1"))
    # Nor is any of them in what the screen is given, painted or not.
    assert "Fraction" not in repr(screen.picture)
    assert told([repr(screen), day.canvas.accessibleName(), day.canvas.toolTip()]) == set()


def test_each_step_of_a_reveal_paints_what_was_released_by_then_and_no_more(day: Day) -> None:
    day.score()
    day.judging.do(CloseEntry("R1", "E01"))
    day.judging.do(RevealEntry("R1", "", "E01"))
    values = list(TOTALS.values())
    steps = [set(values[:turned]) for turned in range(6)]
    # Then the fates, which add no number; then the score.
    steps += [set(values), {*values, SCORE}]
    for at, expected in enumerate(steps):
        texts = day.seen()
        assert told(texts) == expected, f"step {at}"
        assert told([day.canvas.accessibleName()]) == expected, f"step {at}"
        assert ("去最低分" in texts) is (at >= 6), f"step {at}"
        if at + 1 < len(steps):
            day.judging.do(AdvanceScreen("R1", "", day.view.state.cue))
    assert day.view.next_cue is None


def test_a_preview_shows_the_next_step_and_the_projector_does_not(day: Day) -> None:
    day.score()
    day.judging.do(CloseEntry("R1", "E01"))
    day.judging.do(RevealEntry("R1", "", "E01"))
    preview = StageCanvas()
    preview.resize(320, 180)
    preview.show_screen(preview_of(day.view, day.view.next_picture))
    assert told(painted_on(preview)) == {"71.5"}
    assert told(day.seen()) == set()
    preview.deleteLater()


def test_a_preview_takes_the_clock_only_with_the_picture_that_it_belongs_to(day: Day) -> None:
    day.drive(StageAct.CALL, "E01")
    day.drive(StageAct.START)
    on_stage = preview_of(day.view, day.view.now)
    assert on_stage.state.clock is not None
    nothing = preview_of(day.view, None)
    assert nothing.state.clock is None
    assert nothing.state.appearances == ()
    assert nothing.title == day.view.event.name

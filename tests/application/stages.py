"""A contest on its day: an event in memory with a stage, and clocks that go as the test says."""

from dataclasses import replace
from datetime import timedelta

from judging_app.application.changes import Outcome
from judging_app.application.commands import EditSetup, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ScreenOf, ShowOf, WholeEvent
from judging_app.application.records import first_broken_link
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import (
    AdvanceScreen,
    CueScreen,
    DriveStage,
    RevealEntry,
    SetShow,
    StageAct,
)
from judging_app.application.stage.pictures import Picture
from judging_app.application.stage.records import CueKind, Show, ShowRules, StageState
from judging_app.application.stage.show_view import EntryState, ScreenView, ShowRow, ShowView
from judging_app.application.stage.verification import stage_mismatches
from judging_app.domain.event import Event
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.stage_clock import Moment
from tests.application.contests import ORGANIZER, Contest
from tests.storage.builders import JUDGES, NOON, marks, points, small_event, small_rulebook

ORDER = ("E2", "E1", "E3", "E4")
"""The running order of the small event."""


class Stage(Contest):
    """The small event with its first session's stage; `ms` is the steady clock, `wall` adds to the other."""

    def __init__(
        self, rules: ShowRules | None = None, event: Event | None = None, *, show: Show | None = None
    ) -> None:
        super().__init__(event)
        self.ms = 1_000
        self.wall = 0
        self.boot = "boot"
        self.session = ""
        self.sent = 0
        self.open_anew()
        show = Show(rules or ShowRules()) if show is None else show
        self.session = show.stages[0].code
        if show != Show():
            self.judging.do(SetShow("final", show))

    def open_anew(self) -> None:
        """Start the program again, on the same event."""
        self.judging = LocalJudging(self.store, ORGANIZER, self._now, self.moment)

    def moment(self) -> Moment:
        return Moment(NOON + timedelta(milliseconds=self.ms + self.wall), self.ms, self.boot)

    def wait(self, seconds: float) -> None:
        self.ms += round(seconds * 1000)

    @property
    def view(self) -> ShowView:
        return self.judging.ask(ShowOf("final", self.session))

    @property
    def screen(self) -> ScreenView:
        return self.judging.ask(ScreenOf("final", self.session))

    @property
    def picture(self) -> Picture:
        """What the projector shows."""
        return self.screen.picture

    @property
    def state(self) -> StageState:
        return self.view.state

    def row(self, entry: str) -> ShowRow:
        found = self.view.row(entry)
        assert found is not None
        return found

    def states(self) -> dict[str, EntryState]:
        """How far each entry is, by code."""
        return {row.entry.code: row.state for row in self.view.rows}

    def act(
        self, act: StageAct, entry: str = "", *, seconds: int = 0, title: str = "", seen: int = 0
    ) -> DriveStage:
        return DriveStage("final", self.session, act, seen, entry, seconds, title)

    def drive(self, act: StageAct, entry: str = "", *, seconds: int = 0, title: str = "") -> Outcome:
        return self.do(self.act(act, entry, seconds=seconds, title=title))

    def turn(self, entry: str, pitch: float = 400, questions: float = 200) -> None:
        """An entry's whole turn, by the usual rules of a pitch and questions."""
        self.drive(StageAct.CALL, entry)
        self.drive(StageAct.START)
        self.wait(pitch)
        self.drive(StageAct.FORWARD)
        if self.view.show.rules.questions:
            self.wait(questions)
            self.drive(StageAct.FORWARD)

    def score(self, entry: str, *ideas: int, base: int = 0, reason: str = "") -> None:
        """Hand in the sheets of J1, J2 …: a total is what is given here and 30.5."""
        for judge, idea in zip((*JUDGES, "J4"), ideas, strict=False):
            self.sent += 1
            sheet = SubmitSheet(
                "final", "pitch", entry, judge, marks(idea), f"sent {self.sent}", base, reason=reason
            )
            self.judging.do(sheet)

    def close(self, *entries: str) -> None:
        for entry in entries:
            self.do(CloseEntry("final", entry))

    def reopen(self, entry: str) -> None:
        self.do(CloseEntry("final", entry, reopen=True, reason="更正"))

    def ready(self, entry: str, *ideas: int) -> None:
        """An entry that has had its turn, with its sheets in, and closed."""
        self.turn(entry)
        self.score(entry, *(ideas or (50, 51, 53)))
        self.close(entry)

    def reveal(self, entry: str, reason: str = "") -> None:
        self.do(RevealEntry("final", self.session, entry, reason))

    def reveal_whole(self, entry: str, reason: str = "") -> None:
        """Reveal an entry to its end, as the hall knows it only then."""
        self.reveal(entry, reason)
        self.to_the_end()

    def show(self, kind: CueKind) -> None:
        self.do(CueScreen("final", self.session, kind))

    def advance(self, steps: int = 1) -> None:
        for _ in range(steps):
            self.do(AdvanceScreen("final", self.session, self.state.cue))

    def to_the_end(self) -> list[Picture]:
        """Show every step that the picture has left; answers all of them, the one now first."""
        seen = [self.picture]
        while self.view.next_cue is not None:
            expected = self.view.next_picture
            self.advance()
            assert self.picture == expected, "the preview is what comes"
            seen.append(self.picture)
        return seen

    def mismatches(self) -> list[object]:
        """What the log says otherwise than what is stored of the stage."""
        assert first_broken_link(self.log) is None
        return list(stage_mismatches(self.log, self.store.read_stage()))

    def edit(self, act: SetupAct, wanted: Event, round_code: str = "final") -> EditSetup:
        """The command that makes the event this one."""
        return EditSetup(round_code, act, SetupChange(differences(self.bare, wanted)))

    @property
    def bare(self) -> Event:
        """The event without its sheets."""
        event = self.judging.ask(WholeEvent())
        return replace(event, rounds=tuple(replace(item, sheets=()) for item in event.rounds))


def judged_only(rulebook: Rulebook | None = None) -> Event:
    """The small event scored by its judges alone: marks are all that a final score needs."""
    rules = small_rulebook() if rulebook is None else rulebook
    judged = replace(rules.dimensions[0], weight=points(100))
    return with_rules(replace(rules, dimensions=(judged,)))


def with_rules(rulebook: Rulebook) -> Event:
    """The small event with another rulebook."""
    event = small_event()
    return replace(event, rounds=(replace(event.rounds[0], rulebook=rulebook),))

"""What the window knows of the stage: one session's show, its clock, and the steps taken in it.

One book for the whole window, so that every page, the preview and the projector say the same.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import Command
from judging_app.application.queries import ShowOf
from judging_app.application.stage.commands import AdvanceScreen, DriveStage, StageAct
from judging_app.application.stage.next_step import NextStep, next_step, other_steps
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.live_book import Pace
from judging_app.domain.problems import JudgingError
from judging_app.domain.stage_clock import Moment, StageClock

_AREAS: Final = frozenset(Area) - {Area.DRAFTS, Area.RULES_DRAFT, Area.EVIDENCE}
"""What the show is laid out from: marks, entries and seats as much as the stage itself."""
_TICK_MS: Final = 100
TILE_MS: Final = 600
"""Between two tiles that turn over by themselves (design: 0.6 s each)."""


class StageBook(QObject):
    """One session's show, asked anew whenever something of it changes.

    Signals:
        changed: There is a newer view.
        ticked: Time has gone by on a clock that runs.
        warned: The clock has come to its warning.
        ended: The clock has come to its end.
        refused: The `JudgingError` of a step.
    """

    changed = Signal()
    ticked = Signal()
    warned = Signal()
    ended = Signal()
    refused = Signal(object)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.session = ""
        self.view: ShowView | None = None
        self.read_only = False
        self._pace = Pace(self._ask, self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._turning = QTimer(self)
        self._turning.setSingleShot(True)
        self._turning.setInterval(TILE_MS)
        self._turning.timeout.connect(self._turn)
        self._was: tuple[StageClock | None, int] = (None, 0)
        operations.changed.connect(self._on_changed)

    @property
    def step(self) -> NextStep | None:
        """The next step, once there is a view."""
        return None if self.view is None else next_step(self.view)

    @property
    def others(self) -> tuple[NextStep, ...]:
        """What can be done beside the next step."""
        return () if self.view is None else other_steps(self.view)

    @property
    def clock(self) -> StageClock | None:
        """The clock that is on."""
        return None if self.view is None else self.view.state.clock

    def moment(self) -> Moment:
        """The moment that it is, by the clock that the stage is counted with."""
        return self.operations.moment()

    def remaining(self) -> int | None:
        """Milliseconds that are left on the clock, negative once it is over; `None` without a clock."""
        clock = self.clock
        return None if clock is None else clock.remaining(self.moment())

    def refresh(self) -> None:
        """Ask for the show anew, at a pace that can be followed."""
        self._pace.ask()

    def set_session(self, session: str) -> None:
        """Look at another session."""
        if session != self.session:
            self.session = session
            self.view = None
            self.refresh()

    def do(self, command: Command) -> None:
        """Take a step; what comes of it is told by `changed`, and by `refused` why it was not taken."""
        if not self.read_only:
            self.operations.do(command, None, self, self._on_refused)

    def drive(self, act: StageAct, entry: str = "", *, seconds: int = 0, title: str = "") -> None:
        """Take a step on stage, as it stands by what is seen here."""
        if self.view is not None:
            number = self.view.state.number
            self.do(DriveStage(self.round_code, self.view.session.code, act, number, entry, seconds, title))

    def take_step(self) -> bool:
        """Take the next step; answers whether one press does it. A decision is made elsewhere."""
        step = self.step
        if step is None or step.command is None:
            return False
        self.do(step.command)
        return True

    def advance(self) -> None:
        """Show the next step of the picture, if it has one."""
        if self.view is not None and self.view.next_cue is not None:
            self.do(AdvanceScreen(self.round_code, self.view.session.code, self.view.state.cue))

    def toggle_clock(self) -> None:
        """Let the clock stand, or go on."""
        clock = self.clock
        if clock is not None:
            self.drive(StageAct.PAUSE if clock.runs else StageAct.START)

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & _AREAS and changes.round in ("", self.round_code):
            self.refresh()

    def _ask(self) -> None:
        asked = self.session
        query = ShowOf(self.round_code, asked)
        self.operations.ask(query, lambda view: self._on_view(view, asked), self, self._on_failed)

    def _on_view(self, view: ShowView, asked: str) -> None:
        self._pace.done()
        if asked != self.session:
            # Another session was chosen while this answer was on its way.
            self.refresh()
            return
        self.view = view
        self.session = view.session.code
        clock = view.state.clock
        if clock is not None and clock.runs:
            self._ticking.start()
        else:
            self._ticking.stop()
        # Under a cover nothing goes on: nobody would have seen it turn.
        if view.turns and not view.state.covered and not self.read_only:
            self._turning.start()
        else:
            self._turning.stop()
        self._note()
        self.changed.emit()

    def _on_failed(self, error: JudgingError) -> None:
        self._pace.done()
        self.refused.emit(error)

    def _on_refused(self, error: JudgingError) -> None:
        # What is seen here may be behind.
        self.refresh()
        self.refused.emit(error)

    def _turn(self) -> None:
        if self.view is not None and self.view.turns:
            self.advance()

    def _tick(self) -> None:
        self._note()
        self.ticked.emit()

    def _note(self) -> None:
        """Tell when the clock comes to its warning and to its end; only while it is watched."""
        clock, left = self.clock, self.remaining()
        before, was = self._was
        self._was = clock, 0 if left is None else left
        if clock is None or left is None or before is None or not clock.runs:
            return
        if (before.limit, before.counted, before.since) != (clock.limit, clock.counted, clock.since):
            return
        if clock.warning and left <= clock.warning < was:
            self.warned.emit()
        if left <= 0 < was:
            self.ended.emit()

"""What the window knows of the stage: one session's show, its clock, and the steps taken in it.

One book for the whole window, so that every page, the preview and the projector say the same. The
pages look at one session; the hall may be shown another, and bell and tiles go by the hall's.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import Command
from judging_app.application.queries import ShowOf
from judging_app.application.stage.commands import AdvanceScreen, DriveStage, StageAct
from judging_app.application.stage.next_step import NextKind, NextStep, next_step, other_steps
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.live_book import Pace
from judging_app.desktop.stage.sessions import session_on
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.stage_clock import Moment, StageClock

_AREAS: Final = frozenset(Area) - {Area.DRAFTS, Area.RULES_DRAFT, Area.EVIDENCE}
"""What the show is laid out from: marks, entries and seats as much as the stage itself."""
_TICK_MS: Final = 100
TILE_MS: Final = 600
"""Between two tiles that turn over by themselves (design: 0.6 s each)."""
REST_MS: Final = 700
"""How long no press counts once the button that was pressed means something else: as long as a second
press of a shaking hand may come late, and far shorter than any step of a day."""
QUIET: Final = frozenset({Problem.CHANGED_MEANWHILE, Problem.ALREADY_DONE})
"""Refusals of a step that was taken already, by another key, another computer or by itself."""


class StageBook(QObject):
    """One session's show, asked anew whenever something of it changes.

    It begins with the session that is on. `hall_session` is the one that the hall is shown; another
    one can be looked at without the hall noticing anything.

    Signals:
        changed: There is a newer view.
        hall_changed: The hall is shown another session, or there is a newer view of its session.
        rested: Presses count again.
        ticked: Time has gone by on a clock that runs.
        warned: The hall's clock has come to its warning.
        ended: The hall's clock has come to its end.
        refused: The `JudgingError` of a step.
    """

    changed = Signal()
    hall_changed = Signal()
    rested = Signal()
    ticked = Signal()
    warned = Signal()
    ended = Signal()
    refused = Signal(object)

    def __init__(
        self, operations: Operations, round_code: str, parent: QObject | None = None, *, hall: str = ""
    ) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.session = ""
        self.hall_session = hall
        self.view: ShowView | None = None
        self.read_only = False
        self.rest_ms = REST_MS
        self._hall_view: ShowView | None = None
        self._is_settled = False
        self._stays = False
        self._pressed: ShowView | None = None
        self._was_pressed = False
        self._meant: tuple[object, ...] | None = None
        self._pace = Pace(self._ask, self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._turning = QTimer(self)
        self._turning.setSingleShot(True)
        self._turning.setInterval(TILE_MS)
        self._turning.timeout.connect(self._turn)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self.rested)
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
    def is_in_hall(self) -> bool:
        """Whether the session that is looked at is the one that the hall is shown."""
        return self.session == self.hall_session

    @property
    def hall(self) -> ShowView | None:
        """The show of the session that the hall is shown."""
        if self.is_in_hall and self.view is not None:
            return self.view
        known = self._hall_view
        return known if known is not None and known.session.code == self.hall_session else None

    @property
    def rests(self) -> bool:
        """Whether no press counts for a moment, as the step is another one than it just was."""
        return self._resting.isActive()

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
        """Look at another session; the hall goes on seeing its own."""
        if session != self.session:
            if self.is_in_hall:
                self._hall_view = self.view
            self.session = session
            self.view, self._meant = None, None
            self.refresh()

    def show_in_hall(self) -> None:
        """Show the hall the session that is looked at."""
        if not self.is_in_hall:
            self.hall_session = self.session
            self._follow_hall()

    def move_to(self, session: str) -> None:
        """Look at another session and show it to the hall."""
        self.set_session(session)
        self.show_in_hall()

    def do(self, command: Command) -> None:
        """Take a step; what comes of it is told by `changed`, and by `refused` why it was not taken."""
        if not self.read_only:
            # After a step back tiles stay as they are until somebody goes on.
            self._stays = isinstance(command, DriveStage) and command.act is StageAct.BACK
            if self._stays:
                self._turning.stop()
            self.operations.do(command, lambda _: self.refresh(), self, self._on_refused)

    def press(self, command: Command) -> bool:
        """Take the step of a button that means another step afterwards; answers whether the press counted.

        A second press counts only once the first is answered, and for `rest_ms` after the button has
        come to mean another step none does. Tiles and awards follow each other as fast as they are pressed.
        """
        if self.read_only or self.view is None or self.rests or self._pressed is self.view:
            return False
        self._pressed = self.view
        self._was_pressed = not isinstance(command, AdvanceScreen)
        self.do(command)
        return True

    def drive(self, act: StageAct, entry: str = "", *, seconds: int = 0, title: str = "") -> None:
        """Take a step on stage, as it stands by what is seen here."""
        if self.view is not None:
            number = self.view.state.number
            self.do(DriveStage(self.round_code, self.view.session.code, act, number, entry, seconds, title))

    def take_step(self) -> bool:
        """Take the next step; answers whether one press does it. A decision is made elsewhere."""
        step = self.step
        if step is not None and step.kind is NextKind.NEXT_SESSION:
            self.set_session(step.session)
            return True
        return step is not None and step.command is not None and self.press(step.command)

    def advance(self) -> None:
        """Show the hall the next step of its picture, if it has one."""
        view = self.hall
        if view is not None and view.next_cue is not None and not view.state.covered:
            self.do(AdvanceScreen(self.round_code, view.session.code, view.state.cue))

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
        stages = view.show.stages
        if not self._is_settled and len(stages) > 1:
            self._settle(tuple(item.code for item in stages), ())
            return
        self._is_settled = True
        if asked != self.session:
            # Another session was chosen while this answer was on its way.
            self._pace.done()
            self.refresh()
            return
        before, self.view = self.view, view
        self.session = view.session.code
        if self.hall_session not in {item.code for item in stages}:
            self.hall_session = stages[0].code
        self._note_meaning(view)
        self._note_back(before, view)
        self._follow_hall()
        self.changed.emit()
        if self.is_in_hall:
            self._pace.done()
        else:
            self._ask_hall()

    def _settle(self, stages: tuple[str, ...], found: tuple[ShowView, ...]) -> None:
        """Find the session that is on, of several; whoever has chosen one by now keeps it."""
        if len(found) < len(stages):
            query = ShowOf(self.round_code, stages[len(found)])
            self.operations.ask(
                query, lambda view: self._settle(stages, (*found, view)), self, self._on_failed
            )
            return
        self._is_settled = True
        if self.hall_session not in stages:
            self.hall_session = session_on(found)
        if self.session not in stages:
            self.session = self.hall_session
        self._pace.done()
        self.refresh()

    def _ask_hall(self) -> None:
        asked = self.hall_session

        def answered(view: ShowView) -> None:
            self._pace.done()
            if asked == self.hall_session:
                before, self._hall_view = self._hall_view, view
                self._note_back(before, view)
                self._follow_hall()

        self.operations.ask(ShowOf(self.round_code, asked), answered, self, self._on_failed)

    def _follow_hall(self) -> None:
        """Bell and tiles go by what the hall is shown; clocks are counted in both sessions."""
        view = self.hall
        clocks = [item.state.clock for item in (self.view, view) if item is not None]
        if any(clock is not None and clock.runs for clock in clocks):
            self._ticking.start()
        else:
            self._ticking.stop()
        # Under a cover nothing goes on: nobody would have seen it turn.
        turns = view is not None and view.turns and not view.state.covered
        if turns and not self._stays and not self.read_only:
            self._turning.start()
        else:
            self._turning.stop()
        self._note()
        self.hall_changed.emit()

    def _note_meaning(self, view: ShowView) -> None:
        """Once a press would take another step than it just would have, none counts for a moment."""
        step = next_step(view)
        meant = (step.kind, step.entry, view.state.cue.kind, view.state.covered)
        before, self._meant = self._meant, meant
        was_pressed, self._was_pressed = self._was_pressed, False
        if self.rest_ms and (was_pressed or (before is not None and before != meant)):
            self._resting.start(self.rest_ms)

    def _note_back(self, before: ShowView | None, view: ShowView) -> None:
        """A step back may have been taken at another computer."""
        if before is None or before.session.code != view.session.code:
            return
        was, now = before.state.cue, view.state.cue
        if (was.kind, was.entry) == (now.kind, now.entry) and now.step < was.step:
            self._stays = True
        elif was != now and before.state.number == view.state.before:
            self._stays = False

    def _on_failed(self, error: JudgingError) -> None:
        self._pace.done()
        self.refused.emit(error)

    def _on_refused(self, error: JudgingError) -> None:
        # What is seen here may be behind.
        self._pressed = None
        self.refresh()
        self.refused.emit(error)

    def _turn(self) -> None:
        if not self._stays and self.hall is not None and self.hall.turns:
            self.advance()

    def _tick(self) -> None:
        self._note()
        self.ticked.emit()

    def _note(self) -> None:
        """Tell when the clock comes to its warning and to its end; only while it is watched."""
        view = self.hall
        clock = None if view is None else view.state.clock
        left = None if clock is None else clock.remaining(self.moment())
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

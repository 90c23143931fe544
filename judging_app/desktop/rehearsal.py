"""Plays a rehearsal in the window: robots act on the worker, a timer waits between their acts."""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.library import RehearsalCopy
from judging_app.application.stage.rehearsal import Rehearsal
from judging_app.application.stage.rehearsal_records import Summary
from judging_app.application.stage.scaled_steady import ScaledSteady
from judging_app.desktop.operations import Worker

SPEEDS: Final = (1, 5, 10, 20, 50)
_LEAST_MS: Final = 60
"""Between two acts: time for the keyboard, however fast robots are."""


class _Acted(NamedTuple):
    """What came of an act: when to ask again, which session is on, how it has gone so far."""

    wait: int | None
    session: str
    summary: Summary


class RehearsalPlayer(QObject):
    """Robots on a copy.

    Signals:
        changed: It has gone on, or it was paused, or its speed changed.
        session_changed: The robot on stage is in another session; its code.
        over: There is nothing more to play.
    """

    changed = Signal()
    session_changed = Signal(str)
    over = Signal()

    def __init__(
        self,
        copy: RehearsalCopy,
        round_code: str,
        clock: ScaledSteady,
        worker: Worker,
        *,
        reason: str,
        seed: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._clock = clock
        self._rehearsal = Rehearsal(copy.judging, round_code, seed=seed, reason=reason, alone=False)
        self._session = ""
        self._is_acting = False
        self.speed = clock.speed
        self.is_paused = False
        self.is_over = False
        self.summary: Summary | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._act)

    @property
    def drives_stage(self) -> bool:
        """Whether a robot drives the stage, or staff do."""
        return self._rehearsal.drives_stage

    def start(self) -> None:
        """Begin to play."""
        self._timer.start(0)

    def set_speed(self, speed: int) -> None:
        """Play so many times as fast."""
        self.speed = speed
        self._keep_time()

    def set_paused(self, *, paused: bool) -> None:
        """Let the copy's time stand, or go on."""
        self.is_paused = paused
        self._keep_time()

    def set_drives_stage(self, *, drives: bool) -> None:
        """Have a robot drive the stage, or leave it to staff."""
        self._rehearsal.drives_stage = drives
        self._keep_time()

    def stop(self) -> None:
        """Do nothing more."""
        self._timer.stop()
        self._rehearsal.stop()
        self.is_over = True

    def _keep_time(self) -> None:
        self._clock.set_speed(0 if self.is_paused else self.speed)
        if self.is_paused:
            self._timer.stop()
        elif not (self._is_acting or self.is_over):
            self._timer.start(_LEAST_MS)
        self.changed.emit()

    def _act(self) -> None:
        rehearsal = self._rehearsal

        def act() -> _Acted:
            wait = rehearsal.act()
            return _Acted(wait, rehearsal.session, rehearsal.summary())

        self._is_acting = True
        self._worker.run(act, self._on_acted, owner=self)

    def _on_acted(self, acted: _Acted) -> None:
        self._is_acting = False
        self.summary = acted.summary
        if acted.session != self._session:
            self._session = acted.session
            if self.drives_stage:
                self.session_changed.emit(acted.session)
        if acted.wait is None:
            self.is_over = True
            self.over.emit()
        elif not self.is_paused and not self.is_over:
            self._timer.start(max(acted.wait // self.speed, _LEAST_MS))
        self.changed.emit()

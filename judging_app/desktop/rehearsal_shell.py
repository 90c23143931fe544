"""Rehearsals in the window: the copy takes the place of the event, which waits behind it untouched."""

from random import randrange
from typing import TYPE_CHECKING, Final, NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from judging_app.application.library import EventLibrary, RehearsalCopy
from judging_app.application.queries import WholeEvent
from judging_app.application.stage.scaled_steady import ScaledSteady
from judging_app.desktop import files
from judging_app.desktop.opening import Opened, this_person
from judging_app.desktop.operations import Operations, Worker
from judging_app.desktop.pages.settings_page import SettingsPage
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.rehearsal import rehearsal_name, robot_word

if TYPE_CHECKING:
    from judging_app.desktop.event_view import EventView
    from judging_app.desktop.pages.rehearsal_bar import RehearsalBar, RehearsalFrame
    from judging_app.desktop.rehearsal import RehearsalPlayer

_SPEED: Final = 10
_SEEDS: Final = 1_000_000


class _Copied(NamedTuple):
    """A copy, and the event in it."""

    copy: RehearsalCopy
    event: Event


class _Running(NamedTuple):
    """A rehearsal that is on."""

    name: str
    behind: "EventView"
    copy: RehearsalCopy
    operations: Operations
    player: "RehearsalPlayer"
    bar: "RehearsalBar"
    frame: "RehearsalFrame"
    view: "EventView"


class RehearsalShell(QObject):
    """Opens a copy of the event in the same window and comes back from it.

    While the event is open to judges' laptops it refuses: nobody would see what they send, and a
    judge could take the copy's screen for the event's.

    Signals:
        changed: A rehearsal came to the front, or the event is back.
    """

    changed = Signal()

    def __init__(
        self,
        stack: QStackedWidget,
        library: EventLibrary,
        worker: Worker,
        settings: SettingsPage,
        preferences: Preferences,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._library = library
        self._worker = worker
        self._settings = settings
        self._preferences = preferences
        self._running: _Running | None = None
        self._is_opening = False
        preferences.spoken.connect(self.retranslate)

    @property
    def is_on(self) -> bool:
        """Whether a rehearsal is in front."""
        return self._running is not None

    @property
    def view(self) -> "EventView | None":
        """The pages over the copy."""
        return None if self._running is None else self._running.view

    @property
    def player(self) -> "RehearsalPlayer | None":
        """What plays it."""
        return None if self._running is None else self._running.player

    @property
    def bar(self) -> "RehearsalBar | None":
        """The band over it."""
        return None if self._running is None else self._running.bar

    @property
    def name(self) -> str:
        """What the copy is called; empty while there is none."""
        return "" if self._running is None else self._running.name

    def begin(self, source: Opened, behind: "EventView") -> None:
        """Copy the event that stands `behind` and open the copy before it."""
        if self._is_opening or self.is_on:
            return
        self._is_opening = True
        library, person = self._library, self._preferences.settings.person
        name, code = rehearsal_name(source.event.name), behind.round_code
        clock = ScaledSteady(speed=_SPEED)

        def make() -> _Copied | None:
            if source.source.is_hosting:
                return None
            copy = library.rehearse(source.source, code, name, this_person(person), clock)
            return _Copied(copy, copy.judging.ask(WholeEvent()))

        def then(copied: _Copied | None) -> None:
            self._is_opening = False
            if copied is None:
                behind.say(lambda: self._refuse(behind))
            else:
                self._open(source, behind, copied, clock)

        def failed(error: JudgingError) -> None:
            self._is_opening = False
            behind.show_refusal(error)

        self._worker.run(make, then, failed, self)

    def end(self) -> None:
        """Let the copy go; the event stands there as it was left."""
        running, self._running = self._running, None
        if running is None:
            return
        running.player.stop()
        shows_stage = running.view.projector.is_open
        running.view.leave()
        self._stack.removeWidget(running.frame)
        running.operations.long.cancel()
        self._worker.run(running.operations.long.finish)
        running.operations.deleteLater()
        running.frame.deleteLater()
        running.player.deleteLater()
        self._worker.run(running.copy.close)
        running.behind.come_back()
        self._stack.setCurrentWidget(running.behind)
        if shows_stage:
            running.behind.projector.open()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        if self._running is not None:
            self._running.bar.retranslate()
            self._running.view.retranslate()

    def _refuse(self, behind: "EventView") -> None:
        behind.strip.show_message(
            translate("Rehearsal", "No rehearsal while the event is open to judges"),
            translate("Rehearsal", "Close it to judges' laptops on the page Live first."),
            tone=Tone.WARN,
            icon="warning-fill",
            closable=True,
        )

    def _open(self, source: Opened, behind: "EventView", copied: _Copied, clock: ScaledSteady) -> None:
        if not shiboken6.isValid(behind):
            # The event was closed while it was copied.
            self._worker.run(copied.copy.close)
            return
        from judging_app.desktop.event_view import EventView  # noqa: PLC0415 -- slow import
        from judging_app.desktop.exports import Exports  # noqa: PLC0415 -- slow import
        from judging_app.desktop.pages.rehearsal_bar import (  # noqa: PLC0415 -- slow import
            RehearsalBar,
            RehearsalFrame,
        )
        from judging_app.desktop.rehearsal import RehearsalPlayer  # noqa: PLC0415 -- slow import

        shows_stage, page = behind.projector.is_open, behind.rail.current()
        behind.leave()
        opened, folder = Opened(copied.copy, copied.event), files.folder_of(source.target)
        operations = Operations(copied.copy.judging, self._worker, self._library, self)
        operations.folder = folder
        view = EventView(opened, operations, self._settings, round_code=behind.round_code)
        Exports(view, opened, folder=folder)
        player = RehearsalPlayer(
            copied.copy,
            behind.round_code,
            clock,
            self._worker,
            reason=robot_word(),
            seed=randrange(_SEEDS),
            parent=self,
        )
        bar = RehearsalBar(player)
        frame = RehearsalFrame(bar, view)
        self._running = _Running(copied.event.name, behind, copied.copy, operations, player, bar, frame, view)
        theme().dress(bar)
        view.close_requested.connect(self.end)
        view.backup_requested.connect(lambda: view.say(lambda: self._say_no_backup(view)))
        bar.end_wanted.connect(self.end)
        player.session_changed.connect(view.stage.move_to)
        self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        view.go_to(page)
        if shows_stage:
            view.projector.open(self._preferences.settings.stage.display)
        player.start()
        self.changed.emit()

    def _say_no_backup(self, view: "EventView") -> None:
        view.strip.show_message(
            translate("Rehearsal", "A rehearsal is not backed up"),
            translate("Rehearsal", "Nothing of it is kept."),
            tone=Tone.WARN,
            icon="warning-fill",
            closable=True,
        )

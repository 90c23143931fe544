"""The projector: which display shows the stage, what it is given to show, and what it does when unplugged."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.queries import ScreenOf
from judging_app.application.stage.show_view import ScreenView
from judging_app.desktop.operations import Operations
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.settings import StageShown
from judging_app.desktop.stage.displays import Display, ScreenChoice, choice_of, displays
from judging_app.desktop.stage.window import StageWindow
from judging_app.domain.problems import JudgingError

__all__ = ["Projector", "ScreenChoice"]

_AREAS: Final = frozenset({Area.SCREEN, Area.STAGE, Area.EVENT, Area.ENTRIES})
"""Whatever can be seen of an event on its stage screen."""
_SETTLING_MS: Final = 1500
"""How long after it was shown a window in a frame may be given the keyboard without anybody asking for it."""


class Projector(QObject):
    """The stage's window on a display.

    It is opened on a display and stays open until it is closed: while its display is unplugged the
    window is hidden, never moved onto the organizer's, and comes back with the display, or with
    another one, showing what the stage shows then. With one display it is a plain window.

    Signals:
        changed: It was opened or closed, displays came or went, or its own was lost or found.
        advance_requested: The next step was asked for on it.
        space_pressed: Space was pressed on it.
        next_requested: Ctrl+Enter was pressed on it.
        cover_requested: The waiting page was asked for on it.
        shown: The `ScreenView` that it got.
    """

    changed = Signal()
    advance_requested = Signal()
    space_pressed = Signal()
    next_requested = Signal()
    cover_requested = Signal()
    shown = Signal(object)

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        parent: QObject | None = None,
        *,
        preferences: Preferences | None = None,
        target: str = "",
    ) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.session = ""
        """The session that the hall is shown, whatever the organizer looks at."""
        self.view: ScreenView | None = None
        self.window: StageWindow | None = None
        self._preferences = preferences
        self._target = target
        self._wanted = ""
        self._is_open = self._is_lost = False
        self._is_asking = self._asks_again = False
        self._since = QElapsedTimer()
        self._on = ""
        """The display that the window is on; displays are kept by name, as they come and go."""
        if self.was_open():
            self.session = self._kept().session
        operations.changed.connect(self._on_changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.on_screen_added)
            application.screenRemoved.connect(self.on_screen_removed)
        if preferences is not None:
            preferences.spoken.connect(self._on_spoken)

    @property
    def is_open(self) -> bool:
        """Whether the stage is to be seen, even if its display is lost for the moment."""
        return self._is_open

    @property
    def is_lost(self) -> bool:
        """Whether it is open and there is no display for it."""
        return self._is_open and self._is_lost

    def was_open(self) -> bool:
        """Whether it was open on this event when the program was killed."""
        kept = self._kept()
        is_here = kept.target == self._target and kept.round in ("", self.round_code)
        return kept.is_open and bool(self._target) and is_here

    def screens(self) -> list[ScreenChoice]:
        """The displays there are, the one that is proposed first."""
        own, proposed = self._own(), self._proposed()
        found = sorted(displays(), key=lambda item: item.name != proposed)
        return [choice_of(item, own) for item in found]

    def open(self, name: str = "") -> None:
        """Show the stage on a display; without a name where it was before, else on the one that is proposed.

        A display that is not there is waited for.
        """
        before = self._kept().display if self.was_open() else ""
        self._wanted = name or self._wanted or before or self._proposed()
        self._is_open = True
        if self.window is None:
            self.window = self._made()
        self._remember()
        self._place()
        self.refresh()
        self.changed.emit()

    def close(self) -> None:
        """Take the stage off its display."""
        if not self._is_open:
            return
        self._is_open = self._is_lost = False
        self._on = ""
        self.view = None
        if self.window is not None:
            self.window.hide()
            # What was to be seen may be covered by the time it opens again.
            self.window.canvas.show_screen(None)
        self._remember()
        self._wanted = ""
        self.changed.emit()

    def set_session(self, code: str) -> None:
        """Show another session's stage."""
        if code != self.session:
            self.session = code
            if self._is_open:
                self._remember()
            self.refresh()

    def refresh(self) -> None:
        """Ask for what is to be shown; nothing is asked twice at a time."""
        if not self._is_open:
            return
        if self._is_asking:
            self._asks_again = True
            return
        self._is_asking = True
        self.operations.ask(ScreenOf(self.round_code, self.session), self._on_view, self, self._on_failed)

    def on_screen_added(self, screen: QScreen) -> None:
        """A display was plugged in: a stage that has lost its own comes back on it."""
        # Its place among the others is settled only when the system has told of all of them.
        QTimer.singleShot(0, self, self._settle)

    def on_screen_removed(self, screen: QScreen) -> None:
        """A display was unplugged: a stage that was on it is hidden before it is moved anywhere."""
        window = self.window
        if self._is_open and window is not None and self._on:
            left = [item.name for item in displays() if item.screen is not screen]
            if window.screen() is screen or self._on not in left:
                window.hide()
                self._on = ""
                self._is_lost = True
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        if self._is_open and self._is_lost:
            self._place()
        self.changed.emit()

    def _made(self) -> StageWindow:
        window = StageWindow()
        window.canvas.set_moment(self.operations.moment)
        window.advance_requested.connect(self.advance_requested)
        window.space_pressed.connect(self.space_pressed)
        window.next_requested.connect(self.next_requested)
        window.activated.connect(self._give_back)
        window.cover_requested.connect(self.cover_requested)
        window.closed.connect(self.close)
        # It has no parent, so that it neither lies over the organizer's window nor is minimized with it.
        self.destroyed.connect(window.deleteLater)
        return window

    def _own(self) -> QScreen | None:
        parent = self.parent()
        return parent.window().screen() if isinstance(parent, QWidget) else QGuiApplication.primaryScreen()

    def _proposed(self) -> str:
        """The display of the last time, else the first that the organizer's window is not on."""
        found, own = displays(), self._own()
        others = [item.name for item in found if item.screen is not own]
        kept = self._kept().display
        if kept in others or not others:
            return kept if kept in others else next((item.name for item in found), "")
        return others[0]

    def _place(self) -> None:
        """Bring the window onto its display, onto another one in its place, or hide it."""
        window = self.window
        if window is None:
            return
        found, own = displays(), self._own()
        place = next((item for item in found if item.name == self._wanted), None)
        if place is None:
            # Lost: any display will do but the organizer's.
            place = next((item for item in found if item.screen is not own), None)
        self._is_lost = place is None
        if place is None:
            self._on = ""
            window.hide()
            return
        self._take_place(window, place, is_own=place.screen is own)

    def _take_place(self, window: StageWindow, place: Display, *, is_own: bool) -> None:
        self._since.start()
        if place.name != self._on:
            self._on = place.name
            place.screen.geometryChanged.connect(self._follow)
        if is_own:
            window.show_framed(place.screen)
        else:
            window.cover_display(place.screen)

    def _give_back(self) -> None:
        """The keyboard stays with the organizer's window, whatever the window system does.

        A window in a frame keeps it where somebody has clicked on it: it is moved and closed by hand.
        """
        parent, window = self.parent(), self.window
        if not isinstance(parent, QWidget) or window is None or not window.isVisible():
            return
        if window.isFullScreen() or self._since.elapsed() < _SETTLING_MS:
            # Once the window system is through with what it does now.
            QTimer.singleShot(0, self, self._activate_organizer)

    def _activate_organizer(self) -> None:
        parent = self.parent()
        if isinstance(parent, QWidget) and parent.window().isVisible():
            parent.window().activateWindow()

    def _follow(self) -> None:
        """The display has another resolution, scale or place."""
        window = self.window
        place = next((item for item in displays() if item.name == self._on), None)
        if self._is_open and place is not None and window is not None and window.isFullScreen():
            window.setGeometry(place.screen.geometry())
            window.canvas.update()

    def _kept(self) -> StageShown:
        return StageShown() if self._preferences is None else self._preferences.settings.stage

    def _remember(self) -> None:
        if self._preferences is None:
            return
        kept = StageShown(
            self._wanted or self._kept().display,
            self._target,
            is_open=self._is_open,
            round=self.round_code,
            session=self.session,
        )
        settings = self._preferences.settings
        if settings.stage != kept:
            self._preferences.take(replace(settings, stage=kept))

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & _AREAS and changes.round in ("", self.round_code):
            self.refresh()

    def _on_view(self, view: ScreenView) -> None:
        self._is_asking = False
        if not self._is_open:
            # It was closed meanwhile: what comes now may be out of date when it opens again.
            return
        self.view = view
        if self.window is not None:
            self.window.canvas.show_screen(view)
        self.shown.emit(view)
        self._ask_on()

    def _on_failed(self, error: JudgingError) -> None:
        # The picture that is there stays: a hall is told nothing of what went wrong.
        self._is_asking = False
        self._ask_on()

    def _ask_on(self) -> None:
        if self._asks_again:
            self._asks_again = False
            self.refresh()

    def _on_spoken(self) -> None:
        if self.window is not None:
            self.window.retranslate()

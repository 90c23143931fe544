"""The window on the projector: the stage and nothing else."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.wording.language import translate

_PRACTICE = (960, 540)
_LEAST = (320, 180)
_OFF = 24


class StageWindow(QWidget):
    """A second top-level window: over the whole of a display, or a plain one where there is only one display.

    It never asks anything and never takes the keyboard from the organizer's window. Where keys arrive
    all the same, as after a click on it, they are told, and mean what they mean over there.

    Signals:
        advance_requested: Page Down, a clicker's key: the next step is wanted.
        space_pressed: Space.
        next_requested: Ctrl+Enter.
        cover_requested: Esc: the waiting page is wanted.
        activated: The window system has given it the keyboard.
        closed: It was closed by hand (Alt+F4, its own button).
    """

    advance_requested = Signal()
    space_pressed = Signal()
    next_requested = Signal()
    activated = Signal()
    cover_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The organizer's window is the program: it ends when that one closes.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.canvas = StageCanvas()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.setMinimumSize(*_LEAST)
        self.retranslate()

    def cover_display(self, screen: QScreen) -> None:
        """Show the stage over the whole of a display, without a frame and without a cursor."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self._become(flags)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_framed(self, screen: QScreen) -> None:
        """Show the stage in a window that can be moved and resized, to practise with one display."""
        was_framed = self.isVisible() and not self.isFullScreen()
        self._become(Qt.WindowType.Window)
        self.unsetCursor()
        if not was_framed:
            self.setWindowState(Qt.WindowState.WindowNoState)
            ground = screen.availableGeometry()
            wide = min(_PRACTICE[0], ground.width() * 2 // 3)
            size = QSize(wide, wide * _PRACTICE[1] // _PRACTICE[0])
            corner = ground.bottomRight() - QPoint(size.width() + _OFF, size.height() + _OFF)
            self.setScreen(screen)
            self.setGeometry(QRect(corner, size))
        self.show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.setWindowTitle(translate("StageScreen", "Screen"))
        self.canvas.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        told = {
            # Clickers for slides send Page Down.
            Qt.Key.Key_PageDown: self.advance_requested,
            Qt.Key.Key_Space: self.space_pressed,
            Qt.Key.Key_Escape: self.cover_requested,
        }.get(Qt.Key(event.key()))
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            told = self.next_requested
        if told is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            # Held down it is one step.
            told.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.activated.emit()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if event.spontaneous():
            self.closed.emit()

    def _become(self, flags: Qt.WindowType) -> None:
        if self.windowFlags() & ~Qt.WindowType.WindowFullscreenButtonHint != flags:
            self.hide()
            self.setWindowFlags(flags)

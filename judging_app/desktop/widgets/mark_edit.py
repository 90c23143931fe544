"""The line inside a mark box: it turns keys and focus into signals and leaves the rest to Qt."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PASSING: Final = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class MarkEdit(QLineEdit):
    """A frameless line edit for a mark.

    Signals:
        stepped: Arrow up or down, +1 or -1; also the wheel while the line has the focus.
        band_stepped: Page up or down, +1 or -1.
        entered: Enter; the flag tells Shift+Enter, which goes back.
        escaped: Esc.
        focused, left: The focus came or went.
    """

    stepped = Signal(int)
    band_stepped = Signal(int)
    entered = Signal(bool)
    escaped = Signal()
    focused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visiting = False
        self.setProperty("kind", "bare")
        self.setProperty("textSize", "mark")
        self.setFrame(False)
        self.setMaxLength(16)
        # A Chinese input method may stay on: it must offer digits first and keep no prediction.
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = plain == Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        if key in _ENTER and (back or plain == Qt.KeyboardModifier.NoModifier):
            self.entered.emit(back)
        elif plain != Qt.KeyboardModifier.NoModifier:
            # Ctrl+Enter, Alt+arrows and the like belong to the page.
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.band_stepped.emit(1 if key == Qt.Key.Key_PageUp else -1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Without focus the page scrolls: a stray wheel must never change a mark.
        if not self.hasFocus() or event.angleDelta().y() == 0:
            event.ignore()
            return
        self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Coming back from another window goes on with the edit that was under way.
        if self._visiting and event.reason() in _PASSING:
            return
        self._visiting = True
        self.selectAll()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window or a menu takes the focus for a moment only; the text is not done.
        if event.reason() not in _PASSING:
            self._visiting = False
            self.deselect()
            self.left.emit()

"""The toast: what was just done, and eight seconds to take it back or do it again."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, tokens
from judging_app.wording.language import translate

LIFE_MS = 8_000
_LEAST, _MOST = 480, 720


class UndoToast(QWidget):
    """Floats at the foot of its parent, takes no focus, and stays while the pointer is on it.

    Signals:
        undo_requested: The person takes the act back.
        redo_requested: The person does again what was just taken back.
        expired: The time is over.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._redoes = False
        self._words = ElidedLabel(ink="ink_text", bold=True)
        self._undo = KindButton(kind=ButtonKind.INK, size=ButtonSize.COMPACT, keys=("Ctrl Z",))
        self._undo.clicked.connect(self._on_undo)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_expired)
        parent.installEventFilter(self)
        follow_theme(self._on_theme)
        self.retranslate()
        self.hide()

    @property
    def undo_button(self) -> KindButton:
        """The button that takes the act back."""
        return self._undo

    def text(self) -> str:
        """What it tells."""
        return self._words.text()

    def show_done(
        self, text: str, *, redoes: bool = False, undoable: bool = True, life_ms: int = LIFE_MS
    ) -> None:
        """Tell what was done; a later act replaces an earlier one.

        With `redoes` the button does again what was taken back; without `undoable` there is none.
        """
        self._redoes = redoes
        self._undo.setVisible(undoable)
        self.retranslate()
        self._words.set_text(text)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(life_ms)

    def dismiss(self) -> None:
        """Go away without undoing."""
        self._timer.stop()
        self.hide()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        words = translate("UndoToast", "Redo") if self._redoes else translate("UndoToast", "Undo")
        self._undo.setText(words)
        self._undo.set_keys(("Ctrl Y",) if self._redoes else ("Ctrl Z",))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(LIFE_MS // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.ink))
        radius = now.px(now.radius.control)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side = now.px(18)
        box = QRectF(now.px(15), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "arrow-u-up-left", now.ink_text)
        painter.end()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        now = tokens()
        margins = self._row.contentsMargins()
        wanted = self._words.sizeHint().width() + margins.left() + margins.right() + now.px(12)
        if not self._undo.isHidden():
            wanted += self._undo.sizeHint().width()
        wide = min(max(wanted, now.px(_LEAST)), now.px(_MOST), parent.width() - 2 * now.px(16))
        high = now.px(now.height.strip)
        self.setGeometry((parent.width() - wide) // 2, parent.height() - high - now.px(48), wide, high)

    def _on_undo(self) -> None:
        self.dismiss()
        if self._redoes:
            self.redo_requested.emit()
        else:
            self.undo_requested.emit()

    def _on_expired(self) -> None:
        self.hide()
        self.expired.emit()

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setContentsMargins(now.px(44), now.px(7), now.px(10), now.px(7))
        self._place()
        self.update()

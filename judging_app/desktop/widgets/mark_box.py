"""The box in which a judge types a mark: what is typed is saved as typed, what is bad is refused."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.mark_edit import MarkEdit
from judging_app.desktop.widgets.marks import MarkScale, Parsed, Reading, Refusal, write_short
from judging_app.desktop.widgets.themed import follow_theme, font, text_width, tokens
from judging_app.wording.language import translate

_WIDTH = 112
_ARROWS = 26
_PAD = 10
_TAIL = 8
_REPEAT_FIRST_MS = 400
_REPEAT_NEXT_MS = 80


class MarkBox(QWidget):
    """A mark with its full mark and two arrows.

    While the person types, every text that is an allowed mark is announced at once. A text that
    cannot become one is refused, and the mark from before this edit counts again, as the sentence
    shown says: keystrokes on the way to a refused text ("2", "21" of "21.3") leave no mark behind.

    Signals:
        value_edited: The person set another mark, in ticks, or None.
        refused: A text was not taken; code and facts, for the sentence on the page.
        refusal_cleared: The text is fine again after a refusal.
        next_requested, previous_requested: Enter, Shift+Enter.
        band_step_requested: Page up or down, +1 or -1.
        focus_changed: The box got or lost the focus.
    """

    value_edited = Signal(object)
    refused = Signal(object, object)
    refusal_cleared = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    band_step_requested = Signal(int)
    focus_changed = Signal(bool)

    def __init__(self, *, scale: MarkScale, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._name = name
        self._value: int | None = None
        self._before: int | None = None
        self._refusal: Refusal | None = None
        self._direction = 0
        self._edit = MarkEdit(self)
        self._repeat = QTimer(self)
        self._repeat.timeout.connect(self._on_repeat)
        self.setFocusProxy(self._edit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wire()
        follow_theme(self._on_theme)
        self.retranslate()

    def value(self) -> int | None:
        """Give the mark in ticks, or None for no mark."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a mark without announcing an edit; it becomes what Esc restores."""
        if value == self._value and self._edit.hasFocus():
            # The page echoes what was just typed: "2" must not become "2.0" under the fingers.
            return
        self._before = value
        self._take(value)
        self._show_value()

    def adopt(self, value: int | None) -> None:
        """Show a mark that the person set beside the box; Esc still goes back before it."""
        self._clear_refusal()
        self._take(value)
        self._show_value()

    def refusal(self) -> Refusal | None:
        """Give the refusal in force, if the text shown is not a mark."""
        return self._refusal

    def set_read_only(self, read_only: bool) -> None:
        """Show the mark but take no edits, for sheets that are locked."""
        self._edit.setReadOnly(read_only)
        self._on_theme()

    def step_by(self, steps: int) -> None:
        """Move by whole steps and announce it."""
        if self._edit.isReadOnly():
            return
        self._clear_refusal()
        self._announce(self._scale.moved(self._value, steps))
        self._show_value()

    def retranslate(self) -> None:
        """Say the name again, in the language in use."""
        spoken = translate("MarkBox", "{name}, mark out of {maximum}").format(
            name=self._name, maximum=write_short(self._scale.maximum)
        )
        self._edit.setAccessibleName(spoken)
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        widest = max(
            self._scale.format(self._scale.maximum), self._scale.format(self._scale.minimum), key=len
        )
        size = tokens().type
        needed = text_width(widest, size.mark, bold=True) + text_width(self._suffix(), size.caption)
        return QSize(
            max(tokens().px(_WIDTH), needed + tokens().px(_ARROWS + _PAD + _TAIL + 3)),
            tokens().px(tokens().height.mark),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._edit.hasFocus()
        edge = now.accent if focused else now.ctl
        edge = now.tone(Tone.DANGER).strong if self._refusal else edge
        width = 2 if focused or self._refusal else 1
        locked = self._edit.isReadOnly() or not self.isEnabled()
        painter.setPen(QPen(QColor(now.line if locked and not focused else edge), width))
        painter.setBrush(QColor(now.sunken if locked else now.surface))
        half = width / 2
        radius = now.px(now.radius.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        self._paint_suffix(painter)
        self._paint_arrows(painter, locked=locked)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is not Qt.MouseButton.LeftButton or event.position().x() < self._arrows_left():
            return
        self._direction = 1 if event.position().y() < self.height() / 2 else -1
        self.step_by(self._direction)
        self._repeat.start(_REPEAT_FIRST_MS)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._repeat.stop()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._edit.wheelEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        self._place_edit()

    def _wire(self) -> None:
        self._edit.textEdited.connect(self._on_text)
        self._edit.stepped.connect(self.step_by)
        self._edit.band_stepped.connect(self.band_step_requested)
        self._edit.entered.connect(self._on_entered)
        self._edit.escaped.connect(self._on_escaped)
        self._edit.focused.connect(self._on_focused)
        self._edit.left.connect(self._on_left)

    def _on_text(self, text: str) -> None:
        parsed = self._scale.parse(text)
        if parsed.reading is Reading.REFUSED:
            self._refuse(parsed)
            return
        self._clear_refusal()
        if parsed.reading is not Reading.PENDING:
            self._announce(parsed.value)
        self.update()

    def _on_entered(self, back: bool) -> None:
        if not self._settle():
            self._edit.selectAll()
            return
        self._before = self._value
        (self.previous_requested if back else self.next_requested).emit()

    def _on_escaped(self) -> None:
        self._clear_refusal()
        self._announce(self._before)
        self._show_value()
        self._edit.selectAll()

    def _on_focused(self) -> None:
        self._before = self._value
        self.update()
        self.focus_changed.emit(True)

    def _on_left(self) -> None:
        self._settle()
        # The refusal was told; what stands in the box from now on is the mark that counts.
        self._refusal = None
        self._before = self._value
        self._show_value()
        self.focus_changed.emit(False)

    def _settle(self) -> bool:
        """Take the text as final; tell whether it was a mark (or empty)."""
        parsed = self._scale.parse(self._edit.text())
        if parsed.refusal is not None:
            # A refusal that was told already is not told twice when the person goes on.
            if self._refusal is None or self._edit.hasFocus():
                self._refuse(parsed)
            return False
        self._announce(parsed.value)
        self._show_value()
        return True

    def _refuse(self, parsed: Parsed) -> None:
        self._announce(self._before)
        self._refusal = parsed.refusal
        self.update()
        if parsed.refusal is not None:
            self.refused.emit(parsed.refusal.code, parsed.refusal.facts)

    def _clear_refusal(self) -> None:
        if self._refusal is not None:
            self._refusal = None
            self.refusal_cleared.emit()
        self.update()

    def _announce(self, value: int | None) -> None:
        if value != self._value:
            self._take(value)
            self.value_edited.emit(value)

    def _take(self, value: int | None) -> None:
        self._value = value
        self.update()

    def _show_value(self) -> None:
        self._refusal = None
        shown = self._scale.format(self._value)
        if self._edit.text() != shown:
            self._edit.setText(shown)
            if self._edit.hasFocus():
                self._edit.selectAll()
        self.update()

    def _on_repeat(self) -> None:
        self._repeat.setInterval(_REPEAT_NEXT_MS)
        self.step_by(self._direction)

    def _on_theme(self) -> None:
        self._edit.setFont(font(tokens().type.mark, bold=True))
        self.setFixedSize(self.sizeHint())
        self._place_edit()
        self.update()

    def _suffix(self) -> str:
        return f"/{write_short(self._scale.maximum)}"

    def _arrows_left(self) -> int:
        return self.width() - tokens().px(_ARROWS)

    def _place_edit(self) -> None:
        suffix = text_width(self._suffix(), tokens().type.caption)
        left = tokens().px(_PAD) - 2
        room = self._arrows_left() - tokens().px(_TAIL) - suffix - left
        inset = tokens().px(8)
        self._edit.setGeometry(left, inset, room, self.height() - 2 * inset)

    def _paint_suffix(self, painter: QPainter) -> None:
        """The full mark stands on the baseline of the mark; an empty box shows a dash before it."""
        now = tokens()
        big = QFontMetrics(font(now.type.mark, bold=True))
        baseline = self.height() / 2 + (big.ascent() - big.descent()) / 2
        painter.setPen(QColor(now.text2))
        painter.setFont(font(now.type.caption))
        left = self._arrows_left() - now.px(_TAIL) - text_width(self._suffix(), now.type.caption)
        if not self._edit.text():
            baseline = self.height() / 2 + QFontMetrics(painter.font()).ascent() * 0.36
        painter.drawText(QPointF(left, baseline), self._suffix())
        if not self._edit.text():
            painter.setPen(QPen(QColor(now.text3), 1.5))
            middle = self.height() / 2
            painter.drawLine(QPointF(left - now.px(23), middle), QPointF(left - now.px(5), middle))

    def _paint_arrows(self, painter: QPainter, *, locked: bool) -> None:
        now = tokens()
        left = self._arrows_left()
        painter.setPen(QPen(QColor(now.line), 1))
        top = now.px(10)
        painter.drawLine(QPointF(left + 0.5, top), QPointF(left + 0.5, self.height() - top))
        side = now.px(13)
        x = left + (self.width() - left - side) / 2
        may_rise = not locked and self._value != self._scale.maximum
        may_fall = not locked and self._value not in (None, self._scale.minimum)
        for name, middle, allowed in (("caret-up", 0.34, may_rise), ("caret-down", 0.66, may_fall)):
            rect = QRectF(x, self.height() * middle - side / 2, side, side)
            paint_icon(painter, rect, name, now.text2 if allowed else now.line_strong)

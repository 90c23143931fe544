"""The judges' totals of the worked example, to be tried with other numbers, and the final score."""

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from judging_app.desktop.models.rules_example import (
    fate_text,
)
from judging_app.desktop.models.rules_numbers import read_number
from judging_app.desktop.pages.two_lines import paint_lines
from judging_app.desktop.widgets.themed import (
    follow_theme,
    font,
    make_label,
    paint_text,
    set_look,
    text_width,
    tokens,
)
from judging_app.domain.exact import exact_text
from judging_app.domain.worked_example import (
    ExampleTotal,
    Fate,
)
from judging_app.wording.language import translate

_FINAL_SIZE = 34


class TotalEdit(QLineEdit):
    """A number that is struck out while it does not count."""

    struck = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.struck or not self.text():
            return
        now = tokens()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(now.text2), 1))
        half = (self.fontMetrics().horizontalAdvance(self.text()) + now.px(4)) / 2
        middle = QRectF(self.rect()).center()
        painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()))
        painter.end()


class TotalBox(QWidget):
    """One judge's total, to be tried with other numbers, and what became of it.

    Signals:
        typed: Another total in points, `None` for no sheet.
    """

    typed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.edit = TotalEdit()
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_look(self.edit, fieldSize="compact")
        self.caption = make_label(size="axis", ink="text2")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addWidget(self.edit)
        self._column.addWidget(self.caption)
        self.setFocusProxy(self.edit)
        self._total: Fraction | None = None
        self._dropped = False
        self.edit.textEdited.connect(self._on_typed)
        self.edit.editingFinished.connect(self._write)
        follow_theme(self._on_theme)

    def show_total(self, total: ExampleTotal) -> None:
        """Show a total; a text that is being typed stays."""
        self._total = total.total
        self._dropped = total.fate in (Fate.DROPPED_LOW, Fate.DROPPED_HIGH)
        self.caption.setText(fate_text(total))
        set_look(self.edit, fate="dropped" if self._dropped else "")
        words = translate("Rules", "Total of judge {number}").format(number=total.number)
        self.edit.setAccessibleName(f"{words}, {fate_text(total)}")
        self._on_theme()
        if not self.edit.hasFocus():
            self._write()

    def _on_typed(self, text: str) -> None:
        value = read_number(text) if text.strip() else None
        wrong = bool(text.strip()) and (value is None or value < 0)
        set_look(self.edit, wrong=wrong)
        if not wrong:
            self.typed.emit(value)

    def _write(self) -> None:
        set_look(self.edit, wrong=False)
        text = "" if self._total is None else exact_text(self._total)
        if self._total is not None and "/" not in text and "." not in text:
            text = f"{text}.0"
        self.edit.setText(text)

    def _on_theme(self) -> None:
        self.edit.setFont(font(tokens().type.table))
        self.edit.struck = self._dropped
        self.edit.update()


class FinalRow(QWidget):
    """The final score, large, with how it is rounded."""

    def __init__(self) -> None:
        super().__init__()
        self.label = self.value = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def show_fact(self, label: str, value: str) -> None:
        """Show another score."""
        self.label, self.value = label, value
        self.setAccessibleName(f"{label} {value}")
        self.setToolTip(label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        wide = text_width(self.value, _FINAL_SIZE, bold=True) + 2
        right = QRectF(self.width() - wide, 0, wide, self.height())
        paint_text(painter, right, self.value, colour=now.accent_text, size=_FINAL_SIZE, bold=True)
        left = QRectF(0, 0, self.width() - wide - now.px(8), self.height())
        paint_lines(painter, left, self.label, colour=now.text, size=now.type.table)
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(46))
        self.update()

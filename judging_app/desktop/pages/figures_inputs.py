"""Fields of the verification panel: a figure with its unit, and counts by category."""

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from judging_app.desktop.models.figures_typed import read_figure
from judging_app.desktop.widgets.buttons import KindButton, icon_button
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    font,
    make_label,
    paint_text,
    text_width,
    tokens,
)
from judging_app.domain.exact import show
from judging_app.domain.indicators import Categories
from judging_app.wording.language import translate

_HEIGHT = 44


class FigureEdit(QLineEdit):
    """A large number with its unit at the right.

    Signals:
        entered: Enter.
        went_back: Shift+Enter.
        moved: Up or Down, as -1 or 1: the person goes on in the table.
    """

    entered = Signal()
    went_back = Signal()
    moved = Signal(int)

    def __init__(self, *, strong: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self._strong = strong
        self.setMaxLength(24)
        self.textChanged.connect(self._make_room)
        follow_theme(self._on_theme)

    def set_unit(self, unit: str) -> None:
        """Show another unit; a long one only where the number leaves it room."""
        self._unit = unit
        self.setToolTip(unit)
        self._on_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.went_back if shift else self.entered).emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(96), tokens().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(72), tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit_room():
            return
        now = tokens()
        painter = QPainter(self)
        room = QRectF(0, 0, self.width() - now.px(11), self.height())
        align = Qt.AlignmentFlag.AlignRight
        room.setLeft(room.right() - self._unit_room())
        paint_text(painter, room, self._unit, colour=now.text2, size=now.type.table, align=align)
        painter.end()

    def _unit_room(self) -> int:
        """The unit's width, or nothing: half a unit says less than none, half a number lies."""
        now = tokens()
        wanted = text_width(self._unit, now.type.table) + 2 if self._unit else 0
        number = text_width(self.text(), now.type.mark, bold=self._strong)
        return wanted if wanted + number + now.px(32) <= self.width() else 0

    def _make_room(self) -> None:
        room = self._unit_room()
        self.setTextMargins(0, 0, room + tokens().px(4) if room else 0, 0)
        self.update()

    def _on_theme(self) -> None:
        now = tokens()
        self.setFont(font(now.type.mark if self._strong else now.type.mark - 2, bold=self._strong))
        self.setFixedHeight(now.px(_HEIGHT))
        self._make_room()


class CountsEditor(QWidget):
    """One number for each category, with steppers.

    Signals:
        changed: A number was changed.
        entered: Enter in a number.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {}
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        follow_theme(self._on_theme)

    @property
    def fields(self) -> Mapping[str, QLineEdit]:
        """The numbers' fields by category."""
        return self._fields

    def show_kinds(self, rule: Categories, counts: Mapping[str, int] | None) -> None:
        """Show the categories of a rule with the numbers counted so far."""
        if list(self._fields) != [kind.name for kind in rule.kinds]:
            self._build(rule)
        for name, field in self._fields.items():
            field.blockSignals(True)
            field.setText("" if counts is None else str(counts.get(name, 0)))
            field.setPlaceholderText("0")
            field.blockSignals(False)

    def counts(self) -> dict[str, int] | None:
        """The numbers; `None` where none is given yet or one is no whole number."""
        texts = {name: field.text().strip() for name, field in self._fields.items()}
        if not any(texts.values()):
            return None
        found: dict[str, int] = {}
        for name, text in texts.items():
            number = read_figure(text) if text else Fraction(0)
            if number is None or number < 0 or number.denominator != 1:
                return None
            found[name] = int(number)
        return found

    def is_wrong(self) -> bool:
        """Whether something is typed that is no count."""
        return any(field.text().strip() for field in self._fields.values()) and self.counts() is None

    def take_focus(self) -> None:
        """Put the keyboard on the first number."""
        for field in self._fields.values():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()
            break

    def _build(self, rule: Categories) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._fields, self._parts = {}, []
        for row, kind in enumerate(rule.kinds):
            points = translate("Figures", "{points} pts each").format(points=show(kind.points))
            name: QLabel | ElidedLabel = ElidedLabel(f"{kind.name} · {points}", size=13, ink="text2")
            field = QLineEdit()
            field.setMaxLength(6)
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            field.setAccessibleName(kind.name)
            field.textChanged.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self.entered)
            less = self._stepper("minus", translate("Figures", "One less"), field, -1)
            more = self._stepper("plus", translate("Figures", "One more"), field, 1)
            for column, part in enumerate((name, less, field, more)):
                self._grid.addWidget(part, row, column)
                self._parts.append(part)
            self._fields[kind.name] = field
        self._on_theme()

    def _stepper(self, icon: str, name: str, field: QLineEdit, by: int) -> KindButton:
        button = icon_button(icon, name=f"{field.accessibleName()} {name}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self._step(field, by))
        return button

    def _step(self, field: QLineEdit, by: int) -> None:
        number = read_figure(field.text()) or Fraction(0)
        field.setText(str(max(int(number) + by, 0)))

    def _on_theme(self) -> None:
        now = tokens()
        self._grid.setHorizontalSpacing(now.px(4))
        self._grid.setVerticalSpacing(now.px(6))
        for field in self._fields.values():
            field.setFixedWidth(now.px(64))


class Labelled(QWidget):
    """A small label before a short field, as the names in the page's head."""

    def __init__(self, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = make_label(size="table", ink="text2")
        self.field = field
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label)
        self._row.addWidget(field)
        follow_theme(self._on_theme)

    def say(self, text: str) -> None:
        """Name the field."""
        self.label.setText(text)
        self.field.setAccessibleName(text)

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(6))
        self.field.setFixedWidth(tokens().px(96))

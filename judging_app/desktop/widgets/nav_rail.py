"""The rail at the left of the organizer's window: an icon over a word for each page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, font, set_look, text_width, tokens

_WIDTH = 72
_ITEM = 56
_LOW_ITEM = 39
"""An item where the window is low: icon and word stand close together."""
_TIGHT_ITEM = 30
"""An item where it is lower still, with a smaller icon."""
_LEAST_ITEM = 28
"""An item where even the logo gave way: as high as a finger needs."""
_ICON, _SMALL_ICON, _LEAST_ICON = 20, 16, 14
_BAR = 3
_TOP, _FOOT, _EDGE = 12, 8, 2


@dataclass(frozen=True, slots=True)
class RailItem:
    """A page: its key, icon and word; `badge` counts what needs attention there."""

    key: str
    icon: str
    text: str
    badge: int = 0


class RailButton(QAbstractButton, FocusRingHolder):
    """One item of the rail."""

    def __init__(self, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self._is_low = False
        self._least = 0
        self.setText(item.text)
        self.setAccessibleName(item.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(60), self._least if self._is_low else tokens().px(_ITEM))

    def set_low(self, least: int) -> None:
        """Take so much height, or with 0 as much as there should be."""
        if least != self._least:
            self._is_low, self._least = bool(least), least
            self.updateGeometry()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_soft if on else now.hover))
            painter.drawRoundedRect(QRectF(self.rect()), now.px(8), now.px(8))
        tight = self._is_low and self._least < now.px(_LOW_ITEM - 1)
        small = _LEAST_ICON if self._least < now.px(_TIGHT_ITEM) else _SMALL_ICON
        side = now.px(small if tight else _ICON)
        top = now.px(1 if self._is_low else 9)
        box = QRectF((self.width() - side) / 2, top, side, side)
        name = f"{self.item.icon}-fill" if on else self.item.icon
        paint_icon(painter, box, name, now.accent if on else now.text2)
        fits = text_width(self.text(), now.type.caption, bold=on) <= self.width()
        painter.setFont(font(now.type.caption if fits else now.type.axis, bold=on))
        painter.setPen(QColor(now.accent_text if on else now.text2))
        foot = 0 if self._is_low else now.px(2)
        words = QRectF(0, top + side, self.width(), self.height() - top - side - foot)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, flags, self.text())
        if self.item.badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        now = tokens()
        side = now.px(16)
        box = QRectF(self.width() / 2 + now.px(6), now.px(4), max(side, now.px(16)), side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(box, side / 2, side / 2)
        painter.setFont(font(now.type.axis, bold=True))
        painter.setPen(QColor(now.on_accent))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(min(self.item.badge, 99)))


class NavRail(QWidget):
    """Pages from the top, settings at the foot; up and down move along it, Enter chooses.

    Where the window is low the items draw together, and the head gives way; where even that is too much
    the pages scroll.

    Signals:
        chosen: The key of the page that the person wants.
    """

    chosen = Signal(str)

    def __init__(
        self, items: Sequence[RailItem], foot: Sequence[RailItem] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._shown = ""
        self._column = QVBoxLayout(self)
        self.head = QVBoxLayout()
        self._column.addLayout(self.head)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        set_look(inner, kind="clear")
        self._items = QVBoxLayout(inner)
        self._items.setContentsMargins(0, 0, 0, 0)
        for item in items:
            self._add(item, self._items)
        self._items.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inner)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        self._column.addWidget(self._scroll, 1)
        for item in foot:
            self._add(item, self._column)
        self.set_current(items[0].key if items else "")
        follow_theme(self._on_theme)

    def current(self) -> str:
        """Give the key of the page shown."""
        return self._shown

    def set_current(self, key: str) -> None:
        """Mark a page as shown, without announcing it."""
        self._shown = key
        for each, button in self._buttons.items():
            button.setChecked(each == key)
            if each == key:
                self._reveal(button)
        self.update()

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Show other words or badges for items by key, as after a change of language."""
        for item in items:
            button = self._buttons[item.key]
            button.item = item
            button.setText(item.text)
            spoken = f"{item.text} {item.badge}" if item.badge else item.text
            button.setAccessibleName(spoken)
            button.update()

    def button(self, key: str) -> RailButton:
        """Give the button of a page."""
        return self._buttons[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = moves.get(Qt.Key(event.key()))
        order = list(self._buttons.values())
        here = next((place for place, button in enumerate(order) if button.hasFocus()), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            order[here].click()
        elif step is not None and here is not None:
            goal = min(max(here + step, 0), len(order) - 1)
            order[goal].setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal(order[goal])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now.surface))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(now.line))
        chosen = self._buttons.get(self.current())
        if chosen is not None:
            box = QRect(chosen.mapTo(self, QPoint(0, 0)), chosen.size())
            room = self._scroll.geometry()
            if self._scroll.isAncestorOf(chosen) and not room.intersects(box):
                box = QRect()
            bar = QRectF(0, box.top() + now.px(12), now.px(_BAR), box.height() - now.px(24))
            painter.fillRect(bar, QColor(now.accent))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, RailButton):
            self._reveal(watched)
        return False

    def _add(self, item: RailItem, column: QVBoxLayout) -> None:
        button = RailButton(item)
        button.clicked.connect(lambda _checked=False, key=item.key: self._on_clicked(key))
        button.installEventFilter(self)
        self._buttons[item.key] = button
        column.addWidget(button)

    def _on_clicked(self, key: str) -> None:
        changed = key != self._shown
        self.set_current(key)
        if changed:
            self.chosen.emit(key)

    def _on_theme(self) -> None:
        now = tokens()
        self.setFixedWidth(now.px(_WIDTH))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Full height for the items where there is room, else a low one."""
        now = tokens()
        count = len(self._buttons)
        head = self._head_height() + now.px(_TOP + _FOOT)
        low = self.height() < head + count * now.px(_ITEM + 4)
        # As high as there is room for, between the low height and the least.
        room = self._room(head)
        bare = low and room < now.px(_TIGHT_ITEM)
        top, foot = (_EDGE, _EDGE) if bare else (_TOP, _FOOT)
        if bare:
            room = self._room(now.px(_EDGE) * 2)
        self._column.setContentsMargins(now.px(6), now.px(top), now.px(6), now.px(foot))
        self._show_head(shown=not bare)
        high = min(max(room, now.px(_LEAST_ITEM)), now.px(_LOW_ITEM))
        for button in self._buttons.values():
            button.set_low(high if low else 0)
        for column in (self._column, self._items):
            column.setSpacing(0 if bare else now.px(1 if low else 4))

    def _head_height(self) -> int:
        """How high the head is while it shows."""
        margins = self.head.contentsMargins()
        heights = sum(part.sizeHint().height() for part in self._head_parts())
        return margins.top() + margins.bottom() + heights

    def _room(self, taken: int) -> int:
        """The height that each item can have where so much is taken by other things."""
        count = len(self._buttons)
        return (self.height() - taken - (count + 2) * tokens().px(1)) // count

    def _show_head(self, *, shown: bool) -> None:
        for part in self._head_parts():
            part.setVisible(shown)

    def _head_parts(self) -> list[QWidget]:
        items = (self.head.itemAt(at) for at in range(self.head.count()))
        return [part for item in items if item is not None and (part := item.widget()) is not None]

    def _reveal(self, button: RailButton) -> None:
        if self._scroll.isAncestorOf(button):
            self._scroll.ensureWidgetVisible(button, 0, tokens().px(4))

"""The choice of a rulebook to start from: the built-in ones, and what the chosen one is about."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.desktop.pages.new_event_words import criteria_line, day_lines, dimension_head
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import (
    follow_theme,
    make_divider,
    make_label,
    paint_text,
    set_look,
    tokens,
)
from judging_app.wording.language import translate

BUILT_IN_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_ROW: Final = 54
Index = QModelIndex | QPersistentModelIndex


class BuiltInModel(QAbstractListModel):
    """The built-in rulebooks in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[BuiltInRulebook] = ()

    def set_items(self, items: Sequence[BuiltInRulebook]) -> None:
        """Show other rulebooks."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == BUILT_IN_ROLE:
            return item
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{item.name}\n{item.summary}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.name}. {item.summary}"
        return None


class _Delegate(QStyledItemDelegate):
    """Paints a rulebook: its name, and a line about it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(BUILT_IN_ROLE)
        if not isinstance(item, BuiltInRulebook):
            return
        now = tokens()
        box = QRectF(option.rect).adjusted(now.px(4), 1, -now.px(4), -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or over:
            painter.setPen(QPen(QColor(now.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_soft if chosen else now.hover))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), now.px(8), now.px(8))
        inner = box.adjusted(now.px(12), 0, -now.px(10), 0)
        middle = box.center().y()
        name = QRectF(inner.left(), middle - now.px(22), inner.width(), now.px(22))
        about = QRectF(inner.left(), middle, inner.width(), now.px(20))
        ink = now.accent_text if chosen else now.text
        paint_text(painter, name, item.name, colour=ink, size=now.type.body, bold=True)
        paint_text(painter, about, item.summary, colour=now.text2, size=now.type.caption)
        painter.restore()


class _List(QListView, FocusRingHolder):
    """The list; arrows choose."""

    def __init__(self, model: BuiltInModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()


class Preview(QScrollArea):
    """What a rulebook is about: dimensions, weights and points, the day, and where it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.texts: list[str] = []
        self._built_in: BuiltInRulebook | None = None
        self.show_built_in(None)

    def show_built_in(self, built_in: BuiltInRulebook | None) -> None:
        """Show a rulebook."""
        self._built_in = built_in
        holder = QWidget()
        set_look(holder, kind="clear")
        holder.setMinimumWidth(1)
        column = QVBoxLayout(holder)
        now = tokens()
        column.setContentsMargins(now.px(16), now.px(12), now.px(16), now.px(12))
        column.setSpacing(now.px(6))
        self.texts = []
        if built_in is not None:
            self._fill(column, built_in)
        column.addStretch(1)
        self.setWidget(holder)

    def show_again(self) -> None:
        """Say and lay out the same rulebook anew, as after a change of language or text size."""
        self.show_built_in(self._built_in)

    def _fill(self, column: QVBoxLayout, built_in: BuiltInRulebook) -> None:
        self._say(column, built_in.name, size="criterion", strong=True)
        self._say(column, built_in.summary, size="table", ink="text2")
        column.addSpacing(tokens().px(4))
        for dimension in built_in.rulebook.dimensions:
            self._say(column, dimension_head(dimension), strong=True)
            self._say(column, criteria_line(dimension), size="table", ink="text2")
        column.addSpacing(tokens().px(2))
        column.addWidget(make_divider())
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().px(12))
        grid.setVerticalSpacing(tokens().px(4))
        grid.setColumnStretch(1, 1)
        for line, (caption, text) in enumerate(day_lines(built_in)):
            grid.addWidget(make_label(caption, size="table", ink="text2"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(make_label(text, size="table", wrap=True), line, 1)
            self.texts.append(f"{caption} {text}")
        column.addLayout(grid)
        column.addWidget(make_divider())
        source = translate("NewEvent", "Source: {source}").format(source=built_in.source)
        self._say(column, source, size="caption", ink="text2", select=True)

    def _say(
        self,
        column: QVBoxLayout,
        text: str,
        *,
        size: str = "body",
        ink: str = "text",
        strong: bool = False,
        select: bool = False,
    ) -> None:
        label = make_label(text, size=size, ink=ink, strong=strong, wrap=True)
        if select:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.texts.append(text)
        column.addWidget(label)


class RulebookChoice(QWidget):
    """List and preview beside each other, or one above the other where it is narrow.

    Signals:
        chosen: A `BuiltInRulebook`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BuiltInModel()
        self.list = _List(self.model)
        self.preview = Preview()
        self._line = make_divider()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._wide: bool | None = None
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def current(self) -> BuiltInRulebook | None:
        """The rulebook that is chosen."""
        found = self.list.currentIndex().data(BUILT_IN_ROLE)
        return found if isinstance(found, BuiltInRulebook) else None

    def show_items(self, items: Sequence[BuiltInRulebook]) -> None:
        """Show the rulebooks; the choice stays on the same key, else it is the first."""
        before = self.current
        self.model.set_items(items)
        keys = [item.key for item in items]
        at = keys.index(before.key) if before is not None and before.key in keys else 0
        self.list.setCurrentIndex(self.model.index(at))

    def choose(self, key: str) -> None:
        """Choose a rulebook by its key."""
        at = next(place for place, item in enumerate(self.model.items) if item.key == key)
        self.list.setCurrentIndex(self.model.index(at))

    def arrange(self, *, wide: bool) -> None:
        """Put list and preview side by side, or one above the other."""
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self.list, self._line, self.preview):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.list, 0, 0)
        if wide:
            self._grid.addWidget(self.preview, 0, 1)
        else:
            self._grid.addWidget(self._line, 1, 0)
            self._grid.addWidget(self.preview, 2, 0)
        self._line.setVisible(not wide)
        self._grid.setColumnStretch(0, 4 if wide else 1)
        self._grid.setColumnStretch(1, 5 if wide else 0)
        self._on_theme()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.list.setAccessibleName(translate("NewEvent", "Rules to start from"))
        self.preview.show_again()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = index.data(BUILT_IN_ROLE)
        if isinstance(found, BuiltInRulebook):
            self.preview.show_built_in(found)
            self.chosen.emit(found)

    def _on_theme(self) -> None:
        now = tokens()
        self.list.setMinimumHeight(now.px(220 if self._wide else 180))
        self.preview.setMinimumHeight(now.px(220 if self._wide else 300))
        self.list.doItemsLayout()
        self.preview.show_again()

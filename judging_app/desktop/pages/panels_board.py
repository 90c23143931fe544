"""The board of panels: a column for each, entries moved between them by keys or by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judging_app.desktop.models.panels_board import ENTRY_ROLE, BoardColumn, BoardEntry, BoardModel
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, paint_text, set_look, tokens

_COLUMN = 204
_ROW = 46


class BoardDelegate(QStyledItemDelegate):
    """Paints an entry: number, name, track, a sign where somebody is recused, a bar where it moves."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, tokens().px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, BoardEntry):
            return
        now, box = tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(now.accent_soft if selected else now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        if entry.moved:
            painter.fillRect(QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setPen(QColor(now.accent))
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        self._paint_words(painter, box, entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, entry: BoardEntry) -> None:
        now = tokens()
        left, right = box.left() + now.px(10), box.right() - now.px(10)
        half = box.height() / 2
        upper = QRectF(box.left(), box.top() + now.px(4), box.width(), half - now.px(2))
        number = QRectF(left, upper.top(), now.px(24), upper.height())
        paint_text(painter, number, entry.number, colour=now.text3, size=now.type.table)
        if entry.recused:
            side = now.px(15)
            sign = QRectF(right - side, box.center().y() - side / 2, side, side)
            paint_icon(painter, sign, "prohibit", now.tone(Tone.WARN).strong)
            right -= side + now.px(6)
        start = number.right() + now.px(2)
        wide = max(0.0, right - start)
        name = QRectF(start, upper.top(), wide, upper.height())
        track = QRectF(start, box.top() + half, wide, half - now.px(4))
        paint_text(painter, track, entry.track, colour=now.text3, size=now.type.caption)
        colour = now.text3 if entry.muted else now.text
        paint_text(painter, name, entry.name, colour=colour, size=now.type.table)


class PanelList(QListView):
    """One panel's entries; several can be selected.

    Signals:
        move_requested: Alt with an arrow: -1 to the panel before, 1 to the one after.
        send_requested: Alt with a digit: the panel of that number, from 1.
        step_requested: An arrow alone: the keyboard goes to the column before or after.
    """

    move_requested = Signal(int)
    send_requested = Signal(int)
    step_requested = Signal(int)

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board_model = model
        self.setModel(model)
        self.setItemDelegate(BoardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)

    def selected_codes(self) -> tuple[str, ...]:
        """The codes of the selected entries, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        codes = self.board_model.codes
        return tuple(codes[row] for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by = steps.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        digit = event.key() - Qt.Key.Key_0
        if by is not None and alt:
            self.move_requested.emit(by)
        elif by is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_requested.emit(by)
        elif alt and 1 <= digit <= 9:
            self.send_requested.emit(digit)
        else:
            super().keyPressEvent(event)


class Board(QScrollArea):
    """Columns side by side, scrolled across where there are many.

    Signals:
        move_requested: Codes of entries, and the code of the panel that they shall go to.
    """

    move_requested = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget()
        set_look(self._inner, kind="clear")
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._codes: list[str] = []
        self._cards: list[Card] = []
        self._captions: dict[str, ElidedLabel] = {}
        self._rows: list[QHBoxLayout] = []
        self._feet: list[QVBoxLayout] = []
        self.lists: list[PanelList] = []
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        follow_theme(self._on_theme)

    def show_columns(self, columns: Sequence[BoardColumn], captions: Sequence[str], *, fixed: bool) -> None:
        """Show the columns; `fixed` where nothing can be moved."""
        if [column.code for column in columns] != self._codes:
            self._make(columns)
        for column, caption, card, view in zip(columns, captions, self._cards, self.lists, strict=True):
            selected = view.selected_codes()
            card.set_title(column.name)
            self._captions[column.code].set_text(caption)
            view.board_model.accepts = not fixed
            view.board_model.show_entries(column.entries)
            view.setAccessibleName(f"{column.name} {caption}")
            self._select(view, selected)

    def list_of(self, panel: str) -> PanelList:
        """The list of a panel."""
        return self.lists[self._codes.index(panel)]

    def selected(self) -> tuple[str, ...]:
        """The codes of all selected entries."""
        return tuple(code for view in self.lists for code in view.selected_codes())

    def select(self, codes: Sequence[str], panel: str) -> None:
        """Select entries where they are now, with the keyboard there."""
        for view in self.lists:
            view.clearSelection()
        if panel in self._codes:
            view = self.list_of(panel)
            self._select(view, codes)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, view: PanelList, codes: Sequence[str]) -> None:
        rows = [at for at, code in enumerate(view.board_model.codes) if code in codes]
        flags = view.selectionModel().SelectionFlag
        if rows:
            view.selectionModel().setCurrentIndex(view.board_model.index(rows[0]), flags.NoUpdate)
        for row in rows:
            view.selectionModel().select(view.board_model.index(row), flags.Select)

    def _make(self, columns: Sequence[BoardColumn]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._codes = [column.code for column in columns]
        self._cards, self.lists, self._captions, self._rows, self._feet = [], [], {}, [], []
        for at, column in enumerate(columns):
            card, view = Card(padded=False), PanelList(BoardModel(self))
            caption = ElidedLabel(size=12, ink="text2")
            row = QHBoxLayout()
            row.addWidget(caption)
            card.body.addLayout(row)
            foot = QVBoxLayout()
            foot.addWidget(view)
            card.body.addLayout(foot, 1)
            self._feet.append(foot)
            self._captions[column.code] = caption
            self._rows.append(row)
            self._row.addWidget(card, 1)
            self._cards.append(card)
            self.lists.append(view)
            view.board_model.dropped.connect(
                lambda codes, code=column.code: self.move_requested.emit(codes, code)
            )
            view.move_requested.connect(lambda by, at=at: self._send(at + by))
            view.send_requested.connect(self._send_to_number)
            view.step_requested.connect(lambda by, at=at: self._step(at + by))
        self._on_theme()

    def _send(self, at: int) -> None:
        if 0 <= at < len(self._codes) and self._codes[at] and self.selected():
            self.move_requested.emit(self.selected(), self._codes[at])

    def _send_to_number(self, number: int) -> None:
        panels = [code for code in self._codes if code]
        if number <= len(panels) and self.selected():
            self.move_requested.emit(self.selected(), panels[number - 1])

    def _step(self, at: int) -> None:
        if 0 <= at < len(self.lists):
            view = self.lists[at]
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not view.currentIndex().isValid():
                view.setCurrentIndex(view.board_model.index(0))
            self.ensureWidgetVisible(self._cards[at], 0, 0)

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setSpacing(now.px(10))
        for card in self._cards:
            card.setMinimumWidth(now.px(_COLUMN))
        for row in self._rows:
            row.setContentsMargins(now.px(16), 0, now.px(10), 0)
        for foot in self._feet:
            # The list keeps off the card's round corners.
            foot.setContentsMargins(1, 0, 1, now.px(6))

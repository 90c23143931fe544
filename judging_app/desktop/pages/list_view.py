"""The table of the lists: one delegate for all cells, one column that takes what is left."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judging_app.desktop.models.entries_cells import (
    KEY_ROLE,
    LIST_CELL_ROLE,
    BarCell,
    PlainCell,
    StateCell,
    TitleCell,
)
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_PAD = 8


class ListDelegate(QStyledItemDelegate):
    """Paints the cells of the lists."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(40), tokens().px(tokens().height.row_entry))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        now, box = tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Else it is the view's own ground.
        if selected:
            painter.fillRect(box, QColor(now.accent_soft))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent))
        room = box.adjusted(now.px(_PAD), 0, -now.px(_PAD), -1)
        cell = index.data(LIST_CELL_ROLE)
        match cell:
            case PlainCell():
                _paint_plain(painter, room, cell, now)
            case TitleCell():
                _paint_title(painter, room, cell, now)
            case StateCell():
                _paint_state(painter, room, cell, now)
            case BarCell():
                _paint_bar(painter, room, cell, now)
        painter.restore()


def _paint_plain(painter: QPainter, room: QRectF, cell: PlainCell, now: Tokens) -> None:
    align = Qt.AlignmentFlag.AlignRight if cell.number else Qt.AlignmentFlag.AlignLeft
    colour = now.text2 if cell.muted else now.text
    paint_text(painter, room, cell.text, colour=colour, size=now.type.table, bold=cell.strong, align=align)


def _paint_title(painter: QPainter, room: QRectF, cell: TitleCell, now: Tokens) -> None:
    colour = now.text3 if cell.muted else now.text
    if not cell.below:
        paint_text(painter, room, cell.text, colour=colour, size=now.type.body)
        return
    half = room.height() / 2
    upper = QRectF(room.left(), room.top() + now.px(4), room.width(), half - now.px(3))
    lower = QRectF(room.left(), room.top() + half, room.width(), half - now.px(5))
    paint_text(painter, upper, cell.text, colour=colour, size=now.type.body)
    paint_text(painter, lower, cell.below, colour=now.text3, size=now.type.caption)


def _paint_state(painter: QPainter, room: QRectF, cell: StateCell, now: Tokens) -> None:
    if not cell.text:
        return
    colours = now.tone(cell.tone)
    wide = min(text_width(cell.text, now.type.caption) + now.px(20), int(room.width()))
    high = now.px(24)
    pill = QRectF(room.left(), room.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    inner = pill.adjusted(now.px(10), 0, -now.px(8), 0)
    paint_text(painter, inner, cell.text, colour=colours.text, size=now.type.caption)


def _paint_bar(painter: QPainter, room: QRectF, cell: BarCell, now: Tokens) -> None:
    wide = text_width("000/000", now.type.table)
    track = QRectF(room.left(), room.center().y() - now.px(3), room.width() - wide - now.px(8), now.px(6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.track))
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
    if cell.all and cell.done:
        tone = Tone.OK if cell.done >= cell.all else Tone.ACCENT
        part = QRectF(track.left(), track.top(), track.width() * min(cell.done / cell.all, 1), track.height())
        painter.setBrush(QColor(now.tone(tone).strong))
        painter.drawRoundedRect(part, track.height() / 2, track.height() / 2)
    text = QRectF(room.right() - wide, room.top(), wide, room.height())
    align = Qt.AlignmentFlag.AlignRight
    paint_text(painter, text, cell.text, colour=now.text, size=now.type.table, align=align)


class ListTable(QTableView):
    """A list with one current row.

    Signals:
        key_selected: The key of the current row.
        key_opened: Enter or a double click.
    """

    key_selected = Signal(str)
    key_opened = Signal(str)

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(ListDelegate(self))
        make_plain(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(1)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.key_opened.emit(index.data(KEY_ROLE)))
        model.modelReset.connect(self._fit)
        follow_theme(self._fit)

    @property
    def list_model(self) -> ListModel:
        """The rows."""
        return self._model

    def current_key(self) -> str:
        """The key of the current row."""
        return self._model.key_at(self.currentIndex().row())

    def select_key(self, key: str) -> bool:
        """Make the row of a key the current one."""
        row = self._model.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def row_height(self) -> int:
        """How high a row is."""
        return tokens().px(tokens().height.row_entry)

    def column_widths(self, room: int) -> list[int]:
        """The columns' widths in so much room; what is left goes to the one that stretches."""
        return [tokens().px(column.width) for column in self._model.columns]

    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        self.key_selected.emit(self._model.key_at(current.row()))

    def _fit(self) -> None:
        now = tokens()
        # A size set again, though it is the same, has the whole list laid out and painted anew.
        high = self.row_height()
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(now.px(38))
        # The scroll bar's room is kept free whether it shows or not, so that columns never jump.
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        widths = self.column_widths(room)
        spare = room - sum(widths)
        for at, column in enumerate(self._model.columns):
            wide = widths[at] + (max(spare, 0) if column.stretches else 0)
            if self.columnWidth(at) != wide:
                self.setColumnWidth(at, wide)

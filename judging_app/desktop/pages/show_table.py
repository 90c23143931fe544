"""The table of the run of show: entries dragged to their turn, breaks between them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judging_app.desktop.models.show_model import (
    LINE_ROLE,
    NAME,
    NUMBER,
    ORGANIZATION,
    STATE,
    TIME,
    TRACK,
    ShowModel,
)
from judging_app.desktop.models.show_rows import RunLine
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.plain_table import make_plain
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_Index = QModelIndex | QPersistentModelIndex
_ALT: Final = Qt.KeyboardModifier.AltModifier
_ROW, _HEAD, _PAD, _ICON, _ICON_ROOM = 36, 36, 8, 16, 22
_LEAST_NAME, _ORGANIZATION, _TRACK = 190, 190, 120


class RunDelegate(QStyledItemDelegate):
    """Paints an entry's cells, and a break as a sunken band."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(tokens().px(40), tokens().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, RunLine):
            return
        now, box = tokens(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, QColor(now.accent_soft))
        elif line.is_break:
            painter.fillRect(box, QColor(now.sunken))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        if index.column() == NUMBER and (selected or line.live):
            painter.fillRect(QRectF(box.left(), box.top(), now.px(4), box.height()), QColor(now.accent))
        room = box.adjusted(now.px(_PAD), 0, -now.px(_PAD), -1)
        if index.column() == NUMBER:
            room.setLeft(box.left() + now.px(_PAD + 2))
        _paint_cell(painter, room, line, index.column(), now)
        table = self.parent()
        if isinstance(table, RunTable) and table.hasFocus() and table.currentIndex().row() == index.row():
            # Which row keys act on, also where several are in hand.
            for y in (box.top(), box.bottom() - 1):
                painter.fillRect(QRectF(box.left(), y, box.width(), 1), QColor(now.accent))
        painter.restore()


def _paint_cell(painter: QPainter, room: QRectF, line: RunLine, column: int, now: Tokens) -> None:
    quiet = now.text3 if line.out else now.text2
    ink = now.text3 if line.out else now.accent_text if line.live else now.text
    match column:
        case 0:
            if line.is_break:
                side = now.px(_ICON)
                box = QRectF(room.left(), room.center().y() - side / 2, side, side)
                paint_icon(painter, box, line.sign.icon, now.text2)
            paint_text(painter, room, line.number, colour=ink, size=now.type.table, bold=not line.out)
        case 1:
            size = now.type.table if line.is_break else now.type.body
            colour = now.text2 if line.is_break else ink
            paint_text(painter, room, line.name, colour=colour, size=size, bold=line.live)
        case 2:
            paint_text(painter, room, line.organization, colour=quiet, size=now.type.table)
        case 3:
            paint_text(painter, room, line.track, colour=quiet, size=now.type.table)
        case 4:
            paint_text(painter, room, line.time, colour=quiet, size=now.type.table)
        case _:
            _paint_state(painter, room, line, now)


def _paint_state(painter: QPainter, room: QRectF, line: RunLine, now: Tokens) -> None:
    tones = now.tone(line.sign.tone)
    if line.sign.icon and not line.is_break:
        side = now.px(_ICON)
        box = QRectF(room.left(), room.center().y() - side / 2, side, side)
        paint_icon(painter, box, line.sign.icon, tones.strong)
    words = room.adjusted(now.px(_ICON_ROOM), 0, 0, 0)
    plain = line.sign.tone in (Tone.PLAIN, Tone.MUTE)
    colour = now.text3 if line.out else now.text2 if plain else tones.text
    paint_text(painter, words, line.sign.word, colour=colour, size=now.type.table, bold=line.live)


class RunTable(QTableView):
    """The run of show.

    Signals:
        moved_before: Entries are to come before another (empty: last); their codes, its code.
        stepped: Alt+Up or Alt+Down: what is in hand goes up (-1) or down (1).
        acts_wanted: Enter or a double click: what can be done with the row.
        remove_wanted: Delete.
        hand_changed: Other rows are in hand.
    """

    moved_before = Signal(object, str)
    stepped = Signal(int)
    acts_wanted = Signal()
    remove_wanted = Signal()
    hand_changed = Signal()

    def __init__(self, model: ShowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run = model
        self._drop_at = -1
        self.setModel(model)
        self.setItemDelegate(RunDelegate(self))
        make_plain(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(lambda *_: self.hand_changed.emit())
        self.doubleClicked.connect(lambda _: self.acts_wanted.emit())
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(lambda *_: self._fit())
        follow_theme(self._fit)

    def in_hand(self) -> list[RunLine]:
        """The lines that are selected, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [line for row in rows if (line := self.run.line(row)) is not None]

    def current_line(self) -> RunLine | None:
        """The line that keys act on."""
        return self.run.line(self.currentIndex().row())

    def select_keys(self, keys: Sequence[str]) -> None:
        """Take lines in hand; the first of them is the current one."""
        rows = [row for key in keys if (row := self.run.row_of(key)) >= 0]
        if not rows:
            return
        self.setCurrentIndex(self.run.index(rows[0], NAME))
        model = self.selectionModel()
        for row in rows[1:]:
            flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
            model.select(self.run.index(row, NAME), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & _ALT:
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.acts_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self:
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        self._drop_at = self._place_of(event.position().toPoint())
        self.viewport().update()
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_at = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        place, self._drop_at = self._place_of(event.position().toPoint()), -1
        self.viewport().update()
        # The page deals the turns out anew; Qt must not take the dragged rows away.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drop_lines(place)

    def drop_lines(self, place: int) -> None:
        """Bring the entries in hand before the line at a place; a break stands for the entry after it."""
        held = [line.entry for line in self.in_hand() if line.entry]
        line = self.run.line(place)
        if held:
            self.moved_before.emit(held, "" if line is None else line.before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at < 0 or not self.run.rowCount():
            return
        now = tokens()
        last = self.run.rowCount() - 1
        y = self.rowViewportPosition(min(self._drop_at, last))
        if self._drop_at > last:
            y += self.rowHeight(last)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(now.accent), now.px(2)))
        painter.drawLine(QPoint(0, y), QPoint(self.viewport().width(), y))
        painter.end()

    def _place_of(self, where: QPoint) -> int:
        row = self.rowAt(where.y())
        if row < 0:
            return self.run.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) / 2
        return row + (where.y() > middle)

    def _fit(self) -> None:
        """Turn, time and state whole, then the name; organization and track where there is room left."""
        now, lines = tokens(), self.run.lines
        high = now.px(_ROW)
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(now.px(_HEAD))
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2
        pad = now.px(2 * _PAD + 2)
        widths = {
            NUMBER: self._needed(NUMBER, [line.number for line in lines]) + pad + now.px(_PAD),
            TIME: self._needed(TIME, [line.time for line in lines]) + pad
            if any(line.time for line in lines)
            else 0,
            STATE: self._needed(STATE, [line.sign.word for line in lines]) + pad + now.px(_ICON_ROOM),
            TRACK: 0,
            ORGANIZATION: 0,
        }
        spare = room - sum(widths.values()) - now.px(_LEAST_NAME)
        for column, texts, most in (
            (TRACK, [line.track for line in lines], _TRACK),
            (ORGANIZATION, [line.organization for line in lines], _ORGANIZATION),
        ):
            wanted = min(self._needed(column, texts) + pad, now.px(most)) if any(texts) else 0
            if wanted and wanted <= spare:
                widths[column] = wanted
                spare -= wanted
        widths[NAME] = max(room - sum(widths.values()), now.px(80))
        for column, wide in widths.items():
            self.setColumnHidden(column, not wide)
            if wide and self.columnWidth(column) != wide:
                self.setColumnWidth(column, wide)

    def _needed(self, column: int, texts: Sequence[str]) -> int:
        now = tokens()
        head = str(self.run.headerData(column, Qt.Orientation.Horizontal))
        longest = sorted(set(texts), key=len)[-3:]
        bold = column in (NUMBER, STATE)
        wide = [text_width(text, now.type.table, bold=bold) for text in longest]
        return max([text_width(head, now.type.caption), *wide])

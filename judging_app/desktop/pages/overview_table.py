"""The table of seats on the overview: numbers, and a bar of what is done."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judging_app.application.queries import SeatProgress
from judging_app.desktop.models.seat_progress import (
    BAR,
    DRAFTS,
    JUDGE,
    OWED,
    ROLE,
    SEAT_ROLE,
    SeatProgressModel,
    stored_of,
)
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens

_ROW: Final = 38
_WIDTHS: Final = (180, 110, 74, 74, 74, 74, 120)
_NARROW: Final = (120, 92, 64, 64, 72, 60, 0)
_LEAST_BAR: Final = 80
_PAD: Final = 8
Index = QModelIndex | QPersistentModelIndex


class SeatDelegate(QStyledItemDelegate):
    """Paints a cell; what is owed stands out, in words and weight before colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        seat = index.data(SEAT_ROLE)
        if not isinstance(seat, SeatProgress):
            return
        now = tokens()
        rect = QRectF(option.rect)
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(now.line))
        inner = rect.adjusted(now.px(_PAD), 0, -now.px(_PAD), 0)
        if index.column() == BAR:
            self._paint_bar(painter, inner, seat)
        else:
            owes = index.column() == OWED and seat.owed
            ink = now.tone(Tone.DANGER).text if owes else now.text
            ink = now.tone(Tone.WARN).text if index.column() == DRAFTS else ink
            ink = now.text2 if index.column() == ROLE else ink
            bold = bool(owes) or index.column() == JUDGE
            side = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
            align = side & Qt.AlignmentFlag.AlignHorizontal_Mask
            text = str(index.data())
            paint_text(painter, inner, text, colour=ink, size=now.type.table, bold=bold, align=align)
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRectF, seat: SeatProgress) -> None:
        now = tokens()
        done = stored_of(seat)
        whole = done + seat.owed
        high = now.px(6)
        track = QRectF(box.left(), box.center().y() - high / 2, box.width(), high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.track))
        painter.drawRoundedRect(track, high / 2, high / 2)
        if whole and done:
            track.setWidth(max(track.width() * done / whole, high))
            painter.setBrush(QColor(now.tone(Tone.OK).strong if done == whole else now.accent))
            painter.drawRoundedRect(track, high / 2, high / 2)


class SeatTable(QTableView):
    """The table; the bar takes what width is left."""

    def __init__(self, model: SeatProgressModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SeatDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        follow_theme(self._on_theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the bar what is left; where that is too little, the numbers stand alone."""
        now = tokens()
        whole = self.viewport().width()
        room = whole - sum(now.px(wide) for wide in _WIDTHS[:BAR])
        self.setColumnHidden(BAR, room < now.px(_LEAST_BAR))
        widths = _WIDTHS if room >= now.px(_LEAST_BAR) else _NARROW
        for column, wide in enumerate(widths[:BAR]):
            self.setColumnWidth(column, now.px(wide))
        if widths is _NARROW:
            rest = whole - sum(now.px(wide) for wide in _NARROW[1:BAR])
            self.setColumnWidth(JUDGE, max(rest, now.px(80)))
        else:
            self.setColumnWidth(BAR, room)

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(tokens().px(_ROW))
        self.horizontalHeader().setFixedHeight(tokens().px(34))
        self._fit()

"""The header of the results table: two lines a column, and one title over all judges."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from judging_app.desktop.models.ranking_cells import COLUMN_ROLE
from judging_app.desktop.models.ranking_columns import Column, ColumnKind
from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, tokens

_HEIGHT = 55
_LEFT_ALIGNED = {ColumnKind.NAME: 8, ColumnKind.AWARD: 10, ColumnKind.PLACE: 16}
_STRONG = frozenset({ColumnKind.TOTAL})


class ResultHeader(QHeaderView):
    """Paints columns from the model's `Column` values; `set_group` names what the judges gave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._group = ""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        follow_theme(self._on_theme)

    def set_group(self, title: str) -> None:
        """Put a title over the judges' columns."""
        self._group = title
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), tokens().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        boxes = self._judge_boxes()
        if not self._group or not boxes:
            return
        now = tokens()
        shown = QRectF(boxes[0].united(boxes[-1]) & self.viewport().rect())
        box = QRectF(shown.left(), now.px(8), shown.width(), now.px(18))
        painter = QPainter(self.viewport())
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(
            painter, box, self._group, colour=now.text2, size=now.type.caption, bold=True, align=centre
        )
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        column = self.model().headerData(logical, Qt.Orientation.Horizontal, COLUMN_ROLE)
        now, box = tokens(), QRectF(rect)
        painter.save()
        painter.fillRect(box, QColor(now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line_strong))
        if isinstance(column, Column):
            _paint_column(painter, box, column)
        painter.restore()

    def _judge_boxes(self) -> list[QRect]:
        boxes = []
        for logical in range(self.count()):
            column = self.model().headerData(logical, Qt.Orientation.Horizontal, COLUMN_ROLE)
            if isinstance(column, Column) and column.kind is ColumnKind.JUDGE:
                left = self.sectionViewportPosition(logical)
                boxes.append(QRect(left, 0, self.sectionSize(logical), self.height()))
        return [box for box in boxes if box.width()]

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.viewport().update()


def _paint_column(painter: QPainter, box: QRectF, column: Column) -> None:
    now = tokens()
    foot = QRectF(box.left(), box.bottom() - now.px(23), box.width(), now.px(18))
    if column.kind in _LEFT_ALIGNED:
        room = foot.adjusted(now.px(_LEFT_ALIGNED[column.kind]), 0, 0, 0)
        paint_text(painter, room, column.title, colour=now.text2, size=now.type.caption)
        return
    if column.kind is ColumnKind.ORDER:
        room = foot.adjusted(0, 0, -now.px(4), 0)
        paint_text(painter, room, column.title, colour=now.text2, size=now.type.caption, align=_CENTRE)
        return
    room = foot.adjusted(now.px(2), 0, -now.px(5 if column.kind is ColumnKind.JUDGE else 8), 0)
    if column.kind is ColumnKind.JUDGE:
        paint_text(painter, room, column.title, colour=now.text2, size=now.type.caption, align=_RIGHT)
        return
    if column.subtitle:
        paint_text(painter, room, column.subtitle, colour=now.text2, size=now.type.caption, align=_RIGHT)
        room = QRectF(room.left(), box.top() + now.px(2), room.width(), room.top() - box.top() - now.px(1))
    else:
        room = QRectF(room.left(), box.top() + now.px(6), room.width(), foot.bottom() - box.top() - now.px(7))
    _paint_title(painter, room, column.title)


def _paint_title(painter: QPainter, room: QRectF, title: str) -> None:
    """A title in one or two lines, at the foot of its room."""
    now = tokens()
    painter.setFont(font(now.type.caption, bold=True))
    painter.setPen(QColor(now.text2))
    flags = _RIGHT | Qt.AlignmentFlag.AlignBottom
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), title)


_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter

"""The header of the results table: two lines a column, and one title over all judges."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from judging_app.desktop.models.ranking_cells import COLUMN_ROLE
from judging_app.desktop.models.ranking_columns import Column, ColumnKind
from judging_app.desktop.pages.two_lines import paint_lines, split_text
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT = 51
_GROUP_FOOT = 22
_LEFT_ALIGNED = {ColumnKind.NAME: 8, ColumnKind.AWARD: 10, ColumnKind.PLACE: 16}


class ResultHeader(QHeaderView):
    """Paints columns from the model's `Column` values; `set_group` names what the judges gave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._group = ""
        self._name_size, self._two_lines = tokens().type.caption, False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        follow_theme(self._on_theme)

    def set_group(self, title: str) -> None:
        """Put a title over the judges' columns."""
        self._group = title
        self.setToolTip(title)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), tokens().px(_HEIGHT))

    def viewportEvent(self, event: QEvent) -> bool:
        # Over the title the tool tip is the title's, which may be shortened, not the judge's below.
        if isinstance(event, QHelpEvent) and self._group and event.pos().y() < tokens().px(_GROUP_FOOT):
            QToolTip.showText(event.globalPos(), self._group, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure_names()
        super().paintEvent(event)
        boxes = self._judge_boxes()
        if not self._group or not boxes:
            return
        now = tokens()
        shown = QRectF(boxes[0].united(boxes[-1]) & self.viewport().rect())
        box = QRectF(shown.left(), now.px(3), shown.width(), now.px(18))
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
            if column.kind is ColumnKind.JUDGE:
                self._paint_judge(painter, box, column.title)
            else:
                _paint_column(painter, box, column)
        painter.restore()

    def _paint_judge(self, painter: QPainter, box: QRectF, name: str) -> None:
        now = tokens()
        foot = QRectF(box.left(), box.bottom() - now.px(23), box.width(), now.px(18))
        room = foot.adjusted(now.px(2), 0, -now.px(5), 0)
        _paint_judge(painter, room, name, self._name_size, two_lines=self._two_lines)

    def _measure_names(self) -> None:
        """One size for all judges' names: the largest at which each of them fits, else two lines."""
        sizes = tokens().type
        named = [self.model().headerData(at, Qt.Orientation.Horizontal) for at in self._judge_sections()]
        rooms = [self.sectionSize(at) - tokens().px(7) for at in self._judge_sections()]
        self._name_size, self._two_lines = sizes.axis, True
        for size in (sizes.caption, sizes.axis):
            if all(text_width(name, size) <= room for name, room in zip(named, rooms, strict=True)):
                self._name_size, self._two_lines = size, False
                break

    def _judge_sections(self) -> list[int]:
        found = []
        for logical in range(self.count()):
            column = self.model().headerData(logical, Qt.Orientation.Horizontal, COLUMN_ROLE)
            if isinstance(column, Column) and column.kind is ColumnKind.JUDGE and self.sectionSize(logical):
                found.append(logical)
        return found

    def _judge_boxes(self) -> list[QRect]:
        return [
            QRect(self.sectionViewportPosition(at), 0, self.sectionSize(at), self.height())
            for at in self._judge_sections()
        ]

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
    room = foot.adjusted(now.px(2), 0, -now.px(8), 0)
    top, bottom = box.top() + now.px(3), foot.bottom()
    if column.subtitle:
        paint_text(painter, room, column.subtitle, colour=now.text2, size=now.type.caption, align=_RIGHT)
        bottom = room.top() + now.px(1)
    head = QRectF(room.left(), top, room.width(), bottom - top)
    paint_lines(
        painter,
        head,
        column.title,
        colour=now.text2,
        size=now.type.caption,
        bold=True,
        align=_RIGHT,
        at_foot=True,
    )


def _paint_judge(painter: QPainter, room: QRectF, name: str, size: int, *, two_lines: bool) -> None:
    """A judge's name in one line, or in two where the names are long."""
    now = tokens()
    if two_lines:
        room = room.adjusted(0, -now.px(9), 0, now.px(2))
    width = 1.0 if two_lines else room.width()
    lines = split_text(name, width, size)
    high = room.height() / len(lines)
    for number, line in enumerate(lines):
        box = QRectF(room.left(), room.top() + number * high, room.width(), high)
        paint_text(painter, box, line, colour=now.text2, size=size, align=_RIGHT)


_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter

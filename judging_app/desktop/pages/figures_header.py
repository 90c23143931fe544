"""The head of the verification table: the indicator, its unit and full points, its dimension."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from judging_app.desktop.models.figures_cells import FIGURE_COLUMN_ROLE, FigureColumn, Zone
from judging_app.desktop.pages.two_lines import paint_lines
from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens

_HEIGHT = 50
_GROUP = 18


class FigureHeader(QHeaderView):
    """Two lines a column; where there are several dimensions, theirs above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grouped = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        follow_theme(self._on_theme)

    def set_grouped(self, grouped: bool) -> None:
        """Leave room for the dimensions' names."""
        self._grouped = grouped
        self._on_theme()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        column = self.model().headerData(logical, Qt.Orientation.Horizontal, FIGURE_COLUMN_ROLE)
        now, box = tokens(), QRectF(rect)
        painter.save()
        painter.fillRect(box, QColor(now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line_strong))
        if isinstance(column, FigureColumn):
            self._paint_column(painter, box, column, logical)
        painter.restore()

    def _paint_column(self, painter: QPainter, box: QRectF, column: FigureColumn, logical: int) -> None:
        now = tokens()
        high = now.px(19)
        if column.zone is Zone.MIDDLE:
            room = box.adjusted(now.px(8), 0, -now.px(4), 0)
            lower = QRectF(room.left(), box.bottom() - now.px(5) - high, room.width(), high)
            upper = lower.translated(0, -high)
            if self._grouped and not self._follows(logical, column):
                top = QRectF(room.left(), box.top() + now.px(2), room.width(), now.px(_GROUP))
                paint_text(painter, top, column.group, colour=now.text3, size=now.type.axis)
            upper = upper if column.below else QRectF(room.left(), box.top(), room.width(), box.height())
            paint_text(painter, upper, column.title, colour=now.text, size=now.type.table, bold=True)
            paint_text(painter, lower, column.below, colour=now.text2, size=now.type.caption)
            return
        right = column.zone is Zone.RIGHT
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        room = box.adjusted(now.px(4 if right else 16), 0, -now.px(16), 0)
        paint_lines(painter, room, column.title, colour=now.text2, size=now.type.caption, align=align)

    def _follows(self, logical: int, column: FigureColumn) -> bool:
        """Whether the column before is of the same dimension, so that its name is said once."""
        before = self.model().headerData(logical - 1, Qt.Orientation.Horizontal, FIGURE_COLUMN_ROLE)
        seen = isinstance(before, FigureColumn) and before.group == column.group
        return seen and self.sectionViewportPosition(logical - 1) >= 0

    def _height(self) -> int:
        return tokens().px(_HEIGHT + (_GROUP if self._grouped else 0))

    def _on_theme(self) -> None:
        self.setFixedHeight(self._height())
        self.viewport().update()

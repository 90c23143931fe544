"""The head of the import preview: what the file says, what it means here, how figures are converted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from judging_app.desktop.models.import_cells import IMPORT_CELL_ROLE, HeadCell
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_HEIGHT = 62
_LINE = 18
_CARET = 12


def head_width(head: HeadCell) -> int:
    """The width at which nothing of a head is cut."""
    now = tokens()
    source = text_width(head.source, now.type.caption)
    meaning = text_width(head.meaning, now.type.table, bold=True) + now.px(_CARET + 6)
    remark = text_width(head.remark, now.type.caption)
    return max(source, meaning, remark) + now.px(18)


class ImportHeader(QHeaderView):
    """Three lines a column; a click on one opens the choice of its meaning."""

    def __init__(self, *, chooses: bool, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._chooses = chooses
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(chooses)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        if chooses:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        follow_theme(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), tokens().px(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        now, box = tokens(), QRectF(rect)
        head = self.model().headerData(logical, Qt.Orientation.Horizontal, IMPORT_CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = not isinstance(head, HeadCell) or head.taken
        painter.fillRect(box, QColor(now.surface if taken else now.sunken))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line_strong))
        if isinstance(head, HeadCell):
            self._paint_head(painter, box.adjusted(now.px(8), now.px(4), -now.px(6), -now.px(4)), head)
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRectF, head: HeadCell) -> None:
        now = tokens()
        high = now.px(_LINE)
        if not self._chooses:
            paint_text(painter, room, head.meaning, colour=now.text2, size=now.type.caption)
            return
        lines = [QRectF(room.left(), room.top() + at * high, room.width(), high) for at in range(3)]
        paint_text(painter, lines[0], head.source, colour=now.text2, size=now.type.caption)
        ink = now.text3 if not head.taken else now.accent_text
        if head.tone in (Tone.WARN, Tone.DANGER):
            ink = now.tone(head.tone).text
        side = now.px(_CARET)
        words = lines[1].adjusted(0, 0, -side - now.px(4), 0)
        paint_text(painter, words, head.meaning, colour=ink, size=now.type.table, bold=head.taken)
        wide = min(text_width(head.meaning, now.type.table, bold=head.taken), words.width())
        place = QRectF(words.left() + wide + now.px(4), lines[1].center().y() - side / 2, side, side)
        paint_icon(painter, place, "caret-down", ink)
        paint_text(painter, lines[2], head.remark, colour=now.text2, size=now.type.caption)

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.viewport().update()

"""Paints the criteria tree: its cells from their rows, and the titles above them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from judging_app.desktop.models.rules_rows import RowKind, RubricRow
from judging_app.desktop.models.rules_tree import ROW_ROLE, Column
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.themed import follow_theme, font, paint_text, set_look, text_width, tokens

Index = QModelIndex | QPersistentModelIndex


_PAD = 12


_BAR = 84


class RubricDelegate(QStyledItemDelegate):
    """Paints every cell from its row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(tokens().px(40), tokens().px(tokens().height.row_tree))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        set_look(editor, fieldSize="compact")
        editor.setFont(font(tokens().type.body, bold=index.column() == Column.POINTS))
        if index.column() != Column.NAME:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        now = tokens()
        box = option.rect
        high = now.px(28)
        top = box.top() + (box.height() - high) // 2
        if index.column() == Column.NAME:
            editor.setGeometry(box.left() + now.px(2), top, box.width() - now.px(6), high)
            return
        wide = now.px(60)
        editor.setGeometry(box.right() - wide - now.px(2), top, wide, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RubricRow):
            return
        now, box = tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        if isinstance(view, QTreeView):
            self._ground(painter, box, row, view, selected=selected, column=index.column(), now=now)
        match Column(index.column()):
            case Column.NAME:
                _paint_name(painter, box, row, now)
            case Column.SHARE:
                _paint_share(painter, box, row, now)
            case column:
                _paint_words(painter, box, row, column, now)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        box: QRectF,
        row: RubricRow,
        view: QTreeView,
        *,
        selected: bool,
        column: int,
        now: Tokens,
    ) -> None:
        painter.fillRect(box, QColor(row_fill(row, now, selected=selected)))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width() + 1, 1), QColor(now.line))
        if selected and view.hasFocus() and view.currentIndex().column() == column:
            painter.setPen(QPen(QColor(now.accent), 1.4))
            painter.drawRoundedRect(box.adjusted(2, 2.5, -2, -3.5), now.px(4), now.px(4))


def row_fill(row: RubricRow, now: Tokens, *, selected: bool) -> str:
    if selected:
        return now.accent_soft
    return now.hover if row.kind is RowKind.DIMENSION else now.surface


def _paint_name(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    group = row.kind is not RowKind.LEAF
    side = now.px(14)
    left = box.left() + now.px(12)
    if row.kind is not RowKind.DIMENSION:
        # The handle stands under the sign of the branch above.
        left = box.left() - now.px(14 if row.kind is RowKind.LEAF else -4)
        dots = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, dots, "dots-six-vertical-bold", now.text3)
        left += side + now.px(8)
    room = QRectF(left, box.top(), box.right() - left - now.px(6), box.height())
    flags = text_width(row.flags, now.type.caption) + now.px(8) if row.flags else 0
    words = text_width(row.name, now.type.body, bold=group)
    name = QRectF(
        room.left(), room.top(), min(words + 2, max(room.width() - flags, now.px(30))), room.height()
    )
    paint_text(painter, name, row.name, colour=now.text, size=now.type.body, bold=group)
    if row.flags:
        rest = QRectF(
            name.right() + now.px(6), room.top(), room.right() - name.right() - now.px(6), room.height()
        )
        paint_text(painter, rest, row.flags, colour=now.text3, size=now.type.caption)


def _paint_share(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    left = box.left() + now.px(_PAD)
    if row.kind is RowKind.DIMENSION:
        _paint_pill(painter, QRectF(left, box.top(), box.width() - now.px(_PAD), box.height()), row, now)
        return
    if row.kind is RowKind.LEAF:
        high, wide = now.px(6), now.px(_BAR)
        bar = QRectF(left, box.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.track))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if row.fraction > 0:
            bar.setWidth(max(wide * min(row.fraction, 1.0), high))
            painter.setBrush(QColor(now.tone(Tone.OK).strong if row.measured else now.accent))
            painter.drawRoundedRect(bar, high / 2, high / 2)
    words = QRectF(left + now.px(_BAR + 8), box.top(), box.right() - left - now.px(_BAR + 8), box.height())
    paint_text(painter, words, row.share, colour=now.text2, size=now.type.caption)


def _paint_pill(painter: QPainter, box: QRectF, row: RubricRow, now: Tokens) -> None:
    colours = now.tone(Tone.OK if row.sum_fits else Tone.WARN)
    icon = "check" if row.sum_fits else "warning"
    high, side = now.px(24), now.px(14)
    wide = min(text_width(row.sum_text, now.type.table) + side + now.px(24), box.width())
    pill = QRectF(box.left(), box.center().y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    sign = QRectF(pill.left() + now.px(8), pill.center().y() - side / 2, side, side)
    paint_icon(painter, sign, icon, colours.strong)
    words = QRectF(sign.right() + now.px(5), pill.top(), pill.right() - sign.right() - now.px(9), high)
    paint_text(painter, words, row.sum_text, colour=colours.text, size=now.type.table)


def _paint_words(painter: QPainter, box: QRectF, row: RubricRow, column: Column, now: Tokens) -> None:
    group = row.kind is not RowKind.LEAF
    pad = now.px(_PAD)
    inner = box.adjusted(pad, 0, -pad, 0)
    right = Qt.AlignmentFlag.AlignRight
    match column:
        case Column.POINTS:
            paint_text(
                painter, inner, row.points, colour=now.text, size=now.type.body, bold=group, align=right
            )
        case Column.STEP:
            paint_text(painter, inner, row.step, colour=now.text2, size=now.type.table, align=right)
        case Column.SCORING:
            paint_text(painter, inner, row.scoring, colour=now.text2, size=now.type.table)
        case _:
            paint_text(painter, inner, row.bands, colour=now.text2, size=now.type.table)


class RubricHeader(QHeaderView):
    """The titles of the columns, aligned as what stands below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        follow_theme(self._on_theme)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        now = tokens()
        box = QRectF(rect)  # type: ignore[call-overload]
        painter.save()
        painter.fillRect(box, QColor(now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), QColor(now.line_strong))
        right = section in (Column.POINTS, Column.STEP)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        left = now.px(16) if section == Column.NAME else now.px(_PAD)
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inner = box.adjusted(left, 0, -now.px(_PAD), 0)
        paint_text(painter, inner, title, colour=now.text2, size=now.type.caption + 1, align=align)
        painter.restore()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(34))

"""The papers by when they are needed, one of which is looked at."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from judging_app.desktop.models.papers_words import GROUPS, ICONS, group_word, paper_about, paper_word
from judging_app.desktop.models.papers_work import PaperItem
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.themed import follow_theme, paint_text, tokens
from judging_app.wording.language import translate

_ITEM = Qt.ItemDataRole.UserRole
_ROW, _HEAD = 44, 34


class _Delegate(QStyledItemDelegate):
    """Paints a paper with its icon, or the word for a group of them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(tokens().px(40), tokens().px(_ROW if index.data(_ITEM) else _HEAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, box = tokens(), QRectF(option.rect)
        text, key = str(index.data()), index.data(_ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = box.adjusted(now.px(12), 0, -now.px(8), 0)
        if not key:
            lower = room.adjusted(0, now.px(8), 0, 0)
            paint_text(painter, lower, text, colour=now.text3, size=now.type.caption, bold=True)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_soft))
            inset = now.px(4)
            painter.drawRoundedRect(
                box.adjusted(inset, 1, -inset, -1), now.px(now.radius.control), now.px(now.radius.control)
            )
        colour = now.accent_text if selected else now.text2
        side = now.px(18)
        icon = QRectF(room.left(), room.center().y() - side / 2, side, side)
        paint_icon(painter, icon, ICONS[PaperItem(key)], colour)
        words = room.adjusted(side + now.px(9), 0, 0, 0)
        ink = now.accent_text if selected else now.text
        paint_text(painter, words, text, colour=ink, size=now.type.body, bold=selected)
        painter.restore()


class PapersList(QListWidget):
    """The list; heads of groups are passed over by the keys.

    Signals:
        chosen: The `PaperItem` that is now looked at.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self._rows: dict[PaperItem, QListWidgetItem] = {}
        self._heads: dict[str, QListWidgetItem] = {}
        for group, items in GROUPS:
            head = self._heads[group] = QListWidgetItem(self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            for item in items:
                row = self._rows[item] = QListWidgetItem(self)
                row.setData(_ITEM, item.value)
        self.retranslate()
        self.currentItemChanged.connect(self._on_current)
        follow_theme(self._on_theme)

    def choose(self, item: PaperItem) -> None:
        """Look at a paper."""
        self.setCurrentItem(self._rows[item])

    def current(self) -> PaperItem:
        """The paper that is looked at."""
        row = self.currentItem()
        key = None if row is None else row.data(_ITEM)
        return PaperItem(key) if key else PaperItem.SHEETS

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.setAccessibleName(translate("PapersPage", "Papers"))
        for group, head in self._heads.items():
            head.setText(group_word(group))
        for item, row in self._rows.items():
            row.setText(paper_word(item))
            row.setToolTip(paper_about(item))
            row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, paper_about(item))

    def _on_current(self, row: QListWidgetItem | None) -> None:
        if row is not None and row.data(_ITEM):
            self.chosen.emit(PaperItem(row.data(_ITEM)))

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

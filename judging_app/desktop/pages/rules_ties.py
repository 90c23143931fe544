"""The card of the tie-break chain: put it in order, add to it, take out of it."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_ties import TieModel
from judging_app.desktop.models.rules_values import tie_text
from judging_app.desktop.pages.rules_making import tie_references
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.buttons import icon_button, place_below
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.desktop.widgets.title_row import TitleRow
from judging_app.domain.rulebook import DECIDED_BY_PEOPLE, TieKey, TieKeyKind
from judging_app.wording.language import translate
from judging_app.wording.terms import term

Index = QModelIndex | QPersistentModelIndex
_ROW = 27
_SHOWN = 4
_NAMED = frozenset(
    {
        TieKeyKind.DIMENSION,
        TieKeyKind.CRITERION,
        TieKeyKind.INDICATOR,
        TieKeyKind.SEAT,
        TieKeyKind.EARLIER_ROUND,
    }
)
_ENDS = DECIDED_BY_PEOPLE | {TieKeyKind.SHARED}


class TieDelegate(QStyledItemDelegate):
    """A link: handle, number, words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(tokens().px(60), tokens().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = tokens()
        box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        view = option.widget
        focused = isinstance(view, QWidget) and view.hasFocus()
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and focused
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 1.4) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent_soft if selected else now.sunken))
        painter.drawRoundedRect(box, now.px(6), now.px(6))
        side = now.px(14)
        dots = QRectF(box.left() + now.px(5), box.center().y() - side / 2, side, side)
        paint_icon(painter, dots, "dots-six-vertical-bold", now.text3)
        number = QRectF(dots.right() + now.px(4), box.top(), now.px(16), box.height())
        paint_text(
            painter, number, str(index.row() + 1), colour=now.accent_text, size=now.type.table, bold=True
        )
        words = QRectF(number.right(), box.top(), box.right() - number.right() - now.px(6), box.height())
        paint_text(painter, words, str(index.data()), colour=now.text, size=now.type.table)
        painter.restore()


class TieList(QListView):
    """The chain; Alt+Up and Alt+Down move a link, Del takes it out.

    Signals:
        opened: Enter or a double click on a link.
    """

    opened = Signal()

    def __init__(self, model: TieModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain = model
        self.setModel(model)
        self.setItemDelegate(TieDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model.moved.connect(self.select)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def select(self, row: int) -> None:
        """Make a link the current one."""
        self.setCurrentIndex(self._chain.index(min(row, self._chain.rowCount() - 1)))

    def move_current(self, steps: int) -> None:
        """Move the current link up or down."""
        row = self.currentIndex().row()
        if row >= 0:
            self.select(self._chain.move(row, steps))

    def remove_current(self) -> None:
        """Take the current link out."""
        row = self.currentIndex().row()
        if row >= 0:
            self._chain.remove(row)
            self.select(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(steps)
        elif key is Qt.Key.Key_Delete:
            self.remove_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._chain.rowCount():
            self.select(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        # The draft moved the link; a move left to the view would take it out once more.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


class TieCard(QWidget):
    """Title, buttons and the list.

    Signals:
        details_requested: Every option of the chain is wanted.
    """

    details_requested = Signal()

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.model = TieModel(draft, self)
        self.list = TieList(self.model)
        self.head = TitleRow("scales")
        self.add_button = icon_button("plus", name="")
        self.remove_button = icon_button("minus", name="")
        self.more_button = icon_button("gear-six", name="")
        for button in (self.add_button, self.remove_button, self.more_button):
            self.head.aside.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.list)
        self._column.addStretch(1)
        self.add_button.clicked.connect(lambda: self.menu().exec(place_below(self.add_button)))
        self.remove_button.clicked.connect(self.list.remove_current)
        self.more_button.clicked.connect(self.details_requested)
        self.list.opened.connect(self.details_requested)
        self.setFocusProxy(self.list)
        follow_theme(self._on_theme)
        self.retranslate()

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        row = self.list.currentIndex().row()
        self.model.show_draft()
        if row >= 0 and self.model.rowCount():
            self.list.select(row)
        for button in (self.add_button, self.remove_button):
            button.setEnabled(not self._draft.read_only)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.head.set_title(translate("Rules", "Ties in turn"))
        self.list.setAccessibleName(translate("Rules", "Tie-break chain"))
        for button, words in (
            (self.add_button, translate("Rules", "Add a tie-break")),
            (self.remove_button, translate("Rules", "Remove the chosen one (Del)")),
            (self.more_button, translate("Rules", "All settings")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        if self._draft.view is not None:
            self.model.show_draft()

    def menu(self) -> QMenu:
        """Make the menu of what can be compared next."""
        menu = QMenu(self)
        for kind in TieKeyKind:
            references = tie_references(self._draft, kind)
            if kind in _NAMED:
                if not references:
                    continue
                below = menu.addMenu(term(kind))
                for code, name in references:
                    below.addAction(name, partial(self.add, TieKey(kind, code)))
                continue
            if kind in _ENDS and kind is TieKeyKind.RULING:
                menu.addSeparator()
            key = TieKey(kind, lower_first=kind is TieKeyKind.DEDUCTIONS)
            words = tie_text(self._draft.current_event, self._draft.rulebook, key)
            menu.addAction(words, partial(self.add, key))
        return menu

    def add(self, key: TieKey) -> None:
        """Add a link: behind the others, but before the one that ends the chain."""
        chain = self._draft.rulebook.tie_chain
        at = len(chain)
        while key.kind not in _ENDS and at and chain[at - 1].kind in _ENDS:
            at -= 1
        if key.kind in DECIDED_BY_PEOPLE and at and chain[at - 1].kind is TieKeyKind.SHARED:
            at -= 1
        self.model.insert(at, key)
        self.list.select(at)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(4))
        self.list.setFixedHeight(now.px(_ROW * _SHOWN))
        self.setMinimumWidth(min(now.px(240), text_width("同分" * 8, now.type.table) + now.px(90)))
        self.list.doItemsLayout()

"""What needs a person, as cards at the right of the live board; one with much to say is higher."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from judging_app.desktop.models.live_cards import CardAct, LiveCard, act_word
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

_HEIGHT: Final = 98
_MOST: Final = 40
"""Cards made at once; an organizer works on the first ones."""


class CardView(QFrame):
    """One card: icon and title, a line of text, its acts.

    Signals:
        act_wanted: The card and the act of the button pressed.
    """

    act_wanted = Signal(object, object)

    def __init__(self, card: LiveCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._icon = IconLabel(card.icon, tone=card.tone, size=17)
        self.title = make_label(size="body", strong=True, wrap=True)
        self.line = make_label(size="table", ink="text2", wrap=True)
        self.buttons: dict[CardAct, KindButton] = {}
        set_look(self, kind="card")
        self._lay_out()
        self.show_card(card)
        follow_theme(self._on_theme)

    def show_card(self, card: LiveCard) -> None:
        """Show the same card with other words."""
        self.card = card
        self._icon.set_icon(card.icon, tone=card.tone)
        self.title.setText(card.title)
        self.line.setText(card.text)
        self.line.setVisible(bool(card.text))
        self.setAccessibleName(f"{card.title} {card.text}")
        for act, button in self.buttons.items():
            button.setText(act_word(act))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = tokens()
        painter = QPainter(self)
        bar = QRectF(0, now.px(8), now.px(3), self.height() - now.px(16))
        painter.fillRect(bar, QColor(now.tone(self.card.tone).strong))
        painter.end()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.title, 1)
        self._foot = QHBoxLayout()
        for act in self.card.acts:
            button = KindButton(act_word(act), kind=ButtonKind.QUIET, size=ButtonSize.COMPACT)
            button.clicked.connect(partial(self._on_act, act))
            self.buttons[act] = button
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.line)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)

    def _on_act(self, act: CardAct) -> None:
        self.act_wanted.emit(self.card, act)

    def _on_theme(self) -> None:
        now = tokens()
        self.setMinimumHeight(now.px(_HEIGHT))
        self._column.setContentsMargins(now.px(13), now.px(7), now.px(8), now.px(7))
        self._column.setSpacing(now.px(2))
        self._head.setSpacing(now.px(8))
        self._foot.setSpacing(now.px(6))
        for button in self.buttons.values():
            button.setFixedHeight(now.px(28))


class CardList(QFrame):
    """All cards, the weightiest first; where there is none, that is said calmly.

    Signals:
        act_wanted: A card and the act of the button pressed.
    """

    act_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, CardView] = {}
        self._count = 0
        self._title = make_label(size="criterion", strong=True)
        self._pill = Pill(tone=Tone.DANGER, strong=True, small=True)
        self._empty = EmptyState(icon="check-circle", title="")
        self._more = make_label(size="table", ink="text2")
        self._scroll = QScrollArea()
        self._lay_out()
        set_look(self, kind="card")
        follow_theme(self._on_theme)

    @property
    def count(self) -> int:
        """How many things need a person."""
        return self._count

    def show_cards(self, cards: Sequence[LiveCard]) -> None:
        """Show these cards; those that stay keep their place under the keyboard."""
        self._count = len(cards)
        shown = cards[:_MOST]
        wanted = {card.id: card for card in shown}
        for name in [name for name, view in self.cards.items() if not _same(view.card, wanted.get(name))]:
            view = self.cards.pop(name)
            view.hide()
            view.deleteLater()
        for at, card in enumerate(shown):
            view = self.cards.get(card.id) or self._make(card)
            if view.card != card:
                view.show_card(card)
            if self._column.indexOf(view) != at:
                self._column.removeWidget(view)
                self._column.insertWidget(at, view)
        self._show_count()

    def retranslate(self) -> None:
        """Say everything again, in the language in use; the cards come anew with the board."""
        self._title.setText(translate("Live", "Needs you"))
        self._empty.set_texts(
            title=translate("Live", "Nothing needs you"),
            sentence=translate(
                "Live", "Missing sheets, held sheets, laptops that ask to join and alarms appear here."
            ),
        )
        self._show_count()

    def _make(self, card: LiveCard) -> CardView:
        view = CardView(card)
        view.act_wanted.connect(self.act_wanted)
        self.cards[card.id] = view
        self._column.addWidget(view)
        return view

    def _show_count(self) -> None:
        self._pill.set_state(str(self._count), tone=Tone.DANGER)
        self._pill.setVisible(self._count > 0)
        self._empty.setVisible(self._count == 0)
        self._scroll.setVisible(self._count > 0)
        left = self._count - _MOST
        self._more.setVisible(left > 0)
        self._more.setText(translate("Live", "and {count} more").format(count=max(left, 0)))
        self.setAccessibleName(f"{self._title.text()} {self._count}")

    def _lay_out(self) -> None:
        inner = QWidget()
        set_look(inner, kind="clear")
        inner.setMinimumWidth(1)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        whole.addLayout(self._column)
        whole.addWidget(self._more)
        whole.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._top = QHBoxLayout()
        self._top.addWidget(self._title)
        self._top.addWidget(self._pill)
        self._top.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._top)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addWidget(self._empty, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self._outer.setContentsMargins(now.px(13), now.px(12), now.px(9), now.px(9))
        self._outer.setSpacing(now.px(10))
        self._top.setSpacing(now.px(8))
        self._column.setSpacing(now.px(10))
        self._column.setContentsMargins(0, 0, now.px(4), 0)


def _same(old: LiveCard, new: LiveCard | None) -> bool:
    """Whether a card goes on as it is but for its words; other acts are another card."""
    return new is not None and new.acts == old.acts

"""The top line of the desk: whose seat, which dimension, what is stored, what else can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from judging_app.desktop.pages.desk_acts import Act, act_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import (
    ButtonKind,
    ButtonSize,
    KindButton,
    icon_button,
    place_below,
)
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, tokens
from judging_app.wording.language import translate


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose in a drop-down."""

    key: str
    text: str


class DeskTop(QWidget):
    """Event name, seat, dimension, ledger, acts, help; a switcher where the list has no place.

    Signals:
        seat_chosen, dimension_chosen: Codes.
        act_requested: An `Act` on the sheet in hand.
        help_requested: All keys, please.
        list_requested: The list of entries, where it has no place of its own.
    """

    seat_chosen = Signal(str)
    dimension_chosen = Signal(str)
    act_requested = Signal(object)
    help_requested = Signal()
    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switcher = KindButton(icon="list")
        self._name = ElidedLabel(size=tokens().type.criterion, bold=True)
        self.seat = ComboBox()
        self.dimension = ComboBox()
        self.ledger = Pill()
        self.more = icon_button("dots-three-outline", name="")
        self.help = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="question", keys=("F1",))
        self._menu = QMenu(self)
        self._allowed: frozenset[Act] = frozenset()
        self._row = QHBoxLayout(self)
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        left: tuple[QWidget, ...] = (self.switcher, self._name, self.seat, self.dimension, self._gap)
        for part in (*left, self.ledger, self.more, self.help):
            self._row.addWidget(part)
        self._row.setStretchFactor(self._name, 1)
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_event(self, name: str) -> None:
        """Show the event's name."""
        self._name.set_text(name)

    def set_seats(self, choices: Sequence[Choice], current: str) -> None:
        """Offer the seats."""
        fill_choices(self.seat, choices, current)

    def set_dimensions(self, choices: Sequence[Choice], current: str) -> None:
        """Offer the dimensions; a single one needs no choosing."""
        fill_choices(self.dimension, choices, current)
        self.dimension.setVisible(len(choices) > 1)

    def set_ledger(self, stored: int, sent: int) -> None:
        """Tell how many sheets are stored; before the first there is nothing to tell."""
        self.ledger.setVisible(sent > 0)
        text = translate("Desk", "Stored {stored}/{sent}").format(stored=stored, sent=sent)
        whole = stored == sent
        icon = "check-circle-fill" if whole else "cloud-arrow-up"
        self.ledger.set_state(text, tone=Tone.OK if whole else Tone.ACCENT, icon=icon)

    def set_switcher(self, words: str) -> None:
        """Say which entry is in hand, for the switcher."""
        self.switcher.setText(words)

    def set_allowed(self, acts: frozenset[Act]) -> None:
        """Say what can be done with the sheet in hand."""
        self._allowed = acts

    def set_compact(self, compact: bool) -> None:
        """Give the place of the name to the switcher."""
        self.switcher.setVisible(compact)
        self._name.setVisible(not compact)
        self._gap.setVisible(compact)
        self.help.setText("" if compact else translate("Desk", "Help"))
        self.help.set_keys(() if compact else ("F1",))

    def acts_menu(self) -> QMenu:
        """The menu of acts as it would open now."""
        self._menu.clear()
        for act in Act:
            item = self._menu.addAction(act_words(act))
            item.setEnabled(act in self._allowed)
            item.triggered.connect(lambda _checked=False, act=act: self.act_requested.emit(act))
            if act in (Act.HISTORY, Act.ABSENT):
                self._menu.addSeparator()
        return self._menu

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.seat.setAccessibleName(translate("Desk", "Seat"))
        self.dimension.setAccessibleName(translate("Desk", "Dimension"))
        more = translate("Desk", "More about this sheet")
        self.more.setAccessibleName(more)
        self.more.setToolTip(more)
        self.help.setAccessibleName(translate("Desk", "Help"))
        if not self._name.isHidden():
            self.help.setText(translate("Desk", "Help"))

    def _wire(self) -> None:
        self.switcher.clicked.connect(self.list_requested)
        self.seat.activated.connect(lambda place: self.seat_chosen.emit(str(self.seat.itemData(place))))
        self.dimension.activated.connect(
            lambda place: self.dimension_chosen.emit(str(self.dimension.itemData(place)))
        )
        self.more.clicked.connect(self._on_more)
        self.help.clicked.connect(self.help_requested)

    def _on_more(self) -> None:
        self.acts_menu().popup(place_below(self.more))

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(now.px(10))
        self.setFixedHeight(now.px(40))


def fill_choices(combo: ComboBox, choices: Sequence[Choice], current: str) -> None:
    """Offer choices in a drop-down without announcing anything."""
    combo.blockSignals(True)
    combo.clear()
    for choice in choices:
        combo.addItem(choice.text, choice.key)
    combo.setCurrentIndex(max(combo.findData(current), 0))
    combo.blockSignals(False)

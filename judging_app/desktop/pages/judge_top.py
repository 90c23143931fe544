"""The top line of a judge's laptop: event, seat, connection, ledger, and what else can be done."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from judging_app.desktop.logo import Logo
from judging_app.desktop.pages.desk_acts import Act
from judging_app.desktop.pages.desk_top import Choice, DeskTop, fill_choices
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import ElidedLabel, text_width, tokens
from judging_app.wording.language import translate

_ROOMY: Final = 1180
_NARROW: Final = 820


class JudgeAct(StrEnum):
    """What the menu of a judge's laptop offers."""

    SHEETS = "sheets"
    RECUSE = "recuse"
    PACKET = "packet"
    MOVE = "move"
    SIZE = "size"
    LOOK = "look"
    LANGUAGE = "language"
    LEAVE = "leave"
    FORGET = "forget"


def judge_act_words(act: JudgeAct) -> str:
    """The words of an act in the menu."""
    return {
        JudgeAct.SHEETS: translate("Judge", "My sheets"),
        JudgeAct.RECUSE: translate("Judge", "Declare a recusal from this entry…"),
        JudgeAct.PACKET: translate("Judge", "Write a packet file…"),
        JudgeAct.MOVE: translate("Judge", "Address of the host…"),
        JudgeAct.SIZE: translate("Judge", "Text size"),
        JudgeAct.LOOK: translate("Judge", "Light or dark"),
        JudgeAct.LANGUAGE: translate("Judge", "中文 / English"),
        JudgeAct.LEAVE: translate("Judge", "Leave the seat"),
        JudgeAct.FORGET: translate("Judge", "Remove the seat from this laptop…"),
    }[act]


class JudgeTop(DeskTop):
    """A desk's top without seats to choose from and without the organizer's acts.

    Signals:
        round_chosen: The code of another round of the judge's.
        judge_act_requested: A `JudgeAct`.
    """

    round_chosen = Signal(str)
    judge_act_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.logo = Logo(size=24)
        self.card = IconLabel("identification-card", size=18)
        self.person = ElidedLabel(size=14)
        self.round = ComboBox()
        self.link = Pill()
        self.sheets = KindButton(size=ButtonSize.COMPACT, icon="list-bullets", keys=("F3",))
        self.size_button = icon_button("text-aa", name="")
        self.look_button = icon_button("moon", name="")
        self._compact = False
        self._is_built = False
        self._link_words: tuple[str, str] = ("", "")
        super().__init__(parent)
        self.seat.hide()
        row = self._row
        row.insertWidget(0, self.logo)
        at = row.indexOf(self.seat)
        for place, part in enumerate((self.card, self.person, self.round)):
            row.insertWidget(at + place, part)
        at = row.indexOf(self.ledger)
        row.insertWidget(at, self.link)
        at = row.indexOf(self.more)
        for place, part in enumerate((self.sheets, self.size_button, self.look_button)):
            row.insertWidget(at + place, part)
        row.removeWidget(self.more)
        row.insertWidget(row.indexOf(self.help), self.more)
        row.setStretchFactor(self._name, 0)
        for label in (self._name, self.person):
            # Labels that elide ask for nothing by themselves; these get as much as their words need.
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setStretchFactor(self._gap, 1)
        self.round.hide()
        self.dimension.hide()
        self._is_built = True
        self._wire_judge()
        self.retranslate()

    def set_event(self, name: str) -> None:
        """Show the event's name."""
        super().set_event(name)
        self._fit()

    def set_person(self, words: str) -> None:
        """Say whose seat it is."""
        self.person.set_text(words)
        self.setAccessibleName(words)
        self._fit()

    def set_rounds(self, choices: list[Choice], current: str) -> None:
        """Offer the judge's rounds; a single one needs no choosing."""
        fill_choices(self.round, choices, current)
        self.round.setVisible(len(choices) > 1)

    def set_link(self, words: str, short: str, *, tone: Tone, icon: str) -> None:
        """Show the connection."""
        self._link_words = words, short
        self.link.set_state(short if self._is_narrow() else words, tone=tone, icon=icon)

    def set_ledger_state(self, words: str, *, tone: Tone, icon: str, shown: bool) -> None:
        """Show how much is stored."""
        self.ledger.setVisible(shown)
        self.ledger.set_state(words, tone=tone, icon=icon)

    def set_ledger(self, stored: int, sent: int) -> None:
        """The desk counts one dimension; what is shown is counted over all of them elsewhere."""

    def set_dark(self, *, dark: bool) -> None:
        """Show what the button of the look leads to."""
        self.look_button.set_icon_name("sun" if dark else "moon")

    def set_compact(self, compact: bool) -> None:
        """Give the place of the name to the switcher."""
        self._compact = compact
        super().set_compact(compact)
        self._gap.show()
        self._fit()

    def acts_menu(self) -> QMenu:
        """The menu as it would open now."""
        self._menu.clear()
        for act in JudgeAct:
            item = self._menu.addAction(judge_act_words(act))
            # Of the acts on the sheet in hand a judge has this one.
            item.setEnabled(act is not JudgeAct.RECUSE or Act.RECUSE in self._allowed)
            item.triggered.connect(lambda _checked=False, act=act: self.judge_act_requested.emit(act))
            if act in (JudgeAct.RECUSE, JudgeAct.MOVE, JudgeAct.LANGUAGE):
                self._menu.addSeparator()
        return self._menu

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        super().retranslate()
        for button, name in (
            (self.size_button, translate("Judge", "Text size")),
            (self.look_button, translate("Judge", "Light or dark")),
            (self.more, translate("Judge", "More")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.sheets.setAccessibleName(translate("Judge", "My sheets"))
        self.sheets.setToolTip(translate("Judge", "My sheets, signing (F3)"))
        self.round.setAccessibleName(translate("Judge", "Round"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _wire_judge(self) -> None:
        self.round.activated.connect(lambda place: self.round_chosen.emit(str(self.round.itemData(place))))
        for button, act in (
            (self.sheets, JudgeAct.SHEETS),
            (self.size_button, JudgeAct.SIZE),
            (self.look_button, JudgeAct.LOOK),
        ):
            button.clicked.connect(lambda _=False, act=act: self.judge_act_requested.emit(act))
        for button in (self.size_button, self.look_button):
            # A click on them leaves the keyboard on the mark; Tab still gets there.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _is_narrow(self) -> bool:
        return self.width() < tokens().px(_ROOMY) or self._compact

    def _fit(self) -> None:
        """Less room: first the words go, then the buttons that the menu has as well."""
        if not self._is_built:
            return
        narrow = self._is_narrow()
        roomy = not narrow
        self.sheets.setText(translate("Judge", "My sheets") if roomy else "")
        self.sheets.set_keys(("F3",) if roomy else ())
        small = self._compact or self.width() < tokens().px(_NARROW)
        self.look_button.setVisible(not small)
        self.size_button.setVisible(self.width() >= tokens().px(_NARROW))
        self.card.setVisible(not small)
        _hug(self.person, 14, most=tokens().px(130 if small else 220))
        _hug(self._name, tokens().type.criterion, most=self.width() // (5 if narrow else 3), bold=True)
        self.help.setText("" if narrow else translate("Desk", "Help"))
        self.help.set_keys(() if narrow else ("F1",))
        if self._link_words[0]:
            shown = self._link_words[1] if narrow else self._link_words[0]
            self.link.set_state(shown, tone=self.link.tone(), icon=self.link.icon())


def _hug(label: ElidedLabel, size: float, *, most: int, bold: bool = False) -> None:
    """Give a label the width of its words, as far as there is room."""
    label.setFixedWidth(min(text_width(label.text(), size, bold=bold) + tokens().px(4), most))

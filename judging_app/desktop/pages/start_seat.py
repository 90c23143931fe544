"""The way straight back into a seat that this laptop was paired with."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from judging_app.application.seats.joining import KnownSeat
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, place_below
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_ROOMY: Final = 620


class SeatCard(Card):
    """The seat used last with what still waits in it; the others behind a button.

    Signals:
        chosen: A `KnownSeat`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._seats: tuple[KnownSeat, ...] = ()
        self._lost: tuple[KnownSeat, ...] = ()
        self._icon = IconLabel("identification-card", tone=Tone.ACCENT, size=24)
        self.name = ElidedLabel(size=14, bold=True)
        self.state = ElidedLabel(size=12, ink="text2")
        self.others = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="caret-down")
        self.button = KindButton(icon="arrow-right")
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self.name)
        words.addWidget(self.state)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.others)
        row.addWidget(self.button)
        self._holder = QWidget()
        self._holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.lost = make_label(size="table", ink=str(Tone.DANGER), wrap=True)
        self.lost.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.lost)
        self._row, self._words = row, words
        self._menu = QMenu(self)
        self.button.clicked.connect(self._on_button)
        self.others.clicked.connect(self._on_others)
        self.retranslate()
        follow_theme(self._on_seat_theme)

    @property
    def has_waiting(self) -> bool:
        """Whether sheets still lie on this laptop that are not in an event's database."""
        return any(seat.waiting for seat in self._seats)

    @property
    def can_go_on(self) -> bool:
        """Whether there is a seat to go on with."""
        return bool(self._seats)

    def show_seats(self, seats: Sequence[KnownSeat]) -> None:
        """Show other seats, the latest first; without any there is nothing to show.

        Those that cannot be read are named with the reason and their folder.
        """
        self._seats = tuple(seat for seat in seats if seat.problem is None)
        self._lost = tuple(seat for seat in seats if seat.problem is not None)
        self.setVisible(bool(seats))
        self._speak()

    def others_menu(self) -> QMenu:
        """The seats behind the first one."""
        self._menu.clear()
        for seat in self._seats[1:]:
            item = self._menu.addAction(_name(seat))
            item.triggered.connect(lambda _checked=False, seat=seat: self.chosen.emit(seat))
        return self._menu

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.button.setText(translate("Start", "Continue scoring"))
        self._speak()

    def _speak(self) -> None:
        self.lost.setText("\n".join(_lost_words(seat) for seat in self._lost))
        self.lost.setVisible(bool(self._lost))
        self._holder.setVisible(bool(self._seats))
        if not self._seats:
            self.setVisible(bool(self._lost))
            return
        seat = self._seats[0]
        self.name.set_text(_name(seat))
        when = seat.used.astimezone().strftime("%m-%d %H:%M")
        words = translate("Start", "Last used {time}").format(time=when)
        if seat.waiting:
            words = translate("Start", "Waiting on this laptop: {count} · last used {time}").format(
                count=seat.waiting, time=when
            )
        self.state.set_text(words)
        self._icon.set_icon(
            "cloud-arrow-up" if seat.waiting else "identification-card",
            tone=Tone.WARN if seat.waiting else Tone.ACCENT,
        )
        self._name_others()
        self.button.setAccessibleName(f"{self.button.text()}: {_name(seat)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_others()

    def _name_others(self) -> None:
        """The words give way where the seat's own name needs the room."""
        count = len(self._seats) - 1
        words = translate("Start", "Other seats {count}").format(count=count)
        roomy = self.width() >= tokens().px(_ROOMY)
        self.others.setText(words if roomy else "")
        self.others.setToolTip(words)
        self.others.setAccessibleName(words)
        self.others.setVisible(count > 0)

    def _on_button(self) -> None:
        if self._seats:
            self.chosen.emit(self._seats[0])

    def _on_others(self) -> None:
        self.others_menu().popup(place_below(self.others))

    def _on_seat_theme(self) -> None:
        now = tokens()
        self.body.setContentsMargins(now.px(16), now.px(10), now.px(12), now.px(10))
        self._row.setSpacing(now.px(12))
        self._words.setSpacing(now.px(2))
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)


def _lost_words(seat: KnownSeat) -> str:
    """What is wrong with a seat that cannot be read, and where its marks lie."""
    found = () if seat.problem is None else seat.problem.findings[:2]
    return not_opened(" ".join(sentence(finding) for finding in found), str(seat.folder))


def not_opened(why: str, folder: str) -> str:
    """A seat does not open; nothing of it is lost by that."""
    words = translate("Start", "A seat does not open: {why} Its marks are still on this laptop: {folder}")
    return words.format(why=why, folder=folder)


def _name(seat: KnownSeat) -> str:
    return translate("Start", "{event} · {judge}").format(event=seat.event_name, judge=seat.judge_name)

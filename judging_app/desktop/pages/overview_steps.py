"""What to do next in an event that was just made: five steps, each with a mark once it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import follow_theme, paint_text, set_look, tokens
from judging_app.domain.event import Round
from judging_app.wording.language import translate

_HEIGHT = 52


@dataclass(frozen=True, slots=True)
class Step:
    """A step, by the key of the page that it is done on."""

    page: str
    done: bool = False


def steps_of(round_: Round, *, read: bool, verified: bool, tried: bool) -> tuple[Step, ...]:
    """The steps of a round and how far they are; a round without judges has fewer."""
    book = round_.rulebook
    has_entries = bool(round_.participations)
    found = (
        (True, Step("entries", has_entries)),
        (bool(book.judged), Step("judges", bool(round_.seats))),
        (True, Step("rules", read)),
        (bool(book.measured), Step("figures", has_entries and verified)),
        (bool(book.judged), Step("desk", tried)),
    )
    return tuple(step for applies, step in found if applies)


def step_words(page: str) -> tuple[str, str]:
    """A step's name and a line about it."""
    words: Mapping[str, tuple[str, str]] = {
        "entries": (
            translate("Steps", "Bring in the entries"),
            translate("Steps", "from any registration table"),
        ),
        "judges": (
            translate("Steps", "Judges and seats"),
            translate("Steps", "who sits where, who is recused"),
        ),
        "rules": (
            translate("Steps", "Read the rules through"),
            translate("Steps", "change what does not fit"),
        ),
        "figures": (translate("Steps", "Verify the figures"), translate("Steps", "claims against evidence")),
        "desk": (
            translate("Steps", "Score one entry on trial"),
            translate("Steps", "a draft counts for nothing"),
        ),
    }
    return words[page]


class StepButton(QAbstractButton, FocusRingHolder):
    """One step: its number or a tick, its name, and a line about it."""

    def __init__(self, number: int, step: Step, *, is_next: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.set_step(step, is_next=is_next)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def set_step(self, step: Step, *, is_next: bool) -> None:
        """Show how far the step is, in the language in use."""
        self.step, self._is_next = step, is_next
        self._name, self._about = step_words(step.page)
        state = translate("Steps", "done") if step.done else translate("Steps", "still to do")
        self.setText(self._name)
        self.setAccessibleName(f"{self._number} {self._name}, {state}")
        self.setAccessibleDescription(self._about)
        self.setToolTip(self._about)
        self.update()

    def dress(self) -> None:
        """Take the size of the theme in force."""
        self.setFixedHeight(tokens().px(_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(220), tokens().px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_next or self.underMouse():
            painter.setBrush(QColor(now.accent_soft if self._is_next else now.hover))
            painter.drawRoundedRect(QRectF(self.rect()), now.px(8), now.px(8))
        side = now.px(24)
        disc = QRectF(now.px(10), (self.height() - side) / 2, side, side)
        if self.step.done:
            paint_icon(painter, disc, "check-circle-fill", now.tone(Tone.OK).strong)
        else:
            painter.setBrush(QColor(now.accent if self._is_next else now.sunken))
            painter.drawEllipse(disc)
            ink = now.on_accent if self._is_next else now.text2
            centre = Qt.AlignmentFlag.AlignHCenter
            paint_text(
                painter, disc, str(self._number), colour=ink, size=now.type.table, bold=True, align=centre
            )
        left, middle = disc.right() + now.px(12), self.height() / 2
        room = self.width() - left - now.px(8)
        ink = now.text2 if self.step.done else now.text
        name = QRectF(left, middle - now.px(21), room, now.px(21))
        paint_text(painter, name, self._name, colour=ink, size=now.type.body, bold=not self.step.done)
        about = QRectF(left, middle, room, now.px(19))
        paint_text(painter, about, self._about, colour=now.text2, size=now.type.caption)
        painter.end()


class StepsCard(Card):
    """The steps in order; the first that is not done stands out.

    Signals:
        page_wanted: The key of a page.
    """

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ruled=True, padded=False, parent=parent)
        self._steps: tuple[Step, ...] = ()
        self.buttons: list[StepButton] = []
        holder = QWidget()
        set_look(holder, kind="clear")
        self._list = QVBoxLayout(holder)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self.body.addWidget(scroll)
        self.retranslate()
        follow_theme(self._on_steps_theme)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show how far the steps are; the keyboard stays where it is."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._fill()

    def next_button(self) -> StepButton | None:
        """The first step that is not done."""
        return next((button for button in self.buttons if not button.step.done), None)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.set_title(translate("Steps", "Next"))
        self._fill()

    def _fill(self) -> None:
        first = next((step for step in self._steps if not step.done), None)
        if [button.step.page for button in self.buttons] != [step.page for step in self._steps]:
            self._make_buttons()
        for button, step in zip(self.buttons, self._steps, strict=True):
            button.set_step(step, is_next=step is first)

    def _make_buttons(self) -> None:
        for button in self.buttons:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [
            StepButton(number, step, is_next=False) for number, step in enumerate(self._steps, start=1)
        ]
        for place, button in enumerate(self.buttons):
            page = button.step.page
            button.clicked.connect(lambda _checked=False, page=page: self.page_wanted.emit(page))
            self._list.insertWidget(place, button)

    def _on_steps_theme(self) -> None:
        now = tokens()
        for button in self.buttons:
            button.dress()
        self._list.setContentsMargins(now.px(8), now.px(8), now.px(8), now.px(8))
        self._list.setSpacing(now.px(4))

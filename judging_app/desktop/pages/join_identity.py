"""Who was found by the code: to confirm, with the recusals that are recorded."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.pages.desk_top import Choice, fill_choices
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import (
    follow_theme,
    make_label,
    paint_text,
    set_look,
    tokens,
)
from judging_app.wording.language import translate


@dataclass(frozen=True, slots=True)
class Identity:
    """A judge as the host knows him: name, a line about him, recusals, and what he could be recused from."""

    name: str
    about: str
    recusals: Sequence[str]
    entries: Sequence[Choice]


class Initial(QWidget):
    """The first sign of a name on a disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self.updateGeometry)

    def set_name(self, name: str) -> None:
        """Show another name's first sign."""
        self._sign = name.strip()[:1]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(56), tokens().px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent_soft))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, box, self._sign, colour=now.accent_text, size=24, bold=True, align=middle)
        painter.end()


class IdentityPanel(QWidget):
    """Name, recusals, another recusal, and the way in.

    Signals:
        entered: It is the person; into the seat.
        disowned: Somebody else's code was typed.
        recusal_declared: The key of an entry and the reason.
        form_shown: The fields for a recusal are there.
    """

    entered = Signal()
    disowned = Signal()
    recusal_declared = Signal(str, str)
    form_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = make_label(ink="text2")
        self._initial = Initial()
        self.name = make_label(size="title", strong=True, wrap=True)
        self.about = make_label(ink="text2", wrap=True)
        self.not_me = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._recusal_head = make_label(strong=True)
        self.recusals = make_label(size="table", ink="text2", wrap=True)
        self.declare = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self.entry = ComboBox()
        self.reason = QLineEdit()
        self.send = KindButton(size=ButtonSize.COMPACT)
        self.cancel = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self.answer = make_label(size="table", ink="danger", wrap=True)
        self._form = QWidget()
        self.enter = KindButton(kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, keys=("Enter",))
        self._count = 0
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def show_identity(self, identity: Identity) -> None:
        """Show a person; a recusal that is being typed is left alone."""
        self._initial.set_name(identity.name)
        self.name.setText(identity.name)
        self.about.setText(identity.about)
        self.recusals.setText("\n".join(identity.recusals))
        self.recusals.setVisible(bool(identity.recusals))
        self._count = len(identity.recusals)
        fill_choices(self.entry, identity.entries, str(self.entry.currentData() or ""))
        self.declare.setVisible(bool(identity.entries))
        self._name_recusals()
        self.setAccessibleName(f"{identity.name} {identity.about}")

    def show_answer(self, words: str, *, taken: bool) -> None:
        """Tell how the recusal that was sent went."""
        self.send.setEnabled(True)
        self.answer.setText(words)
        self.answer.setVisible(bool(words))
        if taken:
            self.reason.clear()
            self._show_form(shown=False)

    def take_focus(self) -> None:
        """Put the keyboard on the way in."""
        self.enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._title.setText(translate("Join", "Is this you?"))
        self.not_me.setText(translate("Join", "Not me"))
        self.declare.setText(translate("Join", "Declare a recusal…"))
        self.entry.setAccessibleName(translate("Join", "Entry"))
        self.reason.setPlaceholderText(translate("Join", "Reason, such as a family tie to the leader"))
        self.reason.setAccessibleName(translate("Join", "Reason"))
        self.send.setText(translate("Join", "Declare"))
        self.cancel.setText(translate("Join", "Cancel"))
        self.enter.setText(translate("Join", "It is me: take my seat"))
        self._name_recusals()

    def _name_recusals(self) -> None:
        words = translate("Join", "No recusal recorded")
        if self._count:
            words = translate("Join", "Recusals recorded: {count}").format(count=self._count)
        self._recusal_head.setText(words)

    def _lay_out(self) -> None:
        person, recusal = Card(padded=False), Card(padded=False)
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self.name)
        words.addWidget(self.about)
        row.addWidget(self._initial)
        row.addLayout(words, 1)
        row.addWidget(self.not_me)
        person.body.addLayout(row)
        second = QHBoxLayout()
        lines = QVBoxLayout()
        lines.addWidget(self._recusal_head)
        lines.addWidget(self.recusals)
        second.addWidget(IconLabel("prohibit", tone=Tone.MUTE, size=20))
        second.addLayout(lines, 1)
        second.addWidget(self.declare)
        recusal.body.addLayout(second)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.entry)
        form.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.send)
        form.addLayout(buttons)
        recusal.body.addWidget(self._form)
        recusal.body.addWidget(self.answer)
        self.answer.hide()
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, person, recusal):
            column.addWidget(part)
        column.addSpacing(tokens().px(6))
        column.addWidget(self.enter)
        self._column, self._form_column = column, form
        self._rows = [row, second, buttons]
        self._bodies = [person.body, recusal.body]
        self._columns = [words, lines]

    def _wire(self) -> None:
        self.not_me.clicked.connect(self.disowned)
        self.enter.clicked.connect(self.entered)
        self.declare.clicked.connect(lambda: self._show_form(shown=self._form.isHidden()))
        self.cancel.clicked.connect(lambda: self._show_form(shown=False))
        self.send.clicked.connect(self._send)
        self.reason.returnPressed.connect(self._send)
        self.reason.textEdited.connect(self._on_reason)

    def _show_form(self, *, shown: bool) -> None:
        self._form.setVisible(shown)
        self.answer.hide()
        set_look(self.reason, wrong=False)
        if shown:
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form_shown.emit()
        else:
            self.take_focus()

    def _on_reason(self) -> None:
        set_look(self.reason, wrong=False)
        self.answer.hide()

    def _send(self) -> None:
        if not self.reason.text().strip():
            set_look(self.reason, wrong=True)
            self.answer.setText(translate("Join", "Say why first: the reason is kept with the recusal."))
            self.answer.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.answer.hide()
        self.send.setEnabled(False)
        self.recusal_declared.emit(str(self.entry.currentData()), self.reason.text().strip())

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(8))
        self._form_column.setSpacing(now.px(6))
        for row in self._rows:
            row.setSpacing(now.px(14))
        for column in self._columns:
            column.setSpacing(now.px(3))
        for body in self._bodies:
            body.setContentsMargins(now.px(18), now.px(12), now.px(14), now.px(12))
            body.setSpacing(now.px(8))

"""A question inside the window before something that cannot be undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: the consequence, the checks made, the two answers, and what must be given.

    `reason_label` asks for a reason, `name_label` for who does it (`name` is proposed); `typed_word`
    must be typed to allow the act. `code` is shown large, to be read out.
    """

    title: str
    consequence: str
    safe_answer: str
    act_answer: str
    icon: str = "warning-fill"
    checks: Sequence[tuple[bool, str]] = ()
    code: str = ""
    reason_label: str = ""
    name_label: str = ""
    name: str = ""
    typed_label: str = ""
    typed_word: str = ""
    dangerous: bool = False


class ConfirmPanel(Card):
    """Shows a question; the safe answer comes first and has the focus.

    Signals:
        confirmed: The act is wanted; carries the reason (empty where none is asked).
        declined: The safe answer, or Esc.
    """

    confirmed = Signal(str)
    declined = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question = question
        self._reason = QLineEdit()
        self._name = QLineEdit(question.name)
        self._typed = QLineEdit()
        self._safe = KindButton(question.safe_answer)
        kind = ButtonKind.DANGER if question.dangerous else ButtonKind.PRIMARY
        self._act = KindButton(question.act_answer, kind=kind)
        self._safe.clicked.connect(self.declined)
        self._act.clicked.connect(self._on_act)
        if not question.dangerous and not question.typed_word:
            # The only field's Enter goes on, as in every form; what is dangerous takes its button.
            for last in (self._reason, self._name):
                last.returnPressed.connect(self._on_enter)
        self._rows: list[QHBoxLayout] = []
        self._lay_out(question)
        for field in (self._reason, self._name, self._typed):
            field.textChanged.connect(self._weigh)
        set_look(self, raised=True)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.consequence)
        self._weigh()
        follow_theme(self._on_panel_theme)

    @property
    def safe_button(self) -> KindButton:
        """The answer that changes nothing."""
        return self._safe

    @property
    def act_button(self) -> KindButton:
        """The answer that does it."""
        return self._act

    @property
    def reason_field(self) -> QLineEdit:
        """The field for the reason."""
        return self._reason

    @property
    def name_field(self) -> QLineEdit:
        """The field for who does it."""
        return self._name

    @property
    def name(self) -> str:
        """Who does it."""
        return self._name.text().strip()

    @property
    def typed_field(self) -> QLineEdit:
        """The field for the word to type."""
        return self._typed

    def take_focus(self) -> None:
        """Put the keyboard on the first field, else on the safe answer."""
        fields = [field for field in (self._reason, self._name, self._typed) if not field.isHidden()]
        first: QWidget = fields[0] if fields else self._safe
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self, question: Question) -> None:
        tone = Tone.DANGER if question.dangerous or question.typed_word else Tone.WARN
        head = self._row()
        head.addWidget(IconLabel(question.icon, tone=tone, size=20))
        head.addWidget(make_label(question.title, size="criterion", strong=True, wrap=True), 1)
        self.body.addWidget(make_label(question.consequence, ink="text2", wrap=True))
        if question.checks:
            self._add_checks(question.checks)
        if question.code:
            code = make_label(question.code, size="headline", strong=True)
            code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(code)
        self._add_field(question.reason_label, self._reason)
        self._add_field(question.name_label, self._name)
        last = self._row()
        if question.typed_word:
            last.addWidget(make_label(question.typed_label, size="table", ink="text2"))
            last.addWidget(self._typed)
            self._typed.setAccessibleName(question.typed_label)
        else:
            self._typed.setParent(self)
            self._typed.hide()
        last.addStretch(1)
        last.addWidget(self._safe)
        last.addWidget(self._act)

    def _add_checks(self, checks: Sequence[tuple[bool, str]]) -> None:
        row = self._row()
        for fine, words in checks:
            icon = "check-circle-fill" if fine else "warning-circle-fill"
            row.addWidget(IconLabel(icon, tone=Tone.OK if fine else Tone.DANGER, size=16))
            row.addWidget(make_label(words, size="table", ink="text2" if fine else "danger"))
        row.addStretch(1)

    def _add_field(self, label: str, field: QLineEdit) -> None:
        if not label:
            field.setParent(self)
            field.hide()
            return
        self.body.addWidget(make_label(label, size="table", ink="text2"))
        field.setAccessibleName(label)
        self.body.addWidget(field)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._rows.append(row)
        self.body.addLayout(row)
        return row

    def _weigh(self) -> None:
        """Allow the act once everything asked for is given."""
        reason_given = not self._question.reason_label or bool(self._reason.text().strip())
        named = not self._question.name_label or bool(self.name)
        word = self._question.typed_word
        self._act.setEnabled(reason_given and named and _is_word(self._typed.text(), word))

    def _on_act(self) -> None:
        self.confirmed.emit(self._reason.text().strip())

    def _on_enter(self) -> None:
        if self._act.isEnabled():
            self._on_act()

    def _on_panel_theme(self) -> None:
        now = tokens()
        for row in self._rows:
            row.setSpacing(now.px(now.space.small))
        self.body.setSpacing(now.px(10))
        self._typed.setFixedWidth(now.px(112))


def _is_word(typed: str, word: str) -> bool:
    """Whether the word that was asked for was typed, if any was; capitals make no difference."""
    return typed.strip().casefold() == word.casefold() if word else True

"""What stands over the marks of an entry that has not been on stage: why they wait, and the way round."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.models.desk_sheet import DeskSheet, Phase
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.sheets import SheetKey
from judging_app.domain.texts import LONGEST_CODE
from judging_app.wording.language import translate

_NOBODY = SheetKey("", "", "")


class EarlyPanel(QWidget):
    """A strip that says why nothing is keyed yet, and in its place the question for a reason.

    Signals:
        given: An entry's code, and the reason why it is scored all the same.
        put_away: The question was taken back.
    """

    given = Signal(str, str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = Strip()
        self.form = QWidget()
        self._label = make_label(size="table", strong=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_CODE)
        self._label.setBuddy(self.reason)
        self.begin = KindButton(kind=ButtonKind.PRIMARY, size=ButtonSize.COMPACT)
        self.leave = KindButton(size=ButtonSize.COMPACT)
        self._hint = make_label(size="caption", ink="text2", wrap=True)
        self._key = _NOBODY
        self._proposal = ""
        self._sheet: DeskSheet | None = None
        self._read_only = False
        self._lay_out()
        self.strip.action_requested.connect(self.ask)
        self.reason.returnPressed.connect(self._give)
        self.reason.textEdited.connect(lambda _: set_look(self.reason, wrong=False))
        self.begin.clicked.connect(self._give)
        self.leave.clicked.connect(self._put_away)
        self.form.hide()
        self.hide()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_proposal(self, reason: str) -> None:
        """Propose a reason; one that is being typed stays."""
        self._proposal = reason

    def show_sheet(self, sheet: DeskSheet, *, read_only: bool) -> None:
        """Say why the sheet waits, if it does; a question that is open stays open for its own sheet."""
        self._sheet, self._read_only = sheet, read_only
        waits = sheet.phase is Phase.EARLY or sheet.is_early
        # A form that closed under somebody's fingers would let the reason go on into the marks.
        is_typed_in = self.reason.hasFocus() and sheet.key == self._key and not read_only
        if not is_typed_in and (sheet.key != self._key or not waits or read_only):
            self._key = sheet.key
            self._close_form()
        self.setVisible(waits or is_typed_in)
        if waits:
            self._say(sheet)

    def ask(self) -> None:
        """Ask for the reason, in place."""
        sheet = self._sheet
        if sheet is None or self.isHidden() or self._read_only:
            return
        if self.form.isHidden():
            self.reason.setText(sheet.early or self._proposal)
            self.strip.hide()
            self.form.show()
        set_look(self.reason, wrong=False)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.selectAll()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._label.setText(translate("JudgeStage", "Reason"))
        self.reason.setAccessibleName(translate("JudgeStage", "Why it is scored before its turn on stage"))
        self.reason.setPlaceholderText(translate("JudgeStage", "Required; it goes with the sheet"))
        self.begin.setText(translate("JudgeStage", "Score it"))
        self.leave.setText(translate("JudgeStage", "Leave it"))
        self.strip.retranslate()
        if self._sheet is not None and not self.isHidden():
            self._say(self._sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.isHidden():
            self._put_away()
            return
        super().keyPressEvent(event)

    def _say(self, sheet: DeskSheet) -> None:
        by_judge = sheet.own is not None
        self._hint.setText(
            translate("JudgeStage", "It reaches the organizer, who decides whether it counts.")
            if by_judge
            else translate("JudgeStage", "It is stored with this reason, which stays in the log.")
        )
        head, rest, action = _words(sheet)
        icon = "hourglass-medium" if sheet.phase is Phase.EARLY else "warning-fill"
        tone = Tone.MUTE if sheet.phase is Phase.EARLY else Tone.WARN
        if self.form.isHidden():
            shown = "" if self._read_only else action
            self.strip.show_message(head, rest, tone=tone, icon=icon, action=shown)

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            set_look(self.reason, wrong=True)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._close_form()
        self.given.emit(self._key.entry, reason)

    def _put_away(self) -> None:
        self._close_form()
        if self._sheet is not None:
            self.show_sheet(self._sheet, read_only=self._read_only)
        self.put_away.emit()

    def _close_form(self) -> None:
        self.form.hide()
        self.strip.show()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.reason, 1)
        line.addWidget(self.begin)
        line.addWidget(self.leave)
        self._line = line
        self._form = QVBoxLayout(self.form)
        self._form.addLayout(line)
        self._form.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.form)

    def _on_theme(self) -> None:
        now = tokens()
        self._line.setSpacing(now.px(8))
        self._form.setContentsMargins(now.px(12), now.px(8), now.px(8), now.px(6))
        self._form.setSpacing(now.px(4))


def _words(sheet: DeskSheet) -> tuple[str, str, str]:
    """Head, rest, and the words of the way round."""
    head = translate("JudgeStage", "Not on stage yet")
    if sheet.together:
        head = translate("JudgeStage", "Scored together after entry {count}").format(count=sheet.together)
    if sheet.called:
        head = translate("JudgeStage", "About to begin")
    if sheet.phase is Phase.EARLY and sheet.called:
        rest = translate("JudgeStage", "Marks are keyed once it has begun.")
        return head, rest, translate("JudgeStage", "Score it all the same…")
    if sheet.phase is Phase.EARLY:
        rest = translate("JudgeStage", "Marks are keyed once it has been on stage.")
        if sheet.together:
            rest = translate("JudgeStage", "Its marks are keyed then.")
        return head, rest, translate("JudgeStage", "Score it all the same…")
    if sheet.wants_early_reason:
        rest = translate("JudgeStage", "Handing it in needs a reason.")
        return head, rest, translate("JudgeStage", "Give the reason…")
    rest = translate("JudgeStage", "Scored all the same: {reason}").format(reason=sheet.early)
    return head, rest, translate("JudgeStage", "Change the reason…")

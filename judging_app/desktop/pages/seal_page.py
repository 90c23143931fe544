"""Sealing and archiving: check, seal, publish, archive, verify, from top to bottom."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from judging_app.application.changes import Area, Changes
from judging_app.application.library import OpenEvent
from judging_app.application.sealing.answers import ContentOf, SealsOf
from judging_app.application.sealing.readiness import SealReadiness, SealReadinessOf
from judging_app.application.sealing.records import ContentMark, SealRecords, SealStatement
from judging_app.desktop.models.seal_words import open_lines
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.seal_card import SealCard
from judging_app.desktop.pages.seal_check_card import CheckCard
from judging_app.desktop.pages.seal_outputs import OutputsCard
from judging_app.desktop.pages.seal_sealing import Sealing
from judging_app.desktop.pages.seal_verify import Checked, VerdictPanel, VerifyCard
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.problems import JudgingError
from judging_app.domain.short_code import short_code
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_SIDE_BY_SIDE: Final = 980
"""The narrowest page, at 100 %, on which the two columns stand side by side."""
_MOVES: Final = frozenset(Area) - {Area.STAGE, Area.SCREEN, Area.CERTIFICATE}


class SealPage(Page):
    """Four steps in two columns; questions and verdicts come in their place.

    Signals:
        export_requested: "results", "public" or "public_pdf".
        page_wanted: The key of a page.
    """

    export_requested = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._readiness: SealReadiness | None = None
        self._mark: ContentMark | None = None
        self._seals = SealRecords()
        self._read_only = False
        self._by = ""
        self._is_arriving = False
        self._is_marking = self._is_outdated = False
        self._asking: SealStatement | None = None
        self._error: JudgingError | None = None
        self.sealing = Sealing(operations, self)
        self.check = CheckCard()
        self.card = SealCard()
        self.outputs = OutputsCard(operations)
        self.verify = VerifyCard(operations)
        self.verdict = VerdictPanel()
        self.panel: ConfirmPanel | None = None
        self.state = Pill()
        self.strip = Strip()
        self._title = make_label(size="title", strong=True)
        self._subtitle = ElidedLabel(size=13, ink="text2")
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def set_source(
        self, source: OpenEvent, *, has_papers: bool, person: str, is_rehearsal: bool = False
    ) -> None:
        """Tell which event this is, and who seals it where nobody says otherwise.

        A rehearsal's copy is neither sealed nor archived: nobody may take its papers for the event's.
        """
        self._read_only = source.read_only or is_rehearsal
        self.card.set_read_only(self._read_only)
        self.card.form.name.setText(person)
        self.outputs.set_source(source, has_papers=has_papers, may_archive=not is_rehearsal)
        self.verify.set_target(source.target)

    def refresh(self) -> None:
        """Ask what is open, and for the code of the content as it stands."""
        self.operations.ask(SealsOf(), self._on_seals, self)
        self.operations.ask(SealReadinessOf(), self._on_readiness, self)
        self._ask_mark()

    def concerns(self, changes: Changes) -> bool:
        """Whatever is sealed, and what is named before sealing."""
        return bool(changes.areas & _MOVES)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("Seal", "Seal & archive"))
        for part in (self.check, self.card, self.outputs, self.verify, self.verdict, self.strip):
            part.retranslate()
        self._show_seals()
        if self._error is not None:
            self._show_error(self._error)
        if self.panel is not None:
            # What was typed into a question is asked for again, in the other language.
            self._put_away()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- Answers ------------------------------------------------------------------------------

    def _on_seals(self, seals: SealRecords) -> None:
        self._seals = seals
        self._show_seals()
        if self._is_arriving:
            self._is_arriving = False
            self._take_focus()

    def _on_readiness(self, readiness: SealReadiness) -> None:
        self._readiness = readiness
        self._subtitle.set_text(readiness.event.name)
        self._show_seals()

    def _ask_mark(self) -> None:
        """Have the code worked out beside the worker: all of a large event goes into it.

        While sheets come in every second it is worked out again only once it is there.
        """
        if self._is_marking:
            self._is_outdated = True
            return
        self._is_marking, self._is_outdated = True, False
        self.operations.run_long(
            lambda judging, _library, _progress: judging.ask(ContentOf()),
            self._on_mark,
            self,
            self._on_unmarked,
            stopped=self._on_marked,
        )

    def _on_mark(self, mark: ContentMark) -> None:
        self._mark = mark
        self._show_seals()
        self._on_marked()

    def _on_unmarked(self, error: JudgingError) -> None:
        self._on_marked()
        self._show_error(error)

    def _on_marked(self) -> None:
        self._is_marking = False
        if self._is_outdated and self.isVisible():
            self._ask_mark()

    def _show_seals(self) -> None:
        seal, broken = self._seals.in_force, self._seals.broken
        if seal is not None:
            self.state.set_state(translate("Seal", "Sealed"), tone=Tone.OK, icon="lock-simple-fill")
        elif broken is not None:
            self.state.set_state(
                translate("Seal", "Seal broken"), tone=Tone.WARN, icon="lock-simple-open-fill"
            )
        else:
            self.state.set_state(translate("Seal", "Not sealed"), tone=Tone.MUTE, icon="lock-simple-open")
        if self._readiness is not None:
            self.check.show_readiness(self._readiness, is_sealed=seal is not None)
        self.card.show_seals(self._seals.acts, self._mark)
        name = "" if self._readiness is None else self._readiness.event.name
        self.outputs.show_state(name, is_sealed=seal is not None)

    # --- Sealing ------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._by = self.card.form.name.text().strip()
        self.strip.clear()
        # Stating what is sealed may take a moment; a second press would ask twice.
        self.card.form.button.setEnabled(False)
        self.sealing.begin()

    def _ask_seal(self, statement: SealStatement, *, moved: bool = False) -> None:
        self._asking = statement
        self.card.form.button.setEnabled(True)
        found = self._readiness
        lines = [translate("Seal", "Results, rules and marks cannot change from then on.")]
        lines.append(translate("Seal", "To change anything, the seal has to be broken with a reason."))
        if moved:
            lines.insert(0, translate("Seal", "The event was changed meanwhile: this is the code now."))
        if found is not None and found.items:
            lines += ["", translate("Seal", "Still open:"), open_lines(found)]
        question = Question(
            title=translate("Seal", "Seal the event as no. {number}, by {person}?").format(
                number=statement.number, person=self._by
            ),
            consequence="\n".join(lines),
            code=short_code(statement.content),
            safe_answer=translate("Seal", "Not yet"),
            act_answer=translate("Seal", "Seal"),
            icon="lock-simple-fill",
            typed_label=translate("Seal", "Type “{word}”").format(word=_word()),
            typed_word=_word(),
        )
        panel = self._put_up(question)
        panel.typed_field.returnPressed.connect(panel.act_button.click)
        panel.confirmed.connect(self._seal)

    def _seal(self) -> None:
        statement = self._asking
        if statement is not None and self.panel is not None:
            self.panel.setEnabled(False)
            self.sealing.seal(statement.content, self._by)

    def _ask_break(self) -> None:
        seal = self._seals.in_force
        if seal is None:
            return
        question = Question(
            title=translate("Seal", "Break seal no. {number}?").format(number=seal.statement.number),
            consequence=translate(
                "Seal",
                "Marks, rules and rulings can be changed again. The seal stays on record as broken, with the "
                "reason; every paper printed from then on says so.",
            ),
            code=seal.code,
            safe_answer=translate("Seal", "Keep it sealed"),
            act_answer=translate("Seal", "Break the seal"),
            icon="lock-simple-open-fill",
            reason_label=translate("Seal", "Reason"),
            name_label=translate("Seal", "Broken by"),
            name=self.card.form.name.text().strip(),
            dangerous=True,
        )
        panel = self._put_up(question)
        panel.confirmed.connect(lambda reason: self._open_again(panel, reason))

    def _open_again(self, panel: ConfirmPanel, reason: str) -> None:
        panel.setEnabled(False)
        self.sealing.open_again(reason, panel.name)

    def _put_up(self, question: Question) -> ConfirmPanel:
        """Show a question in the place of the card that it is about."""
        self._put_away()
        panel = self.panel = ConfirmPanel(question)
        self._question_room.addWidget(panel)
        self.card.hide()
        panel.declined.connect(self._put_away)
        panel.show()
        # Tab leads through the question as through the card in whose place it stands.
        before: QWidget = self.card.shown.open
        for part in (
            panel.reason_field,
            panel.name_field,
            panel.typed_field,
            panel.safe_button,
            panel.act_button,
        ):
            QWidget.setTabOrder(before, part)
            before = part
        panel.take_focus()
        QTimer.singleShot(0, panel, lambda: self._scroll.ensureWidgetVisible(panel))
        return panel

    def _put_away(self) -> None:
        panel, self.panel = self.panel, None
        if panel is None:
            return
        had_focus = panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.card.show()
        panel.hide()
        panel.deleteLater()
        if had_focus:
            self._take_focus()

    def _on_done(self) -> None:
        self._forget_error()
        # The next step has the keyboard once the page shows how the event stands now.
        self._is_arriving = True
        self._put_away()

    def _on_failed(self, error: JudgingError) -> None:
        self.card.form.button.setEnabled(True)
        self._put_away()
        self._show_error(error)

    def _show_error(self, error: JudgingError) -> None:
        self._error = error
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        head = translate("Seal", "Not done")
        self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

    def _forget_error(self) -> None:
        self._error = None
        self.strip.clear()

    # --- Verifying ----------------------------------------------------------------------------

    def _on_verified(self, checked: Checked) -> None:
        self._cover.setCurrentWidget(self.verdict)
        self.verdict.show_verdict(checked)

    def _leave_verdict(self) -> None:
        self._cover.setCurrentWidget(self._scroll)
        self.verify.this_event.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verify_again(self, target: str) -> None:
        self._leave_verdict()
        self.verify.verify(target)

    # --- The whole ----------------------------------------------------------------------------

    def _take_focus(self) -> None:
        """Put the keyboard where the next thing to do is."""
        goal: QWidget = self.card.form.name
        if self._cover.currentWidget() is self.verdict:
            goal = self.verdict.back
        elif self.panel is not None:
            self.panel.take_focus()
            return
        elif self._seals.in_force is not None:
            goal = self.outputs.archive
        elif self.card.form.name.text().strip() and not self._read_only:
            goal = self.card.form.button
        goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wire(self) -> None:
        self.check.page_wanted.connect(self.page_wanted)
        self.card.seal_wanted.connect(self._begin)
        self.card.break_wanted.connect(self._ask_break)
        self.sealing.stated.connect(self._ask_seal)
        self.sealing.moved.connect(lambda now: self._ask_seal(now, moved=True))
        self.sealing.done.connect(self._on_done)
        self.sealing.failed.connect(self._on_failed)
        self.outputs.export_requested.connect(self.export_requested)
        self.outputs.papers_wanted.connect(lambda: self.page_wanted.emit("papers"))
        self.verify.verified.connect(self._on_verified)
        self.verdict.closed.connect(self._leave_verdict)
        self.verdict.again_requested.connect(self._verify_again)
        self.strip.closed.connect(self._forget_error)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._subtitle, 1)
        self._head.addWidget(self.state)
        self._question_room = QVBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self.check)
        self._left.addLayout(self._question_room)
        self._left.addWidget(self.card)
        self._left.addStretch(1)
        self._right.addWidget(self.outputs)
        self._right.addWidget(self.verify)
        self._right.addStretch(1)
        holder = QWidget()
        set_look(holder, kind="clear")
        holder.setMinimumWidth(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._columns.addLayout(self._left, 11)
        self._columns.addLayout(self._right, 9)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        self._cover = QStackedWidget()
        self._cover.addWidget(self._scroll)
        self._cover.addWidget(self.verdict)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.strip)
        self._column.addWidget(self._cover, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        wide = self.width() >= tokens().px(_SIDE_BY_SIDE)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if wide else below)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._title.setMinimumHeight(now.px(now.height.field))
        self._head.setSpacing(now.px(10))
        self._columns.setContentsMargins(0, 0, 0, 0)
        for column in (self._columns, self._left, self._right):
            column.setSpacing(now.px(12))
        self._arrange()


def _word() -> str:
    """What is typed to seal."""
    return translate("Seal", "SEAL")

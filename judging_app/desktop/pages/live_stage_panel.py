"""The panel of what is decided about the stage: overtime, a break, a turn put off, a correction."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.application.commands import Command, EditSetup
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import (
    AnnounceAwards,
    DriveStage,
    RevealEntry,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.next_step import NextKind, next_step
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.models.live_board import points_text
from judging_app.desktop.models.live_stage import number_in
from judging_app.desktop.models.stage_words import mark_changes, result_changes
from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.desktop.pages.live_stage_bar import to_skip
from judging_app.desktop.pages.stage_questions import begin_question
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.widgets.buttons import ButtonKind
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import make_label
from judging_app.domain.adjustments import time_penalty
from judging_app.domain.problems import JudgingError
from judging_app.domain.running_order import moved
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.stage_words import minutes

_MOST_SECONDS = 24 * 3600
_MOST_MINUTES = 24 * 60
_USUAL_BREAK = 10
_MOST_CHANGES = 8


class StageAsk(StrEnum):
    """What is decided."""

    OVERTIME = "overtime"
    BREAK = "break"
    PUT_OFF = "put_off"
    AWARDS = "awards"
    CORRECT = "correct"
    CORRECT_RESULTS = "correct_results"


class StagePanel(LivePanel):
    """Asks one thing at a time; what is typed stays while the show goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book: StageBook | None = None
        self.asking: StageAsk | None = None
        self.entry = ""
        self._wrong = ""
        self.question: ConfirmPanel | None = None
        self.seconds = IntEdit(0, _MOST_SECONDS, 0)
        self.reason = QLineEdit()
        self.points = make_label(size="criterion", strong=True, wrap=True)
        self.minutes = IntEdit(0, _MOST_MINUTES, _USUAL_BREAK)
        self.break_title = QLineEdit()
        self._first: QWidget | None = None

    def set_book(self, book: StageBook) -> None:
        """Take the book of the stage that is decided about."""
        self._book = book
        book.changed.connect(self.refresh)

    def ask(self, what: StageAsk, entry: str = "") -> None:
        """Begin a decision."""
        self.asking, self.entry, self._wrong, self.question = what, entry, "", None
        self.forget()
        self.refresh()
        self.scroll_to_top()

    def take_focus(self) -> None:
        """Put the keyboard on the first field, else on what can be pressed."""
        if self.question is not None:
            self.question.take_focus()
        elif self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.forget()
        self.refresh()

    def refresh(self) -> None:
        """Follow the show: where there is nothing left to decide the panel goes."""
        view = None if self._book is None else self._book.view
        if view is None or self.asking is None:
            return
        if not self._is_open(view):
            self._leave()
            return
        self.make((self.asking, self.entry, self._wrong), lambda: self._build(view))

    def _is_open(self, view: ShowView) -> bool:
        row = view.row(self.entry)
        match self.asking:
            case StageAsk.OVERTIME:
                return row is not None and row.overtime > 0
            case StageAsk.CORRECT:
                return row is not None and row.differs
            case StageAsk.CORRECT_RESULTS:
                return view.results_differ
            case StageAsk.AWARDS:
                return view.results is None and next_step(view).kind is NextKind.AWARDS
            case StageAsk.PUT_OFF:
                entry = to_skip(view)
                return entry is not None and entry.code == self.entry
        return True

    def _leave(self) -> None:
        self.asking, self.question = None, None
        self.closed.emit()

    def _build(self, view: ShowView) -> None:
        self.question, self._first = None, None
        number = number_in(view, self.entry)
        row = view.row(self.entry)
        self.set_heading(
            translate("LiveStage", "No. {number}").format(number=number) if self.entry else "", self._title()
        )
        if self._wrong:
            self.text(self._wrong, ink="danger", strong=True)
        match self.asking:
            case StageAsk.OVERTIME if row is not None:
                self._build_overtime(view, row)
            case StageAsk.BREAK:
                self._build_break(view)
            case StageAsk.PUT_OFF:
                self._build_put_off(view, number)
            case StageAsk.AWARDS:
                self._ask_question(begin_question(), lambda _: self._announce())
            case StageAsk.CORRECT if row is not None and row.release is not None:
                changes = [mark_changes(row.release, row.now)]
                self._build_correction(changes, able=row.now is not None, consequence=_corrected())
            case StageAsk.CORRECT_RESULTS if view.results is not None:
                changes = result_changes(view.results, view.results_now)
                self._build_correction(changes, able=view.results_now is not None, consequence=_announced())

    def _title(self) -> str:
        return {
            StageAsk.OVERTIME: translate("LiveStage", "Overtime"),
            StageAsk.BREAK: translate("LiveStage", "Break"),
            StageAsk.PUT_OFF: translate("LiveStage", "Put the turn off"),
            StageAsk.AWARDS: translate("LiveStage", "Announce the awards"),
            StageAsk.CORRECT: translate("LiveStage", "Correct what was revealed"),
            StageAsk.CORRECT_RESULTS: translate("LiveStage", "Correct what was announced"),
            None: "",
        }[self.asking]

    def _build_overtime(self, view: ShowView, row: ShowRow) -> None:
        turn, rules = row.appearance, view.show.rules
        if turn is not None:
            for name, took, over, limit in (
                (translate("LiveStage", "Pitch"), turn.pitch, turn.pitch_over, rules.pitch),
                (translate("LiveStage", "Questions"), turn.questions, turn.questions_over, rules.questions),
            ):
                if limit:
                    text = minutes(took // 1000)
                    if over >= 1000:
                        text = translate("LiveStage", "{time}, {seconds} s over").format(
                            time=text, seconds=over // 1000
                        )
                    self.fact(name, text)
        self.seconds = IntEdit(0, _MOST_SECONDS, row.overtime)
        self._field(self.seconds, translate("LiveStage", "Seconds that count"))
        self._first = self.seconds
        self.points = make_label(size="criterion", strong=True, wrap=True)
        self.add(self.points)
        self.seconds.textChanged.connect(lambda _: self._weigh_overtime())
        self.button(
            "accept", translate("LiveStage", "Take off"), self._accept, self.row(), kind=ButtonKind.PRIMARY
        )
        self.reason = QLineEdit()
        self._field(self.reason, translate("LiveStage", "Reason (needed if nothing is taken off)"))
        self.reason.textChanged.connect(lambda _: self._weigh_overtime())
        self.button("waive", translate("LiveStage", "Take nothing off"), self._waive, self.row())
        self.text(
            translate("LiveStage", "By the rulebook's table. The decision stands in the log."), size="caption"
        )
        self._weigh_overtime()

    def _weigh_overtime(self) -> None:
        view = None if self._book is None else self._book.view
        if view is None or "accept" not in self.buttons:
            return
        points = -time_penalty(view.round.rulebook.time_penalty, self.seconds.value())
        if points:
            text = translate("LiveStage", "{points} points").format(
                points=points_text(points).replace("-", "−")
            )
        else:
            text = translate("LiveStage", "No points by the table")
        self.points.setText(text)
        self.buttons["accept"].setEnabled(self.seconds.value() > 0)
        self.buttons["waive"].setEnabled(bool(self.reason.text().strip()))

    def _accept(self) -> None:
        self._settle(accept=True)

    def _waive(self) -> None:
        self._settle(accept=False)

    def _settle(self, *, accept: bool) -> None:
        view = None if self._book is None else self._book.view
        if view is None:
            return
        reason = self.reason.text().strip()
        if accept and not reason:
            reason = translate("LiveStage", "{seconds} s over time").format(seconds=self.seconds.value())
        command = SettleOvertime(
            view.round.code,
            view.session.code,
            self.entry,
            accept,
            self.seconds.value() if accept else 0,
            reason,
        )
        self._do(command)

    def _build_break(self, view: ShowView) -> None:
        pause = view.next_pause
        usual = translate("LiveStage", "Break")
        self.break_title = QLineEdit(usual if pause is None else pause.title)
        self._field(self.break_title, translate("LiveStage", "What the screen says"))
        self.minutes = IntEdit(0, _MOST_MINUTES, _USUAL_BREAK if pause is None else pause.minutes)
        self._field(self.minutes, translate("LiveStage", "Minutes (0: no clock)"))
        self._first = self.minutes
        self.minutes.returnPressed.connect(self._begin_break)
        self.button(
            "break",
            translate("LiveStage", "Begin the break"),
            self._begin_break,
            self.row(),
            kind=ButtonKind.PRIMARY,
        )

    def _begin_break(self) -> None:
        view = None if self._book is None else self._book.view
        if view is None:
            return
        title = self.break_title.text().strip() or translate("LiveStage", "Break")
        command = DriveStage(
            view.round.code,
            view.session.code,
            StageAct.BREAK,
            view.state.number,
            seconds=self.minutes.value() * 60,
            title=title,
        )
        self._do(command)

    def _build_put_off(self, view: ShowView, number: str) -> None:
        text = translate("LiveStage", "No. {number} comes last in this session. The order can be undone.")
        lines = [text.format(number=number)]
        row = view.live
        if row is not None and row.state is EntryState.CALLED and view.next_entry is not None:
            text = translate("LiveStage", "No. {number} is called in its place.")
            lines.append(text.format(number=number_in(view, view.next_entry.code)))
        self._ask_question(
            Question(
                title=translate("LiveStage", "Put off No. {number}").format(number=number),
                consequence="\n".join(lines),
                safe_answer=translate("LiveStage", "Leave as it is"),
                act_answer=translate("LiveStage", "Put off"),
                icon="skip-forward",
            ),
            lambda _: self._put_off(),
        )

    def _put_off(self) -> None:
        book = self._book
        view = None if book is None else book.view
        if book is None or view is None:
            return
        waiting = [
            row.entry.code for row in view.rows if row.state in {EntryState.CALLED, EntryState.WAITING}
        ]
        edits = differences(view.event, moved(view.event, waiting, self.entry, ""))
        command = EditSetup(view.round.code, SetupAct.MOVE_ENTRY, SetupChange(edits))
        after = view.next_entry
        is_ready = view.state.entry == self.entry and after is not None
        code = "" if after is None else after.code

        def call_next() -> None:
            if is_ready:
                book.do(
                    DriveStage(
                        view.round.code, view.session.code, StageAct.CALL, view.state.number, entry=code
                    )
                )

        self._do(command, call_next)

    def _build_correction(self, changes: list[str], *, able: bool, consequence: str) -> None:
        for line in changes[:_MOST_CHANGES]:
            self.text(line, size="body", ink="text")
        if len(changes) > _MOST_CHANGES:
            left = len(changes) - _MOST_CHANGES
            self.text(translate("Live", "and {count} more").format(count=left))
        if not able:
            self.text(
                translate("LiveStage", "It can be corrected once every score is there again."), ink="warn"
            )
            return
        self._ask_question(
            Question(
                title=translate("LiveStage", "Correct and show again"),
                consequence=consequence,
                safe_answer=translate("LiveStage", "Leave as it is"),
                act_answer=translate("LiveStage", "Correct"),
                icon="eye",
                reason_label=translate("LiveStage", "Reason (kept in the log)"),
            ),
            self._correct,
        )

    def _correct(self, reason: str) -> None:
        view = None if self._book is None else self._book.view
        if view is None:
            return
        code, session = view.round.code, view.session.code
        if self.asking is StageAsk.CORRECT:
            self._do(RevealEntry(code, session, self.entry, reason))
        else:
            self._do(AnnounceAwards(code, session, reason))

    def _announce(self) -> None:
        view = None if self._book is None else self._book.view
        command = None if view is None else next_step(view).command
        if isinstance(command, AnnounceAwards):
            self._do(command)

    def _ask_question(self, question: Question, confirmed: Callable[[str], None]) -> None:
        self.question = ConfirmPanel(question)
        self.question.confirmed.connect(confirmed)
        self.question.declined.connect(self._leave)
        self.add(self.question)

    def _field(self, field: QLineEdit, name: str) -> None:
        row = Labelled(field)
        row.set_name(name)
        self.add(row)

    def _do(self, command: Command, then: Callable[[], None] | None = None) -> None:
        """Give a command; the panel goes once it is done, and says why where it is refused."""
        book = self._book
        if book is None or book.read_only:
            return
        asked = (self.asking, self.entry)

        def done(_: object) -> None:
            if then is not None:
                then()
            if (self.asking, self.entry) == asked:
                self._leave()

        def failed(error: JudgingError) -> None:
            book.refresh()
            if (self.asking, self.entry) == asked:
                self._wrong = " ".join(sentence(finding) for finding in error.findings[:3])
                self.refresh()

        book.operations.do(command, done, self, failed)


def _corrected() -> str:
    return translate("LiveStage", "The projector shows the entry's marks again, said to be corrected.")


def _announced() -> str:
    return translate("LiveStage", "The projector announces the awards again, as they are now.")

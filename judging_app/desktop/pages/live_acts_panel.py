"""The panel about a sheet, an entry or a judge: how it stands, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from judging_app.application.queries import HistoryOf
from judging_app.application.records import SheetRevision
from judging_app.application.seats.board import BoardRow
from judging_app.desktop.models.live_board import LiveCell, LiveRow, points_text, state_words
from judging_app.desktop.models.live_cards import judge_name, machine_of
from judging_app.desktop.models.live_heads import Link, LiveHead, Signed
from judging_app.desktop.pages.desk_acts import Act
from judging_app.desktop.pages.live_acts import (
    AnyAct,
    BoardAct,
    Subject,
    cell_acts,
    command_of,
    entry_acts,
    judge_acts,
    question_of,
    word_of,
)
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.domain.event import UNRANKED
from judging_app.domain.exact import from_ticks
from judging_app.domain.index import Plan
from judging_app.domain.problems import JudgingError
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, WAITED_FOR, SheetKey
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.terms import term


class ActsPanel(LivePanel):
    """Facts and acts; an act that needs a reason asks for it in the same place.

    Signals:
        sheet_wanted: The key of a sheet that shall be entered from paper.
        code_wanted: A judge who needs a new pairing code.
        file_wanted: A judge who needs a seat file.
    """

    sheet_wanted = Signal(object)
    code_wanted = Signal(str)
    file_wanted = Signal(str)

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.subject = Subject()
        self._asking: AnyAct | None = None
        self.question: ConfirmPanel | None = None
        self._history: Sequence[SheetRevision] | None = None
        self._wrong = ""

    def show_subject(self, subject: Subject, heads: Sequence[LiveHead]) -> None:
        """Show something else; what was being asked is given up."""
        self.subject, self._asking, self.question = subject, None, None
        self._history, self._wrong = None, ""
        self.forget()
        self.refresh(heads)
        self.scroll_to_top()

    def ask(self, act: AnyAct) -> None:
        """Begin an act: ask what has to be asked, or go where it is done."""
        self._wrong = ""
        if act is Act.HISTORY:
            query = HistoryOf(self._book.round_code, self.subject.key)
            self._book.operations.ask(query, self._on_history, self)
            return
        if act is BoardAct.PAPER:
            self.sheet_wanted.emit(self.subject.key if self.subject.dimension else self._first_owed())
            return
        if act is BoardAct.NEW_CODE:
            self.code_wanted.emit(self.subject.judge)
            return
        if act is BoardAct.SEAT_FILE and not self._has_laptop():
            self.file_wanted.emit(self.subject.judge)
            return
        self._asking = act
        self.refresh(self._heads)
        if self.question is not None:
            self.question.take_focus()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.forget()
        self.refresh(self._heads)

    _heads: Sequence[LiveHead] = ()

    def refresh(self, heads: Sequence[LiveHead]) -> None:
        """Follow the board."""
        self._heads = heads
        board = self._book.board
        if board is None:
            return
        at = next((at for at, row in enumerate(board.rows) if row.entry == self.subject.entry), None)
        row = None if at is None else board.rows[at]
        board_row = None if at is None else board.view.rows[at]
        head = next((head for head in heads if head.judge == self.subject.judge), None)
        cell = self._cell(row)
        self._say_heading(row, head)
        if self._asking is not None:
            # What is being typed stays, whatever comes in meanwhile.
            self.make(("asking", self._asking, self.subject), self._build_question)
            return
        self.question = None
        parts = (
            None if cell is None or board_row is None else (cell, *self._cell_acts(cell, board_row)),
            None
            if row is None or board_row is None
            else (row.stage_word, row.given_text, *self._entry_acts(board_row)),
            None if head is None else (head, *self._judge_acts()),
        )
        content = (self.subject, parts, self._history, self._wrong, self._machine())
        self.make(content, lambda: self._build(cell, row, board_row, head))

    def _cell(self, row: LiveRow | None) -> LiveCell | None:
        if row is None or not self.subject.judge or not self.subject.dimension:
            return None
        key = self.subject.key
        return next((cell for cell in row.cells if cell is not None and cell.key == key), None)

    def _cell_acts(self, cell: LiveCell, row: BoardRow) -> list[AnyAct]:
        return cell_acts(cell, row, read_only=self._book.read_only)

    def _entry_acts(self, row: BoardRow) -> list[AnyAct]:
        return entry_acts(row, read_only=self._book.read_only)

    def _judge_acts(self) -> list[AnyAct]:
        view = self._book.view
        if view is None:
            return []
        acts = judge_acts(view, self._book.now, self.subject.judge, read_only=self._book.read_only)
        pairing = view.pairings.get(self.subject.judge)
        is_on_paper = pairing is not None and not pairing.device and not self._book.read_only
        if is_on_paper and not self.subject.dimension and self._first_owed() is not None:
            return [BoardAct.PAPER, *acts]
        return acts

    def _first_owed(self) -> SheetKey | None:
        """The first sheet in running order that the judge still owes an open entry."""
        view = self._book.view
        for row in () if view is None else view.rows:
            if row.participation.closed or row.participation.status in UNRANKED:
                continue
            for cell in row.cells:
                if cell is not None and cell.key.judge == self.subject.judge and cell.standing in WAITED_FOR:
                    return cell.key
        return None

    def _has_laptop(self) -> bool:
        view = self._book.view
        pairing = None if view is None else view.pairings.get(self.subject.judge)
        return pairing is not None and bool(pairing.device)

    def _machine(self) -> str:
        view = self._book.view
        return "" if view is None else machine_of(view, self.subject.judge)

    def _say_heading(self, row: LiveRow | None, head: LiveHead | None) -> None:
        view = self._book.view
        judge = "" if view is None else judge_name(view, self.subject.judge)
        if row is None:
            self.set_heading(translate("LiveActs", "Judge"), judge)
        elif head is None:
            self.set_heading(translate("LiveActs", "No. {number}").format(number=row.number), row.name)
        else:
            text = translate("LiveActs", "No. {number} · {judge}")
            self.set_heading(text.format(number=row.number, judge=judge), row.name)

    def _build_question(self) -> None:
        view, act = self._book.view, self._asking
        if view is None or act is None:
            return
        self.question = ConfirmPanel(question_of(act, self.subject, view))
        self.question.confirmed.connect(self._on_confirmed)
        self.question.declined.connect(self._on_declined)
        self.add(self.question)

    def _build(
        self, cell: LiveCell | None, row: LiveRow | None, board_row: BoardRow | None, head: LiveHead | None
    ) -> None:
        if self._wrong:
            self.text(self._wrong, ink="danger", strong=True)
        if cell is not None and board_row is not None:
            self._build_cell(cell, self._cell_acts(cell, board_row))
        if row is not None and board_row is not None:
            if cell is not None:
                self.part(translate("LiveActs", "This entry"))
            self._build_entry(row, self._entry_acts(board_row))
        if head is not None:
            if row is not None:
                self.part(translate("LiveActs", "This judge"))
            self._build_judge(head)

    def _build_cell(self, cell: LiveCell, acts: Sequence[AnyAct]) -> None:
        self.fact(translate("LiveActs", "State"), state_words(cell))
        if cell.revision:
            self.fact(translate("LiveActs", "Revision"), str(cell.revision))
        self._add_acts(acts)
        if self._history is not None:
            self._build_history(self._history)

    def _build_entry(self, row: LiveRow, acts: Sequence[AnyAct]) -> None:
        self.fact(translate("LiveActs", "Stage"), row.stage_word)
        self.fact(translate("LiveActs", "Sheets"), row.given_text)
        self._add_acts(acts)

    def _build_judge(self, head: LiveHead) -> None:
        self.fact(translate("LiveActs", "Laptop"), self._machine())
        if head.link is not Link.PAPER:
            self.fact(translate("LiveActs", "Connection"), head.line)
        now = self._book.now
        presence = None if now is None else now.presence.get(head.judge)
        if presence is not None and head.is_lost:
            seen = presence.seen.astimezone().strftime("%H:%M:%S")
            self.fact(translate("LiveActs", "Last heard of"), seen)
        if head.waiting:
            self.fact(translate("LiveActs", "Waiting to upload"), str(head.waiting))
        self.fact(translate("LiveActs", "Sheets"), f"{head.given}/{head.owed}")
        view = self._book.view
        signature = None if view is None else view.signatures.get(head.judge)
        if signature is not None:
            when = signature.at.astimezone().strftime("%H:%M")
            text = translate("LiveActs", "{name}, {time}")
            if head.signed is not Signed.WHOLE:
                text = translate("LiveActs", "{name}, {time}; sheets changed since")
            self.fact(translate("LiveActs", "Signature"), text.format(name=signature.name, time=when))
        self._add_acts(self._judge_acts())

    def _add_acts(self, acts: Sequence[AnyAct]) -> None:
        row = self.row() if acts else None
        for act in acts:
            self.button(act.value, word_of(act), lambda act=act: self.ask(act), row)  # type: ignore[misc]

    def _build_history(self, revisions: Sequence[SheetRevision]) -> None:
        view = self._book.view
        if view is None:
            return
        dimension = view.round.rulebook.dimension(self.subject.dimension)
        entry = next(row.entry for row in view.rows if row.entry.code == self.subject.entry)
        self.text(translate("LiveActs", "Revisions"), ink="text", strong=True)
        for revision in reversed(revisions):
            head = f"{revision.revision}  {term(revision.sheet.standing)}"
            if dimension is not None and revision.sheet.standing in COUNTING:
                total = from_ticks(sheet_value(Plan.of(dimension, entry.track), revision.sheet))
                head = f"{head}  {points_text(total)}"
            self.text(head, ink="text")
            when = revision.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            self.text(f"{when}  {revision.actor}", size="caption")
            if revision.sheet.reason:
                text = translate("Desk", "Reason: {reason}")
                self.text(text.format(reason=revision.sheet.reason), size="caption")

    def _on_history(self, revisions: Sequence[SheetRevision]) -> None:
        self._history = tuple(revisions)
        self.refresh(self._heads)

    def _on_declined(self) -> None:
        act, self._asking = self._asking, None
        self.refresh(self._heads)
        if act is not None and act.value in self.buttons:
            self.buttons[act.value].setFocus()

    def _on_confirmed(self, reason: str) -> None:
        act = self._asking
        if act is None:
            return
        if act is BoardAct.SEAT_FILE:
            self._asking = None
            self.file_wanted.emit(self.subject.judge)
            return
        command = command_of(act, self._book.round_code, self.subject, reason)
        subject = self.subject

        def done() -> None:
            if self.subject == subject:
                self._asking = None
                self.refresh(self._heads)
                self.setFocus()

        def failed(error: JudgingError) -> None:
            if self.subject == subject:
                self._asking = None
                self._wrong = " ".join(sentence(finding) for finding in error.findings[:3])
                self.refresh(self._heads)

        self._book.do(command, done, self, failed)

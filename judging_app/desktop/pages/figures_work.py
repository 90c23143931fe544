"""What is done to figures: on the page at once, stored behind, taken back where it was refused."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from judging_app.application.commands import Command, ConfirmFigure, EditSetup, RecordFigure, UndoSetup
from judging_app.application.figure_review import FigureKey
from judging_app.application.queries import UndoOf, UndoView
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.desktop.models.figures_book import Draft, FiguresBook, with_values
from judging_app.desktop.operations import Operations
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One act that can be taken back: a figure as it was before and after, or a pasted block."""

    before: IndicatorValue | None = None
    after: IndicatorValue | None = None
    block: SetupChange | None = None


class FiguresWork(QObject):
    """Carries out what the panel wants.

    Signals:
        changed: Figures on the page changed.
        done: Something was done that takes a figure out of the count; what, in words.
        refused: Storing a figure was refused: its key (or `None`) and why.
    """

    changed = Signal()
    done = Signal(str)
    refused = Signal(object, str)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._round = round_code
        self._steps: list[UndoStep] = []
        self._taken_back: list[UndoStep] = []
        operations.edited.connect(self._on_edited)
        self.book: FiguresBook | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._steps)

    def verify(self, value: IndicatorValue, by: str) -> None:
        """Verify a figure in the name of a person; the same once more changes nothing."""
        book = self.book
        if book is None:
            return
        record = book.review.record((value.entry, value.criterion))
        if record.is_verified and replace(value, verified_by=record.verified_by) == replace(
            record, confirmed_by=""
        ):
            return
        self._put(replace(value, verified_by=by))

    def claim(self, value: IndicatorValue) -> None:
        """Record what an entry claims."""
        self._put(value)

    def mark_unfounded(self, key: FigureKey, reason: str) -> None:
        """Nothing backs the claim: it counts no more."""
        record = self._record(key)
        if record is not None:
            value = replace(
                record,
                verified=None,
                counts=None,
                verified_by="",
                confirmed_by="",
                evidence_missing=True,
                reason=reason,
            )
            self._put(value, translate("Figures", "marked: no evidence"))

    def clear_unfounded(self, key: FigureKey) -> None:
        """Evidence came in: the claim counts again and waits to be verified."""
        record = self._record(key)
        if record is not None:
            self._put(
                replace(record, evidence_missing=False, reason=""),
                translate("Figures", "waits to be verified"),
            )

    def send_back(self, key: FigureKey, reason: str) -> None:
        """Take a verification back; what was verified stays typed for whoever verifies again."""
        record = self._record(key)
        if record is None or self.book is None:
            return
        figure = "" if record.verified is None else shown(record.verified)
        if record.verified is not None and record.verified == record.claimed:
            figure = ""
        if figure or record.counts is not None:
            self.book.keep_draft(key, Draft(figure, record.reason, record.counts))
        value = replace(record, verified=None, counts=None, verified_by="", confirmed_by="", reason=reason)
        self._put(value, translate("Figures", "sent back"), keep_draft=True)

    def confirm(self, key: FigureKey, by: str) -> str:
        """Confirm a figure as a second person; answers why that cannot be, or nothing."""
        record = self._record(key)
        if record is None or not record.is_verified:
            return sentence(Finding(Problem.NOT_VERIFIED, {"entry": key[0]}))
        if record.confirmed_by:
            return ""
        if by == record.verified_by:
            return sentence(Finding(Problem.SAME_PERSON, {"person": by}))
        value = replace(record, confirmed_by=by)
        self._remember(UndoStep(record, value))
        self._do(value, [ConfirmFigure(self._round, *key, by)])
        return ""

    def write_block(self, values: Sequence[IndicatorValue]) -> None:
        """Store a pasted block: all of it or nothing."""
        book = self.book
        if book is None or not values:
            return
        edits = differences(book.event, with_values(book.event, self._round, values))
        if not edits:
            return
        for value in values:
            book.put(value)
            book.keep_draft((value.entry, value.criterion), None)
        self.changed.emit()

        def settled(_: object) -> None:
            for value in values:
                book.settle(value)
            self._remember(UndoStep(block=change))
            self.changed.emit()

        def failed(error: JudgingError) -> None:
            for value in values:
                book.give_up(value)
            self.changed.emit()
            self.refused.emit(None, _sentences(error))

        change = SetupChange(edits)
        command = EditSetup(self._round, SetupAct.EDIT_FIGURES, change)
        self._operations.do(command, settled, self, failed)

    def undo(self) -> FigureKey | None:
        """Take the last act back; answers the figure that it was about."""
        return self._again(self._steps, self._taken_back, redo=False)

    def redo(self) -> FigureKey | None:
        """Do again what was taken back last."""
        return self._again(self._taken_back, self._steps, redo=True)

    def _again(self, source: list[UndoStep], goal: list[UndoStep], *, redo: bool) -> FigureKey | None:
        if not source:
            return None
        step = source[-1]
        if step.block is not None:
            self._undo_block(step.block, redo=redo)
            return None
        source.pop()
        goal.append(step)
        value = step.after if redo else step.before
        if value is None:
            return None
        commands: list[Command] = [RecordFigure(self._round, value)]
        if value.confirmed_by:
            commands.append(ConfirmFigure(self._round, value.entry, value.criterion, value.confirmed_by))
        self._do(value, commands)
        return value.entry, value.criterion

    def _undo_block(self, block: SetupChange, *, redo: bool) -> None:
        """A block is an edit of the set-up: it goes only where no later edit stands before it."""

        def found(view: UndoView) -> None:
            step = view.redo if redo else view.undo
            if step is not None and step.change == block:
                self._operations.do(UndoSetup(self._round, redo), None, self, self._say_refused)
            else:
                words = translate("Figures", "Something else was edited since; undo that first, on its page")
                self.refused.emit(None, words)

        self._operations.ask(UndoOf(), found, self)

    def _on_edited(self, command: EditSetup | UndoSetup) -> None:
        """A pasted block was taken back or done again, here or from the window."""
        if isinstance(command, EditSetup):
            return
        source, goal = (self._taken_back, self._steps) if command.redo else (self._steps, self._taken_back)
        if source and source[-1].block is not None:
            goal.append(source.pop())
            self.changed.emit()

    def _remember(self, step: UndoStep) -> None:
        self._steps.append(step)
        self._taken_back.clear()

    def _record(self, key: FigureKey) -> IndicatorValue | None:
        return None if self.book is None else self.book.review.record(key)

    def _put(self, value: IndicatorValue, words: str = "", *, keep_draft: bool = False) -> None:
        book = self.book
        if book is None:
            return
        key = (value.entry, value.criterion)
        before = book.review.record(key)
        draft = book.drafts.get(key)
        if not keep_draft:
            book.keep_draft(key, None)
        self._remember(UndoStep(before, value))
        self._do(value, [RecordFigure(self._round, value)], draft)
        if not words:
            return
        entry, leaf = book.review.event.entry(value.entry), book.review.leaf(value.criterion)
        name = f"{'' if entry is None else entry.name} · {'' if leaf is None else leaf.name}"
        self.done.emit(translate("Figures", "{what}: {how}").format(what=name, how=words))

    def _do(self, value: IndicatorValue, commands: Sequence[Command], draft: Draft | None = None) -> None:
        """Show a figure and store it; a refusal brings the figure and what was typed back."""
        book, key = self.book, (value.entry, value.criterion)
        if book is None:
            return
        book.put(value)
        self.changed.emit()

        def settled(_: object) -> None:
            book.settle(value)

        def failed(error: JudgingError) -> None:
            book.give_up(value)
            if key not in book.drafts:
                book.keep_draft(key, draft or _typed_again(book, value))
            self._steps = [step for step in self._steps if not _is_about(step, key)]
            self.changed.emit()
            self.refused.emit(key, _sentences(error))

        for command in commands:
            last = command is commands[-1]
            self._operations.do(command, settled if last else None, self, failed)

    def _say_refused(self, error: JudgingError) -> None:
        self.refused.emit(None, _sentences(error))


def _is_about(step: UndoStep, key: FigureKey) -> bool:
    return step.before is not None and (step.before.entry, step.before.criterion) == key


def _typed_again(book: FiguresBook, value: IndicatorValue) -> Draft | None:
    """What was refused, as if it were still typed."""
    if not value.is_verified:
        return None
    held = book.review.record((value.entry, value.criterion))
    figure = "" if value.verified is None or value.verified == held.claimed else shown(value.verified)
    return Draft(figure, value.reason, value.counts) if figure or value.counts is not None else None


def _sentences(error: JudgingError) -> str:
    return " ".join(sentence(finding) for finding in error.findings[:3])

"""A table on its way into the event: what was mended so far, and the plan that follows from it.

Every change is shown at once; the plan is made anew on the worker, and changes that come faster
than plans are planned together.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from judging_app.application.commands import EditSetup
from judging_app.application.library import EventLibrary
from judging_app.application.registration.delimited import tables_from_text
from judging_app.application.registration.findings import RowFinding
from judging_app.application.registration.mapping import Remembered
from judging_app.application.registration.tables import RawTable
from judging_app.application.registration.targets import Target
from judging_app.application.registration.vocabulary import Vocabulary
from judging_app.application.setup import Edit, SetupChange, differences
from judging_app.desktop.models.import_kinds import ImportKind, Plan
from judging_app.desktop.models.import_rows import Preview, preview_of
from judging_app.desktop.models.import_steps import Draft, begin, begin_again, remembered_after
from judging_app.desktop.operations import Operations
from judging_app.desktop.remembered import RememberedFile
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem

_MOST_STEPS = 200
"""Changes that can be taken back."""


class ImportBook(QObject):
    """One table being looked through and mended; nothing is stored before `carry_out`.

    Signals:
        began: Tables were read and the first plan is there.
        planned: Another plan is there.
        mended: A person changed something; the plan that belongs to it is still being made.
        failed: Reading, planning or storing was refused; the `JudgingError`.
        imported: Everything is stored.
    """

    began = Signal()
    planned = Signal()
    mended = Signal()
    failed = Signal(object)
    imported = Signal()

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        kind: ImportKind,
        memory: RememberedFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.operations, self.round_code, self.kind, self.memory = operations, round_code, kind, memory
        self.base: Event | None = None
        """The event that is planned for."""
        self.draft: Draft | None = None
        self.preview: Preview | None = None
        self.source = ""
        """The file's name; empty for what was pasted."""
        self._remembered = Remembered()
        self._words: tuple[Round, Vocabulary] | None = None
        self._done: list[Draft] = []
        self._undone: list[Draft] = []
        self._ticket = 0
        self._planning = False
        self._storing = False

    @property
    def plan(self) -> Plan | None:
        """The latest plan."""
        return None if self.preview is None else self.preview.plan

    @property
    def vocabulary(self) -> Vocabulary | None:
        """The words that headers are understood by."""
        round_ = self.round
        if round_ is None:
            return None
        if self._words is None or self._words[0] is not round_:
            self._words = round_, self.kind.vocabulary(round_)
        return self._words[1]

    @property
    def is_settled(self) -> bool:
        """Whether the plan belongs to everything that was changed."""
        return not self._planning

    @property
    def is_storing(self) -> bool:
        """Whether the table is being stored."""
        return self._storing

    @property
    def is_mended(self) -> bool:
        """Whether a person changed anything that would be lost."""
        return self.draft is not None and self.draft.is_mended

    @property
    def round(self) -> Round | None:
        """The round that the table is brought into."""
        return None if self.base is None else self.base.round(self.round_code)

    def indicator_names(self) -> dict[str, str]:
        """The names of the round's indicators, by code."""
        measured = () if self.round is None else self.round.rulebook.measured
        return {leaf.code: leaf.name for dimension in measured for leaf in dimension.leaves()}

    def read_file(self, path: Path, event: Event) -> None:
        """Read a workbook or CSV file, and plan its best table."""
        self._read(path.name, event, lambda library: library.read_tables(path))

    def read_text(self, text: str, event: Event) -> None:
        """Read what was pasted."""
        self._read("", event, lambda _: tables_from_text(text))

    def let_go(self) -> None:
        """Forget the table; an answer that is still under way is not waited for."""
        self._ticket += 1
        self.base, self.draft, self.preview = None, None, None
        self._done, self._undone = [], []
        self._planning = self._storing = False

    def take_event(self, event: Event) -> None:
        """The event is another meanwhile: plan for it."""
        if self.base is None or event is self.base or self._storing:
            return
        self.base = event
        # While a file is still being read there is nothing to plan anew.
        self._replan()

    def choose_table(self, sheet: int, header: tuple[int, ...] | None = None) -> None:
        """Take another sheet, or another header of it; `None` finds the header."""
        draft, round_, event = self.draft, self.round, self.base
        if draft is None or round_ is None or event is None:
            return
        kind, remembered = self.kind, self._remembered

        def work(_: EventLibrary) -> Draft:
            return begin_again(kind, draft, round_, remembered, sheet, header)

        self._ticket += 1
        ticket = self._ticket
        self._planning = True

        def then(changed: Draft) -> None:
            if ticket == self._ticket:
                self._planning = False
                self._take(changed)

        self.operations.run(work, then, self, self._refused)

    def set_target(self, column: int, target: Target | None) -> None:
        """Say what a column means."""
        if self.draft is not None:
            self._take(self.draft.with_mapping(self.draft.mapping.with_target(column, target)))

    def set_unit(self, column: int, unit: str) -> None:
        """Say in which unit a column's figures are."""
        if self.draft is not None:
            self._take(self.draft.with_mapping(self.draft.mapping.with_unit(column, unit)))

    def set_cell(self, row: int, target: Target, text: str) -> None:
        """Put a text in a cell's place."""
        if self.draft is not None:
            self._take(self.draft.with_overrides(self.draft.overrides.with_cell(row, target, text)))

    def restore_cell(self, row: int, target: Target) -> None:
        """Go back to what the file has in a cell."""
        if self.draft is not None:
            self._take(self.draft.with_overrides(self.draft.overrides.without_cell(row, target)))

    def accept(self, found: RowFinding) -> None:
        """Take a finding's suggestion."""
        if self.draft is not None and found.suggestion is not None:
            self._take(self.draft.with_overrides(self.draft.overrides.accept_suggestion(found)))

    def confirm(self, found: RowFinding) -> None:
        """Say that what was found is right as it is."""
        if self.draft is not None and found.confirmable:
            changed = self.draft.overrides.confirm(found.row, found.finding.problem)
            self._take(self.draft.with_overrides(changed))

    def confirm_column(self, column: int) -> None:
        """Say that a column means what it was taken for."""
        if self.draft is not None:
            self._take(self.draft.with_mapping(self.draft.mapping.confirmed(column)))

    def skip_row(self, row: int) -> None:
        """Leave a row out."""
        if self.draft is not None:
            self._take(self.draft.with_overrides(self.draft.overrides.skip_row(row)))

    def include_row(self, row: int) -> None:
        """Take a row in after all."""
        if self.draft is not None:
            self._take(self.draft.with_overrides(self.draft.overrides.include_row(row)))

    def undo(self) -> None:
        """Take the last change back."""
        if self.draft is not None and self._done:
            self._undone.append(self.draft)
            self._put(self._done.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.draft is not None and self._undone:
            self._done.append(self.draft)
            self._put(self._undone.pop())

    def carry_out(self) -> None:
        """Store everything in one edit, or nothing at all; what headers mean is remembered then."""
        plan, event = self.plan, self.base
        if plan is None or event is None or self._planning or self._storing or plan.blocked:
            return
        self._storing = True
        self.operations.run(lambda _: differences(event, plan.apply(event)), self._store, self, self._refused)

    def _read(self, source: str, event: Event, read: Callable[[EventLibrary], Sequence[RawTable]]) -> None:
        self.let_go()
        self.source, self.base = source, event
        ticket, kind, memory, code = self._ticket, self.kind, self.memory, self.round_code

        def work(library: EventLibrary) -> tuple[Remembered, Draft, Preview]:
            tables = read(library)
            round_ = event.round(code)
            if round_ is None:
                raise JudgingError.of(Problem.UNKNOWN_ROUND, round=code)
            remembered = memory.read()
            draft = begin(kind, tables, round_, remembered)
            plan = kind.plan(draft.table, draft.mapping, draft.overrides, event, code)
            return remembered, draft, preview_of(plan)

        def then(found: tuple[Remembered, Draft, Preview]) -> None:
            if ticket == self._ticket:
                self._remembered, self.draft, self.preview = found
                if self.base is not event:
                    self._replan()
                self.began.emit()

        def failed(error: JudgingError) -> None:
            if ticket == self._ticket:
                self.failed.emit(error)

        self.operations.run(work, then, self, failed)

    def _take(self, draft: Draft) -> None:
        if self.draft is None or draft == self.draft:
            return
        self._done = [*self._done, self.draft][-_MOST_STEPS:]
        self._undone = []
        self._put(draft)

    def _put(self, draft: Draft) -> None:
        self.draft = draft
        self._replan()
        self.mended.emit()

    def _replan(self) -> None:
        draft, event = self.draft, self.base
        if self._planning or draft is None or event is None:
            # The plan under way is made anew as soon as it is there.
            return
        self._planning = True
        ticket, kind, code = self._ticket, self.kind, self.round_code

        def work(_: EventLibrary) -> Preview:
            return preview_of(kind.plan(draft.table, draft.mapping, draft.overrides, event, code))

        def then(preview: Preview) -> None:
            if ticket != self._ticket:
                return
            self._planning = False
            self.preview = preview
            if self.draft is not draft or self.base is not event:
                self._replan()
            self.planned.emit()

        self.operations.run(work, then, self, self._refused)

    def _store(self, edits: tuple[Edit, ...]) -> None:
        if not edits:
            self._stored(None)
            return
        command = EditSetup(self.round_code, self.kind.act, SetupChange(edits, self.source))
        self.operations.do(command, self._stored, self, self._refused)

    def _stored(self, _: object) -> None:
        self._storing = False
        self._remember()
        self.imported.emit()

    def _remember(self) -> None:
        draft, round_ = self.draft, self.round
        if draft is None or round_ is None:
            return
        kind, memory, before = self.kind, self.memory, self._remembered

        def work(_: EventLibrary) -> None:
            after = remembered_after(kind, draft, round_, before)
            if after != before:
                memory.write(after)

        self.operations.run(work, lambda _: None, self)

    def _refused(self, error: JudgingError) -> None:
        self._planning = self._storing = False
        self.failed.emit(error)

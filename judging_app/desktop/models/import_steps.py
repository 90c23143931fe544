"""The steps of bringing a table in, as values: each step gives the next draft."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from judging_app.application.registration.layout import Table, recognize
from judging_app.application.registration.mapping import (
    ColumnMapping,
    Remembered,
    guess_mapping,
    remember,
)
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.tables import RawTable
from judging_app.application.registration.targets import TargetKind
from judging_app.application.registration.vocabulary import Vocabulary, Why
from judging_app.desktop.models.import_kinds import ImportKind
from judging_app.domain.event import Round


@dataclass(frozen=True, slots=True)
class Draft:
    """What is settled about the tables of a file so far.

    `sheet` is the place of the table among `tables`; `header` its header's rows where a person
    chose them, `None` where they were found.
    """

    tables: tuple[RawTable, ...]
    sheet: int
    header: tuple[int, ...] | None
    table: Table
    mapping: ColumnMapping
    overrides: Overrides = field(default_factory=Overrides)

    @property
    def is_mended(self) -> bool:
        """Whether a person changed anything in rows or columns."""
        chosen = any(choice.why is Why.CHOSEN for choice in self.mapping.choices)
        return chosen or self.overrides != Overrides()

    def with_overrides(self, overrides: Overrides) -> "Draft":
        """The draft with other changes in rows."""
        return replace(self, overrides=overrides)

    def with_mapping(self, mapping: ColumnMapping) -> "Draft":
        """The draft with other meanings of its columns."""
        return replace(self, mapping=mapping)


def begin(kind: ImportKind, tables: Sequence[RawTable], round_: Round, remembered: Remembered) -> Draft:
    """Take the table that most columns are understood of; hidden ones only where there is no other."""
    vocabulary = kind.vocabulary(round_)
    drafts = [_draft(tables, at, None, vocabulary, remembered) for at in range(len(tables))]
    return max(drafts, key=lambda draft: (*_merit(draft), -draft.sheet))


def begin_again(
    kind: ImportKind,
    draft: Draft,
    round_: Round,
    remembered: Remembered,
    sheet: int,
    header: tuple[int, ...] | None,
) -> Draft:
    """Take another table or another header; what was mended below the old one is given up."""
    return _draft(draft.tables, sheet, header, kind.vocabulary(round_), remembered)


def remembered_after(kind: ImportKind, draft: Draft, round_: Round, remembered: Remembered) -> Remembered:
    """What is remembered once the draft was brought in."""
    return remember(remembered, draft.table, draft.mapping, kind.vocabulary(round_))


def _draft(
    tables: Sequence[RawTable],
    sheet: int,
    header: tuple[int, ...] | None,
    vocabulary: Vocabulary,
    remembered: Remembered,
) -> Draft:
    table = recognize(tables[sheet], vocabulary, header)
    return Draft(tuple(tables), sheet, header, table, guess_mapping(table, vocabulary, remembered))


def _merit(draft: Draft) -> tuple[bool, bool, int]:
    targets = draft.mapping.by_target
    named = any(target.kind is TargetKind.NAME for target in targets)
    return not draft.tables[draft.sheet].is_hidden, named, len(targets)

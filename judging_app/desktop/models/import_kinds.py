"""What a table can be brought in as: entries, or judges with their seats and recusals.

Preview, book and model know a plan only by the protocols below, which both plans of
`application/registration` follow; what differs between them is an `ImportKind`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from judging_app.application.registration.entry_plan import plan_entries
from judging_app.application.registration.findings import ColumnFinding, RowFinding
from judging_app.application.registration.judge_plan import plan_judges
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import FieldChange, RowStatus, SkippedRow
from judging_app.application.registration.targets import Target
from judging_app.application.registration.vocabulary import Vocabulary, entry_vocabulary, judge_vocabulary
from judging_app.application.setup import SetupAct
from judging_app.domain.event import Event, Round


class Named(Protocol):
    """A record of the event that a table leaves alone."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def name(self) -> str:
        """Its name."""


class PlannedRow(Protocol):
    """One row of a table and what it would do."""

    @property
    def row(self) -> int:
        """Its number in the file, from 1."""

    @property
    def status(self) -> RowStatus:
        """What it would do."""

    @property
    def cells(self) -> Mapping[Target, str]:
        """The texts as they stand after a person's changes."""

    @property
    def findings(self) -> tuple[RowFinding, ...]:
        """What is to be said about it."""

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """What it changes in a record that is there already."""

    @property
    def is_hidden(self) -> bool:
        """Whether it is hidden in the file."""


class Plan(Protocol):
    """What a table would do to an event."""

    @property
    def table(self) -> Table:
        """The table with its header found."""

    @property
    def mapping(self) -> ColumnMapping:
        """What its columns mean."""

    @property
    def overrides(self) -> Overrides:
        """What a person changed."""

    @property
    def rows(self) -> Sequence[PlannedRow]:
        """Every record of the table, those left out included, in the table's order."""

    @property
    def column_findings(self) -> Sequence[ColumnFinding]:
        """What is to be said about its columns."""

    @property
    def skipped(self) -> Sequence[SkippedRow]:
        """Rows that are no records."""

    @property
    def kept(self) -> Sequence[Named]:
        """Records of the event that the table does not name."""

    @property
    def counts(self) -> Mapping[RowStatus, int]:
        """How many rows have each status."""

    @property
    def blocked(self) -> bool:
        """Whether anything must be mended, or left out, before it can be applied."""

    def apply(self, event: Event) -> Event:
        """The event as the table makes it."""


Planner = Callable[[Table, ColumnMapping, Overrides, Event, str], Plan]


@dataclass(frozen=True, slots=True)
class ImportKind:
    """What a table is brought in as: how its headers are understood and its rows planned."""

    key: str
    act: SetupAct
    vocabulary: Callable[[Round], Vocabulary]
    plan: Planner


ENTRIES: Final = ImportKind("entries", SetupAct.IMPORT_ENTRIES, entry_vocabulary, plan_entries)
"""Registration tables: entries, tracks and claimed figures."""

JUDGES: Final = ImportKind("judges", SetupAct.IMPORT_JUDGES, lambda _: judge_vocabulary(), plan_judges)
"""Judges tables: people, seats, recusals. Bring the entries in first, so that recusals find them."""

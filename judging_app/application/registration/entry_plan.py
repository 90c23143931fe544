"""What a registration table would do to an event: row by row, before anything is stored."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from judging_app.application.registration.column_checks import check_columns
from judging_app.application.registration.entry_apply import applied, with_claim
from judging_app.application.registration.entry_rows import (
    CODE,
    NAME,
    ORDER,
    TEXT_FIELDS,
    TRACK,
    EntryRow,
    read_entry_row,
)
from judging_app.application.registration.figures import FigureColumn
from judging_app.application.registration.findings import ColumnFinding, FindingMaker, RowFinding
from judging_app.application.registration.identity import (
    free_codes,
    index,
    name_key,
    rows_text,
    same_code,
    shared,
)
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import (
    FieldChange,
    Rows,
    RowStatus,
    SkippedRow,
    texts,
)
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.tracks import TrackNames, read_tracks
from judging_app.application.registration.words import core
from judging_app.domain.event import Entry, Event, Round, Track
from judging_app.domain.exact import exact_text
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem, Severity

_ROUND: Final = Target(TargetKind.ROUND)


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """One row and what it would do. `cells` are the texts as they stand after a person's changes.

    `code` is the entry's code in the event, given to a new one already; empty for rows that are
    blocked or left out. `entry` and `values` are the records as they would be.
    """

    row: int
    status: RowStatus
    code: str
    cells: Mapping[Target, str]
    findings: tuple[RowFinding, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    is_hidden: bool = False
    entry: Entry | None = None
    values: tuple[IndicatorValue, ...] = ()


@dataclass(frozen=True)
class EntryPlan:
    """What a table would do. Nothing in it is ever deleted: `kept` lists what the table leaves alone."""

    table: Table
    mapping: ColumnMapping
    overrides: Overrides
    event: Event
    round: Round
    rows: tuple[PlannedEntry, ...]
    column_findings: tuple[ColumnFinding, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    kept: tuple[Entry, ...] = ()
    new_tracks: tuple[Track, ...] = ()
    unmapped_indicators: tuple[str, ...] = field(default=())
    """Codes of the round's indicators that no column was found for."""

    @cached_property
    def by_row(self) -> Mapping[int, PlannedEntry]:
        """The planned rows by their number in the file."""
        return {row.row: row for row in self.rows}

    @cached_property
    def findings(self) -> tuple[RowFinding, ...]:
        """Every finding in a row, in the table's order."""
        return tuple(found for row in self.rows for found in row.findings)

    @cached_property
    def counts(self) -> Mapping[RowStatus, int]:
        """How many rows have each status."""
        counted = Counter(row.status for row in self.rows)
        return {status: counted[status] for status in RowStatus}

    @property
    def blocked(self) -> bool:
        """Whether anything must be mended, or rows left out, before the plan can be applied."""
        return bool(self.counts[RowStatus.BLOCKED]) or any(found.is_error for found in self.column_findings)

    def apply(self, event: Event) -> Event:
        """The event as the table makes it; raises `JudgingError` where the plan is blocked.

        On another event than was planned for (somebody changed it meanwhile) the plan is made
        anew, and refused with PLAN_OUTDATED where it would do something else than was shown.
        """
        if event is not self.event:
            again = plan_entries(self.table, self.mapping, self.overrides, event, self.round.code)
            if again.event != self.event and again.rows != self.rows:
                raise JudgingError.of(Problem.PLAN_OUTDATED)
            return again.apply(event)
        if self.blocked:
            errors = [found.finding for found in self.findings if found.is_error]
            errors += [found.finding for found in self.column_findings if found.is_error]
            raise JudgingError(errors)
        planned = [row for row in self.rows if row.entry is not None]
        return applied(
            event,
            self.round,
            self.new_tracks,
            [row.entry for row in planned if row.entry is not None],
            [value for row in planned for value in row.values],
        )


def plan_entries(
    table: Table, mapping: ColumnMapping, overrides: Overrides, event: Event, round_code: str
) -> EntryPlan:
    """Work out what a registration table would do to an event and one of its rounds.

    Raises `JudgingError` (UNKNOWN_ROUND) where the event has no such round.
    """
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    return _Planner(table, mapping, overrides, event, round_).plan()


class _Planner:
    """One run through a table's rows."""

    def __init__(
        self, table: Table, mapping: ColumnMapping, overrides: Overrides, event: Event, round_: Round
    ) -> None:
        self.table, self.mapping, self.overrides = table, mapping, overrides
        self.event, self.round = event, round_
        self.make = FindingMaker(table, mapping.by_target)
        leaves = [leaf for dimension in round_.rulebook.measured for leaf in dimension.leaves()]
        by_target = mapping.by_target
        self.figures = {
            leaf.code: FigureColumn.of(leaf, self._unit(by_target.get(Target(TargetKind.INDICATOR, leaf.code))))
            for leaf in leaves
        }
        self.unmapped = tuple(
            leaf.code
            for leaf in leaves
            if not {Target(TargetKind.INDICATOR, leaf.code), Target(TargetKind.EVIDENCE, leaf.code)} & by_target.keys()
        )
        self.values = {(value.entry, value.criterion): value for value in round_.values}
        self.present = {item.entry for item in round_.participations}
        self.track_names = {track.code: track.name for track in event.tracks}

    def _unit(self, column: int | None) -> str:
        return "" if column is None else self.mapping.choice(column).unit

    def plan(self) -> EntryPlan:
        """Read, compare and list."""
        rows = Rows(self.table, self.mapping, self.overrides, self.make)
        entries = [read_entry_row(row, self.figures) for row in rows.records]
        tracks = self._read_tracks(entries)
        self._find_twice(entries)
        matches = self._match(entries)
        taken = [entry.code for entry in self.event.entries]
        fresh = [row for row in entries if row.read.number not in matches and not row.read.is_blocked]
        own = {row.code for row in fresh if row.code}
        unnumbered = [row.read.number for row in fresh if not row.code]
        given = dict(zip(unnumbered, free_codes([*taken, *own], len(unnumbered)), strict=True))
        planned = [self._planned(row, matches.get(row.read.number), given, tracks) for row in entries]
        planned += [
            PlannedEntry(row.number, RowStatus.SKIPPED, "", texts(row.cells), is_hidden=row.line.is_hidden)
            for row in rows.left_out
        ]
        matched = {match.code for match in matches.values()}
        used = {row.entry.track for row in planned if row.entry is not None}
        return EntryPlan(
            self.table,
            self.mapping,
            self.overrides,
            self.event,
            self.round,
            tuple(sorted(planned, key=lambda row: row.row)),
            tuple(
                check_columns(
                    self.table, self.mapping, self.figures, self.make, has_records=bool(planned)
                )
            ),
            tuple(rows.skipped),
            tuple(entry for entry in self.event.entries if entry.code not in matched),
            tuple(Track(code, name.strip()) for name, code in tracks.fresh.items() if code in used),
            self.unmapped,
        )

    def _read_tracks(self, rows: list[EntryRow]) -> TrackNames:
        problem = Problem.TRACK_SPELLED_OTHERWISE
        confirmed = self.overrides.confirmed
        spelled = [(row.track, (row.read.number, problem) in confirmed) for row in rows if row.track]
        names = read_tracks(self.event.tracks, spelled)
        for row in rows:
            near = names.alike.get(row.track)
            if near is not None:
                facts = {"track": row.track, "known": near}
                row.read.add(problem, TRACK, facts, suggestion=near, confirmable=True)
        return names

    def _find_twice(self, rows: list[EntryRow]) -> None:
        """Note rows that name the same project, by its name alone, and codes that stand twice."""
        for group in shared(index((row for row in rows if row.name), lambda row: row.name_key)).values():
            whole = Counter(row.full_key for row in group)
            facts = {"name": group[0].name, "rows": rows_text([row.read.number for row in group])}
            for row in group:
                distinct = whole[row.full_key] == 1
                if distinct and (row.read.number, Problem.ROW_TWICE) in self.overrides.confirmed:
                    continue
                row.read.add(Problem.ROW_TWICE, NAME, facts, confirmable=distinct)
        for group in shared(index((row for row in rows if row.code), lambda row: same_code(row.code))).values():
            facts = {"code": group[0].code, "rows": rows_text([row.read.number for row in group])}
            for row in group:
                row.read.add(Problem.CODE_TWICE, CODE, facts)

    def _match(self, rows: list[EntryRow]) -> dict[int, Entry]:
        """Find the entry that each row is about: by code, by name and organization, by name."""
        entries = self.event.entries
        by_code = {same_code(entry.code): entry for entry in entries}
        by_both = index(entries, lambda entry: (name_key(entry.name), core(entry.organization)))
        by_name = index(entries, lambda entry: name_key(entry.name))
        found: dict[int, Entry] = {}
        for row in rows:
            alike = by_both.get(row.full_key) or by_name.get(row.name_key, [])
            if not alike or row.full_key[1]:
                alike = self._not_another(row, alike)
            match = by_code.get(same_code(row.code)) if row.code else None
            if match is not None and name_key(match.name) != row.name_key and row.name:
                self._other_name(row, match, alike)
            elif match is None and len(alike) > 1:
                row.read.add(Problem.ENTRY_AMBIGUOUS, NAME, {"name": row.name})
            if match is None and len(alike) == 1:
                match = alike[0]
            if match is not None:
                found[row.read.number] = match
        self._find_matched_twice(rows, found)
        return found

    def _not_another(self, row: EntryRow, alike: list[Entry]) -> list[Entry]:
        """Where a person confirmed two projects of one name, the organization tells them apart."""
        if (row.read.number, Problem.ROW_TWICE) not in self.overrides.confirmed:
            return alike
        return [entry for entry in alike if core(entry.organization) in {"", row.full_key[1]}]

    def _other_name(self, row: EntryRow, match: Entry, alike: list[Entry]) -> None:
        facts = {"code": row.code, "name": match.name, "other": row.name}
        is_another = any(entry.code != match.code for entry in alike)
        if is_another:
            row.read.add(Problem.CODE_OF_ANOTHER, CODE, facts)
        else:
            row.read.add(Problem.CODE_OF_ANOTHER, CODE, facts, severity=Severity.WARNING)

    def _find_matched_twice(self, rows: list[EntryRow], found: dict[int, Entry]) -> None:
        matched = index((row for row in rows if row.read.number in found), lambda row: found[row.read.number].code)
        for code, group in shared(matched).items():
            facts = {"name": found[group[0].read.number].name, "rows": rows_text([row.read.number for row in group])}
            for row in group:
                told = {finding.finding.problem for finding in row.read.findings}
                if not told & {Problem.ROW_TWICE, Problem.CODE_TWICE}:
                    row.read.add(Problem.ROW_TWICE, NAME, facts | {"code": code})

    def _planned(
        self, row: EntryRow, match: Entry | None, given: dict[int, str], tracks: TrackNames
    ) -> PlannedEntry:
        read = row.read
        code = match.code if match is not None else row.code or given.get(read.number, "")
        entry = self._entry(row, match, code, tracks)
        changes, values = self._figures(row, code)
        if match is not None:
            changes = [*self._field_changes(match, entry, tracks), *changes]
        if read.is_blocked:
            status, entry_or_none, values = RowStatus.BLOCKED, None, []
        else:
            entry_or_none = entry
            status = RowStatus.NEW if match is None else RowStatus.UPDATED if changes else RowStatus.SAME
        return PlannedEntry(
            read.number,
            status,
            "" if status is RowStatus.BLOCKED and match is None else code,
            texts(read.cells),
            tuple(read.findings),
            tuple(changes) if match is not None else (),
            read.line.is_hidden,
            entry_or_none,
            tuple(values),
        )

    def _entry(self, row: EntryRow, match: Entry | None, code: str, tracks: TrackNames) -> Entry:
        before = Entry(code, "") if match is None else match
        kept = {kind.value: row.fields.get(kind) or getattr(before, kind.value) for kind in TEXT_FIELDS}
        track = tracks.known.get(row.track) or tracks.fresh.get(row.track) or before.track
        order = before.order if row.order is None else row.order
        return Entry(code=code, track=track, order=order, **kept)

    def _field_changes(self, before: Entry, after: Entry, tracks: TrackNames) -> list[FieldChange]:
        found = [
            FieldChange(Target(kind), getattr(before, kind.value), getattr(after, kind.value))
            for kind in TEXT_FIELDS
            if getattr(before, kind.value) != getattr(after, kind.value)
        ]
        if before.track != after.track:
            names = {**{code: name.strip() for name, code in tracks.fresh.items()}, **self.track_names}
            found.append(FieldChange(TRACK, names.get(before.track, ""), names.get(after.track, "")))
        if before.order != after.order:
            found.append(FieldChange(ORDER, str(before.order or ""), str(after.order)))
        if before.code not in self.present:
            found.append(FieldChange(_ROUND, "", self.round.name))
        return found

    def _figures(self, row: EntryRow, code: str) -> tuple[list[FieldChange], list[IndicatorValue]]:
        """The claimed figures and evidence that differ from what is recorded."""
        changes: list[FieldChange] = []
        values: list[IndicatorValue] = []
        for criterion in self.figures:
            claimed, evidence = row.figures.get(criterion), row.evidence.get(criterion)
            if claimed is None and evidence is None:
                continue
            old = self.values.get((code, criterion)) or IndicatorValue(code, criterion)
            value = old
            if claimed is not None and claimed != old.claimed:
                target = Target(TargetKind.INDICATOR, criterion)
                before = "" if old.claimed is None else exact_text(old.claimed)
                changes.append(FieldChange(target, before, exact_text(claimed)))
                value = with_claim(old, claimed)
                if old.is_verified:
                    self._verified(row, target, old, before)
            if evidence is not None and evidence != old.evidence:
                changes.append(FieldChange(Target(TargetKind.EVIDENCE, criterion), old.evidence, evidence))
                value = replace(value, evidence=evidence)
            if value is not old:
                values.append(value)
        return changes, values

    def _verified(self, row: EntryRow, target: Target, old: IndicatorValue, before: str) -> None:
        facts = {
            "criterion": self.figures[old.criterion].leaf.name,
            "before": before,
            "after": exact_text(row.figures[old.criterion]),
            "verified": "" if old.verified is None else exact_text(old.verified),
        }
        row.read.add(Problem.CLAIM_CHANGED, target, facts, severity=Severity.WARNING)

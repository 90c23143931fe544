"""What a registration table would do to an event: row by row, before anything is stored."""

from dataclasses import dataclass, replace
from typing import Final

from judging_app.application.registration.column_checks import check_columns
from judging_app.application.registration.entry_apply import applied, with_claim
from judging_app.application.registration.entry_rows import (
    ORDER,
    TEXT_FIELDS,
    TRACK,
    EntryRow,
    read_entry_row,
)
from judging_app.application.registration.figures import FigureColumn
from judging_app.application.registration.findings import FindingMaker
from judging_app.application.registration.identity import free_codes
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.matching import Matcher
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.plans import PlannedRow, TablePlan, status_of
from judging_app.application.registration.rows import FieldChange, Rows, RowStatus, texts
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.tracks import TrackNames, read_tracks
from judging_app.domain.event import Entry, Event, Round, Track
from judging_app.domain.exact import exact_text
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.origins import Origin
from judging_app.domain.problems import JudgingError, Problem, Severity

_ROUND: Final = Target(TargetKind.ROUND)


@dataclass(frozen=True)
class PlannedEntry(PlannedRow):
    """One row of a registration table; its last fields are the records as they would be."""

    entry: Entry | None = None
    values: tuple[IndicatorValue, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True)
class EntryPlan(TablePlan[PlannedEntry]):
    """What a table would do. Nothing is ever deleted: `kept` are the entries that it does not name.

    `unmapped_indicators` are the codes of the round's indicators that no column was found for.
    """

    kept: tuple[Entry, ...] = ()
    new_tracks: tuple[Track, ...] = ()
    unmapped_indicators: tuple[str, ...] = ()

    def apply(self, event: Event) -> Event:
        """The event as the table makes it; raises `JudgingError` where the plan is blocked.

        On another event than was planned for (somebody changed it meanwhile) the plan is made
        anew, and refused with PLAN_OUTDATED where it would do something else than was shown.
        """
        if event is not self.event:
            again = plan_entries(self.table, self.mapping, self.overrides, event, self.round.code)
            again.refuse_unless_same(self)
            return again.apply(event)
        self.refuse_if_blocked()
        entries = [row.entry for row in self.rows if row.entry is not None]
        values = [value for row in self.rows if row.entry is not None for value in row.values]
        origins = [row.origin for row in self.rows if row.entry is not None and row.origin is not None]
        return applied(event, self.round, self.new_tracks, entries, values, origins)


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
        self.leaves = [leaf for dimension in round_.rulebook.measured for leaf in dimension.leaves()]
        columns = {leaf.code: mapping.by_target.get(_figure(leaf.code), 0) for leaf in self.leaves}
        self.figures = {
            leaf.code: FigureColumn.of(leaf, mapping.choice(columns[leaf.code]).unit) for leaf in self.leaves
        }
        self.values = {(value.entry, value.criterion): value for value in round_.values}
        self.present = {item.entry for item in round_.participations}
        self.tracks = TrackNames({}, {}, {})
        self.track_names = {track.code: track.name for track in event.tracks}

    def plan(self) -> EntryPlan:
        """Read, compare and list."""
        rows = Rows(self.table, self.mapping, self.overrides, self.make)
        entries = [read_entry_row(row, self.figures) for row in rows.records]
        self._read_tracks(entries)
        matches = Matcher(self.event.entries, self.overrides).match(entries)
        codes = self._codes(entries, matches)
        planned = [self._planned(row, matches.get(row.number), codes.get(row.number, "")) for row in entries]
        planned += [
            PlannedEntry(row.number, RowStatus.SKIPPED, "", texts(row.cells), is_hidden=row.line.is_hidden)
            for row in rows.left_out
        ]
        checks = check_columns(self.table, self.mapping, self.figures, self.make, has_records=bool(planned))
        matched = {match.code for match in matches.values()}
        used = {row.entry.track for row in planned if row.entry is not None}
        mapped = {target.code for target in self.mapping.by_target}
        return EntryPlan(
            self.table,
            self.mapping,
            self.overrides,
            self.event,
            self.round,
            tuple(sorted(planned, key=lambda row: row.row)),
            tuple(checks),
            tuple(rows.skipped),
            tuple(entry for entry in self.event.entries if entry.code not in matched),
            tuple(Track(code, name.strip()) for name, code in self.tracks.fresh.items() if code in used),
            tuple(leaf.code for leaf in self.leaves if leaf.code not in mapped),
        )

    def _read_tracks(self, rows: list[EntryRow]) -> None:
        problem, blank = Problem.TRACK_SPELLED_OTHERWISE, Problem.TRACK_ENDS_BLANK
        confirmed = self.overrides.confirmed
        spelled = [(row.track, (row.number, problem) in confirmed) for row in rows if row.track]
        self.tracks = read_tracks(self.event.tracks, spelled)
        self.track_names |= {code: name.strip() for name, code in self.tracks.fresh.items()}
        for row in rows:
            near = self.tracks.alike.get(row.track)
            if near is not None:
                facts = {"track": row.track, "known": near}
                # A blank at the end makes no other track.
                same = row.track.rstrip() == near.rstrip()
                row.read.add(blank if same else problem, TRACK, facts, suggestion=near, confirmable=not same)

    def _codes(self, rows: list[EntryRow], matches: dict[int, Entry]) -> dict[int, str]:
        """The codes of new entries: the table's own where it has one, else running numbers."""
        fresh = [row for row in rows if row.number not in matches and not row.read.is_blocked]
        codes = {row.number: row.code for row in fresh if row.code}
        unnumbered = [row.number for row in fresh if not row.code]
        taken = [*(entry.code for entry in self.event.entries), *codes.values()]
        return codes | dict(zip(unnumbered, free_codes(taken, len(unnumbered)), strict=True))

    def _planned(self, row: EntryRow, match: Entry | None, new_code: str) -> PlannedEntry:
        code = new_code if match is None else match.code
        entry = self._entry(row, match, code)
        changes: list[FieldChange] = []
        if match is None:
            values = _new_figures(row, code)
        else:
            changes, values = self._figures(row, code)
            changes = [*self._field_changes(match, entry), *self._origin_changes(row, code), *changes]
        blocked = row.read.is_blocked
        return PlannedEntry(
            row.number,
            status_of(is_blocked=blocked, is_new=match is None, is_changed=bool(changes)),
            code,
            texts(row.read.cells),
            tuple(row.read.findings),
            tuple(changes),
            row.read.line.is_hidden,
            None if blocked else entry,
            () if blocked else tuple(values),
            None if blocked or row.origin is None else replace(row.origin, entry=code),
        )

    def _origin_changes(self, row: EntryRow, code: str) -> list[FieldChange]:
        """That an entry comes from elsewhere than is recorded."""
        old, new = self.event.origin(code), row.origin
        if new is None or replace(new, entry=code) == old:
            return []
        was = "" if old is None else old.event
        return [FieldChange(Target(TargetKind.ORIGIN, "event"), was, new.event)]

    def _entry(self, row: EntryRow, match: Entry | None, code: str) -> Entry:
        before = Entry(code, "") if match is None else match
        track = self.tracks.known.get(row.track) or self.tracks.fresh.get(row.track) or before.track
        order = before.order if row.order is None else row.order
        return Entry(code=code, track=track, order=order, **row.merged(before, TEXT_FIELDS))

    def _field_changes(self, before: Entry, after: Entry) -> list[FieldChange]:
        if before == after and before.code in self.present:
            return []
        found = [
            FieldChange(Target(kind), getattr(before, kind.value), getattr(after, kind.value))
            for kind in TEXT_FIELDS
            if getattr(before, kind.value) != getattr(after, kind.value)
        ]
        if before.track != after.track:
            names = [self.track_names.get(code, "") for code in (before.track, after.track)]
            found.append(FieldChange(TRACK, *names))
        if before.order != after.order:
            found.append(FieldChange(ORDER, str(before.order or ""), str(after.order or "")))
        if before.code not in self.present:
            found.append(FieldChange(_ROUND, "", self.round.name))
        return found

    def _figures(self, row: EntryRow, code: str) -> tuple[list[FieldChange], list[IndicatorValue]]:
        """The claimed figures and evidence that differ from what is recorded."""
        changes: list[FieldChange] = []
        values: list[IndicatorValue] = []
        for criterion in dict.fromkeys((*row.figures, *row.evidence)):
            claimed, evidence = row.figures.get(criterion), row.evidence.get(criterion)
            old = self.values.get((code, criterion)) or IndicatorValue(code, criterion)
            value = old
            if claimed is not None and claimed != old.claimed:
                before = "" if old.claimed is None else exact_text(old.claimed)
                changes.append(FieldChange(_figure(criterion), before, exact_text(claimed)))
                value = with_claim(old, claimed)
                self._note_verified(row, old, value)
            if evidence is not None and evidence != old.evidence:
                changes.append(FieldChange(Target(TargetKind.EVIDENCE, criterion), old.evidence, evidence))
                value = replace(value, evidence=evidence)
            if value is not old:
                values.append(value)
        return changes, values

    def _note_verified(self, row: EntryRow, old: IndicatorValue, new: IndicatorValue) -> None:
        """Say that a figure was verified for another claim."""
        if not old.is_verified:
            return
        before, after, verified = (
            "" if number is None else exact_text(number)
            for number in (old.claimed, new.claimed, old.verified)
        )
        leaf = self.figures[old.criterion].leaf
        facts = {"criterion": leaf.name, "before": before, "after": after, "verified": verified}
        row.read.add(Problem.CLAIM_CHANGED, _figure(old.criterion), facts, severity=Severity.WARNING)


def _new_figures(row: EntryRow, code: str) -> list[IndicatorValue]:
    """The figures of an entry that the event does not have yet."""
    criteria = dict.fromkeys((*row.figures, *row.evidence))
    return [
        IndicatorValue(code, item, claimed=row.figures.get(item), evidence=row.evidence.get(item, ""))
        for item in criteria
    ]


def _figure(code: str) -> Target:
    return Target(TargetKind.INDICATOR, code)

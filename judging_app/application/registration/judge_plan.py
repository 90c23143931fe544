"""What a judges table would do to an event: judges, their seats, and whom they do not score."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from judging_app.application.registration.column_checks import check_columns
from judging_app.application.registration.findings import ColumnFinding, FindingMaker, RowFinding
from judging_app.application.registration.identity import (
    free_codes,
    index,
    name_key,
    rows_text,
    same_code,
    shared,
)
from judging_app.application.registration.judge_apply import applied
from judging_app.application.registration.judge_rows import (
    CODE,
    NAME,
    ORGANIZATION,
    PANEL,
    RECUSALS,
    ROLE,
    TEXT_FIELDS,
    JudgeRow,
    read_judge_row,
)
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.recusal_names import RecusalNames, listed
from judging_app.application.registration.rows import FieldChange, Rows, RowStatus, SkippedRow, texts
from judging_app.application.registration.targets import Target
from judging_app.application.registration.words import core
from judging_app.domain.event import Event, Judge, Panel, Recusal, Role, Round, Seat
from judging_app.domain.problems import JudgingError, Problem, Severity

DEFAULT_PANEL: Final = "评审组"
DEFAULT_REASON: Final = "评委名单所列回避"


@dataclass(frozen=True, slots=True)
class PlannedJudge:
    """One row and what it would do; `judge`, `seat` and `recusals` are the records as they would be."""

    row: int
    status: RowStatus
    code: str
    cells: Mapping[Target, str]
    findings: tuple[RowFinding, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    is_hidden: bool = False
    judge: Judge | None = None
    seat: Seat | None = None
    recusals: tuple[Recusal, ...] = ()
    """Those that the event does not have yet."""


@dataclass(frozen=True)
class JudgePlan:
    """What a table would do. Nothing in it is ever deleted: `kept` lists what the table leaves alone."""

    table: Table
    mapping: ColumnMapping
    overrides: Overrides
    event: Event
    round: Round
    rows: tuple[PlannedJudge, ...]
    column_findings: tuple[ColumnFinding, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    kept: tuple[Judge, ...] = ()
    new_panels: tuple[Panel, ...] = ()
    default_panel: str = DEFAULT_PANEL
    default_reason: str = DEFAULT_REASON

    @cached_property
    def by_row(self) -> Mapping[int, PlannedJudge]:
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

        On another event than was planned for the plan is made anew, and refused with PLAN_OUTDATED
        where it would do something else than was shown.
        """
        if event is not self.event:
            again = plan_judges(
                self.table,
                self.mapping,
                self.overrides,
                event,
                self.round.code,
                default_panel=self.default_panel,
                default_reason=self.default_reason,
            )
            if again.event != self.event and again.rows != self.rows:
                raise JudgingError.of(Problem.PLAN_OUTDATED)
            return again.apply(event)
        if self.blocked:
            errors = [found.finding for found in self.findings if found.is_error]
            errors += [found.finding for found in self.column_findings if found.is_error]
            raise JudgingError(errors)
        return applied(
            event,
            self.round,
            self.new_panels,
            [row.judge for row in self.rows if row.judge is not None],
            [row.seat for row in self.rows if row.seat is not None],
            [recusal for row in self.rows for recusal in row.recusals],
        )


def plan_judges(
    table: Table,
    mapping: ColumnMapping,
    overrides: Overrides,
    event: Event,
    round_code: str,
    *,
    default_panel: str = DEFAULT_PANEL,
    default_reason: str = DEFAULT_REASON,
) -> JudgePlan:
    """Work out what a judges table would do to an event and one of its rounds.

    `default_panel` names the panel that is made where the round has none and the table names none;
    `default_reason` stands with a recusal for which the table gives no reason. Raises
    `JudgingError` (UNKNOWN_ROUND) where the event has no such round.
    """
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    return _Planner(table, mapping, overrides, event, round_, default_panel, default_reason).plan()


class _Planner:
    """One run through a table's rows."""

    def __init__(
        self,
        table: Table,
        mapping: ColumnMapping,
        overrides: Overrides,
        event: Event,
        round_: Round,
        default_panel: str,
        default_reason: str,
    ) -> None:
        self.table, self.mapping, self.overrides = table, mapping, overrides
        self.event, self.round = event, round_
        self.default_panel, self.default_reason = default_panel, default_reason
        self.make = FindingMaker(table, mapping.by_target)
        self.names = RecusalNames(event.entries)
        self.seats = index(round_.seats, lambda seat: seat.judge)
        self.recused = {(item.judge, item.entry) for item in round_.recusals}
        self.entry_names = {entry.code: entry.name for entry in event.entries}
        self.panels = {key: panel.code for panel in round_.panels for key in (panel.code, core(panel.name))}
        self.panel_names = {panel.code: panel.name for panel in round_.panels}
        self.new_panels: list[Panel] = []

    def plan(self) -> JudgePlan:
        """Read, compare and list."""
        rows = Rows(self.table, self.mapping, self.overrides, self.make)
        judges = [read_judge_row(row, self.names) for row in rows.records]
        self._find_twice(judges)
        matches = self._match(judges)
        panels = {row.read.number: self._panel(row, matches.get(row.read.number)) for row in judges}
        self._find_two_heads(judges, panels)
        fresh = [row for row in judges if row.read.number not in matches and not row.read.is_blocked]
        unnumbered = [row.read.number for row in fresh if not row.code]
        taken = [judge.code for judge in self.event.judges] + [row.code for row in fresh if row.code]
        given = dict(zip(unnumbered, free_codes(taken, len(unnumbered), "J"), strict=True))
        planned = [
            self._planned(row, matches.get(row.read.number), given, panels[row.read.number]) for row in judges
        ]
        planned += [
            PlannedJudge(row.number, RowStatus.SKIPPED, "", texts(row.cells), is_hidden=row.line.is_hidden)
            for row in rows.left_out
        ]
        matched = {match.code for match in matches.values()}
        used = {row.seat.panel for row in planned if row.seat is not None}
        checks = check_columns(self.table, self.mapping, {}, self.make, has_records=bool(planned))
        return JudgePlan(
            self.table,
            self.mapping,
            self.overrides,
            self.event,
            self.round,
            tuple(sorted(planned, key=lambda row: row.row)),
            tuple(checks),
            tuple(rows.skipped),
            tuple(judge for judge in self.event.judges if judge.code not in matched),
            tuple(panel for panel in self.new_panels if panel.code in used),
            self.default_panel,
            self.default_reason,
        )

    def _find_twice(self, rows: list[JudgeRow]) -> None:
        """Note rows that name the same judge; two people of one name differ in their organization."""
        for group in shared(index((row for row in rows if row.name), lambda row: row.name_key)).values():
            whole = Counter(row.full_key for row in group)
            facts = {"name": group[0].name, "rows": rows_text([row.read.number for row in group])}
            for row in group:
                distinct = whole[row.full_key] == 1
                if not distinct or (row.read.number, Problem.ROW_TWICE) not in self.overrides.confirmed:
                    row.read.add(Problem.ROW_TWICE, NAME, facts, confirmable=distinct)
        for group in shared(index((row for row in rows if row.code), lambda row: same_code(row.code))).values():
            facts = {"code": group[0].code, "rows": rows_text([row.read.number for row in group])}
            for row in group:
                row.read.add(Problem.CODE_TWICE, CODE, facts)

    def _match(self, rows: list[JudgeRow]) -> dict[int, Judge]:
        """Find the judge that each row is about: by code, by name and organization, by name."""
        judges = self.event.judges
        by_code = {same_code(judge.code): judge for judge in judges}
        by_both = index(judges, lambda judge: (name_key(judge.name), core(judge.organization)))
        by_name = index(judges, lambda judge: name_key(judge.name))
        found: dict[int, Judge] = {}
        for row in rows:
            alike = by_both.get(row.full_key) or by_name.get(row.name_key, [])
            if (row.read.number, Problem.ROW_TWICE) in self.overrides.confirmed:
                alike = [judge for judge in alike if core(judge.organization) == row.full_key[1]]
            match = by_code.get(same_code(row.code)) if row.code else None
            if match is not None and row.name and name_key(match.name) != row.name_key:
                row.read.add(
                    Problem.CODE_OF_ANOTHER, CODE, {"code": row.code, "name": match.name, "other": row.name}
                )
            elif match is None and len(alike) > 1:
                row.read.add(Problem.ENTRY_AMBIGUOUS, ORGANIZATION, {"name": row.name})
            if match is None and len(alike) == 1:
                match = alike[0]
            if match is not None:
                found[row.read.number] = match
        return found

    def _panel(self, row: JudgeRow, match: Judge | None) -> str:
        """The code of the panel that a row's judge sits in; "" where that is not known."""
        if row.panel:
            code = self.panels.get(row.panel) or self.panels.get(core(row.panel))
            return code or self._new_panel(row.panel)
        seats = [] if match is None else self.seats.get(match.code, [])
        if seats:
            return seats[0].panel
        if len(self.round.panels) == 1:
            return self.round.panels[0].code
        if not self.round.panels and PANEL not in self.mapping.by_target:
            return self.panels.get(core(self.default_panel)) or self._new_panel(self.default_panel)
        row.read.add(Problem.PANEL_NEEDED, PANEL)
        return ""

    def _new_panel(self, name: str) -> str:
        (code,) = free_codes(self.panel_names, 1, "P")
        self.panels[core(name)] = self.panels[name] = code
        self.panel_names[code] = name
        self.new_panels.append(Panel(code, name))
        return code

    def _find_two_heads(self, rows: list[JudgeRow], panels: Mapping[int, str]) -> None:
        heads = [row for row in rows if row.role is Role.HEAD and panels[row.read.number]]
        for panel, group in shared(index(heads, lambda row: panels[row.read.number])).items():
            facts = {"panel": self.panel_names[panel], "rows": rows_text([row.read.number for row in group])}
            for row in group:
                row.read.add(Problem.HEAD_TWICE, ROLE, facts, severity=Severity.WARNING)

    def _planned(
        self, row: JudgeRow, match: Judge | None, given: Mapping[int, str], panel: str
    ) -> PlannedJudge:
        read = row.read
        code = match.code if match is not None else row.code or given.get(read.number, "")
        before = Judge(code, "") if match is None else match
        kept = {kind.value: row.fields.get(kind) or getattr(before, kind.value) for kind in TEXT_FIELDS}
        judge = Judge(code=code, **kept)
        old = next((seat for seat in self.seats.get(code, []) if seat.panel == panel), None)
        seat = Seat(code, panel, row.role or Role.REGULAR) if old is None else old
        if old is not None and row.role is not None:
            seat = replace(old, role=row.role)
        recusals = tuple(
            Recusal(code, entry.code, row.reason or self.default_reason)
            for entry in row.recused
            if (code, entry.code) not in self.recused
        )
        if read.is_blocked:
            status = RowStatus.BLOCKED
            changes: tuple[FieldChange, ...] = ()
        else:
            changes = () if match is None else tuple(self._changes(match, judge, old, seat, row))
            status = RowStatus.NEW if match is None else RowStatus.UPDATED if changes else RowStatus.SAME
        taken = status is not RowStatus.BLOCKED
        return PlannedJudge(
            read.number,
            status,
            code,
            texts(read.cells),
            tuple(read.findings),
            changes,
            read.line.is_hidden,
            judge if taken else None,
            seat if taken else None,
            recusals if taken else (),
        )

    def _changes(
        self, before: Judge, after: Judge, old: Seat | None, seat: Seat, row: JudgeRow
    ) -> list[FieldChange]:
        found = [
            FieldChange(Target(kind), getattr(before, kind.value), getattr(after, kind.value))
            for kind in TEXT_FIELDS
            if getattr(before, kind.value) != getattr(after, kind.value)
        ]
        if old is None:
            found.append(FieldChange(PANEL, "", self.panel_names[seat.panel]))
        elif old.role is not seat.role:
            found.append(FieldChange(ROLE, old.role.value, seat.role.value))
        had = [item.entry for item in self.round.recusals if item.judge == before.code]
        more = [entry for entry in row.recused if entry.code not in had]
        if more:
            names = "、".join(self.entry_names.get(code, code) for code in had)
            found.append(FieldChange(RECUSALS, names, "、".join(filter(None, (names, listed(more))))))
        return found

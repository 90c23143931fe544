"""What a judges table would do to an event: judges, their seats, and whom they do not score."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from judging_app.application.registration.column_checks import check_columns
from judging_app.application.registration.findings import FindingMaker
from judging_app.application.registration.identity import free_codes, index, rows_text, shared
from judging_app.application.registration.judge_apply import applied
from judging_app.application.registration.judge_rows import (
    PANEL,
    RECUSALS,
    ROLE,
    TEXT_FIELDS,
    JudgeRow,
    read_judge_row,
)
from judging_app.application.registration.layout import Table
from judging_app.application.registration.mapping import ColumnMapping
from judging_app.application.registration.matching import Matcher
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.plans import PlannedRow, TablePlan, status_of
from judging_app.application.registration.recusal_names import RecusalNames, listed
from judging_app.application.registration.rows import FieldChange, Rows, RowStatus, texts
from judging_app.application.registration.targets import Target
from judging_app.application.registration.words import core
from judging_app.domain.event import Event, Judge, Panel, Recusal, Role, Round, Seat
from judging_app.domain.problems import JudgingError, Problem, Severity

DEFAULT_PANEL: Final = "评审组"
DEFAULT_REASON: Final = "评委名单所列回避"


@dataclass(frozen=True)
class PlannedJudge(PlannedRow):
    """One row of a judges table; `judge`, `seat` and `recusals` are the records as they would be.

    Recusals that the event has already are not among them.
    """

    judge: Judge | None = None
    seat: Seat | None = None
    recusals: tuple[Recusal, ...] = ()


@dataclass(frozen=True)
class JudgePlan(TablePlan[PlannedJudge]):
    """What a table would do. Nothing is ever deleted: `kept` are the judges that it does not name."""

    kept: tuple[Judge, ...] = ()
    new_panels: tuple[Panel, ...] = ()
    default_panel: str = DEFAULT_PANEL
    default_reason: str = DEFAULT_REASON

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
            again.refuse_unless_same(self)
            return again.apply(event)
        self.refuse_if_blocked()
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
        present = {item.entry for item in round_.participations}
        self.names = RecusalNames([entry for entry in event.entries if entry.code in present])
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
        matches = Matcher(self.event.judges, self.overrides).match(judges)
        panels = {row.number: self._panel(row, matches.get(row.number)) for row in judges}
        self._find_two_heads(judges, panels)
        codes = self._codes(judges, matches)
        planned = [
            self._planned(row, matches.get(row.number), codes.get(row.number, ""), panels[row.number])
            for row in judges
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

    def _codes(self, rows: list[JudgeRow], matches: Mapping[int, Judge]) -> dict[int, str]:
        """The codes of new judges: the table's own where it has one, else J1, J2, ..."""
        fresh = [row for row in rows if row.number not in matches and not row.read.is_blocked]
        codes = {row.number: row.code for row in fresh if row.code}
        unnumbered = [row.number for row in fresh if not row.code]
        taken = [*(judge.code for judge in self.event.judges), *codes.values()]
        return codes | dict(zip(unnumbered, free_codes(taken, len(unnumbered), "J"), strict=True))

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
        heads = [row for row in rows if row.role is Role.HEAD and panels[row.number]]
        for panel, group in shared(index(heads, lambda row: panels[row.number])).items():
            facts = {"panel": self.panel_names[panel], "rows": rows_text([row.number for row in group])}
            for row in group:
                row.read.add(Problem.HEAD_TWICE, ROLE, facts, severity=Severity.WARNING)

    def _planned(self, row: JudgeRow, match: Judge | None, new_code: str, panel: str) -> PlannedJudge:
        read = row.read
        code = new_code if match is None else match.code
        before = Judge(code, "") if match is None else match
        judge = Judge(code=code, **row.merged(before, TEXT_FIELDS))
        old = next((seat for seat in self.seats.get(code, []) if seat.panel == panel), None)
        seat = Seat(code, panel, row.role or Role.REGULAR) if old is None else old
        if old is not None and row.role is not None:
            seat = replace(old, role=row.role)
        recusals = tuple(
            Recusal(code, entry.code, row.reason or self.default_reason)
            for entry in row.recused
            if (code, entry.code) not in self.recused
        )
        changes = [] if match is None else self._changes(match, judge, old, seat, row)
        blocked = read.is_blocked
        return PlannedJudge(
            read.number,
            status_of(is_blocked=blocked, is_new=match is None, is_changed=bool(changes)),
            code,
            texts(read.cells),
            tuple(read.findings),
            tuple(changes),
            read.line.is_hidden,
            None if blocked else judge,
            None if blocked else seat,
            () if blocked else recusals,
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
            found.append(FieldChange(PANEL, "", self.panel_names.get(seat.panel, "")))
        elif old.role is not seat.role:
            found.append(FieldChange(ROLE, old.role.value, seat.role.value))
        had = [item.entry for item in self.round.recusals if item.judge == before.code]
        more = [entry for entry in row.recused if entry.code not in had]
        if more:
            names = "、".join(self.entry_names.get(code, code) for code in had)
            found.append(FieldChange(RECUSALS, names, "、".join(filter(None, (names, listed(more))))))
        return found

"""Tables as offices type them, and an event with measured indicators to bring them into."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from judging_app.application.registration.entry_plan import EntryPlan, plan_entries
from judging_app.application.registration.judge_plan import JudgePlan, plan_judges
from judging_app.application.registration.layout import recognize
from judging_app.application.registration.mapping import ColumnMapping, Remembered, guess_mapping
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.tables import (
    BLANK,
    Area,
    CellKind,
    RawCell,
    RawTable,
    trimmed,
)
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.vocabulary import entry_vocabulary, judge_vocabulary
from judging_app.domain.event import Entry, Event, Participation, Round, Track
from judging_app.domain.indicators import ByHand
from judging_app.domain.problems import Problem
from judging_app.domain.rubric import Criterion
from tests.domain.builders import figure, judged, measured, rules, ticks

Value = str | int | Decimal | RawCell | None
SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "data" / "organizer"

NAME = Target(TargetKind.NAME)
ORGANIZATION = Target(TargetKind.ORGANIZATION)
TRACK = Target(TargetKind.TRACK)
CODE = Target(TargetKind.CODE)
JOBS = Target(TargetKind.INDICATOR, "JY")
INCOME = Target(TargetKind.INDICATOR, "YS")
TAX = Target(TargetKind.INDICATOR, "NS")
GROWTH = Target(TargetKind.INDICATOR, "ZL")


def indicator(code: str, name: str, unit: str) -> Criterion:
    """A measured leaf."""
    return replace(figure(code), name=name, unit=unit)


LEAVES = (
    indicator("JY", "带动就业人数", "人"),
    indicator("YS", "年营业收入", "万元"),
    indicator("ZZ", "带动增收", "万元"),
    indicator("NS", "上缴税金", "万元"),
    indicator("RY", "荣誉与知识产权", "项"),
)
BY_HAND = replace(figure("PS", rule=ByHand()), name="评审加分", maximum=ticks(5))


def event_with(
    *leaves: Criterion, tracks: Sequence[str] = ("初创组", "成长组"), entries: Sequence[Entry] = ()
) -> Event:
    """An event whose one round measures these indicators; its entries take part."""
    round_ = Round(
        "R",
        "决赛",
        rules(judged(), measured(*(leaves or LEAVES))),
        participations=tuple(Participation(entry.code, "") for entry in entries),
    )
    coded = tuple(Track(f"T{at}", name) for at, name in enumerate(tracks, start=1))
    return Event("遴选", tracks=coded, entries=tuple(entries), rounds=(round_,))


def cell(value: Value) -> RawCell:
    """A cell of a workbook: numbers stay numbers."""
    if isinstance(value, RawCell):
        return value
    if value is None:
        return BLANK
    return RawCell(value) if isinstance(value, str) else RawCell(str(value), CellKind.NUMBER)


def raw(
    *rows: Sequence[Value], merges: Sequence[Area] = (), hidden: Sequence[int] = (), name: str = "汇总表"
) -> RawTable:
    """A table typed row by row."""
    cells = tuple(trimmed([cell(value) for value in row]) for row in rows)
    return RawTable(name, cells, "报名.xlsx", frozenset(hidden), tuple(merges))


def plan(
    table: RawTable,
    event: Event | None = None,
    overrides: Overrides | None = None,
    mapping: Mapping[int, Target | None] | None = None,
    remembered: Remembered | None = None,
    units: Mapping[int, str] | None = None,
) -> EntryPlan:
    """Plan a registration table as the preview does."""
    event = event or event_with()
    vocabulary = entry_vocabulary(event.rounds[0])
    recognized = recognize(table, vocabulary)
    guessed = corrected(guess_mapping(recognized, vocabulary, remembered), mapping or {}, units or {})
    return plan_entries(recognized, guessed, overrides or Overrides(), event, "R")


def plan_panel(table: RawTable, event: Event, overrides: Overrides | None = None) -> JudgePlan:
    """Plan a judges table as the preview does."""
    vocabulary = judge_vocabulary()
    recognized = recognize(table, vocabulary)
    guessed = guess_mapping(recognized, vocabulary)
    return plan_judges(recognized, guessed, overrides or Overrides(), event, "R")


def corrected(
    mapping: ColumnMapping, targets: Mapping[int, Target | None], units: Mapping[int, str]
) -> ColumnMapping:
    """A mapping after a person's corrections."""
    for column, target in targets.items():
        mapping = mapping.with_target(column, target)
    for column, unit in units.items():
        mapping = mapping.with_unit(column, unit)
    return mapping


def found(done: EntryPlan | JudgePlan) -> set[tuple[int, str, Problem]]:
    """Row, cell and code of each finding."""
    return {(item.row, item.finding.place.cell, item.finding.problem) for item in done.findings}


def column_problems(done: EntryPlan | JudgePlan) -> set[tuple[int, Problem]]:
    """Column and code of each finding about a column."""
    return {(item.column, item.finding.problem) for item in done.column_findings}


def sample(name: str) -> Path:
    """A file of real input; skips the test where the folder is absent."""
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"sample input {name} is not at {SAMPLES}")
    return path

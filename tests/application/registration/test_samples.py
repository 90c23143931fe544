"""The tables of an office: what is planted in them is found, and nothing is guessed in silence."""

from fractions import Fraction

import pytest

from judging_app.application.registration.entry_plan import EntryPlan, plan_entries
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.skipping import SkipReason
from judging_app.application.registration.tables import RawTable
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.domain.event import Event, Role
from judging_app.domain.problems import JudgingError, Problem, Severity
from judging_app.workbooks.raw_tables import read_tables
from tests.application.registration.office import (
    INCOME,
    JOBS,
    LEAVES,
    NAME,
    TAX,
    TRACK,
    column_problems,
    event_with,
    found,
    indicator,
    plan,
    plan_panel,
    sample,
)

POOR = Target(TargetKind.INDICATOR, "TP")

PLANTED = {
    (7, "I7", Problem.NUMBER_REWRITTEN),  # １２０．５
    (8, "J8", Problem.NUMBER_APPROXIMATE),  # 约45人
    (9, "I9", Problem.NUMBER_REWRITTEN),  # 1,286.40
    (12, "C12", Problem.CELL_REQUIRED),  # no name
    (13, "C13", Problem.ROW_TWICE),
    (14, "C14", Problem.ROW_TWICE),
    (15, "J15", Problem.NUMBER_NEGATIVE),  # -12
    (16, "G16", Problem.TRACK_ENDS_BLANK),  # "成长组 "
    (17, "G17", Problem.TRACK_SPELLED_OTHERWISE),  # 成长
    (18, "I18", Problem.NUMBER_OR_NOTHING),  # 无
    (19, "K19", Problem.CELL_FORMULA_WITHOUT_VALUE),  # =J19/3
    (20, "", Problem.ROW_HIDDEN),
}


def only_table(name: str) -> RawTable:
    (table,) = read_tables(sample(name))
    return table


def confirmed_plan(table: RawTable, event: Event) -> EntryPlan:
    """The plan once a person has said that every guessed column is what it was taken for."""
    done = plan(table, event)
    mapping = done.mapping
    for found_ in done.column_findings:
        if found_.confirmable:
            mapping = mapping.confirmed(found_.column)
    return plan_entries(done.table, mapping, done.overrides, event, done.round.code)


@pytest.fixture
def official() -> RawTable:
    return only_table("registration-official.xlsx")


@pytest.fixture
def with_poor() -> Event:
    """An event that measures every figure of the official table."""
    return event_with(*LEAVES, indicator("TP", "脱贫户", "人"))


def test_every_planted_mistake_is_found(official: RawTable, with_poor: Event) -> None:
    done = plan(official, with_poor)
    assert found(done) == PLANTED
    assert {(row.row, row.reason) for row in done.skipped} == {(29, SkipReason.TOTAL), (30, SkipReason.NOTE)}
    assert done.table.header_rows == (3, 4)
    assert column_problems(done) == {(6, Problem.CONTACT_NOT_KEPT), (12, Problem.UNIT_CONVERTED)}


def test_what_must_be_mended_blocks_and_is_left_without_a_value(official: RawTable, with_poor: Event) -> None:
    done = plan(official, with_poor)
    blocked = {row.row for row in done.rows if row.status is RowStatus.BLOCKED}
    assert blocked == {8, 12, 13, 14, 15, 16, 17, 19}
    assert done.blocked
    with pytest.raises(JudgingError) as refused:
        done.apply(with_poor)
    assert len(refused.value.findings) == 8
    values = {value.criterion for value in done.by_row[18].values}
    assert values == {"JY", "TP", "NS"}  # "无" is a question: no figure until it is answered


def test_a_column_that_no_indicator_takes_is_still_looked_at(official: RawTable) -> None:
    done = plan(official, event_with())
    assert found(done) == PLANTED
    assert (11, Problem.COLUMN_NOT_TAKEN) in column_problems(done)
    assert done.by_row[19].status is RowStatus.NEW
    assert done.unmapped_indicators == ("ZZ", "RY")


@pytest.mark.parametrize("tracks", [(), ("初创组", "成长组")])
def test_tracks_are_asked_about_with_and_without_tracks_in_the_event(
    official: RawTable, tracks: tuple[str, ...]
) -> None:
    done = plan(official, event_with(tracks=tracks))
    asked = {
        (item.row, item.suggestion)
        for item in done.findings
        if item.finding.problem in {Problem.TRACK_SPELLED_OTHERWISE, Problem.TRACK_ENDS_BLANK}
    }
    assert asked == {(16, "成长组"), (17, "成长组")}
    fresh = () if tracks else ("初创组", "成长组")
    assert tuple(track.name for track in done.new_tracks) == fresh


def test_once_mended_the_official_table_comes_in_whole(official: RawTable, with_poor: Event) -> None:
    done = plan(official, with_poor)
    mended = Overrides()
    for item in done.findings:
        mended = mended.accept_suggestion(item)
    mended = (
        mended.with_cell(12, NAME, "冷链共配项目")
        .with_cell(14, NAME, "研学营地项目")
        .with_cell(15, JOBS, "12")
        .with_cell(19, POOR, "14")
        .skip_row(20)
    )
    done = plan(official, with_poor, mended)
    assert not done.blocked
    assert done.counts[RowStatus.NEW] == 23
    assert done.counts[RowStatus.SKIPPED] == 1
    event = done.apply(with_poor)
    assert len(event.entries) == 23
    figures = {(value.entry, value.criterion): value.claimed for value in event.rounds[0].values}
    by_name = {entry.name: entry.code for entry in event.entries}
    assert figures[by_name["戈壁设施蔬菜项目"], "NS"] == Fraction("78.94")  # 789400 元
    assert figures[by_name["居家养老服务项目"], "YS"] == Fraction("120.5")
    assert figures[by_name["苹果梨深加工项目"], "JY"] == 45
    assert figures[by_name["农特产直播项目"], "YS"] == Fraction("1286.4")
    assert figures[by_name["裕固族刺绣项目"], "YS"] == 0
    tracks = {entry.name: entry.track for entry in event.entries}
    assert tracks["沙棘饮品项目"] == tracks["胡麻油坊项目"] == "T2"


def test_the_simple_table_comes_in_clean() -> None:
    growth = indicator("ZL", "营收增长率", "%")
    event = event_with(*LEAVES, growth)
    done = plan(only_table("registration-simple.xlsx"), event)
    assert done.findings == ()
    assert done.counts[RowStatus.NEW] == 24
    assert column_problems(done) == {(10, Problem.COLUMN_GUESSED), (13, Problem.COLUMN_AS_EVIDENCE)}
    assert done.blocked
    with pytest.raises(JudgingError) as refused:
        done.apply(event)
    assert refused.value.problem is Problem.COLUMN_GUESSED
    done = confirmed_plan(only_table("registration-simple.xlsx"), event)
    assert column_problems(done) == {(13, Problem.COLUMN_AS_EVIDENCE)}
    after = done.apply(event)
    assert [entry.code for entry in after.entries] == [f"{at:02d}" for at in range(1, 25)]
    first = {value.criterion: value for value in after.rounds[0].values if value.entry == "01"}
    assert {code: value.claimed for code, value in first.items()} == {
        "JY": 83,
        "YS": Fraction("978.73"),
        "ZZ": Fraction("3.05"),
        "NS": Fraction("27.98"),
        "ZL": Fraction("-0.8"),
        "RY": None,
    }
    assert first["RY"].evidence == "省级示范基地"


def test_the_judges_come_in_with_their_recusals() -> None:
    before = event_with()
    event = confirmed_plan(only_table("registration-simple.xlsx"), before).apply(before)
    done = plan_panel(only_table("judges.xlsx"), event)
    assert done.findings == ()
    assert column_problems(done) == set()
    after = done.apply(event)
    (round_,) = after.rounds
    names = {judge.code: judge.name for judge in after.judges}
    assert len(names) == 8
    assert [panel.name for panel in round_.panels] == ["评审组"]
    roles = {names[seat.judge]: seat.role for seat in round_.seats}
    assert roles["评委甲"] is Role.HEAD
    assert roles["评委辛"] is Role.RESERVE
    assert list(roles.values()).count(Role.REGULAR) == 6
    recused = {(names[item.judge], after.entry(item.entry).name) for item in round_.recusals}  # type: ignore[union-attr]
    assert recused == {("评委丁", "戈壁设施蔬菜项目"), ("评委丁", "月嫂培训项目")}
    assert all(item.reason for item in round_.recusals)
    assert {item.panel for item in round_.participations} == {round_.panels[0].code}


def test_the_second_table_updates_and_never_duplicates(official: RawTable) -> None:
    before = event_with(tracks=())
    event = confirmed_plan(only_table("registration-simple.xlsx"), before).apply(before)
    done = plan(official, event)
    assert not [row for row in done.rows if row.status is RowStatus.NEW]
    first = done.by_row[5]
    assert first.status is RowStatus.UPDATED
    assert first.code == "01"
    changes = {change.target: (change.before, change.after) for change in first.changes}
    assert changes == {
        INCOME: ("978.73", "3487.86"),
        JOBS: ("83", "258"),
        TAX: ("27.98", "78.94"),
    }
    assert {entry.name for entry in done.kept} == {"冷链共配项目", "研学营地项目"}
    assert TRACK not in changes


def test_warnings_alone_block_nothing(official: RawTable) -> None:
    done = plan(official, event_with())
    assert done.by_row[7].status is RowStatus.NEW
    assert {item.finding.severity for item in done.by_row[7].findings} == {Severity.WARNING}

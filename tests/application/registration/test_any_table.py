"""Whatever an office sends, a plan comes out: no table breaks the reading."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.application.registration.delimited import tables_from_text
from judging_app.application.registration.layout import recognize
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.tables import Area, CellKind, RawCell, RawTable, trimmed
from judging_app.application.registration.vocabulary import entry_vocabulary
from judging_app.domain.event import Entry
from judging_app.domain.event_checks import check_event
from judging_app.domain.problems import JudgingError, Problem
from tests.application.registration.office import event_with, plan, plan_panel

HEADERS = ("项目名称", "单位", "编号", "组别", "年营业收入（元）", "带动就业人数", "出场顺序", "姓名", "身份")
MORE = ("回避项目", "初创", "初创组", "合计", "注：", "无", "约45人", "１２", "-3", "甲项目、乙项目")
WORDS = st.sampled_from((*HEADERS, *MORE, "甲项目", "01", "1", " "))
UNPANELLED = {Problem.UNKNOWN_PANEL, Problem.ENTRY_HAS_NO_PANEL, Problem.NO_SEAT, Problem.PANEL_HAS_NO_SEAT}
"""What is still to be done once a table is in: panels are another table's matter."""
CELLS = st.builds(RawCell, st.one_of(WORDS, st.text(max_size=6)), st.sampled_from(CellKind))
ROWS = st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8)
AREAS = st.builds(
    lambda top, left, height, width: Area(top, left, top + height, left + width),
    st.integers(1, 8),
    st.integers(1, 6),
    st.integers(0, 4),
    st.integers(0, 6),
)
EVENT = event_with(entries=[Entry("01", "甲项目", "甲公司"), Entry("02", "乙项目", "甲公司")])


@st.composite
def tables(draw: st.DrawFn) -> RawTable:
    rows = tuple(trimmed(row) for row in draw(ROWS))
    hidden = draw(st.frozensets(st.integers(1, 8), max_size=2))
    return RawTable("表", rows, "表.xlsx", hidden, tuple(draw(st.lists(AREAS, max_size=3))))


@settings(max_examples=150)
@given(tables())
def test_a_plan_is_made_of_any_table_and_what_it_applies_fits_together(table: RawTable) -> None:
    done = plan(table, EVENT)
    if done.blocked:
        return
    after = done.apply(EVENT)
    assert {finding.problem for finding in check_event(after)} <= UNPANELLED
    assert len(after.entries) == 2 + done.counts[RowStatus.NEW]
    again = plan(table, after)
    assert again.counts[RowStatus.NEW] == 0


@settings(max_examples=150)
@given(tables())
def test_a_plan_is_made_of_any_judges_table(table: RawTable) -> None:
    done = plan_panel(table, EVENT)
    if not done.blocked:
        after = done.apply(EVENT)
        assert {finding.problem for finding in check_event(after)} <= UNPANELLED


@settings(max_examples=100)
@given(st.text(alphabet='ab项"\t\n,; ', max_size=40))
def test_any_text_can_be_pasted(text: str) -> None:
    if set(text) & set("ab项"):
        for table in tables_from_text(text):
            assert not table.is_empty
            recognize(table, entry_vocabulary(EVENT.rounds[0]))
    elif not text.strip(" \t\n,;"):
        with pytest.raises(JudgingError) as refused:
            tables_from_text(text)
        assert refused.value.problem is Problem.TABLE_EMPTY

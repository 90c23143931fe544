"""The results page over a real event file: what it shows, and what is done on it."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from judging_app.application.commands import SaveDraft, SetEntryStatus, SubmitSheet
from judging_app.desktop.models.ranking_cells import CELL_ROLE, CLOSING_ROLE
from judging_app.desktop.models.ranking_columns import ColumnKind
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.event import AdjustmentKind, EntryStatus, Event
from judging_app.wording.derivations_lines import VoteState
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, TALK, before_scoring, make_event, marks
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]


@pytest.fixture
def ready(bench: Open) -> tuple[Bench, ResultsPage]:
    """The page with its ranking and the explanation of the first row."""
    opened = bench(make_event())
    page = opened.show(ResultsPage)
    opened.wait(lambda: page.side.why.explanation is not None)
    return opened, page


def column(page: ResultsPage, kind: ColumnKind, key: str = "") -> int:
    """The number of a column."""
    columns = page.model.columns
    return next(at for at, each in enumerate(columns) if each.kind is kind and each.key == key)


def text(page: ResultsPage, entry: str, kind: ColumnKind, key: str = "") -> str:
    """What a cell shows."""
    index = page.model.index(page.model.row_of(entry), column(page, kind, key))
    return str(index.data())


def remark(page: ResultsPage, entry: str, kind: ColumnKind, key: str = "") -> str:
    """The small word below a score."""
    index = page.model.index(page.model.row_of(entry), column(page, kind, key))
    return str(index.data(CELL_ROLE).remark)


def mark(page: ResultsPage, entry: str, judge: str) -> object:
    """A judge's cell."""
    row, at = page.model.row_of(entry), column(page, ColumnKind.JUDGE, judge)
    return page.model.index(row, at).data(CELL_ROLE)


def explained(bench: Bench, page: ResultsPage, entry: str) -> str:
    """Select an entry and wait for its explanation; the text of it."""
    page.table.select(entry)
    bench.wait(
        lambda: page.side.why.explanation is not None and page.side.why.explanation.entry.code == entry
    )
    return page.side.why.text()


def test_entries_stand_in_order_with_their_totals(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    first = [page.model.entry_at(row) for row in range(9)]
    assert first == ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"]
    totals = [text(page, entry, ColumnKind.TOTAL) for entry in first]
    assert totals == ["94.00", "92.50", "92.00", "91.00", "91.00", "89.00", "88.00", "88.00", "86.00"]
    places = [text(page, entry, ColumnKind.PLACE) for entry in first]
    assert places == ["1", "2", "3", "4", "4", "6", "7", "8", "9"]
    assert text(page, "E08", ColumnKind.DIMENSION, TALK) == "86.00"
    assert text(page, "E02", ColumnKind.ADJUSTMENTS) == "−0.50"
    assert text(page, "E01", ColumnKind.ADJUSTMENTS) == ""


def test_the_lowest_and_the_highest_are_shown_as_dropped(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    states = [mark(page, "E01", f"J{at}").state for at in range(1, 8)]  # type: ignore[attr-defined]
    assert states == [VoteState.LOW, *[VoteState.KEPT] * 5, VoteState.HIGH]
    assert text(page, "E01", ColumnKind.JUDGE, "J1") == "92.0"


def test_a_seat_without_a_sheet_shows_why_and_never_a_number(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    recused, absent = mark(page, "E09", "J3"), mark(page, "E10", "J7")
    assert (recused.text, recused.glyph, recused.spoken) == ("", SheetGlyph.RECUSED, "回避")  # type: ignore[attr-defined]
    assert (absent.text, absent.absent, absent.spoken) == ("", True, "缺席")  # type: ignore[attr-defined]
    # Without the highest of -2 -1 0 0 0 1 2 the trimmed four are -1 0 0 0: 85 - 0.25.
    assert text(page, "E10", ColumnKind.DIMENSION, TALK) == "84.75"


def test_a_rule_in_the_award_s_colour_closes_each_tier(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    closing = {
        page.model.entry_at(row): page.model.index(row, 0).data(CLOSING_ROLE)
        for row in range(page.model.rowCount())
    }
    # The second prize is for three, and its third place is shared: both get it.
    assert {entry: tone for entry, tone in closing.items() if tone} == {
        "E01": Tone.GOLD,
        "E05": Tone.SILVER,
        "E10": Tone.BRONZE,
    }
    assert text(page, "E05", ColumnKind.AWARD) == "二等奖"
    assert text(page, "E12", ColumnKind.AWARD) == "晋级"


def test_a_track_has_places_of_its_own(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    page.tracks.segments.set_current("G")
    page.tracks.chosen.emit("G")
    assert [page.model.entry_at(row) for row in range(3)] == ["E02", "E04", "E06"]
    assert [text(page, entry, ColumnKind.PLACE) for entry in ("E02", "E04", "E06")] == ["1", "2", "3"]
    assert page.model.rowCount() == 12


def test_selecting_an_entry_says_why_it_stands_there(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    words = explained(bench, page, "E07")
    assert "为什么是第 7 名 07 · 项目07" in words
    assert "评委甲 86.0 (去最低)" in words
    assert "其余 5 位合计 440.0 ÷ 5 = 88.00" in words
    assert "88.00 × 60% + 88.00 × 40%" in words
    assert "路演答辩  07 号 88.00 > 08 号 86.00" in words
    assert "三等奖  第 2 个名额，共 5 个" in words
    page.side.copy_button.click()
    assert QGuiApplication.clipboard().text() == words


def test_the_keys_move_open_and_close(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    keyboard = page.table.zones[2]
    QTest.keyClick(keyboard, Qt.Key.Key_Down)
    assert page.table.current() == "E02"
    QTest.keyClick(keyboard, Qt.Key.Key_End)
    assert page.table.current() == "E24"
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert not page.side.isVisible()
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert page.side.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.search.setText("单位17")
    assert [page.model.entry_at(row) for row in range(page.model.rowCount())] == ["E17"]


def test_a_deduction_moves_the_place_and_withdrawing_it_moves_it_back(
    ready: tuple[Bench, ResultsPage],
) -> None:
    bench, page = ready
    explained(bench, page, "E01")
    panel = page.side.adjustments
    page.side.adjust_button.click()
    panel.kind_choice.set_current(AdjustmentKind.DEDUCTION.value)
    panel.number_field.setText("３")
    assert not panel.add_button.isEnabled()
    panel.reason_field.setText("材料不实")
    panel.add_button.click()
    bench.wait(lambda: page.model.entry_at(0) == "E02")
    assert text(page, "E01", ColumnKind.TOTAL) == "91.00"
    bench.wait(lambda: "94.00 − 3.00 = 91.00" in page.side.why.text())
    assert page.table.current() == "E01"
    page.side.adjust_button.click()
    item = panel.list.items[0]
    item.withdraw_button.click()
    item.reason_field.setText("核实后撤回")
    item.confirm_button.click()
    bench.wait(lambda: page.model.entry_at(0) == "E01")
    bench.wait(lambda: "为什么是第 1 名" in page.side.why.text())
    assert panel.list.items == ()


def test_overtime_says_what_it_costs_and_refusals_stay_in_the_panel(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    explained(bench, page, "E03")
    panel = page.side.adjustments
    page.side.adjust_button.click()
    panel.kind_choice.set_current(AdjustmentKind.OVERTIME.value)
    panel.number_field.setText("42")
    assert panel.note.text() == "扣 0.5 分：最终得分"
    panel.kind_choice.set_current(AdjustmentKind.BONUS.value)
    panel.number_field.setText("-1")
    assert panel.note.is_wrong()
    assert not panel.add_button.isEnabled()


def test_an_open_tie_is_settled_by_a_ruling(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    words = explained(bench, page, "E04")
    assert "与 05 号同分，未定" in words
    assert page.pills.pill("ties").text() == "同分待定 1 组"
    assert page.side.rule_button.isVisible()
    page.side.rule_button.click()
    panel = page.side.ruling
    panel.order_list.setCurrentRow(1)
    QTest.keyClick(panel.order_list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    panel.by_field.setText("组长")
    panel.reason_field.setText("答辩更充分")
    panel.record_button.click()
    bench.wait(lambda: page.model.entry_at(3) == "E05")
    assert [text(page, entry, ColumnKind.PLACE) for entry in ("E05", "E04")] == ["4", "5"]
    bench.wait(lambda: "裁定（组长）：答辩更充分" in page.side.why.text())
    assert page.pills.pill("ties").text() == "同分 2 组已定"


def test_a_pill_leads_to_its_list_and_the_list_to_the_entry(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    assert page.pills.pill("sheets").text() == "评分 166/166"
    page.pills.pill("ties").clicked.emit()
    assert page.side.notices.isVisible()
    page.side.notices.buttons[0].click()
    bench.wait(lambda: page.side.entry == "E04")
    assert page.table.current() == "E04"


def test_a_corrected_sheet_moves_the_entry_and_keeps_selection_and_scroll(
    ready: tuple[Bench, ResultsPage],
) -> None:
    bench, page = ready
    explained(bench, page, "E24")
    page.table.scroll_to_value(150)
    better = {"idea": 550_000, "plan": 250_000, "good": 200_000}
    for judge in ("J2", "J3", "J4", "J5", "J6"):
        command = SubmitSheet(ROUND, TALK, "E24", judge, better, f"fix-{judge}", base=1, reason="误打")
        bench.operations.do(command)
    bench.wait(lambda: text(page, "E24", ColumnKind.DIMENSION, TALK) == "94.60")
    assert page.table.current() == "E24"
    assert page.table.scroll_value() == 150
    bench.wait(lambda: "473.0 ÷ 5 = 94.60" in page.side.why.text())


def test_a_returned_sheet_makes_the_score_provisional(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    from judging_app.application.commands import ReturnSheet

    bench.operations.do(ReturnSheet(ROUND, TALK, "E11", "J4", "漏项"))
    bench.wait(lambda: page.pills.pill("sheets").text() == "评分 165/166")
    assert mark(page, "E11", "J4").glyph is SheetGlyph.RETURNED  # type: ignore[attr-defined]
    assert remark(page, "E11", ColumnKind.TOTAL) == "暂定"
    assert remark(page, "E11", ColumnKind.DIMENSION, TALK) == "暂定"
    assert remark(page, "E12", ColumnKind.TOTAL) == ""
    assert "未交：评委丁，分数暂定" in explained(bench, page, "E11")


def test_a_draft_does_not_refresh_the_ranking(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    resets: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(1))
    done: list[object] = []
    draft = SaveDraft(ROUND, TALK, "E12", "J1", marks(70))
    bench.operations.do(draft, done.append, page)
    bench.wait(lambda: bool(done))
    assert resets == []


def test_a_disqualified_entry_is_listed_below_with_the_reason(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    explained(bench, page, "E01")
    page.side.ask_status(EntryStatus.DISQUALIFIED)
    question = page.side.question
    bench.wait(lambda: "名次" in question.panel.text())
    assert "02 项目02 第 2 名 → 第 1 名" in question.panel.text()
    assert not question.act.isEnabled()
    question.reason.setText("资格不符")
    QTest.keyClick(question.reason, Qt.Key.Key_Return)
    bench.wait(lambda: page.model.entry_at(0) == "E02")
    assert page.model.entry_at(page.model.rowCount() - 1) == "E01"
    assert text(page, "E01", ColumnKind.PLACE) == "—"
    assert text(page, "E01", ColumnKind.AWARD) == "取消资格"
    bench.wait(lambda: "理由：资格不符" in page.side.why.text())


def test_a_question_about_one_entry_is_gone_once_another_is_selected(
    ready: tuple[Bench, ResultsPage],
) -> None:
    bench, page = ready
    explained(bench, page, "E01")
    page.side.ask_status(EntryStatus.DISQUALIFIED)
    assert page.side.question.isVisible()
    page.table.select("E02")
    assert not page.side.question.is_asking
    assert page.side.why.isVisible()


def test_the_language_switches_at_run_time(ready: tuple[Bench, ResultsPage]) -> None:
    bench, page = ready
    explained(bench, page, "E07")
    use_language(Language.ENGLISH)
    page.retranslate()
    assert page.export_button.text() == "Export Excel"
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Place"
    assert "Why place 7" in page.side.why.text()
    assert "Tied with No. 08, compared further" in page.side.why.text()


def test_nothing_scored_shows_what_comes_next(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = opened.show(ResultsPage)
    opened.wait(lambda: page.pills.isVisible() and bool(page.model.rowCount()))
    assert not page.table.isVisible()
    assert not page.side.isVisible()


def test_export_is_left_to_the_shell(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    asked: list[str] = []
    page.export_requested.connect(asked.append)
    page.export_button.click()
    assert asked == ["results"]


def test_a_narrow_page_shows_table_or_explanation(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(ResultsPage, width=700)
    opened.wait(page.table.isVisible)
    assert not page.side.isVisible()
    page.table.entry_opened.emit("E01")
    assert page.side.isVisible()
    assert not page.table.isVisible()


def test_only_whole_columns_of_marks_are_seen(bench: Open) -> None:
    opened = bench(make_event(judges=15))
    page = opened.show(ResultsPage)
    opened.wait(lambda: page.side.why.explanation is not None)
    middle = page.table.zones[1]
    shown = [at for at in range(len(page.model.columns)) if not middle.isColumnHidden(at)]
    edges = [middle.columnViewportPosition(at) + middle.columnWidth(at) for at in shown]
    assert middle.viewport().width() in edges
    assert len(shown) == 15


def test_a_thousand_entries_and_fifteen_judges_open(bench: Open) -> None:
    opened = bench(make_event(entries=1000, judges=15))
    page = opened.show(ResultsPage)
    opened.wait(lambda: page.side.why.explanation is not None)
    assert page.model.rowCount() == 1000
    page.search.setText("项目777")
    assert page.model.rowCount() == 1
    page.search.clear()
    opened.operations.do(SetEntryStatus(ROUND, "E01", EntryStatus.WITHDRAWN, "退出"))
    opened.wait(lambda: page.model.entry_at(999) == "E01")


def test_points_are_exact(ready: tuple[Bench, ResultsPage]) -> None:
    _, page = ready
    row = page.model.rows[page.model.row_of("E10")]
    assert row.score.final == Fraction("84.85")

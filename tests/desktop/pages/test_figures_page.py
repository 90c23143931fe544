"""The verification page over a real event file, driven by keys and clicks."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.commands import RecordFigure
from judging_app.application.figure_review import FigureState
from judging_app.application.queries import StandingsOf, WholeEvent
from judging_app.desktop import files
from judging_app.desktop.models.figures_book import Wanted
from judging_app.desktop.models.figures_cells import FIGURE_CELL_ROLE, FigureCell, ScoreCell
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.domain.event import Event
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Problem
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.conftest import Bench
from tests.desktop.pages.figures_contest import (
    CONFIRMER,
    ROUND,
    VERIFIER,
    event_of,
    every_rule,
    figures_event,
    measured,
)

Open = Callable[[Event], Bench]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def opened(bench: Bench, *, width: int = 1294) -> FiguresPage:
    """The page with its figures and the two names."""
    page = bench.show(FiguresPage, width=width)
    bench.wait(lambda: page.book is not None)
    page.head.verifier.field.setText(VERIFIER)
    page.head.confirmer.field.setText(CONFIRMER)
    page.activateWindow()
    page.grid.setFocus()
    return page


def press(page: FiguresPage, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key at whatever has the keyboard."""
    QTest.keyClick(page.focusWidget() or page.grid.views[1], key, modifier)


def keys(page: FiguresPage, text: str) -> None:
    """Type at whatever has the keyboard; the focus moves with what is typed."""
    for letter in text:
        QTest.keyClicks(page.focusWidget() or page.grid.views[1], letter)


def cell(page: FiguresPage, entry: str, code: str) -> FigureCell:
    """What stands in a cell."""
    found = page.model.index_of((entry, code)).data(FIGURE_CELL_ROLE)
    assert isinstance(found, FigureCell)
    return found


def score(page: FiguresPage, row: int) -> ScoreCell:
    """What stands in the last column."""
    found = page.model.index(row, page.model.columnCount() - 1).data(FIGURE_CELL_ROLE)
    assert isinstance(found, ScoreCell)
    return found


def stored(bench: Bench, entry: str, code: str) -> IndicatorValue:
    """The figure as it is in the file."""
    done: list[Event] = []
    bench.operations.ask(WholeEvent(), done.append, bench.operations)
    bench.wait(lambda: bool(done))
    round_ = done[0].round(ROUND)
    assert round_ is not None
    return next(item for item in round_.values if (item.entry, item.criterion) == (entry, code))


def choose(page: FiguresPage, wanted: Wanted) -> None:
    """Choose a filter."""
    page.filters.segments._choose(wanted.value)


def test_it_shows_claims_points_and_how_far_the_work_is(bench: Open) -> None:
    page = opened(bench(figures_event()))
    # 30 x [0.80 + 0.20 x (38 - 30) / (50 - 30)] = 26.40 (RULES §2.15)
    shown = cell(page, "E15", "jobs")
    assert (shown.figure, shown.struck, shown.band, shown.points) == ("38", "42", "良", "26.40")
    # 26.40 + 25 x [0.8 + 0.2 x (742 - 600) / 600] = 21.18 + 20 x [0.8 + 0.2 x 52 / 120] = 17.73
    # + 15 x [0.8 + 0.2 x 4 / 25] = 12.48 + 10 x 0.8 = 8
    assert score(page, 14) == ScoreCell("85.79", "")
    assert score(page, 15) == ScoreCell("—", "缺 1 项")
    assert cell(page, "E16", "revenue").words == "缺佐证"
    assert (cell(page, "E18", "jobs").figure, cell(page, "E18", "jobs").words) == ("39", "待核验")
    assert score(page, 17).missing == "5 项未核验"
    assert page.filters.progress.accessibleName() == "已核验 83 / 120 格"
    assert [segment.shown for segment in page.filters.segments._segments] == [
        "全部 24",
        "待核验 7",
        "缺佐证 2",
        "有核减 2",
        "待复核 17",
    ]


def test_enter_verifies_the_claim_and_goes_to_the_next_open_figure(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E18", "jobs"))
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "revenue")
    assert cell(page, "E18", "jobs").state is FigureState.VERIFIED
    value = stored(opened_bench, "E18", "jobs")
    assert (value.verified, value.verified_by) == (39, VERIFIER)
    assert page.filters.progress.accessibleName() == "已核验 84 / 120 格"


def test_a_digit_begins_the_value_and_a_change_needs_a_reason(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E18", "jobs"))
    keys(page, "35")
    assert page.panel.figure_field.text() == "35"
    assert page.panel._difference.words.text() == "核减 4 人"
    # 30 x [0.80 + 0.20 x 5 / 20]
    assert page.panel.points.points.text() == "25.50 / 30"
    ruler = page.panel.points.ruler
    assert ruler.mark is not None
    assert ruler.claim is not None
    assert (ruler.mark.band, round(ruler.mark.along, 2), round(ruler.claim.along, 2)) == (3, 0.25, 0.45)
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "jobs")
    assert page.panel.note.text() == "与填报值不同，请写明理由"
    assert page.focusWidget() is page.panel.reason_field
    page.panel.reason_field.insert("名册少 4 人")
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "revenue")
    value = stored(opened_bench, "E18", "jobs")
    assert (value.claimed, value.verified, value.reason) == (39, 35, "名册少 4 人")
    assert cell(page, "E18", "jobs").struck == "39"


def test_arrows_shift_enter_and_escape(bench: Open) -> None:
    page = opened(bench(figures_event()))
    assert page.grid.current == ("E01", "jobs")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(page, key)
    assert page.grid.current == ("E02", "revenue")
    press(page, Qt.Key.Key_Return, SHIFT)
    assert page.grid.current == ("E02", "jobs")
    press(page, Qt.Key.Key_End)
    assert page.grid.current == ("E24", "honours")
    keys(page, "77")
    assert page.panel.figure_field.hasFocus()
    press(page, Qt.Key.Key_Escape)
    assert page.panel.figure_field.text() == ""
    assert page.grid.views[1].hasFocus()
    assert cell(page, "E24", "honours").words == "待核验"


def test_what_was_typed_is_kept_until_it_is_verified_or_forgotten(bench: Open) -> None:
    page = opened(bench(figures_event()))
    page.grid.select(("E20", "tax"))
    keys(page, "12")
    press(page, Qt.Key.Key_Up)
    assert page.grid.current == ("E19", "tax")
    assert cell(page, "E20", "tax").words == "已填，未核验"
    press(page, Qt.Key.Key_Down)
    assert page.panel.figure_field.text() == "12"


def test_a_number_that_is_none_is_said_and_not_stored(bench: Open) -> None:
    page = opened(bench(figures_event()))
    page.grid.select(("E18", "jobs"))
    keys(page, "3..")
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "jobs")
    assert page.panel.note.text() == "请填数字，如 38 或 12.5"
    assert page.panel.points.points.text() == "—"


def test_filters_and_search_narrow_the_table(bench: Open) -> None:
    page = opened(bench(figures_event()))
    choose(page, Wanted.UNFOUNDED)
    assert [entry.code for entry in page.model.entries] == ["E16", "E17"]
    assert page.grid.current == ("E16", "jobs")
    choose(page, Wanted.ALL)
    press(page, Qt.Key.Key_F, CTRL)
    assert page.filters.search.hasFocus()
    keys(page, "21")
    assert [entry.code for entry in page.model.entries] == ["E21"]
    press(page, Qt.Key.Key_Return)
    assert page.grid.views[1].hasFocus()


def test_a_figure_without_evidence_does_not_count_until_it_is_verified(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E18", "revenue"))
    QTest.mouseClick(page.panel.unfounded_button, Qt.MouseButton.LeftButton)
    assert page.question is not None
    press(page, Qt.Key.Key_Return)
    assert page.question is not None
    keys(page, "no audit")
    press(page, Qt.Key.Key_Return)
    assert cell(page, "E18", "revenue").words == "缺佐证"
    assert score(page, 17) == ScoreCell("—", "缺 1 项")
    assert stored(opened_bench, "E18", "revenue").evidence_missing
    notices = opened_bench.judging.ask(StandingsOf(ROUND)).notices
    assert Problem.FIGURE_UNFOUNDED in {item.problem for item in notices if item.facts.get("entry") == "E18"}
    page.grid.select(("E18", "revenue"))
    assert page.panel.unfounded_button.text() == "佐证已补"
    press(page, Qt.Key.Key_Return)
    value = stored(opened_bench, "E18", "revenue")
    assert (value.verified, value.evidence_missing, value.reason) == (739, False, "")


def test_a_second_person_confirms_and_sends_back(bench: Open) -> None:
    opened_bench = bench(figures_event(confirm=True))
    page = opened(opened_bench)
    page.head.mode._choose("confirm")
    assert page.filters.progress.accessibleName() == "已复核 0 / 83 格"
    page.grid.select(("E09", "jobs"))
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E09", "revenue")
    assert stored(opened_bench, "E09", "jobs").confirmed_by == CONFIRMER
    assert cell(page, "E09", "jobs").confirmed
    QTest.mouseClick(page.panel.unfounded_button, Qt.MouseButton.LeftButton)
    assert page.question is not None
    assert page.question.accessibleName() == "退回 09 号“年营业收入”？"
    keys(page, "wrong year")
    QTest.mouseClick(page.question.act_button, Qt.MouseButton.LeftButton)
    value = stored(opened_bench, "E09", "revenue")
    assert (value.verified, value.verified_by, value.reason) == (None, "", "wrong year")
    assert page.grid.current == ("E09", "income")


def test_whoever_verified_cannot_confirm(bench: Open) -> None:
    page = opened(bench(figures_event(confirm=True)))
    page.head.mode._choose("confirm")
    page.head.confirmer.field.setText(VERIFIER)
    page.grid.select(("E09", "jobs"))
    page.grid.setFocus()
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E09", "jobs")
    assert VERIFIER in page.panel.note.text()
    page.head.confirmer.field.setText("第三人")
    assert page.panel.note.text() == ""
    assert not cell(page, "E09", "jobs").confirmed
    page.head.confirmer.field.setText("")
    page.grid.setFocus()
    press(page, Qt.Key.Key_Return)
    assert page.head.confirmer.field.hasFocus()


def test_a_block_from_excel_is_previewed_written_whole_and_undone(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E22", "tax"))
    QApplication.clipboard().setText("17\t1\nx\t1\n1,200\t\n3\t\n")
    press(page, Qt.Key.Key_V, CTRL)
    pasted = page.paste.pasted
    assert pasted is not None
    # E22 claims 17 and 1: the same, but verified now. "x" is no number, row 4 lies below E24.
    assert page.paste.title.text() == "4 格将更改"
    assert page.paste.summary.text() == "1 格无法写入 · 1 格超出表格"
    assert not page.paste.store_button.isEnabled()
    keys(page, "audit")
    press(page, Qt.Key.Key_Return)
    value = stored(opened_bench, "E24", "tax")
    assert (value.claimed, value.verified, value.reason, value.verified_by) == (15, 1200, "audit", VERIFIER)
    assert stored(opened_bench, "E22", "tax").reason == ""
    opened_bench.wait(page.head.undo_button.isEnabled)
    QTest.mouseClick(page.head.undo_button, Qt.MouseButton.LeftButton)
    opened_bench.wait(lambda: cell(page, "E24", "tax").state is FigureState.OPEN)
    assert stored(opened_bench, "E24", "tax").verified is None
    page.redo()
    opened_bench.wait(lambda: cell(page, "E24", "tax").state is FigureState.REDUCED)


def test_claims_can_be_pasted_and_typed_where_nothing_is_claimed(bench: Open) -> None:
    event = event_of((measured(every_rule()),), 2, ())
    opened_bench = bench(event)
    page = opened(opened_bench)
    assert page.grid.current == ("E01", "bands")
    QApplication.clipboard().setText("3\n5\n")
    press(page, Qt.Key.Key_V, CTRL)
    page.paste.kind._choose("claimed")
    assert page.paste.title.text() == "2 格将更改"
    QTest.mouseClick(page.paste.store_button, Qt.MouseButton.LeftButton)
    assert stored(opened_bench, "E02", "bands").claimed == 5
    page.grid.select(("E01", "slope"))
    assert not page.panel.claim_field.isReadOnly()
    page.panel.claim_field.setFocus()
    keys(page, "99")
    press(page, Qt.Key.Key_Escape)
    assert page.grid.views[1].hasFocus()
    assert page.book is not None
    assert page.book.review.record(("E01", "slope")).claimed is None
    page.panel.claim_field.setFocus()
    keys(page, "60")
    press(page, Qt.Key.Key_Return)
    value = stored(opened_bench, "E01", "slope")
    assert (value.claimed, value.verified) == (60, None)
    opened_bench.wait(page.panel.claim_field.isReadOnly)
    page.grid.setFocus()
    press(page, Qt.Key.Key_Return)
    # 5 + 0.1 x (60 - 50)
    assert cell(page, "E01", "slope").points == "6.00"


def test_each_rule_is_treated_in_its_own_way(bench: Open) -> None:
    claims = (
        IndicatorValue("E01", "bands", Fraction(3)),
        IndicatorValue("E01", "kinds", Fraction(3)),
        IndicatorValue("E01", "gate", Fraction(24)),
        IndicatorValue("E01", "hand"),
        IndicatorValue("E01", "field", Fraction(50)),
        IndicatorValue("E02", "field", Fraction(100)),
    )
    opened_bench = bench(event_of((measured(every_rule()),), 2, claims))
    page = opened(opened_bench)
    panel = page.panel
    page.grid.select(("E01", "bands"))
    assert panel.points.points.text() == "16.00 / 20"
    assert panel.points.formula.text().startswith("2 ≤ 3 < 4")
    page.grid.select(("E01", "kinds"))
    assert not panel.figure_field.isVisible()
    QTest.keyClicks(panel.counts.fields["国家级"], "1")
    QTest.keyClicks(panel.counts.fields["省级"], "1")
    # 1 x 5 + 1 x 3; two counted where three were claimed
    assert panel.points.points.text() == "8.00 / 10"
    assert panel._difference.words.text() == "核减 1 项"
    panel.reason_field.setText("一项过期")
    QTest.keyClick(panel.counts.fields["省级"], Qt.Key.Key_Return)
    assert stored(opened_bench, "E01", "kinds").counts == {"国家级": 1, "省级": 1}
    page.grid.select(("E01", "gate"))
    page.grid.setFocus()
    keys(page, "6")
    assert panel.points.points.text() == "未达标：不参评"
    press(page, Qt.Key.Key_Escape)
    page.grid.select(("E01", "hand"))
    keys(page, "11")
    assert "11" in panel.note.text()
    assert panel.note.is_wrong()
    press(page, Qt.Key.Key_Escape)
    keys(page, "7.5")
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E01", "hand")
    assert "7" in panel.note.text()
    assert "8" in panel.note.text()
    press(page, Qt.Key.Key_Escape)
    page.grid.select(("E01", "field"))
    assert panel.points.others.isVisible()
    # Smallest of the field: 0 points; the other one is the best.
    assert panel.points.points.text() == "0.00 / 20"


def test_several_dimensions_stand_side_by_side(bench: Open) -> None:
    rules = every_rule()
    two = (measured(rules[:2], "a", "带动"), measured(rules[4:5], "b", "规范"))
    page = opened(bench(event_of(two, 2, ())))
    columns = page.model.columns
    assert [column.group for column in columns if column.group] == ["带动", "带动", "规范"]
    assert [column.title for column in columns[-2:]] == ["带动", "规范"]


def test_a_refusal_brings_the_figure_back_with_what_was_typed(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E18", "jobs"))
    # The page asks for a reason before it sends anything; one of blanks only is refused by the event.
    value = IndicatorValue("E18", "jobs", Fraction(39), Fraction(30), reason=" ", verified_by=VERIFIER)
    page.work.verify(value, VERIFIER)
    assert cell(page, "E18", "jobs").state is FigureState.REDUCED
    opened_bench.wait(page.strip.isVisible)
    assert cell(page, "E18", "jobs").words == "已填，未核验"
    assert page.strip.accessibleName().startswith("18 号“带动就业人数”未存入")
    assert page.panel.figure_field.text() == "30"
    choose(page, Wanted.REDUCED)
    QTest.mouseClick(page.strip.action_button, Qt.MouseButton.LeftButton)
    assert page.grid.current == ("E18", "jobs")


def test_a_figure_changed_in_another_window_does_not_move_the_cell_in_hand(bench: Open) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    page.grid.select(("E20", "jobs"))
    keys(page, "3")
    value = IndicatorValue("E21", "jobs", Fraction(36), Fraction(36))
    opened_bench.operations.do(RecordFigure(ROUND, value))
    opened_bench.wait(lambda: cell(page, "E21", "jobs").state is FigureState.VERIFIED)
    assert page.grid.current == ("E20", "jobs")
    assert page.panel.figure_field.text() == "3"
    assert page.panel.figure_field.hasFocus()


def test_undo_gives_a_figure_back_with_its_confirmation(bench: Open) -> None:
    event = figures_event()
    opened_bench = bench(event)
    page = opened(opened_bench)
    page.head.mode._choose("confirm")
    page.grid.select(("E15", "jobs"))
    press(page, Qt.Key.Key_Return)
    page.head.mode._choose("verify")
    page.grid.select(("E15", "jobs"))
    page.grid.setFocus()
    keys(page, "42")
    press(page, Qt.Key.Key_Return)
    assert stored(opened_bench, "E15", "jobs").verified == 42
    page.undo()
    value = stored(opened_bench, "E15", "jobs")
    assert (value.verified, value.reason) == (38, "社保名册 38 人，4 人为临时用工")
    assert (value.verified_by, value.confirmed_by) == (VERIFIER, CONFIRMER)


def test_the_list_is_exported(bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_bench = bench(figures_event())
    page = opened(opened_bench)
    target = tmp_path / "list.xlsx"
    proposed: list[Path] = []
    opened_bench.operations.folder = str(tmp_path)
    monkeypatch.setattr(
        files, "ask_new_workbook", lambda *asked: proposed.append(Path(asked[2])) or str(target)
    )
    QTest.mouseClick(page.head.export_button, Qt.MouseButton.LeftButton)
    opened_bench.wait(page.strip.isVisible)
    assert proposed[0].parent == tmp_path
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert len(rows) == 120
    assert rows[70][3:12] == [
        "带动就业人数",
        "人",
        42,
        38,
        None,
        26.4,
        "有核减",
        "社保名册 38 人，4 人为临时用工",
        VERIFIER,
    ]


def test_it_speaks_english_and_keeps_its_place(bench: Open) -> None:
    page = opened(bench(figures_event()))
    page.grid.select(("E15", "jobs"))
    use_language(Language.ENGLISH)
    page.retranslate()
    assert page.grid.current == ("E15", "jobs")
    assert page.panel.act_button.text() == "Verify, go on"
    assert cell(page, "E15", "jobs").band == "Good"


def test_a_round_without_figures_says_so(bench: Open) -> None:
    page = opened(bench(event_of((), 2, ())))
    assert page._empty.isVisible()
    assert not page.panel.isVisible()


@pytest.mark.parametrize("width", [1294, 900, 700])
def test_nothing_stands_outside_the_page(bench: Open, width: int) -> None:
    page = opened(bench(figures_event()), width=width)
    QApplication.processEvents()
    for part in page.findChildren(QWidget):
        if part.isVisible() and part.parent() is page:
            assert page.rect().contains(part.geometry()), part


def test_what_cannot_be_read_as_a_figure_is_marked_in_its_cell(bench: Open) -> None:
    page = opened(bench(figures_event()))
    page.grid.select(("E18", "jobs"))
    keys(page, "3")
    keys(page, ".x")
    press(page, Qt.Key.Key_Return)
    assert page.grid.current == ("E18", "jobs")
    assert cell(page, "E18", "jobs").words == "填写有误"
    page.panel.figure_field.setText("35")
    page.panel._on_typed()
    assert cell(page, "E18", "jobs").words == "已填，未核验"

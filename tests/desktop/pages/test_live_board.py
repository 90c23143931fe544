"""The live board: what each sign says, what needs somebody, and what an organizer does there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import ExcuseSeat, ReturnSheet, SetEntryStatus, VoidSheet
from judging_app.application.queries import BoardOf, HistoryOf, SeatRecordsOf
from judging_app.application.seats.commands import CloseEntry, PairSeat, SetDeskRules, SignSheets
from judging_app.application.seats.records import DeskRules, Settlement, SignedSheet
from judging_app.desktop.models.live_cards import CardAct
from judging_app.desktop.models.live_model import FIRST_JUDGE
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.event import EntryStatus, Event
from judging_app.domain.sheets import SheetKey, Standing
from tests.desktop.contest import contest
from tests.desktop.pages.live_bench import Live, Open, draft, points, received

GOOD = points(20, 20, 16, 12, 12)
"""80 points of 100."""
FINE = points(21, 20, 16, 12, 12)
"""81 points."""
POOR = points(15, 15, 10, 10, 10)
"""60 points: 21 from 81."""


def small(**options: object) -> Event:
    """Five entries, three judges, nothing handed in; J3 is recused from E04."""
    options = {"entries": 5, "judges": 3, "recusals": (("J3", "E04"),), **options}
    return contest(**options)  # type: ignore[arg-type]


def test_every_state_has_its_sign_and_its_words(bench: Open) -> None:
    open_bench = bench(small())
    do = open_bench.judging.do
    live = Live(open_bench)
    live.submit("E01", "J1", GOOD)
    live.submit("E01", "J2", GOOD)
    live.elsewhere(draft("E02", "J1", points(20, 20)))
    live.submit("E02", "J2", GOOD)
    live.submit("E02", "J3", GOOD)
    do(ReturnSheet("R1", "D1", "E02", "J2", "漏看附件"))
    do(VoidSheet("R1", "D1", "E02", "J3", "评错项目"))
    do(ExcuseSeat("R1", "D1", "E03", "J1", Standing.ABSTAINED, "不熟悉领域"))
    do(ExcuseSeat("R1", "D1", "E03", "J2", Standing.ABSENT, "临时离席"))
    live.submit("E04", "J1", GOOD)
    live.submit("E04", "J2", GOOD)
    do(CloseEntry("R1", "E04"))
    do(SetEntryStatus("R1", "E05", EntryStatus.WITHDRAWN, "书面退赛"))
    live.page.refresh()
    live.wait(lambda: live.cell("E04", "J1").glyph is SheetGlyph.LOCKED)
    signs = {
        (entry, judge): live.cell(entry, judge).glyph
        for entry in ("E01", "E02", "E03", "E04")
        for judge in ("J1", "J2", "J3")
    }
    sign = SheetGlyph
    assert list(signs.values()) == [
        *(sign.STORED, sign.STORED, sign.MISSING),
        *(sign.DRAFT, sign.RETURNED, sign.VOIDED),
        *(sign.ABSTAINED, sign.ABSENT, sign.NOT_SCORED),
        *(sign.LOCKED, sign.LOCKED, sign.RECUSED),
    ]
    # Nothing is waited for of an entry that has withdrawn: neither in its row nor in the judges' heads.
    assert live.page.model.rows[4].cells == (None, None, None)
    assert [(head.given, head.owed) for head in live.page.model.heads] == [(2, 3), (2, 3), (0, 2)]
    name = live.page.model.rows[0].name
    assert live.spoken("E01", "J3") == f"01 号，{name}，评委丙，缺分"
    assert live.spoken("E02", "J1").endswith("评委甲，草稿，5 项已评 2 项")
    assert live.cell("E02", "J1").drafted == "2/5"
    assert live.row("E01").endswith("待收齐，应收 3 份，已收 2 份")
    assert live.row("E04").endswith("已收卷，应收 2 份，已收 2 份")
    assert [row.given_text for row in live.page.model.rows] == ["2/3", "–", "–", "2/2", "–"]
    assert "退赛" in live.row("E05")


def test_a_closed_entry_lacks_every_sheet_that_did_not_come(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", GOOD)
    live.elsewhere(CloseEntry("R1", "E01"))
    live.wait(lambda: live.cell("E01", "J2").glyph is SheetGlyph.MISSING)
    assert live.cell("E01", "J3").glyph is SheetGlyph.MISSING
    assert live.cards() == [("01 号缺 2 份评分", "已收卷；评委乙、评委丙")]


def test_only_rows_that_look_different_are_painted_anew(bench: Open) -> None:
    live = Live(bench(small()))
    rows: list[int] = []
    live.page.model.dataChanged.connect(lambda first, last: rows.extend((first.row(), last.row())))
    live.submit("E03", "J2", GOOD)
    live.wait(lambda: live.cell("E03", "J2").glyph is SheetGlyph.STORED)
    assert rows == [2, 2]


def test_the_current_cell_stays_when_sheets_and_judges_change(bench: Open) -> None:
    live = Live(bench(small()))
    live.page.matrix.select(live.place("E03", "J2"))
    live.submit("E01", "J1", GOOD)
    live.wait(lambda: live.cell("E01", "J1").glyph is SheetGlyph.STORED)
    assert live.page.matrix.current() == live.place("E03", "J2")
    live.page.model.beginResetModel()
    live.page.model.endResetModel()
    assert live.page.matrix.current() == live.place("E03", "J2")


def test_arrows_move_over_cells_and_never_leave_them(bench: Open) -> None:
    live = Live(bench(small()))
    matrix = live.page.matrix
    matrix.select(live.place("E01", "J1"))
    matrix.take_focus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(matrix.cells, key)
    assert matrix.current() == live.place("E02", "J3")


def test_marks_are_seen_while_f8_is_held(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", GOOD)
    live.wait(lambda: live.cell("E01", "J1").total)
    page = live.page
    page.matrix.take_focus()
    assert not page.matrix.shows_totals
    QTest.keyPress(page.matrix.cells, Qt.Key.Key_F8)
    assert page.matrix.shows_totals
    assert live.cell("E01", "J1").total == "80.0"
    QTest.keyRelease(page.matrix.cells, Qt.Key.Key_F8)
    assert not page.matrix.shows_totals
    live.click(page.head.totals)
    assert page.matrix.shows_totals
    assert page.head.totals.text() == "隐藏分数"


def test_the_last_sheet_is_a_card_that_leads_to_its_desk(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", GOOD)
    live.submit("E01", "J3", GOOD)
    live.elsewhere(draft("E01", "J2", GOOD))
    live.wait(live.cards)
    assert live.cards() == [("01 号缺 1 份评分", "评委乙  缺分，5 项已评 5 项")]
    wanted: list[object] = []
    live.page.sheet_wanted.connect(wanted.append)
    card = next(iter(live.page.side.cards.cards.values()))
    live.click(card.buttons[CardAct.ON_PAPER])
    assert wanted == [SheetKey("D1", "E01", "J2")]
    live.click(card.buttons[CardAct.SHOW_CELL])
    assert live.page.matrix.current() == live.place("E01", "J2")
    live.submit("E01", "J2", GOOD)
    live.wait(lambda: not live.cards())


def test_totals_far_apart_are_an_alarm_until_the_entry_is_closed(bench: Open) -> None:
    """81 against 60 is 21 apart; 15 percent of 100 are 15."""
    live = Live(bench(small(judges=2, recusals=())))
    live.submit("E01", "J1", FINE)
    live.submit("E01", "J2", POOR)
    live.wait(live.cards)
    assert live.cards() == [("01 号极差过大", "最高 81、最低 60，相差 21，阈值 15")]
    live.elsewhere(CloseEntry("R1", "E01"))
    live.wait(lambda: not live.cards())


def test_a_sheet_is_returned_with_a_reason(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", GOOD)
    live.wait(lambda: live.cell("E01", "J1").revision)
    live.open_cell("E01", "J1")
    live.act("return")
    question = live.page.side.acts.question
    assert question is not None
    assert question.reason_field.hasFocus()
    assert not question.act_button.isEnabled()
    live.confirm("漏看附件")
    live.wait(lambda: live.cell("E01", "J1").glyph is SheetGlyph.RETURNED)
    live.wait(lambda: "history" in live.page.side.acts.buttons)
    live.act("history")
    live.wait(lambda: any("漏看附件" in text for text in live.texts()))


def test_a_judge_abstains_is_absent_or_recused(bench: Open) -> None:
    live = Live(bench(small()))
    for act, glyph in (
        ("abstain", SheetGlyph.ABSTAINED),
        ("absent", SheetGlyph.ABSENT),
        ("recuse", SheetGlyph.RECUSED),
        ("lift", SheetGlyph.ABSENT),
    ):
        live.open_cell("E01", "J1")
        live.act(act)
        live.confirm("本人申报")
        live.wait(lambda glyph=glyph: live.cell("E01", "J1").glyph is glyph)


def test_closing_says_what_is_missing_and_opening_again_needs_a_reason(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", FINE)
    live.submit("E01", "J2", POOR)
    live.wait(lambda: live.cell("E01", "J2").revision)
    live.open_cell("E01", "J1")
    live.act("close")
    question = live.page.side.acts.question
    assert question is not None
    said = question.accessibleDescription()
    assert "还缺：评委丙" in said
    assert "极差 21，阈值 15" in said
    live.confirm()
    live.wait(lambda: live.cell("E01", "J1").glyph is SheetGlyph.LOCKED)
    live.wait(lambda: "reopen" in live.page.side.acts.buttons)
    assert "return" not in live.page.side.acts.buttons
    live.act("reopen")
    assert live.page.side.acts.question is not None
    assert not live.page.side.acts.question.act_button.isEnabled()
    live.confirm("评委丙补交")
    live.wait(lambda: live.cell("E01", "J1").glyph is SheetGlyph.STORED)


def test_what_is_being_asked_stays_while_sheets_come_in(bench: Open) -> None:
    live = Live(bench(small()))
    live.open_cell("E01", "J1")
    live.act("abstain")
    question = live.page.side.acts.question
    assert question is not None
    question.reason_field.setText("不熟悉")
    live.submit("E01", "J2", GOOD)
    live.wait(lambda: live.cell("E01", "J2").revision)
    assert live.page.side.acts.question is question
    assert question.reason_field.text() == "不熟悉"
    QTest.keyClick(question.reason_field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert live.page.side.acts.question is None
    assert live.page.side.acts.buttons["abstain"].hasFocus()


def held_conflict(bench: Open) -> Live:
    """J1's laptop sends 80 points for a sheet that holds 60 since."""
    live = Live(bench(small()))
    live.submit("E01", "J1", POOR)
    live.elsewhere(received("E01", "J1", GOOD, base=0, machine="LAPTOP-01"))
    live.wait(live.cards)
    return live


def test_a_conflict_shows_both_versions_and_is_settled_with_a_reason(bench: Open) -> None:
    live = held_conflict(bench)
    name = live.page.model.rows[0].name
    assert live.cards() == [(f"01 号 {name}，评委甲：一份评分待处理", "评委没看到已入库的第 1 版。")]
    assert live.cell("E01", "J1").glyph is SheetGlyph.HELD
    assert live.spoken("E01", "J1").endswith("评委甲，待处理")
    card = next(iter(live.page.side.cards.cards.values()))
    live.click(card.buttons[CardAct.COMPARE])
    panel = live.page.side.conflict
    assert live.page.side.currentWidget() is panel
    live.wait(lambda: "60" in live.texts())
    found = live.texts()
    start = found.index("创新性")
    assert found[start : start + 6] == ["创新性", "15.0", "20.0", "可行性", "15.0", "20.0"]
    end = found.index("合计")
    assert found[end : end + 3] == ["合计", "60", "80"]
    assert not panel.accept.isEnabled()
    panel.reason.setText("答辩后重评，本人确认")
    live.click(panel.accept)
    live.wait(lambda: live.cell("E01", "J1").total == "80.0")
    live.wait(lambda: not live.page.side.is_open)
    assert live.cards() == []
    history = live.bench.judging.ask(HistoryOf("R1", SheetKey("D1", "E01", "J1")))
    assert [revision.sheet.marks for revision in history] == [POOR, GOOD]


def test_a_conflict_that_is_left_out_changes_nothing(bench: Open) -> None:
    live = held_conflict(bench)
    card = next(iter(live.page.side.cards.cards.values()))
    live.click(card.buttons[CardAct.COMPARE])
    panel = live.page.side.conflict
    panel.reason.setText("以库中为准")
    live.wait(panel.dismiss.isEnabled)
    live.click(panel.dismiss)
    live.wait(lambda: not live.cards())
    assert live.cell("E01", "J1").total == "60.0"
    held = live.bench.judging.ask(SeatRecordsOf()).held
    assert [(item.settlement, item.reason) for item in held] == [(Settlement.DISMISSED, "以库中为准")]


def test_a_laptop_is_let_go_and_the_seat_goes_on_on_paper(bench: Open) -> None:
    live = Live(bench(small()))
    live.elsewhere(PairSeat("", "J2", "device-2", "LAPTOP-02"))
    live.page.refresh()
    live.wait(lambda: live.page.book.view is not None and "J2" in live.page.book.view.pairings)
    live.page.matrix.judge_opened.emit("J2")
    live.act("release")
    live.confirm("电脑故障")
    live.wait(lambda: "纸质" in live.head("J2"))
    pairing = live.bench.judging.ask(BoardOf("R1")).pairings["J2"]
    assert (pairing.device, pairing.number) == ("", 2)
    wanted: list[SheetKey] = []
    live.page.sheet_wanted.connect(wanted.append)
    live.wait(lambda: "paper" in live.page.side.acts.buttons)
    live.act("paper")
    assert wanted == [SheetKey("D1", "E01", "J2")]


def test_a_signature_is_marked_until_a_signed_sheet_changes(bench: Open) -> None:
    live = Live(bench(small()))
    live.submit("E01", "J1", GOOD)
    live.elsewhere(SignSheets("R1", "J1", "signature-1", "评委甲", "", (SignedSheet("D1", "E01", 1),)))
    live.wait(lambda: live.head("J1").endswith("已签名"))
    assert live.spoken("E01", "J1").endswith("已入库，已签名")
    live.submit("E02", "J1", GOOD)
    live.wait(lambda: live.head("J1").endswith("之后评分有改动"))


def test_rules_of_desks_are_in_force_at_once(bench: Open) -> None:
    live = Live(bench(small()))
    live.click(live.page.head.rules)
    panel = live.page.side.rules
    live.click(panel.locked)
    live.click(panel.own_totals)
    panel.alarm.setFocus()
    panel.alarm.selectAll()
    QTest.keyClicks(panel.alarm, "20")
    QTest.keyClick(panel.alarm, Qt.Key.Key_Return)
    wanted = DeskRules(may_revise=False, own_totals=False, range_alarm=20)
    live.wait(lambda: live.bench.judging.ask(SeatRecordsOf()).rules == wanted)
    live.elsewhere(SetDeskRules("", replace(wanted, evidence=False)))
    live.wait(lambda: not panel.evidence.isChecked())


def test_nothing_can_be_done_in_an_event_open_for_reading(bench: Open) -> None:
    live = Live(bench(small(scored=1)), read_only=True)
    live.open_cell("E01", "J1")
    assert list(live.page.side.acts.buttons) == ["history"]
    head = live.page.head
    assert not any(tool.isVisible() for tool in (head.switch, head.host, head.codes, head.packet))
    assert not head.rules.isEnabled()


def test_an_entry_is_found_by_number_and_by_name(bench: Open) -> None:
    live = Live(bench(small()))
    search = live.page.head.search
    search.setText("4")
    assert live.page.matrix.current_entry() == "E04"
    search.setText("皮影")
    assert live.page.matrix.current_entry() == "E04"
    search.setText("羊绒")
    assert live.page.matrix.current_entry() == "E03"


def test_a_narrow_window_shows_the_board_or_what_needs_somebody(bench: Open) -> None:
    live = Live(bench(small()), width=820)
    live.submit("E01", "J1", FINE)
    live.submit("E01", "J2", FINE)
    page = live.page
    live.wait(lambda: page.head.cards.text() == "需要处理 1")
    assert page.matrix.isVisible()
    assert not page.side.isVisible()
    live.click(page.head.cards)
    assert page.side.isVisible()
    assert not page.matrix.isVisible()
    live.click(page.head.cards)
    assert page.matrix.isVisible()


@pytest.mark.parametrize("judges", [7, 9])
def test_all_judges_of_a_usual_panel_fit_beside_the_cards(bench: Open, judges: int) -> None:
    live = Live(bench(small(judges=judges, entries=40, recusals=())), width=1294)
    cells = live.page.matrix.cells
    assert cells.horizontalScrollBar().maximum() == 0
    shown = [at for at in range(FIRST_JUDGE, FIRST_JUDGE + judges) if cells.columnWidth(at) > 0]
    assert len(shown) == judges
    assert live.page.matrix.left.width() + cells.width() < live.page.matrix.width()


def test_many_judges_scroll_between_the_names_and_the_counts(bench: Open) -> None:
    live = Live(bench(small(judges=9, dimensions=2, recusals=())))
    matrix = live.page.matrix
    assert matrix.cells.horizontalScrollBar().maximum() > 0
    matrix.select(live.page.model.index(0, FIRST_JUDGE + 17))
    assert matrix.cells.visualRect(matrix.current()).right() <= matrix.cells.viewport().width()
    assert matrix.left.isVisible()
    assert matrix.right.isVisible()


def test_the_board_answers_totals_in_ticks(bench: Open) -> None:
    open_bench = bench(small())
    live = Live(open_bench)
    live.submit("E01", "J1", FINE)
    row = open_bench.judging.ask(BoardOf("R1")).rows[0]
    assert [None if cell is None else cell.total for cell in row.cells] == [810_000, None, None]

"""Recusals in the matrix: what they would do is seen before they are declared or lifted."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judging_app.application.consequences import Consequences, consequences_of
from judging_app.application.proposals import ChangeStatus
from judging_app.application.queries import AuditTrail, StandingsOf, WholeEvent
from judging_app.desktop.models.recusals_matrix import MATRIX_ROLE, MatrixCell
from judging_app.desktop.pages.judges_page import RECUSALS, JudgesPage
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.domain.event import EntryStatus, Event, Panel, Recusal
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, TALK, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
KEYS = Qt.Key


def shown(opened: Bench) -> JudgesPage:
    """The page with the matrix in front."""
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.book.whole is not None)
    page.go_to(RECUSALS)
    page.recusals.table.setFocus()
    return page


def cell(page: JudgesPage, judge: str, entry: str) -> MatrixCell:
    """What the matrix shows of a judge and an entry."""
    found = page.recusals.model.index_of(judge, entry).data(MATRIX_ROLE)
    assert isinstance(found, MatrixCell)
    return found


def recusals(opened: Bench) -> tuple[Recusal, ...]:
    """The recusals on record."""
    return opened.judging.ask(WholeEvent()).rounds[0].recusals


def test_the_matrix_shows_entries_and_judges_with_the_reasons(bench: Open) -> None:
    page = shown(bench(make_event()))
    model = page.recusals.model
    assert (model.rowCount(), model.columnCount()) == (24, 7)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "评委甲"
    assert model.headerData(8, Qt.Orientation.Vertical) == "09 项目09"
    assert cell(page, "J3", "E09") == MatrixCell(recused=True, reason="亲属", muted=False)
    assert not cell(page, "J4", "E09").recused
    assert page.recusals.list_model.index(0, 0).data() == "09 项目09"
    assert page.recusals.list_model.index(0, 1).data() == "评委丙"


def test_space_asks_enter_declares_and_the_consequences_stand_before(bench: Open) -> None:
    """E05 has 89 90 91 91 91 92 93: without J7's 93 the 92 is dropped.

    (90 + 91 + 91 + 91) / 4 = 90.75 instead of 91; 0.6 x 90.75 + 0.4 x 91 = 90.85 instead of 91.
    E04 keeps 91 and is no longer tied.
    """
    opened = bench(make_event())
    page = shown(opened)
    table = page.recusals.table
    table.select_pair("J1", "E05")
    for _ in range(6):
        QTest.keyClick(table, KEYS.Key_Right)
    assert table.current_pair() == ("J7", "E05")
    QTest.keyClick(table, KEYS.Key_Space)
    question = page.recusals.question
    assert question.title.text() == "评委庚 × 05 项目05"
    opened.wait(lambda: "席位 7 → 6" in question.panel.text())
    words = question.panel.text().splitlines()
    for line in (
        "去分：去 1 高 1 低，留 5 份 → 去 1 高 1 低，留 4 份",
        "去掉的评分：最低 评委甲，最高 评委庚 → 最低 评委甲，最高 评委己",
        "得分 91.00 → 90.75",
        "总分 91.00 → 90.85",
    ):
        assert line in words
    assert recusals(opened) == (Recusal("J3", "E09", "亲属"),), "nothing is declared yet"
    assert question.reason.hasFocus()
    QTest.keyClick(question.reason, KEYS.Key_Return)
    assert question.is_asking, "without a reason nothing happens"
    question.reason.insert("师生关系")
    QTest.keyClick(question.reason, KEYS.Key_Return)
    opened.wait(lambda: cell(page, "J7", "E05").recused)
    assert recusals(opened)[-1] == Recusal("J7", "E05", "师生关系")
    score = opened.judging.ask(StandingsOf(ROUND)).standings.scores["E05"].dimension(TALK)
    assert score is not None
    assert score.score == Fraction("90.75")
    assert table.hasFocus()
    assert table.current_pair() == ("J7", "E05")


def test_a_click_on_a_recused_cell_asks_to_lift_it_with_a_reason(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened)
    table = page.recusals.table
    index = page.recusals.model.index_of("J3", "E09")
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    question = page.recusals.question
    assert question.meaning.text().startswith("回避理由：亲属")
    opened.wait(lambda: "席位 6 → 7" in question.panel.text())
    question.reason.insert("经核实无亲属关系")
    QTest.mouseClick(question.act, Qt.MouseButton.LeftButton)
    opened.wait(lambda: not cell(page, "J3", "E09").recused)
    assert recusals(opened) == ()
    assert opened.judging.ask(AuditTrail(1))[0].reason == "经核实无亲属关系"


def test_escape_declares_nothing(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened)
    page.recusals.ask("J1", "E01")
    QTest.keyClick(page.recusals.question.reason, KEYS.Key_Escape)
    assert page.recusals.table.hasFocus()
    assert len(recusals(opened)) == 1


def test_a_recusal_of_the_list_is_lifted_by_enter(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened)
    page.recusals.list.select_key("J3/E09")
    page.recusals.list.key_opened.emit("J3/E09")
    assert page.recusals.question.caption.text() == "解除回避"


def test_the_head_judge_s_recusal_warns(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened)
    page.recusals.ask("J1", "E12")
    opened.wait(lambda: "请注意" in page.recusals.question.panel.text())
    assert "评审组" in page.recusals.question.panel.text()


def test_entries_are_searched_and_panels_chosen(bench: Open) -> None:
    event = before_scoring(make_event())
    round_ = event.rounds[0]
    seats = tuple(replace(seat, panel="B" if at > 3 else "P") for at, seat in enumerate(round_.seats))
    parts = tuple(
        replace(part, panel="B" if at > 19 else "P") for at, part in enumerate(round_.participations)
    )
    changed = replace(
        round_, panels=(*round_.panels, Panel("B", "第二组")), seats=seats, participations=parts
    )
    page = shown(bench(replace(event, rounds=(changed,))))
    model = page.recusals.model
    assert (model.rowCount(), model.columnCount()) == (20, 4)
    page.recusals.search.setText("单位07")
    assert model.rowCount() == 1
    page.recusals.search.clear()
    page.recusals.panels.segments.setFocus()
    QTest.keyClick(page.recusals.panels.segments, KEYS.Key_Right)
    assert (model.rowCount(), model.columnCount()) == (4, 3)


def test_many_consequences_are_folded_and_unfolded(bench: Open) -> None:
    """When the first withdraws all 23 others move up, and the first has no place any more."""
    opened = bench(make_event())
    page = shown(opened)
    event = opened.judging.ask(WholeEvent())
    found = consequences_of(event, ROUND, ChangeStatus("E01", EntryStatus.WITHDRAWN))
    panel = page.recusals.question.panel
    panel.show_consequences(found, event, ROUND)
    folded = panel.text().count("总排名：")
    assert folded == 4
    assert "不再排名：退赛" in panel.text()
    more = next(line for line in panel.text().splitlines() if line.startswith("另有"))
    button = next(each for each in panel.findChildren(KindButton) if each.text() == more)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.text().count("总排名：") == 24


def test_a_change_without_effect_says_so_in_english_too(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened)
    use_language(Language.ENGLISH)
    page.retranslate()
    panel = page.recusals.question.panel
    panel.show_consequences(Consequences((), (), (), ()), opened.judging.ask(WholeEvent()), ROUND)
    assert panel.text() == "Seats, scores and places stay as they are."

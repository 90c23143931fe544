"""Judges and seats, as an organizer sets them up by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from judging_app.application.commands import UndoSetup
from judging_app.application.proposals import LeaveSeat
from judging_app.application.queries import AuditTrail, StandingsOf, WholeEvent
from judging_app.application.setup import SetupAct
from judging_app.application.verification import verify_store
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.domain.event import Event, Judge, Role, Seat
from judging_app.domain.sheets import Standing
from judging_app.signing import is_signed
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, TALK, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def with_reserve(event: Event) -> Event:
    """The contest with 评委辛 as a reserve."""
    round_ = event.rounds[0]
    seats = (*round_.seats, Seat("J8", "P", Role.RESERVE))
    return replace(
        event,
        judges=(*event.judges, Judge("J8", "评委辛")),
        rounds=(replace(round_, seats=seats),),
    )


def empty_event() -> Event:
    """An event with entries and rules, and nobody to judge yet."""
    event = before_scoring(make_event())
    round_ = event.rounds[0]
    parts = tuple(replace(part, panel="") for part in round_.participations)
    bare = replace(round_, panels=(), seats=(), recusals=(), participations=parts)
    return replace(event, judges=(), rounds=(bare,))


def shown(opened: Bench, rows: int) -> JudgesPage:
    """The page, once it shows so many rows."""
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.book.whole is not None and page.model.rowCount() == rows)
    return page


def rows(page: JudgesPage) -> list[str]:
    """The names in the list, from top to bottom."""
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def cell(page: JudgesPage, key: str, column: str) -> str:
    """What stands in a cell."""
    at = next(number for number, each in enumerate(page.model.columns) if each.key == column)
    return str(page.model.index(page.model.row_of(key), at).data())


def stored(opened: Bench) -> Event:
    """The event as it is on record."""
    return opened.judging.ask(WholeEvent())


def type_into(field: QLineEdit, text: str, *, enter: bool = True) -> None:
    """Put a text into a field as somebody who types it; Chinese comes from an input method."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    if enter:
        QTest.keyClick(field, KEYS.Key_Return)


def settled(opened: Bench, page: JudgesPage) -> None:
    """Wait until every edit is stored."""
    opened.wait(lambda: page.book.is_settled)


def test_an_empty_event_says_what_to_do_and_takes_judges_in_one_after_another(bench: Open) -> None:
    opened = bench(empty_event())
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.book.whole is not None)
    assert page.seats.empty.isVisible()
    assert page.seats.empty.accessibleName() == "还没有评委"
    QTest.mouseClick(page.seats.empty_add, Qt.MouseButton.LeftButton)
    form = page.seats.form
    type_into(form.fields["organization"], "市创业指导中心", enter=False)
    type_into(form.fields["name"], "评委甲")
    type_into(form.fields["name"], "评委乙")
    settled(opened, page)
    assert rows(page) == ["评委甲", "评委乙"]
    event = stored(opened)
    assert [(judge.code, judge.name, judge.organization) for judge in event.judges] == [
        ("J1", "评委甲", "市创业指导中心"),
        ("J2", "评委乙", ""),
    ]
    assert [panel.name for panel in event.rounds[0].panels] == ["评审组"]
    assert {part.panel for part in event.rounds[0].participations} == {"P1"}
    assert [seat.judge for seat in event.rounds[0].seats] == ["J1", "J2"]


def test_a_judge_without_a_name_and_one_who_is_there_already_are_refused_in_words(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    QTest.mouseClick(page.seats.add, Qt.MouseButton.LeftButton)
    form = page.seats.form
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert form.note.text() == "请填写姓名"
    type_into(form.fields["name"], "评委甲")
    assert form.note.text() == "评委甲已在名单中；若是同名的另一人，请填单位以区分"
    type_into(form.fields["organization"], "某大学")
    settled(opened, page)
    assert rows(page)[-1] == "评委甲"
    assert page.model.rowCount() == 8


def test_fields_are_stored_when_they_are_left_and_taken_back_by_undo(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    page.table.select_key("P/J2")
    QTest.keyClick(page.table, KEYS.Key_Return)
    form = page.seats.form
    assert form.fields["name"].hasFocus()
    type_into(form.fields["name"], "评委乙（改名）")
    assert rows(page)[1] == "评委乙（改名）", "it is shown at once"
    type_into(form.votes, "2")
    settled(opened, page)
    assert stored(opened).judges[1].name == "评委乙（改名）"
    assert stored(opened).rounds[0].seats[1].votes == 2
    opened.operations.do(UndoSetup(ROUND))
    opened.operations.do(UndoSetup(ROUND))
    opened.wait(lambda: rows(page)[1] == "评委乙" and cell(page, "P/J2", "votes") == "1")


@pytest.mark.parametrize("votes", ["21", "-1", "两", ""])
def test_votes_that_cannot_be_are_refused_and_the_old_ones_stay(bench: Open, votes: str) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    type_into(page.seats.form.votes, votes)
    assert page.seats.form.note.text() == "票数填 0 到 20 的整数"
    assert page.seats.form.votes.text() == "1"
    assert stored(opened) == before_scoring(make_event())


def test_roles_are_chosen_from_the_list(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    page.table.select_key("P/J7")
    role = page.seats.form.role
    role.setFocus()
    QTest.keyClick(role, KEYS.Key_Down)
    role.activated.emit(role.currentIndex())
    settled(opened, page)
    assert stored(opened).rounds[0].seats[6].role is Role.RESERVE
    assert cell(page, "P/J7", "state") == "后备"


def test_alt_and_arrows_move_a_seat_and_so_does_dragging(bench: Open) -> None:
    opened = bench(before_scoring(make_event(judges=4)))
    page = shown(opened, 4)
    page.table.select_key("P/J3")
    QTest.keyClick(page.table, KEYS.Key_Up, ALT)
    settled(opened, page)
    assert rows(page) == ["评委甲", "评委丙", "评委乙", "评委丁"]
    assert page.table.current_key() == "P/J3"
    view = page.table.viewport()
    start, goal = (page.table.visualRect(page.model.index(row, 0)).center() + QPoint(4, 0) for row in (1, 3))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(0, 20))
    QTest.mouseMove(view, goal)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    settled(opened, page)
    assert rows(page) == ["评委甲", "评委乙", "评委丁", "评委丙"]
    assert [seat.judge for seat in stored(opened).rounds[0].seats] == ["J1", "J2", "J4", "J3"]


def test_the_first_seat_cannot_go_further_up(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    QTest.keyClick(page.table, KEYS.Key_Up, ALT)
    assert page.book.is_settled
    assert rows(page)[0] == "评委甲"


def test_a_judge_is_removed_with_the_recusals_and_comes_back_by_undo(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    page.table.select_key("P/J3")
    QTest.keyClick(page.table, KEYS.Key_Delete)
    settled(opened, page)
    assert rows(page) == ["评委甲", "评委乙", "评委丁", "评委戊", "评委己", "评委庚"]
    assert page.table.current_key() == "P/J4"
    assert stored(opened).rounds[0].recusals == ()
    opened.operations.do(UndoSetup(ROUND))
    opened.wait(lambda: page.model.rowCount() == 7)
    assert stored(opened) == before_scoring(make_event())


def test_a_judge_with_sheets_is_not_removed_and_it_is_said_why(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened, 7)
    QTest.mouseClick(page.seats.form.remove, Qt.MouseButton.LeftButton)
    assert page.seats.form.note.text() == "评委甲已有 24 份评分表，不能移除；请改用“由后备接替”"
    assert page.model.rowCount() == 7


def test_panels_are_added_renamed_and_removed_unless_somebody_sits_there(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    QTest.mouseClick(page.seats.panels_button, Qt.MouseButton.LeftButton)
    panels = page.seats.panels
    assert panels.new_name.hasFocus()
    type_into(panels.new_name, "第二组")
    type_into(panels.new_name, "第二组")
    assert panels.note.text() == "已有同名的评审组"
    type_into(panels.names["P"], "第一组")
    settled(opened, page)
    assert [(panel.code, panel.name) for panel in stored(opened).rounds[0].panels] == [
        ("P", "第一组"),
        ("P1", "第二组"),
    ]
    QTest.mouseClick(panels.removers["P"], Qt.MouseButton.LeftButton)
    assert panels.note.text() == "该组还有 7 个席位，请先调走或移除评委"
    QTest.mouseClick(panels.removers["P1"], Qt.MouseButton.LeftButton)
    settled(opened, page)
    assert [panel.name for panel in stored(opened).rounds[0].panels] == ["第一组"]
    QTest.keyClick(panels.new_name, KEYS.Key_Escape)
    assert page.table.hasFocus()


def test_a_seat_goes_to_another_panel_unless_it_has_sheets(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened, 7)
    page.seats.acts.add_panel("第二组")
    settled(opened, page)
    combo = page.seats.form.panel
    combo.setCurrentIndex(combo.findData("P1"))
    combo.activated.emit(combo.currentIndex())
    assert page.seats.form.note.text() == "该席位已有 24 份评分表，评审组和评分维度不能再改"
    assert combo.currentData() == "P"


def test_a_seat_is_for_one_dimension_only(bench: Open) -> None:
    event = before_scoring(make_event())
    round_ = event.rounds[0]
    talk = round_.rulebook.judged[0]
    tree = tuple(replace(leaf, code=f"visit_{leaf.code}") for leaf in talk.criteria)
    half = Fraction(30)
    visit = replace(talk, code="visit", name="实地考察", criteria=tree, weight=half)
    parts = (replace(talk, weight=half), visit, *round_.rulebook.measured)
    book = replace(round_.rulebook, dimensions=parts)
    opened = bench(replace(event, rounds=(replace(round_, rulebook=book),)))
    page = shown(opened, 7)
    assert cell(page, "P/J1", "dimension") == "全部"
    combo = page.seats.form.dimension
    assert combo.isVisible()
    combo.setCurrentIndex(combo.findText("实地考察"))
    combo.activated.emit(combo.currentIndex())
    settled(opened, page)
    assert cell(page, "P/J1", "dimension") == "实地考察"
    assert stored(opened).rounds[0].seats[0].dimension == "visit"


def test_a_judge_who_sits_nowhere_is_listed_and_gets_a_seat(bench: Open) -> None:
    event = before_scoring(make_event())
    opened = bench(replace(event, judges=(*event.judges, Judge("J9", "评委壬"))))
    page = shown(opened, 8)
    assert cell(page, "/J9", "state") == "未安排席位"
    page.table.select_key("/J9")
    combo = page.seats.form.panel
    combo.setCurrentIndex(combo.findData("P"))
    combo.activated.emit(combo.currentIndex())
    settled(opened, page)
    assert stored(opened).rounds[0].seats[-1] == Seat("J9", "P")
    assert page.table.current_key() == "P/J9"


# A reserve takes over


def unfinished(event: Event) -> Event:
    """The contest with entries 21 to 24 not scored yet, and the reserve's sheets for 21."""
    round_ = event.rounds[0]
    open_ones = {"E21", "E22", "E23", "E24"}
    sheets = [sheet for sheet in round_.sheets if sheet.entry not in open_ones]
    sheets += [
        replace(sheet, judge="J8") for sheet in round_.sheets if (sheet.entry, sheet.judge) == ("E20", "J2")
    ]
    return replace(event, rounds=(replace(round_, sheets=tuple(sheets)),))


def test_a_reserve_takes_over_from_here_on_after_the_consequences_were_shown(bench: Open) -> None:
    opened = bench(unfinished(with_reserve(make_event())))
    page = shown(opened, 8)
    page.table.select_key("P/J2")
    menu = page.seats.stand_in_menu()
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["从现在起接替（已交的评分保留）…", "由评委辛整场替换（此前评分不计）…"]
    menu.actions()[0].trigger()
    question = page.seats.question
    opened.wait(lambda: "递补：评委辛" in question.panel.text())
    assert "4 个项目：21 项目21、22 项目22、23 项目23、24 项目24" in question.panel.text()
    assert "未交评分表 7 → 7" not in question.panel.text()
    assert question.reason.hasFocus()
    assert not question.act.isEnabled()
    type_into(question.reason, "突发疾病")
    opened.wait(lambda: cell(page, "P/J2", "excused") == "4")
    sheets = {sheet.entry: sheet.standing for sheet in stored(opened).rounds[0].sheets if sheet.judge == "J2"}
    assert sheets["E20"] is Standing.SUBMITTED
    assert {sheets[entry] for entry in ("E21", "E22", "E23", "E24")} == {Standing.ABSENT}
    assert page.table.hasFocus()


def test_a_reserve_replaces_a_judge_for_the_whole_event(bench: Open) -> None:
    opened = bench(with_reserve(make_event()))
    page = shown(opened, 8)
    page.table.select_key("P/J2")
    menu = page.seats.stand_in_menu()
    assert menu is not None
    menu.actions()[1].trigger()
    question = page.seats.question
    opened.wait(lambda: "席位与得分" in question.panel.text())
    type_into(question.reason, "评委乙被撤换")
    settled(opened, page)
    seats = {seat.judge: seat for seat in stored(opened).rounds[0].seats}
    assert (seats["J2"].votes, seats["J8"].role, seats["J8"].votes) == (0, Role.REGULAR, 1)
    last = opened.judging.ask(AuditTrail(1))[0]
    assert (last.act, last.reason) == (SetupAct.EDIT_SEATS.value, "评委乙被撤换")


def test_escape_leaves_everything_as_it_is(bench: Open) -> None:
    opened = bench(with_reserve(make_event()))
    page = shown(opened, 8)
    page.seats.ask(LeaveSeat("P", "J1"))
    QTest.keyClick(page.seats.question.reason, KEYS.Key_Escape)
    assert page.seats.form.isVisible()
    assert page.table.hasFocus()
    assert stored(opened) == with_reserve(make_event())


def test_without_a_reserve_only_leaving_is_offered(bench: Open) -> None:
    page = shown(bench(make_event()), 7)
    menu = page.seats.stand_in_menu()
    assert menu is not None
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [
        ("从现在起接替（已交的评分保留）…", True),
        ("本组没有后备评委", False),
    ]


# The page


def test_what_somebody_else_changed_meanwhile_is_refused_and_shown_anew(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened, 7)
    page.table.select_key("P/J2")
    seen = page.book.whole
    page.seats.form.fields["name"].setText("评委乙二")
    page.seats.form.fields["name"].editingFinished.emit()
    settled(opened, page)
    page.book.whole = seen
    refused: list[object] = []
    opened.operations.refused.disconnect(opened.broken.append)
    opened.operations.refused.connect(refused.append)
    page.seats.acts.change(
        seen.judges[1],  # type: ignore[union-attr]
        seen.rounds[0].seats[1],  # type: ignore[union-attr]
        page.seats.form.filled()._replace(judge=Judge("J2", "评委乙三")),  # type: ignore[union-attr]
    )
    opened.wait(lambda: bool(refused) and rows(page)[1] == "评委乙二")
    assert page.book.whole.judge("J2").name == "评委乙二"  # type: ignore[union-attr]


def test_the_views_are_reached_by_keys_and_the_search_by_control_f(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened, 7)
    page.activateWindow()
    for key, name in ((KEYS.Key_3, "recusals"), (KEYS.Key_2, "panels"), (KEYS.Key_1, "seats")):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        assert page.choice.current() == name
    QTest.keyClick(page, KEYS.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.seats.search.hasFocus()
    page.seats.search.setText("评委戊")
    assert rows(page) == ["评委戊"]


def test_fifteen_judges_in_four_panels_are_filtered_by_panel(bench: Open) -> None:
    event = before_scoring(make_event(judges=15))
    round_ = event.rounds[0]
    panels = tuple(replace(round_.panels[0], code=f"P{at}", name=f"第{at}组") for at in range(4))
    seats = tuple(replace(seat, panel=f"P{at % 4}") for at, seat in enumerate(round_.seats))
    parts = tuple(replace(part, panel=f"P{at % 4}") for at, part in enumerate(round_.participations))
    opened = bench(
        replace(event, rounds=(replace(round_, panels=panels, seats=seats, participations=parts),))
    )
    page = shown(opened, 15)
    page.seats.groups.segments.set_current("P3")
    page.seats.groups.chosen.emit("P3")
    assert page.model.rowCount() == 3
    QTest.mouseClick(page.seats.add, Qt.MouseButton.LeftButton)
    assert page.seats.form.panel.currentData() == "P3"


def test_the_whole_page_speaks_english_too(bench: Open) -> None:
    opened = bench(make_event())
    page = shown(opened, 7)
    use_language(Language.ENGLISH)
    page.retranslate()
    assert page.seats.form.title.text() == "评委甲"
    assert page.seats.form.caption.text() == "Judge and seat"
    assert page.seats.add.text() == "Add judge"
    assert page.choice.accessibleName() == "Seats"


def test_the_log_leads_to_what_is_stored(bench: Open) -> None:
    """After leaving a seat and edits the whole log replays to the records."""
    opened = bench(unfinished(with_reserve(make_event())))
    page = shown(opened, 8)
    page.seats.acts.take_over(LeaveSeat("P", "J2"), "突发疾病")
    page.seats.acts.add_panel("第二组")
    settled(opened, page)
    opened.wait(lambda: cell(page, "P/J2", "excused") == "4")
    score = opened.judging.ask(StandingsOf(ROUND)).standings.scores["E20"].dimension(TALK)
    assert score is not None
    assert verify_store(opened._file.store, is_signed) == []

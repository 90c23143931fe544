"""Which panel scores which entry, and the order on stage: by hand, by track, by a draw."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, QModelIndex, Qt
from PySide6.QtTest import QTest

from judging_app.application.commands import Recuse, SetEntryStatus
from judging_app.application.queries import AuditTrail, WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.desktop.models.panels_seed import new_seed, read_seed
from judging_app.desktop.pages.judges_page import PANELS, JudgesPage
from judging_app.domain.assignment import balanced, drawn_order
from judging_app.domain.event import EntryStatus, Event, Panel
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def two_panels(event: Event) -> Event:
    """The contest before scoring, with J1 to J4 in panel A, the others in B; every entry in A."""
    round_ = before_scoring(event).rounds[0]
    seats = tuple(replace(seat, panel="A" if at < 4 else "B") for at, seat in enumerate(round_.seats))
    parts = tuple(replace(part, panel="A") for part in round_.participations)
    panels = (Panel("A", "第一组"), Panel("B", "第二组"))
    changed = replace(round_, panels=panels, seats=seats, participations=parts)
    return replace(before_scoring(event), rounds=(changed,))


def shown(opened: Bench) -> JudgesPage:
    """The page with the board in front."""
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.book.whole is not None)
    page.go_to(PANELS)
    return page


def stored(opened: Bench) -> Event:
    """The event as it is on record."""
    return opened.judging.ask(WholeEvent())


def panels_of(event: Event) -> dict[str, str]:
    """The panel of each entry."""
    return {part.entry: part.panel for part in event.rounds[0].participations}


def last_act(opened: Bench) -> AuditEntry:
    """The newest entry of the log."""
    return opened.judging.ask(AuditTrail(1))[0]


def settled(opened: Bench, page: JudgesPage) -> None:
    """Wait until every edit is stored."""
    opened.wait(lambda: page.book.is_settled)


def test_entries_go_to_the_next_panel_by_alt_and_arrow_and_are_selected_there(bench: Open) -> None:
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    first = page.panels.board.list_of("A")
    first.setCurrentIndex(first.model().index(0, 0))
    QTest.keyClick(first, KEYS.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(first, KEYS.Key_Right, ALT)
    second = page.panels.board.list_of("B")
    assert second.board_model.codes == ("E01", "E02")
    assert page.panels.board.selected() == ("E01", "E02")
    assert second.hasFocus()
    settled(opened, page)
    assert [code for code, panel in panels_of(stored(opened)).items() if panel == "B"] == ["E01", "E02"]
    QTest.keyClick(second, KEYS.Key_1, ALT)
    settled(opened, page)
    assert set(panels_of(stored(opened)).values()) == {"A"}


def test_entries_are_dragged_to_another_panel(bench: Open) -> None:
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    board = page.panels.board
    source, goal = board.list_of("A").board_model, board.list_of("B").board_model
    data = source.mimeData([source.index(2), source.index(4)])
    goal.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    settled(opened, page)
    assert goal.codes == ("E03", "E05")
    assert panels_of(stored(opened))["E05"] == "B"


def test_the_menu_moves_what_is_selected(bench: Open) -> None:
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    page.panels.board.select(["E07"], "A")
    menu = page.panels.move_menu()
    assert [action.text() for action in menu.actions()] == ["第一组\tAlt+1", "第二组\tAlt+2"]
    menu.actions()[1].trigger()
    settled(opened, page)
    assert panels_of(stored(opened))["E07"] == "B"


def test_an_entry_that_is_scored_stays_in_its_panel(bench: Open) -> None:
    event = make_event()
    round_ = event.rounds[0]
    opened = bench(replace(event, rounds=(replace(round_, panels=(*round_.panels, Panel("B", "第二组"))),)))
    page = shown(opened)
    page.panels.move_entries(["E01"], "B")
    assert page.panels.hint.text() == "项目01已有评分，不能换组"
    assert page.book.whole is not None
    assert panels_of(page.book.whole)["E01"] == "P"


def test_a_balanced_draw_is_seen_first_and_kept_with_its_seed(bench: Open) -> None:
    event = two_panels(make_event())
    opened = bench(event)
    page = shown(opened)
    QTest.mouseClick(page.panels.deal, Qt.MouseButton.LeftButton)
    draw = page.panels.draw
    assert draw.seed.hasFocus()
    assert draw.seed.text().startswith(QDate.currentDate().toString("yyyyMMdd"))
    draw.seed.setText("20261123")
    wanted = balanced(event, event.rounds[0], 20261123)
    assert set(page.panels.board.list_of("B").board_model.codes) == {
        part.entry for part in wanted.participations if part.panel == "B"
    }
    assert "第一组：12 个项目 · 初创组 6、成长组 6" in draw.summary.text()
    assert "第二组：12 个项目 · 初创组 6、成长组 6" in draw.summary.text()
    assert stored(opened) == event, "a preview changes nothing"
    QTest.mouseClick(draw.apply, Qt.MouseButton.LeftButton)
    settled(opened, page)
    assert stored(opened).rounds[0].participations == wanted.participations
    assert (last_act(opened).act, last_act(opened).reason) == ("assign_panels", "蛇形分配，种子 20261123")
    assert draw.isHidden()


def test_drawing_again_gives_another_seed_and_leaves_no_trace(bench: Open) -> None:
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    page.panels.start(order=False)
    draw = page.panels.draw
    seeds = {draw.seed.text()}
    for _ in range(3):
        QTest.mouseClick(draw.again, Qt.MouseButton.LeftButton)
        seeds.add(draw.seed.text())
    assert len(seeds) > 1
    QTest.keyClick(draw.seed, KEYS.Key_Escape)
    assert not page.panels.previews
    assert stored(opened) == two_panels(make_event())
    assert len(opened.judging.ask(AuditTrail())) == 1, "the log has its first entry and no other"


def test_recusals_that_cannot_be_honoured_are_named_before(bench: Open) -> None:
    """J1 sits in the first panel, J5 in the second: E02 meets one of them in either."""
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    for judge in ("J1", "J5"):
        opened.operations.do(Recuse(ROUND, judge, "E02", "亲属"))
    opened.wait(lambda: page.book.whole is not None and len(page.book.whole.rounds[0].recusals) == 3)
    page.panels.start(order=False)
    words = page.panels.draw.warning.text()
    assert words.splitlines()[0] == "有 1 个项目避不开需回避的评委"
    assert words.splitlines()[1] in {"项目02：评委甲", "项目02：评委戊"}
    assert "项目09" not in words


def test_tracks_get_panels_of_their_own(bench: Open) -> None:
    opened = bench(two_panels(make_event()))
    page = shown(opened)
    page.panels.start(order=False)
    draw = page.panels.draw
    draw.way.setFocus()
    QTest.keyClick(draw.way, KEYS.Key_Right)
    assert not draw.seed.isVisible()
    assert dict(draw.panel_of_track()) == {"S": "A", "G": "B"}
    box = draw.choices["S"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert not draw.choices["G"].isHidden()
    QTest.mouseClick(draw.apply, Qt.MouseButton.LeftButton)
    settled(opened, page)
    assert set(panels_of(stored(opened)).values()) == {"B"}
    assert last_act(opened).reason == "按组别"


@pytest.mark.parametrize("text", ["", "abc", "-4", "1.5", "1234567890123456789"])
def test_a_seed_that_is_no_plain_number_is_refused(bench: Open, text: str) -> None:
    page = shown(bench(two_panels(make_event())))
    page.panels.start(order=False)
    page.panels.draw.seed.setText(text)
    assert page.panels.draw.note.text() == "种子填不超过 18 位的整数"
    assert not page.panels.draw.apply.isEnabled()
    assert read_seed(text) is None


def test_a_seed_may_be_typed_in_full_width_digits() -> None:
    assert read_seed("１２") == 12


def test_a_seed_begins_with_the_date_and_ends_with_chance() -> None:
    seeds = {new_seed(date(2026, 11, 23)) for _ in range(20)}
    assert {str(seed)[:8] for seed in seeds} == {"20261123"}
    assert {len(str(seed)) for seed in seeds} == {12}
    assert len(seeds) > 10


def test_with_one_panel_only_the_order_is_drawn(bench: Open) -> None:
    """Two rounds of drawing; the second seed is the one on record."""
    opened = bench(before_scoring(make_event()))
    page = shown(opened)
    assert "目前只有一个评审组" in page.panels.hint.text()
    assert not page.panels.deal.isEnabled()
    QTest.mouseClick(page.panels.order_button, Qt.MouseButton.LeftButton)
    page.panels.draw.seed.setText("1")
    page.panels.draw.seed.setText("77")
    codes = [f"E{at:02}" for at in range(1, 25)]
    wanted = drawn_order(codes, 77)
    assert page.panels.board.list_of("P").board_model.codes == wanted
    QTest.mouseClick(page.panels.draw.apply, Qt.MouseButton.LeftButton)
    settled(opened, page)
    event = stored(opened)
    assert tuple(entry.code for entry in event.in_running_order()) == wanted
    assert sorted(entry.order for entry in event.entries) == list(range(1, 25))
    acts = [entry for entry in opened.judging.ask(AuditTrail()) if entry.act == "draw_order"]
    assert [entry.reason for entry in acts] == ["抽签定序，种子 77"]


def test_tracks_follow_one_another_and_who_withdrew_has_no_number(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = shown(opened)
    opened.operations.do(SetEntryStatus(ROUND, "E03", EntryStatus.WITHDRAWN, "退出"))
    opened.wait(
        lambda: (
            page.book.whole is not None
            and page.book.whole.rounds[0].participations[2].status is EntryStatus.WITHDRAWN
        )
    )
    page.panels.start(order=True)
    page.panels.draw.way.setFocus()
    QTest.keyClick(page.panels.draw.way, KEYS.Key_Right)
    page.panels.draw.seed.setText("5")
    QTest.mouseClick(page.panels.draw.apply, Qt.MouseButton.LeftButton)
    settled(opened, page)
    orders = {entry.code: entry.order for entry in stored(opened).entries}
    starters = {code: order for code, order in orders.items() if int(code[1:]) % 2 and code != "E03"}
    assert sorted(starters.values()) == list(range(1, 12))
    assert orders["E03"] == 0
    assert max(orders.values()) == 23


def test_entries_without_a_panel_stand_in_a_column_of_their_own(bench: Open) -> None:
    event = two_panels(make_event())
    round_ = event.rounds[0]
    parts = tuple(
        replace(part, panel="") if part.entry in ("E01", "E02") else part for part in round_.participations
    )
    opened = bench(replace(event, rounds=(replace(round_, participations=parts),)))
    page = shown(opened)
    board = page.panels.board
    assert board.list_of("").board_model.codes == ("E01", "E02")
    board.select(["E02"], "")
    QTest.keyClick(board.list_of(""), KEYS.Key_2, ALT)
    settled(opened, page)
    assert panels_of(stored(opened))["E02"] == "B"
    assert board.list_of("").board_model.codes == ("E01",)


def test_an_entry_is_found_on_the_board(bench: Open) -> None:
    page = shown(bench(two_panels(make_event())))
    page.panels.search.setText("项目17")
    assert page.panels.board.selected() == ("E17",)


def test_recused_judges_are_spoken_of_on_the_board_in_english_too(bench: Open) -> None:
    page = shown(bench(two_panels(make_event())))
    model = page.panels.board.list_of("A").board_model
    assert model.index(8).data() == "09 项目09 · 初创组 · 本组回避：评委丙"
    use_language(Language.ENGLISH)
    page.retranslate()
    model = page.panels.board.list_of("A").board_model
    assert model.index(8).data() == "09 项目09 · 初创组 · recused here: 评委丙"

"""What the results say is still open: sheets owed, figures to verify, ties at a line, lots to draw."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from judging_app.application.commands import (
    AttachEvidence,
    RecordFigure,
    ReturnSheet,
    SetEntryStatus,
    SubmitSheet,
)
from judging_app.application.queries import WholeEvent
from judging_app.desktop.models.ranking_cells import CELL_ROLE, AwardCell, PlaceCell
from judging_app.desktop.models.ranking_columns import ColumnKind
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import EntryStatus, Event, Judge, Role, RulingKind, Seat
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rulebook import Award, LineTie, Rulebook, TieKey, TieKeyKind
from judging_app.domain.sheets import SheetKey
from tests.desktop.pages.builders import DEEDS, ROUND, TALK, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]


def with_rules(event: Event, **changed: object) -> Event:
    """The contest under rules that differ in this."""
    (round_,) = event.rounds
    rulebook: Rulebook = replace(round_.rulebook, **changed)  # type: ignore[arg-type]
    return replace(event, rounds=(replace(round_, rulebook=rulebook),))


def shown(bench: Bench) -> ResultsPage:
    page = bench.show(ResultsPage)
    bench.wait(lambda: page.side.why.explanation is not None)
    return page


def remark(page: ResultsPage, entry: str, kind: ColumnKind, key: str = "") -> str:
    at = next(at for at, each in enumerate(page.model.columns) if each.kind is kind and each.key == key)
    return str(page.model.index(page.model.row_of(entry), at).data(CELL_ROLE).remark)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def select(bench: Bench, page: ResultsPage, entry: str) -> None:
    page.table.select(entry)
    bench.wait(
        lambda: page.side.why.explanation is not None and page.side.why.explanation.entry.code == entry
    )


def cell(page: ResultsPage, entry: str, kind: ColumnKind) -> Any:
    at = next(at for at, each in enumerate(page.model.columns) if each.kind is kind)
    return page.model.index(page.model.row_of(entry), at).data(CELL_ROLE)


def test_a_place_with_sheets_missing_wears_no_ring_and_no_prize(bench: Open) -> None:
    opened = bench(with_rules(make_event(), awards=(Award("一等奖", count=3),)))
    page = shown(opened)
    assert cell(page, "E01", ColumnKind.PLACE) == PlaceCell("1", Tone.GOLD)
    assert cell(page, "E01", ColumnKind.AWARD).text == "一等奖"
    opened.operations.do(ReturnSheet(ROUND, TALK, "E01", "J4", "漏项"))
    opened.wait(lambda: cell(page, "E01", ColumnKind.PLACE).provisional)
    # It is ranked as before; only nothing is handed out yet.
    place = cell(page, "E01", ColumnKind.PLACE)
    assert (place.text, place.tone) == ("1", None)
    assert cell(page, "E01", ColumnKind.AWARD) == AwardCell("暂定", Tone.MUTE)
    assert cell(page, "E02", ColumnKind.AWARD).text == "一等奖"


def test_a_reserve_has_a_column_only_once_called(bench: Open) -> None:
    event = make_event()
    (round_,) = event.rounds
    judge = Judge("J8", "评委辛")
    waiting = replace(round_, seats=(*round_.seats, Seat("J8", "P", Role.RESERVE)))
    event = replace(event, judges=(*event.judges, judge), rounds=(waiting,))
    opened = bench(event)
    page = shown(opened)
    names = [each.title for each in page.model.columns if each.kind is ColumnKind.JUDGE]
    assert names == [item.name for item in event.judges[:-1]]
    given = next(sheet for sheet in round_.sheets if sheet.entry == "E09" and sheet.judge == "J1")
    opened.operations.do(SubmitSheet(ROUND, TALK, "E09", "J8", given.marks, "s1"))
    opened.wait(lambda: any(each.key == "J8" for each in page.model.columns if each.kind is ColumnKind.JUDGE))


def test_a_round_without_entries_has_no_green_pills(bench: Open) -> None:
    event = make_event()
    (round_,) = event.rounds
    bare = replace(round_, participations=(), recusals=(), sheets=(), values=(), adjustments=())
    opened = bench(replace(event, entries=(), rounds=(bare,)))
    page = opened.show(ResultsPage)
    opened.wait(lambda: page._view is not None)
    assert {status.key for status in page._statuses}.isdisjoint({"sheets", "figures"})


def test_who_owes_which_sheet_is_listed_by_entry_and_by_judge_with_the_way_there(bench: Open) -> None:
    opened = bench(make_event())
    for entry, judge in (("E11", "J4"), ("E11", "J5"), ("E12", "J4")):
        opened.operations.do(ReturnSheet(ROUND, TALK, entry, judge, "漏项"))
    page = shown(opened)
    opened.wait(lambda: page.pills.pill("sheets").text() == "评分 163/166")
    click(page.pills.pill("sheets"))
    panel = page.side.missing
    assert panel.isVisible()
    assert panel.texts() == [
        "11 项目11：未交 2 份", "评委丁", "评委戊", "12 项目12：未交 1 份", "评委丁",
    ]  # fmt: skip
    wanted: list[SheetKey] = []
    page.sheet_wanted.connect(wanted.append)
    click(panel.buttons[1])
    assert wanted == [SheetKey(TALK, "E11", "J5")]
    QTest.keyClick(panel.by, Qt.Key.Key_Right)
    assert panel.texts() == ["评委丁：未交 2 份", "11", "12", "评委戊：未交 1 份", "11"]
    opened.operations.do(SetEntryStatus(ROUND, "E11", EntryStatus.WITHDRAWN, "来函"))
    # An entry that has withdrawn owes nothing: the open list follows.
    opened.wait(lambda: panel.texts() == ["评委丁：未交 1 份", "12"])


def test_a_score_that_rests_on_an_unverified_figure_says_so(bench: Open) -> None:
    opened = bench(make_event())
    opened.operations.do(RecordFigure(ROUND, IndicatorValue("E03", "jobs", claimed=Fraction(92))))
    page = shown(opened)
    opened.wait(lambda: page.pills.pill("figures").text() == "实绩待核 1")
    # The claimed 92 counts as the verified 92 did: the place is the same, but it is not settled.
    assert remark(page, "E03", ColumnKind.TOTAL) == "未核验"
    assert remark(page, "E03", ColumnKind.DIMENSION, DEEDS) == "未核验"
    assert remark(page, "E03", ColumnKind.DIMENSION, TALK) == ""
    assert remark(page, "E04", ColumnKind.TOTAL) == ""


def test_figures_are_listed_by_what_they_lack(bench: Open) -> None:
    opened = bench(with_rules(make_event(entries=10), confirm_figures=True))
    opened.operations.do(RecordFigure(ROUND, IndicatorValue("E01", "jobs", claimed=Fraction(94))))
    missing = IndicatorValue("E02", "jobs", claimed=Fraction(93), evidence_missing=True)
    opened.operations.do(RecordFigure(ROUND, missing))
    opened.operations.do(AttachEvidence(ROUND, "E03", "jobs", "名册.pdf", b"%PDF-1.7 page"))
    page = shown(opened)
    opened.wait(lambda: page.pills.pill("figures").text() == "实绩待核 10")
    click(page.pills.pill("figures"))
    panel = page.side.missing
    opened.wait(lambda: "带动就业：未复核" in panel.texts())
    assert [text for text in panel.texts() if text not in ("查看", "去核验")][:8] == [
        "01 项目01", "带动就业：未核验 · 没有附佐证",
        "02 项目02", "带动就业：无佐证，不计",
        "03 项目03", "带动就业：未复核",
        "04 项目04", "带动就业：未复核 · 没有附佐证",
    ]  # fmt: skip
    panel.offer_figures(True)
    click(page.pills.pill("figures"))
    wanted: list[tuple[str, str]] = []
    page.figure_wanted.connect(lambda *key: wanted.append(key))
    click(panel.buttons[2])
    assert wanted == [("E03", "jobs")]
    assert remark(page, "E04", ColumnKind.TOTAL) == "未复核"


def lots(event: Event) -> Event:
    """The contest with lots at the end of its chain: E04 and E05 wait for them."""
    return with_rules(event, tie_chain=(TieKey(TieKeyKind.DIMENSION, TALK), TieKey(TieKeyKind.LOT)))


def by_hash(seed: str, *codes: str) -> list[str]:
    return sorted(codes, key=lambda code: hashlib.sha256(f"{seed}/{code}".encode()).hexdigest())


def test_the_program_draws_lots_from_a_seed_that_stays_on_record(bench: Open) -> None:
    opened = bench(lots(make_event()))
    page = shown(opened)
    select(opened, page, "E04")
    click(page.side.rule_button)
    panel = page.side.ruling
    click_way(panel.way_choice)
    seed = panel.seed_field.text()
    assert len(seed) == 8
    assert seed.isdecimal()
    assert not panel.record_button.isEnabled(), "nothing is drawn yet"
    panel.seed_field.selectAll()
    QTest.keyClicks(panel.seed_field, "20261105")
    click(panel.draw_button)
    drawn = by_hash("20261105", "E04", "E05")
    names = [panel.order_list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(2)]
    assert names == drawn
    panel.order_list.setCurrentRow(0)
    QTest.keyClick(panel.order_list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert panel.order_list.item(0).data(Qt.ItemDataRole.UserRole) == drawn[0], "a draw is not moved"
    panel.by_field.setText("组长")
    panel.reason_field.setText("现场监督")
    click(panel.record_button)
    opened.wait(lambda: page.model.entry_at(3) == drawn[0] and page.model.entry_at(4) == drawn[1])
    (ruling,) = ask(opened).rounds[0].rulings
    assert (ruling.kind, ruling.order, ruling.by) == (RulingKind.LOT, tuple(drawn), "组长")
    assert ruling.reason == "程序抽签，种子 20261105，按“种子/编号”的 SHA-256 排序 · 现场监督"


def test_another_seed_takes_the_draw_back(bench: Open) -> None:
    opened = bench(lots(make_event()))
    page = shown(opened)
    select(opened, page, "E04")
    click(page.side.rule_button)
    panel = page.side.ruling
    click_way(panel.way_choice)
    click(panel.draw_button)
    assert panel.record_button.isEnabled()
    panel.seed_field.setText("7")
    assert not panel.record_button.isEnabled()
    assert panel.reason_field.text() == ""
    panel.seed_field.setText("十")
    assert not panel.draw_button.isEnabled()


def test_lots_drawn_on_the_table_are_keyed_in(bench: Open) -> None:
    opened = bench(lots(make_event()))
    page = shown(opened)
    select(opened, page, "E05")
    click(page.side.rule_button)
    panel = page.side.ruling
    panel.order_list.setCurrentRow(1)
    QTest.keyClick(panel.order_list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    panel.reason_field.setText("现场抽签，项目05 抽到 1 号")
    click(panel.record_button)
    opened.wait(lambda: page.model.entry_at(3) == "E05")
    (ruling,) = ask(opened).rounds[0].rulings
    assert (ruling.kind, ruling.order) == (RulingKind.LOT, ("E05", "E04"))
    assert ruling.reason == "现场抽签，项目05 抽到 1 号"


def test_a_tie_at_an_award_s_line_is_shown_as_open(bench: Open) -> None:
    """Three prizes of the second tier, the third of which E04 and E05 share."""
    awards = (Award("一等奖", count=1), Award("二等奖", count=3, line_tie=LineTie.RULING))
    opened = bench(with_rules(make_event(), awards=awards))
    page = shown(opened)
    assert page.pills.pill("ties").text() == "同分待定 2 组"
    at = next(at for at, each in enumerate(page.model.columns) if each.kind is ColumnKind.AWARD)
    cells = {code: page.model.index(page.model.row_of(code), at).data() for code in ("E03", "E04", "E05")}
    assert cells == {"E03": "二等奖", "E04": "待裁定", "E05": "待裁定"}
    assert "二等奖 2/3，线上同分 2 项待定" in page._legend.accessibleName()


def click_way(way: QWidget) -> None:
    """Choose the program's draw."""
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Right)


def ask(bench: Bench) -> Event:
    """The event as it stands."""
    found: list[Event] = []
    bench.operations.ask(WholeEvent(), found.append, bench.operations)
    bench.wait(lambda: bool(found))
    return found[0]

"""晋级 on the results page: who goes on is seen, chosen and sent on, over a real event file."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import WholeEvent
from judging_app.bootstrap import Library
from judging_app.desktop import files
from judging_app.desktop.models.entries_rows import entry_columns
from judging_app.desktop.pages.advance_panel import AdvancePanel
from judging_app.desktop.pages.advance_target import Target
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.domain.advancement import Selection
from judging_app.domain.event import Event
from judging_app.domain.origins import Origin
from judging_app.domain.rulebook import Award, AwardKind, LineTie
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, make_event
from tests.desktop.pages.conftest import Bench
from tests.desktop.watchdog import wait_for

Open = Callable[[Event], Bench]
LINE = Award("晋级总决赛", AwardKind.ADVANCE, count=3)


def with_lines(*lines: Award) -> Event:
    """E01 94.00, E02 92.50, E03 92.00, E04 and E05 91.00 tied and undecided, and so on."""
    event = make_event()
    (round_,) = event.rounds
    return replace(event, rounds=(replace(round_, rulebook=replace(round_.rulebook, awards=lines)),))


def opened(bench: Bench) -> tuple[ResultsPage, AdvancePanel]:
    """The panel as it opens with a click."""
    page = bench.show(ResultsPage)
    bench.wait(page.advance_button.isVisible)
    page.advance_button.click()
    panel = page.side.advance
    bench.wait(lambda: panel.view is not None)
    return page, panel


def click_row(panel: AdvancePanel, row: int) -> None:
    box: QRect = panel.list.visualItemRect(panel.list.item(row))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def choose(panel: AdvancePanel, target: Target) -> None:
    """By the keys, as somebody who tabs through the form."""
    choice = panel.target.choice
    while choice.current() != target.value:
        QTest.keyClick(choice, Qt.Key.Key_Right)


def event_of(path: Path) -> Event:
    with closing(Library().open(str(path), Actor("", ActorRole.ORGANIZER), read_only=True)) as event:
        return event.judging.ask(WholeEvent())


def test_the_list_is_that_of_the_line_with_how_close_it_was(bench: Open) -> None:
    _, panel = opened(bench(with_lines(LINE)))
    assert panel.list.codes() == ("E01", "E02", "E03")
    assert panel._count.text() == "晋级 3 个项目 · 晋级总决赛"
    assert panel._margin.text() == "线下第一：项目04，差 1 分"
    assert not panel.line.isVisibleTo(panel), "one line is no choice"
    assert not panel.reason.isVisibleTo(panel)
    assert panel.act_button.isEnabled()


def test_another_line_is_another_list(bench: Open) -> None:
    on = bench(with_lines(LINE, Award("复活赛", AwardKind.ADVANCE, count=1)))
    _, panel = opened(on)
    assert panel.line.isVisibleTo(panel)
    panel._combo.setCurrentIndex(1)
    on.wait(lambda: panel.view is not None and panel.list.codes() == ("E01",))


def test_the_next_round_is_made_and_gone_to(bench: Open) -> None:
    on = bench(with_lines(LINE))
    page, panel = opened(on)
    wanted: list[str] = []
    page.round_wanted.connect(wanted.append)
    assert panel.target._name.text() == "总决赛"
    panel.target._carry.setText("１００")
    assert panel.target.carry.is_wrong()
    assert not panel.act_button.isEnabled()
    panel.target._name.insert("A组")
    panel.target._carry.setText("40%")
    panel.act_button.click()
    on.wait(lambda: panel.act_button.text() == "转到该轮次")
    event = on.judging.ask(WholeEvent())
    added = event.rounds[1]
    assert (added.code, added.name) == ("R2", "总决赛A组")
    assert [item.entry for item in added.participations] == ["E01", "E02", "E03"]
    (term,) = added.rulebook.round_rule.terms
    assert (term.round, term.weight, added.rulebook.round_rule.own_weight) == (
        ROUND,
        Fraction(2, 5),
        Fraction(3, 5),
    )
    assert added.seats == event.rounds[0].seats
    on.wait(lambda: panel.target._rounds.count() == 2)
    assert panel.act_button.text() == "转到该轮次", "what was done stays said"
    assert panel.note.isVisibleTo(panel)
    assert panel.note.text() == "项目已进入该轮次，本轮不变"
    panel.act_button.click()
    assert wanted == ["R2"]


def test_a_round_that_is_there_is_filled(bench: Open) -> None:
    event = with_lines(replace(LINE, to_round="F"))
    (round_,) = event.rounds
    later = replace(
        round_,
        code="F",
        name="总决赛",
        rulebook=replace(round_.rulebook, awards=()),
        sheets=(),
        values=(),
        adjustments=(),
    )
    on = bench(replace(event, rounds=(round_, later)))
    _, panel = opened(on)
    assert panel.target.filled_round == "F"
    assert panel.act_button.text() == "填入该轮次"
    panel.act_button.click()
    on.wait(lambda: panel.act_button.text() == "转到该轮次")
    filled = on.judging.ask(WholeEvent()).rounds[1]
    assert [item.entry for item in filled.participations] == ["E01", "E02", "E03"]


def test_other_entries_than_the_lines_need_a_reason_and_go_to_a_new_event(
    bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = bench(with_lines(LINE))
    _, panel = opened(on)
    path = tmp_path / "province.judging"
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: str(path))
    click_row(panel, 2)
    assert panel.list.codes() == ("E01", "E02")
    assert panel._count.text() == "晋级 2 个项目 · 人工选定"
    panel.list.setFocus()
    panel.list.setCurrentRow(1)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.list.codes() == ("E01",)
    choose(panel, Target.EVENT)
    assert not panel.act_button.isEnabled()
    panel._reason.insert("另一个项目退出")
    panel.act_button.click()
    on.wait(lambda: panel.act_button.text() == "打开所在文件夹")
    assert panel.note.text() == f"已保存：{path}"
    made = event_of(path)
    assert [item.code for item in made.entries] == ["E01"]
    (origin,) = made.origins
    assert (origin.reason, origin.line, origin.final) == ("另一个项目退出", "", Fraction(94))
    assert len(origin.code) == len("7K3M-9QTX-0AB4-ZZ1C")
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    panel.act_button.click()
    assert shown == [str(tmp_path)]


def test_nothing_is_written_over_and_it_is_said(
    bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = bench(with_lines(LINE))
    _, panel = opened(on)
    path = tmp_path / "mine.judging"
    path.write_text("mine")
    monkeypatch.setattr(files, "ask_new_event_file", lambda *_: str(path))
    choose(panel, Target.EVENT)
    panel.act_button.click()
    on.wait(lambda: "mine.judging" in panel.note.text())
    assert path.read_text() == "mine"
    assert panel.act_button.text() == "保存新赛事…"
    assert panel.act_button.isEnabled()


def test_the_table_is_written_and_changing_ones_mind_writes_nothing(
    bench: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = bench(with_lines(LINE))
    page, panel = opened(on)
    choose(panel, Target.TABLE)
    asked = panel.act_button.text()
    monkeypatch.setattr(files, "ask_new_workbook", lambda *_: "")
    panel.act_button.click()
    assert panel.act_button.isEnabled()
    path = tmp_path / "list.xlsx"
    monkeypatch.setattr(files, "ask_new_workbook", lambda *_: str(path))
    panel.act_button.click()
    on.wait(path.exists)
    on.wait(lambda: panel.note.text() == f"已保存：{path}")
    (table,) = Library().read_tables(path)
    assert sum(len(row) > 5 and row[1].text.startswith("项目0") for row in table.rows) == 3
    assert panel.act_button.text() != asked
    page.advance_button.click()
    on.wait(lambda: panel.act_button.text() == asked and not panel.note.text())


def test_an_open_tie_across_the_line_is_said_and_keeps_the_list_back(bench: Open) -> None:
    _, panel = opened(bench(with_lines(replace(LINE, count=4, line_tie=LineTie.RULING))))
    assert "同分" in panel.note.text()
    assert panel.list.codes() == ()
    assert not panel.act_button.isEnabled()


def test_without_a_line_people_tick_and_esc_leaves(bench: Open) -> None:
    on = bench(with_lines())
    page, panel = opened(on)
    assert panel.list.codes() == ()
    click_row(panel, 0)
    assert panel.reason.isVisibleTo(panel)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert page.side._stack.currentWidget() is page.side.why


def test_ticks_by_hand_outlast_new_standings_and_another_language(bench: Open) -> None:
    on = bench(with_lines(LINE))
    page, panel = opened(on)
    click_row(panel, 4)
    page.refresh()
    panel.refresh()
    QTest.qWait(300)
    assert panel.list.codes() == ("E01", "E02", "E03", "E05")
    use_language(Language.ENGLISH)
    page.retranslate()
    assert panel.act_button.text() == "Add the round"
    assert panel.list.codes() == ("E01", "E02", "E03", "E05")


def test_the_list_of_entries_says_where_each_comes_from(bench: Open) -> None:
    event = make_event()
    origin = Origin(
        "E02",
        "市级选拔赛",
        round_name="决赛",
        place=Fraction(3),
        final=Fraction("86.8"),
        code="7K3M",
        sealed=True,
    )
    page = bench(replace(event, origins=(origin,))).show(EntriesPage)
    keys = [column.key for column in entry_columns(with_origins=True)]
    at = keys.index("origin")

    wait_for(lambda: page.entries.row_of("E02") >= 0, seconds=15)
    index = page.entries.index(page.entries.row_of("E02"), at)
    assert index.data() == "第3名 · 86.80 分 · 市级选拔赛"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[0] == "来源：市级选拔赛 · 决赛 · 第3名 · 86.80 分 · 封存码 7K3M"
    other = page.entries.index(page.entries.row_of("E01"), at)
    assert other.data() == ""


def test_the_table_of_the_level_below_is_taken_in_without_a_question(bench: Open, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    city = replace(with_lines(LINE), name="另一市选拔")
    city = replace(city, entries=tuple(replace(item, name=f"{item.name}号") for item in city.entries))
    Library().write_entry_table(city, ROUND, Selection(("E01", "E02"), "晋级总决赛"), path)
    on = bench(with_lines(LINE))
    page = on.show(EntriesPage)
    on.wait(lambda: page.book.whole is not None)
    page.import_file(path)
    on.wait(lambda: page.importer.foot.carry_out.text() == "导入 2 个项目")
    assert page.importer.foot.carry_out.isEnabled()
    QTest.mouseClick(page.importer.foot.carry_out, Qt.MouseButton.LeftButton)
    on.wait(lambda: len(on.judging.ask(WholeEvent()).origins) == 2)
    event = on.judging.ask(WholeEvent())
    assert [(item.event, item.entry_there, item.final) for item in event.origins] == [
        ("另一市选拔", "E01", Fraction(94)),
        ("另一市选拔", "E02", Fraction("92.5")),
    ]
    assert {item.entry for item in event.origins} == {item.code for item in event.entries[-2:]}
    # The entries that were there before get the new column as well, empty.
    on.wait(lambda: "origin" in {column.key for column in page.entries.columns})
    at = page.entries.column_of("origin")
    texts = [page.entries.index(row, at).data() for row in range(page.entries.rowCount())]
    assert [text for text in texts if text] == [
        "第1名 · 94.00 分 · 另一市选拔",
        "第2名 · 92.50 分 · 另一市选拔",
    ]


def test_a_list_without_origins_has_no_column_for_them() -> None:
    assert "origin" not in {column.key for column in entry_columns()}

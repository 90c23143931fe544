"""Judges come in from an office's table: looked through first, stored in one edit."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from judging_app.application.commands import UndoSetup
from judging_app.application.queries import AuditTrail, WholeEvent
from judging_app.application.registration.rows import RowStatus
from judging_app.desktop.pages.import_panel import ImportPanel
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.domain.event import Event, Recusal, Role
from tests.desktop.pages.builders import ROUND, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
TABLE = Path(__file__).resolve().parents[4] / "shared" / "data" / "organizer" / "judges.xlsx"


@pytest.fixture(autouse=True)
def _own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What headers meant is not remembered beyond the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def entries_only() -> Event:
    """24 entries without a panel, two of them called as in the office's list; nobody to judge."""
    event = before_scoring(make_event())
    round_ = event.rounds[0]
    names = {"E01": "戈壁设施蔬菜项目", "E11": "月嫂培训项目"}
    return replace(
        event,
        judges=(),
        entries=tuple(replace(entry, name=names.get(entry.code, entry.name)) for entry in event.entries),
        rounds=(
            replace(
                round_,
                panels=(),
                seats=(),
                recusals=(),
                participations=tuple(replace(part, panel="") for part in round_.participations),
            ),
        ),
    )


def shown(opened: Bench) -> JudgesPage:
    """The page, loaded."""
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.book.whole is not None)
    return page


def planned(opened: Bench, page: JudgesPage) -> ImportPanel:
    """The preview, once its plan is there."""
    opened.wait(
        lambda: (
            page.importing is not None
            and page.importing.book.plan is not None
            and page.importing.book.is_settled
        )
    )
    assert page.importing is not None
    return page.importing


def stored(opened: Bench) -> Event:
    """The event as it is on record."""
    return opened.judging.ask(WholeEvent())


@pytest.mark.skipif(not TABLE.exists(), reason="the sample table is not there")
def test_the_office_s_list_comes_in_whole(bench: Open) -> None:
    """Seven judges with 评委甲 as head, 评委辛 in reserve, 评委丁 recused from two entries."""
    opened = bench(entries_only())
    page = shown(opened)
    page.import_file(TABLE)
    preview = planned(opened, page)
    assert preview.book.plan is not None
    assert preview.book.plan.counts[RowStatus.NEW] == 8
    assert not preview.book.plan.blocked
    assert stored(opened).judges == ()
    QTest.mouseClick(preview.foot.carry_out, Qt.MouseButton.LeftButton)
    opened.wait(lambda: page.importing is None and page.model.rowCount() == 8)
    event = stored(opened)
    round_ = event.rounds[0]
    assert [judge.name for judge in event.judges] == [f"评委{word}" for word in "甲乙丙丁戊己庚辛"]
    assert event.judges[3].organization == "金融机构所在单位"
    assert event.judges[3].expertise == "农产品加工"
    roles = [seat.role for seat in round_.seats]
    assert roles == [Role.HEAD, *[Role.REGULAR] * 6, Role.RESERVE]
    code = event.judges[3].code
    assert {(item.judge, item.entry) for item in round_.recusals} == {(code, "E01"), (code, "E11")}
    assert all(isinstance(item, Recusal) and item.reason for item in round_.recusals)
    assert {part.panel for part in round_.participations} == {round_.panels[0].code}
    last = opened.judging.ask(AuditTrail(1))[0]
    assert (last.act, last.reason) == ("import_judges", "judges.xlsx")
    opened.operations.do(UndoSetup(ROUND))
    opened.wait(lambda: page.model.rowCount() == 0)
    assert stored(opened) == entries_only()


def test_pasted_cells_are_looked_through_and_a_wrong_name_is_mended(bench: Open) -> None:
    opened = bench(entries_only())
    page = shown(opened)
    QGuiApplication.clipboard().setText(
        "姓名\t单位\t身份\t回避项目\n评委甲\t某大学\t组长\t月嫂培训\n评委乙\t某银行\t评委\t\n"
    )
    page.activateWindow()
    page.seats.home.setFocus()
    opened.wait(page.seats.empty_import.hasFocus)
    QTest.keyClick(page.seats.empty_import, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    preview = planned(opened, page)
    assert preview.book.plan is not None
    assert preview.book.plan.counts[RowStatus.NEW] + preview.book.plan.counts[RowStatus.BLOCKED] == 2
    for row in preview.book.plan.rows:
        for found in row.findings:
            preview.book.accept(found)
    opened.wait(preview.foot.carry_out.isEnabled)
    QTest.mouseClick(preview.foot.carry_out, Qt.MouseButton.LeftButton)
    opened.wait(lambda: page.model.rowCount() == 2)
    assert [(item.judge, item.entry) for item in stored(opened).rounds[0].recusals] == [("J1", "E11")]


def test_escape_goes_back_and_stores_nothing(bench: Open) -> None:
    opened = bench(entries_only())
    page = shown(opened)
    QGuiApplication.clipboard().setText("姓名\t单位\n评委甲\t某大学\n")
    page.paste()
    preview = planned(opened, page)
    QTest.keyClick(preview.grid.view, Qt.Key.Key_Escape)
    assert page.importing is None
    assert stored(opened) == entries_only()


def test_a_word_on_the_clipboard_is_no_table(bench: Open) -> None:
    page = shown(bench(entries_only()))
    QGuiApplication.clipboard().setText("评委甲")
    page.paste()
    assert page.importing is None

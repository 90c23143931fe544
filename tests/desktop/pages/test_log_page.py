"""The log page over a real event file: what was done, looked through, compared, checked, handed out."""

import csv
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judging_app.application.commands import (
    AddAdjustment,
    EditSetup,
    Recuse,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
)
from judging_app.application.ports import Act
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.desktop import files
from judging_app.desktop.pages.log_page import PAGE, LogPage
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Event
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import ROUND, TALK, make_event, marks
from tests.desktop.pages.conftest import Bench
from tests.storage.builders import NOON

Open = Callable[[Event], Bench]


def play(bench: Bench) -> None:
    """Four acts after the event's creation: a corrected sheet, a recusal, a deduction, a status."""
    better = marks(95) | {"idea": 500_000}
    bench.operations.do(SubmitSheet(ROUND, TALK, "E03", "J1", better, "fix", base=1, reason="笔误"))
    bench.operations.do(Recuse(ROUND, "J2", "E05", "亲属"))
    late = Adjustment("", "E02", AdjustmentKind.DEDUCTION, Fraction(2), reason="迟到")
    bench.operations.do(AddAdjustment(ROUND, late))
    bench.operations.do(SetEntryStatus(ROUND, "E08", EntryStatus.WITHDRAWN, "来函"))


@pytest.fixture
def ready(bench: Open) -> tuple[Bench, LogPage]:
    """The page over five entries."""
    opened = bench(make_event())
    play(opened)
    page = opened.show(LogPage)
    opened.wait(lambda: page.model.rowCount() == 5)
    return opened, page


def column(page: LogPage, at: int) -> list[str]:
    return [str(page.model.index(row, at).data()) for row in range(page.model.rowCount())]


def test_the_newest_act_stands_first_in_plain_words(ready: tuple[Bench, LogPage]) -> None:
    _, page = ready
    # J1 gives E03 two points less than 92, that is 90: idea 45 → 50 makes 95.
    assert column(page, 2) == [
        "改状态：08 项目08 参赛 → 退赛",
        "扣分 2 分（最终得分）：02 项目02",
        "登记回避：评委乙不评 05 项目05",
        "更正评分：03 项目03 · 评委甲 90 → 95",
        "新建赛事",
    ]
    assert column(page, 1) == [*["组织者"] * 4, "程序"]
    assert column(page, 3) == ["来函", "迟到", "亲属", "笔误", ""]
    assert page.table.current_number() == 5


def test_arrows_lead_through_the_acts_and_the_panel_compares(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    for _ in range(3):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.current_number() == 2
    bench.wait(lambda: "创新性" in page.side.texts())
    assert page.side.texts() == ["之前", "之后", "创新性", "45", "50"]
    assert page.side.title.text() == "更正评分：03 项目03 · 评委甲 90 → 95"
    assert page.side.caption.text() == "第 2 条 · 评分"
    assert not page.side.raw.isVisible()
    QTest.mouseClick(page.side.fold_button, Qt.MouseButton.LeftButton)
    assert page.side.raw.isVisible()
    raw = page.side.raw.toPlainText()
    entry = page.model.row_at(3)
    assert entry is not None
    assert entry.entry.digest in raw
    assert '"idea":500000' in raw


def test_filters_and_search_narrow_the_log(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    QTest.keyClick(page.kinds, Qt.Key.Key_Down)
    bench.wait(lambda: page.model.rowCount() == 1)
    assert column(page, 2) == ["更正评分：03 项目03 · 评委甲 90 → 95"]
    QTest.keyClick(page.kinds, Qt.Key.Key_Up)
    bench.wait(lambda: page.model.rowCount() == 5)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bench.wait(page.search.hasFocus)
    page.search.setText("项目05")
    bench.wait(lambda: column(page, 2) == ["登记回避：评委乙不评 05 项目05"])
    page.search.setText("没有这个")
    bench.wait(lambda: page.model.rowCount() == 0)
    assert not page.side.isVisible()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    bench.wait(lambda: page.model.rowCount() == 5)
    page.people.setCurrentIndex(page.people.findData("组织者"))
    bench.wait(lambda: page.model.rowCount() == 4)


def test_a_new_act_comes_in_at_the_top_and_the_selection_stays(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    assert page.table.select_number(3)
    bench.operations.do(SetEntryStatus(ROUND, "E08", EntryStatus.COMPETING, "误报"))
    bench.wait(lambda: page.model.rowCount() == 6)
    assert column(page, 2)[0] == "改状态：08 项目08 退赛 → 参赛"
    assert page.table.current_number() == 3
    done: list[object] = []
    bench.operations.do(SaveDraft(ROUND, TALK, "E12", "J1", marks(70)), done.append, page)
    bench.wait(lambda: bool(done))
    assert page.model.rowCount() == 6


def test_the_whole_chain_is_checked(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    bench.wait(page.chain.isVisible)
    assert page.chain.accessibleName().startswith("日志完整，共 5 条")


def test_a_changed_entry_is_found(bench: Open, tmp_path: Path) -> None:
    opened = bench(make_event())
    play(opened)
    page = opened.show(LogPage)
    opened.wait(lambda: page.model.rowCount() == 5)
    with sqlite3.connect(tmp_path / "contest.judging") as raw:
        triggers = raw.execute("select name from sqlite_master where type='trigger' and tbl_name='audit'")
        for (name,) in triggers.fetchall():
            raw.execute(f"drop trigger {name}")
        raw.execute("update audit set reason='别的' where number=3")
    raw.close()
    QTest.mouseClick(page.check_button, Qt.MouseButton.LeftButton)
    opened.wait(page.chain.isVisible)
    assert page.chain.accessibleName() == "第 3 条与前一条接不上"


def test_what_is_shown_goes_into_a_file(
    ready: tuple[Bench, LogPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, page = ready
    path = tmp_path / "log.csv"
    proposed: list[Path] = []
    bench.operations.folder = str(tmp_path)
    monkeypatch.setattr(files, "ask_new_table", lambda *asked: proposed.append(Path(asked[2])) or str(path))
    page.kinds.setCurrentIndex(page.kinds.findData("standings"))
    bench.wait(lambda: page.model.rowCount() == 2)
    QTest.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    bench.wait(page.strip.isVisible)
    assert proposed[0].parent == tmp_path
    with path.open(encoding="utf-8-sig", newline="") as stream:
        head, *lines = csv.reader(stream)
    assert head == ["序号", "时间", "操作人", "类别", "事项", "理由", "摘要"]
    assert [(line[0], line[4], line[5]) for line in lines] == [
        ("5", "改状态：08 项目08 参赛 → 退赛", "来函"),
        ("3", "登记回避：评委乙不评 05 项目05", "亲属"),
    ]


def test_a_narrow_page_shows_the_act_in_the_table_s_place(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    page.resize(700, 700)
    bench.wait(lambda: not page.side.isVisible())
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.isVisible()
    assert not page.table.isVisible()
    QTest.keyClick(page.side, Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_the_language_switches_at_run_time(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    use_language(Language.ENGLISH)
    page.retranslate()
    bench.wait(lambda: column(page, 2)[-1] == "Event created")
    assert column(page, 2)[0] == "Status changed: 08 项目08 Competing → Withdrawn"
    assert page.kinds.itemText(1) == "Marks"


def test_a_long_log_opens_a_page_at_a_time(bench: Open) -> None:
    """A generous bound; what it would catch is reading the whole log."""
    opened = bench(make_event())

    def fill() -> None:
        with opened._file.store.begin() as work:
            for at in range(2_000):
                work.append_audit(Act(NOON, "组织者", "status", f"participation/{ROUND}/E{at % 24:02}"))

    done: list[object] = []
    opened.worker.run(fill, done.append)
    opened.wait(lambda: bool(done))
    before = time.perf_counter()
    page = opened.show(LogPage)
    opened.wait(lambda: page.model.rowCount() == PAGE)
    assert time.perf_counter() - before < 1.5
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    opened.wait(lambda: page.model.rowCount() == 2 * PAGE)
    assert page.model.oldest == 2_001 - 2 * PAGE + 1


def test_an_import_is_one_act_whose_entries_can_be_read(ready: tuple[Bench, LogPage]) -> None:
    bench, page = ready
    event = make_event()
    entries = tuple(replace(item, leader=f"负责人{at:02}") for at, item in enumerate(event.entries[:2]))
    edited = replace(event, entries=(*entries, *event.entries[2:]))
    change = SetupChange(differences(event, edited), "registration.xlsx")
    bench.operations.do(EditSetup(ROUND, SetupAct.IMPORT_ENTRIES, change))
    bench.wait(lambda: page.model.rowCount() == 6)
    assert column(page, 2)[0] == "导入项目：修改 2 个项目"
    page.table.select_number(6)
    bench.wait(lambda: "项目 01 项目01 · 负责人" in page.side.texts())
    assert page.side.texts()[-2:] == ["依据", "registration.xlsx"]

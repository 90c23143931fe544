"""The overview: checks that lead to where they are mended, next steps, and editing the event's head."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judging_app.application.commands import EditSetup
from judging_app.application.preflight import PreflightOf
from judging_app.application.preflight_checks import Check, CheckCode, Level, MendedOn
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.bootstrap import Library
from judging_app.desktop.event_view import EventView
from judging_app.desktop.models.grouped_notices import grouped
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.judges_page import PANELS, JudgesPage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.overview_words import check_text
from judging_app.domain.event import Event, Role, Track
from judging_app.domain.problems import Finding, Problem
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest


def overview(driver: Driver, event: Event) -> tuple[EventView, OverviewPage]:
    """Open an event and wait for its checks."""
    view = driver.open(driver.make(event))
    page = view.pages["overview"]
    assert isinstance(page, OverviewPage)
    wait(lambda: page._checks, what="the checks are there")
    return view, page


def without(event: Event, **parts: object) -> Event:
    return replace(event, rounds=(replace(event.rounds[0], **parts),))  # type: ignore[arg-type]


def test_a_check_leads_to_the_page_that_mends_it(driver: Driver) -> None:
    event = without(contest(), seats=(), recusals=())
    view, page = overview(driver, event)
    row = page.preflight.row(CheckCode.SEATS)
    assert row is not None
    assert row.label.text() == "评委都还没有席位"
    driver.click(row.button)
    assert view.rail.current() == "judges"


def test_entries_without_a_panel_are_dealt_to_one_among_the_judges_and_not_among_the_entries(
    driver: Driver,
) -> None:
    event = contest()
    entered = (replace(event.rounds[0].participations[0], panel=""), *event.rounds[0].participations[1:])
    view, page = overview(driver, without(event, participations=entered))
    row = page.preflight.row(CheckCode.ENTRIES_WITH_PANEL)
    assert row is not None
    assert row.button.text() == "去分组"
    driver.click(row.button)
    assert view.rail.current() == "judges"
    judges = view.pages["judges"]
    assert isinstance(judges, JudgesPage)
    assert judges.choice.current() == PANELS


@pytest.mark.parametrize(
    ("code", "level", "facts", "words"),
    [
        (CheckCode.DISK, Level.OK, {"megabytes": "82145"}, "磁盘剩余 82 GB"),
        (CheckCode.DISK, Level.OK, {"megabytes": "9999"}, "磁盘剩余 9999 MB"),
        (CheckCode.BACKUP_AGE, Level.OK, {"minutes": "0"}, "上次备份：刚刚"),
        (CheckCode.BACKUP_AGE, Level.OK, {"minutes": "60"}, "上次备份：60 分钟前"),
        (CheckCode.BACKUP_AGE, Level.ATTENTION, {"minutes": "119"}, "上次备份已是 119 分钟前"),
        (CheckCode.BACKUP_AGE, Level.ATTENTION, {"minutes": "120"}, "上次备份已是 2 小时前"),
        (CheckCode.BACKUP_AGE, Level.ATTENTION, {"minutes": "2880"}, "上次备份已是 2 天前"),
        (
            CheckCode.FIGURES_CLAIMED,
            Level.ATTENTION,
            {"number": "120", "whole": "120", "entries": "24", "names": "01 甲、02 乙、03 丙"},
            "实绩还缺 120 / 120 个数，涉及 01 甲、02 乙、03 丙等 24 个项目",
        ),
        (
            CheckCode.EVENT_DATE,
            Level.ATTENTION,
            {"text": "2025-10-01", "today": "2026-11-23"},
            "赛事日期 2025-10-01 已过（本机日期 2026-11-23），请核对日期和时钟",
        ),
        (
            CheckCode.SHOW,
            Level.ATTENTION,
            {"timeless": "yes", "empty": "上午场、下午场", "lost": "2"},
            (
                "路演和答辩时长都是 0，不会计时\n还没有项目的场次：上午场、下午场\n"
                "有 2 处休息安排在已退赛或不在本场的项目之前，到时不会出现"
            ),
        ),
        (CheckCode.SHOW, Level.OK, {}, "时长、场次和休息安排没有问题"),
    ],
)
def test_numbers_are_said_in_the_unit_that_a_person_would_take(
    driver: Driver, code: CheckCode, level: Level, facts: dict[str, str], words: str
) -> None:
    assert check_text(Check(code, level, MendedOn.OVERVIEW, facts), contest()) == words


def test_a_reserve_owes_nothing_on_the_day(driver: Driver) -> None:
    # Two entries and two judges who handed everything in; the third sits in reserve.
    event = contest(entries=2, judges=3, scored=2, recusals=())
    round_ = event.rounds[0]
    seats = (*round_.seats[:2], replace(round_.seats[2], role=Role.RESERVE))
    sheets = tuple(sheet for sheet in round_.sheets if sheet.judge != "J3")
    _, page = overview(driver, without(event, seats=seats, sheets=sheets))
    wait(lambda: page.is_live, what="progress is there")
    assert page.seats.totals() == (4, 0)
    assert page._owed.text() == "4 份评分已齐"


def test_what_is_well_is_folded_and_unfolds_with_enter(driver: Driver) -> None:
    _, page = overview(driver, contest())
    card = page.preflight
    assert card.row(CheckCode.ENTRIES) is None
    card.fold.setFocus()
    driver.press(Qt.Key.Key_Return)
    row = card.row(CheckCode.ENTRIES)
    assert row is not None
    assert row.label.text() == "参赛项目 24 个"
    assert row.button.isHidden()
    assert card.fold.hasFocus()
    driver.press(Qt.Key.Key_Return)
    assert card.row(CheckCode.ENTRIES) is None


def test_a_check_is_gone_once_it_is_mended_and_the_rest_keeps_the_keyboard(driver: Driver) -> None:
    event = replace(contest(), date="", organizer="")
    _, page = overview(driver, event)
    row = page.preflight.row(CheckCode.EVENT_DATE)
    assert row is not None
    driver.click(row.button)
    assert page.head.is_editing()
    driver.type("2096年5月1日")
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.preflight.row(CheckCode.EVENT_DATE) is None, what="the date is stored")
    assert not page.head.is_editing()
    assert page._event is not None
    assert page._event.date == "2096-05-01"


def test_the_next_steps_are_ticked_as_the_work_goes_on(driver: Driver) -> None:
    view, page = overview(driver, contest())
    steps = {button.step.page: button.step.done for button in page.steps.buttons}
    assert steps == {"entries": True, "judges": True, "rules": False, "desk": False}
    desk = driver.desk()
    driver.turn(desk, "E15")
    driver.type("20")
    driver.idle(desk)
    view.go_to("overview")
    wait(lambda: all(button.step.done for button in page.steps.buttons), what="tried out")


def test_coming_back_the_keyboard_is_on_the_step_that_is_next_now(driver: Driver) -> None:
    event = without(contest(), seats=(), recusals=())
    view, page = overview(driver, event)
    wait(lambda: page.steps.buttons and page.steps.buttons[1].hasFocus(), what="judges are next")
    view.go_to("judges")
    change = SetupChange(differences(event, contest(recusals=())))
    done: list[object] = []
    view._operations.do(EditSetup("R1", SetupAct.EDIT_SEATS, change), done.append, view)
    wait(lambda: done, what="everybody has a seat")
    view.go_to("overview")
    wait(lambda: page.steps.buttons[1].step.done, what="the step is done")
    wait(lambda: bool(page.steps.buttons[2].hasFocus()), what="the rules are next")
    assert page.steps.buttons[2].step.page == "rules"


def test_on_the_day_progress_stands_first_and_the_checks_behind_a_button(driver: Driver) -> None:
    _, page = overview(driver, contest(scored=2))
    wait(lambda: page.is_live, what="progress is there")
    assert page.table.isVisible()
    assert not page.preflight.isVisible()
    driver.click(page.checks)
    assert page.preflight.isVisible()
    assert not page.table.isVisible()
    driver.click(page.checks)
    assert page.table.isVisible()


def test_the_head_is_edited_and_undone(driver: Driver) -> None:
    view, page = overview(driver, contest())
    driver.click(page.head.edit)
    driver.press(Qt.Key.Key_A, CTRL)
    driver.type("新名字")
    tracks = page.head.form.tracks
    tracks.field.setFocus()
    driver.type("高校组")
    driver.click(page.head.save)
    wait(lambda: driver.window.windowTitle() == "新名字 · 评审台", what="stored and shown")
    assert page._event is not None
    assert page._event.tracks[-1] == Track("T1", "高校组")
    assert not page.head.is_editing()
    page.head.edit.setFocus()
    driver.press(Qt.Key.Key_Z, CTRL)
    wait(lambda: driver.window.windowTitle().startswith("陇原返乡"), what="taken back")
    assert len(page._event.tracks) == 2
    driver.press(Qt.Key.Key_Y, CTRL)
    wait(lambda: driver.window.windowTitle() == "新名字 · 评审台", what="done again")
    assert view.rail.current() == "overview"


def test_a_track_with_entries_stays_and_says_why(driver: Driver) -> None:
    _, page = overview(driver, contest())
    driver.click(page.head.edit)
    tracks = page.head.form.tracks
    driver.click(tracks.chips[0].cross)
    assert len(tracks.chips) == 2
    assert tracks.note.text() == "“种养加工赛道”有 12 个项目，请先改到别的组"
    driver.press(Qt.Key.Key_Escape)
    assert not page.head.is_editing()


def test_a_name_that_is_emptied_is_not_stored(driver: Driver) -> None:
    _, page = overview(driver, contest())
    driver.click(page.head.edit)
    page.head.form.name.clear()
    driver.press(Qt.Key.Key_Return, CTRL)
    assert page.head.form.named.is_wrong()
    assert page.head.is_editing()


def test_an_edit_of_what_somebody_else_changed_is_refused_and_the_form_stays(driver: Driver) -> None:
    event = contest()
    _, page = overview(driver, event)
    driver.click(page.head.edit)
    driver.type("我的名字")
    assert page._event is not None
    other = SetupChange(differences(page._event, replace(page._event, name="别人的名字")))
    shown = page._event
    page.operations.do(EditSetup("R1", SetupAct.EDIT_EVENT, other))
    page._event = shown
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(page.head.note.is_wrong, what="refused")
    assert page.head.is_editing()
    assert page.head.form.name.text().endswith("我的名字")


def test_a_date_in_somebody_s_own_words_is_kept(driver: Driver) -> None:
    _, page = overview(driver, replace(contest(), date="2026年5月1日至2日"))
    driver.click(page.head.edit)
    page.head.form.place.setText("庆阳")
    driver.click(page.head.save)
    wait(lambda: page._event is not None and page._event.place == "庆阳", what="stored")
    assert page._event is not None
    assert page._event.date == "2026年5月1日至2日"


def test_notices_of_one_kind_are_one_line_in_running_order_that_leads_there(driver: Driver) -> None:
    # Five entries drawn in the reverse of their codes; only the last of the draw, 05, has its sheets.
    event = contest(entries=5, judges=3, scored=1, recusals=())
    entries = tuple(replace(entry, order=5 - at) for at, entry in enumerate(event.entries))
    view, page = overview(driver, replace(event, entries=entries))
    wait(lambda: page.notices.rowCount() == 1, what="the notices are there")
    index = page.notices.index(0)
    assert index.data() == "评分未交：4 个项目（01、02、03 等）"
    place = page.notices_view.visualRect(index).center()
    QTest.mouseClick(page.notices_view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.rail.current() == "desk"


def test_a_notice_of_one_entry_is_said_in_full(driver: Driver) -> None:
    owed = Finding(Problem.SHEETS_OWED, {"entry": "E02", "number": "1", "judges": "J1"})
    event = contest(entries=2)
    (line,) = grouped(event, [owed])
    assert line.words() == f"项目 02 {event.entries[1].name} 缺 1 份评分（评委甲），成绩为暂定。"


def test_nothing_is_edited_where_the_file_is_only_read(driver: Driver) -> None:
    target = driver.make(contest())
    driver.window.flow.open(target, read_only=True)
    wait(lambda: driver.window.view is not None, what="opened for reading")
    assert driver.window.view is not None
    page = driver.window.view.pages["overview"]
    assert isinstance(page, OverviewPage)
    assert page.head.edit.isHidden()


def test_the_backup_check_is_mended_by_a_backup(driver: Driver) -> None:
    _, page = overview(driver, contest())
    row = page.preflight.row(CheckCode.BACKUP_AGE)
    if row is not None:
        driver.click(row.button)
    wait(lambda: page.preflight.row(CheckCode.BACKUP_AGE) is None, what="backed up")


def test_the_checks_of_a_thousand_entries_are_made_quickly(driver: Driver) -> None:
    """A generous bound: what it would catch is a check that looks every entry up in a list."""
    target = driver.make(contest(entries=1000))
    held = Library().open(target, this_person())
    try:
        around = Library().surroundings(target)
        begun = time.perf_counter()
        held.judging.ask(PreflightOf("R1", around))
        assert time.perf_counter() - begun < 1.0
    finally:
        held.close()

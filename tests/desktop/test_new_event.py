"""A new event from nothing to its open overview, and every slip on the way."""

from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.application.queries import WholeEvent
from judging_app.bootstrap import Library
from judging_app.desktop import files
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.new_event_page import NewEventPage
from judging_app.desktop.pages.new_event_words import criteria_line, day_lines, dimension_head
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.domain.event import Event, Panel, Track
from judging_app.storage import surroundings
from judging_app.wording.language import Language, use_language
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest


def begin(driver: Driver) -> NewEventPage:
    """Come to the page with the keyboard, the folder being the test's."""
    window = driver.window
    window.activateWindow()
    driver.press(Qt.Key.Key_N, CTRL)
    page = window.new
    wait(lambda: page.isVisible() and page.rules.current is not None, what="the rulebooks are there")
    page.folder.setText(str(driver.folder))
    return page


def stored(target: str) -> Event:
    """The event as another program reads it."""
    held = Library().open(target, this_person(), read_only=True)
    try:
        return held.judging.ask(WholeEvent())
    finally:
        held.close()


def opened(window: MainWindow) -> OverviewPage:
    wait(lambda: window.view is not None, what="the new event opens")
    assert window.view is not None
    page = window.view.pages["overview"]
    assert isinstance(page, OverviewPage)
    wait(lambda: page.preflight.open_checks, what="the checks are there")
    return page


def test_an_event_is_made_with_the_keyboard_alone_and_open_on_its_overview(driver: Driver) -> None:
    page = begin(driver)
    assert QApplication.focusWidget() is page.form.name
    driver.type("返乡创业大赛/市级选拔")
    driver.press(Qt.Key.Key_Tab)
    driver.type("2026.5.1")
    for _ in range(2):
        driver.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.form.round_name
    assert page.form.round_name.text() == "决赛"
    driver.press(Qt.Key.Key_Tab)
    driver.type("庆阳")
    for _ in range(2):
        driver.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.form.tracks.field
    driver.type("初创组")
    driver.press(Qt.Key.Key_Return)
    driver.type("成长组")
    driver.press(Qt.Key.Key_Return, CTRL)
    overview = opened(driver.window)
    target = str(driver.folder / "返乡创业大赛_市级选拔.judging")
    event = stored(target)
    assert (event.name, event.date, event.place) == ("返乡创业大赛/市级选拔", "2026-05-01", "庆阳")
    assert event.tracks == (Track("T1", "初创组"), Track("T2", "成长组"))
    (round_,) = event.rounds
    assert (round_.name, round_.panels) == ("决赛", (Panel("P1", "评审组"),))
    assert [(item.name, item.weight) for item in round_.rulebook.dimensions] == [
        ("路演答辩", 60),
        ("实绩评价", 40),
    ]
    assert driver.window.windowTitle() == "返乡创业大赛/市级选拔 · 评审台"
    assert [step.step.page for step in overview.steps.buttons] == [
        "entries",
        "judges",
        "rules",
        "figures",
        "desk",
    ]
    assert not any(step.step.done for step in overview.steps.buttons)
    assert overview.steps.buttons[0].hasFocus()


def test_a_rulebook_is_chosen_with_the_arrow_keys_and_brings_its_tracks(driver: Driver) -> None:
    page = begin(driver)
    page.rules.list.setFocus()
    for _ in range(3):
        driver.press(Qt.Key.Key_Down)
    assert page.rules.current is not None
    assert page.rules.current.key == "two-groups"
    assert page.form.tracks.names() == [("S", "初创组"), ("G", "成长组")]
    driver.press(Qt.Key.Key_Up)
    assert page.form.tracks.names() == [], "what the person did not name goes with the rules it came with"
    page.form.tracks.field.setFocus()
    driver.type("高校组")
    driver.press(Qt.Key.Key_Return)
    page.rules.choose("two-groups")
    assert [name for _, name in page.form.tracks.names()] == ["高校组"]


def test_what_is_missing_is_said_under_the_field_and_nothing_is_made(driver: Driver) -> None:
    page = begin(driver)
    page.form.date.field.setText("2026-02-30")
    driver.click(page.make)
    assert page.form.named.note.text() == "请填写"
    assert page.form.dated.note.text() == "没有这一天，请写成 2026-05-01"
    assert QApplication.focusWidget() is page.form.name
    driver.type("大赛")
    assert not page.form.named.is_wrong(), "mended as it is typed"
    page.form.date.field.setText("2026-02-28")
    assert not page.form.dated.is_wrong()
    assert list(driver.folder.glob("*.judging")) == []


def test_a_form_that_is_left_is_found_as_it_was(driver: Driver) -> None:
    page = begin(driver)
    driver.type("半张表")
    page.rules.choose("roadshow")
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.start.isVisible()
    driver.press(Qt.Key.Key_N, CTRL)
    assert (page.form.name.text(), page.rules.current and page.rules.current.key) == ("半张表", "roadshow")
    driver.press(Qt.Key.Key_Return, CTRL)
    opened(driver.window)
    driver.window.close_event()
    driver.press(Qt.Key.Key_N, CTRL)
    assert page.form.name.text() == "", "after an event was made the form is new"
    assert driver.window.preferences.settings.new_folder == str(driver.folder)


def test_a_name_that_is_taken_is_said_while_typing_and_never_written_over(driver: Driver) -> None:
    target = driver.make(contest(), "大赛.judging")
    before = Path(target).read_bytes()
    page = begin(driver)
    driver.type("大赛")
    wait(page.filed.is_wrong, what="the name is looked at")
    assert page.filed.note.text() == "大赛.judging 已存在，不会覆盖。请换一个文件名。"
    driver.press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is page.file
    assert Path(target).read_bytes() == before
    driver.press(Qt.Key.Key_End)
    driver.type("2")
    wait(lambda: not page.filed.is_wrong(), what="another name is free")
    page.form.name.setText("大赛（市级）")
    assert page.file.text() == "大赛2", "a name of one's own is kept"
    driver.press(Qt.Key.Key_Return, CTRL)
    opened(driver.window)
    assert stored(str(driver.folder / "大赛2.judging")).name == "大赛（市级）"


def test_a_file_that_came_meanwhile_is_told_by_the_library(driver: Driver) -> None:
    page = begin(driver)
    driver.type("大赛")
    wait(lambda: page.target.endswith("大赛.judging"))
    (driver.folder / "大赛.judging").write_text("mine")
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(page.filed.is_wrong, what="refused")
    assert (driver.folder / "大赛.judging").read_text() == "mine"
    assert page.make.isEnabled()


def test_a_folder_that_is_not_there_or_not_writable_is_told(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(driver)
    driver.type("大赛")
    gone = driver.folder / "没有"
    monkeypatch.setattr(files, "ask_folder", lambda *_: str(gone))
    driver.click(page.browse)
    wait(page.foldered.is_wrong, what="the folder is looked at")
    assert page.foldered.note.text() == f"没有文件夹 {gone}。请另选一个。"
    monkeypatch.setattr(surroundings, "can_write", lambda _: False)
    page.folder.setText(str(driver.folder))
    wait(lambda: "不能写入" in page.foldered.note.text(), what="the folder is tried")
    page.make.click()
    assert QApplication.focusWidget() is page.folder


def test_that_awards_go_across_tracks_is_said_as_soon_as_there_are_two(driver: Driver) -> None:
    page = begin(driver)
    page.rules.choose("dual-dimension")
    page.form.tracks.field.setFocus()
    driver.type("初创组")
    driver.press(Qt.Key.Key_Return)
    assert page.form.tracked.note.isHidden()
    driver.type("成长组")
    driver.press(Qt.Key.Key_Return)
    assert page.form.tracked.note.text() == "奖项不分组；要各组分设，建好后到“规则”页改"
    assert not page.form.tracked.is_wrong()


def test_a_folder_that_was_mended_is_taken_at_the_next_press_at_once(driver: Driver) -> None:
    page = begin(driver)
    driver.type("大赛")
    page.folder.setText(str(driver.folder / "没有"))
    wait(page.foldered.is_wrong, what="the folder is looked at")
    page.submit()
    assert page.note.is_wrong()
    page.folder.setText(str(driver.folder))
    assert not page.note.is_wrong(), "nothing is marked any more"
    page.submit()
    opened(driver.window)


def test_the_folder_that_is_proposed_is_there(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    # An account without a folder for documents, and the stick of the last event is pulled out.
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: driver.folder / "Documents" / "x")
    settings = replace(driver.window.preferences.settings, new_folder=str(driver.folder / "stick"))
    driver.window.preferences.settings = settings
    driver.window.show_new()
    page = driver.window.new
    wait(page.folder.text, what="a folder is proposed")
    assert page.folder.text() == str(driver.folder)


def test_tracks_are_renamed_in_their_place_and_taken_out(driver: Driver) -> None:
    page = begin(driver)
    tracks = page.form.tracks
    tracks.field.setFocus()
    driver.type("初创组、成长组，初创组")
    driver.press(Qt.Key.Key_Return)
    assert [name for _, name in tracks.names()] == ["初创组", "成长组"]
    driver.type("成长组")
    driver.press(Qt.Key.Key_Return)
    assert tracks.note.text() == "已有“成长组”"
    tracks.chips[0].field.setFocus()
    driver.press(Qt.Key.Key_A, CTRL)
    driver.type("创意组")
    driver.click(tracks.chips[1].cross)
    assert [name for _, name in tracks.names()] == ["创意组"]


def test_the_preview_says_the_numbers_and_the_source(driver: Driver) -> None:
    page = begin(driver)
    built_in = next(item for item in page.rules.model.items if item.key == "dual-dimension")
    talk, deeds = built_in.rulebook.dimensions
    assert dimension_head(talk) == "路演答辩 60%（评委打分，满分 100）"
    assert dimension_head(deeds) == "实绩评价 40%（按核验数折算，满分 100）"
    assert criteria_line(talk).startswith("创新性 25 · 可行性 25 · 社会效益 20")
    lines = dict(day_lines(built_in))
    assert lines["评审组"] == "7 位评委，去 1 个最高、1 个最低"
    assert lines["时间"] == "路演 8 分钟 + 答辩 5 分钟"
    assert lines["奖项"] == "一等奖 1 · 二等奖 3 · 三等奖 5"
    assert built_in.source in page.rules.preview.texts[-1]


def test_the_page_and_its_rulebooks_change_language_at_once(driver: Driver) -> None:
    page = begin(driver)
    driver.type("Contest")
    driver.window.preferences.switch_language()
    wait(lambda: page.rules.current is not None and "Dual" in page.rules.current.name, what="read in English")
    assert page.make.text() == "Create and open"
    assert page.form.name.text() == "Contest"
    assert page.form.round_name.text() == "Final", "a name that nobody typed follows the language"
    page.form.round_name.setText("Semi-final")
    driver.window.preferences.switch_language()
    assert page.form.round_name.text() == "Semi-final"
    use_language(Language.CHINESE)

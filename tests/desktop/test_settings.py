"""The settings: everything takes effect at once, and nothing that is remembered gets lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from judging_app.application.commands import Recuse
from judging_app.application.queries import AuditTrail
from judging_app.bootstrap import Library
from judging_app.desktop import files
from judging_app.desktop.opening import account_name, this_person
from judging_app.desktop.settings import RecentEvent
from judging_app.storage.backups import backup_folder, backups_of
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest


def actors(target: str) -> list[str]:
    """Who is named in the log, as another program reads it."""
    held = Library().open(target, this_person(), read_only=True)
    try:
        return [entry.actor for entry in held.judging.ask(AuditTrail())]
    finally:
        held.close()


def test_the_name_in_the_log_is_the_one_in_the_settings_at_once(driver: Driver) -> None:
    target = driver.make(contest())
    view = driver.open(target)
    operations = driver.window.session.operations
    assert operations is not None
    done: list[object] = []
    operations.do(Recuse("R1", "J1", "E01", "同事"), done.append, driver.window)
    wait(lambda: len(done) == 1)
    view.go_to("settings")
    settings = driver.window.settings
    settings.person.setFocus()
    driver.type("记录员甲")
    driver.press(Qt.Key.Key_Return)
    operations.do(Recuse("R1", "J2", "E01", "同事"), done.append, driver.window)
    wait(lambda: len(done) == 2)
    assert actors(target)[-2:] == [account_name(), "记录员甲"]
    driver.window.close_event()
    driver.window.close()
    driver.start()
    driver.open(target)
    operations = driver.window.session.operations
    assert operations is not None
    operations.do(Recuse("R1", "J4", "E01", "同事"), done.append, driver.window)
    wait(lambda: len(done) == 3)
    assert actors(target)[-1] == "记录员甲", "remembered"


def test_backups_go_to_the_folder_that_was_chosen_from_the_next_one_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = driver.make(contest())
    second = driver.folder / "第二块磁盘"
    second.mkdir()
    view = driver.open(target)
    made: list[object] = []
    driver.window.session.backed_up.connect(made.append)
    monkeypatch.setattr(files, "ask_folder", lambda *_: str(second))
    view.go_to("settings")
    driver.click(driver.window.settings.choose_folder)
    driver.window.session.back_up()
    wait(lambda: made and Path(str(made[-1])).is_relative_to(second), what="backed up there")
    assert str(second) in driver.window.start._backup.text()
    driver.click(driver.window.settings.default_folder)
    driver.window.session.back_up()
    wait(lambda: Path(str(made[-1])).parent == backup_folder(Path(target)), what="beside the event again")
    assert driver.window.settings.default_folder.isHidden()


def test_a_backup_folder_that_vanished_is_said_once_and_backups_lie_beside_the_event(
    driver: Driver,
) -> None:
    target = driver.make(contest())
    gone = driver.folder / "U盘"
    gone.mkdir()
    view = driver.open(target)
    settings = driver.window.settings
    settings._take_folder(str(gone))
    gone.rmdir()
    driver.window.session.back_up()
    wait(view.strip.isVisible, what="it is said")
    assert view.strip.accessibleName() == (
        f"备份暂放在赛事旁边 备份文件夹 {gone} 不在。请插好磁盘，或到“设置”里另选。"
    )
    assert backups_of(Path(target))
    assert not gone.exists(), "the path of a stick is never made on the first drive"
    driver.click(view.strip.action_button)
    assert view.rail.current() == "settings"
    view.strip.clear()
    before = len(backups_of(Path(target)))
    driver.window.session.back_up()
    wait(lambda: len(backups_of(Path(target))) > before)
    assert view.strip.isHidden()


def test_the_latest_backup_is_found_in_the_chosen_folder(driver: Driver) -> None:
    target = driver.make(contest(scored=4))
    second = driver.folder / "第二块磁盘"
    second.mkdir()
    whole = Library().open(target, this_person())
    whole.back_up(second)
    whole.close()
    Path(target).write_bytes(Path(target).read_bytes()[:5000])
    driver.window.settings._take_folder(str(second))
    driver.window.open(target)
    error = driver.window.start.error
    wait(error.isVisible, what="the refusal is shown")
    assert [each.text() for each in error.actions_shown] == ["打开最近的备份"]
    driver.click(error.actions_shown[0])
    wait(lambda: driver.window.view is not None, what="the backup opens")


def test_a_damaged_file_without_a_backup_offers_none(driver: Driver) -> None:
    target = driver.make(contest())
    Path(target).write_bytes(Path(target).read_bytes()[:5000])
    driver.window.open(target)
    error = driver.window.start.error
    wait(error.isVisible, what="the refusal is shown")
    assert error.actions_shown == ()
    assert "没有找到它的备份" in error.accessibleDescription()


def test_another_look_does_not_forget_the_recent_events(driver: Driver) -> None:
    driver.window.preferences.remember(RecentEvent("/x/a.judging", "甲"))
    driver.window.settings.look.chosen.emit("dark")
    assert [item.name for item in driver.window.preferences.settings.recent] == ["甲"]


def test_after_a_crash_the_strip_leads_to_the_log(driver: Driver) -> None:
    target = driver.make(contest(scored=1))
    driver.open(target)
    driver.kill()
    driver.start()
    view = driver.open(target)
    assert view.strip.isVisible()
    driver.click(view.strip.action_button)
    assert view.rail.current() == "log"

"""What lies around an event file, and whether a new one can be made somewhere."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import surroundings
from judging_app.storage.backups import back_up, backup_folder, backups_of, latest_backup, restore_latest
from judging_app.storage.opening import create_event_file
from judging_app.storage.surroundings import check_place, surroundings_of
from tests.storage.builders import NOON, small_event


@pytest.fixture
def event(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "event.judging"
    path.parent.mkdir()
    create_event_file(str(path), small_event(), "组委会")
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    folder = tmp_path / "second drive"
    folder.mkdir()
    return folder


def test_the_disk_the_folder_and_the_last_backup_are_told(event: Path, second: Path) -> None:
    around = surroundings_of(str(event), None)
    assert around.backup_folder == str(backup_folder(event))
    assert (around.backup_chosen, around.backup_writable, around.last_backup_at) == (False, True, None)
    assert around.free_bytes is not None
    assert around.free_bytes > 0
    assert around.now.tzinfo is not None
    back_up(event, datetime.now(UTC), second)
    chosen = surroundings_of(str(event), second)
    assert (chosen.backup_folder, chosen.backup_chosen) == (str(second), True)
    assert chosen.last_backup_at is not None
    assert abs(chosen.now - chosen.last_backup_at) < timedelta(minutes=1)
    assert surroundings_of(str(event), None).last_backup_at is None


def test_a_backup_folder_that_is_not_there_cannot_be_written(event: Path, second: Path) -> None:
    second.rmdir()
    assert not surroundings_of(str(event), second).backup_writable


def test_a_database_on_a_server_has_none_of_it() -> None:
    around = surroundings_of("postgresql://host/db", None)
    assert (around.free_bytes, around.backup_folder, around.last_backup_at) == (None, "", None)


def test_events_of_one_name_keep_their_backups_apart_in_one_folder(
    tmp_path: Path, event: Path, second: Path
) -> None:
    other = tmp_path / "elsewhere" / "event.judging"
    other.parent.mkdir()
    create_event_file(str(other), small_event(), "组委会")
    one, two = back_up(event, NOON, second), back_up(other, NOON, second)
    assert one != two
    assert backups_of(event, second) == [one]
    assert backups_of(other, second) == [two]


def test_the_newest_of_both_folders_comes_back(event: Path, second: Path) -> None:
    beside = back_up(event, NOON)
    there = back_up(event, NOON + timedelta(minutes=1), second)
    assert latest_backup(event) == beside
    assert latest_backup(event, second) == there
    assert restore_latest(event, second) == event.with_name(there.name)
    newer = back_up(event, NOON + timedelta(minutes=2))
    assert latest_backup(event, second) == newer


def test_a_chosen_folder_that_is_gone_is_told_and_not_made(event: Path, second: Path) -> None:
    second.rmdir()
    with pytest.raises(JudgingError) as refused:
        back_up(event, NOON, second)
    assert refused.value.problem is Problem.BACKUP_FOLDER_MISSING
    assert not second.exists()
    assert latest_backup(event, second) is None


def refusal(path: Path) -> Problem:
    with pytest.raises(JudgingError) as refused:
        check_place(path)
    return refused.value.problem


def test_a_place_for_a_new_file_is_free_there_and_writable(
    event: Path, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_place(second / "new.judging")
    assert list(second.iterdir()) == []
    assert refusal(event) is Problem.FILE_EXISTS
    assert refusal(second / "gone" / "new.judging") is Problem.FOLDER_MISSING
    monkeypatch.setattr(surroundings, "can_write", lambda _: False)
    assert refusal(second / "new.judging") is Problem.FOLDER_NOT_WRITABLE


@pytest.mark.skipif(os.name == "nt", reason="mounts are listed on Linux")
def test_a_file_on_a_shared_folder_is_on_a_network_drive(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = f"/dev/sda1 / ext4 rw 0 0\nserver:/x {event.parent} nfs4 rw 0 0\n"
    read = Path.read_text
    monkeypatch.setattr(
        Path,
        "read_text",
        lambda self, *args, **kind: listed if str(self) == "/proc/mounts" else read(self, *args, **kind),
    )
    assert surroundings_of(str(event), None).drive.value == "network"
    assert surroundings_of(str(event.parent.parent / "x.judging"), None).drive.value == "fixed"

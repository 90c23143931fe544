"""Backups: whole, checked, limited in number, and never in the way."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import backups
from judging_app.storage.backups import KEPT, back_up, backup_folder, backups_of, restore_latest
from judging_app.storage.opening import check_records, create_event_file
from tests.storage.builders import KEY, NOON, draft, marks, revision, scored_event, small_event
from tests.storage.homes import Shelf
from tests.storage.other_programs import as_ordinary_account


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


def test_a_backup_holds_everything_that_the_file_holds_at_that_moment(files: Shelf) -> None:
    opened = files.opened(scored_event())
    with opened.store.begin() as work:
        work.append_revision(revision(2))
        work.put_draft(draft(marks(), "未交"))
    backup = opened.back_up()
    with opened.store.begin() as work:
        work.append_revision(revision(3))
    assert backup is not None
    copy = files.open(str(backup)).store
    assert copy.read_event().rounds[0].sheets[0] == revision(2).sheet
    assert list(copy.read_history("final", KEY)) == list(opened.store.read_history("final", KEY))[:2]
    assert list(copy.read_drafts()) == [draft(marks(), "未交")]
    assert list(copy.read_audit()) == list(opened.store.read_audit())
    assert check_records(copy) == []


def test_a_backup_is_a_single_file_in_a_folder_beside_the_event(files: Shelf, tmp_path: Path) -> None:
    opened = files.opened()
    backup = opened.back_up()
    assert backup is not None
    assert opened.backup == backup
    assert backup.parent == tmp_path / "大赛 1.backups" == backup_folder(Path(opened.target))
    assert names(backup.parent) == [backup.name]


def test_backups_are_named_by_their_time_and_listed_from_the_oldest(files: Shelf) -> None:
    path = Path(files.create())
    moments = [NOON + timedelta(milliseconds=step) for step in (0, 1, 1000, 60_000, 86_400_000)]
    made = [back_up(path, moment) for moment in reversed(moments)]
    assert backups_of(path) == made[::-1]
    assert made[-1].name == f"大赛 1.{NOON.astimezone():%Y%m%d-%H%M%S}-250.judging"


def test_only_the_newest_backups_are_kept(files: Shelf) -> None:
    path = Path(files.create())
    made = [back_up(path, NOON + timedelta(minutes=step)) for step in range(KEPT + 3)]
    assert backups_of(path) == made[3:]


def test_a_backup_is_kept_even_when_the_clock_was_set_back(files: Shelf) -> None:
    path = Path(files.create())
    made = [back_up(path, NOON + timedelta(minutes=step)) for step in range(KEPT)]
    late = back_up(path, NOON - timedelta(days=1))
    assert backups_of(path) == [late, *made[1:]]


def test_only_backups_of_the_event_itself_are_counted_and_dropped(files: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "决赛[1].judging"
    Path(files.create()).rename(path)
    folder = backup_folder(path)
    folder.mkdir()
    for name in ("readme.txt", "别的赛事.20260101-000000-000.judging"):
        (folder / name).write_text("x")
    made = [back_up(path, NOON + timedelta(minutes=step)) for step in range(KEPT + 1)]
    assert backups_of(path) == made[1:]
    assert names(folder) == sorted(
        ["readme.txt", "别的赛事.20260101-000000-000.judging"] + [x.name for x in made[1:]]
    )


def test_an_event_without_backups_has_none_listed(files: Shelf) -> None:
    assert backups_of(Path(files.create())) == []


@pytest.mark.parametrize("what", ["content", "records"])
def test_a_copy_that_was_damaged_on_its_way_to_the_disk_is_not_kept(
    files: Shelf, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    opened = files.opened(scored_event())
    good = opened.back_up()
    flush = backups._flush

    def flush_to_a_bad_disk(path: Path, how: int) -> None:
        flush(path, how)
        if path.suffix == ".partial" and what == "content":
            with path.open("r+b") as file:
                file.seek(path.stat().st_size // 2 // 4096 * 4096)
                file.write(os.urandom(4096))
        elif path.suffix == ".partial":
            with files.raw(str(path)) as connection:
                files.drop_trigger(connection, "sheet_revision", "delete")
                connection.exec_driver_sql("DELETE FROM sheet_revision WHERE number = 5")

    monkeypatch.setattr(backups, "_flush", flush_to_a_bad_disk)
    with pytest.raises(JudgingError) as refused:
        opened.back_up()
    assert refused.value.problem is Problem.BACKUP_FAILED
    assert good is not None
    assert names(good.parent) == [good.name]
    assert opened.store.read_event() == scored_event()


def test_a_folder_that_cannot_be_written_is_reported(files: Shelf, common_folder: Path) -> None:
    target = common_folder / "x.judging"
    Path(files.create()).rename(target)
    target.chmod(0o666)
    folder = backup_folder(target)
    folder.mkdir()
    folder.chmod(0o555)
    with as_ordinary_account(), pytest.raises(JudgingError) as refused:
        back_up(target, NOON)
    (finding,) = refused.value.findings
    assert (finding.problem, finding.facts["file"]) == (Problem.EVENT_FILE_READ_ONLY, str(folder))
    assert names(folder) == []


def test_a_file_in_the_place_of_the_folder_is_reported(files: Shelf) -> None:
    path = Path(files.create())
    backup_folder(path).write_text("x")
    with pytest.raises(JudgingError) as refused:
        back_up(path, NOON)
    assert refused.value.problem is Problem.STORAGE_FAILED


def test_a_backup_made_while_sheets_come_in_is_whole(files: Shelf) -> None:
    opened = files.opened()

    def submit() -> None:
        for number in range(1, 31):
            with opened.store.begin() as work:
                work.append_revision(revision(number))

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(submit)
        made = [back_up(Path(opened.target), datetime.now(UTC)) for _ in range(6)]
        writing.result()
    for backup in set(made):
        history = files.open(str(backup)).store.read_history("final", KEY)
        assert [held.revision for held in history] == list(range(1, len(history) + 1))


def test_a_sheet_that_comes_in_while_the_backup_is_made_does_not_spoil_it(
    files: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = files.opened()
    look = backups._content

    def look_while_a_sheet_comes_in(connection: sqlite3.Connection) -> backups.Content:
        found = look(connection)
        monkeypatch.undo()
        with opened.store.begin() as work:
            work.append_revision(revision(1))
        return found

    monkeypatch.setattr(backups, "_content", look_while_a_sheet_comes_in)
    backup = opened.back_up()
    assert files.open(str(backup)).store.read_event() == small_event()
    assert opened.store.read_event() == small_event(revision(1).sheet)


def test_an_event_on_a_server_has_no_backup_of_ours(databases: Shelf) -> None:
    assert databases.opened().back_up() is None


def test_a_file_without_a_backup_says_so_when_one_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        restore_latest(tmp_path / "event.judging")
    assert refused.value.problem is Problem.NO_BACKUP


def test_the_latest_backup_comes_back_beside_the_file_and_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "event.judging"
    create_event_file(str(path), small_event(), "组委会")
    copy = back_up(path, datetime.now(UTC))
    restored = restore_latest(path)
    assert (restored.parent, restored.read_bytes()) == (tmp_path, copy.read_bytes())
    restored.write_bytes(b"gone on with")
    assert restore_latest(path).read_bytes() == b"gone on with"

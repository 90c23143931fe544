"""A new event is made whole or not at all, and never over anything that is there."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy.exc import IntegrityError

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import creating
from judging_app.storage.engine import APPLICATION_ID
from judging_app.storage.opening import create_event_file, open_event
from tests.storage.builders import rich_event, small_event
from tests.storage.homes import FileHome, Home, Shelf
from tests.storage.other_programs import as_ordinary_account


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


@pytest.mark.parametrize("content", [b"", b"somebody's thesis"])
def test_a_file_that_is_there_is_never_written_over(tmp_path: Path, content: bytes) -> None:
    target = tmp_path / "x.judging"
    target.write_bytes(content)
    with pytest.raises(JudgingError) as refused:
        create_event_file(str(target), small_event(), "甲")
    assert refused.value.problem is Problem.FILE_EXISTS
    assert (names(tmp_path), target.read_bytes()) == (["x.judging"], content)


def test_a_file_that_comes_while_the_event_is_being_made_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.judging"
    insert = creating.insert_event

    def insert_while_somebody_saves(*arguments: object) -> None:
        insert(*arguments)  # type: ignore[arg-type]
        target.write_bytes(b"somebody's thesis")

    monkeypatch.setattr(creating, "insert_event", insert_while_somebody_saves)
    with pytest.raises(JudgingError) as refused:
        create_event_file(str(target), small_event(), "甲")
    assert refused.value.problem is Problem.FILE_EXISTS
    assert (names(tmp_path), target.read_bytes()) == (["x.judging"], b"somebody's thesis")


def test_a_new_event_is_one_file_with_its_own_mark_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "x.judging"
    create_event_file(str(target), rich_event(), "甲")
    assert names(tmp_path) == ["x.judging"]
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_event_that_does_not_fit_the_tables_leaves_nothing_behind(tmp_path: Path) -> None:
    event = small_event()
    with pytest.raises(IntegrityError):
        create_event_file(
            str(tmp_path / "x.judging"), replace(event, entries=(event.entries[0], *event.entries)), "甲"
        )
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_reported_and_nothing_is_made(tmp_path: Path) -> None:
    target = str(tmp_path / "no" / "x.judging")
    with pytest.raises(JudgingError) as refused:
        create_event_file(target, small_event(), "甲")
    assert (refused.value.problem, refused.value.findings[0].facts["file"]) == (
        Problem.STORAGE_FAILED,
        target,
    )
    assert names(tmp_path) == []


def test_a_write_protected_folder_is_reported_and_nothing_is_made(common_folder: Path) -> None:
    common_folder.chmod(0o555)
    with as_ordinary_account(), pytest.raises(JudgingError) as refused:
        create_event_file(str(common_folder / "x.judging"), small_event(), "甲")
    assert refused.value.problem is Problem.EVENT_FILE_READ_ONLY
    assert names(common_folder) == []


def test_what_an_interrupted_attempt_left_is_cleared_away(tmp_path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        (tmp_path / f"x.judging.partial{end}").write_bytes(b"half")
    create_event_file(str(tmp_path / "x.judging"), small_event(), "甲")
    assert names(tmp_path) == ["x.judging"]


def test_of_many_that_make_the_same_event_at_once_exactly_one_succeeds(shelf: Shelf) -> None:
    target = shelf.home.new()
    made = _make_at_once(shelf.home, target)
    assert made.count("made") == 1
    assert set(made) - {"made"} <= {Problem.FILE_EXISTS, Problem.EVENT_FILE_HELD}
    with closing(open_event(target)) as opened:
        assert opened.store.read_event() == small_event()


def _make_at_once(home: Home, target: str) -> list[Problem | str]:
    start = Barrier(3)

    def make(_: int) -> Problem | str:
        start.wait()
        try:
            create_event_file(target, small_event(), "甲")
        except JudgingError as error:
            return error.problem
        return "made"

    with ThreadPoolExecutor(3) as pool:
        return list(pool.map(make, range(3)))


def test_events_whose_names_begin_alike_do_not_disturb_each_other(tmp_path: Path) -> None:
    home = FileHome(tmp_path)
    first, second = home.new(), home.new()
    create_event_file(first, small_event(), "甲")
    create_event_file(second, rich_event(), "乙")
    with closing(open_event(first)) as one, closing(open_event(second)) as two:
        assert (one.store.read_event(), two.store.read_event()) == (small_event(), rich_event())

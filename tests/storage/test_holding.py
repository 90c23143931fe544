"""One program at a time has an event file open for writing, and the others are told who."""

import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from filelock import FileLock

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.opening import EventFile, open_event
from tests.storage.builders import KEY, small_event
from tests.storage.homes import Shelf
from tests.storage.other_programs import other_program_holding


def test_a_second_program_is_told_the_computer_the_person_and_the_time(files: Shelf) -> None:
    target = files.create()
    with other_program_holding(target) as other:
        with pytest.raises(JudgingError) as refused:
            open_event(target)
        (finding,) = refused.value.findings
        since = datetime.fromisoformat(finding.facts["since"])
        named = finding.facts["file"]
        assert (finding.problem, finding.facts) == (
            Problem.EVENT_FILE_HELD,
            {"file": named, "host": socket.gethostname(), "person": "张三", "since": since.isoformat()},
        )
        other.close_event()
    assert files.open(target).left_by is None


def test_one_program_cannot_open_an_event_for_writing_twice(files: Shelf) -> None:
    opened = files.opened()
    with pytest.raises(JudgingError) as refused:
        open_event(opened.target)
    assert refused.value.problem is Problem.EVENT_FILE_HELD
    with opened.store.begin() as work:
        work.drop_draft("final", KEY)


def test_an_event_may_be_opened_on_one_thread_and_closed_on_another(shelf: Shelf) -> None:
    target = shelf.create()
    with ThreadPoolExecutor(1) as worker:
        opened = worker.submit(open_event, target).result()
    opened.close()
    assert shelf.open(target).store.read_event() == small_event()


def test_an_event_that_could_not_be_opened_is_held_by_nobody(files: Shelf, tmp_path: Path) -> None:
    target = Path(files.create())
    whole = target.read_bytes()
    target.write_bytes(whole[:8192])
    with pytest.raises(JudgingError):
        open_event(str(target))
    assert [item.name for item in tmp_path.iterdir()] == [target.name]
    target.write_bytes(whole)
    assert files.open(str(target)).store.read_event() == small_event()


def test_a_program_that_takes_the_file_at_the_very_moment_it_is_let_go_holds_it_alone(
    files: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = files.opened()
    release = FileLock.release
    next_ones: list[EventFile] = []

    def release_to_somebody_who_waits(lock: FileLock, force: bool = False) -> None:
        release(lock, force=force)
        if not next_ones:
            monkeypatch.undo()
            next_ones.append(files.open(first.target))

    monkeypatch.setattr(FileLock, "release", release_to_somebody_who_waits)
    first.close()
    assert len(next_ones) == 1
    with pytest.raises(JudgingError) as refused:
        open_event(first.target)
    assert refused.value.problem is Problem.EVENT_FILE_HELD


def test_a_lock_that_changes_hands_is_never_held_twice(files: Shelf) -> None:
    target = files.create()

    def take_and_give_back(_: int) -> Problem | int:
        try:
            opened = open_event(target)
        except JudgingError as error:
            return error.problem
        held.append(1)
        together = len(held)
        held.pop()
        opened.close()
        return together

    held: list[int] = []
    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(take_and_give_back, range(40)))
    assert 1 in answers
    assert answers <= {1, Problem.EVENT_FILE_HELD}
    assert files.open(target).left_by is None

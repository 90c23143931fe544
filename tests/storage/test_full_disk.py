"""A full disk: clearly said, nothing half-written, and work goes on once there is room."""

import os
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import HistoryOf, StandingsOf, WholeEvent
from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.backups import backup_folder
from judging_app.storage.opening import check_records, create_event_file, open_event
from tests.storage.builders import KEY, marks, scored_event, small_event
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


def fill(disk: Path) -> Path:
    """Take all the room there is."""
    filler = disk / "photos"
    with filler.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(os.urandom(4096))
        except OSError:
            pass
    return filler


def submission(number: int) -> SubmitSheet:
    note = "评语" * 400
    return SubmitSheet("final", *KEY, marks(number % 60), f"S{number}", number - 1, note, "更正")


def submit_until_full(judging: LocalJudging) -> tuple[int, JudgingError]:
    for number in range(1, 400):
        try:
            judging.do(submission(number))
        except JudgingError as error:
            return number - 1, error
    raise AssertionError("the disk never filled up")


def test_a_submission_that_finds_no_room_is_refused_and_nothing_of_it_is_kept(
    small_disk: Path, files: Shelf
) -> None:
    target = str(small_disk / "x.judging")
    create_event_file(target, small_event(), "组委会")
    opened = files.open(target)
    judging = LocalJudging(opened.store, ORGANIZER)
    filler = fill(small_disk)
    stored, error = submit_until_full(judging)
    assert error.problem is Problem.DISK_FULL
    with pytest.raises(JudgingError) as refused:
        judging.do(SaveDraft("final", *KEY, marks()))
    assert refused.value.problem is Problem.DISK_FULL
    fresh = LocalJudging(opened.store, ORGANIZER)
    history = judging.ask(HistoryOf("final", KEY))
    assert [held.submission for held in history] == [f"S{number}" for number in range(1, stored + 1)]
    assert judging.ask(WholeEvent()) == fresh.ask(WholeEvent()) == opened.store.read_event()
    assert judging.ask(StandingsOf("final")) == fresh.ask(StandingsOf("final"))
    assert check_records(opened.store) == []

    filler.unlink()
    receipt = judging.do(submission(stored + 1)).receipt
    assert receipt is not None
    assert (receipt.submission, receipt.revision) == (f"S{stored + 1}", stored + 1)
    opened.close()
    again = files.open(target)
    assert [held.revision for held in again.store.read_history("final", KEY)] == list(range(1, stored + 2))
    assert check_records(again.store) == []


def test_a_new_event_that_finds_no_room_leaves_nothing_behind(small_disk: Path) -> None:
    filler = fill(small_disk)
    with pytest.raises(JudgingError) as refused:
        create_event_file(str(small_disk / "x.judging"), small_event(), "组委会")
    assert refused.value.problem is Problem.DISK_FULL
    assert list(small_disk.iterdir()) == [filler]


def test_a_backup_that_finds_no_room_is_not_kept_and_the_event_goes_on(
    small_disk: Path, files: Shelf
) -> None:
    target = small_disk / "x.judging"
    create_event_file(str(target), scored_event(), "组委会")
    opened = files.open(str(target))
    good = opened.back_up()
    filler = fill(small_disk)
    with pytest.raises(JudgingError) as refused:
        opened.back_up()
    assert refused.value.problem is Problem.DISK_FULL
    assert list(backup_folder(target).iterdir()) == [good]
    assert opened.store.read_event() == scored_event()
    filler.unlink()
    assert opened.back_up() is not None


def test_an_event_is_closed_and_opened_again_across_a_full_disk(small_disk: Path) -> None:
    target = str(small_disk / "x.judging")
    create_event_file(target, scored_event(), "组委会")
    opened = open_event(target)
    filler = fill(small_disk)
    opened.close()
    fill(small_disk)
    with pytest.raises(JudgingError) as refused:
        open_event(target)
    assert refused.value.problem is Problem.DISK_FULL
    filler.unlink()
    again = open_event(target)
    assert again.store.read_event() == scored_event()
    again.close()
    assert [item.name for item in small_disk.iterdir()] == ["x.judging"]

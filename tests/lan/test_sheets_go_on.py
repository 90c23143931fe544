"""What a laptop's sheet goes on from is known by its submission, by whichever way it comes."""

import shutil
from pathlib import Path
from uuid import uuid4

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.domain.problems import Problem
from judging_app.storage.opening import open_event
from tests.lan.halls import FileHall, Hall
from tests.lan.judges import Judge, until
from tests.lan.laptops import HALL
from tests.storage.builders import marks

SCOREKEEPER = Actor("记分员", ActorRole.SCOREKEEPER)
NOBODY_LISTENS = 1
"""A port on which there is no host: the laptop is as good as offline."""


def paper(idea: int) -> SubmitSheet:
    """A sheet of J1 that came on paper."""
    return SubmitSheet(HALL, "pitch", "E1", "J1", marks(idea), uuid4().hex)


def ideas(hall: Hall) -> list[int]:
    return [held.sheet.marks["idea"] // 10_000 for held in hall.history("E1", "J1")]


def test_a_correction_in_a_packet_does_not_replace_what_its_judge_never_saw(
    hall: FileHall, tmp_path: Path
) -> None:
    judge = Judge.seated(hall, tmp_path / "seat" / "a", port=NOBODY_LISTENS)
    sent = [judge.hand_in("E1", 10), judge.hand_in("E1", 20)]
    hall.do(paper(55))
    judge.seat.write_packet(tmp_path / "a.judgepacket")
    judge.close()
    report = hall.host.read_packet(tmp_path / "a.judgepacket")
    assert (report.stored, report.known, report.findings) == (0, 0, ())
    assert [item.submission for item in report.held] == sent
    assert {item.problem for item in report.held} == {Problem.STALE_REVISION.value}
    assert ideas(hall) == [55]


def test_corrections_in_a_packet_go_on_from_each_other(hall: FileHall, tmp_path: Path) -> None:
    judge = Judge.seated(hall, tmp_path / "seat" / "a", port=NOBODY_LISTENS)
    for idea in (10, 20, 30):
        judge.hand_in("E1", idea)
    judge.seat.write_packet(tmp_path / "a.judgepacket")
    judge.close()
    assert hall.host.read_packet(tmp_path / "a.judgepacket").stored == 3
    assert ideas(hall) == [10, 20, 30]


def test_an_older_file_keeps_what_was_keyed_into_it_from_a_correction_of_something_else(
    tmp_path: Path,
) -> None:
    path, backup = tmp_path / "大赛.judging", tmp_path / "备份.judging"
    hall = FileHall(path)
    judge = Judge.seated(hall, tmp_path / "seat" / "a")
    port = hall.port
    hall.close()
    shutil.copy(path, backup)
    hall = FileHall(path, port=port)
    hall.judging.do_as(SCOREKEEPER, paper(11))
    until(lambda: judge.shown("E1").revision == 1)
    sent = judge.hand_in("E1", 22)
    until(lambda: judge.has(sent))
    hall.close()

    # In the older file another paper sheet gets the number that the lost one had.
    opened = open_event(str(backup))
    LocalJudging(opened.store, SCOREKEEPER).do(paper(33))
    opened.close()
    restored = FileHall(backup, port=port)
    until(lambda: bool(restored.held()))
    assert [(item.submission, item.problem) for item in restored.held()] == [(sent, "stale_revision")]
    assert ideas(restored) == [33]
    judge.close()
    restored.close()


def test_a_laptop_of_before_is_believed_by_the_number(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    laptop.submit("E1", "submission-1")
    # What an organizer did has a name that is made of its sheet's codes.
    again = {"base": 1, "reason": "更正"}
    held = laptop.submit("E1", "submission-2", **again, after="return/final/pitch/E1/J1/1").json()
    assert held == {"receipt": None, "held": True}
    assert laptop.submit("E1", "submission-3", **again).json()["receipt"]["revision"] == 2

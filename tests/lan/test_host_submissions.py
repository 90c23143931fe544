"""Sheets on their way into the database: once, in order, and acknowledged only when they are there."""

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import sleep

import httpx
import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveDraft
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import StandingsOf
from judging_app.application.seats.records import HeldSubmission
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.committing import Committing
from judging_app.lan.refusals import HostBusyError
from judging_app.storage.opening import check_records
from tests.application.memory_store import MemoryStore
from tests.lan.halls import ORGANIZER, FileHall, Hall
from tests.lan.laptops import HALL, Laptop, problem
from tests.storage.builders import small_event
from tests.storage.disks import mount

ENTRIES = ("E1", "E2", "E3", "E4")
ONE = "submission-1"
TWO = "submission-2"


class StubbornStore(MemoryStore):
    """A store whose commits a test can hold up or let fail."""

    def __init__(self) -> None:
        super().__init__(small_event())
        self.commits = 0
        self.go = Event()
        self.go.set()
        self.waits = Event()
        self.failure: Exception | None = None
        self.before_commit = self._before_commit

    def _before_commit(self) -> None:
        self.waits.set()
        assert self.go.wait(20)
        if self.failure is not None:
            raise self.failure
        self.commits += 1

    def hold(self) -> None:
        self.waits.clear()
        self.go.clear()


@pytest.fixture
def store() -> StubbornStore:
    return StubbornStore()


@pytest.fixture
def stubborn(store: StubbornStore) -> Iterator[Hall]:
    hall = Hall(store)
    yield hall
    store.go.set()
    hall.close()


@pytest.fixture
def many() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(20) as pool:
        yield pool


def reasons(held: tuple[HeldSubmission, ...]) -> list[tuple[str, str]]:
    return [(item.submission, item.problem) for item in held]


def test_a_receipt_comes_after_the_commit_and_never_before(
    stubborn: Hall, store: StubbornStore, many: ThreadPoolExecutor
) -> None:
    laptop = stubborn.seated("J1")
    store.hold()
    answer = many.submit(laptop.submit, "E1", ONE)
    assert store.waits.wait(10)
    sleep(0.2)
    assert not answer.done()
    store.go.set()
    receipt = answer.result(10).json()["receipt"]
    assert (receipt["submission"], receipt["revision"]) == (ONE, 1)
    assert [item.submission for item in store.read_all_revisions()] == [ONE]


def test_what_comes_while_a_batch_commits_is_committed_together(
    stubborn: Hall, store: StubbornStore, many: ThreadPoolExecutor
) -> None:
    seated = [stubborn.seated(judge).token for judge in ("J1", "J2", "J3")]
    work = [(stubborn.laptop(token), entry) for token in seated for entry in ENTRIES]
    for laptop, _ in work:
        laptop.ask("GET", "/v1/seat")  # connected, and known
    before = store.commits
    store.hold()
    first = many.submit(work[0][0].submit, work[0][1])
    assert store.waits.wait(10)
    others = [many.submit(laptop.submit, entry) for laptop, entry in work[1:]]
    sleep(0.5)
    store.go.set()
    answers = [found.result(10).json() for found in (first, *others)]
    assert all(answer["receipt"]["revision"] == 1 for answer in answers)
    assert store.commits - before == 2
    assert len(store.read_all_revisions()) == 12


def test_a_commit_that_fails_is_said_and_nothing_of_it_is_stored(
    stubborn: Hall, store: StubbornStore
) -> None:
    laptop = stubborn.seated("J1")
    version = laptop.seat()["version"]
    store.failure = JudgingError.of(Problem.DISK_FULL, file="/home/organizer/x.judging", detail="full")
    failed = laptop.submit("E1", ONE)
    assert (failed.status_code, failed.json()) == (
        503,
        {"problem": "disk_full", "facts": {"detail": "full"}},
    )
    store.failure = RuntimeError("a fault of the program")
    assert (laptop.submit("E1", ONE).status_code, store.read_all_revisions()) == (503, [])
    store.failure = None
    assert laptop.submit("E1", ONE).json()["receipt"]["revision"] == 1
    assert laptop.seat(version)["slice"]["submissions"] == [ONE]


def test_the_same_submission_twice_is_one_sheet_with_one_receipt(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    first = laptop.submit("E1", ONE).json()
    assert laptop.submit("E1", ONE).json() == first
    assert [item.submission for item in hall.history("E1", "J1")] == [ONE]
    other = laptop.submit("E1", ONE, note="不同内容")
    assert (other.status_code, problem(other)) == (409, Problem.SUBMISSION_ID_REUSED)


def test_the_same_submission_from_many_connections_at_once_is_one_sheet(
    hall: FileHall, many: ThreadPoolExecutor
) -> None:
    token = hall.seated("J1").token
    laptops = [hall.laptop(token) for _ in range(8)]
    answers = list(many.map(lambda laptop: laptop.submit("E1", ONE).json(), laptops))
    assert answers == [answers[0]] * 8
    assert len(hall.history("E1", "J1")) == 1


def test_a_revision_that_arrives_before_the_one_it_corrects_is_held_whole(hall: FileHall) -> None:
    laptop = hall.seated("J1", "甲的笔记本")
    given = {"idea": 400_000, "market": 300_000}
    for _ in range(2):
        early = laptop.submit("E1", TWO, base=1, reason="算错了", marks=given)
        assert early.json() == {"receipt": None, "held": True}
    assert laptop.submit("E1", ONE).json()["receipt"]["revision"] == 1
    (held,) = hall.held()
    assert (held.submission, held.problem, held.machine) == (TWO, "stale_revision", "甲的笔记本")
    assert held.sheet.marks == given


def test_what_a_replaced_laptop_still_sends_is_held_for_the_organizer(hall: FileHall) -> None:
    old = hall.seated("J1", "旧电脑")
    new = hall.seated("J1", "新电脑")
    assert old.submit("E1", ONE).json() == {"receipt": None, "held": True}
    assert new.submit("E1", TWO).json()["receipt"]["revision"] == 1
    assert old.submit("E1", TWO).json()["receipt"]["revision"] == 1  # it is there: no reason to hold it
    assert reasons(hall.held()) == [(ONE, "seat_moved")]
    assert hall.host.presence()["J1"].machine == "新电脑"


def test_a_sheet_that_the_rules_refuse_is_held_and_an_unknown_round_is_refused(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    assert laptop.submit("E1", ONE, marks={"idea": 900_000, "market": 0}).json()["held"]
    assert reasons(hall.held()) == [(ONE, "mark_above_maximum")]
    unknown = laptop.submit("E1", TWO, round="nirgends")
    assert (unknown.status_code, problem(unknown)) == (409, Problem.UNKNOWN_ROUND)


def test_a_submitted_sheet_is_in_the_ranking_when_its_receipt_is_there(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    seen: list[str] = []
    hall.judging.watch(lambda changes: seen.extend(changes.entries))
    laptop.submit("E1", ONE)
    assert seen == ["E1"]
    scores = hall.judging.ask(StandingsOf(HALL)).event.rounds[0].sheets
    assert [(item.judge, item.entry) for item in scores] == [("J1", "E1")]


def test_a_full_disk_costs_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount(disk, "size=4m")
    try:
        _fill_and_recover(disk)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill_and_recover(disk: Path) -> None:
    hall = FileHall(disk / "x.judging")
    try:
        _until_full(disk, hall)
    finally:
        hall.close()


def _until_full(disk: Path, hall: FileHall) -> None:
    laptop = hall.seated("J1")
    assert laptop.submit("E1", "submission-0").status_code == 200
    filler = disk / "photos"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\x00" * 65_536)
        except OSError:
            pass
    stored = ["submission-0"]
    for number in range(1, 400):
        name = f"submission-{number}"
        answer = laptop.submit("E1", name, base=number, reason="更正", note="评语" * 800)
        if answer.status_code != 200:
            break
        stored.append(name)
    assert (answer.status_code, problem(answer)) == (503, Problem.DISK_FULL)
    assert [item.submission for item in hall.history("E1", "J1")] == stored
    assert laptop.seat()["slice"]["submissions"] == stored  # reading goes on
    filler.unlink()
    again = laptop.submit("E1", name, base=len(stored), reason="更正", note="评语" * 800)
    assert again.json()["receipt"]["revision"] == len(stored) + 1
    assert check_records(hall.file.store) == []


class _Judging(LocalJudging):
    """Judging that counts, and that a test can hold up."""

    def __init__(self) -> None:
        super().__init__(MemoryStore(small_event()), ORGANIZER)
        self.go = Event()


def _drafts(committing: Committing, count: int) -> Callable[[], list[object]]:
    judge = Actor("评委甲", ActorRole.JUDGE, "J1")

    async def run() -> list[object]:
        acts = (
            committing.carry_out(judge, SaveDraft(HALL, "pitch", "E1", "J1", {"idea": 10_000 * number}))
            for number in range(count)
        )
        return list(await asyncio.gather(*acts, return_exceptions=True))

    return lambda: asyncio.run(run())


def test_more_than_the_host_keeps_is_refused_for_a_second() -> None:
    judging = _Judging()
    committing = Committing(judging, most=5)
    answers = _drafts(committing, 9)()
    committing.close()
    busy = [item for item in answers if isinstance(item, HostBusyError)]
    assert len(busy) == 4
    assert not [item for item in answers if isinstance(item, Exception) and item not in busy]


def test_a_busy_host_says_so_in_the_wires_form(
    stubborn: Hall, store: StubbornStore, many: ThreadPoolExecutor
) -> None:
    laptop, second = stubborn.seated("J1"), stubborn.seated("J2")
    opened = stubborn.host._opened
    assert opened is not None
    opened._committing._most = 1
    store.hold()
    first = many.submit(laptop.submit, "E1", ONE)
    assert store.waits.wait(10)
    refused = _submitted(second)
    store.go.set()
    assert first.result(10).status_code == 200
    assert (refused.status_code, problem(refused)) == (503, Problem.TOO_MANY_REQUESTS)
    assert refused.headers["Retry-After"] == "1"
    assert _submitted(second).status_code == 200


def _submitted(laptop: Laptop) -> httpx.Response:
    return laptop.submit("E1", TWO)


def test_a_fault_in_one_act_costs_the_others_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    judging = _Judging()
    once = judging.do_all

    def faulty(acts: list[tuple[Actor, SaveDraft]]) -> object:
        if any(act.marks == {"idea": 20_000} for _, act in acts):
            raise ZeroDivisionError
        return once(acts)

    monkeypatch.setattr(judging, "do_all", faulty)
    committing = Committing(judging)
    answers = _drafts(committing, 4)()
    committing.close()
    failed = [number for number, item in enumerate(answers) if isinstance(item, JudgingError)]
    assert failed == [2]

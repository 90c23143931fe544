"""Two organizers' programs on one event of a server, both working: one event, and both see it."""

import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from threading import Barrier

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Changes
from judging_app.application.commands import AddAdjustment, SaveDraft, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import BoardOf, ProgressOf, SeatRecordsOf, StandingsOf, WholeEvent
from judging_app.application.records import Receipt
from judging_app.application.seats.commands import PairSeat
from judging_app.application.stage.shared_steady import SharedSteady
from judging_app.application.stage.steady import moment_now
from judging_app.application.verification import verify_store
from judging_app.bootstrap import FileEvent, Library
from judging_app.domain.event import Adjustment, AdjustmentKind
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.domain.stage_clock import Moment, span
from judging_app.signing import is_signed
from judging_app.storage.opening import check_records, create_event_file, open_event
from tests.storage.builders import ENTRIES, JUDGES, KEY, marks, points, small_event
from tests.storage.homes import Server, Shelf, server_programs
from tests.storage.submitting import submit_until_killed

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
ROUNDS = 6
SECOND = 3.0
"""What is told within a second on a quiet machine."""


class Programs:
    """Programs on one event, each with a memory and a thread that looks; closed after the test."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.open: list[FileEvent] = []

    def start(self, name: str = "组委会", *, read_only: bool = False) -> LocalJudging:
        actor = Actor(name, ActorRole.ORGANIZER)
        self.open.append(Library().open(self.target, actor, read_only=read_only))
        return self.open[-1].judging

    def close(self) -> None:
        for opened in self.open:
            opened.close()


@pytest.fixture
def programs(databases: Shelf) -> Iterator[Programs]:
    with closing(Programs(databases.create())) as found:
        yield found


def until(condition: Callable[[], object], seconds: float = 10.0) -> float:
    """Wait until something is so; answers how long it took."""
    started = time.monotonic()
    while not condition():
        assert time.monotonic() < started + seconds
        time.sleep(0.005)
    return time.monotonic() - started


def check_alike(target: str, *judgings: LocalJudging) -> None:
    """Every program answers as one that has just opened the event, and the event is sound."""
    with closing(open_event(target, read_only=True)) as opened:
        fresh = LocalJudging(opened.store, ORGANIZER)
        for judging in judgings:
            judging.catch_up(drafts=True)
            for query in (
                WholeEvent(),
                StandingsOf("final"),
                ProgressOf("final"),
                BoardOf("final"),
                SeatRecordsOf(),
            ):
                assert judging.ask(query) == fresh.ask(query)  # type: ignore[arg-type]
        assert check_records(opened.store) == []
        assert verify_store(opened.store, is_signed) == []


def correct_until_taken(judging: LocalJudging, who: str, key: SheetKey, idea: int) -> Receipt:
    """Submit over whatever revision is there; a stale one is asked for anew, as a person would."""
    while True:
        held = judging._state().revisions("final").get(key)
        base = 0 if held is None else held.revision
        name = f"{who}-{'-'.join(key)}-{idea}"
        try:
            done = judging.do(SubmitSheet("final", *key, marks(idea), name, base, reason="更正"))
        except JudgingError as error:
            assert error.problem is Problem.STALE_REVISION  # noqa: PT017 -- anything else is a fault
            continue
        assert done.receipt is not None
        return done.receipt


def test_what_both_store_at_once_is_there_once_in_one_unbroken_line(programs: Programs) -> None:
    first, second = programs.start("甲"), programs.start("乙")
    start = Barrier(2)

    def work(judging: LocalJudging, who: str, idea: int) -> list[Receipt]:
        start.wait()
        receipts = []
        for at in range(ROUNDS):
            for entry in ENTRIES:
                key = SheetKey("pitch", entry, JUDGES[at % len(JUDGES)])
                judging.do(SaveDraft("final", *key, {"idea": idea * 10_000}))
                receipts.append(correct_until_taken(judging, who, key, idea + at))
            bonus = Adjustment("", ENTRIES[at % 4], AdjustmentKind.BONUS, points(1), reason=who)
            judging.do(AddAdjustment("final", bonus))
        return receipts

    with ThreadPoolExecutor(2) as pool:
        mine, theirs = pool.submit(work, first, "甲", 10), pool.submit(work, second, "乙", 30)
        receipts = [*mine.result(), *theirs.result()]
    check_alike(programs.target, first, second)
    stored = [(held.submission, held.revision) for held in programs.open[0]._file.store.read_all_revisions()]
    assert sorted(stored) == sorted((item.submission, item.revision) for item in receipts)
    assert len(stored) == 2 * ROUNDS * len(ENTRIES)
    adjustments = first.ask(WholeEvent()).rounds[0].adjustments
    assert sorted(item.code for item in adjustments) == sorted(f"A{at}" for at in range(1, 2 * ROUNDS + 1))


def test_of_two_revisions_of_one_sheet_at_the_same_moment_one_counts_and_the_other_is_told(
    programs: Programs,
) -> None:
    judgings = [programs.start("甲"), programs.start("乙")]
    start = Barrier(2)

    def submit(judging: LocalJudging, name: str) -> Receipt | Problem | None:
        start.wait()
        try:
            return judging.do(SubmitSheet("final", *KEY, marks(), name)).receipt
        except JudgingError as error:
            return error.problem

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(submit, judgings, ("甲", "乙")))
    assert Problem.STALE_REVISION in answers
    (receipt,) = [item for item in answers if isinstance(item, Receipt)]
    (stored,) = programs.open[0]._file.store.read_all_revisions()
    assert (stored.submission, stored.revision) == (receipt.submission, 1)
    check_alike(programs.target, *judgings)


def test_a_laptop_that_was_paired_at_one_host_is_known_to_the_other(programs: Programs) -> None:
    first, second = programs.start("甲"), programs.start("乙")
    first.do(PairSeat("", "J1", "laptop-1", "评委甲的电脑"))
    with pytest.raises(JudgingError) as refused:
        second.do(PairSeat("", "J1", "laptop-2", "另一台电脑"))
    assert refused.value.problem is Problem.SEAT_TAKEN
    assert second.ask(SeatRecordsOf()) == first.ask(SeatRecordsOf())


@pytest.mark.parametrize("read_only", [False, True])
def test_a_sheet_and_a_draft_are_seen_by_the_others_within_a_second(
    programs: Programs, capsys: pytest.CaptureFixture[str], *, read_only: bool
) -> None:
    first, second = programs.start("甲"), programs.start("乙", read_only=read_only)
    told: list[Changes] = []
    own: list[Changes] = []
    second.watch(told.append)
    first.watch(own.append)
    taken = []
    for act in (SaveDraft("final", *KEY, {"idea": 10_000}), SubmitSheet("final", *KEY, marks(), "S1")):
        first.do(act)
        taken.append(until(lambda: told, SECOND))
        (changes,) = told
        assert (changes.round, changes.entries, changes.judge) == ("final", ("E1",), "J1")
        told.clear()
    board = second.ask(BoardOf("final"))
    assert board == first.ask(BoardOf("final"))
    assert own == []
    with capsys.disabled():
        print(f"\nseen by another program after {taken[0]:.2f} s (draft), {taken[1]:.2f} s (sheet)")


def test_closing_does_not_wait_for_the_next_look(programs: Programs) -> None:
    programs.start()
    started = time.monotonic()
    programs.close()
    assert time.monotonic() - started < 0.3
    programs.open.clear()


def test_a_lost_server_is_waited_for_and_the_event_goes_on_when_it_is_back() -> None:
    found = server_programs()
    if found is None:
        pytest.skip("no PostgreSQL is installed")
    own = Server(found)
    try:
        own.execute("CREATE DATABASE event")
        create_event_file(own.url("event"), small_event(), "甲")
        programs = Programs(own.url("event"))
        first, second = programs.start("甲"), programs.start("乙")
        told: list[Changes] = []
        second.watch(told.append)
        own.halt("immediate")
        with pytest.raises(JudgingError) as refused:
            first.do(SubmitSheet("final", *KEY, marks(), "S1"))
        assert refused.value.problem is Problem.STORAGE_FAILED
        time.sleep(0.6)
        assert told == []
        own.start()
        assert first.do(SubmitSheet("final", *KEY, marks(), "S1")).receipt is not None
        until(lambda: told, SECOND)
        assert second.ask(StandingsOf("final")) == first.ask(StandingsOf("final"))
        own.halt("immediate")
        started = time.monotonic()
        programs.close()
        assert time.monotonic() - started < 5
        own.start()
    finally:
        own.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="needs processes that start at once")
def test_a_program_that_is_killed_leaves_the_other_working_and_nothing_acknowledged_is_lost(
    programs: Programs,
) -> None:
    survivor = programs.start()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.submitting"])
    rolls = random.Random(20260517)
    told = []
    given = 0
    for _ in range(4):
        inbox, outbox = context.Pipe(duplex=False)
        seed = rolls.randrange(10**9)
        program = context.Process(target=submit_until_killed, args=(programs.target, seed, outbox))
        program.start()
        outbox.close()
        for _ in range(rolls.randrange(5, 30)):
            told.append(inbox.recv())
            bonus = Adjustment("", rolls.choice(ENTRIES), AdjustmentKind.BONUS, points(1), reason="x")
            survivor.do(AddAdjustment("final", bonus))
            given += 1
        program.kill()
        program.join()
        try:
            while True:
                told.append(inbox.recv())
        except EOFError:
            inbox.close()
        program.close()
    check_alike(programs.target, survivor)
    stored = {(held.submission, held.revision) for held in programs.open[0]._file.store.read_all_revisions()}
    acknowledged = {(item[3], item[4]) for item in told if item[0] == "sheet"}
    assert acknowledged
    assert acknowledged <= stored
    assert len(survivor.ask(WholeEvent()).rounds[0].adjustments) == given


def test_two_computers_with_different_times_of_day_count_one_and_the_same_turn(programs: Programs) -> None:
    first, second = programs.start(), programs.start("会务")
    one, other = first.moment(), second.moment()
    assert one.boot == other.boot
    assert abs(span(one, other)) < 1_000
    server = open_event(programs.target, read_only=True)
    with closing(server):
        # The server's clock, looked at anew, says the same as what is counted on from an earlier look.
        assert abs(server.store.read_server_moment().steady - first.moment().steady) < 200


def test_a_turn_begun_on_one_computer_and_ended_on_another_takes_as_long_as_it_took(
    programs: Programs,
) -> None:
    first = programs.start()
    opened = programs.open[0]
    # The second computer's own clocks: started at another time, its time of day 40 seconds ahead.
    skew = timedelta(seconds=40)

    def own() -> Moment:
        now = moment_now()
        return Moment(now.at + skew, now.steady + 7_777_777, "another machine")

    with closing(open_event(programs.target)) as file:
        clock = SharedSteady(file.store.read_server_moment, own)
        begun = first.moment()
        time.sleep(0.3)
        assert 250 <= span(begun, clock()) <= 1_000
    assert opened.judging is first

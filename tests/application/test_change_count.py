"""When a laptop's part of the event counts as changed, whoever changed it."""

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, ChangeCount, Changes
from judging_app.application.commands import Recuse, SaveDraft, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.seats.commands import CloseEntry, PairSeat
from judging_app.domain.problems import JudgingError, Problem
from tests.application.memory_store import MemoryStore
from tests.storage.builders import marks, small_event

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
JUDGE = Actor("评委甲", ActorRole.JUDGE, "J1")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(small_event())


@pytest.fixture
def judging(store: MemoryStore) -> LocalJudging:
    return LocalJudging(store, ORGANIZER)


def submit(entry: str = "E1", judge: str = "J1") -> SubmitSheet:
    return SubmitSheet("final", "pitch", entry, judge, marks(), f"{entry}-{judge}")


def moved(count: ChangeCount, before: tuple[int, int, int]) -> tuple[bool, bool, bool]:
    return tuple(now != then for now, then in zip(numbers(count), before, strict=True))  # type: ignore[return-value]


def numbers(count: ChangeCount) -> tuple[int, int, int]:
    return count.of_desk("J1"), count.of_desk("J2"), count.people


@pytest.mark.parametrize(
    ("areas", "judge", "expected"),
    [
        ({Area.SHEETS, Area.DRAFTS}, "J1", (True, False, False)),
        ({Area.DRAFTS}, "J1", (False, False, False)),
        ({Area.SHEETS}, "", (True, True, False)),
        ({Area.FIGURES}, "", (False, False, True)),
        ({Area.LAPTOPS}, "J2", (False, True, True)),
        ({Area.ENTRIES, Area.RULINGS}, "", (True, True, True)),
        (set(), "J1", (False, False, False)),
    ],
)
def test_what_moves_for_whom(areas: set[Area], judge: str, expected: tuple[bool, bool, bool]) -> None:
    count = ChangeCount()
    before = numbers(count)
    count.add(Changes("final", frozenset(areas), (), judge))
    assert moved(count, before) == expected


def test_every_way_in_counts(judging: LocalJudging) -> None:
    count = judging.count
    for act, expected in (
        (lambda: judging.do(submit()), (True, False, False)),
        (
            lambda: judging.do_as(JUDGE, SaveDraft("final", "pitch", "E2", "J1", marks())),
            (False, False, False),
        ),
        (lambda: judging.do_all([(JUDGE, submit("E3")), (JUDGE, submit("E4"))]), (True, False, False)),
        (lambda: judging.do_all([(ORGANIZER, submit("E1", "J2"))]), (False, True, False)),
        (lambda: judging.do(CloseEntry("final", "E4")), (True, True, False)),
        (lambda: judging.do(PairSeat("", "J1", "device-1", "电脑")), (True, False, True)),
        (lambda: judging.do(Recuse("final", "J1", "E2", "师生")), (True, True, True)),
        (judging.forget, (True, True, True)),
    ):
        before = numbers(count)
        act()
        assert moved(count, before) == expected


def test_what_is_refused_moves_nothing(judging: LocalJudging) -> None:
    judging.do(submit())
    before = numbers(judging.count)
    with pytest.raises(JudgingError):
        judging.do(SubmitSheet("final", "pitch", "E1", "J1", marks(), "another"))
    judging.do_all([(JUDGE, submit("E9")), (JUDGE, submit("E9", "J2"))])
    assert numbers(judging.count) == before


def test_a_commit_of_which_nobody_knows_whether_it_came_through_counts_for_everybody(
    judging: LocalJudging, store: MemoryStore
) -> None:
    def lost() -> None:
        raise JudgingError.of(Problem.STORAGE_FAILED, detail="connection lost")

    before = numbers(judging.count)
    store.after_commit = lost
    with pytest.raises(JudgingError):
        judging.do(submit())
    store.after_commit = lambda: None
    judging.do(SaveDraft("final", "pitch", "E2", "J2", marks()))
    assert moved(judging.count, before) == (True, True, True)

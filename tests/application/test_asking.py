"""Who waits for whom: what is only read from the store keeps nobody from handing a sheet in."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event as Signal
from typing import Any

import pytest

from judging_app.application.changes import Changes
from judging_app.application.commands import SubmitSheet
from judging_app.application.evidence import EvidenceFile, EvidenceKind
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import (
    AuditTrail,
    CheckLog,
    EvidenceContent,
    EvidenceOf,
    HistoryOf,
    LogOf,
    Query,
    RulebookOf,
    WholeEvent,
)
from tests.application.contests import ORGANIZER, Contest
from tests.application.memory_store import MemoryStore
from tests.storage.builders import KEY, marks

SUBMIT = SubmitSheet("final", *KEY, marks(), "S1")


class Held:
    """A method of a store that answers only when it is let go."""

    def __init__(self, store: MemoryStore, name: str, answer: object) -> None:
        self.reached, self.let_go = Signal(), Signal()
        self._answer = answer
        setattr(store, name, self)

    def __call__(self, *_: object, **__: object) -> Any:
        self.reached.set()
        assert self.let_go.wait(5)
        return self._answer


FILE = EvidenceFile("final", "V1", "E1", "", "佐证.pdf", EvidenceKind.PDF, 9, "", "", "")


@pytest.mark.parametrize(
    ("query", "method", "answer"),
    [
        (CheckLog(), "read_audit", []),
        (AuditTrail(), "read_audit", []),
        (LogOf(), "count_log", 0),
        (HistoryOf("final", KEY), "read_history", []),
        (RulebookOf("final"), "read_rulebook_draft", None),
        (EvidenceContent("V1"), "read_evidence", b"%PDF"),
        (EvidenceOf("final", "E1"), "read_evidence_list", [FILE]),
    ],
)
def test_a_sheet_is_stored_while_somebody_reads_a_long_store(
    query: Query[object], method: str, answer: object
) -> None:
    contest = Contest()
    held = Held(contest.store, method, answer)
    with ThreadPoolExecutor(2) as pool:
        try:
            asked = pool.submit(contest.judging.ask, query)
            assert held.reached.wait(5)
            stored = pool.submit(contest.judging.do, SUBMIT).result(5)
            assert stored.receipt is not None
            assert not asked.done()
        finally:
            held.let_go.set()
        asked.result(5)


class SlowStore(MemoryStore):
    """Does something each time before it says where the log ends."""

    def __init__(self) -> None:
        super().__init__(Contest().store.read_event())
        self.before: list[Any] = []

    def read_log_end(self) -> tuple[int, str]:
        if self.before:
            self.before.pop()()
        return super().read_log_end()


def test_what_this_program_stored_a_moment_ago_is_not_another_s() -> None:
    store = SlowStore()
    judging = LocalJudging(store, ORGANIZER)
    told: list[Changes] = []
    judging.watch(told.append)
    store.before = [lambda: judging.do(SUBMIT)]
    store.one_moment = lambda: pytest.fail("followed itself")  # type: ignore[method-assign]
    assert not judging.catch_up()
    assert told == []
    assert [held.marks for held in judging.ask(WholeEvent()).rounds[0].sheets] == [marks()]

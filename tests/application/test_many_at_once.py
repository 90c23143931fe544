"""What several people give at once: in order, in one commit, each with an answer of its own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.application import handlers
from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import Command, Recuse, SaveDraft, SubmitSheet
from judging_app.application.handling import Desk, Done
from judging_app.application.judging import Given, LocalJudging
from judging_app.application.seats.commands import (
    CloseEntry,
    PairSeat,
    ReceiveSheet,
    SettleSubmission,
    SignSheets,
)
from judging_app.application.seats.records import SignedSheet
from judging_app.application.sheet_handlers import save_draft
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from tests.application.contests import ORGANIZER, Contest, changes, check_memory
from tests.storage.builders import ENTRIES, JUDGES, KEY, marks, scored_event, ticks


def judge(code: str) -> Actor:
    return Actor(f"评委{code}", ActorRole.JUDGE, code)


def sent(entry: str = "E1", code: str = "J1", idea: int = 50, base: int = 0, **more: str) -> Given:
    """A sheet from a judge's laptop."""
    name = more.pop("submission", f"{entry} {code} {idea} {base}")
    return judge(code), ReceiveSheet(
        "final", SubmitSheet("final", "pitch", entry, code, marks(idea), name, base, **more)
    )


def told(answers: Sequence[Outcome | JudgingError]) -> list[object]:
    """Each answer in short: the revision of its receipt, "held", or why it was refused."""
    found: list[object] = []
    for item in answers:
        if isinstance(item, JudgingError):
            found.append(item.problem)
        elif item.receipt is not None:
            found.append(item.receipt.revision)
        else:
            found.append("held" if item.held else "done")
    return found


def test_nothing_at_once_is_nothing() -> None:
    contest = Contest()
    contest.store.before_commit = lambda: pytest.fail("a transaction was committed")
    assert contest.judging.do_all([]) == []


def test_sheets_of_many_judges_share_a_commit() -> None:
    contest = Contest()
    commits: list[None] = []
    contest.store.before_commit = lambda: commits.append(None)
    answers = contest.judging.do_all([sent(entry, code) for entry in ENTRIES for code in JUDGES])
    assert (told(answers), len(commits)) == ([1] * 12, 1)
    check_memory(contest)


def test_each_sees_what_came_before_it() -> None:
    contest = Contest()
    answers = contest.judging.do_all(
        [
            sent(idea=10),
            sent(idea=20, base=1, reason="更正"),
            sent(idea=30, base=1, reason="更正"),
            sent(idea=10),
            sent(idea=30, base=1, reason="更正"),
            sent(idea=40, base=2, reason="更正"),
        ]
    )
    assert told(answers) == [1, 2, "held", 1, "held", 3]
    assert contest.final.sheets[0].marks == marks(40)
    assert [entry.act for entry in contest.log] == ["submit", "submit", "hold", "submit"]
    check_memory(contest)


def test_what_is_not_a_sheet_is_done_in_its_turn() -> None:
    contest = Contest()
    commits: list[None] = []
    contest.store.before_commit = lambda: commits.append(None)
    answers = contest.judging.do_all(
        [
            sent("E1"),
            sent("E2"),
            (ORGANIZER, CloseEntry("final", "E3")),
            sent("E3"),
            (judge("J1"), SignSheets("final", "J1", "s", "甲", "", (SignedSheet("pitch", "E1", 1),))),
        ]
    )
    assert told(answers) == [1, 1, "done", "held", "done"]
    assert len(commits) == 4
    check_memory(contest)


def test_one_that_is_refused_leaves_no_trace_and_holds_up_nobody() -> None:
    contest = Contest()
    stranger = (judge("J2"), sent("E2", "J1")[1])
    nowhere = (judge("J1"), ReceiveSheet("x", replace(sent()[1].sheet, round="x", submission="x")))
    answers = contest.judging.do_all([sent("E1"), stranger, nowhere, sent("E3")])
    assert told(answers) == [1, Problem.NOT_ALLOWED, Problem.UNKNOWN_ROUND, 1]
    alone = Contest()
    for act in (sent("E1"), sent("E3")):
        alone.judging.do_as(*act)
    assert [held.sheet for held in contest.store.kept.revisions] == [
        held.sheet for held in alone.store.kept.revisions
    ]
    assert len(contest.log) == 2
    check_memory(contest)


def test_one_that_is_refused_half_way_leaves_nothing_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def put_and_refuse(command: SaveDraft, desk: Desk) -> Done:
        save_draft(command, desk)
        desk.log("x", ("x",), None, None, "")
        raise JudgingError.of(Problem.NOT_ALLOWED)

    monkeypatch.setitem(handlers._HANDLERS, SaveDraft, put_and_refuse)
    contest = Contest()
    half = (judge("J1"), SaveDraft("final", "pitch", "E2", "J1", marks()))
    assert told(contest.judging.do_all([sent("E1"), half, sent("E3")])) == [1, Problem.NOT_ALLOWED, 1]
    assert ([entry.act for entry in contest.log], contest.store.kept.drafts) == (["submit"] * 2, {})
    check_memory(contest)


def test_a_commit_that_fails_is_answered_to_everybody_and_nothing_is_stored() -> None:
    contest = Contest()

    def full() -> None:
        raise JudgingError.of(Problem.DISK_FULL)

    contest.store.before_commit = full
    assert told(contest.judging.do_all([sent("E1"), sent("E2")])) == [Problem.DISK_FULL] * 2
    assert (contest.store.kept.revisions, contest.final.sheets) == ([], ())
    contest.store.before_commit = lambda: None
    assert told(contest.judging.do_all([sent("E1"), sent("E2")])) == [1, 1]
    check_memory(contest)


def test_a_commit_that_came_through_unheard_is_confirmed_to_everybody() -> None:
    contest = Contest()

    class LostError(Exception):
        pass

    losses = iter([True])

    def lose() -> None:
        if next(losses, False):
            raise LostError

    contest.store.after_commit = lose
    assert told(contest.judging.do_all([sent("E1"), sent("E2")])) == [1, 1]
    assert len(contest.store.kept.revisions) == 2
    check_memory(contest)


# Together is one by one

WHO = st.sampled_from(["J1", "J2"])
ENTRY = st.sampled_from(["E1", "E2"])
SHEETS = st.builds(
    lambda entry, code, idea, base, name, reason: SubmitSheet(
        "final", "pitch", entry, code, marks(idea), name, base, reason=reason
    ),
    ENTRY,
    WHO,
    st.sampled_from([10, 20, 61]),
    st.integers(0, 2),
    st.sampled_from(["a", "b", "c", "d", "e", "f"]),
    st.sampled_from(["", "更正"]),
)
ACTS = st.lists(
    st.one_of(
        st.builds(
            lambda code, command, late: (judge(code), ReceiveSheet("final", command, "笔记本", late)),
            WHO,
            SHEETS,
            st.sampled_from([False, False, False, True]),
        ),
        st.builds(lambda command: (ORGANIZER, command), SHEETS),
        st.builds(
            lambda entry, code, idea: (
                judge(code),
                SaveDraft("final", "pitch", entry, code, {"idea": ticks(idea)}),
            ),
            ENTRY,
            WHO,
            st.integers(0, 61),
        ),
        st.builds(
            lambda number, accept: (ORGANIZER, SettleSubmission("final", number, accept, "核实")),
            st.integers(1, 3),
            st.booleans(),
        ),
        st.builds(
            lambda entry, reopen: (ORGANIZER, CloseEntry("final", entry, "x", reopen)), ENTRY, st.booleans()
        ),
        st.builds(lambda code, entry: (judge(code), Recuse("final", code, entry, "亲属")), WHO, ENTRY),
        st.builds(lambda code: (ORGANIZER, PairSeat("", code, "d", "笔记本")), WHO),
    ),
    min_size=2,
    max_size=14,
)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(ACTS)
def test_what_is_done_together_is_what_would_have_been_done_one_by_one(acts: list[Given]) -> None:
    together, alone = Contest(), Contest()
    answers = together.judging.do_all(acts)
    expected: list[Outcome | JudgingError] = []
    for actor, command in acts:
        try:
            expected.append(alone.judging.do_as(actor, command))
        except JudgingError as error:
            expected.append(error)
    assert [plain(item) for item in answers] == [plain(item) for item in expected]
    assert together.store.kept == alone.store.kept
    check_memory(together)


def plain(answer: Outcome | JudgingError) -> Outcome | Sequence[Finding]:
    return answer.findings if isinstance(answer, JudgingError) else answer


# Who is told


def listening(contest: Contest) -> list[Changes]:
    heard: list[Changes] = []
    contest.judging.watch(heard.append)
    return heard


def test_the_person_at_the_keyboard_is_not_told_what_that_person_did() -> None:
    contest = Contest()
    heard = listening(contest)
    contest.submit()
    assert heard == []


def test_what_somebody_else_did_is_told_with_the_desk_that_it_is_about() -> None:
    contest = Contest()
    heard = listening(contest)
    contest.judging.do_as(*sent())
    assert heard == [changes("sheets", "drafts", judge="J1")]


def test_what_was_refused_or_changed_nothing_is_not_told() -> None:
    contest = Contest(scored_event())
    heard = listening(contest)
    contest.judging.do_all([(judge("J2"), sent()[1]), (judge("J1"), SaveDraft("x", *KEY, {}))])
    assert heard == []
    contest.judging.do_all([sent("E1"), sent("E1")])
    contest.judging.do_all([sent("E1")])
    assert heard == [Changes("final", frozenset({Area.LAPTOPS}), ("E1",), "J1")]


def test_what_many_did_is_told_once_for_each_desk() -> None:
    contest = Contest()
    heard = listening(contest)
    contest.judging.do_all(
        [
            sent("E1", "J1"),
            sent("E2", "J1"),
            (judge("J1"), SaveDraft("final", "pitch", "E3", "J1", {})),
            sent("E1", "J2"),
            (ORGANIZER, CloseEntry("final", "E4")),
        ]
    )
    found = {item.judge: (item.areas, set(item.entries)) for item in heard}
    assert len(heard) == len(found) == 3
    assert found["J1"] == ({Area.SHEETS, Area.DRAFTS}, {"E1", "E2", "E3"})
    assert found["J2"] == ({Area.SHEETS, Area.DRAFTS}, {"E1"})
    assert found[""] == ({Area.SHEETS}, {"E4"})


def test_whoever_is_told_can_look_at_once() -> None:
    contest = Contest()
    seen: list[int] = []
    contest.judging.watch(lambda _: seen.append(len(contest.final.sheets)))
    contest.judging.do_all([sent("E1"), sent("E2")])
    assert seen == [2]


def test_nobody_is_told_after_having_said_so() -> None:
    contest = Contest()
    heard: list[Changes] = []
    stop = contest.judging.watch(heard.append)
    stop()
    stop()
    contest.judging.do_as(*sent())
    assert heard == []


# Any thread


def test_threads_take_turns() -> None:
    contest = Contest()
    acts: list[tuple[Actor, Command]] = [sent(entry, code) for entry in ENTRIES for code in JUDGES]
    with ThreadPoolExecutor(4) as pool:
        singles = [pool.submit(contest.judging.do_as, *act) for act in acts[:6]]
        group = pool.submit(contest.judging.do_all, acts[6:])
        looks = [pool.submit(contest.on_desk, SheetKey("pitch", "E1", code)) for code in JUDGES]
        assert told([*(item.result() for item in singles), *group.result()]) == [1] * 12
        for look in looks:
            look.result()
    assert len(contest.store.kept.revisions) == len(contest.log) == 12
    check_memory(contest)


def test_somebody_else_at_the_keyboard_is_somebody_else() -> None:
    contest = Contest()
    contest.judging.act_as(judge("J1"))
    heard = listening(contest)
    contest.judging.do(sent()[1])
    assert heard == []
    contest.judging.do_as(ORGANIZER, CloseEntry("final", "E1"))
    assert heard == [changes("sheets")]
    assert [entry.actor for entry in contest.log] == ["评委J1", "组委会"]
    assert isinstance(contest.judging, LocalJudging)

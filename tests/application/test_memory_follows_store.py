"""What is shown is what is stored: memory follows every commit, and never gets ahead of one."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    Command,
    ExcuseSeat,
    GiveRuling,
    RecordFigure,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
    VoidSheet,
    WithdrawAdjustment,
)
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.queries import HistoryOf, StandingsOf, WholeEvent
from judging_app.application.records import first_broken_link
from judging_app.application.verification import verify_store
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    EntryStatus,
    Event,
    Ruling,
    RulingKind,
)
from judging_app.domain.event_checks import check_event
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, errors_in
from judging_app.domain.rulebook import RoundMode, RoundRule, RoundTerm, TieKey, TieKeyKind
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.signing import is_signed
from judging_app.storage.opening import create_event_file, open_event
from tests.application.contests import ORGANIZER, Contest, check_memory
from tests.storage.builders import ENTRIES, KEY, marks, points, scored_event, small_event, ticks


def two_round_event() -> Event:
    """The small event with a round before it whose scores carry over."""
    event = scored_event()
    final = event.rounds[0]
    first = replace(final, code="first", name="初赛", sheets=final.sheets[:8])
    rules = replace(
        final.rulebook,
        round_rule=RoundRule(RoundMode.WEIGHTED, (RoundTerm("first", points("0.4")),), points("0.6")),
        tie_chain=(TieKey(TieKeyKind.EARLIER_ROUND, "first"), TieKey(TieKeyKind.LOT)),
    )
    return replace(event, rounds=(first, replace(final, rulebook=rules, sheets=final.sheets[3:])))


ROUNDS = st.sampled_from(["first", "final"])
WHO = st.sampled_from(["J1", "J2", "J1", "J4"])
WHAT = st.sampled_from(["E1", "E2", "E1", "E2", "E3", "E4", "E5"])
WHY = st.sampled_from([*["理由"] * 7, ""])
LATEST = -1
KEYS = st.tuples(st.just("pitch"), WHAT, WHO)
MARKS = st.fixed_dictionaries(
    {}, optional={"idea": st.integers(0, 62).map(ticks), "market": st.integers(0, 80).map(lambda n: n * 5000)}
)
FULL = st.builds(marks, st.integers(0, 60), st.integers(0, 40))
SHEET_ACTS = st.one_of(
    st.builds(lambda r, k, m: SaveDraft(r, *k, m), ROUNDS, KEYS, MARKS),
    st.builds(
        lambda r, k, m, s, b, w: SubmitSheet(r, *k, m, s, b, reason=w),
        ROUNDS,
        KEYS,
        st.one_of(FULL, FULL, MARKS),
        st.sampled_from(["S1", "S2", *(f"S{number}" for number in range(10, 99))]),
        st.sampled_from([LATEST, LATEST, LATEST, 0, 1]),
        WHY,
    ),
    st.builds(
        lambda r, k, s, w: ExcuseSeat(r, *k, s, w),
        ROUNDS,
        KEYS,
        st.sampled_from([Standing.ABSTAINED, Standing.ABSENT]),
        WHY,
    ),
    st.builds(lambda r, k, w: VoidSheet(r, *k, w), ROUNDS, KEYS, WHY),
    st.builds(lambda r, k, w: ReturnSheet(r, *k, w), ROUNDS, KEYS, WHY),
)
ROUND_ACTS = st.one_of(
    st.builds(Recuse, ROUNDS, WHO, WHAT, WHY, st.booleans()),
    st.builds(
        lambda r, e, k, n, s, w: AddAdjustment(r, Adjustment("", e, k, points(n), s, reason=w)),
        ROUNDS,
        WHAT,
        st.sampled_from(list(AdjustmentKind)),
        st.integers(1, 3),
        st.integers(0, 60),
        WHY,
    ),
    st.builds(WithdrawAdjustment, ROUNDS, st.sampled_from(["A1", "A2", "A3"]), WHY),
    st.builds(SetEntryStatus, ROUNDS, WHAT, st.sampled_from(list(EntryStatus)), WHY),
    st.builds(
        lambda r, e, c, n: RecordFigure(r, IndicatorValue(e, c, verified=points(n))),
        ROUNDS,
        WHAT,
        st.sampled_from(["sales", "papers"]),
        st.integers(0, 12),
    ),
    st.builds(
        lambda r, k, o, w: GiveRuling(r, Ruling("", k, tuple(o[:3]), w)),
        ROUNDS,
        st.sampled_from(list(RulingKind)),
        st.permutations([*ENTRIES]),
        WHY,
    ),
)
COMMANDS = st.lists(st.one_of(SHEET_ACTS, ROUND_ACTS), min_size=8, max_size=24)


def carry_out(judging: LocalJudging, command: Command) -> bool:
    """Give a command, a submission over the latest revision where it says so; answer if it was taken."""
    if isinstance(command, SubmitSheet) and command.base == LATEST:
        history = judging.ask(HistoryOf(command.round, command.key))
        command = replace(command, base=len(history))
    try:
        judging.do(command)
    except JudgingError:
        return False
    return True


@settings(max_examples=80, deadline=None, derandomize=True)
@given(COMMANDS)
def test_after_any_acts_memory_answers_as_a_program_that_has_just_opened_the_event(
    commands: list[Command],
) -> None:
    contest = Contest(two_round_event())
    contest.judging.ask(StandingsOf("final"))
    for command in commands:
        logged = len(contest.log)
        before = contest.store.kept
        done = carry_out(contest.judging, command)
        if not done:
            assert contest.store.kept is before
        elif not isinstance(command, SaveDraft | SubmitSheet):
            assert len(contest.log) == logged + 1
        check_memory(contest)
    assert first_broken_link(contest.log) is None


@settings(max_examples=80, deadline=None, derandomize=True)
@given(COMMANDS)
def test_no_acts_lead_to_an_event_that_would_be_refused_as_a_workbook(commands: list[Command]) -> None:
    contest = Contest(two_round_event())
    for command in commands:
        carry_out(contest.judging, command)
    assert errors_in(check_event(contest.store.read_event())) == []
    assert errors_in(check_event(contest.judging.ask(WholeEvent()))) == []


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(COMMANDS)
def test_after_any_acts_an_event_file_holds_what_memory_shows(commands: list[Command]) -> None:
    memory = Contest(two_round_event())
    with TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:  # noqa: PTH112
        target = str(Path(folder) / "x.judging")
        create_event_file(target, two_round_event(), "组委会")
        with closing(open_event(target)) as opened:
            judging = LocalJudging(opened.store, ORGANIZER)
            done = [carry_out(judging, command) for command in commands]
            shown = judging.ask(WholeEvent())
            standings = judging.ask(StandingsOf("final"))
        with closing(open_event(target, read_only=True)) as opened:
            fresh = LocalJudging(opened.store, ORGANIZER)
            assert fresh.ask(WholeEvent()) == shown
            assert fresh.ask(StandingsOf("final")) == standings
            assert verify_store(opened.store, is_signed) == []
    assert done == [carry_out(memory.judging, command) for command in commands]
    assert memory.judging.ask(WholeEvent()) == shown


class LostConnectionError(Exception):
    """The answer to a commit never came."""


def fail() -> None:
    raise LostConnectionError


def test_a_commit_that_fails_changes_nothing_in_memory() -> None:
    contest = Contest()
    contest.store.before_commit = fail
    with pytest.raises(LostConnectionError):
        contest.judging.do(SubmitSheet("final", *KEY, marks(), "S1"))
    check_memory(contest)
    assert contest.final.sheets == ()
    contest.store.before_commit = lambda: None
    assert contest.submit().receipt is not None


def test_a_commit_that_came_through_although_it_seemed_to_fail_is_taken_into_memory() -> None:
    contest = Contest()
    contest.store.after_commit = fail
    with pytest.raises(LostConnectionError):
        contest.judging.do(
            AddAdjustment("final", Adjustment("", "E1", AdjustmentKind.BONUS, points(1), reason="x"))
        )
    with pytest.raises(LostConnectionError):
        contest.judging.do(SubmitSheet("final", *KEY, marks(), "S1"))
    contest.store.after_commit = lambda: None
    check_memory(contest)
    assert [item.code for item in contest.final.adjustments] == ["A1"]
    assert contest.do(SubmitSheet("final", *KEY, marks(), "S1")).receipt is not None
    assert len(contest.store.kept.revisions) == 1


def test_a_submission_that_another_program_stored_is_taken_into_memory_with_its_receipt() -> None:
    contest = Contest()
    other = LocalJudging(contest.store, Actor("另一台电脑", ActorRole.ORGANIZER))
    command = SubmitSheet("final", *KEY, marks(), "S1")
    receipt = other.do(command).receipt
    assert contest.do(command).receipt == receipt
    assert contest.final.sheets[0].key == SheetKey(*KEY)


def test_what_the_caller_changes_afterwards_does_not_reach_the_event() -> None:
    contest = Contest()
    given = marks(10)
    contest.judging.do(SubmitSheet("final", *KEY, given, "S1"))
    given["idea"] = 0
    assert contest.final.sheets[0].marks == marks(10)


def test_a_command_that_was_carried_out_is_followed_without_reading_the_event_anew() -> None:
    contest = Contest()
    contest.store.read_setup = lambda: pytest.fail("read anew")  # type: ignore[method-assign]
    contest.judging.do(SubmitSheet("final", *KEY, marks(), "S1"))
    assert contest.on_desk().stored_marks == marks()


def test_times_are_kept_in_utc_to_the_millisecond() -> None:
    now = utc_now()
    assert (now.utcoffset().total_seconds() if now.utcoffset() is not None else None) == 0  # type: ignore[union-attr]
    assert now.microsecond % 1000 == 0


def test_closing_lets_go_of_the_store() -> None:
    contest = Contest(small_event())
    contest.judging.close()
    assert contest.store.is_closed

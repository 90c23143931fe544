"""Sheets keyed from paper: twice by two people, equal or settled before they count, never beside another."""

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area
from judging_app.application.commands import (
    Command,
    EditSetup,
    ExcuseSeat,
    PublishRulebook,
    Recuse,
    ReturnSheet,
    SubmitSheet,
    VoidSheet,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.keying.answers import KeyingOf, KeyingSheet, KeyingState
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.keying.numbers import SheetRef, sheet_number
from judging_app.application.keying.records import Keyed, is_from_paper
from judging_app.application.keying.verification import keying_mismatches
from judging_app.application.queries import DeskOf, HistoryOf, WholeEvent
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet, ReleaseSeat, SettleSubmission
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.verification import verify_store
from judging_app.domain.event import UNRANKED
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import COUNTING, SheetKey, Standing
from judging_app.signing import is_signed
from judging_app.storage.opening import create_event_file, open_event
from tests.application.contests import ORGANIZER, Contest, changes
from tests.storage.builders import ENTRIES, JUDGES, KEY, marks, small_event, ticks

SCOREKEEPER = Actor("录入台", ActorRole.SCOREKEEPER)
SUPERVISOR = Actor("监督", ActorRole.SUPERVISOR)
LAPTOP = Actor("评委J1", ActorRole.JUDGE, "J1")


def keyed(by: str, idea: int = 50, key: SheetKey = KEY, **changed: object) -> KeySheet:
    command = KeySheet("final", *key, Standing.SUBMITTED, marks(idea), by, reason="纸面：{first}、{second}")
    return replace(command, **changed)  # type: ignore[arg-type]


def settled(
    idea: int, seen: tuple[int, int] = (1, 2), by: str = "主任", reason: str = "看原表"
) -> SettleKeying:
    return SettleKeying("final", *KEY, Standing.SUBMITTED, marks(idea), seen, by, reason)


def dropped(number: int = 0, by: str = "张三") -> DropKeying:
    return DropKeying("final", *KEY, by, "录错表", number)


def laptops_sheet(idea: int = 40, submission: str = "sent 1", base: int = 0) -> ReceiveSheet:
    return ReceiveSheet("final", SubmitSheet("final", *KEY, marks(idea), submission, base), "笔记本1")


def on_paper(contest: Contest, key: SheetKey = KEY) -> KeyingSheet:
    ref = SheetRef("final", *key)
    return next(item for item in contest.judging.ask(KeyingOf("final")).sheets if item.ref == ref)


def sound(contest: Contest) -> None:
    """Records and log say the same, and nothing counts from paper that two people did not key."""
    store = contest.store
    assert list(keying_mismatches(contest.log, store.read_keyings(), store.read_all_revisions())) == []


# Twice by two people


def test_two_equal_keyings_make_a_revision_in_the_same_transaction() -> None:
    contest = Contest()
    first = contest.do(keyed("张三"))
    assert (first.receipt, first.changes) == (None, changes("keying", judge="J1"))
    assert contest.standing() is Standing.NOT_SCORED
    second = contest.do_as(SCOREKEEPER, keyed("李四"))
    assert second.receipt is not None
    assert second.changes == changes("keying", "sheets", "drafts", judge="J1")
    (revision,) = contest.judging.ask(HistoryOf("final", KEY))
    assert (revision.sheet.marks, revision.sheet.standing) == (marks(50), Standing.SUBMITTED)
    assert (revision.sheet.reason, revision.actor) == ("纸面：张三、李四", "录入台")
    assert [entry.subject.partition("/")[0] for entry in contest.log] == ["keying", "keying", "sheet"]
    assert on_paper(contest).state is KeyingState.COUNTED
    sound(contest)


def test_another_account_of_the_same_person_makes_no_second_keying() -> None:
    contest = Contest()
    contest.do(keyed("Zhang San"))
    for name in ("Zhang San", "ｚｈａｎｇ san ", "ZHANGSAN"):
        finding = contest.refused(keyed(name))
        assert (finding.problem, finding.facts) == (Problem.KEYED_BY_SAME_PERSON, {"person": "Zhang San"})
    assert contest.refused(keyed("  ")).problem is Problem.SIGNER_MISSING


def test_what_was_keyed_first_is_shown_to_nobody_before_the_second_keying() -> None:
    contest = Contest()
    contest.do(keyed("张三", 47, note="字迹潦草"))
    view = contest.judging.ask(KeyingOf("final"))
    found = next(item for item in view.sheets if item.ref == SheetRef("final", *KEY))
    assert found.state is KeyingState.ONCE
    assert str(ticks(47)) not in str((found.keyings, found.both, found.result))
    (once,) = found.keyings
    assert (once.number, once.by) == (1, "张三")
    desk = contest.judging.ask(DeskOf("final", "pitch", "J1"))
    assert [item.keyed for item in desk.entries if item.entry.code == "E1"] == [1]
    assert all(not item.marks and not item.note for item in desk.entries)


def test_keyings_that_differ_count_for_nothing_and_stop_a_third() -> None:
    contest = Contest()
    contest.do(keyed("张三", 50))
    outcome = contest.do(keyed("李四", 51))
    assert outcome.receipt is None
    found = on_paper(contest)
    assert found.state is KeyingState.DIFFERS
    assert found.both is not None
    assert [item.marks["idea"] for item in found.both] == [ticks(50), ticks(51)]
    assert contest.standing() is Standing.NOT_SCORED
    assert contest.refused(keyed("王五", 50)).problem is Problem.KEYING_DIFFERS
    sound(contest)


def test_a_settlement_takes_each_mark_from_one_of_the_two() -> None:
    contest = Contest()
    contest.do(keyed("张三", marks=marks(50, "30.5")))
    contest.do(keyed("李四", marks=marks(51, "31")))
    right = {"idea": ticks(51), "market": ticks("30.5")}
    outcome = contest.do(replace(settled(0), marks=right))
    assert outcome.receipt is not None
    (revision,) = contest.judging.ask(HistoryOf("final", KEY))
    assert (revision.sheet.marks, revision.sheet.reason) == (right, "看原表")
    act = contest.store.kept.keyings[-1]
    assert (act.number, act.keyings, act.by) == (3, (1, 2), "主任")  # type: ignore[union-attr]
    sound(contest)


def test_what_neither_of_the_two_keyed_is_refused() -> None:
    contest = Contest()
    contest.do(keyed("张三", 50))
    contest.do(keyed("李四", 51))
    finding = contest.refused(settled(52))
    assert (finding.problem, finding.facts) == (Problem.NEITHER_KEYED, {"criterion": "idea"})
    absent = replace(settled(50), standing=Standing.ABSENT, marks={})
    assert contest.refused(absent).problem is Problem.NEITHER_KEYED
    assert contest.refused(settled(50, reason=" ")).problem is Problem.REASON_MISSING
    assert contest.refused(settled(50, by="")).problem is Problem.SIGNER_MISSING
    assert contest.refused(settled(50, seen=(1, 3))).problem is Problem.CHANGED_MEANWHILE


def test_only_the_organizer_settles_and_takes_back_what_differs() -> None:
    contest = Contest()
    contest.do_as(SCOREKEEPER, keyed("张三", 50))
    contest.do_as(SCOREKEEPER, dropped())
    assert on_paper(contest).state is KeyingState.MISSING
    contest.do_as(SCOREKEEPER, keyed("张三", 50))
    contest.do_as(SCOREKEEPER, keyed("李四", 51))
    for actor, command in (
        (SCOREKEEPER, settled(50, (3, 4))),
        (SCOREKEEPER, dropped()),
        (SUPERVISOR, keyed("王五")),
        (LAPTOP, keyed("王五")),
    ):
        with pytest.raises(JudgingError) as refused:
            contest.judging.do_as(actor, command)
        assert refused.value.problem is Problem.NOT_ALLOWED
    contest.do(settled(50, (3, 4)))
    assert on_paper(contest).state is KeyingState.COUNTED


def test_a_wrong_keying_is_taken_back_with_a_reason_and_stays_in_the_record() -> None:
    contest = Contest()
    contest.do(keyed("张三", 50))
    contest.do(keyed("李四", 51))
    assert contest.refused(replace(dropped(1), reason="")).problem is Problem.REASON_MISSING
    contest.do(dropped(1))
    assert on_paper(contest).state is KeyingState.ONCE
    assert contest.refused(dropped(1)).problem is Problem.NOTHING_TO_CORRECT
    assert contest.refused(keyed("李四", 51)).problem is Problem.KEYED_BY_SAME_PERSON
    contest.do(keyed("张三", 51))
    assert contest.pitch_score() is None or on_paper(contest).state is KeyingState.COUNTED
    assert len([act for act in contest.store.kept.keyings if isinstance(act, Keyed)]) == 3
    assert contest.refused(dropped()).problem is Problem.NOTHING_TO_CORRECT
    sound(contest)


@pytest.mark.parametrize("standing", [Standing.ABSTAINED, Standing.ABSENT])
def test_a_sheet_without_marks_is_keyed_twice_as_well(standing: Standing) -> None:
    contest = Contest()
    contest.do(keyed("张三", standing=standing, marks={}))
    contest.do(keyed("李四", standing=standing, marks={}))
    assert contest.standing() is standing
    assert contest.log[-1].act == "excuse"
    sound(contest)


def test_a_note_is_no_difference() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do(keyed("李四", note=" 涂改一处，有签名 "))
    (revision,) = contest.judging.ask(HistoryOf("final", KEY))
    assert revision.sheet.note == "涂改一处，有签名"


def test_an_incomplete_or_impossible_sheet_is_refused_at_the_first_keying() -> None:
    contest = Contest()
    for command, problem in (
        (keyed("张三", marks={"idea": ticks(50)}), Problem.MARK_MISSING),
        (keyed("张三", 61), Problem.MARK_ABOVE_MAXIMUM),
        (keyed("张三", standing=Standing.ABSENT), Problem.SHEET_MUST_BE_EMPTY),
        (keyed("张三", standing=Standing.LOCKED), Problem.NOT_ALLOWED),
        (keyed("张三", key=SheetKey("pitch", "E5", "J1")), Problem.ENTRY_NOT_IN_ROUND),
        (keyed("张三", key=SheetKey("pitch", "E1", "J5")), Problem.JUDGE_HAS_NO_SEAT),
    ):
        assert contest.refused(command).problem is problem


# Another sheet for the same seat and entry


def test_a_paper_sheet_is_held_back_where_a_laptops_sheet_stands() -> None:
    contest = Contest()
    contest.do_as(LAPTOP, laptops_sheet(40))
    contest.do(keyed("张三", 50))
    assert on_paper(contest).stands
    outcome = contest.do(keyed("李四", 50))
    assert (outcome.receipt, outcome.held) == (None, True)
    assert outcome.changes.areas == {Area.KEYING, Area.LAPTOPS}
    (item,) = contest.seats.held
    assert (item.problem, item.sheet.marks, item.machine) == (
        Problem.PAPER_AND_OTHER_SHEET,
        marks(50),
        "张三 / 李四",
    )
    found = on_paper(contest)
    assert (found.state, found.held, found.counts) == (KeyingState.CONFLICT, 1, True)
    (revision,) = contest.judging.ask(HistoryOf("final", KEY))
    assert revision.sheet.marks == marks(40), "the laptop's stands until somebody decides"
    sound(contest)


@pytest.mark.parametrize("accept", [True, False])
def test_the_organizer_decides_between_paper_and_laptop_with_a_reason(accept: bool) -> None:
    contest = Contest()
    contest.do_as(LAPTOP, laptops_sheet(40))
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    contest.do(SettleSubmission("final", 1, accept, "评委确认以纸面为准"))
    history = contest.judging.ask(HistoryOf("final", KEY))
    assert [item.sheet.marks for item in history] == [marks(40), marks(50)][: 1 + accept]
    assert on_paper(contest).state is (KeyingState.COUNTED if accept else KeyingState.DISMISSED)
    sound(contest)


def test_a_laptops_sheet_that_comes_between_the_keyings_meets_the_paper_in_the_conflict_list() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do_as(LAPTOP, laptops_sheet(40))
    assert contest.do(keyed("李四")).held
    assert contest.pitch_score() is not None


def test_a_laptops_sheet_that_comes_after_the_paper_counted_is_held_back() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    assert contest.do_as(LAPTOP, laptops_sheet(40)).held
    assert on_paper(contest).state is KeyingState.COUNTED


def test_paper_that_says_what_stands_needs_no_decision() -> None:
    contest = Contest()
    contest.do_as(LAPTOP, laptops_sheet(50))
    contest.do(keyed("张三"))
    outcome = contest.do(keyed("李四"))
    assert (outcome.held, outcome.receipt) == (False, None)
    assert contest.seats.held == ()
    assert on_paper(contest).state is KeyingState.COUNTED
    assert len(contest.judging.ask(HistoryOf("final", KEY))) == 1


@pytest.mark.parametrize(
    "command",
    [
        ExcuseSeat("final", *KEY, Standing.ABSENT, "离场"),
        VoidSheet("final", *KEY, "串号"),
    ],
)
def test_a_seat_that_was_excused_or_voided_is_not_scored_by_paper_without_a_decision(
    command: Command,
) -> None:
    contest = Contest()
    if isinstance(command, VoidSheet):
        contest.submit()
    contest.do(command)
    contest.do(keyed("张三"))
    assert contest.do(keyed("李四")).held


def test_a_returned_sheet_is_scored_again_on_paper() -> None:
    contest = Contest()
    contest.submit()
    contest.do(ReturnSheet("final", *KEY, "电脑坏了"))
    contest.do(keyed("张三", 44))
    assert contest.do(keyed("李四", 44)).receipt is not None
    assert [item.sheet.marks["idea"] for item in contest.judging.ask(HistoryOf("final", KEY))] == [
        ticks(50),
        ticks(50),
        ticks(44),
    ]


def test_a_seat_that_was_moved_to_paper_is_keyed_and_what_its_laptop_still_sends_is_held() -> None:
    contest = Contest()
    contest.do(ReleaseSeat("", "J1", "电脑没电"))
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    assert contest.do_as(LAPTOP, replace(laptops_sheet(40), late=True)).held
    assert on_paper(contest).state is KeyingState.COUNTED


# What else can happen meanwhile


def test_a_closed_entry_and_a_recused_judge_take_no_paper() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do(CloseEntry("final", "E1"))
    assert contest.refused(keyed("李四")).problem is Problem.ENTRY_CLOSED
    assert on_paper(contest).closed
    contest.do(CloseEntry("final", "E1", "补录", reopen=True))
    contest.do(Recuse("final", "J1", "E1", "师生"))
    for command in (keyed("李四"), keyed("李四", standing=Standing.ABSTAINED, marks={})):
        assert contest.refused(command).problem is Problem.JUDGE_RECUSED
    assert on_paper(contest, SheetKey("pitch", "E1", "J2")).state is KeyingState.MISSING


def test_rules_that_were_amended_between_the_keyings_are_those_that_hold() -> None:
    contest = Contest()
    contest.do(keyed("张三", rules="0badc0de"))
    assert contest.store.kept.keyings[0].rules == "0badc0de"  # type: ignore[union-attr]
    rules = contest.final.rulebook
    pitch = rules.dimensions[0]
    idea = replace(pitch.criteria[0], maximum=ticks(45))
    changed = replace(
        rules, dimensions=(replace(pitch, criteria=(idea, pitch.criteria[1])), rules.dimensions[1])
    )
    contest.do(PublishRulebook("final", changed, rules.fingerprint, "印错"))
    assert contest.refused(keyed("李四")).problem is Problem.MARK_ABOVE_MAXIMUM
    contest.do(keyed("李四", 45))
    assert contest.refused(settled(50)).problem is Problem.MARK_ABOVE_MAXIMUM
    assert contest.do(settled(45)).receipt is not None


def test_who_was_keyed_stays_in_the_event() -> None:
    contest = Contest()
    key = SheetKey("pitch", "E4", "J3")
    contest.do(keyed("张三", key=key))
    event = contest.judging.ask(KeyingOf("final")).event
    final = event.rounds[0]
    without = replace(
        event,
        entries=tuple(item for item in event.entries if item.code != "E4"),
        rounds=(
            replace(final, participations=tuple(item for item in final.participations if item.entry != "E4")),
        ),
    )
    finding = contest.refused(
        EditSetup("final", SetupAct.EDIT_ENTRIES, SetupChange(differences(event, without)))
    )
    assert (finding.problem, finding.facts) == (Problem.HAS_KEYINGS, {"what": "E4"})


def test_the_view_lists_every_sheet_with_its_number_and_counts_them() -> None:
    contest = Contest()
    contest.do(Recuse("final", "J2", "E2", "亲属"))
    contest.submit(SheetKey("pitch", "E3", "J1"))
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    view = contest.judging.ask(KeyingOf("final"))
    # Three regular judges and four entries; nobody waits for the reserve's four sheets.
    assert [item.ref[2:] for item in view.sheets[:4]] == [
        ("E2", "J1"),
        ("E1", "J1"),
        ("E3", "J1"),
        ("E4", "J1"),
    ]
    assert (len(view.sheets), view.wanted, view.counted) == (16, 11, 2)
    numbers = view.numbers()
    assert (numbers[KeyingState.COUNTED], numbers[KeyingState.ELSEWHERE]) == (1, 1)
    assert (numbers[KeyingState.BARRED], numbers[KeyingState.MISSING]) == (0, 9)
    assert all(item.number == sheet_number(item.ref) for item in view.sheets)
    assert view.rules == view.round.rulebook.fingerprint


def test_a_judge_who_is_absent_or_abstains_is_not_waited_for() -> None:
    contest = Contest()
    contest.do(ExcuseSeat("final", "pitch", "E3", "J1", Standing.ABSENT, "请假"))
    contest.do(ExcuseSeat("final", "pitch", "E3", "J2", Standing.ABSTAINED, "弃权"))
    contest.submit(SheetKey("pitch", "E3", "J3"))
    view = contest.judging.ask(KeyingOf("final"))
    # Three judges and four entries, less the two: what the results ask for as well.
    assert (view.wanted, view.counted) == (10, 1)


def test_a_sheet_that_was_changed_after_it_counted_says_so() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    contest.submit(idea=20, base=1, reason="复核")
    assert on_paper(contest).state is KeyingState.OVERTAKEN


def test_another_program_takes_keyings_in_without_reading_the_event_anew() -> None:
    contest = Contest()
    other = LocalJudging(contest.store, ORGANIZER)
    contest.store.read_setup = lambda: pytest.fail("read anew")  # type: ignore[method-assign]
    contest.judging.do(keyed("张三"))
    assert other.catch_up()
    assert other.ask(KeyingOf("final")) == contest.judging.ask(KeyingOf("final"))
    other.do(keyed("李四"))
    assert contest.judging.catch_up()
    assert on_paper(contest).state is KeyingState.COUNTED


def test_a_forged_keying_and_a_forged_sheet_from_paper_are_found() -> None:
    contest = Contest()
    contest.do(keyed("张三"))
    contest.do(keyed("李四"))
    store, log = contest.store, contest.log
    acts, revisions = store.read_keyings(), store.read_all_revisions()
    assert isinstance(acts[0], Keyed)
    forged = [replace(acts[0], marks=marks(51)), acts[1]]
    assert [item.subject for item in keying_mismatches(log, forged, revisions)] == [
        ("keying", "1"),
        ("keying", "paper/2", "final", *KEY),
    ]
    assert [item.subject for item in keying_mismatches(log, acts[:1], revisions)] == [
        ("keying", "2"),
        ("keying", "paper/2", "final", *KEY),
    ]
    changed = [replace(revisions[0], sheet=replace(revisions[0].sheet, marks=marks(59)))]
    assert [item.subject for item in keying_mismatches(log, acts, changed)] == [
        ("keying", "paper/2", "final", *KEY)
    ]


# Anything in any order

PEOPLE = st.sampled_from(["张三", "李四", "王五"])
IDEAS = st.sampled_from([50, 51])
KEYS = st.sampled_from([KEY, KEY, KEY, SheetKey("pitch", "E2", "J1")])
NUMBERS = st.integers(1, 8)
ACTS = st.one_of(
    st.builds(keyed, PEOPLE, IDEAS, KEYS),
    st.builds(keyed, PEOPLE, IDEAS, KEYS),
    st.builds(lambda by, key: keyed(by, 0, key, standing=Standing.ABSENT, marks={}), PEOPLE, KEYS),
    st.builds(lambda idea, a: settled(idea, (a, a + 1)), IDEAS, NUMBERS),
    st.builds(dropped, st.sampled_from([0, 1, 2, 3])),
    st.builds(
        lambda idea, n, base: laptops_sheet(idea, f"sent {n}", base),
        IDEAS,
        st.integers(1, 9),
        st.integers(0, 2),
    ),
    st.builds(
        lambda n, accept: SettleSubmission("final", n, accept, "核对"), st.integers(1, 3), st.booleans()
    ),
    st.just(ReturnSheet("final", *KEY, "漏项")),
    st.just(VoidSheet("final", *KEY, "串号")),
    st.builds(lambda again: CloseEntry("final", "E1", "补录", again), st.booleans()),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(ACTS, min_size=4, max_size=22))
def test_nothing_counts_from_paper_that_was_not_keyed_alike_twice_or_settled(acts: list[Command]) -> None:
    contest = Contest()
    for command in acts:
        before = contest.judging.ask(HistoryOf("final", KEY))
        with suppress(JudgingError):
            contest.judging.do(command)
        after = contest.judging.ask(HistoryOf("final", KEY))
        came_from_paper = [item for item in after[len(before) :] if is_from_paper(item.submission)]
        for item in came_from_paper:
            _is_founded(contest, item.submission)
            held = isinstance(command, SettleSubmission)
            stood = before[-1].sheet.standing if before else Standing.NOT_SCORED
            assert held or stood in {Standing.NOT_SCORED, Standing.RETURNED}, "stored over another sheet"
    fresh = LocalJudging(contest.store, ORGANIZER)
    assert fresh.ask(KeyingOf("final")) == contest.judging.ask(KeyingOf("final"))
    current = contest.store.read_revisions()
    counting = [item.sheet.key for item in current if item.sheet.standing in COUNTING]
    assert len(counting) == len(set(counting))
    sound(contest)


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, min_size=8, max_size=22))
def test_after_any_acts_an_event_file_holds_what_memory_shows(acts: list[Command]) -> None:
    memory = Contest()

    def carried_out(judging: LocalJudging) -> list[bool]:
        done = []
        for command in acts:
            try:
                judging.do(command)
                done.append(True)
            except JudgingError:
                done.append(False)
        return done

    with TemporaryDirectory() as folder:
        target = str(Path(folder) / "x.judging")
        create_event_file(target, small_event(), "组委会")
        with closing(open_event(target)) as opened:
            judging = LocalJudging(opened.store, ORGANIZER)
            done, shown = carried_out(judging), judging.ask(WholeEvent())
        with closing(open_event(target, read_only=True)) as opened:
            fresh = LocalJudging(opened.store, ORGANIZER)
            assert fresh.ask(WholeEvent()) == shown
            states = [item.state for item in fresh.ask(KeyingOf("final")).sheets]
            assert verify_store(opened.store, is_signed) == []
    assert done == carried_out(memory.judging)
    assert memory.judging.ask(WholeEvent()) == shown
    assert [item.state for item in memory.judging.ask(KeyingOf("final")).sheets] == states


def _is_founded(contest: Contest, submission: str) -> None:
    """By hand: the act that the sheet is named after is a settlement, or two people keyed the same."""
    acts = {act.number: act for act in contest.store.kept.keyings}
    last = acts[int(submission.removeprefix("paper/"))]
    if not isinstance(last, Keyed):
        return
    others = [act for act in acts.values() if isinstance(act, Keyed) and act.number < last.number]
    same = [act for act in others if act.place == last.place and act.content == last.content]
    assert any(act.by != last.by for act in same)


def test_places_of_the_small_event_are_those_the_tests_count_on() -> None:
    final = small_event().rounds[0]
    assert [item.entry for item in final.participations] == list(ENTRIES)
    assert all(item.status not in UNRANKED for item in final.participations)
    assert JUDGES == ("J1", "J2", "J3")

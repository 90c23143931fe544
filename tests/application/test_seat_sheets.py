"""Sheets from judges' laptops: taken, held back, settled; entries that are closed and opened again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes
from judging_app.application.commands import (
    Command,
    ExcuseSeat,
    PublishRulebook,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    VoidSheet,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import StandingsOf
from judging_app.application.records import Receipt
from judging_app.application.seats.commands import (
    CloseEntry,
    PairSeat,
    ReceiveSheet,
    SetDeskRules,
    SettleSubmission,
)
from judging_app.application.seats.records import DeskRules, HeldSubmission, Settlement
from judging_app.application.seats.verification import Mismatch, seat_mismatches
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import EntryStatus
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.sheets import Standing
from tests.application.contests import ORGANIZER, Contest, changes
from tests.storage.builders import KEY, NOON, marks, points, sheet, small_event, ticks
from tests.storage.laptops import FIRST

SECOND = timedelta(seconds=1)
JUDGE = Actor("评委J1", ActorRole.JUDGE, "J1")


def received(late: bool = False, **changed: object) -> ReceiveSheet:
    return ReceiveSheet("final", replace(FIRST, **changed), "笔记本1", late)  # type: ignore[arg-type]


def held_one(contest: Contest) -> HeldSubmission:
    (item,) = contest.seats.held
    return item


# Taken as it came


def test_a_sheet_is_taken_by_the_rules_of_any_submission() -> None:
    contest = Contest()
    outcome = contest.do_as(JUDGE, received())
    assert outcome.changes == changes("sheets", "drafts", judge="J1")
    assert (outcome.receipt, outcome.held) == (Receipt("sent 1", 1, NOON + SECOND), False)
    assert (contest.final.sheets, contest.seats.held) == ((sheet(),), ())
    assert [(entry.act, entry.actor) for entry in contest.log] == [("submit", "评委J1")]


def test_the_same_sheet_again_gives_the_same_receipt_and_stores_nothing() -> None:
    contest = Contest()
    first = contest.do(received())
    kept = contest.store.kept
    assert contest.do(received()) == first
    assert contest.store.kept == kept


def test_a_sheet_that_was_taken_is_confirmed_to_a_laptop_that_was_replaced_since() -> None:
    contest = Contest()
    first = contest.do(received())
    assert contest.do(received(late=True)) == first
    assert contest.seats.held == ()


@pytest.mark.parametrize("changed", [{"marks": marks(1)}, {"note": "x"}, {"entry": "E2"}])
def test_one_id_cannot_stand_for_two_sheets(changed: dict[str, object]) -> None:
    contest = Contest()
    contest.do(received())
    finding = contest.refused(received(**changed))
    assert (finding.problem, finding.facts) == (Problem.SUBMISSION_ID_REUSED, {"submission": "sent 1"})


def test_a_sheet_for_a_round_that_is_not_there_is_refused_and_not_held() -> None:
    finding = Contest().refused(ReceiveSheet("x", replace(FIRST, round="x")))
    assert finding == Finding(Problem.UNKNOWN_ROUND, {"round": "x"})


# Held back


def test_a_sheet_over_an_older_revision_is_held_whole_with_the_reason() -> None:
    contest = Contest(small_event(sheet()))
    outcome = contest.do_as(JUDGE, received(note="补充"))
    assert outcome.changes == Changes("final", frozenset({Area.LAPTOPS}), ("E1",), "J1")
    assert (outcome.receipt, outcome.held, outcome.changes.moves_places) == (None, True, False)
    assert held_one(contest) == HeldSubmission(
        1,
        "final",
        sheet(note="补充"),
        0,
        "sent 1",
        "stale_revision",
        {"base": "0", "latest": "1"},
        "笔记本1",
        NOON + SECOND,
    )
    (entry,) = contest.log
    assert (entry.act, entry.subject, entry.actor) == ("hold", "seat/held/1", "评委J1")
    assert from_text(HeldSubmission, entry.after) == held_one(contest)
    assert contest.final.sheets == (sheet(),)


def recused(contest: Contest) -> Command:
    contest.do(Recuse("final", "J1", "E1", "亲属"))
    return received()


def closed(contest: Contest) -> Command:
    contest.do(CloseEntry("final", "E1"))
    return received()


def over_an_older_one(contest: Contest) -> Command:
    contest.submit()
    return received()


def without_a_reason(contest: Contest) -> Command:
    contest.submit()
    return received(base=1)


def from_an_old_laptop(_: Contest) -> Command:
    return received(late=True)


def of_a_criterion_that_shrank(contest: Contest) -> Command:
    """The organizer takes 20 points off 创新性; 50 of 60 was given before that came through."""
    rules = contest.final.rulebook
    pitch = rules.dimensions[0]
    smaller = (replace(pitch.criteria[0], maximum=ticks(40)), *pitch.criteria[1:])
    new = replace(rules, dimensions=(replace(pitch, criteria=smaller), *rules.dimensions[1:]))
    contest.do(PublishRulebook("final", new, rules.fingerprint, "降分"))
    return received()


def incomplete(_: Contest) -> Command:
    return received(marks={"idea": ticks(50)})


def of_nobody(_: Contest) -> Command:
    return received(judge="JX")


HELD = [
    (recused, Problem.JUDGE_RECUSED),
    (closed, Problem.ENTRY_CLOSED),
    (over_an_older_one, Problem.STALE_REVISION),
    (without_a_reason, Problem.REASON_MISSING),
    (from_an_old_laptop, Problem.SEAT_MOVED),
    (of_a_criterion_that_shrank, Problem.MARK_ABOVE_MAXIMUM),
    (incomplete, Problem.MARK_MISSING),
    (of_nobody, Problem.UNKNOWN_JUDGE),
]


@pytest.mark.parametrize(("prepare", "problem"), HELD, ids=lambda item: getattr(item, "__name__", ""))
def test_whatever_cannot_be_taken_is_held_and_nothing_of_it_counts(prepare: object, problem: Problem) -> None:
    contest = Contest()
    command = prepare(contest)  # type: ignore[operator]
    before = contest.final
    revisions = list(contest.store.kept.revisions)
    assert contest.do(command).held
    item = held_one(contest)
    assert (item.problem, item.sheet, item.submission) == (
        problem.value,
        command.sheet.as_sheet(),
        "sent 1",
    )
    assert (contest.final, contest.store.kept.revisions) == (before, revisions)
    assert verify_held(contest) == [item]


def verify_held(contest: Contest) -> list[HeldSubmission]:
    """What the log says was held back."""
    return [from_text(HeldSubmission, entry.after) for entry in contest.log if entry.act == "hold"]


@pytest.mark.parametrize(("prepare", "problem"), HELD[:5], ids=lambda item: getattr(item, "__name__", ""))
def test_what_was_held_is_not_held_twice_however_often_it_comes(prepare: object, problem: Problem) -> None:
    contest = Contest()
    command = prepare(contest)  # type: ignore[operator]
    contest.do(command)
    kept = contest.store.kept
    for late in (True, False):
        outcome = contest.do(replace(command, late=late))
        assert (outcome.held, outcome.receipt) == (True, None)
        assert outcome.changes == Changes("final", frozenset())
    assert contest.store.kept == kept
    assert held_one(contest).problem == problem.value


def test_an_id_that_is_held_cannot_stand_for_another_sheet() -> None:
    contest = Contest()
    contest.do(received(late=True))
    for changed in ({"marks": marks(1)}, {"entry": "E2"}, {"reason": "x"}):
        finding = contest.refused(received(**changed))
        assert (finding.problem, finding.facts) == (Problem.SUBMISSION_ID_REUSED, {"submission": "sent 1"})


def test_what_is_held_is_numbered_on() -> None:
    contest = Contest()
    for number in (1, 2, 3):
        contest.do(received(late=True, submission=f"late {number}"))
    contest.do(SettleSubmission("final", 2, accept=False, reason="重复"))
    contest.do(received(late=True, submission="late 4"))
    assert [(item.number, item.submission) for item in contest.seats.held] == [
        (number, f"late {number}") for number in (1, 2, 3, 4)
    ]


def test_what_is_held_leaves_the_draft_on_the_desk() -> None:
    contest = Contest()
    contest.do(SaveDraft("final", *KEY, marks(7)))
    contest.do(received(late=True))
    assert contest.on_desk().marks == marks(7)


def test_a_round_with_something_held_is_not_complete() -> None:
    contest = Contest()
    contest.do(received(late=True))
    contest.do(received(late=True, judge="J2", submission="late 2"))
    contest.do(received(late=True, submission="late 3"))
    found = contest.judging.ask(StandingsOf("final")).notices
    (told,) = [item for item in found if item.problem is Problem.SUBMISSIONS_HELD]
    assert told.facts == {"entry": "E1", "number": "3", "judges": "J1、J2"}
    for number in (1, 2, 3):
        contest.do(SettleSubmission("final", number, accept=False, reason="重复"))
    found = contest.judging.ask(StandingsOf("final")).notices
    assert Problem.SUBMISSIONS_HELD not in {item.problem for item in found}


def test_what_is_held_of_an_entry_that_is_out_needs_nobody() -> None:
    contest = Contest()
    contest.do(received(late=True))
    contest.do(SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"))
    found = contest.judging.ask(StandingsOf("final")).notices
    assert Problem.SUBMISSIONS_HELD not in {item.problem for item in found}


# Settled


def test_what_is_accepted_becomes_the_next_revision_with_the_organizer_s_reason() -> None:
    contest = Contest(small_event(sheet(given=marks(10))))
    contest.do(received())
    item = held_one(contest)
    outcome = contest.do(SettleSubmission("final", 1, accept=True, reason="以后提交的为准"))
    assert outcome.changes == changes("sheets", "drafts", "laptops", judge="J1")
    assert outcome.changes.moves_places
    assert outcome.receipt == Receipt("sent 1", 2, NOON + 2 * SECOND)
    assert contest.final.sheets == (sheet(reason="以后提交的为准"),)
    assert contest.pitch_score() == points("80.5")
    settled = replace(item, settlement=Settlement.ACCEPTED, reason="以后提交的为准")
    assert held_one(contest) == settled
    _, submit, accept = contest.log
    assert (submit.act, submit.subject, submit.reason) == (
        "submit",
        "sheet/final/pitch/E1/J1",
        "以后提交的为准",
    )
    assert (accept.act, accept.subject, accept.before, accept.after, accept.reason) == (
        "accept",
        "seat/held/1",
        canonical_text(item),
        canonical_text(settled),
        "以后提交的为准",
    )


def test_a_laptop_that_sends_again_what_was_accepted_gets_its_receipt() -> None:
    contest = Contest(small_event(sheet(given=marks(10))))
    contest.do(received())
    receipt = contest.do(SettleSubmission("final", 1, accept=True, reason="核实")).receipt
    kept = contest.store.kept
    for late in (False, True):
        again = contest.do(received(late=late))
        assert (again.receipt, again.held) == (receipt, False)
    assert contest.store.kept == kept
    assert contest.refused(received(marks=marks(1))).problem is Problem.SUBMISSION_ID_REUSED


def test_what_is_left_out_changes_nothing_but_that() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(received())
    item, revisions = held_one(contest), list(contest.store.kept.revisions)
    outcome = contest.do(SettleSubmission("final", 1, accept=False, reason="旧电脑误发"))
    assert outcome.changes == Changes("final", frozenset({Area.LAPTOPS}), ("E1",), "J1")
    settled = replace(item, settlement=Settlement.DISMISSED, reason="旧电脑误发")
    assert (held_one(contest), contest.store.kept.revisions) == (settled, revisions)
    entry = contest.log[-1]
    assert (entry.act, entry.before, entry.after) == (
        "dismiss",
        canonical_text(item),
        canonical_text(settled),
    )
    again = contest.do(received())
    assert (again.held, again.receipt) == (True, None)


@pytest.mark.parametrize("accept", [True, False])
def test_nothing_is_settled_without_a_reason_nor_twice_nor_where_nothing_is(accept: bool) -> None:
    contest = Contest()
    contest.do(received(late=True))
    assert contest.refused(SettleSubmission("final", 1, accept, " ")).problem is Problem.REASON_MISSING
    assert contest.refused(SettleSubmission("final", 2, accept, "x")).problem is Problem.ALREADY_DONE
    contest.do(SettleSubmission("final", 1, accept, "核实"))
    for other in (True, False):
        assert contest.refused(SettleSubmission("final", 1, other, "x")).problem is Problem.ALREADY_DONE


@pytest.mark.parametrize(
    ("prepare", "problem"),
    [(recused, Problem.JUDGE_RECUSED), (of_a_criterion_that_shrank, Problem.MARK_ABOVE_MAXIMUM)],
)
def test_what_cannot_be_a_sheet_is_not_accepted_and_stays_open(prepare: object, problem: Problem) -> None:
    contest = Contest()
    contest.do(prepare(contest))  # type: ignore[operator]
    assert contest.refused(SettleSubmission("final", 1, accept=True, reason="x")).problem is problem
    assert held_one(contest).is_open


def test_a_sheet_that_came_after_closing_may_be_accepted_and_the_entry_stays_closed() -> None:
    contest = Contest()
    contest.do(CloseEntry("final", "E1"))
    contest.do(received())
    contest.do(SettleSubmission("final", 1, accept=True, reason="收卷前已提交，网络延误"))
    assert contest.standing() is Standing.LOCKED
    assert contest.pitch_score() == points("80.5")


def test_what_was_held_is_accepted_over_whatever_came_meanwhile() -> None:
    contest = Contest()
    contest.do(received(late=True))
    contest.submit(idea=10)
    contest.do(VoidSheet("final", *KEY, "误录"))
    receipt = contest.do(SettleSubmission("final", 1, accept=True, reason="核实")).receipt
    assert receipt is not None
    assert receipt.revision == 3
    assert contest.final.sheets == (sheet(reason="核实"),)


def test_a_laptop_goes_on_from_what_was_accepted() -> None:
    contest = Contest()
    contest.do(received(late=True))
    contest.do(SettleSubmission("final", 1, accept=True, reason="核实"))
    outcome = contest.do_as(JUDGE, received(submission="sent 2", base=1, reason="更正", marks=marks(51)))
    assert outcome.receipt is not None
    assert outcome.receipt.revision == 2


# Closing an entry


def test_a_closed_entry_takes_no_sheets_and_its_score_stays() -> None:
    contest = Contest(small_event(sheet()))
    outcome = contest.do(CloseEntry("final", "E1"))
    assert outcome.changes == changes("sheets")
    assert (contest.standing(), contest.on_desk().closed) == (Standing.LOCKED, True)
    assert contest.counts("J1")[Standing.LOCKED] == 1
    assert contest.pitch_score() == points("80.5")
    for command in (received().sheet, replace(received().sheet, base=1, reason="更正")):
        finding = contest.refused(command)
        assert (finding.problem, finding.facts) == (Problem.ENTRY_CLOSED, {"entry": "E1"})
    other = KEY._replace(entry="E2")
    assert contest.submit(other).receipt is not None
    assert contest.on_desk(other).closed is False


def test_a_correction_that_was_not_handed_in_does_not_pass_for_what_is_stored_once_it_cannot_be() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(SaveDraft("final", *KEY, marks(10)))
    assert contest.on_desk().marks == marks(10)
    contest.do(CloseEntry("final", "E1"))
    closed = contest.on_desk()
    assert (closed.marks, closed.stored_marks, closed.changed) == (sheet().marks, sheet().marks, False)
    contest.do(CloseEntry("final", "E1", "评委要求改分", reopen=True))
    assert contest.on_desk().marks == marks(10)


def test_closing_says_so_in_the_log_with_before_and_after() -> None:
    contest = Contest()
    before = contest.final.participations[0]
    contest.do(CloseEntry("final", "E1", "评分时间到"))
    contest.do(CloseEntry("final", "E1", "评委要求改分", reopen=True))
    after = replace(before, closed=True)
    assert [(entry.act, entry.before, entry.after, entry.reason) for entry in contest.log] == [
        ("close", canonical_text(before), canonical_text(after), "评分时间到"),
        ("reopen", canonical_text(after), canonical_text(before), "评委要求改分"),
    ]
    assert {entry.subject for entry in contest.log} == {"participation/final/E1"}


def test_an_entry_is_opened_again_with_a_reason_only_and_takes_what_comes_then() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(CloseEntry("final", "E1"))
    late = received(submission="late", base=1, reason="更正", marks=marks(60))
    assert contest.do(late).held
    assert contest.refused(CloseEntry("final", "E1", reopen=True)).problem is Problem.REASON_MISSING
    contest.do(CloseEntry("final", "E1", "改分", reopen=True))
    assert contest.standing() is Standing.SUBMITTED
    # What came late waits on for a person; what comes now is taken.
    assert held_one(contest).is_open
    assert contest.do(late).held
    receipt = contest.do(replace(late, sheet=replace(late.sheet, submission="after"))).receipt
    assert receipt is not None
    assert receipt.revision == 2


@pytest.mark.parametrize(
    ("entry", "reopen", "problem"),
    [
        ("E1", True, Problem.ALREADY_DONE),
        ("E5", False, Problem.ENTRY_NOT_IN_ROUND),
        ("EX", False, Problem.UNKNOWN_ENTRY),
    ],
)
def test_what_is_not_open_or_not_there_is_neither_closed_nor_opened(
    entry: str, reopen: bool, problem: Problem
) -> None:
    assert Contest().refused(CloseEntry("final", entry, "x", reopen)).problem is problem


def test_an_entry_is_not_closed_twice() -> None:
    contest = Contest()
    contest.do(CloseEntry("final", "E1"))
    assert contest.refused(CloseEntry("final", "E1")).problem is Problem.ALREADY_DONE


def test_a_sheet_of_a_closed_entry_is_not_returned_but_may_be_voided() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(CloseEntry("final", "E1"))
    assert contest.refused(ReturnSheet("final", *KEY, "漏项")).problem is Problem.ENTRY_CLOSED
    contest.do(VoidSheet("final", *KEY, "违规"))
    assert contest.standing() is Standing.VOIDED


def test_who_is_absent_may_be_said_after_closing() -> None:
    contest = Contest()
    contest.do(CloseEntry("final", "E1"))
    contest.do(ExcuseSeat("final", *KEY, Standing.ABSENT, "急病"))
    assert contest.standing() is Standing.ABSENT


def test_a_draft_of_a_closed_entry_is_kept_and_says_that_it_was_not_handed_in() -> None:
    contest = Contest()
    contest.do(SaveDraft("final", *KEY, {"idea": ticks(3)}))
    contest.do(CloseEntry("final", "E1"))
    desk = contest.on_desk()
    assert (desk.standing, desk.closed, desk.marks) == (Standing.DRAFT, True, {"idea": ticks(3)})


def test_an_entry_stays_closed_when_its_status_changes() -> None:
    contest = Contest()
    contest.do(CloseEntry("final", "E1"))
    contest.do(SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"))
    contest.do(SetEntryStatus("final", "E1", EntryStatus.COMPETING, "恢复"))
    assert contest.on_desk().closed


def test_closing_works_no_score_out_anew() -> None:
    contest = Contest(small_event(sheet()))
    before = contest.judging.ask(StandingsOf("final")).standings
    contest.do(CloseEntry("final", "E1"))
    after = contest.judging.ask(StandingsOf("final")).standings
    assert after.scores["E1"] is before.scores["E1"]


# Submitting locks


def test_where_submitting_locks_a_judge_needs_the_sheet_returned() -> None:
    contest = Contest()
    contest.do(SetDeskRules("", DeskRules(may_revise=False)))
    contest.do_as(JUDGE, received())
    changed = received(submission="sent 2", base=1, reason="更正", marks=marks(1))
    assert contest.do_as(JUDGE, changed).held
    assert held_one(contest).problem == Problem.SHEET_NOT_RETURNED.value
    own = LocalJudging(contest.store, JUDGE)
    with pytest.raises(JudgingError, match="sheet_not_returned"):
        own.do(changed.sheet)
    contest.do(ReturnSheet("final", *KEY, "评委要求"))
    outcome = contest.do_as(JUDGE, received(submission="sent 3", base=2, marks=marks(2)))
    assert outcome.receipt is not None
    assert outcome.receipt.revision == 3


def test_where_submitting_locks_the_organizer_may_still_correct() -> None:
    contest = Contest()
    contest.do(SetDeskRules("", DeskRules(may_revise=False)))
    contest.do_as(JUDGE, received())
    outcome = contest.do_as(ORGANIZER, received(submission="paper", base=1, reason="更正").sheet)
    assert outcome.receipt is not None


def test_where_revising_is_free_a_judge_corrects_with_a_reason() -> None:
    contest = Contest()
    contest.do_as(JUDGE, received())
    outcome = contest.do_as(JUDGE, received(submission="sent 2", base=1, reason="更正"))
    assert outcome.receipt is not None


def test_everything_that_happened_is_what_the_log_leads_to() -> None:
    contest = Contest()
    contest.do(PairSeat("", "J1", "d", "笔记本1"))
    contest.do(received(late=True))
    contest.do(SettleSubmission("final", 1, accept=True, reason="核实"))
    contest.do(CloseEntry("final", "E1"))
    contest.do(received(submission="sent 2", base=1, reason="x"))
    assert [entry.act for entry in contest.log] == ["pair", "hold", "submit", "accept", "close", "hold"]
    assert list(seat_mismatches(contest.log, contest.seats)) == []
    assert list(seat_mismatches(contest.log[:-1], contest.seats)) == [
        Mismatch(("seat", "held", "2"), "", canonical_text(contest.seats.held[1]))
    ]

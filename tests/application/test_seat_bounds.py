"""What a judge's laptop may not do: take back what counts, look around, fill the event file."""

from dataclasses import replace

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Recuse
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet, SettleSubmission
from judging_app.domain.event import Event, Panel, Participation, Recusal
from judging_app.domain.problems import Finding, JudgingError, Problem
from tests.application.contests import Contest, check_memory
from tests.storage.builders import marks, sheet, small_event
from tests.storage.laptops import FIRST

JUDGE = Actor("评委J1", ActorRole.JUDGE, "J1")


def stepping_back(entry: str = "E1", round_: str = "final") -> Recuse:
    return Recuse(round_, "J1", entry, "亲属")


def refused(contest: Contest, command: object, actor: Actor = JUDGE) -> Finding:
    kept = contest.store.kept
    with pytest.raises(JudgingError) as error:
        contest.do_as(actor, command)  # type: ignore[arg-type]
    assert contest.store.kept == kept
    check_memory(contest)
    (finding,) = error.value.findings
    return finding


# Stepping back


def test_a_judge_steps_back_from_an_entry_before_giving_marks() -> None:
    contest = Contest()
    contest.do_as(JUDGE, stepping_back())
    assert contest.final.recusals == (Recusal("J1", "E1", "亲属"),)
    assert refused(contest, stepping_back()).problem is Problem.ALREADY_DONE


def test_what_a_judge_sent_twice_is_done_already_although_the_entry_was_closed_meanwhile() -> None:
    contest = Contest()
    contest.do_as(JUDGE, stepping_back())
    contest.do(CloseEntry("final", "E1"))
    assert refused(contest, stepping_back()).problem is Problem.ALREADY_DONE


def test_from_an_entry_that_is_closed_only_the_organizer_lets_a_judge_step_back() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(CloseEntry("final", "E1"))
    assert refused(contest, stepping_back()) == Finding(Problem.ENTRY_CLOSED, {"entry": "E1"})
    assert contest.final.sheets == (sheet(),)
    contest.do(stepping_back())
    assert contest.final.recusals == (Recusal("J1", "E1", "亲属"),)


def test_marks_that_count_are_not_taken_back_by_stepping_back() -> None:
    contest = Contest(small_event(sheet()))
    assert refused(contest, stepping_back()) == Finding(Problem.RECUSAL_AFTER_SHEET, {"entry": "E1"})
    # Another judge's sheet for the entry, and one's own for another, are no hindrance.
    contest.do_as(Actor("评委J2", ActorRole.JUDGE, "J2"), replace(stepping_back(), judge="J2"))
    contest.do_as(JUDGE, stepping_back("E2"))
    assert {(item.judge, item.entry) for item in contest.final.recusals} == {("J2", "E1"), ("J1", "E2")}


def two_panels() -> Event:
    """J1 scores E1; E2 is another panel's; E3 is in the event and not in the round."""
    event = small_event()
    moved = replace(
        event.rounds[0],
        panels=(Panel("P", "一组"), Panel("Q", "二组")),
        participations=(Participation("E1", "P"), Participation("E2", "Q")),
    )
    return replace(event, rounds=(moved,))


@pytest.mark.parametrize("entry", ["E2", "E3", "no such entry"])
def test_entries_that_a_judge_does_not_score_cannot_be_told_apart(entry: str) -> None:
    finding = refused(Contest(two_panels()), stepping_back(entry))
    assert finding == Finding(Problem.ENTRY_NOT_IN_ROUND, {"entry": entry})


def test_rounds_in_which_a_judge_has_no_seat_cannot_be_told_from_none() -> None:
    contest = Contest()
    idle = Actor("评委J5", ActorRole.JUDGE, "J5")
    for round_ in ("final", "no such round"):
        command = Recuse(round_, "J5", "E1", "亲属")
        assert refused(contest, command, idle) == Finding(Problem.UNKNOWN_ROUND, {"round": round_})


# What is held


def stale(number: int, entry: str = "E1", judge: str = "J1") -> ReceiveSheet:
    sent = replace(
        FIRST, entry=entry, judge=judge, submission=f"{judge} {entry} {number}", marks=marks(number)
    )
    return ReceiveSheet("final", sent, "旧电脑", late=True)


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ({"entry": "EX"}, Finding(Problem.ENTRY_NOT_IN_ROUND, {"entry": "EX"})),
        ({"dimension": "x"}, Finding(Problem.UNKNOWN_DIMENSION, {"dimension": "x"})),
        ({"dimension": "deeds"}, Finding(Problem.UNKNOWN_DIMENSION, {"dimension": "deeds"})),
    ],
)
def test_what_names_nothing_that_judges_score_is_refused_and_not_kept(
    named: dict[str, str], problem: Finding, late: bool
) -> None:
    contest = Contest()
    sent = replace(FIRST, **named)  # type: ignore[arg-type]
    assert refused(contest, ReceiveSheet("final", sent, "", late)) == problem
    assert contest.seats.held == ()


def test_of_one_sheet_five_submissions_wait_for_the_organizer_and_no_more() -> None:
    contest = Contest()
    for number in range(5):
        assert contest.do_as(JUDGE, stale(number)).held
    assert refused(contest, stale(5)) == Finding(Problem.TOO_MANY_HELD, {"count": "5"})
    # What is held already is confirmed again; other sheets and other judges are not concerned.
    assert contest.do_as(JUDGE, stale(4)).held
    assert contest.do_as(JUDGE, stale(0, "E2")).held
    assert contest.do(stale(0, judge="J2")).held
    # Room is made by settling, and what is taken is never held.
    contest.do(SettleSubmission("final", 1, accept=False, reason="旧"))
    assert contest.do_as(JUDGE, stale(5)).held
    assert contest.do_as(JUDGE, ReceiveSheet("final", FIRST)).receipt is not None


def test_of_one_judge_two_hundred_submissions_wait_for_the_organizer() -> None:
    event = small_event()
    (final,) = event.rounds
    codes = [f"N{number}" for number in range(41)]
    many = replace(
        event,
        entries=tuple(replace(event.entries[0], code=code, name=code) for code in codes),
        rounds=(replace(final, participations=tuple(Participation(code, "P") for code in codes)),),
    )
    contest = Contest(many)
    acts = [(JUDGE, stale(number, code)) for code in codes for number in range(5)]
    answers = contest.judging.do_all(acts)
    # 41 sheets of 5 submissions: the last 5 of 205 have to wait on the laptop.
    kept = [isinstance(item, JudgingError) for item in answers]
    assert kept == [False] * 200 + [True] * 5
    assert {item.problem for item in answers if isinstance(item, JudgingError)} == {Problem.TOO_MANY_HELD}
    assert len(contest.seats.held) == len(contest.store.read_seats().held) == 200

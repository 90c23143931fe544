"""A judge leaves in the middle of the event: what was handed in stays, the rest is excused at once."""

from dataclasses import replace

import pytest

from judging_app.application.commands import (
    ExcuseSeat,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    VacateSeat,
)
from judging_app.application.proposals import LeaveSeat
from judging_app.application.queries import ConsequencesOf, StandingsOf
from judging_app.domain.event import EntryStatus
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.contests import Contest, changes
from tests.storage.builders import marks

LEAVE = VacateSeat("final", "P", "J2", "突发疾病")


def key(entry: str, judge: str = "J2") -> SheetKey:
    return SheetKey("pitch", entry, judge)


def test_what_was_handed_in_counts_on_and_the_rest_is_absent() -> None:
    contest = Contest()
    contest.submit(key("E1"))
    outcome = contest.do(LEAVE)
    assert outcome.changes == changes("sheets", "drafts", entries=("E2", "E3", "E4"), judge="J2")
    assert contest.standing(key("E1")) is Standing.SUBMITTED
    assert {contest.standing(key(entry)) for entry in ("E2", "E3", "E4")} == {Standing.ABSENT}
    assert contest.standing(key("E2", "J1")) is Standing.NOT_SCORED


def test_each_sheet_stands_in_the_log_with_the_reason() -> None:
    contest = Contest()
    contest.submit(key("E1"))
    contest.do(LEAVE)
    excused = [entry for entry in contest.log if entry.act == "excuse"]
    assert [entry.subject for entry in excused] == [
        f"sheet/final/pitch/{code}/J2" for code in ("E2", "E3", "E4")
    ]
    assert {entry.reason for entry in excused} == {"突发疾病"}


def test_drafts_and_returned_sheets_are_excused_too() -> None:
    contest = Contest()
    contest.submit(key("E1"))
    contest.do(ReturnSheet("final", *key("E1"), "漏项"))
    contest.do(SaveDraft("final", *key("E2"), marks()))
    contest.do(LEAVE)
    assert {contest.standing(key(entry)) for entry in ("E1", "E2", "E3", "E4")} == {Standing.ABSENT}
    assert contest.store.kept.drafts == {}


def test_what_owes_nothing_is_left_alone() -> None:
    contest = Contest()
    contest.do(Recuse("final", "J2", "E1", "亲属"))
    contest.do(SetEntryStatus("final", "E2", EntryStatus.WITHDRAWN, "退赛"))
    contest.do(ExcuseSeat("final", *key("E3"), Standing.ABSTAINED, "不熟悉"))
    assert contest.do(LEAVE).changes.entries == ("E4",)
    assert contest.standing(key("E3")) is Standing.ABSTAINED


def test_it_is_what_was_told_before() -> None:
    contest = Contest()
    for judge in ("J1", "J2", "J3", "J4"):
        contest.submit(key("E1", judge))
    for judge in ("J1", "J3", "J4"):
        contest.submit(key("E2", judge), idea=40)
    told = contest.judging.ask(ConsequencesOf("final", LeaveSeat("P", "J2")))
    contest.do(LEAVE)
    scores = contest.judging.ask(StandingsOf("final")).standings.scores
    assert {item.entry: item.after for item in told.entries} == {
        item.entry: scores[item.entry].final for item in told.entries
    }
    assert scores["E2"].dimension("pitch") is not None
    assert [sheet.judge for sheet in contest.final.sheets if sheet.entry == "E2"] == ["J1", "J3", "J4", "J2"]


def test_a_second_time_there_is_nothing_to_do() -> None:
    contest = Contest()
    contest.do(LEAVE)
    assert contest.refused(LEAVE).problem is Problem.ALREADY_DONE


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"reason": " "}, Problem.REASON_MISSING),
        ({"judge": "J5"}, Problem.UNKNOWN_JUDGE),
        ({"judge": "J4"}, Problem.UNKNOWN_JUDGE),
        ({"panel": "Q"}, Problem.UNKNOWN_JUDGE),
        ({"round": "x"}, Problem.UNKNOWN_ROUND),
    ],
)
def test_nobody_leaves_a_seat_that_is_not_his(changed: dict[str, str], problem: Problem) -> None:
    """J5 has no seat, J4 is the reserve."""
    assert Contest().refused(replace(LEAVE, **changed)).problem is problem


def test_a_break_in_the_middle_leaves_nothing_behind() -> None:
    contest = Contest()

    def fail() -> None:
        raise JudgingError.of(Problem.DISK_FULL)

    contest.store.before_commit = fail
    assert contest.refused(LEAVE).problem is Problem.DISK_FULL

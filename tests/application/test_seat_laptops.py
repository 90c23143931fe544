"""Whose laptop is whose: identity, slips, pairings, paper, packets, rules of the desks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import Command, EditSetup
from judging_app.application.queries import DeskOf
from judging_app.application.seats.commands import (
    IssueSlips,
    PairSeat,
    PrepareHost,
    ReceiveSheet,
    ReleaseSeat,
    SetDeskRules,
    TakePacket,
)
from judging_app.application.seats.records import DeskRules, HostIdentity, Pairing, SeatRecords, Slip
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.canonical import canonical_text
from judging_app.domain.problems import Finding, Problem
from tests.application.contests import Contest
from tests.storage.builders import NOON, small_event
from tests.storage.laptops import LATE, SLIPS

SECOND = timedelta(seconds=1)
IDENTITY = HostIdentity("event id", "CERTIFICATE", "KEY", "c0ffee")
JOIN = PairSeat("", "J1", "device 1", "笔记本1")


def about(judge: str = "") -> Changes:
    return Changes("", frozenset({Area.LAPTOPS}), (), judge)


def last(contest: Contest) -> tuple[str, str, str, str, str]:
    entry = contest.log[-1]
    return entry.act, entry.subject, entry.before, entry.after, entry.reason


# The host's identity


def test_an_event_begins_without_anything_about_laptops() -> None:
    assert Contest().seats == SeatRecords()


def test_an_identity_is_kept_and_only_its_id_is_in_the_log() -> None:
    contest = Contest()
    assert contest.do(PrepareHost("", IDENTITY)).changes == about()
    assert contest.seats.identity == IDENTITY
    assert last(contest) == ("host", "seat/host", "", '"event id"', "")


def test_an_identity_is_made_once() -> None:
    contest = Contest()
    contest.do(PrepareHost("", IDENTITY))
    again = PrepareHost("", replace(IDENTITY, key="another"))
    assert contest.refused(again).problem is Problem.ALREADY_DONE


# Slips


def test_slips_take_the_place_of_those_before_and_the_log_names_the_judges_only() -> None:
    contest = Contest()
    contest.do(IssueSlips("", (SLIPS[1], SLIPS[0])))
    new = Slip("J1", "NEW", "00", "11")
    assert contest.do(IssueSlips("", (new,))).changes == about()
    assert contest.seats.slips == (new, SLIPS[1])
    assert (contest.seats.slip_of("J1"), contest.seats.slip_of("J3")) == (new, None)
    assert last(contest) == ("slips", "seat/slips", "", '["J1"]', "")
    assert contest.log[0].after == '["J2","J1"]'


def test_nobody_gets_a_slip_who_is_no_judge() -> None:
    finding = Contest().refused(IssueSlips("", (*SLIPS, Slip("JX", "7K5", "", ""))))
    assert finding == Finding(Problem.UNKNOWN_JUDGE, {"judge": "JX"})


# Pairings


def test_a_laptop_joins() -> None:
    contest = Contest()
    assert contest.do(JOIN).changes == about("J1")
    pairing = Pairing("J1", 1, "device 1", "笔记本1", NOON + SECOND)
    assert contest.seats.pairings == {"J1": pairing}
    assert last(contest) == ("pair", "seat/J1", "", canonical_text(pairing), "")


def test_the_same_laptop_may_join_again_and_is_counted() -> None:
    contest = Contest()
    contest.do(JOIN)
    contest.do(replace(JOIN, machine="笔记本1b"))
    assert contest.seats.pairings["J1"] == Pairing("J1", 2, "device 1", "笔记本1b", NOON + 2 * SECOND)


def test_another_laptop_needs_the_organizer_s_word() -> None:
    contest = Contest()
    contest.do(JOIN)
    other = PairSeat("", "J1", "device 2", "笔记本2")
    finding = contest.refused(other)
    assert (finding.problem, finding.facts) == (Problem.SEAT_TAKEN, {"judge": "J1", "machine": "笔记本1"})
    contest.do(replace(other, agreed=True))
    assert contest.seats.pairings["J1"].number == 2
    assert contest.refused(JOIN).facts["machine"] == "笔记本2"


def test_two_judges_have_laptops_of_their_own() -> None:
    contest = Contest()
    contest.do(JOIN)
    contest.do(PairSeat("", "J2", "device 1", "笔记本1"))
    assert {judge: item.number for judge, item in contest.seats.pairings.items()} == {"J1": 1, "J2": 1}


@pytest.mark.parametrize(("number", "expected"), [(7, 7), (2, 2), (1, 2), (0, 2)])
def test_a_pairing_that_a_token_proves_is_counted_on_from_there(number: int, expected: int) -> None:
    contest = Contest()
    contest.do(JOIN)
    contest.do(PairSeat("", "J1", "device 2", "笔记本2", agreed=True, number=number))
    assert contest.seats.pairings["J1"].number == expected


def test_no_laptop_joins_for_somebody_who_is_no_judge() -> None:
    assert Contest().refused(replace(JOIN, judge="JX")).problem is Problem.UNKNOWN_JUDGE


# Paper


def test_a_seat_goes_on_on_paper_and_no_laptop_takes_it_back_unasked() -> None:
    contest = Contest()
    contest.do(JOIN)
    before = contest.seats.pairings["J1"]
    assert contest.do(ReleaseSeat("", "J1", "电脑没电")).changes == about("J1")
    paper = Pairing("J1", 2, "", "", NOON + 2 * SECOND)
    assert contest.seats.pairings["J1"] == paper
    assert last(contest) == (
        "release",
        "seat/J1",
        canonical_text(before),
        canonical_text(paper),
        "电脑没电",
    )
    assert contest.refused(JOIN).problem is Problem.SEAT_TAKEN
    contest.do(replace(JOIN, agreed=True))
    assert contest.seats.pairings["J1"].number == 3


def test_a_judge_who_never_had_a_laptop_scores_on_paper() -> None:
    contest = Contest()
    contest.do(ReleaseSeat("", "J1", "不用电脑"))
    assert (contest.seats.pairings["J1"].device, contest.seats.pairings["J1"].number) == ("", 1)
    assert contest.refused(ReleaseSeat("", "J9", "x")).problem is Problem.UNKNOWN_JUDGE


def test_a_seat_is_not_put_on_paper_without_a_reason_nor_twice() -> None:
    contest = Contest()
    contest.do(JOIN)
    assert contest.refused(ReleaseSeat("", "J1", " \n")).problem is Problem.REASON_MISSING
    contest.do(ReleaseSeat("", "J1", "没电"))
    assert contest.refused(ReleaseSeat("", "J1", "没电")).problem is Problem.ALREADY_DONE


# Packets and rules


def test_a_packet_is_taken_in_once() -> None:
    contest = Contest()
    assert contest.do(TakePacket("", "p1", "J1")).changes == about("J1")
    assert last(contest) == ("packet", "seat/J1", "", '"p1"', "")
    assert contest.refused(TakePacket("", "p1", "J1")).problem is Problem.PACKET_TAKEN
    contest.do(TakePacket("", "p2", "J1"))
    assert contest.seats.packets == {"p1", "p2"}


def test_other_rules_of_the_desks_hold_from_then_on() -> None:
    contest = Contest()
    rules = DeskRules(own_totals=False, range_alarm=30)
    assert contest.do(SetDeskRules("", rules)).changes == about()
    assert contest.seats.rules == rules
    assert last(contest) == (
        "desk-rules",
        "seat/rules",
        canonical_text(DeskRules()),
        canonical_text(rules),
        "",
    )
    assert contest.refused(SetDeskRules("", rules)).problem is Problem.ALREADY_DONE


def test_the_rules_of_the_desks_are_on_every_desk() -> None:
    contest = Contest()
    contest.do(SetDeskRules("", DeskRules(may_revise=False)))
    assert contest.judging.ask(DeskOf("final", "pitch", "J1")).rules == DeskRules(may_revise=False)


# A judge who goes


def without(judge: str) -> Command:
    kept = tuple(item for item in small_event().judges if item.code != judge)
    change = SetupChange(differences(small_event(), replace(small_event(), judges=kept)))
    return EditSetup("final", SetupAct.EDIT_JUDGES, change)


def test_a_judge_whose_laptop_is_in_the_record_stays() -> None:
    contest = Contest()
    contest.do(PairSeat("", "J5", "device", "笔记本1"))
    finding = contest.refused(without("J5"))
    assert (finding.problem, finding.facts) == (Problem.HAS_LAPTOP, {"what": "J5"})
    contest.do(ReleaseSeat("", "J5", "不来了"))
    assert contest.refused(without("J5")).problem is Problem.HAS_LAPTOP


def test_a_judge_of_whom_a_sheet_was_held_back_stays() -> None:
    contest = Contest()
    contest.do(ReceiveSheet("final", replace(LATE, judge="J5")))
    assert contest.refused(without("J5")).problem is Problem.HAS_LAPTOP


def test_the_slip_of_a_judge_who_goes_is_worth_nothing() -> None:
    contest = Contest()
    contest.do(IssueSlips("", (Slip("J5", "7K4", "", ""), SLIPS[0])))
    contest.do(without("J5"))
    assert contest.seats.slips == (SLIPS[0],)

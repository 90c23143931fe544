"""Who gets a certificate: every winner of every award one, a vacancy and an open tie none."""

from fractions import Fraction

from judging_app.application.notices import notices
from judging_app.application.papers.winners import AwardGroup, award_groups, doubts
from judging_app.application.queries import StandingsView
from judging_app.domain.event import Entry, Event, Judge, Panel, Participation, Round, Seat
from judging_app.domain.problems import Problem
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Award, AwardKind, LineTie, Rulebook, TieKey, TieKeyKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import Sheet, Standing

SHARED = (TieKey(TieKeyKind.SHARED),)
RULING = (TieKey(TieKeyKind.RULING),)


def view(
    totals: dict[str, int], awards: tuple[Award, ...], chain: tuple[TieKey, ...] = SHARED
) -> StandingsView:
    """One judge gave each entry its total."""
    leaf = Criterion("c", "总分", maximum=1_000_000, step=10_000)
    rules = Rulebook(
        "规则", (Dimension("d", "路演", DimensionKind.JUDGED, (leaf,)),), tie_chain=chain, awards=awards
    )
    sheets = tuple(
        Sheet("d", code, "J", Standing.SUBMITTED, {"c": total * 10_000})
        for code, total in totals.items()
        if total
    )
    round_ = Round(
        "R",
        "决赛",
        rules,
        (Panel("P", "组"),),
        (Seat("J", "P"),),
        tuple(Participation(code, "P") for code in totals),
        sheets=sheets,
    )
    event = Event(
        "大赛",
        entries=tuple(Entry(code, code) for code in totals),
        judges=(Judge("J", "甲"),),
        rounds=(round_,),
    )
    board = Scoreboard(event, "R")
    return StandingsView(event, round_, board.standings, tuple(notices(board)))


def lines(groups: tuple[AwardGroup, ...]) -> list[tuple[str, str, object, bool, int]]:
    return [
        (winner.award, winner.entry.code, winner.place, winner.shared, winner.sequence)
        for group in groups
        for winner in group.winners
    ]


def test_every_winner_gets_one_and_a_vacancy_none() -> None:
    awards = (Award("一等奖", count=1), Award("二等奖", count=3, minimum=Fraction(80)))
    groups = award_groups(view({"A": 95, "B": 90, "C": 85, "D": 70}, awards))
    # Third prize of second prizes stays vacant: D has less than 80.
    assert lines(groups) == [
        ("一等奖", "A", 1, False, 1),
        ("二等奖", "B", 2, False, 2),
        ("二等奖", "C", 3, False, 3),
    ]
    assert [group.vacant for group in groups] == [0, 1]


def test_a_shared_prize_is_a_certificate_for_each() -> None:
    awards = (Award("一等奖", count=1, line_tie=LineTie.INCLUDE),)
    groups = award_groups(view({"A": 90, "B": 90, "C": 80}, awards))
    assert lines(groups) == [("一等奖", "A", 1, True, 1), ("一等奖", "B", 1, True, 2)]


def test_an_open_tie_gets_none_and_its_numbers_are_kept_free() -> None:
    awards = (Award("一等奖", count=1, line_tie=LineTie.RULING), Award("二等奖", count=2))
    found = view({"A": 90, "B": 90, "C": 80}, awards, RULING)
    groups = award_groups(found)
    assert [(group.award, len(group.winners), group.waiting) for group in groups] == [
        ("一等奖", 0, 1),
        ("二等奖", 1, 1),
    ]
    # One of the two gets 001, the other 002: C has 003 before and after the ruling... whoever it is.
    assert [winner.entry.code for winner in groups[1].winners] == ["C"]
    assert {item.problem for item in doubts(found)} == {Problem.TIE_UNDECIDED, Problem.AWARD_LINE_TIED}


def test_a_place_that_is_not_decided_is_not_stated() -> None:
    awards = (Award("一等奖", count=2),)
    groups = award_groups(view({"A": 90, "B": 90}, awards, RULING))
    assert [winner.place for winner in groups[0].winners] == [None, None]


def test_cut_lines_come_after_the_prizes() -> None:
    awards = (Award("晋级", AwardKind.ADVANCE, count=2), Award("一等奖", count=1))
    groups = award_groups(view({"A": 90, "B": 80}, awards))
    assert [(group.award, group.is_cut_line) for group in groups] == [("一等奖", False), ("晋级", True)]


def test_results_that_wait_for_a_sheet_are_provisional() -> None:
    assert [item.problem for item in doubts(view({"A": 90, "B": 0}, ()))] == [Problem.SHEETS_OWED]
    assert doubts(view({"A": 90, "B": 80}, ())) == ()

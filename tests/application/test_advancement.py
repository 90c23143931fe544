"""Advancement at an event: the view of the list, and the next round that it becomes."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from judging_app.application.advancement import (
    AdvancementOf,
    AdvancementView,
    Margin,
    adding_round,
    filling_round,
    next_round_code,
    selection_of,
)
from judging_app.application.changes import Area
from judging_app.application.commands import AddRound, EditSetup, GiveRuling, SubmitSheet, UndoSetup
from judging_app.application.queries import StandingsOf, WholeEvent
from judging_app.application.sealing.records import ContentMark
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.advancement import NextRound, Selection
from judging_app.domain.event import Event, Participation, Round, Ruling, RulingKind
from judging_app.domain.origins import Origin
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Award, AwardKind, LineTie
from judging_app.domain.short_code import short_code
from tests.application.contests import Contest
from tests.storage.builders import marks, scored_event, small_rulebook

LINE = Award("晋级总决赛", AwardKind.ADVANCE, count=3, line_tie=LineTie.RULING)
MARK = ContentMark("7f" * 32)
NEXT = NextRound("F", "总决赛", carry=Fraction(2, 5))


def selected(line: Award = LINE, *more: Round) -> Event:
    """E1 and E2 at 63.15 each, then E3, then E4."""
    event = scored_event()
    (round_,) = event.rounds
    book = replace(round_.rulebook, awards=(line,))
    return replace(event, rounds=(replace(round_, rulebook=book), *more))


def asked(contest: Contest, line: str = "") -> AdvancementView:
    return contest.judging.ask(AdvancementOf("final", line))


def refused(act: Any) -> Problem:
    with pytest.raises(JudgingError) as error:
        act()
    return error.value.problem


def test_the_view_tells_who_goes_on_and_how_close_it_was() -> None:
    view = asked(Contest(selected()))
    assert (view.lines, view.line, view.selected) == (("晋级总决赛",), "晋级总决赛", ("E1", "E2", "E3"))
    assert [(item.entry.code, item.above) for item in view.candidates] == [
        ("E1", True),
        ("E2", True),
        ("E3", True),
        ("E4", False),
    ]
    # E3: 40 + 30.5 = 70.5, E4: 30 + 30.5 = 60.5; 70 % of ten points between them.
    assert view.margins == (Margin("", "E3", "E4", Fraction(7)),)
    assert view.findings == ()


def test_an_open_tie_at_the_line_stops_the_list_until_it_is_decided() -> None:
    contest = Contest(selected(replace(LINE, count=1)))
    view = asked(contest)
    assert [finding.problem for finding in view.findings] == [Problem.ADVANCING_TIED]
    assert view.selected == ()
    assert refused(lambda: selection_of(view)) is Problem.ADVANCING_TIED
    contest.do(GiveRuling("final", Ruling("", RulingKind.RULING, ("E2", "E1"), "表决")))
    assert selection_of(asked(contest), mark=MARK) == Selection(
        ("E2",), "晋级总决赛", "", short_code("7f" * 32), sealed=False
    )


def test_whoever_chooses_otherwise_than_the_line_says_why() -> None:
    view = asked(Contest(selected()))
    assert refused(lambda: selection_of(view, ("E1", "E4"))) is Problem.REASON_MISSING
    chosen = selection_of(view, ("E4", "E1"), reason=" 递补 ")
    assert (chosen.entries, chosen.line, chosen.reason) == (("E1", "E4"), "", "递补")
    assert selection_of(view, ("E3", "E2", "E1")) == selection_of(view), "the same by hand is the line's"
    assert refused(lambda: selection_of(view, ("E5",), reason="x")) is Problem.UNKNOWN_ENTRY


def test_without_a_cut_line_people_choose() -> None:
    contest = Contest(scored_event())
    view = asked(contest)
    assert (view.lines, view.line, view.selected) == ((), "", ())
    assert refused(lambda: selection_of(view)) is Problem.NOBODY_ADVANCES
    assert selection_of(view, ("E1",), reason="推荐").entries == ("E1",)
    assert [found.problem for found in asked(contest, "入围").findings] == [Problem.UNKNOWN_CUT_LINE]


def test_the_next_round_goes_on_from_the_scores_of_this_one() -> None:
    contest = Contest(selected())
    view = asked(contest)
    outcome = contest.do(adding_round(view, selection_of(view), NEXT))
    assert outcome.changes.areas >= {Area.EVENT, Area.ENTRIES, Area.SEATS, Area.RULES}
    event = contest.judging.ask(WholeEvent())
    assert [item.code for item in event.rounds] == ["final", "F"]
    assert [item.entry for item in event.rounds[1].participations] == ["E1", "E2", "E3"]
    for judge in ("J1", "J2", "J3"):
        contest.do(SubmitSheet("F", "pitch", "E3", judge, marks(60), f"E3 {judge}"))
    # E3 had 70.5 x 0.7 + 3.3 = 52.65 and has 90.5 x 0.7 + 3.3 = 66.65 now: x 0.4 + x 0.6 = 61.05.
    score = contest.judging.ask(StandingsOf("F")).standings.scores["E3"]
    assert score.final == Fraction("61.05")
    (entry,) = [entry for entry in contest.log if entry.act == "add-round"]
    assert entry.subject == "round/F"


def test_a_round_that_does_not_fit_is_refused_whole() -> None:
    contest = Contest(selected())
    view = asked(contest)
    before = contest.judging.ask(WholeEvent())
    chosen = selection_of(view)
    assert refused(lambda: contest.do(adding_round(view, chosen, replace(NEXT, code="final")))) is (
        Problem.DUPLICATE_CODE
    )
    assert refused(lambda: contest.do(adding_round(view, chosen, replace(NEXT, code="")))) is (
        Problem.REQUIRED_MISSING
    )
    stranger = Round("F", "总决赛", small_rulebook(), participations=(Participation("X", ""),))
    assert refused(lambda: contest.do(AddRound("", stranger, "final"))) is Problem.UNKNOWN_ENTRY
    assert refused(lambda: contest.do(AddRound("", stranger, "semi"))) is Problem.UNKNOWN_ROUND
    assert contest.judging.ask(WholeEvent()) == before


def test_a_round_that_is_there_already_is_filled_and_emptied_again() -> None:
    """A workbook may bring both rounds; everybody is in the second until the first is decided."""
    book = replace(small_rulebook(), awards=())
    source = scored_event().rounds[0]
    later = replace(source, code="F", name="总决赛", rulebook=book, sheets=(), values=())
    contest = Contest(selected(replace(LINE, to_round="F"), later))
    view = asked(contest)
    assert (view.to_round, [item.code for item in view.following]) == ("F", ["F"])
    change = filling_round(view, selection_of(view), "F")
    contest.do(EditSetup("final", SetupAct.ADVANCE_ENTRIES, change))
    filled = contest.judging.ask(WholeEvent()).rounds[1]
    assert [item.entry for item in filled.participations] == ["E1", "E2", "E3"]
    contest.do(UndoSetup("final"))
    assert contest.judging.ask(WholeEvent()).rounds[1].participations == later.participations
    assert refused(lambda: filling_round(view, selection_of(view), "final")) is Problem.UNKNOWN_ROUND


def test_a_round_in_which_marks_were_given_is_no_longer_offered() -> None:
    source = scored_event().rounds[0]
    contest = Contest(selected(LINE, replace(source, code="F", name="总决赛")))
    assert asked(contest).following == ()


def test_origins_are_records_of_the_set_up_that_go_with_their_entries() -> None:
    contest = Contest(replace(scored_event(), origins=(Origin("E5", "县级选拔", final=Fraction(1, 3)),)))
    event = contest.judging.ask(WholeEvent())
    dangling = replace(event, entries=event.entries[:-1])
    change = EditSetup("final", SetupAct.EDIT_ENTRIES, _change(event, dangling))
    assert refused(lambda: contest.do(change)) is Problem.UNKNOWN_ENTRY
    contest.do(EditSetup("final", SetupAct.EDIT_ENTRIES, _change(event, replace(dangling, origins=()))))
    assert contest.judging.ask(WholeEvent()).origins == ()
    contest.do(UndoSetup("final"))
    assert contest.judging.ask(WholeEvent()) == event


def _change(before: Event, after: Event) -> SetupChange:
    return SetupChange(differences(before, after))


def test_the_next_code_is_free() -> None:
    event = scored_event()
    assert next_round_code(event) == "R2"
    taken = replace(event.rounds[0], code="R3")
    assert next_round_code(replace(event, rounds=(*event.rounds, taken))) == "R4"

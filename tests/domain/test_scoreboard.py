"""The ranking of a round: every tie key, tracks, rulings, and the board kept up to date."""

from dataclasses import replace
from fractions import Fraction
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.domain.aggregation import Aggregation, Combine, Method, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import AdjustmentStage, EntryStatus, Event, Role, RulingKind
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.indicators import RatioToBest, ValueOnly
from judging_app.domain.ranking import Ranking
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    FinalMethod,
    LineTie,
    PlaceStyle,
    RoundMode,
    RoundRule,
    RoundTerm,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import Standing
from judging_app.domain.tie_keys import HEAD_SEAT
from tests.domain.builders import (
    DEEDS,
    TALK,
    TRIMMED,
    bonus,
    contest,
    decimals,
    deduction,
    figure,
    figures,
    finals,
    in_round,
    judged,
    leaf,
    measured,
    panel_seat,
    places,
    rules,
    ruling,
    seats,
    sheet,
    sheets,
    standings,
)
from tests.domain.strategies import contests, sheet_for

F = Fraction
SHARED = TieKey(TieKeyKind.SHARED)
RULING = TieKey(TieKeyKind.RULING)
LOT = TieKey(TieKeyKind.LOT)


def chain(*keys):
    return {"tie_chain": (*keys, SHARED)}


# --- Every tie key ---------------------------------------------------------------------------


def test_equal_scores_share_a_place_where_the_chain_says_nothing_more():
    event = contest(rules(), {"A": [80], "B": [90], "C": [80], "D": [70]})
    assert places(event) == [("B", 1), ("A", 2), ("C", 2), ("D", 4)]


def test_shared_places_follow_the_style_of_the_rulebook():
    marks = {"A": [80], "B": [90], "C": [80], "D": [70]}
    dense = contest(rules(place_style=PlaceStyle.DENSE), marks)
    mean = contest(rules(place_style=PlaceStyle.MEAN), marks)
    assert places(dense) == [("B", 1), ("A", 2), ("C", 2), ("D", 3)]
    assert places(mean) == [("B", 1), ("A", F(5, 2)), ("C", F(5, 2)), ("D", 4)]


def test_the_better_dimension_goes_first():
    rulebook = rules(judged(), measured(), **chain(TieKey(TieKeyKind.DIMENSION, DEEDS)))
    event = contest(rulebook, {"A": [80], "B": [70]}, values=figures({"A": 10, "B": 20}))
    assert places(event) == [("B", 1), ("A", 2)]


def test_the_better_judged_criterion_goes_first():
    dimension = judged(leaf("innovation"), leaf("team"))
    rulebook = rules(dimension, **chain(TieKey(TieKeyKind.CRITERION, "innovation")))
    table = {"A": [{"innovation": 70, "team": 90}], "B": [{"innovation": 80, "team": 80}]}
    assert places(contest(rulebook, table)) == [("B", 1), ("A", 2)]


def test_the_better_points_for_an_indicator_go_first():
    rulebook = rules(
        judged(), measured(figure("jobs"), figure("sales")), **chain(TieKey(TieKeyKind.CRITERION, "jobs"))
    )
    values = figures({"A": {"jobs": 1, "sales": 9}, "B": {"jobs": 5, "sales": 5}})
    assert places(contest(rulebook, {"A": [1], "B": [1]}, values=values)) == [("B", 1), ("A", 2)]


def test_the_figure_itself_goes_first_where_its_points_are_capped_or_none():
    rulebook = rules(
        judged(), measured(figure("jobs", ValueOnly())), **chain(TieKey(TieKeyKind.INDICATOR, "jobs"))
    )
    event = contest(rulebook, {"A": [1], "B": [1]}, values=figures({"A": {"jobs": 120}, "B": {"jobs": 150}}))
    assert places(event) == [("B", 1), ("A", 2)]


def test_the_unrounded_score_goes_first():
    event = contest(
        rules(final=decimals(1), **chain(TieKey(TieKeyKind.UNROUNDED))),
        {"A": [85, "85.5"], "B": [85, "85.56"]},
    )
    # 85.25 -> 85.3 half-up and 85.28 -> 85.3
    assert finals(event) == {"A": F("85.3"), "B": F("85.3")}
    assert places(event) == [("B", 1), ("A", 2)]


def test_the_untrimmed_mean_goes_first():
    # trimmed 80 both; all marks: A (60+80+90)/3, B (70+80+85)/3
    rulebook = rules(judged(aggregation=TRIMMED), **chain(TieKey(TieKeyKind.UNTRIMMED)))
    event = contest(rulebook, {"A": [60, 80, 90], "B": [70, 80, 85]})
    assert places(event) == [("B", 1), ("A", 2)]
    key = TieKey(TieKeyKind.UNTRIMMED)
    assert Scoreboard(event, "R").tie_value("A", key) == F(230, 3)


def test_shandong_compares_the_total_of_all_judges_then_the_base_items():
    """山东经贸: 70 + 30; equal -> total of ALL judges' scores, still equal -> the base items."""
    dimension = judged(leaf("base", 70), leaf("extra", 30), aggregation=TRIMMED)
    rulebook = rules(dimension, **chain(TieKey(TieKeyKind.TOTAL), TieKey(TieKeyKind.CRITERION, "base")))

    def marks(*rows):
        return [{"base": base, "extra": extra} for base, extra in rows]

    table = {
        "A": marks((60, 20), (60, 25), (60, 30)),  # 80 85 90, all 255, base 60
        "B": marks((60, 21), (60, 25), (60, 30)),  # 81 85 90, all 256
        "C": marks((60, 20), (65, 20), (65, 25)),  # 80 85 90, all 255, base of the kept sheet 65
    }
    event = contest(rulebook, table)
    assert finals(event) == {"A": 85, "B": 85, "C": 85}
    assert places(event) == [("B", 1), ("C", 2), ("A", 3)]
    note = standings(event).overall.notes["C"]
    assert [step.key.kind for step in note.steps] == [TieKeyKind.TOTAL, TieKeyKind.CRITERION]
    assert note.steps[0].values == (("A", 255), ("B", 256), ("C", 255))


@pytest.mark.parametrize(("kind", "first"), [(TieKeyKind.HIGHEST, "A"), (TieKeyKind.LOWEST, "B")])
def test_the_highest_or_the_lowest_single_sheet_goes_first(kind, first):
    event = contest(rules(**chain(TieKey(kind))), {"A": [60, 90], "B": [70, 80]})
    assert places(event)[0] == (first, 1)


def test_the_lowest_mark_is_dropped_again_and_again_until_they_are_separated():
    """RULES §3, trampoline: drop lowest execution mark repeatedly until separated."""
    # The three middle marks are 7 + 8 + 9 = 24 for everybody. Without the lowest mark A and B have
    # 7 + 8 + 9 + 9 = 33 and C 7 + 8 + 9 + 10 = 34; A and B stay level however many are dropped.
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, combine=Combine.SUM)
    rulebook = rules(judged(leaf(maximum=10), aggregation=rule), **chain(TieKey(TieKeyKind.DROP_LOWEST)))
    event = contest(rulebook, {"A": [6, 7, 8, 9, 9], "B": [5, 7, 8, 9, 9], "C": [6, 7, 8, 9, 10]})
    assert finals(event) == {"A": 24, "B": 24, "C": 24}
    assert places(event) == [("C", 1), ("A", 2), ("B", 2)]


def test_dropping_two_lowest_separates_what_dropping_one_does_not():
    rule = Aggregation(method=Method.MEDIAN)
    rulebook = rules(judged(leaf(maximum=10), aggregation=rule), **chain(TieKey(TieKeyKind.DROP_LOWEST)))
    # Median 8 all. Without the lowest mark 32 each; without the two lowest A 26, B 25, C 27.
    event = contest(rulebook, {"A": [2, 6, 8, 9, 9], "B": [1, 7, 8, 8, 9], "C": [3, 5, 8, 9, 10]})
    assert places(event) == [("C", 1), ("A", 2), ("B", 3)]


def test_the_entry_that_more_judges_put_first_goes_first():
    # A: 90 70 80, B: 80 81 79: J1 and J3 put A first, J2 B
    event = contest(rules(**chain(TieKey(TieKeyKind.FIRSTS))), {"A": [90, 70, 80], "B": [80, 81, 79]})
    assert places(event) == [("A", 1), ("B", 2)]
    board = Scoreboard(event, "R")
    assert [board.tie_value(entry, TieKey(TieKeyKind.FIRSTS)) for entry in "AB"] == [2, 1]


def test_a_judge_without_a_vote_and_a_withdrawn_entry_do_not_count_for_firsts():
    key = TieKey(TieKeyKind.FIRSTS)
    event = contest(
        rules(**chain(key)),
        {"A": [90, 70, 10], "B": [80, 80, 99], "C": [95, 95, 100]},
        seated=[panel_seat("J1"), panel_seat("J2"), panel_seat("J3", votes=0)],
        statuses={"C": EntryStatus.DISQUALIFIED},
    )
    board = Scoreboard(event, "R")
    assert [board.tie_value(entry, key) for entry in "AB"] == [1, 1]


def test_the_head_judges_own_score_decides():
    event = contest(rules(**chain(TieKey(TieKeyKind.SEAT, "J2"))), {"A": [90, 70], "B": [80, 80]})
    assert places(event) == [("B", 1), ("A", 2)]


def test_the_head_seat_is_that_of_each_entrys_own_panel():
    seated = [
        panel_seat("J1"),
        panel_seat("J2", role=Role.HEAD),
        *(replace(seat, role=Role.HEAD) for seat in seats(1, "Q", first=3)),
    ]
    event = contest(
        rules(**chain(TieKey(TieKeyKind.SEAT, HEAD_SEAT))),
        {"A": [90, 70, None], "B": [None, None, 80]},
        seated=seated,
        panels={"A": "P", "B": "Q"},
    )
    assert places(event) == [("B", 1), ("A", 2)]


def test_a_judge_introduced_for_ranking_only_has_no_vote_but_separates_the_tied():
    """RULES §3, MW杯 第三十八条: mark of an introduced judge used only for ranking."""
    seated = [panel_seat("J1"), panel_seat("J2", votes=0)]
    event = contest(
        rules(**chain(TieKey(TieKeyKind.SEAT, "J2"))), {"A": [80, 60], "B": [80, 61]}, seated=seated
    )
    assert finals(event) == {"A": 80, "B": 80}
    assert places(event) == [("B", 1), ("A", 2)]


def test_who_has_no_value_for_a_key_comes_after_those_who_have_one():
    event = contest(rules(**chain(TieKey(TieKeyKind.SEAT, "J2"))), {"A": [80, None], "B": [80, 80]})
    assert places(event) == [("B", 1), ("A", 2)]


def test_the_earlier_round_decides():
    semi = contest(rules(), {"A": [70], "B": [75]}, code="R1")
    key = TieKey(TieKeyKind.EARLIER_ROUND, "R1")
    event = contest(rules(**chain(key)), {"A": [80], "B": [80]}, before=semi)
    assert places(event) == [("B", 1), ("A", 2)]


def test_fewer_points_taken_off_go_first_wherever_they_were_taken_off():
    key = TieKey(TieKeyKind.DEDUCTIONS, lower_first=True)
    event = contest(
        rules(judged(), **chain(key)),
        {"A": [83], "B": [82], "C": [81], "D": [80]},
        adjustments=[
            deduction("A", 3),
            deduction("B", 2, target=TALK),
            deduction("C", 1, target=TALK, stage=AdjustmentStage.SHEET),
        ],
    )
    assert finals(event) == dict.fromkeys("ABCD", 80)
    assert [entry for entry, _ in places(event)] == ["D", "C", "B", "A"]


def test_bonuses_are_no_deductions():
    key = TieKey(TieKeyKind.DEDUCTIONS, lower_first=True)
    event = contest(rules(**chain(key)), {"A": [80], "B": [75]}, adjustments=[bonus("B", 5)])
    assert places(event) == [("A", 1), ("B", 1)]


def test_a_ruling_of_the_panel_decides_and_the_note_says_so():
    """RULES §3: judges confer, then vote (靖州)."""
    event = contest(rules(**chain(RULING)), {"A": [80], "B": [80]}, rulings=[ruling("B", "A")])
    assert places(event) == [("B", 1), ("A", 2)]
    step = standings(event).overall.notes["A"].steps[0]
    assert (step.key, step.values) == (RULING, (("A", 2), ("B", 1)))


def test_a_tie_without_its_ruling_is_open():
    event = contest(rules(**chain(RULING)), {"A": [80], "B": [80], "C": [70]})
    overall = standings(event).overall
    assert places(event) == [("A", 1), ("B", 1), ("C", 3)]
    assert [(note.entries, note.open_key) for note in overall.open_ties] == [(("A", "B"), RULING)]


def test_a_lot_decides_after_everything_else():
    """RULES §3, MW杯 第三十八条: ... -> lot."""
    rulebook = rules(**chain(TieKey(TieKeyKind.HIGHEST), LOT))
    drawn = ruling("C", "A", "B", kind=RulingKind.LOT)
    event = contest(rulebook, {"A": [80], "B": [80], "C": [80]}, rulings=[drawn])
    assert places(event) == [("C", 1), ("A", 2), ("B", 3)]


def test_a_ruling_is_no_lot():
    event = contest(rules(**chain(LOT)), {"A": [80], "B": [80]}, rulings=[ruling("B", "A")])
    assert standings(event).overall.open_ties[0].open_key == LOT


def test_a_ruling_that_leaves_out_one_of_the_tied_decides_nothing():
    marks = {"A": [80], "B": [80], "C": [80]}
    event = contest(rules(**chain(RULING)), marks, rulings=[ruling("B", "A")])
    assert [note.entries for note in standings(event).overall.open_ties] == [("A", "B", "C")]


def test_the_latest_ruling_on_a_tie_holds():
    rulings = [ruling("B", "A"), ruling("A", "B", code="2")]
    event = contest(rules(**chain(RULING)), {"A": [80], "B": [80]}, rulings=rulings)
    assert places(event) == [("A", 1), ("B", 2)]


def test_keys_over_several_judged_dimensions_add_them_up():
    rulebook = rules(judged(), judged(code="demo"), **chain(TieKey(TieKeyKind.HIGHEST)))
    # A 90 70 | 60 80: best 90 + 80; B 80 80 | 70 70: best 80 + 70
    event = contest(
        rulebook,
        {"B": [80, 80], "A": [90, 70]},
        more_sheets=sheets({"A": [60, 80], "B": [70, 70]}, dimension="demo"),
    )
    assert places(event) == [("A", 1), ("B", 2)]


# --- Places, tracks, statuses ----------------------------------------------------------------


def test_where_lower_is_better_the_lowest_score_wins():
    event = contest(rules(better=Better.LOWER), {"A": [3], "B": [1], "C": [2]})
    assert places(event) == [("B", 1), ("C", 2), ("A", 3)]


def test_rounding_makes_ties_that_exact_scores_would_not():
    marks = {"A": ["80.004"], "B": ["80.001"]}
    assert places(contest(rules(final=decimals(2)), marks)) == [("A", 1), ("B", 1)]
    assert places(contest(rules(), marks)) == [("A", 1), ("B", 2)]


def test_half_up_and_half_even_give_different_places():
    # 80.25 and 80.3
    marks = {"A": ["80.25"], "B": ["80.3"]}
    assert places(contest(rules(final=Rounding(1)), marks)) == [("A", 1), ("B", 1)]
    half_even = Rounding(1, RoundingMode.HALF_EVEN)
    assert places(contest(rules(final=half_even), marks)) == [("B", 1), ("A", 2)]


def test_a_third_and_a_third_from_another_sum_are_the_same_to_the_last_digit():
    # (80 + 80 + 81)/3 = (79 + 81 + 81)/3, never 80.33333333 against 80.33333334
    assert places(contest(rules(), {"A": [80, 80, 81], "B": [79, 81, 81]})) == [("A", 1), ("B", 1)]


def test_each_track_is_ranked_by_itself():
    tracks = {"A": "old", "B": "new", "C": "old", "D": "new"}
    event = contest(rules(), {"A": [90], "B": [90], "C": [90], "D": [95]}, tracks=tracks)
    board = standings(event)
    assert [(p.entry, p.number) for p in board.overall.places()] == [("D", 1), ("A", 2), ("B", 2), ("C", 2)]
    assert [(p.entry, p.number) for p in board.tracks["old"].places()] == [("A", 1), ("C", 1)]
    assert [(p.entry, p.number, p.shared) for p in board.tracks["new"].places()] == [
        ("D", 1, False),
        ("B", 2, False),
    ]


def test_a_tie_between_tracks_needs_no_ruling_within_a_track():
    event = contest(rules(**chain(RULING)), {"A": [90], "B": [90]}, tracks={"A": "old", "B": "new"})
    board = standings(event)
    assert len(board.overall.open_ties) == 1
    assert board.tracks["old"].open_ties == ()


def test_an_entry_without_a_track_is_ranked_overall_only():
    board = standings(contest(rules(), {"A": [90], "B": [80]}, tracks={"A": "old"}))
    assert board.overall.order == ("A", "B")
    assert {code: ranking.order for code, ranking in board.tracks.items()} == {"old": ("A",)}


def test_a_round_without_sheets_ranks_nobody():
    board = standings(contest(rules(awards=(Award("x", count=1),)), entries=["A", "B"]))
    assert board.overall.places() == ()
    assert board.unranked == (("A", WhyUnranked.INCOMPLETE), ("B", WhyUnranked.INCOMPLETE))
    assert board.awards[0].vacant == 1


def test_a_round_without_entries_ranks_nobody():
    board = standings(contest(rules(), {}))
    assert (board.overall, board.unranked) == (Ranking((), (), {}), ())


def test_an_unknown_round_is_refused():
    with pytest.raises(KeyError):
        Scoreboard(contest(rules(), {"A": [1]}), "X")


# --- Awards in the standings -----------------------------------------------------------------


def test_prizes_and_a_cut_line_are_given_in_the_order_of_the_standings():
    awards = (
        Award("一等奖", count=1),
        Award("二等奖", count=1),
        Award("晋级", AwardKind.ADVANCE, scope=EACH_TRACK, count=1, to_round="R2"),
    )
    tracks = {"A": "old", "B": "old", "C": "new"}
    event = contest(rules(awards=awards), {"A": [80], "B": [90], "C": [70]}, tracks=tracks)
    board = standings(event)
    assert [(item.award.name, item.scope, item.winners) for item in board.awards] == [
        ("一等奖", "", ("B",)),
        ("二等奖", "", ("A",)),
        ("晋级", "old", ("B",)),
        ("晋级", "new", ("C",)),
    ]
    assert [item.award.name for item in board.awards_of("B")] == ["一等奖", "晋级"]


def test_a_tie_broken_by_the_chain_is_no_tie_at_the_line():
    rulebook = rules(awards=(Award("x", count=1),), **chain(TieKey(TieKeyKind.HIGHEST)))
    board = standings(contest(rulebook, {"A": [60, 90], "B": [70, 80]}))
    assert (board.awards[0].winners, board.awards[0].extra) == (("A",), 0)


def test_a_ruling_closes_an_open_tie_at_the_line_of_an_award():
    rulebook = rules(awards=(Award("x", count=1, line_tie=LineTie.RULING),), **chain(RULING))
    event = contest(rulebook, {"A": [80], "B": [80]})
    assert (standings(event).awards[0].winners, standings(event).awards[0].open_tie) == ((), ("A", "B"))
    event = in_round(event, rulings=(ruling("B", "A"),))
    assert (standings(event).awards[0].winners, standings(event).awards[0].open_tie) == (("B",), ())


def test_a_minimum_score_is_compared_with_the_rounded_final_score():
    award = Award("x", minimum=F(80))
    board = standings(contest(rules(final=decimals(1), awards=(award,)), {"A": ["79.95"], "B": ["79.94"]}))
    assert board.awards[0].winners == ("A",)


# --- Skating ---------------------------------------------------------------------------------

SKATING = {"method": FinalMethod.SKATING}


def test_a_skating_event_is_ranked_by_majorities_and_not_by_sums_of_marks():
    # Two of three judges put A first; the third puts it far behind in marks.
    event = contest(rules(**SKATING), {"A": [81, 81, 10], "B": [80, 80, 99], "C": [70, 70, 98]})
    assert places(event) == [("A", 1), ("B", 2), ("C", 3)]
    assert finals(event) == {"A": 1, "B": 2, "C": 3}


def test_with_lower_better_the_marks_of_a_skating_event_are_the_places():
    event = contest(rules(better=Better.LOWER, **SKATING), {"A": [2, 1, 2], "B": [1, 2, 1]})
    assert places(event) == [("B", 1), ("A", 2)]


def test_several_dances_are_decided_by_the_sum_of_places_and_then_by_rule_10():
    # one judge; places A 1 1 3 3, B 2 2 2 2, C 3 3 1 4, D 4 4 4 1: A and B 8 each, A has the firsts
    codes = ("w", "t", "f", "q")
    rows = {"A": (1, 1, 3, 3), "B": (2, 2, 2, 2), "C": (3, 3, 1, 4), "D": (4, 4, 4, 1)}
    event = contest(
        rules(*(judged(code=code) for code in codes), better=Better.LOWER, **SKATING),
        entries=list(rows),
        more_sheets=[
            sheet(entry, "J1", place, dimension=code)
            for entry, row in rows.items()
            for code, place in zip(codes, row, strict=True)
        ],
    )
    assert places(event) == [("A", 1), ("B", 2), ("C", 3), ("D", 4)]


def test_couples_that_no_rule_separates_go_down_the_tie_break_chain():
    marks = {"A": [1, 2], "B": [2, 1]}
    assert places(contest(rules(better=Better.LOWER, **SKATING), marks)) == [("A", 1), ("B", 1)]
    ruled = contest(rules(better=Better.LOWER, **SKATING, **chain(RULING)), marks, rulings=[ruling("B", "A")])
    assert places(ruled) == [("B", 1), ("A", 2)]


def test_a_couple_that_counts_as_zero_is_last_and_one_that_withdrew_is_not_placed():
    event = contest(
        rules(better=Better.LOWER, **SKATING),
        {"A": [4], "B": [3], "C": [1], "D": [2]},
        statuses={"C": EntryStatus.ZERO, "D": EntryStatus.WITHDRAWN},
    )
    assert places(event) == [("B", 1), ("A", 2), ("C", 3)]


def test_a_judge_without_a_vote_has_no_part_in_a_majority():
    seated = [*seats(1), panel_seat("J2", votes=0), panel_seat("J3", votes=0)]
    event = contest(rules(**SKATING), {"A": [90, 1, 1], "B": [80, 99, 99]}, seated=seated)
    assert places(event) == [("A", 1), ("B", 2)]


# --- The board kept up to date ---------------------------------------------------------------


def with_sheet(event: Event, new) -> Event:
    """The event with one sheet in the place of the older one, or added."""
    old = event.rounds[0].sheets
    kept = [new if item.key == new.key else item for item in old]
    return in_round(event, sheets=tuple(kept) if new.key in {item.key for item in old} else (*old, new))


def test_a_replaced_sheet_changes_the_places_at_once():
    board = Scoreboard(contest(rules(), {"A": [80, 90], "B": [85, 84]}), "R")
    assert board.standings.overall.order == ("A", "B")
    after = board.replace_sheet(sheet("A", "J2", 80))
    assert after.overall.order == ("B", "A")
    assert board.standings == after


def test_standings_that_were_handed_out_never_change_afterwards():
    board = Scoreboard(contest(rules(), {"A": [80], "B": [85]}), "R")
    before = board.standings
    board.replace_sheet(sheet("A", "J1", 99))
    assert before.scores["A"].final == 80
    assert before.overall.order == ("B", "A")


def test_a_tied_group_is_listed_in_the_order_of_recording_whichever_sheet_came_last():
    board = Scoreboard(contest(rules(), {"A": [80], "B": [80], "C": [80]}), "R")
    board.replace_sheet(sheet("A", "J1", 70))
    assert board.replace_sheet(sheet("A", "J1", 80)).overall.order == ("A", "B", "C")


def test_a_sheet_of_one_track_may_take_a_first_from_an_entry_of_another():
    # J1 puts A of the old track first, J2 C and D: level with B at 80, A has one first. Then J1 gives
    # D of the new track 99, A has no first any more and shares the place with B.
    key = TieKey(TieKeyKind.FIRSTS)
    event = contest(
        rules(**chain(key)),
        {"A": [85, 75], "B": [80, 80], "C": [70, 90], "D": [70, 90]},
        tracks={"A": "old", "B": "old", "C": "new", "D": "new"},
    )
    board = Scoreboard(event, "R")
    assert [place.number for place in board.standings.tracks["old"].places()] == [1, 2]
    after = board.replace_sheet(sheet("D", "J1", 99))
    assert [place.number for place in after.tracks["old"].places()] == [1, 1]


def test_a_voided_sheet_takes_its_entry_out_of_the_ranking_and_a_new_one_brings_it_back():
    board = Scoreboard(contest(rules(), {"A": [80], "B": [85], "C": [None]}), "R")
    gone = board.replace_sheet(sheet("A", "J1", 80, standing=Standing.VOIDED))
    assert [entry for entry, _ in gone.unranked] == ["A", "C"]
    assert board.replace_sheet(sheet("A", "J1", 90)).overall.order == ("A", "B")


@pytest.mark.parametrize(
    "rulebook",
    [
        rules(judged(aggregation=Aggregation(transform=Transform.PLACES)), better=Better.LOWER),
        rules(judged(calibration=Calibration(CalibrationMethod.STANDARD_SCORE, statistic=Rounding(3)))),
        rules(judged(calibration=Calibration(CalibrationMethod.ADDITIVE))),
        rules(judged(calibration=Calibration(CalibrationMethod.POOLED_MEAN))),
        rules(**SKATING),
    ],
)
def test_rulebooks_that_compare_entries_are_not_local(rulebook):
    assert not rulebook.is_local


def test_a_rulebook_that_looks_at_each_entry_by_itself_is_local():
    assert rules(judged(), measured()).is_local
    assert not rules(judged(), measured(figure("votes", RatioToBest()))).is_local


def check_that_replacing_equals_a_fresh_board(event, data):
    board = Scoreboard(event, "R")
    known = event.rounds[0].sheets
    if not known:
        return
    for _ in range(2):
        together = []
        for old in data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=3)):
            new = data.draw(sheet_for(old.entry, old.judge))
            event = with_sheet(event, new)
            together.append(new)
        assert board.replace_sheets(together) == Scoreboard(event, "R").standings


@settings(max_examples=120, deadline=None)
@given(contests(local=True), st.data())
def test_replacing_sheets_gives_the_standings_of_a_fresh_board_for_local_rulebooks(event, data):
    check_that_replacing_equals_a_fresh_board(event, data)


@settings(max_examples=120, deadline=None)
@given(contests(local=False), st.data())
def test_replacing_sheets_gives_the_standings_of_a_fresh_board_for_all_other_rulebooks(event, data):
    check_that_replacing_equals_a_fresh_board(event, data)


def summary(event):
    """Places, awards and unranked, free of any order of listing."""
    board = standings(event)
    rankings = {"": board.overall} | dict(board.tracks)
    return (
        {code: {(p.entry, p.number) for p in ranking.places()} for code, ranking in rankings.items()},
        [(item.scope, set(item.winners), set(item.open_tie), item.vacant) for item in board.awards],
        set(board.unranked),
        finals(event),
    )


@settings(max_examples=120, deadline=None)
@given(st.one_of(contests(local=True), contests(local=False)), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_and_sheets_are_recorded_never_matters(event, random):
    round_ = event.rounds[0]
    entries, participations, recorded = (
        list(event.entries),
        list(round_.participations),
        list(round_.sheets),
    )
    for items in (entries, participations, recorded):
        random.shuffle(items)
    mixed = in_round(
        replace(event, entries=tuple(entries)),
        participations=tuple(participations),
        sheets=tuple(recorded),
    )
    assert summary(mixed) == summary(event)


@settings(max_examples=100, deadline=None)
@given(st.one_of(contests(local=True), contests(local=False)))
def test_every_entry_is_either_ranked_or_listed_with_the_reason(event):
    board = standings(event)
    listed = [*board.overall.order, *(entry for entry, _ in board.unranked)]
    assert sorted(listed) == sorted(item.entry for item in event.rounds[0].participations)


# --- An independent reference ----------------------------------------------------------------


def reference_final(rows, low, high, minimum, places_kept):
    """Plain reading of the rules: drop, mean, round half-up, with fractions only."""
    totals = sorted(F(x) + F(y) for x, y in rows)
    if not totals:
        return None
    if len(totals) >= minimum and len(totals) > low + high:
        totals = totals[low : len(totals) - high]
    mean = sum(totals) / len(totals)
    if places_kept is None:
        return mean
    scale = 10**places_kept
    return F(int(mean * scale + F(1, 2)), scale)


def reference_places(table, low, high, minimum, places_kept):
    """Final score, then mean of all sheets, then highest sheet; 1224."""
    keys = {}
    for entry, rows in table.items():
        final = reference_final(rows, low, high, minimum, places_kept)
        if final is not None:
            totals = [F(x) + F(y) for x, y in rows]
            keys[entry] = (final, sum(totals) / len(totals), max(totals))
    return {entry: 1 + sum(other > key for other in keys.values()) for entry, key in keys.items()}


HALVES = st.integers(0, 8).map(lambda half: F(half, 2))
TABLES = st.dictionaries(
    st.sampled_from("ABCDEFG"), st.lists(st.tuples(HALVES, HALVES), max_size=6), min_size=1, max_size=7
)


@settings(max_examples=200, deadline=None)
@given(TABLES, st.integers(0, 2), st.integers(0, 2), st.integers(0, 5), st.sampled_from([None, 0, 1, 2]))
def test_places_agree_with_a_naive_reading_of_the_rules(table, low, high, minimum, places_kept):
    rule = Aggregation(method=Method.TRIMMED, drop_low=low, drop_high=high, minimum=minimum)
    rulebook = rules(
        judged(leaf("x", 10), leaf("y", 10), aggregation=rule),
        final=None if places_kept is None else Rounding(places_kept),
        **chain(TieKey(TieKeyKind.UNTRIMMED), TieKey(TieKeyKind.HIGHEST)),
    )
    rows = {
        entry: [{"x": x, "y": y} for x, y in given_rows] + [None] * (6 - len(given_rows))
        for entry, given_rows in table.items()
    }
    event = contest(rulebook, rows)
    assert finals(event) == {
        entry: reference_final(given_rows, low, high, minimum, places_kept)
        for entry, given_rows in table.items()
    }
    assert dict(places(event)) == reference_places(table, low, high, minimum, places_kept)


@settings(max_examples=60, deadline=None)
@given(st.one_of(contests(local=True), contests(local=False)))
def test_places_are_one_more_than_the_number_of_entries_ahead(event):
    event = in_round(event, rulebook=replace(event.rounds[0].rulebook, place_style=PlaceStyle.COMPETITION))
    for ranking in (standings(event).overall, *standings(event).tracks.values()):
        numbers = [place.number for place in ranking.places()]
        ahead = 0
        for number, group in groupby(numbers):
            assert number == ahead + 1
            ahead += len(list(group))


def test_a_carried_score_changes_places():
    semi = contest(rules(), {"A": [70], "B": [90]}, code="R1")
    rule = RoundRule(RoundMode.WEIGHTED, (RoundTerm("R1"),))
    event = contest(rules(round_rule=rule), {"A": [85], "B": [80]}, before=semi)
    assert places(event) == [("B", 1), ("A", 2)]


def test_a_whole_contest_with_two_dimensions_and_a_drawn_lot_comes_out_as_worked_by_hand():
    # Talk: five judges, drop 1/1. Deeds on 100. 30 % and 70 %, two decimals, ties by deeds, then lot.
    rulebook = rules(
        judged(weight=F(30), aggregation=TRIMMED),
        measured(weight=F(70)),
        final=decimals(2),
        tie_chain=(TieKey(TieKeyKind.DIMENSION, DEEDS), LOT),
        awards=(Award("金奖", count=1), Award("银奖", count=3)),
    )
    talk = {
        "A": [80, 85, 90, 95, 70],  # 85 -> 25.5
        "B": [85, 85, 85, 85, 85],  # 85 -> 25.5
        "C": [99, 92, 92, 92, 10],  # 92 -> 27.6
        "D": [80, 80, 81, 82, 60],  # 241/3 = 80.33... -> 24.1
    }
    deeds = figures({"A": 80, "B": 80, "C": 79, "D": "81.4"})  # 56, 56, 55.3, 56.98
    event = contest(rulebook, talk, values=deeds, rulings=[ruling("B", "A", kind=RulingKind.LOT)])
    assert finals(event) == {"A": F("81.5"), "B": F("81.5"), "C": F("82.9"), "D": F("81.08")}
    assert places(event) == [("C", 1), ("B", 2), ("A", 3), ("D", 4)]
    assert [item.winners for item in standings(event).awards] == [("C",), ("B", "A", "D")]

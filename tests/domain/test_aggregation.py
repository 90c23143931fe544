"""Station 2: the seats' values for one entry become one value."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupWeight,
    Method,
    Rung,
    SeatValue,
    Transform,
    aggregate,
    judge_places,
    transformed,
)
from judging_app.domain.exact import Rounding
from tests.domain.builders import TRIMMED, seat_values, ticks
from tests.domain.strategies import AGGREGATIONS, SEATS

IJRU = Aggregation(
    method=Method.TRIMMED,
    ladder=(Rung(2, Method.MEAN), Rung(3, Method.CLOSEST_TWO), Rung(4, Method.TRIMMED, 1, 1)),
)


def value(rule, seats):
    score = aggregate(rule, seats)
    return None if score is None else score.value


def test_the_plain_mean_of_three_judges_is_their_sum_over_three():
    # (90 + 91 + 93) / 3 = 274 / 3
    assert value(Aggregation(), seat_values(90, 91, 93)) == Fraction(274, 3)


def test_five_judges_drop_the_highest_and_the_lowest_and_take_the_mean_of_three():
    # RULES §1, 海南: 80 and 95 go, (85 + 88 + 90) / 3 = 263 / 3
    assert value(TRIMMED, seat_values(88, 95, 80, 90, 85)) == Fraction(263, 3)


def test_exactly_one_copy_of_a_tied_extreme_is_dropped():
    # 90 90 90 80 70: one 90 and the 70 go; (90 + 90 + 80) / 3 = 260 / 3
    score = aggregate(TRIMMED, seat_values(90, 90, 90, 80, 70))
    assert score.value == Fraction(260, 3)
    assert [vote.dropped_high for vote in score.votes].count(1) == 1
    assert [vote.dropped_low for vote in score.votes] == [0, 0, 0, 0, 1]


def test_of_equal_marks_one_is_dropped_at_either_end():
    score = aggregate(TRIMMED, seat_values(90, 90, 90))
    assert score.value == 90
    assert sum(vote.kept for vote in score.votes) == 1


def test_with_one_of_nine_marks_missing_the_rest_are_trimmed_to_a_mean_of_six():
    # RULES §3: 8 marks of 9, drop 1/1. 5..12 without 5 and 12: (6+7+8+9+10+11)/6 = 8.5
    score = aggregate(TRIMMED, seat_values(5, 6, 7, 8, 9, 10, 11, 12))
    assert score.value == Fraction("8.5")
    assert score.groups[0].counted == 6


def test_a_mark_of_zero_counts_and_is_dropped_as_the_lowest():
    # 0 goes, 9 goes: (7 + 8) / 2 = 7.5; without trimming the 0 pulls the mean down: 24 / 4
    assert value(TRIMMED, seat_values(0, 7, 8, 9)) == Fraction("7.5")
    assert value(Aggregation(), seat_values(0, 7, 8, 9)) == 6


def test_below_the_minimum_panel_of_five_votes_the_plain_mean_is_taken():
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5)
    assert value(rule, seat_values(70, 80, 90, 100)) == 85  # 340 / 4
    assert value(rule, seat_values(60, 70, 80, 90, 100)) == 80


def test_trimming_that_would_leave_nothing_falls_back_to_the_plain_mean():
    assert value(TRIMMED, seat_values(80, 91)) == Fraction("85.5")
    assert value(TRIMMED, seat_values(80)) == 80


def test_a_ladder_step_that_would_leave_nothing_falls_back_to_the_plain_mean():
    rule = Aggregation(method=Method.TRIMMED, ladder=(Rung(2, Method.TRIMMED, 1, 1),))
    assert value(rule, seat_values(80, 91)) == Fraction("85.5")


def test_no_seat_at_all_has_no_value_rather_than_zero():
    assert aggregate(TRIMMED, []) is None
    assert aggregate(Aggregation(), [SeatValue("J1", ticks(90), votes=0)]) is None


def test_a_seat_without_votes_does_not_change_the_value():
    seats = [*seat_values(90, 92), SeatValue("trainee", ticks(10), votes=0)]
    assert value(Aggregation(), seats) == 91


def test_seven_diving_marks_drop_one_each_and_sum_five_times_difficulty():
    # RULES §5 (diving 2000): 8,7,7,7,7,7,6.5 -> 7x5 = 35; x 0.6 is in `multiplier`; DD 2.0 -> 42.0
    rule = Aggregation(
        method=Method.TRIMMED, drop_low=1, drop_high=1, combine=Combine.SUM, multiplier=Fraction("0.6")
    )
    raw = value(rule, seat_values(8, 7, 7, 7, 7, 7, "6.5"))
    assert raw == 35
    assert raw * rule.multiplier * Fraction("2.0") == 42


def test_diving_today_drops_two_each_and_sums_three():
    rule = Aggregation(method=Method.TRIMMED, drop_low=2, drop_high=2, combine=Combine.SUM)
    # 6 6.5 | 7 7.5 7.5 | 8 8.5 -> 22
    assert value(rule, seat_values(8, 7, "7.5", "6.5", "8.5", 6, "7.5")) == 22


def test_ski_jumping_style_is_the_sum_of_the_three_middle_marks():
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, combine=Combine.SUM)
    # 17 | 17 17.5 18 | 18.5 -> 52.5
    assert value(rule, seat_values(17, "17.5", 18, "18.5", 17)) == Fraction("52.5")


def test_six_halfpipe_judges_drop_one_each_and_take_the_mean_of_four():
    # 88 | 89 90 91 92 | 95 -> 90.5
    assert value(TRIMMED, seat_values(95, 90, 88, 89, 92, 91)) == Fraction("90.5")


def test_the_median_is_the_middle_mark_or_the_mean_of_the_two_middle_marks():
    rule = Aggregation(method=Method.MEDIAN)
    assert value(rule, seat_values(70, 95, 80)) == 80
    assert value(rule, seat_values(70, 95, 80, 81)) == Fraction("80.5")
    assert value(rule, seat_values(70)) == 70
    assert value(rule, seat_values(70, 71)) == Fraction("70.5")


def test_soft_trimming_counts_the_extremes_half_and_divides_five_votes_by_four():
    # RULES §3, MW杯 public score: (60/2 + 70 + 80 + 90 + 100/2) / 4 = 320 / 4
    score = aggregate(Aggregation(method=Method.SOFT), seat_values(60, 70, 80, 90, 100))
    assert score.value == 80
    assert score.groups[0].counted == 4


def test_soft_trimming_halves_one_copy_of_a_tied_extreme():
    # 60 60 80 90: (30 + 60 + 80 + 45) / 3 = 215 / 3
    assert value(Aggregation(method=Method.SOFT), seat_values(60, 60, 80, 90)) == Fraction(215, 3)


def test_soft_trimming_of_two_votes_is_their_mean():
    assert value(Aggregation(method=Method.SOFT), seat_values(60, 90)) == 75


def test_soft_trimming_of_a_single_seat_with_three_votes_halves_two_of_them():
    seats = [SeatValue("J1", ticks(80), votes=3)]
    score = aggregate(Aggregation(method=Method.SOFT), seats)
    assert (score.value, score.groups[0].counted) == (80, 2)


def test_the_two_closest_of_three_marks_are_averaged():
    assert value(Aggregation(method=Method.CLOSEST_TWO), seat_values(5, 9, 8)) == Fraction("8.5")
    assert value(Aggregation(method=Method.CLOSEST_TWO), seat_values(5, 6, 8)) == Fraction("5.5")


def test_where_two_pairs_are_as_close_the_higher_pair_counts():
    assert value(Aggregation(method=Method.CLOSEST_TWO), seat_values(5, 6, 7)) == Fraction("6.5")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((6,), "6"),  # one judge: as it is
        ((6, 9), "15/2"),  # two: mean
        ((4, 8, 9), "17/2"),  # three: closest two
        ((1, 7, 8, 20), "15/2"),  # four: 1 and 20 go
        ((1, 6, 7, 8, 20), "7"),  # five: 1 and 20 go
    ],
)
def test_the_rope_skipping_ladder_picks_the_step_for_the_size_of_the_panel(marks, expected):
    assert value(IJRU, seat_values(*marks)) == Fraction(expected)


def test_a_judge_with_two_votes_counts_twice_and_one_vote_is_dropped_at_each_end():
    # RULES §3, MW杯 2023P1: judges 2 votes, public 1; votes 96 96 | 90 90 | 85 -> drop 85 and one 96:
    # (96 + 90 + 90) / 3 = 92.0 at one decimal
    seats = [
        SeatValue("J1", ticks(96), votes=2),
        SeatValue("J2", ticks(90), votes=2),
        SeatValue("public", ticks(85), votes=1),
    ]
    score = aggregate(TRIMMED, seats)
    assert Rounding(1).apply(score.value) == Fraction("92.0")
    assert [(vote.dropped_low, vote.dropped_high) for vote in score.votes] == [(0, 1), (0, 0), (1, 0)]


def test_a_drop_of_two_votes_may_take_both_votes_of_one_judge():
    rule = Aggregation(method=Method.TRIMMED, drop_low=2, drop_high=0)
    seats = [SeatValue("J1", ticks(10), votes=2), SeatValue("J2", ticks(90))]
    assert value(rule, seats) == 90


def test_judges_count_for_75_per_cent_and_the_public_for_25():
    # RULES §3, MW杯 2025: judges (90+92)/2 = 91, public (80+84+76)/3 = 80; 91x0.75 + 80x0.25 = 88.25
    rule = Aggregation(
        group_weights=(GroupWeight("judge", Fraction(75)), GroupWeight("public", Fraction(25)))
    )
    seats = [
        *seat_values(90, 92, group="judge"),
        *seat_values(80, 84, 76, group="public", first=3),
    ]
    score = aggregate(rule, seats)
    assert score.value == Fraction("88.25")
    assert Rounding(1).apply(score.value) == Fraction("88.3")
    assert [group.value for group in score.groups] == [91, 80]
    assert [vote.judge for vote in score.votes] == ["J1", "J2", "J3", "J4", "J5"]


def test_a_group_that_carries_weight_and_brought_nothing_is_not_made_up_for():
    rule = Aggregation(
        group_weights=(GroupWeight("judge", Fraction(75)), GroupWeight("public", Fraction(25)))
    )
    assert aggregate(rule, seat_values(90, 92, group="judge")) is None


def test_groups_are_trimmed_each_by_itself():
    rule = Aggregation(
        method=Method.TRIMMED,
        drop_low=1,
        drop_high=1,
        group_weights=(GroupWeight("a", Fraction(50)), GroupWeight("b", Fraction(50))),
    )
    # a: 70 80 99 -> 80; b: 10 20 30 -> 20; half each: 50
    seats = [*seat_values(70, 80, 99, group="a"), *seat_values(10, 20, 30, group="b", first=4)]
    assert value(rule, seats) == 50


def test_a_judges_places_share_the_mean_place_in_a_tie():
    # 95 first; 90 90 share 2 and 3; 80 fourth
    totals = [ticks(mark) for mark in (90, 95, 80, 90)]
    assert judge_places(totals) == [Fraction(5, 2), 1, 4, Fraction(5, 2)]
    assert judge_places([3, 1, 2], higher_is_better=False) == [3, 1, 2]
    assert judge_places([]) == []


def test_totals_become_places_or_borda_points():
    totals = [ticks(mark) for mark in (90, 95, 80, 90)]
    assert transformed(Transform.NONE, totals) == totals
    assert transformed(Transform.PLACES, totals) == [ticks(x) for x in ("2.5", 1, 4, "2.5")]
    # Borda: four entries less the place
    assert transformed(Transform.BORDA, totals) == [ticks(x) for x in ("1.5", 3, 0, "1.5")]


def test_every_judge_gives_away_the_same_sum_of_places():
    # 1 + 2 + 3 + 4 = 10, tied or not
    for totals in ([4, 3, 2, 1], [4, 4, 2, 1], [1, 1, 1, 1], [3, 3, 3, 1]):
        assert sum(judge_places(totals)) == 10


@given(SEATS, AGGREGATIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_seats_never_changes_the_value(seats, rule, random):
    mixed = list(seats)
    random.shuffle(mixed)
    assert value(rule, mixed) == value(rule, seats)


@given(SEATS, AGGREGATIONS)
def test_a_mean_lies_between_the_lowest_and_the_highest_mark(seats, rule):
    if rule.combine is Combine.SUM:
        return
    lowest, highest = min(seat.value for seat in seats), max(seat.value for seat in seats)
    assert Fraction(lowest, 10_000) <= value(rule, seats) <= Fraction(highest, 10_000)


@given(SEATS, AGGREGATIONS, st.integers(min_value=-1000, max_value=1000))
def test_adding_a_constant_to_every_mark_moves_the_mean_by_it(seats, rule, shift):
    if rule.combine is Combine.SUM:
        return
    moved = [seat._replace(value=seat.value + shift * 10_000) for seat in seats]
    assert value(rule, moved) == value(rule, seats) + shift


@given(SEATS, st.integers(min_value=0, max_value=3), st.integers(min_value=0, max_value=3))
def test_dropping_so_many_votes_at_each_end_leaves_the_rest_counting(seats, low, high):
    votes = sum(seat.votes for seat in seats)
    rule = Aggregation(method=Method.TRIMMED, drop_low=low, drop_high=high)
    counted = aggregate(rule, seats).groups[0].counted
    assert counted == (votes - low - high if votes > low + high else votes)


@given(SEATS, st.integers(min_value=0, max_value=3), st.integers(min_value=0, max_value=3))
def test_a_trimmed_mean_is_the_mean_of_the_sorted_votes_without_their_ends(seats, low, high):
    votes = sorted(seat.value for seat in seats for _ in range(seat.votes))
    kept = votes[low : len(votes) - high] if len(votes) > low + high else votes
    rule = Aggregation(method=Method.TRIMMED, drop_low=low, drop_high=high)
    assert value(rule, seats) == Fraction(sum(kept), len(kept) * 10_000)


@given(SEATS)
def test_a_seat_with_two_votes_is_worth_two_seats_with_one(seats):
    rule = Aggregation(method=Method.TRIMMED, drop_low=2, drop_high=1)
    single = [SeatValue(f"{seat.judge}-{copy}", seat.value) for seat in seats for copy in range(seat.votes)]
    assert value(rule, seats) == value(rule, single)

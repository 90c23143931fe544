"""Station 6: bonuses, deductions and time penalties."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.adjustments import adjustment_sum, bounded, time_penalty
from judging_app.domain.event import AdjustmentKind, AdjustmentStage
from judging_app.domain.indicators import BandRow, Interval
from judging_app.domain.rulebook import FINAL, TimePenalty
from judging_app.domain.scores import AppliedAdjustment
from tests.domain.builders import bonus, deduction, overtime, rules

F = Fraction


def penalties(*rows, target=FINAL):
    """Rows of (first second, last second, points), both included."""
    return TimePenalty(
        tuple(
            BandRow(
                Interval(
                    None if low is None else F(low), None if high is None else F(high), high_closed=True
                ),
                F(cost),
            )
            for low, high, cost in rows
        ),
        target,
    )


SF024 = penalties((1, 10, "0.02"), (11, 20, "0.05"), (21, 30, "0.1"), (31, None, "0.2"), (None, -121, "0.1"))
TUDIAO = penalties((11, 30, "0.2"), (31, None, "0.5"))
AEROBIC = penalties((1, 2, "0.2"), (3, None, "0.5"), (-2, -1, "0.2"), (None, -3, "0.5"))


@pytest.mark.parametrize(
    ("seconds", "cost"),
    [
        (0, "0"),
        (1, "0.02"),
        (10, "0.02"),
        (11, "0.05"),
        (20, "0.05"),
        (21, "0.1"),
        (30, "0.1"),
        (31, "0.2"),
        (600, "0.2"),
        (-120, "0"),  # exactly 6:00 of 8:00
        (-121, "0.1"),
    ],
)
def test_table_a_costs_by_ten_seconds_and_for_stopping_before_six_minutes(seconds, cost):
    assert time_penalty(SF024, seconds) == F(cost)


@pytest.mark.parametrize(("seconds", "cost"), [(10, "0"), (11, "0.2"), (30, "0.2"), (31, "0.5"), (-300, "0")])
def test_table_b_has_ten_free_seconds_then_two_steps(seconds, cost):
    assert time_penalty(TUDIAO, seconds) == F(cost)


@pytest.mark.parametrize(
    ("seconds", "cost"), [(0, "0"), (1, "0.2"), (-2, "0.2"), (3, "0.5"), (-3, "0.5"), (60, "0.5")]
)
def test_table_d_costs_the_same_over_and_under_the_time(seconds, cost):
    assert time_penalty(AEROBIC, seconds) == F(cost)


def test_without_a_table_overtime_costs_nothing():
    assert time_penalty(TimePenalty(), 100) == 0


def final_sum(rulebook, *recorded):
    return adjustment_sum(rulebook, recorded, FINAL, AdjustmentStage.SCORE)


def test_bonuses_and_deductions_are_added_up_apart():
    total = final_sum(rules(), bonus("A", 3), bonus("A", "2.5"), deduction("A", "1.5"), deduction("A", 1))
    assert (total.bonus, total.deduction, total.net) == (F("5.5"), F("2.5"), F(3))


def test_the_bonus_cap_of_eight_bounds_the_sum_and_leaves_the_acts_as_they_were():
    """RULES §3 Bonus: base 100 + at most 8."""
    total = final_sum(rules(bonus_cap=F(8)), bonus("A", 5), bonus("A", 4), deduction("A", 2))
    assert (total.bonus, total.deduction, total.net) == (F(8), F(2), F(6))
    assert [item.points for item in total.items] == [5, 4, -2]


def test_the_deduction_cap_bounds_overtime_and_deductions_together():
    rulebook = rules(deduction_cap=F(1), time_penalty=TUDIAO)
    total = final_sum(rulebook, deduction("A", "0.8"), overtime("A", 45))
    assert (total.deduction, total.net) == (F(1), F(-1))


def test_overtime_is_taken_from_the_target_that_the_rulebook_names():
    rulebook = rules(time_penalty=penalties((1, None, "0.5"), target="talk"))
    recorded = [overtime("A", 3)]
    assert adjustment_sum(rulebook, recorded, "talk", AdjustmentStage.SCORE).net == F("-0.5")
    assert adjustment_sum(rulebook, recorded, FINAL, AdjustmentStage.SCORE).items == ()


def test_an_adjustment_says_how_it_counted_and_why():
    total = final_sum(rules(time_penalty=TUDIAO), overtime("A", 45))
    assert total.items == (AppliedAdjustment("time-A", AdjustmentKind.OVERTIME, F("-0.5"), 45, "r"),)


def test_adjustments_of_another_target_or_stage_are_left_out():
    recorded = [
        bonus("A", 1, target="talk"),
        bonus("A", 2),
        bonus("A", 4, target="talk", stage=AdjustmentStage.SHEET),
    ]
    assert adjustment_sum(rules(), recorded, "talk", AdjustmentStage.SCORE).net == 1
    assert adjustment_sum(rules(), recorded, FINAL, AdjustmentStage.SCORE).net == 2
    assert adjustment_sum(rules(), recorded, "talk", AdjustmentStage.SHEET).net == 4


def test_a_score_is_held_between_floor_and_ceiling():
    assert bounded(F(-3), F(0), F(100)) == 0
    assert bounded(F(103), F(0), F(100)) == 100
    assert bounded(F(50), F(0), F(100)) == 50
    assert bounded(F(-3), None, None) == -3


@given(st.lists(st.integers(1, 20), max_size=6), st.integers(0, 30))
def test_a_cap_never_raises_a_sum_and_never_lets_it_pass(points, cap):
    recorded = [bonus("A", number, code=str(at)) for at, number in enumerate(points)]
    assert final_sum(rules(bonus_cap=F(cap)), *recorded).bonus == min(sum(points), cap)

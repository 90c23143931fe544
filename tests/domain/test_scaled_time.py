"""Time that passes faster: it never jumps, and is exact to the millisecond."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.scaled_time import SPEEDS, ScaledTime, later
from judging_app.domain.stage_clock import Moment, StageClock

NINE = Moment(datetime(2026, 11, 23, 9, tzinfo=UTC), 1_000_000, "boot")


@pytest.mark.parametrize(("speed", "gone"), [(0, 0), (1, 2_500), (10, 25_000), (50, 125_000)])
def test_two_and_a_half_seconds_last_so_long_at_a_speed(speed: int, gone: int) -> None:
    shown = ScaledTime.starting(NINE, speed).at(later(NINE, 2_500))

    assert shown.steady == 1_000_000 + gone
    assert shown.at == NINE.at + timedelta(milliseconds=gone)
    assert shown.boot == "boot"


def test_a_clock_that_runs_through_a_change_of_speed_counts_both_parts() -> None:
    time = ScaledTime.starting(NINE, 10)
    clock = StageClock(480_000).started(time.at(NINE))
    time = time.with_speed(later(NINE, 3_000), 2)

    # 3 s at ten times the speed, then 4 s at twice.
    assert clock.elapsed(time.at(later(NINE, 7_000))) == 38_000


@given(st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from(SPEEDS)), max_size=20))
def test_changing_the_speed_never_makes_time_jump(changes: list[tuple[int, int]]) -> None:
    now, time, expected = NINE, ScaledTime.starting(NINE), 0
    for passes, speed in changes:
        now = later(now, passes)
        expected += passes * time.speed
        before = time.at(now)
        time = time.with_speed(now, speed)

        assert time.at(now) == before == later(NINE, expected)


def test_after_a_restart_of_the_machine_the_time_of_day_is_all_there_is() -> None:
    restarted = Moment(NINE.at + timedelta(seconds=30), 5, "another boot")

    assert ScaledTime.starting(NINE, 3).at(restarted).at == NINE.at + timedelta(seconds=90)

"""The clock on stage: what it counts, and what it is not to be misled by."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.stage_clock import Moment, StageClock, span

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def at(ms: int, *, boot: str = "first", wall: int | None = None) -> Moment:
    """So many milliseconds after nine; `wall` where the time of day says something else."""
    return Moment(NINE + timedelta(milliseconds=ms if wall is None else wall), ms, boot)


def test_a_clock_counts_from_its_start_to_its_pause_and_goes_on_from_there() -> None:
    clock = StageClock(480_000, 60_000)
    assert (clock.runs, clock.elapsed(at(5_000)), clock.remaining(at(5_000))) == (False, 0, 480_000)
    clock = clock.started(at(10_000))
    assert clock.elapsed(at(10_001)) == 1
    clock = clock.paused(at(100_000))
    assert (clock.runs, clock.elapsed(at(999_999))) == (False, 90_000)
    clock = clock.started(at(200_000))
    assert (clock.elapsed(at(230_000)), clock.remaining(at(230_000))) == (120_000, 360_000)


def test_starting_twice_and_pausing_twice_change_nothing() -> None:
    running = StageClock(480_000).started(at(0))
    assert running.started(at(7_000)) == running
    standing = running.paused(at(9_000))
    assert standing.paused(at(50_000)) == standing


@pytest.mark.parametrize(
    ("ms", "warns", "overtime"),
    [
        (419_999, False, 0),
        (420_000, True, 0),
        (480_000, True, 0),
        (480_001, True, 1),
        (510_000, True, 30_000),
    ],
)
def test_it_warns_a_minute_before_the_end_and_counts_overtime_after_it(
    ms: int, warns: bool, overtime: int
) -> None:
    clock = StageClock(480_000, 60_000).started(at(0))
    assert (clock.warns(at(ms)), clock.overtime(at(ms))) == (warns, overtime)


def test_without_a_warning_time_only_the_end_is_told() -> None:
    clock = StageClock(60_000).started(at(0))
    assert (clock.warns(at(59_999)), clock.warns(at(60_000))) == (False, True)


def test_more_time_moves_the_end_and_less_never_takes_it_all() -> None:
    clock = StageClock(480_000).started(at(0)).extended(30_000, at(10_000))
    assert clock.remaining(at(480_000)) == 30_000
    assert clock.extended(-40_000, at(20_000)).remaining(at(480_000)) == -10_000
    assert clock.extended(-10_000_000, at(0)).limit == 1_000


def test_less_time_makes_nobody_late_and_gives_the_late_no_time() -> None:
    clock = StageClock(480_000).started(at(0))
    assert clock.extended(-30_000, at(470_000)).limit == 471_000, "a second is left of what has not gone by"
    assert clock.extended(-5_000, at(470_000)).limit == 475_000
    assert clock.extended(-30_000, at(479_500)).limit == 480_000
    late = clock.extended(-30_000, at(500_000))
    assert (late.limit, late.overtime(at(500_000))) == (480_000, 20_000)
    assert clock.paused(at(470_000)).extended(-30_000, at(900_000)).limit == 471_000


def test_beginning_anew_keeps_the_clock_running_or_standing_as_it_was() -> None:
    running = StageClock(480_000).started(at(0)).restarted(at(90_000))
    assert (running.runs, running.elapsed(at(100_000))) == (True, 10_000)
    standing = StageClock(480_000).started(at(0)).paused(at(90_000)).restarted(at(95_000))
    assert (standing.runs, standing.elapsed(at(999_000))) == (False, 0)


def test_after_a_new_start_of_the_machine_the_time_of_day_is_all_there_is() -> None:
    clock = StageClock(480_000).started(at(3_600_000, wall=1_000))
    # The machine was started anew: its steady clock is back at 20 s, and a minute and a half has gone by.
    assert clock.elapsed(at(20_000, boot="second", wall=91_000)) == 90_000
    assert clock.elapsed(at(20_000, boot="second", wall=500)) == 0, "never negative"


def test_a_steady_clock_that_reads_less_counts_as_nothing() -> None:
    assert span(at(500), at(400)) == 0


def test_times_of_day_are_told_apart_to_the_millisecond_over_years() -> None:
    later = Moment(NINE + timedelta(days=3_650, microseconds=1_999), 0, "second")
    assert span(at(0), later) == 3_650 * 24 * 3600 * 1000 + 1


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["start", "pause", "more", "less", "restart", "look"]), st.integers(0, 900_000)
    ),
    max_size=30,
)


@given(ACTS, st.lists(st.integers(-(10**9), 10**9), min_size=31, max_size=31))
def test_whatever_is_pressed_it_counts_the_running_spans_and_no_setting_of_the_time_moves_it(
    acts: list[tuple[str, int]], walls: list[int]
) -> None:
    clock, ms = StageClock(480_000, 60_000), 0
    running, counted, limit = False, 0, 480_000
    for (act, gone), wall in zip(acts, walls, strict=False):
        ms += gone
        counted += gone if running else 0
        now = at(ms, wall=wall)
        assert clock.elapsed(now) == counted >= 0
        assert clock.remaining(now) == limit - counted
        match act:
            case "start":
                clock, running = clock.started(now), True
            case "pause":
                clock, running = clock.paused(now), False
            case "more":
                clock, limit = clock.extended(30_000, now), limit + 30_000
            case "less":
                clock = clock.extended(-100_000, now)
                limit = max(limit - 100_000, min(limit, counted + 1_000))
            case "restart":
                clock, counted = clock.restarted(now), 0
    assert clock.runs is running
    last = at(ms + 1_000, wall=walls[-1])
    assert clock.elapsed(last) == counted + (1_000 if running else 0)
    assert clock.overtime(last) == max(clock.elapsed(last) - limit, 0)

"""The host's clock on a laptop: the answer that was under way the shortest is believed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.stage.host_clock import HostClock, heard
from judging_app.domain.stage_clock import Moment

DAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def ours(at: int, boot: str = "laptop") -> Moment:
    return Moment(DAY + timedelta(milliseconds=at), 7_000 + at, boot)


def theirs(at: int, boot: str = "host") -> Moment:
    return Moment(DAY + timedelta(minutes=3, milliseconds=at), 900_000 + at, boot)


def test_half_of_the_way_is_taken_for_the_way_back() -> None:
    clock = heard(None, ours(0), ours(40), theirs(20))

    assert clock == HostClock(theirs(20), ours(20), 20)
    assert clock.at(ours(1_020)) == theirs(1_020)


def test_an_answer_that_took_longer_is_not_believed() -> None:
    quick = heard(None, ours(0), ours(10), theirs(5))

    assert heard(quick, ours(1_000), ours(1_400), theirs(1_010)) == quick
    assert heard(quick, ours(1_000), ours(1_008), theirs(1_004)).wrong == 4


def test_in_time_a_slower_answer_is_better_than_a_clock_that_may_have_drifted() -> None:
    quick = heard(None, ours(0), ours(10), theirs(5))

    # After 10 minutes it may be 5 ms and 60 ms wrong, and an answer of 100 ms is wrong by 50 at most.
    assert heard(quick, ours(600_000), ours(600_100), theirs(600_020)).wrong == 50


def test_another_start_of_either_machine_begins_anew() -> None:
    quick = heard(None, ours(0), ours(2), theirs(1))

    slow_host = heard(quick, ours(100), ours(500), theirs(0, "host again"))
    slow_laptop = heard(quick, ours(100, "laptop again"), ours(500, "laptop again"), theirs(300))
    assert (slow_host.wrong, slow_laptop.wrong) == (200, 200)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(1, 60_000)), min_size=1))
def test_it_is_never_further_off_than_it_says(answers: list[tuple[int, int, int]]) -> None:
    now, clock = 0, None
    for there, back, pause in answers:
        asked, came = now, now + there + back
        clock = heard(clock, ours(asked), ours(came), theirs(asked + there))
        # Both clocks are equally fast here, so that only the way makes it wrong.
        assert abs(clock.at(ours(came)).steady - theirs(came).steady) <= clock.wrong
        now = came + pause

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.lan.limits import Bucket, Buckets, Slowdown, WrongCodes


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_burst_is_let_through_then_the_rate(clock: Clock) -> None:
    bucket = Bucket(2, 3, clock)
    assert [bucket.take() for _ in range(3)] == [0, 0, 0]
    assert bucket.take() == pytest.approx(0.5)
    clock.now += 0.25
    assert bucket.take() == pytest.approx(0.25)
    clock.now += 0.25
    assert bucket.take() == 0
    assert bucket.take() > 0


def test_a_long_rest_saves_no_more_than_a_burst(clock: Clock) -> None:
    bucket = Bucket(2, 3, clock)
    clock.now += 3600
    assert [bucket.take() == 0 for _ in range(4)] == [True, True, True, False]


@given(st.lists(st.floats(0, 5), max_size=60))
def test_no_rhythm_gets_more_than_burst_and_rate_allow(gaps: list[float]) -> None:
    clock = Clock()
    bucket = Bucket(2, 3, clock)
    taken = 0
    for gap in gaps:
        clock.now += gap
        taken += bucket.take() == 0
    assert taken <= 3 + 2 * (clock.now - 1000) + 1e-6


def test_keys_do_not_take_from_each_other(clock: Clock) -> None:
    buckets = Buckets(1, 1, clock)
    assert buckets.take("J01") == 0
    assert buckets.take("J01") == pytest.approx(1)
    assert buckets.take("J02") == 0


def test_the_key_longest_unused_is_forgotten(clock: Clock) -> None:
    buckets = Buckets(1, 1, clock, most=2)
    for key in ("a", "b", "a", "c"):
        buckets.take(key)
    assert len(buckets) == 2
    assert buckets.take("a") > 0  # still remembered as empty
    assert buckets.take("b") == 0  # begins anew


def test_three_wrong_codes_are_free_then_the_wait_doubles_up_to_five_minutes(clock: Clock) -> None:
    slowdown = Slowdown(clock)
    waits = []
    for _ in range(12):
        slowdown.wrong("7K")
        waits.append(slowdown.wait("7K"))
    assert waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]


def test_a_wait_passes_and_the_next_wrong_code_still_counts_on(clock: Clock) -> None:
    slowdown = Slowdown(clock)
    for _ in range(4):
        slowdown.wrong("7K")
    clock.now += 4
    assert slowdown.wait("7K") == pytest.approx(1)
    clock.now += 2
    assert slowdown.wait("7K") == 0
    slowdown.wrong("7K")
    assert slowdown.wait("7K") == 10


def test_the_right_code_forgets_the_wrong_ones_of_its_slip_only(clock: Clock) -> None:
    slowdown = Slowdown(clock)
    for key in ("7K", "9M"):
        for _ in range(4):
            slowdown.wrong(key)
    slowdown.right("7K")
    slowdown.right("never tried")
    assert (slowdown.wait("7K"), slowdown.wait("9M")) == (0, 5)


def test_ten_thousand_wrong_codes_wait_no_longer_than_the_longest(clock: Clock) -> None:
    slowdown = Slowdown(clock)
    for _ in range(10_000):
        slowdown.wrong("7K")
    assert slowdown.wait("7K") == 300


def test_wrong_codes_from_many_places_fill_no_memory(clock: Clock) -> None:
    slowdown = Slowdown(clock, most=10)
    for number in range(1000):
        slowdown.wrong(str(number))
    assert len(slowdown) == 10


def test_asking_how_long_takes_nothing(clock: Clock) -> None:
    bucket, buckets = Bucket(2, 1, clock), Buckets(2, 1, clock)
    assert (bucket.wait(), bucket.wait(), buckets.wait("7K"), len(buckets)) == (0, 0, 0, 0)
    assert (bucket.take(), buckets.take("7K")) == (0, 0)
    assert (bucket.wait(), buckets.wait("7K")) == (pytest.approx(0.5), pytest.approx(0.5))
    clock.now += 0.5
    assert (bucket.wait(), buckets.wait("7K")) == (0, 0)


def test_wrong_codes_grow_to_five_minutes_for_who_tries_them_and_to_ten_seconds_for_others(
    clock: Clock,
) -> None:
    codes = WrongCodes(clock)
    for _ in range(30):
        codes.wrong("7K", "10.0.0.1")
    assert codes.wait("7K", "10.0.0.1") == 300
    assert codes.wait("7K", "10.0.0.2") == pytest.approx(10)
    assert codes.wait("9M", "10.0.0.1") == 0
    clock.now += 10
    assert codes.wait("7K", "10.0.0.2") == 0
    codes.right("7K", "10.0.0.1")
    assert codes.wait("7K", "10.0.0.1") == 0


def test_a_whole_room_may_err_once_each(clock: Clock) -> None:
    codes = WrongCodes(clock)
    for number in range(200):
        assert codes.wait(str(number), "10.0.0.1") == 0
        codes.wrong(str(number), "10.0.0.1")
    assert codes.wait("7K", "10.0.0.1") == pytest.approx(10)

"""Changes of the running order, and what they leave alone."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.event import Entry, Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.running_order import drawn, in_order, moved, swapped


def event_of(**orders: int) -> Event:
    """Entries with these numbers in the running order, in the table in this order."""
    return Event("赛事", entries=tuple(Entry(code, f"项目{code}", order=at) for code, at in orders.items()))


def orders(event: Event) -> dict[str, int]:
    return {entry.code: entry.order for entry in event.entries}


def codes(event: Event) -> list[str]:
    return [entry.code for entry in event.in_running_order()]


EVENT = event_of(A=1, B=2, C=3, D=4, E=5)


def test_two_that_swap_take_each_other_s_turn_and_nobody_else_moves() -> None:
    assert orders(swapped(EVENT, "B", "D")) == {"A": 1, "B": 4, "C": 3, "D": 2, "E": 5}


@pytest.mark.parametrize(("one", "other"), [("B", "X"), ("X", "B")])
def test_nobody_swaps_with_an_entry_that_is_not_there(one: str, other: str) -> None:
    with pytest.raises(JudgingError) as refused:
        swapped(EVENT, one, other)
    assert (refused.value.problem, refused.value.findings[0].facts) == (Problem.UNKNOWN_ENTRY, {"entry": "X"})


@pytest.mark.parametrize(
    ("entry", "before", "expected"),
    [("E", "B", "AEBCD"), ("A", "D", "BCADE"), ("A", "", "BCDEA"), ("C", "D", "ABCDE"), ("E", "", "ABCDE")],
)
def test_one_that_is_moved_comes_right_before_the_other(entry: str, before: str, expected: str) -> None:
    after = moved(EVENT, "ABCDE", entry, before)
    assert codes(after) == list(expected)
    assert sorted(orders(after).values()) == [1, 2, 3, 4, 5]


def test_moving_among_some_leaves_the_numbers_of_the_others_alone() -> None:
    # A, C and E come on the first, third and fifth turn, in whatever order.
    after = moved(EVENT, ["A", "C", "E"], "E", "A")
    assert orders(after) == {"A": 3, "B": 2, "C": 5, "D": 4, "E": 1}


@pytest.mark.parametrize(("entry", "before"), [("X", "A"), ("A", "X"), ("A", "A")])
def test_nobody_is_moved_who_is_not_there_or_before_nobody(entry: str, before: str) -> None:
    with pytest.raises(JudgingError) as refused:
        moved(EVENT, "ABCDE", entry, before)
    assert refused.value.problem is Problem.UNKNOWN_ENTRY


def test_those_without_a_number_get_the_lowest_free_ones() -> None:
    event = event_of(A=0, B=3, C=0, D=1)
    # B and D keep theirs; 2 and 4 are free.
    assert orders(in_order(event, ["C", "A"])) == {"A": 4, "B": 3, "C": 2, "D": 1}


def test_numbers_that_stand_twice_are_dealt_out_anew() -> None:
    event = event_of(A=2, B=2, C=1)
    assert orders(in_order(event, ["B", "A"])) == {"A": 3, "B": 2, "C": 1}


def test_a_draw_is_the_order_of_the_digests_of_seed_and_code() -> None:
    by_digest = sorted("ABCDE", key=lambda code: hashlib.sha256(f"20261123/{code}".encode()).hexdigest())
    assert codes(drawn(EVENT, "ABCDE", 20261123)) == by_digest


def test_a_draw_does_not_depend_on_the_order_before_it() -> None:
    other = event_of(E=3, A=5, D=1, C=2, B=4)
    assert orders(drawn(EVENT, "ABCDE", 7)) == orders(drawn(other, "EADCB", 7))


def test_a_draw_among_some_deals_out_their_own_turns_only() -> None:
    after = drawn(EVENT, ["B", "C", "E"], 1)
    assert (orders(after)["A"], orders(after)["D"]) == (1, 4)
    assert sorted(orders(after)[code] for code in "BCE") == [2, 3, 5]


EVENTS = st.lists(st.integers(0, 12), min_size=2, max_size=9).map(
    lambda numbers: event_of(**{f"E{at}": number for at, number in enumerate(numbers)})
)


@given(EVENTS, st.data())
def test_swapping_twice_is_nothing(event: Event, data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(sorted(orders(event)))) for _ in range(2))
    assert swapped(swapped(event, one, other), one, other) == event


@given(EVENTS, st.data())
def test_any_change_of_order_gives_everybody_a_turn_of_his_own_among_those_it_is_about(
    event: Event, data: st.DataObject
) -> None:
    wanted = data.draw(st.permutations(sorted(orders(event))))
    some = wanted[: data.draw(st.integers(1, len(wanted)))]
    after = in_order(event, some)
    numbers = orders(after)
    assert sorted(some, key=numbers.__getitem__) == list(some)
    assert len({numbers[code] for code in some}) == len(some)
    assert 0 not in (numbers[code] for code in some)
    others = [code for code in numbers if code not in some]
    assert all(numbers[code] == orders(event)[code] for code in others)
    before = [orders(event)[code] for code in some]
    if 0 not in before and len(set(before)) == len(before):
        assert sorted(numbers[code] for code in some) == sorted(before)
    else:
        assert not {numbers[code] for code in some} & {numbers[code] for code in others}
    assert replace(after, entries=()) == replace(event, entries=())

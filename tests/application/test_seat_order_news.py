"""What a judge is told of the running order: swaps, moves, draws, who left and who came."""

from dataclasses import replace

import pytest

from judging_app.application.seats.order_news import (
    Move,
    OrderNews,
    RunningOrder,
    SeenOrder,
    Turn,
    news_between,
    order_of,
)
from judging_app.application.seats.slice import SeatSlice
from judging_app.application.stage.records import SeatStage
from judging_app.domain.event import EntryStatus
from tests.storage.builders import small_event

CODES = "ABCDEFGH"


def order(codes: str = CODES, draw: int = 0, **statuses: EntryStatus) -> RunningOrder:
    """Entries with numbers from 1 on, in running order."""
    turns = (Turn(code, at, statuses.get(code, EntryStatus.COMPETING)) for at, code in enumerate(codes, 1))
    return RunningOrder(tuple(turns), draw)


def news(now: RunningOrder, known: RunningOrder | None = None, told: RunningOrder | None = None) -> OrderNews:
    found = news_between(SeenOrder(known or order(), told), now)
    assert found is not None
    return found


def pairs(found: OrderNews) -> list[tuple[str, int, str, int]]:
    return [(one.entry, one.number, other.entry, other.number) for one, other in found.swaps]


def test_the_same_order_is_no_news() -> None:
    assert news_between(SeenOrder(order()), order()) is None
    assert news_between(SeenOrder(order()), order(draw=4)) is None, "drawn again as it was"


def test_two_entries_that_changed_places_are_named_with_the_numbers_they_have_now() -> None:
    found = news(order("AGCDEFBH"))
    assert pairs(found) == [("B", 7, "G", 2)]
    assert (found.move, found.drawn, found.reordered) == (None, False, False)


def test_several_pairs_are_named_up_to_three_and_beyond_that_it_is_another_order() -> None:
    assert pairs(news(order("BADCFEGH"))) == [("A", 2, "B", 1), ("C", 4, "D", 3), ("E", 6, "F", 5)]
    assert news(order("BADCFEHG")).reordered


@pytest.mark.parametrize(
    ("codes", "entry", "before", "after"),
    [("ACDEBFGH", "B", 2, 5), ("AFBCDEGH", "F", 6, 2)],
)
def test_one_entry_that_went_elsewhere_is_a_move(codes: str, entry: str, before: int, after: int) -> None:
    found = news(order(codes))
    assert found.move == Move(Turn(entry, after), before)
    assert (found.swaps, found.reordered) == ((), False)


def test_three_that_went_round_are_just_another_order() -> None:
    found = news(order("AFCDEHGB"))
    assert (found.swaps, found.move, found.reordered, found.is_first) == ((), None, True, False)


def test_a_draw_is_told_as_one_whatever_it_did() -> None:
    found = news(order("BACDEFGH", draw=2), order(draw=1))
    assert (found.drawn, found.swaps, found.is_first) == (True, (), False)
    open_order = RunningOrder(tuple(Turn(code, 0) for code in CODES))
    assert news(order(draw=1), open_order).is_first
    by_hand = news(order(), open_order)
    assert (by_hand.reordered, by_hand.is_first) == (True, True)


def test_who_left_who_is_back_who_is_new_and_who_is_gone() -> None:
    left = news(order(C=EntryStatus.WITHDRAWN, D=EntryStatus.ZERO))
    assert left.out == (Turn("C", 3, EntryStatus.WITHDRAWN),), "who counts as 0 is still in the contest"
    assert news(order(), order(C=EntryStatus.CANCELLED)).back == (Turn("C", 3),)
    assert news(order("ABCDEFGHI")).added == (Turn("I", 9),)
    assert news(order("ABCDEFG")).gone == (Turn("H", 8),)
    assert news_between(SeenOrder(order()), order(D=EntryStatus.ZERO)) is None


def test_a_swap_and_a_withdrawal_are_both_told() -> None:
    found = news(order("BACDEFGH", H=EntryStatus.WITHDRAWN))
    assert pairs(found) == [("A", 2, "B", 1)]
    assert found.out == (Turn("H", 8, EntryStatus.WITHDRAWN),)


def test_back_to_the_known_order_is_news_for_whoever_was_told_of_another() -> None:
    assert news(order(), order(), told=order("BACDEFGH")).restored
    # Told of one order and found in a third: it counts from what was known.
    assert pairs(news(order("ABDCEFGH"), order(), told=order("BACDEFGH"))) == [("C", 4, "D", 3)]


def test_a_slice_tells_the_turns_of_its_own_entries_in_order() -> None:
    part = SeatSlice("J1", small_event(), stage=(SeatStage("final", draw=3),))
    found = order_of(part, "final")
    # E4 has no number yet and comes last; E5 is not in the round.
    assert [(turn.entry, turn.number) for turn in found.turns] == [("E2", 1), ("E1", 2), ("E3", 3), ("E4", 0)]
    assert found.draw == 3
    assert order_of(replace(part, stage=()), "final").draw == 0
    assert order_of(part, "another").turns == ()

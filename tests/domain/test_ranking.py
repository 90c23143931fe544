"""Station 9: grouping, numbering, and the walk down the tie-break chain."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.ranking import (
    Place,
    Ranking,
    SortedEntries,
    TieNote,
    TieStep,
    numbered,
    resolve_tie,
    split,
)
from judging_app.domain.rulebook import Better, PlaceStyle, TieKey, TieKeyKind

F = Fraction
SHARED = TieKey(TieKeyKind.SHARED)
FIRST_KEY = TieKey(TieKeyKind.DIMENSION, "one")
SECOND_KEY = TieKey(TieKeyKind.DIMENSION, "two")
LOWER_KEY = TieKey(TieKeyKind.DEDUCTIONS, lower_first=True)
RULING = TieKey(TieKeyKind.RULING)
LOT = TieKey(TieKeyKind.LOT)


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        (PlaceStyle.COMPETITION, [1, 2, 2, 4, 5, 5, 5]),
        (PlaceStyle.DENSE, [1, 2, 2, 3, 4, 4, 4]),
        (PlaceStyle.MEAN, [1, F(5, 2), F(5, 2), 4, 6, 6, 6]),
    ],
)
def test_places_go_on_after_a_shared_one_as_the_style_says(style, numbers):
    order, given_numbers = numbered([("A",), ("B", "C"), ("D",), ("E", "F", "G")], style)
    assert order == list("ABCDEFG")
    assert given_numbers == numbers


def test_nobody_ranked_has_no_places():
    assert numbered([], PlaceStyle.COMPETITION) == ([], [])


def grouped(values, better=Better.HIGHER):
    entries = SortedEntries(better, {entry: at for at, entry in enumerate(values)}, frozenset())
    for entry, value in values.items():
        entries.put(entry, value)
    return entries.groups(values.__getitem__)


def test_a_changed_value_moves_its_entry_and_one_taken_out_is_gone():
    values = {"A": F(80), "B": F(90), "C": F(70)}
    entries = SortedEntries(Better.HIGHER, {"A": 0, "B": 1, "C": 2}, frozenset())
    for entry, value in values.items():
        entries.put(entry, value)
    values["C"] = F(95)
    entries.put("C", F(95))
    entries.put("A", None)
    assert entries.groups(values.__getitem__) == [("C",), ("B",)]


def test_equal_values_form_a_group_and_better_ones_come_first():
    values = {"A": F(80), "B": F(90), "C": F(80), "D": F(1, 3)}
    assert grouped(values) == [("B",), ("A", "C"), ("D",)]
    assert grouped(values, Better.LOWER) == [("D",), ("A", "C"), ("B",)]


def test_values_that_differ_beyond_the_twelfth_decimal_are_no_tie():
    values = {"A": F(1, 3), "B": F(1, 3) + F(1, 10**20), "C": F(1, 3)}
    assert grouped(values) == [("B",), ("A", "C")]
    assert grouped(values, Better.LOWER) == [("A", "C"), ("B",)]


def test_a_value_of_twelve_decimals_and_one_just_above_it_are_no_tie():
    values = {"A": F(80), "B": F(80) + F(1, 10**13)}
    assert grouped(values) == [("B",), ("A",)]


@given(st.lists(st.fractions(min_value=-3, max_value=3, max_denominator=7), min_size=1, max_size=8))
def test_groups_are_exactly_the_distinct_values_in_order(numbers):
    values = {f"E{at}": value for at, value in enumerate(numbers)}
    groups = grouped(values)
    assert [values[group[0]] for group in groups] == sorted(set(numbers), reverse=True)
    assert all(values[entry] == values[group[0]] for group in groups for entry in group)
    assert grouped(values, Better.LOWER) == groups[::-1]


def test_entries_without_a_value_come_last_and_stay_together():
    values = {"A": None, "B": F(1), "C": F(2), "D": None}
    assert split("ABCD", values, lower_first=False) == [("C",), ("B",), ("A", "D")]
    assert split("ABCD", values, lower_first=True) == [("B",), ("C",), ("A", "D")]


def test_a_missing_value_is_behind_a_value_of_zero():
    assert split("AB", {"A": None, "B": F(0)}, lower_first=False) == [("B",), ("A",)]


def settle(group, chain, values=None, orders=None):
    """Resolve a tie with values by key kind and `of`, and recorded orders by kind."""
    table, recorded = values or {}, orders or {}

    def order_of(kind, tied):
        order = recorded.get(kind)
        if order is None or not set(tied) <= set(order):
            return None
        return {entry: at for at, entry in enumerate(order, start=1)}

    return resolve_tie(tuple(group), chain, lambda entry, key: table[key][entry], order_of)


def test_a_key_that_separates_everybody_settles_the_tie():
    values = {FIRST_KEY: {"A": F(1), "B": F(3), "C": F(2)}}
    resolved = settle("ABC", (FIRST_KEY, SHARED), values)
    assert resolved.parts == (("B",), ("C",), ("A",))
    steps = (TieStep(FIRST_KEY, (("A", F(1)), ("B", F(3)), ("C", F(2)))),)
    assert resolved.notes == {entry: TieNote(("A", "B", "C"), steps) for entry in "ABC"}


def test_only_those_still_equal_are_compared_by_the_next_key():
    values = {
        FIRST_KEY: {"A": F(1), "B": F(1), "C": F(2)},
        SECOND_KEY: {"A": F(1), "B": F(5), "C": F(9)},
    }
    resolved = settle("ABC", (FIRST_KEY, SECOND_KEY, SHARED), values)
    assert resolved.parts == (("C",), ("B",), ("A",))
    assert [step.key for step in resolved.notes["C"].steps] == [FIRST_KEY]
    assert resolved.notes["A"].steps[1] == TieStep(SECOND_KEY, (("A", F(1)), ("B", F(5))))


def test_a_key_may_put_the_lower_value_first():
    values = {LOWER_KEY: {"A": F(2), "B": F(0)}}
    assert settle("AB", (LOWER_KEY, SHARED), values).parts == (("B",), ("A",))


def test_a_tie_that_no_key_separates_stands():
    values = {FIRST_KEY: {"A": F(1), "B": F(1)}}
    resolved = settle("AB", (FIRST_KEY, SHARED), values)
    assert resolved.parts == (("A", "B"),)
    assert resolved.notes["A"].open_key is None


def test_keys_after_the_shared_one_are_never_looked_at():
    assert settle("AB", (SHARED, FIRST_KEY)).parts == (("A", "B"),)


def test_a_chain_that_ends_without_a_decision_leaves_the_tie_shared():
    assert settle("AB", ()).parts == (("A", "B"),)


def test_a_ruling_orders_the_tied_as_it_says():
    resolved = settle("ABC", (RULING, SHARED), orders={TieKeyKind.RULING: "CAB"})
    assert resolved.parts == (("C",), ("A",), ("B",))


def test_a_ruling_that_is_not_there_yet_leaves_the_tie_open_and_says_which_key_waits():
    values = {FIRST_KEY: {"A": F(1), "B": F(1), "C": F(2)}}
    resolved = settle("ABC", (FIRST_KEY, RULING, SHARED), values)
    assert resolved.parts == (("C",), ("A", "B"))
    assert resolved.notes["A"].open_key == RULING
    assert resolved.notes["A"].entries == ("A", "B")
    assert resolved.notes["C"].open_key is None


def test_a_ruling_that_does_not_name_everybody_in_the_tie_decides_nothing():
    resolved = settle("ABC", (RULING, SHARED), orders={TieKeyKind.RULING: "AB"})
    assert resolved.parts == (("A", "B", "C"),)
    assert resolved.notes["A"].open_key == RULING


def test_a_ruling_does_not_stand_in_for_a_lot():
    resolved = settle("AB", (LOT,), orders={TieKeyKind.RULING: "AB"})
    assert resolved.notes["A"].open_key == LOT


def ranking(parts, notes=None):
    order, numbers = numbered(parts, PlaceStyle.COMPETITION)
    return Ranking(tuple(order), tuple(numbers), notes or {})


def test_an_entrys_place_says_whether_it_is_shared():
    board = ranking([("A",), ("B", "C"), ("D",)])
    assert board.place("A") == Place("A", F(1), shared=False, note=None)
    assert [board.place(entry).shared for entry in "BCD"] == [True, True, False]
    assert board.place("nobody") is None
    assert [place.number for place in board.places()] == [1, 2, 2, 4]


def test_neighbouring_groups_of_one_size_are_not_one_shared_place():
    board = ranking([("A", "B"), ("C", "D")])
    assert [place.number for place in board.places()] == [1, 1, 3, 3]


def test_every_open_tie_is_listed_once():
    note = TieNote(("A", "B"), (), RULING)
    board = ranking([("A", "B"), ("C",)], {"A": note, "B": note, "C": TieNote(("C", "X"), ())})
    assert board.open_ties == (note,)


PARTS = st.lists(st.integers(1, 4), min_size=1, max_size=6).map(
    lambda sizes: [tuple(f"{at}-{copy}" for copy in range(size)) for at, size in enumerate(sizes)]
)


@given(PARTS)
def test_a_place_is_one_more_than_the_number_of_entries_ahead(parts):
    order, numbers = numbered(parts, PlaceStyle.COMPETITION)
    ahead = 0
    expected = {}
    for part in parts:
        expected |= dict.fromkeys(part, ahead + 1)
        ahead += len(part)
    assert dict(zip(order, numbers, strict=True)) == expected


@given(PARTS)
def test_mean_places_add_up_to_the_places_there_are(parts):
    order, numbers = numbered(parts, PlaceStyle.MEAN)
    assert sum(numbers) == len(order) * (len(order) + 1) / F(2)


@given(PARTS)
def test_dense_places_leave_no_gap(parts):
    _, numbers = numbered(parts, PlaceStyle.DENSE)
    assert sorted(set(numbers)) == list(range(1, len(parts) + 1))


def test_a_recorded_lot_settles_a_tie_whose_ruling_nobody_gave():
    chain = (RULING, LOT)
    lots = {TieKeyKind.LOT: {"A": 2, "B": 1}}
    resolved = resolve_tie(("A", "B"), chain, lambda *_: None, lambda kind, _: lots.get(kind))
    assert resolved.parts == (("B",), ("A",))

"""The skating system, on examples worked by hand after DanceSport rules 5 to 11."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from judging_app.domain.skating import dance_places, final_order


def dance(*judges):
    """One judge per argument: the couples from first to last, as "ABCD"."""
    return {couple: [Fraction(order.index(couple) + 1) for order in judges] for couple in sorted(judges[0])}


def test_rule_5_an_absolute_majority_of_firsts_wins():
    # A 1 1 1 2 4: three firsts of five. B: four "2 and higher". C: four "3 and higher".
    assert dance_places(dance("ABCD", "ABCD", "ACBD", "BADC", "BCDA")) == {"A": 1, "B": 2, "C": 3, "D": 4}


def test_rule_6_the_larger_majority_wins_though_the_other_has_more_firsts():
    # No majority of firsts (C 1 1 3 3 2, A 2 2 2 2 3). "2 and higher": A four, C three.
    marks = dance("CABD", "CADB", "BACD", "DACB", "BCAD")
    assert dance_places(marks) == {"A": 1, "C": 2, "B": 3, "D": 4}


def test_rule_7_of_equal_majorities_the_smaller_sum_of_those_places_wins():
    # "2 and higher": A 1+1+2 = 4, B 2+2+1 = 5, three each. "3 and higher": C four, D three.
    marks = dance("ABCD", "ABCD", "BADC", "CDBA", "CDBA")
    assert dance_places(marks) == {"A": 1, "B": 2, "C": 3, "D": 4}


def test_rule_7_equal_sums_are_separated_by_the_next_column():
    # "2 and higher": A 1+2+2 = 5, B 2+1+2 = 5. "3 and higher": A four, B five.
    marks = dance("ABCD", "BACD", "CABD", "DBAC", "CDBA")
    assert dance_places(marks) == {"B": 1, "A": 2, "C": 3, "D": 4}


def test_rule_8_couples_that_no_column_separates_share_the_mean_of_their_places():
    assert dance_places(dance("AB", "AB", "BA", "BA")) == {"A": Fraction(3, 2), "B": Fraction(3, 2)}


def test_rule_9_the_smallest_sum_of_places_over_the_dances_wins():
    # One judge: A 1+1+2 = 4, B 2+2+1 = 5, C 9
    assert final_order([dance("ABC"), dance("ABC"), dance("BAC")]) == [["A"], ["B"], ["C"]]


def test_rule_10_of_equal_sums_more_places_at_the_one_under_review_win():
    # A 1+1+3+3 = 8, B 2+2+2+2 = 8, C 3+3+1+4 = 11, D 13; first place: A has two firsts, B none
    dances = [dance("ABCD"), dance("ABCD"), dance("CBAD"), dance("DBAC")]
    assert final_order(dances) == [["A"], ["B"], ["C"], ["D"]]


def test_rule_10_of_as_many_places_the_smaller_sum_of_those_wins():
    # W 3+1+1 = 5; X 1+2+4 = 7, Y 2+3+2 = 7; second place: X 1+2 = 3, Y 2+2 = 4
    dances = [dance("XYWZ"), dance("WXYZ"), dance("WYZX")]
    assert final_order(dances) == [["W"], ["X"], ["Y"], ["Z"]]


def test_rule_11_a_majority_over_all_marks_of_all_dances_decides():
    # Places A 1 2, B 2 1: rule 10 is level. Firsts over all six marks: A 3 + 1 = 4, B 0 + 2.
    assert final_order([dance("AB", "AB", "AB"), dance("BA", "BA", "AB")]) == [["A"], ["B"]]


def test_rule_11_the_larger_majority_places_the_rest_of_a_block_too():
    # Totals 6 each, one first each. Firsts over nine marks: A 5, B 2, C 2 -> A.
    # Then second place, B and C: rule 10 level (1+2), marks "2 and higher": B five, C six -> C.
    dances = [
        dance("ABC", "ABC", "ACB"),
        dance("BCA", "BCA", "ABC"),
        dance("CAB", "CAB", "ACB"),
    ]
    assert [dance_places(marks) for marks in dances] == [
        {"A": 1, "B": 2, "C": 3},
        {"A": 3, "B": 1, "C": 2},
        {"A": 2, "B": 3, "C": 1},
    ]
    assert final_order(dances) == [["A"], ["C"], ["B"]]


def test_after_rule_11_has_placed_one_the_rest_of_the_block_return_to_rule_10():
    # One judge. A 1 2 2 5, B 4 1 3 2, C 3 3 1 3: 10 each with one first; E 14, D 16.
    # Rule 11 for first place: three marks "2 and higher": A only. Back to rule 10 for second place:
    # B has two places "2 and higher", C one. (Going on with rule 11 would put C, with four marks
    # "3 and higher" against three, before B.)
    dances = [dance("AECBD"), dance("BACED"), dance("CABED"), dance("DBCEA")]
    assert final_order(dances) == [["A"], ["B"], ["C"], ["E"], ["D"]]


def test_couples_that_no_rule_separates_stay_together():
    assert final_order([dance("AB"), dance("BA")]) == [["A", "B"]]


def test_no_dance_has_no_order():
    assert final_order([]) == []
    assert dance_places({}) == {}


def test_the_majority_is_that_of_the_full_panel_whichever_couple_stands_first_in_the_table():
    # B was not marked by two of six judges. Majority four of six: at "2 and higher" A has six, B four.
    # With B's four marks as the measure three would do, and B (three firsts) would win.
    rows = {"A": [2, 2, 2, 2, 1, 1], "B": [1, 1, 1, 2]}
    marks = {couple: [Fraction(place) for place in row] for couple, row in rows.items()}
    turned = dict(reversed(marks.items()))
    assert dance_places(marks) == dance_places(turned) == {"A": 1, "B": 2}


ORDERS = st.lists(st.permutations("ABCDE"), min_size=1, max_size=5)


@given(ORDERS, st.randoms(use_true_random=False))
def test_neither_the_order_of_judges_nor_of_couples_matters_for_a_dance(orders, random):
    marks = dance(*("".join(order) for order in orders))
    random.shuffle(orders)
    mixed = dance(*("".join(order) for order in orders))
    couples = list(mixed)
    random.shuffle(couples)
    assert dance_places({couple: mixed[couple] for couple in couples}) == dance_places(marks)


@given(ORDERS)
def test_the_places_of_a_dance_add_up_to_the_places_there_are(orders):
    assert sum(dance_places(dance(*("".join(order) for order in orders))).values()) == 15


@given(st.lists(ORDERS, min_size=1, max_size=4))
def test_every_couple_is_placed_once_over_all_dances(several):
    dances = [dance(*("".join(order) for order in orders)) for orders in several]
    placed = [couple for group in final_order(dances) for couple in group]
    assert sorted(placed) == list("ABCDE")


@given(ORDERS)
def test_a_couple_with_a_majority_of_firsts_wins_every_time(orders):
    marks = dance(*("".join(order) for order in orders))
    for couple, row in marks.items():
        if sum(place == 1 for place in row) > len(row) / 2:
            assert dance_places(marks)[couple] == 1

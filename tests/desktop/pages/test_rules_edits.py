"""Changes to the shape of a rulebook: nothing is lost, nothing stands under itself."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from judging_app.desktop.models.rules_edits import (
    Spot,
    add_dimension,
    children_of,
    in_tree_order,
    move_criterion,
    remove_criterion,
    remove_dimension,
    set_weighted,
    with_option,
    with_points,
)
from judging_app.desktop.models.rules_numbers import read_number
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Award, Rulebook

CODES = tuple("abcdefg")
FOREST = ("", "", "a", "a", "d", "", "f")
"""Parents of the seven: a > (c, d > e), b, f > g."""


def rulebook() -> Rulebook:
    criteria = tuple(
        Criterion(code, code, parent, maximum=100_000) for code, parent in zip(CODES, FOREST, strict=True)
    )
    return Rulebook(
        "r",
        (
            Dimension("D1", "one", DimensionKind.JUDGED, in_tree_order(criteria), Fraction(60)),
            Dimension("D2", "two", DimensionKind.JUDGED, (), Fraction(40)),
        ),
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CODES),
            st.sampled_from(("D1", "D2")),
            st.sampled_from(("", *CODES)),
            st.integers(-1, 9),
        ),
        max_size=6,
    )
)
def test_moving_loses_nothing_and_makes_no_circle(moves: list[tuple[str, str, str, int]]) -> None:
    rules = rulebook()
    for code, dimension, parent, position in moves:
        goal = rules.dimension(dimension)
        assert goal is not None
        if parent and goal.criterion(parent) is None:
            continue
        rules = move_criterion(rules, code, Spot(dimension, parent, position))
    held = [item for dimension in rules.dimensions for item in dimension.criteria]
    assert sorted(item.code for item in held) == sorted(CODES)
    for dimension in rules.dimensions:
        assert in_tree_order(dimension.criteria) == dimension.criteria
        for item in dimension.criteria:
            seen, at = {item.code}, item.parent
            while at:
                assert at not in seen
                seen.add(at)
                above = dimension.criterion(at)
                assert above is not None
                at = above.parent


def test_a_criterion_goes_where_it_is_put_with_everything_below_it() -> None:
    rules = move_criterion(rulebook(), "a", Spot("D1", "f", 0))
    one = rules.dimensions[0].criteria
    assert [item.code for item in one] == ["b", "f", "a", "c", "d", "e", "g"]
    assert [item.code for item in children_of(one, "f")] == ["a", "g"]


def test_nothing_moves_under_itself() -> None:
    assert move_criterion(rulebook(), "a", Spot("D1", "e", 0)) == rulebook()


def test_removing_a_group_takes_what_is_below_it() -> None:
    assert [item.code for item in remove_criterion(rulebook(), "a").dimensions[0].criteria] == ["b", "f", "g"]


def test_bands_keep_their_share_of_the_scale() -> None:
    item = Criterion("c", "c", maximum=200_000, bands=(Band("D", 0), Band("A", 180_000)))
    assert [band.low for band in with_points(item, 150_000).bands] == [0, 135_000]


def test_a_new_dimension_takes_its_weight_from_the_heaviest_and_gives_it_back() -> None:
    rules, code = add_dimension(rulebook(), "three", DimensionKind.MEASURED)
    assert [item.weight for item in rules.dimensions] == [50, 40, 10]
    assert [item.weight for item in remove_dimension(rules, code).dimensions] == [60, 40]


def test_weights_start_from_the_full_points() -> None:
    plain = set_weighted(rulebook(), weighted=False)
    assert [item.weight for item in plain.dimensions] == [None, None]
    rules = move_criterion(plain, "b", Spot("D2", "", 0))
    # Leaves of 10 points each: c, e, g in the first, b in the second: 30 to 10.
    assert [item.weight for item in set_weighted(rules, weighted=True).dimensions] == [75, 25]


def test_options_that_exclude_each_other_change_together() -> None:
    path = ("dimensions", 0, "aggregation")
    trimmed = with_option(rulebook(), (*path, "drop_low"), 1)
    assert trimmed.dimensions[0].aggregation == Aggregation(method=Method.TRIMMED, drop_low=1)
    median = with_option(trimmed, (*path, "method"), Method.MEDIAN)
    assert median.dimensions[0].aggregation == Aggregation(method=Method.MEDIAN)
    with_award = with_option(rulebook(), ("awards",), (Award("x", count=3),))
    shared = with_option(with_award, ("awards", 0, "percent"), Fraction(10))
    assert shared.awards == (Award("x", percent=Fraction(10)),)


def test_numbers_are_read_as_people_type_them() -> None:
    assert read_number("１２．５") == Fraction(25, 2)
    assert read_number(" 1/3 ") == Fraction(1, 3)
    assert read_number("1/0") is None
    assert read_number("1e3") is None

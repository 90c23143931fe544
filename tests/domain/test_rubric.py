"""The rubric tree: leaves, full points and order."""

from fractions import Fraction

from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import BandRow, BandTable, Interval
from judging_app.domain.rubric import Criterion, Station, StationRounding
from tests.domain.builders import contest, figure, figures, finals, judged, leaf, measured, rules

TREE = judged(
    leaf("deep", 10, parent="inner"),
    Criterion("outer", "outer"),
    leaf("first", 30, parent="outer"),
    Criterion("inner", "inner", parent="outer"),
    leaf("alone", 20, factor=Fraction("1.5")),
    leaf("extra", 8, bonus=True),
)


def test_only_criteria_without_children_carry_marks():
    assert [item.code for item in TREE.leaves()] == ["deep", "first", "alone", "extra"]


def test_full_points_are_the_factored_maxima_without_any_bonus():
    assert TREE.full() == 70  # 10 + 30 + 20 x 1.5


def test_a_criterion_without_tracks_is_for_every_track():
    dimension = judged(leaf("x", 60), leaf("old", 40, tracks=("old",)), leaf("new", 20, tracks=("new",)))
    assert [item.code for item in dimension.leaves("old")] == ["x", "old"]
    assert [item.code for item in dimension.leaves("")] == ["x"]
    assert [dimension.full(track) for track in ("old", "new", "")] == [100, 80, 60]


def test_a_dimension_rounds_only_at_the_stations_it_names():
    dimension = judged(roundings=(StationRounding(Station.PANEL, Rounding(2)),))
    assert dimension.rounding(Station.PANEL) == Rounding(2)
    assert dimension.rounding(Station.SHEET) is None


def test_a_criterion_is_found_by_its_code():
    assert TREE.criterion("inner") == Criterion("inner", "inner", parent="outer")
    assert TREE.criterion("nothing") is None


def test_the_start_up_park_rubric_has_25_points_in_five_bands_of_five():
    """RULES §2.12, 句容: 25 points, five indicators x 3 bands; sales ≥50 / [20,50) / <20 -> 5 / 4 / 3."""
    cut = {"sales": (20, 50), "taxes": (2, 10), "jobs": (5, 10), "area": (50, 100), "firms": (1, 3)}
    leaves = [
        figure(
            code,
            BandTable(
                (
                    BandRow(Interval(Fraction(high)), Fraction(5)),
                    BandRow(Interval(Fraction(low), Fraction(high)), Fraction(4)),
                    BandRow(Interval(None, Fraction(low)), Fraction(3)),
                )
            ),
            5,
        )
        for code, (low, high) in cut.items()
    ]
    dimension = measured(*leaves)
    assert dimension.full() == 25
    values = figures(
        {
            "A": {"sales": 50, "taxes": 10, "jobs": 10, "area": 100, "firms": 3},  # 5 x 5
            "B": {"sales": "49.9", "taxes": 2, "jobs": 10, "area": 49, "firms": 0},  # 4 + 4 + 5 + 3 + 3
        }
    )
    event = contest(rules(dimension), {"A": [], "B": []}, values=values)
    assert finals(event) == {"A": 25, "B": 19}

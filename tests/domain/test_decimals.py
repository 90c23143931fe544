"""How many decimals a score is written with."""

from dataclasses import replace

import pytest

from judging_app.domain.aggregation import Aggregation, Transform
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.decimals import dimension_places, final_places, sheet_places, total_places
from judging_app.domain.exact import Rounding
from judging_app.domain.rubric import Station, StationRounding
from tests.storage.builders import points, small_rulebook

RULES = small_rulebook()
PITCH = RULES.dimensions[0]


def test_final_scores_have_the_decimals_of_the_rounding_or_two() -> None:
    assert final_places(replace(RULES, final=Rounding(3))) == 3
    assert final_places(replace(RULES, final=None)) == 2


def test_a_dimension_has_those_of_its_last_station_that_rounds_else_those_of_the_final_score() -> None:
    assert dimension_places(replace(RULES, final=Rounding(1)), PITCH) == 1
    panel = StationRounding(Station.PANEL, Rounding(3))
    last = StationRounding(Station.DIMENSION, Rounding(0))
    assert dimension_places(RULES, replace(PITCH, roundings=(panel,))) == 3
    assert dimension_places(RULES, replace(PITCH, roundings=(panel, last))) == 0


@pytest.mark.parametrize(
    ("step", "factor", "places"),
    [("1", "1", 0), ("0.5", "1", 1), ("0.25", "1", 2), ("1", "0.4", 1), ("0.5", "0.05", 3), ("1", "1/3", 2)],
)
def test_a_judge_s_total_has_those_of_the_finest_step_with_its_factor(
    step: str, factor: str, places: int
) -> None:
    idea, market = PITCH.criteria
    other = replace(idea, step=int(points(step) * 10_000), factor=points(factor))
    assert sheet_places(replace(PITCH, criteria=(other, replace(market, step=10_000)))) == places


def test_places_are_whole_and_standard_scores_have_two() -> None:
    assert total_places(PITCH) == 1
    assert total_places(replace(PITCH, aggregation=Aggregation(transform=Transform.PLACES))) == 0
    standard = Calibration(CalibrationMethod.STANDARD_SCORE)
    assert total_places(replace(PITCH, calibration=standard)) == 2

"""How many decimals a score can have: what a screen, a paper or a projector writes it with."""

from fractions import Fraction
from typing import Final

from judging_app.domain.aggregation import Transform
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.exact import TICKS_PER_POINT, exact_text
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import Rulebook

_USUAL_PLACES: Final = 2
_STATIONS: Final = (Station.DIMENSION, Station.CALIBRATED, Station.PANEL)


def final_places(rulebook: Rulebook) -> int:
    """The decimals of final scores: as the rulebook rounds, else the usual two."""
    return _USUAL_PLACES if rulebook.final is None else rulebook.final.places


def dimension_places(rulebook: Rulebook, dimension: Dimension) -> int:
    """The decimals of a dimension's score: those of the last station that rounds."""
    found = (dimension.rounding(station) for station in _STATIONS)
    return next((item.places for item in found if item is not None), final_places(rulebook))


def sheet_places(dimension: Dimension) -> int:
    """The decimals that one judge's total can have: those of the finest step, factors included."""
    rounding = dimension.rounding(Station.SHEET)
    if rounding is not None:
        return rounding.places
    steps = (Fraction(leaf.step, TICKS_PER_POINT) * leaf.factor for leaf in dimension.leaves())
    texts = [exact_text(step) for step in steps]
    if any("/" in text for text in texts):
        return _USUAL_PLACES
    return max((len(text.partition(".")[2]) for text in texts), default=0)


def total_places(dimension: Dimension) -> int:
    """The decimals of what a judge brings: a total, a standard score, or a place."""
    if dimension.calibration.method is CalibrationMethod.STANDARD_SCORE:
        return 2
    return 0 if dimension.aggregation.transform is not Transform.NONE else sheet_places(dimension)

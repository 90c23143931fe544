"""What is looked at: dimensions and their criteria tree."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from judging_app.domain.aggregation import Aggregation
from judging_app.domain.calibration import Calibration
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import IndicatorRule


class DimensionKind(StrEnum):
    """How a dimension gets its points."""

    JUDGED = "judged"
    """By a panel's marks (路演答辩)."""
    MEASURED = "measured"
    """By verified figures (实绩评价)."""


class Station(StrEnum):
    """Where on the way from mark to final score a rulebook may round (RULES §4.8)."""

    SHEET = "sheet"
    """One judge's total for one entry."""
    CRITERION = "criterion"
    """A criterion's score across the panel, or an indicator's points."""
    FACTORED = "factored"
    """A criterion's score x its factor."""
    PANEL = "panel"
    """The panel's score for the entry, before calibration."""
    CALIBRATED = "calibrated"
    """The panel's score after calibration."""
    DIMENSION = "dimension"
    """The dimension's score, normalised and adjusted."""
    WEIGHTED = "weighted"
    """The dimension's score x its weight."""


@dataclass(frozen=True, slots=True)
class StationRounding:
    """One station and how it rounds."""

    station: Station
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Band:
    """A named stretch of a criterion's scale (优 良 中 差), from `low` ticks up to the next band."""

    name: str
    low: int
    descriptor: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A node of the rubric tree; leaves carry marks or indicator values.

    Points are in ticks. `factor` multiplies the leaf's score; `bonus` points come on top of the
    full mark. An empty `tracks` means that the criterion is for every track.
    """

    code: str
    name: str
    parent: str = ""
    maximum: int = 0
    minimum: int = 0
    step: int = TICKS_PER_POINT
    factor: Fraction = Fraction(1)
    bonus: bool = False
    optional: bool = False
    tracks: tuple[str, ...] = ()
    unit: str = ""
    guidance: str = ""
    bands: tuple[Band, ...] = ()
    indicator: IndicatorRule | None = None

    def is_for(self, track: str) -> bool:
        """Whether entries of a track are looked at under this criterion."""
        return not self.tracks or track in self.tracks


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way of looking at an entry, with its criteria and its part in the final score.

    `weight` is a percentage; `None` adds the points as they are. `normalise_to` stretches the
    dimension's full points to that many before weighting. `floor` and `ceiling` bound its score.
    """

    code: str
    name: str
    kind: DimensionKind
    criteria: tuple[Criterion, ...]
    weight: Fraction | None = None
    normalise_to: Fraction | None = None
    floor: Fraction | None = None
    ceiling: Fraction | None = None
    aggregation: Aggregation = Aggregation()
    calibration: Calibration = Calibration()
    roundings: tuple[StationRounding, ...] = ()

    def leaves(self, track: str | None = None) -> tuple[Criterion, ...]:
        """The criteria that carry marks or values, in order; for one track, or for all of them."""
        parents = {item.parent for item in self.criteria}
        return tuple(
            item
            for item in self.criteria
            if item.code not in parents and (track is None or item.is_for(track))
        )

    def full(self, track: str | None = None) -> Fraction:
        """The most points that an entry can get without bonus: sum of maximum x factor."""
        leaves = self.leaves(track)
        return sum(
            (Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor for leaf in leaves if not leaf.bonus),
            Fraction(0),
        )

    def rounding(self, station: Station) -> Rounding | None:
        """How the dimension rounds at a station, if it does."""
        return next((item.rounding for item in self.roundings if item.station is station), None)

    def criterion(self, code: str) -> Criterion | None:
        """The criterion with this code, if there is one."""
        return next((item for item in self.criteria if item.code == code), None)

"""Where marks lie along a band slider: equal segments, each linear in itself, exact to the step."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from judging_app.desktop.widgets.marks import Band, MarkScale


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the track in pixels, with the marks at the thumb's first and last position."""

    left: float
    right: float
    low: int
    high: int


class BandGeometry:
    """Maps marks to pixels and back; each segment keeps the thumb inside by its radius."""

    def __init__(
        self, *, scale: MarkScale, bands: Sequence[Band], width: float, gap: float, inset: float
    ) -> None:
        self._scale = scale
        self._inset = inset
        ends = [(band.minimum, band.maximum) for band in bands] or [(scale.minimum, scale.maximum)]
        wide = (width - gap * (len(ends) - 1)) / len(ends)
        self.segments = tuple(
            Segment(index * (wide + gap), index * (wide + gap) + wide, low, high)
            for index, (low, high) in enumerate(ends)
        )

    def x_of(self, value: int) -> float:
        """Give the place of a mark."""
        segment = self.segments[self.index_of(value)]
        first, last = self._ends(segment)
        span = segment.high - segment.low
        share = min(max(value - segment.low, 0), span) / span if span else 0.5
        return first + share * (last - first)

    def value_at(self, x: float) -> int:
        """Give the allowed mark nearest to a place; between two segments the nearer one counts."""
        segment = min(self.segments, key=lambda each: max(each.left - x, x - each.right, 0))
        first, last = self._ends(segment)
        pixels = max(last - first, 1)
        # The share is turned into a fraction at once, so that no mark passes through a float.
        share = Fraction(min(max(x - first, 0), pixels)).limit_denominator(4096) / Fraction(
            pixels
        ).limit_denominator(4096)
        return self._scale.snapped(segment.low + int(share * (segment.high - segment.low)))

    def index_of(self, value: int) -> int:
        """Find the segment of a mark: the last one that begins at or below it."""
        found = [index for index, each in enumerate(self.segments) if each.low <= value]
        return found[-1] if found else 0

    def segment_at(self, x: float) -> int | None:
        """Find the segment under a place."""
        found = [index for index, each in enumerate(self.segments) if each.left <= x <= each.right]
        return found[0] if found else None

    def _ends(self, segment: Segment) -> tuple[float, float]:
        return segment.left + self._inset, segment.right - self._inset

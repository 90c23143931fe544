"""What a judge sees of a criterion's bands: the marks that really lie in each."""

from fractions import Fraction
from typing import NamedTuple

from judging_app.domain.exact import from_ticks
from judging_app.domain.rubric import Criterion


class BandRange(NamedTuple):
    """A band with the lowest and the highest mark that lie in it; `None` where no mark does."""

    name: str
    low: Fraction | None
    high: Fraction | None
    descriptor: str


def judge_view(criterion: Criterion) -> tuple[BandRange, ...]:
    """The bands of a criterion with their exact marks by step (差 0-11.5, 中 12-15.5, ...)."""
    step, least, most = criterion.step, criterion.minimum, criterion.maximum
    if step <= 0:
        return ()
    top = most - (most - least) % step

    def reachable(ticks: int) -> int:
        """The lowest mark from here on that a judge can give."""
        return max(least, ticks + (least - ticks) % step)

    starts = [*(band.low for band in criterion.bands), top + step]
    view: list[BandRange] = []
    for band, following in zip(criterion.bands, starts[1:], strict=True):
        low, high = reachable(band.low), min(reachable(following) - step, top)
        there = low <= high
        view.append(
            BandRange(
                band.name,
                from_ticks(low) if there else None,
                from_ticks(high) if there else None,
                band.descriptor,
            )
        )
    return tuple(view)

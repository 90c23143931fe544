"""How places are numbered, and what the formulas of places come to."""

from collections.abc import Sequence
from fractions import Fraction

from judging_app.domain.rulebook import PlaceStyle
from judging_app.workbooks.recheck.formulas import when
from judging_app.workbooks.recheck.keys import Link
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import PLACE


def styled(work: Work, band: str, order: Lane, track: Lane | None) -> Lane:
    """1224 as it is; 1223 counts the places in use; or the mean of the places that are shared."""
    say, style = work.language, work.rulebook.place_style
    title = say.translate("Recheck", "Place") if track is None else say.translate("Recheck", "Place in track")
    used: Lane | None = None
    if style is PlaceStyle.DENSE:
        used = work.table.lane(say.translate("Recheck", "First of its place"), band, width=8, decimals=0)
    lane = work.table.lane(title, band, width=8, decimals=PLACE)
    numbers = [
        (None if track is None else track.value(row), order.number(row)) for row in range(work.table.size)
    ]
    for row, (mine, place) in enumerate(numbers):
        if not order.holds(row):
            continue
        cell, whole = order.cell(row), order.whole()
        scope = "" if track is None else f",{track.whole()},{track.cell(row)}"
        own = [found for other, found in numbers if other == mine and found is not None]
        value = place
        text = cell
        if style is PlaceStyle.MEAN:
            text = f"{cell}+(COUNTIFS({whole},{cell}{scope})-1)/2"
            value = None if place is None else place + Fraction(own.count(place) - 1, 2)
        elif used is not None:
            scope_here = "" if track is None else f",{track.until(row)},{track.cell(row)}"
            first = f"IF(COUNTIFS({order.until(row)},{cell}{scope_here})=1,1,0)"
            before = [found for other, found in numbers[:row] if other == mine]
            used.put(
                row, when(f"ISNUMBER({cell})", first), None if place is None else int(place not in before)
            )
            text = f'SUMIFS({used.whole()},{whole},"<="&{cell}{scope})'
            value = None if place is None else Fraction(len({found for found in own if found <= place}))
        lane.put(row, when(f"ISNUMBER({cell})", text), value)
    return lane


def rank(value: Fraction | None, values: Sequence[Fraction], lower: int) -> int | None:
    """A value's place among others, ties sharing the better one."""
    if value is None:
        return None
    return 1 + sum(other < value if lower else other > value for other in values)


def refined(work: Work, order: Lane, link: Link, track: Lane | None) -> list[Fraction | None]:
    """The places after one more link of the chain."""
    groups: dict[tuple[object, Fraction | None], list[int]] = {}
    for row in range(work.table.size):
        scope = None if track is None else track.value(row)
        groups.setdefault((scope, order.number(row)), []).append(row)
    answer: list[Fraction | None] = [None] * work.table.size
    for (_, place), rows in groups.items():
        if place is None:
            continue
        for row in rows:
            own = link.values.number(row)
            others = [link.values.number(other) for other in rows]
            if own is None:
                better = 0 if link.missing_first else sum(other is not None for other in others)
            else:
                better = sum(
                    link.missing_first
                    if other is None
                    else (other < own if link.lower_first else other > own)
                    for other in others
                )
            answer[row] = place + better
    return answer

"""The rows of the criteria tree, worked out from a rulebook."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from judging_app.desktop.models.rules_edits import children_of
from judging_app.desktop.models.rules_numbers import points_text, short
from judging_app.desktop.models.rules_values import comma, scoring_text, threshold_text
from judging_app.domain.event import Event
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.language import translate


class RowKind(StrEnum):
    """What a row is."""

    DIMENSION = "dimension"
    GROUP = "group"
    LEAF = "leaf"


@dataclass(slots=True)
class RubricRow:
    """A row as the delegate paints it.

    `fraction` fills the bar, `share` is the row's part of the final score in words. `sum_text` and
    `sum_fits` make the pill of a dimension.
    """

    kind: RowKind
    code: str
    dimension: int
    criterion: int
    name: str
    points: str
    share: str = ""
    fraction: float = 0.0
    scoring: str = ""
    bands: str = ""
    step: str = ""
    flags: str = ""
    sum_text: str = ""
    sum_fits: bool = True
    measured: bool = False
    children: list["RubricRow"] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """Names the row over all edits; a dimension and a criterion may have the same code."""
        return ("dimension" if self.kind is RowKind.DIMENSION else "criterion", self.code)

    def walk(self) -> Iterator["RubricRow"]:
        """The row and everything below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def rubric_rows(rulebook: Rulebook, event: Event) -> list[RubricRow]:
    """One row per dimension, with its criteria below it."""
    largest = max(
        (_worth(leaf) for dimension in rulebook.dimensions for leaf in dimension.leaves()),
        default=Fraction(0),
    )
    return [
        _dimension_row(rulebook, event, at, dimension, largest)
        for at, dimension in enumerate(rulebook.dimensions)
    ]


def _worth(leaf: Criterion) -> Fraction:
    return Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor


def _dimension_row(
    rulebook: Rulebook, event: Event, at: int, dimension: Dimension, largest: Fraction
) -> RubricRow:
    measured = dimension.kind is DimensionKind.MEASURED
    totals = full_points(event, dimension)
    leaves = dimension.leaves()
    steps = {leaf.step for leaf in leaves}
    text, fits = sum_pill(dimension, totals)
    row = RubricRow(
        RowKind.DIMENSION,
        dimension.code,
        at,
        -1,
        dimension.name,
        _range(totals),
        scoring=translate("Rules", "From figures") if measured else translate("Rules", "Judges' marks"),
        bands=translate("Rules", "Verified by the organizer")
        if measured
        else translate("Rules", "One sheet per judge"),
        step=points_text(leaves[0].step) if len(steps) == 1 else "",
        sum_text=text,
        sum_fits=fits,
        measured=measured,
    )
    weigh = _Weigher(rulebook, dimension, totals[0], largest)
    positions = {item.code: number for number, item in enumerate(dimension.criteria)}
    seen: set[str] = set()
    row.children = list(_children(dimension, "", at, positions, weigh, seen))
    return row


def full_points(event: Event, dimension: Dimension) -> list[Fraction]:
    """A dimension's full points: one number, or one for each track where they differ."""
    found = [dimension.full(track.code) for track in event.tracks if dimension.leaves(track.code)]
    return sorted(set(found)) or [dimension.full()]


def _range(totals: list[Fraction]) -> str:
    return "–".join(short(total) for total in dict.fromkeys((totals[0], totals[-1])))


def sum_pill(dimension: Dimension, totals: list[Fraction]) -> tuple[str, bool]:
    """What the criteria add up to, and whether it is what a percentage stands on: 100."""
    count = len(dimension.leaves())
    expected = 100 if dimension.weight is not None and dimension.normalise_to is None else None
    total = totals[0]
    if expected is None or set(totals) == {Fraction(expected)}:
        text = translate("Rules", "{count} items: {sum}")
        return text.format(count=count, sum=_range(totals)), True
    if total < expected:
        text = translate("Rules", "Sum {sum}, {missing} short")
        return text.format(sum=_range(totals), missing=short(expected - total)), False
    text = translate("Rules", "Sum {sum}, {over} over")
    return text.format(sum=_range(totals), over=short(totals[-1] - expected)), False


class _Weigher:
    """How much a leaf counts: against the largest for its bar, in the final score for its words."""

    def __init__(self, rulebook: Rulebook, dimension: Dimension, full: Fraction, largest: Fraction) -> None:
        self.largest = largest
        self.full = full
        if dimension.weight is not None:
            self.part = dimension.weight / 100
        else:
            own = full if dimension.normalise_to is None else dimension.normalise_to
            every = [
                item.full() if item.normalise_to is None else item.normalise_to
                for item in rulebook.dimensions
            ]
            whole = sum(every, Fraction(0))
            self.part = own / whole if whole else Fraction(0)

    def fraction(self, worth: Fraction) -> float:
        """The filled part of the bar."""
        return float(worth / self.largest) if self.largest > 0 else 0.0

    def share(self, worth: Fraction) -> str:
        """The part of the final score."""
        if not self.full:
            return ""
        return f"{short(worth * self.part * 100 / self.full, 1)}%"


def _children(
    dimension: Dimension,
    parent: str,
    at: int,
    positions: dict[str, int],
    weigh: _Weigher,
    seen: set[str],
) -> Iterator[RubricRow]:
    for item in children_of(dimension.criteria, parent):
        if item.code in seen:
            continue
        seen.add(item.code)
        below = list(_children(dimension, item.code, at, positions, weigh, seen))
        yield _criterion_row(dimension, item, at, positions[item.code], weigh, below)


def _criterion_row(
    dimension: Dimension,
    item: Criterion,
    at: int,
    position: int,
    weigh: _Weigher,
    below: list[RubricRow],
) -> RubricRow:
    measured = dimension.kind is DimensionKind.MEASURED
    leaf = not below
    worth = _worth(item)
    if not leaf:
        codes = {row.code for row in _leaf_rows(below)}
        worth = sum(
            (_worth(each) for each in dimension.criteria if each.code in codes and not each.bonus),
            Fraction(0),
        )
    return RubricRow(
        RowKind.LEAF if leaf else RowKind.GROUP,
        item.code,
        at,
        position,
        item.name,
        points_text(item.maximum) if leaf else short(worth),
        "" if item.bonus else weigh.share(worth),
        weigh.fraction(worth) if leaf else 0.0,
        scoring_text(dimension, item, leaf=leaf),
        threshold_text(dimension, item) if leaf else "",
        points_text(item.step) if leaf else "",
        _flags(item),
        measured=measured,
        children=below,
    )


def _leaf_rows(rows: list[RubricRow]) -> Iterator[RubricRow]:
    for row in rows:
        yield from (each for each in row.walk() if each.kind is RowKind.LEAF)


def _flags(item: Criterion) -> str:
    """What is special about a criterion, behind its name."""
    words = []
    if item.factor != 1:
        words.append(f"×{short(item.factor, 3)}")
    if item.bonus:
        words.append(translate("Rules", "bonus"))
    if item.optional:
        words.append(translate("Rules", "optional"))
    if item.tracks:
        words.append(translate("Rules", "some tracks"))
    return comma().join(words)

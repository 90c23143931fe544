"""Changes to the shape of a rulebook: criteria that come, go and move, dimensions and weights.

Every function answers with another rulebook. Criteria stand in a flat tuple and name their parent;
here they are kept in the order in which the tree shows them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar

from judging_app.desktop.models.rules_paths import Path, value_at, with_value
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.indicators import ByHand
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Award, Rulebook, TieKey, TieKeyKind

_NEW_WEIGHT = 10
Item = TypeVar("Item")


class Spot(NamedTuple):
    """A place in the tree: a dimension, the parent in it (empty: none) and the position below it."""

    dimension: str
    parent: str
    position: int


def children_of(criteria: Sequence[Criterion], parent: str) -> list[Criterion]:
    """What stands under a criterion, or at the top; whoever names an unknown parent is at the top."""
    known = {item.code for item in criteria}
    return [item for item in criteria if (item.parent if item.parent in known else "") == parent]


def in_tree_order(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Parents before their children, siblings in the order they had; what is in a circle comes last."""
    ordered: list[Criterion] = []
    seen: set[str] = set()

    def walk(parent: str) -> None:
        for item in children_of(criteria, parent):
            if item.code not in seen:
                seen.add(item.code)
                ordered.append(item)
                walk(item.code)

    walk("")
    return (*ordered, *(item for item in criteria if item.code not in seen))


def subtree(criteria: Sequence[Criterion], code: str) -> list[Criterion]:
    """A criterion and everything below it, in tree order."""
    wanted = {code}
    for item in in_tree_order(criteria):
        if item.parent in wanted:
            wanted.add(item.code)
    return [item for item in in_tree_order(criteria) if item.code in wanted]


def dimension_of(rulebook: Rulebook, code: str) -> Dimension | None:
    """The dimension that a criterion belongs to."""
    return next((item for item in rulebook.dimensions if item.criterion(code) is not None), None)


def spot_of(rulebook: Rulebook, code: str) -> Spot | None:
    """Where a criterion stands."""
    dimension = dimension_of(rulebook, code)
    if dimension is None:
        return None
    found = dimension.criterion(code)
    known = {item.code for item in dimension.criteria}
    parent = found.parent if found is not None and found.parent in known else ""
    siblings = [item.code for item in children_of(dimension.criteria, parent)]
    return Spot(dimension.code, parent, siblings.index(code))


def fresh_code(rulebook: Rulebook, stem: str) -> str:
    """A code that nothing in the rulebook has yet."""
    used = {item.code for item in rulebook.dimensions}
    used |= {item.code for dimension in rulebook.dimensions for item in dimension.criteria}
    number = 1
    while f"{stem}{number}" in used:
        number += 1
    return f"{stem}{number}"


def with_dimension(rulebook: Rulebook, dimension: Dimension) -> Rulebook:
    """The rulebook with one of its dimensions in another state."""
    return replace(
        rulebook,
        dimensions=tuple(dimension if item.code == dimension.code else item for item in rulebook.dimensions),
    )


def add_criterion(rulebook: Rulebook, spot: Spot, criterion: Criterion) -> Rulebook:
    """Put a new criterion into a place."""
    return _insert(rulebook, spot, [criterion])


def remove_criterion(rulebook: Rulebook, code: str) -> Rulebook:
    """Take a criterion out with everything below it."""
    dimension = dimension_of(rulebook, code)
    if dimension is None:
        return rulebook
    gone = {item.code for item in subtree(dimension.criteria, code)}
    left = tuple(item for item in dimension.criteria if item.code not in gone)
    return with_dimension(rulebook, replace(dimension, criteria=left))


def duplicate_criterion(rulebook: Rulebook, code: str, name: str) -> tuple[Rulebook, str]:
    """Copy a criterion with everything below it, right behind it; answer the copy's code too."""
    dimension, spot = dimension_of(rulebook, code), spot_of(rulebook, code)
    if dimension is None or spot is None:
        return rulebook, code
    codes: dict[str, str] = {}
    copies: list[Criterion] = []
    for item in subtree(dimension.criteria, code):
        trial = replace(
            rulebook, dimensions=(*rulebook.dimensions, Dimension("", "", dimension.kind, tuple(copies)))
        )
        codes[item.code] = fresh_code(trial, "C")
        copies.append(
            replace(
                item,
                code=codes[item.code],
                parent=codes.get(item.parent, item.parent),
                name=name if item.code == code else item.name,
            )
        )
    placed = _insert(rulebook, spot._replace(position=spot.position + 1), copies)
    return placed, codes[code]


def move_criterion(rulebook: Rulebook, code: str, spot: Spot) -> Rulebook:
    """Move a criterion, with everything below it, to another place.

    The position counts the siblings that are there without it. Nothing happens where it would come
    to stand under itself. Between a judged and a measured dimension the way of scoring changes:
    points by hand in the one, marks in the other.
    """
    source = dimension_of(rulebook, code)
    goal = rulebook.dimension(spot.dimension)
    if source is None or goal is None:
        return rulebook
    moved = subtree(source.criteria, code)
    if spot.parent in {item.code for item in moved}:
        return rulebook
    moved = [_suited(item, goal.kind) for item in moved]
    return _insert(remove_criterion(rulebook, code), spot, moved)


def _suited(item: Criterion, kind: DimensionKind) -> Criterion:
    if kind is DimensionKind.JUDGED:
        return replace(item, indicator=None)
    return item if item.indicator is not None else replace(item, indicator=ByHand())


def _insert(rulebook: Rulebook, spot: Spot, criteria: Sequence[Criterion]) -> Rulebook:
    """Put a subtree, its head first, into a place."""
    dimension = rulebook.dimension(spot.dimension)
    if dimension is None:
        return rulebook
    head = replace(criteria[0], parent=spot.parent)
    siblings = [item.code for item in children_of(dimension.criteria, spot.parent)]
    siblings.insert(min(max(spot.position, 0), len(siblings)), head.code)
    every = {item.code: item for item in (*dimension.criteria, head, *criteria[1:])}
    known = set(every)
    rest = [item for item in every.values() if (item.parent if item.parent in known else "") != spot.parent]
    ordered = in_tree_order([*(every[code] for code in siblings), *rest])
    return with_dimension(rulebook, replace(dimension, criteria=ordered))


def with_points(criterion: Criterion, maximum: int) -> Criterion:
    """A criterion with other full points; its bands keep their share of the scale."""
    old = criterion.maximum - criterion.minimum
    new = maximum - criterion.minimum
    if not criterion.bands or old <= 0 or new <= 0:
        return replace(criterion, maximum=maximum)
    bands = tuple(
        replace(band, low=criterion.minimum + round(Fraction((band.low - criterion.minimum) * new, old)))
        for band in criterion.bands
    )
    return replace(criterion, maximum=maximum, bands=bands)


# --- Dimensions and weights ------------------------------------------------------------------


def is_weighted(rulebook: Rulebook) -> bool:
    """Whether the dimensions count with percentages."""
    return any(item.weight is not None for item in rulebook.dimensions)


def add_dimension(rulebook: Rulebook, name: str, kind: DimensionKind) -> tuple[Rulebook, str]:
    """Add a dimension at the end; where there are weights it takes some from the heaviest."""
    code = fresh_code(rulebook, "D")
    weight = None
    dimensions = rulebook.dimensions
    if is_weighted(rulebook) or len(dimensions) == 1:
        rulebook = set_weighted(rulebook, weighted=True)
        weight = Fraction(_NEW_WEIGHT)
        dimensions = _shifted(rulebook.dimensions, -weight)
    added = Dimension(code, name, kind, (), weight)
    return replace(rulebook, dimensions=(*dimensions, added)), code


def remove_dimension(rulebook: Rulebook, code: str) -> Rulebook:
    """Take a dimension out; its weight goes to the heaviest of the others."""
    gone = rulebook.dimension(code)
    left = tuple(item for item in rulebook.dimensions if item.code != code)
    if gone is not None and gone.weight is not None and left:
        left = _shifted(left, gone.weight)
    return replace(rulebook, dimensions=left)


def _shifted(dimensions: Sequence[Dimension], by: Fraction) -> tuple[Dimension, ...]:
    """Change the weight of the heaviest dimension."""
    heaviest = max(dimensions, key=lambda item: item.weight or Fraction(0))
    weight = (heaviest.weight or Fraction(0)) + by
    return tuple(replace(item, weight=weight) if item is heaviest else item for item in dimensions)


def move_dimension(rulebook: Rulebook, code: str, steps: int) -> Rulebook:
    """Move a dimension up or down among the others."""
    codes = [item.code for item in rulebook.dimensions]
    if code not in codes:
        return rulebook
    return replace(rulebook, dimensions=moved(rulebook.dimensions, codes.index(code), steps))


def moved(items: Sequence[Item], at: int, steps: int) -> tuple[Item, ...]:
    """The items with one of them so many places further; it stays inside."""
    goal = min(max(at + steps, 0), len(items) - 1)
    order = [*items[:at], *items[at + 1 :]]
    order.insert(goal, items[at])
    return tuple(order)


def set_weighted(rulebook: Rulebook, *, weighted: bool) -> Rulebook:
    """Count the dimensions with percentages, or add their points up as they are.

    Percentages start from the full points, in whole per cent; those there are already stay.
    """
    dimensions = rulebook.dimensions
    if not weighted:
        return replace(rulebook, dimensions=tuple(replace(item, weight=None) for item in dimensions))
    if all(item.weight is not None for item in dimensions) or not dimensions:
        return rulebook
    weights = _percentages([item.full() for item in dimensions])
    return with_weights(rulebook, weights)


def with_weights(rulebook: Rulebook, weights: Iterable[Fraction]) -> Rulebook:
    """Give every dimension its percentage."""
    return replace(
        rulebook,
        dimensions=tuple(
            replace(item, weight=weight) for item, weight in zip(rulebook.dimensions, weights, strict=True)
        ),
    )


def _percentages(parts: Sequence[Fraction]) -> list[Fraction]:
    """Whole percentages in the ratio of the parts that add up to 100; equal where all parts are 0."""
    whole = sum(parts, Fraction(0))
    shares = [part / whole if whole else Fraction(1, len(parts)) for part in parts]
    percentages = [max(Fraction(int(share * 100)), Fraction(1)) for share in shares]
    percentages[-1] += 100 - sum(percentages)
    return percentages


# --- Options that go together ----------------------------------------------------------------


def with_option(rulebook: Rulebook, path: Path, value: Any) -> Rulebook:
    """Set one option, and with it what could not stay as it is beside the new value."""
    record = value_at(rulebook, path[:-1])
    name = path[-1]
    match record:
        case Criterion() if name == "maximum":
            return with_value(rulebook, path[:-1], with_points(record, value))
        case Dimension() if name == "kind":
            criteria = tuple(_suited(item, value) for item in record.criteria)
            return with_value(rulebook, path[:-1], replace(record, kind=value, criteria=criteria))
        case Aggregation() if name in ("drop_low", "drop_high") and value and record.method is Method.MEAN:
            trimmed = replace(record, method=Method.TRIMMED)
            return with_value(with_value(rulebook, path[:-1], trimmed), path, value)
        case Aggregation() if name == "method" and value is not Method.TRIMMED:
            plain = replace(record, method=value, drop_low=0, drop_high=0, minimum=0, ladder=())
            return with_value(rulebook, path[:-1], plain)
        case Award() if name in ("count", "percent") and value is not None:
            other = "percent" if name == "count" else "count"
            return with_value(rulebook, path[:-1], replace(record, **{name: value, other: None}))
        case TieKey() if name == "kind":
            return with_value(rulebook, path[:-1], TieKey(value, lower_first=value is TieKeyKind.DEDUCTIONS))
        case _:
            return with_value(rulebook, path, value)

"""The worked example in words: what stands on which line."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from judging_app.desktop.models.rules_values import comma, rounding_text
from judging_app.domain.aggregation import Combine, Method, Transform
from judging_app.domain.decimals import dimension_places, final_places
from judging_app.domain.event import Round
from judging_app.domain.exact import exact_text
from judging_app.domain.example_edges import Edge
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.worked_example import (
    ExampleTotal,
    Fate,
    JudgedExample,
    MeasuredExample,
    WorkedExample,
)
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.terms import term


class Line(NamedTuple):
    """A label and its number; `strong` is a result, `parted` begins after a rule."""

    label: str
    value: str
    strong: bool = False
    parted: bool = False


def panel_size(round_: Round) -> int:
    """How many judges the largest panel of a round has, 0 where nobody is seated."""
    sizes = [
        sum(seat.votes > 0 for seat in round_.seats_of(panel.code) if seat.role.value != "reserve")
        for panel in round_.panels
    ]
    return max(sizes, default=0)


def lines(rulebook: Rulebook, example: WorkedExample) -> list[Line]:
    """The way from the judges' totals to the sum, without the final score itself."""
    found: list[Line] = []
    for part in example.dimensions:
        dimension = rulebook.dimension(part.dimension)
        if dimension is not None:
            own = list(_of_dimension(rulebook, dimension, part))
            if found and own:
                own[0] = own[0]._replace(parted=True)
            found += own
    entry = example.entry
    if entry is None:
        return found
    several = len(example.dimensions) > 1
    if entry.combined is not None and (several or entry.combined != entry.final):
        label = translate("Rules", "Added up") if several else translate("Rules", "Unrounded")
        found.append(Line(label, shown(entry.combined, 2, 5), parted=True))
    for part_of_round in entry.rounds:
        if part_of_round.score is not None:
            text = translate("Rules", "{round} × {weight}")
            label = text.format(round=part_of_round.round, weight=exact_text(part_of_round.weight))
            found.append(Line(label, shown(part_of_round.score * part_of_round.weight, 2)))
    return found


def final_line(rulebook: Rulebook, example: WorkedExample) -> Line:
    """The final score, with how it is rounded."""
    label = translate("Rules", "Final score ({rounding})").format(rounding=_rounding(rulebook))
    if example.final is None:
        return Line(label, "—", strong=True)
    return Line(label, shown(example.final, final_places(rulebook)), strong=True)


def _rounding(rulebook: Rulebook) -> str:
    if rulebook.final is None:
        return rounding_text(None)
    places = rounding_text(type(rulebook.final)(rulebook.final.places))
    return translate("Rules", "{mode} to {places}").format(mode=term(rulebook.final.mode), places=places)


def _of_dimension(
    rulebook: Rulebook, dimension: Dimension, part: JudgedExample | MeasuredExample
) -> Iterator[Line]:
    places = dimension_places(rulebook, dimension)
    score = part.score
    if isinstance(part, MeasuredExample):
        text = translate("Rules", "{dimension}: {count} items")
        label = text.format(dimension=dimension.name, count=len(part.figures))
        yield Line(label, _value(part.total, places), strong=True)
    else:
        yield _panel_line(dimension, part, places)
    if score.calibrated is not None:
        yield Line(translate("Rules", "Corrected between panels"), _value(score.calibrated.value, places))
    normalised = dimension.normalise_to
    if normalised is not None and score.normalised is not None:
        text = translate("Rules", "Stretched to {full} points")
        yield Line(text.format(full=exact_text(normalised)), _value(score.normalised, places))
    if dimension.weight is not None:
        text = translate("Rules", "{dimension} × {weight}%")
        label = text.format(dimension=dimension.name, weight=exact_text(dimension.weight))
        yield Line(label, "—" if score.weighted is None else shown(score.weighted, 3, 5))
    elif len(rulebook.dimensions) > 1 and isinstance(part, JudgedExample):
        yield Line(dimension.name, _value(score.score, places))


def _panel_line(dimension: Dimension, part: JudgedExample, places: int) -> Line:
    raw = _value(part.score.raw, places)
    plain = dimension.aggregation.transform is Transform.NONE
    if part.kept_sum is None or part.kept_count is None or not plain or not part.kept_count:
        text = translate("Rules", "{dimension}: the panel's score")
        return Line(text.format(dimension=dimension.name), raw, strong=True)
    dropped = any(total.fate in (Fate.DROPPED_LOW, Fate.DROPPED_HIGH) for total in part.totals)
    total = shown(part.kept_sum, 1)
    count = exact_text(part.kept_count)
    if dimension.aggregation.combine is Combine.SUM:
        text = translate("Rules", "Sum of {count}")
        return Line(text.format(count=count), total, strong=True)
    text = (
        translate("Rules", "Mean of the other {count}") if dropped else translate("Rules", "Mean of {count}")
    )
    return Line(text.format(count=count), f"{total} ÷ {count} = {raw}", strong=True)


def _value(value: Fraction | None, places: int) -> str:
    return "—" if value is None else shown(value, places)


def fate_text(total: ExampleTotal) -> str:
    """What stands under a judge's total."""
    return {
        Fate.KEPT: translate("Rules", "Judge {number}"),
        Fate.HALF: translate("Rules", "counts half"),
        Fate.DROPPED_LOW: translate("Rules", "lowest, out"),
        Fate.DROPPED_HIGH: translate("Rules", "highest, out"),
        Fate.MISSING: translate("Rules", "no sheet"),
    }[total.fate].format(number=total.number)


def edge_lines(rulebook: Rulebook, dimension: Dimension, part: JudgedExample) -> list[Line]:
    """The cases that people ask about, each with what happens then."""
    places, edges = dimension_places(rulebook, dimension), part.edges
    found: list[Line] = []
    if edges.fewer is not None:
        label = translate("Rules", "Only {count} judges there").format(count=edges.fewer.sheets)
        found.append(Line(label, _edge_text(edges.fewer, places)))
    if edges.recused is not None:
        found.append(Line(translate("Rules", "One judge recused"), _edge_text(edges.recused, places)))
    if edges.zero is not None:
        words = translate("Rules", "0 counts, {zero}; without a sheet {missing}")
        value = words.format(
            zero=_value(edges.zero.counted.value, places), missing=_value(edges.zero.missing.value, places)
        )
        found.append(Line(translate("Rules", "A judge gives 0"), value))
    if edges.tied is not None and edges.tied.dropped:
        text = translate("Rules", "only {count} of them is dropped").format(count=edges.tied.dropped)
        found.append(Line(translate("Rules", "Two share the highest"), text))
    return found


def _edge_text(edge: Edge, places: int) -> str:
    value = _value(edge.value, places)
    if edge.value is None:
        return translate("Rules", "no score")
    if edge.rung.method is Method.TRIMMED and (edge.rung.drop_high or edge.rung.drop_low):
        text = translate("Rules", "{count} judges, drop {high} high {low} low: {value}")
        return text.format(count=edge.sheets, high=edge.rung.drop_high, low=edge.rung.drop_low, value=value)
    if edge.rung.method in (Method.MEAN, Method.TRIMMED):
        return translate("Rules", "nothing dropped, mean {value}").format(value=value)
    return f"{term(edge.rung.method)}{comma()}{value}"


def judged_part(example: WorkedExample, code: str) -> JudgedExample | None:
    """The example's judged dimension of a code, else its first one."""
    judged: Sequence[JudgedExample] = [item for item in example.dimensions if isinstance(item, JudgedExample)]
    return next((item for item in judged if item.dimension == code), judged[0] if judged else None)

"""A made-up event around a rulebook: the panel, marks and figures of the worked example.

Nothing is drawn at random: the same rulebook gives the same example every time.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd

from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import (
    Entry,
    Event,
    Judge,
    Panel,
    Participation,
    Round,
    Seat,
    Track,
)
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import (
    AsIs,
    BandTable,
    ByHand,
    Categories,
    Gate,
    IndicatorRule,
    IndicatorValue,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import EACH_TRACK, Rulebook, TieKeyKind
from judging_app.domain.sheets import Sheet, Standing
from judging_app.domain.tie_keys import HEAD_SEAT

ENTRY = "example"
"""The entry that is shown, and the code of its panel."""
ROUND = "example round"
_BESIDE = (("example 2", ENTRY), ("example 3", "other"), ("example 4", "other"))
"""The entries that stand beside it, and their panels, where the rules compare entries."""

USUAL_PANEL = 7
_MOST_JUDGES = 60

_SHARES = tuple(
    Fraction(text) / 100 for text in ("88.5", "86", "84.5", "91", "89.5", "87", "88", "85.5", "90")
)
"""What the example's judges give, as a part of the full points; after the last it starts again."""
_BESIDE_SHARE = Fraction(3, 100)
"""How much less each entry beside the shown one gets."""
_FIGURE_SHARE = Fraction(2, 5)
"""How far an example figure lies between the two highest standards."""


def example_event(
    rulebook: Rulebook,
    totals: Mapping[str, Sequence[Fraction | None]],
    figures: Mapping[str, Fraction],
    panel_size: int,
    track: str,
) -> tuple[Event, str]:
    """Build the event, with everything that the rulebook refers to; answer the entry's track too."""
    tracks = _tracks(rulebook)
    if not track:
        track = next(iter(tracks), "")
    if track:
        tracks[track] = None
    size = min(_panel_size(rulebook, totals, panel_size), _MOST_JUDGES)
    judges = [f"{number}" for number in range(1, size + 1)]
    guests = _guests(rulebook, judges)
    beside = () if rulebook.is_local else _BESIDE
    entries = ((ENTRY, ENTRY), *beside)
    panels = dict.fromkeys(panel for _, panel in entries)
    groups = _groups(rulebook)
    seats = tuple(
        Seat(judge, panel, votes=0 if judge in guests else 1, group=groups[at % len(groups)])
        for panel in panels
        for at, judge in enumerate([*judges, *guests])
    )
    round_ = Round(
        ROUND,
        ROUND,
        rulebook,
        tuple(Panel(panel, panel) for panel in panels),
        seats,
        tuple(Participation(entry, panel) for entry, panel in entries),
        sheets=_sheets(rulebook, totals, judges, [entry for entry, _ in entries], track),
        values=_values(rulebook, figures, [entry for entry, _ in entries]),
    )
    event = Event(
        ENTRY,
        tracks=tuple(Track(code, code) for code in tracks),
        entries=tuple(Entry(entry, entry, track=track) for entry, _ in entries),
        judges=tuple(Judge(judge, judge) for judge in [*judges, *guests]),
        rounds=(*_earlier_rounds(rulebook, [entry for entry, _ in entries]), round_),
    )
    return event, track


def _tracks(rulebook: Rulebook) -> dict[str, None]:
    """Every track that the rulebook names."""
    named = [track for item in rulebook.dimensions for leaf in item.criteria for track in leaf.tracks]
    scopes = [award.scope for award in rulebook.awards if award.scope not in {"", EACH_TRACK}]
    return dict.fromkeys([*named, *scopes])


def _panel_size(rulebook: Rulebook, totals: Mapping[str, Sequence[Fraction | None]], panel_size: int) -> int:
    given = max((len(row) for row in totals.values()), default=0)
    if given or panel_size > 0:
        return max(given, panel_size)
    needs = [_needed(dimension.aggregation) for dimension in rulebook.judged]
    return max([USUAL_PANEL, *needs])


def _needed(rule: Aggregation) -> int:
    """Votes that the rule needs to be seen at work: three left, and one from each group."""
    if rule.method is not Method.TRIMMED:
        return len(rule.group_weights)
    dropped = max([rule.drop_low + rule.drop_high, *(rung.drop_low + rung.drop_high for rung in rule.ladder)])
    return max(dropped + 3, rule.minimum, len(rule.group_weights))


def _groups(rulebook: Rulebook) -> Sequence[str]:
    names = [item.group for dimension in rulebook.judged for item in dimension.aggregation.group_weights]
    return list(dict.fromkeys(names)) or [""]


def _guests(rulebook: Rulebook, judges: Sequence[str]) -> list[str]:
    """Judges that a tie-break names: seated without a vote, so that the name is known."""
    named = [key.of for key in rulebook.tie_chain if key.kind is TieKeyKind.SEAT and key.of != HEAD_SEAT]
    return [name for name in dict.fromkeys(named) if name not in judges]


def _earlier_rounds(rulebook: Rulebook, entries: Sequence[str]) -> tuple[Round, ...]:
    """The rounds that the rulebook looks back at (85 points each), and those that a line leads to."""
    looked_at = [term.round for term in rulebook.round_rule.terms]
    looked_at += [key.of for key in rulebook.tie_chain if key.kind is TieKeyKind.EARLIER_ROUND]
    looked_at += [award.to_round for award in rulebook.awards if award.to_round]
    figure = Criterion("figure", "figure", indicator=AsIs())
    plain = Rulebook("earlier", (Dimension("earlier", "earlier", DimensionKind.MEASURED, (figure,)),))
    return tuple(
        Round(
            code,
            code,
            plain,
            participations=tuple(Participation(entry, "") for entry in entries),
            values=tuple(IndicatorValue(entry, "figure", verified=Fraction(85)) for entry in entries),
        )
        for code in dict.fromkeys(looked_at)
        if code != ROUND
    )


# --- Marks -----------------------------------------------------------------------------------


def step_in_ticks(dimension: Dimension, track: str) -> int:
    """The finest step in ticks that the totals of a dimension move by."""
    steps = [leaf.step for leaf in dimension.leaves(track) if leaf.step > 0]
    return gcd(*steps) if steps else TICKS_PER_POINT


def _sheets(
    rulebook: Rulebook,
    totals: Mapping[str, Sequence[Fraction | None]],
    judges: Sequence[str],
    entries: Sequence[str],
    track: str,
) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    for dimension in rulebook.judged:
        leaves = dimension.leaves(track)
        full = dimension.full(track)
        for at, entry in enumerate(entries):
            own = totals.get(dimension.code) if at == 0 else None
            for number, judge in enumerate(judges):
                if own is not None:
                    total = own[number] if number < len(own) else None
                else:
                    share = _SHARES[(number + 2 * at) % len(_SHARES)] - at * _BESIDE_SHARE
                    total = _on_step(full * share, step_in_ticks(dimension, track))
                if total is not None:
                    marks = _marks(leaves, total, full)
                    sheets.append(Sheet(dimension.code, entry, judge, Standing.SUBMITTED, marks))
    return tuple(sheets)


def _on_step(points: Fraction, step: int) -> Fraction:
    return Fraction(round(points * TICKS_PER_POINT / step) * step, TICKS_PER_POINT)


def _marks(leaves: Sequence[Criterion], total: Fraction, full: Fraction) -> dict[str, int]:
    """Share a total out over the leaves by their points; the factored marks add up to it.

    The last scored leaf takes what the steps leave over. With a factor that does not divide the
    total the sum comes as near as a tick.
    """
    marks = {leaf.code: max(leaf.minimum, 0) if leaf.bonus or leaf.maximum <= 0 else 0 for leaf in leaves}
    scored = [leaf for leaf in leaves if not leaf.bonus and leaf.maximum > 0 and leaf.factor > 0]
    left = total * TICKS_PER_POINT
    for leaf in scored[:-1]:
        step = max(leaf.step, 1)
        exact = total * leaf.maximum / full if full > 0 else Fraction(0)
        marks[leaf.code] = int(exact // step * step)
        left -= marks[leaf.code] * leaf.factor
    if scored:
        marks[scored[-1].code] = round(left / scored[-1].factor)
    return marks


# --- Figures ---------------------------------------------------------------------------------


def _values(
    rulebook: Rulebook, figures: Mapping[str, Fraction], entries: Sequence[str]
) -> tuple[IndicatorValue, ...]:
    values: list[IndicatorValue] = []
    for dimension in rulebook.measured:
        for leaf in dimension.leaves():
            if leaf.indicator is None:
                continue
            for at, entry in enumerate(entries):
                value = figures.get(leaf.code) if at == 0 else None
                if value is None:
                    value = example_figure(leaf) * (10 - at) / 10
                if isinstance(leaf.indicator, Categories):
                    counts = {kind.name: max(int(value), 0) for kind in leaf.indicator.kinds[:1]}
                    values.append(IndicatorValue(entry, leaf.code, counts=counts))
                else:
                    values.append(IndicatorValue(entry, leaf.code, verified=value))
    return tuple(values)


def example_figure(leaf: Criterion) -> Fraction:
    """A figure that shows an indicator's rule at work: neither nothing nor the full points."""
    full = Fraction(leaf.maximum, TICKS_PER_POINT)
    return Fraction(0) if leaf.indicator is None else _figure(leaf.indicator, full)


def _figure(rule: IndicatorRule, full: Fraction) -> Fraction:
    match rule:
        case Piecewise(knots):
            values = [knot.value for knot in knots[-2:]] or [Fraction(0)]
            return _plain(values[0] + (values[-1] - values[0]) * _FIGURE_SHARE)
        case BandTable(rows):
            edges = sorted(
                {edge for row in rows for edge in (row.interval.low, row.interval.high) if edge is not None}
            )
            return edges[(len(edges) - 1) // 2] if edges else Fraction(0)
        case Slope():
            return rule.threshold + 10
        case PerUnit(unit, points, cap):
            most = full if cap is None else cap
            units = 1 if points <= 0 else max(1, int(most / points / 2))
            return unit * units + unit / 2
        case Categories():
            return Fraction(2)
        case Gate(at_least, _):
            return at_least
        case AsIs() | ByHand():
            return _plain(full * Fraction(4, 5))
        case RatioToBest() | MinMax():
            return Fraction(100)
        case ValueOnly():
            return Fraction(2)


def _plain(value: Fraction) -> Fraction:
    """A figure as a person would have it: whole where whole numbers are fine enough."""
    return Fraction(int(value)) if value >= 5 else value

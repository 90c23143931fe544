"""Whether a rulebook can rank at all; every finding at once."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from judging_app.domain.aggregation import Aggregation, Combine, Level, Method, Transform
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.event import Event, Round, seat_group
from judging_app.domain.exact import TICKS_PER_POINT, exact_text, show
from judging_app.domain.indicators import (
    BandTable,
    Categories,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
)
from judging_app.domain.problems import Finding, Problem, Severity
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import (
    DECIDED_BY_PEOPLE,
    EACH_TRACK,
    FINAL,
    Award,
    AwardKind,
    FinalMethod,
    LineTie,
    RoundMode,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.tie_keys import HEAD_SEAT


def check_rulebook(event: Event, round_: Round) -> list[Finding]:
    """Find everything that keeps a round's rulebook from ranking, or makes it unfair."""
    rulebook = round_.rulebook
    findings = [*_check_dimensions(round_, event), *_check_weights(round_)]
    for dimension in rulebook.dimensions:
        findings += _check_dimension(round_, dimension)
        for leaf in dimension.leaves():
            findings += _check_leaf(round_, dimension, leaf)
    findings += _check_method(round_)
    findings += _check_tie_chain(event, round_)
    findings += _check_awards(event, round_)
    findings += _check_round_rule(event, round_)
    return findings


def _check_dimensions(round_: Round, event: Event) -> Iterator[Finding]:
    rulebook = round_.rulebook
    if not rulebook.dimensions:
        yield Finding(Problem.NO_DIMENSION, {"round": round_.code}, ("rulebook", round_.code))
    seen: set[str] = set()
    tracks = {track.code for track in event.tracks}
    for dimension in rulebook.dimensions:
        subject = ("dimension", round_.code, dimension.code)
        if dimension.code in seen or dimension.code == FINAL:
            yield Finding(Problem.DUPLICATE_CODE, {"code": dimension.code}, subject, "code")
        seen.add(dimension.code)
        if not dimension.leaves():
            yield Finding(Problem.NO_CRITERION, {"dimension": dimension.name}, subject)
        for criterion in dimension.criteria:
            place = ("criterion", round_.code, criterion.code)
            if criterion.code in seen:
                yield Finding(Problem.DUPLICATE_CODE, {"code": criterion.code}, place, "code")
            seen.add(criterion.code)
            for track in criterion.tracks:
                if track not in tracks:
                    yield Finding(Problem.UNKNOWN_TRACK, {"track": track}, place, "tracks")


def _check_weights(round_: Round) -> Iterator[Finding]:
    dimensions = round_.rulebook.dimensions
    weights = [dimension.weight for dimension in dimensions if dimension.weight is not None]
    if not weights:
        return
    place = _place_of_first(round_)
    if len(weights) != len(dimensions):
        yield Finding(Problem.WEIGHTS_MIXED, {}, place, "weight")
    for dimension in dimensions:
        if dimension.weight is not None and dimension.weight <= 0:
            facts = {"dimension": dimension.name, "weight": show(dimension.weight)}
            subject = ("dimension", round_.code, dimension.code)
            yield Finding(Problem.WEIGHT_NOT_POSITIVE, facts, subject, "weight")
    total = sum(weights, Fraction(0))
    if total != 100:
        facts = {"sum": exact_text(total), "missing": exact_text(100 - total)}
        yield Finding(Problem.WEIGHTS_DO_NOT_ADD_UP, facts, place, "weight")


def _place_of_first(round_: Round) -> tuple[str, ...]:
    dimensions = round_.rulebook.dimensions
    return ("dimension", round_.code, dimensions[-1].code)


def _check_dimension(round_: Round, dimension: Dimension) -> Iterator[Finding]:
    subject = ("dimension", round_.code, dimension.code)
    codes = {criterion.code for criterion in dimension.criteria}
    for criterion in dimension.criteria:
        if criterion.parent and (criterion.parent not in codes or _is_own_ancestor(dimension, criterion)):
            place = ("criterion", round_.code, criterion.code)
            yield Finding(Problem.UNKNOWN_PARENT, {"parent": criterion.parent}, place, "parent")
    if dimension.kind is not DimensionKind.JUDGED:
        return
    yield from _check_aggregation(dimension.aggregation, subject)
    yield from _check_calibration(dimension, subject)
    yield from _check_groups(round_, dimension, subject)
    difficulty = dimension.aggregation.difficulty
    measured = {leaf.code for item in round_.rulebook.measured for leaf in item.leaves()}
    if difficulty and difficulty not in measured:
        yield Finding(Problem.UNKNOWN_REFERENCE, {"code": difficulty}, subject, "difficulty")


def _check_groups(round_: Round, dimension: Dimension, subject: tuple[str, ...]) -> Iterator[Finding]:
    """A weighted group that no seat belongs to would leave every entry without a score."""
    seated = {seat_group(seat) for seat in round_.seats if seat.scores(dimension.code)}
    for item in dimension.aggregation.group_weights:
        if round_.seats and item.group not in seated:
            yield Finding(Problem.UNKNOWN_REFERENCE, {"code": item.group}, subject, "group_weights")


def _is_own_ancestor(dimension: Dimension, criterion: Criterion) -> bool:
    parents = {item.code: item.parent for item in dimension.criteria}
    at, steps = criterion.parent, 0
    while at and steps <= len(parents):
        if at == criterion.code:
            return True
        at, steps = parents.get(at, ""), steps + 1
    return False


def _check_aggregation(rule: Aggregation, subject: tuple[str, ...]) -> Iterator[Finding]:
    if rule.method is Method.TRIMMED and not rule.ladder:
        dropped = rule.drop_low + rule.drop_high
        if rule.minimum and rule.minimum <= dropped:
            facts = {"minimum": str(rule.minimum), "dropped": str(dropped)}
            yield Finding(Problem.TRIM_LEAVES_NOTHING, facts, subject, "minimum")
        elif rule.minimum and rule.minimum - dropped < 3:
            facts = {"minimum": str(rule.minimum), "dropped": str(dropped)}
            yield Finding(Problem.TRIM_LEAVES_NOTHING, facts, subject, "minimum", severity=Severity.WARNING)
    for rung in rule.ladder:
        if rung.method is Method.TRIMMED and rung.at_least <= rung.drop_low + rung.drop_high:
            facts = {"at_least": str(rung.at_least), "dropped": str(rung.drop_low + rung.drop_high)}
            yield Finding(Problem.LADDER_DOES_NOT_FIT, facts, subject, "ladder")
    if rule.transform is not Transform.NONE and rule.level is Level.CRITERION:
        yield Finding(Problem.METHOD_DOES_NOT_FIT, {"option": "transform"}, subject, "transform")
    if rule.method is not Method.TRIMMED and (rule.drop_low or rule.drop_high or rule.ladder):
        facts = {"option": "method"}
        yield Finding(Problem.METHOD_DOES_NOT_FIT, facts, subject, "method", severity=Severity.WARNING)
    if any(item.weight <= 0 for item in rule.group_weights):
        yield Finding(Problem.WEIGHT_NOT_POSITIVE, {"dimension": "", "weight": ""}, subject, "group_weights")


def _check_calibration(dimension: Dimension, subject: tuple[str, ...]) -> Iterator[Finding]:
    rule = dimension.calibration
    per_judge = {CalibrationMethod.STANDARD_SCORE, CalibrationMethod.ADDITIVE}
    if rule.method in per_judge and not _has_judges_totals(dimension):
        yield Finding(Problem.METHOD_DOES_NOT_FIT, {"option": "calibration"}, subject, "calibration")
    if rule.method is CalibrationMethod.STANDARD_SCORE and rule.statistic is None:
        yield Finding(Problem.ROUNDING_NEEDED, {}, subject, "statistic_places", severity=Severity.WARNING)


def _has_judges_totals(dimension: Dimension) -> bool:
    """Only judges' totals can be corrected; least squares answer with their mean and nothing else."""
    rule = dimension.aggregation
    if rule.level is Level.CRITERION or rule.transform is not Transform.NONE:
        return False
    if dimension.calibration.method is CalibrationMethod.STANDARD_SCORE:
        return True
    plain = rule.combine is Combine.MEAN and rule.multiplier == 1
    return plain and not (rule.difficulty or rule.group_weights)


def _check_leaf(round_: Round, dimension: Dimension, leaf: Criterion) -> Iterator[Finding]:
    subject = ("criterion", round_.code, leaf.code)
    facts = {"criterion": leaf.name}
    judged = dimension.kind is DimensionKind.JUDGED
    if judged and leaf.indicator is not None:
        yield Finding(Problem.INDICATOR_RULE_UNEXPECTED, facts, subject, "rule")
    if not judged and leaf.indicator is None:
        yield Finding(Problem.INDICATOR_RULE_MISSING, facts, subject, "rule")
    if judged and leaf.maximum <= leaf.minimum:
        yield Finding(Problem.POINTS_NOT_POSITIVE, facts, subject, "points")
    if not judged and leaf.indicator is not None:
        yield from _check_indicator(leaf, subject)
    if leaf.step <= 0 or (judged and (leaf.maximum - leaf.minimum) % leaf.step):
        numbers = {"step": _points(leaf.step), "max": _points(leaf.maximum), "min": _points(leaf.minimum)}
        yield Finding(Problem.STEP_DOES_NOT_FIT, facts | numbers, subject, "step")
    yield from _check_bands(leaf, subject)


def _points(ticks: int) -> str:
    return exact_text(Fraction(ticks, TICKS_PER_POINT))


def _check_bands(leaf: Criterion, subject: tuple[str, ...]) -> Iterator[Finding]:
    lows = [band.low for band in leaf.bands]
    if not lows:
        return
    ascending = all(low < high for low, high in pairwise(lows))
    if not ascending or lows[0] != leaf.minimum or lows[-1] > leaf.maximum:
        yield Finding(Problem.BANDS_DO_NOT_FIT, {"criterion": leaf.name}, subject, "bands")


def _check_indicator(leaf: Criterion, subject: tuple[str, ...]) -> Iterator[Finding]:
    finding = Finding(Problem.INDICATOR_RULE_DOES_NOT_FIT, {"criterion": leaf.name}, subject, "rule_details")
    match leaf.indicator:
        case Piecewise(knots):
            values = [knot.value for knot in knots]
            if len(values) < 2 or any(low >= high for low, high in pairwise(values)):
                yield finding
        case BandTable(rows):
            if not rows or any(a.interval.overlaps(b.interval) for a, b in combinations(rows, 2)):
                yield finding
        case PerUnit(unit, _, _):
            if unit <= 0:
                yield finding
        case Categories(kinds, _):
            if not kinds or len({kind.name for kind in kinds}) != len(kinds):
                yield finding
        case _:
            pass
    if isinstance(leaf.indicator, Piecewise | RatioToBest | MinMax) and leaf.maximum <= 0:
        yield Finding(Problem.POINTS_NOT_POSITIVE, {"criterion": leaf.name}, subject, "points")


def _check_method(round_: Round) -> Iterator[Finding]:
    rulebook = round_.rulebook
    subject = ("rulebook", round_.code)
    if rulebook.method is FinalMethod.SKATING and (rulebook.measured or not rulebook.judged):
        yield Finding(Problem.METHOD_DOES_NOT_FIT, {"option": "method"}, subject, "method")
    target = rulebook.time_penalty.target
    if target != FINAL and rulebook.dimension(target) is None:
        yield Finding(Problem.UNKNOWN_REFERENCE, {"code": target}, subject, "time_penalty_target")
    rows = rulebook.time_penalty.rows
    if any(a.interval.overlaps(b.interval) for a, b in combinations(rows, 2)):
        yield Finding(Problem.BANDS_DO_NOT_FIT, {"criterion": ""}, subject, "time_penalty")


def _check_tie_chain(event: Event, round_: Round) -> Iterator[Finding]:
    subject = ("rulebook", round_.code)
    chain = round_.rulebook.tie_chain
    if not chain:
        yield Finding(Problem.TIE_CHAIN_EMPTY, {}, subject, "tie_chain")
    for key in chain:
        if not _is_known(event, round_, key):
            facts = {"code": key.of, "key": key.kind.value}
            yield Finding(Problem.UNKNOWN_REFERENCE, facts, subject, "tie_chain")


def _is_known(event: Event, round_: Round, key: TieKey) -> bool:
    rulebook = round_.rulebook
    measured = {leaf.code for item in rulebook.measured for leaf in item.leaves()}
    match key.kind:
        case TieKeyKind.DIMENSION:
            return rulebook.dimension(key.of) is not None
        case TieKeyKind.CRITERION:
            return any(key.of == leaf.code for item in rulebook.dimensions for leaf in item.leaves())
        case TieKeyKind.INDICATOR:
            return key.of in measured
        case TieKeyKind.SEAT:
            return key.of == HEAD_SEAT or any(seat.judge == key.of for seat in round_.seats)
        case TieKeyKind.EARLIER_ROUND:
            return key.of in _codes_before(event, round_)
        case _:
            return not key.of or any(item.code == key.of for item in rulebook.judged)


def _codes_before(event: Event, round_: Round) -> list[str]:
    codes = [item.code for item in event.rounds]
    return codes[: codes.index(round_.code)]


def _check_awards(event: Event, round_: Round) -> Iterator[Finding]:
    tracks = {track.code for track in event.tracks}
    rounds = {item.code for item in event.rounds}
    for award in round_.rulebook.awards:
        subject = ("award", round_.code, award.name)
        if award.scope not in {"", EACH_TRACK} and award.scope not in tracks:
            yield Finding(Problem.UNKNOWN_TRACK, {"track": award.scope}, subject, "scope")
        if not _has_size(award):
            yield Finding(Problem.AWARD_WITHOUT_SIZE, {"award": award.name}, subject, "count")
        if award.kind is AwardKind.ADVANCE and award.to_round and award.to_round not in rounds:
            yield Finding(Problem.UNKNOWN_ROUND, {"round": award.to_round}, subject, "to_round")
        decided = {key.kind for key in round_.rulebook.tie_chain} & DECIDED_BY_PEOPLE
        if award.line_tie is LineTie.RULING and not decided:
            facts = {"option": "line_tie"}
            yield Finding(Problem.METHOD_DOES_NOT_FIT, facts, subject, "line_tie")


def _has_size(award: Award) -> bool:
    """Whether an award says in one way, and a possible one, how many it is for."""
    if award.count is not None:
        return award.count > 0 and award.percent is None
    if award.percent is not None:
        return 0 < award.percent <= 100
    return award.minimum is not None


def _check_round_rule(event: Event, round_: Round) -> Iterator[Finding]:
    rule = round_.rulebook.round_rule
    subject = ("rulebook", round_.code)
    before = _codes_before(event, round_)
    for term in rule.terms:
        if term.round not in before:
            yield Finding(Problem.UNKNOWN_ROUND, {"round": term.round}, subject, "earlier_rounds")
    too_many = rule.mode is RoundMode.BEST and not 1 <= rule.best <= len(rule.terms) + 1
    if too_many or (rule.mode is not RoundMode.LAST_ONLY and not rule.terms):
        yield Finding(Problem.ROUND_RULE_DOES_NOT_FIT, {"best": str(rule.best)}, subject, "earlier_rounds")

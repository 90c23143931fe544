"""From a dimension's points to the final score: stretching, bounds, adjustments, rounds, rounding."""

from collections.abc import Iterator
from fractions import Fraction

from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import FinalMethod, RoundMode, Unverified
from judging_app.wording.rule_sheet_parts import Block, Paragraph, Steps, Table
from judging_app.wording.rule_sheet_tale import RuleTale
from judging_app.wording.terms import term


def settling_steps(tale: RuleTale, dimension: Dimension) -> Iterator[str]:
    """Say what happens to a dimension's points before they are weighted."""
    speech = tale.speech
    if dimension.normalise_to is not None:
        text = speech.translate(
            "RuleSheet", "The score is stretched to {to}: score × {number} ÷ full mark ({full})."
        )
        yield text.format(
            to=tale.points(dimension.normalise_to),
            number=tale.number(dimension.normalise_to),
            full=tale.full(dimension),
        )
    yield from _bounds(tale, dimension.name, dimension.floor, dimension.ceiling)
    yield _roundings(tale, dimension)


def _bounds(tale: RuleTale, name: str, floor: Fraction | None, ceiling: Fraction | None) -> Iterator[str]:
    if floor is not None:
        text = tale.speech.translate("RuleSheet", "{name} counts at least {points}.")
        yield text.format(name=name, points=tale.points(floor))
    if ceiling is not None:
        text = tale.speech.translate("RuleSheet", "{name} counts at most {points}.")
        yield text.format(name=name, points=tale.points(ceiling))


def _roundings(tale: RuleTale, dimension: Dimension) -> str:
    speech = tale.speech
    parts = []
    for station in Station:
        rounding = dimension.rounding(station)
        if rounding is not None:
            text = speech.translate("RuleSheet", "{station}: {rounding}")
            words = tale.rounding(rounding)
            parts.append(text.format(station=term(station, speech), rounding=words))
    if not parts:
        return speech.translate(
            "RuleSheet", "Rounding: nothing is rounded here; exact values are carried on."
        )
    text = speech.translate("RuleSheet", "Rounding, and nowhere else: {parts}.")
    return text.format(parts=tale.clauses(parts))


def verification_steps(tale: RuleTale) -> Iterator[str]:
    """Say who verifies the figures, and what one counts that nobody has verified."""
    speech = tale.speech
    if tale.rulebook.confirm_figures:
        yield speech.translate(
            "RuleSheet", "Every figure is verified by one person and confirmed by another."
        )
    if tale.rulebook.unverified is Unverified.USE_CLAIMED:
        yield speech.translate(
            "RuleSheet",
            "An unverified figure counts as claimed and is marked so, unless its evidence is missing. A missing figure is not a 0: the entry is not ranked until it is there.",
        )
    else:
        yield speech.translate(
            "RuleSheet",
            "Only verified figures count. Until a figure is there and verified, the entry is not ranked; it never counts as 0.",
        )


def final_blocks(tale: RuleTale) -> Iterator[Block]:
    """Tell how the dimensions become the final score."""
    yield Steps(tuple(_final_steps(tale)))
    rows = tale.rulebook.time_penalty.rows
    if rows:
        speech = tale.speech
        text = speech.translate(
            "RuleSheet", "Overtime is taken off the {target} by this table; what is not in it costs nothing."
        )
        words = text.format(target=tale.dimension(tale.rulebook.time_penalty.target))
        if any((row.interval.low or 0) < 0 or (row.interval.high or 0) < 0 for row in rows):
            under = speech.translate("RuleSheet", "Seconds below 0 are time that was not used.")
            words = tale.sentences((words, under))
        yield Paragraph(words)
        seconds = speech.translate("RuleSheet", "s")
        head = (speech.translate("RuleSheet", "Over time by"), speech.translate("RuleSheet", "Taken off"))
        yield Table(
            head,
            tuple((tale.interval(row.interval, seconds), tale.points(row.points)) for row in rows),
            (72, 28),
        )


def _final_steps(tale: RuleTale) -> Iterator[str]:
    rulebook, speech = tale.rulebook, tale.speech
    if rulebook.method is FinalMethod.SKATING:
        yield speech.translate(
            "RuleSheet",
            "The skating system decides: the places of the dimensions are added up, and the smaller sum goes first. Where sums are equal, the number of places at the one in question or higher counts, then their sum, then the majority over all judges' places together.",
        )
    yield speech.translate("RuleSheet", "Final score = {parts}.").format(
        parts=" + ".join(_part(tale, item) for item in rulebook.dimensions)
    )
    yield tale.sentences(_adjustment_words(tale))
    yield from _bounds(
        tale, speech.translate("RuleSheet", "The final score"), rulebook.floor, rulebook.ceiling
    )
    yield from _round_words(tale)
    if rulebook.final is None:
        yield speech.translate("RuleSheet", "The final score is not rounded.")
    else:
        text = speech.translate("RuleSheet", "The final score is rounded: {rounding}.")
        yield text.format(rounding=tale.rounding(rulebook.final))


def _part(tale: RuleTale, dimension: Dimension) -> str:
    if dimension.weight is None:
        return dimension.name
    text = tale.speech.translate("RuleSheet", "{name} × {weight}%")
    return text.format(name=dimension.name, weight=tale.number(dimension.weight))


def _adjustment_words(tale: RuleTale) -> Iterator[str]:
    rulebook, speech = tale.rulebook, tale.speech
    yield speech.translate(
        "RuleSheet",
        "Bonuses and deductions are recorded apart with a reason and act on the score they name; judges leave them aside.",
    )
    if rulebook.bonus_cap is not None:
        text = speech.translate("RuleSheet", "Bonuses on one score: at most {points} in all.")
        yield text.format(points=tale.points(rulebook.bonus_cap))
    if rulebook.deduction_cap is not None:
        text = speech.translate("RuleSheet", "Deductions from one score: at most {points} in all.")
        yield text.format(points=tale.points(rulebook.deduction_cap))


def _round_words(tale: RuleTale) -> Iterator[str]:
    rule, speech = tale.rulebook.round_rule, tale.speech
    if rule.mode is RoundMode.LAST_ONLY:
        yield speech.translate("RuleSheet", "Only this round counts; earlier rounds bring nothing in.")
        return
    pairs = [(tale.round_name(item.round), item.weight) for item in rule.terms]
    pairs.append((speech.translate("RuleSheet", "this round"), rule.own_weight))
    parts = [name if weight == 1 else f"{name} × {tale.number(weight)}" for name, weight in pairs]
    if rule.mode is RoundMode.WEIGHTED:
        text = speech.translate(
            "RuleSheet", "The rounds are added up: {parts}. Where one is missing there is no final score."
        )
        yield text.format(parts=" + ".join(parts))
        return
    text = speech.translate("RuleSheet", "The best {best} of these are added up: {parts}.")
    yield text.format(best=rule.best, parts=tale.listed(parts))

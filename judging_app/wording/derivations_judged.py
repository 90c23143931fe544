"""The step of a judged dimension: marks, trimming, groups, corrections between panels."""

from collections.abc import Iterator
from fractions import Fraction

from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupScore,
    Level,
    Method,
    PanelScore,
    Transform,
    Vote,
)
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.decimals import dimension_places, total_places
from judging_app.domain.event import Role
from judging_app.domain.exact import from_ticks, show
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import FinalMethod
from judging_app.domain.scores import CriterionScore, DimensionScore
from judging_app.wording.derivations_calibration import calibration_lines, standard_score_lines
from judging_app.wording.derivations_lines import Line, MarkShown, MarksLine, RowLine, TextLine, VoteState
from judging_app.wording.derivations_numbers import shown, step_places
from judging_app.wording.derivations_settling import adjustment_lines, settling_lines
from judging_app.wording.derivations_tale import Tale


def judged_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> list[Line]:
    """Tell how a judged dimension got its score."""
    least = dimension_places(tale.rulebook, dimension)
    lines: list[Line] = [*_opening_lines(tale, dimension, score)]
    if score.panel is not None:
        lines += _panel_lines(tale, dimension, score.panel, total_places(dimension))
    for criterion in score.criteria:
        lines += _criterion_lines(tale, dimension, criterion)
    lines += adjustment_lines(tale, score.sheet_adjustments, least, each_sheet=True)
    lines += _multiplied_lines(tale, dimension, score, least)
    lines += _seat_lines(tale, score)
    if score.raw is None:
        lines.append(_nothing_line(tale, dimension, score))
        return lines
    lines += calibration_lines(tale, dimension, score)
    return lines + settling_lines(tale, dimension, score)


def _opening_lines(tale: Tale, dimension: Dimension, score: DimensionScore) -> Iterator[Line]:
    speech, rule = tale.speech, dimension.aggregation
    if rule.transform is Transform.PLACES:
        text = speech.translate("Derivations", "Each judge's totals are turned into places; the places count")
        yield TextLine(text, quiet=True)
    if rule.transform is Transform.BORDA:
        text = speech.translate(
            "Derivations", "Each judge gives an entry one point for every entry ranked below it"
        )
        yield TextLine(text, quiet=True)
    if dimension.calibration.method is CalibrationMethod.STANDARD_SCORE:
        yield from standard_score_lines(tale, dimension, score)
    if tale.rulebook.method is FinalMethod.SKATING and score.raw is not None:
        text = speech.translate("Derivations", "Place by majority of the judges' places: {place}")
        yield TextLine(text.format(place=show(score.raw)))


def _panel_lines(tale: Tale, dimension: Dimension, panel: PanelScore, places: int) -> Iterator[Line]:
    """Tell a panel's values, written with so many decimals, group by group."""
    rule, least = dimension.aggregation, dimension_places(tale.rulebook, dimension)
    weights = {item.group: item.weight for item in rule.group_weights}
    for group in panel.groups:
        if weights:
            text = tale.speech.translate("Derivations", "{group}, weight {weight}")
            words = text.format(group=group_name(tale, group.group), weight=show(weights[group.group]))
            yield TextLine(words)
        yield MarksLine(tuple(_mark(tale, rule, vote, places) for vote in group.votes))
        yield from _group_lines(tale, dimension, group, places)
    if weights:
        parts = [f"{shown(group.value, least)} × {show(weights[group.group])}" for group in panel.groups]
        total = show(sum(weights.values(), Fraction(0)))
        expression = " + ".join(parts)
        yield TextLine(f"({expression}) ÷ {total} = {shown(panel.value, least)}")


def group_name(tale: Tale, group: str) -> str:
    """The name of a group of seats; those named by role have a word."""
    words = {
        "judge": tale.speech.translate("Derivations", "Judges"),
        Role.PUBLIC.value: tale.speech.translate("Derivations", "Public judges"),
    }
    return words.get(group, group)


def _mark(tale: Tale, rule: Aggregation, vote: Vote, places: int) -> MarkShown:
    value = shown(from_ticks(vote.value), places, max(places, 2))
    return MarkShown(tale.judge(vote.judge), value, vote_state(vote), _mark_note(tale, rule, vote))


def vote_state(vote: Vote) -> VoteState:
    """What became of one seat's value."""
    if vote.half_low or vote.half_high:
        return VoteState.HALF
    if not (vote.dropped_low or vote.dropped_high):
        return VoteState.KEPT
    if vote.kept > 0:
        return VoteState.PARTLY
    return VoteState.LOW if vote.dropped_low else VoteState.HIGH


def _mark_note(tale: Tale, rule: Aggregation, vote: Vote) -> str:
    speech, state = tale.speech, vote_state(vote)
    if state is VoteState.HALF:
        return speech.translate("Derivations", "half")
    if state is VoteState.PARTLY:
        text = speech.translate("Derivations", "{kept} of {votes} votes")
        return text.format(kept=show(vote.kept), votes=vote.votes)
    if rule.method is Method.TRIMMED and state is VoteState.LOW:
        return speech.translate("Derivations", "low")
    if rule.method is Method.TRIMMED and state is VoteState.HIGH:
        return speech.translate("Derivations", "high")
    return speech.translate("Derivations", "{votes} votes").format(votes=vote.votes) if vote.votes > 1 else ""


def _group_lines(tale: Tale, dimension: Dimension, group: GroupScore, places: int) -> Iterator[Line]:
    rule, speech = dimension.aggregation, tale.speech
    least = dimension_places(tale.rulebook, dimension)
    votes = sum(vote.votes for vote in group.votes)
    yield from _ladder_lines(tale, rule, group, votes)
    total = shown(group.total, places)
    facts = {"total": total, "count": shown(group.counted), "value": shown(group.value, least)}
    if rule.combine is Combine.SUM:
        yield TextLine(
            speech.translate("Derivations", "Sum of the {count} that count: {total}").format(**facts)
        )
        return
    if group.counted == 1:
        return
    if group.rung.method is Method.MEDIAN:
        template = speech.translate(
            "Derivations", "Median, mean of the middle two: {total} ÷ {count} = {value}"
        )
    elif group.rung.method is Method.CLOSEST_TWO and votes > 2:
        template = speech.translate("Derivations", "The two closest: {total} ÷ {count} = {value}")
    elif any(vote.votes > 1 for vote in group.votes) or group.rung.method is Method.SOFT:
        template = speech.translate("Derivations", "Sum of {count} votes: {total} ÷ {count} = {value}")
    elif group.counted < votes:
        template = speech.translate("Derivations", "Sum of the other {count}: {total} ÷ {count} = {value}")
    else:
        template = speech.translate("Derivations", "Sum of all {count}: {total} ÷ {count} = {value}")
    yield TextLine(template.format(**facts))


def _ladder_lines(tale: Tale, rule: Aggregation, group: GroupScore, votes: int) -> Iterator[Line]:
    """What the size of the panel led to, where it is not what the rule says at first."""
    speech, rung = tale.speech, group.rung
    if rule.method is Method.TRIMMED and rung.method is Method.MEAN:
        text = speech.translate("Derivations", "Only {votes} votes: nothing is dropped")
        yield TextLine(text.format(votes=votes))
    elif rule.method is Method.TRIMMED and (rule.ladder or rung.drop_low != 1 or rung.drop_high != 1):
        text = speech.translate(
            "Derivations", "{votes} votes: the lowest {low} and the highest {high} are dropped"
        )
        yield TextLine(text.format(votes=votes, low=rung.drop_low, high=rung.drop_high))
    elif rule.method is Method.MEDIAN and group.counted == 1 and votes > 1:
        text = speech.translate("Derivations", "Median, the middle value")
        yield TextLine(text)
    elif rule.method is Method.SOFT and votes >= 3:
        text = speech.translate("Derivations", "The lowest and the highest count half")
        yield TextLine(text)


def _criterion_lines(tale: Tale, dimension: Dimension, criterion: CriterionScore) -> Iterator[Line]:
    leaf = dimension.criterion(criterion.criterion)
    name = criterion.criterion if leaf is None else leaf.name
    rounding = dimension.rounding(Station.CRITERION)
    places = 2 if rounding is None else rounding.places
    if criterion.panel is None or criterion.score is None:
        yield RowLine(name, "", "—", tale.speech.translate("Derivations", "Nobody has marked it"))
        return
    middle, right = "", shown(criterion.score, places)
    if leaf is not None and leaf.factor != 1 and criterion.factored is not None:
        middle, right = f"{right} × {show(leaf.factor)}", shown(criterion.factored, places)
    yield RowLine(name, middle, right)
    marked = places if leaf is None else step_places(leaf)
    yield from _panel_lines(tale, dimension, criterion.panel, marked)
    yield from tale.rounding_lines(criterion.panel.value, criterion.score, rounding, places)


def _multiplied_lines(tale: Tale, dimension: Dimension, score: DimensionScore, least: int) -> list[Line]:
    """From the panel's value to the raw score: multiplier, difficulty and rounding."""
    value = _before_multiplying(dimension, score)
    if value is None or score.raw is None or tale.rulebook.method is FinalMethod.SKATING:
        return []
    rule = dimension.aggregation
    factors: list[str] = []
    product = value
    if rule.multiplier != 1:
        factors.append(show(rule.multiplier))
        product *= rule.multiplier
    if rule.difficulty and score.difficulty is not None:
        text = tale.speech.translate("Derivations", "difficulty {value}")
        factors.append(text.format(value=show(score.difficulty)))
        product *= score.difficulty
    lines: list[Line] = []
    if factors:
        lines.append(TextLine(" × ".join([shown(value, least), *factors]) + f" = {shown(product, least)}"))
    return lines + tale.rounding_lines(product, score.raw, dimension.rounding(Station.PANEL), least)


def _before_multiplying(dimension: Dimension, score: DimensionScore) -> Fraction | None:
    if dimension.aggregation.level is Level.SHEET:
        return None if score.panel is None else score.panel.value
    factored = [item.factored for item in score.criteria if item.factored is not None]
    return sum(factored, score.sheet_adjustments.net) if factored else None


def _seat_lines(tale: Tale, score: DimensionScore) -> Iterator[Line]:
    """The seats that brought nothing, and reserves: who and why."""
    speech = tale.speech
    standings = list(dict.fromkeys(item.standing for item in score.excused))
    for standing in standings:
        judges = tale.judges([item.judge for item in score.excused if item.standing is standing])
        text = speech.translate("Derivations", "{standing}: {judges}")
        yield TextLine(text.format(standing=tale.standing(standing), judges=judges), quiet=True)
    counted = {vote.judge for vote in _any_votes(score)}
    stand_ins = [
        seat.judge for seat in tale.case.round.seats if seat.role is Role.RESERVE and seat.judge in counted
    ]
    if stand_ins:
        text = speech.translate("Derivations", "Reserves standing in: {judges}")
        yield TextLine(text.format(judges=tale.judges(stand_ins)), quiet=True)
    if score.spare:
        text = speech.translate("Derivations", "Reserves not needed, not counted: {judges}")
        yield TextLine(text.format(judges=tale.judges(score.spare)), quiet=True)
    if score.owed:
        text = speech.translate("Derivations", "Not handed in yet: {judges}. The score is provisional")
        yield TextLine(text.format(judges=tale.judges(score.owed)), alert=True)


def _any_votes(score: DimensionScore) -> Iterator[Vote]:
    if score.panel is not None:
        yield from score.panel.votes
    for criterion in score.criteria:
        if criterion.panel is not None:
            yield from criterion.panel.votes


def _nothing_line(tale: Tale, dimension: Dimension, score: DimensionScore) -> TextLine:
    speech = tale.speech
    if dimension.aggregation.difficulty and score.difficulty is None and any(_any_votes(score)):
        return TextLine(speech.translate("Derivations", "The difficulty is missing"), alert=True)
    if any(_any_votes(score)):
        return TextLine(speech.translate("Derivations", "Some criteria have no mark"), alert=True)
    return TextLine(speech.translate("Derivations", "No sheet counts yet"), alert=not score.owed)

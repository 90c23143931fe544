"""The step that makes one score of the dimensions: weights, adjustments, rounds, rounding."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from judging_app.domain.decimals import final_places
from judging_app.domain.event import EntryStatus
from judging_app.domain.exact import exact_text, rounded, show
from judging_app.domain.rubric import Dimension, Station
from judging_app.domain.rulebook import FinalMethod, RoundMode
from judging_app.domain.scores import DimensionScore
from judging_app.wording.derivations_lines import Line, RowLine, TextLine
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.derivations_settling import adjustment_lines, bound_lines, sum_lines
from judging_app.wording.derivations_tale import Tale

_Pair = tuple[Dimension, DimensionScore]


def total_lines(tale: Tale) -> list[Line]:
    """Tell how the dimensions became the final score."""
    score, least = tale.case.score, final_places(tale.rulebook)
    lines: list[Line] = [*_zero_lines(tale), *_combined_lines(tale)]
    lines += adjustment_lines(tale, score.adjustments, least)
    if score.combined is not None:
        lines += sum_lines(score.combined, score.adjustments, least)
        adjusted = score.combined + score.adjustments.net
        lines += bound_lines(tale, adjusted, tale.rulebook.floor, tale.rulebook.ceiling, least)
    lines += _round_lines(tale)
    if score.exact is not None and score.final is not None:
        lines += _rounding_line(tale, score.exact, score.final)
    if score.provisional:
        text = tale.speech.translate("Derivations", "Sheets are missing: the score is provisional")
        lines.append(TextLine(text, alert=True))
    return lines


def _rounding_line(tale: Tale, before: Fraction, after: Fraction) -> list[Line]:
    rounding = tale.rulebook.final
    return tale.rounding_lines(before, after, rounding, final_places(tale.rulebook))


def _zero_lines(tale: Tale) -> Iterator[Line]:
    found = next(
        (item for item in tale.case.round.participations if item.entry == tale.case.entry.code), None
    )
    if found is None or found.status is not EntryStatus.ZERO:
        return
    text = tale.speech.translate("Derivations", "The entry counts as zero: {reason}")
    yield TextLine(text.format(reason=found.reason), alert=True)


def _combined_lines(tale: Tale) -> Iterator[Line]:
    score = tale.case.score
    pairs = [
        (dimension, part)
        for part in score.dimensions
        if (dimension := tale.rulebook.dimension(part.dimension)) is not None
    ]
    open_ = [dimension.name for dimension, part in pairs if part.score is None]
    if open_:
        text = tale.speech.translate("Derivations", "No score yet: {names}")
        yield TextLine(text.format(names=tale.listed(open_)), alert=True)
        return
    if not pairs or score.combined is None:
        return
    if tale.rulebook.method is FinalMethod.SKATING:
        places = " + ".join(show(part.score) for _, part in pairs if part.score is not None)
        text = tale.speech.translate("Derivations", "Sum of the places: {places} = {sum}")
        yield TextLine(text.format(places=places, sum=show(score.combined)))
        yield TextLine(tale.speech.translate("Derivations", "Equal sums: rules 10 and 11"), quiet=True)
    elif any(dimension.weight is not None for dimension, _ in pairs):
        yield from _weighted_lines(tale, pairs, score.combined)
    elif len(pairs) > 1:
        sums = " + ".join(tale.points(dimension, part.score) for dimension, part in pairs)
        yield TextLine(f"{sums} = {shown(score.combined, final_places(tale.rulebook))}")


def _weighted_lines(tale: Tale, pairs: Sequence[_Pair], combined: Fraction) -> Iterator[Line]:
    """87.80 × 60% + 85.26 × 40%, then = 52.680 + 34.104 = 86.784."""
    factors = [
        tale.points(dimension, part.score)
        if dimension.weight is None
        else f"{tale.points(dimension, part.score)} × {show(dimension.weight)}%"
        for dimension, part in pairs
    ]
    weighted = [part.weighted for _, part in pairs if part.weighted is not None]
    least = max(_decimals(value) for value in [*weighted, combined])
    total = shown(combined, least)
    yield TextLine(" + ".join(factors))
    if len(weighted) > 1:
        yield TextLine("= " + " + ".join(shown(value, least) for value in weighted) + f" = {total}")
    else:
        yield TextLine(f"= {total}")
    if any(_is_rounded(pair) for pair in pairs):
        text = tale.speech.translate("Derivations", "Each part is rounded before it is added")
        yield TextLine(text, quiet=True)


def _decimals(value: Fraction) -> int:
    """The decimals of a value; parts of one sum are written with as many as the longest."""
    text = exact_text(value)
    return 0 if "/" in text else min(len(text.partition(".")[2]), 4)


def _is_rounded(pair: _Pair) -> bool:
    dimension, part = pair
    if dimension.weight is None or part.score is None:
        return False
    exact = part.score * dimension.weight / 100
    return rounded(exact, dimension.rounding(Station.WEIGHTED)) != exact


def _round_lines(tale: Tale) -> Iterator[Line]:
    """Each round's part in the final score, and how they are put together."""
    score, speech, least = tale.case.score, tale.speech, final_places(tale.rulebook)
    if not score.rounds:
        return
    rule = tale.rulebook.round_rule
    for part in score.rounds:
        found = tale.event.round(part.round)
        name = part.round if found is None else found.name
        middle = "" if part.weight == 1 else f"× {show(part.weight)}"
        right = "—" if part.score is None else shown(part.score * part.weight, least)
        remark = "" if part.counted else speech.translate("Derivations", "does not count")
        yield RowLine(name, middle, right, remark, alert=part.score is None and part.counted)
    if score.exact is None:
        yield TextLine(speech.translate("Derivations", "An earlier round has no score"), alert=True)
        return
    if rule.mode is RoundMode.BEST:
        text = speech.translate("Derivations", "The best {number} of {all} rounds: {value}")
    else:
        text = speech.translate("Derivations", "All rounds together: {value}")
    number = sum(part.counted for part in score.rounds)
    yield TextLine(text.format(number=number, all=len(score.rounds), value=shown(score.exact, least)))

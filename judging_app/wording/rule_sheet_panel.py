"""How one judge marks, and how the panel's marks become one score."""

from collections.abc import Iterator

from judging_app.domain.aggregation import Aggregation, Combine, Level, Method, Rung, Transform
from judging_app.domain.event import Role
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Better, FinalMethod
from judging_app.wording.rule_sheet_criteria import even_marks
from judging_app.wording.rule_sheet_tale import RuleTale


def marking_steps(tale: RuleTale, dimension: Dimension) -> Iterator[str]:
    """Say how one judge fills a score sheet."""
    speech, leaves = tale.speech, dimension.leaves()
    if leaves and even_marks(leaves):
        text = speech.translate(
            "RuleSheet", "Each judge marks every criterion from {low} to its points, in steps of {step}."
        )
        yield text.format(low=tale.ticks(leaves[0].minimum), step=tale.ticks(leaves[0].step))
    else:
        yield speech.translate(
            "RuleSheet", "Each judge marks every criterion within the bounds and steps of the table."
        )
    if dimension.aggregation.level is Level.CRITERION:
        yield speech.translate(
            "RuleSheet",
            "A criterion without a mark is not a 0: it is worked out from the judges who marked it.",
        )
    else:
        yield speech.translate(
            "RuleSheet",
            "A criterion without a mark is not a 0: a sheet counts only once all its marks are in, but for those that may be left out.",
        )
    yield speech.translate(
        "RuleSheet",
        "Sheets of judges who are recused, absent or abstain, and voided sheets, are set aside first. They never count as 0.",
    )


def panel_steps(tale: RuleTale, dimension: Dimension) -> Iterator[str]:
    """Say how the judges' marks for an entry become the panel's score."""
    rule, speech = dimension.aggregation, tale.speech
    factored = any(leaf.factor != 1 for leaf in dimension.leaves())
    if rule.level is Level.SHEET:
        text = speech.translate(
            "RuleSheet",
            "A judge's marks for an entry are added up to that judge's total. The totals become one score.",
        )
        if factored:
            text = speech.translate(
                "RuleSheet",
                "A judge's marks for an entry, times their factors, are added up to that judge's total. The totals become one score.",
            )
    else:
        text = speech.translate(
            "RuleSheet", "Criterion by criterion, the judges' marks become one score. These are added up."
        )
        if factored:
            text = speech.translate(
                "RuleSheet",
                "Criterion by criterion, the judges' marks become one score. These, times their factors, are added up.",
            )
    yield text
    yield from _transform(tale, rule)
    if tale.rulebook.method is FinalMethod.SKATING:
        yield from _dance(tale)
    else:
        yield from _group_words(tale, rule)
        yield from _method_words(tale, rule)
    yield from _seat_words(tale, dimension)
    yield from _factors(tale, rule)
    if tale.rulebook.range_alarm is not None:
        text = speech.translate(
            "RuleSheet",
            "Totals for one entry that lie more than {limit} apart are pointed out; no mark is changed by that.",
        )
        yield text.format(limit=tale.points(tale.rulebook.range_alarm))


def _transform(tale: RuleTale, rule: Aggregation) -> Iterator[str]:
    if rule.transform is Transform.PLACES:
        yield tale.speech.translate(
            "RuleSheet",
            "Not the points but the places count: each judge's totals are ranked, 1 for the highest, and equal totals share the mean place.",
        )
    if rule.transform is Transform.BORDA:
        yield tale.speech.translate(
            "RuleSheet",
            "Not the points but the ranks count: each judge gives an entry one point for every entry ranked below it (Borda count).",
        )


def _dance(tale: RuleTale) -> Iterator[str]:
    speech = tale.speech
    if tale.rulebook.better is Better.HIGHER:
        yield speech.translate("RuleSheet", "Each judge's totals are turned into places, 1 for the highest.")
    else:
        yield speech.translate("RuleSheet", "Each judge's total is a place, 1 for the best.")
    yield speech.translate(
        "RuleSheet",
        "The entry that a majority of the judges puts at a place or higher gets that place. The larger majority goes first, then the smaller sum of those places, then the next place is looked at.",
    )


def _group_words(tale: RuleTale, rule: Aggregation) -> Iterator[str]:
    if not rule.group_weights:
        return
    text = tale.speech.translate("RuleSheet", "{group} {weight}")
    parts = [
        text.format(group=tale.group(item.group), weight=tale.number(item.weight))
        for item in rule.group_weights
    ]
    text = tale.speech.translate(
        "RuleSheet",
        "Each group of judges gets a score of its own; the groups' scores count in the ratio {groups}. Where a group gave no sheet, the entry has no score yet.",
    )
    yield text.format(groups=tale.listed(parts))


def _method_words(tale: RuleTale, rule: Aggregation) -> Iterator[str]:
    """What is dropped, what becomes of the rest, and what small panels and equal totals change."""
    speech, combined = tale.speech, _combine_words(tale, rule)
    if rule.method is not Method.TRIMMED:
        yield tale.sentences((_method(tale, rule.method), combined))
        return
    equal = speech.translate(
        "RuleSheet",
        "Where several judges gave the same lowest or highest, only as many of them are dropped as the rule says.",
    )
    if rule.ladder:
        yield from _ladder(tale, rule)
        yield tale.sentences((combined, equal))
        return
    yield tale.sentences((_dropped(tale, rule.drop_low, rule.drop_high), combined))
    fewest = max(rule.minimum, rule.drop_low + rule.drop_high + 1)
    few = speech.translate("RuleSheet", "With fewer than {fewest} valid votes nothing is dropped.")
    yield tale.sentences((few.format(fewest=fewest), equal))


def _dropped(tale: RuleTale, low: int, high: int) -> str:
    if low == high == 1:
        return tale.speech.translate("RuleSheet", "One lowest and one highest are dropped.")
    text = tale.speech.translate("RuleSheet", "The {low} lowest and the {high} highest are dropped.")
    return text.format(low=low, high=high)


def _ladder(tale: RuleTale, rule: Aggregation) -> Iterator[str]:
    speech = tale.speech
    rungs = sorted(rule.ladder, key=lambda rung: rung.at_least)
    yield speech.translate("RuleSheet", "What is done depends on the number of valid votes:")
    if rungs[0].at_least > 1:
        text = speech.translate("RuleSheet", "Fewer than {fewest} votes: nothing is dropped.")
        yield text.format(fewest=rungs[0].at_least)
    for rung in rungs:
        text = speech.translate("RuleSheet", "{number} votes or more: {what}")
        yield text.format(number=rung.at_least, what=_rung(tale, rung))


def _rung(tale: RuleTale, rung: Rung) -> str:
    if rung.method is not Method.TRIMMED:
        return _method(tale, rung.method)
    words = _dropped(tale, rung.drop_low, rung.drop_high)
    if not rung.leaves_nothing_of(rung.at_least):
        return words
    text = tale.speech.translate("RuleSheet", "Where nothing would be left, nothing is dropped.")
    return tale.sentences((words, text))


def _method(tale: RuleTale, method: Method) -> str:
    speech = tale.speech
    return {
        Method.MEAN: speech.translate("RuleSheet", "Nothing is dropped."),
        Method.TRIMMED: "",
        Method.MEDIAN: speech.translate(
            "RuleSheet",
            "Only the middle one counts when they stand in order; with an even number, the middle two.",
        ),
        Method.SOFT: speech.translate(
            "RuleSheet",
            "The lowest and the highest count half, all others in full; with fewer than 3 votes all count in full.",
        ),
        Method.CLOSEST_TWO: speech.translate(
            "RuleSheet",
            "Only the two closest to each other count, the higher pair where two pairs are as close; with fewer than 3 votes all count.",
        ),
    }[method]


def _combine_words(tale: RuleTale, rule: Aggregation) -> str:
    if rule.combine is Combine.MEAN:
        return tale.speech.translate("RuleSheet", "The mean of what is left is the panel's score.")
    return tale.speech.translate("RuleSheet", "The sum of what is left, not the mean, is the panel's score.")


def _seat_words(tale: RuleTale, dimension: Dimension) -> Iterator[str]:
    """What is special about the seats that score a dimension: votes, and reserves."""
    speech = tale.speech
    seats = [seat for seat in tale.round.seats if seat.scores(dimension.code)]
    names: dict[int, list[str]] = {}
    for seat in seats:
        judge = tale.event.judge(seat.judge)
        known = names.setdefault(seat.votes, [])
        name = seat.judge if judge is None else judge.name
        if name not in known:
            known.append(name)
    for votes, judges in sorted(names.items()):
        if votes == 1:
            continue
        text = speech.translate("RuleSheet", "A sheet of {judges} counts as {votes} votes.")
        if votes == 0:
            text = speech.translate("RuleSheet", "Sheets of {judges} are kept but do not count.")
        yield text.format(judges=tale.listed(judges), votes=votes)
    if any(seat.role is Role.RESERVE for seat in seats):
        yield speech.translate(
            "RuleSheet", "A reserve's sheet counts only where it stands in for a sheet that was set aside."
        )


def _factors(tale: RuleTale, rule: Aggregation) -> Iterator[str]:
    speech = tale.speech
    if rule.multiplier != 1:
        text = speech.translate("RuleSheet", "The result is multiplied by {factor}.")
        yield text.format(factor=tale.number(rule.multiplier))
    if rule.difficulty:
        text = speech.translate(
            "RuleSheet",
            "The result is multiplied by the entry's {name} (difficulty); without that figure there is no score.",
        )
        yield text.format(name=tale.criterion(rule.difficulty))

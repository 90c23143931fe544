"""Places, ties, awards and cut lines, in words."""

from collections.abc import Collection, Iterator

from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    CountMode,
    FinalMethod,
    LineTie,
    PlaceStyle,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.rule_sheet_parts import Block, Paragraph, Steps, Table
from judging_app.wording.rule_sheet_tale import RuleTale
from judging_app.wording.terms import term

_BY_PEOPLE = frozenset({TieKeyKind.RULING, TieKeyKind.LOT, TieKeyKind.SHARED})


def place_blocks(tale: RuleTale) -> Iterator[Block]:
    """Tell who stands before whom, and how ties fall."""
    rulebook, speech = tale.rulebook, tale.speech
    yield Paragraph(tale.sentences(_order_words(tale)))
    if rulebook.tie_chain:
        text = speech.translate(
            "RuleSheet",
            "Entries with the same final score are compared one rule after the other, until they differ:",
        )
        if rulebook.method is FinalMethod.SKATING:
            text = speech.translate(
                "RuleSheet",
                "Entries that are still level are compared one rule after the other, until they differ:",
            )
        yield Paragraph(text)
        yield Steps(tuple(_tie_steps(tale)))
    yield Paragraph(_style_words(tale))


def _order_words(tale: RuleTale) -> Iterator[str]:
    speech = tale.speech
    if tale.rulebook.better is Better.HIGHER:
        yield speech.translate("RuleSheet", "The higher final score goes first.")
    else:
        yield speech.translate("RuleSheet", "The lower final score goes first.")
    if len(tale.event.tracks) > 1:
        tracks = tale.listed(track.name for track in tale.event.tracks)
        text = speech.translate(
            "RuleSheet", "There is an overall ranking, and one for each track ({tracks})."
        )
        yield text.format(tracks=tracks)
    yield speech.translate(
        "RuleSheet",
        "Entries that withdrew, were disqualified or had their result cancelled are listed without a place.",
    )


def _tie_steps(tale: RuleTale) -> Iterator[str]:
    last = None
    for key in tale.rulebook.tie_chain:
        yield _tie(tale, key)
        last = key.kind
        if last is TieKeyKind.SHARED:
            return
    if last is not TieKeyKind.SHARED:
        yield tale.speech.translate("RuleSheet", "Whoever is still equal shares the place.")


def _tie(tale: RuleTale, key: TieKey) -> str:
    speech = tale.speech
    what = _key_words(tale, key)
    if key.kind in _BY_PEOPLE:
        return what
    text = speech.translate("RuleSheet", "{what}: the higher goes first.")
    if key.lower_first:
        text = speech.translate("RuleSheet", "{what}: the lower goes first.")
    return text.format(what=what)


def _key_words(tale: RuleTale, key: TieKey) -> str:
    speech = tale.speech
    words = {
        TieKeyKind.DIMENSION: speech.translate("RuleSheet", "Score of {of}"),
        TieKeyKind.CRITERION: speech.translate("RuleSheet", "Score for the criterion {of}"),
        TieKeyKind.INDICATOR: speech.translate("RuleSheet", "Figure of the indicator {of}"),
        TieKeyKind.UNROUNDED: speech.translate("RuleSheet", "Final score before rounding"),
        TieKeyKind.UNTRIMMED: speech.translate("RuleSheet", "Mean of all counting sheets, nothing dropped"),
        TieKeyKind.TOTAL: speech.translate("RuleSheet", "Sum of all counting sheets"),
        TieKeyKind.HIGHEST: speech.translate("RuleSheet", "Highest single sheet"),
        TieKeyKind.LOWEST: speech.translate("RuleSheet", "Lowest single sheet"),
        TieKeyKind.DROP_LOWEST: speech.translate(
            "RuleSheet", "Sum without the lowest sheet, then without the two lowest, and so on"
        ),
        TieKeyKind.FIRSTS: speech.translate("RuleSheet", "Number of judges who put the entry first"),
        TieKeyKind.SEAT: speech.translate("RuleSheet", "Total given by {of}"),
        TieKeyKind.EARLIER_ROUND: speech.translate("RuleSheet", "Final score of the earlier round {of}"),
        TieKeyKind.DEDUCTIONS: speech.translate("RuleSheet", "Points deducted"),
        TieKeyKind.RULING: speech.translate(
            "RuleSheet", "A ruling decides, with its reason on record. Until then the place is shared."
        ),
        TieKeyKind.LOT: speech.translate(
            "RuleSheet", "A drawing of lots decides. Until then the place is shared."
        ),
        TieKeyKind.SHARED: speech.translate("RuleSheet", "Whoever is still equal shares the place."),
    }[key.kind]
    if "{of}" in words:
        return words.format(of=_of(tale, key))
    if key.of and key.kind not in _BY_PEOPLE:
        text = speech.translate("RuleSheet", "{what} ({of})")
        return text.format(what=words, of=tale.dimension(key.of))
    return words


def _of(tale: RuleTale, key: TieKey) -> str:
    match key.kind:
        case TieKeyKind.DIMENSION:
            return tale.dimension(key.of)
        case TieKeyKind.EARLIER_ROUND:
            return tale.round_name(key.of)
        case TieKeyKind.SEAT if key.of == HEAD_SEAT:
            return tale.speech.translate("RuleSheet", "the head judge")
        case TieKeyKind.SEAT:
            judge = tale.event.judge(key.of)
            return key.of if judge is None else judge.name
        case _:
            return tale.criterion(key.of)


def _style_words(tale: RuleTale) -> str:
    speech = tale.speech
    return {
        PlaceStyle.COMPETITION: speech.translate(
            "RuleSheet",
            "After a shared place, places are skipped: two in second place are followed by fourth place.",
        ),
        PlaceStyle.DENSE: speech.translate(
            "RuleSheet",
            "After a shared place, no place is skipped: two in second place are followed by third place.",
        ),
        PlaceStyle.MEAN: speech.translate(
            "RuleSheet",
            "Those who share get the mean of their places: two in second and third place both get 2.5.",
        ),
    }[tale.rulebook.place_style]


def award_blocks(tale: RuleTale) -> Iterator[Block]:
    """Tell who gets what, and what happens where a tie lies across the line."""
    awards, speech = tale.rulebook.awards, tale.speech
    head = (
        speech.translate("RuleSheet", "Award or cut line"),
        speech.translate("RuleSheet", "Among"),
        speech.translate("RuleSheet", "How many"),
        speech.translate("RuleSheet", "A tie at the last place"),
    )
    rows = tuple(
        (_award_name(tale, item), _scope(tale, item), _size(tale, item), _line(tale, item)) for item in awards
    )
    yield Table(head, rows, (32, 19, 21, 28))
    yield Paragraph(tale.sentences(_order_of_giving(tale, {item.kind for item in awards})))


def _order_of_giving(tale: RuleTale, kinds: Collection[AwardKind]) -> Iterator[str]:
    speech = tale.speech
    if AwardKind.AWARD in kinds:
        yield speech.translate(
            "RuleSheet",
            "Awards are given in order of places, one after the other; what cannot be given stays vacant.",
        )
    if AwardKind.ADVANCE in kinds:
        yield speech.translate(
            "RuleSheet", "A cut line counts from first place on, whatever awards are given."
        )


def _award_name(tale: RuleTale, award: Award) -> str:
    words = award.name
    if award.kind is AwardKind.ADVANCE:
        text = tale.speech.translate("RuleSheet", "{name} ({kind})")
        words = text.format(name=words, kind=term(award.kind, tale.speech))
    if award.to_round:
        text = tale.speech.translate("RuleSheet", "{name}, to {round}")
        words = text.format(name=words, round=tale.round_name(award.to_round))
    return words


def _scope(tale: RuleTale, award: Award) -> str:
    if award.scope == EACH_TRACK:
        return tale.speech.translate("RuleSheet", "each track by itself")
    if award.scope:
        return tale.track(award.scope)
    return tale.speech.translate("RuleSheet", "all entries")


def _size(tale: RuleTale, award: Award) -> str:
    speech = tale.speech
    words = speech.translate("RuleSheet", "all who qualify")
    if award.count is not None:
        words = speech.translate("RuleSheet", "{count} places").format(count=award.count)
        if award.count == 1:
            words = speech.translate("RuleSheet", "1 place")
    elif award.percent is not None:
        text = {
            CountMode.DOWN: speech.translate("RuleSheet", "{percent}% of the ranked entries, rounded down"),
            CountMode.UP: speech.translate("RuleSheet", "{percent}% of the ranked entries, rounded up"),
            CountMode.HALF_UP: speech.translate(
                "RuleSheet", "{percent}% of the ranked entries, rounded half up"
            ),
        }[award.percent_mode]
        words = text.format(percent=tale.number(award.percent))
    if award.minimum is None:
        return words
    text = speech.translate("RuleSheet", "{size}, with {minimum} or more")
    if tale.rulebook.better is Better.LOWER:
        text = speech.translate("RuleSheet", "{size}, with {minimum} or less")
    return text.format(size=words, minimum=tale.points(award.minimum))


def _line(tale: RuleTale, award: Award) -> str:
    if award.count is None and award.percent is None:
        return "—"
    speech = tale.speech
    return {
        LineTie.INCLUDE: speech.translate("RuleSheet", "all who are tied get it"),
        LineTie.EXCLUDE: speech.translate("RuleSheet", "none of the tied gets it; the place stays vacant"),
        LineTie.RULING: speech.translate("RuleSheet", "open until a ruling or a lot separates them"),
    }[award.line_tie]

"""Says why an entry stands where it stands, step by step from the marks to the award.

`explain` answers values, not text: a screen draws them, `as_text` writes them, and paper may do
either. Every number in them is one of the derivation's own.
"""

from collections.abc import Iterator

from judging_app.application.queries import Explanation
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.event import Event
from judging_app.domain.exact import show
from judging_app.domain.ranking import Place
from judging_app.domain.rubric import DimensionKind
from judging_app.domain.rulebook import Award, AwardKind, Rulebook
from judging_app.domain.scores import DimensionScore, WhyUnranked
from judging_app.wording.derivations_figures import measured_lines
from judging_app.wording.derivations_judged import judged_lines
from judging_app.wording.derivations_lines import Line, Step, StepKind, TextLine, as_text
from judging_app.wording.derivations_numbers import final_text, place_number
from judging_app.wording.derivations_tale import Tale
from judging_app.wording.derivations_ties import key_label, short_tie_reason, tie_lines, tie_title
from judging_app.wording.derivations_totals import total_lines
from judging_app.wording.language import Language, current_language

__all__ = [
    "Step",
    "as_text",
    "award_tier",
    "explain",
    "key_label",
    "place_words",
    "short_tie_reason",
    "why_unranked",
]


def explain(explanation: Explanation, language: Language | None = None) -> tuple[Step, ...]:
    """Tell an entry's way from marks and figures to place and award."""
    tale = Tale(explanation, language or current_language())
    steps = [
        _dimension_step(tale, number, part) for number, part in enumerate(explanation.score.dimensions, 1)
    ]
    steps.append(_total_step(tale, len(steps) + 1))
    steps.append(_place_step(tale, len(steps) + 1))
    return (*steps, *_award_steps(tale))


def _dimension_step(tale: Tale, number: int, part: DimensionScore) -> Step:
    dimension = tale.rulebook.dimension(part.dimension)
    if dimension is None:
        return Step(number, part.dimension, "—")
    tell = judged_lines if dimension.kind is DimensionKind.JUDGED else measured_lines
    return Step(
        number, dimension.name, tale.points(dimension, part.score), tuple(tell(tale, dimension, part))
    )


def _total_step(tale: Tale, number: int) -> Step:
    title = tale.speech.translate("Derivations", "Combination and rounding")
    return Step(number, title, final_text(tale.rulebook, tale.case.score.final), tuple(total_lines(tale)))


def _place_step(tale: Tale, number: int) -> Step:
    place, speech = tale.case.place, tale.speech
    if place is None:
        reason = tale.case.score.unranked or WhyUnranked.INCOMPLETE
        title = speech.translate("Derivations", "Not ranked")
        lines: list[Line] = [TextLine(why_unranked(reason, speech), alert=True), *_status_lines(tale)]
        return Step(number, title, "—", tuple(lines))
    value = place_words(place, speech)
    lines = []
    title = speech.translate("Derivations", "Ranking")
    if place.note is not None:
        title = tie_title(tale, place.note)
        lines += tie_lines(tale, place.note, shared=place.shared)
    lines += _track_lines(tale)
    return Step(number, title, value, tuple(lines))


def place_words(place: Place, language: Language | None = None) -> str:
    """Say a place: 第 4 名, or that it is shared."""
    speech = language or current_language()
    number = place_number(place.number)
    if place.shared:
        return speech.translate("Derivations", "Shared place {number}").format(number=number)
    return speech.translate("Derivations", "Place {number}").format(number=number)


def _status_lines(tale: Tale) -> Iterator[Line]:
    """The reason that was given when somebody changed the entry's status."""
    for item in tale.case.round.participations:
        if item.entry == tale.case.entry.code and item.reason:
            text = tale.speech.translate("Derivations", "Reason: {reason}")
            yield TextLine(text.format(reason=item.reason), quiet=True)


def _track_lines(tale: Tale) -> Iterator[Line]:
    place = tale.case.track_place
    track = next((item for item in tale.event.tracks if item.code == tale.case.entry.track), None)
    if place is None or track is None or len(tale.event.tracks) < 2:
        return
    text = tale.speech.translate("Derivations", "In {track}: {place}")
    yield TextLine(text.format(track=track.name, place=place_words(place, tale.speech)), quiet=True)
    if place.note is not None and tale.case.place is not None and place.note != tale.case.place.note:
        reason = short_tie_reason(place.note, tale.case.entry.code, tale.event, tale.rulebook, tale.speech)
        yield TextLine(reason, quiet=True)


def why_unranked(reason: WhyUnranked, language: Language | None = None) -> str:
    """Say why an entry has no place."""
    speech = language or current_language()
    return {
        WhyUnranked.WITHDRAWN: speech.translate("Derivations", "Withdrawn: listed without a place"),
        WhyUnranked.DISQUALIFIED: speech.translate("Derivations", "Disqualified: listed without a place"),
        WhyUnranked.CANCELLED: speech.translate("Derivations", "Result cancelled: listed without a place"),
        WhyUnranked.GATE_FAILED: speech.translate(
            "Derivations", "A basic condition is not met: not evaluated"
        ),
        WhyUnranked.INCOMPLETE: speech.translate("Derivations", "Scores are incomplete: no place yet"),
    }[reason]


def _award_steps(tale: Tale) -> Iterator[Step]:
    for outcome in tale.case.awards:
        tier = award_tier(tale.rulebook, outcome.award)
        lines = tuple(_award_lines(tale, outcome))
        yield Step(
            0,
            _award_name(tale.event, tale.speech, outcome),
            _slot(tale, outcome),
            lines,
            StepKind.AWARD,
            tier,
        )
    for outcome in tale.case.awards_open:
        text = tale.speech.translate("Derivations", "The line runs through a tie; a ruling decides")
        name = _award_name(tale.event, tale.speech, outcome)
        waiting = tale.speech.translate("Derivations", "undecided")
        tier = award_tier(tale.rulebook, outcome.award)
        yield Step(0, name, waiting, (TextLine(text, alert=True),), StepKind.AWARD, tier)


def award_tier(rulebook: Rulebook, award: Award) -> int:
    """The rank of a prize among those of its scope, 0 for the first; -1 for a cut line."""
    if award.kind is AwardKind.ADVANCE:
        return -1
    like = [item for item in rulebook.awards if item.kind is AwardKind.AWARD and item.scope == award.scope]
    return like.index(award) if award in like else 0


def _award_name(event: Event, speech: Language, outcome: AwardOutcome) -> str:
    track = next((item for item in event.tracks if item.code == outcome.scope), None)
    if track is None:
        return outcome.award.name
    text = speech.translate("Derivations", "{award} ({track})")
    return text.format(award=outcome.award.name, track=track.name)


def _slot(tale: Tale, outcome: AwardOutcome) -> str:
    """Which of how many: 第 3 个名额，共 3 个."""
    speech = tale.speech
    if outcome.size is None:
        return speech.translate("Derivations", "minimum reached")
    at = outcome.winners.index(tale.case.entry.code) + 1
    text = speech.translate("Derivations", "{at} of {size}")
    return text.format(at=at, size=outcome.size)


def _award_lines(tale: Tale, outcome: AwardOutcome) -> Iterator[Line]:
    speech = tale.speech
    if outcome.award.minimum is not None:
        text = speech.translate("Derivations", "Needs at least {minimum}")
        yield TextLine(text.format(minimum=show(outcome.award.minimum)), quiet=True)
    if outcome.extra:
        text = speech.translate("Derivations", "A tie at the line: {count} more get it")
        yield TextLine(text.format(count=outcome.extra), quiet=True)

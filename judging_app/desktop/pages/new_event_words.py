"""What a built-in rulebook is about, in lines: who marks what, how it is combined, how long it takes."""

from fractions import Fraction

from judging_app.application.rulebook_library import BuiltInRulebook
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.exact import TICKS_PER_POINT, exact_text
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import EACH_TRACK, Award
from judging_app.wording.language import translate


def dimension_head(dimension: Dimension) -> str:
    """A dimension with its part in the final score: 路演答辩 60%（评委打分，满分 100）."""
    kind = (
        translate("NewEvent", "marked by judges")
        if dimension.kind is DimensionKind.JUDGED
        else translate("NewEvent", "from verified figures")
    )
    full = exact_text(dimension.full())
    if dimension.weight is None:
        words = translate("NewEvent", "{name} ({kind}, {full} points)")
        return words.format(name=dimension.name, kind=kind, full=full)
    words = translate("NewEvent", "{name} {weight}% ({kind}, {full} points)")
    return words.format(name=dimension.name, weight=exact_text(dimension.weight), kind=kind, full=full)


def criteria_line(dimension: Dimension) -> str:
    """Every leaf with its points: 创新性 25 · 可行性 25."""
    return " · ".join(f"{leaf.name} {_points(leaf)}" for leaf in dimension.leaves())


def _points(leaf: Criterion) -> str:
    points = exact_text(Fraction(leaf.maximum, TICKS_PER_POINT) * leaf.factor)
    return f"+{points}" if leaf.bonus else points


def day_lines(built_in: BuiltInRulebook) -> list[tuple[str, str]]:
    """Captions with what they say: panel, combining, time, decimals, awards, tracks."""
    book = built_in.rulebook
    lines: list[tuple[str, str]] = []
    if book.judged:
        judges = translate("NewEvent", "{count} judges").format(count=built_in.panel_size)
        rules = dict.fromkeys(_combining(item.aggregation) for item in book.judged)
        lines.append((translate("NewEvent", "Panel"), translate("NewEvent", ", ").join([judges, *rules])))
    if built_in.pitch_minutes:
        words = translate("NewEvent", "{talk} min talk + {questions} min questions")
        text = words.format(talk=built_in.pitch_minutes, questions=built_in.answer_minutes)
        lines.append((translate("NewEvent", "Time"), text))
    if book.final is not None:
        decimals = translate("NewEvent", "final score to {places} decimals").format(places=book.final.places)
        lines.append((translate("NewEvent", "Rounding"), decimals))
    if book.awards:
        lines.append((translate("NewEvent", "Awards"), " · ".join(_award(award) for award in book.awards)))
    if built_in.tracks:
        lines.append((translate("NewEvent", "Tracks"), " · ".join(track.name for track in built_in.tracks)))
    return lines


def _combining(rule: Aggregation) -> str:
    if rule.method is Method.TRIMMED:
        words = translate("NewEvent", "{high} highest and {low} lowest dropped")
        return words.format(high=rule.drop_high, low=rule.drop_low)
    return translate("NewEvent", "nothing dropped")


def _award(award: Award) -> str:
    size = ""
    if award.count is not None:
        size = str(award.count)
    elif award.percent is not None:
        size = f"{exact_text(award.percent)}%"
    elif award.minimum is not None:
        size = translate("NewEvent", "from {points} points").format(points=exact_text(award.minimum))
    text = f"{award.name} {size}"
    if award.scope == EACH_TRACK:
        text = translate("NewEvent", "{award} in each track").format(award=text)
    return text

"""What is looked at: the criteria of a dimension with points, guidance, levels and rules."""

from collections.abc import Iterator, Sequence

from judging_app.domain.band_ranges import judge_view
from judging_app.domain.indicators import BandTable, Gate, PerUnit, Piecewise, Slope, ValueOnly
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.wording.rule_sheet_indicators import indicator_words, piecewise_formula
from judging_app.wording.rule_sheet_parts import Block, Paragraph, Table
from judging_app.wording.rule_sheet_tale import RuleTale

_NAME, _POINTS, _TEXT, _LONG = 16, 9, 27, 48


def criteria_blocks(tale: RuleTale, dimension: Dimension) -> Iterator[Block]:
    """Tell what a dimension looks at: a sentence, the table, and the headings' own guidance."""
    leaves = dimension.leaves()
    judged = dimension.kind is DimensionKind.JUDGED
    text = tale.speech.translate(
        "RuleSheet", "Full mark {full}. The figures below are verified, then turned into points."
    )
    if judged:
        text = tale.speech.translate("RuleSheet", "Full mark {full}. The judges mark the following.")
    yield Paragraph(text.format(full=tale.full(dimension)))
    above = [item for item in dimension.criteria if item not in leaves and item.guidance]
    for item in above:
        text = tale.speech.translate("RuleSheet", "{name}: {guidance}")
        yield Paragraph(text.format(name=item.name, guidance=item.guidance))
    yield _judged_table(tale, dimension, leaves) if judged else _measured_table(tale, dimension, leaves)
    if any(isinstance(leaf.indicator, Piecewise) for leaf in leaves):
        yield Paragraph(piecewise_formula(tale))


def even_marks(leaves: Sequence[Criterion]) -> bool:
    """Whether one sentence can tell from where and in which steps every criterion is marked."""
    return len({(leaf.minimum, leaf.step) for leaf in leaves}) < 2


def _judged_table(tale: RuleTale, dimension: Dimension, leaves: Sequence[Criterion]) -> Table:
    speech, even = tale.speech, even_marks(leaves)
    rows = [
        (
            tale.leaf_name(dimension, leaf),
            _remarked(tale, leaf, _judged_points(tale, leaf, even=even), loose=leaf.bonus),
            leaf.guidance,
            _levels(tale, leaf),
        )
        for leaf in leaves
    ]
    head = (
        speech.translate("RuleSheet", "Criterion"),
        speech.translate("RuleSheet", "Points"),
        speech.translate("RuleSheet", "What is looked at"),
        speech.translate("RuleSheet", "Levels"),
    )
    return _without_empty(head, rows, (_NAME, _POINTS, _TEXT, _LONG))


def _measured_table(tale: RuleTale, dimension: Dimension, leaves: Sequence[Criterion]) -> Table:
    speech = tale.speech
    rows = [
        (
            _with_unit(tale, dimension, leaf),
            _remarked(tale, leaf, _measured_points(tale, leaf)),
            indicator_words(tale, leaf),
            leaf.guidance,
        )
        for leaf in leaves
    ]
    head = (
        speech.translate("RuleSheet", "Indicator"),
        speech.translate("RuleSheet", "Points"),
        speech.translate("RuleSheet", "How the figure earns points"),
        speech.translate("RuleSheet", "Note"),
    )
    return _without_empty(head, rows, (_NAME, _POINTS, _LONG, _TEXT))


def _with_unit(tale: RuleTale, dimension: Dimension, leaf: Criterion) -> str:
    """A leaf's name, with the unit where the words of its rule have no figure to set it behind."""
    name = tale.leaf_name(dimension, leaf)
    if not leaf.unit or isinstance(leaf.indicator, BandTable | Slope | PerUnit | Piecewise | Gate):
        return name
    return tale.speech.translate("RuleSheet", "{name} ({unit})").format(name=name, unit=leaf.unit)


def _without_empty(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> Table:
    """Leave columns out that hold nothing."""
    kept = [at for at in range(len(head)) if at < 2 or any(row[at] for row in rows)]
    return Table(
        tuple(head[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
        tuple(widths[at] for at in kept),
    )


def _judged_points(tale: RuleTale, leaf: Criterion, *, even: bool) -> str:
    if even:
        return tale.ticks(leaf.maximum)
    text = tale.speech.translate("RuleSheet", "{low}–{high}, steps of {step}")
    return text.format(
        low=tale.ticks(leaf.minimum), high=tale.ticks(leaf.maximum), step=tale.ticks(leaf.step)
    )


def _measured_points(tale: RuleTale, leaf: Criterion) -> str:
    capped = leaf.maximum and not isinstance(leaf.indicator, Gate | ValueOnly)
    return tale.ticks(leaf.maximum) if capped else "—"


def _remarked(tale: RuleTale, leaf: Criterion, points: str, *, loose: bool = False) -> str:
    """The points with everything that is special about the criterion, line by line.

    A `loose` criterion may be left out though the rulebook does not say so (a bonus by the judges).
    """
    speech = tale.speech
    lines = [points]
    if leaf.factor != 1:
        lines.append(speech.translate("RuleSheet", "then × {factor}").format(factor=tale.number(leaf.factor)))
    if leaf.bonus:
        lines.append(speech.translate("RuleSheet", "bonus, on top of the full mark"))
    if leaf.optional or loose:
        lines.append(speech.translate("RuleSheet", "may be left out"))
    if leaf.tracks:
        tracks = tale.listed(tale.track(code) for code in leaf.tracks)
        lines.append(speech.translate("RuleSheet", "only {tracks}").format(tracks=tracks))
    return "\n".join(lines)


def _levels(tale: RuleTale, leaf: Criterion) -> str:
    """The named levels, best first, each with the marks that a judge can give in it."""
    parts: list[str] = []
    for level in reversed(judge_view(leaf)):
        words = level.name
        if level.low is not None and level.high is not None:
            text = tale.speech.translate("RuleSheet", "{name} {low}–{high}")
            words = text.format(name=level.name, low=tale.number(level.low), high=tale.number(level.high))
        if level.descriptor:
            text = tale.speech.translate("RuleSheet", "{level}: {descriptor}")
            words = text.format(level=words, descriptor=level.descriptor)
        parts.append(words)
    return tale.clauses(parts)

"""计分规则单: the rules of one round as a page of prose, to print and read out before the first pitch.

Every option of the rulebook has its sentence here, so that no rule is silent; what an option
cannot influence is not said (a drop of extremes where the median counts).
"""

from collections.abc import Iterator

from judging_app.domain.event import Event, Round
from judging_app.domain.rubric import Dimension, DimensionKind
from judging_app.wording.language import Language, current_language
from judging_app.wording.rule_sheet_calibration import calibration_steps
from judging_app.wording.rule_sheet_criteria import criteria_blocks
from judging_app.wording.rule_sheet_example import made_up_example
from judging_app.wording.rule_sheet_final import final_blocks, settling_steps, verification_steps
from judging_app.wording.rule_sheet_panel import marking_steps, panel_steps
from judging_app.wording.rule_sheet_parts import (
    Block,
    Example,
    ExampleLine,
    Paragraph,
    RuleSheet,
    Section,
    Steps,
    Table,
    sheet_text,
)
from judging_app.wording.rule_sheet_places import award_blocks, place_blocks
from judging_app.wording.rule_sheet_tale import RuleTale

__all__ = [
    "Block",
    "Example",
    "ExampleLine",
    "Paragraph",
    "RuleSheet",
    "Section",
    "Steps",
    "Table",
    "rule_sheet",
    "sheet_text",
]

_GROUP = 8
_CHINESE_NUMERALS = "一二三四五六七八九十"


def rule_sheet(
    event: Event,
    round_: Round,
    language: Language | None = None,
    *,
    example: Example | None = None,
    version: int | None = None,
) -> RuleSheet:
    """Tell a round's rules in full.

    `example` replaces the made-up one; `version` is the rulebook's number where versions are counted.
    """
    speech = language or current_language()
    tale = RuleTale(event, round_, speech)
    titled = [*_sections(tale), *_example_section(tale, example)]
    sections = tuple(
        Section(_numbered(speech, number, title), tuple(blocks))
        for number, (title, blocks) in enumerate(titled, start=1)
    )
    return RuleSheet(
        speech.translate("RuleSheet", "Rules sheet"),
        event.name,
        tuple(_facts(tale, version)),
        sections,
        _fingerprint(tale),
        speech.translate("RuleSheet", "Fingerprint"),
        speech.translate("RuleSheet", "Page {page} of {pages}"),
        version,
        event.date,
    )


def _facts(tale: RuleTale, version: int | None) -> Iterator[str]:
    """The lines under the title: round, rulebook, day, place, source and fingerprint."""
    speech, event = tale.speech, tale.event
    parts = [tale.round.name, tale.rulebook.name]
    if version is not None:
        parts.append(speech.translate("RuleSheet", "version {version}").format(version=version))
    parts += [event.date, event.place, event.organizer]
    yield speech.translate("RuleSheet", " · ").join(part for part in parts if part)
    if tale.rulebook.source:
        yield speech.translate("RuleSheet", "Source: {source}").format(source=tale.rulebook.source)
    text = speech.translate(
        "RuleSheet",
        "Fingerprint of these rules: {digits}. The results carry the same one; any change of a rule changes it.",
    )
    yield text.format(digits=" ".join(_fingerprint(tale)))


def _numbered(speech: Language, number: int, title: str) -> str:
    """Give a heading its number: 一、 in Chinese, 1. in English."""
    if speech is not Language.CHINESE:
        return f"{number}. {title}"
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _CHINESE_NUMERALS[tens - 1]) + "十" if tens else ""
    return f"{head}{_CHINESE_NUMERALS[ones - 1] if ones else ''}、{title}"


def _sections(tale: RuleTale) -> Iterator[tuple[str, list[Block]]]:
    for dimension in tale.rulebook.dimensions:
        blocks = _judged(tale, dimension)
        if dimension.kind is DimensionKind.MEASURED:
            blocks = _measured(tale, dimension)
        yield _dimension_title(tale, dimension), blocks
    yield tale.speech.translate("RuleSheet", "The final score"), list(final_blocks(tale))
    yield tale.speech.translate("RuleSheet", "Places and ties"), list(place_blocks(tale))
    if tale.rulebook.awards:
        yield tale.speech.translate("RuleSheet", "Awards and cut lines"), list(award_blocks(tale))


def _dimension_title(tale: RuleTale, dimension: Dimension) -> str:
    speech = tale.speech
    how = speech.translate("RuleSheet", "marked by the judges")
    if dimension.kind is DimensionKind.MEASURED:
        how = speech.translate("RuleSheet", "worked out from figures")
    if dimension.weight is None:
        return speech.translate("RuleSheet", "{name} ({how})").format(name=dimension.name, how=how)
    text = speech.translate("RuleSheet", "{name} ({how}, {weight}% of the final score)")
    return text.format(name=dimension.name, how=how, weight=tale.number(dimension.weight))


def _judged(tale: RuleTale, dimension: Dimension) -> list[Block]:
    steps = [
        *marking_steps(tale, dimension),
        *panel_steps(tale, dimension),
        *calibration_steps(tale, dimension.calibration),
        *settling_steps(tale, dimension),
    ]
    return [*criteria_blocks(tale, dimension), Steps(tuple(steps))]


def _measured(tale: RuleTale, dimension: Dimension) -> list[Block]:
    steps = [
        tale.speech.translate(
            "RuleSheet",
            "The points of the indicators are added up. None earns more than its points in the table.",
        ),
        *verification_steps(tale),
        *settling_steps(tale, dimension),
    ]
    return [*criteria_blocks(tale, dimension), Steps(tuple(steps))]


def _example_section(tale: RuleTale, example: Example | None) -> Iterator[tuple[str, list[Block]]]:
    if example is None:
        example = made_up_example(tale)
    if example is not None and example.lines:
        text = tale.speech.translate(
            "RuleSheet", "Made-up marks and figures, worked out by these very rules:"
        )
        yield tale.speech.translate("RuleSheet", "A worked example"), [Paragraph(text), example]


def _fingerprint(tale: RuleTale) -> tuple[str, ...]:
    digits = tale.rulebook.fingerprint
    return tuple(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))

"""Makes the field that suits an option: by its type, and by name where a code stands for something."""

import typing
from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_numbers import (
    DECIMAL,
    OPTIONAL_DECIMAL,
    OPTIONAL_WHOLE,
    PERCENT,
    TICKS,
    WHOLE,
)
from judging_app.desktop.models.rules_paths import Path, value_at
from judging_app.desktop.models.rules_values import reference_name, scope_name, target_name
from judging_app.desktop.models.rules_words import option_word
from judging_app.desktop.pages.rules_choices import (
    ChoiceField,
    EdgeField,
    FlagField,
    RoundingField,
    TracksField,
)
from judging_app.desktop.pages.rules_fields import LongTextField, NumberField, OptionField, TextField
from judging_app.domain.aggregation import Aggregation
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import Interval, Knot, MinMax
from judging_app.domain.rubric import Band, Criterion, Dimension
from judging_app.domain.rulebook import (
    EACH_TRACK,
    FINAL,
    Award,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.language import translate
from judging_app.wording.terms import term

Choices = Sequence[tuple[Any, str]]
_LONG = frozenset({(Criterion, "guidance"), (Rulebook, "source"), (Band, "descriptor")})
_TICKS = frozenset({(Criterion, "maximum"), (Criterion, "minimum"), (Criterion, "step"), (Band, "low")})
_PERCENT = frozenset({(Knot, "coefficient"), (MinMax, "least")})
_FROM_SHEETS = frozenset(
    {
        TieKeyKind.UNTRIMMED,
        TieKeyKind.TOTAL,
        TieKeyKind.HIGHEST,
        TieKeyKind.LOWEST,
        TieKeyKind.DROP_LOWEST,
        TieKeyKind.FIRSTS,
    }
)


@cache
def _hints_of(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def make_field(
    draft: RulesDraft, kind: type, name: str, path: Path, *, width: int = 0, label: str = ""
) -> OptionField:
    """Make the field of one option; `path` leads to it, `width` is for narrow columns."""
    words = label or option_word(kind, name)
    if name in ("low_closed", "high_closed"):
        return EdgeField(path, words, low=name == "low_closed")
    choices = _choices(draft, kind, name, path)
    if choices is not None:
        return ChoiceField(path, words, choices, width=width)
    if name == "tracks":
        return TracksField(path, words, draft.current_event.tracks)
    hint = _hints_of(kind)[name]
    held = {each for each in typing.get_args(hint) if each is not type(None)} or {hint}
    return _by_type(kind, name, path, words, held, width=width, optional=type(None) in typing.get_args(hint))


def _by_type(
    kind: type, name: str, path: Path, words: str, held: set[Any], *, width: int, optional: bool
) -> OptionField:
    if Rounding in held:
        return RoundingField(path, words)
    if bool in held:
        return FlagField(path, words)
    if str in held:
        if (kind, name) in _LONG:
            return LongTextField(path, words, lines=2 if kind is Band else 3)
        return TextField(path, words, width=width)
    if Fraction in held:
        number = OPTIONAL_DECIMAL if optional else DECIMAL
        unit = "%" if (kind, name) in {(Dimension, "weight"), (Award, "percent")} else ""
        if (kind, name) in _PERCENT:
            number, unit = PERCENT, "%"
        empty = "" if kind is Interval else "—"
        return NumberField(path, words, number, unit=unit, width=width or 84, empty=empty)
    if (kind, name) in _TICKS:
        return NumberField(path, words, TICKS, width=width or 84)
    return NumberField(path, words, OPTIONAL_WHOLE if optional else WHOLE, width=width or 84, empty="—")


def _choices(draft: RulesDraft, kind: type, name: str, path: Path) -> Choices | None:
    """The values an option can take, where they can be listed."""
    event, rulebook = draft.current_event, draft.rulebook
    match kind, name:
        case (_, "target") if kind is TimePenalty:
            codes = [FINAL, *(item.code for item in rulebook.dimensions)]
            return [(code, target_name(rulebook, code)) for code in codes]
        case (_, "scope") if kind is Award:
            return [(code, scope_name(event, code)) for code in ("", EACH_TRACK, *_tracks(event))]
        case (_, "to_round") if kind is Award:
            return [("", "—"), *((item.code, item.name) for item in event.rounds)]
        case (_, "difficulty") if kind is Aggregation:
            return [("", translate("Rules", "nothing")), *_measured(rulebook)]
        case (_, "round") if kind is RoundTerm:
            return earlier_rounds(draft)
        case (_, "of") if kind is TieKey:
            return tie_references(draft, value_at(rulebook, (*path[:-1], "kind")))
    hint = _hints_of(kind)[name]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return [(member, term(member)) for member in hint]
    return None


def _tracks(event: Event) -> list[str]:
    return [track.code for track in event.tracks]


def _measured(rulebook: Rulebook) -> list[tuple[str, str]]:
    return [(leaf.code, leaf.name) for item in rulebook.measured for leaf in item.leaves()]


def earlier_rounds(draft: RulesDraft) -> list[tuple[str, str]]:
    """The rounds before the one whose rules are edited."""
    codes = [item.code for item in draft.current_event.rounds]
    before = draft.current_event.rounds[: codes.index(draft.round_code)]
    return [(item.code, item.name) for item in before]


def tie_references(draft: RulesDraft, kind: TieKeyKind) -> Choices:
    """What a tie key of a kind can compare."""
    event, rulebook = draft.current_event, draft.rulebook
    match kind:
        case TieKeyKind.DIMENSION:
            return [(item.code, item.name) for item in rulebook.dimensions]
        case TieKeyKind.CRITERION:
            return [(leaf.code, leaf.name) for item in rulebook.dimensions for leaf in item.leaves()]
        case TieKeyKind.INDICATOR:
            return _measured(rulebook)
        case TieKeyKind.EARLIER_ROUND:
            return earlier_rounds(draft)
        case TieKeyKind.SEAT:
            judges = dict.fromkeys(seat.judge for seat in draft.round.seats)
            return [(code, reference_name(event, rulebook, kind, code)) for code in (HEAD_SEAT, *judges)]
        case _ if kind in _FROM_SHEETS:
            every = translate("Rules", "all judged dimensions")
            return [("", every), *((item.code, item.name) for item in rulebook.judged)]
        case _:
            return [("", "—")]

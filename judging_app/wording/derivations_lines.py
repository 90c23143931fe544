"""What an explanation is made of: numbered steps, each with lines of a few kinds.

A screen draws each kind in its own way; `as_text` writes the same as plain text.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class VoteState(StrEnum):
    """What became of a judge's value."""

    KEPT = "kept"
    LOW = "low"
    """Dropped as a lowest."""
    HIGH = "high"
    """Dropped as a highest."""
    HALF = "half"
    """Counts half, as an extreme."""
    PARTLY = "partly"
    """Some of its votes are dropped."""


class TextLine(NamedTuple):
    """A sentence; `quiet` ones only support, `alert` ones ask for attention."""

    text: str
    quiet: bool = False
    alert: bool = False


class RowLine(NamedTuple):
    """A row of a small table, with a formula or remark below it."""

    label: str
    middle: str
    right: str
    detail: str = ""
    alert: bool = False


class MarkShown(NamedTuple):
    """One judge's value; `note` is the word under it."""

    judge: str
    value: str
    state: VoteState
    note: str = ""


class MarksLine(NamedTuple):
    """The values of a panel, side by side."""

    marks: tuple[MarkShown, ...]


class ComparedLine(NamedTuple):
    """One tie key, the own value against another entry's."""

    label: str
    own: str
    sign: str
    other: str
    decisive: bool


Line = TextLine | RowLine | MarksLine | ComparedLine


class StepKind(StrEnum):
    """What a step tells."""

    DERIVATION = "derivation"
    AWARD = "award"


class Step(NamedTuple):
    """One station of the way to a place; `number` counts from 1, awards have 0.

    `tier` is the rank of an award among its like, 0 for the first, -1 for a cut line.
    """

    number: int
    title: str
    value: str
    lines: tuple[Line, ...] = ()
    kind: StepKind = StepKind.DERIVATION
    tier: int = 0


def as_text(steps: Iterable[Step]) -> str:
    """Write an explanation as plain text, for the clipboard and for paper."""
    return "\n".join(line for step in steps for line in _step_text(step))


def _step_text(step: Step) -> Iterator[str]:
    head = f"{step.number}. {step.title}" if step.number else step.title
    yield f"{head}  {step.value}".rstrip()
    for line in step.lines:
        yield from (f"   {text}" for text in _line_texts(line))


def _line_texts(line: Line) -> Iterator[str]:
    match line:
        case TextLine(text):
            yield text
        case RowLine(label, middle, right, detail):
            yield "  ".join(part for part in (label, middle, right) if part)
            yield from (f"  {text}" for text in detail.splitlines())
        case MarksLine(marks):
            yield "  ".join(_mark_text(mark) for mark in marks)
        case ComparedLine(label, own, sign, other):
            yield f"{label}  {own} {sign} {other}"


def _mark_text(mark: MarkShown) -> str:
    note = f" ({mark.note})" if mark.note else ""
    return f"{mark.judge} {mark.value}{note}"

"""What a rules sheet is made of: plain text in a few shapes, without any markup.

A window shows it, a page prints it and a person reads it out, each from the same value.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose; it may run over several lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done one after the other; whoever shows it numbers them from 1."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A small table. `widths` are the columns' shares of the line; a cell may hold several lines."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One station of a worked example: what it is, the number, and how it came about."""

    label: str
    value: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example, from the marks to the final score."""

    lines: tuple[ExampleLine, ...]


Block = Paragraph | Steps | Table | Example


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet under its own heading, the number included in the title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """The rules of one round as a page of prose, with the fingerprint of the rulebook they tell.

    `facts` stand under the title (round, day, place). `fingerprint` holds the 64 digits in groups of
    eight; `version` is the rulebook's number, `None` where nobody counts them. The footer's words
    hold {page} and {pages}.
    """

    title: str
    subtitle: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    fingerprint: tuple[str, ...]
    fingerprint_label: str
    page_words: str
    version: int | None = None
    date: str = ""


def sheet_text(sheet: RuleSheet) -> str:
    """Write a sheet as plain text, for the clipboard and for a voice."""
    return "\n".join(_lines(sheet))


def _lines(sheet: RuleSheet) -> Iterator[str]:
    yield sheet.title
    if sheet.subtitle:
        yield sheet.subtitle
    yield from sheet.facts
    for section in sheet.sections:
        yield ""
        yield section.title
        for block in section.blocks:
            yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield text
        case Steps(items):
            yield from (f"{number}. {item}" for number, item in enumerate(items, start=1))
        case Table(head, rows):
            for row in (head, *rows):
                yield " | ".join(cell.replace("\n", " ") for cell in row)
        case Example(lines):
            for line in lines:
                yield f"{line.label}  {line.value}".rstrip()
                yield from (f"  {detail}" for detail in line.details)

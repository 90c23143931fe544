"""The rules sheet on paper: A4, black on white, one to two pages for usual rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice

from judging_app.documents.blocks import Grid, PageBlock, Text
from judging_app.documents.pages import Margin, Page, lay_out, print_pages
from judging_app.documents.pdf import A4, write_pdf
from judging_app.documents.wrapping import Style
from judging_app.wording.rule_sheet import Block, Example, Paragraph, RuleSheet, Steps, Table

_TITLE: Final = Style(17.0, bold=True)
_SUBTITLE: Final = Style(11.0, bold=True)
_HEADING: Final = Style(10.5, bold=True)
_PROSE: Final = Style(9.0)
_QUIET: Final = Style(8.5, colour="#444444")
_CELL: Final = Style(8.0)
_CELL_HEAD: Final = Style(8.0, bold=True)
_STRONG: Final = Style(9.0, bold=True)


def rule_sheet_pages(sheet: RuleSheet, size: QSizeF = A4) -> list[Page]:
    """Lay a rules sheet out on paper of a size in points."""
    return lay_out(_blocks(sheet), size)


def print_to(printer: QPagedPaintDevice, sheet: RuleSheet) -> None:
    """Print a rules sheet on a printer or in a print preview, on the paper that is set there."""
    size = printer.pageLayout().fullRectPoints().size()
    margin = Margin(sheet.subtitle, sheet.title, _fingerprint(sheet), sheet.page_words)
    print_pages(printer, rule_sheet_pages(sheet, QSizeF(size)), margin)


def write_rule_sheet(sheet: RuleSheet, path: Path) -> None:
    """Write a rules sheet as a PDF, whole or not at all.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    title = f"{sheet.title} {sheet.subtitle}".strip()
    write_pdf(path, title, lambda writer: print_to(writer, sheet))


def _fingerprint(sheet: RuleSheet) -> str:
    return f"{sheet.fingerprint_label} {' '.join(sheet.fingerprint)}"


def _blocks(sheet: RuleSheet) -> Iterator[PageBlock]:
    yield Text(sheet.title, _TITLE, before=0, heading=True)
    if sheet.subtitle:
        yield Text(sheet.subtitle, _SUBTITLE, before=1, heading=True)
    for fact in sheet.facts:
        yield Text(fact, _QUIET, before=1)
    for section in sheet.sections:
        yield Text(section.title, _HEADING, before=7, heading=True)
        for at, block in enumerate(section.blocks):
            after_table = at > 0 and isinstance(section.blocks[at - 1], Table)
            leads = at + 1 < len(section.blocks) and not isinstance(section.blocks[at + 1], Paragraph)
            yield from _block(block, 5 if after_table else 2, leads=leads)


def _block(block: Block, before: float, *, leads: bool) -> Iterator[PageBlock]:
    """One block; prose that `leads` to steps or a table stays with them."""
    match block:
        case Paragraph(text):
            yield Text(text, _PROSE, before=before, heading=leads)
        case Steps(items):
            for number, item in enumerate(items, start=1):
                gap = before if number == 1 else 1
                yield Text(item, _PROSE, f"{number}.", indent=16, before=gap)
        case Table(head, rows, widths):
            yield Grid(head, rows, widths, _CELL, _CELL_HEAD)
        case Example(lines):
            for line in lines:
                yield Text(f"{line.label}  {line.value}".rstrip(), _STRONG, before=3, heading=True)
                for detail in line.details:
                    yield Text(detail, _QUIET, indent=16, before=0)

"""The cells and heads of the import preview, made out of a book's table, plan and changes."""

from typing import Final

from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.tables import CellKind
from judging_app.application.registration.targets import KEPT_NOWHERE, TargetKind
from judging_app.application.registration.vocabulary import Why
from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.models.import_cells import (
    FINDING,
    ROW,
    STATUS,
    DataColumn,
    FindingCell,
    HeadCell,
    ValueCell,
)
from judging_app.desktop.models.import_rows import PreviewRow
from judging_app.desktop.models.import_words import (
    column_head,
    conversion_word,
    head_word,
    skip_word,
    why_word,
)
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import Finding, Severity
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_REQUIRED: Final = frozenset({TargetKind.NAME})


def cell_text(book: ImportBook, row: PreviewRow, column: DataColumn) -> str:
    """A cell as it stands: what a person put there, else what the file has."""
    draft = book.draft
    if draft is not None and column.target is not None:
        mended = draft.overrides.cells.get((row.number, column.target))
        if mended is not None:
            return mended
    return row.line.cell(column.number).text if column.number else ""


def finding_cell(row: PreviewRow) -> FindingCell:
    """What is to be said about a row, the gravest first; why it is left out, where it is."""
    if row.status is RowStatus.SKIPPED:
        chosen = translate("ImportTable", "Left out by you")
        return FindingCell(skip_word(row.skipped.reason) if row.skipped else chosen)
    findings = sorted(row.findings, key=lambda found: not found.is_error)
    if not findings:
        return FindingCell("")
    tone = Tone.DANGER if findings[0].is_error else Tone.WARN
    return FindingCell(sentence(findings[0].finding), tone, len(findings) - 1)


def value_cell(book: ImportBook, row: PreviewRow, column: DataColumn) -> ValueCell:
    """A cell of the table with what is wrong with it, or what it would change."""
    text = cell_text(book, row, column).replace("\n", " ")
    target = column.target
    if target is None or target.kind in KEPT_NOWHERE or row.status is RowStatus.SKIPPED:
        return ValueCell(text, muted=True)
    number = target.kind in {TargetKind.INDICATOR, TargetKind.ORDER} or (
        target.kind is TargetKind.CODE and row.line.cell(column.number).kind is CellKind.NUMBER
    )
    draft, preview, key = book.draft, book.preview, (row.number, target)
    mended = draft is not None and key in draft.overrides.cells
    awaited = not text and target.kind in _REQUIRED
    if draft is None or preview is None:
        return ValueCell(text, number=number)
    if draft.overrides.cells.get(key) != preview.plan.overrides.cells.get(key):
        # Typed a moment ago: what it does is still being worked out.
        return ValueCell(text, number=number, mended=mended, awaited=awaited)
    found = [each for each in row.findings if each.target == target]
    tone = Tone.DANGER if any(each.is_error for each in found) else Tone.WARN if found else Tone.PLAIN
    change = preview.changes.get(key)
    if change is not None:
        return ValueCell(change.after, change.before, changed=True, tone=tone, number=number, mended=mended)
    return ValueCell(text, tone=tone, number=number, mended=mended, awaited=awaited)


def column_findings(book: ImportBook, number: int) -> list[Finding]:
    """What is to be said about a column of the file."""
    plan = book.plan
    return [] if plan is None else [each.finding for each in plan.column_findings if each.column == number]


def head_cell(book: ImportBook, section: int, column: DataColumn | None) -> HeadCell:
    """The head of a section: of the table's own columns, or of what is said about its rows."""
    draft, vocabulary = book.draft, book.vocabulary
    if column is None or draft is None or vocabulary is None:
        words = {
            ROW: translate("ImportTable", "Row"),
            STATUS: translate("ImportTable", "State"),
            FINDING: translate("ImportTable", "To look at"),
        }
        return HeadCell("", words.get(section, ""))
    meaning = head_word(column.target, vocabulary)
    if not column.number:
        return HeadCell(column_head(None), meaning)
    choice = draft.mapping.choice(column.number)
    source = column_head(draft.table.columns[column.number - 1])
    remark = " · ".join(filter(None, (conversion_word(choice, vocabulary), why_word(choice))))
    if choice.target is None or choice.target.kind in KEPT_NOWHERE:
        return HeadCell(source, meaning, remark, Tone.MUTE, taken=False)
    findings = column_findings(book, column.number)
    tone = Tone.WARN if findings or choice.why is Why.LIKENESS else Tone.PLAIN
    if any(found.severity is Severity.ERROR for found in findings):
        tone = Tone.DANGER
    return HeadCell(source, meaning, remark, tone)

"""A block of figures copied from Excel, laid over the table: what would change, and what does not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from judging_app.application.figure_review import FigureKey
from judging_app.desktop.models.figures_book import FiguresBook
from judging_app.desktop.models.figures_table import FiguresModel
from judging_app.desktop.models.figures_typed import needs_reason, typed_figure, verified_value
from judging_app.domain.indicators import Categories, IndicatorValue
from judging_app.wording.derivations_numbers import entry_number, shown
from judging_app.wording.language import translate


class PasteAs(StrEnum):
    """What the pasted figures are."""

    VERIFIED = "verified"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell of the block that would change a figure, or cannot: `wrong` says why."""

    key: FigureKey
    title: str
    before: str
    after: str
    value: IndicatorValue | None
    wrong: str = ""
    needs_reason: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """A block over the table: the cells that change or do not fit, and how many stay as they are."""

    cells: tuple[PastedCell, ...]
    same: int
    outside: int

    @property
    def changes(self) -> tuple[PastedCell, ...]:
        """The cells that would be stored."""
        return tuple(cell for cell in self.cells if cell.value is not None)

    @property
    def wrong(self) -> tuple[PastedCell, ...]:
        """The cells that cannot be taken."""
        return tuple(cell for cell in self.cells if cell.wrong)

    @property
    def needs_reason(self) -> bool:
        """Whether some figure would differ from its claim."""
        return any(cell.needs_reason for cell in self.changes)


def block_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Rows and columns of what Excel puts on the clipboard."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


def lay_over(
    model: FiguresModel, corner: FigureKey, block: Sequence[Sequence[str]], kind: PasteAs, by: str
) -> Pasted:
    """Lay a block over the table from a cell on, over the rows and columns that are shown."""
    book = model.book
    entries = [entry.code for entry in model.entries]
    columns = [] if book is None else [leaf.code for _, leaf in book.review.leaves]
    if book is None or corner[0] not in entries or corner[1] not in columns:
        return Pasted((), 0, 0)
    top, left = entries.index(corner[0]), columns.index(corner[1])
    cells: list[PastedCell] = []
    same = outside = 0
    for down, row in enumerate(block):
        for right, text in enumerate(row):
            if not text:
                continue
            if top + down >= len(entries) or left + right >= len(columns):
                outside += 1
                continue
            cell = _cell(book, (entries[top + down], columns[left + right]), text, kind, by)
            if cell is None:
                same += 1
            else:
                cells.append(cell)
    return Pasted(tuple(cells), same, outside)


def _cell(book: FiguresBook, key: FigureKey, text: str, kind: PasteAs, by: str) -> PastedCell | None:
    """One cell; `None` where it changes nothing."""
    entry, leaf = book.review.event.entry(key[0]), book.review.leaf(key[1])
    if entry is None or leaf is None:
        return None
    record = book.review.record(key)
    title = f"{entry_number(entry)} {leaf.name}"
    used = record.claimed
    if kind is PasteAs.VERIFIED and record.verified is not None:
        used = record.verified
    before = "—" if used is None else shown(used)
    wrong = ""
    if not leaf.is_for(entry.track):
        wrong = translate("Figures", "Not for this track")
    elif isinstance(leaf.indicator, Categories):
        wrong = translate("Figures", "Counted by kind; enter it in the panel")
    elif kind is PasteAs.CLAIMED and record.is_verified:
        wrong = translate("Figures", "Verified already; the claim stays")
    typed = typed_figure(leaf, text)
    wrong = wrong or typed.wrong
    if wrong or typed.number is None:
        return PastedCell(key, title, before, text, None, wrong)
    after = shown(typed.number)
    if kind is PasteAs.CLAIMED:
        claimed = replace(record, claimed=typed.number)
        return None if claimed == record else PastedCell(key, title, before, after, claimed)
    value = verified_value(leaf, record, typed.number, None, reason=record.reason, by=by)
    if value is None or record.verified == value.verified:
        return None
    return PastedCell(key, title, before, after, value, needs_reason=needs_reason(leaf, value))


def with_reason(pasted: Pasted, reason: str) -> list[IndicatorValue]:
    """The figures to store; those that differ from their claim get the reason."""
    return [
        replace(cell.value, reason=reason or cell.value.reason) if cell.needs_reason else cell.value
        for cell in pasted.changes
        if cell.value is not None
    ]

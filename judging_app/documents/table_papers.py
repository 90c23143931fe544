"""Papers with tables on A4: judges' summaries, the ranking to be signed, the table for publication."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout

from judging_app.application.progress import Progress, untold
from judging_app.documents.blocks import Ink, Strip
from judging_app.documents.pages import Leaflet, Margin, Page, body_of, place_strips, print_leaflets
from judging_app.documents.pdf import A4, write_pdf
from judging_app.documents.rows import PAD_X, Cell, Column, Side, Typesetter, columns_of, stacked
from judging_app.documents.signing import sign_rows
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Style
from judging_app.wording.papers_tables import Fit, PaperPart, PaperTable, TableColumn, TablePaper

_QUIET: Final = "#444444"
_EVENT: Final = Style(11.0, bold=True)
_TITLE: Final = Style(18.0, bold=True)
_FACT: Final = Style(9.0, colour=_QUIET)
_WARNING: Final = Style(10.0, bold=True)
_HEADING: Final = Style(10.5, bold=True)
_HEAD: Final = Style(8.5, bold=True)
_CELL: Final = Style(8.5)
_STRONG: Final = Style(9.5, bold=True)
_NOTE: Final = Style(8.0, colour=_QUIET)

_HEAD_LEAST: Final = 20 * POINT
_LEAST: Final = (20 * POINT, 16.5 * POINT)
_WIDEST: Final = 90 * POINT
_FIXED_MOST: Final = 0.8
_LAST_ROWS: Final = 3
_SIDES: Final = {Fit.TEXT: Side.LEFT, Fit.NUMBER: Side.RIGHT, Fit.WORD: Side.MIDDLE}


def write_table_paper(paper: TablePaper, path: Path, *, progress: Progress = untold) -> None:
    """Write a paper as a PDF, whole or not at all; progress counts its parts.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    event = paper.parts[0].event if paper.parts else ""
    title = f"{paper.title} {event}".strip()
    write_pdf(
        path,
        title,
        lambda writer: print_table_paper(writer, paper, progress=progress),
        is_wide=paper.is_wide,
    )


def print_table_paper(device: QPagedPaintDevice, paper: TablePaper, *, progress: Progress = untold) -> None:
    """Draw a paper on a printer, a preview or a PDF, on the paper that is set there.

    A printer is turned to the side that the paper needs; what it has set besides stays.
    """
    wanted = QPageLayout.Orientation.Landscape if paper.is_wide else QPageLayout.Orientation.Portrait
    device.setPageOrientation(wanted)
    size = QSizeF(device.pageLayout().fullRectPoints().size())
    print_leaflets(device, table_leaflets(paper, size, progress=progress))


def table_leaflets(
    paper: TablePaper, size: QSizeF | None = None, *, progress: Progress = untold
) -> Iterator[Leaflet]:
    """Lay a paper out: a leaflet for each part where it is a pile, else one for all.

    `size` is in points; where none is given it is A4, turned where the paper is wide.
    """
    usual = A4.transposed() if paper.is_wide else A4
    layout = _Layout(body_of(usual if size is None else size))
    together: list[Page] = []
    for done, part in enumerate(paper.parts):
        progress(done, len(paper.parts))
        pages = layout.pages(part)
        if paper.is_pile:
            yield Leaflet(
                pages, Margin(part.event, part.title, paper.foot, paper.page_words, bare_first=True)
            )
        together += pages
    if not paper.is_pile and together:
        first = paper.parts[0]
        yield Leaflet(
            together, Margin(first.event, paper.title, paper.foot, paper.page_words, bare_first=True)
        )
    progress(len(paper.parts), len(paper.parts))


class _Layout:
    def __init__(self, body: QRectF) -> None:
        self._body = body
        self._width = body.width()
        self._set = Typesetter()

    def pages(self, part: PaperPart) -> list[Page]:
        """The pages of one part; rows are set tighter where that saves a page."""
        found = [place_strips(self._strips(part, least), self._body) for least in _LEAST]
        return min(found, key=len)

    def _strips(self, part: PaperPart, least: float) -> list[Strip]:
        strips = [*self._head(part)]
        for at, table in enumerate(part.tables):
            is_last = at == len(part.tables) - 1 and bool(part.signs)
            strips += self._table(table, least, is_last=is_last)
        return [*strips, *sign_rows(self._set, part.signs, self._width)]

    def _head(self, part: PaperPart) -> Iterator[Strip]:
        for text, style in (
            (part.event, _EVENT),
            (part.title, _TITLE),
            *((fact, _FACT) for fact in part.facts),
        ):
            for line in self._set.lines(text, style, self._width):
                yield Strip(line.height, tuple(stacked([line], 0.0)), keep=True)
        if part.warnings:
            lines = [
                line
                for text in part.warnings
                for line in self._set.lines(text, _WARNING, self._width - 2 * PAD_X)
            ]
            height = sum(line.height for line in lines) + 8 * POINT
            frame = QRectF(0, 0, self._width, height)
            shown = tuple(stacked(lines, PAD_X, 4 * POINT))
            yield Strip(height, shown, before=6 * POINT, keep=True, ink=Ink(boxes=(frame,)))

    def _table(self, table: PaperTable, least: float, *, is_last: bool) -> list[Strip]:
        """A table; of the last one the end stays with the signatures: nobody signs an empty page."""
        strips = self._lines(table.title, _HEADING, before=12 * POINT, keep=True)
        columns = self._columns(table)
        titles = [Cell(column.title, _HEAD, Side.MIDDLE) for column in table.columns]
        room = self._body.height()
        head = next(self._set.row(titles, columns, room, least=_HEAD_LEAST, filled=True))
        strips.append(replace(head, before=8 * POINT, keep=True))
        for row in table.rows:
            cells = [
                Cell(text, _STRONG if column.is_strong else _CELL, _SIDES[column.fit])
                for text, column in zip(row, table.columns, strict=True)
            ]
            parts = self._set.row(cells, columns, room - head.height, least=least)
            strips += [replace(part, head=head) for part in parts]
        for at, note in enumerate(table.notes):
            strips += self._lines(note, _NOTE, before=(1 if at else 4) * POINT)
        if is_last:
            strips[-_LAST_ROWS:] = [replace(strip, keep=True) for strip in strips[-_LAST_ROWS:]]
        return strips

    def _lines(self, text: str, style: Style, *, before: float, keep: bool = False) -> list[Strip]:
        return [
            Strip(line.height, tuple(stacked([line], 0.0)), before=0.0 if at else before, keep=keep)
            for at, line in enumerate(self._set.lines(text, style, self._width))
        ]

    def _columns(self, table: PaperTable) -> list[Column]:
        """Numbers and short words get what they need, texts share what is left: a fifth at least."""
        wide = [
            self._least_width(column, [row[at] for row in table.rows])
            for at, column in enumerate(table.columns)
        ]
        texts = [at for at, column in enumerate(table.columns) if column.fit is Fit.TEXT]
        fixed = sum(wide) - sum(wide[at] for at in texts)
        scale = min(1.0, self._width * _FIXED_MOST / fixed) if texts and fixed else 1.0
        wide = [width if at in texts else width * scale for at, width in enumerate(wide)]
        sizes = {at: table.columns[at].size for at in texts}
        for at, width in _shared(self._width - fixed * scale, sizes, wide).items():
            wide[at] = width
        return columns_of(wide, self._width)

    def _least_width(self, column: TableColumn, cells: Sequence[str]) -> float:
        """A column's own width, or what its longest number or word needs; Chinese breaks anywhere."""
        words = [word for word in column.title.split() if word.isascii()]
        lines = [line for word in words for line in self._set.lines(word, _HEAD, _WIDEST)]
        if column.fit is Fit.NUMBER:
            style = _STRONG if column.is_strong else _CELL
            lines += [line for cell in cells for line in self._set.lines(cell, style, _WIDEST)]
        return max([column.size * POINT, *(line.width + 2 * PAD_X + 1 for line in lines)])


def _shared(room: float, sizes: Mapping[int, float], needs: Sequence[float]) -> dict[int, float]:
    """Room shared out by size; who would get less than it needs gets that, and the others share the rest."""
    left, found = dict(sizes), dict[int, float]()
    while left:
        part = (room - sum(found.values())) / sum(left.values())
        short = [at for at, size in left.items() if part * size < needs[at]]
        for at in short or list(left):
            found[at] = needs[at] if short else part * left[at]
            del left[at]
    return found

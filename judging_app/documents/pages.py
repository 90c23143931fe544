"""Pages: strips laid one below the other, with a header and a footer on every page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPen

from judging_app.documents.blocks import Ink, PageBlock, Strip
from judging_app.documents.wrapping import UNITS_PER_INCH, UNITS_PER_POINT, Style, wrapped
from judging_app.domain.problems import JudgingError, Problem

_SIDE: Final = 44.0
_TOP: Final = 48.0
_BOTTOM: Final = 42.0
_NOTE: Final = Style(7.0, colour="#555555")
_RULE: Final = QColor("#9a9a9a")
_FILL: Final = QColor("#eeeeee")
_INK: Final = QColor("#1a1a1a")
_HAIR: Final = 0.5 * UNITS_PER_POINT
_STROKE: Final = 0.9 * UNITS_PER_POINT


class Margin(NamedTuple):
    """What stands above and below the text of every page; `page_words` holds {page} and {pages}.

    `below_left` may have two lines. With `bare_first` nothing stands above the first page.
    """

    above_left: str
    above_right: str
    below_left: str
    page_words: str
    bare_first: bool = False


class Placed(NamedTuple):
    """A strip on a page, in units from the page's upper left corner."""

    rect: QRectF
    strip: Strip

    @property
    def texts(self) -> list[tuple[QRectF, str]]:
        """Each line that holds text, with the box that it fills."""
        return [
            (
                QRectF(
                    self.rect.left() + item.left,
                    self.rect.top() + item.top,
                    item.line.width,
                    item.line.height,
                ),
                item.line.text,
            )
            for item in self.strip.shown
            if item.line.text
        ]


@dataclass(slots=True)
class Page:
    """One page; `body` is what the margins leave."""

    body: QRectF
    placed: list[Placed] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        """Where the next strip may begin."""
        return self.placed[-1].rect.bottom() if self.placed else self.body.top()


class Leaflet(NamedTuple):
    """Pages that belong together and are numbered by themselves, with what stands in their margins."""

    pages: Sequence[Page]
    margin: Margin


def body_of(size: QSizeF) -> QRectF:
    """What the margins leave of a page of a size in points, in units."""
    units = QSizeF(size) * UNITS_PER_POINT
    margins = QMarginsF(_SIDE, _TOP, _SIDE, _BOTTOM) * UNITS_PER_POINT
    return QRectF(0, 0, units.width(), units.height()).marginsRemoved(margins)


def lay_out(blocks: Iterable[PageBlock], size: QSizeF) -> list[Page]:
    """Lay blocks out on pages of a size in points. There is always a page."""
    body = body_of(size)
    strips = [strip for block in blocks for strip in block.strips(body.width(), body.height())]
    return place_strips(strips, body)


def place_strips(strips: Sequence[Strip], body: QRectF) -> list[Page]:
    """Lay strips one below the other, on as many pages as they need."""
    pages = [Page(body)]
    for chunk in _chunks(strips):
        if not _fits(pages[-1], chunk):
            pages.append(Page(body))
        for strip in chunk:
            if not _fits(pages[-1], [strip]):  # a chunk that no page could hold
                pages.append(Page(body))
            _place(pages[-1], strip)
    return pages


def _chunks(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of strips that stay on one page."""
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _fits(page: Page, chunk: Sequence[Strip]) -> bool:
    if not page.placed:
        return True
    height = sum(strip.before + strip.height for strip in chunk)
    return page.bottom + height <= page.body.bottom()


def _place(page: Page, strip: Strip) -> None:
    if not page.placed and strip.head is not None:
        _put(page, strip.head, 0.0)
    _put(page, strip, strip.before if page.placed else 0.0)


def _put(page: Page, strip: Strip, gap: float) -> None:
    rect = QRectF(page.body.left(), page.bottom + gap, page.body.width(), strip.height)
    page.placed.append(Placed(rect, strip))


def print_pages(device: QPagedPaintDevice, pages: Sequence[Page], margin: Margin) -> None:
    """Draw pages on a printer, a preview or a PDF; one sheet of paper each.

    Raises `JudgingError` where the device cannot be drawn on (a printer that is gone).
    """
    print_leaflets(device, [Leaflet(pages, margin)])


def print_leaflets(device: QPagedPaintDevice, leaflets: Iterable[Leaflet]) -> None:
    """Draw one leaflet after the other, each as soon as it is laid out; see `print_pages`."""
    painter = QPainter()
    if not painter.begin(device):
        raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file="")
    try:
        is_first = True
        for leaflet in leaflets:
            for number, page in enumerate(leaflet.pages, start=1):
                if not is_first:
                    device.newPage()
                is_first = False
                painter.save()
                fit_to_paper(painter, device)
                _draw_page(painter, page, leaflet, number)
                painter.restore()
    finally:
        painter.end()


def _draw_page(painter: QPainter, page: Page, leaflet: Leaflet, number: int) -> None:
    for item in page.placed:
        _draw_strip(painter, item)
    words = leaflet.margin.page_words.format(page=number, pages=len(leaflet.pages))
    has_head = number > 1 or not leaflet.margin.bare_first
    _draw_margin(painter, page.body, leaflet.margin, words, has_head=has_head)


def fit_to_paper(painter: QPainter, device: QPagedPaintDevice) -> None:
    """Set the painter to units, from the paper's corner and not from the printable area's."""
    layout = device.pageLayout()
    scale = device.logicalDpiX() / UNITS_PER_INCH
    if layout.mode() is QPageLayout.Mode.StandardMode:
        corner = layout.paintRectPixels(device.logicalDpiX()).topLeft()
        painter.translate(-corner.x(), -corner.y())
    painter.scale(scale, scale)


def _draw_strip(painter: QPainter, item: Placed) -> None:
    corner = item.rect.topLeft()
    painter.setPen(QPen(_RULE, _HAIR))
    painter.setBrush(_FILL if item.strip.filled else Qt.BrushStyle.NoBrush)
    for cell in item.strip.cells:
        painter.drawRect(cell.translated(corner))
    for shown in item.strip.shown:
        shown.line.draw(painter, corner.x() + shown.left, corner.y() + shown.top)
    if item.strip.ink != Ink():
        _draw_ink(painter, item.strip.ink, corner)


def _draw_ink(painter: QPainter, ink: Ink, corner: QPointF) -> None:
    painter.setPen(QPen(_INK, _STROKE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in ink.lines:
        painter.drawLine(line.translated(corner))
    for box in ink.boxes:
        painter.drawRect(box.translated(corner))
    if ink.shape is not None:
        painter.fillPath(ink.shape.translated(corner), _INK)


def _draw_margin(painter: QPainter, body: QRectF, margin: Margin, page_words: str, *, has_head: bool) -> None:
    below = body.bottom() + 10 * UNITS_PER_POINT
    _draw_pair(painter, body, below, margin.below_left, page_words, most=2)
    levels = [body.bottom() + 7 * UNITS_PER_POINT]
    if has_head:
        above = body.top() - 18 * UNITS_PER_POINT
        _draw_pair(painter, body, above, margin.above_left, margin.above_right)
        levels.append(body.top() - 6 * UNITS_PER_POINT)
    painter.setPen(QPen(_RULE, _HAIR))
    for level in levels:
        painter.drawLine(round(body.left()), round(level), round(body.right()), round(level))


def _draw_pair(painter: QPainter, body: QRectF, top: float, left: str, right: str, *, most: int = 1) -> None:
    """A text at either side; the left one gives way, and has `most` lines at most."""
    end = wrapped(right, _NOTE, body.width() / 2)[:1]
    room = body.width() - sum(line.width for line in end) - 12 * UNITS_PER_POINT
    for at, line in enumerate(wrapped(left, _NOTE, room)[:most]):
        line.draw(painter, body.left(), top + at * line.height)
    for line in end:
        line.draw(painter, body.right() - line.width, top)

"""What a page can hold: texts and tables, and the strips that they are cut into.

A strip is a horizontal piece that no page break cuts. Lengths are in the units of `wrapping`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainterPath

from judging_app.documents.wrapping import UNITS_PER_POINT, Line, Style, wrapped

_PAD_X: Final = 4.0 * UNITS_PER_POINT
_PAD_Y: Final = 2.0 * UNITS_PER_POINT


class Shown(NamedTuple):
    """A line of text at its place, from the upper left corner of its strip."""

    left: float
    top: float
    line: Line


class Ink(NamedTuple):
    """What is drawn in black besides text: lines to write on, boxes to tick or fill in, a shape."""

    lines: tuple[QLineF, ...] = ()
    boxes: tuple[QRectF, ...] = ()
    shape: QPainterPath | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page as wide as the text.

    `before` is the gap above it, dropped at the top of a page. `keep` binds it to the next strip.
    `cells` are boxes to draw, `filled` those of a table's head. `head` is repeated above the strip
    where a page begins with it.
    """

    height: float
    shown: tuple[Shown, ...]
    before: float = 0.0
    keep: bool = False
    cells: tuple[QRectF, ...] = ()
    filled: bool = False
    head: "Strip | None" = None
    ink: Ink = Ink()


@dataclass(frozen=True, slots=True)
class Text:
    """A text, with a label (a number) hanging to its left; gaps and indents are in points.

    `heading` stays with what follows it.
    """

    text: str
    style: Style
    label: str = ""
    indent: float = 0.0
    before: float = 3.0
    heading: bool = False

    def strips(self, width: float, room: float) -> Iterator[Strip]:
        """Cut the text into lines; two lines stay together at either end."""
        left = self.indent * UNITS_PER_POINT
        lines = wrapped(self.text, self.style, width - left)
        label = wrapped(self.label, self.style, left)[:1] if self.label else []
        for at, line in enumerate(lines):
            shown = [Shown(left, 0.0, line)]
            if at == 0:
                shown += [Shown(0.0, 0.0, item) for item in label]
            last = at == len(lines) - 1
            keep = self.heading or (not last and at in {0, len(lines) - 2})
            yield Strip(line.height, tuple(shown), self.before * UNITS_PER_POINT if at == 0 else 0.0, keep)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head is repeated on every page, and a row is cut only if no page could hold it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    style: Style
    head_style: Style
    before: float = 4.0

    def strips(self, width: float, room: float) -> Iterator[Strip]:
        """Cut the table into its head and its rows; `room` is the height of a whole page."""
        columns = _columns(self.widths, width)
        before = self.before * UNITS_PER_POINT
        head = next(_row(self.head, columns, self.head_style, room, filled=True))
        yield Strip(head.height, head.shown, before, keep=True, cells=head.cells, filled=True)
        for row in self.rows:
            for part in _row(row, columns, self.style, room - head.height):
                yield Strip(part.height, part.shown, cells=part.cells, head=head)


def _columns(widths: Sequence[int], width: float) -> list[tuple[float, float]]:
    """(left, width) of each column."""
    total, left = sum(widths), 0.0
    columns = []
    for share in widths:
        columns.append((left, width * share / total))
        left += width * share / total
    return columns


def _row(
    cells: Sequence[str],
    columns: Sequence[tuple[float, float]],
    style: Style,
    room: float,
    *,
    filled: bool = False,
) -> Iterator[Strip]:
    """One row, in several parts where it is higher than the room of a page."""
    texts = [
        wrapped(cell, style, width - 2 * _PAD_X) for cell, (_, width) in zip(cells, columns, strict=True)
    ]
    line_height = max((line.height for lines in texts for line in lines), default=style.size)
    fitting = max(1, int((room - 2 * _PAD_Y) // line_height))
    most = max(1, *(len(lines) for lines in texts))
    for start in range(0, most, fitting):
        parts = [lines[start : start + fitting] for lines in texts]
        height = 2 * _PAD_Y + line_height * max(1, *(len(lines) for lines in parts))
        yield Strip(
            height,
            tuple(
                Shown(left + _PAD_X, _PAD_Y + at * line_height, line)
                for lines, (left, _) in zip(parts, columns, strict=True)
                for at, line in enumerate(lines)
            ),
            cells=tuple(QRectF(left, 0, width, height) for left, width in columns),
            filled=filled,
        )


PageBlock = Text | Grid

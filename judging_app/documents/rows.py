"""Rows of cells, each with a style and a side of its own; texts are broken into lines only once."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from judging_app.documents.blocks import Shown, Strip
from judging_app.documents.wrapping import UNITS_PER_POINT, Line, Style, wrapped

_MOST_KEPT: Final = 4_000
"""Texts that are kept: notes and numbers come only once, and a pile may have ten thousands of them."""
PAD_X: Final = 4.0 * UNITS_PER_POINT
PAD_Y: Final = 2.5 * UNITS_PER_POINT


class Side(Enum):
    """Where in its cell a text stands."""

    LEFT = 0
    MIDDLE = 1
    RIGHT = 2


class Cell(NamedTuple):
    """A text in a cell."""

    text: str
    style: Style
    side: Side = Side.LEFT


class Column(NamedTuple):
    """A column's left edge and width, in units."""

    left: float
    width: float


class Typesetter:
    """Breaks texts into lines and keeps them: on a pile of papers most texts come again and again."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, Style, float], list[Line]] = {}

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """A text's lines; the empty text has none."""
        if not text:
            return []
        key = text, style, width
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        if key not in self._kept:
            self._kept[key] = wrapped(text, style, width)
        return self._kept[key]

    def row(
        self,
        cells: Sequence[Cell],
        columns: Sequence[Column],
        room: float,
        *,
        least: float = 0.0,
        filled: bool = False,
    ) -> Iterator[Strip]:
        """A row at least so high, in several parts where no page of `room` could hold it."""
        held = [
            self.lines(cell.text, cell.style, column.width - 2 * PAD_X)
            for cell, column in zip(cells, columns, strict=True)
        ]
        start = [0] * len(held)
        while True:
            parts = [_fitting(lines[at:], room - 2 * PAD_Y) for lines, at in zip(held, start, strict=True)]
            start = [at + len(part) for at, part in zip(start, parts, strict=True)]
            height = max(least, 2 * PAD_Y + max(map(_height, parts)))
            yield Strip(
                height,
                tuple(
                    shown
                    for part, column, cell in zip(parts, columns, cells, strict=True)
                    for shown in _placed(part, column, cell.side, height)
                ),
                cells=tuple(QRectF(column.left, 0, column.width, height) for column in columns),
                filled=filled,
            )
            if all(at == len(lines) for at, lines in zip(start, held, strict=True)):
                return


def columns_of(shares: Sequence[float], width: float, left: float = 0.0) -> list[Column]:
    """Columns side by side, as wide as their shares say."""
    total = sum(shares)
    columns = []
    for share in shares:
        columns.append(Column(left, width * share / total))
        left += columns[-1].width
    return columns


def stacked(lines: Sequence[Line], left: float, top: float = 0.0) -> list[Shown]:
    """Lines one below the other."""
    shown = []
    for line in lines:
        shown.append(Shown(left, top, line))
        top += line.height
    return shown


def centred(lines: Sequence[Line], box: QRectF) -> list[Shown]:
    """Lines in the middle of a box."""
    top = box.center().y() - _height(lines) / 2
    shown = []
    for line in lines:
        shown.append(Shown(box.center().x() - line.width / 2, top, line))
        top += line.height
    return shown


def _fitting(lines: Sequence[Line], room: float) -> Sequence[Line]:
    """As many lines as the room holds, one at least."""
    height = 0.0
    for at, line in enumerate(lines):
        height += line.height
        if height > room and at:
            return lines[:at]
    return lines


def _placed(lines: Sequence[Line], column: Column, side: Side, height: float) -> Iterator[Shown]:
    top = (height - _height(lines)) / 2
    for line in lines:
        spare = column.width - 2 * PAD_X - line.width
        yield Shown(column.left + PAD_X + spare * side.value / 2, top, line)
        top += line.height


def _height(lines: Sequence[Line]) -> float:
    return sum(line.height for line in lines)

"""What a sheet's part says beside its values: hidden rows, merged areas, formulas without a result.

openpyxl gives none of them where a workbook is read row by row for its values, and reading it
whole, or twice, takes several times as long.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from judging_app.application.registration.tables import Area

_ROW: Final = re.compile(rb"<(?:\w+:)?row(\s[^>]*)?/?>")
_NUMBER: Final = re.compile(rb"""\sr=["'](\d{1,7})["']""")
_HIDDEN: Final = re.compile(rb"""\shidden=["'](?:1|true)["']""")
_ROW_END: Final = re.compile(rb"</(?:\w+:)?row>")
_FORMULA: Final = re.compile(
    rb"<(?:\w+:)?c(\s[^>]*)?>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
"""A cell with a formula and no value; one of type "str" with an empty value holds an empty text."""
_CELL: Final = re.compile(rb"""\sr=["']([A-Z]{1,3}\d{1,7})["']""")
_EMPTY_TEXT: Final = re.compile(rb"""\st=["']str["']""")
_MERGE: Final = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']"""
)


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """A sheet's hidden rows, merged areas and formulas by (row, column), all counted from 1.

    `has_unplaced` tells that a formula stands in a cell that does not say where it is.
    """

    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Area, ...] = ()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    has_unplaced: bool = False

    def within(self, height: int, width: int) -> tuple[Area, ...]:
        """The merged areas, cut to a table's size; those outside it, or of one cell, left out."""
        cut = (
            Area(area.top, area.left, min(area.bottom, height), min(area.right, width))
            for area in self.merges
            if area.top <= height and area.left <= width
        )
        return tuple(area for area in cut if area.bottom > area.top or area.right > area.left)

    def covered(self, height: int, width: int) -> int:
        """How many of a table's cells lie in merged areas."""
        return sum(
            (area.bottom - area.top + 1) * (area.right - area.left + 1) for area in self.within(height, width)
        )


def read_marks(chunks: Iterable[bytes]) -> SheetMarks:
    """Look through a sheet's part, row by row however it was cut into pieces."""
    hidden: set[int] = set()
    merges: list[Area] = []
    formulas: dict[tuple[int, int], str] = {}
    has_unplaced = False
    number = 0
    for text in _whole_rows(chunks):
        for row in _ROW.finditer(text):
            named = _NUMBER.search(row[1] or b"")
            number = int(named[1]) if named else number + 1
            if _HIDDEN.search(row[1] or b""):
                hidden.add(number)
        for merge in _MERGE.finditer(text):
            left, top, right, bottom = range_boundaries(merge[1].decode())
            if left and top and right and bottom:
                merges.append(Area(top, left, bottom, right))
        for cell in _FORMULA.finditer(text):
            attributes = cell[1] or b""
            if cell[3] is not None and _EMPTY_TEXT.search(attributes):
                continue
            place = _CELL.search(attributes)
            has_unplaced = has_unplaced or place is None
            if place is not None:
                written = unescape((cell[2] or b"").decode("utf-8", "replace"))
                formulas[coordinate_to_tuple(place[1].decode())] = f"={written}"
    return SheetMarks(frozenset(hidden), tuple(merges), formulas, has_unplaced)


def _whole_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The part again, cut only where a row has ended."""
    rest = b""
    for chunk in chunks:
        text = rest + chunk
        ends = [found.end() for found in _ROW_END.finditer(text)]
        cut = ends[-1] if ends else 0
        if cut:
            yield text[:cut]
        rest = text[cut:]
    yield rest

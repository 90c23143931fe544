"""A sheet's part read as checking needs it: every cell once, in order, with nothing that reads two ways.

Programs differ in what they make of a part that no program writes: a cell that stands there twice,
a row out of order, a second formula in a cell. Whoever checks a sheet must see what everybody
sees, so each such place is noted. Formulas and looks come out of the same pass as the values.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final
from xml.parsers import expat

from openpyxl.formula.translate import Translator
from openpyxl.utils import column_index_from_string, get_column_letter

from judging_app.workbooks.cells import CellValue

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET, _DATA, _ROW, _CELL = (f"{_MAIN}{name}" for name in ("worksheet", "sheetData", "row", "c"))
_VALUE, _FORMULA, _INLINE, _TEXT, _RUN = (f"{_MAIN}{name}" for name in ("v", "f", "is", "t", "r"))
_ABOVE: Final = {_DATA: (_SHEET,), _ROW: (_DATA,), _CELL: (_ROW,), _VALUE: (_CELL,), _INLINE: (_CELL,)}
_PRINTED: Final = frozenset(
    f"{_MAIN}{which}{part}" for which in ("odd", "even", "first") for part in ("Header", "Footer")
)
_OBJECTS: Final = frozenset(
    f"{_MAIN}{name}" for name in ("drawing", "legacyDrawing", "picture", "oleObjects", "controls")
)
_PLACE: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_NOTHING: Final = 0.5
"""Points of a row, or characters of a column, at which nothing is to be seen of it any more."""

_MOST_NOTED: Final = 20


@dataclass(slots=True)
class StrictSheet:
    """What a sheet's part holds; rows as openpyxl reads their values, `styles` beside them.

    `doubtful` are the cells (or "") at which programs may read different things; `printed` is what
    stands in headers and footers, by its element's name; `objects` are the elements for drawings and
    the like, with the relation that each names.
    """

    rows: list[tuple[CellValue | None, ...]] = field(default_factory=list)
    styles: list[tuple[int, ...]] = field(default_factory=list)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    doubtful: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    merges: list[str] = field(default_factory=list)
    printed: dict[str, str] = field(default_factory=dict)
    objects: list[tuple[str, str]] = field(default_factory=list)


class StrictReader:
    """Reads one part. `number` turns a number with its style into a value: a number or a date.

    Raises `ValueError` or `IndexError` for what is no sheet, `TooManyRowsError` for a row beyond `most`.
    """

    def __init__(
        self,
        texts: Sequence[str],
        number: Callable[[str, int], CellValue],
        timed: Callable[[str], Any],
        most: int,
    ) -> None:
        self._texts = texts
        self._number_of = number
        self._timed = timed
        self._most = most
        self._sheet = StrictSheet()
        self._path: list[str] = [""]
        self._shared: dict[str, Any] = {}
        self._seen: set[str] = set()
        self._row = self._column = 0
        self._row_text = ""
        self._values: list[CellValue | None] = []
        self._styles: list[int] = []
        self._cell: Mapping[str, str] = {}
        self._parts: dict[str, str] = {}
        self._formula: Mapping[str, str] = {}
        self._text: list[str] | None = None

    def read(self, chunks: Iterable[bytes]) -> StrictSheet:
        """Read the part to its end."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.CommentHandler = parser.StartDoctypeDeclHandler = self._doubt
        parser.ProcessingInstructionHandler = parser.StartCdataSectionHandler = self._doubt
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error
        return self._sheet

    def _doubt(self, *_: object) -> None:
        if len(self._sheet.doubtful) < _MOST_NOTED:
            self._sheet.doubtful.append(self._here() if self._row else "")

    def _here(self) -> str:
        return f"{get_column_letter(max(1, self._column))}{self._row}"

    def _data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        above = self._path[-1]
        self._path.append(name)
        if name == _CELL:
            self._start_cell(above, attributes)
        elif name in {_VALUE, _FORMULA, _INLINE} and above == _CELL:
            if name in self._parts:
                self._doubt()
            self._parts[name] = ""
            if name == _FORMULA:
                self._formula = attributes
            self._text = [] if name != _INLINE else None
        elif name == _TEXT and (above in {_INLINE, _RUN}):
            self._text = []
        elif name == _ROW:
            self._start_row(above, attributes)
        elif above in {_CELL, _ROW, _DATA} or name in _ABOVE:
            self._start_odd(name, above)
        elif name in _PRINTED:
            self._text = []
        else:
            self._start_other(name, attributes)

    def _start_odd(self, name: str, above: str) -> None:
        """The table of cells itself; anything else inside it is nothing that programs agree on."""
        if name != _DATA or above != _SHEET or _DATA in self._seen:
            self._doubt()
        self._seen.add(name)

    def _start_row(self, above: str, attributes: Mapping[str, str]) -> None:
        told = attributes.get("r", "")
        number = int(told) if told else self._row + 1
        if number > self._most:
            raise TooManyRowsError
        rising = number > self._row
        self._row_text = str(number)
        self._column = 0
        if rising:
            missing = number - self._row - 1
            self._sheet.rows.extend([()] * missing)
            self._sheet.styles.extend([()] * missing)
            self._row = number
        if above != _DATA or not rising:
            self._doubt()
        if _is_hidden(attributes, "ht"):
            self._sheet.hidden_rows.append(number)
        self._values, self._styles = [], []

    def _start_cell(self, above: str, attributes: Mapping[str, str]) -> None:
        self._cell = attributes
        self._parts = {}
        told = attributes.get("r")
        column = self._column + 1
        odd = above != _ROW
        if told is not None:
            letters = told[: -len(self._row_text)]
            if told[len(letters) :] == self._row_text and letters.isalpha() and letters.isupper():
                column = _column(letters)
            else:
                place = _PLACE.fullmatch(told)
                column = _column(place[1]) if place else column
                odd = True
        if column <= self._column or odd:
            self._column = column
            self._doubt()
        self._column = column

    def _end(self, name: str) -> None:
        self._path.pop()
        if name == _CELL:
            self._end_cell()
        elif name == _ROW:
            if len(self._sheet.rows) < self._row:
                self._sheet.rows.append(tuple(self._values))
                self._sheet.styles.append(tuple(self._styles))
        elif self._text is not None and name in {_VALUE, _FORMULA, _TEXT}:
            key = _INLINE if name == _TEXT else name
            self._parts[key] = self._parts.get(key, "") + "".join(self._text)
            self._text = None
        elif name in _PRINTED and self._text is not None:
            which = name[len(_MAIN) :]
            self._sheet.printed[which] = self._sheet.printed.get(which, "") + "".join(self._text)
            self._text = None

    def _end_cell(self) -> None:
        parts, kind = self._parts, self._cell.get("t", "n")
        style = int(self._cell.get("s", "0"))
        value = self._value(kind, style) if parts else None
        if _FORMULA in parts:
            self._end_formula()
        at = self._column - 1
        if at < len(self._values):
            return
        if at > len(self._values):
            missing = at - len(self._values)
            self._values.extend([None] * missing)
            self._styles.extend([0] * missing)
        self._values.append(value)
        self._styles.append(style)

    def _value(self, kind: str, style: int) -> CellValue | None:
        parts = self._parts
        if (_INLINE in parts) != (kind == "inlineStr") or (_INLINE in parts and _VALUE in parts):
            self._doubt()
        if kind == "inlineStr":
            return parts.get(_INLINE)
        text = parts.get(_VALUE) or None
        if text is None or kind in {"str", "e"}:
            return text
        if kind == "n":
            return self._number_of(text, style)
        if kind == "s":
            return self._texts[int(text)]
        if kind == "b":
            return bool(int(text))
        value: CellValue = self._timed(text) if kind == "d" else text
        return value

    def _end_formula(self) -> None:
        text, kind = f"={self._parts[_FORMULA]}", self._formula.get("t", "normal")
        if kind == "shared":
            index = self._formula.get("si", "")
            if text != "=":
                self._shared[index] = Translator(text, self._here())
            elif index in self._shared:
                text = self._shared[index].translate_formula(self._here())
        elif kind != "normal":
            # An array is reckoned otherwise than the same formula in a cell of its own.
            text = f"{{{text}}}"
        self._sheet.formulas[self._row, self._column] = text

    def _start_other(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == f"{_MAIN}col" and _is_hidden(attributes, "width"):
            self._sheet.hidden_columns.append(get_column_letter(int(attributes["min"])))
        elif name == f"{_MAIN}mergeCell":
            self._sheet.merges.append(attributes.get("ref", ""))
        elif name == f"{_MAIN}sheetFormatPr" and attributes.get("zeroHeight") in _YES:
            self._sheet.hidden_rows.append(0)
        elif name in _OBJECTS:
            relation = next((text for key, text in attributes.items() if key.endswith("}id")), "")
            self._sheet.objects.append((name[len(_MAIN) :], relation))
        elif name.endswith("}AlternateContent"):
            self._doubt()


class TooManyRowsError(Exception):
    """A row that no sheet of an event has."""


_YES: Final = ("1", "true", "on")


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    if attributes.get("hidden") in _YES:
        return True
    return size in attributes and float(attributes[size]) < _NOTHING


@lru_cache(1 << 14)
def _column(letters: str) -> int:
    return column_index_from_string(letters)

"""What a paper with tables is made of: plain text in a few shapes, ready to be laid out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Fit(Enum):
    """What a column holds, and so where it stands in its cell and how wide it is."""

    TEXT = "text"
    """Takes its share of the room that numbers leave."""
    NUMBER = "number"
    WORD = "word"
    """A short word, in the middle."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column. `size` is the share of a text, and the width in points of anything else."""

    title: str
    fit: Fit = Fit.TEXT
    size: float = 1.0
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table with what is said above and below it."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperPart:
    """What begins on a page of its own and is signed by itself.

    `warnings` are framed: a paper must say that it is not final. `signs` are labels before lines, in
    rows.
    """

    event: str
    title: str
    facts: tuple[str, ...]
    tables: tuple[PaperTable, ...]
    warnings: tuple[str, ...] = ()
    signs: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class TablePaper:
    """A paper with tables. Its pages are numbered through, or part by part where `is_pile`."""

    title: str
    parts: Sequence[PaperPart]
    foot: str
    page_words: str
    is_wide: bool = False
    is_pile: bool = False

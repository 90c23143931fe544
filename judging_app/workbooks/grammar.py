"""The small grammars of cells that hold a list: separators, quotes, pairs, intervals.

Chinese and plain punctuation mean the same outside quotes. What is written always reads back to
the same value; what a person types may leave the quotes off where nothing is ambiguous.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from judging_app.domain.exact import exact_text
from judging_app.domain.indicators import BandRow, Interval
from judging_app.domain.problems import Problem
from judging_app.wording.terms import plain
from judging_app.workbooks.cells import CellError, narrow, read_number

ITEMS: Final = ";；\n"
"""Between the items of a list."""
NAMES: Final = ITEMS + ",，、"
"""Between the names of a list of names."""
PAIR: Final = ":："
"""Between a name and its value."""

NOTHING: Final = ("（无）", "(none)")
"""Written where something is deliberately not there and a blank would mean the default."""

_BEFORE_QUOTE: Final = PAIR + '">＞' + NAMES
_SPECIAL: Final = re.compile(r'["\s;；:：,，、>＞]')
_INTERVAL: Final = re.compile(r"([\[(])\s*([^,]*?)\s*,\s*([^,]*?)\s*([\])])\Z")
_COMPARISON: Final = re.compile(r"(<=|>=|<|>)\s*(.+)\Z")


def unreadable(text: str, example: str) -> CellError:
    """Say that a cell does not follow its grammar, with an example that does."""
    return CellError(Problem.CELL_NOT_READABLE, text=text[:80], example=example)


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is deliberately nothing."""
    return plain(text) in {"(无)", "(none)"}


def cut(text: str, separators: str) -> list[str]:
    """Cut a text at separators that stand outside quotes; parts keep their quotes."""
    parts: list[str] = []
    start, quoted = 0, False
    for at, character in enumerate(text):
        if character == '"':
            quoted = not quoted and (at == start or text[at - 1].isspace() or text[at - 1] in _BEFORE_QUOTE)
        elif character in separators and not quoted:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    return parts


def items(text: str, separators: str = ITEMS) -> list[str]:
    """Cut a list into its items, blank ones left out."""
    return [part.strip() for part in cut(text, separators) if part.strip()]


def quote(name: str, *, reserved: Iterable[str] = ()) -> str:
    """Write a name so that it stays one item: in quotes where it must."""
    if not name or _SPECIAL.search(name) or plain(name) in reserved or is_nothing(name):
        return '"' + name.replace('"', '""') + '"'
    return name


def unquote(part: str) -> str:
    """Take a name out of its quotes, if it has any."""
    part = part.strip()
    if len(part) >= 2 and part[0] == part[-1] == '"':
        return part[1:-1].replace('""', '"')
    return part


def is_quoted(part: str) -> bool:
    """Whether a name stands in quotes, and so is no keyword."""
    return part.strip().startswith('"')


def read_names(text: str) -> tuple[str, ...]:
    """Read "初创组; 成长组"."""
    return tuple(unquote(part) for part in items(text, NAMES))


def read_order(text: str) -> tuple[str, ...]:
    """Read "03 > 07" (best first) or a list of names."""
    return tuple(unquote(part) for part in items(text, NAMES + ">＞"))


def write_names(names: Iterable[str], separator: str = "; ") -> str:
    """Write a list of names."""
    return separator.join(quote(name) for name in names)


def read_pairs(text: str, example: str) -> list[tuple[str, str]]:
    """Read "企业: 2; 个体户: 1" as (part before the last colon, part after it), quotes kept."""
    pairs: list[tuple[str, str]] = []
    for item in items(text):
        parts = cut(item, PAIR)
        if len(parts) < 2:
            raise unreadable(item, example)
        value = parts[-1]
        pairs.append((item[: -len(value) - 1].strip(), value.strip()))
    return pairs


def number_in(text: str, example: str) -> Fraction:
    """Read a number that is part of a cell's text."""
    try:
        return read_number(text)
    except CellError:
        raise unreadable(text, example) from None


def whole_in(text: str, example: str) -> int:
    """Read a whole number that is part of a cell's text."""
    number = number_in(text, example)
    if number.denominator != 1:
        raise unreadable(text, example)
    return number.numerator


INTERVAL_EXAMPLE: Final = ">=50: 5; [20,50): 4; <20: 3"


def read_interval(text: str) -> Interval:
    """Read ">=50", "<20", "[20,50)", "(,5]"."""
    written = narrow(text).strip()
    compared = _COMPARISON.match(written)
    if compared:
        edge, closed = number_in(compared[2], INTERVAL_EXAMPLE), compared[1].endswith("=")
        if compared[1].startswith(">"):
            return Interval(edge, None, low_closed=closed)
        return Interval(None, edge, high_closed=closed)
    between = _INTERVAL.match(written)
    if between is None:
        raise unreadable(text, INTERVAL_EXAMPLE)
    low, high = (number_in(edge, INTERVAL_EXAMPLE) if edge else None for edge in between.group(2, 3))
    return Interval(low, high, low_closed=between[1] == "[", high_closed=between[4] == "]")


def write_interval(interval: Interval) -> str:
    """Write an interval, an edge that a value may lie on in square brackets."""
    low, high = interval.low, interval.high
    if low is not None and high is None and not interval.high_closed:
        return (">=" if interval.low_closed else ">") + exact_text(low)
    if high is not None and low is None and interval.low_closed:
        return ("<=" if interval.high_closed else "<") + exact_text(high)
    left = "[" if interval.low_closed else "("
    right = "]" if interval.high_closed else ")"
    edges = ("" if edge is None else exact_text(edge) for edge in (low, high))
    return left + ",".join(edges) + right


def read_band_rows(text: str) -> tuple[BandRow, ...]:
    """Read a band table: "interval: points", one after the other."""
    return tuple(
        BandRow(read_interval(interval), number_in(points, INTERVAL_EXAMPLE))
        for interval, points in read_pairs(text, INTERVAL_EXAMPLE)
    )


def write_band_rows(rows: Iterable[BandRow]) -> str:
    """Write a band table."""
    return "; ".join(f"{write_interval(row.interval)}: {exact_text(row.points)}" for row in rows)

"""What lies over the cells of a sheet: charts, pictures, text boxes, notes."""

import posixpath
from collections.abc import Iterator, Sequence
from typing import Any, Final

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types
from openpyxl.utils import get_column_letter

from judging_app.workbooks.cells import decode_text
from judging_app.workbooks.results_model import ChartOf
from judging_app.workbooks.safety import SafeWorkbook

_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ANCHORS: Final = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")


def drawn_objects(book: SafeWorkbook, title: str) -> tuple[int, int]:
    """How many charts lie on a sheet, and how many things of any other kind."""
    charts = others = 0
    for kind, relation in book.strict(title).objects:
        if kind != "drawing":
            others += 1
            continue
        found, other = _drawn(book, _target(book, book.part_name(title), relation))
        charts, others = charts + len(found), others + other
    return charts, others


def chart_differences(book: SafeWorkbook, title: str, charts: Sequence[ChartOf]) -> Iterator[ChartOf]:
    """The charts that should lie on a sheet and are not there as they were drawn."""
    drawn: list[tuple[str, frozenset[str], tuple[str, ...]]] = []
    for kind, relation in book.strict(title).objects:
        if kind == "drawing":
            part = _target(book, book.part_name(title), relation)
            drawn += [_said(book, _target(book, part, chart)) for chart in _drawn(book, part)[0]]
    for chart in charts:
        if _expected(chart) in drawn:
            drawn.remove(_expected(chart))
        else:
            yield chart


def _expected(chart: ChartOf) -> tuple[str, frozenset[str], tuple[str, ...]]:
    last = chart.row + len(chart.points) - 1
    letters = (get_column_letter(at + 1) for at in (chart.labels, chart.values))
    sheet = chart.sheet.replace("'", "")
    cells = frozenset(f"{sheet}!${letter}${chart.row}:${letter}${last}" for letter in letters)
    texts = (*(label for label, _ in chart.points), *(str(float(value)) for _, value in chart.points))
    return chart.title + chart.axis, cells, tuple(map(_plain, texts))


def _said(book: SafeWorkbook, part: str) -> tuple[str, frozenset[str], tuple[str, ...]]:
    root = fromstring(book.member(part) or b"<none/>")
    title = "".join(item.text or "" for item in root.iter() if _name(item) == "t").strip()
    # One program names the series by a text where another puts it into a reference.
    told = [item.text or "" for item in root.iter() if _name(item) == "f"]
    cells = frozenset(text.replace("'", "") for text in told if not text.startswith('"'))
    texts: list[str] = []
    for kind in ("cat", "val"):
        for axis in (item for item in root.iter() if _name(item) == kind):
            texts += [item.text or "" for item in axis.iter() if _name(item) == "v"]
    for series in (item for item in root.iter() if _name(item) == "ser"):
        for name in (item for item in series if _name(item) == "tx"):
            title += "".join(item.text or "" for item in name.iter() if _name(item) == "v")
    return title, cells, tuple(map(_plain, texts))


def _plain(text: str) -> str:
    """A label or value as all programs keep it: some escape signs twice, some take "007" for a number."""
    decoded = decode_text(decode_text(text))
    try:
        return f"{float(decoded):.9g}"
    except ValueError:
        return " ".join(decoded.split())


def _drawn(book: SafeWorkbook, part: str) -> tuple[list[str], int]:
    """The relations of the charts in a drawing, and how many other things are in it."""
    root = fromstring(book.member(part) or b"<none/>")
    charts: list[str] = []
    others = 0
    for anchor in (item for item in root.iter() if _name(item) in _ANCHORS):
        found = [item.get(f"{_RELATION}id", "") for item in anchor.iter() if _name(item) == "chart"]
        if found and not any(_name(item) in {"sp", "pic", "cxnSp", "contentPart"} for item in anchor.iter()):
            charts += found
        else:
            others += 1
    return charts, others


def _target(book: SafeWorkbook, part: str, relation: str) -> str:
    """The part that a relation of another part leads to; empty where there is none."""
    folder, name = posixpath.split(part)
    found = fromstring(book.member(f"{folder}/_rels/{name}.rels") or b"<none/>")
    for item in found.iter():
        if item.get("Id") == relation:
            told = str(item.get("Target", ""))
            return told.lstrip("/") if told.startswith("/") else posixpath.normpath(f"{folder}/{told}")
    return ""


def _name(item: Any) -> str:
    return str(item.tag).rpartition("}")[2]

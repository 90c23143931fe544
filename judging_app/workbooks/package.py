"""Which parts a workbook is made of: that every program finds the same ones."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from typing import Final

from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]  # it ships no types

from judging_app.domain.problems import Finding, Place, Problem
from judging_app.workbooks.safety import SafeWorkbook

_TYPES: Final = "[Content_Types].xml"
_BOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_TEXTS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_STYLES: Final = "xl/styles.xml"


def ambiguous_parts(book: SafeWorkbook) -> Iterator[Finding]:
    """Parts that one program finds by their type or name, and another by a relation to something else."""
    for part in dict.fromkeys(_ambiguous(book)):
        yield Finding(Problem.PART_AMBIGUOUS, {"part": part}, place=Place(book.path.name))


def _ambiguous(book: SafeWorkbook) -> Iterator[str]:
    titles = Counter(title.casefold() for title in book.every_title)
    yield from (title for title in book.every_title if titles[title.casefold()] > 1)
    try:
        typed = [
            (str(item.get("ContentType", "")), str(item.get("PartName", "")).lstrip("/"))
            for item in fromstring(book.member(_TYPES))
        ]
        start = _relations(book, "")
        main = [target for kind, target in start if kind == "officeDocument"]
        if [part for kind, part in typed if kind == _BOOK] != main or len(main) != 1:
            yield _TYPES
            return
        related = _relations(book, main[0])
        for kind, wanted in (
            ("sharedStrings", [part for name, part in typed if name == _TEXTS]),
            ("styles", [_STYLES]),
        ):
            found = [target for name, target in related if name == kind]
            if found != wanted:
                yield kind
        sheets = Counter(target for name, target in related if name == "worksheet")
        yield from (part for part, count in sheets.items() if count > 1)
    except (ParseError, KeyError) as error:
        yield str(error)


def _relations(book: SafeWorkbook, part: str) -> list[tuple[str, str]]:
    """The kinds and targets of a part's relations; raises `KeyError` where two go by one name."""
    folder, name = posixpath.split(part)
    items = list(fromstring(book.member(posixpath.join(folder, "_rels", f"{name}.rels"))))
    if len({str(item.get("Id")) for item in items}) != len(items):
        raise KeyError(f"{part}.rels")
    found: list[tuple[str, str]] = []
    for item in items:
        told = str(item.get("Target", ""))
        target = (
            told.lstrip("/") if told.startswith("/") else posixpath.normpath(posixpath.join(folder, told))
        )
        found.append((str(item.get("Type", "")).rpartition("/")[2], target))
    return found

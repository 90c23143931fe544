"""The Marks sheet, written in one quick pass."""

from collections.abc import Iterator
from typing import Any

from judging_app.domain.event import Event
from judging_app.domain.sheets import Sheet
from judging_app.wording.language import Language
from judging_app.wording.terms import plain, term
from judging_app.workbooks.cells import ticks_cell
from judging_app.workbooks.layout import MARKS
from judging_app.workbooks.names import Names
from judging_app.workbooks.saving import PageWriter

MARK_COLUMNS_BEFORE = 5
"""Columns before the criteria: round, dimension, entry, judge, standing."""


class MarkColumns:
    """The criteria of every round as columns, each under a header that reads back as it."""

    def __init__(self, event: Event) -> None:
        self._names: list[Names] = []
        found: dict[str, str] = {}
        for round_ in event.rounds:
            leaves = [leaf for item in round_.rulebook.judged for leaf in item.criteria]
            parents = {leaf.parent for leaf in leaves}
            self._names.append(Names((leaf.code, leaf.name) for leaf in leaves))
            for leaf in leaves:
                if leaf.code not in parents:
                    found.setdefault(leaf.code, leaf.name)
            for sheet in round_.sheets:
                for code in sheet.marks:
                    found.setdefault(code, "")
        taken: set[str] = set(MARKS.by_header)
        self.headers: dict[str, str] = {code: self._header(code, name, taken) for code, name in found.items()}

    def _header(self, code: str, name: str, taken: set[str]) -> str:
        for text in (name, code):
            if plain(text) and plain(text) not in taken and text[0] != "[" and self._means(text, code):
                taken.add(plain(text))
                return text
        return f"[{code}]"

    def _means(self, text: str, code: str) -> bool:
        """Whether a header means this criterion in the rounds that know it, and nothing in the others."""
        return all(names.find(text) == (code if code in names.codes else None) for names in self._names)


def mark_headers(event: Event, language: Language) -> tuple[list[str], dict[str, str]]:
    """The headers of the Marks sheet, and the criteria's among them by code."""
    criteria = MarkColumns(event).headers
    fixed = [column.title(language) for column in MARKS.columns]
    return [*fixed[:MARK_COLUMNS_BEFORE], *criteria.values(), *fixed[MARK_COLUMNS_BEFORE:]], criteria


def write_marks(page: PageWriter, event: Event, codes: list[str], language: Language) -> None:
    """Add the rows of every round's sheets; texts and numbers are each turned into cells once."""
    rows = _rows(page, event, codes, language)
    for row in rows:
        page.add_ready(row)


def _rows(page: PageWriter, event: Event, codes: list[str], language: Language) -> Iterator[list[Any]]:
    ticks: dict[int, Any] = {}
    text = page.text

    def points(marks: dict[str, int]) -> Iterator[Any]:
        for code in codes:
            mark = marks.get(code)
            if mark is not None and mark not in ticks:
                ticks[mark] = page.safe(ticks_cell(mark))
            yield None if mark is None else ticks[mark]

    for round_ in event.rounds:
        for sheet in round_.sheets:
            yield [
                text(round_.code),
                *_keys(sheet, text),
                term(sheet.standing, language),
                *points(dict(sheet.marks)),
                text(sheet.note),
                text(sheet.reason),
            ]


def _keys(sheet: Sheet, text: Any) -> list[Any]:
    return [text(sheet.dimension), text(sheet.entry), text(sheet.judge)]

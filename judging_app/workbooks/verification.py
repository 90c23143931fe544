"""Checks a results workbook against itself: its event, ranked anew, against what its tables say.

What cannot be recomputed is checked by its codes (`checksums`) and by the seal, if there is one.
Needs no key but the public one in the seal.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from openpyxl.utils import get_column_letter

from judging_app.application.public_results import public_results
from judging_app.application.sealing.records import ContentMark
from judging_app.application.sealing.statement import IsSigned
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Place, Problem
from judging_app.domain.record_digest import records_digest
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.short_code import short_code
from judging_app.signing import is_signed
from judging_app.wording.language import Language
from judging_app.workbooks.cells import CellError, CellValue, read_text
from judging_app.workbooks.checksum_reading import Codes, Row, coded_findings
from judging_app.workbooks.drawings import chart_differences
from judging_app.workbooks.layout import SHEETS
from judging_app.workbooks.package import ambiguous_parts
from judging_app.workbooks.public_table import public_sheet
from judging_app.workbooks.reader import read_event_from
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.results import result_sheets
from judging_app.workbooks.results_looks import page_foot
from judging_app.workbooks.results_model import ResultSheet
from judging_app.workbooks.results_rules import round_code_word
from judging_app.workbooks.results_seal import code_line, footer_code
from judging_app.workbooks.safety import SafeWorkbook, open_safely, refuse
from judging_app.workbooks.seal_reading import SealSheet, read_seal_sheet, seal_sheet_findings
from judging_app.workbooks.verification_looks import (
    EVENT_FOOT,
    kind_findings,
    plain_findings,
    printed_findings,
    sheet_findings,
)
from judging_app.workbooks.verification_sheets import SheetComparison, code_findings, line_findings

_TELLING: Final = ("ranking", "criteria", "acts", "rules", "checksums")
"""Sheets that only a results workbook has; any of them tells that it is one, and in which language."""

_HEADER_ROW: Final = 4


@dataclass(frozen=True, slots=True)
class CheckedWorkbook:
    """What came of it: findings, what the workbook says of its content and seal, and of which records it is.

    `records` is the digest of all records as read from it, empty where they cannot be read.
    """

    findings: tuple[Finding, ...]
    mark: ContentMark | None
    records: str
    round: str


def verify_results(path: Path) -> list[Finding]:
    """Recompute a results workbook and list every number and every fact that differs.

    Raises `JudgingError` when the file cannot be read, or holds no results to compare.
    """
    return list(check_results(path).findings)


def check_results(path: Path, signed: IsSigned = is_signed) -> CheckedWorkbook:
    """As `verify_results`, with what the workbook says of itself."""
    with open_safely(path) as book:
        book.read_strictly()
        language = _language_of(book)
        if language is None:
            raise refuse(path, Problem.NOT_A_RESULTS_WORKBOOK)
        return _Check(path, book, language).checked(signed)


def check_public_table(path: Path, event: Event, code: str, mark: ContentMark | None) -> list[Finding]:
    """Compare the table that was published of a round with the one that an event leads to."""
    with open_safely(path) as book:
        book.read_strictly()
        table = public_results(event, code)
        expected = [public_sheet(table, language, mark) for language in Language]
        sheet = next((item for item in expected if item.title in book.titles), None)
        if sheet is None:
            facts = {"sheet": expected[0].title}
            return [Finding(Problem.SHEET_MISSING, facts, place=Place(path.name))]
        rows = list(book.rows(sheet.title))
        at = len(sheet.heading) + 1
        line = {sheet.title: (f"A{at}", _text_at(rows, at))}
        return [
            *ambiguous_parts(book),
            *sheet_findings(book, sheet.title),
            *SheetComparison(book, sheet).findings(),
            *line_findings(path.name, line, sheet.mark_line),
        ]


def _language_of(book: SafeWorkbook) -> Language | None:
    """The language that the results are written in; `None` where there are no results."""
    titles = set(book.titles)
    for language in Language:
        if any(results_title(key, language) in titles for key in _TELLING):
            return language
    return None


class _Check:
    """One workbook that is being checked."""

    def __init__(self, path: Path, book: SafeWorkbook, language: Language) -> None:
        self._path = path
        self._file = path.name
        self._book = book
        self._say = language
        self._titles = set(book.titles)
        self._coded: set[str] = set()
        self._event_titles = {layout.title(language) for layout in SHEETS}

    def checked(self, signed: IsSigned) -> CheckedWorkbook:
        """Check everything: codes first, as what they name has led to whatever else differs."""
        findings = list(self._codes_findings())
        whole = not findings
        findings += self._file_findings()
        try:
            event, _ = read_event_from(self._book)
        except JudgingError as error:
            if not findings:
                raise
            return CheckedWorkbook((*findings, *error.findings), None, "", "")
        findings += kind_findings(self._book, event, self._say)
        code, others = self._by_round(event, signed, whole=whole)
        findings += others
        return CheckedWorkbook(tuple(_once(findings)), self._seal().mark, records_digest(event), code)

    def _by_round(self, event: Event, signed: IsSigned, *, whole: bool) -> tuple[str, list[Finding]]:
        """The round that the results are of, and what differs from it.

        It is told among the rules; where that was changed as well, it is the round that fits best.
        """
        told = self._round_of()
        codes = sorted((item.code for item in event.rounds), key=lambda code: code != told)
        best: tuple[str, list[Finding]] | None = None
        for code in codes:
            found = list(self._results_findings(event, code, signed, whole=whole))
            if best is None or len(found) < len(best[1]):
                best = code, found
            if not found:
                break
        if best is None:
            raise refuse(self._path, Problem.NOT_A_RESULTS_WORKBOOK)
        return best

    def _title(self, key: str) -> str:
        return results_title(key, self._say)

    def _rows(self, title: str) -> Sequence[Row]:
        return list(self._book.rows(title)) if title in self._titles else []

    def _codes_findings(self) -> Iterator[Finding]:
        title = self._title("checksums")
        if title not in self._titles:
            yield self._missing(title)
            return
        codes = Codes(self._file, title, self._rows(title), _HEADER_ROW)
        self._coded |= set(codes.titles)
        yield from codes.findings
        wanted = [layout.title(self._say) for layout in SHEETS]
        for name in dict.fromkeys((*wanted, *codes.titles)):
            if name in self._titles and codes.titles and name not in self._coded:
                yield Finding(Problem.SHEET_UNKNOWN, {"sheet": name}, place=Place(self._file, name))
            elif name in self._titles:
                above = _HEADER_ROW - 1 if name == self._title("seal") else 0
                yield from coded_findings(self._file, name, codes.of(name), self._rows(name), above)
                for (row, column), text in self._book.formulas(name).items():
                    cell = f"{get_column_letter(column)}{row}"
                    facts = {"sheet": name, "cell": cell, "found": text, "expected": ""}
                    yield Finding(Problem.FORMULA_UNEXPECTED, facts, place=Place(self._file, name, cell))
            elif codes.of(name):
                yield self._missing(name)

    def _file_findings(self) -> Iterator[Finding]:
        """What can be read in two ways, or is hidden, or shows another number, whatever the numbers are."""
        yield from ambiguous_parts(self._book)
        charts = self._title("charts")
        for title in self._book.titles:
            if title != charts:
                yield from sheet_findings(self._book, title)
            if title in self._event_titles:
                yield from plain_findings(self._book, title)
                yield from printed_findings(self._book, title, EVENT_FOOT)

    def _unknown(self, results: Container[str]) -> Iterator[Finding]:
        """Sheets that were not written; those of an event that there are no codes of are told before."""
        for title in self._book.every_title:
            if title not in results and title not in self._event_titles:
                yield Finding(Problem.SHEET_UNKNOWN, {"sheet": title}, place=Place(self._file, title))

    def _missing(self, title: str) -> Finding:
        return Finding(Problem.SHEET_MISSING, {"sheet": title}, place=Place(self._file, title))

    def _round_of(self) -> str:
        wanted = round_code_word(self._say)
        for row in self._rows(self._title("rules")):
            if len(row) > 1 and row[0] == wanted:
                return _text_of(row[1])
        return ""

    def _seal(self) -> SealSheet:
        return read_seal_sheet(self._rows(self._title("seal")), _HEADER_ROW, self._say)

    def _results_findings(
        self, event: Event, code: str, signed: IsSigned, *, whole: bool
    ) -> Iterator[Finding]:
        """Every results sheet beside what it should be. `whole`: no cell of the event was changed."""
        seal = self._seal()
        own = {self._title("seal"), self._title("checksums")}
        lines: dict[str, tuple[str, str]] = {}
        titles: set[str] = set()
        for sheet in result_sheets(Scoreboard(event, code), self._say, seal.mark):
            titles.add(sheet.title)
            if sheet.title not in self._titles:
                yield self._missing(sheet.title)
                continue
            rows = self._rows(sheet.title)
            # The codes are those of the event; where it was changed they are all that is left of it.
            told = seal.sound and (whole or sheet.title == self._title("seal"))
            shown = replace(sheet, checked=sheet.checked or (sheet.title in own and told))
            yield from SheetComparison(self._book, shown).findings()
            yield from self._shown(sheet, seal.mark)
            at = len(sheet.heading) + 1
            lines[sheet.title] = f"A{at}", _text_at(rows, at)
        yield from self._unknown(titles)
        if seal.mark is not None or seal.sound:
            yield from line_findings(self._file, lines, code_line(seal.mark, self._say))
        place = Place(self._file, self._title("seal"))
        if seal.mark is not None and seal.sound:
            yield from self._own_code(seal, place)
        yield from seal_sheet_findings(seal, event, place, self._say, signed)

    def _own_code(self, seal: SealSheet, place: Place) -> Iterator[Finding]:
        """The short code that is told must be that of the digest beside it."""
        word = self._say.translate("Results", "Content code")
        rows = self._rows(place.sheet)
        told = next((_text_of(row[1]) for row in rows if len(row) > 1 and row[0] == word), "")
        content = seal.mark.content if seal.mark is not None else ""
        expected = short_code(content) if re.fullmatch("[0-9a-f]{64}", content) else ""
        if told != expected:
            facts = {"found": told, "expected": expected}
            yield Finding(Problem.CODE_DIFFERS, facts, place=place._replace(cell=seal.cells.get(word, "")))

    def _shown(self, sheet: ResultSheet, mark: ContentMark | None) -> Iterator[Finding]:
        """The looks of what the numbers do not tell: lines above the table, print-out, charts."""
        title, book = sheet.title, self._book
        last = sheet.header_row if sheet.checked else None
        yield from plain_findings(book, title, last=last)
        if mark is not None:
            printed = "\n".join(book.strict(title).printed.values())
            yield from code_findings(self._file, title, printed, mark.code)
        yield from printed_findings(book, title, page_foot(footer_code(mark, self._say), self._say))
        if sheet.charts:
            yield from sheet_findings(book, title, drawings=len(sheet.charts))
            for chart in chart_differences(book, title, sheet.charts):
                facts = {"sheet": title, "title": chart.title}
                yield Finding(Problem.CHART_CHANGED, facts, place=Place(self._file, title))


def _text_at(rows: Sequence[Row], number: int) -> str:
    row = rows[number - 1] if len(rows) >= number else ()
    return _text_of(row[0]) if row else ""


def _text_of(value: CellValue | None) -> str:
    try:
        return read_text("" if value is None else value)
    except CellError:
        return str(value)


def _once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """A cell that was changed is not told again for not being what it should be."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        place = (finding.place.sheet, finding.place.cell)
        if not finding.place.cell or finding.problem is not Problem.VALUE_DIFFERS or place not in seen:
            yield finding
        seen.add(place)

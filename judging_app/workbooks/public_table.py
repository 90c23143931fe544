"""公示: the table that is published, as a workbook of one sheet; judges by number, nobody's telephone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from judging_app.application.public_results import (
    PublicDimension,
    PublicMark,
    PublicResults,
    PublicRow,
    PublicScore,
    public_results,
)
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.event import Event
from judging_app.domain.exact import show
from judging_app.wording.language import Language, current_language
from judging_app.wording.terms import term
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.results_model import (
    FREE,
    NEEDED,
    PLACE,
    WORDS,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Section,
    Signed,
)
from judging_app.workbooks.results_pages import add_result_sheet
from judging_app.workbooks.results_rules import rules_words
from judging_app.workbooks.results_seal import code_line, footer_code
from judging_app.workbooks.saving import CHINESE_FONT, BookWriter

_NO_SIGN: Final = "\u3000"
"""Takes the room of a sign, so that the digits stand below each other."""


def write_public_table(
    event: Event,
    round_code: str,
    path: Path,
    language: Language | None = None,
    *,
    mark: ContentMark | None = None,
) -> None:
    """Rank a round and write the table that is published of it.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    say = language or current_language()
    sheet = public_sheet(public_results(event, round_code), say, mark)
    with BookWriter(CHINESE_FONT if say is Language.CHINESE else "Calibri") as book:
        add_result_sheet(book, sheet, say, footer_code(mark, say), lambda: None)
        book.save(path)


def public_sheet(table: PublicResults, language: Language, mark: ContentMark | None) -> ResultSheet:
    """The published table as a sheet."""
    return _Public(table, language).sheet(code_line(mark, language))


class _Public:
    def __init__(self, table: PublicResults, language: Language) -> None:
        self._table = table
        self._language = language
        self._columns: list[ResultColumn] = []
        self._bands: list[tuple[int, int, str]] = []

    def sheet(self, line: str) -> ResultSheet:
        """Columns, ranked rows, and below them who has no place."""
        self._lay_out()
        table, title = self._table, results_title("public", self._language)
        rows = [list(self._row(row)) for row in table.rows if row.unranked is None]
        without = [list(self._row(row)) for row in table.rows if row.unranked is not None]
        if without:
            head = Section(self._language.translate("Public", "Without a place"))
            rows += [[head, *[None] * (len(self._columns) - 1)], *without]
        return ResultSheet(
            title,
            tuple(self._heading(title)),
            tuple(self._columns),
            rows,
            keys=(1,),
            frozen=3,
            mark_line=line,
            filtered=False,
            bands=tuple(self._bands),
        )

    def _heading(self, title: str) -> Iterator[str]:
        say, table = self._language, self._table
        yield " · ".join(part for part in (table.event, table.round, title) if part)
        rules = rules_words(table.rulebook, table.fingerprint, say)
        yield " · ".join(part for part in (table.date, table.place, table.organizer, rules) if part)
        yield say.translate("Public", "Published from ____________ to ____________.")
        yield say.translate(
            "Public", "Objections within this time to: ________________, telephone: ______________"
        )
        if table.provisional:
            yield say.translate("Public", "Provisional: sheets are still missing.")
        if any(item.judges for item in table.dimensions):
            yield say.translate(
                "Public",
                "Judges are numbered by seat. ▼ dropped as lowest, ▲ dropped as highest, ▽ △ counted half.",
            )
        if any(item.by_criterion and item.judges for item in table.dimensions):
            yield say.translate(
                "Public", "Lowest and highest marks are dropped for each criterion by itself."
            )

    def _lay_out(self) -> None:
        say, table = self._language, self._table
        self._add(ResultColumn(say.translate("Results", "Place"), 6, PLACE, strong=True))
        self._add(ResultColumn(say.translate("Results", "Number"), 6, WORDS, most=14))
        self._add(ResultColumn(say.translate("Results", "Entry"), 12, most=30))
        if table.has_organizations:
            self._add(ResultColumn(say.translate("Results", "Organization"), 12, most=28))
        if table.has_tracks:
            self._add(ResultColumn(say.translate("Results", "Track"), 6, WORDS, most=14))
            self._add(ResultColumn(say.translate("Results", "Place in track"), 6, PLACE))
        if table.has_panels:
            self._add(ResultColumn(say.translate("Results", "Panel"), 8, WORDS, most=16))
        for dimension in table.dimensions:
            self._add_dimension(dimension)
        decimals = _decimals(table.final_decimals)
        if table.has_adjustments:
            self._add(ResultColumn(say.translate("Results", "Adjustments"), 7, decimals, most=12))
        self._add(ResultColumn(say.translate("Results", "Final score"), 9, decimals, most=12, strong=True))
        if table.has_awards:
            self._add(ResultColumn(say.translate("Results", "Award"), 8, WORDS, most=18))
        self._add(ResultColumn(say.translate("Results", "Note"), 6, most=20))

    def _add_dimension(self, dimension: PublicDimension) -> None:
        say, start = self._language, len(self._columns)
        for number in dimension.judges:
            name = say.translate("Public", "Judge {number}").format(number=number)
            places = NEEDED if dimension.total_decimals is None else dimension.total_decimals
            self._add(ResultColumn(name, 6, places, most=12))
        raw = say.translate("Public", "Raw score")
        self._add(ResultColumn(raw, 8, _decimals(dimension.raw_decimals), most=12))
        if dimension.coefficients:
            self._add(ResultColumn(say.translate("Results", "Coefficient"), 8, FREE, most=12))
        if dimension.calibrated:
            self._add(ResultColumn(say.translate("Results", "Calibrated"), 8, FREE, most=12))
        decimals = _decimals(dimension.score_decimals)
        self._add(ResultColumn(say.translate("Public", "Score"), 8, decimals, most=12))
        if dimension.weight is not None:
            text = f"×{show(dimension.weight)}%"
            self._add(ResultColumn(text, 8, _decimals(dimension.weighted_decimals), most=12))
        self._bands.append((start, len(self._columns) - 1, dimension.name))

    def _add(self, column: ResultColumn) -> None:
        self._columns.append(column)

    def _row(self, row: PublicRow) -> Iterator[ResultValue]:
        table = self._table
        yield row.place
        yield row.code
        yield row.name
        if table.has_organizations:
            yield row.organization
        if table.has_tracks:
            yield row.track
            yield row.place_in_track
        if table.has_panels:
            yield row.panel
        for dimension, score in zip(table.dimensions, row.scores, strict=True):
            yield from self._score(dimension, score)
        if table.has_adjustments:
            yield row.adjustments
        yield row.final
        if table.has_awards:
            yield "; ".join(row.awards)
        yield self._note(row)

    def _score(self, dimension: PublicDimension, score: PublicScore) -> Iterator[ResultValue]:
        marks = score.marks or (PublicMark(),) * len(dimension.judges)
        for mark in marks:
            if mark.total is not None:
                yield Signed(mark.total, mark.signs or _NO_SIGN, mark.dropped)
            else:
                yield None if mark.standing is None else term(mark.standing, self._language)
        yield score.raw
        if dimension.coefficients:
            yield score.coefficient
        if dimension.calibrated:
            yield score.corrected
        yield score.score
        if dimension.weight is not None:
            yield score.weighted

    def _note(self, row: PublicRow) -> str:
        """The reason word of who has no place; else the lines that the entry is above."""
        if row.unranked is not None:
            return term(row.unranked, self._language)
        notes = list(row.advances)
        if row.shared:
            notes.append(self._language.translate("Public", "Shared place"))
        return "; ".join(notes)


def _decimals(places: int | None) -> int:
    return FREE if places is None else places

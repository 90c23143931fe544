"""公示: the table that may be published, as a paper."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from judging_app.application.public_results import PublicDimension, PublicMark, PublicResults, PublicRow
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import COUNTING
from judging_app.wording.derivations_numbers import place_number, shown, signed, written
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import foot, page_words
from judging_app.wording.papers_tables import Fit, PaperPart, PaperTable, TableColumn, TablePaper
from judging_app.wording.terms import term

_MOST_JUDGES: Final = 20
"""Judges whose marks stand side by side; those after them follow in a table of their own."""


def public_paper(
    results: PublicResults,
    rulebook: Rulebook,
    mark: ContentMark | None = None,
    *,
    language: Language | None = None,
) -> TablePaper:
    """The published table, and below it every judge's totals by dimension."""
    speech = language or current_language()
    paper = _PublicPaper(results, speech)
    title = speech.translate("Papers", "Results for publication")
    parts = (paper.part(title),)
    return TablePaper(title, parts, foot(rulebook, mark, speech), page_words(speech), is_wide=True)


class _PublicPaper:
    def __init__(self, results: PublicResults, speech: Language) -> None:
        self._results, self._speech = results, speech

    def part(self, title: str) -> PaperPart:
        """The whole paper."""
        results, speech = self._results, self._speech
        about = (results.round, results.date, results.place, results.organizer)
        warnings = ()
        if results.provisional:
            warnings = (speech.translate("Papers", "Provisional: score sheets are still missing."),)
        return PaperPart(
            results.event,
            title,
            (" · ".join(part for part in about if part), results.rulebook),
            (self._table(), *self._mark_tables()),
            warnings,
            ((speech.translate("Papers", "Organizer (stamp)"), speech.translate("Papers", "Date")),),
        )

    def _table(self) -> PaperTable:
        results, speech = self._results, self._speech
        columns = [
            TableColumn(speech.translate("Papers", "Place"), Fit.WORD, 46, is_strong=True),
            TableColumn(speech.translate("Papers", "Code"), Fit.WORD, 40),
            TableColumn(speech.translate("Papers", "Entry"), size=3),
        ]
        if results.has_organizations:
            columns.append(TableColumn(speech.translate("Papers", "Organization"), size=2.5))
        if results.has_tracks:
            columns.append(TableColumn(speech.translate("Papers", "Track"), Fit.WORD, 50))
        if results.has_panels:
            columns.append(TableColumn(speech.translate("Papers", "Panel"), Fit.WORD, 50))
        for at, dimension in enumerate(results.dimensions):
            columns += self._dimension_columns(at, dimension)
        if results.has_adjustments:
            columns.append(TableColumn(speech.translate("Papers", "Adjustments"), Fit.NUMBER, 48))
        columns.append(TableColumn(speech.translate("Papers", "Final score"), Fit.NUMBER, 50, is_strong=True))
        if results.has_awards:
            columns.append(TableColumn(speech.translate("Papers", "Award"), Fit.WORD, 64))
        return PaperTable(tuple(columns), tuple(tuple(self._row(row)) for row in results.rows))

    def _dimension_columns(self, at: int, dimension: PublicDimension) -> Iterator[TableColumn]:
        speech = self._speech
        text = speech.translate("Papers", "{dimension}\nraw")
        yield TableColumn(text.format(dimension=dimension.name), Fit.NUMBER, 50)
        if dimension.coefficients:
            yield TableColumn(speech.translate("Papers", "Coefficient"), Fit.NUMBER, 46)
        if dimension.calibrated:
            yield TableColumn(speech.translate("Papers", "Corrected"), Fit.NUMBER, 50)
        if self._has_score(at):
            yield TableColumn(speech.translate("Papers", "Score"), Fit.NUMBER, 50)
        if dimension.weight is not None:
            text = speech.translate("Papers", "at {weight}%")
            yield TableColumn(text.format(weight=shown(dimension.weight)), Fit.NUMBER, 50)

    def _has_score(self, at: int) -> bool:
        """Whether a dimension's score says anything that raw and corrected do not."""
        found = (row.scores[at] for row in self._results.rows)
        return any(item.score != item.corrected for item in found)

    def _row(self, row: PublicRow) -> Iterator[str]:
        results = self._results
        yield self._place(row)
        yield row.code
        yield row.name
        if results.has_organizations:
            yield row.organization
        if results.has_tracks:
            yield row.track
        if results.has_panels:
            yield row.panel
        for at, (dimension, item) in enumerate(zip(results.dimensions, row.scores, strict=True)):
            yield _number(item.raw, dimension.raw_decimals)
            if dimension.coefficients:
                yield _number(item.coefficient, None)
            if dimension.calibrated:
                yield _number(item.corrected, None)
            if self._has_score(at):
                yield _number(item.score, dimension.score_decimals)
            if dimension.weight is not None:
                yield _number(item.weighted, dimension.weighted_decimals)
        if results.has_adjustments:
            yield "" if row.adjustments is None else signed(row.adjustments)
        yield _number(row.final, results.final_decimals)
        if results.has_awards:
            yield self._award(row)

    def _place(self, row: PublicRow) -> str:
        if row.place is None:
            return (
                "—" if self._results.has_awards or row.unranked is None else term(row.unranked, self._speech)
            )
        number = place_number(row.place)
        if not row.shared:
            return number
        return self._speech.translate("Papers", "{place} (shared)").format(place=number)

    def _award(self, row: PublicRow) -> str:
        if row.unranked is not None:
            return term(row.unranked, self._speech)
        if row.provisional:
            return self._speech.translate("Papers", "provisional")
        return "\n".join((*row.awards, *row.advances))

    def _mark_tables(self) -> Iterator[PaperTable]:
        """Every judge's totals, dimension by dimension, so many judges to a table."""
        speech = self._speech
        for at, dimension in enumerate(self._results.dimensions):
            for start in range(0, len(dimension.judges), _MOST_JUDGES):
                judges = dimension.judges[start : start + _MOST_JUDGES]
                columns = [
                    TableColumn(speech.translate("Papers", "Place"), Fit.WORD, 46, is_strong=True),
                    TableColumn(speech.translate("Papers", "Code"), Fit.WORD, 40),
                    TableColumn(speech.translate("Papers", "Entry"), size=3),
                ]
                if self._results.has_panels:
                    columns.append(TableColumn(speech.translate("Papers", "Panel"), Fit.WORD, 50))
                text = speech.translate("Papers", "Judge {number}")
                size = 44 if len(judges) <= 9 else 28 if len(judges) <= 16 else 24
                columns += [TableColumn(text.format(number=number), Fit.NUMBER, size) for number in judges]
                rows = tuple(
                    (
                        self._place(row),
                        row.code,
                        row.name,
                        *((row.panel,) if self._results.has_panels else ()),
                        *self._marks(row, at, slice(start, start + len(judges))),
                    )
                    for row in self._results.rows
                )
                title = speech.translate("Papers", "{dimension}: totals of the judges")
                name = title.format(dimension=dimension.name)
                yield PaperTable(tuple(columns), rows, name, tuple(self._legend(dimension)))

    def _marks(self, row: PublicRow, at: int, part: slice) -> Iterator[str]:
        marks = row.scores[at].marks[part]
        yield from (self._mark(mark) for mark in marks)
        # An entry without a place has no marks to publish.
        yield from [""] * (len(range(*part.indices(len(self._results.dimensions[at].judges)))) - len(marks))

    def _mark(self, mark: PublicMark) -> str:
        if mark.total is not None:
            return f"{mark.signs}{shown(mark.total)}"
        if mark.standing is None or mark.standing in COUNTING:
            return ""
        return term(mark.standing, self._speech)

    def _legend(self, dimension: PublicDimension) -> Iterator[str]:
        speech = self._speech
        if dimension.by_criterion:
            yield speech.translate("Papers", "Extremes are dropped criterion by criterion.")
            return
        at = self._results.dimensions.index(dimension)
        signs = {sign for row in self._results.rows for mark in row.scores[at].marks for sign in mark.signs}
        if signs & set("▼▲"):
            yield speech.translate("Papers", "▼ dropped as the lowest, ▲ as the highest.")
        if signs & set("▽△"):
            yield speech.translate("Papers", "▽ △ extremes that count half.")


def _number(value: Fraction | None, decimals: int | None) -> str:
    if value is None:
        return ""
    return shown(value, 2) if decimals is None else written(value, decimals)

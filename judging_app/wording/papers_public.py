"""公示: the table that may be published, as a paper."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from judging_app.application.public_results import PublicDimension, PublicMark, PublicResults, PublicRow
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import COUNTING
from judging_app.wording.derivations_numbers import place_number, shown, signed
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import foot, page_words
from judging_app.wording.papers_tables import Fit, PaperPart, PaperTable, TableColumn, TablePaper
from judging_app.wording.terms import term

_MOST_JUDGES: Final = 11
"""Judges whose marks stand side by side; with more of them there are several tables as wide."""


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
        warnings: tuple[str, ...] = ()
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
            TableColumn(speech.translate("Papers", "Place"), Fit.WORD, 40, is_strong=True),
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
            columns.append(TableColumn(speech.translate("Papers", "Adj."), Fit.NUMBER, 48))
        columns.append(TableColumn(speech.translate("Papers", "Final score"), Fit.NUMBER, 50, is_strong=True))
        if results.has_awards:
            columns.append(TableColumn(speech.translate("Papers", "Award"), Fit.WORD, 64))
        return PaperTable(tuple(columns), _even([tuple(self._row(row)) for row in results.rows], columns))

    def _dimension_columns(self, at: int, dimension: PublicDimension) -> Iterator[TableColumn]:
        speech = self._speech
        titles = [speech.translate("Papers", "{dimension}\nraw")]
        if dimension.coefficients:
            titles.append(speech.translate("Papers", "{dimension}\ncoefficient"))
        if dimension.calibrated:
            titles.append(speech.translate("Papers", "{dimension}\ncorrected"))
        if self._has_score(at):
            titles.append(speech.translate("Papers", "{dimension}\nscore"))
        if dimension.weight is not None:
            titles.append(speech.translate("Papers", "{dimension}\nat {weight}%"))
        weight = "" if dimension.weight is None else shown(dimension.weight)
        for title in titles:
            yield TableColumn(title.format(dimension=dimension.name, weight=weight), Fit.NUMBER, 50)

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
            scores = [item.raw]
            if dimension.coefficients:
                scores.append(item.coefficient)
            if dimension.calibrated:
                scores.append(item.corrected)
            if self._has_score(at):
                scores.append(item.score)
            if dimension.weight is not None:
                scores.append(item.weighted)
            yield from map(_number, scores)
        if results.has_adjustments:
            yield "" if row.adjustments is None else signed(row.adjustments, results.final_decimals or 0)
        yield "" if row.final is None else shown(row.final, results.final_decimals or 0)
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
        return self._speech.translate("Papers", "{place}\nshared").format(place=number)

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
            tables = -(-len(dimension.judges) // _MOST_JUDGES)
            most = -(-len(dimension.judges) // max(tables, 1))
            for start in range(0, len(dimension.judges), max(most, 1)):
                judges = dimension.judges[start : start + most]
                columns = [
                    TableColumn(speech.translate("Papers", "Place"), Fit.WORD, 40, is_strong=True),
                    TableColumn(speech.translate("Papers", "Code"), Fit.WORD, 40),
                    TableColumn(speech.translate("Papers", "Entry"), size=3),
                ]
                if self._results.has_panels:
                    columns.append(TableColumn(speech.translate("Papers", "Panel"), Fit.WORD, 50))
                text = speech.translate("Papers", "Judge {number}")
                columns += [TableColumn(text.format(number=number), Fit.NUMBER, 44) for number in judges]
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
                yield PaperTable(tuple(columns), _even(rows, columns), name, tuple(self._legend(dimension)))

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


def _number(value: Fraction | None) -> str:
    return "" if value is None else shown(value)


def _even(rows: Sequence[tuple[str, ...]], columns: Sequence[TableColumn]) -> tuple[tuple[str, ...], ...]:
    """Rows whose numbers have as many decimals as the longest of their column: points below points."""
    found = [list(row) for row in rows]
    for at, column in enumerate(columns):
        if column.fit is not Fit.NUMBER:
            continue
        most = max((len(_decimals(row[at])) for row in rows), default=0)
        for row in found:
            if any(sign.isdigit() for sign in row[at]) and not row[at].endswith("…"):
                missing = most - len(_decimals(row[at]))
                row[at] += ("." if missing == most and most else "") + "0" * missing
    return tuple(map(tuple, found))


def _decimals(text: str) -> str:
    return text.partition(".")[2].removesuffix("…")

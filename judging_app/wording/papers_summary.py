"""评委汇总表: what each judge gave to every entry, to be signed by that judge."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.decimals import sheet_places
from judging_app.domain.event import UNRANKED, Entry, Event, Judge, Participation, Role, Round, Seat
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.index import RoundIndex
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Dimension
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, SheetKey, Standing
from judging_app.wording.derivations_numbers import entry_number, written
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import foot, page_words, round_facts, seat_words
from judging_app.wording.papers_tables import Fit, PaperPart, PaperTable, TableColumn, TablePaper
from judging_app.wording.terms import term


def judge_summaries(
    event: Event,
    round_: Round,
    mark: ContentMark | None = None,
    *,
    judge: str = "",
    language: Language | None = None,
) -> TablePaper:
    """A summary for every judge who has a seat, or for the one that is named.

    Reserves have one where they handed anything in. Raises NOTHING_TO_PRINT where nobody has one.
    """
    speech = language or current_language()
    found = _Summaries(event, round_, speech).parts(judge)
    parts = tuple(part for part in found if part.tables[0].rows)
    if not parts:
        raise JudgingError.of(Problem.NOTHING_TO_PRINT)
    title = speech.translate("Papers", "Judge's summary")
    return TablePaper(title, parts, foot(round_.rulebook, mark, speech), page_words(speech), is_pile=True)


class _Summaries:
    def __init__(self, event: Event, round_: Round, speech: Language) -> None:
        self._event, self._round, self._speech = event, round_, speech
        self._index = RoundIndex(event, round_)
        self._sheets = {sheet.key: sheet for sheet in round_.sheets}
        self._recused = {(item.judge, item.entry) for item in round_.recusals}
        self._tracks = {item.code: item.name for item in event.tracks}
        self._order = event.in_running_order()

    def parts(self, judge: str) -> Iterator[PaperPart]:
        """A part for each judge, in order, with the seats of all panels."""
        handed_in = {sheet.judge for sheet in self._round.sheets if sheet.standing in COUNTING}
        for person in self._event.judges:
            seats = [
                seat
                for seat in self._round.seats
                if seat.judge == person.code
                and (seat.role is not Role.RESERVE or person.code in handed_in or judge)
            ]
            if seats and judge in {"", person.code}:
                yield self._part(person, seats)

    def _part(self, judge: Judge, seats: Sequence[Seat]) -> PaperPart:
        speech = self._speech
        panels = {seat.panel for seat in seats}
        dimensions = [
            item for item in self._round.rulebook.judged if any(seat.scores(item.code) for seat in seats)
        ]
        places = self._index.participations
        entries = [item for item in self._order if item.code in places and places[item.code].panel in panels]
        columns = [
            TableColumn(speech.translate("Papers", "No."), Fit.WORD, 40),
            TableColumn(speech.translate("Papers", "Entry"), size=3),
            TableColumn(speech.translate("Papers", "Organization"), size=2),
            TableColumn(speech.translate("Papers", "Track"), Fit.WORD, 62),
            *(TableColumn(item.name or item.code, Fit.NUMBER, 74, is_strong=True) for item in dimensions),
            TableColumn(speech.translate("Papers", "Remark"), Fit.WORD, 74),
        ]
        counts: Counter[Standing] = Counter()
        rows = [self._row(judge, entry, dimensions, counts) for entry in entries]
        chairs = [
            seat_words(self._round, seat, self._round.seats_of(seat.panel).index(seat) + 1, speech)
            for seat in seats
        ]
        text = speech.translate("Papers", "{judge} ({seat})")
        who = text.format(judge=judge.name, seat=speech.translate("Papers", "; ").join(chairs))
        title = speech.translate("Papers", "Judge's summary: {judge}").format(judge=judge.name)
        return PaperPart(
            self._event.name,
            title,
            (*round_facts(self._event, self._round), who, self._counted(counts)),
            (PaperTable(tuple(columns), tuple(rows)),),
            signs=(
                (speech.translate("Papers", "Signature of the judge"), speech.translate("Papers", "Date")),
                (speech.translate("Papers", "Scorekeeper"), speech.translate("Papers", "Supervisor")),
            ),
        )

    def _row(
        self, judge: Judge, entry: Entry, dimensions: Sequence[Dimension], counts: Counter[Standing]
    ) -> tuple[str, ...]:
        cells = []
        participation = self._index.participations[entry.code]
        for dimension in dimensions:
            if dimension.leaves(entry.track):
                standing, words = self._cell(judge, participation, dimension)
                counts[standing] += participation.status not in UNRANKED or standing in COUNTING
                cells.append(words)
            else:
                cells.append("")
        remark = "" if participation.status not in UNRANKED else term(participation.status, self._speech)
        track = self._tracks.get(entry.track, entry.track)
        return (entry_number(entry), entry.name, entry.organization, track, *cells, remark)

    def _cell(self, judge: Judge, participation: Participation, dimension: Dimension) -> tuple[Standing, str]:
        """Where the sheet stands, and its total or the word for that."""
        entry = participation.entry
        sheet = self._sheets.get(SheetKey(dimension.code, entry, judge.code))
        if (judge.code, entry) in self._recused:
            return Standing.RECUSED, term(Standing.RECUSED, self._speech)
        if sheet is None or sheet.standing not in COUNTING:
            standing = Standing.NOT_SCORED if sheet is None else sheet.standing
            if standing is Standing.NOT_SCORED and participation.status in UNRANKED:
                return standing, "—"
            return standing, term(standing, self._speech)
        plan = self._index.plan_for(dimension, entry)
        total = Fraction(sheet_value(plan, sheet)) / TICKS_PER_POINT
        return sheet.standing, written(total, sheet_places(dimension))

    def _counted(self, counts: Counter[Standing]) -> str:
        """How many sheets there are of each kind."""
        speech = self._speech
        handed_in = sum(counts[standing] for standing in COUNTING)
        text = speech.translate("Papers", "handed in {count}")
        words = [text.format(count=handed_in)]
        for standing, count in counts.items():
            if standing not in COUNTING and count:
                text = speech.translate("Papers", "{standing} {count}")
                words.append(text.format(standing=term(standing, speech), count=count))
        text = speech.translate("Papers", "Sheets: {counts}")
        return text.format(counts=speech.translate("Papers", ", ").join(words))

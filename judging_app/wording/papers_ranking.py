"""名次签字表: the ranking with lines for head judge, supervisor and organizer; and each track's own."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.awards import AwardOutcome
from judging_app.domain.decimals import final_places
from judging_app.domain.event import Entry
from judging_app.domain.ranking import Place, Ranking
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import EntryScore, WhyUnranked
from judging_app.wording.derivations_numbers import (
    dimension_text,
    entry_number,
    final_text,
    place_number,
    signed,
)
from judging_app.wording.derivations_ties import short_tie_reason
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import foot, head_names, page_words, round_facts
from judging_app.wording.papers_tables import Fit, PaperPart, PaperTable, TableColumn, TablePaper
from judging_app.wording.terms import term

_OUT = frozenset({WhyUnranked.WITHDRAWN, WhyUnranked.DISQUALIFIED, WhyUnranked.CANCELLED})
_NARROW = 2
"""Columns of scores, the final one aside, that fit beside the names on upright paper."""


def ranking_paper(
    board: Scoreboard, mark: ContentMark | None = None, *, language: Language | None = None
) -> TablePaper:
    """The overall ranking, and one for each track where there are several."""
    speech = language or current_language()
    ranking = _RankingPaper(board, speech)
    return TablePaper(
        speech.translate("Papers", "Ranking to be signed"),
        tuple(ranking.parts()),
        foot(board.rulebook, mark, speech),
        page_words(speech),
        is_wide=ranking.is_wide,
    )


class _RankingPaper:
    def __init__(self, board: Scoreboard, speech: Language) -> None:
        self._board, self._speech = board, speech
        self._event = board.event
        self._entries = {entry.code: entry for entry in board.event.entries}
        self._tracks = {item.code: item.name or item.code for item in board.event.tracks}

    def parts(self) -> Iterator[PaperPart]:
        """The parts in order: each is signed by itself."""
        standings, speech = self._board.standings, self._speech
        tracks = standings.tracks if len(standings.tracks) > 1 else {}
        yield self._part(
            speech.translate("Papers", "Ranking"), standings.overall, "", has_tracks=bool(tracks)
        )
        for code, ranking in tracks.items():
            title = speech.translate("Papers", "Ranking: {track}").format(track=self._tracks.get(code, code))
            yield self._part(title, ranking, code, has_tracks=False)

    def _part(self, title: str, ranking: Ranking, track: str, *, has_tracks: bool) -> PaperPart:
        rows = [self._row(self._entries[place.entry], place, has_tracks) for place in ranking.places()]
        rows += [
            self._unranked_row(self._entries[code], why, has_tracks)
            for code, why in self._board.standings.unranked
            if track in {"", self._entries[code].track}
        ]
        table = PaperTable(self._columns(has_tracks), tuple(rows), notes=tuple(self._ties(ranking)))
        awards = self._awards(track)
        return PaperPart(
            self._event.name,
            title,
            (*round_facts(self._event, self._board.round), self._board.rulebook.name),
            (table, *awards),
            tuple(self._warnings(ranking)),
            self._signs(),
        )

    def _columns(self, has_tracks: bool) -> tuple[TableColumn, ...]:
        speech, rulebook = self._speech, self._board.rulebook
        columns = [
            TableColumn(speech.translate("Papers", "Place"), Fit.WORD, 40, is_strong=True),
            TableColumn(speech.translate("Papers", "No."), Fit.WORD, 34),
            TableColumn(speech.translate("Papers", "Entry"), size=3),
            TableColumn(speech.translate("Papers", "Organization"), size=2.2),
        ]
        if has_tracks:
            columns.append(TableColumn(speech.translate("Papers", "Track"), Fit.WORD, 46))
        columns += [TableColumn(item.name or item.code, Fit.NUMBER, 48) for item in rulebook.dimensions]
        if self.has_adjustments:
            columns.append(TableColumn(speech.translate("Papers", "Adj."), Fit.NUMBER, 44))
        columns.append(TableColumn(speech.translate("Papers", "Final score"), Fit.NUMBER, 48, is_strong=True))
        if rulebook.awards:
            columns.append(
                TableColumn(speech.translate("Papers", "Award"), Fit.WORD, 92 if self.is_wide else 56)
            )
        return tuple(columns)

    @property
    def is_wide(self) -> bool:
        """Whether the scores need the paper turned."""
        return len(self._board.rulebook.dimensions) + self.has_adjustments > _NARROW

    @cached_property
    def has_adjustments(self) -> bool:
        """Whether anything was added to or taken off any score."""
        return any(
            part.items
            for score in self._board.scores.values()
            for part in (
                score.adjustments,
                *(item.adjustments for item in score.dimensions),
                *(item.sheet_adjustments for item in score.dimensions),
            )
        )

    def _row(self, entry: Entry, place: Place, has_tracks: bool) -> tuple[str, ...]:
        text = place_number(place.number)
        if place.shared:
            text = self._speech.translate("Papers", "{place}\nshared").format(place=text)
        score = self._board.scores[entry.code]
        rulebook = self._board.rulebook
        cells = []
        for dimension in rulebook.dimensions:
            part = score.dimension(dimension.code)
            cells.append("—" if part is None else dimension_text(rulebook, dimension, part.score))
        if self.has_adjustments:
            cells.append(self._adjustments(score))
        final = final_text(rulebook, score.final)
        awards = [self._prizes(entry, score)] if rulebook.awards else []
        return (text, *self._names(entry, has_tracks), *cells, final, *awards)

    def _unranked_row(self, entry: Entry, why: WhyUnranked, has_tracks: bool) -> tuple[str, ...]:
        blanks = [""] * (len(self._board.rulebook.dimensions) + self.has_adjustments)
        words = term(why, self._speech)
        if self._board.rulebook.awards:
            return ("—", *self._names(entry, has_tracks), *blanks, "—", words)
        return ("—", *self._names(entry, has_tracks), *blanks, words)

    def _names(self, entry: Entry, has_tracks: bool) -> list[str]:
        track = [self._tracks.get(entry.track, entry.track)] if has_tracks else []
        return [entry_number(entry), entry.name, entry.organization, *track]

    def _adjustments(self, score: EntryScore) -> str:
        found = [score.adjustments]
        for item in score.dimensions:
            found += [item.adjustments, item.sheet_adjustments]
        if not any(part.items for part in found):
            return ""
        net = sum((part.net for part in found), start=found[0].net * 0)
        return signed(net, final_places(self._board.rulebook))

    def _prizes(self, entry: Entry, score: EntryScore) -> str:
        if score.provisional:
            return self._speech.translate("Papers", "provisional")
        won = self._board.standings.awards_of(entry.code)
        names = [item.award.name for item in won if item.award.kind is not AwardKind.ADVANCE]
        if len(names) < len(won):
            # The table of awards below says what for.
            names.append(self._speech.translate("Papers", "through"))
        return self._speech.translate("Papers", ", ").join(names)

    def _ties(self, ranking: Ranking) -> Iterator[str]:
        """Why each tied entry stands where it stands."""
        for place in ranking.places():
            if place.note is not None and len(place.note.entries) > 1:
                entry = self._entries[place.entry]
                reason = short_tie_reason(
                    place.note, place.entry, self._event, self._board.rulebook, self._speech
                )
                text = self._speech.translate("Papers", "{number} {entry}: {reason}")
                yield text.format(number=entry_number(entry), entry=entry.name, reason=reason)

    def _awards(self, track: str) -> list[PaperTable]:
        """Who gets what in one ranking, with what stays vacant or open."""
        speech = self._speech
        outcomes = [item for item in self._board.standings.awards if item.scope == track]
        if not outcomes:
            return []
        columns = (
            TableColumn(speech.translate("Papers", "Award or cut line"), size=2),
            TableColumn(speech.translate("Papers", "How many"), Fit.WORD, 60),
            TableColumn(speech.translate("Papers", "Who gets it"), size=7),
        )
        rows = tuple(
            (
                self._award_name(item),
                "—" if item.size is None else str(item.size),
                self._winners(item),
            )
            for item in outcomes
        )
        return [PaperTable(columns, rows, speech.translate("Papers", "Awards and cut lines"))]

    def _award_name(self, outcome: AwardOutcome) -> str:
        if outcome.award.kind is not AwardKind.ADVANCE:
            return outcome.award.name
        text = self._speech.translate("RuleSheet", "{name} ({kind})")
        return text.format(name=outcome.award.name, kind=term(outcome.award.kind, self._speech))

    def _winners(self, outcome: AwardOutcome) -> str:
        speech = self._speech
        parts = []
        settled = [code for code in outcome.winners if not self._board.scores[code].provisional]
        unsettled = [code for code in outcome.winners if self._board.scores[code].provisional]
        if settled:
            parts.append(self._listed(settled))
        if unsettled:
            text = speech.translate("Papers", "provisional: {entries}")
            parts.append(text.format(entries=self._listed(unsettled)))
        if outcome.open_tie:
            text = speech.translate("Papers", "tied, still to be decided: {entries}")
            parts.append(text.format(entries=self._listed(outcome.open_tie)))
        if outcome.vacant:
            parts.append(speech.translate("Papers", "vacant: {count}").format(count=outcome.vacant))
        return "\n".join(parts) or "—"

    def _listed(self, codes: Sequence[str]) -> str:
        entries = [self._entries[code] for code in codes]
        words = [f"{entry_number(entry)} {entry.name}" for entry in entries]
        return self._speech.translate("Papers", "; ").join(words)

    def _warnings(self, ranking: Ranking) -> Iterator[str]:
        """What keeps the paper from being final."""
        speech = self._speech
        scores = [item for item in self._board.scores.values() if item.unranked not in _OUT]
        owed = sum(len(part.owed) for item in scores for part in item.dimensions)
        if owed:
            text = speech.translate("Papers", "Provisional: score sheets still missing: {count}.")
            yield text.format(count=owed)
        if ranking.open_ties:
            text = speech.translate("Papers", "Not final: ties still to be decided: {count}.")
            yield text.format(count=len(ranking.open_ties))
        if any(item.unranked is WhyUnranked.INCOMPLETE for item in scores):
            yield speech.translate("Papers", "Not final: entries with incomplete scores have no place yet.")

    def _signs(self) -> tuple[tuple[str, ...], ...]:
        speech = self._speech
        head = speech.translate("Papers", "Head judge")
        names = head_names(self._event, self._board.round)
        if names:
            head = speech.translate("Papers", "Head judge ({names})").format(names=names)
        date = speech.translate("Papers", "Date")
        return (
            (head, date),
            (speech.translate("Papers", "Supervisor"), date),
            (speech.translate("Papers", "For the organizer (stamp)"), date),
        )

"""奖项与晋级: who won what, what stays vacant, what waits for a ruling, and how close a cut line was."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from judging_app.domain.awards import AwardOutcome
from judging_app.domain.exact import show
from judging_app.domain.ranking import Ranking
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.results_model import (
    PLACE,
    WORDS,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Section,
    final_decimals,
)


def awards_sheet(
    board: Scoreboard, entrants: Entrants, language: Language, title: str, heading: tuple[str, ...]
) -> ResultSheet:
    """Every award and every cut line of the round, each under a line of its own."""
    say, decimals = language, final_decimals(board)
    columns = (
        ResultColumn(say.translate("Results", "Award or cut line"), 12, most=24),
        ResultColumn(say.translate("Results", "Outcome"), 10, WORDS, most=20),
        ResultColumn(say.translate("Results", "Place"), 7, PLACE),
        ResultColumn(say.translate("Results", "Number"), 7, WORDS, most=14),
        ResultColumn(say.translate("Results", "Entry"), 14, most=32),
        ResultColumn(say.translate("Results", "Organization"), 14, most=32),
        ResultColumn(say.translate("Results", "Track"), 7, most=16),
        ResultColumn(say.translate("Results", "Final score"), 10, decimals, strong=True),
        ResultColumn(say.translate("Results", "Gap to the line"), 10, decimals),
        ResultColumn(say.translate("Results", "Note"), 10, most=40),
    )
    lines = _Lines(board, entrants, say)
    rows = [row for outcome in board.standings.awards for row in lines.of(outcome)]
    return ResultSheet(title, heading, columns, rows, keys=(0, 1, 3, 9), filtered=False)


class _Lines:
    def __init__(self, board: Scoreboard, entrants: Entrants, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._language = language

    def of(self, outcome: AwardOutcome) -> Iterator[list[ResultValue]]:
        """What became of one award in one ranking."""
        say, name = self._language, self._name(outcome)
        standings = self._board.standings
        ranking = standings.tracks[outcome.scope] if outcome.scope else standings.overall
        yield [Section(self._head(outcome)), *[None] * 9]
        advances = outcome.award.kind is AwardKind.ADVANCE
        won = say.translate("Results", "Advances") if advances else say.translate("Results", "Awarded")
        for entry in outcome.winners:
            provisional = self._board.scores[entry].provisional
            note = say.translate("Results", "Provisional: sheets are still missing") if provisional else ""
            yield self._row(name, won, ranking, entry, None, note)
        if outcome.open_tie:
            text = say.translate("Results", "Tied at the line; places that wait for a ruling: {number}")
            note = text.format(number=outcome.held)
            for entry in outcome.open_tie:
                yield self._row(name, say.translate("Results", "Open"), ranking, entry, None, note)
        if outcome.vacant:
            note = say.translate("Results", "{number} vacant").format(number=outcome.vacant)
            yield [name, say.translate("Results", "Vacant"), *[None] * 7, note]
        if advances:
            yield from self._below(outcome, name, ranking)

    def _below(self, outcome: AwardOutcome, name: str, ranking: Ranking) -> Iterator[list[ResultValue]]:
        """The first who do not go on: all who share the place, with the distance to the line."""
        over = {*outcome.winners, *outcome.open_tie}
        if not outcome.winners:
            return
        under = [at for at, entry in enumerate(ranking.order) if entry not in over]
        last = self._final(outcome.winners[-1])
        word = self._language.translate("Results", "First below")
        for _, tied in groupby(under, key=lambda at: ranking.numbers[at]):
            for at in tied:
                entry = ranking.order[at]
                final = self._final(entry)
                gap = None if last is None or final is None else abs(last - final)
                yield self._row(name, word, ranking, entry, gap, "")
            return

    def _row(
        self, name: str, won: str, ranking: Ranking, entry: str, gap: Fraction | None, note: str
    ) -> list[ResultValue]:
        found, place = self._entrants.entries[entry], ranking.place(entry)
        return [
            name,
            won,
            None if place is None else place.number,
            found.code,
            found.name,
            found.organization,
            self._entrants.track(found.track),
            self._final(entry),
            gap,
            note,
        ]

    def _final(self, entry: str) -> Fraction | None:
        return self._board.scores[entry].final

    def _name(self, outcome: AwardOutcome) -> str:
        track = self._entrants.track(outcome.scope) if outcome.scope else ""
        return f"{outcome.award.name} · {track}" if track else outcome.award.name

    def _head(self, outcome: AwardOutcome) -> str:
        """Name, kind, and how many it is for."""
        say, parts = self._language, [self._name(outcome), term(outcome.award.kind, self._language)]
        if outcome.size is not None:
            parts.append(say.translate("Results", "places: {number}").format(number=outcome.size))
        if outcome.award.minimum is not None:
            text = say.translate("Results", "at least {score}")
            parts.append(text.format(score=show(outcome.award.minimum)))
        parts.append(say.translate("Results", "given: {number}").format(number=len(outcome.winners)))
        if outcome.extra:
            text = say.translate("Results", "{number} more by a tie at the line")
            parts.append(text.format(number=outcome.extra))
        return " · ".join(parts)

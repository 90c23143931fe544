"""A judge's cell: the total and what became of it, or why there is none; never a blank for a 0."""

from collections.abc import Mapping
from functools import cached_property

from judging_app.application.queries import StandingsView
from judging_app.desktop.models.ranking_cells import MarkCell
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.aggregation import Vote
from judging_app.domain.decimals import sheet_places, total_places
from judging_app.domain.event import Role, Seat
from judging_app.domain.exact import from_ticks
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Dimension
from judging_app.domain.scores import DimensionScore, EntryScore
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, Sheet, Standing
from judging_app.wording.derivations_judged import vote_state
from judging_app.wording.derivations_lines import VoteState
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_GLYPHS = {
    Standing.RECUSED: SheetGlyph.RECUSED,
    Standing.ABSTAINED: SheetGlyph.ABSTAINED,
    Standing.VOIDED: SheetGlyph.VOIDED,
}
NOTHING = MarkCell("")


class MarkTable:
    """The judges' cells for one judged dimension."""

    def __init__(self, view: StandingsView, dimension: Dimension) -> None:
        self._round = view.round
        self._dimension = dimension
        self._places = total_places(dimension)
        self._panels = {item.entry: item.panel for item in view.round.participations}
        self._seats = {(seat.panel, seat.judge): seat for seat in view.round.seats}
        self._plans: dict[str, Plan] = {}
        self._votes: dict[str, Mapping[str, Vote]] = {}

    @cached_property
    def _sheets(self) -> Mapping[tuple[str, str], Sheet]:
        own = self._dimension.code
        return {(sheet.entry, sheet.judge): sheet for sheet in self._round.sheets if sheet.dimension == own}

    def cell(self, score: EntryScore, judge: str) -> MarkCell:
        """The cell of one judge for one entry."""
        part = score.dimension(self._dimension.code)
        seat = self._seats.get((self._panels.get(score.entry, ""), judge))
        if part is None or seat is None or not seat.scores(self._dimension.code):
            return NOTHING
        vote = self._votes_of(score.entry, part).get(judge)
        if vote is not None:
            return self._vote_cell(vote, seat)
        standing = next((item.standing for item in part.excused if item.judge == judge), None)
        if standing is not None:
            words = term(standing)
            return MarkCell("", glyph=_GLYPHS.get(standing), absent=standing is Standing.ABSENT, spoken=words)
        if judge in part.owed:
            return self._owed_cell(score.entry, judge, part)
        return self._aside_cell(score, judge)

    def _votes_of(self, entry: str, part: DimensionScore) -> Mapping[str, Vote]:
        votes = self._votes.get(entry)
        if votes is None:
            found = part.panel.votes if part.panel is not None else ()
            votes = self._votes[entry] = {vote.judge: vote for vote in found}
        return votes

    def _vote_cell(self, vote: Vote, seat: Seat) -> MarkCell:
        text = shown(from_ticks(vote.value), self._places, max(self._places, 2))
        state = vote_state(vote)
        words = {
            VoteState.LOW: translate("ResultsPage", "dropped as lowest"),
            VoteState.HIGH: translate("ResultsPage", "dropped as highest"),
            VoteState.HALF: translate("ResultsPage", "counts half"),
            VoteState.PARTLY: translate("ResultsPage", "dropped in part"),
        }.get(state, "")
        if seat.role is Role.RESERVE:
            words = " ".join(part for part in (words, translate("ResultsPage", "stands in")) if part)
        return MarkCell(text, state, spoken=words)

    def _owed_cell(self, entry: str, judge: str, part: DimensionScore) -> MarkCell:
        """Nothing yet: asked for back, missing among sheets that are there, or not begun at all."""
        sheet = self._sheets.get((entry, judge))
        if sheet is not None and sheet.standing is Standing.RETURNED:
            return MarkCell("", glyph=SheetGlyph.RETURNED, spoken=term(Standing.RETURNED))
        begun = part.panel is not None or any(item.panel is not None for item in part.criteria)
        if begun:
            return MarkCell("", glyph=SheetGlyph.MISSING, spoken=translate("ResultsPage", "missing"))
        return MarkCell("", glyph=SheetGlyph.NOT_SCORED, spoken=term(Standing.NOT_SCORED))

    def _aside_cell(self, score: EntryScore, judge: str) -> MarkCell:
        """A sheet that is no vote of a panel score: by criterion, without a vote, or in reserve."""
        sheet = self._sheets.get((score.entry, judge))
        if sheet is None or sheet.standing not in COUNTING:
            return NOTHING
        plan = self._plans.setdefault(score.track, Plan.of(self._dimension, score.track))
        text = shown(from_ticks(sheet_value(plan, sheet)), sheet_places(self._dimension))
        seat = self._seats[self._panels[score.entry], judge]
        part = score.dimension(self._dimension.code)
        spare = part is not None and judge in part.spare
        if spare or not seat.votes:
            return MarkCell(f"({text})", spoken=translate("ResultsPage", "does not count"))
        return MarkCell(text)

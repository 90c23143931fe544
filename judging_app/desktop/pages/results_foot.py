"""What stands at the foot of the results table: the awards with their counts, and the signs in use."""

from collections.abc import Iterator

from judging_app.application.queries import StandingsView
from judging_app.desktop.models.ranking_cells import MarkCell, tier_tone
from judging_app.desktop.pages.results_legend import LegendItem
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.aggregation import Vote
from judging_app.domain.scores import DimensionScore
from judging_app.domain.sheets import Standing
from judging_app.wording.derivations import award_tier
from judging_app.wording.derivations_judged import vote_state
from judging_app.wording.derivations_lines import VoteState
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def foot_items(view: StandingsView, track: str, judged: str) -> list[LegendItem]:
    """Awards of the ranking that is shown, then only those signs that occur in it."""
    parts = [
        part for score in view.standings.scores.values() if (part := score.dimension(judged)) is not None
    ]
    return [*_award_items(view, track), *_dropped_items(parts), *_standing_items(parts)]


def _award_items(view: StandingsView, track: str) -> Iterator[LegendItem]:
    rulebook = view.round.rulebook
    for outcome in view.standings.awards:
        if outcome.scope != track:
            continue
        tier = award_tier(rulebook, outcome.award)
        count = str(len(outcome.winners))
        if outcome.size is not None:
            count = f"{len(outcome.winners)}/{outcome.size}"
        if outcome.open_tie:
            text = translate("ResultsPage", "{count}, {open} tied at the line")
            count = text.format(count=count, open=len(outcome.open_tie))
        icon = "arrow-circle-up" if tier < 0 else "medal"
        yield LegendItem(count, outcome.award.name, icon, tier_tone(tier))


def _votes(parts: list[DimensionScore]) -> Iterator[Vote]:
    for part in parts:
        if part.panel is not None:
            yield from part.panel.votes


def _dropped_items(parts: list[DimensionScore]) -> Iterator[LegendItem]:
    # Thousands of votes fare in a handful of ways: one of each is looked at.
    ways = {vote[2:]: vote for vote in _votes(parts)}
    states = {vote_state(vote) for vote in ways.values()}
    words = {
        VoteState.HIGH: translate("ResultsPage", "Dropped as highest"),
        VoteState.LOW: translate("ResultsPage", "as lowest"),
        VoteState.HALF: translate("ResultsPage", "Counts half"),
        VoteState.PARTLY: translate("ResultsPage", "Dropped in part"),
    }
    for state, text in words.items():
        if state in states:
            yield LegendItem(text, mark=MarkCell("85.5", state))


def _standing_items(parts: list[DimensionScore]) -> Iterator[LegendItem]:
    standings = {item.standing for part in parts for item in part.excused}
    glyphs = {
        Standing.RECUSED: MarkCell("", glyph=SheetGlyph.RECUSED),
        Standing.ABSENT: MarkCell("", absent=True),
        Standing.ABSTAINED: MarkCell("", glyph=SheetGlyph.ABSTAINED),
        Standing.VOIDED: MarkCell("", glyph=SheetGlyph.VOIDED),
    }
    for standing, mark in glyphs.items():
        if standing in standings:
            yield LegendItem(term(standing), mark=mark)
    if any(part.owed and part.panel is not None for part in parts):
        yield LegendItem(translate("ResultsPage", "Missing"), mark=MarkCell("", glyph=SheetGlyph.MISSING))
    if any(part.owed and part.panel is None and not part.criteria for part in parts):
        yield LegendItem(term(Standing.NOT_SCORED), mark=MarkCell("", glyph=SheetGlyph.NOT_SCORED))

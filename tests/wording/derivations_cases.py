"""Explains an entry of a small contest, for the tests of the sentences."""

from judging_app.application.queries import Explanation
from judging_app.domain.backdrop import build_backdrop
from judging_app.domain.event import Event
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.derivations import as_text, explain
from judging_app.wording.derivations_lines import Step
from judging_app.wording.language import Language

ZH, EN = Language.CHINESE, Language.ENGLISH


def explanation(event: Event, entry: str, code: str = "R") -> Explanation:
    """What the application answers for an entry."""
    board = Scoreboard(event, code)
    found, round_ = event.entry(entry), event.round(code)
    assert found is not None
    assert round_ is not None
    standings = board.standings
    track = standings.tracks.get(found.track)
    return Explanation(
        event,
        round_,
        found,
        board.scores[entry],
        standings.overall.place(entry),
        None if track is None else track.place(entry),
        {},
        standings.awards_of(entry),
        tuple(outcome for outcome in standings.awards if entry in outcome.open_tie),
        build_backdrop(board.index).fields,
    )


def steps(event: Event, entry: str = "A", language: Language = ZH, code: str = "R") -> tuple[Step, ...]:
    """The steps told for an entry."""
    return explain(explanation(event, entry, code), language)


def told(
    event: Event, entry: str = "A", language: Language = ZH, *, step: int = 0, code: str = "R"
) -> list[str]:
    """The lines of one step as text, its headline first."""
    wanted = steps(event, entry, language, code)[step]
    return [line.strip() for line in as_text([wanted]).splitlines()]

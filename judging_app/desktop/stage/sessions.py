"""Which of several sessions is on, where nobody has said so."""

from collections.abc import Sequence

from judging_app.application.stage.records import Phase
from judging_app.application.stage.show_view import ShowView


def session_on(views: Sequence[ShowView]) -> str:
    """The session that is on: whose clock runs, else with somebody on stage, else what went on last.

    Of equals it is the first, as before anything has begun. A session whose last entry is being scored
    is as good as over once another one has somebody on stage.
    """
    return max(views, key=_presence).session.code


def _presence(view: ShowView) -> tuple[bool, bool, bool, float, int]:
    state = view.state
    runs = state.clock is not None and state.clock.runs
    is_on_stage = state.phase in {Phase.CALLED, Phase.PITCH, Phase.QUESTIONS, Phase.BREAK}
    latest = max((turn.at.timestamp() for turn in state.appearances), default=0.0)
    return runs, is_on_stage, state.phase is not Phase.IDLE, latest, state.number

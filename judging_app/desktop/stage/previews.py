"""What a small stage screen in the organizer's window is given: a picture, and nothing beside it."""

from dataclasses import replace

from judging_app.application.stage.pictures import BreakPicture, EntryPicture, Picture, WaitingPicture
from judging_app.application.stage.records import Cue, Phase, StageState
from judging_app.application.stage.show_view import ScreenView, ShowView


def preview_of(view: ShowView, picture: Picture | None) -> ScreenView:
    """Lay out one picture as the projector would get it; the waiting page where there is none.

    Only the clock goes with it, and only where it belongs to the picture: neither turns of other
    entries nor the cue, which would tell of what is not shown yet.
    """
    shown = WaitingPicture(view.event.name, view.round.name) if picture is None else picture
    now = view.state
    ticks = isinstance(shown, BreakPicture) and now.phase is Phase.BREAK
    if isinstance(shown, EntryPicture):
        ticks = shown.who.entry == now.entry
    bare = StageState(now.round, now.session, now.number, picture=shown)
    state = replace(bare, entry=now.entry, phase=now.phase, clock=now.clock) if ticks else bare
    phase = now.phase if ticks else Phase.IDLE
    return ScreenView(view.event.name, view.round.name, shown, Cue(), phase, state, bell=False)

"""From what a stage screen gets to the picture on it."""

from judging_app.application.stage.pictures import (
    AwardPicture,
    BreakPicture,
    DrawPicture,
    EntryPicture,
    RankingPicture,
    RevealPicture,
)
from judging_app.application.stage.show_view import ScreenView
from judging_app.desktop.stage.painting.award import award_scene
from judging_app.desktop.stage.painting.board import board_scene
from judging_app.desktop.stage.painting.items import Scene, Space
from judging_app.desktop.stage.painting.lots import lots_scene
from judging_app.desktop.stage.painting.reveal import reveal_scene
from judging_app.desktop.stage.painting.turn import break_scene, entry_scene
from judging_app.desktop.stage.painting.waiting import waiting_scene
from judging_app.desktop.stage.painting.words import heading
from judging_app.desktop.theme.tokens import Stage

EMPTY = Scene(("empty",), ())
"""A stage without a picture: its ground alone."""


def scene_of(view: ScreenView | None, space: Space, remaining: int | None, colours: Stage) -> Scene:
    """Lay out a picture; `remaining` are the milliseconds left on its clock, if it has one."""
    if view is None:
        return EMPTY
    picture, clock = view.picture, view.state.clock
    title = heading(view.title, view.round_name)
    match picture:
        case EntryPicture():
            return entry_scene(space, title, picture, view.phase, clock, remaining, colours)
        case BreakPicture():
            return break_scene(space, title, picture, clock, remaining, colours)
        case RevealPicture():
            return reveal_scene(space, title, picture, colours)
        case RankingPicture():
            return board_scene(space, title, picture, colours)
        case AwardPicture():
            return award_scene(space, title, picture, colours)
        case DrawPicture():
            return lots_scene(space, title, picture, colours)
        case _:
            return waiting_scene(space, view.title, view.round_name, picture, colours)

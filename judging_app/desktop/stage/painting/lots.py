"""A draw of lots being read out: the newest line large, all so far below, and how to draw it again."""

from datetime import datetime

from judging_app.application.stage.pictures import DrawnLine, DrawPicture, Who
from judging_app.desktop.stage.painting.head import entry_part, foot, head, lines_of, number_tile
from judging_app.desktop.stage.painting.items import Align, Box, Item, Part, Scene, Space
from judging_app.desktop.stage.painting.type import fitted
from judging_app.desktop.stage.painting.words import joined
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.language import translate

_COLUMNS = 3
_GUTTER = 36.0
_ROW, _TALLEST = 62.0, 84.0


def lots_scene(space: Space, title: str, picture: DrawPicture, colours: Stage) -> Scene:
    """The draw as far as it has been read out."""
    done = translate("StageScreen", "Draw of lots, {drawn} of {count}").format(
        drawn=len(picture.lines), count=picture.count
    )
    parts = [head(space, title, done, colours)]
    top = 372 + space.extra * 0.08
    if picture.lines:
        newest = picture.lines[-1]
        who = Who("", newest.number, newest.name)
        parts.append(
            entry_part(space, who, "", 166 + space.extra * 0.05, 156, colours, name=84, sub=0, key="newest")
        )
        parts += _grid(space, picture, top, colours)
    else:
        words = translate("StageScreen", "Lots decide the running order of {count} entries").format(
            count=picture.count
        )
        set_ = fitted(words, 96, space.room, bold=True, lines=2, height=240)
        y = space.h / 2 - 40 - set_.height / 2
        lines = lines_of(
            set_.lines, space.left, y, space.room, set_.size, colours.text, bold=True, align=Align.MIDDLE
        )
        parts.append(Part("newest", lines))
    how = translate("StageScreen", "Anybody can draw again: sort by the SHA-256 of seed/code")
    seed = translate("StageScreen", "Seed {seed}").format(seed=picture.seed)
    parts.append(foot(space, joined(seed, _time(picture.at), how), colours))
    return Scene(("lots", str(picture.seed), picture.at), tuple(parts))


def _time(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return at


def _grid(space: Space, picture: DrawPicture, top: float, colours: Stage) -> list[Part]:
    bottom = space.h - 96
    most = int((bottom - top) // _ROW)
    page = most * _COLUMNS
    start = (len(picture.lines) - 1) // page * page
    on_page = min(picture.count - start, page)
    rows = max(-(-on_page // _COLUMNS), 1)
    height = min((bottom - top) / rows, _TALLEST)
    wide = (space.room - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
    parts: list[Part] = []
    for at, item in enumerate(picture.lines[start : start + page]):
        column, row = divmod(at, rows)
        box = Box(space.left + column * (wide + _GUTTER), top + row * height, wide, height - 10)
        newest = start + at == len(picture.lines) - 1
        parts.append(Part(f"line-{start + at}", _line(item, box, newest, colours)))
    return parts


def _line(item: DrawnLine, box: Box, newest: bool, colours: Stage) -> tuple[Item, ...]:
    side = box.h
    tile = number_tile(Box(box.x, box.y, side * 1.25, side), item.number, colours)
    x = box.x + side * 1.25 + 18
    room = box.right - x
    set_ = fitted(item.name, 32, room, bold=newest, lines=2, height=side)
    colour = colours.gold if newest else colours.text
    y = box.y + (side - set_.height) / 2
    return (*tile, *lines_of(set_.lines, x, y, room, set_.size, colour, bold=newest))

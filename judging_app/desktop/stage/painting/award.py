"""One award, and who wins it."""

from judging_app.application.stage.pictures import AwardPicture
from judging_app.desktop.stage.painting.board import award_colour
from judging_app.desktop.stage.painting.head import head, line, lines_of, text_line
from judging_app.desktop.stage.painting.items import Align, Box, Item, Medal, Part, Scene, Space, Text
from judging_app.desktop.stage.painting.type import LINE, advance, fitted
from judging_app.desktop.stage.painting.words import final_word, joined, vacant_word, written_score
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.language import translate

_METALS = {
    0: ("#FBE6AE", "#DDAF48", "#5C420B"),
    1: ("#F4F7FB", "#A5B2C6", "#2F3A4E"),
    2: ("#F6CDAE", "#C07F50", "#4A270F"),
}
"""Of a medal: its light and deep side, and what is engraved."""
_PLAIN = ("#DCE4F8", "#8FA0CC", "#26335C")
_TRACK = 48
"""The size of the track's name above that of the award."""
_SPACING = 10.0
_GAP = 66.0
_MOST_FIGURES = 3


def award_scene(space: Space, title: str, picture: AwardPicture, colours: Stage) -> Scene:
    """An award; its winner's name and scores where there is a winner."""
    parts = [head(space, title, translate("StageScreen", "Awards"), colours)]
    parts += _announced(space, picture, colours) if picture.winner is None else _won(space, picture, colours)
    winner = "" if picture.winner is None else picture.winner.who.entry
    return Scene(("award", picture.award, picture.track, winner), tuple(parts))


def _medal(space: Space, picture: AwardPicture, middle: float, radius: float) -> Part:
    light, deep, ink = _METALS.get(picture.tier, _PLAIN)
    box = Box(space.w / 2 - radius, middle - radius, 2 * radius, 2 * radius)
    return Part("medal", (Medal(box, light, deep, ink),))


def _track_text(space: Space, picture: AwardPicture, middle: float, colours: Stage) -> list[Part]:
    if not picture.track:
        return []
    words, left, room = picture.track, space.left, space.room
    made = text_line(words, left, middle, room, _TRACK, colours.text2, align=Align.MIDDLE)
    return [Part("track", (made,))]


def _award_text(space: Space, picture: AwardPicture, middle: float, size: int, colours: Stage) -> Part:
    colour = award_colour(picture.tier, colours)
    name = picture.award
    spread = advance(name, size, bold=True, spacing=_SPACING)
    if name.isascii() or spread > space.room:
        made = text_line(name, space.left, middle, space.room, size, colour, bold=True, align=Align.MIDDLE)
        return Part("award", (made,))
    box = line(space.left, middle, space.room, size)
    return Part("award", (Text(box, name, size, colour, bold=True, align=Align.MIDDLE, spacing=_SPACING),))


def _announced(space: Space, picture: AwardPicture, colours: Stage) -> list[Part]:
    """A vacant award."""
    middle, radius = space.h / 2 - 170, 190.0
    y = middle + radius + (90 if picture.track else 20)
    words = line(space.left, y + 226, space.room, 84)
    return [
        _medal(space, picture, middle, radius),
        *_track_text(space, picture, y - 28, colours),
        _award_text(space, picture, y + 84, 120, colours),
        Part("vacant", (Text(words, vacant_word(), 84, colours.text2, align=Align.MIDDLE),)),
    ]


def _won(space: Space, picture: AwardPicture, colours: Stage) -> list[Part]:
    line_ = picture.winner
    assert line_ is not None, "asked for only where there is a winner"  # noqa: S101
    who = line_.who
    set_ = fitted(who.name, 110, space.room, bold=True, lines=2, height=190)
    leader = translate("StageScreen", "Leader: {name}").format(name=who.leader) if who.leader else ""
    sub = joined(who.organization, leader)
    figures = _figures(picture)
    # All of it from the top down, the medal as large as there is room for.
    above = _TRACK * LINE + 4 if picture.track else 0.0
    below = above + 92 + set_.height + 26 + (44 * LINE + 34 if sub else 0) + (64 * LINE if figures else 0)
    top, bottom = 150.0, space.h - 62
    radius = min((bottom - top - below - 30) / 2, 214 + space.extra * 0.1)
    y = top + (bottom - top - below - 30 - 2 * radius) / 2
    parts = [_medal(space, picture, y + radius, radius)]
    y += 2 * radius + 30
    parts += _track_text(space, picture, y + above / 2 - 4, colours)
    y += above
    parts.append(_award_text(space, picture, y + 38, 76, colours))
    y += 92
    names: list[Item] = [
        *lines_of(
            set_.lines, space.left, y, space.room, set_.size, colours.text, bold=True, align=Align.MIDDLE
        )
    ]
    y += set_.height
    y += 26
    if sub:
        middle = y + 22 * LINE
        names.append(text_line(sub, space.left, middle, space.room, 44, colours.text2, align=Align.MIDDLE))
        y += 44 * LINE + 34
    parts.append(Part("winner", tuple(names)))
    if figures:
        parts.append(Part("figures", _figure_line(space, figures, y + 32 * LINE, colours)))
    return parts


def _figures(picture: AwardPicture) -> list[tuple[str, str]]:
    """What is said of the scores: each dimension where they are few, and the total last."""
    found = picture.winner
    if found is None or found.final is None:
        return []
    named = [
        (name, written_score(value, places))
        for (name, places), value in zip(picture.columns, found.scores, strict=False)
        if value is not None
    ]
    few = named if 1 < len(named) <= _MOST_FIGURES else []
    return [*few, (final_word(), written_score(found.final, picture.final_places))]


def _figure_line(
    space: Space, figures: list[tuple[str, str]], middle: float, colours: Stage
) -> tuple[Item, ...]:
    label, value, total = 38, 50, 64
    while label > 26 and _width(figures, label, value, total) > space.room:
        label, value, total = label - 2, value - 2, total - 2
    x = space.w / 2 - min(_width(figures, label, value, total), space.room) / 2
    items: list[Item] = []
    last = len(figures) - 1
    for at, (name, text) in enumerate(figures):
        size = total if at == last else value
        wide = advance(name, label) + 2
        items.append(Text(line(x, middle, wide, label), name, label, colours.text2))
        x += wide + 18
        wide = advance(text, size, bold=True) + 2
        colour = colours.gold if at == last else colours.text
        items.append(Text(line(x, middle, wide, size), text, size, colour, bold=True))
        x += wide + _GAP
    return tuple(items)


def _width(figures: list[tuple[str, str]], label: int, value: int, total: int) -> float:
    last = len(figures) - 1
    return (
        sum(
            advance(name, label) + advance(text, total if at == last else value, bold=True) + 22
            for at, (name, text) in enumerate(figures)
        )
        + _GAP * last
    )

"""Before, between and after: the event's name, and who comes next."""

from judging_app.application.stage.pictures import WaitingPicture
from judging_app.desktop.stage.painting.head import lines_of, text_line
from judging_app.desktop.stage.painting.items import Align, Box, Item, Part, Scene, Sign, Space
from judging_app.desktop.stage.painting.turn import upcoming
from judging_app.desktop.stage.painting.type import LINE, fitted
from judging_app.desktop.stage.painting.words import date_words, joined
from judging_app.desktop.theme.tokens import Stage

_SIGN = 96.0


def waiting_scene(
    space: Space, title: str, round_name: str, picture: WaitingPicture, colours: Stage
) -> Scene:
    """The waiting page; what the picture leaves out is said as the screen has it."""
    name = picture.title or title
    round_ = picture.round_name or round_name
    round_ = "" if round_ in name else round_
    facts = joined(date_words(picture.date), picture.place, picture.organizer)
    set_ = fitted(name, 128, space.room, bold=True, lines=2, height=300)
    bottom = space.h - (260 if picture.next else 80)
    whole = _SIGN + 48 + set_.height + (64 * LINE + 16 if round_ else 0) + (40 * LINE + 44 if facts else 0)
    y = 60 + (bottom - 60 - whole) / 2
    items: list[Item] = [Sign(Box(space.w / 2 - _SIGN / 2, y, _SIGN, _SIGN), colours.text, colours.on_bright)]
    y += _SIGN + 48
    items += lines_of(
        set_.lines, space.left, y, space.room, set_.size, colours.text, bold=True, align=Align.MIDDLE
    )
    y += set_.height
    if round_:
        y += 16
        items.append(
            text_line(round_, space.left, y + 32 * LINE, space.room, 64, colours.text2, align=Align.MIDDLE)
        )
        y += 64 * LINE
    if facts:
        y += 44
        items.append(
            text_line(facts, space.left, y + 20 * LINE, space.room, 40, colours.text2, align=Align.MIDDLE)
        )
    return Scene(("waiting",), (Part("title", tuple(items)), upcoming(space, picture.next, colours)))

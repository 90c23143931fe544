"""What stands at the top of pictures: the event, what it is about, and the entry."""

from judging_app.application.stage.pictures import Who
from judging_app.desktop.stage.painting.items import Align, Box, Change, Item, Panel, Part, Sign, Space, Text
from judging_app.desktop.stage.painting.type import LINE, advance, fitted, number_size
from judging_app.desktop.theme.tokens import Stage

_LINE_Y = 80.0
_GAP = 60.0
_FIGURES = 0.86


def line(x: float, middle: float, width: float, size: int) -> Box:
    """The box of a line of text by the height of its middle."""
    return Box(x, middle - size * LINE / 2, width, size * LINE)


def figures(x: float, middle: float, width: float, size: int) -> Box:
    """The box of a number: figures have nothing below the line."""
    return Box(x, middle - size * _FIGURES / 2, width, size * _FIGURES)


def text_line(
    text: str,
    x: float,
    middle: float,
    width: float,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    align: Align = Align.LEFT,
) -> Text:
    """A line of text that shrinks, and is cut off where that is not enough."""
    set_ = fitted(text, size, width, bold=bold)
    return Text(line(x, middle, width, set_.size), set_.lines[0], set_.size, colour, bold, align)


def head(space: Space, title: str, what: str, colours: Stage) -> Part:
    """The top line: the sign and the event; on the right what the picture is."""
    right = min(advance(what, 34), space.room * 0.45)
    left = space.left + 62
    room = space.right - left - right - (_GAP if what else 0)
    items: list[Item] = [
        Sign(Box(space.left, _LINE_Y - 22, 44, 44), colours.text, colours.on_bright),
        text_line(title, left, _LINE_Y, room, 34, colours.text2),
    ]
    if what:
        x = space.right - right
        items.append(text_line(what, x, _LINE_Y, right + 1, 34, colours.text2, align=Align.RIGHT))
    return Part("head", tuple(items))


def number_tile(box: Box, number: str, colours: Stage) -> tuple[Item, ...]:
    """An entry's number on its tile."""
    size = number_size(number, round(box.h * 0.58), box.w - 20)
    return (
        Panel(box, colours.tile, colours.edge, radius=box.h * 0.2),
        Text(box.inset(6), number, size, colours.text, bold=True, align=Align.MIDDLE),
    )


def entry_part(
    space: Space,
    who: Who,
    facts: str,
    top: float,
    tile: float,
    colours: Stage,
    *,
    name: int,
    sub: int,
    end: float = 0.0,
    key: str = "entry",
) -> Part:
    """An entry: number tile, name on one or two lines, and facts below. `end` is kept free on the right."""
    box = Box(space.left, top, tile, tile)
    items: list[Item] = list(number_tile(box, who.number, colours))
    x = space.left + tile + 38
    room = space.right - end - x
    height = tile + 28 - (sub * LINE if facts else 0)
    set_ = fitted(who.name, name, room, bold=True, lines=2, height=height)
    facts_set = fitted(facts, sub, room) if facts else None
    whole = set_.height + (0 if facts_set is None else facts_set.height + 4)
    y = top + (tile - whole) / 2
    items += lines_of(set_.lines, x, y, room, set_.size, colours.text, bold=True)
    y += set_.height
    if facts_set is not None:
        box = Box(x, y + 4, room, facts_set.size * LINE)
        items.append(Text(box, facts_set.lines[0], facts_set.size, colours.text2))
    return Part(key, tuple(items))


def pill(x: float, middle: float, text: str, fill: str, ink: str, *, size: int = 40) -> tuple[Item, ...]:
    """A word on a pill."""
    wide = advance(text, size, bold=True) + 2 * size * 1.3
    box = Box(x, middle - 36, wide, 72)
    return Panel(box, fill, radius=36), Text(box, text, size, ink, bold=True, align=Align.MIDDLE)


def lines_of(
    texts: tuple[str, ...],
    x: float,
    top: float,
    width: float,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    align: Align = Align.LEFT,
    leading: float = LINE,
) -> tuple[Text, ...]:
    """Lines of one size below each other, from `top` down."""
    step = size * leading
    return tuple(
        Text(Box(x, top + at * step, width, step), text, size, colour, bold, align)
        for at, text in enumerate(texts)
    )


def foot(space: Space, text: str, colours: Stage, *, key: str = "foot", size: int = 34) -> Part:
    """A line at the lower edge."""
    made = text_line(text, space.left, space.h - 42, space.room, size, colours.text2)
    return Part(key, (made,) if text else (), Change.FADE)

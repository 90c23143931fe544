"""An entry's marks being revealed: tiles that turn over, what was dropped, the score."""

import math
from typing import Final

from judging_app.application.stage.pictures import RevealPicture, Tile
from judging_app.desktop.stage.painting.head import entry_part, head, line, pill, text_line
from judging_app.desktop.stage.painting.items import (
    Align,
    Box,
    Change,
    Item,
    Panel,
    Part,
    Scene,
    Sign,
    Space,
    Text,
)
from judging_app.desktop.stage.painting.reveal_score import score_parts
from judging_app.desktop.stage.painting.type import advance, fitted, number_size
from judging_app.desktop.stage.painting.words import (
    fate_word,
    joined,
    judge_label,
)
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import translate

_ONE_ROW: Final = 10
_TWO_ROWS: Final = 20
"""Tiles that one row and two rows have room for."""
_WIDEST: Final = 340.0
_TALL: Final = 180.0
"""From this height on a tile has air between its lines."""
_OUT: Final = frozenset({"lowest", "highest", "aside"})


def reveal_scene(space: Space, title: str, picture: RevealPicture, colours: Stage) -> Scene:
    """The picture as far as it has been revealed."""
    who = picture.who
    lower = space.extra * 0.08
    mark = _correction(space, 166 + lower + 64, colours) if picture.correction else ()
    end = mark[0].box.w + 30 if mark else 0.0
    facts = joined(who.organization, who.track)
    tiles_top = 372 + space.extra * 0.2
    rule_y = 716 + space.extra * 0.55
    parts = [
        head(space, title, translate("StageScreen", "Marks of the judges"), colours),
        entry_part(space, who, facts, 166 + lower, 128, colours, name=68, sub=38, end=end),
        Part("correction", mark),
        *_tiles(space, picture, tiles_top, rule_y - 76 - tiles_top, colours),
        Part("rule", (Panel(Box(space.left, rule_y, space.room, 2), colours.edge),)),
        *score_parts(space, picture, rule_y + 2, colours),
    ]
    return Scene(("reveal", who.entry, picture.dimension), tuple(parts))


def _correction(space: Space, middle: float, colours: Stage) -> tuple[Item, ...]:
    word = translate("StageScreen", "Correction")
    wide = advance(word, 40, bold=True) + 2 * 40 * 1.3
    return pill(space.right - wide, middle, word, colours.warn, colours.on_bright)


def _boxes(space: Space, count: int, top: float, height: float) -> list[Box]:
    """Where tiles stand: in one row, or in rows of which the last is centred."""
    rows = 1 if count <= _ONE_ROW else 2 if count <= _TWO_ROWS else 3
    columns = max(math.ceil(count / rows), 1)
    gap = 24.0 if columns <= 7 else 16.0 if columns <= 10 else 12.0
    wide = min((space.room - gap * (columns - 1)) / columns, _WIDEST)
    if rows > 1:
        # Several rows need what is free above and below one.
        top, height = top - 22, height + 66
    tall = (height - gap * (rows - 1)) / rows
    found = []
    for at in range(count):
        row, column = divmod(at, columns)
        here = min(columns, count - row * columns)
        left = space.left + (space.room - here * wide - (here - 1) * gap) / 2
        found.append(Box(left + column * (wide + gap), top + row * (tall + gap), wide, tall))
    return found


def _tiles(space: Space, picture: RevealPicture, top: float, height: float, colours: Stage) -> list[Part]:
    tiles = picture.tiles
    boxes = _boxes(space, len(tiles), top, height)
    if not boxes:
        return []
    room = boxes[0].w - 24
    labels = [judge_label(tile.seat, tile.label) for tile in tiles]
    # One size for all of them: a row of tiles is read as a row.
    label = min(fitted(words, 34 if boxes[0].h > _TALL else 28, room).size for words in labels)
    value = _value_size(picture, boxes[0], room)
    return [
        Part(
            f"tile-{tile.seat}",
            _tile(tile, words, box, picture, label, value, colours),
            Change.FLIP if not tile.fate or tile.value is None else Change.FADE,
        )
        for tile, words, box in zip(tiles, labels, boxes, strict=True)
    ]


def _value_size(picture: RevealPicture, box: Box, room: float) -> int:
    """The size of every mark, turned or not: a tile does not tell beforehand how long its mark is."""
    digits = "000." + "0" * picture.mark_places if picture.mark_places else "000"
    texts = [digits[1:]] + [
        shown(tile.value, picture.mark_places) for tile in picture.tiles if tile.value is not None
    ]
    start = round(min(box.h * 0.32, 96)) if box.h > _TALL else round(box.h * 0.40)
    return min(number_size(text, start, room) for text in texts)


def _tile(
    tile: Tile, label: str, box: Box, picture: RevealPicture, size: int, value: int, colours: Stage
) -> tuple[Item, ...]:
    words = fate_word(tile.fate, picture.method) if tile.value is not None else ""
    out = tile.value is not None and tile.fate in _OUT
    panel = (
        Panel(box, "", colours.struck, radius=min(24.0, box.h * 0.12), dashed=True)
        if out
        else Panel(box, colours.tile, colours.edge, radius=min(24.0, box.h * 0.12))
    )
    tall = box.h > _TALL
    inner = Box(box.x + 12, box.y, box.w - 24, box.h)
    label_y = box.y + (box.h * 0.185 if tall else 26)
    set_label = fitted(label, size, inner.w)
    items: list[Item] = [
        panel,
        Text(
            line(inner.x, label_y, inner.w, set_label.size),
            set_label.lines[0],
            set_label.size,
            colours.struck if out else colours.text2,
            align=Align.MIDDLE,
        ),
    ]
    x = box.middle[0]
    if tile.value is None:
        side = min(box.h * 0.30, box.w * 0.42)
        middle = box.y + box.h * 0.58
        items.append(Sign(Box(x - side / 2, middle - side / 2, side, side), colours.edge, colours.tile))
        return tuple(items)
    text = shown(tile.value, picture.mark_places)
    value_y = box.y + box.h * ((0.50 if words else 0.57) if tall else (0.53 if words else 0.62))
    ink = colours.struck if out else colours.text2 if words else colours.text
    items.append(
        Text(line(inner.x, value_y, inner.w, value), text, value, ink, bold=not out, align=Align.MIDDLE)
    )
    if out:
        wide = advance(text, value) + 26
        items.append(Panel(Box(x - wide / 2, value_y - 2.5, wide, 5), colours.struck, radius=2))
    if words:
        start = 34 if tall else 28
        middle = box.y + (box.h * 0.815 if tall else box.h - 25)
        items.append(
            text_line(
                words, inner.x - 6, middle, inner.w + 12, start, colours.text2, bold=True, align=Align.MIDDLE
            )
        )
    return tuple(items)

"""The board of places: so far, or at the end with its awards."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from judging_app.application.stage.pictures import RankedLine, RankingPicture
from judging_app.desktop.stage.painting.head import foot, head, line, lines_of, text_line
from judging_app.desktop.stage.painting.items import LEAST, Align, Box, Item, Panel, Part, Scene, Space, Text
from judging_app.desktop.stage.painting.type import CUT, LINE, advance, fitted, number_size
from judging_app.desktop.stage.painting.words import DOT, final_word, page_words, written_score
from judging_app.desktop.theme.tokens import Stage
from judging_app.wording.derivations_numbers import place_number
from judging_app.wording.language import translate

_TALLEST = 124.0
_GAP, _TIER_GAP = 7.0, 19.0
_TRACK = 30
"""The size of a track's name above that of an award."""
_TIER_WIDE = 390.0
"""Room for awards with their tracks: beside each other most names of tracks differ at their end only."""
_COLUMNS_MOST = 4
"""More dimensions than these have no room beside the names: then the total stands alone."""


class _Plan(NamedTuple):
    """Where the columns stand. `ends` are the right edges of dimensions, `total` that of the score."""

    tier: Box
    rows: Box
    place: float
    name: float
    name_end: float
    ends: tuple[float, ...]
    wide: float
    total: float
    total_wide: float


def award_colour(tier: int, colours: Stage) -> str:
    """The colour of an award: gold, silver and bronze for the first three."""
    return {0: colours.gold, 1: colours.silver, 2: colours.bronze}.get(tier, colours.text2)


def board_scene(space: Space, title: str, picture: RankingPicture, colours: Stage) -> Scene:
    """One page of the board."""
    what = translate("StageScreen", "Standings so far")
    if picture.is_final:
        what = translate("StageScreen", "Final results")
    if picture.advances:
        what = translate("StageScreen", "Advancing to the next round")
    page = page_words(picture.page, picture.pages)
    if page:
        what = f"{what} {DOT} {page}"
    parts = [head(space, title, what, colours)]
    note = _note(picture)
    if not picture.lines:
        words = translate("StageScreen", "Nothing has been revealed yet")
        size = fitted(words, 96, space.room).size
        middle = line(space.left, space.h / 2, space.room, size)
        parts.append(Part("empty", (Text(middle, words, size, colours.text2, align=Align.MIDDLE),)))
    else:
        plan = _plan(space, picture)
        parts.append(Part("columns", _headings(picture, plan, colours)))
        parts += _rows(space, picture, plan, bool(note), colours)
    parts.append(foot(space, note, colours))
    kind = "advances" if picture.advances else str(picture.is_final)
    return Scene(("board", kind, str(picture.page)), tuple(parts))


def _plan(space: Space, picture: RankingPicture) -> _Plan:
    won = [item for item in picture.lines if item.award]
    tier = 0.0
    if picture.is_final and won:
        wide = max(max(advance(item.award, 38, bold=True), advance(item.track, _TRACK)) for item in won)
        tier = min(max(wide + 44, 149.0), _TIER_WIDE if any(item.track for item in won) else 300.0)
    left = space.left + (tier + 13 if tier else 0)
    rows = Box(left, 0, space.right - left, 0)
    score_size = 54
    totals = [_score(item, picture) for item in picture.lines]
    heading = advance(_total_name(picture), 34)
    total_wide = min(max(*(advance(text, score_size, bold=True) for text in totals), heading), 460) + 4
    shown_columns = picture.columns if len(picture.columns) <= _COLUMNS_MOST else ()
    wide = min(max((advance(name, 34) for name, _ in shown_columns), default=0.0), 230.0)
    wide = max(wide, 120.0) + 46
    total = rows.right - 26
    first = total - total_wide - 40
    ends = tuple(first - (len(shown_columns) - 1 - at) * wide for at in range(len(shown_columns)))
    name_end = (ends[0] - wide if ends else total - total_wide) - 20
    return _Plan(
        Box(space.left, 0, tier, 0), rows, left + 51, left + 110, name_end, ends, wide - 26, total, total_wide
    )


def _total_name(picture: RankingPicture) -> str:
    return picture.score_name or final_word()


def _score(item: RankedLine, picture: RankingPicture) -> str:
    return "—" if item.final is None else written_score(item.final, picture.final_places)


def _headings(picture: RankingPicture, plan: _Plan, colours: Stage) -> tuple[Item, ...]:
    items: list[Item] = []
    for end, (name, _) in zip(plan.ends, picture.columns, strict=False):
        items.append(text_line(name, end - plan.wide, 148, plan.wide, 34, colours.text2, align=Align.RIGHT))
    items.append(
        text_line(
            _total_name(picture),
            plan.total - plan.total_wide,
            148,
            plan.total_wide,
            34,
            colours.text2,
            align=Align.RIGHT,
        )
    )
    return tuple(items)


def _rows(space: Space, picture: RankingPicture, plan: _Plan, note: bool, colours: Stage) -> list[Part]:
    groups = [list(items) for _, items in groupby(picture.lines, key=lambda item: (item.award, item.track))]
    if not plan.tier.w:
        groups = [list(picture.lines)]
    top, bottom = 181.0, space.h - (84 if note else 56)
    gaps = _GAP * (len(picture.lines) - len(groups)) + _TIER_GAP * (len(groups) - 1)
    height = min((bottom - top - gaps) / len(picture.lines), _TALLEST)
    parts: list[Part] = []
    y = top
    for at, group in enumerate(groups):
        first = y
        for item in group:
            # Who has won two awards stands there twice.
            key = f"row-{item.award}-{item.track}-{item.who.entry}"
            parts.append(Part(key, _row(item, picture, plan, y, height, colours)))
            y += height + _GAP
        if plan.tier.w:
            box = Box(plan.tier.x, first, plan.tier.w, y - _GAP - first)
            parts.append(Part(f"tier-{at}", _tier(group[0], box, colours)))
        y += _TIER_GAP - _GAP
    return parts


def _tier(item: RankedLine, box: Box, colours: Stage) -> tuple[Item, ...]:
    if not item.award:
        return ()
    colour = award_colour(item.tier, colours)
    bar = Panel(Box(box.x, box.y, 8, box.h), colour, radius=4)
    panel = Panel(box, colours.tile, colours.edge, radius=16)
    x, room = box.x + 20, box.w - 32
    track = fitted(item.track, min(_TRACK, round((box.h - 8) * 0.38)), room - 4) if item.track else None
    left = box.h - 8 - (0 if track is None else track.height)
    size = 38 if track is None else max(min(38, int(left / LINE)), LEAST)
    set_ = fitted(item.award, size, box.w - 36, bold=True, lines=2, height=left)
    y = box.middle[1] - (set_.height + (0 if track is None else track.height)) / 2
    items: list[Item] = [panel, bar]
    if track is not None:
        items += lines_of(track.lines, x, y, room, track.size, colours.text2, align=Align.MIDDLE)
        y += track.height
    items += lines_of(set_.lines, x, y, room, set_.size, colour, bold=True, align=Align.MIDDLE)
    return tuple(items)


def _row(
    item: RankedLine, picture: RankingPicture, plan: _Plan, y: float, height: float, colours: Stage
) -> tuple[Item, ...]:
    colour = award_colour(item.tier, colours) if item.award else colours.text2
    box = Box(plan.rows.x, y, plan.rows.w, height)
    middle = box.middle[1]
    place = place_number(item.place)
    size = number_size(place, 50, 84)
    items: list[Item] = [
        Panel(box, colours.tile, colours.edge, radius=16),
        Text(line(plan.place - 45, middle, 90, size), place, size, colour, bold=True, align=Align.MIDDLE),
        *_names(item, plan, box, colours),
    ]
    for end, value, (_, places) in zip(plan.ends, item.scores, picture.columns, strict=False):
        text = "—" if value is None else written_score(value, places)
        items.append(
            text_line(text, end - plan.wide, middle, plan.wide, 38, colours.text2, align=Align.RIGHT)
        )
    total = colours.gold if item.tier == 0 and item.award else colours.text
    items.append(
        text_line(
            _score(item, picture),
            plan.total - plan.total_wide,
            middle,
            plan.total_wide,
            54,
            total,
            bold=True,
            align=Align.RIGHT,
        )
    )
    return tuple(items)


def _names(item: RankedLine, plan: _Plan, box: Box, colours: Stage) -> list[Item]:
    """Name and organization below each other; sizes grow with the row."""
    room = plan.name_end - plan.name
    name_size = round(min(max(box.h * 0.46, 36), 52))
    sub_size = round(min(max(box.h * 0.33, 26), 36))
    middle = box.middle[1]
    organization = item.who.organization
    if not organization:
        set_ = fitted(item.who.name, name_size + 4, room, bold=True, lines=2, height=box.h - 6)
        y = middle - set_.height / 2
        return list(lines_of(set_.lines, plan.name, y, room, set_.size, colours.text, bold=True))
    name = fitted(item.who.name, name_size, room, bold=True)
    if name.lines[0].endswith(CUT) and not item.who.name.endswith(CUT):
        # The name before all else: it takes the organization's line.
        name = fitted(item.who.name, name_size, room, bold=True, lines=2, height=box.h - 4)
        y = middle - name.height / 2
        return list(lines_of(name.lines, plan.name, y, room, name.size, colours.text, bold=True))
    sub = fitted(organization, sub_size, room)
    whole = (name_size + sub_size) * 1.16
    upper = middle - whole / 2 + name_size * 0.58
    lower = middle + whole / 2 - sub_size * 0.58
    return [
        Text(line(plan.name, upper, room, name.size), name.lines[0], name.size, colours.text, bold=True),
        Text(line(plan.name, lower, room, sub.size), sub.lines[0], sub.size, colours.text2),
    ]


def _note(picture: RankingPicture) -> str:
    """What is to be said below: entries held back, places that a rule has decided."""
    if picture.hidden:
        return translate("StageScreen", "{count} entries are held back until the awards").format(
            count=picture.hidden
        )
    if not picture.is_final:
        return ""
    groups: dict[tuple[str, str], list[RankedLine]] = {}
    for item in picture.lines:
        groups.setdefault((item.track, _score(item, picture)), []).append(item)
    told: dict[str, list[str]] = {}
    for (track, _), items in groups.items():
        text = _tied(items)
        if text:
            told.setdefault(track, []).append(text)
    notes = [
        f"{track} {DOT} {_tie_note(places)}" if track else _tie_note(places) for track, places in told.items()
    ]
    return translate("StageScreen", "; ").join(notes)


def _tie_note(places: Sequence[str]) -> str:
    listed = translate("StageScreen", "; ").join(places)
    return translate(
        "StageScreen", "Same score in places {places}: decided by the tie-break of the rules"
    ).format(places=listed)


def _tied(items: Sequence[RankedLine]) -> str:
    """The places of lines with one score that do not share one place."""
    places = list(dict.fromkeys(item.place for item in items))
    if len(places) < 2 or items[0].final is None:
        return ""
    return translate("StageScreen", ", ").join(place_number(place) for place in places)

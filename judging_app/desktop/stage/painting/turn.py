"""The entry on stage and its time; a break and its time."""

from judging_app.application.stage.pictures import BreakPicture, EntryPicture, Who
from judging_app.application.stage.records import Phase
from judging_app.desktop.stage.painting.head import (
    entry_part,
    head,
    line,
    lines_of,
    number_tile,
    pill,
    text_line,
)
from judging_app.desktop.stage.painting.items import (
    Align,
    Box,
    Change,
    Item,
    Panel,
    Part,
    Scene,
    Space,
    Text,
)
from judging_app.desktop.stage.painting.type import advance, fitted, number_size
from judging_app.desktop.stage.painting.words import (
    clock_text,
    clock_words,
    joined,
    minutes,
    phase_word,
)
from judging_app.desktop.theme.tokens import Stage
from judging_app.domain.stage_clock import MS, StageClock
from judging_app.wording.language import translate

_TICKING = frozenset({Phase.CALLED, Phase.PITCH, Phase.QUESTIONS})
_STEPS = 2000
"""Positions of the bar's end: it is painted anew when it has moved by about a pixel."""


def entry_scene(
    space: Space,
    title: str,
    picture: EntryPicture,
    phase: Phase,
    clock: StageClock | None,
    remaining: int | None,
    colours: Stage,
) -> Scene:
    """An entry on stage: who it is, and its time or that judges score."""
    what = ""
    if picture.position and picture.count:
        what = translate("StageScreen", "Entry {position} of {count}").format(
            position=picture.position, count=picture.count
        )
    who = picture.who
    lower = space.extra * 0.12
    parts = [
        head(space, title, what, colours),
        entry_part(
            space,
            who,
            joined(who.organization, who.track, who.leader),
            176 + lower,
            156,
            colours,
            name=76,
            sub=40,
        ),
    ]
    if clock is not None and remaining is not None and phase in _TICKING:
        parts += _timed(space, phase, clock, remaining, colours)
    elif phase is Phase.SCORING:
        parts += _scoring(space, colours)
    return Scene(("entry", who.entry), tuple(parts))


def _timed(space: Space, phase: Phase, clock: StageClock, remaining: int, colours: Stage) -> list[Part]:
    over = remaining < 0
    warns = phase is not Phase.CALLED and remaining <= clock.warning
    colour = colours.over if over else colours.warn if warns else colours.text
    middle = 464 + space.extra * 0.28
    words = clock_words(phase, remaining, clock.warning, runs=clock.runs)
    fill = colours.text2 if phase is Phase.CALLED else colours.over if over else colours.ok
    mark = pill(space.left, middle, phase_word(phase), fill, colours.on_bright)
    x = mark[0].box.right + 26
    ink = colours.over if over else colours.warn if warns else colours.text2
    said = text_line(words, x, middle, space.right - x, 42, ink, bold=over or warns)
    bar = space.h - 146
    return [
        Part("phase", (*mark, said)),
        timer_part(space, middle + 36, bar, clock_text(remaining), colour),
        *_bar(space, bar, clock, remaining, colours),
    ]


def timer_part(space: Space, top: float, bottom: float, text: str, colour: str) -> Part:
    """The time as large as there is room for, between two heights."""
    size = round(min(412 + space.extra * 0.5, 620, (bottom - top) * 0.96))
    size = number_size(text, size, space.room)
    box = Box(space.left, (top + bottom) / 2 - size * 0.42, space.room, size * 0.84)
    wide = advance(text, size, bold=True) + 12
    tight = Box(space.w / 2 - wide / 2, box.y, wide, box.h)
    return Part(
        "timer", (Text(tight, text, size, colour, bold=True, align=Align.MIDDLE),), Change.CUT, ticks=True
    )


def _bar(space: Space, y: float, clock: StageClock, remaining: int, colours: Stage) -> list[Part]:
    """How much of the time has gone by, with the warning's tick."""
    whole = Box(space.left, y, space.room, 22)
    gone = min(max(clock.limit - remaining, 0), clock.limit)
    share = round(gone / clock.limit * _STEPS) / _STEPS
    fill = colours.over if remaining <= 0 else colours.ok
    items: list[Item] = [Panel(whole, colours.track, radius=11)]
    if share > 0:
        items.append(Panel(Box(whole.x, whole.y, max(whole.w * share, 22), 22), fill, radius=11))
    texts: list[Item] = []
    middle = y + 60
    zero = text_line(minutes(0, padded=False), space.left, middle, 200, 34, colours.text2)
    end = minutes(clock.limit // MS, padded=False)
    end_wide = advance(end, 34) + 2
    texts += [
        zero,
        Text(line(space.right - end_wide, middle, end_wide, 34), end, 34, colours.text2, align=Align.RIGHT),
    ]
    if 0 < clock.warning < clock.limit:
        at = whole.x + whole.w * (1 - clock.warning / clock.limit)
        items.append(Panel(Box(at - 2, y - 12, 4, 46), colours.warn))
        left = minutes(clock.warning // MS, padded=False)
        words = translate("StageScreen", "{time} left: warning").format(time=left)
        wide = advance(words, 34) + 2
        first = space.left + advance(zero.text, 34) + 30
        x = min(max(at - wide / 2, first), space.right - end_wide - 30 - wide)
        texts.append(Text(line(x, middle, wide, 34), words, 34, colours.warn, align=Align.MIDDLE))
    return [Part("bar", tuple(items), Change.CUT, ticks=True), Part("bar-words", tuple(texts), Change.CUT)]


def _scoring(space: Space, colours: Stage) -> list[Part]:
    middle = 464 + space.extra * 0.28
    mark = pill(space.left, middle, phase_word(Phase.SCORING), colours.ok, colours.on_bright)
    words = translate("StageScreen", "Judges are scoring")
    set_ = fitted(words, 170, space.room, bold=True)
    box = line(space.left, (middle + 36 + space.h - 80) / 2, space.room, set_.size)
    text = Text(box, set_.lines[0], set_.size, colours.text, bold=True, align=Align.MIDDLE)
    return [Part("phase", mark), Part("timer", (text,))]


def break_scene(
    space: Space,
    title: str,
    picture: BreakPicture,
    clock: StageClock | None,
    remaining: int | None,
    colours: Stage,
) -> Scene:
    """A pause: what it is, how long it still lasts, and who comes then."""
    name = picture.title or phase_word(Phase.BREAK)
    next_part = upcoming(space, picture.next, colours)
    bottom = space.h - (260 if picture.next else 100)
    parts = [head(space, title, phase_word(Phase.BREAK), colours)]
    if clock is None or remaining is None:
        set_ = fitted(name, 180, space.room, bold=True, lines=2, height=480)
        top = (150 + bottom) / 2 - set_.height / 2
        parts.append(Part("title", _stacked(space, set_.lines, top, set_.size, colours.text)))
    else:
        set_ = fitted(name, 96, space.room, bold=True, lines=2, height=200)
        top = 176 + space.extra * 0.15
        parts.append(Part("title", _stacked(space, set_.lines, top, set_.size, colours.text)))
        under = top + set_.height + 40
        left = max(remaining, 0)
        words = (
            translate("StageScreen", "We go on in")
            if left
            else translate("StageScreen", "We go on in a moment")
        )
        parts.append(
            Part(
                "words",
                (text_line(words, space.left, under, space.room, 42, colours.text2, align=Align.MIDDLE),),
            )
        )
        parts.append(timer_part(space, under + 30, bottom, clock_text(left), colours.text))
    parts.append(next_part)
    return Scene(("break", picture.title), tuple(parts))


def _stacked(space: Space, lines: tuple[str, ...], top: float, size: int, colour: str) -> tuple[Text, ...]:
    return lines_of(lines, space.left, top, space.room, size, colour, bold=True, align=Align.MIDDLE)


def upcoming(space: Space, who: Who | None, colours: Stage) -> Part:
    """Who comes next, at the lower edge."""
    if who is None:
        return Part("next", ())
    card = Box(space.left, space.h - 80 - 132, space.room, 132)
    label = translate("StageScreen", "Next")
    wide = advance(label, 42)
    tile = Box(card.x + 44 + wide + 36, card.y + 20, 92, 92)
    x = tile.right + 34
    room = card.right - 40 - x
    sub = joined(who.organization, who.track)
    name = fitted(who.name, 52 if sub else 60, room, bold=True)
    items: list[Item] = [
        Panel(card, colours.tile, colours.edge, radius=22),
        Text(line(card.x + 44, card.middle[1], wide + 4, 42), label, 42, colours.ok),
        *number_tile(tile, who.number, colours),
        Text(
            line(x, card.y + (46 if sub else 66), room, name.size),
            name.lines[0],
            name.size,
            colours.text,
            bold=True,
        ),
    ]
    if sub:
        items.append(text_line(sub, x, card.y + 99, room, 34, colours.text2))
    return Part("next", tuple(items))

"""From cue to picture: what each step of a reveal, a draw or the awards shows, and which comes next.

Everything is made from what was released; the steps only say how much of it is seen already.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from judging_app.application.stage.pictures import (
    AwardPicture,
    BreakPicture,
    DrawnLine,
    DrawPicture,
    EntryPicture,
    Picture,
    RankedLine,
    RankingPicture,
    RevealPicture,
    Tile,
    WaitingPicture,
    Who,
)
from judging_app.application.stage.records import (
    AwardOrder,
    Cue,
    CueKind,
    Draw,
    Prize,
    Release,
    ReleasedScore,
    ResultsRelease,
    ShowRules,
)

BOARD_LINES: Final = 9
"""Lines that a board has room for, readable from the back of the hall."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that pictures of a stage are made of. `interim` is the board of places so far."""

    waiting: WaitingPicture
    rules: ShowRules
    draw: Draw | None = None
    entry: EntryPicture | None = None
    pause: BreakPicture | None = None
    release: Release | None = None
    who: Who | None = None
    """The entry whose release it is."""
    interim: RankingPicture | None = None
    results: ResultsRelease | None = None


def picture_of(cue: Cue, material: Material) -> Picture:
    """The picture of a cue; the waiting page where there is nothing that it could be made of."""
    picture: Picture | None = None
    match cue.kind:
        case CueKind.DRAW:
            picture = None if material.draw is None else _drawn(material.draw, cue.step)
        case CueKind.ENTRY:
            picture = material.entry
        case CueKind.BREAK:
            picture = material.pause
        case CueKind.REVEAL:
            picture = _revealed(cue, material)
        case CueKind.RANKING:
            picture = _board(cue, material)
        case CueKind.AWARDS:
            picture = _awarded(cue, material)
        case CueKind.WAITING:
            pass
    return material.waiting if picture is None else picture


def next_cue(cue: Cue, material: Material) -> Cue | None:
    """The cue that the next step leads to; `None` where a picture has nothing more to show."""
    steps = _steps(cue, material)
    return replace(cue, step=cue.step + 1) if cue.step + 1 < steps else None


def last_cue(cue: Cue, material: Material) -> Cue:
    """The cue of a picture that shows everything it has."""
    return replace(cue, step=_steps(cue, material) - 1)


def _steps(cue: Cue, material: Material) -> int:
    if cue.kind is CueKind.DRAW and material.draw is not None:
        return len(material.draw.order) + 1
    if cue.kind is CueKind.REVEAL and material.release is not None:
        return len(list(_reveal_steps(material.release)))
    if cue.kind is CueKind.RANKING:
        return _pages(() if material.interim is None else material.interim.lines)
    if cue.kind is CueKind.AWARDS and material.results is not None:
        results = material.results
        ends = _pages(_winners(results)) + (_pages(results.advancing) if results.advancing else 0)
        return len(results.prizes) + ends
    return 1


def _drawn(draw: Draw, step: int) -> DrawPicture:
    names = dict(zip(draw.order, draw.names, strict=True))
    lines = tuple(
        DrawnLine(f"{number:02}", names[code])
        for number, code in list(zip(draw.numbers, draw.order, strict=True))[:step]
    )
    return DrawPicture(draw.seed, draw.at.isoformat(), len(draw.order), lines)


@dataclass(frozen=True, slots=True)
class _RevealStep:
    """How much of which dimension is seen: tiles turned, fates shown, score, final score."""

    score: ReleasedScore
    turned: int
    fates: bool = False
    scored: bool = False
    final: bool = False


def _reveal_steps(release: Release) -> Iterator[_RevealStep]:
    for part in release.scores:
        yield from (_RevealStep(part, turned) for turned in range(len(part.marks) + 1))
        turned = len(part.marks)
        if any(mark.fate != "counts" for mark in part.marks):
            yield _RevealStep(part, turned, fates=True)
        yield _RevealStep(part, turned, fates=True, scored=True)
    if release.with_final and release.scores:
        last = release.scores[-1]
        yield _RevealStep(last, len(last.marks), fates=True, scored=True, final=True)


def turns_a_tile(cue: Cue, material: Material) -> bool:
    """Whether the next step turns one more tile over, as the screen does by itself every so often."""
    if cue.kind is not CueKind.REVEAL or material.release is None:
        return False
    steps = list(_reveal_steps(material.release))
    if cue.step + 1 >= len(steps):
        return False
    now, after = steps[cue.step], steps[cue.step + 1]
    return now.turned > 0 and now.score is after.score and after.turned == now.turned + 1


def _revealed(cue: Cue, material: Material) -> RevealPicture | None:
    release, who = material.release, material.who
    if release is None or who is None:
        return None
    steps = list(_reveal_steps(release))
    if not steps:
        return None
    seen = steps[min(cue.step, len(steps) - 1)]
    tiles = tuple(
        Tile(
            mark.seat,
            mark.name if material.rules.names else "",
            mark.value if at < seen.turned else None,
            mark.fate.value if seen.fates else "",
        )
        for at, mark in enumerate(seen.score.marks)
    )
    return RevealPicture(
        who,
        seen.score.name,
        tiles,
        seen.score.mark_places,
        seen.score.method,
        seen.score.score if seen.scored else None,
        seen.score.places,
        release.final if seen.final else None,
        release.final_places,
        bool(release.reason),
        release.later if seen.scored else (),
        seen.score.before if seen.scored else None,
        seen.score.added if seen.scored else (),
    )


def _pages(lines: Sequence[RankedLine]) -> int:
    return max(-(-len(lines) // BOARD_LINES), 1)


def _page(picture: RankingPicture, page: int) -> RankingPicture:
    pages = _pages(picture.lines)
    # There may be fewer pages by now: somebody on the board was disqualified.
    page = min(page, pages - 1)
    lines = picture.lines[page * BOARD_LINES : (page + 1) * BOARD_LINES]
    return replace(picture, lines=lines, page=page + 1, pages=pages)


def _board(cue: Cue, material: Material) -> RankingPicture | None:
    return None if material.interim is None else _page(material.interim, cue.step)


def _winners(results: ResultsRelease) -> tuple[RankedLine, ...]:
    won = tuple(prize.winner for prize in results.prizes if prize.winner is not None)
    # Where the rules know no awards the places are what is announced.
    return won or results.lines


def announced(results: ResultsRelease) -> tuple[Prize, ...]:
    """The awards in the order of the announcement; nothing where the rules give none.

    From the lowest upward, tracks keep their order among themselves, and what is given among all comes
    after what is given in tracks.
    """
    if results.order is AwardOrder.HIGHEST_FIRST:
        return results.prizes
    found: list[Prize] = []
    for _, award in reversed([(name, list(part)) for name, part in groupby(results.prizes, _award)]):
        scopes = [list(part) for _, part in groupby(award, lambda prize: prize.track)]
        for scope in sorted(scopes, key=lambda part: not part[0].track):
            found += reversed(scope)
    return tuple(found)


def _award(prize: Prize) -> str:
    return prize.award


def _awarded(cue: Cue, material: Material) -> Picture | None:
    results = material.results
    if results is None:
        return None
    prizes, columns, places = announced(results), results.columns, results.final_places
    if cue.step < len(prizes):
        prize = prizes[cue.step]
        return AwardPicture(prize.award, prize.tier, prize.winner, columns, places, prize.track)
    page, winners = cue.step - len(prizes), _winners(results)
    if page < _pages(winners) or not results.advancing:
        return _page(RankingPicture(winners, columns, places, is_final=True), page)
    board = RankingPicture(results.advancing, columns, places, is_final=True, advances=True)
    return _page(board, page - _pages(winners))

"""Pictures of the stage as they come in an event, plain and at their longest, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction

from judging_app.application.stage.pictures import (
    AddedPoints,
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
from judging_app.application.stage.records import Cue, Phase, StageState
from judging_app.application.stage.show_view import ScreenView
from judging_app.domain.stage_clock import Moment, StageClock
from judging_app.wording.language import Language

NOW = Moment(datetime(2026, 11, 23, 9, tzinfo=UTC), 5_000_000, "boot")
SEVEN = ("88.5", "86.0", "84.5", "91.0", "89.5", "87.0", "88.0")
FATES = ("counts", "counts", "lowest", "highest", "counts", "counts", "counts")
"""Of seven marks the lowest and the highest are dropped: the mean of the others is 439 / 5 = 87.80."""


def view_of(
    picture: Picture,
    *,
    phase: Phase = Phase.IDLE,
    clock: StageClock | None = None,
    title: str = "陇原返乡创业大赛",
    round_name: str = "省级决赛",
) -> ScreenView:
    """A picture as a stage screen gets it."""
    state = StageState("R1", "", 1, phase=phase, clock=clock, picture=picture)
    return ScreenView(title, round_name, picture, Cue(), phase, state, bell=False)


def running(limit: int, gone: float, warning: int = 60) -> StageClock:
    """A clock of so many seconds that has run for some of them at `NOW`."""
    return StageClock(limit * 1000, warning * 1000, round(gone * 1000), NOW)


def tiles(
    values: Sequence[str], turned: int | None = None, fates: Sequence[str] = (), names: Sequence[str] = ()
) -> tuple[Tile, ...]:
    """Tiles of these marks, the first `turned` of them turned over."""
    return tuple(
        Tile(
            at + 1,
            names[at] if names else "",
            Fraction(value) if turned is None or at < turned else None,
            fates[at] if fates else "",
        )
        for at, value in enumerate(values)
    )


@dataclass(frozen=True)
class Texts:
    """What people have written into an event."""

    title: str
    round_name: str
    who: Who
    long: Who
    dimension: str
    columns: tuple[tuple[str, int], ...]
    awards: tuple[str, str, str]
    judge: str
    organizer: str
    pause: str
    advance: str


CHINESE = Texts(
    "陇原返乡创业大赛",
    "省级决赛",
    Who("E15", "15", "旱塬小杂粮订单农业与预制面点", "镇原县某某食品有限公司", "种养加工赛道", "负责人15"),
    Who(
        "E08",
        "108",
        "黄土高原旱作农业区小杂粮全产业链订单种植与预制面点加工示范基地建设及区域公用品牌运营项目（二期）",
        "镇原县某某农产品精深加工与冷链物流发展有限责任公司（筹）",
        "种养加工与乡村特色产业赛道",
        "负责人08、负责人09",
    ),
    "路演答辩",
    (("路演答辩", 2), ("实绩评价", 2)),
    ("一等奖", "二等奖", "优秀组织与成长之星奖"),
    "评委甲",
    "某某省人力资源和社会保障厅、某某省农业农村厅、共青团某某省委员会",
    "茶歇",
    "晋级全国总决赛",
)
ENGLISH = Texts(
    "Example Return-Home Entrepreneurship Contest of the Province",
    "Provincial final",
    Who(
        "E15", "15", "Order farming of upland grains", "Example Foods Company", "Planting and processing",
        "Leader 15",
    ),
    Who(
        "E08",
        "108",
        "Order farming of upland grains across the whole chain and a demonstration base for processing "
        "prepared noodles with regional brand management, second phase",
        "Example Agricultural Deep Processing and Cold Chain Logistics Development Company Limited",
        "Planting, processing and special products of the countryside",
        "Leader 08 and Leader 09",
    ),
    "Pitch and questions",
    (("Pitch and questions", 2), ("Verified track record", 2)),
    ("First prize", "Second prize", "Prize for outstanding organization"),
    "Professor Example",
    "Example Department of Human Resources and Social Security, Department of Agriculture",
    "Tea break",
    "Advances to the national final",
)  # fmt: skip
WRITTEN = {Language.CHINESE: CHINESE, Language.ENGLISH: ENGLISH}


def ranked(texts: Texts, count: int = 9) -> tuple[RankedLine, ...]:
    """A final board: one first prize, three second ones, the rest third; places 4 and 5 have one score."""
    finals = ("89.00", "87.12", "87.08", "86.78", "86.78", "86.27", "86.17", "85.77", "84.96")
    found = []
    for at in range(count):
        tier = 0 if at == 0 else 1 if at < 4 else 2
        who = replace(texts.long if at in (2, 6) else texts.who, entry=f"E{at}")
        scores = (Fraction("88.40"), Fraction("89.89"))
        found.append(
            RankedLine(Fraction(at + 1), who, Fraction(finals[at]), scores, texts.awards[tier], tier)
        )
    return tuple(found)


def in_tracks(texts: Texts) -> tuple[RankedLine, ...]:
    """A final board of tracks: the best of all, first of its track too, and tiers of two tracks."""
    one, two = texts.who.track, texts.long.track
    lines = ranked(texts)
    given = (
        (0, 0, "", 0, 1), (0, 0, one, 0, 1), (3, 0, two, 0, 1), (1, 1, one, 1, 2), (4, 1, two, 1, 2),
        (5, 1, two, 1, 3), (2, 2, one, 2, 3), (6, 2, one, 2, 4), (7, 2, two, 2, 4),
    )  # fmt: skip
    return tuple(
        replace(lines[at], award=texts.awards[award], tier=tier, track=track, place=Fraction(place))
        for at, award, track, tier, place in given
    )


def reveal(texts: Texts, shown: tuple[Tile, ...], **more: object) -> RevealPicture:
    """An entry's reveal."""
    picture = RevealPicture(texts.who, texts.dimension, shown, 1, "trimmed")
    return replace(picture, **more)  # type: ignore[arg-type]


def _marks(count: int) -> list[str]:
    return [f"{80 + at * 7 % 19 / 2:.1f}" for at in range(count)]


def _fates(values: Sequence[str]) -> list[str]:
    found = ["counts"] * len(values)
    if len(values) > 2:
        found[values.index(min(values))], found[values.index(max(values))] = "lowest", "highest"
    return found


def all_views(language: Language) -> dict[str, ScreenView]:
    """Every picture, by a name."""
    texts = WRITTEN[language]
    entry, long = EntryPicture(texts.who, 15, 24), EntryPicture(texts.long, 108, 120)
    whole = tiles(SEVEN, None, FATES)
    score, final = Fraction("87.80"), Fraction("86.78")
    lines = tuple(
        DrawnLine(f"{at + 1:02}", (texts.long if at % 3 == 1 else texts.who).name) for at in range(24)
    )
    waiting = WaitingPicture(texts.title, texts.round_name, "2026-11-23", "兰州", texts.organizer, texts.who)
    at = "2026-11-23T09:00:00+08:00"

    def screen(picture: Picture, phase: Phase = Phase.IDLE, clock: StageClock | None = None) -> ScreenView:
        return view_of(picture, phase=phase, clock=clock, title=texts.title, round_name=texts.round_name)

    found = {
        "time": screen(entry, Phase.QUESTIONS, running(300, 78)),
        "warning": screen(entry, Phase.PITCH, running(480, 444)),
        "overtime": screen(long, Phase.PITCH, running(480, 497)),
        "called": screen(entry, Phase.CALLED, StageClock(480_000, 60_000)),
        "paused": screen(long, Phase.PITCH, StageClock(480_000, 60_000, 100_000)),
        "hours": screen(entry, Phase.PITCH, running(7200, 100, 20)),
        "scoring": screen(long, Phase.SCORING),
        "hidden": screen(reveal(texts, tiles(SEVEN, 0))),
        "some": screen(reveal(texts, tiles(SEVEN, 4), who=texts.long)),
        "fates": screen(reveal(texts, whole)),
        "score": screen(reveal(texts, whole, score=score)),
        "later": screen(replace(reveal(texts, whole, score=score), later=("实绩评价", "社会效益评价"))),
        "added": screen(
            replace(
                reveal(texts, whole, who=texts.long, score=Fraction("87.30")),
                before=score,
                added=(AddedPoints("overtime", Fraction(-1, 2), 18),),
                later=("实绩评价",),
            )
        ),
        "final": screen(reveal(texts, whole, who=texts.long, score=score, final=final, correction=True)),
        "exact": screen(reveal(texts, whole, score=Fraction(439, 7), final=Fraction(1000, 7))),
        "soft": screen(
            reveal(
                texts,
                tiles(SEVEN[:5], None, ("counts", "counts", "partly", "partly", "counts")),
                method="soft",
            )
        ),
        "empty-board": screen(RankingPicture(())),
        "interim": screen(
            RankingPicture(
                tuple(replace(each, award="", tier=-1, scores=()) for each in ranked(texts, 6)),
                (), 2, is_final=False, hidden=3, score_name=texts.dimension, page=1, pages=2,
            )
        ),
        "one-line": screen(RankingPicture(ranked(texts, 1), texts.columns, is_final=True)),
        "award": screen(AwardPicture(texts.awards[0], 0, ranked(texts)[0], texts.columns)),
        "long-award": screen(AwardPicture(texts.awards[2], 2, ranked(texts)[6], texts.columns)),
        "vacant": screen(AwardPicture(texts.awards[1], 1)),
        "vacant-track": screen(AwardPicture(texts.awards[2], 2, track=texts.long.track)),
        "track-award": screen(
            AwardPicture(texts.awards[0], 0, ranked(texts)[0], texts.columns, track=texts.who.track)
        ),
        "long-track-award": screen(
            AwardPicture(texts.awards[2], 2, ranked(texts)[6], texts.columns, track=texts.long.track)
        ),
        "track-board": screen(RankingPicture(in_tracks(texts), texts.columns, is_final=True)),
        "track-board-few": screen(RankingPicture(in_tracks(texts)[:4], texts.columns, is_final=True)),
        "advances": screen(
            RankingPicture(
                tuple(replace(each, award=texts.advance, tier=-1) for each in in_tracks(texts)),
                texts.columns,
                is_final=True,
                advances=True,
            )
        ),
        "waiting": screen(waiting),
        "waiting-plain": screen(WaitingPicture()),
        "break": screen(BreakPicture(texts.pause, texts.long), Phase.BREAK, running(900, 100, 0)),
        "break-over": screen(BreakPicture(texts.pause, texts.who), Phase.BREAK, running(900, 905, 0)),
        "break-plain": screen(BreakPicture(texts.pause * 6), Phase.BREAK),
        "draw": screen(DrawPicture(20261123, at, 24, lines[:14])),
        "draw-begins": screen(DrawPicture(20261123, at, 24)),
        "draw-many": screen(DrawPicture(20261123, at, 60, lines * 2)),
    }  # fmt: skip
    for columns in range(5):
        names = tuple((texts.dimension, 2) for _ in range(columns))
        scores = tuple(Fraction("88.40") for _ in range(columns))
        board = tuple(replace(each, scores=scores) for each in ranked(texts))
        found[f"board-{columns}"] = screen(RankingPicture(board, names, is_final=True))
    for count in range(1, 16):
        values = _marks(count)
        names = [texts.judge] * count
        shown = tiles(values, None, _fates(values), names if count % 2 else ())
        found[f"tiles-{count}"] = screen(reveal(texts, shown, score=Fraction("84.50")))
    return found

"""A contest of 24 entries whose results can be worked out in the head.

Entry n has a base of 95 - n: its seven judges give it base -2, -1, 0, 0, 0, +1, +2, so that the
trimmed mean is the base again, and its figure is the base too. What differs is said where it is set.
"""

from dataclasses import replace
from fractions import Fraction

from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Seat,
    Track,
)
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import AsIs, BandRow, IndicatorValue, Interval
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.domain.sheets import Sheet, Standing

ROUND = "R1"
TALK = "talk"
DEEDS = "deeds"
OFFSETS = (-2, -1, 0, 0, 0, 1, 2)
NAMES = ("甲", "乙", "丙", "丁", "戊", "己", "庚")
_POINT = TICKS_PER_POINT


def make_event(entries: int = 24, judges: int = 7) -> Event:
    """The contest: one recusal (J3, E09), one absence (J7, E10), overtime (E02), two ties.

    E04 and E05 are equal under every figure and wait for a ruling; E07 and E08 have the same total
    but E07 the better talk.
    """
    codes = [f"E{number:02}" for number in range(1, entries + 1)]
    seats = [f"J{number}" for number in range(1, judges + 1)]
    round_ = Round(
        ROUND,
        "决赛",
        _rulebook(),
        panels=(Panel("P", "评审组"),),
        seats=tuple(Seat(code, "P", Role.HEAD if code == "J1" else Role.REGULAR) for code in seats),
        participations=tuple(Participation(code, "P") for code in codes),
        recusals=(Recusal("J3", "E09", "亲属"),),
        sheets=tuple(_sheets(codes, seats)),
        values=tuple(
            IndicatorValue(code, "jobs", verified=Fraction(deeds(at))) for at, code in _numbered(codes)
        ),
        adjustments=(Adjustment("A1", "E02", AdjustmentKind.OVERTIME, seconds=42, reason="路演超时"),),
    )
    return Event(
        "返乡创业大赛",
        tracks=(Track("S", "初创组"), Track("G", "成长组")),
        entries=tuple(
            Entry(code, f"项目{at:02}", f"单位{at:02}", track="S" if at % 2 else "G", order=at)
            for at, code in _numbered(codes)
        ),
        judges=tuple(
            Judge(code, f"评委{NAMES[at]}" if at < len(NAMES) else f"评委{at + 1}")
            for at, code in enumerate(seats)
        ),
        rounds=(round_,),
    )


def _numbered(codes: list[str]) -> list[tuple[int, str]]:
    return list(enumerate(codes, start=1))


def talk(number: int) -> int:
    """What the panel gives entry `number`: E05 as much as E04, E08 two points less than E07."""
    return {5: 91, 8: 86}.get(number, max(95 - number, 60))


def deeds(number: int) -> int:
    """The figure of entry `number`; E08 makes up what it lost: 0.6 x 86 + 0.4 x 91 = 88 = E07."""
    return {5: 91, 8: 91}.get(number, max(95 - number, 60))


def _sheets(codes: list[str], seats: list[str]) -> list[Sheet]:
    made = []
    for at, code in _numbered(codes):
        for place, judge in enumerate(seats):
            if (code, judge) == ("E09", "J3"):
                continue
            if (code, judge) == ("E10", "J7"):
                made.append(Sheet(TALK, code, judge, Standing.ABSENT, {}, reason="急病"))
                continue
            made.append(Sheet(TALK, code, judge, Standing.SUBMITTED, marks(talk(at) + OFFSETS[place % 7])))
    return made


def marks(total: int) -> dict[str, int]:
    """A sheet of a total: 25 + 20 and the rest."""
    return {"idea": (total - 45) * _POINT, "plan": 25 * _POINT, "good": 20 * _POINT}


def _rulebook() -> Rulebook:
    two = Rounding(2)
    roundings = (StationRounding(Station.PANEL, two), StationRounding(Station.DIMENSION, two))
    leaves = (("idea", "创新性", 55), ("plan", "可行性", 25), ("good", "社会效益", 20))
    judged = Dimension(
        TALK,
        "路演答辩",
        DimensionKind.JUDGED,
        tuple(Criterion(code, name, maximum=full * _POINT, step=_POINT // 2) for code, name, full in leaves),
        weight=Fraction(60),
        aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5),
        roundings=roundings,
    )
    jobs = Criterion("jobs", "带动就业", maximum=100 * _POINT, unit="人", indicator=AsIs())
    measured = Dimension(
        DEEDS, "实绩评价", DimensionKind.MEASURED, (jobs,), Fraction(40), roundings=roundings
    )
    half = BandRow(Interval(Fraction(0), Fraction(60), low_closed=False, high_closed=True), Fraction(1, 2))
    return Rulebook(
        "规则",
        (judged, measured),
        time_penalty=TimePenalty((half,)),
        tie_chain=(TieKey(TieKeyKind.DIMENSION, TALK), TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.SHARED)),
        awards=(
            Award("一等奖", count=1),
            Award("二等奖", count=3),
            Award("三等奖", count=5),
            Award("晋级", AwardKind.ADVANCE, EACH_TRACK, count=6),
        ),
        range_alarm=Fraction(15),
    )


def before_scoring(event: Event) -> Event:
    """The same contest before anybody has scored or figures were recorded."""
    rounds = tuple(replace(item, sheets=(), values=(), adjustments=()) for item in event.rounds)
    return replace(event, rounds=rounds)

"""A contest of 24 entries with five indicators, as a verifier finds it in the middle of the work.

Entries 1 to 15 are verified, two of them with reduced job figures; 16 has no evidence for its
revenue, 17 none for its income; 18 to 24 are claimed and open: 15 x 5 + 2 x 4 = 83 of 120 figures.
"""

from fractions import Fraction

from judging_app.domain.event import Entry, Event, Participation, Round, Track
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import (
    BandRow,
    BandTable,
    ByHand,
    Categories,
    Category,
    Gate,
    IndicatorRule,
    IndicatorValue,
    Interval,
    Knot,
    MinMax,
    Piecewise,
    Slope,
)
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import Rulebook, Unverified
from tests.desktop.contest import NAMES

ROUND = "R1"
SHARES = (Fraction(0), Fraction(2, 5), Fraction(3, 5), Fraction(4, 5), Fraction(1))
LEAVES = (
    ("jobs", "带动就业人数", 30, "人", (0, 5, 15, 30, 50)),
    ("revenue", "年营业收入", 25, "万元", (0, 100, 300, 600, 1200)),
    ("income", "带动增收", 20, "万元/年", (0, 20, 60, 120, 240)),
    ("tax", "上缴税金", 15, "万元", (0, 2, 8, 20, 45)),
    ("honours", "荣誉与知识产权", 10, "项", (0, 1, 3, 5, 8)),
)
CODES = tuple(leaf[0] for leaf in LEAVES)
CLAIMS = {"jobs": 42, "revenue": 742, "income": 172, "tax": 24, "honours": 5}
"""What entry 15 claims; the others claim a little more or less."""
VERIFIER, CONFIRMER = "核验员甲", "核验员乙"


def knots(values: tuple[int, ...]) -> Piecewise:
    """Standard values at 0, 40, 60, 80 and 100 %."""
    return Piecewise(tuple(Knot(Fraction(at), share) for at, share in zip(values, SHARES, strict=True)))


def leaf(code: str, name: str, full: int, unit: str, rule: IndicatorRule, step: int = 1) -> Criterion:
    """An indicator."""
    return Criterion(
        code, name, maximum=full * TICKS_PER_POINT, step=step * TICKS_PER_POINT, unit=unit, indicator=rule
    )


def claim(number: int, code: str) -> int:
    """What entry `number` claims: entry 15 as in `CLAIMS`, each further one step less."""
    return max(CLAIMS[code] + (15 - number), 1)


def figures_event(entries: int = 24, *, confirm: bool = False) -> Event:
    """The contest in the middle of its verification."""
    rubric = tuple(leaf(code, name, full, unit, knots(at)) for code, name, full, unit, at in LEAVES)
    values = [_value(number, code) for number in range(1, entries + 1) for code in CODES]
    return event_of((measured(rubric),), entries, tuple(values), confirm=confirm)


def _value(number: int, code: str) -> IndicatorValue:
    key, claimed = f"E{number:02}", Fraction(claim(number, code))
    if (number, code) in {(16, "revenue"), (17, "income")}:
        return IndicatorValue(key, code, claimed, evidence_missing=True, reason="没有审计报告")
    if number > 17:
        return IndicatorValue(key, code, claimed)
    reduced = code == "jobs" and number in (9, 15)
    verified = claimed - 4 if reduced else claimed
    reason = "社保名册 38 人，4 人为临时用工" if reduced else ""
    return IndicatorValue(key, code, claimed, verified, reason=reason, verified_by=VERIFIER)


def measured(rubric: tuple[Criterion, ...], code: str = "deeds", name: str = "实绩评价") -> Dimension:
    """A measured dimension; points are shown with two decimals."""
    two = Rounding(2)
    roundings = tuple(StationRounding(station, two) for station in (Station.CRITERION, Station.DIMENSION))
    return Dimension(code, name, DimensionKind.MEASURED, rubric, roundings=roundings)


def event_of(
    dimensions: tuple[Dimension, ...],
    entries: int,
    values: tuple[IndicatorValue, ...],
    *,
    confirm: bool = False,
    unverified: Unverified = Unverified.USE_CLAIMED,
) -> Event:
    """An event with these figures; odd entries are in one track, even ones in the other."""
    codes = [f"E{number:02}" for number in range(1, entries + 1)]
    rulebook = Rulebook("计分规则", dimensions, unverified=unverified, confirm_figures=confirm)
    return Event(
        "返乡创业大赛",
        tracks=(Track("S", "初创组"), Track("G", "成长组")),
        entries=tuple(
            Entry(
                code,
                NAMES[at % len(NAMES)],
                f"{NAMES[at % len(NAMES)][:4]}有限公司",
                track="GS"[(at + 1) % 2],
                order=at + 1,
            )
            for at, code in enumerate(codes)
        ),
        rounds=(
            Round(
                ROUND,
                "决赛",
                rulebook,
                participations=tuple(Participation(code, "") for code in codes),
                values=values,
            ),
        ),
    )


def every_rule() -> tuple[Criterion, ...]:
    """One indicator for each kind of rule that the page treats in its own way."""
    bands = BandTable(
        (
            BandRow(Interval(Fraction(4)), Fraction(20)),
            BandRow(Interval(Fraction(2), Fraction(4)), Fraction(16)),
            BandRow(Interval(None, Fraction(2)), Fraction(8)),
        )
    )
    slope = Slope(Fraction(50), Fraction(5), Fraction(1, 10), cap=Fraction(10))
    kinds = Categories((Category("国家级", Fraction(5)), Category("省级", Fraction(3))), cap=Fraction(10))
    return (
        leaf("bands", "人均增收", 20, "万元", bands),
        leaf("slope", "工位数", 10, "个", slope),
        leaf("kinds", "荣誉", 10, "项", kinds),
        leaf("gate", "注册满一年", 0, "月", Gate(Fraction(12))),
        leaf("hand", "规范管理", 10, "分", ByHand(), step=1),
        leaf("field", "销售额", 20, "万元", MinMax()),
    )

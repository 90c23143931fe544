"""Two events for the tests of storage and application: a small one, and one that uses everything."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from judging_app.application.records import Draft, SheetRevision
from judging_app.domain.aggregation import (
    Aggregation,
    Combine,
    GroupWeight,
    Level,
    Method,
    Rung,
    Transform,
)
from judging_app.domain.calibration import Calibration, CalibrationMethod, Deviation
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    AdjustmentStage,
    Entry,
    EntryStatus,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Ruling,
    RulingKind,
    Seat,
    Track,
)
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.indicators import (
    AsIs,
    BandRow,
    BandTable,
    BelowThreshold,
    ByHand,
    Categories,
    Category,
    Gate,
    IndicatorRule,
    IndicatorValue,
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import (
    Band,
    Criterion,
    Dimension,
    DimensionKind,
    Station,
    StationRounding,
)
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    CountMode,
    LineTie,
    PlaceStyle,
    RoundMode,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
    Unverified,
)
from judging_app.domain.sheets import Sheet, SheetKey, Standing

NOON = datetime(2026, 5, 17, 12, 0, 0, 250_000, tzinfo=UTC)
JUDGES = ("J1", "J2", "J3")
ENTRIES = ("E1", "E2", "E3", "E4")
KEY = SheetKey("pitch", "E1", "J1")


def points(number: int | str) -> Fraction:
    """An exact number of points."""
    return Fraction(number)


def ticks(number: int | str) -> int:
    """Points as whole ticks."""
    return int(Fraction(number) * 10_000)


def marks(idea: int | str = 50, market: int | str = "30.5") -> dict[str, int]:
    """A complete sheet of the small event."""
    return {"idea": ticks(idea), "market": ticks(market)}


def sheet(
    key: SheetKey = KEY,
    standing: Standing = Standing.SUBMITTED,
    given: dict[str, int] | None = None,
    note: str = "",
    reason: str = "",
) -> Sheet:
    """A sheet of the small event, complete unless marks are given."""
    return Sheet(*key, standing, marks() if given is None else given, note, reason)


def revision(
    number: int = 1, key: SheetKey = KEY, submission: str = "", idea: int | str = 50
) -> SheetRevision:
    """A stored revision as a judge's submission makes it."""
    return SheetRevision(
        "final",
        sheet(key, given=marks(idea)),
        number,
        submission or f"{key.entry}-{key.judge}-{number}",
        "评委甲",
        NOON + timedelta(seconds=number),
        small_rulebook().fingerprint,
    )


def draft(given: dict[str, int], note: str = "", key: SheetKey = KEY) -> Draft:
    """A draft on a judge's desk."""
    return Draft("final", key, given, note, NOON)


def small_rulebook() -> Rulebook:
    """路演答辩 70 % by three judges, 实绩评价 30 % from one figure; ties go to a ruling, then a lot."""
    pitch = Dimension(
        "pitch",
        "路演答辩",
        DimensionKind.JUDGED,
        (
            Criterion("idea", "创新性", maximum=ticks(60)),
            Criterion("market", "可行性", maximum=ticks(40), step=ticks("0.5")),
        ),
        weight=points(70),
    )
    deeds = Dimension(
        "deeds",
        "实绩评价",
        DimensionKind.MEASURED,
        (
            Criterion(
                "sales", "营业收入", maximum=ticks(100), unit="万元", indicator=PerUnit(points(10), points(1))
            ),
            Criterion("papers", "材料", maximum=ticks(10), step=ticks(1), indicator=ByHand()),
        ),
        weight=points(30),
    )
    late = TimePenalty(
        (
            BandRow(Interval(points(1), points(31)), points(1)),
            BandRow(Interval(points(31), None), points("2.5")),
        )
    )
    return Rulebook(
        "市赛",
        (pitch, deeds),
        time_penalty=late,
        tie_chain=(TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.LOT)),
        awards=(Award("一等奖", count=1, line_tie=LineTie.RULING), Award("二等奖", count=1)),
        range_alarm=points(20),
    )


def small_event(*sheets: Sheet, values: tuple[IndicatorValue, ...] = ()) -> Event:
    """Four entries in two tracks, three judges and a reserve in one panel; E5 and J5 stand apart."""
    return Event(
        "创业大赛 · 市级选拔",
        "2026-05-17",
        "科技大厦",
        "市人社局",
        (Track("T1", "初创组"), Track("T2", "成长组")),
        (
            Entry("E1", "甲", track="T1", order=2),
            Entry("E2", "乙", track="T1", order=1),
            Entry("E3", "丙", track="T2", order=3),
            Entry("E4", "丁", track="T2"),
            Entry("E5", "不在本轮", track="T2"),
        ),
        (
            *(Judge(code, f"评委{code}") for code in JUDGES),
            Judge("J4", "候补"),
            Judge("J5", "无席位"),
        ),
        (
            Round(
                "final",
                "决赛",
                small_rulebook(),
                (Panel("P", "评审组"),),
                (
                    Seat("J1", "P", Role.HEAD),
                    Seat("J2", "P"),
                    Seat("J3", "P"),
                    Seat("J4", "P", Role.RESERVE),
                ),
                tuple(Participation(code, "P") for code in ENTRIES),
                sheets=sheets,
                values=values,
            ),
        ),
    )


def scored_event() -> Event:
    """The small event with every regular sheet handed in and every figure verified; E1 and E2 tie."""
    totals = {"E1": 55, "E2": 55, "E3": 40, "E4": 30}
    return small_event(
        *(
            Sheet("pitch", entry, judge, Standing.SUBMITTED, marks(idea))
            for entry, idea in totals.items()
            for judge in JUDGES
        ),
        values=tuple(
            IndicatorValue(entry, criterion, verified=points(10))
            for entry in ENTRIES
            for criterion in ("sales", "papers")
        ),
    )


_INDICATORS: tuple[IndicatorRule, ...] = (
    BandTable(
        (
            BandRow(Interval(None, points(100)), points(2)),
            BandRow(Interval(points(100), None, low_closed=True), points("7.25")),
        )
    ),
    Slope(points(50), points(5), Fraction(1, 3), points(20), BelowThreshold.CONTINUE, whole_units=True),
    PerUnit(points(3), points("0.5"), points(8)),
    Piecewise((Knot(points(0), points("0.2")), Knot(points(10), points(1)))),
    RatioToBest(lower_is_better=True),
    MinMax(least=Fraction(1, 7)),
    Categories((Category("企业", points(2)), Category("个体", points(1))), points(12)),
    Gate(points(1), points(3)),
    AsIs(),
    ByHand(),
    ValueOnly(),
)


def rich_rulebook() -> Rulebook:
    """A rulebook in which no option is at its default."""
    judged = Dimension(
        "pitch",
        "路演答辩",
        DimensionKind.JUDGED,
        (
            Criterion("content", "内容", guidance="看项目本身"),
            Criterion(
                "idea",
                "创新性",
                parent="content",
                maximum=ticks(30),
                minimum=ticks(5),
                step=ticks("0.5"),
                factor=Fraction(4, 3),
                unit="分",
                guidance="技术、模式",
                bands=(Band("中", ticks(5), "一般"), Band("优", ticks(25), "领先")),
            ),
            Criterion("benefit", "社会效益", parent="content", maximum=ticks(20), tracks=("T1",)),
            Criterion("extra", "附加", maximum=ticks(5), step=ticks("0.01"), bonus=True, optional=True),
        ),
        weight=points("62.5"),
        normalise_to=points(100),
        floor=points(1),
        ceiling=points(99),
        aggregation=Aggregation(
            Level.SHEET,
            Method.TRIMMED,
            1,
            1,
            5,
            (Rung(0), Rung(4, Method.TRIMMED, 1, 1)),
            Combine.SUM,
            Transform.NONE,
            (GroupWeight("expert", points(75)), GroupWeight("public", points(25))),
            Fraction(3, 5),
            "i10",
        ),
        calibration=Calibration(
            CalibrationMethod.POOLED_BOUNDED,
            Rounding(4, RoundingMode.HALF_EVEN),
            Rounding(2),
            points(10),
            points(90),
            Deviation.POPULATION,
            points(60),
            points(12),
            4,
        ),
        roundings=(
            StationRounding(Station.SHEET, Rounding(1, RoundingMode.DOWN)),
            StationRounding(Station.WEIGHTED, Rounding(3, RoundingMode.UP)),
        ),
    )
    measured = Dimension(
        "deeds",
        "实绩评价",
        DimensionKind.MEASURED,
        tuple(
            Criterion(f"i{at}", f"指标{at}", maximum=ticks(10), step=ticks("0.5"), indicator=rule)
            for at, rule in enumerate(_INDICATORS)
        ),
        weight=points("37.5"),
    )
    return Rulebook(
        "决赛规则 \"甲\" \\ 'b' %s",
        (judged, measured),
        Rounding(3, RoundingMode.HALF_EVEN),
        floor=None,
        ceiling=points(110),
        bonus_cap=points(3),
        deduction_cap=points("4.5"),
        time_penalty=TimePenalty((BandRow(Interval(points(1), None), points(1)),), "pitch"),
        round_rule=RoundRule(RoundMode.WEIGHTED, (RoundTerm("first", Fraction(3, 10)),), Fraction(7, 10), 2),
        tie_chain=(
            TieKey(TieKeyKind.DIMENSION, "pitch"),
            TieKey(TieKeyKind.CRITERION, "idea", lower_first=True),
            TieKey(TieKeyKind.INDICATOR, "i2"),
            TieKey(TieKeyKind.FIRSTS),
            TieKey(TieKeyKind.EARLIER_ROUND, "first"),
            TieKey(TieKeyKind.RULING),
            TieKey(TieKeyKind.LOT),
        ),
        place_style=PlaceStyle.MEAN,
        awards=(
            Award("一等奖", scope=EACH_TRACK, count=1, line_tie=LineTie.RULING),
            Award("优胜奖", percent=Fraction(100, 3), percent_mode=CountMode.UP, line_tie=LineTie.EXCLUDE),
            Award("达标", minimum=points(60), scope="T1"),
        ),
        unverified=Unverified.INCOMPLETE,
        range_alarm=points("12.5"),
        source="市赛办法第 7 条\n附件 2",
    )


def rich_event() -> Event:
    """Two rounds with every kind of record in them."""
    first_rules = replace(
        small_rulebook(),
        better=Better.LOWER,
        final=None,
        awards=(Award("晋级", AwardKind.ADVANCE, count=3, to_round="second"),),
    )
    base = small_event(
        sheet(SheetKey("pitch", "E2", "J1"), note="很好；'引号'", given=marks(0, 0)),
        sheet(SheetKey("pitch", "E1", "J1"), Standing.LOCKED),
        sheet(SheetKey("pitch", "E1", "J2"), Standing.RETURNED, reason="漏项"),
        sheet(SheetKey("pitch", "E1", "J3"), Standing.VOIDED, reason="违规"),
        sheet(SheetKey("pitch", "E2", "J2"), Standing.ABSTAINED, {}, reason="弃权"),
        sheet(SheetKey("pitch", "E2", "J3"), Standing.ABSENT, {}, reason="缺席"),
    )
    first = replace(base.rounds[0], code="first", name="初赛", rulebook=first_rules)
    second = replace(
        first,
        code="second",
        name="复赛",
        rulebook=rich_rulebook(),
        panels=(Panel("B", "二组"), Panel("A", "一组")),
        seats=(
            Seat("J2", "B", Role.PUBLIC, 3, "public"),
            Seat("J1", "A", Role.HEAD, 1, "expert"),
            Seat("J3", "A", votes=0),
            Seat("J4", "A", Role.RESERVE),
        ),
        participations=(
            Participation("E3", "B", EntryStatus.WITHDRAWN, "自愿退赛"),
            Participation("E1", "A"),
            Participation("E2", "A", EntryStatus.ZERO, "未到场"),
            Participation("E4", "B", EntryStatus.DISQUALIFIED, "作弊"),
        ),
        recusals=(Recusal("J3", "E2", "师生"), Recusal("J1", "E2", "亲属")),
        sheets=(Sheet("pitch", "E1", "J1", Standing.SUBMITTED, {"idea": ticks("7.5"), "benefit": 0}),),
        values=(
            IndicatorValue("E1", "i6", counts={"企业": 3, "个体": 0}, evidence="名册", reason="核对"),
            IndicatorValue("E1", "i1", points("61.5"), Fraction(184, 3), evidence="报表", reason="复核"),
            IndicatorValue("E2", "i0", claimed=points(-4)),
            IndicatorValue("E2", "i9", verified=points(0)),
        ),
        adjustments=(
            Adjustment("A2", "E1", AdjustmentKind.BONUS, points("0.5"), target="pitch", reason="国奖"),
            Adjustment("A1", "E2", AdjustmentKind.OVERTIME, seconds=42, reason="超时"),
            Adjustment(
                "A3",
                "E1",
                AdjustmentKind.DEDUCTION,
                points(2),
                target="pitch",
                stage=AdjustmentStage.SHEET,
                reason="违规",
            ),
        ),
        rulings=(
            Ruling("R1", RulingKind.RULING, ("E2", "E1"), "评审委员会表决", "组长"),
            Ruling("R2", RulingKind.LOT, ("E1", "E2"), "抽签", "公证员"),
        ),
    )
    return replace(base, rounds=(first, second))

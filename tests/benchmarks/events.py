"""A large event: 1,000 entries x 15 judges x 10 criteria."""

import random
from dataclasses import dataclass, replace
from fractions import Fraction

from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import Entry, Event, Judge, Panel, Participation, Round, Seat, Track
from judging_app.domain.indicators import IndicatorValue, Knot, Piecewise
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Award, Rulebook, TieKey, TieKeyKind
from judging_app.domain.sheets import Sheet, Standing

ENTRIES, JUDGES, CRITERIA = 1_000, 15, 10
ROUND, DIMENSION, MEASURED = "R1", "LY", "SJ"
INDICATORS = (
    ("带动就业", "人", (0, 5, 15, 30, 50)),
    ("年营业收入", "万元", (0, 100, 300, 600, 1200)),
    ("带动增收", "万元", (0, 20, 60, 120, 240)),
    ("上缴税金", "万元", (0, 2, 8, 20, 45)),
    ("荣誉", "项", (0, 1, 3, 5, 8)),
)


@dataclass(frozen=True)
class Measured:
    """One figure beside its bar; both are ratios unless the name says otherwise."""

    name: str
    figure: float
    bar: float
    detail: str

    def line(self) -> str:
        """The figure as one line of the report."""
        verdict = "within" if self.figure <= self.bar else "OVER"
        return f"{verdict:7} {self.name}: {self.figure:.3g} (bar {self.bar:g}; {self.detail})"


def big_event(seed: int = 1) -> Event:
    """Build the event; the same seed gives the same marks."""
    chance = random.Random(seed)
    criteria = tuple(Criterion(f"C{at}", f"指标{at}", maximum=100_000, step=1_000) for at in range(CRITERIA))
    dimension = Dimension(
        DIMENSION,
        "路演答辩",
        DimensionKind.JUDGED,
        criteria,
        aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5),
    )
    rulebook = Rulebook(
        "规则",
        (dimension,),
        tie_chain=(TieKey(TieKeyKind.UNTRIMMED), TieKey(TieKeyKind.HIGHEST), TieKey(TieKeyKind.SHARED)),
        awards=(Award("一等奖", count=10), Award("二等奖", count=30), Award("三等奖", count=50)),
    )
    entries = tuple(
        Entry(f"E{at:04d}", f"项目{at:04d}", "单位", f"负责人{at:04d}", f"T{at % 2}", order=at)
        for at in range(1, ENTRIES + 1)
    )
    judges = tuple(Judge(f"J{at:02d}", f"评委{at:02d}") for at in range(1, JUDGES + 1))
    quality = {entry.code: chance.uniform(0.55, 0.95) for entry in entries}
    sheets = tuple(
        Sheet(
            DIMENSION,
            entry.code,
            judge.code,
            Standing.SUBMITTED,
            {criterion.code: _mark(chance, quality[entry.code]) for criterion in criteria},
        )
        for entry in entries
        for judge in judges
    )
    round_ = Round(
        ROUND,
        "决赛",
        rulebook,
        (Panel("P", "评审组"),),
        tuple(Seat(judge.code, "P") for judge in judges),
        tuple(Participation(entry.code, "P") for entry in entries),
        sheets=sheets,
    )
    return Event(
        "大赛",
        tracks=(Track("T0", "甲组"), Track("T1", "乙组")),
        entries=entries,
        judges=judges,
        rounds=(round_,),
    )


def with_figures(event: Event) -> Event:
    """The event with five indicators, claimed by every entry and verified by nobody."""
    shares = (Fraction(0), Fraction(2, 5), Fraction(3, 5), Fraction(4, 5), Fraction(1))
    rubric = tuple(
        Criterion(
            f"F{at}",
            name,
            maximum=200_000,
            unit=unit,
            indicator=Piecewise(
                tuple(Knot(Fraction(value), share) for value, share in zip(values, shares, strict=True))
            ),
        )
        for at, (name, unit, values) in enumerate(INDICATORS)
    )
    round_ = event.rounds[0]
    measured = Dimension(MEASURED, "实绩评价", DimensionKind.MEASURED, rubric)
    rulebook = replace(round_.rulebook, dimensions=(*round_.rulebook.dimensions, measured))
    values = tuple(
        IndicatorValue(entry.code, leaf.code, Fraction(place % 50 + at))
        for place, entry in enumerate(event.entries)
        for at, leaf in enumerate(rubric)
    )
    return replace(event, rounds=(replace(round_, rulebook=rulebook, values=values),))


def _mark(chance: random.Random, quality: float) -> int:
    tenths = round(100 * min(1.0, max(0.0, chance.gauss(quality, 0.07))))
    return tenths * 1_000

"""Events as contests really have them, drawn from a seed: every option of the rules, many ties."""

import random
from dataclasses import replace
from fractions import Fraction

from judging_app.domain import indicators as ind
from judging_app.domain.aggregation import Aggregation, Combine, GroupWeight, Level, Method, Rung, Transform
from judging_app.domain.calibration import PER_PANEL, Calibration, CalibrationMethod, Deviation
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
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import (
    FINAL,
    Better,
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
from judging_app.domain.sheets import Sheet, Standing
from judging_app.domain.tie_keys import HEAD_SEAT

TALK, LOOK, DEEDS = "talk", "look", "deeds"
_FIGURES = tuple(map(Fraction, ("0", "3", "12.5", "20", "29.99", "30", "50", "64.2", "80", "120")))


def random_event(seed: int) -> Event:
    """An event with one or two rounds; the same seed gives the same event."""
    return _Drawing(random.Random(seed)).event()


class _Drawing:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.tracks = [Track("T1", "初创组"), Track("T2", "成长组")][: chance.randint(0, 2)]
        size = chance.randint(3, 12)
        self.entries = [
            Entry(f"{at:02d}", f"项目{at:02d}", track=chance.choice(["", *(t.code for t in self.tracks)]))
            for at in range(1, size + 1)
        ]
        self.judges = [f"J{at}" for at in range(1, chance.choice([3, 5, 6, 7, 9]) + 1)]

    def flip(self, odds: float = 0.5) -> bool:
        return self.chance.random() < odds

    def event(self) -> Event:
        rounds = [self.round("R1", [])]
        if self.flip(0.3):
            rounds.append(self.round("R2", ["R1"]))
        return Event(
            "随机赛事",
            tracks=tuple(self.tracks),
            entries=tuple(self.entries),
            judges=tuple(Judge(code, f"评委{code}") for code in self.judges),
            rounds=tuple(rounds),
        )

    def rounding(self) -> Rounding | None:
        if self.flip(0.3):
            return None
        mode = self.chance.choice([RoundingMode.HALF_UP] * 4 + list(RoundingMode))
        return Rounding(self.chance.choice([0, 1, 2, 2, 3, 4]), mode)

    def roundings(self) -> tuple[StationRounding, ...]:
        found = ((station, self.rounding()) for station in Station if self.flip(0.4))
        return tuple(StationRounding(station, rounding) for station, rounding in found if rounding)

    # --- Rules -------------------------------------------------------------------------------

    def leaves(self, dimension: str) -> tuple[Criterion, ...]:
        found = []
        for at in range(self.chance.randint(1, 4)):
            bonus = at > 0 and self.flip(0.15)
            found.append(
                Criterion(
                    f"{dimension}{at}",
                    f"指标{dimension}{at}",
                    maximum=self.chance.choice([10, 20, 40]) * 10_000,
                    step=self.chance.choice([100, 5_000, 10_000]),
                    factor=Fraction(self.chance.choice(["1", "1", "1", "1.6", "0.8", "2", "1/3"])),
                    bonus=bonus,
                    optional=at > 0 and self.flip(0.15),
                    tracks=(self.chance.choice(self.tracks).code,)
                    if at and self.tracks and self.flip(0.15)
                    else (),
                )
            )
        return tuple(found)

    def aggregation(self, groups: list[str]) -> Aggregation:
        chance = self.chance
        low, high = chance.choice([(1, 1), (1, 1), (2, 2), (0, 1), (1, 0), (2, 1)])
        trimmed = chance.choice([Method.TRIMMED] * 5 + list(Method))
        ladder: tuple[Rung, ...] = ()
        if self.flip(0.2):
            ladder = (
                Rung(7, Method.TRIMMED, 2, 2),
                Rung(5, Method.TRIMMED, 1, 1),
                Rung(4, chance.choice(list(Method)), 1, 1),
            )
        transform = Transform.NONE
        level = Level.CRITERION if self.flip(0.3) else Level.SHEET
        if level is Level.SHEET and self.flip(0.15):
            transform = chance.choice([Transform.PLACES, Transform.BORDA])
        weights = ()
        if groups:
            weights = tuple(
                GroupWeight(name, Fraction(part)) for name, part in zip(groups, (75, 25), strict=False)
            )
        return Aggregation(
            level,
            trimmed,
            low,
            high,
            chance.choice([0, 0, low + high + 3]),
            ladder,
            chance.choice([Combine.MEAN] * 4 + [Combine.SUM]),
            transform,
            weights,
            Fraction(chance.choice(["1", "1", "1", "0.6"])),
        )

    def calibration(self, rule: Aggregation) -> Calibration:
        if self.flip(0.6):
            return Calibration()
        methods = [item for item in CalibrationMethod if item in PER_PANEL]
        if rule.level is Level.SHEET and rule.transform is Transform.NONE:
            methods += [CalibrationMethod.STANDARD_SCORE] * 3
            if rule.combine is Combine.MEAN and rule.multiplier == 1 and not rule.group_weights:
                methods.append(CalibrationMethod.ADDITIVE)
        return Calibration(
            self.chance.choice(methods),
            self.chance.choice([None, Rounding(4), Rounding(2)]),
            self.chance.choice([None, Rounding(3), Rounding(2)]),
            self.chance.choice([None, Fraction(10)]),
            self.chance.choice([None, Fraction("60.5")]),
            self.chance.choice(list(Deviation)),
        )

    def rule(self) -> ind.IndicatorRule:
        number = Fraction
        bands = (
            ind.BandRow(ind.Interval(number(50), None), number(20)),
            ind.BandRow(ind.Interval(number(20), number(50), high_closed=False), number("12.5")),
            ind.BandRow(ind.Interval(None, number(20)), number(3)),
        )
        open_bands = (
            ind.BandRow(ind.Interval(number(30), None, low_closed=False), number(20)),
            ind.BandRow(ind.Interval(number(3), number(30), low_closed=False, high_closed=True), number(8)),
        )
        knots = tuple(
            ind.Knot(number(value), number(share))
            for value, share in (("3", "0.2"), ("20", "0.6"), ("50", "0.8"), ("80", "1"))
        )
        kinds = (
            ind.Category("企业", number(2)),
            ind.Category("个体户", number(1)),
            ind.Category("合作社: 甲", number("0.5")),
        )
        below = self.chance.choice(list(ind.BelowThreshold))
        cap = self.chance.choice([None, number(15)])
        return self.chance.choice(
            [
                ind.BandTable(bands),
                ind.BandTable(open_bands),
                ind.Slope(number(20), number(5), number("0.1"), cap, below, self.flip()),
                ind.PerUnit(number(3), number(1), cap),
                ind.PerUnit(number("0.3"), number("0.05"), cap),
                ind.Piecewise(knots),
                ind.RatioToBest(self.flip(0.3)),
                ind.MinMax(self.flip(0.3), self.chance.choice([number(0), number("0.6")])),
                ind.Categories(kinds, cap),
                ind.Gate(number(12), number(5)),
                ind.AsIs(),
                ind.ByHand(),
                ind.ValueOnly(),
            ]
        )

    def judged(self, code: str, groups: list[str]) -> Dimension:
        rule = self.aggregation(groups)
        return Dimension(
            code,
            f"维度{code}",
            DimensionKind.JUDGED,
            self.leaves(code),
            normalise_to=self.chance.choice([None, None, Fraction(100)]),
            floor=self.chance.choice([None, Fraction(0)]),
            ceiling=self.chance.choice([None, Fraction(95)]),
            aggregation=rule,
            calibration=self.calibration(rule),
            roundings=self.roundings(),
        )

    def measured(self) -> Dimension:
        leaves = tuple(
            Criterion(
                f"m{at}",
                f"实绩{at}",
                maximum=self.chance.choice([20, 20, 100]) * 10_000,
                factor=Fraction(self.chance.choice(["1", "1", "0.5"])),
                optional=at > 0 and self.flip(0.2),
                indicator=self.rule(),
            )
            for at in range(self.chance.randint(1, 4))
        )
        return Dimension(
            DEEDS,
            "实绩评价",
            DimensionKind.MEASURED,
            leaves,
            normalise_to=self.chance.choice([None, Fraction(100)]),
            roundings=self.roundings(),
        )

    def chain(self, dimensions: tuple[Dimension, ...], before: list[str]) -> tuple[TieKey, ...]:
        kind, lower = TieKeyKind, self.flip(0.3)
        judged = [item for item in dimensions if item.kind is DimensionKind.JUDGED]
        links = [TieKey(item) for item in (kind.UNROUNDED, kind.UNTRIMMED, kind.TOTAL, kind.HIGHEST)]
        links += [
            TieKey(item, lower_first=lower) for item in (kind.LOWEST, kind.DROP_LOWEST, kind.DEDUCTIONS)
        ]
        links += [
            TieKey(kind.FIRSTS),
            TieKey(kind.FIRSTS, judged[0].code),
            TieKey(kind.HIGHEST, judged[0].code),
        ]
        links += [TieKey(kind.DIMENSION, item.code) for item in dimensions]
        links += [TieKey(kind.CRITERION, item.leaves()[0].code) for item in dimensions]
        links += [TieKey(kind.INDICATOR, item.leaves()[0].code) for item in dimensions if item not in judged]
        links += [TieKey(kind.SEAT, HEAD_SEAT), TieKey(kind.SEAT, self.judges[0])]
        links += [TieKey(kind.EARLIER_ROUND, code) for code in before]
        links += [TieKey(kind.RULING), TieKey(kind.LOT), TieKey(kind.SHARED)]
        return tuple(self.chance.sample(links, self.chance.randint(1, 4)))

    def rulebook(self, groups: list[str], before: list[str]) -> Rulebook:
        chance = self.chance
        dimensions: tuple[Dimension, ...] = (self.judged(TALK, groups),)
        if self.flip(0.3):
            dimensions += (self.judged(LOOK, groups),)
        if self.flip(0.7):
            dimensions += (self.measured(),)
            if self.flip(0.15):
                code = dimensions[-1].leaves()[0].code
                dimensions = (
                    replace(dimensions[0], aggregation=replace(dimensions[0].aggregation, difficulty=code)),
                    *dimensions[1:],
                )
        if self.flip(0.6):
            parts = {1: (100,), 2: (60, 40), 3: (50, 20, 30)}[len(dimensions)]
            dimensions = tuple(
                replace(item, weight=Fraction(part)) for item, part in zip(dimensions, parts, strict=True)
            )
        penalty = (
            ind.BandRow(
                ind.Interval(Fraction(10), Fraction(30), low_closed=False, high_closed=True), Fraction("0.2")
            ),
            ind.BandRow(ind.Interval(Fraction(30), None, low_closed=False), Fraction("0.5")),
        )
        rule = RoundRule()
        if before:
            terms = tuple(RoundTerm(code, Fraction("0.4")) for code in before)
            mode = chance.choice(list(RoundMode))
            rule = RoundRule(mode, terms, Fraction("0.6"), chance.randint(1, len(terms) + 1))
        return Rulebook(
            "随机规则",
            dimensions,
            self.rounding(),
            chance.choice([Better.HIGHER] * 4 + [Better.LOWER]),
            floor=chance.choice([None, Fraction(0)]),
            ceiling=chance.choice([None, None, Fraction(90)]),
            bonus_cap=chance.choice([None, Fraction(2)]),
            deduction_cap=chance.choice([None, Fraction("1.5")]),
            time_penalty=TimePenalty(penalty, chance.choice([FINAL, dimensions[0].code])),
            round_rule=rule,
            tie_chain=self.chain(dimensions, before),
            place_style=chance.choice(list(PlaceStyle)),
            unverified=chance.choice(list(Unverified)),
        )

    # --- Records -----------------------------------------------------------------------------

    def round(self, code: str, before: list[str]) -> Round:
        chance = self.chance
        groups = ["expert", "public"] if self.flip(0.2) else []
        rulebook = self.rulebook(groups, before)
        panels = ["A", "B"][: chance.choice([1, 1, 2])]
        votes = [1] if self.flip(0.6) else [0, 1, 1, 2]
        seats = tuple(
            Seat(
                judge,
                panel,
                Role.HEAD if at == 0 else chance.choice([Role.REGULAR] * 5 + [Role.RESERVE]),
                1 if at < 2 else chance.choice(votes),
                groups[at % 2] if groups else "",
            )
            for number, panel in enumerate(panels)
            for at, judge in enumerate(self.judges)
            if len(panels) == 1 or at % 2 == number or self.flip(0.3)
        )
        statuses = [EntryStatus.COMPETING] * 9 + list(EntryStatus)
        participations = tuple(
            Participation(entry.code, chance.choice(panels), chance.choice(statuses))
            for entry in self.entries
        )
        sheets = tuple(
            sheet
            for dimension in rulebook.judged
            for item in participations
            for seat in seats
            if seat.panel == item.panel and self.flip(0.97)
            for sheet in [self.sheet(dimension, item.entry, seat.judge)]
        )
        return Round(
            code,
            f"第{code}轮",
            rulebook,
            tuple(Panel(panel, f"评审组{panel}") for panel in panels),
            seats,
            participations,
            tuple(Recusal(self.judges[-1], entry.code) for entry in self.entries[:1] if self.flip(0.3)),
            sheets,
            tuple(self.values(rulebook)),
            tuple(self.adjustments(rulebook)),
            self.rulings(),
        )

    def sheet(self, dimension: Dimension, entry: str, judge: str) -> Sheet:
        track = next(item.track for item in self.entries if item.code == entry)
        standing = self.chance.choice(
            [Standing.SUBMITTED] * 20 + [Standing.LOCKED, Standing.DRAFT, Standing.VOIDED, Standing.ABSTAINED]
        )
        if standing is Standing.ABSTAINED:
            return Sheet(dimension.code, entry, judge, standing, {})
        by_criterion = dimension.aggregation.level is Level.CRITERION
        marks = {}
        for leaf in dimension.leaves(track):
            if (leaf.optional or leaf.bonus or by_criterion) and self.flip(0.1):
                continue
            steps = leaf.maximum // leaf.step
            low = steps * 3 // 4
            marks[leaf.code] = self.chance.randint(low, min(steps, low + 6)) * leaf.step
        return Sheet(dimension.code, entry, judge, standing, marks)

    def values(self, rulebook: Rulebook) -> list[ind.IndicatorValue]:
        found = []
        for dimension in rulebook.measured:
            for leaf in dimension.leaves():
                for entry in self.entries:
                    if self.flip(0.05):
                        continue
                    counts = None
                    claimed = self.chance.choice(_FIGURES)
                    verified = self.chance.choice([None, self.chance.choice(_FIGURES), claimed])
                    if isinstance(leaf.indicator, ind.Categories):
                        names = [kind.name for kind in leaf.indicator.kinds if self.flip(0.7)]
                        counts = {name: self.chance.randint(0, 6) for name in names}
                    found.append(
                        ind.IndicatorValue(
                            entry.code,
                            leaf.code,
                            claimed,
                            verified,
                            counts,
                            evidence_missing=self.flip(0.05),
                        )
                    )
        return found

    def adjustments(self, rulebook: Rulebook) -> list[Adjustment]:
        judged = [item.code for item in rulebook.judged]
        aims = [(FINAL, AdjustmentStage.SCORE)]
        aims += [(item.code, AdjustmentStage.SCORE) for item in rulebook.dimensions]
        aims += [(code, AdjustmentStage.SHEET) for code in judged if self.flip(0.3)]
        return [
            Adjustment(
                f"A{at}",
                entry.code,
                self.chance.choice(list(AdjustmentKind)),
                Fraction(self.chance.choice(["0.5", "1", "1.25", "3"])),
                self.chance.choice([5, 12, 31, 90]),
                *self.chance.choice(aims),
                "理由",
            )
            for at, entry in enumerate([*self.entries, *self.entries])
            if self.flip(0.2)
        ]

    def rulings(self) -> tuple[Ruling, ...]:
        codes = [entry.code for entry in self.entries]
        found = []
        for at, kind in enumerate([*RulingKind, *RulingKind]):
            if self.flip(0.3):
                order = self.chance.sample(codes, self.chance.randint(2, len(codes)))
                found.append(Ruling(str(at), kind, tuple(order), "理由"))
        return tuple(found)

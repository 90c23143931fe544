"""The rules sheet: every rule has its words, in both languages, and the words are the right ones.

`changes` walks the rulebook's own types, so that an option added later without a sentence fails here.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from fractions import Fraction
from typing import Any, NamedTuple

import pytest

from judging_app.bootstrap import Library
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
from judging_app.domain.event import Event, Judge, Role, Seat, Track
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
    Interval,
    Knot,
    MinMax,
    PerUnit,
    Piecewise,
    RatioToBest,
    Slope,
    ValueOnly,
)
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind, Station, StationRounding
from judging_app.domain.rulebook import (
    EACH_TRACK,
    Award,
    AwardKind,
    Better,
    CountMode,
    FinalMethod,
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
from judging_app.wording.language import Language
from judging_app.wording.rule_sheet import Example, ExampleLine, Steps, Table, rule_sheet, sheet_text
from tests.domain.builders import contest, points, rules

ZH, EN = Language.CHINESE, Language.ENGLISH
NO_EXAMPLE = Example(())


def told(rulebook: Rulebook, language: Language = ZH, **options: Any) -> str:
    """The sheet of a rulebook as text, less the fingerprint, which changes with everything."""
    return text_of(_event(rulebook), language, **options)


def text_of(event: Event, language: Language = ZH, **options: Any) -> str:
    """The sheet of an event's last round as text, without fingerprint and made-up example."""
    options.setdefault("example", NO_EXAMPLE)
    round_ = event.rounds[-1]
    digits = round_.rulebook.fingerprint
    groups = " ".join(digits[at : at + 8] for at in range(0, 64, 8))
    return sheet_text(rule_sheet(event, round_, language, **options)).replace(groups, "")


def _event(rulebook: Rulebook) -> Event:
    event = contest(rulebook, {"A": [90] * 7}, before=contest(rules(), {"A": [80]}, code="R0"))
    return replace(event, name="大赛", tracks=(Track("S", "初创组"), Track("G", "成长组")))


# --- No rule is silent -----------------------------------------------------------------------

TALK = Dimension(
    "talk",
    "路演",
    DimensionKind.JUDGED,
    (
        Criterion("top", "内容", guidance="总的要求"),
        Criterion(
            "new",
            "创新",
            parent="top",
            maximum=400_000,
            guidance="看新意",
            bands=(Band("差", 0, "没有新意"), Band("优", 300_000, "很新")),
        ),
        Criterion("say", "表达", maximum=200_000),
    ),
    aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5),
)
DEEDS = Dimension(
    "deeds",
    "实绩",
    DimensionKind.MEASURED,
    (
        Criterion(
            "jobs",
            "就业",
            maximum=300_000,
            unit="人",
            indicator=Piecewise((Knot(points(0), points(0)), Knot(points(50), points(1)))),
        ),
    ),
)
BASE = Rulebook("规则", (TALK, DEEDS))

FRACTION, HALF_UP_1 = Fraction(7), Rounding(1)


class Change(NamedTuple):
    """A rule before and after; both must read differently."""

    name: str
    before: Rulebook
    after: Rulebook


def _options(name: str, value: Any, changed: dict[str, Any], wrap: Any, skip: str = "") -> Iterator[Change]:
    """One change for each field of a rule; a field that is neither changed nor skipped is an error."""
    names = {field.name for field in fields(value)}
    assert names == set(changed) | set(skip.split()), name
    for field, other in changed.items():
        others = other if isinstance(other, list) else [other]
        for item in others:
            assert getattr(value, field) != item
            yield Change(f"{name}.{field}={item}"[:70], wrap(value), wrap(replace(value, **{field: item})))


def _in_talk(**options: Any) -> Rulebook:
    return replace(BASE, dimensions=(replace(TALK, **options), DEEDS))


def _with_leaf(leaf: Criterion) -> Rulebook:
    return _in_talk(criteria=(TALK.criteria[0], leaf, TALK.criteria[2]))


def _with_indicator(rule: Any, **options: Any) -> Rulebook:
    leaf = replace(DEEDS.criteria[0], indicator=rule, **options)
    return replace(BASE, dimensions=(TALK, replace(DEEDS, criteria=(leaf,))))


def _with_award(award: Award) -> Rulebook:
    return replace(BASE, awards=(award,))


def changes() -> Iterator[Change]:
    """Every option of a rulebook, changed one at a time."""
    late = BandRow(Interval(points(0), points(30), low_closed=False), points(1))
    yield from _options(
        "Rulebook",
        BASE,
        {
            "name": "别的规则",
            "dimensions": (TALK,),
            "final": [None, Rounding(3)],
            "better": list(set(Better) - {Better.HIGHER}),
            "method": list(set(FinalMethod) - {FinalMethod.SCORE}),
            "floor": [None, FRACTION],
            "ceiling": FRACTION,
            "bonus_cap": FRACTION,
            "deduction_cap": FRACTION,
            "time_penalty": TimePenalty((late,)),
            "round_rule": RoundRule(RoundMode.WEIGHTED, (RoundTerm("R0"),)),
            "tie_chain": (TieKey(TieKeyKind.RULING), TieKey(TieKeyKind.SHARED)),
            "place_style": list(set(PlaceStyle) - {PlaceStyle.COMPETITION}),
            "awards": (Award("一等奖", count=1),),
            "unverified": list(set(Unverified) - {Unverified.USE_CLAIMED}),
            "range_alarm": FRACTION,
            "confirm_figures": True,
            "source": "通知",
        },
        lambda value: value,
    )
    yield from _options(
        "TimePenalty",
        TimePenalty((late,)),
        {"rows": (replace(late, points=points(2)),), "target": "talk"},
        lambda value: replace(BASE, time_penalty=value),
    )
    for mode, skip in ((RoundMode.WEIGHTED, "best"), (RoundMode.BEST, "")):
        rule = RoundRule(mode, (RoundTerm("R0"),))
        options: dict[str, Any] = {
            "mode": list(set(RoundMode) - {mode}),
            "terms": [(RoundTerm("R0", FRACTION),), (RoundTerm("R0"), RoundTerm("R"))],
            "own_weight": FRACTION,
        }
        if not skip:
            options["best"] = 2
        yield from _options(mode, rule, options, lambda value: replace(BASE, round_rule=value), skip)
    yield from _dimension_changes()
    yield from _panel_changes()
    yield from _indicator_changes()
    yield from _place_changes()


def _dimension_changes() -> Iterator[Change]:
    yield from _options(
        "Dimension",
        TALK,
        {
            "name": "答辩",
            "kind": DimensionKind.MEASURED,
            "criteria": TALK.criteria[1:],
            "weight": Fraction(60),
            "normalise_to": Fraction(50),
            "floor": FRACTION,
            "ceiling": FRACTION,
            "aggregation": Aggregation(),
            "calibration": Calibration(CalibrationMethod.ADDITIVE),
            "roundings": [(StationRounding(station, HALF_UP_1),) for station in Station],
        },
        lambda value: replace(BASE, dimensions=(value, DEEDS)),
        skip="code",
    )
    yield from _options(
        "Criterion",
        TALK.criteria[1],
        {
            "name": "新颖",
            "parent": "",
            "maximum": 500_000,
            "minimum": 50_000,
            "step": 5_000,
            "factor": FRACTION,
            "bonus": True,
            "optional": True,
            "tracks": ("S",),
            "guidance": "别的",
            "bands": [(), (Band("差", 0, "没有新意"), Band("优", 350_000, "很新"))],
        },
        _with_leaf,
        skip="code unit indicator",
    )
    for mode in set(RoundingMode) - {RoundingMode.HALF_UP}:
        yield Change(mode, replace(BASE, final=Rounding(2)), replace(BASE, final=Rounding(2, mode)))


def _panel_changes() -> Iterator[Change]:
    yield from _options(
        "Aggregation",
        TALK.aggregation,
        {
            "level": list(set(Level) - {Level.SHEET}),
            "method": list(set(Method) - {Method.TRIMMED}),
            "drop_low": [0, 2],
            "drop_high": [0, 2],
            "minimum": 6,
            "ladder": (Rung(7, Method.TRIMMED, 2, 2),),
            "combine": list(set(Combine) - {Combine.MEAN}),
            "transform": list(set(Transform) - {Transform.NONE}),
            "group_weights": (GroupWeight("judge", Fraction(75)), GroupWeight("public", Fraction(25))),
            "multiplier": FRACTION,
            "difficulty": "jobs",
        },
        lambda value: _in_talk(aggregation=value),
    )
    yield from _options(
        "Rung",
        Rung(7, Method.TRIMMED, 1, 1),
        {"at_least": 6, "method": list(set(Method) - {Method.TRIMMED}), "drop_low": 2, "drop_high": 2},
        lambda value: _in_talk(aggregation=replace(TALK.aggregation, ladder=(value,))),
    )
    yield from _options(
        "GroupWeight",
        GroupWeight("judge", Fraction(75)),
        {"group": "public", "weight": Fraction(80)},
        lambda value: _in_talk(aggregation=replace(TALK.aggregation, group_weights=(value,))),
    )
    for method in set(CalibrationMethod) - {CalibrationMethod.NONE}:
        standard = method is CalibrationMethod.STANDARD_SCORE
        bounded = method is CalibrationMethod.POOLED_BOUNDED
        panels = not standard and method is not CalibrationMethod.ADDITIVE
        options: dict[str, Any] = {"method": list(set(CalibrationMethod) - {method})}
        options |= {"coefficient": HALF_UP_1} if panels else {}
        options |= {"statistic": HALF_UP_1} if panels or standard else {}
        options |= {"lower": FRACTION, "upper": FRACTION} if bounded else {}
        if standard:
            options |= {"deviation": Deviation.POPULATION, "centre": FRACTION}
            options |= {"spread": FRACTION, "least_sheets": 4}
        unsaid = {field.name for field in fields(Calibration)} - set(options)
        yield from _options(
            method,
            Calibration(method),
            options,
            lambda value: _in_talk(calibration=value),
            " ".join(unsaid),
        )


def _indicator_changes() -> Iterator[Change]:
    row = BandRow(Interval(points(2), points(4)), points(16))
    knots = (Knot(points(0), points(0)), Knot(points(50), points(1)))
    kinds = (Category("国家级", points(5)),)
    slope = Slope(points(50), points(5), Fraction(1, 10))
    cases: list[tuple[Any, dict[str, Any]]] = [
        (BandTable((row,)), {"rows": (row, BandRow(Interval(points(4)), points(20)))}),
        (
            slope,
            {
                "threshold": points(60),
                "base": points(6),
                "per_unit": [points(1), Fraction(-1, 10)],
                "cap": points(10),
                "below": BelowThreshold.CONTINUE,
                "whole_units": True,
            },
        ),
        (PerUnit(points(3), points(1)), {"unit": points(4), "points": points(2), "cap": points(15)}),
        (Piecewise(knots), {"knots": (knots[0], Knot(points(60), points(1)))}),
        (RatioToBest(), {"lower_is_better": True}),
        (MinMax(), {"lower_is_better": True, "least": Fraction(1, 5)}),
        (Categories(kinds), {"kinds": (Category("省级", points(5)),), "cap": points(10)}),
        (Gate(points(3)), {"at_least": points(4), "points": points(40)}),
        (AsIs(), {}),
        (ByHand(), {}),
        (ValueOnly(), {}),
    ]
    for rule, options in cases:
        yield from _options(type(rule).__name__, rule, options, _with_indicator)
        others = [other for other, _ in cases if type(other) is not type(rule)]
        yield from (Change("kind", _with_indicator(rule), _with_indicator(other)) for other in others)
        if not isinstance(rule, ByHand):
            yield Change(f"unit of {rule}"[:50], _with_indicator(rule), _with_indicator(rule, unit="户"))
    for option in ({"minimum": 10_000}, {"step": 5_000}):
        yield Change(str(option), _with_indicator(ByHand()), _with_indicator(ByHand(), **option))
    yield Change("optional", _with_indicator(AsIs()), _with_indicator(AsIs(), optional=True))
    yield Change("bonus", _with_indicator(AsIs()), _with_indicator(AsIs(), bonus=True))
    yield from _options(
        "BandRow",
        row,
        {"interval": Interval(points(2)), "points": points(3)},
        lambda value: _with_indicator(BandTable((value,))),
    )
    yield from _options(
        "Interval",
        row.interval,
        {"low": [None, points(1)], "high": [None, points(5)], "low_closed": False, "high_closed": True},
        lambda value: _with_indicator(BandTable((BandRow(value, points(1)),))),
    )
    yield from _options(
        "Knot",
        knots[1],
        {"value": points(60), "coefficient": Fraction(9, 10)},
        lambda value: _with_indicator(Piecewise((knots[0], value))),
    )
    yield from _options(
        "Category",
        kinds[0],
        {"name": "省级", "points": points(4)},
        lambda value: _with_indicator(Categories((value,))),
    )


def _place_changes() -> Iterator[Change]:
    def chain(key: TieKey) -> Rulebook:
        return replace(BASE, tie_chain=(key,))

    for kind in TieKeyKind:
        key = TieKey(kind)
        others = (TieKey(other) for other in TieKeyKind if other is not kind)
        yield from (Change(f"{kind}->{other.kind}", chain(key), chain(other)) for other in others)
        if kind not in {TieKeyKind.RULING, TieKeyKind.LOT, TieKeyKind.SHARED}:
            yield Change(f"{kind} lower", chain(key), chain(replace(key, lower_first=True)))
    named = {
        TieKeyKind.DIMENSION: ("talk", "deeds"),
        TieKeyKind.CRITERION: ("new", "say"),
        TieKeyKind.INDICATOR: ("jobs", "new"),
        TieKeyKind.EARLIER_ROUND: ("R0", "R"),
        TieKeyKind.SEAT: ("head", "J1"),
        TieKeyKind.HIGHEST: ("", "talk"),
        TieKeyKind.UNTRIMMED: ("", "talk"),
        TieKeyKind.TOTAL: ("", "talk"),
        TieKeyKind.LOWEST: ("", "talk"),
        TieKeyKind.DROP_LOWEST: ("", "talk"),
        TieKeyKind.FIRSTS: ("", "talk"),
    }
    for kind, (one, other) in named.items():
        yield Change(f"{kind} of", chain(TieKey(kind, one)), chain(TieKey(kind, other)))
    yield from _options(
        "Award",
        Award("一等奖", count=3),
        {
            "name": "金奖",
            "kind": AwardKind.ADVANCE,
            "scope": [EACH_TRACK, "S"],
            "count": 1,
            "percent": Fraction(30),
            "minimum": Fraction(60),
            "line_tie": list(set(LineTie) - {LineTie.INCLUDE}),
            "to_round": "R0",
        },
        lambda value: _with_award(replace(value, count=None) if value.percent else value),
        skip="percent_mode",
    )
    share = Award("一等奖", percent=Fraction(30))
    for mode in set(CountMode) - {CountMode.DOWN}:
        yield Change(mode, _with_award(share), _with_award(replace(share, percent_mode=mode)))


@pytest.mark.parametrize("language", Language)
def test_no_rule_is_silent(language: Language) -> None:
    silent = [
        change.name for change in changes() if told(change.before, language) == told(change.after, language)
    ]

    assert silent == []


@pytest.mark.parametrize("language", Language)
def test_no_word_is_left_to_be_filled_in(language: Language) -> None:
    texts = [told(change.after, language) for change in changes()]

    assert [text for text in texts if "{" in text or "}" in text] == []


def test_the_chinese_sheet_has_no_english_sentence_left() -> None:
    found = {word for change in changes() for word in re.findall("[A-Za-z]{2,}", told(change.after, ZH))}

    assert found == set()


# --- The words are the right ones ------------------------------------------------------------


def _steps(rulebook: Rulebook, section: int = 0, language: Language = ZH) -> list[str]:
    event = _event(rulebook)
    sheet = rule_sheet(event, event.rounds[-1], language, example=NO_EXAMPLE)
    return [
        item for block in sheet.sections[section].blocks if isinstance(block, Steps) for item in block.items
    ]


def _rows(rulebook: Rulebook, section: int, language: Language = ZH) -> list[tuple[str, ...]]:
    event = _event(rulebook)
    sheet = rule_sheet(event, event.rounds[-1], language, example=NO_EXAMPLE)
    return [row for block in sheet.sections[section].blocks if isinstance(block, Table) for row in block.rows]


def test_a_trim_says_what_is_dropped_and_when_it_is_not() -> None:
    assert "去掉一个最低分和一个最高分。留下的求平均数，就是评审组得分。" in _steps(BASE)
    assert any(step.startswith("有效评分不足 5 个的，不去最高和最低。") for step in _steps(BASE))


def test_without_a_stated_minimum_a_trim_needs_one_more_vote_than_it_drops() -> None:
    rule = replace(TALK.aggregation, minimum=0, drop_low=2, drop_high=1)

    assert any(step.startswith("有效评分不足 4 个的") for step in _steps(_in_talk(aggregation=rule)))


def test_bands_say_of_each_edge_whether_it_is_in() -> None:
    # 句容: 销售收入 >=50 万 5 分, [20, 50) 4 分, <20 万 3 分 (RULES §2.12)
    rule = BandTable(
        (
            BandRow(Interval(points(50)), points(5)),
            BandRow(Interval(points(20), points(50)), points(4)),
            BandRow(Interval(None, points(20)), points(3)),
        )
    )

    assert _rows(_with_indicator(rule, unit="万元"), 1)[0][2] == (
        "50 万元（含）以上，5 分；20 万元（含）至 50 万元（不含），4 分；20 万元（不含）以下，3 分。"
    )


def test_bands_with_a_gap_say_that_the_rest_earns_nothing() -> None:
    rule = BandTable((BandRow(Interval(points(50)), points(5)),))

    assert _rows(_with_indicator(rule, unit="人"), 1, EN)[0][2] == (
        "50 人 (included) and above: 5 points; outside these bands: 0 points."
    )


def test_standard_values_are_told_in_points_and_not_in_shares() -> None:
    # 30 points: 0.4 of them at 5 people, all of them at 50.
    rule = Piecewise((Knot(points(5), Fraction(2, 5)), Knot(points(50), points(1))))

    assert _rows(_with_indicator(rule), 1)[0][2] == "5 人及以下，12 分；50 人及以上，30 分；中间按比例。"


def test_a_level_ends_at_the_last_mark_that_a_judge_can_give_in_it() -> None:
    # 40 points in whole points, 优 from 30 on: 差 ends at 29.
    assert _rows(BASE, 0)[0][3] == "优 30～40：很新；差 0～29：没有新意"


def test_a_slope_that_falls_takes_off() -> None:
    rule = Slope(points(10), points(20), Fraction(-1, 2), below=BelowThreshold.CONTINUE)

    text = _rows(_with_indicator(rule, unit="天"), 1)[0][2]
    assert text.startswith("达到 10 天得 20 分，每再多 1 天减 0.5 分。")


def test_the_final_score_names_each_part_with_its_weight() -> None:
    dimensions = (replace(TALK, weight=Fraction(60)), replace(DEEDS, weight=Fraction(40)))

    assert "最终得分 = 路演 × 60% + 实绩 × 40%。" in _steps(replace(BASE, dimensions=dimensions), 2)


def test_ties_are_told_in_order_up_to_the_shared_place() -> None:
    chain = (
        TieKey(TieKeyKind.DIMENSION, "talk"),
        TieKey(TieKeyKind.DEDUCTIONS, lower_first=True),
        TieKey(TieKeyKind.SHARED),
        TieKey(TieKeyKind.LOT),
    )

    assert _steps(replace(BASE, tie_chain=chain), 3) == [
        "比“路演”得分，高的在前。",
        "比扣分，低的在前。",
        "仍相同的，名次并列。",
    ]


def test_a_full_mark_that_differs_between_tracks_is_told_for_each() -> None:
    criteria = (*TALK.criteria, Criterion("more", "成长", maximum=100_000, tracks=("G",)))

    assert "满分 初创组 60 分、成长组 70 分。" in told(_in_talk(criteria=criteria))


def test_a_judge_with_more_votes_and_one_without_are_named_and_only_where_they_score() -> None:
    event = _event(BASE)
    seats = (
        Seat("J1", "P", votes=2),
        Seat("J2", "P", votes=0),
        Seat("J3", "P", Role.RESERVE),
        Seat("J4", "P", votes=3, dimension="another"),
    )
    judges = tuple(Judge(f"J{at}", f"评委{name}") for at, name in enumerate("甲乙丙丁", start=1))
    round_ = replace(event.rounds[-1], seats=seats)
    text = text_of(replace(event, judges=judges, rounds=(event.rounds[0], round_)))

    assert "评委甲的评分表一份按 2 票计。" in text
    assert "评委乙的评分表只留存，不计入。" in text
    assert "后备评委的评分表，只在顶替被拿开的评分表时计入。" in text
    assert "评委丁" not in text


def test_under_the_skating_system_nothing_is_said_about_dropping() -> None:
    rulebook = replace(BASE, dimensions=(TALK,), method=FinalMethod.SKATING)

    assert "去掉一个最低分" not in told(rulebook)


def test_the_fingerprint_stands_on_the_sheet_in_groups_of_eight() -> None:
    event = _event(BASE)
    sheet = rule_sheet(event, event.rounds[-1], ZH)

    assert [len(group) for group in sheet.fingerprint] == [8] * 8
    assert "".join(sheet.fingerprint) == BASE.fingerprint
    assert " ".join(sheet.fingerprint) in sheet_text(sheet)


def test_version_and_day_stand_under_the_title() -> None:
    event = replace(_event(BASE), date="2026-11-20", place="文化馆")
    sheet = rule_sheet(event, event.rounds[-1], ZH, version=3)

    assert sheet.facts[0] == "R · 规则 · 第 3 版 · 2026-11-20 · 文化馆"
    assert (sheet.version, sheet.date) == (3, "2026-11-20")


def test_sections_are_numbered_in_chinese_beyond_ten() -> None:
    dimensions = tuple(replace(TALK, code=f"t{at}", name=f"第{at}项") for at in range(12))
    sheet = rule_sheet(
        _event(BASE), replace(_event(BASE).rounds[-1], rulebook=replace(BASE, dimensions=dimensions)), ZH
    )

    assert [section.title.split("、")[0] for section in sheet.sections][9:12] == ["十", "十一", "十二"]


# --- The worked example ----------------------------------------------------------------------


def test_the_example_follows_the_rules_from_the_marks_to_the_final_score() -> None:
    library = Library()
    event = library.sample_event()
    sheet = rule_sheet(event, event.rounds[-1], ZH)
    example = next(
        block for section in sheet.sections for block in section.blocks if isinstance(block, Example)
    )

    # 88.5 86 84.5 91 89.5 87 88 less 84.5 and 91: 439 / 5 = 87.8. The figures: 38 people
    # 30 x (0.8 + 0.2 x 8/20) = 26.4, 840 万元 25 x (0.8 + 0.2 x 240/600) = 22, 2 万元 in the band
    # from 2 on: 16, 22.5 万元 7 full units: 7, two national ones 10: together 81.4.
    # 87.8 x 0.6 + 81.4 x 0.4 = 52.68 + 32.56 = 85.24.
    assert [(line.label, line.value) for line in example.lines] == [
        ("路演答辩", "87.80"),
        ("实绩评价", "81.40"),
        ("合成与舍入", "85.24"),
    ]
    assert "评委 3 84.5 (去最低)" in example.lines[0].details[0]


def test_the_example_has_as_many_judges_as_the_panel() -> None:
    event = _event(BASE)
    event = replace(
        event,
        rounds=(
            event.rounds[0],
            replace(event.rounds[-1], seats=tuple(Seat(f"J{at}", "P") for at in range(9))),
        ),
    )

    text = sheet_text(rule_sheet(event, event.rounds[-1], ZH))
    assert "评委 9" in text
    assert "评委 10" not in text


def test_rules_that_cannot_rank_yet_have_no_example_and_still_a_sheet() -> None:
    half_done = replace(BASE, dimensions=(TALK, replace(DEEDS, weight=Fraction(40))))
    event = _event(half_done)

    sheet = rule_sheet(event, event.rounds[-1], ZH)
    assert not any(isinstance(block, Example) for section in sheet.sections for block in section.blocks)
    assert "实绩" in sheet_text(sheet)


def test_rules_without_anything_in_them_have_a_sheet() -> None:
    assert "计分规则单" in told(Rulebook("空", ()), example=None)


def test_an_example_of_ones_own_is_told_instead() -> None:
    own = Example((ExampleLine("总分", "88", ("甲 88",)),))

    assert "总分  88\n  甲 88" in told(BASE, example=own)

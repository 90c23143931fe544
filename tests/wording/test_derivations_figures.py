"""The formula of every kind of indicator rule, filled in; numbers worked out by hand."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from judging_app.domain.exact import Rounding
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
from judging_app.domain.rubric import Station, StationRounding
from tests.domain.builders import contest, figure, figures, measured, rules
from tests.wording.derivations_cases import EN, ZH, told

F = Fraction
JOBS = Piecewise((Knot(F(5), F("0.4")), Knot(F(30), F("0.8")), Knot(F(50), F(1))))
BANDS = BandTable((BandRow(Interval(F(2), F(4)), F(16)), BandRow(Interval(F(4), None), F(20))))
SLOPE = Slope(F(50), F(5), F("0.1"), F(10))


def formula(
    rule: IndicatorRule, value: str, *, full: int = 30, others: tuple[str, ...] = (), language=ZH
) -> str:
    """The formula told for entry A; the others only make up the field."""
    table = {"A": value} | {f"X{at}": other for at, other in enumerate(others)}
    leaf = figure(rule=rule, maximum=full)
    event = contest(rules(measured(leaf)), entries=list(table), values=figures(table))
    return told(event, language=language)[2]


@pytest.mark.parametrize(
    ("rule", "value", "text"),
    [
        (JOBS, "38", "30 × [0.80 + 0.20 × (38 − 30) ÷ (50 − 30)] = 26.40"),
        (JOBS, "4", "4 ≤ 5 → 30 × 0.40 = 12.00"),
        (JOBS, "53", "53 ≥ 50 → 30 × 1 = 30.00"),
        (BANDS, "2.07", "2 ≤ 2.07 < 4 → 16.00"),
        (BANDS, "4", "4 ≤ 4 → 20.00"),
        (BANDS, "1", "1 不在任何一档 → 0.00"),
        (SLOPE, "75", "5 + 0.1 × (75 − 50) = 7.50"),
        (SLOPE, "49", "49 低于起点 50 → 0.00"),
        (SLOPE, "120", "5 + 0.1 × (120 − 50) = 12，封顶 → 10.00"),
        (
            Slope(F(50), F(5), F(1), below=BelowThreshold.CONTINUE, whole_units=True),
            "47.5",
            "5 + 1 × ⌊47.5 − 50⌋ = 2.00",
        ),
        (PerUnit(F(3), F(1)), "8.9", "⌊8.9 ÷ 3⌋ × 1 = 2.00"),
        (PerUnit(F(3), F(1), F(2)), "10", "⌊10 ÷ 3⌋ × 1 = 3，封顶 → 2.00"),
        (PerUnit(F(1), F(1)), "40", "⌊40 ÷ 1⌋ × 1 = 40.00，最多计 30"),
        (ByHand(), "12", "按材料人工评定"),
        (ValueOnly(), "12", "只作比较，不计分"),
        (Gate(F(30)), "38", "38 ≥ 30，达到基本条件"),
        (Gate(F(30)), "29", "29 < 30，未达到基本条件，不参评"),
    ],
)
def test_rules_that_look_at_one_figure(rule, value, text):
    assert formula(rule, value) == text


@pytest.mark.parametrize(
    ("rule", "value", "others", "text"),
    [
        (RatioToBest(), "38", ("50",), "30 × 38 ÷ 50 = 22.80"),
        (RatioToBest(lower_is_better=True), "40", ("20",), "30 × 20 ÷ 40 = 15.00"),
        (RatioToBest(), "-3", ("-5",), "没有项目的数值大于 0 → 0.00"),
        (MinMax(), "38", ("10", "50"), "30 × (38 − 10) ÷ (50 − 10) = 21.00"),
        (MinMax(lower_is_better=True), "38", ("10", "50"), "30 × (50 − 38) ÷ (50 − 10) = 9.00"),
        (MinMax(least=F("0.4")), "30", ("10", "50"), "30 × [0.40 + 0.60 × (30 − 10) ÷ (50 − 10)] = 21.00"),
        (MinMax(), "38", ("38",), "各项目数值相同，得满分 → 30.00"),
    ],
)
def test_rules_that_look_at_the_field(rule, value, others, text):
    assert formula(rule, value, others=others) == text


def test_categories_are_counted_out():
    rule = Categories((Category("企业", F(2)), Category("专利", F(1))), F(6))
    values = [IndicatorValue("A", "figure", counts={"企业": 2, "专利": 1})]
    event = contest(rules(measured(figure(rule=rule, maximum=10, unit="项"))), entries=["A"], values=values)
    assert told(event)[1:3] == ["figure  3 项  5.00 / 10", "企业 2 × 2 + 专利 1 × 1 = 5.00"]
    more: Mapping[str, int] = {"企业": 3, "专利": 1}
    event = contest(
        rules(measured(figure(rule=rule, maximum=10))),
        entries=["A"],
        values=[IndicatorValue("A", "figure", counts=more)],
    )
    assert told(event)[2] == "企业 3 × 2 + 专利 1 × 1 = 7，封顶 → 6.00"


def test_a_rounded_result_is_not_called_equal():
    rounding = (StationRounding(Station.CRITERION, Rounding(2)),)
    leaf = figure(rule=RatioToBest(), maximum=25)
    event = contest(
        rules(measured(leaf, roundings=rounding)), entries=["A", "B"], values=figures({"A": 1, "B": 3})
    )
    assert told(event)[2] == "25 × 1 ÷ 3 ≈ 8.33"


def test_a_factor_follows_the_formula():
    event = contest(
        rules(measured(figure(rule=PerUnit(F(3), F(1)), factor=F(2)))),
        entries=["A"],
        values=figures({"A": 9}),
    )
    assert told(event)[1:3] == ["figure  9  6.00 / 200", "⌊9 ÷ 3⌋ × 1 = 3.00; 3.00 × 2 = 6.00"]


def test_a_failed_gate_leaves_the_entry_unevaluated():
    book = rules(measured(figure("gate", Gate(F(30)), 0), figure("other", AsIs())))
    event = contest(book, entries=["A"], values=figures({"A": {"gate": 29, "other": 50}}))
    assert told(event)[1] == "gate  29  未达到"
    assert told(event, step=2) == ["3. 不排名  —", "未达到基本条件，不参评"]


def test_formulas_in_english():
    assert formula(BANDS, "1", language=EN) == "1 lies in no band → 0.00"
    assert formula(SLOPE, "120", language=EN) == "5 + 0.1 × (120 − 50) = 12, capped → 10.00"
    assert formula(Gate(F(30)), "38", language=EN) == "38 ≥ 30: basic condition met"

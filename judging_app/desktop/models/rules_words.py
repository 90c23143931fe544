"""The plain words of every option of a rulebook: its label, and a line that explains it."""

from collections.abc import Mapping
from functools import cache

from judging_app.domain.aggregation import Aggregation, GroupWeight, Rung
from judging_app.domain.calibration import Calibration
from judging_app.domain.indicators import (
    BandRow,
    BandTable,
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
)
from judging_app.domain.rubric import Band, Criterion, Dimension
from judging_app.domain.rulebook import Award, RoundRule, RoundTerm, Rulebook, TieKey, TimePenalty
from judging_app.wording.language import Language, current_language, translate

Option = tuple[type, str]


def option_word(kind: type, name: str) -> str:
    """The label of an option; its own name where it has none."""
    return _words(current_language()).get((kind, name), name)


def option_hint(kind: type, name: str) -> str:
    """A line that explains an option, or nothing where the label says it all."""
    return _hints().get((kind, name), "")


@cache
def _words(_language: Language) -> Mapping[Option, str]:
    """Every label in a language: a page asks for hundreds of them at once."""
    return {**_of_rulebook(), **_of_dimension(), **_of_criterion(), **_of_indicator()}


def _of_rulebook() -> dict[Option, str]:
    return {
        (Rulebook, "name"): translate("Rules", "Name of the rules"),
        (Rulebook, "source"): translate("Rules", "Where they come from"),
        (Rulebook, "dimensions"): translate("Rules", "Dimensions"),
        (Rulebook, "final"): translate("Rules", "Final score"),
        (Rulebook, "better"): translate("Rules", "Who is first"),
        (Rulebook, "method"): translate("Rules", "How the final score is made"),
        (Rulebook, "floor"): translate("Rules", "Final score at least"),
        (Rulebook, "ceiling"): translate("Rules", "Final score at most"),
        (Rulebook, "bonus_cap"): translate("Rules", "Bonus points at most"),
        (Rulebook, "deduction_cap"): translate("Rules", "Deductions at most"),
        (Rulebook, "tie_chain"): translate("Rules", "Ties"),
        (Rulebook, "place_style"): translate("Rules", "Places after a shared one"),
        (Rulebook, "awards"): translate("Rules", "Awards"),
        (Rulebook, "unverified"): translate("Rules", "Figures nobody verified"),
        (Rulebook, "range_alarm"): translate("Rules", "Point out marks further apart than"),
        (Rulebook, "confirm_figures"): translate("Rules", "A second person confirms figures"),
        (TimePenalty, "rows"): translate("Rules", "Deductions for time"),
        (TimePenalty, "target"): translate("Rules", "Taken off from"),
        (RoundRule, "mode"): translate("Rules", "Earlier rounds"),
        (RoundRule, "terms"): translate("Rules", "Rounds that count"),
        (RoundRule, "own_weight"): translate("Rules", "Factor of this round"),
        (RoundRule, "best"): translate("Rules", "Best rounds that count"),
        (RoundTerm, "round"): translate("Rules", "Round"),
        (RoundTerm, "weight"): translate("Rules", "Factor"),
        (TieKey, "kind"): translate("Rules", "Compare by"),
        (TieKey, "of"): translate("Rules", "Of"),
        (TieKey, "lower_first"): translate("Rules", "Lower first"),
        (Award, "name"): translate("Rules", "Name"),
        (Award, "kind"): translate("Rules", "Kind"),
        (Award, "scope"): translate("Rules", "Among"),
        (Award, "count"): translate("Rules", "Number"),
        (Award, "percent"): translate("Rules", "or per cent"),
        (Award, "percent_mode"): translate("Rules", "Fractions"),
        (Award, "minimum"): translate("Rules", "Score at least"),
        (Award, "line_tie"): translate("Rules", "Tie at the last place"),
        (Award, "to_round"): translate("Rules", "Advance to"),
    }


def _of_dimension() -> dict[Option, str]:
    return {
        (Dimension, "code"): translate("Rules", "Code"),
        (Dimension, "name"): translate("Rules", "Name"),
        (Dimension, "kind"): translate("Rules", "Scored by"),
        (Dimension, "criteria"): translate("Rules", "Criteria"),
        (Dimension, "weight"): translate("Rules", "Weight"),
        (Dimension, "normalise_to"): translate("Rules", "Stretch to full points of"),
        (Dimension, "floor"): translate("Rules", "Score at least"),
        (Dimension, "ceiling"): translate("Rules", "Score at most"),
        (Dimension, "roundings"): translate("Rules", "Rounding"),
        (Aggregation, "level"): translate("Rules", "Worked out"),
        (Aggregation, "method"): translate("Rules", "Method"),
        (Aggregation, "drop_low"): translate("Rules", "Drop lowest"),
        (Aggregation, "drop_high"): translate("Rules", "Drop highest"),
        (Aggregation, "minimum"): translate("Rules", "Not below so many"),
        (Aggregation, "ladder"): translate("Rules", "By panel size"),
        (Aggregation, "combine"): translate("Rules", "What is left"),
        (Aggregation, "transform"): translate("Rules", "What counts"),
        (Aggregation, "group_weights"): translate("Rules", "Weights of groups of judges"),
        (Aggregation, "multiplier"): translate("Rules", "Times"),
        (Aggregation, "difficulty"): translate("Rules", "Times the figure of"),
        (Rung, "at_least"): translate("Rules", "Votes from"),
        (Rung, "method"): translate("Rules", "Method"),
        (Rung, "drop_low"): translate("Rules", "Low"),
        (Rung, "drop_high"): translate("Rules", "High"),
        (GroupWeight, "group"): translate("Rules", "Group"),
        (GroupWeight, "weight"): translate("Rules", "Weight"),
        (Calibration, "method"): translate("Rules", "Correction"),
        (Calibration, "coefficient"): translate("Rules", "Coefficient"),
        (Calibration, "statistic"): translate("Rules", "Means and deviations"),
        (Calibration, "lower"): translate("Rules", "Scores count from"),
        (Calibration, "upper"): translate("Rules", "Scores count up to"),
        (Calibration, "deviation"): translate("Rules", "Standard deviation"),
        (Calibration, "centre"): translate("Rules", "Centre of standard scores"),
        (Calibration, "spread"): translate("Rules", "Spread of standard scores"),
        (Calibration, "least_sheets"): translate("Rules", "Point out below so many sheets"),
    }


def _of_criterion() -> dict[Option, str]:
    return {
        (Criterion, "code"): translate("Rules", "Code"),
        (Criterion, "name"): translate("Rules", "Name"),
        (Criterion, "parent"): translate("Rules", "Stands under"),
        (Criterion, "maximum"): translate("Rules", "Points"),
        (Criterion, "minimum"): translate("Rules", "Least mark"),
        (Criterion, "step"): translate("Rules", "Step"),
        (Criterion, "factor"): translate("Rules", "Times"),
        (Criterion, "bonus"): translate("Rules", "Bonus, on top of the full points"),
        (Criterion, "optional"): translate("Rules", "May be left without a mark"),
        (Criterion, "tracks"): translate("Rules", "Only for tracks"),
        (Criterion, "unit"): translate("Rules", "Unit"),
        (Criterion, "guidance"): translate("Rules", "What judges look at"),
        (Criterion, "bands"): translate("Rules", "Bands"),
        (Criterion, "indicator"): translate("Rules", "Scored by"),
        (Band, "name"): translate("Rules", "Band"),
        (Band, "low"): translate("Rules", "From"),
        (Band, "descriptor"): translate("Rules", "Meaning"),
    }


def _of_indicator() -> dict[Option, str]:
    return {
        (BandTable, "rows"): translate("Rules", "Bands"),
        (BandRow, "interval"): translate("Rules", "Figure"),
        (BandRow, "points"): translate("Rules", "Points given"),
        (Interval, "low_closed"): "",
        (Interval, "low"): translate("Rules", "From"),
        (Interval, "high_closed"): "",
        (Interval, "high"): translate("Rules", "Up to"),
        (Slope, "threshold"): translate("Rules", "Threshold"),
        (Slope, "base"): translate("Rules", "Points at the threshold"),
        (Slope, "per_unit"): translate("Rules", "Points for each more"),
        (Slope, "cap"): translate("Rules", "At most"),
        (Slope, "below"): translate("Rules", "Below the threshold"),
        (Slope, "whole_units"): translate("Rules", "Whole units only"),
        (PerUnit, "unit"): translate("Rules", "For every full"),
        (PerUnit, "points"): translate("Rules", "Points given"),
        (PerUnit, "cap"): translate("Rules", "At most"),
        (Piecewise, "knots"): translate("Rules", "Standard values"),
        (Knot, "value"): translate("Rules", "Figure"),
        (Knot, "coefficient"): translate("Rules", "Share of the points"),
        (RatioToBest, "lower_is_better"): translate("Rules", "The least is best"),
        (MinMax, "lower_is_better"): translate("Rules", "The least is best"),
        (MinMax, "least"): translate("Rules", "Share of the worst"),
        (Categories, "kinds"): translate("Rules", "Kinds"),
        (Categories, "cap"): translate("Rules", "At most"),
        (Category, "name"): translate("Rules", "Kind"),
        (Category, "points"): translate("Rules", "Points each"),
        (Gate, "at_least"): translate("Rules", "At least"),
        (Gate, "points"): translate("Rules", "Points when met"),
    }


def _hints() -> dict[Option, str]:
    return {
        (Rulebook, "bonus_cap"): translate("Rules", "For the sum of an entry's bonuses; empty: no limit"),
        (Rulebook, "deduction_cap"): translate("Rules", "For the sum of its deductions; empty: no limit"),
        (Rulebook, "range_alarm"): translate("Rules", "Only pointed out, nothing is changed; empty: never"),
        (Rulebook, "ceiling"): translate("Rules", "Empty: no limit"),
        (TimePenalty, "rows"): translate("Rules", "Seconds over the limit; under it as a negative number"),
        (RoundRule, "terms"): translate("Rules", "Each final score counts times its factor"),
        (Dimension, "weight"): translate("Rules", "Empty: the points are added as they are"),
        (Dimension, "normalise_to"): translate("Rules", "Empty: as the criteria add up"),
        (Aggregation, "minimum"): translate("Rules", "With fewer judges nothing is dropped"),
        (Aggregation, "ladder"): translate("Rules", "Replaces the numbers above, size by size"),
        (Aggregation, "transform"): translate("Rules", "Points, or each judge's order of the entries"),
        (Aggregation, "group_weights"): translate(
            "Rules", "Each group is worked out by itself; empty: no groups"
        ),
        (Aggregation, "multiplier"): translate("Rules", "The panel's score is multiplied by this"),
        (Aggregation, "difficulty"): translate("Rules", "Degree of difficulty, an indicator of the entry"),
        (Calibration, "method"): translate("Rules", "Between panels that judge different entries"),
        (Calibration, "coefficient"): translate("Rules", "Decimals of each panel's coefficient"),
        (Criterion, "factor"): translate("Rules", "The mark is multiplied by this"),
        (Criterion, "tracks"): translate("Rules", "None ticked: for all"),
    }


def station_hint() -> str:
    """What the roundings of a dimension are about."""
    return translate("Rules", "Round as late as possible: early rounding makes ties")

"""The sections of 更多规则: every option of the rulebook that has no place in the tree."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.models.rules_words import option_hint, option_word, station_hint
from judging_app.desktop.pages.rules_choices import RoundingField
from judging_app.desktop.pages.rules_form import Column, FormHolder, RuleForm
from judging_app.desktop.pages.rules_making import earlier_rounds, tie_references
from judging_app.desktop.widgets.themed import make_label
from judging_app.domain.aggregation import Aggregation, GroupWeight, Method, Rung
from judging_app.domain.calibration import Calibration
from judging_app.domain.event import seat_group
from judging_app.domain.indicators import BandRow, Interval
from judging_app.domain.rubric import Dimension, DimensionKind, Station
from judging_app.domain.rulebook import (
    Award,
    LineTie,
    RoundMode,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
    TimePenalty,
)
from judging_app.wording.language import translate
from judging_app.wording.terms import term


class Section(FormHolder):
    """A section of the whole rulebook."""

    key = ""
    wide = False

    def title(self) -> str:
        """The section's heading."""
        raise NotImplementedError


class DimensionSection(Section):
    """A section about one dimension, the one that is chosen above the sections."""

    def __init__(self, draft: RulesDraft) -> None:
        super().__init__(draft)
        self.at = 0

    @property
    def dimension(self) -> Dimension | None:
        """The dimension that the section is about."""
        dimensions = self.draft.rulebook.dimensions
        return dimensions[self.at] if self.at < len(dimensions) else None

    @property
    def base(self) -> Path:
        """The dimension's path."""
        return ("dimensions", self.at)

    def choose(self, at: int) -> None:
        """Be about another dimension."""
        self.at = at


class BasicsSection(Section):
    """What the rules are called, how the final score is made, and how places go on."""

    key = "basics"

    def title(self) -> str:
        return translate("Rules", "Final score and places")

    def shape(self) -> object:
        return self.key

    def fill(self, form: RuleForm) -> None:
        names = ("final", "method", "better", "floor", "ceiling", "place_style", "name", "source")
        form.options(Rulebook, names, ())


class ChecksSection(Section):
    """Figures, and marks that lie far apart."""

    key = "checks"

    def title(self) -> str:
        return translate("Rules", "Figures and warnings")

    def shape(self) -> object:
        return self.key

    def fill(self, form: RuleForm) -> None:
        form.options(Rulebook, ("unverified", "confirm_figures", "range_alarm"), ())


class AdjustmentSection(Section):
    """Bonuses, deductions, and what time costs."""

    key = "adjustments"

    def title(self) -> str:
        return translate("Rules", "Bonuses, deductions, time")

    def shape(self) -> object:
        codes = tuple((item.code, item.name) for item in self.draft.rulebook.dimensions)
        return (len(self.draft.rulebook.time_penalty.rows), codes)

    def fill(self, form: RuleForm) -> None:
        form.options(Rulebook, ("bonus_cap", "deduction_cap"), ())
        form.heading(option_word(TimePenalty, "rows"), option_hint(TimePenalty, "rows"))
        columns = (
            Column(("interval", "low_closed"), Interval, 34),
            Column(("interval", "low"), Interval, 70),
            Column(("interval", "high_closed"), Interval, 34),
            Column(("interval", "high"), Interval, 70),
            Column(("points",), BandRow, 64),
        )
        add = translate("Rules", "Add a step")
        form.table(("time_penalty", "rows"), BandRow, columns, _next_penalty, add=add)
        form.option(TimePenalty, "target", ("time_penalty",))


def _next_penalty(rows: list[BandRow]) -> BandRow:
    """The next thirty seconds, half a point dearer."""
    last = rows[-1] if rows else None
    low = Fraction(0) if last is None else last.interval.high or Fraction(0)
    points = Fraction(1, 2) if last is None else last.points + Fraction(1, 2)
    return BandRow(Interval(low, low + 30, low_closed=False, high_closed=True), points)


class RoundSection(Section):
    """What earlier rounds do to this one."""

    key = "rounds"

    def title(self) -> str:
        return translate("Rules", "Earlier rounds")

    def shape(self) -> object:
        rule = self.draft.rulebook.round_rule
        return (rule.mode, len(rule.terms), tuple(earlier_rounds(self.draft)))

    def fill(self, form: RuleForm) -> None:
        base: Path = ("round_rule",)
        rule = self.draft.rulebook.round_rule
        before = earlier_rounds(self.draft)
        form.option(RoundRule, "mode", base)
        if not before and rule.mode is RoundMode.LAST_ONLY:
            words = translate("Rules", "This is the first round of the event.")
            form.column.addWidget(make_label(words, size="caption", ink="text2", wrap=True))
        form.heading(option_word(RoundRule, "terms"), option_hint(RoundRule, "terms"))
        columns = (Column(("round",), RoundTerm, 150), Column(("weight",), RoundTerm, 72))
        fresh = RoundTerm(before[-1][0] if before else "")
        form.table((*base, "terms"), RoundTerm, columns, fresh, add=translate("Rules", "Add a round"))
        form.options(RoundRule, ("own_weight", "best"), base)


class TieSection(Section):
    """Every link of the tie-break chain with all its options."""

    key = "ties"
    wide = True

    def title(self) -> str:
        return translate("Rules", "Ties, link by link")

    def shape(self) -> object:
        rulebook = self.draft.rulebook
        references = tuple(tuple(tie_references(self.draft, key.kind)) for key in rulebook.tie_chain)
        return (tuple(key.kind for key in rulebook.tie_chain), references)

    def fill(self, form: RuleForm) -> None:
        columns = (
            Column(("kind",), TieKey, 190),
            Column(("of",), TieKey, 190),
            Column(("lower_first",), TieKey, 60),
        )
        form.records(
            ("tie_chain",), columns, TieKey(TieKeyKind.SHARED), add=translate("Rules", "Add a tie-break")
        )


class AwardSection(Section):
    """Awards and cut lines with all their options."""

    key = "awards"
    wide = True

    def title(self) -> str:
        return translate("Rules", "Awards and cut lines")

    def shape(self) -> object:
        event = self.draft.current_event
        tracks = tuple(track.code for track in event.tracks)
        return (len(self.draft.rulebook.awards), tracks, len(event.rounds))

    def fill(self, form: RuleForm) -> None:
        columns = (
            Column(("name",), Award, 116),
            Column(("kind",), Award, 96),
            Column(("scope",), Award, 120),
            Column(("count",), Award, 58),
            Column(("percent",), Award, 70),
            Column(("percent_mode",), Award, 132),
            Column(("minimum",), Award, 76),
            Column(("line_tie",), Award, 136),
            Column(("to_round",), Award, 108),
        )
        add = translate("Rules", "Add an award or cut line")
        form.records(("awards",), columns, self._fresh, add=add)

    def _fresh(self, awards: list[Award]) -> Award:
        scope = awards[-1].scope if awards else ""
        tie = awards[-1].line_tie if awards else LineTie.INCLUDE
        return Award(_free_name(awards), scope=scope, count=3, line_tie=tie)


def _free_name(awards: Sequence[Award]) -> str:
    words = translate("Rules", "New award")
    taken = {award.name for award in awards}
    names = (words, *(f"{words} {number}" for number in range(2, len(awards) + 3)))
    return next(name for name in names if name not in taken)


class PartSection(DimensionSection):
    """What a dimension is and counts."""

    key = "dimension"

    def title(self) -> str:
        return translate("Rules", "The dimension")

    def shape(self) -> object:
        return None if self.dimension is None else (self.at, self.key)

    def fill(self, form: RuleForm) -> None:
        form.options(Dimension, ("name", "kind", "weight", "normalise_to", "floor", "ceiling"), self.base)


class RoundingSection(DimensionSection):
    """How a dimension rounds at every station."""

    key = "rounding"

    def title(self) -> str:
        return translate("Rules", "Rounding at every station")

    def shape(self) -> object:
        return None if self.dimension is None else (self.at, self.dimension.kind)

    def fill(self, form: RuleForm) -> None:
        form.column.addWidget(make_label(station_hint(), size="caption", ink="text2", wrap=True))
        for station in Station:
            field = form.bind(RoundingField((*self.base, "roundings", station), term(station)))
            form.line(term(station), field)


class PanelSection(DimensionSection):
    """How the judges' marks become one score."""

    key = "panel"

    def title(self) -> str:
        return translate("Rules", "From judges to one score")

    def shape(self) -> object:
        dimension = self.dimension
        if dimension is None or dimension.kind is not DimensionKind.JUDGED:
            return None
        rule = dimension.aggregation
        measured = tuple(leaf.code for item in self.draft.rulebook.measured for leaf in item.leaves())
        return (self.at, len(rule.ladder), len(rule.group_weights), measured)

    def fill(self, form: RuleForm) -> None:
        base: Path = (*self.base, "aggregation")
        form.options(Aggregation, ("level", "method", "drop_high", "drop_low", "minimum"), base)
        form.heading(option_word(Aggregation, "ladder"), option_hint(Aggregation, "ladder"))
        rungs = (
            Column(("at_least",), Rung, 64),
            Column(("method",), Rung, 128),
            Column(("drop_high",), Rung, 52),
            Column(("drop_low",), Rung, 52),
        )
        add = translate("Rules", "Add a size")
        form.table((*base, "ladder"), Rung, rungs, _next_rung, add=add)
        form.options(Aggregation, ("combine", "transform"), base)
        form.heading(option_word(Aggregation, "group_weights"), option_hint(Aggregation, "group_weights"))
        groups = (Column(("group",), GroupWeight, 150), Column(("weight",), GroupWeight, 72))
        add = translate("Rules", "Add a group of judges")
        form.table((*base, "group_weights"), GroupWeight, groups, self._fresh_group, add=add)
        form.options(Aggregation, ("multiplier", "difficulty"), base)

    def _fresh_group(self, there: list[GroupWeight]) -> GroupWeight:
        """The next group that seats belong to and that has no weight yet."""
        taken = {item.group for item in there}
        groups = dict.fromkeys(seat_group(seat) for seat in self.draft.round.seats)
        return GroupWeight(next((group for group in groups if group not in taken), ""), Fraction(50))


def _next_rung(rungs: list[Rung]) -> Rung:
    if not rungs:
        return Rung(5, Method.TRIMMED, 1, 1)
    return Rung(rungs[-1].at_least + 2, Method.TRIMMED, rungs[-1].drop_low, rungs[-1].drop_high)


class CalibrationSection(DimensionSection):
    """Whether and how panels or judges are corrected against each other."""

    key = "calibration"

    def title(self) -> str:
        return translate("Rules", "Correction between panels or judges")

    def shape(self) -> object:
        dimension = self.dimension
        return self.at if dimension is not None and dimension.kind is DimensionKind.JUDGED else None

    def fill(self, form: RuleForm) -> None:
        base: Path = (*self.base, "calibration")
        names = (
            "method",
            "coefficient",
            "statistic",
            "lower",
            "upper",
            "deviation",
            "centre",
            "spread",
            "least_sheets",
        )
        form.options(Calibration, names, base)


@dataclass(frozen=True, slots=True)
class Group:
    """Sections under one heading."""

    key: str
    word: Callable[[], str]
    sections: tuple[Callable[[RulesDraft], Section], ...]


GROUPS: tuple[Group, ...] = (
    Group("whole", lambda: translate("Rules", "The rules as a whole"), (
        BasicsSection, AdjustmentSection, ChecksSection, RoundSection, TieSection, AwardSection)),
    Group("dimension", lambda: translate("Rules", "Each dimension"), (
        PartSection, RoundingSection, PanelSection, CalibrationSection)),
)  # fmt: skip
"""Every section, in the order in which they are shown."""

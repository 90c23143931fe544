"""Look-ups over one round, made once, so that scoring an entry never searches.

The index is the only mutable thing beside the scoreboard: one changed sheet replaces one value.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction

from judging_app.domain.aggregation import Level
from judging_app.domain.event import Adjustment, Event, Participation, Round, Seat
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rubric import Criterion, Dimension, Station
from judging_app.domain.sheets import Sheet

_NO_SHEETS: Mapping[str, Sheet] = {}
_NOBODY: AbstractSet[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """One dimension as it applies to one track, looked up once and used for every sheet.

    `is_plain` tells that a sheet's total is the bare sum of its marks. `required` are the leaves
    that a total cannot do without.
    """

    leaves: tuple[Criterion, ...]
    size: int
    required: frozenset[str]
    factors: Mapping[str, Fraction]
    is_plain: bool
    full: Fraction
    by_criterion: bool
    roundings: Mapping[Station, Rounding]

    @classmethod
    def of(cls, dimension: Dimension, track: str) -> "Plan":
        """Work out a dimension's plan for the entries of a track."""
        leaves = dimension.leaves(track)
        roundings = {item.station: item.rounding for item in dimension.roundings}
        return cls(
            leaves,
            len(leaves),
            frozenset(leaf.code for leaf in leaves if not (leaf.optional or leaf.bonus)),
            {leaf.code: leaf.factor for leaf in leaves},
            all(leaf.factor == 1 for leaf in leaves) and Station.SHEET not in roundings,
            dimension.full(track),
            dimension.aggregation.level is Level.CRITERION,
            roundings,
        )

    def is_complete(self, sheet: Sheet) -> bool:
        """Whether a sheet has what its kind of aggregation needs.

        A total needs every mark that is not optional. Where criteria are aggregated one by one a
        sheet may leave some of them out (a judge who gave no mark, RULES §5).
        """
        if len(sheet.marks) == self.size:
            return True
        if self.by_criterion:
            return bool(sheet.marks)
        return bool(sheet.marks) and self.required <= sheet.marks.keys()


class RoundIndex:
    """One round of an event, ready to be scored."""

    def __init__(
        self, event: Event, round_: Round, values: Mapping[tuple[str, str], IndicatorValue] | None = None
    ) -> None:
        """Index a round; `values` are its figures by entry and criterion where they are known so."""
        self.round = round_
        self._tracks = {entry.code: entry.track for entry in event.entries}
        self._seats: dict[str, tuple[Seat, ...]] = {
            panel.code: round_.seats_of(panel.code) for panel in round_.panels
        }
        self._scoring: dict[tuple[str, str], tuple[Seat, ...]] = {}
        self._recused: dict[str, set[str]] = {}
        for recusal in round_.recusals:
            self._recused.setdefault(recusal.entry, set()).add(recusal.judge)
        if values is None:
            values = {(item.entry, item.criterion): item for item in round_.values}
        self._values = values
        self._sheets: dict[tuple[str, str], dict[str, Sheet]] = {}
        for sheet in round_.sheets:
            self._sheets.setdefault((sheet.dimension, sheet.entry), {})[sheet.judge] = sheet
        self._adjustments: dict[str, list[Adjustment]] = {}
        for item in round_.adjustments:
            self._adjustments.setdefault(item.entry, []).append(item)
        self.participations = {item.entry: item for item in round_.participations}
        self._plans: dict[tuple[str, str], Plan] = {}

    def track_of(self, entry: str) -> str:
        """The track of an entry, empty where it has none."""
        return self._tracks.get(entry, "")

    def seats_of(self, panel: str) -> tuple[Seat, ...]:
        """The seats of a panel, in order."""
        return self._seats.get(panel, ())

    def seats_for(self, panel: str, dimension: str) -> tuple[Seat, ...]:
        """The seats of a panel that score a judged dimension, in order."""
        key = panel, dimension
        found = self._scoring.get(key)
        if found is None:
            found = tuple(seat for seat in self.seats_of(panel) if seat.scores(dimension))
            self._scoring[key] = found
        return found

    def is_recused(self, judge: str, entry: str) -> bool:
        """Whether a judge does not score an entry."""
        return judge in self.recused_from(entry)

    def recused_from(self, entry: str) -> AbstractSet[str]:
        """The judges who do not score an entry."""
        return self._recused.get(entry, _NOBODY)

    def sheets_of(self, dimension: str, entry: str) -> Mapping[str, Sheet]:
        """The sheets of an entry in a dimension, by judge."""
        return self._sheets.get((dimension, entry), _NO_SHEETS)

    def value_of(self, entry: str, criterion: str) -> IndicatorValue | None:
        """The figure recorded for an entry's indicator."""
        return self._values.get((entry, criterion))

    def adjustments_of(self, entry: str) -> list[Adjustment]:
        """The adjustments recorded for an entry."""
        return self._adjustments.get(entry, [])

    def plan(self, dimension: Dimension, track: str) -> Plan:
        """The dimension as it applies to a track."""
        key = dimension.code, track
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = Plan.of(dimension, track)
        return plan

    def plan_for(self, dimension: Dimension, entry: str) -> Plan:
        """The dimension as it applies to an entry."""
        return self.plan(dimension, self.track_of(entry))

    def replace_sheet(self, sheet: Sheet) -> None:
        """Put a newer revision in a sheet's place."""
        self._sheets.setdefault((sheet.dimension, sheet.entry), {})[sheet.judge] = sheet

    def competing(self) -> list[Participation]:
        """The entries of the round in order of recording."""
        return list(self.participations.values())

"""From the sheets of records to each round: panels, seats, who takes part, figures, acts."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from judging_app.domain.event import (
    Adjustment,
    Panel,
    Participation,
    Recusal,
    Ruling,
    Seat,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.rubric import DimensionKind
from judging_app.workbooks.cells import CellError
from judging_app.workbooks.columns import REQUIRED, SheetLayout
from judging_app.workbooks.grammar import is_nothing
from judging_app.workbooks.grid import Row
from judging_app.workbooks.layout import (
    ADJUSTMENTS,
    FIGURES,
    PANELS,
    PARTICIPATION,
    RECUSALS,
    RULINGS,
    SEATS,
)
from judging_app.workbooks.lists import read_counts
from judging_app.workbooks.names import Names
from judging_app.workbooks.read_rules import RuleReader, target_of
from judging_app.workbooks.source import Source

Record = TypeVar("Record")

DEFAULT_PANEL = Panel("P1", "")
"""The panel of a round that scores by a panel but names none."""


class RecordReader:
    """Reads what was recorded in every round; every reference is resolved to a code."""

    def __init__(self, source: Source, rules: RuleReader, entries: Names, judges: Names) -> None:
        self.source = source
        self.rules = rules
        self.entries = entries
        self.judges = judges
        self.panels = self._read_panels()
        self.panel_names = {
            code: Names((panel.code, panel.name) for panel in panels) for code, panels in self.panels.items()
        }
        self.seats = self._read(SEATS, "judge", self._seat)
        self.participations = self._read(PARTICIPATION, "entry", self._participation)
        self.recusals = self._read(RECUSALS, "judge", self._recusal)
        self.values = self._read(FIGURES, "entry", self._value)
        self.adjustments = self._read(ADJUSTMENTS, "entry", self._adjustment)
        self.rulings = self._read(RULINGS, "order", self._ruling)

    def _read(
        self,
        layout: SheetLayout,
        key: str,
        make: Callable[[str, Row, dict[str, Any]], tuple[Record, tuple[str, ...]]],
    ) -> dict[str, tuple[Record, ...]]:
        """Read one sheet round by round; a row that says "nothing" in `key` makes an empty round."""
        found: dict[str, list[Record]] = {}
        for code, row in self._rounds(layout):
            records = found.setdefault(code, [])
            written = row.raw(key)
            if isinstance(written, str) and is_nothing(written):
                continue
            fields = row.fields("round")
            if REQUIRED in fields.values():
                continue
            record, subject = make(code, row, fields)
            records.append(record)
            self.source.place(layout.key, row.number, code, *subject)
        return {code: tuple(records) for code, records in found.items()}

    def _rounds(self, layout: SheetLayout) -> Iterator[tuple[str, Row]]:
        for row in self.source.rows(layout):
            code = self.source.round_of(row)
            if code is not None:
                yield code, row

    def _read_panels(self) -> dict[str, tuple[Panel, ...]]:
        found = self._read(PANELS, "code", lambda _, __, fields: (Panel(**fields), (fields["code"],)))
        for code in self.source.rounds.codes:
            judged = any(item["kind"] is DimensionKind.JUDGED for item in self.rules.dimensions.get(code, ()))
            if judged:
                found.setdefault(code, (DEFAULT_PANEL,))
        return found

    def _panel(self, code: str, text: str) -> str:
        names = self.panel_names.get(code)
        return text if names is None else names.resolve_or_only(text)

    def _seat(self, code: str, _: Row, fields: dict[str, Any]) -> tuple[Seat, tuple[str, ...]]:
        fields["judge"] = self.judges.resolve(fields["judge"])
        fields["panel"] = self._panel(code, fields["panel"])
        dimensions = self.rules.dimension_names.get(code, Names(()))
        fields["dimension"] = dimensions.resolve(fields["dimension"]) if fields["dimension"] else ""
        seat = Seat(**fields)
        return seat, (seat.panel, seat.judge)

    def _participation(
        self, code: str, _: Row, fields: dict[str, Any]
    ) -> tuple[Participation, tuple[str, ...]]:
        fields["entry"] = self.entries.resolve(fields["entry"])
        fields["panel"] = self._panel(code, fields["panel"])
        return Participation(**fields), (fields["entry"],)

    def _recusal(self, _: str, __: Row, fields: dict[str, Any]) -> tuple[Recusal, tuple[str, ...]]:
        fields["judge"] = self.judges.resolve(fields["judge"])
        fields["entry"] = self.entries.resolve(fields["entry"])
        return Recusal(**fields), (fields["judge"], fields["entry"])

    def _value(self, code: str, row: Row, fields: dict[str, Any]) -> tuple[IndicatorValue, tuple[str, ...]]:
        fields["entry"] = self.entries.resolve(fields["entry"])
        names = self.rules.criterion_names.get(code, Names(()))
        fields["criterion"] = names.resolve(fields["criterion"])
        fields["counts"] = _counts(row, fields["counts"])
        if isinstance(fields["verified"], Mapping):
            fields["counts"], fields["verified"] = fields["verified"], None
        return IndicatorValue(**fields), (fields["entry"], fields["criterion"])

    def _adjustment(self, code: str, row: Row, fields: dict[str, Any]) -> tuple[Adjustment, tuple[str, ...]]:
        fields["code"] = fields["code"] or f"A{row.number}"
        fields["entry"] = self.entries.resolve(fields["entry"])
        fields["target"] = target_of(self.rules.dimension_names.get(code), fields["target"])
        return Adjustment(**fields), (fields["code"],)

    def _ruling(self, _: str, row: Row, fields: dict[str, Any]) -> tuple[Ruling, tuple[str, ...]]:
        fields["code"] = fields["code"] or f"R{row.number}"
        fields["order"] = tuple(self.entries.resolve(entry) for entry in fields["order"])
        return Ruling(**fields), (fields["code"],)


def _counts(row: Row, text: str) -> Mapping[str, int] | None:
    """The numbers per category; a blank cell means that nothing was counted yet."""
    if not text:
        return None
    if is_nothing(text):
        return {}
    try:
        return read_counts(text)
    except CellError as error:
        row.fail(error.problem, error.facts, "counts")
        return None

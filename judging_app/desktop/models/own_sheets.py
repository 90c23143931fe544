"""Every sheet of a judge in a round, whatever the dimension: what is owed, stored, and signed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from judging_app.application.judging import Judging
from judging_app.application.queries import DeskOf, HistoryOf, SeatRecordsOf, WholeEvent
from judging_app.application.seats.records import DeskRules, SeatRecords, Signature, SignedSheet
from judging_app.desktop.models.desk_sheet import DeskSheet, Phase
from judging_app.desktop.operations import Operations
from judging_app.domain.event import UNRANKED, Event, Participation, Role, Round, Seat
from judging_app.domain.index import Plan
from judging_app.domain.rubric import Dimension
from judging_app.domain.sheets import SheetKey

_GIVEN = frozenset({Phase.WAITING, Phase.HELD})
_Receipts = Mapping[tuple[SheetKey, int], datetime]


class OwnSheet(NamedTuple):
    """A sheet with its dimension; `receipt` is when its revision was stored, by the host's clock.

    Nobody waits for a sheet that is not `expected`: of a reserve seat, or of an entry that is out.
    """

    sheet: DeskSheet
    dimension: Dimension
    receipt: datetime | None
    expected: bool = True

    @property
    def owed(self) -> bool:
        """Whether it is still to be handed in."""
        return self.expected and self.sheet.owed

    @property
    def missing(self) -> bool:
        """Whether it is wanted and can be handed in no more."""
        return self.expected and self.sheet.is_closed_unsubmitted


class _Gathered(NamedTuple):
    rows: tuple[OwnSheet, ...]
    records: SeatRecords
    receipts: _Receipts


class OwnSheets(QObject):
    """Loads a judge's sheets of a round anew whenever something is handed in or comes from the host.

    Signals:
        loaded: The sheets are there, anew.
    """

    loaded = Signal()

    def __init__(
        self, operations: Operations, round_code: str, judge: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self.round_code = round_code
        self.judge = judge
        self.rows: tuple[OwnSheet, ...] = ()
        self.is_loaded = False
        self._records = SeatRecords()
        self._receipts: _Receipts = {}

    @property
    def rules(self) -> DeskRules:
        """What the judge may do."""
        return self._records.rules

    @property
    def signature(self) -> Signature | None:
        """The judge's latest signature in the round."""
        return self._records.signature_of(self.round_code, self.judge)

    def reload(self) -> None:
        """Ask for everything anew."""
        round_code, judge, known = self.round_code, self.judge, self._receipts
        self._operations.gather(
            lambda judging: _gather(judging, round_code, judge, known), self._on_gathered, self
        )

    def owed(self) -> tuple[OwnSheet, ...]:
        """Sheets that are still to be handed in."""
        return tuple(row for row in self.rows if row.owed)

    def handed_in(self) -> tuple[OwnSheet, ...]:
        """Sheets that were handed in: stored, on their way, or with the organizer."""
        return tuple(row for row in self.rows if row.sheet.is_stored or row.sheet.phase in _GIVEN)

    def on_the_way(self) -> tuple[OwnSheet, ...]:
        """Sheets that were handed in and have not reached the host."""
        return tuple(row for row in self.rows if row.sheet.phase is Phase.WAITING)

    def held(self) -> tuple[OwnSheet, ...]:
        """Sheets that reached the host and that the organizer has to settle."""
        return tuple(row for row in self.rows if row.sheet.phase is Phase.HELD)

    def returned(self) -> tuple[OwnSheet, ...]:
        """Sheets that the organizer gave back, to be handed in again."""
        return tuple(row for row in self.rows if row.sheet.is_returned)

    def missing(self) -> tuple[OwnSheet, ...]:
        """Sheets that are wanted and were not handed in before their entry was closed."""
        return tuple(row for row in self.rows if row.missing)

    def stored(self) -> tuple[OwnSheet, ...]:
        """Sheets that are in the event's database as they stand."""
        return tuple(row for row in self.rows if row.sheet.is_stored and row.sheet.phase not in _GIVEN)

    @property
    def all_handed_in(self) -> bool:
        """Whether something was handed in and nothing is owed any more."""
        return bool(self.handed_in()) and not self.owed()

    @property
    def may_sign(self) -> bool:
        """Whether every sheet that is owed is in the event's database."""
        return self.all_handed_in and not self.on_the_way() and not self.held()

    def to_sign(self) -> tuple[SignedSheet, ...]:
        """What a signature given now would cover."""
        return tuple(
            SignedSheet(row.dimension.code, row.sheet.key.entry, row.sheet.source.revision)
            for row in self.stored()
        )

    def changed_since_signing(self) -> tuple[OwnSheet, ...]:
        """Sheets that the latest signature does not cover at the revision that they have now."""
        signature = self.signature
        if signature is None:
            return ()
        signed = {item.place: item.revision for item in signature.sheets}
        return tuple(
            row
            for row in self.rows
            if row.sheet.source.revision != signed.get((row.dimension.code, row.sheet.key.entry), 0)
            and (row.sheet.is_stored or row.sheet.phase in _GIVEN or row.owed)
        )

    @property
    def is_signed(self) -> bool:
        """Whether everything is signed as it stands."""
        return self.signature is not None and self.may_sign and not self.changed_since_signing()

    def _on_gathered(self, found: _Gathered) -> None:
        self.rows, self._records = found.rows, found.records
        self._receipts = found.receipts
        self.is_loaded = True
        self.loaded.emit()


def _gather(judging: Judging, round_code: str, judge: str, known: _Receipts) -> _Gathered:
    event = judging.ask(WholeEvent())
    records = judging.ask(SeatRecordsOf())
    round_ = event.round(round_code)
    if round_ is None:
        return _Gathered((), records, {})
    seats = [seat for seat in round_.seats if seat.judge == judge]
    held = {item.sheet.key: item for item in records.held if item.is_open and item.round == round_code}
    parts = {item.entry: item for item in round_.participations}
    receipts: dict[tuple[SheetKey, int], datetime] = {}
    rows: list[OwnSheet] = []
    for dimension in own_dimensions(round_, seats):
        desk = judging.ask(DeskOf(round_code, dimension.code, judge))
        for source in desk.entries:
            key = SheetKey(dimension.code, source.entry.code, judge)
            sheet = DeskSheet.of(key, source, Plan.of(dimension, source.entry.track))
            sheet.own = desk.rules
            sheet.hold(held.get(key))
            receipt = _receipt(judging, round_code, sheet, known) if sheet.is_stored else None
            if receipt is not None:
                receipts[key, source.revision] = receipt
            expected = _expected(parts[source.entry.code], seats, dimension)
            rows.append(OwnSheet(sheet, dimension, receipt, expected))
    return _Gathered(tuple(rows), records, receipts)


def _expected(part: Participation, seats: Sequence[Seat], dimension: Dimension) -> bool:
    """Whether the entry waits for one of these seats."""
    return part.status not in UNRANKED and any(
        seat.panel == part.panel
        and seat.scores(dimension.code)
        and seat.votes
        and seat.role is not Role.RESERVE
        for seat in seats
    )


def _receipt(judging: Judging, round_code: str, sheet: DeskSheet, known: _Receipts) -> datetime | None:
    """When a revision was stored; asked once for each."""
    place = sheet.key, sheet.source.revision
    if place in known:
        return known[place]
    history = judging.ask(HistoryOf(round_code, sheet.key))
    return history[-1].at if history else None


def own_dimensions(round_: Round, seats: Sequence[Seat]) -> tuple[Dimension, ...]:
    """The dimensions that any of these seats scores."""
    return tuple(item for item in round_.rulebook.judged if any(seat.scores(item.code) for seat in seats))


def own_rounds(event: Event, judge: str) -> tuple[Round, ...]:
    """The rounds in which a judge has a seat that scores something."""
    found = []
    for round_ in event.rounds:
        seats = [seat for seat in round_.seats if seat.judge == judge]
        if own_dimensions(round_, seats):
            found.append(round_)
    return tuple(found)

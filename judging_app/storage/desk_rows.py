"""Rows of a judge's own store to values and back."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from judging_app.application.records import Receipt, SheetRevision
from judging_app.application.seats.desk_port import Delivery, GivenRecusal, OutboxItem
from judging_app.application.seats.records import Signature
from judging_app.domain.canonical import from_text
from judging_app.domain.event import Recusal
from judging_app.storage.desk_tables import DELIVERY, OUTBOX, RECUSAL, SIGNATURE

KEPT: Final = "kept"
"""A recusal that the host has."""
AGAIN: Final = "again"
"""A recusal that the host had and does not show any more."""


def select_outbox(connection: Connection) -> list[OutboxItem]:
    """Everything that was handed in, in order."""
    wanted = (OUTBOX, DELIVERY.c.state, DELIVERY.c.was_held, DELIVERY.c.revision, DELIVERY.c.at)
    query = select(*wanted).join_from(OUTBOX, DELIVERY).order_by(OUTBOX.c.number)
    return [_to_item(row) for row in connection.execute(query)]


def _to_item(row: Any) -> OutboxItem:
    receipt = None
    if row.revision is not None:
        receipt = Receipt(row.submission, row.revision, datetime.fromisoformat(row.at))
    revision = from_text(SheetRevision, row.text)
    return OutboxItem(row.number, revision, row.base, Delivery(row.state), receipt, row.after, row.was_held)


def delivery_values(delivery: Delivery, receipt: Receipt | None, *, was_held: bool) -> dict[str, Any]:
    """How far an item has come as a row."""
    values = {"state": delivery.value, "was_held": was_held, "revision": None, "at": None}
    if receipt is None:
        return values
    return {**values, "revision": receipt.revision, "at": receipt.at.isoformat()}


def select_signatures(connection: Connection) -> list[tuple[Signature, str]]:
    """Signatures in order, with how far they have come."""
    rows = connection.execute(select(SIGNATURE).order_by(SIGNATURE.c.number))
    return [(from_text(Signature, row.text), row.state) for row in rows]


def select_recusals(connection: Connection) -> list[tuple[GivenRecusal, str]]:
    """Recusals, with how far they have come."""
    rows = connection.execute(select(RECUSAL).order_by(RECUSAL.c.round, RECUSAL.c.entry))
    return [
        (GivenRecusal(row.round, from_text(Recusal, row.text), row.state in {KEPT, AGAIN}), row.state)
        for row in rows
    ]

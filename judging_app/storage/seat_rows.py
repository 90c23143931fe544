"""What is kept about judges' laptops, as rows: each value in its canonical text."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select, update

from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    HostIdentity,
    Pairing,
    SeatRecords,
    Signature,
    Slip,
)
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.storage import tables
from judging_app.storage.mapping import table
from judging_app.storage.tables import Base

Value = TypeVar("Value")


def select_seats(connection: Connection) -> SeatRecords:
    """Read everything that is kept about judges' laptops."""
    identity = _values(connection, tables.HostIdentityRow, HostIdentity)
    rules = _values(connection, tables.DeskRulesRow, DeskRules)
    pairings = _values(connection, tables.PairingRow, Pairing)
    held = _values(connection, tables.HeldRow, HeldSubmission)
    packets = table(tables.PacketRow)
    signed = table(tables.SignatureRow)
    signatures = connection.scalars(select(signed.c.text).order_by(signed.c.number))
    return SeatRecords(
        identity[0] if identity else None,
        tuple(sorted(_values(connection, tables.SlipRow, Slip), key=lambda slip: slip.judge)),
        {item.judge: item for item in sorted(pairings, key=lambda item: item.number)},
        tuple(sorted(held, key=lambda item: item.number)),
        tuple(from_text(Signature, text) for text in signatures),
        frozenset(connection.scalars(select(packets.c.id))),
        rules[0] if rules else DeskRules(),
    )


def _values(connection: Connection, row_class: type[Base], kind: type[Value]) -> list[Value]:
    found = connection.scalars(select(table(row_class).c.text))
    return [from_text(kind, text) for text in found]


def insert_identity(connection: Connection, identity: HostIdentity) -> None:
    """Insert what hosts prove themselves with."""
    values = {"id": 1, "text": canonical_text(identity)}
    connection.execute(insert(table(tables.HostIdentityRow)), values)


def replace_slips(connection: Connection, slips: Sequence[Slip]) -> None:
    """Put slips in the place of those of the same judges."""
    rows = table(tables.SlipRow)
    connection.execute(delete(rows).where(rows.c.judge.in_([slip.judge for slip in slips])))
    for slip in slips:
        connection.execute(insert(rows), {"judge": slip.judge, "text": canonical_text(slip)})


def drop_slips_of_others(connection: Connection, judges: Sequence[str]) -> None:
    """Delete the slips of all but these judges."""
    rows = table(tables.SlipRow)
    gone = set(connection.scalars(select(rows.c.judge))) - set(judges)
    if gone:
        connection.execute(delete(rows).where(rows.c.judge.in_(sorted(gone))))


def insert_pairing(connection: Connection, pairing: Pairing) -> None:
    """Insert a pairing."""
    values = {"judge": pairing.judge, "number": pairing.number, "text": canonical_text(pairing)}
    connection.execute(insert(table(tables.PairingRow)), values)


def held_values(item: HeldSubmission) -> dict[str, object]:
    """A submission that is held back as a row."""
    return {"number": item.number, "submission": item.submission, "text": canonical_text(item)}


def update_held(connection: Connection, item: HeldSubmission) -> None:
    """Store what became of a submission that was held back."""
    rows = table(tables.HeldRow)
    connection.execute(update(rows).where(rows.c.number == item.number).values(text=canonical_text(item)))


def insert_signature(connection: Connection, signature: Signature) -> None:
    """Insert a signature."""
    values = {"id": signature.id, "text": canonical_text(signature)}
    connection.execute(insert(table(tables.SignatureRow)), values)


def insert_packet(connection: Connection, packet: str, judge: str, at: datetime) -> None:
    """Insert that a packet file was taken in."""
    values = {"id": packet, "judge": judge, "at": at.isoformat()}
    connection.execute(insert(table(tables.PacketRow)), values)


def replace_desk_rules(connection: Connection, rules: DeskRules) -> None:
    """Put the rules of judges' desks in the place of the ones before."""
    rows = table(tables.DeskRulesRow)
    connection.execute(delete(rows))
    connection.execute(insert(rows), {"id": 1, "text": canonical_text(rules)})

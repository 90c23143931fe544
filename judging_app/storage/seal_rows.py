"""Seals and their breaks, as rows: each in its canonical text, in the order in which they came."""

from sqlalchemy import Connection, func, insert, select

from judging_app.application.sealing.records import SealAct, SealRecords
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.storage import tables
from judging_app.storage.mapping import table


def select_seals(connection: Connection) -> SealRecords:
    """Read every seal and every break of one."""
    rows = table(tables.SealRow)
    texts = connection.scalars(select(rows.c.text).order_by(rows.c.number))
    return SealRecords(tuple(from_text(SealAct, text) for text in texts))


def insert_seal(connection: Connection, act: SealAct) -> None:
    """Insert a seal or the break of one, after those before it."""
    rows = table(tables.SealRow)
    last = connection.scalar(select(func.max(rows.c.number))) or 0
    connection.execute(insert(rows), {"number": last + 1, "text": canonical_text(act)})

"""Acts of keying paper sheets, as rows: each in its canonical text, in the order in which they came."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from judging_app.application.keying.records import KeyingAct
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.storage import tables
from judging_app.storage.mapping import table


def select_keyings(connection: Connection, after: int) -> Sequence[KeyingAct]:
    """Read the acts that are numbered above `after`."""
    rows = table(tables.KeyingRow)
    texts = connection.scalars(select(rows.c.text).where(rows.c.number > after).order_by(rows.c.number))
    return [from_text(KeyingAct, text) for text in texts]


def insert_keying(connection: Connection, act: KeyingAct) -> None:
    """Insert an act after those before it."""
    values = {"number": act.number, "round": act.round, "text": canonical_text(act)}
    connection.execute(insert(table(tables.KeyingRow)), values)

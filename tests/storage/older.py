"""Events as earlier versions of the program left them: that version's tables, filled with an event."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, insert, select

from judging_app.storage import schema
from tests.storage.homes import Shelf


def older_event(shelf: Shelf, newest: str, revision: str) -> str:
    """Write an event into tables of an earlier version, and answer its target.

    What the newer tables of `newest` hold beyond those is left out, as it was not there then.
    """
    target = shelf.home.new()
    with shelf.raw(newest) as source, shelf.raw(target) as old:
        config = Config()
        config.set_main_option("script_location", str(schema.MIGRATIONS))
        config.attributes["connection"] = old
        command.upgrade(config, revision)
        _copy(source, old)
    return target


def _copy(source: Connection, old: Connection) -> None:
    tables = MetaData()
    tables.reflect(old)
    for table in tables.sorted_tables:
        if table.name != "alembic_version":
            rows = [dict(row._mapping) for row in source.execute(select(table))]
            if rows:
                old.execute(insert(table), rows)

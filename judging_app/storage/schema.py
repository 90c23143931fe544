"""The version of the tables: making them, bringing old ones up, refusing newer ones.

Alembic is loaded only where there is something to do, as it takes longer than opening a window.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005")
"""Every version of the tables, oldest first; a file that names another is newer than the program."""

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def is_known(revision: str) -> bool:
    """Whether this program knows a version, the newest or an older one."""
    return revision in REVISIONS


def is_newest(revision: str) -> bool:
    """Whether a version is the one that this program works with."""
    return revision == REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """The version that a database says it has; `None` when it holds no event."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def migrate(connection: Connection) -> None:
    """Bring the tables to this program's version, inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415 -- slow import
    from alembic.config import Config  # noqa: PLC0415 -- slow import

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

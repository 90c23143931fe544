"""The tables' versions: what Alembic makes is what is declared, and old files are brought up safely."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import schema
from judging_app.storage.backups import backups_of
from judging_app.storage.opening import open_event
from judging_app.storage.tables import APPEND_ONLY, Base
from tests.storage.builders import scored_event
from tests.storage.homes import Shelf

_NEXT_STEP = '''
"""Adds a column, as a later version of the program may."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("entry", sa.Column("phone", sa.Text(), server_default="", nullable=False))
    {extra}
'''


def install_next_version(folder: Path, monkeypatch: pytest.MonkeyPatch, extra: str = "") -> None:
    """Make this program one version newer than the files that it has made so far."""
    migrations = folder / "program 100%" / "migrations"
    shutil.copytree(schema.MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / "v0006_next.py").write_text(_NEXT_STEP.format(extra=extra), encoding="utf-8")
    monkeypatch.setattr(schema, "MIGRATIONS", migrations)
    monkeypatch.setattr(schema, "REVISIONS", ("0001", "0002", "0003", "0004", "0005", "0006"))


@pytest.fixture
def old_target(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An event of the version before this program's."""
    target = shelf.create(scored_event())
    install_next_version(tmp_path, monkeypatch)
    return target


def test_the_migrations_make_exactly_the_declared_tables(shelf: Shelf) -> None:
    with shelf.raw(shelf.create()) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_program_knows_every_migration_and_no_other() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    steps = list(ScriptDirectory.from_config(config).walk_revisions("base", "heads"))
    assert tuple(step.revision for step in reversed(steps)) == schema.REVISIONS


def test_every_append_only_table_refuses_updates_and_deletes(shelf: Shelf) -> None:
    names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if shelf.kind == "postgresql":
        names = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    with shelf.raw(shelf.create()) as connection:
        found = set(connection.scalars(text(names)))
    assert found == {f"{table}_no_{act}" for table in APPEND_ONLY for act in ("update", "delete")}


def test_an_old_event_is_brought_up_when_it_is_opened_for_writing(shelf: Shelf, old_target: str) -> None:
    opened = shelf.open(old_target)
    assert opened.store.read_event() == scored_event()
    with shelf.raw(old_target) as connection:
        assert "phone" in {column["name"] for column in inspect(connection).get_columns("entry")}
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0006"


def test_an_old_event_is_not_changed_by_looking_at_it(shelf: Shelf, old_target: str) -> None:
    with pytest.raises(JudgingError) as refused:
        open_event(old_target, read_only=True)
    assert refused.value.problem is Problem.EVENT_FILE_OLDER
    with shelf.raw(old_target) as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0005"


def test_an_old_file_is_backed_up_before_it_is_brought_up(
    files: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = files.create(scored_event())
    install_next_version(tmp_path, monkeypatch)
    opened = files.open(target)
    assert [opened.backup] == backups_of(Path(target))
    with closing(sqlite3.connect(str(opened.backup))) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0005",)]
        assert connection.execute("SELECT count(*) FROM sheet_revision").fetchone() == (12,)


def test_a_file_that_is_up_to_date_is_opened_without_a_backup(files: Shelf) -> None:
    opened = files.opened(scored_event())
    assert (opened.backup, backups_of(Path(opened.target))) == (None, [])


def test_a_migration_that_fails_half_way_leaves_the_event_as_it_was(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = shelf.create(scored_event())
    with monkeypatch.context() as newer:
        install_next_version(tmp_path, newer, 'raise RuntimeError("half way")')
        with pytest.raises(RuntimeError, match="half way"):
            open_event(target)
    with shelf.raw(target) as connection:
        assert "phone" not in {column["name"] for column in inspect(connection).get_columns("entry")}
    assert shelf.open(target).store.read_event() == scored_event()


def test_a_file_that_cannot_be_backed_up_is_not_migrated(
    files: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Path(files.create(scored_event()))
    before = target.read_bytes()
    target.with_name(target.stem + ".backups").write_text("in the way of the folder")
    install_next_version(tmp_path, monkeypatch)
    with pytest.raises(JudgingError) as refused:
        open_event(str(target))
    assert refused.value.problem is Problem.STORAGE_FAILED
    assert target.read_bytes() == before

"""Making events: whole or not at all, and never over anything that is there."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from judging_app.application.seats.handlers import keep_identity
from judging_app.application.seats.records import HostIdentity
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage import schema
from judging_app.storage.backups import flush_folder, remove_database
from judging_app.storage.engine import is_url, server_engines, shown_url, writing_engine
from judging_app.storage.event_rows import insert_event
from judging_app.storage.failures import translated
from judging_app.storage.free_place import refuse_taken
from judging_app.storage.holding import hold_file
from judging_app.storage.unit_of_work import SqlUnitOfWork


def create_event_file(target: str, event: Event, actor: str, identity: HostIdentity | None = None) -> None:
    """Write a new event file (or fill an empty database), whole or not at all.

    `identity` is what its hosts will prove themselves with, to be found in every copy of the file.
    Raises FILE_EXISTS rather than writing over anything.
    """
    if is_url(target):
        writer, _ = server_engines(target)
        _fill(writer, event, actor, identity, shown_url(target))
        return
    path = Path(target)
    with translated(target):
        refuse_taken(path)
        release = hold_file(path)
        try:
            _create(path, event, actor, identity)
        finally:
            release()


def _create(path: Path, event: Event, actor: str, identity: HostIdentity | None) -> None:
    """Write beside the file's place, then move it there in one step."""
    partial = path.with_name(path.name + ".partial")
    remove_database(partial)
    try:
        _fill(writing_engine(partial), event, actor, identity, str(path))
        _move_new(partial, path)
    finally:
        remove_database(partial)


def _move_new(partial: Path, path: Path) -> None:
    """Move a file to a place that must be free: moving alone would replace what came there meanwhile."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise JudgingError.of(Problem.FILE_EXISTS, file=str(path)) from error
    try:
        partial.replace(path)
    except BaseException:
        path.unlink()
        raise
    flush_folder(path.parent)


def _fill(engine: Engine, event: Event, actor: str, identity: HostIdentity | None, name: str) -> None:
    now = datetime.now(UTC)
    now = now.replace(microsecond=now.microsecond // 1000 * 1000)
    try:
        with translated(name), engine.begin() as connection:
            if schema.revision_of(connection) is not None:
                raise JudgingError.of(Problem.FILE_EXISTS, file=name)
            schema.migrate(connection)
            insert_event(connection, event, actor, now)
            if identity is not None:
                work = SqlUnitOfWork(connection)
                keep_identity(work, identity, actor, now)
                work.write()
    finally:
        engine.dispose()

"""Where the tests keep events: SQLite files, and databases of a PostgreSQL that they start themselves."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from judging_app.domain.event import Event
from judging_app.storage.opening import EventFile, create_event_file, open_event
from tests.storage.builders import small_event


class Home(Protocol):
    """A kind of place for events."""

    kind: str

    def new(self) -> str:
        """A target that holds nothing yet."""

    @contextmanager
    def raw(self, target: str) -> Iterator[Connection]:
        """A plain connection behind the program's back; commits when it ends well."""


class Shelf:
    """Makes events in a home, opens them and closes whatever a test leaves open."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.kind = home.kind
        self._open: list[EventFile] = []

    def create(self, event: Event | None = None) -> str:
        """Make an event (the small one unless another is given) and answer its target."""
        target = self.home.new()
        create_event_file(target, small_event() if event is None else event, "组委会")
        return target

    def open(self, target: str, *, read_only: bool = False) -> EventFile:
        """Open an event; it is closed after the test."""
        opened = open_event(target, read_only=read_only)
        self._open.append(opened)
        return opened

    def opened(self, event: Event | None = None) -> EventFile:
        """Make an event and open it."""
        return self.open(self.create(event))

    def close(self) -> None:
        """Close everything."""
        for opened in self._open:
            opened.close()

    @contextmanager
    def raw(self, target: str) -> Iterator[Connection]:
        """A plain connection behind the program's back."""
        with self.home.raw(target) as connection:
            yield connection

    def drop_trigger(self, connection: Connection, table: str, act: str) -> None:
        """Take away what keeps a table append-only, as somebody with the file in hand could."""
        where = "" if self.kind == "sqlite" else f" ON {table}"
        connection.execute(text(f"DROP TRIGGER {table}_no_{act}{where}"))


class FileHome:
    """SQLite files in a folder."""

    kind = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def new(self) -> str:
        """A file that is not there yet."""
        return str(self._folder / f"大赛 {next(self._numbers)}.judging")

    @contextmanager
    def raw(self, target: str) -> Iterator[Connection]:
        """A plain connection."""
        engine = create_engine(f"sqlite:///{target}", poolclass=NullPool)
        with engine.begin() as connection:
            yield connection


class ServerHome:
    """Databases on a PostgreSQL server."""

    kind = "postgresql"
    _numbers = count(1)

    def __init__(self, server: "Server") -> None:
        self._server = server
        self._made: list[str] = []

    def new(self) -> str:
        """A fresh, empty database."""
        name = f"event_{next(self._numbers)}"
        self._server.execute(f"CREATE DATABASE {name}")
        self._made.append(name)
        return self._server.url(name)

    def drop(self) -> None:
        """Drop every database that was made; fails where somebody is still connected."""
        for name in self._made:
            self._server.execute(f"DROP DATABASE {name}")

    @contextmanager
    def raw(self, target: str) -> Iterator[Connection]:
        """A plain connection."""
        engine = create_engine(target, poolclass=NullPool)
        with engine.begin() as connection:
            yield connection


def server_programs() -> Path | None:
    """Where PostgreSQL's programs are installed, if they are."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    return found[-1].parent if found else None


class Server:
    """A PostgreSQL of the tests' own: on a socket only, with nothing worth keeping."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        memory = Path("/dev/shm")  # a new database is 7 MB, and nothing here outlives the run
        self._folder = Path(tempfile.mkdtemp(prefix="judging-pg-", dir=memory if memory.is_dir() else None))
        self._user = "postgres" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self._folder, self._user)
        data = self._folder / "data"
        self._run("initdb", "-D", str(data), "-U", "judge", "-A", "trust", "-E", "UTF8", "--no-sync")
        self._data = data
        self.start()

    def start(self) -> None:
        """Start the server."""
        settings = f"-c fsync=off -c listen_addresses='' -k {self._folder}"
        log = str(self._folder / "log")
        self._run("pg_ctl", "start", "-w", "-D", str(self._data), "-l", log, "-o", settings)

    def halt(self, mode: str) -> None:
        """Stop the server and keep its data."""
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", mode)

    def url(self, database: str) -> str:
        """A database's URL."""
        return f"postgresql+psycopg://judge@/{database}?host={self._folder}"

    def execute(self, statement: str) -> None:
        """Carry out a statement that no transaction may hold."""
        engine = create_engine(self.url("postgres"), poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))

    def stop(self) -> None:
        """Stop the server and forget it."""
        self.halt("immediate")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            user=self._user,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

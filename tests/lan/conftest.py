"""A host on this computer alone, and how a refusal is read."""

import ssl
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import verifiers
from tests.lan.halls import FileHall

HOME = "127.0.0.1"
EVENT = "3f2a91c0-77b4-4e81-9c55-0123456789ab"
OTHER_EVENT = "3f2a91c0-77b4-4e81-9c55-0123456789ac"


class _Greeting(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"welcome")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that refuses the certificate hangs up: nothing to report."""


@pytest.fixture
def serve() -> Iterator[Callable[[ssl.SSLContext], int]]:
    """Answer HTTPS on this computer with a context; gives the port."""
    running: list[tuple[_QuietServer, Thread]] = []

    def start(context: ssl.SSLContext) -> int:
        server = _QuietServer((HOME, 0), _Greeting)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        running.append((server, thread))
        return server.server_port

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


def refusal(act: Callable[[], object]) -> Problem:
    """What an act is refused for."""
    with pytest.raises(JudgingError) as refused:
        act()
    return refused.value.problem


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileHall]:
    """The small event in a file, open to laptops; codes cost little here."""
    monkeypatch.setattr(verifiers, "MEMORY_KIB", 64)
    monkeypatch.setattr(verifiers, "TIME_COST", 1)
    hall = FileHall(tmp_path / "大赛.judging")
    yield hall
    hall.close()


@pytest.fixture(scope="module")
def shared_hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FileHall]:
    """A hall for many small tests, in which nobody pairs by code."""
    hall = FileHall(tmp_path_factory.mktemp("hall") / "大赛.judging")
    yield hall
    hall.close()


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[Callable[..., FileHall]]:
    """Opens events to laptops, under names, and closes them after the test."""
    opened: list[FileHall] = []

    def open_hall(name: str = "x", port: int = 0) -> FileHall:
        opened.append(FileHall(tmp_path / f"{name}.judging", port=port))
        return opened[-1]

    yield open_hall
    for hall in opened:
        hall.close()

"""What many connections, and slow ones, do to a host; over real sockets."""

import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import sleep

import pytest

from judging_app.lan import host_server
from judging_app.lan.host_guests import Guests
from tests.lan.halls import FileHall
from tests.lan.judges import until
from tests.lan.laptops import HOME

HELLO = b"GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Guests]:
    """Let a hall have other bounds than a real one."""

    def use(hall: FileHall, most: int, most_of_one_address: int) -> Guests:
        assert hall.host._opened is not None
        server = hall.host._opened._server._server
        guests = Guests(most, most_of_one_address)
        monkeypatch.setattr(server, "guests", guests)
        return guests

    return use


@pytest.fixture
def held() -> Iterator[ExitStack]:
    """Connections that are closed when the test is over."""
    with ExitStack() as stack:
        yield stack


def connection(hall: FileHall, held: ExitStack) -> ssl.SSLSocket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    plain = held.enter_context(socket.create_connection((HOME, hall.port), 5))
    return held.enter_context(context.wrap_socket(plain))


def is_open(link: socket.socket) -> bool:
    link.settimeout(0.01)
    try:
        return link.recv(65_536) != b""
    except TimeoutError:
        return True
    except OSError:
        return False


def test_a_room_behind_one_router_gets_in(hall: FileHall, held: ExitStack) -> None:
    links = [held.enter_context(socket.create_connection((HOME, hall.port), 5)) for _ in range(200)]
    assert hall.seated("J1").seat()["slice"]["judge"] == "J1"
    assert all(is_open(link) for link in links[::20])


def test_one_address_without_a_token_gets_no_more_than_its_share(
    hall: FileHall, held: ExitStack, few: Callable[..., Guests]
) -> None:
    guests = few(hall, 100, 3)
    seated = hall.seated("J1")
    seated.seat()
    until(lambda: len(guests) == 1)  # the one that looked at the certificate is gone
    for _ in range(3):
        held.enter_context(socket.create_connection((HOME, hall.port), 5))
    with pytest.raises((ConnectionError, ssl.SSLEOFError)):
        connection(hall, held)
    # Whoever showed a token is neither counted nor held up.
    assert seated.submit("E1").json()["receipt"]["revision"] == 1


def test_strangers_in_all_hold_up_no_judge(
    hall: FileHall, held: ExitStack, few: Callable[..., Guests]
) -> None:
    seated = hall.seated("J1")
    assert seated.ask("GET", "/v1/hello").status_code == 200
    few(hall, 4, 100)
    links = [connection(hall, held) for _ in range(4)]
    with pytest.raises((ConnectionError, ssl.SSLEOFError)):
        connection(hall, held)
    assert seated.submit("E1").status_code == 200
    links[0].close()
    until(lambda: not fails(lambda: connection(hall, held)))


def fails(act: Callable[[], object]) -> bool:
    try:
        act()
    except OSError:
        return True
    return False


def test_every_connection_that_goes_is_forgotten(
    hall: FileHall, held: ExitStack, few: Callable[..., Guests]
) -> None:
    guests = few(hall, 100, 100)
    never = held.enter_context(socket.create_connection((HOME, hall.port), 5))
    noisy = held.enter_context(socket.create_connection((HOME, hall.port), 5))
    noisy.sendall(b"no TLS at all")
    asked = connection(hall, held)
    asked.sendall(HELLO)
    assert asked.recv(10) == b"HTTP/1.1 2"
    until(lambda: len(guests) == 2)
    never.close()
    asked.close()
    until(lambda: len(guests) == 0)


@pytest.mark.parametrize("before", [b"", HELLO], ids=["first", "later"])
def test_a_request_that_comes_sign_by_sign_is_not_waited_for(
    hall: FileHall, held: ExitStack, before: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_server, "_FIRST_REQUEST", 0.3)
    link = connection(hall, held)
    link.sendall(before)
    if before:
        assert link.recv(10) == b"HTTP/1.1 2"
    link.sendall(b"G")
    until(lambda: not is_open(link))


def test_a_body_that_was_refused_unread_is_not_listened_to_for_ever(
    hall: FileHall, held: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_server, "_FIRST_REQUEST", 0.3)
    link = connection(hall, held)
    link.sendall(b"POST /v1/sheets HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\nabc")
    assert link.recv(12) == b"HTTP/1.1 401"
    until(lambda: not is_open(link))


def test_a_laptop_that_asks_every_two_seconds_keeps_its_connection(
    hall: FileHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_server, "_FIRST_REQUEST", 0.05)
    laptop = hall.seated("J1")
    laptop.seat()
    pool = laptop.http._transport._pool  # type: ignore[attr-defined]
    (before,) = pool.connections
    sleep(1.2)  # the host looks once a second
    laptop.seat()
    assert pool.connections == [before]


@pytest.mark.skipif(sys.platform == "win32", reason="connections are no files there")
def test_the_program_may_open_as_many_files_as_the_system_lets_it(tmp_path: Path) -> None:
    script = (
        "import resource\n"
        "from judging_app.lan.open_files import raised_limit\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 500))\n"
        "print(raised_limit(300), resource.getrlimit(resource.RLIMIT_NOFILE))\n"
        "print(raised_limit(800), resource.getrlimit(resource.RLIMIT_NOFILE))\n"
        "print(raised_limit(100), resource.getrlimit(resource.RLIMIT_NOFILE))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8", cwd=tmp_path
    )
    assert told.stdout.splitlines() == ["300 (300, 500)", "500 (500, 500)", "500 (500, 500)"]

"""The host as the organizer's screens hold it: opening, closing, ports, addresses, what is told."""

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import httpx
import pytest

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf
from judging_app.bootstrap import Library
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import host_opened
from judging_app.lan.certificate import short_fingerprint
from judging_app.lan.host import Host
from judging_app.lan.host_gate import Gate
from judging_app.lan.host_presence import Attendance
from judging_app.lan.host_server import bound_socket
from judging_app.storage.opening import create_event_file
from tests.application.memory_store import MemoryStore
from tests.lan.conftest import refusal
from tests.lan.halls import ORGANIZER, FileHall
from tests.lan.laptops import HOME
from tests.storage.builders import small_event


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host(LocalJudging(MemoryStore(small_event()), ORGANIZER), announce=False, interface=HOME)
    yield host
    host.stop()


def free_run(count: int) -> int:
    """The first of so many neighbouring ports that are free."""
    for first in range(20_000, 60_000, 97):
        try:
            for number in range(first, first + count):
                taken(number).close()
        except OSError:
            continue
        return first
    raise AssertionError("no free ports")


def taken(port: int) -> socket.socket:
    busy = socket.socket()
    try:
        busy.bind((HOME, port))
        busy.listen()
    except OSError:
        busy.close()
        raise
    return busy


def test_the_identity_is_made_once_and_stays(host: Host) -> None:
    assert host.status() == host.status().__class__()
    first = host.start(0)
    assert first.is_open
    assert first.address == f"127.0.0.1:{first.port}"
    identity = host._judging.ask(DoorOf()).seats.identity
    assert identity is not None
    assert first.fingerprint == short_fingerprint(identity.certificate.encode())
    assert host.start(0) == first  # starting again changes nothing
    host.stop()
    closed = host.status()
    assert (closed.is_open, closed.address, closed.fingerprint) == (False, "", first.fingerprint)
    assert host.start(0).fingerprint == first.fingerprint
    assert host._judging.ask(DoorOf()).seats.identity == identity


def test_where_the_port_is_taken_the_next_free_one_is(host: Host) -> None:
    port = free_run(10)
    busy = [taken(port), taken(port + 1)]
    assert host.start(port).port == port + 2
    host.stop()
    busy += [taken(number) for number in range(port + 2, port + 10)]
    with pytest.raises(JudgingError) as refused:
        host.start(port)
    assert (refused.value.problem, refused.value.findings[0].facts) == (
        Problem.PORT_TAKEN,
        {"port": str(port)},
    )
    assert not host.status().is_open
    for held in busy:
        held.close()
    assert host.start(port).port == port


def test_closing_takes_about_a_second_whatever_laptops_do(host: Host) -> None:
    before = set(threading.enumerate())
    port = host.start(0).port
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    silent = socket.create_connection((HOME, port))
    idle = context.wrap_socket(socket.create_connection((HOME, port)))
    slow = context.wrap_socket(socket.create_connection((HOME, port)))
    slow.sendall(b"POST /v1/sheets HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc")
    sleep(0.05)
    start = monotonic()
    host.stop()
    assert monotonic() - start < 2.5
    assert set(threading.enumerate()) == before
    for held in (silent, idle, slow):
        held.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((HOME, port))


def test_nothing_is_said_without_tls(host: Host) -> None:
    port = host.start(0).port
    with pytest.raises(httpx.TransportError):
        httpx.get(f"http://{HOME}:{port}/v1/hello", trust_env=False)
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname = False
    old.verify_mode = ssl.CERT_NONE
    with pytest.warns(DeprecationWarning, match="TLSv1 is deprecated"):
        old.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("ALL:@SECLEVEL=0")
    with socket.create_connection((HOME, port)) as plain, pytest.raises(ssl.SSLError):
        old.wrap_socket(plain)


def test_bytes_that_are_no_request_harm_nobody(hall: FileHall) -> None:
    laptop = hall.laptop()
    context = laptop.http._transport._pool._ssl_context  # type: ignore[attr-defined]
    for noise in (b"\x00" * 100, b"GET / HTTP/9.9\r\n\r\n", b"A" * 100_000, b"GET /\xff HTTP/1.1\r\n\r\n"):
        with context.wrap_socket(socket.create_connection((HOME, hall.port))) as connection:
            connection.settimeout(5)
            try:
                connection.sendall(noise)
                answer = connection.recv(1_000)
            except OSError:
                answer = b""
        assert b" 500 " not in answer
    assert laptop.ask("GET", "/v1/hello").status_code == 200


def test_a_body_that_never_comes_is_not_waited_for(hall: FileHall, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = hall.host._opened
    assert opened is not None
    gate = opened._server._server.config.loaded_app
    assert isinstance(gate, Gate)
    monkeypatch.setattr(gate, "_seconds", 0.1)
    laptop = hall.seated("J1")
    context = laptop.http._transport._pool._ssl_context  # type: ignore[attr-defined]
    shown = f"Authorization: Bearer {laptop.token}\r\n".encode()
    with context.wrap_socket(socket.create_connection((HOME, hall.port))) as connection:
        connection.sendall(
            b"POST /v1/sheets HTTP/1.1\r\nHost: x\r\n" + shown + b"Content-Length: 1000\r\n\r\nabc"
        )
        connection.settimeout(5)
        assert connection.recv(1_000).startswith(b"HTTP/1.1 408 ")


def test_watchers_are_told_of_laptops_that_come_and_knock(
    hall: FileHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_opened, "_LOOK_SECONDS", 0.02)
    told = Event()
    stop = hall.host.watch(told.set)
    laptop = hall.seated("J1")
    laptop.seat()
    assert told.wait(5)
    told.clear()
    laptop.seat(waiting=2)
    assert told.wait(5)
    sleep(0.2)
    told.clear()
    version = laptop.seat(waiting=2)["version"]
    laptop.seat(version, waiting=2)
    assert not told.wait(0.3)  # nothing that a screen shows has changed
    stop()
    laptop.seat(version, waiting=9)
    assert not told.wait(0.3)


def test_a_laptop_is_away_six_seconds_after_it_was_heard_of() -> None:
    now = [1_000.0]
    attendance = Attendance(lambda: now[0])
    attendance.note("J1", "甲的笔记本", waiting=2)
    attendance.note("J2", "乙的笔记本")
    now[0] += 5.9
    attendance.note("J2", "乙的新笔记本")
    shown = attendance.signs()
    assert [item.connected for item in attendance.presence().values()] == [True, True]
    now[0] += 0.2
    one, two = attendance.presence().values()
    assert (one.connected, one.waiting, two.connected, two.machine) == (False, 2, True, "乙的新笔记本")
    assert attendance.signs() != shown
    assert 6.0 < (two.seen - one.seen).total_seconds() + 0.2 < 6.3


def test_a_changed_address_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = [("192.168.1.20", "10.0.0.5")]
    monkeypatch.setattr(host_opened, "own_addresses", lambda: addresses[0])
    monkeypatch.setattr(host_opened, "_ADDRESS_SECONDS", 0.0)
    monkeypatch.setattr(host_opened, "_LOOK_SECONDS", 0.02)
    monkeypatch.setattr(host_opened, "bound_socket", lambda _, port: bound_socket(HOME, port))
    host = Host(LocalJudging(MemoryStore(small_event()), ORGANIZER), announce=False)
    told = Event()
    port = host.start(0).port
    host.watch(told.set)
    assert (host.status().address, host.status().moved_from) == (f"192.168.1.20:{port}", "")
    for now, moved_from in (
        (("172.16.3.4",), "192.168.1.20"),
        ((), ""),
        (("192.168.1.20",), ""),
    ):
        told.clear()
        addresses[0] = now
        assert told.wait(5)
        status = host.status()
        assert (status.addresses, status.moved_from) == (now, moved_from)
    host.stop()


def test_laptops_that_cannot_get_through_are_named_until_they_come_in(hall: FileHall) -> None:
    opened = hall.host._opened
    assert opened is not None
    opened._note_blocked("甲的笔记本")
    opened._note_blocked("乙的笔记本")
    assert hall.host.status().blocked == ("甲的笔记本", "乙的笔记本")
    hall.seated("J1", "甲的笔记本").seat()
    assert hall.host.status().blocked == ("乙的笔记本",)


def test_an_event_that_is_closed_is_closed_to_laptops_too(tmp_path: Path) -> None:
    target = str(tmp_path / "x.judging")
    create_event_file(target, small_event(), "组委会")
    opened = Library().open(target, ORGANIZER)
    host = opened.host_on(HOME)
    assert host is opened.host
    port = host.start(0).port
    opened.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((HOME, port))
    reading = Library().open(target, ORGANIZER, read_only=True)
    assert refusal(lambda: reading.host.start(0)) is Problem.READ_ONLY
    assert refusal(lambda: reading.host.issue_codes(["J1"])) is Problem.READ_ONLY
    reading.close()

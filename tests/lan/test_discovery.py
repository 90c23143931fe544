"""Hosts and judges' programs find each other, on this computer's loopback interface only."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.lan import discovery, multicast
from judging_app.lan.discovery import Announcement, BlockedNotice, Browser, FoundHost, cut
from tests.lan.conftest import EVENT, HOME, OTHER_EVENT

LOOPBACK = [HOME]
GROUP = "224.0.0.251"


def loopback_carries_multicast() -> bool:
    """Send ourselves one datagram by multicast, over the loopback interface only."""
    with (
        closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as ear,
        closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as mouth,
    ):
        try:
            ear.bind(("", 0))
            member = socket.inet_aton(GROUP) + socket.inet_aton(HOME)
            ear.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
            ear.settimeout(1)
            mouth.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(HOME))
            mouth.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 0)
            mouth.sendto(b"hear", (GROUP, ear.getsockname()[1]))
            return ear.recv(16) == b"hear"
        except OSError:
            return False


heard_on_loopback = pytest.mark.skipif(
    not loopback_carries_multicast(), reason="the loopback interface carries no multicast here"
)


class Heard:
    """What came from the network's threads, and how long to wait for it."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._latest: Any = None

    def __call__(self, news: Any) -> None:
        with self._news:
            self._latest = news
            self._news.notify_all()

    def wait(self, wanted: Callable[[Any], bool], seconds: float = 10) -> Any:
        with self._news:
            assert self._news.wait_for(lambda: self._latest is not None and wanted(self._latest), seconds)
            return self._latest


def thread_of(part: Any) -> threading.Thread:
    thread = part._multicast._thread
    assert isinstance(thread, threading.Thread)
    return thread


@pytest.fixture
def open_until_end() -> Iterator[Callable[[Any], Any]]:
    with ExitStack() as stack:

        def begin(part: Any) -> Any:
            stack.callback(part.close)
            part.start()
            return part

        yield begin


@heard_on_loopback
def test_a_host_is_found_moves_and_goes(open_until_end: Callable[[Any], Any]) -> None:
    name = "二〇二六年大学生创新创业大赛（决赛）" * 20
    heard = Heard()
    browser = open_until_end(Browser(heard, LOOPBACK))
    announced = open_until_end(Announcement(name, EVENT, 8443, [HOME], LOOPBACK))
    (host,) = heard.wait(lambda hosts: len(hosts) == 1)
    assert host == FoundHost(EVENT, name[:83], (HOME,), 8443)  # 83 x 3 = 249 of 250 bytes
    announced.update(["192.168.7.9"])
    heard.wait(lambda hosts: [host.addresses for host in hosts] == [("192.168.7.9",)])
    assert not announced.failed
    assert not browser.failed
    announced.close()
    heard.wait(lambda hosts: hosts == ())


@heard_on_loopback
def test_a_host_hears_who_cannot_get_through_to_it(open_until_end: Callable[[Any], Any]) -> None:
    blocked, others = Heard(), []
    open_until_end(Announcement("甲赛", EVENT, 8443, [HOME], LOOPBACK, blocked))
    open_until_end(Announcement("乙赛", OTHER_EVENT, 8444, [HOME], LOOPBACK, others.append))
    open_until_end(BlockedNotice(EVENT, "评委电脑-03", LOOPBACK))
    assert blocked.wait(bool) == "评委电脑-03"
    assert others == []


@heard_on_loopback
def test_a_notice_ends_by_itself(
    open_until_end: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discovery, "BLOCKED_SECONDS", 0.1)
    notice = open_until_end(BlockedNotice(EVENT, "评委电脑-03", LOOPBACK))
    thread_of(notice).join(10)
    assert not thread_of(notice).is_alive()


def test_a_network_that_forbids_multicast_stops_nothing_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries = threading.Semaphore(0)

    def forbidden(*_: object, **__: object) -> None:
        tries.release()
        raise OSError("no multicast")

    monkeypatch.setattr(multicast, "Zeroconf", forbidden)
    monkeypatch.setattr(multicast, "LOOK_SECONDS", 0.01)
    announced = Announcement("甲赛", EVENT, 8443, [HOME], LOOPBACK)
    announced.start()
    for _ in range(3):
        assert tries.acquire(timeout=5)
    assert announced.failed
    announced.update(["192.168.7.9"])
    announced.close()
    assert not thread_of(announced).is_alive()


def test_starting_does_not_wait_for_a_network_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    free = threading.Event()

    def hanging(*_: object, **__: object) -> None:
        free.wait(10)
        raise OSError("gone")

    monkeypatch.setattr(multicast, "Zeroconf", hanging)
    monkeypatch.setattr(multicast, "_CLOSING_SECONDS", 0.05)
    began = time.monotonic()
    browser = Browser(lambda _: None, LOOPBACK)
    browser.start()
    browser.close()
    assert time.monotonic() - began < 2
    free.set()
    thread_of(browser).join(10)


class Network:
    """Stands for multicast DNS, and counts how often its interfaces are looked up anew."""

    def __init__(self, *_: object, **__: object) -> None:
        self.looked = threading.Semaphore(0)

    def __enter__(self) -> "Network":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update_interfaces(self) -> None:
        self.looked.release()


def test_a_network_that_comes_later_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge opens the program first and joins the Wi-Fi then."""
    present: list[str] = []
    network = Network()
    monkeypatch.setattr(multicast, "Zeroconf", lambda *_, **__: network)
    monkeypatch.setattr(multicast, "own_addresses", lambda: tuple(present))
    monkeypatch.setattr(multicast, "LOOK_SECONDS", 0.01)
    opened = threading.Event()
    listening = multicast.Multicast(lambda _: opened.set())
    listening.start()
    assert opened.wait(5)
    assert not network.looked.acquire(timeout=0.1)
    present.append("192.168.1.20")
    assert network.looked.acquire(timeout=5)
    listening.close()


@given(st.text(max_size=300))
def test_a_name_is_cut_between_characters(name: str) -> None:
    short = cut("name", name)
    assert name.encode("utf-8", "replace").decode().startswith(short)
    assert len(f"name={short}".encode()) <= 255
    assert short == name or len(f"name={name}".encode()) > 255 - 4


def test_what_a_stranger_sends_is_shown_in_one_printable_line() -> None:
    info = discovery._service(discovery.HOSTS, "judging-x", {"name": "甲赛\x1b[31m\n\u202e乙"}, 1, [HOME])
    assert discovery._text(info, "name") == "甲赛[31m乙"
    assert discovery._text(info, "event") == ""

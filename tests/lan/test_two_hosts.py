"""Two hosts on one event of a server: a laptop may turn to either, as to one and the same."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from judging_app.application.following import Follower
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import CloseEntry, PairSeat
from judging_app.storage.opening import check_records, create_event_file, open_event
from tests.lan.halls import Hall
from tests.lan.laptops import HALL, Laptop
from tests.storage.builders import small_event
from tests.storage.homes import Server, ServerHome

SECOND = 3.0
"""What comes within a second on a quiet machine."""


class ServerHall(Hall):
    """A host as a program of its own on an event of a server; `follows` what other programs store."""

    def __init__(self, target: str, *, follows: bool) -> None:
        self.file = open_event(target)
        super().__init__(self.file.store)
        self._follower = Follower(self.judging, self.file.store.read_draft_mark) if follows else None

    def close(self) -> None:
        super().close()
        if self._follower is not None:
            self._follower.stop()
        self.file.close()


Halls = Callable[[bool], tuple[ServerHall, ServerHall]]


@pytest.fixture
def halls(server: Server) -> Iterator[Halls]:
    home = ServerHome(server)
    with ExitStack() as stack:

        def start(follows: bool) -> tuple[ServerHall, ServerHall]:
            target = home.new()
            create_event_file(target, small_event(), "组委会")
            found = ServerHall(target, follows=follows), ServerHall(target, follows=follows)
            for hall in found:
                stack.callback(hall.close)
            return found

        yield start
    home.drop()


def version(laptop: Laptop, since: str = "") -> str:
    answer = laptop.ask("GET", "/v1/seat", params={"since": since})
    assert answer.status_code == 200
    return str(answer.json()["version"])


def test_both_hosts_prove_themselves_with_the_same_identity(halls: Halls) -> None:
    first, second = halls(False)
    assert first.identity == second.identity
    assert first.host.status().fingerprint == second.host.status().fingerprint


def test_a_laptop_that_was_paired_at_one_host_is_served_by_the_other_at_once(halls: Halls) -> None:
    first, second = halls(False)
    device = "laptop-1"
    first.do(PairSeat("", "J1", device, "评委甲的电脑"))
    token = first.token("J1", device)
    at_second = second.laptop(token, device)
    answer = at_second.submit("E1")
    assert answer.status_code == 200
    assert answer.json()["receipt"]["revision"] == 1
    # It is the pairing that the first host made, and no other: at the first one it is still good.
    pairing = second.judging.ask(DoorOf()).seats.pairings["J1"]
    assert (pairing.number, pairing.device, pairing.machine) == (1, device, "评委甲的电脑")
    at_first = first.laptop(token, device)
    assert at_first.submit("E2").json()["receipt"]["revision"] == 1
    assert [len(first.history(entry, "J1")) for entry in ("E1", "E2")] == [1, 1]
    assert check_records(first.file.store) == []


def test_what_one_host_stores_reaches_laptops_of_the_other_within_a_second(
    halls: Halls, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = halls(True)
    laptop = second.seated("J1")
    before = version(laptop)
    assert version(laptop, before) == before
    first.do(CloseEntry(HALL, "E3"))
    started = time.monotonic()
    while version(laptop, before) == before:
        assert time.monotonic() < started + SECOND
        time.sleep(0.02)
    taken = time.monotonic() - started
    with capsys.disabled():
        print(f"\non a laptop of the other host after {taken:.2f} s, its own asking apart")

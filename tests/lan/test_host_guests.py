"""Who may be connected at the same time; numbers are small here."""

import pytest

from judging_app.lan.host_guests import Guest, Guests

ROUTER, ELSEWHERE = "10.0.0.1", "10.0.0.2"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Lobby:
    """At most five strangers, three of one address, two connections of one seat."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.guests = Guests(5, 3, 2, self.clock)
        self.gone: list[Guest] = []

    def come(self, address: str = ROUTER, seat: str = "") -> Guest | None:
        guest = self.guests.admit(address)
        if guest is not None:
            guest.hang_up = lambda: self.gone.append(guest)
            if seat:
                self.guests.seat(guest, seat)
        return guest


@pytest.fixture
def lobby() -> Lobby:
    return Lobby()


def test_a_burst_from_one_address_is_refused_beyond_its_cap_and_nobody_elses(lobby: Lobby) -> None:
    assert [lobby.come() is not None for _ in range(5)] == [True, True, True, False, False]
    assert lobby.come(ELSEWHERE) is not None
    assert lobby.gone == []


def test_idle_connections_lock_nobody_out(lobby: Lobby) -> None:
    first = lobby.come()
    lobby.clock.now += 2.9
    lobby.come()
    lobby.come()
    assert lobby.come() is None
    lobby.clock.now += 0.1  # the first has been silent for three seconds
    assert lobby.come() is not None
    assert lobby.gone == [first]
    assert lobby.come() is None  # the next came only just now


def test_who_showed_a_token_counts_no_more_and_stays(lobby: Lobby) -> None:
    for number in range(20):
        assert lobby.come(seat=f"J{number}") is not None
    assert [lobby.come() is not None for _ in range(4)] == [True, True, True, False]
    assert [lobby.come(ELSEWHERE) is not None for _ in range(3)] == [True, True, False]
    lobby.clock.now += 60
    for _ in range(20):
        lobby.come()
        lobby.come(ELSEWHERE)
    assert all(not guest.seat for guest in lobby.gone)
    assert len(lobby.guests) == 25


def test_strangers_of_all_addresses_together_are_bounded(lobby: Lobby) -> None:
    assert [lobby.come(f"10.0.1.{number}") is not None for number in range(7)] == [True] * 5 + [False] * 2
    lobby.clock.now += 3
    assert lobby.come("10.0.2.1") is not None
    assert [guest.address for guest in lobby.gone] == ["10.0.1.0"]


def test_one_seat_loses_its_own_oldest_connection(lobby: Lobby) -> None:
    first, second = lobby.come(seat="J1"), lobby.come(seat="J1")
    lobby.come(seat="J2")
    assert second is not None
    lobby.guests.seat(second, "J1")  # with every request again
    assert lobby.gone == []
    lobby.come(seat="J1")
    assert lobby.gone == [first]


def test_who_leaves_makes_room_once(lobby: Lobby) -> None:
    some = [lobby.come() for _ in range(3)]
    for guest in (some[0], some[0], lobby.come(seat="J1")):
        if guest is not None:
            lobby.guests.leave(guest)
            lobby.guests.seat(guest, "J1")  # a request that was under way
    assert [lobby.come() is not None for _ in range(2)] == [True, False]
    for guest in some:
        assert guest is not None
        lobby.guests.leave(guest)
    assert len(lobby.guests) == 1

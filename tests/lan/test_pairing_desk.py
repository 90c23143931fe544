"""The pairing desk by itself: how long it remembers, and how much."""

import pytest

from judging_app.application.judging import LocalJudging
from judging_app.application.seats.commands import IssueSlips, PairSeat
from judging_app.application.seats.records import HostIdentity, Slip
from judging_app.domain.problems import Problem
from judging_app.lan import pairing_desk
from judging_app.lan.certificate import fingerprint, make_certificate
from judging_app.lan.exchange import Exchange, Side
from judging_app.lan.pairing_desk import PairingDesk
from judging_app.lan.wire import BeginPairing, FinishPairing
from tests.application.memory_store import MemoryStore
from tests.lan.conftest import EVENT, refusal
from tests.lan.halls import ORGANIZER
from tests.storage.builders import small_event

PASSWORD = b"\x07" * 32
ELSEWHERE = "10.0.0.9"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Lobby:
    """A desk, its clock, and one judge who knows the code of plate 7K."""

    def __init__(self) -> None:
        made = make_certificate(EVENT)
        self.identity = HostIdentity(EVENT, made.certificate.decode(), made.key.decode(), "ab" * 32)
        self.judging = LocalJudging(MemoryStore(small_event()), ORGANIZER)
        self.judging.do(IssueSlips("", (Slip("J1", "7K", "00" * 16, PASSWORD.hex()),)))
        self.clock = Clock()
        self.changes = 0
        self.desk = PairingDesk(self.judging, self.identity, self._changed, self.clock)

    def _changed(self) -> None:
        self.changes += 1

    def asked(self, password: bytes = PASSWORD, device: str = "device-1", plate: str = "7K") -> FinishPairing:
        """What a laptop says once it has the host's half."""
        begun = self.desk.begin(BeginPairing(plate=plate), ELSEWHERE)
        print_ = fingerprint(self.identity.certificate.encode())
        exchange = Exchange(Side.JUDGE, password, print_, EVENT)
        key = exchange.finish(bytes.fromhex(begun.message))
        return FinishPairing(
            exchange=begun.exchange,
            message=exchange.message.hex(),
            proof=key.proof(Side.JUDGE).hex(),
            device=device,
            machine="电脑",
        )


@pytest.fixture
def lobby() -> Lobby:
    return Lobby()


def test_an_exchange_expires_after_a_minute(lobby: Lobby) -> None:
    in_time, too_late = lobby.asked(), lobby.asked()
    lobby.clock.now += 59
    assert lobby.desk.finish(in_time, ELSEWHERE).sealed
    lobby.clock.now += 1
    assert refusal(lambda: lobby.desk.finish(too_late, ELSEWHERE)) is Problem.PAIRING_CODE_WRONG


def test_a_flood_from_one_address_forgets_its_own_exchanges_only(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairing_desk, "MOST_OF_ONE_ADDRESS", 3)
    mine = lobby.asked()
    for _ in range(5):
        lobby.desk.begin(BeginPairing(plate="ZZ"), "10.0.0.66")
    assert len(lobby.desk._begun) == 4
    assert lobby.desk.finish(mine, ELSEWHERE).sealed


def test_exchanges_are_bounded_over_all_addresses(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing_desk, "MOST_EXCHANGES", 10)
    for number in range(30):
        lobby.desk.begin(BeginPairing(plate="ZZ"), f"10.0.1.{number}")
    assert len(lobby.desk._begun) == 10


def test_wrong_codes_slow_the_slip_down_for_every_address(lobby: Lobby) -> None:
    for number in range(4):
        wrong = lobby.asked(b"\x00" * 32)
        tried = f"10.0.2.{number}"
        assert refusal(lambda: lobby.desk.finish(wrong, tried)) is Problem.PAIRING_CODE_WRONG  # noqa: B023
    begin = BeginPairing(plate="7K")
    assert refusal(lambda: lobby.desk.begin(begin, "10.9.9.9")) is Problem.TOO_MANY_REQUESTS
    lobby.clock.now += 4.9
    assert refusal(lambda: lobby.desk.begin(begin, "10.9.9.9")) is Problem.TOO_MANY_REQUESTS
    lobby.clock.now += 0.2
    assert lobby.desk.finish(lobby.asked(), ELSEWHERE).sealed


def test_many_exchanges_begun_at_once_give_no_more_tries(lobby: Lobby) -> None:
    guesses = [lobby.asked(bytes([number]) * 32) for number in range(10)]
    found = [refusal(lambda: lobby.desk.finish(guess, ELSEWHERE)) for guess in guesses]  # noqa: B023
    assert found == [Problem.PAIRING_CODE_WRONG] * 4 + [Problem.TOO_MANY_REQUESTS] * 6


def test_wrong_codes_slow_an_address_down_for_every_slip(lobby: Lobby) -> None:
    for plate in ("22", "33", "44", "55"):
        wrong = lobby.asked(plate=plate)
        assert refusal(lambda: lobby.desk.finish(wrong, ELSEWHERE)) is Problem.PAIRING_CODE_WRONG  # noqa: B023
    begin = BeginPairing(plate="7K")
    assert refusal(lambda: lobby.desk.begin(begin, ELSEWHERE)) is Problem.TOO_MANY_REQUESTS
    assert lobby.desk.begin(begin, "10.9.9.9").exchange


def test_a_laptop_that_stops_asking_waits_no_more(lobby: Lobby) -> None:
    lobby.judging.do(PairSeat("", "J1", "another-device", "别的电脑"))
    asked = lobby.asked()
    assert lobby.desk.finish(asked, ELSEWHERE).waiting
    for _ in range(3):
        lobby.clock.now += 50
        assert lobby.desk.poll(asked.exchange).waiting
        assert len(lobby.desk.requests()) == 1
    lobby.clock.now += 60
    assert lobby.desk.requests() == ()
    assert refusal(lambda: lobby.desk.poll(asked.exchange)) is Problem.PAIRING_CODE_WRONG


def test_a_laptop_that_asks_twice_waits_once(lobby: Lobby) -> None:
    lobby.judging.do(PairSeat("", "J1", "another-device", "别的电脑"))
    for _ in range(2):
        lobby.desk.finish(lobby.asked(), ELSEWHERE)
    lobby.desk.finish(lobby.asked(device="device-2"), ELSEWHERE)
    assert len(lobby.desk.requests()) == 2
    assert lobby.changes == 3

"""The pairing desk by itself: how long it remembers, and how much."""

import pytest

from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import IssueSlips, PairSeat
from judging_app.application.seats.records import HostIdentity, Pairing, Slip
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import limits, pairing_desk
from judging_app.lan.certificate import fingerprint, make_certificate
from judging_app.lan.codes import ALPHABET
from judging_app.lan.exchange import Exchange, Side
from judging_app.lan.pairing_desk import PairingDesk
from judging_app.lan.wire import BeginPairing, FinishPairing, PairingFinished
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

    def asked(
        self,
        password: bytes = PASSWORD,
        device: str = "device-1",
        plate: str = "7K",
        address: str = ELSEWHERE,
    ) -> FinishPairing:
        """What a laptop says once it has the host's half."""
        begun = self.desk.begin(BeginPairing(plate=plate), address)
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

    def finish(self, password: bytes, address: str, plate: str = "7K") -> PairingFinished:
        """The whole exchange with a code, from one address."""
        return self.desk.finish(self.asked(password, plate=plate, address=address), address)

    @property
    def pairing(self) -> Pairing:
        return self.judging.ask(DoorOf()).seats.pairings["J1"]


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


def wrong_tries(lobby: Lobby, count: int, address: str, plate: str = "7K") -> list[Problem]:
    """What so many wrong codes from one address are refused for."""
    return [refusal(lambda: lobby.finish(b"\x00" * 32, address, plate)) for _ in range(count)]


def test_wrong_codes_slow_their_own_address_down_and_not_the_judge_at_another(lobby: Lobby) -> None:
    found = wrong_tries(lobby, 5, "10.0.2.1")
    assert found == [Problem.PAIRING_CODE_WRONG] * 4 + [Problem.TOO_MANY_REQUESTS]
    lobby.clock.now += 4.9
    assert wrong_tries(lobby, 1, "10.0.2.1") == [Problem.TOO_MANY_REQUESTS]
    lobby.clock.now += 0.2
    assert wrong_tries(lobby, 1, "10.0.2.1") == [Problem.PAIRING_CODE_WRONG]
    assert lobby.finish(PASSWORD, ELSEWHERE).sealed


def test_a_stranger_with_many_addresses_keeps_a_slip_from_its_judge_for_ten_seconds_at_most(
    lobby: Lobby,
) -> None:
    for number in range(10):
        assert wrong_tries(lobby, 3, f"10.0.2.{number}") == [Problem.PAIRING_CODE_WRONG] * 3
    for number in range(10, 15):
        assert wrong_tries(lobby, 1, f"10.0.2.{number}") == [Problem.TOO_MANY_REQUESTS]
    begin = BeginPairing(plate="7K")
    with pytest.raises(JudgingError) as hasty:
        lobby.desk.begin(begin, ELSEWHERE)
    assert hasty.value.findings[0].facts == {"seconds": "10"}
    lobby.clock.now += 10
    assert lobby.finish(PASSWORD, ELSEWHERE).sealed


def test_one_judges_wrong_codes_do_not_hold_up_the_room_behind_the_same_router(lobby: Lobby) -> None:
    assert wrong_tries(lobby, 5, ELSEWHERE, "9M")[-1] is Problem.TOO_MANY_REQUESTS
    assert lobby.finish(PASSWORD, ELSEWHERE).sealed


def test_one_address_that_tries_every_slip_is_held_to_a_slow_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WRONG_OF_ONE_ADDRESS", 20)
    lobby = Lobby()
    found = [wrong_tries(lobby, 1, ELSEWHERE, f"2{sign}") for sign in ALPHABET[:21]]
    assert found == [[Problem.PAIRING_CODE_WRONG]] * 20 + [[Problem.TOO_MANY_REQUESTS]]
    assert lobby.finish(PASSWORD, "10.0.0.10").sealed
    lobby.clock.now += 10
    assert wrong_tries(lobby, 1, ELSEWHERE, "ZZ") == [Problem.PAIRING_CODE_WRONG]


def test_many_exchanges_begun_at_once_give_no_more_tries(lobby: Lobby) -> None:
    guesses = [lobby.asked(bytes([number]) * 32) for number in range(10)]
    found = [refusal(lambda: lobby.desk.finish(guess, ELSEWHERE)) for guess in guesses]  # noqa: B023
    assert found == [Problem.PAIRING_CODE_WRONG] * 4 + [Problem.TOO_MANY_REQUESTS] * 6


def test_an_answer_that_was_lost_is_given_again(lobby: Lobby) -> None:
    asked = lobby.asked()
    first = lobby.desk.finish(asked, ELSEWHERE)
    lobby.clock.now += 59
    assert lobby.desk.finish(asked, ELSEWHERE) == first
    assert lobby.desk.finish(asked, "10.0.0.10") == first  # the laptop changed its network
    assert lobby.pairing.number == 1
    assert lobby.changes == 1
    lobby.clock.now += 1
    assert refusal(lambda: lobby.desk.finish(asked, ELSEWHERE)) is Problem.PAIRING_CODE_WRONG


def test_only_the_very_same_is_answered_again(lobby: Lobby) -> None:
    asked = lobby.asked()
    lobby.desk.finish(asked, ELSEWHERE)
    for change in ({"device": "device-2"}, {"proof": "00" * 32}, {"message": "00" * 33}):
        other = asked.model_copy(update=change)
        assert refusal(lambda: lobby.desk.finish(other, ELSEWHERE)) is Problem.PAIRING_CODE_WRONG  # noqa: B023
    assert (lobby.pairing.number, lobby.pairing.device) == (1, "device-1")


def test_a_wrong_code_that_is_sent_twice_counts_once(lobby: Lobby) -> None:
    for _ in range(3):
        wrong = lobby.asked(b"\x00" * 32)
        for _ in range(3):
            assert refusal(lambda: lobby.desk.finish(wrong, ELSEWHERE)) is Problem.PAIRING_CODE_WRONG  # noqa: B023
    assert lobby.finish(PASSWORD, ELSEWHERE).sealed


def test_a_laptop_that_has_to_wait_is_told_so_again(lobby: Lobby) -> None:
    lobby.judging.do(PairSeat("", "J1", "another-device", "别的电脑"))
    asked = lobby.asked()
    first = lobby.desk.finish(asked, ELSEWHERE)
    assert first.waiting
    assert lobby.desk.finish(asked, ELSEWHERE) == first
    assert len(lobby.desk.requests()) == 1


def test_a_code_that_was_right_is_right_again_once_the_disk_has_room(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = lobby.asked()

    def full(*_: object) -> None:
        raise JudgingError.of(Problem.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(lobby.judging, "do_as", full)
        assert refusal(lambda: lobby.desk.finish(asked, ELSEWHERE)) is Problem.DISK_FULL
    assert lobby.desk.finish(asked, ELSEWHERE).sealed


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

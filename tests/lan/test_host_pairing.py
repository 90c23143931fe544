"""Pairing with a host over HTTPS: the right code, wrong ones, used ones, and who has to agree."""

import httpx
import pytest

from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import ReleaseSeat
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.certificate import fingerprint
from judging_app.lan.codes import ALPHABET, normalised, plate_of
from tests.lan.halls import FileHall
from tests.lan.laptops import problem


def another(code: str) -> str:
    """A code of the same slip that is wrong in its last sign."""
    signs = normalised(code)
    return signs[:-1] + next(sign for sign in ALPHABET if sign != signs[-1])


def code_of(hall: FileHall, judge: str = "J1") -> str:
    return hall.host.issue_codes([judge])[judge]


def test_the_code_on_the_slip_opens_the_seat_and_proves_the_host(hall: FileHall) -> None:
    laptop = hall.laptop()
    laptop.pair(code_of(hall), "甲的笔记本")
    assert laptop.granted["judge"] == "J1"
    assert laptop.granted["event"] == hall.identity.event
    assert len(bytes.fromhex(laptop.granted["packet_key"])) == 32
    assert laptop.seat()["slice"]["judge"] == "J1"
    pairing = hall.judging.ask(DoorOf()).seats.pairings["J1"]
    assert (pairing.number, pairing.device, pairing.machine) == (1, laptop.device, "甲的笔记本")


def test_the_certificate_is_the_events_own(hall: FileHall) -> None:
    assert fingerprint(hall.laptop().certificate) == fingerprint(hall.identity.certificate.encode())


def test_nothing_of_a_code_or_a_token_lies_in_the_event_file(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop().pair(code)
    hall.close()
    stored = hall.path.read_bytes()
    for secret in (normalised(code), code, laptop.token, laptop.granted["packet_key"]):
        assert secret.encode() not in stored


def test_three_wrong_codes_are_free_and_then_the_slip_is_slowed_down(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop()
    for _ in range(4):
        assert problem(laptop.try_code(another(code))) is Problem.PAIRING_CODE_WRONG
    slowed = laptop.try_code(code)
    assert slowed.status_code == 429
    assert slowed.json()["facts"] == {"seconds": "5"}
    assert slowed.headers["Retry-After"] == "5"


def test_after_three_wrong_codes_the_right_one_still_opens(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop()
    for _ in range(3):
        laptop.try_code(another(code))
    laptop.pair(code)


def test_a_plate_that_no_slip_has_looks_and_fails_like_a_wrong_code(hall: FileHall) -> None:
    code = code_of(hall)
    unknown = next(plate for plate in ("ZZ", "YY") if plate != plate_of(normalised(code)))
    laptop = hall.laptop()
    known, strange = laptop.begin(plate_of(normalised(code))), laptop.begin(unknown)
    assert (known.status_code, strange.status_code) == (200, 200)
    for field in ("exchange", "salt", "message"):
        assert len(known.json()[field]) == len(strange.json()[field])
    # The same salt each time, as a slip's is, and not the slip's.
    assert laptop.begin(unknown).json()["salt"] == strange.json()["salt"] != known.json()["salt"]
    wrong, nowhere = laptop.try_code(another(code)), laptop.try_code(f"{unknown}2345")
    assert (wrong.status_code, wrong.json()) == (nowhere.status_code, nowhere.json())


def test_an_exchange_is_good_for_one_try(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop()
    first = laptop.begin(plate_of(normalised(code))).json()
    sent = {
        "exchange": first["exchange"],
        "message": first["message"],
        "proof": "00" * 32,
        "device": laptop.device,
    }
    for _ in range(2):
        answer = laptop.ask("POST", "/v1/pair/finish", json=sent)
        assert (answer.status_code, problem(answer)) == (403, Problem.PAIRING_CODE_WRONG)


def test_a_new_slip_makes_the_old_code_worthless(hall: FileHall) -> None:
    old = code_of(hall)
    new = code_of(hall)
    assert problem(hall.laptop().try_code(old)) is Problem.PAIRING_CODE_WRONG
    hall.laptop().pair(new)


def test_a_laptop_pairs_again_with_its_own_code_without_asking(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop()
    laptop.pair(code)
    laptop.pair(code)
    assert laptop.seat()["slice"]["judge"] == "J1"


def test_a_used_code_moves_the_seat_only_when_the_organizer_agrees(hall: FileHall) -> None:
    code = code_of(hall)
    first = hall.laptop().pair(code, "旧电脑")
    second = hall.laptop()
    answer = second.try_code(code, "新电脑")
    assert (answer.status_code, answer.json()["waiting"], answer.json()["sealed"]) == (202, True, "")
    assert second.wait().status_code == 202
    (request,) = hall.host.requests()
    assert (request.judge, request.machine) == ("J1", "新电脑")
    assert first.seat()["slice"]["judge"] == "J1"  # until then nothing has moved

    hall.host.settle(request.id, agree=True)
    assert second.wait().status_code == 200
    assert second.wait().status_code == 200  # had the first answer been lost
    assert hall.host.requests() == ()
    assert second.seat()["slice"]["judge"] == "J1"
    moved = first.ask("GET", "/v1/seat")
    assert (moved.status_code, problem(moved)) == (403, Problem.SEAT_MOVED)


def test_a_laptop_that_is_turned_away_hears_so_and_nothing_moves(hall: FileHall) -> None:
    code = code_of(hall)
    first = hall.laptop().pair(code, "旧电脑")
    second = hall.laptop()
    second.try_code(code)
    (request,) = hall.host.requests()
    hall.host.settle(request.id, agree=False)
    hall.host.settle("no such request", agree=True)
    turned = second.wait()
    assert (turned.status_code, problem(turned)) == (403, Problem.SEAT_TAKEN)
    assert turned.json()["facts"]["machine"] == "旧电脑"
    assert first.seat()["slice"]["judge"] == "J1"


def test_a_seat_that_went_on_paper_needs_agreement_too(hall: FileHall) -> None:
    code = code_of(hall)
    laptop = hall.laptop().pair(code)
    hall.do(ReleaseSeat("", "J1", "电脑坏了"))
    assert laptop.try_code(code).status_code == 202


def test_the_window_hears_of_a_laptop_that_comes_in(hall: FileHall) -> None:
    told: list[str] = []
    hall.judging.watch(lambda changes: told.append(changes.judge))
    hall.laptop().pair(code_of(hall, "J2"))
    assert "J2" in told


def test_codes_are_made_for_judges_of_the_event_only(hall: FileHall) -> None:
    with pytest.raises(JudgingError) as refused:
        hall.host.issue_codes(["J1", "nobody"])
    assert refused.value.problem is Problem.UNKNOWN_JUDGE
    assert hall.judging.ask(DoorOf()).seats.slips == ()
    issued = hall.host.issue_codes(["J1", "J2", "J3"])
    assert len({plate_of(normalised(code)) for code in issued.values()}) == 3


def test_another_certificate_is_refused(hall: FileHall, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = FileHall(tmp_path_factory.mktemp("other") / "x.judging")
    laptop = hall.laptop()
    laptop.http.base_url = httpx.URL(f"https://127.0.0.1:{other.port}")
    with pytest.raises(httpx.ConnectError):
        laptop.ask("GET", "/v1/hello")
    other.close()

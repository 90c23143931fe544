"""A host that is opened again: with the same event file, and with an older copy of it."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest

from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import ReleaseSeat
from judging_app.domain.problems import Problem
from judging_app.lan import tokens
from judging_app.lan.certificate import fingerprint
from tests.lan.halls import FileHall
from tests.lan.laptops import Laptop, problem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "大赛.judging"


def test_after_a_restart_laptops_go_on_as_if_nothing_had_happened(path: Path) -> None:
    hall = FileHall(path)
    laptop = hall.seated("J1")
    certificate, port = laptop.certificate, hall.port
    before = laptop.seat()
    receipt = laptop.submit("E1", "submission-1").json()
    hall.close()

    again = FileHall(path, port=port)
    assert again.port == port
    back = again.laptop(laptop.token)
    assert fingerprint(back.certificate) == fingerprint(certificate)
    assert back.submit("E1", "submission-1").json() == receipt
    # Whatever number the new host counts, the laptop's version is an old one to it.
    assert back.seat(before["version"])["slice"]["submissions"] == ["submission-1"]
    again.close()


def test_a_backup_from_before_a_pairing_takes_the_laptop_back_in(path: Path, tmp_path: Path) -> None:
    hall = FileHall(path)
    hall.close()
    backup = tmp_path / "backup.judging"
    shutil.copy(path, backup)

    hall = FileHall(path)
    first, second = hall.seated("J1", "旧电脑"), hall.seated("J1", "新电脑")
    other = hall.seated("J2")
    second.submit("E1", "submission-1")
    hall.close()

    restored = FileHall(backup)
    back = restored.laptop(second.token)
    moved = {"Judging-Machine": quote("新电脑")}
    part = back.ask("GET", "/v1/seat", headers=moved).json()["slice"]
    assert "submissions" not in part  # so that the laptop sends again what was lost
    assert back.submit("E1", "submission-1").json()["receipt"]["revision"] == 1
    pairing = restored.judging.ask(DoorOf()).seats.pairings["J1"]
    assert (pairing.number, pairing.device, pairing.machine) == (2, second.device, "新电脑")
    late = restored.laptop(first.token).ask("GET", "/v1/seat")
    assert (late.status_code, problem(late)) == (403, Problem.SEAT_MOVED)
    assert restored.laptop(other.token).ask("GET", "/v1/seat").status_code == 200
    restored.close()


def test_a_laptop_is_taken_back_in_once_however_many_requests_come_at_the_same_time(
    path: Path, tmp_path: Path
) -> None:
    hall = FileHall(path)
    hall.close()
    backup = tmp_path / "backup.judging"
    shutil.copy(path, backup)
    hall = FileHall(path)
    token = hall.seated("J1").token
    hall.close()

    restored = FileHall(backup)
    laptops = [restored.laptop(token) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda laptop: laptop.ask("GET", "/v1/seat").status_code, laptops))
    assert answers == [200] * 8
    assert restored.judging.ask(DoorOf()).seats.pairings["J1"].number == 1
    restored.close()


def test_a_backup_from_before_a_release_to_paper_lets_the_laptop_go_on(path: Path, tmp_path: Path) -> None:
    hall = FileHall(path)
    laptop = hall.seated("J1")
    hall.close()
    backup = tmp_path / "backup.judging"
    shutil.copy(path, backup)

    hall = FileHall(path)
    hall.do(ReleaseSeat("", "J1", "电脑坏了"))
    late = hall.laptop(laptop.token)
    assert problem(late.ask("GET", "/v1/seat")) is Problem.SEAT_MOVED
    assert late.submit("E1", "submission-1").json()["held"]
    hall.close()

    restored = FileHall(backup)
    assert restored.laptop(laptop.token).submit("E1", "submission-1").json()["receipt"]["revision"] == 1
    restored.close()


MOVED = {"Judging-Machine": quote("第三台")}


def lost_hours(path: Path, tmp_path: Path) -> tuple[Path, str]:
    """A file from before J1's laptops number 2 and 3, and the token of number 3."""
    hall = FileHall(path)
    hall.seated("J1", "第一台")
    hall.close()
    backup = tmp_path / "backup.judging"
    shutil.copy(path, backup)
    hall = FileHall(path)
    hall.seated("J1", "第二台")
    hall.seated("J1", "第三台")
    pairing = hall.judging.ask(DoorOf()).seats.pairings["J1"]
    assert pairing.number == 3
    token = tokens.of_pairing(hall.identity.event, pairing)
    shown = tokens.issue(bytes.fromhex(hall.identity.secret), token)
    hall.close()
    return backup, shown


def agreed(hall: FileHall) -> Laptop:
    """A laptop that the organizer lets in now."""
    return hall.seated("J1", "恢复后的电脑")


def to_paper(hall: FileHall) -> None:
    """The organizer takes the seat from its laptop."""
    hall.do(ReleaseSeat("", "J1", "改用纸质"))


@pytest.mark.parametrize("restarted", [False, True], ids=["at once", "after a restart"])
@pytest.mark.parametrize("decide", [agreed, to_paper])
def test_what_was_decided_after_a_restore_is_not_undone_by_a_laptop_of_the_lost_hours(
    path: Path, tmp_path: Path, decide: Callable[[FileHall], Laptop | None], *, restarted: bool
) -> None:
    backup, shown = lost_hours(path, tmp_path)
    hall = FileHall(backup)
    chosen = decide(hall)
    if restarted:
        hall.close()
        hall = FileHall(backup, port=hall.port)
    decided = hall.judging.ask(DoorOf()).seats.pairings["J1"]
    old = hall.laptop(shown)
    for _ in range(2):
        turned = old.ask("GET", "/v1/seat", headers=MOVED)
        assert (turned.status_code, problem(turned)) == (403, Problem.SEAT_MOVED)
    assert old.submit("E1").json()["held"]
    assert hall.judging.ask(DoorOf()).seats.pairings["J1"] == decided
    if chosen is not None:
        assert hall.laptop(chosen.token).ask("GET", "/v1/seat").status_code == 200
    (request,) = hall.host.requests()
    assert (request.judge, request.machine) == ("J1", "第三台")

    hall.host.settle(request.id, agree=True)
    assert hall.host.requests() == ()
    assert old.seat()["slice"]["judge"] == "J1"
    if chosen is not None:
        late = hall.laptop(chosen.token).ask("GET", "/v1/seat")
        assert problem(late) is Problem.SEAT_MOVED
    hall.close()


def test_a_laptop_of_the_lost_hours_that_is_turned_away_asks_no_more(path: Path, tmp_path: Path) -> None:
    backup, shown = lost_hours(path, tmp_path)
    hall = FileHall(backup)
    chosen, old = agreed(hall), hall.laptop(shown)
    old.ask("GET", "/v1/seat")
    (request,) = hall.host.requests()
    hall.host.settle(request.id, agree=False)
    assert old.ask("GET", "/v1/seat").status_code == 403
    assert hall.host.requests() == ()
    assert chosen.seat()["slice"]["judge"] == "J1"
    hall.close()


def test_a_decision_on_a_computer_whose_clock_is_slow_holds_as_well(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup, shown = lost_hours(path, tmp_path)
    hall = FileHall(backup)
    monkeypatch.setattr(hall.judging, "_clock", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    chosen = agreed(hall)
    assert hall.laptop(shown).ask("GET", "/v1/seat").status_code == 403
    assert chosen.seat()["slice"]["judge"] == "J1"
    hall.close()


def test_where_nobody_decided_the_last_laptop_of_the_lost_hours_goes_on_whoever_came_before(
    path: Path, tmp_path: Path
) -> None:
    backup, shown = lost_hours(path, tmp_path)
    hall = FileHall(backup)
    second = hall.laptop(hall.token("J1", "second-laptop", 2))
    assert second.seat()["slice"]["judge"] == "J1"
    assert hall.laptop(shown).seat()["slice"]["judge"] == "J1"
    assert problem(second.ask("GET", "/v1/seat")) is Problem.SEAT_MOVED
    assert hall.host.requests() == ()
    hall.close()

"""A host that is opened again: with the same event file, and with an older copy of it."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import ReleaseSeat
from judging_app.domain.problems import Problem
from judging_app.lan.certificate import fingerprint
from tests.lan.halls import FileHall
from tests.lan.laptops import problem


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

"""A judge's laptop: addresses as they are typed, pairing by code, and the seats that lie on it."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from judging_app.application.commands import Recuse, SaveDraft, SubmitSheet
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.joining import FoundEvent, Link
from judging_app.bootstrap import Library
from judging_app.domain.problems import Problem
from judging_app.lan.discovery import Announcement
from judging_app.lan.finder import Finder
from judging_app.lan.seat_library import SeatShelf
from judging_app.lan.typed_address import Address, read_address, shown_address
from judging_app.storage.desk_files import DESK, SeatFolders
from tests.lan.conftest import EVENT, HOME, OTHER_EVENT, refusal
from tests.lan.halls import FileHall
from tests.lan.judges import QUICK, Cable, until
from tests.lan.laptops import HALL
from tests.storage.builders import marks


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[FileHall]:
    opened = FileHall(tmp_path / "x.judging")
    yield opened
    opened.close()


@pytest.fixture
def shelf(tmp_path: Path) -> SeatShelf:
    return SeatShelf(tmp_path / "laptop" / "seats", SeatFolders(), pace=QUICK, listens=False)


def at(hall: FileHall) -> str:
    return f"{HOME}:{hall.port}"


def sheet(entry: str, submission: str) -> SubmitSheet:
    return SubmitSheet(HALL, "pitch", entry, "J1", marks(), submission)


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("192.168.1.20", "192.168.1.20", 8430),
        (" 192.168.1.20:9000 ", "192.168.1.20", 9000),
        ("１９２．１６８．１．２０：９０００", "192.168.1.20", 9000),
        ("192。168。1。20", "192.168.1.20", 8430),
        ("192.168.1.20：8431", "192.168.1.20", 8431),
        ("https://192.168.1.20:8430/", "192.168.1.20", 8430),
        ("HTTPS://192.168.1.20:8430/v1/hello?x=1", "192.168.1.20", 8430),
        ("http://192.168.1.20", "192.168.1.20", 8430),
        ("Organizer-PC.local:8430", "organizer-pc.local", 8430),
        ("192.168.1.20 :\u200b8430", "192.168.1.20", 8430),
    ],
)
def test_addresses_are_read_as_people_type_them(typed: str, host: str, port: int) -> None:
    assert read_address(typed) == (host, port)
    assert read_address(shown_address((host, port))) == (host, port)


@pytest.mark.parametrize(
    "typed",
    ["", "192.168.1", "192.168.1.256", "192.168.1.20:0", "192.168.1.20:70000", "192.168..1", "7K4-29P!",
     "192.168.1.20:", "ftp://192.168.1.20", "甲乙", "-x.local"],
)  # fmt: skip
def test_what_is_no_address_is_said_at_once(typed: str) -> None:
    assert refusal(lambda: read_address(typed)) is Problem.ADDRESS_MALFORMED


def test_looking_at_an_address_tells_the_event(hall: FileHall, shelf: SeatShelf) -> None:
    found = shelf.look(f"https://{at(hall)}/")
    assert found == FoundEvent(hall.identity.event, "创业大赛 · 市级选拔", at(hall))
    hall.host.stop()
    assert refusal(lambda: shelf.look(at(hall))) is Problem.HOST_REFUSED


def test_a_slips_code_gives_the_seat(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    joining = shelf.join(at(hall), f" {code.lower()} ")
    assert not joining.awaits
    seat = joining.poll()
    assert seat is not None
    assert (seat.judge, seat.judge_name, seat.event_name, seat.address) == (
        "J1", "评委J1", "创业大赛 · 市级选拔", at(hall),
    )  # fmt: skip
    assert joining.poll() == seat
    assert shelf.seats() == [seat]
    desk = shelf.open(seat)
    until(lambda: desk.link().link is Link.CONNECTED)
    desk.judging.do(sheet("E1", "submission-1"))
    until(lambda: len(hall.history("E1", "J1")) == 1)
    desk.close()


def test_a_wrong_code_gives_nothing_and_is_soon_slowed_down(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    tries = [refusal(lambda: shelf.join(at(hall), wrong)) for _ in range(5)]
    assert tries[:3] == [Problem.PAIRING_CODE_WRONG] * 3
    assert tries[4] is Problem.TOO_MANY_REQUESTS
    assert refusal(lambda: shelf.join(at(hall), "12")) is Problem.PAIRING_CODE_MALFORMED
    assert shelf.seats() == []


def test_whoever_stands_between_with_another_certificate_learns_nothing(
    hall: FileHall, shelf: SeatShelf, tmp_path: Path
) -> None:
    """A copy of the event file knows the code, but its host has another certificate and no verifier."""
    code = hall.host.issue_codes(["J1"])["J1"]
    other = FileHall(tmp_path / "other.judging")
    other.host.issue_codes(["J1"])
    assert refusal(lambda: shelf.join(at(other), code)) is Problem.PAIRING_CODE_WRONG
    assert shelf.seats() == []
    other.close()


def test_another_laptop_gets_a_taken_seat_when_the_organizer_agrees(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    hall.do(PairSeat("", "J1", "first-laptop", "第一台", agreed=True))
    joining = shelf.join(at(hall), code)
    assert joining.awaits
    assert joining.poll() is None
    (request,) = hall.host.requests()
    hall.host.settle(request.id, agree=True)
    seat = joining.poll()
    assert seat is not None
    assert seat.judge == "J1"
    joining = shelf.join(at(hall), code)  # the same laptop once more needs nobody's word
    assert joining.poll() == shelf.seats()[0]


def test_another_laptop_that_is_turned_away_is_told(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    hall.do(PairSeat("", "J1", "first-laptop", "第一台", agreed=True))
    joining = shelf.join(at(hall), code)
    (request,) = hall.host.requests()
    hall.host.settle(request.id, agree=False)
    assert refusal(joining.poll) is Problem.SEAT_TAKEN
    assert shelf.seats() == []


def test_pairing_again_keeps_what_was_handed_in(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    seat = shelf.join(at(hall), code).poll()
    assert seat is not None
    hall.host.stop()
    desk = shelf.open(seat)
    desk.judging.do(sheet("E1", "submission-1"))
    assert refusal(lambda: shelf.open(seat)) is Problem.SEAT_OPEN_ELSEWHERE
    desk.close()
    assert [known.waiting for known in shelf.seats()] == [1]
    assert refusal(lambda: shelf.forget(seat)) is Problem.SEAT_HOLDS_SHEETS

    hall.host.start(hall.port)
    again = shelf.join(at(hall), code).poll()
    assert again is not None
    assert again.folder == seat.folder
    desk = shelf.open(again)
    until(lambda: [item.delivery for item in desk.outbox()] == [Delivery.RECEIVED])
    desk.close()
    assert len(hall.history("E1", "J1")) == 1
    shelf.forget(again)
    assert shelf.seats() == []
    assert not seat.folder.exists()


def test_a_second_program_does_not_take_the_seat_from_the_first(hall: FileHall, shelf: SeatShelf) -> None:
    issued = hall.host.issue_codes(["J1", "J2"])
    seat = shelf.join(at(hall), issued["J1"]).poll()
    assert seat is not None
    desk = shelf.open(seat)
    assert refusal(lambda: shelf.join(at(hall), issued["J1"])) is Problem.SEAT_OPEN_ELSEWHERE
    assert hall.judging.ask(DoorOf()).seats.pairings["J1"].number == 1
    desk.judging.do(sheet("E1", "submission-1"))
    until(lambda: len(hall.history("E1", "J1")) == 1)
    # Another judge's seat is another matter.
    other = shelf.join(at(hall), issued["J2"]).poll()
    assert other is not None
    assert other.judge == "J2"
    desk.close()


def test_a_seat_file_opened_again_takes_nothing_back(
    hall: FileHall, shelf: SeatShelf, tmp_path: Path
) -> None:
    path = tmp_path / "评委J1.judgeseat"
    file_code = hall.host.write_seat_file("J1", path)
    first = shelf.open_seat_file(path, file_code)
    joining = shelf.join(at(hall), hall.host.issue_codes(["J1"])["J1"])
    (request,) = hall.host.requests()
    hall.host.settle(request.id, agree=True)
    paired = joining.poll()
    assert paired is not None
    assert paired.folder == first.folder
    assert shelf.open_seat_file(path, file_code).folder == first.folder
    desk = shelf.open(paired)
    until(lambda: desk.link().link is Link.CONNECTED)
    desk.judging.do(sheet("E1", "submission-1"))
    until(lambda: [item.delivery for item in desk.outbox()] == [Delivery.RECEIVED])
    desk.close()


def test_a_seat_is_not_removed_while_anything_waits_in_it(hall: FileHall, shelf: SeatShelf) -> None:
    seat = shelf.join(at(hall), hall.host.issue_codes(["J1"])["J1"]).poll()
    assert seat is not None
    hall.host.stop()
    desk = shelf.open(seat)
    desk.judging.do(SaveDraft(HALL, "pitch", "E2", "J1", marks(1)))
    until(lambda: desk.link().drafts == 1)
    desk.judging.do(Recuse(HALL, "J1", "E1", "亲属"))
    desk.close()
    assert refusal(lambda: shelf.forget(seat)) is Problem.SEAT_HOLDS_SHEETS
    assert [(known.waiting, known.drafts) for known in shelf.seats()] == [(1, 1)]
    hall.host.start(hall.port)
    desk = shelf.open(seat)
    until(lambda: desk.link().waiting == 0)
    desk.close()
    shelf.forget(seat)
    assert shelf.seats() == []


def test_a_pairing_whose_last_answer_is_lost_is_made_again(hall: FileHall, shelf: SeatShelf) -> None:
    code = hall.host.issue_codes(["J1"])["J1"]
    cable = Cable(hall.port)
    joining = shelf.join(f"{HOME}:{cable.port}", code)
    cable.is_down = True
    assert refusal(joining.poll) in {Problem.HOST_UNREACHABLE, Problem.HOST_NOT_TLS}
    assert shelf.seats() == []
    cable.is_down = False
    assert joining.poll() is not None
    cable.close()


def test_a_seat_that_cannot_be_read_is_listed_with_its_folder_and_hides_no_other(
    hall: FileHall, shelf: SeatShelf
) -> None:
    for judge in ("J1", "J2"):
        assert shelf.join(at(hall), hall.host.issue_codes([judge])[judge]).poll() is not None
    assert [seat.judge for seat in shelf.seats()] == ["J2", "J1"]
    second = shelf.seats()[0]
    (second.folder / DESK).write_bytes(b"nothing of the kind")
    told = {seat.folder: seat.problem for seat in shelf.seats()}
    first = next(seat for seat in shelf.seats() if seat.problem is None)
    assert first.judge == "J1"
    problem = told[second.folder]
    assert problem is not None
    assert problem.problem is Problem.EVENT_FILE_DAMAGED
    assert len(told) == 2
    assert refusal(lambda: shelf.open(second)) is Problem.EVENT_FILE_DAMAGED
    # What a removal left over is no seat any more.
    (second.folder / DESK).unlink()
    assert [seat.folder for seat in shelf.seats()] == [first.folder]
    shutil.rmtree(second.folder)


def test_events_are_found_by_name_on_the_network(tmp_path: Path) -> None:
    shelf = SeatShelf(tmp_path, SeatFolders(), interfaces=[HOME])
    found: list[Sequence[FoundEvent]] = []
    announced = Announcement("市赛", EVENT, 8430, [HOME], [HOME])
    announced.start()
    stop = shelf.find(found.append)
    until(lambda: any(FoundEvent(EVENT, "市赛", f"{HOME}:8430") in events for events in found), 10)
    stop()
    announced.close()


def test_a_lost_host_is_listened_for_by_its_event_alone() -> None:
    found: list[tuple[Address, ...]] = []
    hosts = [
        Announcement("市赛", event, port, [HOME], [HOME]) for event, port in ((OTHER_EVENT, 1), (EVENT, 2))
    ]
    finder = Finder(EVENT, [HOME])
    for host in hosts:
        host.start()
    finder.start(found.append)
    until(lambda: bool(found), 10)
    assert set(found) == {((HOME, 2),)}
    finder.blocked()
    finder.stop()
    for host in hosts:
        host.close()


def test_the_program_keeps_its_seats_where_it_is_told(hall: FileHall, tmp_path: Path) -> None:
    library = Library(seats=tmp_path / "mine")
    code = hall.host.issue_codes(["J1"])["J1"]
    seat = library.seats.join(at(hall), code).poll()
    assert seat is not None
    assert seat.folder.parent == tmp_path / "mine"
    assert library.seats.seats() == [seat]
    library.seats.open(seat).close()
    library.seats.forget(seat)

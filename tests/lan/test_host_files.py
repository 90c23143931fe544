"""Without a network: the seat goes out in a file, and what was scored comes back in one."""

import shutil
from pathlib import Path

import pytest

from judging_app.application.commands import Recuse, SubmitSheet
from judging_app.application.queries import DoorOf, WholeEvent
from judging_app.application.seats.records import Signature, SignedSheet
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import packets, tokens
from judging_app.lan.codes import normalised
from judging_app.lan.packets import PacketContent, PacketRecusal, SeatFile
from tests.lan.conftest import refusal
from tests.lan.halls import FileHall
from tests.lan.laptops import HALL, problem
from tests.storage.builders import NOON, marks


def given(entry: str, base: int = 0, reason: str = "", judge: str = "J1") -> SubmitSheet:
    name = f"{entry}-submission-{base}"
    return SubmitSheet(HALL, "pitch", entry, judge, marks(50 + base), name, base, "", reason)


def seat_file(hall: FileHall, folder: Path, judge: str = "J1") -> SeatFile:
    path = folder / f"{judge}.judgeseat"
    code = hall.host.write_seat_file(judge, path)
    return packets.read_seat_file(path, normalised(code))


def packet(folder: Path, seat: SeatFile, content: PacketContent, name: str = "甲.judgepacket") -> Path:
    kept = seat.credentials
    path = folder / name
    pairing = tokens.SeatToken(kept.event, kept.judge, kept.device, 1)
    packets.write_packet(path, pairing, bytes.fromhex(kept.packet_key), content)
    return path


def test_a_seat_goes_out_in_a_file_and_its_sheets_come_back_in_one(hall: FileHall, tmp_path: Path) -> None:
    seat = seat_file(hall, tmp_path)
    assert (seat.credentials.judge, seat.slice.judge) == ("J1", "J1")
    assert {entry.code for entry in seat.slice.event.entries} == {"E1", "E2", "E3", "E4"}
    signed = Signature("sign-0001", HALL, "J1", "评委甲", "", (SignedSheet("pitch", "E1", 2),), NOON)
    content = PacketContent(
        (given("E1"), given("E1", 1, "算错了"), given("E2")),
        (signed,),
        (PacketRecusal(HALL, "E3", "师生关系"),),
    )
    path = packet(tmp_path, seat, content)
    report = hall.host.read_packet(path)
    assert (report.judge, report.stored, report.known, report.held, report.findings) == ("J1", 3, 0, (), ())
    assert [item.submission for item in hall.history("E1", "J1")] == ["E1-submission-0", "E1-submission-1"]
    seats = hall.judging.ask(DoorOf()).seats
    assert [item.id for item in seats.signatures] == ["sign-0001"]

    assert refusal(lambda: hall.host.read_packet(path)) is Problem.PACKET_TAKEN
    later = PacketContent((*content.sheets, given("E4")), (signed,), content.recusals)
    again = hall.host.read_packet(packet(tmp_path, seat, later, "again.judgepacket"))
    assert (again.stored, again.known, again.held, again.findings) == (1, 3, (), ())


def test_the_seats_file_token_opens_the_same_seat_on_the_network(hall: FileHall, tmp_path: Path) -> None:
    before = hall.seated("J1")
    seat = seat_file(hall, tmp_path)
    assert problem(before.ask("GET", "/v1/seat")) is Problem.SEAT_MOVED
    assert hall.laptop(seat.credentials.token).ask("GET", "/v1/seat").status_code == 200
    assert seat.credentials.address == f"127.0.0.1:{hall.port}"


def test_a_packet_that_was_altered_or_is_anothers_changes_nothing(hall: FileHall, tmp_path: Path) -> None:
    path = packet(tmp_path, seat_file(hall, tmp_path), PacketContent((given("E1"),)))
    whole = path.read_bytes()
    other = FileHall(tmp_path / "other.judging")
    foreign = packet(
        tmp_path, seat_file(other, tmp_path, "J2"), PacketContent((given("E1", judge="J2"),)), "f"
    )
    other.close()
    log = hall.file.store.read_log_end()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert refusal(lambda: hall.host.read_packet(path)) is Problem.SEAL_BROKEN
    path.write_bytes(b"PK\x03\x04" + whole)
    assert refusal(lambda: hall.host.read_packet(path)) is Problem.NOT_A_PACKET
    assert refusal(lambda: hall.host.read_packet(foreign)) is Problem.PACKET_OTHER_EVENT
    assert hall.file.store.read_log_end() == log


def test_a_packet_keeps_to_the_bounds_of_the_wire(hall: FileHall, tmp_path: Path) -> None:
    """What goes beyond them is left out and said; everything else is taken in."""
    odd = SubmitSheet(HALL, "pitch", "E1", "J1", marks(), "submission-1", note="a\x00b")
    places = (SignedSheet("pitch", "E2", 1),)
    signed = Signature("sign-0001", HALL, "J1", "评委\t甲", "", places, NOON)
    content = PacketContent((odd, given("E2")), (signed,), (PacketRecusal(HALL, "E3" * 200, "亲属"),))
    report = hall.host.read_packet(packet(tmp_path, seat_file(hall, tmp_path), content))
    assert report.stored == 1
    assert [(item.problem, item.facts["detail"]) for item in report.findings] == [
        (Problem.PACKET_ITEM_REFUSED, "E1: note"),
        (Problem.PACKET_ITEM_REFUSED, "评委 甲: name"),
        (Problem.PACKET_ITEM_REFUSED, "E3" * 20 + ": entry"),
    ]
    assert hall.history("E1", "J1") == ()


def test_a_packet_brings_back_what_a_restored_file_forgot_and_not_what_was_settled(
    hall: FileHall, tmp_path: Path
) -> None:
    """A sheet that was held back is held again; a recusal comes again unless it was lifted."""
    seat = seat_file(hall, tmp_path)
    again = PacketRecusal(HALL, "E3", "师生关系", confirmed=True)
    content = PacketContent((given("E1"), given("E2")), (), (again,), ("E1-submission-0",))
    report = hall.host.read_packet(packet(tmp_path, seat, content))
    assert (report.stored, [item.problem for item in report.held]) == (1, ["held_before"])
    assert [item.entry for item in hall.judging.ask(WholeEvent()).rounds[0].recusals] == ["E3"]
    hall.do(Recuse(HALL, "J1", "E3", "无此关系", lift=True))
    report = hall.host.read_packet(packet(tmp_path, seat, content, "again.judgepacket"))
    assert report.findings == ()
    assert hall.judging.ask(WholeEvent()).rounds[0].recusals == ()


def test_what_the_rules_refuse_is_held_and_what_cannot_be_is_reported(hall: FileHall, tmp_path: Path) -> None:
    seat = seat_file(hall, tmp_path)
    signed = Signature("sign-0001", HALL, "J1", "评委甲", "", (SignedSheet("pitch", "E2", 1),), NOON)
    content = PacketContent((given("E1"), given("E2", 3, "更正")), (signed,))
    report = hall.host.read_packet(packet(tmp_path, seat, content))
    assert (report.stored, [item.problem for item in report.held]) == (1, ["stale_revision"])
    assert [item.problem for item in report.findings] == [Problem.SIGNED_OTHERWISE]


def test_a_packet_from_a_seat_that_moved_on_is_held(hall: FileHall, tmp_path: Path) -> None:
    path = packet(tmp_path, seat_file(hall, tmp_path), PacketContent((given("E1"),)))
    hall.seated("J1", "新电脑")
    report = hall.host.read_packet(path)
    assert (report.stored, [item.problem for item in report.held]) == (0, ["seat_moved"])


def test_a_packet_is_taken_by_an_older_copy_of_the_event(hall: FileHall, tmp_path: Path) -> None:
    hall.close()
    backup = tmp_path / "backup.judging"
    shutil.copy(hall.path, backup)
    again = FileHall(hall.path)
    path = packet(tmp_path, seat_file(again, tmp_path), PacketContent((given("E1"),)))
    again.close()
    restored = FileHall(backup)
    report = restored.host.read_packet(path)
    assert (report.stored, report.held) == (1, ())
    assert restored.judging.ask(DoorOf()).seats.pairings["J1"].number == 1
    restored.close()


def test_a_seat_file_that_cannot_be_written_moves_no_seat(hall: FileHall, tmp_path: Path) -> None:
    laptop = hall.seated("J1")
    with pytest.raises(JudgingError):
        hall.host.write_seat_file("J1", tmp_path / "no such folder" / "x.judgeseat")
    with pytest.raises(JudgingError):
        hall.host.write_seat_file("nobody", tmp_path / "x.judgeseat")
    assert laptop.ask("GET", "/v1/seat").status_code == 200

"""Files on a stick: taken in once, refused when altered, and in step with what came by the network."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judging_app.application.commands import AttachEvidence, ReturnSheet, SubmitSheet
from judging_app.application.queries import EvidenceContent, SeatRecordsOf, SliceOf
from judging_app.application.seats.commands import SignSheets
from judging_app.application.seats.desk_port import Credentials
from judging_app.application.seats.joining import Link
from judging_app.application.seats.records import Signature, SignedSheet
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import packets
from judging_app.lan.packets import PacketContent, PacketRecusal, read_packet, write_packet
from judging_app.lan.seat_library import OpenDesk, SeatShelf
from judging_app.lan.tokens import SeatToken
from judging_app.storage.desk_files import SeatFolders
from tests.lan.conftest import EVENT, OTHER_EVENT, refusal
from tests.lan.halls import FileHall
from tests.lan.judges import Judge, until
from tests.lan.laptops import HALL
from tests.storage.builders import NOON, marks

KEY = bytes(range(32))
TOKEN = SeatToken(EVENT, "J1", "laptop-1", 2)
SHEET = SubmitSheet(HALL, "pitch", "E1", "J1", marks(), "submission-1", 0, "想法\n很好", "")
SIGNATURE = Signature("signature-1", HALL, "J1", "评委甲", "M 0 0", (SignedSheet("pitch", "E1", 1),), NOON)
CONTENT = PacketContent((SHEET,), (SIGNATURE,), (PacketRecusal(HALL, "E2", "亲属"),))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[FileHall]:
    opened = FileHall(tmp_path / "x.judging")
    yield opened
    opened.close()


@pytest.fixture
def shelf(tmp_path: Path) -> SeatShelf:
    return SeatShelf(tmp_path / "seats", SeatFolders(), listens=False)


@pytest.fixture
def away(hall: FileHall, shelf: SeatShelf, tmp_path: Path) -> Iterator[OpenDesk]:
    """A laptop that has its seat from a file, and a host that it cannot reach."""
    hall.host.stop()
    code = hall.host.write_seat_file("J1", tmp_path / "评委J1.judgeseat")
    opened = shelf.open(shelf.open_seat_file(tmp_path / "评委J1.judgeseat", code.lower()))
    yield opened
    opened.close()


def hand_in(desk: OpenDesk, entry: str, idea: int, base: int = 0) -> None:
    reason = "更正" if base else ""
    submission = f"{entry}-{idea}-submission"
    desk.judging.do(SubmitSheet(HALL, "pitch", entry, "J1", marks(idea), submission, base, "", reason))


def test_a_packet_brings_what_was_handed_in(tmp_path: Path) -> None:
    path = tmp_path / "a.judgepacket"
    written = write_packet(path, TOKEN, KEY, CONTENT)
    header, content = read_packet(path, EVENT, lambda found: KEY)
    assert header == written
    assert header.token == TOKEN
    assert content == CONTENT
    assert write_packet(path, TOKEN, KEY, CONTENT).id != header.id


def test_what_a_packet_says_cannot_be_read_without_its_key(tmp_path: Path) -> None:
    path = tmp_path / "a.judgepacket"
    write_packet(path, TOKEN, KEY, CONTENT)
    data = path.read_bytes()
    assert "评委甲".encode() not in data
    assert b"submission-1" not in data
    assert refusal(lambda: read_packet(path, EVENT, lambda _: bytes(32))) is Problem.SEAL_BROKEN


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(st.data())
def test_any_altered_byte_is_noticed(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "a.judgepacket"
    write_packet(path, TOKEN, KEY, CONTENT)
    sound = path.read_bytes()
    at = data.draw(st.integers(0, len(sound) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != sound[at]))
    path.write_bytes(sound[:at] + bytes([other]) + sound[at + 1 :])
    assert refusal(lambda: read_packet(path, EVENT, lambda _: KEY)) in {
        Problem.SEAL_BROKEN,
        Problem.NOT_A_PACKET,
        Problem.PACKET_OTHER_EVENT,
        Problem.EVENT_FILE_NEWER,
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=300), st.integers(0, 300))
def test_whatever_is_no_packet_is_refused_as_such(tmp_path: Path, junk: bytes, kept: int) -> None:
    path = tmp_path / "a.judgepacket"
    for data in (junk, b"judging-packet 1\n" + junk, b"judging-packet " + junk):
        path.write_bytes(data)
        with pytest.raises(JudgingError):
            read_packet(path, EVENT, lambda _: KEY)
    write_packet(path, TOKEN, KEY, CONTENT)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(JudgingError):
        read_packet(path, EVENT, lambda _: KEY)


def test_the_reason_for_a_refusal_is_plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.judgepacket"
    assert refusal(lambda: read_packet(path, EVENT, lambda _: KEY)) is Problem.FILE_MISSING
    assert refusal(lambda: read_packet(tmp_path, EVENT, lambda _: KEY)) is Problem.NOT_A_PACKET
    write_packet(path, TOKEN, KEY, CONTENT)
    assert refusal(lambda: read_packet(path, OTHER_EVENT, lambda _: KEY)) is Problem.PACKET_OTHER_EVENT
    newer = path.read_bytes().replace(b"judging-packet 1\n", b"judging-packet 2\n")
    path.write_bytes(newer)
    assert refusal(lambda: read_packet(path, EVENT, lambda _: KEY)) is Problem.EVENT_FILE_NEWER
    monkeypatch.setattr(packets, "MOST_PACKET", 100)
    assert refusal(lambda: read_packet(path, EVENT, lambda _: KEY)) is Problem.NOT_A_PACKET


def test_a_packet_speaks_for_its_own_judge_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.judgepacket"
    theirs = SubmitSheet(HALL, "pitch", "E1", "J2", marks(), "submission-2")
    write_packet(path, TOKEN, KEY, PacketContent((SHEET, theirs)))
    assert refusal(lambda: read_packet(path, EVENT, lambda _: KEY)) is Problem.NOT_A_PACKET


def test_a_packet_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    assert (
        refusal(lambda: write_packet(folder / "a.judgepacket", TOKEN, KEY, CONTENT)) is Problem.FOLDER_MISSING
    )
    assert not folder.exists()


def test_judging_without_a_network_from_seat_file_to_packet(
    hall: FileHall, away: OpenDesk, tmp_path: Path
) -> None:
    hand_in(away, "E1", 10)
    hand_in(away, "E1", 11, base=1)
    hand_in(away, "E2", 20)
    signed = (SignedSheet("pitch", "E1", 2), SignedSheet("pitch", "E2", 1))
    away.judging.do(SignSheets(HALL, "J1", "signature-1", "评委甲", "", signed))
    path = tmp_path / "out.judgepacket"
    assert away.write_packet(path) == 3
    report = hall.host.read_packet(path)
    assert (report.judge, report.stored, report.known, report.held) == ("J1", 3, 0, ())
    assert [held.sheet.marks for held in hall.history("E1", "J1")] == [marks(10), marks(11)]
    (signature,) = hall.judging.ask(SeatRecordsOf()).signatures
    assert signature.sheets == signed

    assert refusal(lambda: hall.host.read_packet(path)) is Problem.PACKET_TAKEN
    copy = tmp_path / "copy.judgepacket"
    shutil.copy(path, copy)
    assert refusal(lambda: hall.host.read_packet(copy)) is Problem.PACKET_TAKEN
    # A packet written later holds it all once more: what is known is not stored again.
    hand_in(away, "E3", 30)
    assert away.write_packet(path) == 4
    report = hall.host.read_packet(path)
    assert (report.stored, report.known) == (1, 3)
    assert len(hall.history("E1", "J1")) == 2


def test_a_signature_given_again_after_a_correction_is_no_failure(
    hall: FileHall, away: OpenDesk, tmp_path: Path
) -> None:
    for number in (1, 2):
        hand_in(away, "E1", 10 + number, base=number - 1)
        signed = (SignedSheet("pitch", "E1", number),)
        away.judging.do(SignSheets(HALL, "J1", f"signature-{number}", "评委甲", "", signed))
    path = tmp_path / "out.judgepacket"
    away.write_packet(path)
    assert hall.host.read_packet(path).findings == ()
    assert [item.id for item in hall.judging.ask(SeatRecordsOf()).signatures] == ["signature-2"]


def test_an_altered_packet_changes_nothing(hall: FileHall, away: OpenDesk, tmp_path: Path) -> None:
    hand_in(away, "E1", 10)
    path = tmp_path / "out.judgepacket"
    away.write_packet(path)
    sound = path.read_bytes()
    path.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
    before = hall.file.store.read_log_end()
    assert refusal(lambda: hall.host.read_packet(path)) is Problem.SEAL_BROKEN
    assert hall.file.store.read_log_end() == before
    path.write_bytes(sound)
    assert hall.host.read_packet(path).stored == 1


def test_a_packet_and_the_network_bring_the_same_sheets_once(hall: FileHall, tmp_path: Path) -> None:
    judge = Judge.seated(hall, tmp_path / "seats" / "seat")
    first = judge.hand_in("E1", 1)
    until(lambda: judge.has(first))
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    second, third = judge.hand_in("E1", 2), judge.hand_in("E2", 3)
    path = tmp_path / "out.judgepacket"
    assert judge.seat.write_packet(path) == 3
    report = hall.host.read_packet(path)
    assert (report.stored, report.known, report.held) == (2, 1, ())
    hall.host.start(hall.port)
    until(lambda: judge.link.waiting == 0)
    assert judge.has(second)
    assert judge.has(third)
    assert [held.sheet.marks for held in hall.history("E1", "J1")] == [marks(1), marks(2)]
    assert len(hall.history("E2", "J1")) == 1
    judge.close()


def test_what_the_host_cannot_take_from_a_packet_is_held(
    hall: FileHall, away: OpenDesk, tmp_path: Path
) -> None:
    organizers = SubmitSheet(HALL, "pitch", "E1", "J1", marks(9), "paper-sheet")
    hall.do(organizers)
    hall.do(ReturnSheet(HALL, "pitch", "E1", "J1", "请核对"))
    hand_in(away, "E1", 10)
    hand_in(away, "E2", 20)
    path = tmp_path / "out.judgepacket"
    away.write_packet(path)
    report = hall.host.read_packet(path)
    assert report.stored == 1
    assert [item.sheet.entry for item in report.held] == ["E1"]


def test_a_seat_from_a_file_is_scored_with_its_evidence_and_without_a_network(
    hall: FileHall, shelf: SeatShelf, tmp_path: Path
) -> None:
    hall.do(AttachEvidence(HALL, "E1", "sales", "报表.pdf", b"%PDF-1.7"))
    hall.host.stop()
    path = tmp_path / "评委J1.judgeseat"
    code = hall.host.write_seat_file("J1", path)
    assert b"%PDF" not in path.read_bytes()
    assert refusal(lambda: shelf.open_seat_file(path, "222-222")) is Problem.PAIRING_CODE_WRONG
    assert refusal(lambda: shelf.open_seat_file(path, "10-OIL")) is Problem.PAIRING_CODE_MALFORMED
    seat = shelf.open_seat_file(path, code)
    assert (seat.judge, seat.judge_name, seat.event_name, seat.waiting) == (
        "J1", "评委J1", "创业大赛 · 市级选拔", 0,
    )  # fmt: skip
    opened = shelf.open(seat)
    (item,) = hall.file.store.read_evidence_list()
    assert opened.judging.ask(EvidenceContent(item.code)) == b"%PDF-1.7"
    until(lambda: opened.link().link in {Link.ALONE, Link.OFFLINE})
    hand_in(opened, "E1", 10)
    until(lambda: opened.link().waiting == 1)
    opened.close()
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert refusal(lambda: shelf.open_seat_file(path, code)) is Problem.SEAL_BROKEN


def test_evidence_that_is_too_much_for_a_stick_is_left_out(
    hall: FileHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packets, "MOST_EVIDENCE", 50)
    for entry, size in (("E1", 30), ("E2", 30), ("E3", 10)):
        hall.do(AttachEvidence(HALL, entry, "sales", f"{entry}.pdf", b"%PDF-" + bytes(size)))
    codes = {item.entry: item.code for item in hall.file.store.read_evidence_list()}
    known = Credentials(EVENT, "J1", "laptop", "token", "00", "PEM", "")
    path = tmp_path / "a.judgeseat"
    part = hall.judging.ask(SliceOf("J1"))
    content: Callable[[str], bytes] = hall.file.store.read_evidence
    packets.write_seat_file(path, "7K429P", known, part, content)
    brought = packets.read_seat_file(path, "7K429P")
    assert (brought.credentials, brought.slice) == (known, part)
    assert brought.evidence == {codes[entry]: content(codes[entry]) for entry in ("E1", "E3")}

"""A judge's program and its host over real HTTPS: nothing is lost, doubled or out of order."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from judging_app.application.commands import AttachEvidence, Recuse, ReturnSheet, SaveDraft, SubmitSheet
from judging_app.application.queries import EvidenceContent, SeatRecordsOf
from judging_app.application.seats.commands import PairSeat, SignSheets
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.joining import Link
from judging_app.application.seats.records import SignedSheet
from judging_app.domain.problems import Problem
from judging_app.domain.sheets import Standing
from tests.lan.halls import FileHall
from tests.lan.judges import SELDOM, Cable, Judge, until
from tests.lan.laptops import HALL
from tests.storage.builders import marks, ticks


@pytest.fixture
def hall(halls: Callable[..., FileHall]) -> FileHall:
    return halls()


@pytest.fixture
def cable(hall: FileHall) -> Iterator[Cable]:
    laid = Cable(hall.port)
    yield laid
    laid.close()


@pytest.fixture
def judge(hall: FileHall, tmp_path: Path) -> Iterator[Judge]:
    opened = Judge.seated(hall, tmp_path / "seats" / "seat")
    until(lambda: opened.link.link is Link.CONNECTED)
    yield opened
    opened.close()


@pytest.fixture
def far_judge(hall: FileHall, cable: Cable, tmp_path: Path) -> Iterator[Judge]:
    """A judge behind a cable over which only goes what is handed in."""
    opened = Judge.seated(hall, tmp_path / "seats" / "seat", cable.port, SELDOM)
    until(lambda: opened.link.link is Link.CONNECTED)
    yield opened
    opened.close()


def ideas(hall: FileHall, entry: str = "E1") -> list[int]:
    """The stored revisions of J1's sheet, by the points for one criterion."""
    return [held.sheet.marks["idea"] // ticks(1) for held in hall.history(entry, "J1")]


def test_a_sheet_is_stored_and_its_receipt_kept_while_the_judge_looks_up(
    hall: FileHall, judge: Judge
) -> None:
    submission = judge.hand_in()
    until(lambda: judge.has(submission))
    (stored,) = hall.history("E1", "J1")
    receipt = judge.item(submission).receipt
    assert receipt is not None
    assert (receipt.submission, receipt.revision, receipt.at) == (submission, 1, stored.at)
    until(lambda: judge.link.waiting == 0)
    assert (judge.link.stored, judge.link.handed_in, judge.link.receipt) == (1, 1, stored.at)
    until(lambda: not judge.shown().waiting)


def test_nothing_is_shown_as_stored_before_its_receipt_is_kept(far_judge: Judge, cable: Cable) -> None:
    cable.is_silent = True
    submission = far_judge.hand_in()
    until(lambda: far_judge.link.waiting == 1)
    assert (far_judge.link.stored, far_judge.link.handed_in) == (0, 1)
    assert far_judge.shown().waiting
    cable.is_silent = False
    cable.cut()
    until(lambda: far_judge.link.stored == 1)
    assert far_judge.has(submission)
    for state in far_judge.told:
        assert state.stored == 0 or state.receipt is not None


@pytest.mark.parametrize("lost", [1, 2, 5])
def test_an_acknowledgement_that_is_lost_stores_nothing_twice(
    hall: FileHall, far_judge: Judge, cable: Cable, lost: int
) -> None:
    cable.lost_answers = lost
    submission = far_judge.hand_in()
    until(lambda: far_judge.has(submission))
    assert cable.lost_answers == 0
    assert ideas(hall) == [50]
    receipt = far_judge.item(submission).receipt
    assert receipt is not None
    assert receipt.at == hall.history("E1", "J1")[0].at


def test_scoring_goes_on_while_the_host_is_away_and_all_is_delivered_in_order(
    hall: FileHall, judge: Judge
) -> None:
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    began = time.monotonic()
    for idea in (10, 20, 30):
        judge.hand_in("E1", idea)
        judge.hand_in("E2", idea + 1)
    assert time.monotonic() - began < 1
    assert judge.shown("E1").marks == marks(30)
    until(lambda: judge.link.waiting == 6)
    hall.host.start(hall.port)
    until(lambda: judge.link.waiting == 0 and judge.link.link is Link.CONNECTED)
    assert ideas(hall, "E1") == [10, 20, 30]
    assert ideas(hall, "E2") == [11, 21, 31]
    assert judge.link.stored == 2


def test_a_program_that_was_closed_without_a_network_delivers_when_it_is_opened_again(
    hall: FileHall, judge: Judge
) -> None:
    hall.host.stop()
    submission = judge.hand_in()
    judge.close()
    hall.host.start(hall.port)
    again = judge.again()
    until(lambda: again.has(submission))
    again.close()


def test_a_host_that_was_restarted_in_between_goes_on(
    halls: Callable[..., FileHall], hall: FileHall, judge: Judge
) -> None:
    first = judge.hand_in(idea=1)
    until(lambda: judge.has(first))
    hall.close()
    second = judge.hand_in(idea=2)
    restarted = halls(port=hall.port)
    until(lambda: judge.has(second))
    assert ideas(restarted) == [1, 2]


def test_a_host_on_a_restored_file_gets_again_what_it_forgot(
    halls: Callable[..., FileHall], hall: FileHall, judge: Judge, tmp_path: Path
) -> None:
    first = judge.hand_in(idea=1)
    until(lambda: judge.has(first))
    shutil.copy(hall.path, tmp_path / "copy.judging")
    second = judge.hand_in(idea=2)
    until(lambda: judge.has(second))
    hall.close()
    until(lambda: judge.link.link is Link.OFFLINE)
    restored = halls("copy", hall.port)
    until(lambda: ideas(restored) == [1, 2])
    until(lambda: judge.link.waiting == 0 and judge.has(second))
    assert [held.submission for held in restored.history("E1", "J1")] == [first, second]


def test_a_host_restored_from_before_the_pairing_knows_its_laptops(
    halls: Callable[..., FileHall], hall: FileHall, tmp_path: Path
) -> None:
    shutil.copy(hall.path, tmp_path / "copy.judging")
    judge = Judge.seated(hall, tmp_path / "seats" / "seat")
    submission = judge.hand_in()
    until(lambda: judge.has(submission))
    hall.close()
    restored = halls("copy", hall.port)
    until(lambda: ideas(restored) == [50])
    until(lambda: judge.link.link is Link.CONNECTED and judge.link.waiting == 0)
    judge.close()


def test_a_revision_that_came_too_late_is_held_and_shown_as_held(hall: FileHall, judge: Judge) -> None:
    first = judge.hand_in(idea=1)
    until(lambda: judge.has(first))
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    late = judge.hand_in(idea=2)
    hall.do(ReturnSheet(HALL, "pitch", "E1", "J1", "请核对"))
    hall.host.start(hall.port)
    until(lambda: judge.has(late, Delivery.HELD))
    until(lambda: len(judge.seat.judging.ask(SeatRecordsOf()).held) == 1)
    # That it is held is known here before the host's newer state is.
    until(lambda: judge.shown().standing is Standing.RETURNED)
    assert judge.shown().marks == marks(1)
    until(lambda: judge.link.link is Link.CONNECTED)
    assert (judge.link.waiting, judge.link.stored, judge.link.handed_in) == (0, 0, 1)


def test_sheets_on_a_laptop_that_was_replaced_are_delivered_and_held(hall: FileHall, judge: Judge) -> None:
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    first, second = judge.hand_in("E1", 1), judge.hand_in("E2", 2)
    hall.do(PairSeat("", "J1", "another-laptop", "另一台", agreed=True))
    hall.host.start(hall.port)
    until(lambda: judge.link.link is Link.REPLACED)
    until(lambda: judge.has(first, Delivery.HELD) and judge.has(second, Delivery.HELD))
    assert [item.problem for item in hall.held()] == [Problem.SEAT_MOVED.value] * 2
    assert hall.history("E1", "J1") == ()
    # What is handed in afterwards goes the same way, and nothing else does.
    third = judge.hand_in("E3", 3)
    until(lambda: judge.has(third, Delivery.HELD))
    assert judge.link.link is Link.REPLACED
    assert judge.link.problem is not None
    assert judge.link.problem.problem is Problem.SEAT_MOVED


def test_signatures_follow_their_sheets(hall: FileHall, judge: Judge) -> None:
    hall.host.stop()
    judge.hand_in()
    signed = (SignedSheet("pitch", "E1", 1),)
    judge.seat.judging.do(SignSheets(HALL, "J1", "signature-1", "评委甲", "M 0 0", signed))
    until(lambda: judge.link.waiting == 2)
    hall.host.start(hall.port)
    until(lambda: judge.link.waiting == 0)
    (signature,) = hall.judging.ask(SeatRecordsOf()).signatures
    assert (signature.id, signature.sheets, signature.drawing) == ("signature-1", signed, "M 0 0")


def test_a_signature_under_sheets_that_have_changed_is_refused_and_said(hall: FileHall, judge: Judge) -> None:
    first = judge.hand_in()
    until(lambda: judge.has(first))
    hall.host.stop()
    until(lambda: judge.link.link is Link.OFFLINE)
    judge.seat.judging.do(
        SignSheets(HALL, "J1", "signature-1", "评委甲", "", (SignedSheet("pitch", "E1", 1),))
    )
    hall.do(ReturnSheet(HALL, "pitch", "E1", "J1", "请核对"))
    hall.host.start(hall.port)
    until(lambda: judge.link.link is Link.CONNECTED and judge.link.problem is not None)
    assert judge.link.problem is not None
    assert judge.link.problem.problem is Problem.SIGNED_OTHERWISE
    assert judge.seat.judging.ask(SeatRecordsOf()).signatures == ()
    assert judge.link.waiting == 0


def test_the_organizer_sees_how_far_a_desk_is(hall: FileHall, judge: Judge) -> None:
    for idea in range(1, 8):
        judge.type("E2", idea)
    until(lambda: [draft.marks for draft in hall.file.store.read_drafts()] == [marks(7)])
    judge.seat.judging.do(SaveDraft(HALL, "pitch", "E2", "J1", {}))
    until(lambda: hall.file.store.read_drafts() == [])


def test_a_recusal_reaches_the_organizer(hall: FileHall, judge: Judge) -> None:
    judge.seat.judging.do(Recuse(HALL, "J1", "E3", "亲属"))
    assert judge.shown("E3").standing is Standing.RECUSED
    until(lambda: len(hall.file.store.read_setup().rounds[0].recusals) == 1)
    until(lambda: judge.link.waiting == 0)
    until(lambda: judge.shown("E3").standing is Standing.RECUSED)


def test_evidence_can_be_read_without_a_network(hall: FileHall, judge: Judge) -> None:
    content = b"%PDF-" + bytes(300_000)
    hall.do(AttachEvidence(HALL, "E1", "sales", "报表.pdf", content))
    (item,) = hall.file.store.read_evidence_list()
    until(lambda: [held.code for held in judge.seat._store.read_evidence_list()] == [item.code])
    until(lambda: judge.seat._store.missing_evidence() == [])
    hall.host.stop()
    assert judge.seat.judging.ask(EvidenceContent(item.code)) == content


def test_a_host_at_another_address_is_the_same_by_its_certificate(
    hall: FileHall, judge: Judge, cable: Cable
) -> None:
    judge.seat.move_to(f"https://127.0.0.1:{cable.port}/")
    until(lambda: judge.link.host == f"127.0.0.1:{cable.port}" and judge.link.link is Link.CONNECTED)
    submission = judge.hand_in()
    until(lambda: judge.has(submission))
    again = judge.again()
    assert again.link.host == f"127.0.0.1:{cable.port}"
    again.close()


def test_nothing_is_sent_to_whoever_has_another_certificate(
    halls: Callable[..., FileHall], hall: FileHall, judge: Judge, tmp_path: Path
) -> None:
    hall.host.stop()
    submission = judge.hand_in()
    impostor = halls("impostor", hall.port)
    until(lambda: judge.link.link is Link.REFUSED)
    assert judge.link.problem is not None
    assert judge.link.problem.problem is Problem.HOST_IMPOSTOR
    assert impostor.history("E1", "J1") == ()
    assert judge.link.waiting == 1
    impostor.close()
    hall.host.start(hall.port)
    until(lambda: judge.has(submission))


def test_closing_delivers_what_waits_and_never_takes_long(hall: FileHall, judge: Judge) -> None:
    judge.hand_in("E1")
    judge.hand_in("E2")
    began = time.monotonic()
    judge.close()
    assert time.monotonic() - began < 1
    assert ideas(hall, "E1") == ideas(hall, "E2") == [50]


def test_closing_waits_for_no_network(far_judge: Judge, cable: Cable, hall: FileHall) -> None:
    cable.is_silent = True
    submission = far_judge.hand_in()
    time.sleep(0.1)
    began = time.monotonic()
    far_judge.close()
    assert time.monotonic() - began < 1.5
    cable.is_silent = False
    again = far_judge.again()
    until(lambda: again.has(submission))
    again.close()


def test_what_is_pasted_into_a_note_keeps_no_sheet_from_arriving(hall: FileHall, judge: Judge) -> None:
    note = "第一页\x0b第二页\n" + "好" * 5000
    sheet = SubmitSheet(HALL, "pitch", "E1", "J1", marks(), "pasted-note", 0, note)
    judge.seat.judging.do(sheet)
    until(lambda: judge.has("pasted-note"))
    (stored,) = hall.history("E1", "J1")
    assert stored.sheet.note.startswith("第一页 第二页\n好好")
    assert len(stored.sheet.note) == 4000

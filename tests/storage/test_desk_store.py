"""A judge's own store: what it shows, what it keeps, and what it makes of what the host says."""

import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from judging_app.application.commands import Recuse, ReturnSheet, SaveDraft, SubmitSheet
from judging_app.application.queries import HistoryOf, SeatRecordsOf
from judging_app.application.records import Draft
from judging_app.application.seats.commands import (
    CloseEntry,
    SettleSubmission,
    SignSheets,
)
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.order_news import RunningOrder, SeenOrder, Turn
from judging_app.application.seats.outbox import submission_of, tally
from judging_app.application.seats.records import SignedSheet
from judging_app.domain.event import EntryStatus
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Standing
from judging_app.storage.desk_files import look_at_desk, open_desk, remove_desk
from judging_app.storage.desk_tables import VERSION
from judging_app.storage.opening import open_event
from tests.storage.builders import KEY, NOON, marks, revision, ticks
from tests.storage.desks import JudgesDesk, Office
from tests.storage.homes import Shelf


@pytest.fixture
def office(files: Shelf) -> Office:
    return Office(files.opened())


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[JudgesDesk]:
    opened = JudgesDesk(tmp_path / "seat", office.slice())
    yield opened
    opened.close()


def refused(act: Callable[[], object]) -> Problem:
    with pytest.raises(JudgingError) as error:
        act()
    return error.value.problem


def test_a_desk_shows_its_judges_entries_and_nobody_elses_marks(office: Office, desk: JudgesDesk) -> None:
    office.receive(_sheet("E1", "J2"))
    desk.fetch(office)
    assert [item.entry.code for item in desk.desk().entries] == ["E2", "E1", "E3", "E4"]
    assert {item.standing for item in desk.desk().entries} == {Standing.NOT_SCORED}
    assert [judge.code for judge in desk.store.read_event().judges] == ["J1"]


def _sheet(entry: str, judge: str) -> SubmitSheet:
    return SubmitSheet("final", "pitch", entry, judge, marks(), f"{entry}-{judge}-000")


def test_what_is_handed_in_counts_here_at_once_and_waits(desk: JudgesDesk) -> None:
    desk.judging.do(SaveDraft("final", *KEY, marks(40)))
    submission = desk.hand_in(idea=41)
    shown = desk.shown()
    assert (shown.standing, shown.revision, shown.marks, shown.waiting) == (
        Standing.SUBMITTED, 1, marks(41), True,
    )  # fmt: skip
    assert desk.store.read_drafts() == []
    assert desk.waiting() == [submission]
    assert desk.item(submission).base == 0


def test_everything_is_there_after_the_program_ends(office: Office, desk: JudgesDesk) -> None:
    first = desk.hand_in("E1")
    desk.deliver(office)
    second = desk.hand_in("E2")
    desk.judging.do(SaveDraft("final", "pitch", "E3", "J1", marks(12), "说明"))
    desk.store.put_evidence("V1", b"%PDF-")
    desk.close()
    again = JudgesDesk(desk.folder, office.slice())
    assert again.item(first).delivery is Delivery.RECEIVED
    assert again.waiting() == [second]
    assert [(held.key.entry, held.marks, held.note) for held in again.store.read_drafts()] == [
        ("E3", marks(12), "说明")
    ]
    assert again.store.read_evidence("V1") == b"%PDF-"
    again.close()


def test_a_receipt_ends_the_waiting_before_the_slice_knows(office: Office, desk: JudgesDesk) -> None:
    submission = desk.hand_in()
    desk.deliver(office)
    assert not desk.shown().waiting
    assert desk.shown().revision == 1
    assert desk.item(submission).receipt is not None
    desk.fetch(office)
    assert (desk.shown().revision, desk.shown().marks, desk.shown().waiting) == (1, marks(), False)


def test_corrections_made_without_a_network_are_stored_one_after_the_other(
    office: Office, desk: JudgesDesk
) -> None:
    for idea in (30, 31, 32):
        desk.hand_in(idea=idea)
    assert [item.base for item in desk.store.read_outbox()] == [0, 1, 2]
    desk.deliver(office)
    desk.fetch(office)
    history = office.judging.ask(HistoryOf("final", KEY))
    assert [(held.revision, held.sheet.marks["idea"]) for held in history] == [
        (1, ticks(30)), (2, ticks(31)), (3, ticks(32)),
    ]  # fmt: skip
    assert [held.revision for held in desk.judging.ask(HistoryOf("final", KEY))] == [1, 2, 3]
    assert desk.shown().marks == marks(32)


def test_what_the_host_holds_does_not_count_here(office: Office, desk: JudgesDesk) -> None:
    desk.hand_in(idea=30)
    desk.deliver(office)
    desk.fetch(office)
    late = desk.hand_in(idea=31)
    office.judging.do(ReturnSheet("final", *KEY, "请核对"))
    desk.deliver(office)
    assert desk.item(late).delivery is Delivery.HELD
    desk.fetch(office)
    shown = desk.shown()
    assert (shown.standing, shown.revision, shown.marks, shown.waiting) == (
        Standing.RETURNED, 2, marks(30), False,
    )  # fmt: skip
    assert [item.submission for item in desk.judging.ask(SeatRecordsOf()).held] == [late]
    # The judge goes on from what the host has, and that is taken.
    desk.hand_in(idea=33)
    desk.deliver(office)
    assert office.slice().revisions[0].sheet.marks == marks(33)


def test_a_sheet_that_the_slice_has_overtaken_is_shown_no_more_but_still_delivered(
    office: Office, desk: JudgesDesk
) -> None:
    desk.hand_in(idea=30)
    desk.deliver(office)
    desk.fetch(office)
    late = desk.hand_in(idea=31)
    assert desk.shown().marks == marks(31)
    office.judging.do(ReturnSheet("final", *KEY, "请核对"))
    desk.fetch(office)
    assert (desk.shown().standing, desk.shown().marks) == (Standing.RETURNED, marks(30))
    assert desk.shown().waiting
    assert desk.waiting() == [late]


def test_a_correction_of_a_sheet_that_is_held_is_held_as_well(office: Office, desk: JudgesDesk) -> None:
    """It names revision 2, and so does the host: but the host's is not the one that was corrected."""
    desk.hand_in(idea=30)
    desk.deliver(office)
    desk.fetch(office)
    desk.hand_in(idea=31)
    corrected = desk.hand_in(idea=32)
    office.judging.do(ReturnSheet("final", *KEY, "请核对"))
    assert office.slice().revisions[0].revision == 2
    desk.deliver(office)
    assert desk.item(corrected).delivery is Delivery.HELD
    assert office.slice().revisions[0].sheet.marks == marks(30)


def test_a_held_sheet_that_is_accepted_has_arrived(office: Office, desk: JudgesDesk) -> None:
    office.judging.do(CloseEntry("final", "E1"))
    submission = desk.hand_in()
    desk.deliver(office)
    desk.fetch(office)
    assert desk.item(submission).delivery is Delivery.HELD
    office.judging.do(SettleSubmission("", 1, True, "断网"))
    desk.fetch(office)
    item = desk.item(submission)
    assert item.delivery is Delivery.RECEIVED
    assert item.receipt is not None
    assert item.receipt.revision == 1
    assert desk.shown().marks == marks()


def test_a_dismissed_sheet_is_settled_and_not_delivered_again(office: Office, desk: JudgesDesk) -> None:
    office.judging.do(CloseEntry("final", "E1"))
    submission = desk.hand_in()
    desk.deliver(office)
    office.judging.do(SettleSubmission("", 1, False, "已改用纸质"))
    desk.fetch(office)
    assert desk.item(submission).delivery is Delivery.HELD
    assert desk.shown().standing is Standing.NOT_SCORED
    counted = tally(desk.store.read_slice(), desk.store.read_outbox())
    assert (counted.waiting, counted.stored, counted.handed_in) == (0, 0, 0)


def test_what_a_restored_event_file_does_not_know_is_delivered_again_in_order(
    office: Office, desk: JudgesDesk, tmp_path: Path
) -> None:
    first = desk.hand_in("E1", 30)
    desk.deliver(office)
    desk.fetch(office)
    copy = tmp_path / "copy.judging"
    shutil.copy(office.file.target, copy)
    second, third = desk.hand_in("E1", 31), desk.hand_in("E2", 20)
    desk.deliver(office)
    desk.fetch(office)
    assert desk.waiting() == []
    office.file.close()

    restored = office.restored(copy)
    desk.fetch(restored)
    assert desk.item(first).delivery is Delivery.RECEIVED
    assert desk.waiting() == [second, third]
    assert (desk.shown().marks, desk.shown().waiting) == (marks(31), True)
    desk.deliver(restored)
    desk.fetch(restored)
    assert desk.waiting() == []
    assert restored.slice().submissions == (first, second, third)
    restored.file.close()


def test_a_lost_acknowledgement_is_made_good_by_the_slice(office: Office, desk: JudgesDesk) -> None:
    submission = desk.hand_in()
    item = desk.item(submission)
    office.receive(submission_of(item, [item]))
    assert desk.shown().waiting
    desk.fetch(office)
    assert not desk.shown().waiting
    assert desk.waiting() == []


def test_sheets_of_a_round_that_the_judge_is_out_of_are_kept(office: Office, desk: JudgesDesk) -> None:
    submission = desk.hand_in()
    part = office.slice("J5")  # has no seat
    desk.store.put_slice(replace(part, judge="J1"))
    desk.judging.refresh()
    assert desk.store.read_all_revisions() == []
    assert desk.judging.ask(SeatRecordsOf()).rules.may_revise
    assert desk.waiting() == [submission]


def test_signatures_wait_and_a_refused_one_is_none(office: Office, desk: JudgesDesk) -> None:
    desk.hand_in()
    signed = (SignedSheet("pitch", "E1", 1),)
    for number in ("signature-1", "signature-2"):
        desk.judging.do(SignSheets("final", "J1", number, "评委甲", "", signed))
    assert [item.id for item in desk.store.read_signatures_waiting()] == ["signature-1", "signature-2"]
    desk.store.note_not_signed("signature-1")
    desk.store.note_signed("signature-2")
    desk.judging.refresh()
    assert desk.store.read_signatures_waiting() == []
    assert [item.id for item in desk.judging.ask(SeatRecordsOf()).signatures] == ["signature-2"]
    desk.fetch(office)  # which has not got it
    assert [item.id for item in desk.store.read_signatures_waiting()] == ["signature-2"]


def test_a_recusal_holds_here_until_the_host_has_answered(office: Office, desk: JudgesDesk) -> None:
    desk.judging.do(Recuse("final", "J1", "E2", "亲属"))
    assert desk.shown("E2").standing is Standing.RECUSED
    (given,) = desk.store.read_recusals_waiting()
    assert (given.round, given.recusal.entry, given.confirmed) == ("final", "E2", False)
    desk.judging.refresh()
    assert desk.shown("E2").standing is Standing.RECUSED
    desk.store.note_recused("final", "E2", stored=False)
    desk.judging.refresh()
    assert desk.shown("E2").standing is Standing.NOT_SCORED
    assert desk.store.read_recusals_waiting() == []


def test_a_recusal_that_the_host_has_no_more_is_offered_once_more(
    office: Office, desk: JudgesDesk, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.judging"
    shutil.copy(office.file.target, copy)
    desk.judging.do(Recuse("final", "J1", "E2", "亲属"))
    office.judging.do(Recuse("final", "J1", "E2", "亲属"))
    desk.store.note_recused("final", "E2", stored=True)
    desk.judging.refresh()
    assert desk.shown("E2").standing is Standing.RECUSED  # before the slice tells
    desk.fetch(office)
    assert desk.store.read_recusals_waiting() == []
    assert [given.confirmed for given in desk.store.read_recusals()] == [True]
    office.file.close()

    restored = office.restored(copy)
    desk.fetch(restored)
    assert [given.confirmed for given in desk.store.read_recusals_waiting()] == [True]
    assert desk.shown("E2").standing is Standing.RECUSED
    desk.store.note_recused("final", "E2", stored=True)  # the host's log says that it was lifted
    desk.fetch(restored)
    assert desk.store.read_recusals_waiting() == []
    assert desk.shown("E2").standing is Standing.NOT_SCORED
    restored.file.close()


def test_what_was_dismissed_does_not_count_on_a_restored_file(
    office: Office, desk: JudgesDesk, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.judging"
    shutil.copy(office.file.target, copy)
    office.judging.do(CloseEntry("final", "E1"))
    submission = desk.hand_in()
    desk.deliver(office)
    office.judging.do(SettleSubmission("", 1, False, "已改用纸质"))
    desk.fetch(office)
    office.file.close()

    restored = office.restored(copy)
    desk.fetch(restored)
    assert (desk.item(submission).delivery, desk.item(submission).was_held) == (Delivery.WAITING, True)
    assert desk.shown().standing is Standing.NOT_SCORED
    restored.file.close()


def test_what_was_accepted_counts_on_a_restored_file(
    office: Office, desk: JudgesDesk, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.judging"
    shutil.copy(office.file.target, copy)
    office.judging.do(CloseEntry("final", "E1"))
    submission = desk.hand_in()
    desk.deliver(office)
    office.judging.do(SettleSubmission("", 1, True, "断网"))
    desk.fetch(office)
    office.file.close()

    restored = office.restored(copy)
    desk.fetch(restored)
    assert (desk.item(submission).delivery, desk.item(submission).was_held) == (Delivery.WAITING, False)
    restored.file.close()


def test_what_no_host_takes_is_not_given_at_a_desk(desk: JudgesDesk) -> None:
    desk.hand_in()
    signed = (SignedSheet("pitch", "E1", 1),)
    for drawing in ("M0 0" * 30_000, "<svg/>"):
        act = SignSheets("final", "J1", "signature-1", "评委甲", drawing, signed)
        assert refused(lambda: desk.judging.do(act)) is Problem.SIGNATURE_UNFIT  # noqa: B023
    desk.judging.do(SignSheets("final", "J1", "signature-2", "评委\t甲" + "长" * 300, "", signed))
    (signature,) = desk.store.read_signatures()
    assert signature.name == "评委 甲" + "长" * 195 + "…"
    desk.judging.do(Recuse("final", "J1", "E2", "亲\x0b属"))
    assert [given.recusal.reason for given in desk.store.read_recusals()] == ["亲 属"]


def test_a_folder_tells_all_that_waits_and_what_was_begun(desk: JudgesDesk) -> None:
    desk.hand_in()
    desk.judging.do(SignSheets("final", "J1", "sign-1", "评委甲", "", (SignedSheet("pitch", "E1", 1),)))
    desk.judging.do(Recuse("final", "J1", "E2", "亲属"))
    desk.judging.do(SaveDraft("final", "pitch", "E3", "J1", marks(1)))
    seat = look_at_desk(desk.folder)
    assert (seat.waiting, seat.drafts) == (3, 1)


def test_a_desk_takes_nothing_that_is_the_organizers(desk: JudgesDesk) -> None:
    with desk.store.begin() as work:
        assert refused(lambda: work.put_slips(())) is Problem.NOT_ALLOWED
        assert refused(lambda: work.put_setup(desk.store.read_setup(), set())) is Problem.NOT_ALLOWED
    assert desk.store.read_audit() == ()  # and the log is the host's


def test_what_is_taken_back_is_not_stored(desk: JudgesDesk) -> None:
    before = desk.store.read_log_end()
    with desk.store.begin() as work:
        work.put_draft(Draft("final", KEY, marks(1), "", NOON))
        mark = work.mark()
        work.append_revision(revision())
        work.back_to(mark)
    assert desk.store.read_outbox() == []
    assert [draft.marks for draft in desk.store.read_drafts()] == [marks(1)]
    assert desk.store.read_log_end() == before


def test_what_was_handed_in_can_be_neither_changed_nor_deleted(desk: JudgesDesk) -> None:
    desk.hand_in()
    desk.close()
    raw = sqlite3.connect(desk.folder / "desk.sqlite")
    for act in ("UPDATE outbox SET base = 7", "DELETE FROM outbox"):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(act)
    raw.close()


def test_a_seat_is_open_in_one_window(desk: JudgesDesk) -> None:
    assert refused(lambda: open_desk(desk.folder)) is Problem.SEAT_OPEN_ELSEWHERE
    assert refused(lambda: remove_desk(desk.folder)) is Problem.SEAT_OPEN_ELSEWHERE
    desk.hand_in()
    assert look_at_desk(desk.folder).waiting == 1
    desk.close()
    open_desk(desk.folder).close()
    remove_desk(desk.folder)
    assert not desk.folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other accounts out of the folder itself")
def test_nobody_else_on_the_laptop_reads_the_token(desk: JudgesDesk) -> None:
    desk.hand_in()
    for path in (desk.folder / "desk.sqlite", desk.folder / "desk.sqlite-wal"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.folder.stat().st_mode) == 0o700


def test_a_seat_is_never_taken_for_an_event(desk: JudgesDesk) -> None:
    desk.close()
    path = desk.folder / "desk.sqlite"
    assert refused(lambda: open_event(str(path))) is Problem.NOT_AN_EVENT_FILE


def test_an_event_a_newer_or_a_damaged_file_is_no_seat(office: Office, desk: JudgesDesk) -> None:
    desk.close()
    path = desk.folder / "desk.sqlite"
    sound = path.read_bytes()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    assert refused(lambda: open_desk(desk.folder)) is Problem.EVENT_FILE_NEWER

    middle = len(sound) // 2
    path.write_bytes(sound[:middle] + bytes(4096) + sound[middle + 4096 :])
    assert refused(lambda: open_desk(desk.folder)) is Problem.EVENT_FILE_DAMAGED

    shutil.copy(office.file.target, path)
    assert refused(lambda: open_desk(desk.folder)) is Problem.EVENT_FILE_DAMAGED

    path.write_bytes(sound)
    open_desk(desk.folder).close()


def test_a_desk_of_an_older_program_is_brought_up_with_what_waits_in_it(desk: JudgesDesk) -> None:
    submission = desk.hand_in(idea=30)
    desk.store.note_held(submission)
    waiting = desk.hand_in(entry="E2", idea=31)
    desk.close()
    raw = sqlite3.connect(desk.folder / "desk.sqlite")
    raw.execute("ALTER TABLE delivery DROP COLUMN was_held")
    raw.execute("DROP TABLE seen_order")
    raw.execute("PRAGMA user_version = 1")
    raw.commit()
    raw.close()
    assert look_at_desk(desk.folder).waiting == 1
    store = open_desk(desk.folder)
    items = {item.revision.submission: item for item in store.read_outbox()}
    assert (items[submission].delivery, items[submission].was_held) == (Delivery.HELD, True)
    assert (items[waiting].delivery, items[waiting].was_held) == (Delivery.WAITING, False)
    assert store.read_seen_order("final") is None
    store.close()


def test_the_order_that_a_judge_has_seen_is_kept_and_is_no_change_of_the_event(desk: JudgesDesk) -> None:
    written = desk.store.read_log_end()
    known = RunningOrder((Turn("E2", 1), Turn("E1", 2, EntryStatus.WITHDRAWN)), 3)
    desk.store.put_seen_order("final", SeenOrder(known))
    told = SeenOrder(known, RunningOrder((Turn("E1", 1),)))
    desk.store.put_seen_order("final", told)
    assert desk.store.read_log_end() == written
    desk.close()
    store = open_desk(desk.folder)
    assert store.read_seen_order("final") == told
    assert store.read_seen_order("another") is None
    store.close()


def test_what_is_held_is_told_and_counted_before_the_slice_knows(office: Office, desk: JudgesDesk) -> None:
    submission = desk.hand_in(idea=30)
    desk.store.note_held(submission)
    held = desk.judging.ask(SeatRecordsOf()).held
    assert [(item.submission, item.sheet.marks["idea"], item.is_open) for item in held] == [
        (submission, ticks(30), True)
    ]
    counted = tally(desk.store.read_slice(), desk.store.read_outbox())
    assert (counted.waiting, counted.stored, counted.handed_in, counted.held) == (0, 0, 1, 1)

"""What is kept about judges' laptops, on every kind of store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Outcome
from judging_app.application.commands import EditSetup, SaveDraft, SubmitSheet
from judging_app.application.judging import Given, LocalJudging
from judging_app.application.ports import Act
from judging_app.application.queries import BoardOf, SeatRecordsOf, SliceOf, WholeEvent
from judging_app.application.records import Draft
from judging_app.application.seats.commands import CloseEntry, IssueSlips, ReceiveSheet
from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    Pairing,
    SeatRecords,
    Settlement,
    Signature,
    SignedSheet,
)
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.verification import verify_store
from judging_app.domain.event import Participation
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.signing import is_signed
from judging_app.storage import schema
from judging_app.storage.opening import check_records
from judging_app.storage.store import SqlStore
from tests.storage.builders import (
    ENTRIES,
    JUDGES,
    KEY,
    NOON,
    marks,
    revision,
    scored_event,
    sheet,
    small_event,
)
from tests.storage.homes import Shelf
from tests.storage.laptops import IDENTITY, LATE, ORGANIZER, SLIPS, told
from tests.storage.older import older_event

HELD = HeldSubmission(
    1, "final", sheet(note="“评语”\n'x'"), 3, "sent", "stale_revision", {"base": "3"}, "笔记本1", NOON
)
PAIRING = Pairing("J1", 1, "device", "笔记本“1”", NOON)
SIGNATURE = Signature(
    "id", "final", "J1", "评委甲", "M0 0L1 1", (SignedSheet("pitch", "E1", 2),), NOON + timedelta(seconds=1)
)


def test_an_event_begins_without_laptops(shelf: Shelf) -> None:
    assert shelf.opened().store.read_seats() == SeatRecords()


def test_every_record_comes_back_as_it_was(shelf: Shelf) -> None:
    target = shelf.create()
    with shelf.open(target).store.begin() as work:
        work.put_identity(IDENTITY)
        work.put_slips(SLIPS)
        work.put_pairing(PAIRING)
        work.add_held(HELD)
        work.add_signature(SIGNATURE)
        work.add_packet("packet", "J1", NOON)
        work.put_desk_rules(DeskRules(may_revise=False, own_totals=False, evidence=False, range_alarm=0))
    assert shelf.open(target, read_only=True).store.read_seats() == SeatRecords(
        IDENTITY,
        SLIPS,
        {"J1": PAIRING},
        (HELD,),
        (SIGNATURE,),
        frozenset({"packet"}),
        DeskRules(may_revise=False, own_totals=False, evidence=False, range_alarm=0),
    )


def test_what_is_replaced_is_replaced_and_what_is_kept_is_kept_in_order(shelf: Shelf) -> None:
    store = shelf.opened().store
    settled = replace(HELD, settlement=Settlement.DISMISSED, reason="重复")
    others = [replace(HELD, number=number, submission=f"sent {number}") for number in (3, 2)]
    with store.begin() as work:
        work.put_slips(SLIPS)
        work.put_pairing(PAIRING)
        for item in (HELD, *others):
            work.add_held(item)
        work.add_signature(replace(SIGNATURE, id="z"))
        work.put_desk_rules(DeskRules(range_alarm=1))
    with store.begin() as work:
        work.put_slips((replace(SLIPS[0], plate="NEW"),))
        work.put_pairing(replace(PAIRING, number=10, device=""))
        work.put_pairing(replace(PAIRING, number=9, device="older"))
        work.settle_held(settled)
        work.add_signature(replace(SIGNATURE, id="a"))
        work.put_desk_rules(DeskRules(range_alarm=2))
    seats = store.read_seats()
    assert seats.slips == (replace(SLIPS[0], plate="NEW"), SLIPS[1])
    assert seats.pairings == {"J1": replace(PAIRING, number=10, device="")}
    assert seats.held == (settled, others[1], others[0])
    assert [item.id for item in seats.signatures] == ["z", "a"]
    assert seats.rules == DeskRules(range_alarm=2)


def test_an_entry_stays_closed(shelf: Shelf) -> None:
    target = shelf.create()
    with shelf.open(target).store.begin() as work:
        work.put_participation("final", Participation("E2", "P", closed=True))
    parts = shelf.open(target, read_only=True).store.read_setup().rounds[0].participations
    assert [item.entry for item in parts if item.closed] == ["E2"]
    assert small_event().rounds[0].participations == tuple(replace(item, closed=False) for item in parts)


def test_an_event_that_begins_with_a_closed_entry_keeps_it_closed(shelf: Shelf) -> None:
    event_ = small_event()
    parts = tuple(replace(item, closed=item.entry == "E3") for item in event_.rounds[0].participations)
    closed = replace(event_, rounds=(replace(event_.rounds[0], participations=parts),))
    assert shelf.opened(closed).store.read_event() == closed


# What the database itself refuses


@pytest.mark.parametrize("table", ["pairing", "signature"])
@pytest.mark.parametrize("act", ["UPDATE {} SET text = 'x'", "DELETE FROM {}"])
def test_pairings_and_signatures_cannot_be_changed_or_taken_out(shelf: Shelf, table: str, act: str) -> None:
    target = shelf.create()
    with shelf.open(target).store.begin() as work:
        work.put_pairing(PAIRING)
        work.add_signature(SIGNATURE)
    with pytest.raises(DBAPIError, match="append-only"), shelf.raw(target) as connection:
        connection.execute(text(act.format(table)))
    seats = shelf.open(target, read_only=True).store.read_seats()
    assert (seats.pairings, seats.signatures) == ({"J1": PAIRING}, (SIGNATURE,))


def test_nothing_that_must_be_there_once_is_stored_twice(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.put_identity(IDENTITY)
        work.put_pairing(PAIRING)
        work.add_held(HELD)
        work.add_signature(SIGNATURE)
        work.add_packet("packet", "J1", NOON)
    before = store.read_seats()
    for again in (
        lambda work: work.put_identity(IDENTITY),
        lambda work: work.put_pairing(PAIRING),
        lambda work: work.add_held(replace(HELD, number=2)),
        lambda work: work.add_held(replace(HELD, submission="other")),
        lambda work: work.add_signature(SIGNATURE),
        lambda work: work.add_packet("packet", "J2", NOON),
    ):
        with pytest.raises(IntegrityError), store.begin() as work:
            again(work)
    assert store.read_seats() == before


# A transaction with a buffer


def test_what_was_put_is_written_in_order_with_what_is_written_at_once(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.put_draft(Draft("final", KEY, marks(), "", NOON))
        work.add_held(HELD)
        work.settle_held(replace(HELD, settlement=Settlement.ACCEPTED, reason="核实"))
        work.append_revision(revision(1))
        work.drop_draft("final", KEY)
    assert store.read_seats().held == (replace(HELD, settlement=Settlement.ACCEPTED, reason="核实"),)
    assert list(store.read_drafts()) == []
    assert list(store.read_revisions()) == [revision(1)]


def test_the_last_word_about_a_draft_counts(shelf: Shelf) -> None:
    store = shelf.opened().store
    first, last = (Draft("final", KEY, marks(idea), "", NOON) for idea in (1, 2))
    other = replace(first, key=KEY._replace(judge="J2"))
    with store.begin() as work:
        for draft in (first, other):
            work.put_draft(draft)
        work.drop_draft("final", KEY)
        work.put_draft(last)
        work.drop_draft("final", other.key)
    assert list(store.read_drafts()) == [last]


def test_going_back_to_a_mark_takes_back_what_was_put_since_and_nothing_else(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.append_audit(Act(NOON, "甲", "submit", "first"))
        work.append_revision(revision(1))
        end, mark = work.log_end(), work.mark()
        work.append_audit(Act(NOON, "甲", "submit", "undone"))
        work.append_audit(Act(NOON, "甲", "submit", "undone"))
        work.append_revision(revision(2))
        work.add_held(HELD)
        work.put_draft(Draft("final", KEY, marks(), "", NOON))
        work.back_to(mark)
        assert work.log_end() == end
        work.append_audit(Act(NOON, "甲", "submit", "second"))
    assert [entry.subject for entry in store.read_audit()] == ["event", "first", "second"]
    assert (list(store.read_revisions()), store.read_seats().held) == ([revision(1)], ())
    assert list(store.read_drafts()) == []
    assert check_records(store) == []


def test_the_end_of_the_log_is_that_of_its_last_entry(shelf: Shelf) -> None:
    store = shelf.opened().store
    (first,) = store.read_audit()
    assert store.read_log_end() == (1, first.digest)
    with store.begin() as work:
        assert work.log_end() == (1, first.digest)
        work.append_audit(Act(NOON, "甲", "submit", "x"))
        inside = work.log_end()
        assert store.read_log_end() == (1, first.digest), "nobody else sees it before it is durable"
    assert store.read_log_end() == inside == (2, store.read_audit()[-1].digest)


# Many at once


@contextmanager
def counted(store: SqlStore, name: str) -> Iterator[list[None]]:
    """Count how often the writing engine does something."""
    seen: list[None] = []

    def note(*_: object) -> None:
        seen.append(None)

    event.listen(store._writer, name, note)
    yield seen
    event.remove(store._writer, name, note)


def all_sheets() -> list[Given]:
    """Every sheet of the small event, each from its judge's laptop."""
    return [
        (Actor(judge, ActorRole.JUDGE, judge), ReceiveSheet("final", sent(entry, judge)))
        for judge in JUDGES
        for entry in ENTRIES
    ]


def sent(entry: str, judge: str, note: str = "") -> SubmitSheet:
    return SubmitSheet("final", "pitch", entry, judge, marks(), f"{entry} {judge}", note=note)


def test_many_submissions_share_one_commit_and_a_handful_of_statements(shelf: Shelf) -> None:
    store = shelf.opened().store
    judging = LocalJudging(store, ORGANIZER)
    with counted(store, "commit") as commits, counted(store, "before_cursor_execute") as statements:
        answers = judging.do_all(all_sheets())
    assert len(answers) == 12
    assert all(isinstance(item, Outcome) and item.receipt for item in answers)
    assert len(commits) == 1
    # The log's end, the sheets, the drafts that are gone with them, the log; PostgreSQL's line and
    # the start of SQLite's transaction come on top.
    assert len(statements) <= 6
    assert len(store.read_revisions()) == 12
    assert verify_store(store, is_signed) == []


def test_a_commit_that_fails_leaves_nothing_of_a_group_and_nothing_in_memory(shelf: Shelf) -> None:
    store = shelf.opened().store
    judging = LocalJudging(store, ORGANIZER)
    before = store.read_log_end()

    def fail(_: object) -> None:
        raise OSError(28, "No space left on device")

    event.listen(store._writer, "commit", fail)
    answers = judging.do_all(all_sheets())
    event.remove(store._writer, "commit", fail)
    assert [item.problem for item in answers if isinstance(item, JudgingError)] == [Problem.DISK_FULL] * 12
    assert (store.read_log_end(), list(store.read_all_revisions())) == (before, [])
    assert judging.ask(WholeEvent()) == small_event()
    assert all(isinstance(item, Outcome) for item in judging.do_all(all_sheets()))
    assert judging.ask(WholeEvent()) == store.read_event()


def test_one_text_that_cannot_be_stored_does_not_hold_up_the_others(shelf: Shelf) -> None:
    store = shelf.opened().store
    judging = LocalJudging(store, ORGANIZER)
    acts = all_sheets()
    acts[3] = (acts[3][0], ReceiveSheet("final", sent("E4", "J1", note="半个字符 \ud83d")))
    acts.append((ORGANIZER, SaveDraft("final", "pitch", "E1", "J4", marks(), "\ud83d")))
    answers = judging.do_all(acts)
    refused = {at: item.problem for at, item in enumerate(answers) if isinstance(item, JudgingError)}
    assert refused == {3: Problem.TEXT_NOT_STORABLE, 12: Problem.TEXT_NOT_STORABLE}
    assert {held.sheet.key for held in store.read_revisions()} == {
        SheetKey("pitch", entry, judge) for judge in JUDGES for entry in ENTRIES
    } - {SheetKey("pitch", "E4", "J1")}
    assert judging.ask(WholeEvent()) == store.read_event()
    assert verify_store(store, is_signed) == []


def test_after_everything_memory_is_what_a_program_sees_that_has_just_opened_the_event(shelf: Shelf) -> None:
    target = shelf.create()
    store = shelf.open(target).store
    judging = told(store)
    fresh = LocalJudging(shelf.open(target, read_only=True).store, ORGANIZER)
    for query in (SeatRecordsOf(), BoardOf("final"), SliceOf("J1"), WholeEvent()):
        assert judging.ask(query) == fresh.ask(query)
    assert verify_store(store, is_signed) == []


def test_the_slip_of_a_judge_who_goes_goes_along_and_a_laptop_keeps_its_judge(shelf: Shelf) -> None:
    store = shelf.opened().store
    judging = LocalJudging(store, ORGANIZER)
    judging.do(IssueSlips("", (replace(SLIPS[0], judge="J5"), SLIPS[1])))
    without = replace(small_event(), judges=small_event().judges[:-1])
    change = SetupChange(differences(small_event(), without))
    judging.do(EditSetup("", SetupAct.EDIT_JUDGES, change))
    assert judging.ask(SeatRecordsOf()).slips == store.read_seats().slips == (SLIPS[1],)
    assert verify_store(store, is_signed) == []


# From the version before


def test_an_event_of_the_version_before_is_brought_up_and_can_do_everything(shelf: Shelf) -> None:
    older = older_event(shelf, shelf.create(scored_event()), "0002")
    with shelf.raw(older) as connection:
        assert schema.revision_of(connection) == "0002"
        assert not inspect(connection).has_table("pairing")
        assert "closed" not in {column["name"] for column in inspect(connection).get_columns("participation")}
    store = shelf.open(older).store
    assert store.read_event() == scored_event()
    assert store.read_seats() == SeatRecords()
    assert verify_store(store, is_signed) == []
    judging = LocalJudging(store, ORGANIZER)
    judging.do(CloseEntry("final", "E1"))
    judging.do(ReceiveSheet("final", LATE, "笔记本1"))
    (held,) = judging.ask(SeatRecordsOf()).held
    assert (held.problem, held.sheet.entry) == (Problem.STALE_REVISION.value, "E2")
    assert verify_store(store, is_signed) == []


def test_an_older_event_that_was_brought_up_has_the_tables_of_a_new_one(shelf: Shelf) -> None:
    newest = shelf.create(small_event())
    older = older_event(shelf, newest, "0002")
    shelf.open(older)
    with shelf.raw(newest) as one, shelf.raw(older) as other:
        tables = sorted(inspect(one).get_table_names())
        assert sorted(inspect(other).get_table_names()) == tables
        for table in tables:
            columns = [
                {column["name"]: str(column["type"]) for column in inspect(each).get_columns(table)}
                for each in (one, other)
            ]
            assert columns[0] == columns[1]

"""What is put into an event comes out of it, on every kind of store."""

from dataclasses import replace

import pytest

from judging_app.application.records import AuditEntry, SheetRevision
from judging_app.application.verification import verify_store
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Event
from judging_app.domain.event_checks import check_event
from judging_app.domain.problems import JudgingError, Problem, errors_in
from judging_app.signing import is_signed
from judging_app.storage.opening import create_event_file
from tests.storage.builders import rich_event, scored_event, small_event
from tests.storage.homes import Shelf


def test_a_small_event_comes_back_as_it_was(shelf: Shelf) -> None:
    assert shelf.opened(small_event()).store.read_event() == small_event()


def test_an_event_with_every_kind_of_record_and_option_comes_back_as_it_was(shelf: Shelf) -> None:
    assert errors_in(check_event(rich_event())) == []
    assert shelf.opened(rich_event()).store.read_event() == rich_event()


def test_an_event_without_anything_in_it_comes_back_as_it_was(shelf: Shelf) -> None:
    assert shelf.opened(Event("空")).store.read_event() == Event("空")


def test_the_setup_is_the_event_without_its_sheets(shelf: Shelf) -> None:
    event = rich_event()
    bare = replace(event, rounds=tuple(replace(item, sheets=()) for item in event.rounds))
    assert shelf.opened(event).store.read_setup() == bare


def test_sheets_that_an_event_begins_with_are_first_revisions_under_its_rulebook(shelf: Shelf) -> None:
    store = shelf.opened(rich_event()).store
    revisions = store.read_revisions()
    at = revisions[0].at
    assert list(revisions) == [
        SheetRevision(
            item.code,
            held,
            1,
            "/".join(("import", item.code, *held.key)),
            "组委会",
            at,
            item.rulebook.fingerprint,
        )
        for item in rich_event().rounds
        for held in item.sheets
    ]


def test_the_first_act_in_the_log_holds_the_event_as_it_began(shelf: Shelf) -> None:
    store = shelf.opened(rich_event()).store
    (entry,) = store.read_audit()
    first = AuditEntry(
        1, entry.at, "组委会", "create", "event", "", canonical_text(rich_event()), "", "", entry.digest
    )
    assert entry == first
    assert verify_store(store, is_signed) == []


def test_a_new_event_has_no_draft(shelf: Shelf) -> None:
    assert list(shelf.opened(scored_event()).store.read_drafts()) == []


def test_an_event_is_not_created_where_there_is_one(shelf: Shelf) -> None:
    target = shelf.create(rich_event())
    with pytest.raises(JudgingError) as refused:
        create_event_file(target, small_event(), "别人")
    assert refused.value.problem is Problem.FILE_EXISTS
    assert shelf.open(target).store.read_event() == rich_event()


def test_an_event_that_cannot_be_stored_whole_is_not_stored_at_all(shelf: Shelf) -> None:
    target = shelf.home.new()
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
        create_event_file(target, _with_a_judge_twice(), "组委会")
    create_event_file(target, small_event(), "组委会")
    assert shelf.open(target).store.read_event() == small_event()


def _with_a_judge_twice() -> Event:
    return replace(small_event(), judges=(*small_event().judges, small_event().judges[0]))

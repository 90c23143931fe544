"""Transactions on an event: what each one stores, and what the database itself refuses."""

from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from judging_app.application.ports import Act
from judging_app.application.records import Draft
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    EntryStatus,
    Participation,
    Recusal,
    Round,
    Ruling,
    RulingKind,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey
from judging_app.storage.store import SqlStore
from tests.storage.builders import KEY, NOON, draft, marks, points, revision, scored_event, ticks
from tests.storage.homes import Shelf

BONUS = Adjustment("A1", "E1", AdjustmentKind.BONUS, points("1.5"), reason="国奖")
LATE = Adjustment("A2", "E2", AdjustmentKind.OVERTIME, seconds=40, reason="超时")


class InterruptionError(Exception):
    """Something goes wrong in the middle of a transaction."""


def write_everything_and_fail(store: SqlStore) -> None:
    with store.begin() as work:
        work.append_revision(revision(2, submission="lost"))
        work.put_draft(draft(marks()))
        work.put_recusal("final", Recusal("J1", "E2", "亲属"))
        work.put_adjustment("final", BONUS)
        work.put_participation("final", Participation("E1", "P", EntryStatus.ZERO, "未到"))
        work.put_figure("final", IndicatorValue("E1", "sales", verified=points(1)))
        work.put_ruling("final", Ruling("R1", RulingKind.LOT, ("E2", "E1"), "抽签"))
        work.append_audit(Act(NOON, "甲", "submit", "sheet"))
        raise InterruptionError


def write_what_cannot_be_committed(store: SqlStore) -> None:
    with store.begin() as work:
        work.append_revision(revision(1))
        work._connection.execute(text("INSERT INTO late VALUES (7)"))


def final_of(store: SqlStore) -> Round:
    return store.read_setup().rounds[0]


def test_a_revision_follows_the_one_before_and_both_are_kept(shelf: Shelf) -> None:
    store = shelf.opened().store
    for number in (1, 2):
        with store.begin() as work:
            work.append_revision(revision(number))
    assert list(store.read_history("final", KEY)) == [revision(1), revision(2)]
    assert list(store.read_all_revisions()) == [revision(1), revision(2)]
    assert list(store.read_revisions()) == [revision(2)]
    assert store.read_event().rounds[0].sheets == (revision(2).sheet,)


def test_the_history_of_a_sheet_holds_its_own_revisions_only(shelf: Shelf) -> None:
    store = shelf.opened().store
    other = KEY._replace(judge="J2")
    assert list(store.read_history("final", KEY)) == []
    with store.begin() as work:
        work.append_revision(revision(1))
        work.append_revision(revision(2))
        work.append_revision(revision(1, other))
    assert list(store.read_history("final", KEY)) == [revision(1), revision(2)]
    assert list(store.read_history("final", other)) == [revision(1, other)]
    assert list(store.read_history("other", KEY)) == []
    assert list(store.read_revisions()) == [revision(2), revision(1, other)]


def test_sheets_keep_the_order_in_which_they_first_came_in(shelf: Shelf) -> None:
    store = shelf.opened().store
    keys = [KEY._replace(entry=entry) for entry in ("E3", "E1", "E2")]
    with store.begin() as work:
        for key in keys:
            work.append_revision(revision(1, key))
        work.append_revision(revision(2, keys[0]))
    assert [held.sheet.key for held in store.read_revisions()] == keys


def test_a_revision_keeps_the_id_of_its_submission(shelf: Shelf) -> None:
    target = shelf.create()
    with shelf.open(target).store.begin() as work:
        work.append_revision(revision(1, submission="from-my-laptop-1"))
    (held,) = shelf.open(target, read_only=True).store.read_all_revisions()
    assert held == revision(1, submission="from-my-laptop-1")


def test_one_submission_id_is_never_stored_twice(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.append_revision(revision(1, submission="once"))
    with pytest.raises(IntegrityError), store.begin() as work:
        work.append_revision(revision(2, submission="once"))
    assert list(store.read_history("final", KEY)) == [revision(1, submission="once")]


def test_one_revision_number_is_never_stored_twice(shelf: Shelf) -> None:
    store = shelf.opened().store
    with store.begin() as work:
        work.append_revision(revision(1, submission="mine"))
    with pytest.raises(IntegrityError), store.begin() as work:
        work.append_revision(revision(1, submission="yours"))
    assert list(store.read_history("final", KEY)) == [revision(1, submission="mine")]


@pytest.mark.parametrize("table", ["sheet_revision", "audit", "rulebook_version"])
@pytest.mark.parametrize("act", ["UPDATE {} SET actor = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_is_append_only(
    shelf: Shelf, table: str, act: str
) -> None:
    target = shelf.create(scored_event())
    with pytest.raises(DBAPIError, match="append-only"), shelf.raw(target) as connection:
        connection.execute(text(act.format(table)))
    assert shelf.open(target).store.read_event() == scored_event()


def test_a_failure_inside_a_transaction_stores_nothing_of_it(shelf: Shelf) -> None:
    opened = shelf.opened(scored_event())
    store = opened.store
    before = (store.read_event(), list(store.read_audit()), list(store.read_drafts()))
    with pytest.raises(InterruptionError):
        write_everything_and_fail(store)
    assert (store.read_event(), list(store.read_audit()), list(store.read_drafts())) == before
    with store.begin() as work:
        work.append_revision(revision(2, submission="kept"))
    assert list(store.read_history("final", KEY))[1:] == [revision(2, submission="kept")]


def test_a_commit_that_fails_stores_nothing_and_the_store_goes_on_working(shelf: Shelf) -> None:
    target = shelf.create()
    with shelf.raw(target) as connection:
        connection.execute(text("CREATE TABLE owner (id INTEGER PRIMARY KEY)"))
        connection.execute(
            text("CREATE TABLE late (id INTEGER REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED)")
        )
    store = shelf.open(target).store
    with pytest.raises(IntegrityError):
        write_what_cannot_be_committed(store)
    assert list(store.read_revisions()) == []
    with store.begin() as work:
        work.append_revision(revision(1))
    assert list(store.read_revisions()) == [revision(1)]


def test_a_draft_takes_the_place_of_the_one_before(shelf: Shelf) -> None:
    store = shelf.opened().store
    other = KEY._replace(judge="J2")
    for kept in (draft({"idea": ticks(10)}), draft({}, "x", other), draft({"idea": ticks(20)}, "改")):
        with store.begin() as work:
            work.put_draft(kept)
    assert sorted(store.read_drafts(), key=lambda held: held.key) == [
        draft({"idea": ticks(20)}, "改"),
        draft({}, "x", other),
    ]


def test_a_dropped_draft_is_gone_and_the_others_stay(shelf: Shelf) -> None:
    store = shelf.opened().store
    others = [
        Draft("final", SheetKey(*key), marks(), "", NOON)
        for key in (("pitch", "E1", "J2"), ("pitch", "E2", "J1"), ("deeds", "E1", "J1"))
    ]
    with store.begin() as work:
        for kept in (draft(marks()), *others):
            work.put_draft(kept)
    with store.begin() as work:
        work.drop_draft("final", KEY)
        work.drop_draft("final", KEY)
    assert sorted(store.read_drafts(), key=lambda held: held.key) == sorted(others, key=lambda held: held.key)


def test_recusals_are_recorded_in_order_and_taken_back_one_by_one(shelf: Shelf) -> None:
    store = shelf.opened().store
    first, second, third = (Recusal(judge, "E1", "亲属") for judge in ("J3", "J1", "J2"))
    with store.begin() as work:
        for item in (first, second, third):
            work.put_recusal("final", item)
    assert final_of(store).recusals == (first, second, third)
    with store.begin() as work:
        work.drop_recusal("final", second)
    with store.begin() as work:
        work.put_recusal("final", second)
    assert final_of(store).recusals == (first, third, second)


def test_a_withdrawn_adjustment_is_out_of_the_event_and_its_code_stays_taken(shelf: Shelf) -> None:
    target = shelf.create()
    store = shelf.open(target).store
    with store.begin() as work:
        work.put_adjustment("final", BONUS)
        work.put_adjustment("final", LATE)
        work.put_ruling("final", Ruling("R1", RulingKind.LOT, ("E2", "E1"), "抽签"))
    with store.begin() as work:
        work.withdraw_adjustment("final", "A1", "证书已过期")
    assert final_of(store).adjustments == (LATE,)
    assert store.taken_codes("final") == frozenset({"A1", "A2", "R1"})
    assert store.taken_codes("other") == frozenset()
    with shelf.raw(target) as connection:
        kept = connection.execute(text("SELECT code, withdrawn FROM adjustment ORDER BY code")).all()
    assert [tuple(row) for row in kept] == [("A1", "证书已过期"), ("A2", None)]


def test_a_figure_takes_the_place_of_the_one_before_with_its_exact_number(shelf: Shelf) -> None:
    store = shelf.opened().store
    claimed = IndicatorValue("E1", "sales", claimed=points("12.30"))
    other = IndicatorValue("E2", "sales", counts={"企业": 2})
    verified = IndicatorValue("E1", "sales", points("12.3"), Fraction(1, 3), evidence="报表", reason="核对")
    for value in (claimed, other, verified):
        with store.begin() as work:
            work.put_figure("final", value)
    assert final_of(store).values == (other, verified)


def test_rulings_are_kept_in_the_order_in_which_they_were_given(shelf: Shelf) -> None:
    store = shelf.opened().store
    second = Ruling("R2", RulingKind.RULING, ("E1", "E2"), "合议", "组长")
    first = Ruling("R1", RulingKind.LOT, ("E2", "E1", "E3"), "抽签", "公证员")
    with store.begin() as work:
        work.put_ruling("final", second)
        work.put_ruling("final", first)
    assert final_of(store).rulings == (second, first)


def test_the_status_of_an_entry_changes_in_its_place(shelf: Shelf) -> None:
    store = shelf.opened().store
    before = final_of(store).participations
    changed = Participation("E2", "P", EntryStatus.DISQUALIFIED, "抄袭")
    with store.begin() as work:
        work.put_participation("final", changed)
    assert final_of(store).participations == (before[0], changed, *before[2:])


def test_marks_and_notes_come_back_to_the_letter(shelf: Shelf) -> None:
    store = shelf.opened().store
    said = "“很好”\n第二行\t' \" \\ % {} \u00e9 \U0001f3c6"
    kept = replace(revision(1), sheet=replace(revision(1).sheet, note=said, reason=said), actor=said)
    with store.begin() as work:
        work.append_revision(kept)
    assert list(store.read_revisions()) == [kept]

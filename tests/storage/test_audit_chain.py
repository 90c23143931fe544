"""The audit log is a chain: it only grows, and any change to it shows."""

import pytest
from sqlalchemy import text

from judging_app.application.ports import Act
from judging_app.application.records import AuditEntry, first_broken_link
from judging_app.domain.problems import Finding, Problem
from judging_app.storage.opening import check_records
from judging_app.storage.store import SqlStore
from tests.storage.builders import NOON
from tests.storage.homes import Shelf

ACTS = [
    Act(NOON, "评委甲", "submit", "sheet/final/pitch/E1/J1", "", '{"marks":{"idea":500000}}', "交卷"),
    Act(NOON, "组委会", "recuse", "recusal/final/J1/E2", "", "{}", "亲属"),
    Act(NOON, "组委会", "withdraw", "adjustment/final/A1", "{}", "", "误记"),
]


def log_all(store: SqlStore) -> list[AuditEntry]:
    for act in ACTS:
        with store.begin() as work:
            work.append_audit(act)
    return list(store.read_audit())


def tamper(shelf: Shelf, target: str, statement: str) -> None:
    with shelf.raw(target) as connection:
        shelf.drop_trigger(connection, "audit", "update")
        shelf.drop_trigger(connection, "audit", "delete")
        connection.execute(text(statement))


def broken_at(number: int) -> list[Finding]:
    return [Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": str(number)}, ("audit",))]


def test_every_act_is_linked_to_the_one_before_it(shelf: Shelf) -> None:
    store = shelf.opened().store
    created, *entries = log_all(store)
    links = [created.digest, *(entry.digest for entry in entries)]
    assert entries == [
        AuditEntry(
            at + 2,
            act.at,
            act.actor,
            act.act,
            act.subject,
            act.before,
            act.after,
            act.reason,
            links[at],
            entries[at].expected_digest(),
        )
        for at, act in enumerate(ACTS)
    ]
    assert check_records(store) == []


def test_only_the_newest_acts_are_read_when_a_number_is_given(shelf: Shelf) -> None:
    store = shelf.opened().store
    entries = log_all(store)
    assert list(store.read_audit(2)) == entries[-2:]
    assert list(store.read_audit(0)) == []
    assert list(store.read_audit(99)) == entries


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("number", "30"),
        ("at", "'2026-05-17T12:00:01+00:00'"),
        ("at", "'yesterday'"),
        ("actor", "'评委乙'"),
        ("act", "'void'"),
        ("subject", "'sheet/final/pitch/E2/J1'"),
        ("before", "'{}'"),
        ("after", "'{}'"),
        ("reason", "''"),
        ("previous", "''"),
        ("digest", "'0'"),
    ],
)
def test_a_change_to_any_column_of_the_log_is_found(shelf: Shelf, column: str, value: str) -> None:
    target = shelf.create()
    opened = shelf.open(target)
    log_all(opened.store)
    opened.close()
    tamper(shelf, target, f"UPDATE audit SET {column} = {value} WHERE number = 2")
    assert check_records(shelf.open(target).store) == broken_at(3 if column == "number" else 2)


def test_an_act_taken_out_of_the_middle_is_found_at_the_next_one(shelf: Shelf) -> None:
    target = shelf.create()
    opened = shelf.open(target)
    log_all(opened.store)
    opened.close()
    tamper(shelf, target, "DELETE FROM audit WHERE number = 2")
    assert check_records(shelf.open(target).store) == broken_at(3)


def test_acts_that_changed_places_are_found(shelf: Shelf) -> None:
    entries = log_all(shelf.opened().store)
    assert first_broken_link([entries[0], entries[2], entries[1], entries[3]]) == entries[2]
    assert first_broken_link(entries[1:]) == entries[1]
    assert first_broken_link(entries) is None
    assert first_broken_link([]) is None

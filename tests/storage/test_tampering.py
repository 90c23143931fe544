"""Whatever is changed in an event file behind the program's back, `verify` finds it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import AddAdjustment, PublishRulebook
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.application.stage.records import Draw, StageRecords
from judging_app.application.stage.verification import stage_mismatches
from judging_app.bootstrap import Library
from judging_app.domain.assignment import drawn_order
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Adjustment, AdjustmentKind
from judging_app.domain.problems import Problem
from judging_app.storage.opening import create_event_file, open_event
from tests.storage.builders import NOON, small_event
from tests.storage.laptops import told
from tests.storage.staging import day_on_stage, judged_event


@pytest.fixture
def event_file(tmp_path: Path) -> Path:
    """The sample event after one more act, so that the log is longer than its first entry."""
    library, path = Library(), tmp_path / "event.judging"
    library.create(str(path), library.sample_event())
    with closing(open_event(str(path))) as opened:
        judging = LocalJudging(opened.store, Actor("组委会", ActorRole.ORGANIZER))
        bonus = Adjustment("", "01", AdjustmentKind.BONUS, points=Fraction(2), reason="省级推荐")
        judging.do(AddAdjustment("R1", bonus))
    return path


def test_an_event_file_that_nobody_touched_holds(event_file: Path) -> None:
    assert list(Library().verify_event(str(event_file))) == []


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE entry SET name = 'another' WHERE code = '01'",
        "UPDATE entry SET track = 'G' WHERE code = '01'",
        "UPDATE track SET name = 'another' WHERE code = 'S'",
        "UPDATE event SET name = 'another'",
        "UPDATE seat SET votes = 3 WHERE judge = 'P1'",
        "DELETE FROM seat WHERE judge = 'P7'",
        "UPDATE participation SET status = 'disqualified' WHERE entry = '04'",
        "DELETE FROM recusal",
        "INSERT INTO recusal VALUES ('R1', 'P1', '04', 9, 'x')",
        "UPDATE figure SET text = replace(text, '52', '99') WHERE entry = '04' AND criterion = 'JY'",
        "DELETE FROM figure WHERE entry = '04' AND criterion = 'JY'",
        "UPDATE adjustment SET withdrawn = 'x'",
        "DELETE FROM adjustment WHERE code = 'A1'",
        'UPDATE adjustment SET text = replace(text, \'"points":"2"\', \'"points":"9"\')',
        (
            "INSERT INTO ruling VALUES ('R1', 'R1', 0,"
            ' \'{"is":"Ruling","code":"R1","kind":"lot","order":["24","22"]}\')'
        ),
        (
            "INSERT INTO rulebook_version SELECT round, 2, fingerprint,"
            " replace(text, '\"weight\":\"60\"', '\"weight\":\"10\"'), '', '', at FROM rulebook_version;"
            "UPDATE round SET rulebook = 2"
        ),
        "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE number = 2",
        "DROP TRIGGER audit_no_update; UPDATE audit SET reason = 'x' WHERE number = 2",
        "DROP TRIGGER sheet_revision_no_delete; DELETE FROM sheet_revision WHERE number = 3",
        (
            "DROP TRIGGER sheet_revision_no_update;"
            "UPDATE sheet_revision SET standing = 'voided' WHERE number = 3"
        ),
    ],
)
def test_a_forged_record_is_found(event_file: Path, forgery: str) -> None:
    with closing(sqlite3.connect(event_file)) as connection:
        before = connection.total_changes
        connection.executescript(forgery)
        assert connection.total_changes > before

    assert list(Library().verify_event(str(event_file))) != []


@pytest.fixture
def laptops_file(tmp_path: Path) -> Path:
    """The small event after everything that can happen to judges' laptops."""
    path = tmp_path / "laptops.judging"
    create_event_file(str(path), small_event(), "组委会")
    with closing(open_event(str(path))) as opened:
        told(opened.store)
    return path


def test_an_event_with_laptops_that_nobody_touched_holds(laptops_file: Path) -> None:
    assert list(Library().verify_event(str(laptops_file))) == []


_PAIRING = "DROP TRIGGER pairing_no_update; DROP TRIGGER pairing_no_delete;"
_SIGNATURE = "DROP TRIGGER signature_no_update; DROP TRIGGER signature_no_delete;"


@pytest.mark.parametrize(
    ("forgery", "subject"),
    [
        (f"{_SIGNATURE} DELETE FROM signature WHERE id = 'signature 1'", ("seat", "signature", "1")),
        (f"{_SIGNATURE} DELETE FROM signature", ("seat", "signature", "1")),
        (
            f"{_SIGNATURE} UPDATE signature SET text = replace(text, '评委J1', '别人') WHERE number = 2",
            ("seat", "signature", "2"),
        ),
        (
            (
                "INSERT INTO signature SELECT 9, 'forged', replace(text, 'signature 2', 'forged')"
                " FROM signature WHERE id = 'signature 2'"
            ),
            ("seat", "signature", "3"),
        ),
        (f"{_PAIRING} DELETE FROM pairing WHERE judge = 'J1' AND number = 2", ("seat", "pairing", "J1")),
        (f"{_PAIRING} DELETE FROM pairing WHERE judge = 'J2'", ("seat", "pairing", "J2")),
        (
            f"{_PAIRING} UPDATE pairing SET text = replace(text, 'device 2', 'device 9')",
            ("seat", "pairing", "J1"),
        ),
        (
            (
                "INSERT INTO pairing SELECT 'J1', 3, replace(text, '\"number\":2', '\"number\":3')"
                " FROM pairing WHERE judge = 'J1' AND number = 2"
            ),
            ("seat", "pairing", "J1"),
        ),
        ("DELETE FROM held_submission WHERE number = 3", ("seat", "held", "3")),
        (
            "UPDATE held_submission SET text = replace(text, '500000', '510000') WHERE number = 3",
            ("seat", "held", "3"),
        ),
        (
            "UPDATE held_submission SET text = replace(text, 'dismissed', 'open') WHERE number = 2",
            ("seat", "held", "2"),
        ),
        ("DELETE FROM packet", ("seat", "packet", "packet 1")),
        ("INSERT INTO packet VALUES ('packet 2', 'J1', '')", ("seat", "packet", "packet 2")),
        ("DELETE FROM desk_rules", ("seat", "rules")),
        ("UPDATE desk_rules SET text = replace(text, '20', '90')", ("seat", "rules")),
        ("DELETE FROM host_identity", ("seat", "host")),
        (
            "INSERT INTO slip SELECT 'J3', replace(text, 'J1', 'J3') FROM slip WHERE judge = 'J1'",
            ("seat", "slip", "J3"),
        ),
        (
            "UPDATE participation SET closed = 0 WHERE entry = 'E4'",
            ("round", "final", "participations", "4"),
        ),
    ],
)
def test_a_forged_record_about_a_laptop_is_found(
    laptops_file: Path, forgery: str, subject: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect(laptops_file)) as connection:
        before = connection.total_changes
        connection.executescript(forgery)
        assert connection.total_changes > before

    findings = Library().verify_event(str(laptops_file))
    assert {finding.problem for finding in findings} == {Problem.VALUE_DIFFERS}
    assert findings[0].subject == subject


@pytest.fixture
def stage_file(tmp_path: Path) -> Path:
    """An event after a whole day on stage: a draw, four reveals, the results."""
    path = tmp_path / "stage.judging"
    create_event_file(str(path), judged_event(), "组委会")
    with closing(open_event(str(path))) as opened:
        day_on_stage(opened.store)
    return path


def test_a_day_on_stage_that_nobody_touched_holds(stage_file: Path) -> None:
    assert list(Library().verify_event(str(stage_file))) == []


_RELEASE = "DROP TRIGGER release_no_update; DROP TRIGGER release_no_delete;"
_DRAW = "DROP TRIGGER draw_no_update; DROP TRIGGER draw_no_delete;"
_LATEST = "WHERE number = (SELECT max(number) FROM stage_state)"


@pytest.mark.parametrize(
    ("forgery", "subject"),
    [
        (
            f"""{_RELEASE} UPDATE "release" SET text = replace(text, '评委J1', '别人') WHERE number = 2""",
            "release/2",
        ),
        (f"""{_RELEASE} DELETE FROM "release" WHERE number = 5""", "release/5"),
        (
            (
                """INSERT INTO "release" SELECT 6, round, replace(text, '"number":5', '"number":6')"""
                """ FROM "release" WHERE number = 5"""
            ),
            "release/6",
        ),
        (f"{_DRAW} UPDATE draw SET text = replace(text, '20260517', '20260518')", "draw/1"),
        (f"{_DRAW} DELETE FROM draw", "draw/1"),
        ("UPDATE show SET text = replace(text, '300', '400')", "show/final"),
        ("DELETE FROM show", "show/final"),
        (f"UPDATE stage_state SET text = replace(text, '\"awards\"', '\"waiting\"') {_LATEST}", "state"),
        ("DELETE FROM stage_state", "state"),
    ],
)
def test_a_forged_record_of_the_stage_is_found(stage_file: Path, forgery: str, subject: str) -> None:
    with closing(sqlite3.connect(stage_file)) as connection:
        before = connection.total_changes
        connection.executescript(forgery)
        assert connection.total_changes > before
    findings = Library().verify_event(str(stage_file))
    assert {finding.problem for finding in findings} == {Problem.VALUE_DIFFERS}
    assert "/".join(findings[0].subject).startswith(f"stage/{subject}")


@pytest.mark.parametrize("act", ["lots", "call"])
def test_an_entry_of_the_log_about_the_stage_that_cannot_be_read_is_found(stage_file: Path, act: str) -> None:
    last = f"SELECT max(number) FROM audit WHERE act = '{act}'"
    forgery = f"UPDATE audit SET after = 'nothing' WHERE number = ({last})"
    with closing(sqlite3.connect(stage_file)) as connection:
        connection.executescript(f"DROP TRIGGER audit_no_update; {forgery}")
    findings = Library().verify_event(str(stage_file))
    assert Problem.AUDIT_CHAIN_BROKEN in {finding.problem for finding in findings}


def test_a_draw_whose_outcome_is_not_that_of_its_seed_is_found() -> None:
    draw = Draw(1, "final", "", 5, ("E1", "E2"), ("E1", "E2"), (1, 2), ("甲", "乙"), NOON)
    honest = replace(draw, order=drawn_order(draw.entries, 5))
    forged = replace(draw, order=tuple(reversed(honest.order)))
    for item, expected in ((honest, []), (forged, [("stage", "draw", "1")])):
        entry = AuditEntry(1, NOON, "", "lots", "stage/final/draw/1", "", canonical_text(item), "", "", "")
        found = stage_mismatches([entry], StageRecords(draws=(item,)))
        assert [mismatch.subject for mismatch in found] == expected


@pytest.fixture
def amended_file(event_file: Path) -> Path:
    """The sample event after its rules were amended once."""
    with closing(open_event(str(event_file))) as opened:
        judging = LocalJudging(opened.store, Actor("组委会", ActorRole.ORGANIZER))
        book = judging.ask(WholeEvent()).rounds[0].rulebook
        judging.do(PublishRulebook("R1", replace(book, source="修订办法"), book.fingerprint, "补依据"))
    return event_file


def test_amended_rules_hold(amended_file: Path) -> None:
    assert list(Library().verify_event(str(amended_file))) == []


@pytest.mark.parametrize(
    "forgery",
    [
        (
            'UPDATE rulebook_version SET text = replace(text, \'"weight":"60"\', \'"weight":"10"\')'
            " WHERE version = 1"
        ),
        "DELETE FROM rulebook_version WHERE version = 1",
    ],
)
def test_rules_that_were_in_force_before_are_proven_too(amended_file: Path, forgery: str) -> None:
    with closing(sqlite3.connect(amended_file)) as connection:
        connection.execute("DROP TRIGGER rulebook_version_no_update")
        connection.execute("DROP TRIGGER rulebook_version_no_delete")
        assert connection.execute(forgery).rowcount == 1
        connection.commit()
    found = list(Library().verify_event(str(amended_file)))
    assert ("rulebook", "R1", "1") in {finding.subject for finding in found}


@pytest.mark.parametrize("column", ["reason", "actor", "at", "text"])
def test_what_is_changed_about_an_amendment_is_found(amended_file: Path, column: str) -> None:
    new = {"at": "'2020-01-01T00:00:00+00:00'", "text": "replace(text, '修订办法', '另一办法')"}
    with closing(sqlite3.connect(amended_file)) as connection:
        connection.execute("DROP TRIGGER rulebook_version_no_update")
        connection.execute(
            f"UPDATE rulebook_version SET {column} = {new.get(column, repr('另一'))} WHERE version = 2"
        )
        connection.commit()
    found = list(Library().verify_event(str(amended_file)))
    assert ("rulebook", "R1", "2") in {finding.subject for finding in found}

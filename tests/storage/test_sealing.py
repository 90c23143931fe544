"""Seals on every kind of store: what they are over, what they stop, how they break, how they show."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import AddAdjustment, SubmitSheet
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.sealing.answers import ContentOf, SealsOf, StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.content import content_of
from judging_app.application.sealing.records import Seal
from judging_app.application.sealing.statement import signed
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet
from judging_app.application.verification import verify_store
from judging_app.bootstrap import Library
from judging_app.domain.event import Adjustment, AdjustmentKind
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.short_code import short_code
from judging_app.signing import OrganizerKey, is_signed
from judging_app.storage.opening import open_event
from tests.storage.builders import marks, scored_event
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
BONUS = AddAdjustment(
    "final", Adjustment("", "E1", AdjustmentKind.BONUS, points=Fraction(2), reason="省级推荐")
)


def sealed(judging: LocalJudging, folder: Path, by: str = "张三") -> Seal:
    seal = signed(judging.ask(StatementOf()), by, utc_now(), OrganizerKey(folder).sign)
    judging.do(SealEvent("", seal))
    return seal


@pytest.fixture
def judging(shelf: Shelf) -> LocalJudging:
    return LocalJudging(shelf.opened(scored_event()).store, ORGANIZER)


def test_a_seal_is_over_the_text_whose_digest_anybody_can_compute(shelf: Shelf, tmp_path: Path) -> None:
    opened = shelf.opened(scored_event())
    judging = LocalJudging(opened.store, ORGANIZER)
    seal = sealed(judging, tmp_path)
    text = content_of(opened.store)
    assert seal.statement.content == sha256(text.encode("utf-8")).hexdigest()
    assert judging.ask(ContentOf()).seal == seal
    assert verify_store(opened.store, is_signed) == []


def test_the_code_is_the_same_before_and_after_sealing_and_closing(
    judging: LocalJudging, tmp_path: Path
) -> None:
    before = judging.ask(ContentOf())
    judging.do(CloseEntry("final", "E1"))
    sealed(judging, tmp_path)
    after = judging.ask(ContentOf())
    assert (before.code, before.seal) == (after.code, None)
    assert after.seal is not None
    assert after.seal.code == short_code(after.content)


def test_a_sealed_event_takes_nothing_that_results_depend_on(judging: LocalJudging, tmp_path: Path) -> None:
    sealed(judging, tmp_path)
    with pytest.raises(JudgingError) as refused:
        judging.do(BONUS)
    assert refused.value.problem is Problem.EVENT_SEALED
    with pytest.raises(JudgingError) as refused:
        judging.do(SubmitSheet("final", "pitch", "E1", "J1", marks(50, 30), "later", 1, reason="更正"))
    assert refused.value.problem is Problem.EVENT_SEALED


def test_what_a_laptop_brings_after_the_seal_is_kept_and_counts_for_nothing(
    judging: LocalJudging, tmp_path: Path
) -> None:
    seal = sealed(judging, tmp_path)
    sheet = SubmitSheet("final", "pitch", "E1", "J1", marks(50, 30), "late", 1, reason="更正")
    outcome = judging.do_as(
        Actor("评委甲", ActorRole.JUDGE, "J1"), ReceiveSheet("final", sheet, machine="laptop")
    )
    assert outcome.held
    assert judging.ask(ContentOf()).content == seal.statement.content


def test_opening_again_needs_a_reason_and_shows(judging: LocalJudging, tmp_path: Path) -> None:
    seal = sealed(judging, tmp_path)
    with pytest.raises(JudgingError) as refused:
        judging.do(BreakSeal("", " "))
    assert refused.value.problem is Problem.REASON_MISSING
    judging.do(BreakSeal("", "复核发现录入错误", "李四"))
    mark = judging.ask(ContentOf())
    assert mark.seal is None
    assert mark.broken is not None
    assert (mark.broken.number, mark.broken.by, mark.broken.reason) == (1, "李四", "复核发现录入错误")
    judging.do(BONUS)
    again = sealed(judging, tmp_path)
    assert again.statement.number == 2
    assert again.statement.content != seal.statement.content
    assert [type(item).__name__ for item in judging.ask(SealsOf()).acts] == ["Seal", "SealBreak", "Seal"]


def test_a_seal_over_something_else_is_refused(judging: LocalJudging, tmp_path: Path) -> None:
    stale = judging.ask(StatementOf())
    judging.do(BONUS)
    with pytest.raises(JudgingError) as refused:
        judging.do(SealEvent("", signed(stale, "张三", utc_now(), OrganizerKey(tmp_path).sign)))
    assert refused.value.problem is Problem.CHANGED_MEANWHILE


def test_nobody_seals_without_a_name(judging: LocalJudging, tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        sealed(judging, tmp_path, by=" ")
    assert refused.value.problem is Problem.SIGNER_MISSING


@pytest.mark.parametrize(
    ("forgery", "problem"),
    [
        ("UPDATE seal SET text = replace(text, '张三', '李四')", Problem.SEAL_FORGED),
        ("DELETE FROM seal", Problem.VALUE_DIFFERS),
        ("UPDATE entry SET name = 'another' WHERE code = 'E1'", Problem.SEAL_DIFFERS),
        ("DELETE FROM sheet_revision WHERE number = 3", Problem.SEAL_DIFFERS),
        ("UPDATE sheet_revision SET at = '2020-01-01T00:00:00+00:00' WHERE number = 3", Problem.SEAL_DIFFERS),
        (
            "UPDATE audit SET digest = '00' WHERE number = (SELECT max(number) - 1 FROM audit)",
            Problem.SEAL_DIFFERS,
        ),
    ],
)
def test_what_is_changed_under_a_seal_is_named(tmp_path: Path, forgery: str, problem: Problem) -> None:
    path, library = tmp_path / "event.judging", Library(keys=tmp_path / "keys")
    library.create(str(path), scored_event())
    with closing(open_event(str(path))) as opened:
        judging = LocalJudging(opened.store, ORGANIZER)
        judging.do(SealEvent("", library.sign(judging.ask(StatementOf()), "张三")))
    assert list(library.verify_event(str(path))) == []
    with closing(sqlite3.connect(path)) as connection:
        for table in ("seal", "sheet_revision", "audit"):
            for act in ("update", "delete"):
                connection.execute(f"DROP TRIGGER {table}_no_{act}")
        connection.execute(forgery)
        connection.commit()
    assert problem in {finding.problem for finding in library.verify_event(str(path))}


def test_a_signature_holds_for_its_own_words_only(tmp_path: Path) -> None:
    key, signature = OrganizerKey(tmp_path).sign("成绩".encode())
    assert is_signed("成绩".encode(), key, signature)
    assert not is_signed("成绩 ".encode(), key, signature)
    assert not is_signed("成绩".encode(), key, signature[:-2] + "00")
    assert not is_signed("成绩".encode(), "no key", signature)


def test_the_key_is_made_once_and_is_the_users_alone(tmp_path: Path) -> None:
    first = OrganizerKey(tmp_path).sign(b"x")[0]
    assert OrganizerKey(tmp_path).public() == OrganizerKey(tmp_path).sign(b"y")[0] == first
    (held,) = tmp_path.iterdir()
    assert held.stat().st_mode & 0o077 == 0
    held.write_text("no key")
    with pytest.raises(JudgingError) as refused:
        OrganizerKey(tmp_path).sign(b"x")
    assert refused.value.problem is Problem.SIGNING_KEY_DAMAGED


def test_a_seal_says_who_where_and_when(judging: LocalJudging, tmp_path: Path) -> None:
    seal = sealed(judging, tmp_path, by=" 张三 ")
    assert seal.statement.by == "张三"
    moved = replace(seal, statement=replace(seal.statement, by="李四"))
    assert judging.ask(SealsOf()).in_force == seal != moved

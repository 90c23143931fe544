"""The certificates' template on every kind of store: kept, logged, proved by the log, also when sealed."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.papers.certificate_acts import CertificateOf, SetCertificate
from judging_app.application.queries import AuditTrail
from judging_app.application.sealing.answers import ContentOf, StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.sealing.statement import signed
from judging_app.application.verification import verify_store
from judging_app.domain.problems import JudgingError, Problem
from judging_app.signing import OrganizerKey, is_signed
from tests.application.memory_store import MemoryStore
from tests.storage.builders import scored_event
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
PICTURE = base64.b64encode(b"\xff\xd8\xff" + b"8" * 4000).decode()
TEMPLATE = CertificateTemplate("zh", "荣誉证书", "{单位}：", "《{项目}》", "{奖项}", "", picture=PICTURE)


@pytest.fixture
def judging(shelf: Shelf) -> LocalJudging:
    return LocalJudging(shelf.opened(scored_event()).store, ORGANIZER)


def test_a_template_is_kept_and_replaced(shelf: Shelf) -> None:
    target = shelf.create(scored_event())
    judging = LocalJudging(shelf.open(target).store, ORGANIZER)
    assert judging.ask(CertificateOf()) is None
    outcome = judging.do(SetCertificate("", TEMPLATE))
    assert outcome.changes.areas == {Area.CERTIFICATE}
    assert not outcome.changes.moves_places
    judging.do(SetCertificate("", replace(TEMPLATE, title="奖状")))
    shelf.close()
    again = LocalJudging(shelf.open(target).store, ORGANIZER)
    assert again.ask(CertificateOf()) == replace(TEMPLATE, title="奖状")


def test_the_log_tells_of_it_and_holds_no_picture(judging: LocalJudging) -> None:
    judging.do(SetCertificate("", TEMPLATE))
    entry = judging.ask(AuditTrail(1))[-1]
    assert (entry.act, entry.subject, entry.before) == ("certificate", "certificate/template", "")
    assert "sha256:" in entry.after
    assert PICTURE not in entry.after


def test_the_content_that_is_sealed_does_not_depend_on_it(judging: LocalJudging, tmp_path: Path) -> None:
    before = judging.ask(ContentOf()).code
    seal = signed(judging.ask(StatementOf()), "张三", utc_now(), OrganizerKey(tmp_path).sign)
    judging.do(SealEvent("", seal))
    judging.do(SetCertificate("", TEMPLATE))
    assert judging.ask(CertificateOf()) == TEMPLATE
    assert judging.ask(ContentOf()).code == before


def test_a_template_changed_behind_the_log_is_found(shelf: Shelf) -> None:
    target = shelf.create(scored_event())
    opened = shelf.open(target)
    LocalJudging(opened.store, ORGANIZER).do(SetCertificate("", TEMPLATE))
    assert verify_store(opened.store, is_signed) == []
    with shelf.raw(target) as connection:
        connection.execute(text("UPDATE certificate SET text = replace(text, '荣誉证书', '荣誉證书')"))
    found = verify_store(opened.store, is_signed)
    assert [(item.problem, item.subject) for item in found] == [
        (Problem.VALUE_DIFFERS, ("certificate", "template"))
    ]
    with shelf.raw(target) as connection:
        connection.execute(text("DELETE FROM certificate"))
    assert [item.problem for item in verify_store(opened.store, is_signed)] == [Problem.VALUE_DIFFERS]


def test_a_template_that_cannot_be_printed_is_refused() -> None:
    judging = LocalJudging(MemoryStore(scored_event()), ORGANIZER)
    with pytest.raises(JudgingError) as refused:
        judging.do(SetCertificate("", replace(TEMPLATE, body="{地点}", text_size=1)))
    problems = [item.problem for item in refused.value.findings]
    assert problems == [Problem.PLACEHOLDER_UNKNOWN, Problem.CERTIFICATE_SIZE]
    assert judging.ask(CertificateOf()) is None


def test_nobody_but_the_organizer_changes_it_and_the_same_again_is_nothing() -> None:
    judging = LocalJudging(MemoryStore(scored_event()), ORGANIZER)
    judging.do(SetCertificate("", TEMPLATE))
    with pytest.raises(JudgingError) as refused:
        judging.do(SetCertificate("", TEMPLATE))
    assert refused.value.problem is Problem.ALREADY_DONE
    for role in (ActorRole.SCOREKEEPER, ActorRole.SUPERVISOR):
        with pytest.raises(JudgingError) as refused:
            judging.do_as(Actor("某人", role), SetCertificate("", replace(TEMPLATE, title="奖状")))
        assert refused.value.problem is Problem.NOT_ALLOWED

"""The template of an event's certificates: keeping it, reading it, proving it by the log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from judging_app.application.changes import Area, Changes, Outcome
from judging_app.application.commands import Command
from judging_app.application.handling import Desk, Done, refuse_errors
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.papers.placeholders import findings_of
from judging_app.application.ports import EventStore
from judging_app.application.queries import Query
from judging_app.application.records import AuditEntry
from judging_app.domain.canonical import canonical_text
from judging_app.domain.problems import Finding, JudgingError, Problem

CERTIFICATE: Final = "certificate"
"""The first word of the log's subjects about certificates."""


@dataclass(frozen=True, slots=True)
class SetCertificate(Command):
    """Keep a template in the event, in the place of the one before; also while the event is sealed."""

    template: CertificateTemplate


@dataclass(frozen=True, slots=True)
class CertificateOf(Query[CertificateTemplate | None]):
    """The template that is kept; `None` while the built-in one is used."""


def set_certificate(command: SetCertificate, desk: Desk) -> Done:
    """Keep a template that can be printed; refused with every finding at once."""
    refuse_errors(findings_of(command.template))
    before = desk.store.read_certificate()
    if before == command.template:
        raise JudgingError.of(Problem.ALREADY_DONE)
    desk.work.put_certificate(command.template)
    logged = None if before is None else before.logged
    desk.log("certificate", (CERTIFICATE, "template"), logged, command.template.logged, "")
    changes = Changes("", frozenset({Area.CERTIFICATE}))
    return Done(Outcome(changes), lambda _: None)


def answer_certificate(_: CertificateOf, store: EventStore) -> CertificateTemplate | None:
    """Read the template."""
    return store.read_certificate()


def certificate_findings(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """Whether the template that is kept is the one that the log says was kept last."""
    logged = [entry.after for entry in entries if entry.subject.partition("/")[0] == CERTIFICATE]
    kept = store.read_certificate()
    expected, found = logged[-1] if logged else "", "" if kept is None else canonical_text(kept.logged)
    if expected != found:
        yield Finding(
            Problem.VALUE_DIFFERS,
            {"expected": expected[:120], "found": found[:120]},
            (CERTIFICATE, "template"),
        )

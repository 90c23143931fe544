"""Sealing, opening again, archiving and verifying without a window."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import SealsOf, StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.records import ContentMark, Seal
from judging_app.bootstrap import Library
from judging_app.cli.acts import DONE, FAULTY_INPUT, report
from judging_app.domain.problems import JudgingError, Problem, Severity
from judging_app.wording.language import translate

_SHOWN_DIGITS = 16
_KILOBYTE = 1024


def _actor(name: str = "") -> Actor:
    return Actor(name.strip() or translate("CommandLine", "organizer"), ActorRole.ORGANIZER)


def seal(asked: Namespace) -> int:
    """Seal an event with the organizer's key on this computer, and tell what is to be written down."""
    library = Library()
    with closing(library.open(asked.event, _actor(asked.by))) as opened:
        statement = opened.judging.ask(StatementOf())
        made = library.sign(statement, asked.by)
        opened.judging.do(SealEvent("", made))
    print(translate("CommandLine", "Sealed: {event}").format(event=statement.event))
    for text in _seal_lines(made):
        print(text)
    words = translate("CommandLine", "Log sealed up to entry {number}, {digest}")
    print(words.format(number=statement.audit_number, digest=f"{statement.audit_digest[:_SHOWN_DIGITS]}…"))
    return DONE


def reopen(asked: Namespace) -> int:
    """Break the seal of an event, with a reason."""
    library = Library()
    with closing(library.open(asked.event, _actor(asked.by))) as opened:
        held = opened.judging.ask(SealsOf()).in_force
        if held is None:
            raise JudgingError.of(Problem.NOT_SEALED, event=opened.judging.ask(WholeEvent()).name)
        opened.judging.do(BreakSeal("", asked.reason, asked.by))
    words = translate("CommandLine", "Seal no. {number} of {event} is broken: {reason}")
    print(words.format(number=held.statement.number, event=held.statement.event, reason=asked.reason))
    return DONE


def archive(asked: Namespace) -> int:
    """Put an event and all that follows from it into one file."""
    library = Library()
    with closing(library.open(asked.event, _actor(), read_only=True)) as opened:
        made = library.write_archive(opened, asked.out)
    words = translate("CommandLine", "Archived: {file} (files {members}, {size} KB)")
    print(words.format(file=asked.out, members=made.members, size=-(-made.size // _KILOBYTE)))
    for text in _mark_lines(made.mark):
        print(text)
    return DONE


def verify(asked: Namespace) -> int:
    """Recompute an event, a results workbook or an archive, name every difference, or say what holds."""
    verified = Library().verify_file(asked.file)
    report(verified.findings)
    if not verified.holds:
        count = sum(finding.severity is Severity.ERROR for finding in verified.findings)
        words = translate("CommandLine", "{file} does not hold: differences {count}")
        print(words.format(file=asked.file, count=count), file=sys.stderr)
        return FAULTY_INPUT
    print(translate("CommandLine", "{file} holds: every number recomputed and equal").format(file=asked.file))
    for text in _mark_lines(verified.mark):
        print(text)
    return DONE


def _mark_lines(mark: ContentMark | None) -> Iterator[str]:
    """The code to compare with the signed papers, and who answers for it."""
    if mark is None:
        yield translate("CommandLine", "There is no content code: it was not written out of an event file.")
    elif mark.seal is not None:
        yield from _seal_lines(mark.seal)
    else:
        yield translate("CommandLine", "Content code {code}").format(code=mark.code)
        if mark.broken is not None:
            words = translate("CommandLine", "Seal no. {number} was broken by {person}: {reason}")
            broken = mark.broken
            yield words.format(number=broken.number, person=broken.by, reason=broken.reason)
        yield translate("CommandLine", "Not sealed: nobody has signed this content.")


def _seal_lines(made: Seal) -> Iterator[str]:
    told = made.statement
    yield translate("CommandLine", "Seal code {code}").format(code=made.code)
    words = translate("CommandLine", "Seal no. {number} by {person}, {time}")
    yield words.format(number=told.number, person=told.by, time=_shown(told.at))
    yield translate("CommandLine", "Key code {code}").format(code=made.key_code)


def _shown(time: datetime) -> str:
    return f"{time.astimezone():%Y-%m-%d %H:%M}"

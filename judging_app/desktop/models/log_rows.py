"""Entries of the log as rows of a table and as lines of a file; made off the window's thread."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from judging_app.application.log import ACTS, LogKind
from judging_app.application.records import AuditEntry
from judging_app.domain.event import Event
from judging_app.wording.act_names import Names
from judging_app.wording.act_values import local_time
from judging_app.wording.acts import act_sentence, kind_word
from judging_app.wording.language import translate


class LogRow(NamedTuple):
    """An entry of the log with its sentence."""

    entry: AuditEntry
    sentence: str


def log_rows(entries: Sequence[AuditEntry], event: Event) -> list[LogRow]:
    """Put a sentence to every entry."""
    names = Names(event)
    return [LogRow(entry, act_sentence(entry, names)) for entry in entries]


def kind_of(act: str) -> LogKind | None:
    """What an act is about; `None` for one that this program does not know."""
    return next((kind for kind, acts in ACTS.items() if act in acts), None)


def person_word(actor: str) -> str:
    """Who did it; what the program did by itself bears no name."""
    return actor or translate("LogPage", "The program")


def log_lines(entries: Sequence[AuditEntry], event: Event) -> Iterator[tuple[str, ...]]:
    """The log as a table to hand out: a head, then one line an entry with its digest."""
    yield (
        translate("LogPage", "Number"),
        translate("LogPage", "Time"),
        translate("LogPage", "Who"),
        translate("LogPage", "Kind"),
        translate("LogPage", "What"),
        translate("LogPage", "Reason"),
        translate("LogPage", "Digest"),
    )
    names = Names(event)
    for entry in entries:
        kind = kind_of(entry.act)
        yield (
            str(entry.number),
            local_time(entry.at),
            person_word(entry.actor),
            entry.act if kind is None else kind_word(kind),
            act_sentence(entry, names),
            entry.reason,
            entry.digest,
        )

"""What can be asked about the content of an event and its seals, answered from the store alone."""

from dataclasses import dataclass

from judging_app.application.ports import EventStore
from judging_app.application.queries import Query
from judging_app.application.sealing.content import content_digest, content_of
from judging_app.application.sealing.records import ContentMark, SealRecords, SealStatement
from judging_app.application.sealing.statement import statement_of


@dataclass(frozen=True, slots=True)
class ContentOf(Query[ContentMark]):
    """What papers and workbooks say about the content that they are made from. May take long."""


@dataclass(frozen=True, slots=True)
class SealsOf(Query[SealRecords]):
    """Every seal of the event."""


@dataclass(frozen=True, slots=True)
class StatementOf(Query[SealStatement]):
    """What a seal over the event as it stands has to say; who and when are left open."""


def answer_content(_: ContentOf, store: EventStore) -> ContentMark:
    """Digest the event as it is stored."""
    with store.one_moment():
        seals = store.read_seals()
        return ContentMark(content_digest(content_of(store)), seals.in_force, seals.broken)


def answer_seals(_: SealsOf, store: EventStore) -> SealRecords:
    """Read every seal."""
    return store.read_seals()


def answer_statement(_: StatementOf, store: EventStore) -> SealStatement:
    """Make the statement that is still to be signed."""
    with store.one_moment():
        event = store.read_event()
        content = content_digest(content_of(store, event))
        return statement_of(event, store.read_seals(), content, store.read_log_end())

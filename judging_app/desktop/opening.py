"""Opens an event on the worker's thread and looks at what a crash may have left behind."""

import gc
import getpass
from dataclasses import dataclass
from datetime import UTC, datetime

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.library import EventLibrary, OpenEvent
from judging_app.application.queries import AuditTrail, ProgressOf, WholeEvent
from judging_app.application.records import first_broken_link
from judging_app.collection import release
from judging_app.desktop.settings import RecentEvent
from judging_app.domain.event import Event
from judging_app.domain.sheets import COUNTING, Standing


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found whole after a program had ended without closing the event."""

    sheets: int
    drafts: int
    log_entries: int
    broken_at: int = 0
    """The first entry of the log that does not follow from the one before; 0 when all do."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An event that is open, with what the first screen needs."""

    source: OpenEvent
    event: Event
    recovery: Recovery | None = None

    @property
    def target(self) -> str:
        """The file's path, or the database's URL."""
        return self.source.target


def account_name() -> str:
    """The name of the account at the keyboard, empty where the system does not tell it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def this_person(name: str = "") -> Actor:
    """The person at the keyboard, by this name or the account's: here an organizer."""
    return Actor(name or account_name(), ActorRole.ORGANIZER)


def open_and_check(library: EventLibrary, target: str, *, read_only: bool, person: str = "") -> Opened:
    """Open an event; after a crash count what is there and follow the log link by link."""
    # A collection holds up every thread, the window's too, and here it would find nothing.
    gc.disable()
    try:
        return _opened(library, target, read_only=read_only, person=person)
    finally:
        gc.enable()


def let_go(source: OpenEvent) -> None:
    """Close an event; what was kept out of garbage collection is looked at again."""
    source.close()
    release()


def _opened(library: EventLibrary, target: str, *, read_only: bool, person: str) -> Opened:
    source = library.open(target, this_person(person), read_only=read_only)
    try:
        event = source.judging.ask(WholeEvent())
        recovery = None if source.interrupted is None else _recovery(source, event)
    except BaseException:
        source.close()
        raise
    return Opened(source, event, recovery)


def _recovery(source: OpenEvent, event: Event) -> Recovery:
    log = source.judging.ask(AuditTrail())
    broken = first_broken_link(list(log))
    sheets = drafts = 0
    for round_ in event.rounds:
        for seat in source.judging.ask(ProgressOf(round_.code)):
            sheets += sum(seat.standings.get(standing, 0) for standing in COUNTING)
            drafts += seat.standings.get(Standing.DRAFT, 0)
    return Recovery(sheets, drafts, len(log), 0 if broken is None else broken.number)


def describe(source: OpenEvent) -> RecentEvent:
    """Sum an open event up for the list of recent ones."""
    event = source.judging.ask(WholeEvent())
    sheets = owed = 0
    for round_ in event.rounds:
        for seat in source.judging.ask(ProgressOf(round_.code)):
            sheets += sum(seat.standings.get(standing, 0) for standing in COUNTING)
            owed += seat.owed
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return RecentEvent(source.target, event.name, now, len(event.entries), len(event.judges), sheets, owed)

"""开赛前检查: what is missing before a round can start, each with the page that mends it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from judging_app.application.ports import EventStore
from judging_app.application.preflight_checks import (
    Check,
    CheckCode,
    Competing,
    Level,
    MendedOn,
    check_entries,
    check_figures,
    check_head,
    check_judges,
    check_rules,
)
from judging_app.application.preflight_show import check_show
from judging_app.application.queries import Query
from judging_app.application.stage.records import StageRecords
from judging_app.application.state import EventState
from judging_app.application.surroundings import DriveKind, Surroundings
from judging_app.domain.event import Event, Round

_MEGABYTE: Final = 1_000_000
LITTLE_ROOM: Final = 500 * _MEGABYTE
NO_ROOM: Final = 50 * _MEGABYTE
OLD_BACKUP: Final = timedelta(hours=1)
"""The window backs up every five minutes while something changes."""
FIRST_YEAR: Final = 2025
"""A clock before this year was never set."""


@dataclass(frozen=True, slots=True)
class PreflightOf(Query[tuple[Check, ...]]):
    """Every check of a round. What lies around the event comes with the question: see `surroundings`."""

    round: str
    surroundings: Surroundings


def answer_preflight(query: PreflightOf, state: EventState, store: EventStore) -> tuple[Check, ...]:
    """Look at the event in memory, at the rulebook's draft and at the newest entry of the log."""
    state.round(query.round)
    event = state.without_sheets()
    newest = store.read_audit(1)
    return preflight(
        event,
        next(item for item in event.rounds if item.code == query.round),
        query.surroundings,
        has_draft=store.read_rulebook_draft(query.round) is not None,
        logged_at=newest[-1].at if newest else None,
        stage=state.stage,
    )


def preflight(
    event: Event,
    round_: Round,
    around: Surroundings,
    *,
    has_draft: bool = False,
    logged_at: datetime | None = None,
    stage: StageRecords | None = None,
) -> tuple[Check, ...]:
    """Every check that applies, in the order of the work: event, entries, judges, rules, show, computer."""
    field = Competing(event, round_)
    return (
        *check_head(event, around.now.date()),
        *check_entries(field),
        *check_judges(field),
        *check_rules(event, round_, has_draft=has_draft),
        *check_figures(field),
        *check_show(event, round_, stage or StageRecords()),
        *check_surroundings(around, logged_at),
    )


def check_surroundings(around: Surroundings, logged_at: datetime | None) -> Iterator[Check]:
    """Room on the disk, backups, the clock, the drive."""
    page = MendedOn.SETTINGS
    if around.free_bytes is not None:
        level = Level.ATTENTION if around.free_bytes < LITTLE_ROOM else Level.OK
        level = Level.STOP if around.free_bytes < NO_ROOM else level
        yield Check(CheckCode.DISK, level, page, {"megabytes": str(around.free_bytes // _MEGABYTE)})
    if around.backup_folder:
        facts = {"folder": around.backup_folder}
        level = Level.OK if around.backup_writable else Level.ATTENTION
        yield Check(CheckCode.BACKUP_FOLDER, level, page, facts)
        yield _backup_age(around)
    yield _clock(around, logged_at)
    if around.drive is not DriveKind.UNKNOWN:
        level = Level.OK if around.drive is DriveKind.FIXED else Level.ATTENTION
        yield Check(CheckCode.DRIVE, level, MendedOn.OVERVIEW, {"drive": around.drive.value})


def _backup_age(around: Surroundings) -> Check:
    if around.last_backup_at is None:
        return Check(CheckCode.BACKUP_AGE, Level.ATTENTION, MendedOn.OVERVIEW, {"minutes": ""})
    age = max(around.now - around.last_backup_at, timedelta(0))
    level = Level.ATTENTION if age > OLD_BACKUP else Level.OK
    return Check(
        CheckCode.BACKUP_AGE, level, MendedOn.OVERVIEW, {"minutes": str(age // timedelta(minutes=1))}
    )


def _clock(around: Surroundings, logged_at: datetime | None) -> Check:
    """A clock that runs behind the log was set back, or was set forward when the log was written."""
    is_behind = logged_at is not None and around.now < logged_at
    is_unset = around.now.year < FIRST_YEAR
    facts = {"now": around.now.isoformat(timespec="seconds"), "zone": around.now.strftime("%z")}
    facts["logged"] = logged_at.isoformat(timespec="seconds") if logged_at and is_behind else ""
    return Check(
        CheckCode.CLOCK, Level.ATTENTION if is_behind or is_unset else Level.OK, MendedOn.SETTINGS, facts
    )

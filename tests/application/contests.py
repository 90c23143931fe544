"""A contest at a table: an organizer's way in to an event in memory, and how it is told what to do."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime, timedelta
from itertools import count

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Changes, Outcome
from judging_app.application.commands import Command, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import (
    BoardOf,
    DeskEntry,
    DeskOf,
    HistoryOf,
    ProgressOf,
    Query,
    ScreenOf,
    SeatRecordsOf,
    ShowOf,
    SliceOf,
    StandingsOf,
    WholeEvent,
)
from judging_app.application.records import AuditEntry
from judging_app.application.seats.records import SeatRecords
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import Finding, JudgingError
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.memory_store import MemoryStore
from tests.storage.builders import ENTRIES, KEY, NOON, marks, small_event

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


class Contest:
    """An event in memory with a way in; the clock goes on by a second with every look at it."""

    def __init__(self, event: Event | None = None, actor: Actor = ORGANIZER) -> None:
        self.store = MemoryStore(small_event() if event is None else event)
        self._seconds = count(1)
        self.judging = LocalJudging(self.store, actor, self._now)

    def _now(self) -> datetime:
        return NOON + timedelta(seconds=next(self._seconds))

    @property
    def final(self) -> Round:
        """The round as it stands."""
        return self.judging.ask(WholeEvent()).rounds[0]

    @property
    def log(self) -> list[AuditEntry]:
        """The audit log."""
        return list(self.store.read_audit())

    def do(self, command: Command) -> Outcome:
        """Carry out a command and check that memory is what a fresh look at the store gives."""
        outcome = self.judging.do(command)
        check_memory(self)
        return outcome

    def do_as(self, actor: Actor, command: Command) -> Outcome:
        """Carry out what somebody else gives, and check memory."""
        outcome = self.judging.do_as(actor, command)
        check_memory(self)
        return outcome

    def refused(self, command: Command) -> Finding:
        """Give a command that must be refused, check that it left no trace, and answer why."""
        before = deepcopy(self.store.kept)
        with pytest.raises(JudgingError) as refused:
            self.judging.do(command)
        assert self.store.kept == before
        check_memory(self)
        (finding,) = refused.value.findings
        return finding

    @property
    def seats(self) -> SeatRecords:
        """What is kept about judges' laptops."""
        return self.judging.ask(SeatRecordsOf())

    def submit(self, key: SheetKey = KEY, idea: int = 50, base: int = 0, reason: str = "") -> Outcome:
        """Hand a complete sheet in."""
        name = f"{key.entry}-{key.judge}-{base}"
        return self.do(SubmitSheet("final", *key, marks(idea), name, base, reason=reason))

    def standing(self, key: SheetKey = KEY) -> Standing:
        """Where a sheet stands on its judge's desk."""
        return self.on_desk(key).standing

    def on_desk(self, key: SheetKey = KEY) -> DeskEntry:
        """A sheet as its judge sees it."""
        desk = self.judging.ask(DeskOf("final", key.dimension, key.judge))
        return next(item for item in desk.entries if item.entry.code == key.entry)

    def pitch_score(self, entry: str = "E1") -> object:
        """The judged dimension's score of an entry."""
        found = self.judging.ask(StandingsOf("final")).standings.scores[entry].dimension("pitch")
        return None if found is None else found.score

    def counts(self, judge: str) -> Mapping[Standing, int]:
        """How many sheets of a seat stand where."""
        return next(
            item.standings for item in self.judging.ask(ProgressOf("final")) if item.judge.code == judge
        )


def changes(*areas: str, entries: tuple[str, ...] = ("E1",), judge: str = "") -> Changes:
    """What a command is expected to say it changed; `judge` where it is about one judge's desk."""
    return Changes("final", frozenset(areas), entries, judge)  # type: ignore[arg-type]


def check_memory(contest: Contest) -> None:
    """Memory answers every query as a program does that has just opened the event."""
    fresh = LocalJudging(contest.store, ORGANIZER)
    assert contest.judging.ask(WholeEvent()) == fresh.ask(WholeEvent()) == contest.store.read_event()
    queries: list[Query[object]] = [
        item
        for round_ in contest.store.read_setup().rounds
        for item in (
            StandingsOf(round_.code),
            ProgressOf(round_.code),
            BoardOf(round_.code),
            *(
                query
                for session in contest.store.read_stage().show(round_.code).stages
                for query in (ShowOf(round_.code, session.code), ScreenOf(round_.code, session.code))
            ),
            *(HistoryOf(round_.code, SheetKey("pitch", entry, "J1")) for entry in ENTRIES),
        )
    ]
    queries += [SeatRecordsOf(), *(SliceOf(judge.code) for judge in contest.store.read_setup().judges[:1])]
    for query in queries:
        assert contest.judging.ask(query) == fresh.ask(query)
    for round_ in contest.store.read_setup().rounds:
        check_tallies(contest, round_.code)
    for judge in ("J1", "J2", "J3", "J4"):
        query = DeskOf("final", "pitch", judge)
        one, other = contest.judging.ask(query), fresh.ask(query)
        assert (one.entries, one.stage) == (other.entries, other.stage)


def check_tallies(contest: Contest, round_code: str) -> None:
    """The show counts an entry's sheets as the board does."""
    board = {row.entry.code: row for row in contest.judging.ask(BoardOf(round_code)).rows}
    for row in contest.judging.ask(ShowOf(round_code)).rows:
        cells = board[row.entry.code]
        wide = bool(cells.wide) and not cells.participation.closed
        assert (row.given, row.owed, row.wide) == (cells.given, cells.owed, wide)

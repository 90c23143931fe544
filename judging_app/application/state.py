"""The event in memory: loaded once, kept in step with every commit."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from judging_app.application.keying.records import KeyingRecords
from judging_app.application.ports import EventStore
from judging_app.application.records import Draft, SheetRevision
from judging_app.application.sealing.records import SealRecords
from judging_app.application.seats.records import SeatRecords
from judging_app.application.stage.records import StageRecords
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.scoreboard import Scoreboard, scores_alike
from judging_app.domain.sheets import Sheet, SheetKey

Value = TypeVar("Value")


class EventState:
    """What use cases and queries look at. Touched by one worker only, so it needs no lock."""

    def __init__(self, store: EventStore) -> None:
        self.log_end = store.read_log_end()
        self._event = store.read_setup()
        self._rounds: dict[str, Round] = {item.code: item for item in self._event.rounds}
        self._revisions: dict[str, dict[SheetKey, SheetRevision]] = {code: {} for code in self._rounds}
        self._submissions: dict[str, SheetRevision] = {}
        self._sent: dict[str, list[str]] = {}
        for revision in store.read_all_revisions():
            self._note(revision)
        self._seats = store.read_seats()
        self._stage = store.read_stage()
        self._seals = store.read_seals()
        self._keyings = KeyingRecords(tuple(store.read_keyings()))
        self._drafts = {(draft.round, draft.key): draft for draft in store.read_drafts()}
        self._boards: dict[str, Scoreboard] = {}
        self._unscored: dict[str, list[Sheet]] = {}
        """Sheets that the board of a round has not taken in: it does when somebody looks at it."""
        self._closed: set[tuple[str, str]] | None = None
        self._fingerprints: dict[str, tuple[Rulebook, str]] = {}
        self._remembered: dict[tuple[str, ...], tuple[tuple[object, ...], Any]] = {}
        self._stale = True

    @property
    def event(self) -> Event:
        """The event with every sheet at its latest revision."""
        if self._stale:
            rounds = tuple(
                item.with_sheets(held.sheet for held in self._revisions[item.code].values())
                for item in self._rounds.values()
            )
            self._rounds = {item.code: item for item in rounds}
            self._event = replace(self._event, rounds=rounds)
            self._stale = False
        return self._event

    def round(self, code: str) -> Round:
        """A round, its sheets perhaps behind; raises UNKNOWN_ROUND."""
        found = self._rounds.get(code)
        if found is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=code)
        return found

    def settled_round(self, code: str) -> Round:
        """A round as the stage looks at it: in a sealed event every entry is closed.

        Marks are revealed and awards announced after the seal as well, whether entries had been closed
        one by one or not. Raises UNKNOWN_ROUND.
        """
        found = self.round(code)
        if self._seals.in_force is None:
            return found
        return replace(
            found, participations=tuple(replace(item, closed=True) for item in found.participations)
        )

    def fingerprint(self, code: str) -> str:
        """The fingerprint of a round's rulebook, worked out once."""
        rulebook = self.round(code).rulebook
        known = self._fingerprints.get(code)
        if known is None or known[0] is not rulebook:
            known = self._fingerprints[code] = (rulebook, rulebook.fingerprint)
        return known[1]

    def remembered(
        self, what: tuple[str, ...], rests_on: tuple[object, ...], work_out: Callable[[], Value]
    ) -> Value:
        """What was worked out last time, for as long as it rests on the very same things."""
        known = self._remembered.get(what)
        if known is None or any(one is not other for one, other in zip(known[0], rests_on, strict=True)):
            known = self._remembered[what] = (rests_on, work_out())
        value: Value = known[1]
        return value

    def bare_event(self) -> Event:
        """The event for look-ups that do not read sheets."""
        return self._event

    def with_every_sheet(self) -> Event:
        """The event with every sheet as it was given, those of recused judges too.

        What is checked before a change must hold for them as well: lifting a recusal brings them back.
        """
        rounds = tuple(
            replace(item, sheets=tuple(held.sheet for held in self._revisions[item.code].values()))
            for item in self._rounds.values()
        )
        return replace(self._event, rounds=rounds)

    def without_sheets(self) -> Event:
        """The event as it was set up, no sheet in it: cheap to check where sheets do not matter."""
        rounds = tuple(replace(item, sheets=()) for item in self._rounds.values())
        return replace(self._event, rounds=rounds)

    def sheet_keys(self) -> Iterator[SheetKey]:
        """The key of every sheet, in every round."""
        for revisions in self._revisions.values():
            yield from revisions

    def board(self, code: str) -> Scoreboard:
        """The scoreboard of a round, made on first use."""
        self.round(code)
        board = self._boards.get(code)
        unscored = self._unscored.pop(code, ())
        if board is not None and unscored:
            board.replace_sheets(unscored)
        if board is None:
            board = self._boards[code] = Scoreboard(self.event, code)
        elif board.event is not self.event:
            board.rename(self.event)
        return board

    def revisions(self, code: str) -> Mapping[SheetKey, SheetRevision]:
        """The latest revision of every sheet of a round."""
        return self._revisions[code]

    def revision(self, code: str, key: SheetKey) -> SheetRevision | None:
        """The latest revision of a sheet; raises UNKNOWN_ROUND."""
        self.round(code)
        return self._revisions[code].get(key)

    def submission(self, submission: str) -> SheetRevision | None:
        """The revision that a submission id was stored as."""
        return self._submissions.get(submission)

    def submissions_of(self, judge: str) -> tuple[str, ...]:
        """The ids of everything that a judge handed in and that is stored, in the order it came."""
        return tuple(self._sent.get(judge, ()))

    def is_closed(self, code: str, entry: str) -> bool:
        """Whether an entry takes no more sheets; in a sealed event none does."""
        return self._seals.in_force is not None or self.was_closed(code, entry)

    def was_closed(self, code: str, entry: str) -> bool:
        """Whether an entry itself was closed, a seal over the whole event aside."""
        if self._closed is None:
            self._closed = {
                (item.code, part.entry)
                for item in self._rounds.values()
                for part in item.participations
                if part.closed
            }
        return (code, entry) in self._closed

    @property
    def seats(self) -> SeatRecords:
        """What is kept about judges' laptops."""
        return self._seats

    @property
    def stage(self) -> StageRecords:
        """What is kept about the day on stage."""
        return self._stage

    @property
    def seals(self) -> SealRecords:
        """Every seal of the event."""
        return self._seals

    @property
    def keyings(self) -> KeyingRecords:
        """What was keyed from paper."""
        return self._keyings

    def draft(self, code: str, key: SheetKey) -> Draft | None:
        """A sheet's draft, if there is one."""
        return self._drafts.get((code, key))

    def take_revision(self, revision: SheetRevision) -> None:
        """Take a stored revision in; its draft is gone with it."""
        self._note(revision)
        self._drafts.pop((revision.round, revision.sheet.key), None)
        self._stale = True
        board = self._boards.get(revision.round)
        unscored = self._unscored.get(revision.round, [])
        self._boards, self._unscored = {}, {}
        if board is not None:
            unscored.append(revision.sheet)
            self._boards[revision.round], self._unscored[revision.round] = board, unscored

    def _note(self, revision: SheetRevision) -> None:
        self._revisions[revision.round][revision.sheet.key] = revision
        self._submissions[revision.submission] = revision
        self._sent.setdefault(revision.sheet.judge, []).append(revision.submission)

    def catch_up(self, revision: SheetRevision) -> None:
        """Take a revision in that was stored before, unless memory holds it or a newer one."""
        held = self._revisions[revision.round].get(revision.sheet.key)
        if held is None or held.revision < revision.revision:
            self.take_revision(revision)

    @property
    def revision_count(self) -> int:
        """How many revisions of sheets memory knows, those that others came after included."""
        return len(self._submissions)

    def take_drafts(self, drafts: Sequence[Draft]) -> tuple[tuple[str, SheetKey], ...]:
        """Take every draft in as it is stored now; answers of which sheets it is another one."""
        before, self._drafts = self._drafts, {(draft.round, draft.key): draft for draft in drafts}
        return tuple(place for place in before | self._drafts if before.get(place) != self._drafts.get(place))

    def take_draft(self, draft: Draft) -> None:
        """Take a stored draft in."""
        self._drafts[draft.round, draft.key] = draft

    def forget_draft(self, draft: Draft) -> None:
        """Forget a draft that is stored no more."""
        self._drafts.pop((draft.round, draft.key), None)

    def take_event(self, changed: Event) -> None:
        """Take a changed set-up or rulebook in; sheets stay those of the revisions.

        Scores are worked out anew, but not for an entry's or a judge's new name.
        """
        if not scores_alike(self._event, changed):
            self._boards = {}
        self._closed = None
        self._event = changed
        self._rounds = {item.code: item for item in changed.rounds}
        for code in self._rounds:
            self._revisions.setdefault(code, {})
        self._stale = True

    def take_round(self, changed: Round) -> None:
        """Take a round's new set-up, adjustments or rulings in; scores are worked out anew."""
        self._rounds[changed.code] = changed
        self._boards = {}
        self._closed = None
        self._stale = True

    def take_closing(self, changed: Round) -> None:
        """Take in that an entry of a round was closed or opened again; no score depends on it."""
        self.take_event(
            replace(
                self.event,
                rounds=tuple(
                    changed if item.code == changed.code else item for item in self._rounds.values()
                ),
            )
        )

    def take_seats(self, seats: SeatRecords) -> None:
        """Take in what changed about judges' laptops."""
        self._seats = seats

    def take_stage(self, stage: StageRecords) -> None:
        """Take in what changed on stage; no score depends on it."""
        self._stage = stage

    def take_seals(self, seals: SealRecords) -> None:
        """Take in that the event was sealed, or opened again."""
        self._seals = seals

    def take_keyings(self, keyings: KeyingRecords) -> None:
        """Take in what was keyed from paper; what comes of it are sheets, which are taken in as such."""
        self._keyings = keyings

"""What a courier does on one way to the host: hand over, in order, and bring back."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import SaveDraft
from judging_app.application.records import Draft
from judging_app.application.seats.desk_port import Delivery, DeskStore, OutboxItem
from judging_app.application.seats.outbox import waiting_spots
from judging_app.application.seats.records import Signature
from judging_app.application.seats.seat_judging import ARRIVED
from judging_app.application.stage.records import Phase
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.domain.texts import plain_text
from judging_app.lan.client import FOR_GOOD, HostClient, HostError
from judging_app.lan.gate import Gate
from judging_app.lan.sending import sheet_to_send, signature_to_send

_TELL_SECONDS: Final = 0.25
"""A long queue tells the screen now and then, not for every sheet."""
_TURN: Final = frozenset({Phase.CALLED, Phase.PITCH, Phase.QUESTIONS})
_NO_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Errands:
    """Works on a store through its gate; lets errors pass that another try, or a person, may mend.

    What the host refuses for good holds up nothing else: it is set aside and tried again after
    `aside` seconds, and `refusal` says why. Drafts go `draft` seconds apart. `is_over` tells that
    there is no more time.
    """

    def __init__(
        self,
        gate: Gate,
        arrived: Callable[[Changes], None],
        is_over: Callable[[], bool],
        *,
        draft: float,
        aside: float,
    ) -> None:
        self._gate = gate
        self._arrived = arrived
        self._is_over = is_over
        self._draft_seconds = draft
        self._aside_seconds = aside
        self._since = ""
        self.is_on_stage = False
        """Whether an entry's turn is on, as far as the host has said."""
        self._aside: dict[str, float] = {}
        self._refusals: dict[str, JudgingError] = {}
        """Why a submission is not taken, by its id."""
        self._unsigned: dict[str, tuple[JudgingError, int]] = {}
        """Why a round's signature was refused, and how much had been handed in here by then."""
        self._told: dict[tuple[str, SheetKey], tuple[dict[str, int], str] | None] = {}
        """What the host was told of drafts; None where it may have forgotten that."""
        self._draft_at = 0.0

    @property
    def refusal(self) -> JudgingError | None:
        """Why something is not taken by the host, if anything is not."""
        unsigned = (error for error, _ in self._unsigned.values())
        return next(iter((*self._refusals.values(), *unsigned)), None)

    def sheets(self, client: HostClient) -> bool:
        """Hand over what waits in the outbox, in order; answers whether the host held any of it."""
        held = False
        changed: set[str] = set()
        told_at = time.monotonic()
        outbox: list[OutboxItem] = []
        try:
            while not self._is_over():
                item = self._next(outbox)
                if item is None:
                    # More may have been handed in meanwhile.
                    with self._gate.store() as store:
                        outbox = list(store.read_outbox())
                    item = self._next(outbox)
                if item is None:
                    break
                done = outbox[outbox.index(item)] = self._hand_over(client, item, outbox)
                held |= done.delivery is Delivery.HELD
                changed.add(item.revision.sheet.entry)
                if time.monotonic() - told_at > _TELL_SECONDS:
                    self._tell(changed)
                    told_at = time.monotonic()
        finally:
            self._tell(changed)
        self._forget_settled(outbox)
        return held

    def _forget_settled(self, outbox: Sequence[OutboxItem]) -> None:
        """Say no more of what a slice has settled, or the judge by going on."""
        waiting = {item.revision.submission for item in outbox if item.delivery is Delivery.WAITING}
        self._refusals = {item: error for item, error in self._refusals.items() if item in waiting}
        self._unsigned = {
            code: (error, before) for code, (error, before) in self._unsigned.items() if len(outbox) == before
        }

    def _next(self, outbox: Sequence[OutboxItem]) -> OutboxItem | None:
        now = time.monotonic()
        waiting = (item for item in outbox if item.delivery is Delivery.WAITING)
        return next((item for item in waiting if self._aside.get(item.revision.submission, 0.0) <= now), None)

    def _hand_over(self, client: HostClient, item: OutboxItem, outbox: Sequence[OutboxItem]) -> OutboxItem:
        """Send one sheet; answers how far it has come then, which is kept already."""
        submission = item.revision.submission
        try:
            receipt = client.send_sheet(sheet_to_send(item, outbox), held=item.was_held)
        except HostError as error:
            _raise_unless_final(error)
            self._aside[submission] = time.monotonic() + self._aside_seconds
            self._refusals[submission] = error
            return item
        with self._gate.store() as store:
            if receipt is None:
                store.note_held(submission)
            else:
                store.note_receipt(submission, receipt)
        self._refusals.pop(submission, None)
        delivery = Delivery.HELD if receipt is None else Delivery.RECEIVED
        return replace(item, delivery=delivery, receipt=receipt, was_held=receipt is None)

    def _tell(self, entries: set[str]) -> None:
        if entries:
            self._arrived(Changes("", frozenset({Area.SHEETS, Area.LAPTOPS}), tuple(entries)))
            entries.clear()

    def recusals(self, client: HostClient) -> bool:
        """Hand over recusals; answers whether there were any: the slice tells what holds."""
        with self._gate.store() as store:
            waiting = store.read_recusals_waiting()
        for given in waiting:
            entry, reason = given.recusal.entry, plain_text(given.recusal.reason)
            stored = True
            try:
                client.send_recusal(given.round, entry, reason, confirmed=given.confirmed)
            except HostError as error:
                _raise_unless_final(error)
                stored = False
            with self._gate.store() as store:
                store.note_recused(given.round, entry, stored=stored)
            self._arrived(Changes(given.round, frozenset({Area.SEATS}), (entry,)))
        return bool(waiting)

    def signatures(self, client: HostClient) -> None:
        """Hand over signatures whose sheets have arrived; one that is refused is worth nothing."""
        with self._gate.store() as store:
            waiting = store.read_signatures_waiting()
            outbox = store.read_outbox() if waiting else ()
        sheets = waiting_spots(outbox)
        for signature in waiting:
            if sheets.isdisjoint(_signed(signature)):
                self._sign(client, signature, len(outbox))

    def _sign(self, client: HostClient, signature: Signature, handed_in: int) -> None:
        try:
            client.send_signature(signature_to_send(signature))
        except HostError as error:
            _raise_unless_final(error)
            self._unsigned[signature.round] = error, handed_in
            with self._gate.store() as store:
                store.note_not_signed(signature.id)
        else:
            self._unsigned.pop(signature.round, None)
            with self._gate.store() as store:
                store.note_signed(signature.id)
        self._arrived(Changes(signature.round, frozenset({Area.LAPTOPS})))

    def slice(self, client: HostClient) -> None:
        """Ask for the judge's part of the event, and keep it where it has changed."""
        with self._gate.store() as store:
            judge, waiting = store.credentials().judge, things_waiting(store)
        version, part = client.seat(self._since, waiting)
        if part is not None:
            if part.judge != judge:
                raise HostError.of(Problem.OTHER_EVENT)
            with self._gate.store() as store:
                store.put_slice(part)
            self.is_on_stage = any(item.phase in _TURN for item in part.stage)
            self._arrived(ARRIVED)
        if self._since and _boot(version) != _boot(self._since):
            # Another host, perhaps on an older copy of the event file.
            self._told = dict.fromkeys(self._told)
        self._since = version

    def drafts(self, client: HostClient) -> float | None:
        """Tell the host the latest draft that it does not know; answers when to come again, if need be.

        Best effort: what is refused is not sent again.
        """
        pause = self._draft_at + self._draft_seconds - time.monotonic()
        if pause > 0:
            return pause
        with self._gate.store() as store:
            drafts = store.read_drafts()
            handed_in = {(held.round, held.sheet.key) for held in store.read_revisions()}
        news = self._news(drafts, handed_in)
        if not news:
            return None
        draft = news.pop()
        self._draft_at = time.monotonic()
        try:
            client.send_draft(SaveDraft(draft.round, *draft.key, draft.marks, plain_text(draft.note)))
        except HostError as error:
            _raise_unless_final(error)
        self._told[draft.round, draft.key] = dict(draft.marks), draft.note
        return self._draft_seconds if news else None

    def _news(self, drafts: Sequence[Draft], handed_in: set[tuple[str, SheetKey]]) -> list[Draft]:
        """Drafts that the host does not know as they are, the latest last; desks that were emptied first."""
        there = {(draft.round, draft.key) for draft in drafts}
        gone = [place for place in self._told if place not in there]
        for place in gone:
            if place in handed_in or self._told[place] == ({}, ""):
                del self._told[place]
        emptied = [Draft(*place, {}, "", _NO_TIME) for place in self._told if place not in there]
        changed = [
            draft
            for draft in drafts
            if self._told.get((draft.round, draft.key)) != (dict(draft.marks), draft.note)
        ]
        return [*emptied, *sorted(changed, key=lambda draft: draft.at)]


def _boot(version: str) -> str:
    """The part of a slice's version that is another one after a host was started anew."""
    return version.partition(".")[0]


def _signed(signature: Signature) -> set[tuple[str, SheetKey]]:
    return {
        (signature.round, SheetKey(item.dimension, item.entry, signature.judge)) for item in signature.sheets
    }


def things_waiting(store: DeskStore) -> int:
    """Sheets, signatures and recusals that wait to be delivered."""
    sheets = sum(item.delivery is Delivery.WAITING for item in store.read_outbox())
    return sheets + len(store.read_signatures_waiting()) + len(store.read_recusals_waiting())


def _raise_unless_final(error: HostError) -> None:
    """Go on only where this one thing was refused, and would be again."""
    if error.is_passing or error.problem in FOR_GOOD or error.problem is Problem.SEAT_MOVED:
        raise error

"""What a judge sees of the sheets handed in on a laptop, and how far they have come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from judging_app.application.commands import SubmitSheet
from judging_app.application.records import Receipt, SheetRevision
from judging_app.application.seats.desk_port import Delivery, OutboxItem
from judging_app.application.seats.records import HeldSubmission
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.sheets import COUNTING, SheetKey

Spot = tuple[str, SheetKey]
"""A sheet: its round and its key."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a judge's sheets stand, counted by sheet, each at what was handed in last.

    `waiting` counts submissions instead: what the laptop has still to deliver.
    """

    waiting: int
    stored: int
    handed_in: int
    receipt: datetime | None
    held: int = 0
    """Sheets that reached the host, which keeps them for the organizer to settle."""


def spot_of(item: OutboxItem) -> Spot:
    """Which sheet was handed in."""
    return item.revision.round, item.revision.sheet.key


def delivered(item: OutboxItem, part: SeatSlice) -> OutboxItem:
    """An item as a slice tells of it.

    What neither its submissions nor those held name has to be delivered (again): the host never got
    it, or works on a restored event file.
    """
    submission = item.revision.submission
    if submission in part.submissions:
        known = (
            Receipt(submission, held.revision, held.at)
            for held in part.revisions
            if held.submission == submission
        )
        return replace(item, delivery=Delivery.RECEIVED, receipt=next(known, item.receipt), was_held=False)
    if any(held.submission == submission for held in part.held):
        return replace(item, delivery=Delivery.HELD, receipt=None, was_held=True)
    return replace(item, delivery=Delivery.WAITING, receipt=None)


def base_at_host(item: OutboxItem, outbox: Sequence[OutboxItem]) -> int:
    """The revision that an item goes on from, as the host counts; older hosts know nothing but numbers.

    Where that was handed in here as well, the receipt says which one it became. Where it is held it
    has no number yet, and a correction of it must not pass as one of whatever has that number at the
    host: it is told to go on from nothing, so that it is held beside it.
    """
    if not item.after:
        return item.base
    before = next((other for other in reversed(outbox) if other.revision.submission == item.after), None)
    if before is None or before.delivery is Delivery.WAITING:
        return item.base
    return 0 if before.receipt is None else before.receipt.revision


def submission_of(item: OutboxItem, outbox: Sequence[OutboxItem]) -> SubmitSheet:
    """What was handed in, as the host takes it."""
    sheet = item.revision.sheet
    return SubmitSheet(
        item.revision.round,
        *sheet.key,
        dict(sheet.marks),
        item.revision.submission,
        base_at_host(item, outbox),
        sheet.note,
        sheet.reason,
        item.after,
    )


def as_judge_sees(part: SeatSlice, outbox: Sequence[OutboxItem]) -> list[SheetRevision]:
    """The host's revisions, and over them what was handed in here and is not in the slice yet.

    What the host holds does not count, nor what it is certain to hold once it gets it: something
    came between.
    """
    rounds = {item.code for item in part.event.rounds}
    there = frozenset(part.submissions)
    seen = list(part.revisions)
    latest = {(held.round, held.sheet.key): (held.revision, held.submission) for held in seen}
    for item in outbox:
        spot = spot_of(item)
        held = item.delivery is Delivery.HELD or item.was_held
        if item.revision.submission in there or held or spot[0] not in rounds:
            continue
        last, submission = latest.get(spot, (0, ""))
        if item.receipt is None:
            number, at = last + 1, item.revision.at
            fits = item.after == submission if item.after else base_at_host(item, outbox) == last
        else:
            number, at = item.receipt.revision, item.receipt.at
            fits = number > last
        if fits:
            seen.append(replace(item.revision, revision=number, at=at))
            latest[spot] = number, item.revision.submission
    return seen


def waiting_spots(outbox: Sequence[OutboxItem]) -> frozenset[Spot]:
    """Sheets that were handed in here and that the host did not confirm."""
    return frozenset(spot_of(item) for item in outbox if item.delivery is Delivery.WAITING)


def held_here(part: SeatSlice, outbox: Sequence[OutboxItem]) -> list[HeldSubmission]:
    """What the host said that it holds and the slice does not tell of yet; why, only the slice knows."""
    told = {held.submission for held in part.held}.union(part.submissions)
    return [
        HeldSubmission(
            0,
            item.revision.round,
            item.revision.sheet,
            item.base,
            item.revision.submission,
            "",
            {},
            "",
            item.revision.at,
        )
        for item in outbox
        if item.delivery is Delivery.HELD and item.revision.submission not in told
    ]


def tally(part: SeatSlice, outbox: Sequence[OutboxItem]) -> Tally:
    """Count a judge's sheets. Nothing counts as stored that the host has not confirmed."""
    there = {(held.round, held.sheet.key) for held in part.revisions if held.sheet.standing in COUNTING}
    known = frozenset(part.submissions)
    settled = {held.submission for held in part.held if not held.is_open}
    stored, given, held_back = set(there), set(there), set[Spot]()
    for item in outbox:
        submission, spot = item.revision.submission, spot_of(item)
        if item.delivery is Delivery.RECEIVED:
            # Once it is in the slice, the slice knows better what became of it.
            if submission not in known or spot in there:
                stored.add(spot)
                given.add(spot)
                held_back.discard(spot)
        elif submission not in settled:
            stored.discard(spot)
            given.add(spot)
            held_back.discard(spot)
            if item.delivery is Delivery.HELD:
                held_back.add(spot)
    receipts = [item.receipt.at for item in outbox if item.receipt is not None]
    waiting = sum(item.delivery is Delivery.WAITING for item in outbox)
    return Tally(waiting, len(stored), len(given), max(receipts, default=None), len(held_back))

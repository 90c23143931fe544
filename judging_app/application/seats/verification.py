"""What the log says about judges' laptops against what is stored about them."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from judging_app.application.records import AuditEntry
from judging_app.application.seats.handlers import SEAT
from judging_app.application.seats.records import DeskRules, SeatRecords
from judging_app.domain.canonical import canonical_text, from_text

_HELD: Final = frozenset({"hold", "accept", "dismiss"})


class Mismatch(NamedTuple):
    """A record that is not what the log leads to, both as canonical text; empty where there is none."""

    subject: tuple[str, ...]
    expected: str
    found: str


def seat_mismatches(entries: Sequence[AuditEntry], seats: SeatRecords) -> Iterator[Mismatch]:
    """Compare pairings, submissions held back, signatures, packets and rules with the log.

    Codes and keys are not in the log, so that of the slips and of the host's identity it proves
    only for whom they were made.
    """
    acts = [entry for entry in entries if entry.subject.partition("/")[0] == SEAT]
    pairings = {_last(entry): entry.after for entry in acts if entry.act in {"pair", "release"}}
    stored = {judge: canonical_text(item) for judge, item in seats.pairings.items()}
    yield from _mismatches("pairing", pairings, stored)
    held = {_last(entry): entry.after for entry in acts if entry.act in _HELD}
    yield from _mismatches("held", held, {str(item.number): canonical_text(item) for item in seats.held})
    signed = {str(at): entry.after for at, entry in enumerate(_of(acts, "sign"), start=1)}
    signatures = {str(at): canonical_text(item) for at, item in enumerate(seats.signatures, start=1)}
    yield from _mismatches("signature", signed, signatures)
    packets = {from_text(str, entry.after): entry.after for entry in _of(acts, "packet")}
    yield from _mismatches("packet", packets, {item: canonical_text(item) for item in seats.packets})
    rules = [entry.after for entry in _of(acts, "desk-rules")]
    in_force = rules[-1] if rules else canonical_text(DeskRules())
    yield from _mismatches("rules", {"": in_force}, {"": canonical_text(seats.rules)})
    hosts = [entry.after for entry in _of(acts, "host")]
    identity = "" if seats.identity is None else canonical_text(seats.identity.event)
    yield from _mismatches("host", {"": hosts[-1] if hosts else ""}, {"": identity})
    yield from _slips(acts, seats)


def _slips(acts: Sequence[AuditEntry], seats: SeatRecords) -> Iterator[Mismatch]:
    """A slip that was never issued; one that was may be gone with its judge."""
    issued: set[str] = set()
    for entry in _of(acts, "slips"):
        issued.update(from_text(tuple[str, ...], entry.after))
    for slip in seats.slips:
        if slip.judge not in issued:
            yield Mismatch((SEAT, "slip", slip.judge), "", canonical_text(slip.judge))


def _of(acts: Sequence[AuditEntry], act: str) -> list[AuditEntry]:
    return [entry for entry in acts if entry.act == act]


def _last(entry: AuditEntry) -> str:
    """The judge or the number that a subject is about; a code may hold a slash itself."""
    return entry.subject.removeprefix(f"{SEAT}/held/" if entry.act in _HELD else f"{SEAT}/")


def _mismatches(kind: str, expected: dict[str, str], found: dict[str, str]) -> Iterator[Mismatch]:
    for key in sorted(expected.keys() | found.keys()):
        one, other = expected.get(key, ""), found.get(key, "")
        if one != other:
            yield Mismatch((SEAT, kind, key) if key else (SEAT, kind), one, other)

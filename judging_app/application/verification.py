"""Replays an event's log from its first entry and compares the outcome with the records.

The log holds the event as it began and every act since, each linked to the one before. Whoever
changes a record behind the program's back, adds one or takes one out, has to forge the whole chain.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from judging_app.application.amendments import Amendment, amended
from judging_app.application.evidence import EvidenceFile
from judging_app.application.keying.verification import keying_mismatches
from judging_app.application.papers.certificate_acts import certificate_findings
from judging_app.application.ports import EventStore
from judging_app.application.records import AuditEntry, SheetRevision, first_broken_link
from judging_app.application.round_adding import ROUND, RoundAdded
from judging_app.application.sealing.handlers import SEAL
from judging_app.application.sealing.statement import IsSigned
from judging_app.application.sealing.verification import seal_findings
from judging_app.application.seats.handlers import SEAT
from judging_app.application.seats.verification import seat_mismatches
from judging_app.application.setup import SetupChange, apply_edits
from judging_app.application.setup_handlers import SETUP
from judging_app.application.sheet_differences import Place, sheet_findings
from judging_app.application.stage.stepping import STAGE
from judging_app.application.stage.verification import stage_mismatches
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import Adjustment, Event, Participation, Recusal, Round, Ruling
from judging_app.domain.event_checks import contradictions
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import Sheet

CREATED = "create"

_BESIDE = frozenset({"evidence", SEAT, STAGE, SEAL, "keying", "certificate"})
"""What acts may be about without changing the event."""

_SHOWN = 120
"""Characters of a record that a finding shows."""


def verify_store(store: EventStore, is_signed: IsSigned) -> list[Finding]:
    """Check the chain, every record against the log, and every record against the rules.

    Needs no key of its own: a changed mark, rule, figure, status or ruling, a removed revision and a changed
    or missing log entry all show as a difference between the log and the records; a seal in force
    is over exactly what is stored, and `is_signed` tells a forged one.
    """
    entries = list(store.read_audit())
    findings: list[Finding] = []
    broken = first_broken_link(entries)
    if broken is not None:
        findings.append(_broken_at(broken.number))
    if not entries or entries[0].act != CREATED:
        return [*findings, _broken_at(1)]
    found = store.read_event()
    try:
        expected = replay(entries)
    except (ValueError, KeyError, TypeError):
        # An entry that cannot be read any more was changed, and the chain has said so already.
        return findings or [_broken_at(1)]
    findings += _differences(expected, found)
    apart = _revisions_apart(entries, store.read_all_revisions())
    findings += sheet_findings(expected, found, apart)
    for compare in (
        _compare_rulebooks,
        _compare_evidence,
        _compare_seats,
        _compare_stage,
        _compare_keyings,
        certificate_findings,
    ):
        try:
            findings += compare(entries, store)
        except (ValueError, KeyError, TypeError):
            # What cannot be read any more was changed; the chain has said so if it is in the log.
            findings += [] if broken is not None else [_broken_at(1)]
    findings += seal_findings(entries, store, found, is_signed)
    findings += contradictions(found)
    return findings


def _broken_at(number: int) -> Finding:
    return Finding(Problem.AUDIT_CHAIN_BROKEN, {"number": str(number)}, ("audit",))


def replay(entries: Sequence[AuditEntry]) -> Event:
    """Do every act of a log again, on paper: the event as it must stand now."""
    event: Event = from_text(Event, entries[0].after)
    rounds = {item.code: item for item in event.rounds}
    sheets = {code: {sheet.key: sheet for sheet in item.sheets} for code, item in rounds.items()}
    for entry in entries[1:]:
        kind, _, rest = entry.subject.partition("/")
        if kind == SETUP:
            change: SetupChange = from_text(SetupChange, entry.after)
            event = apply_edits(replace(event, rounds=tuple(rounds.values())), change.edits)
            rounds = {item.code: item for item in event.rounds}
            continue
        if kind == ROUND:
            added: Round = from_text(RoundAdded, entry.after).round
            rounds[added.code], sheets[added.code] = added, {}
            event = replace(event, rounds=tuple(rounds.values()))
            continue
        if kind in _BESIDE:
            # None of them changes the event; they are compared by themselves.
            continue
        code = _round_of(rest, rounds)
        if kind == "sheet":
            sheet: Sheet = from_text(Sheet, entry.after)
            sheets[code][sheet.key] = sheet
        else:
            rounds[code] = _ACTS[kind](rounds[code], entry)
    return replace(
        event, rounds=tuple(item.with_sheets(sheets[code].values()) for code, item in rounds.items())
    )


def _round_of(rest: str, rounds: dict[str, Round]) -> str:
    """The round that a subject names first; a code may hold a slash itself."""
    return max((code for code in rounds if rest.startswith(f"{code}/")), key=len)


def _recusal(round_: Round, entry: AuditEntry) -> Round:
    named: Recusal = from_text(Recusal, entry.after or entry.before)
    others = tuple(item for item in round_.recusals if (item.judge, item.entry) != (named.judge, named.entry))
    return replace(round_, recusals=(*others, named) if entry.after else others)


def _adjustment(round_: Round, entry: AuditEntry) -> Round:
    named: Adjustment = from_text(Adjustment, entry.after or entry.before)
    others = tuple(item for item in round_.adjustments if item.code != named.code)
    return replace(round_, adjustments=(*others, named) if entry.after else others)


def _participation(round_: Round, entry: AuditEntry) -> Round:
    named: Participation = from_text(Participation, entry.after)
    changed = tuple(named if item.entry == named.entry else item for item in round_.participations)
    return replace(round_, participations=changed)


def _figure(round_: Round, entry: AuditEntry) -> Round:
    named: IndicatorValue = from_text(IndicatorValue, entry.after)
    key = (named.entry, named.criterion)
    others = tuple(item for item in round_.values if (item.entry, item.criterion) != key)
    return replace(round_, values=(*others, named))


def _ruling(round_: Round, entry: AuditEntry) -> Round:
    return replace(round_, rulings=(*round_.rulings, from_text(Ruling, entry.after)))


def _rulebook(round_: Round, entry: AuditEntry) -> Round:
    change: Amendment = from_text(Amendment, entry.after)
    return amended(round_, change.rulebook)


_ACTS = {
    "rulebook": _rulebook,
    "recusal": _recusal,
    "adjustment": _adjustment,
    "participation": _participation,
    "value": _figure,
    "ruling": _ruling,
}


def _differences(expected: Event, found: Event) -> Iterator[Finding]:
    """Every field of the event, then of each round, that is not what the log leads to."""
    yield from _field_differences(expected, found, ("event",), leave_out="rounds")
    if [item.code for item in expected.rounds] != [item.code for item in found.rounds]:
        yield _difference(("event", "rounds"), expected.rounds, found.rounds)
        return
    for one, other in zip(expected.rounds, found.rounds, strict=True):
        # Sheets are named one by one.
        yield from _field_differences(one, other, ("round", one.code), leave_out="sheets")


def _field_differences(
    expected: Any, found: Any, subject: tuple[str, ...], leave_out: str = ""
) -> Iterator[Finding]:
    for field in fields(expected):
        one, other = getattr(expected, field.name), getattr(found, field.name)
        if field.name == leave_out or one == other:
            continue
        if isinstance(one, tuple) and isinstance(other, tuple):
            yield _first_difference((*subject, field.name), one, other)
        else:
            yield _difference((*subject, field.name), one, other)


def _first_difference(subject: tuple[str, ...], expected: tuple[Any, ...], found: tuple[Any, ...]) -> Finding:
    """The first record of a list that differs; a missing one reads as nothing."""
    longest = max(len(expected), len(found))
    for at in range(longest):
        one = expected[at] if at < len(expected) else ""
        other = found[at] if at < len(found) else ""
        if one != other:
            return _difference((*subject, str(at + 1)), one, other)
    return _difference(subject, expected, found)


def _difference(subject: tuple[str, ...], expected: object, found: object) -> Finding:
    facts = {"expected": canonical_text(expected)[:_SHOWN], "found": canonical_text(found)[:_SHOWN]}
    return Finding(Problem.VALUE_DIFFERS, facts, subject)


def _revisions_apart(
    entries: Sequence[AuditEntry], revisions: Sequence[SheetRevision]
) -> dict[Place, tuple[Sequence[str], Sequence[str]]]:
    """The sheets with a revision after the first import that the log has otherwise, or not at all."""
    logged: dict[str, list[str]] = {}
    for entry in entries:
        if entry.subject.startswith("sheet/"):
            logged.setdefault(entry.subject, []).append(entry.after)
    stored: dict[str, list[str]] = {}
    places: dict[str, Place] = {}
    for revision in revisions:
        subject = "/".join(("sheet", revision.round, *revision.sheet.key))
        places[subject] = (revision.round, revision.sheet.key)
        if revision.revision > 1 or not revision.submission.startswith("import/"):
            stored.setdefault(subject, []).append(canonical_text(revision.sheet))
    apart: dict[Place, tuple[Sequence[str], Sequence[str]]] = {}
    for subject in sorted(logged.keys() | stored.keys()):
        one, other = logged.get(subject, []), stored.get(subject, [])
        if one != other:
            apart[places.get(subject) or _place_of(subject, one[0])] = (one, other)
    return apart


def _place_of(subject: str, text: str) -> Place:
    """The sheet that a subject of the log names: a code may hold a slash, the sheet's own text tells."""
    sheet: Sheet = from_text(Sheet, text)
    return subject.removeprefix("sheet/").removesuffix("/" + "/".join(sheet.key)), sheet.key


def _compare_rulebooks(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """Every version of the rules is what the log says of it: the rules and, of later ones, who, when, why."""
    logged = {entry.subject: entry for entry in entries if entry.act == "publish"}
    began = {item.code: item.rulebook for item in _rounds_at_first(entries)}
    for round_ in store.read_setup().rounds:
        versions = store.read_rulebooks(round_.code)
        first = next((item.rulebook for item in versions if item.version == 1), None)
        if first != began.get(round_.code):
            yield _difference(("rulebook", round_.code, "1"), began.get(round_.code) or "", first or "")
        for version in versions:
            if version.version == 1:
                continue
            subject = ("rulebook", round_.code, str(version.version))
            entry = logged.pop("/".join(subject), None)
            if entry is None:
                yield _difference(subject, "", version.rulebook)
                continue
            change: Amendment = from_text(Amendment, entry.after)
            expected = (change.rulebook, entry.reason, entry.actor, entry.at)
            found = (version.rulebook, version.reason, version.actor, version.at)
            for one, other in zip(expected, found, strict=True):
                if one != other:
                    yield _difference(subject, one, other)
    for gone in logged:
        yield _difference(tuple(gone.split("/")), gone, "")


def _rounds_at_first(entries: Sequence[AuditEntry]) -> Iterator[Round]:
    """Every round as it was made: with the event, or later."""
    event: Event = from_text(Event, entries[0].after)
    yield from event.rounds
    for entry in entries:
        if entry.subject.partition("/")[0] == ROUND:
            added: RoundAdded = from_text(RoundAdded, entry.after)
            yield added.round


def _compare_evidence(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """The evidence attached is that of the log, and its content is what was attached."""
    logged: dict[str, EvidenceFile] = {}
    for entry in entries:
        if entry.subject.startswith("evidence/"):
            item: EvidenceFile = from_text(EvidenceFile, entry.after or entry.before)
            if entry.after:
                logged[item.code] = item
            else:
                logged.pop(item.code, None)
    stored = {item.code: item for item in store.read_evidence_list()}
    for code in sorted(logged.keys() | stored.keys()):
        one, other = logged.get(code), stored.get(code)
        if one is None or one != other:
            yield _difference(("evidence", code), one or "", other or "")
            continue
        found = hashlib.sha256(store.read_evidence(code)).hexdigest()
        if found != one.digest:
            yield _difference(("evidence", code, "content"), one.digest, found)


def _compare_seats(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """Laptops, signatures and submissions held back are those of the log."""
    for subject, one, other in seat_mismatches(entries, store.read_seats()):
        facts = {"expected": one[:_SHOWN], "found": other[:_SHOWN]}
        yield Finding(Problem.VALUE_DIFFERS, facts, subject)


def _compare_stage(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """The run of show, the draws and what was released are those of the log."""
    for subject, one, other in stage_mismatches(entries, store.read_stage()):
        facts = {"expected": one[:_SHOWN], "found": other[:_SHOWN]}
        yield Finding(Problem.VALUE_DIFFERS, facts, subject)


def _compare_keyings(entries: Sequence[AuditEntry], store: EventStore) -> Iterator[Finding]:
    """What was keyed from paper is what the log says, and what counts from paper is what came of it."""
    for subject, one, other in keying_mismatches(entries, store.read_keyings(), store.read_all_revisions()):
        facts = {"expected": one[:_SHOWN], "found": other[:_SHOWN]}
        yield Finding(Problem.VALUE_DIFFERS, facts, subject)

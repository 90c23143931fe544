"""Seat files and packets: judging without a network, by the host's own rules."""

import json
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Outcome
from judging_app.application.commands import Recuse, SubmitSheet
from judging_app.application.judging import Given, LocalJudging, utc_now
from judging_app.application.queries import DoorOf, EvidenceContent, SliceOf
from judging_app.application.seats.commands import PairSeat, ReceiveSheet, SignSheets, TakePacket
from judging_app.application.seats.desk_port import Credentials
from judging_app.application.seats.hosting import HostStatus, PacketReport
from judging_app.application.seats.records import HostIdentity, Signature
from judging_app.domain.canonical import to_plain
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.texts import plain_line
from judging_app.lan import codes, packets, tokens, wire
from judging_app.lan.packets import PacketContent, PacketHeader, PacketRecusal
from judging_app.lan.refusals import STORAGE
from judging_app.lan.tokens import SeatToken

_DEVICE_BYTES: Final = 16
_LONGEST_DETAIL: Final = 40


def write_seat_file(
    judging: LocalJudging, identity: HostIdentity, judge: str, path: Path, status: HostStatus
) -> str:
    """Give a judge's seat to a file, and answer the code that opens it; raises UNKNOWN_JUDGE.

    The file is written first: where that fails the seat stays whose it was.
    """
    door = judging.ask(DoorOf())
    # Without a network nobody can follow the stage.
    part = replace(judging.ask(SliceOf(judge)), stage=())
    before = door.seats.pairings.get(judge)
    number = 1 if before is None else before.number + 1
    device = secrets.token_hex(_DEVICE_BYTES)
    secret = bytes.fromhex(identity.secret)
    token = SeatToken(identity.event, judge, device, number, round(utc_now().timestamp() * 1000))
    credentials = Credentials(
        identity.event,
        judge,
        device,
        tokens.issue(secret, token),
        tokens.packet_key(secret, token).hex(),
        identity.certificate,
        status.address,
    )
    (code,) = codes.new_codes(1)
    packets.write_seat_file(path, code, credentials, part, lambda item: judging.ask(EvidenceContent(item)))
    pair = PairSeat("", judge, device, path.stem, agreed=True, number=number)
    judging.do_as(replace(judging.actor), pair)
    return codes.shown(code)


def read_packet_file(judging: LocalJudging, identity: HostIdentity, path: Path) -> PacketReport:
    """Take a packet in. What is in it goes the way of everything that comes by the network."""
    secret = bytes.fromhex(identity.secret)
    header, content = packets.read_packet(
        path, identity.event, lambda found: tokens.packet_key(secret, found.token)
    )
    content, misfits = _fitting(content)
    door = judging.ask(DoorOf())
    person = door.event.judge(header.judge)
    if person is None:
        raise JudgingError.of(Problem.UNKNOWN_JUDGE, judge=header.judge)
    if header.id in door.seats.packets:
        raise JudgingError.of(Problem.PACKET_TAKEN)
    late = _adopted_or_late(judging, header, person.name, path.stem)
    actor = Actor(person.name, ActorRole.JUDGE, header.judge)
    known = set(judging.ask(SliceOf(header.judge)).submissions)
    acts: list[Given] = [
        (actor, _receiving(sheet, path.stem, late=late, held=sheet.submission in content.held))
        for sheet in content.sheets
    ]
    if not late:
        acts += [(actor, _signing(item)) for item in content.signatures]
        acts += [
            (actor, Recuse(item.round, header.judge, item.entry, item.reason, confirmed=item.confirmed))
            for item in content.recusals
        ]
    answers = judging.do_all(acts)
    for item in answers:
        if isinstance(item, JudgingError) and item.problem in STORAGE:
            raise item
    # Only now: had the power failed in between, the same file could be taken in again at no harm.
    judging.do_as(replace(judging.actor), TakePacket("", header.id, header.judge))
    sheets = list(zip(content.sheets, answers, strict=False))
    sent = {sheet.submission for sheet in content.sheets}
    held = tuple(item for item in judging.ask(DoorOf()).seats.held if item.submission in sent)
    stored = [sheet for sheet, item in sheets if isinstance(item, Outcome) and item.receipt is not None]
    return PacketReport(
        header.judge,
        sum(sheet.submission not in known for sheet in stored),
        sum(sheet.submission in known for sheet in stored),
        tuple(item for item in held if item.is_open),
        (*misfits, *_findings(answers)),
    )


def _findings(answers: list[Outcome | JudgingError]) -> list[Finding]:
    return [
        finding
        for item in answers
        if isinstance(item, JudgingError) and item.problem is not Problem.ALREADY_DONE
        for finding in item.findings
    ]


def _adopted_or_late(judging: LocalJudging, header: PacketHeader, name: str, machine: str) -> bool:
    """Whether the seat has moved on since; a pairing that a restored file forgot is taken over."""
    pairing = judging.ask(DoorOf()).seats.pairings.get(header.judge)
    if pairing is None or pairing.number < header.number:
        pair = PairSeat("", header.judge, header.device, machine, agreed=True, number=header.number)
        judging.do_as(Actor(name, ActorRole.ORGANIZER), pair)
        return False
    return (pairing.number, pairing.device) != (header.number, header.device)


def _receiving(sheet: SubmitSheet, machine: str, *, late: bool, held: bool) -> ReceiveSheet:
    return ReceiveSheet(sheet.round, sheet, machine, late, held)


def _signing(item: Signature) -> SignSheets:
    return SignSheets(item.round, item.judge, item.id, item.name, item.drawing, item.sheets)


def _fitting(content: PacketContent) -> tuple[PacketContent, list[Finding]]:
    """What keeps to the bounds of the wire, which hold for files as well, and what is said of the rest."""
    misfits: list[Finding] = []

    def fits(shape: type[wire.Message], item: SubmitSheet | Signature | PacketRecusal, what: str) -> bool:
        try:
            shape.model_validate_json(_json(item))
        except ValidationError as error:
            place = ".".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
            detail = f"{plain_line(what)[:_LONGEST_DETAIL]}: {place}"
            misfits.append(Finding(Problem.PACKET_ITEM_REFUSED, {"detail": detail}, ("packet",)))
            return False
        return True

    kept = replace(
        content,
        sheets=tuple(item for item in content.sheets if fits(wire.SendSheet, item, item.entry)),
        signatures=tuple(item for item in content.signatures if fits(wire.SendSignature, item, item.name)),
        recusals=tuple(item for item in content.recusals if fits(wire.SendRecusal, item, item.entry)),
    )
    return kept, misfits


def _json(value: SubmitSheet | Signature | PacketRecusal) -> str:
    return json.dumps(to_plain(value))

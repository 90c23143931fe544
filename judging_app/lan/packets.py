"""Files that travel on a stick where there is no network.

Two kinds. A *seat file* goes from the organizer to a judge: what pairing would have given, the
judge's part of the event, and evidence. A *packet* goes back: everything that the judge handed in.
Both are one line that says what they are, a header in clear, and a sealed rest; the seal covers all
of it, so that a single altered byte is noticed. They are written whole or not at all.
"""

import hmac
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from judging_app.application.commands import SubmitSheet
from judging_app.application.seats.desk_port import Credentials, GivenRecusal, OutboxItem
from judging_app.application.seats.records import Signature
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.canonical import canonical_text, from_text, to_plain
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.texts import plain_text
from judging_app.lan import verifiers
from judging_app.lan.lenient import value_of
from judging_app.lan.sealing import derived, seal, unseal
from judging_app.lan.sending import sheet_to_send, signature_to_send
from judging_app.lan.tokens import SeatToken
from judging_app.whole_file import written_whole

PACKET_SUFFIX: Final = ".judgepacket"
SEAT_SUFFIX: Final = ".judgeseat"

MOST_PACKET: Final = 16 * 1024 * 1024
"""Bytes of a packet. A sheet has about 500: far more than anybody hands in."""
MOST_EVIDENCE: Final = 64 * 1024 * 1024
"""Bytes of evidence in a seat file; what goes beyond is left out, the scores do not need it."""
MOST_SEAT_FILE: Final = MOST_EVIDENCE + 16 * 1024 * 1024

_PACKET: Final = b"judging-packet "
_SEAT: Final = b"judging-seat "
_VERSION: Final = 1
_LONGEST_HEADER: Final = 4096
_NUMBER: Final = 4
"""Bytes of a length, the most significant first."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class PacketHeader:
    """Whose packet it is; readable without the key, and sealed with the rest.

    `id` is drawn anew for every packet that is written: the same file is not taken in twice.
    `number` is the pairing's, as in `SeatToken`.
    """

    event: str
    judge: str
    device: str
    number: int
    id: str

    @property
    def token(self) -> SeatToken:
        """The pairing that the packet's key belongs to: what `tokens.packet_key` needs."""
        return SeatToken(self.event, self.judge, self.device, self.number)


@dataclass(frozen=True, slots=True)
class PacketRecusal:
    """A recusal that the judge asked for; `confirmed` says that the host had it before."""

    round: str
    entry: str
    reason: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PacketContent:
    """Everything that a judge handed in on one laptop, in order, delivered by network or not.

    `sheets` are ready to be given to `ReceiveSheet`. What the host has already is told by their
    submission ids, by the ids of the signatures, and by the recusals themselves. `held` names the
    submissions that a host held back and nobody accepted.
    """

    sheets: tuple[SubmitSheet, ...]
    signatures: tuple[Signature, ...] = ()
    recusals: tuple[PacketRecusal, ...] = ()
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatFile:
    """What a seat file brings: the same as pairing, and evidence by code."""

    credentials: Credentials
    slice: SeatSlice
    evidence: Mapping[str, bytes] = field(default_factory=dict)


def write_packet(path: Path, token: SeatToken, key: bytes, content: PacketContent) -> PacketHeader:
    """For the judge's side: write a packet, sealed with the key that pairing gave (32 bytes).

    Raises DISK_FULL or FILE_NOT_WRITABLE, and then nothing is left behind.
    """
    header = PacketHeader(token.event, token.judge, token.device, token.number, secrets.token_hex(16))
    clear = _clear(_PACKET, header)
    plain = canonical_text(content).encode()
    _write(path, clear + seal(derived(key, "packet file"), plain, clear))
    return header


def read_packet(
    path: Path, event: str, key_of: Callable[[PacketHeader], bytes]
) -> tuple[PacketHeader, PacketContent]:
    """For the host's side: read a packet for an event; nothing of it is believed before the seal.

    `key_of` gives the key for a header, as `tokens.packet_key(secret, header.token)` does. The
    content speaks of no other judge than the header. Raises FILE_MISSING, NOT_A_PACKET,
    EVENT_FILE_NEWER, PACKET_OTHER_EVENT, SEAL_BROKEN.
    """
    clear, header_text, sealed = _split(path, _PACKET, MOST_PACKET)
    header = _believed(path, PacketHeader, header_text)
    if header.event != event:
        raise JudgingError.of(Problem.PACKET_OTHER_EVENT, file=path.name)
    plain = unseal(derived(key_of(header), "packet file"), sealed, clear)
    content: PacketContent = value_of(PacketContent, _json(path, plain))
    judges = {item.judge for item in content.sheets} | {item.judge for item in content.signatures}
    if judges - {header.judge}:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name)
    return header, content


def write_seat_file(
    path: Path, code: str, credentials: Credentials, part: SeatSlice, evidence: Callable[[str], bytes]
) -> None:
    """For the host's side: write what a judge needs to score without a network.

    The file opens with `code`, normalised as in `codes`; `evidence` reads what belongs to a code of
    the slice's evidence. Raises DISK_FULL or FILE_NOT_WRITABLE, and then nothing is left behind.
    """
    salt = verifiers.new_salt()
    key = _seat_key(code, salt)
    clear = _clear(_SEAT, {"salt": salt.hex(), "check": _check(key)})
    contents = {code: evidence(code) for code in _fitting(part)}
    sizes = [[code, len(content)] for code, content in contents.items()]
    texts = json.dumps(
        {"credentials": to_plain(credentials), "slice": to_plain(part), "evidence": sizes},
        ensure_ascii=False,
    ).encode()
    plain = len(texts).to_bytes(_NUMBER, "big") + texts + b"".join(contents.values())
    _write(path, clear + seal(derived(key, "seat file"), plain, clear))


def read_seat_file(path: Path, code: str) -> SeatFile:
    """For the judge's side: open a seat file with its code, normalised as in `codes`.

    Raises FILE_MISSING, NOT_A_PACKET, EVENT_FILE_NEWER, PAIRING_CODE_WRONG, SEAL_BROKEN.
    """
    clear, header_text, sealed = _split(path, _SEAT, MOST_SEAT_FILE)
    header = _believed(path, Mapping[str, str], header_text)
    try:
        key = _seat_key(code, bytes.fromhex(header["salt"]))
        known = hmac.compare_digest(_check(key), header["check"])
    except (KeyError, ValueError, TypeError) as error:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name) from error
    if not known:
        raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
    plain = unseal(derived(key, "seat file"), sealed, clear)
    end = _NUMBER + int.from_bytes(plain[:_NUMBER], "big")
    texts = _json(path, plain[_NUMBER:end])
    contents: dict[str, bytes] = {}
    for piece, size in texts["evidence"]:
        contents[piece] = plain[end : end + size]
        end += size
    return SeatFile(
        value_of(Credentials, texts["credentials"]), value_of(SeatSlice, texts["slice"]), contents
    )


def content_of(
    outbox: Sequence[OutboxItem],
    signatures: Sequence[Signature] = (),
    recusals: Sequence[GivenRecusal] = (),
) -> PacketContent:
    """What a packet says of everything that was handed in on a laptop.

    Of a round's signatures only the last: it stands for those before, whose sheets may have changed.
    """
    last = {item.round: item for item in signatures}
    return PacketContent(
        tuple(sheet_to_send(item, outbox) for item in outbox),
        tuple(signature_to_send(item) for item in last.values()),
        tuple(
            PacketRecusal(item.round, item.recusal.entry, plain_text(item.recusal.reason), item.confirmed)
            for item in recusals
        ),
        tuple(item.revision.submission for item in outbox if item.was_held),
    )


def _fitting(part: SeatSlice) -> list[str]:
    """The evidence that goes into a seat file, in the order of the slice."""
    room = MOST_EVIDENCE
    fitting = []
    for item in part.evidence:
        if item.size <= room:
            fitting.append(item.code)
            room -= item.size
    return fitting


def _seat_key(code: str, salt: bytes) -> bytes:
    return derived(verifiers.stretched(code, salt), "seat code")


def _check(key: bytes) -> str:
    """Tells a wrong code from an altered file; trying codes on it is no easier than on the seal."""
    return derived(key, "seat file check").hex()[:16]


def _clear(kind: bytes, header: object) -> bytes:
    """The part of a file that is readable without a key."""
    text = canonical_text(header).encode()
    return b"%s%d\n" % (kind, _VERSION) + len(text).to_bytes(_NUMBER, "big") + text


def _split(path: Path, kind: bytes, most: int) -> tuple[bytes, bytes, bytes]:
    """The readable part of a file as it stands, the header in it, and the sealed rest."""
    foreign = JudgingError.of(Problem.NOT_A_PACKET, file=path.name)
    data = _read(path, most)
    if not data.startswith(kind):
        raise foreign
    version = data[len(kind) : len(kind) + 16].partition(b"\n")[0]
    if not version.isdigit():
        raise foreign
    if int(version) != _VERSION:
        raise JudgingError.of(Problem.EVENT_FILE_NEWER, file=path.name, version=version.decode())
    start = len(kind) + len(version) + 1
    size = int.from_bytes(data[start : start + _NUMBER], "big")
    end = start + _NUMBER + size
    if size > _LONGEST_HEADER or len(data) < end:
        raise foreign
    return data[:end], data[start + _NUMBER : end], data[end:]


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise JudgingError.of(Problem.FILE_MISSING, file=str(path)) from error
    except OSError as error:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name) from error
    if len(data) > most:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name)
    return data


def _write(path: Path, data: bytes) -> None:
    with written_whole(path) as part:
        part.write_bytes(data)


def _believed(path: Path, kind: Any, text: bytes) -> Any:
    try:
        return from_text(kind, text.decode())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name) from error


def _json(path: Path, text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise JudgingError.of(Problem.NOT_A_PACKET, file=path.name) from error

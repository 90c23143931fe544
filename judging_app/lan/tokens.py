"""Tokens: what a paired judge's program shows with every request, and the host need not remember."""

import base64
import hmac
import json
from dataclasses import astuple, dataclass
from typing import Final

from judging_app.application.seats.records import Pairing
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.sealing import derived

_LONGEST: Final = 2048
"""Longer texts are not looked at; ours have some 200 signs."""


@dataclass(frozen=True, slots=True)
class SeatToken:
    """Which judge of which event speaks, from which device, by which pairing of that judge.

    `paired` is when that was, in milliseconds since 1970; 0 where it is not known. A host that was
    restored from an older copy tells by it whether somebody decided about the seat later.
    """

    event: str
    judge: str
    device: str
    number: int
    paired: int = 0


def of_pairing(event: str, pairing: Pairing) -> SeatToken:
    """What the laptop of a stored pairing may say."""
    paired = round(pairing.at.timestamp() * 1000)
    return SeatToken(event, pairing.judge, pairing.device, pairing.number, paired)


def issue(secret: bytes, token: SeatToken) -> str:
    """Write a token as text for a header: payload, a dot, and its code under the host's secret."""
    payload = _text(json.dumps(astuple(token), ensure_ascii=False, separators=(",", ":")).encode())
    return f"{payload}.{_code(secret, payload)}"


def read(secret: bytes, text: str) -> SeatToken:
    """Read a token that this host issued; raises TOKEN_INVALID for every other text."""
    payload, _, code = text.partition(".") if len(text) <= _LONGEST and text.isascii() else ("", "", "")
    # Compared as written, not as decoded: Base64 spells the same bytes in several ways.
    if not hmac.compare_digest(_code(secret, payload), code):
        raise JudgingError.of(Problem.TOKEN_INVALID)
    return _claims(payload)


def claimed(text: str) -> SeatToken:
    """What a token says, for the laptop that got it from its host: nobody else may believe it."""
    return _claims(text.partition(".")[0])


def _claims(payload: str) -> SeatToken:
    return SeatToken(*json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))))


def packet_key(secret: bytes, token: SeatToken) -> bytes:
    """The key of the packet files that this pairing may write: 32 bytes."""
    return derived(secret, "packet", token.event, token.judge, token.device, str(token.number))


def _code(secret: bytes, payload: str) -> str:
    return _text(hmac.digest(derived(secret, "seat token"), payload.encode(), "sha256"))


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

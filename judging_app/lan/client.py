"""What a judge's program asks of its host, over HTTPS with the certificate pinned."""

import logging
import ssl
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.records import Receipt
from judging_app.application.seats.records import Signature
from judging_app.application.seats.slice import SeatSlice
from judging_app.application.stage.host_clock import HostClock, heard
from judging_app.application.stage.seat_stage import rebased
from judging_app.application.stage.steady import moment_now
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.stage_clock import Moment
from judging_app.lan import wire
from judging_app.lan.certificate import as_der
from judging_app.lan.lenient import value_of
from judging_app.lan.pinning import certificate_refused, pinned_context

Answer = TypeVar("Answer", bound=BaseModel)

# A line for every request, every two seconds, is no news for the log of the program.
logging.getLogger("httpx").setLevel(logging.WARNING)

_TIMEOUT: Final = httpx.Timeout(5.0, connect=3.0)
"""Seconds without a sign of life. A laptop beside the host answers in milliseconds."""
_PATIENCE: Final = 20.0
"""Seconds for the whole of an answer, that it does not trickle for ever."""
_EVIDENCE_PATIENCE: Final = 300.0
_MOST_ANSWER: Final = 64 * 1024 * 1024
_FAILED: Final = 500


FOR_GOOD: Final = frozenset(
    {
        Problem.TOKEN_INVALID,
        Problem.CLIENT_TOO_OLD,
        Problem.HOST_TOO_OLD,
        Problem.HOST_IMPOSTOR,
        Problem.OTHER_EVENT,
    }
)
"""What the laptop as a whole is refused for, whatever it asks: a person has to mend something."""


class HostError(JudgingError):
    """The host refused or could not be reached. `status` is HTTP's; 0 where no answer came."""

    status: int = 0

    @property
    def is_passing(self) -> bool:
        """Whether the same may succeed a little later: no answer, too many requests, a full disk."""
        passes = not self.status or self.status >= _FAILED or self.problem is Problem.TOO_MANY_REQUESTS
        return passes and self.problem not in FOR_GOOD


class HostClient:
    """One keep-alive connection to a host. Used by one thread at a time; every call may raise HostError.

    `certificate` is PEM or DER: whoever answers with another one gets nothing, HOST_IMPOSTOR.
    """

    def __init__(
        self, host: str, port: int, certificate: bytes, *, token: str = "", machine: str = ""
    ) -> None:
        self._place = {"address": host, "port": str(port)}
        self._host_clock: HostClock | None = None
        headers = {wire.PROTOCOL_HEADER: str(wire.PROTOCOL), wire.MACHINE_HEADER: quote(machine)}
        if token:
            headers["Authorization"] = f"{wire.TOKEN_SCHEME} {token}"
        self._http = httpx.Client(
            base_url=f"https://{host}:{port}",
            verify=pinned_context(as_der(certificate)),
            # Proxies and .netrc files of the laptop are for the internet.
            trust_env=False,
            timeout=_TIMEOUT,
            headers=headers,
            limits=httpx.Limits(max_connections=1),
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def hello(self) -> wire.Hello:
        """Ask who is there; raises CLIENT_TOO_OLD or HOST_TOO_OLD where versions do not fit."""
        hello = self._answer(wire.Hello, "GET", wire.HELLO)
        if hello.protocol < wire.OLDEST:
            raise HostError.of(Problem.HOST_TOO_OLD, version=hello.version)
        if hello.oldest > wire.PROTOCOL:
            raise HostError.of(Problem.CLIENT_TOO_OLD, version=hello.version)
        return hello

    def begin_pairing(self, plate: str) -> wire.PairingBegun:
        """Ask for the host's half of an exchange."""
        return self._answer(wire.PairingBegun, "POST", wire.PAIR_BEGIN, {"plate": plate})

    def finish_pairing(self, message: wire.FinishPairing) -> wire.PairingFinished:
        """Send this side's half; raises PAIRING_CODE_WRONG."""
        return self._answer(wire.PairingFinished, "POST", wire.PAIR_FINISH, message.model_dump())

    def wait_for_pairing(self, exchange: str) -> wire.PairingFinished:
        """Ask whether the organizer has agreed; raises SEAT_TAKEN where not."""
        return self._answer(wire.PairingFinished, "POST", wire.PAIR_WAIT, {"exchange": exchange})

    def seat(self, since: str, waiting: int) -> tuple[str, SeatSlice | None]:
        """Ask for the slice if it is another one than `since`; answers its version with it."""
        path = f"{wire.SEAT}?since={quote(since, safe='')}&waiting={waiting}"
        asked = moment_now()
        body = self._send("GET", path)
        # Before anything is made of the answer: that takes its time, and the stage's clock runs.
        came = moment_now()
        answer = _read(wire.SeatAnswer, body)
        if answer.slice is None:
            return answer.version, None
        part: SeatSlice = value_of(SeatSlice, answer.slice)
        return answer.version, self._by_own_clock(part, answer.moment, asked, came)

    def _by_own_clock(self, part: SeatSlice, moment: Any, asked: Moment, came: Moment) -> SeatSlice:
        """The slice with the stage's clock by this laptop's clocks."""
        if moment is None:
            # A host of an earlier version knows of no stage.
            return replace(part, stage=())
        theirs: Moment = value_of(Moment, moment)
        self._host_clock = heard(self._host_clock, asked, came, theirs)
        now = self._host_clock.at(came)
        return replace(part, stage=tuple(rebased(item, now, came) for item in part.stage))

    def send_sheet(self, sheet: SubmitSheet, *, held: bool = False) -> Receipt | None:
        """Hand a sheet in; answers its receipt, or nothing where the host holds it.

        `held`: a host held it before, and it must not count without a person's word.
        """
        answer = self._answer(
            wire.SheetAnswer,
            "POST",
            wire.SHEETS,
            {
                "round": sheet.round,
                "dimension": sheet.dimension,
                "entry": sheet.entry,
                "marks": dict(sheet.marks),
                "submission": sheet.submission,
                "base": sheet.base,
                "note": sheet.note,
                "reason": sheet.reason,
                "after": sheet.after,
                "held": held,
            },
        )
        if answer.receipt is not None:
            return Receipt(sheet.submission, answer.receipt.revision, _time(answer.receipt.at))
        if not answer.held:
            raise HostError.of(Problem.REQUEST_REFUSED, detail="no receipt")
        return None

    def send_draft(self, draft: SaveDraft) -> None:
        """Tell what stands on the desk."""
        message = {
            "round": draft.round,
            "dimension": draft.dimension,
            "entry": draft.entry,
            "marks": dict(draft.marks),
            "note": draft.note,
        }
        self._send("PUT", wire.DRAFTS, message)

    def send_signature(self, signature: Signature) -> None:
        """Hand a signature in; raises SIGNED_OTHERWISE where a sheet is another one than was signed."""
        sheets = [
            {"dimension": item.dimension, "entry": item.entry, "revision": item.revision}
            for item in signature.sheets
        ]
        message = {
            "round": signature.round,
            "id": signature.id,
            "name": signature.name,
            "drawing": signature.drawing,
            "sheets": sheets,
        }
        self._answer(wire.SignatureAnswer, "POST", wire.SIGNATURES, message)

    def send_recusal(self, round_code: str, entry: str, reason: str, *, confirmed: bool = False) -> None:
        """Step back from an entry. `confirmed`: a host had this recusal before."""
        message = {"round": round_code, "entry": entry, "reason": reason, "confirmed": confirmed}
        self._send("POST", wire.RECUSALS, message)

    def evidence(self, code: str) -> bytes:
        """Fetch the content of a piece of evidence."""
        return self._send("GET", f"{wire.EVIDENCE}/{quote(code, safe='')}", patience=_EVIDENCE_PATIENCE)

    def _answer(
        self, kind: type[Answer], method: str, path: str, message: Mapping[str, Any] | None = None
    ) -> Answer:
        return _read(kind, self._send(method, path, message))

    def _send(
        self, method: str, path: str, message: Mapping[str, Any] | None = None, patience: float = _PATIENCE
    ) -> bytes:
        try:
            return self._try(method, path, message, patience)
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
            # A connection that was kept and that the host has hung up meanwhile. Everything that is
            # sent here may be sent twice.
            pass
        except httpx.RequestError as error:
            raise self._unreached(error) from error
        try:
            return self._try(method, path, message, patience)
        except httpx.RequestError as error:
            raise self._unreached(error) from error

    def _try(self, method: str, path: str, message: Mapping[str, Any] | None, patience: float) -> bytes:
        until = time.monotonic() + patience
        with self._http.stream(method, path, json=message) as response:
            body = bytearray()
            for piece in response.iter_bytes():
                body += piece
                if len(body) > _MOST_ANSWER or time.monotonic() > until:
                    raise httpx.ReadTimeout("too long an answer")
        if not response.is_success:
            raise _refusal(response, bytes(body))
        return bytes(body)

    def _unreached(self, error: httpx.RequestError) -> HostError:
        if certificate_refused(error):
            return HostError.of(Problem.HOST_IMPOSTOR, **self._place)
        causes = _causes(error)
        if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
            return HostError.of(Problem.HOST_REFUSED, **self._place)
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            return HostError.of(Problem.HOST_NOT_TLS, **self._place)
        return HostError.of(Problem.HOST_UNREACHABLE, **self._place)


def _read(kind: type[Answer], body: bytes) -> Answer:
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise HostError.of(Problem.REQUEST_REFUSED, detail=kind.__name__) from error


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _refusal(response: httpx.Response, body: bytes) -> HostError:
    try:
        refusal = wire.Refusal.model_validate_json(body)
        error = HostError.of(Problem(refusal.problem), **refusal.facts)
    except ValueError:  # from another version, or from no program of this kind
        error = HostError.of(Problem.REQUEST_REFUSED, detail=f"HTTP {response.status_code}")
    error.status = response.status_code
    return error


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise HostError.of(Problem.REQUEST_REFUSED, detail="time") from error

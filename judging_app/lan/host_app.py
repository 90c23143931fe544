"""What the host answers to judges' programs: the endpoints of the wire, over one event.

Nothing here waits on the thread of the loop: what is stored goes through group commit, what is read
from the event or worked out goes to other threads, and a laptop that asks for news where there is
none costs neither.
"""

import asyncio
import gzip
import json
import secrets
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, TypeVar

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from judging_app import __version__
from judging_app.application.commands import Recuse, SaveDraft, SubmitSheet
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.queries import EvidenceContent, SliceOf
from judging_app.application.seats.commands import ReceiveSheet, SignSheets
from judging_app.application.seats.records import HostIdentity, SignedSheet
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.canonical import to_plain
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import wire
from judging_app.lan.committing import Committing
from judging_app.lan.evidence_shelf import EvidenceShelf, handed_out
from judging_app.lan.host_door import Door, Visitor
from judging_app.lan.host_presence import Attendance
from judging_app.lan.limits import Buckets
from judging_app.lan.pairing_desk import PairingDesk
from judging_app.lan.refusals import answer, message, too_many

Shape = TypeVar("Shape", bound=wire.Message)
Answer = TypeVar("Answer")

_LONGEST_DETAIL: Final = 200
_MOST_WAITING: Final = 100_000
_LONGEST_WAITING: Final = 10
"""Digits; a number of thousands of them is not even read."""
_NOTHING: Final = HTTPStatus.NO_CONTENT
_PACKING: Final = 1
"""The quickest way to pack: 0.7 MB (a thousand entries) in 2 ms, for a hall with poor Wi-Fi."""


def _stranger_buckets() -> Buckets:
    # A whole room may start its laptops in the same minute, through one router.
    return Buckets(rate=20.0, burst=400.0)


def _seat_buckets() -> Buckets:
    # An outbox that was filled without a network is delivered as fast as it goes.
    return Buckets(rate=100.0, burst=500.0)


@dataclass
class HostApp:
    """The endpoints. `pairing` runs what works on codes, one after the other; `slow` everything else."""

    judging: LocalJudging
    identity: HostIdentity
    door: Door
    desk: PairingDesk
    committing: Committing
    attendance: Attendance
    pairing: Executor
    strangers: Buckets = field(default_factory=_stranger_buckets)
    seats: Buckets = field(default_factory=_seat_buckets)
    _boot: str = field(default_factory=lambda: secrets.token_hex(8))
    _codes: dict[str, tuple[int, frozenset[str]]] = field(default_factory=dict)
    """Which evidence each judge may read, and since which change that is so."""
    _shelf: EvidenceShelf = field(default_factory=EvidenceShelf)

    async def hello(self, request: Request) -> Response:
        """Who is here; for everybody."""
        self._slow_down(self.strangers, _address(request))
        view = await self.door.view()
        return message(
            wire.Hello(
                protocol=wire.PROTOCOL,
                oldest=wire.OLDEST,
                event=self.identity.event,
                name=view.event.name,
                version=__version__,
                time=_now(),
            )
        )

    async def begin_pairing(self, request: Request) -> Response:
        """Start an exchange of a pairing code."""
        address = self._stranger(request)
        asked = await _read(request, wire.BeginPairing)
        return message(await self._pairing(lambda: self.desk.begin(asked, address)))

    async def finish_pairing(self, request: Request) -> Response:
        """Prove the code, and be paired or wait."""
        address = self._stranger(request)
        asked = await _read(request, wire.FinishPairing)
        return _pairing_answer(await self._pairing(lambda: self.desk.finish(asked, address)))

    async def wait_for_pairing(self, request: Request) -> Response:
        """Ask whether the organizer has agreed."""
        self._stranger(request)
        asked = await _read(request, wire.WaitForPairing)
        return _pairing_answer(self.desk.poll(asked.exchange))

    async def seat(self, request: Request) -> Response:
        """Answer a judge's part of the event where it changed."""
        visitor = await self._visitor(request)
        asked = request.query_params
        waiting = asked.get("waiting", "0")
        short = waiting.isascii() and waiting.isdigit() and len(waiting) <= _LONGEST_WAITING
        if not (short and int(waiting) <= _MOST_WAITING):
            raise JudgingError.of(Problem.REQUEST_REFUSED, detail="waiting")
        self.attendance.note(visitor.judge, visitor.machine, int(waiting))
        count = self.judging.count.of_desk(visitor.judge)
        version = f"{self._boot}.{count}"
        if asked.get("since") == version:
            return answer(b'{"version":"%s","slice":null,"time":"%s"}' % (version.encode(), _now().encode()))
        packed = "gzip" in request.headers.get("accept-encoding", "")
        body = await self.door.slowly(lambda: self._news(visitor.judge, count, version, packed=packed))
        response = answer(body)
        if packed:
            response.headers["Content-Encoding"] = "gzip"
        return response

    async def sheets(self, request: Request) -> Response:
        """Take a sheet; a laptop that was replaced may do this and nothing else."""
        visitor = await self._visitor(request, late=True)
        sent = await _read(request, wire.SendSheet)
        sheet = SubmitSheet(
            sent.round,
            sent.dimension,
            sent.entry,
            visitor.judge,
            sent.marks,
            sent.submission,
            sent.base,
            sent.note,
            sent.reason,
            sent.after,
        )
        receive = ReceiveSheet(sent.round, sheet, visitor.machine, visitor.late, sent.held)
        receipt = (await self.committing.carry_out(visitor.actor, receive)).receipt
        if receipt is None:
            return answer(b'{"receipt":null,"held":true}')
        if not visitor.late:
            self.attendance.note_receipt(visitor.judge, receipt.at)
        return answer(
            b'{"receipt":{"submission":"%s","revision":%d,"at":"%s"},"held":false}'
            % (receipt.submission.encode(), receipt.revision, receipt.at.isoformat().encode())
        )

    async def drafts(self, request: Request) -> Response:
        """Keep a draft as it stands, so that the organizer sees how far it is."""
        visitor = await self._visitor(request)
        sent = await _read(request, wire.SendDraft)
        draft = SaveDraft(sent.round, sent.dimension, sent.entry, visitor.judge, sent.marks, sent.note)
        await self.committing.carry_out(visitor.actor, draft)
        return answer(b"", _NOTHING)

    async def signatures(self, request: Request) -> Response:
        """Keep a judge's signature."""
        visitor = await self._visitor(request)
        sent = await _read(request, wire.SendSignature)
        sheets = tuple(SignedSheet(item.dimension, item.entry, item.revision) for item in sent.sheets)
        sign = SignSheets(sent.round, visitor.judge, sent.id, sent.name, sent.drawing, sheets)
        await self.committing.carry_out(visitor.actor, sign)
        return message(wire.SignatureAnswer(id=sent.id))

    async def recusals(self, request: Request) -> Response:
        """Note that a judge steps back from an entry."""
        visitor = await self._visitor(request)
        sent = await _read(request, wire.SendRecusal)
        recuse = Recuse(sent.round, visitor.judge, sent.entry, sent.reason, confirmed=sent.confirmed)
        try:
            await self.committing.carry_out(visitor.actor, recuse)
        except JudgingError as error:
            # Sent again, as the answer was lost.
            if error.problem is not Problem.ALREADY_DONE:
                raise
        return answer(b"", _NOTHING)

    async def evidence(self, request: Request) -> Response:
        """Hand out a piece of evidence that belongs to the judge's entries."""
        visitor = await self._visitor(request)
        code = request.path_params["code"]
        count = self.judging.count.of_desk(visitor.judge)
        known = self._codes.get(visitor.judge)
        if known is None or known[0] != count:
            await self.door.slowly(lambda: self._part(visitor.judge, count))
            known = self._codes[visitor.judge]
        if code not in known[1]:
            raise JudgingError.of(Problem.FILE_MISSING)
        content = self._shelf.get(code)
        if content is None:
            content = await self.door.slowly(lambda: self.judging.ask(EvidenceContent(code)))
            self._shelf.put(code, content)
        return handed_out(content)

    def _part(self, judge: str, count: int) -> SeatSlice:
        """A judge's part of the event; it is at least as new as the change of that number."""
        part = self.judging.ask(SliceOf(judge))
        self._codes[judge] = count, frozenset(item.code for item in part.evidence)
        return part

    def _news(self, judge: str, count: int, version: str, *, packed: bool) -> bytes:
        """A whole answer with a judge's part; packed to a tenth where the laptop can unpack it."""
        plain = {
            "version": version,
            "slice": to_plain(self._part(judge, count)),
            "time": _now(),
            "moment": to_plain(self.judging.moment()),
        }
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
        return gzip.compress(text, _PACKING) if packed else text

    async def _visitor(self, request: Request, *, late: bool = False) -> Visitor:
        """Who asks; raises SEAT_MOVED for a laptop that was replaced, unless that is all right here."""
        _need_protocol(request)
        headers = request.headers
        try:
            visitor = await self.door.visitor(
                headers.get("authorization", ""), headers.get(wire.MACHINE_HEADER, "")
            )
        except JudgingError as error:
            if error.problem is Problem.TOKEN_INVALID:
                self._slow_down(self.strangers, _address(request))
            raise
        self._slow_down(self.seats, f"{visitor.judge}\n{visitor.device}")
        if visitor.late:
            if not late:
                raise JudgingError.of(Problem.SEAT_MOVED, judge=visitor.judge)
        else:
            self.attendance.note(visitor.judge, visitor.machine)
        return visitor

    def _stranger(self, request: Request) -> str:
        _need_protocol(request)
        address = _address(request)
        self._slow_down(self.strangers, address)
        return address

    @staticmethod
    def _slow_down(buckets: Buckets, key: str) -> None:
        wait = buckets.take(key)
        if wait:
            raise too_many(wait)

    async def _pairing(self, work: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self.pairing, work)


def _now() -> str:
    return utc_now().isoformat()


def _address(request: Request) -> str:
    return "" if request.client is None else request.client.host


def _need_protocol(request: Request) -> None:
    spoken = request.headers.get(wire.PROTOCOL_HEADER, str(wire.PROTOCOL))
    if not (spoken.isascii() and spoken.isdigit() and len(spoken) < 7):
        raise JudgingError.of(Problem.REQUEST_REFUSED, detail=wire.PROTOCOL_HEADER)
    if int(spoken) < wire.OLDEST:
        raise JudgingError.of(Problem.CLIENT_TOO_OLD, version=__version__)


async def _read(request: Request, shape: type[Shape]) -> Shape:
    """Read a body in its agreed shape; raises REQUEST_REFUSED with the first thing that is wrong."""
    try:
        return shape.model_validate_json(await request.body())
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        detail = f"{place}: {first['type']}"[:_LONGEST_DETAIL]
        raise JudgingError.of(Problem.REQUEST_REFUSED, detail=detail) from None


def _pairing_answer(state: wire.PairingFinished) -> Response:
    return message(state, HTTPStatus.ACCEPTED if state.waiting else HTTPStatus.OK)

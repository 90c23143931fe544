"""Where laptops come in: exchanges of pairing codes under way, and laptops that wait to be let in.

Slow (milliseconds of arithmetic, a commit): never on the thread that answers requests. Calls that
work on codes come from one thread, one after the other, so that nobody tries many codes at once.
"""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Final

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.queries import DoorOf
from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.hosting import JoinRequest
from judging_app.application.seats.records import HostIdentity
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import tokens, verifiers
from judging_app.lan.certificate import fingerprint
from judging_app.lan.exchange import Exchange, SharedKey, Side
from judging_app.lan.limits import Clock, WrongCodes
from judging_app.lan.refusals import too_many
from judging_app.lan.sealing import derived
from judging_app.lan.tokens import SeatToken
from judging_app.lan.wire import BeginPairing, FinishPairing, Granted, PairingBegun, PairingFinished

LASTING: Final = 60.0
"""Seconds for which an exchange, or a laptop that stopped asking, is remembered."""
MOST_EXCHANGES: Final = 1_000
MOST_OF_ONE_ADDRESS: Final = 250
"""A whole room may come in through one router; beyond that an address loses its own oldest."""


@dataclass(slots=True)
class _Begun:
    """An exchange. `judge` is empty for an unknown plate.

    `asked` is the judge's half once it has come, `key` what it proved (nothing for a wrong code), and
    `answer` what was said: the same again is answered the same, for the answer may have been lost.
    """

    exchange: Exchange
    plate: str
    judge: str
    address: str
    until: float
    asked: FinishPairing | None = None
    key: SharedKey | None = field(default=None, repr=False)
    answer: PairingFinished | None = None


@dataclass(slots=True)
class _Waiting:
    """A laptop that knew the code of a seat which is another's.

    One that has a token already, from before the event file was restored, has no `key` and needs
    none: agreed to, its pairing gets the number of its `token`.
    """

    request: JoinRequest
    device: str
    key: SharedKey | None = field(repr=False)
    until: float
    token: SeatToken | None = None
    sealed: str = ""
    refused: JudgingError | None = None

    @property
    def is_open(self) -> bool:
        """Whether the organizer has still to decide."""
        return not self.sealed and self.refused is None


class PairingDesk:
    """Pairs laptops with seats, by the codes on the judges' slips. `changed` is called on any thread."""

    def __init__(
        self,
        judging: LocalJudging,
        identity: HostIdentity,
        changed: Callable[[], None] = lambda: None,
        clock: Clock = time.monotonic,
    ) -> None:
        self._judging = judging
        self._identity = identity
        self._secret = bytes.fromhex(identity.secret)
        self._fingerprint = fingerprint(identity.certificate.encode())
        self._changed = changed
        self._clock = clock
        self._wrong = WrongCodes(clock)
        self._lock = Lock()
        self._begun: OrderedDict[str, _Begun] = OrderedDict()
        self._waiting: dict[str, _Waiting] = {}
        self._turned_away: set[SeatToken] = set()

    def begin(self, asked: BeginPairing, address: str) -> PairingBegun:
        """Start an exchange; raises TOO_MANY_REQUESTS after wrong codes.

        A plate that no slip has is answered in the same way: who probes learns nothing of slips.
        """
        self._refuse_hasty(asked.plate, address)
        slips = self._judging.ask(DoorOf()).seats.slips
        slip = next((item for item in slips if item.plate == asked.plate), None)
        if slip is None:
            judge = ""
            salt = derived(self._secret, "no such slip", asked.plate)[: verifiers.SALT_BYTES]
            password = secrets.token_bytes(verifiers.VERIFIER_BYTES)
        else:
            judge, salt, password = slip.judge, bytes.fromhex(slip.salt), bytes.fromhex(slip.verifier)
        exchange = Exchange(Side.HOST, password, self._fingerprint, self._identity.event)
        name = secrets.token_hex(16)
        with self._lock:
            self._forget_old()
            self._make_room(address)
            until = self._clock() + LASTING
            self._begun[name] = _Begun(exchange, asked.plate, judge, address, until)
        return PairingBegun(exchange=name, salt=salt.hex(), message=exchange.message.hex())

    def finish(self, asked: FinishPairing, address: str) -> PairingFinished:
        """Check the judge's proof, once for an exchange, and pair the laptop.

        Answers `waiting` where another laptop has the seat. Raises PAIRING_CODE_WRONG (for exchanges
        that are not known as well) and TOO_MANY_REQUESTS. The same again changes nothing.
        """
        with self._lock:
            self._forget_old()
            begun = self._begun.get(asked.exchange)
        if begun is None or begun.asked not in {None, asked}:
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
        if begun.answer is not None:
            return begun.answer
        key = self._proved(begun, asked, address)
        proof = key.proof(Side.HOST).hex()
        try:
            sealed = self._paired(begun.judge, asked.device, asked.machine, key, agreed_by=None)
        except JudgingError as error:
            if error.problem is not Problem.SEAT_TAKEN:
                raise
            self._let_wait(asked, begun.judge, key)
            begun.answer = PairingFinished(proof=proof, waiting=True)
        else:
            self._changed()
            begun.answer = PairingFinished(proof=proof, sealed=sealed)
        return begun.answer

    def _proved(self, begun: _Begun, asked: FinishPairing, address: str) -> SharedKey:
        """The key of an exchange; raises PAIRING_CODE_WRONG, and counts that once."""
        if begun.key is not None:
            return begun.key
        if begun.asked is not None:
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
        self._refuse_hasty(begun.plate, address)
        begun.asked = asked
        try:
            key = begun.exchange.finish(bytes.fromhex(asked.message))
            key.check(Side.JUDGE, bytes.fromhex(asked.proof))
        except JudgingError:
            self._wrong.wrong(begun.plate, address)
            raise
        self._wrong.right(begun.plate, address)
        begun.key = key
        return key

    def knock(self, token: SeatToken, machine: str) -> None:
        """A laptop came with a token from before the file was restored, and somebody has decided since.

        Never slow. It waits to be let in for as long as it asks; turned away once, it is not heard again.
        """
        with self._lock:
            self._forget_old()
            name = f"{token.judge} {token.device}"
            found = self._waiting.get(name)
            if found is not None:
                found.until = self._clock() + LASTING
            if found is not None or token in self._turned_away:
                return
            request = JoinRequest(secrets.token_hex(8), token.judge, machine, utc_now())
            until = self._clock() + LASTING
            self._waiting[name] = _Waiting(request, token.device, None, until, token)
        self._changed()

    def poll(self, exchange: str) -> PairingFinished:
        """How it stands with a laptop that waits; never slow. Raises SEAT_TAKEN where it was turned away.

        Raises PAIRING_CODE_WRONG for one that is not known, or stayed away for too long.
        """
        with self._lock:
            self._forget_old()
            found = self._waiting.get(exchange)
            if found is None:
                raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
            found.until = self._clock() + LASTING
            if found.refused is not None:
                raise found.refused
            return PairingFinished(sealed=found.sealed, waiting=not found.sealed)

    def requests(self) -> Sequence[JoinRequest]:
        """Laptops that wait to be let in."""
        with self._lock:
            self._forget_old()
            return tuple(found.request for found in self._waiting.values() if found.is_open)

    def settle(self, request: str, *, agree: bool) -> None:
        """Let a laptop in, or turn it away; requests that are not known are passed over."""
        with self._lock:
            self._forget_old()
            name = next((key for key, item in self._waiting.items() if item.request.id == request), "")
            found = self._waiting.get(name)
        if found is None or not found.is_open:
            return
        judge, machine = found.request.judge, found.request.machine
        if agree:
            # Another instance of the same person, so that the window is told of it like of any laptop.
            organizer = replace(self._judging.actor)
            if found.token is not None:
                self._take_back(name, found.token, machine, organizer)
            elif found.key is not None:
                found.sealed = self._paired(judge, found.device, machine, found.key, agreed_by=organizer)
        elif found.token is not None:
            with self._lock:
                self._turned_away.add(found.token)
                self._waiting.pop(name, None)
        else:
            seats = self._judging.ask(DoorOf()).seats
            holder = seats.pairings.get(judge)
            by = "" if holder is None else holder.machine
            found.refused = JudgingError.of(Problem.SEAT_TAKEN, judge=judge, machine=by)
        self._changed()

    def _paired(
        self, judge: str, device: str, machine: str, key: SharedKey, *, agreed_by: Actor | None
    ) -> str:
        """Pair, and answer what the laptop gets, sealed; raises SEAT_TAKEN unless somebody agreed."""
        person = self._judging.ask(DoorOf()).event.judge(judge)
        if person is None:
            raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
        # Who knows the code is the judge, and says so in the log; pairing is an organizer's right.
        actor = agreed_by or Actor(person.name, ActorRole.ORGANIZER)
        pair = PairSeat("", judge, device, machine, agreed=agreed_by is not None)
        self._judging.do_as(actor, pair)
        pairing = self._judging.ask(DoorOf()).seats.pairings[judge]
        if pairing.device != device:
            raise JudgingError.of(Problem.SEAT_TAKEN, judge=judge, machine=pairing.machine)
        token = tokens.of_pairing(self._identity.event, pairing)
        granted = Granted(
            token=tokens.issue(self._secret, token),
            packet_key=tokens.packet_key(self._secret, token).hex(),
            event=self._identity.event,
            judge=judge,
        )
        return key.seal(granted.model_dump_json().encode()).hex()

    def _take_back(self, name: str, token: SeatToken, machine: str, organizer: Actor) -> None:
        """Let a laptop go on with the token that it has."""
        with self._lock:
            self._waiting.pop(name, None)
        pair = PairSeat("", token.judge, token.device, machine, agreed=True, number=token.number)
        self._judging.do_as(organizer, pair)

    def _let_wait(self, asked: FinishPairing, judge: str, key: SharedKey) -> None:
        request = JoinRequest(secrets.token_hex(8), judge, asked.machine, utc_now())
        with self._lock:
            for name, other in tuple(self._waiting.items()):
                if (other.request.judge, other.device) == (judge, asked.device):
                    del self._waiting[name]
            until = self._clock() + LASTING
            self._waiting[asked.exchange] = _Waiting(request, asked.device, key, until)
        self._changed()

    def _refuse_hasty(self, plate: str, address: str) -> None:
        wait = self._wrong.wait(plate, address)
        if wait:
            raise too_many(wait)

    def _forget_old(self) -> None:
        now = self._clock()
        while self._begun and next(iter(self._begun.values())).until <= now:
            self._begun.popitem(last=False)
        for name in [key for key, item in self._waiting.items() if item.until <= now]:
            del self._waiting[name]

    def _make_room(self, address: str) -> None:
        own = [name for name, item in self._begun.items() if item.address == address]
        if len(own) >= MOST_OF_ONE_ADDRESS:
            del self._begun[own[0]]
        elif len(self._begun) >= MOST_EXCHANGES:
            self._begun.popitem(last=False)

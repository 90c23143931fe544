"""Who is asking: tokens, the pairings in force, and pairings that a restored event file forgot."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Final, NamedTuple, TypeVar
from urllib.parse import unquote

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import DoorOf, DoorView
from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.records import HostIdentity, Pairing
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import tokens
from judging_app.lan.tokens import SeatToken
from judging_app.lan.wire import LONGEST_CODE, TOKEN_SCHEME

_MOST_TOKENS: Final = 4_096
"""Tokens that are known to be genuine; each was issued by this host, so there are few."""

Answer = TypeVar("Answer")


class Visitor(NamedTuple):
    """A laptop that showed a token. `late`: another laptop, or paper, has its seat now."""

    actor: Actor
    device: str
    machine: str
    late: bool

    @property
    def judge(self) -> str:
        """Whose seat it speaks for."""
        return self.actor.judge


class Door:
    """Tells who asks. Used on the thread of the loop alone; what may wait goes to other threads.

    As long as nobody's pairing or name changes, nothing here waits for anything.
    """

    def __init__(
        self,
        judging: LocalJudging,
        identity: HostIdentity,
        slow: Executor,
        knock: Callable[[SeatToken, str], None] = lambda *_: None,
    ) -> None:
        self._judging = judging
        self._event = identity.event
        self._secret = bytes.fromhex(identity.secret)
        self._slow = slow
        self._knock = knock
        self._found = judging.ask(DoorOf()).seats.pairings
        self._adopted: dict[str, Pairing] = {}
        self._genuine: dict[str, SeatToken] = {}
        self._view: DoorView | None = None
        self._seen = -1
        self._looking = asyncio.Lock()

    async def view(self) -> DoorView:
        """The event's people and pairings as they stand."""
        if self._view is None or self._seen != self._judging.count.people:
            async with self._looking:
                count = self._judging.count.people
                if self._view is None or self._seen != count:
                    self._view = await self.slowly(lambda: self._judging.ask(DoorOf()))
                    self._seen = count
        return self._view

    async def visitor(self, authorization: str, machine: str = "") -> Visitor:
        """Who shows this header. Raises TOKEN_INVALID for whoever has no token of this event.

        `machine` is what the laptop calls itself, percent-encoded; it is believed only where the event
        file does not know.
        """
        token = self._token(authorization)
        view = await self.view()
        person = view.event.judge(token.judge)
        if token.event != self._event or person is None:
            raise JudgingError.of(Problem.TOKEN_INVALID)
        pairing = view.seats.pairings.get(token.judge)
        if pairing is None or pairing.number < token.number:
            if self._may_adopt(pairing, token):
                await self._adopt(token, person.name, _line(unquote(machine)))
                view = await self.view()
                pairing = view.seats.pairings.get(token.judge)
            else:
                self._knock(token, _line(unquote(machine)))
        actor = Actor(person.name, ActorRole.JUDGE, token.judge)
        holds = pairing is not None and (pairing.number, pairing.device) == (token.number, token.device)
        name = pairing.machine if pairing is not None and holds else _line(unquote(machine))
        return Visitor(actor, token.device, name, late=not holds)

    def seat_of(self, authorization: str) -> str:
        """Which laptop of whose shows this header: the same text for the same; "" without a token."""
        try:
            token = self._token(authorization)
        except JudgingError:
            return ""
        return f"{token.judge}\n{token.device}"

    async def slowly(self, work: Callable[[], Answer]) -> Answer:
        """Do on another thread what may wait for the event."""
        return await asyncio.get_running_loop().run_in_executor(self._slow, work)

    def _token(self, authorization: str) -> SeatToken:
        scheme, _, text = authorization.partition(" ")
        if scheme.lower() != TOKEN_SCHEME.lower():
            raise JudgingError.of(Problem.TOKEN_INVALID)
        token = self._genuine.get(text)
        if token is None:
            token = tokens.read(self._secret, text)
            if len(self._genuine) >= _MOST_TOKENS:
                self._genuine.clear()
            self._genuine[text] = token
        return token

    def _may_adopt(self, pairing: Pairing | None, token: SeatToken) -> bool:
        """Whether nobody has decided about the seat since the pairing that a token stands for.

        What a person did in this file holds: the clock tells what came later, also after a restart, and
        where that computer's clock is slow, what was here when the host was opened.
        """
        if pairing is None:
            return True
        untouched = pairing in {self._found.get(token.judge), self._adopted.get(token.judge)}
        later = round(pairing.at.timestamp() * 1000) > token.paired > 0
        return untouched and (pairing == self._adopted.get(token.judge) or not later)

    async def _adopt(self, token: SeatToken, name: str, machine: str) -> None:
        """Take a pairing over that this event's own secret vouches for: the file is an older copy."""
        async with self._looking:

            def adopt() -> None:
                # Another host of the same event may have paired it a moment ago.
                self._judging.catch_up()
                known = self._judging.ask(DoorOf()).seats.pairings.get(token.judge)
                if known is None or (known.number < token.number and self._may_adopt(known, token)):
                    pair = PairSeat("", token.judge, token.device, machine, agreed=True, number=token.number)
                    self._judging.do_as(Actor(name, ActorRole.ORGANIZER), pair)
                    self._adopted[token.judge] = self._judging.ask(DoorOf()).seats.pairings[token.judge]

            await self.slowly(adopt)


def _line(text: str) -> str:
    """A name that somebody sent: printable, in one line, not too long."""
    return "".join(sign for sign in text if sign.isprintable())[:LONGEST_CODE]

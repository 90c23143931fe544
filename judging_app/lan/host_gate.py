"""What every request passes first: who has no token is not listened to for long.

Bodies are read whole, up to a limit, before anybody looks at them; the tokens are looked at before that.
"""

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from judging_app.lan.host_guests import GUEST
from judging_app.lan.refusals import HostBusyError, malformed, refusal
from judging_app.lan.wire import MOST_BYTES, PAIR_BEGIN, PAIR_FINISH, PAIR_WAIT

BODY_SECONDS: Final = 20.0
"""A sheet takes less than a second on the worst network; who sends byte by byte is up to no good."""
MOST_OF_STRANGERS: Final = 4 * 1024
"""Of a body without a token. The longest to pair with, a name of 200 signs in escapes, takes 3 KB."""
MOST_TOGETHER: Final = 32 * 1024 * 1024
"""Of all bodies that are here at the same time: a drawn signature of each of 300 judges."""
_WITH_BODY: Final = frozenset({"POST", "PUT"})
_PAIRING: Final = frozenset({PAIR_BEGIN, PAIR_FINISH, PAIR_WAIT})


class Gate:
    """An ASGI application around another: it gets bodies in one piece, and none that is too long.

    `seat_of` tells from an `Authorization` header whose seat it is a genuine token of, "" for none.
    Who shows none is refused by the application without a look at the body, so none is read.
    """

    def __init__(
        self,
        app: ASGIApp,
        seat_of: Callable[[str], str],
        most: int = MOST_BYTES,
        together: int = MOST_TOGETHER,
        seconds: float = BODY_SECONDS,
    ) -> None:
        self._app = app
        self._seat_of = seat_of
        self._most = most
        self._together = together
        self._seconds = seconds
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            return
        most = self._may_send(scope, self._seat(scope))
        parts: list[bytes] = []
        try:
            refused = await self._read(scope, receive, parts, most) if most else None
            if refused is None:
                await self._app(scope, _in_one_piece(b"".join(parts), receive), send)
            else:
                await refused(scope, receive, send)
        finally:
            self._held -= sum(map(len, parts))

    def _seat(self, scope: Scope) -> str:
        """The seat whose token is shown, noted for the connection as well."""
        seat = self._seat_of(_header(scope, b"authorization"))
        known = scope.get("state", {}).get(GUEST)
        if seat and known is not None:
            guests, guest = known
            guests.seat(guest, seat)
        return seat

    def _may_send(self, scope: Scope, seat: str) -> int:
        """How long a body may be; 0 where it is not read."""
        if scope["method"] not in _WITH_BODY:
            return 0
        if seat:
            return self._most
        return min(MOST_OF_STRANGERS, self._most) if scope["path"] in _PAIRING else 0

    async def _read(self, scope: Scope, receive: Receive, parts: list[bytes], most: int) -> Response | None:
        """Read a body; answers what it is refused with, if it is, whether its length was said or not."""
        announced = _header(scope, b"content-length")
        size = int(announced) if announced.isdigit() else 0
        if size > most:
            return malformed(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "size")
        size = 0
        try:
            async with asyncio.timeout(self._seconds):
                while True:
                    message = await receive()
                    parts.append(message.get("body", b""))
                    size += len(parts[-1])
                    self._held += len(parts[-1])
                    if size > most:
                        return malformed(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "size")
                    if self._held > self._together:
                        return refusal(HostBusyError())
                    if not message.get("more_body"):
                        return None
        except TimeoutError:
            return malformed(HTTPStatus.REQUEST_TIMEOUT, "slow")


def _in_one_piece(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()  # what comes after the body: somebody hung up
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _header(scope: Scope, wanted: bytes) -> str:
    found: bytes = next((value for name, value in scope["headers"] if name == wanted), b"")
    return found.decode("latin-1")

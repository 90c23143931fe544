"""An HTTPS server in a thread of its own, which starts at once and stops in about a second."""

import asyncio
import logging
import socket
import ssl
import struct
import sys
import time
from collections.abc import Iterable
from threading import Thread
from typing import Any, Final

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.host_guests import GUEST, MOST_STRANGERS, Guest, Guests
from judging_app.lan.open_files import raised_limit

PORTS_TRIED: Final = 10
_BACKLOG: Final = 512
"""Two hundred laptops come back at the same moment when a switch is turned on."""
_KEEP_ALIVE: Final = 60
"""Seconds; laptops ask every two, and a connection that stays saves a handshake each time."""
_FIRST_REQUEST: Final = 30.0
"""Seconds within which a stranger's request has to be there, the first as every other."""
_NEXT_REQUEST: Final = 1.5 * _KEEP_ALIVE
"""The same for whoever showed a token. In silence it is hung up on earlier, and politely."""
_HANDSHAKE: Final = 10.0
_GOODBYE: Final = 3.0
_ACCEPT_AGAIN: Final = 0.1
_AT_ONCE: Final = struct.pack("HH" if sys.platform == "win32" else "ii", 1, 0)
_SHARE_OF_STRANGERS: Final = 3
"""Of the files that may be open, strangers get a third: the event's file and judges need the others."""
_RECEIVED_AT_ONCE: Final = 32 * 1024
"""Bytes that a connection may bring before anybody looks at them: they take several times their size."""
_GRACE: Final = 1
_STOPPED_WITHIN: Final = 3.0
_TAKING: Final = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
"""What is elsewhere needed to have a port back at once would let two programs share it on Windows."""


def bound_socket(interface: str, port: int) -> socket.socket:
    """Take a port, or one of the nine after it; raises PORT_TAKEN. Port 0 takes any."""
    for number in range(port, port + (PORTS_TRIED if port else 1)):
        # Named TCP: only then is Nagle's algorithm off for what is accepted, which costs 40 ms a request.
        taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            taken.setsockopt(socket.SOL_SOCKET, _TAKING, 1)
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVED_AT_ONCE)
            taken.bind((interface, number))
            # Taken for good: two sockets of one system may be bound to a port until one listens.
            taken.listen(_BACKLOG)
        except (OSError, OverflowError):
            taken.close()
        else:
            return taken
    raise JudgingError.of(Problem.PORT_TAKEN, port=str(port))


class _Protocol(H11Protocol):
    """HTTP for one connection; who does not ask anything in time is not waited for."""

    def __init__(self, config: uvicorn.Config, state: ServerState, guests: Guests, guest: Guest) -> None:
        super().__init__(config, state, {GUEST: (guests, guest)})
        self._guests = guests
        self._guest = guest
        self._answered = self.loop.time()
        self.has_come = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody connected."""
        super().connection_made(transport)
        self.has_come = True
        self._guest.hang_up = transport.abort

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody hung up, or was hung up on."""
        super().connection_lost(exc)
        self._guests.leave(self._guest)

    def on_response_complete(self) -> None:
        """An answer was given: from now on the next request is waited for."""
        self._answered = self.loop.time()
        super().on_response_complete()

    def hang_up_if_late(self, now: float) -> None:
        """End a connection whose next request is not there in time, however many bytes of it are.

        A body that was refused unread belongs to no answer either, so it is not listened to for ever.
        """
        cycle: Any = self.cycle
        is_answering = cycle is not None and not cycle.response_complete
        patience = _NEXT_REQUEST if self._guest.seat else _FIRST_REQUEST
        if not is_answering and now - self._answered > patience:
            self.transport.abort()


class _Server(uvicorn.Server):
    """Accepts by itself: who is one too many is refused before anything is worked out for him."""

    def __init__(self, config: uvicorn.Config, guests: Guests) -> None:
        super().__init__(config)
        self.guests = guests
        self._accepting: list[asyncio.Task[None]] = []
        self._arriving: set[asyncio.Task[None]] = set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Take connections on sockets that listen already."""
        await super().startup(sockets=[])
        self._accepting = [asyncio.create_task(self._accept(listener)) for listener in sockets or ()]

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: look once a second for those who are late."""
        if counter % 10 == 0:
            now = asyncio.get_running_loop().time()
            for connection in tuple(self.server_state.connections):
                if isinstance(connection, _Protocol):
                    connection.hang_up_if_late(now)
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close everything: who does not take the goodbye is cut off."""
        await _cancelled(self._accepting)
        await _cancelled(self._arriving)
        await super().shutdown(sockets)
        for connection in tuple(self.server_state.connections):
            transport: Any = connection.transport
            if transport is not None:
                transport.abort()
        # Transports let go of their sockets in the loop's next rounds.
        await asyncio.sleep(0.01)

    async def _accept(self, listener: socket.socket) -> None:
        listener.setblocking(False)
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, address = await loop.sock_accept(listener)
            except OSError:  # it is gone already, or no file is left for it
                await asyncio.sleep(_ACCEPT_AGAIN)
                continue
            guest = self.guests.admit(address[0])
            if guest is None:
                # Reset, so that it costs nothing here and looks like nothing else there.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
                connection.close()
            else:
                arriving = asyncio.create_task(self._let_in(connection, guest))
                guest.hang_up = arriving.cancel
                self._arriving.add(arriving)
                arriving.add_done_callback(self._arriving.discard)
            # One in a round of the loop: a flood of connections must not hold up answers.
            await asyncio.sleep(0)

    async def _let_in(self, connection: socket.socket, guest: Guest) -> None:
        made = _Protocol(self.config, self.server_state, self.guests, guest)
        try:
            # Nagle's algorithm costs 40 ms a request; not every system passes on that it is off.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            await asyncio.get_running_loop().connect_accepted_socket(
                lambda: made,
                connection,
                ssl=self.config.ssl,
                ssl_handshake_timeout=_HANDSHAKE,
                ssl_shutdown_timeout=_GOODBYE,
            )
        except OSError:
            pass  # no TLS, or none in time: nobody to tell
        finally:
            if not made.has_come:
                self.guests.leave(guest)
                connection.close()


async def _cancelled(tasks: Iterable[asyncio.Task[None]]) -> None:
    ended = tuple(tasks)
    for task in ended:
        task.cancel()
    await asyncio.gather(*ended, return_exceptions=True)


class ServerThread:
    """Serves an ASGI application on a socket that is bound already."""

    def __init__(self, app: ASGIApp, bound: socket.socket, context: ssl.SSLContext) -> None:
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_GRACE,
            backlog=_BACKLOG,
            ssl_context_factory=lambda _, __: context,
        )
        strangers = min(MOST_STRANGERS, raised_limit() // _SHARE_OF_STRANGERS)
        self._server = _Server(config, Guests(strangers))
        self._socket = bound
        self._thread = Thread(target=self._run, name="host-server", daemon=True)

    def start(self) -> None:
        """Serve; answers once requests are taken."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._thread.start()
        while self._thread.is_alive() and not self._server.started:
            time.sleep(0.002)
        if not self._server.started:
            raise RuntimeError("the server did not start")

    def stop(self) -> None:
        """Take no more requests, finish those that are there, and end."""
        self._server.should_exit = True
        self._thread.join(_STOPPED_WITHIN)
        self._server.force_exit = True
        self._thread.join(_STOPPED_WITHIN)

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])

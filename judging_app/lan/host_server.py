"""An HTTPS server in a thread of its own, which starts at once and stops in about a second."""

import asyncio
import logging
import socket
import ssl
import time
from threading import Thread
from typing import Any, Final

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from judging_app.domain.problems import JudgingError, Problem

PORTS_TRIED: Final = 10
_BACKLOG: Final = 512
"""Two hundred laptops come back at the same moment when a switch is turned on."""
_KEEP_ALIVE: Final = 60
"""Seconds; laptops ask every two, and a connection that stays saves a handshake each time."""
_FIRST_REQUEST: Final = 30.0
"""Seconds within which whoever connects has to ask something."""
_MOST_CONNECTIONS: Final = 2_000
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
            taken.bind((interface, number))
            # Taken for good: two sockets of one system may be bound to a port until one listens.
            taken.listen(_BACKLOG)
        except (OSError, OverflowError):
            taken.close()
        else:
            return taken
    raise JudgingError.of(Problem.PORT_TAKEN, port=str(port))


class _Protocol(H11Protocol):
    """HTTP for one connection; who never asks anything is not waited for."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody connected."""
        super().connection_made(transport)
        self.loop.call_later(_FIRST_REQUEST, self._hang_up_on_silence)

    def _hang_up_on_silence(self) -> None:
        asked: Any = self.cycle
        if asked is None and not self.transport.is_closing():
            self.transport.abort()


class _Server(uvicorn.Server):
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close everything: who does not take the goodbye is cut off."""
        await super().shutdown(sockets)
        for connection in tuple(self.server_state.connections):
            transport: Any = connection.transport
            if transport is not None:
                transport.abort()
        # Transports let go of their sockets in the loop's next rounds.
        await asyncio.sleep(0.01)


class ServerThread:
    """Serves an ASGI application on a socket that is bound already."""

    def __init__(self, app: ASGIApp, bound: socket.socket, context: ssl.SSLContext) -> None:
        config = uvicorn.Config(
            app,
            http=_Protocol,
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_GRACE,
            backlog=_BACKLOG,
            ssl_context_factory=lambda _, __: context,
        )
        self._server = _Server(config)
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

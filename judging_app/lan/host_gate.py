"""What every request passes first: bodies are read whole, up to a limit, before anybody looks at them."""

import asyncio
from http import HTTPStatus
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from judging_app.lan.refusals import malformed
from judging_app.lan.wire import MOST_BYTES

BODY_SECONDS: Final = 20.0
"""A sheet takes less than a second on the worst network; who sends byte by byte is up to no good."""
_WITH_BODY: Final = frozenset({"POST", "PUT"})


class Gate:
    """An ASGI application around another: it gets bodies in one piece, and none that is too long."""

    def __init__(self, app: ASGIApp, most: int = MOST_BYTES, seconds: float = BODY_SECONDS) -> None:
        self._app = app
        self._most = most
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            return
        body = b""
        if scope["method"] in _WITH_BODY:
            try:
                whole = await self._whole(scope, receive)
            except TimeoutError:
                await malformed(HTTPStatus.REQUEST_TIMEOUT, "slow")(scope, receive, send)
                return
            if whole is None:
                await malformed(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "size")(scope, receive, send)
                return
            body = whole

        given = False

        async def again() -> Message:
            nonlocal given
            if given:
                return await receive()  # what comes after the body: somebody hung up
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, again, send)

    async def _whole(self, scope: Scope, receive: Receive) -> bytes | None:
        """The whole body, or nothing where it is too long, said so or not."""
        if self._announced(scope) > self._most:
            return None
        parts: list[bytes] = []
        size = 0
        async with asyncio.timeout(self._seconds):
            while size <= self._most:
                part = await receive()
                parts.append(part.get("body", b""))
                size += len(parts[-1])
                if not part.get("more_body"):
                    return b"".join(parts) if size <= self._most else None
        return None

    @staticmethod
    def _announced(scope: Scope) -> int:
        length = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
        return int(length) if length.isdigit() else 0

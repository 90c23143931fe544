"""The gate by itself: whose bodies are read, how long they may be, and how much of them there is at once."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from judging_app.lan.host_gate import Gate
from judging_app.lan.host_guests import GUEST, Guests

TOKEN = "Bearer genuine"


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the length of the body that it gets."""
    body = await Request(scope, receive).body()
    await Response(str(len(body)), 200)(scope, receive, send)


class Asker:
    """One request at a gate: notes what was read of it and what was answered."""

    def __init__(self, path: str, parts: list[bytes], token: str = "", length: int | None = None) -> None:
        headers = [(b"authorization", token.encode())] if token else []
        if length is not None:
            headers.append((b"content-length", str(length).encode()))
        self.scope: dict[str, Any] = {
            "type": "http",
            "method": "POST",
            "path": path,
            "headers": headers,
            "state": {},
        }
        self.parts = parts
        self.more = asyncio.Event()
        self.more.set()
        self.read = 0
        self.status = 0
        self.body = b""

    async def receive(self) -> Message:
        if not self.parts:
            self.more.clear()
            await self.more.wait()
        part = self.parts.pop(0)
        self.read += len(part)
        return {"type": "http.request", "body": part, "more_body": bool(self.parts) or part == b"x" * 40}

    async def send(self, message: Message) -> None:
        self.status = message.get("status", self.status)
        self.body += message.get("body", b"")

    async def ask(self, gate: Gate) -> tuple[int, bytes]:
        await gate(self.scope, self.receive, self.send)
        return self.status, self.body


def run(test: Callable[[Gate], Awaitable[None]], **bounds: int) -> None:
    gate = Gate(application, lambda shown: "J1" if shown == TOKEN else "", **bounds)
    asyncio.run(asyncio.wait_for(test(gate), 5))  # type: ignore[arg-type]


def test_a_body_is_not_read_before_a_token_was_seen() -> None:
    async def test(gate: Gate) -> None:
        for token in ("", "Bearer made up"):
            stranger = Asker("/v1/sheets", [b"x" * 1000] * 3, token, 3000)
            assert await stranger.ask(gate) == (200, b"0")  # the application refuses it by itself
            assert stranger.read == 0
        assert await Asker("/v1/sheets", [b"x" * 1000] * 3, TOKEN, 3000).ask(gate) == (200, b"3000")

    run(test)


@pytest.mark.parametrize("path", ["/v1/pair/begin", "/v1/pair/finish", "/v1/pair/wait"])
def test_what_pairs_without_a_token_is_short(path: str) -> None:
    async def test(gate: Gate) -> None:
        assert await Asker(path, [b"x" * 4096]).ask(gate) == (200, b"4096")
        said = Asker(path, [b"x" * 4097], length=4097)
        assert (await said.ask(gate))[0] == 413
        assert said.read == 0
        unsaid = Asker(path, [b"x" * 3000] * 9)
        assert (await unsaid.ask(gate))[0] == 413
        assert unsaid.read == 6000

    run(test)


def test_all_bodies_together_are_bounded_and_what_is_answered_counts_no_more() -> None:
    async def test(gate: Gate) -> None:
        slow = [Asker("/v1/sheets", [b"x" * 40], TOKEN) for _ in range(2)]
        asking = [asyncio.create_task(one.ask(gate)) for one in slow]
        await asyncio.sleep(0.01)  # two times forty are here, and wait for more
        status, body = await Asker("/v1/sheets", [b"x" * 30], TOKEN).ask(gate)
        assert (status, json.loads(body)["problem"]) == (503, "too_many_requests")
        assert (await Asker("/v1/sheets", [b"x" * 20], TOKEN).ask(gate))[0] == 200
        for one in slow:
            one.parts.append(b"")
            one.more.set()
        assert await asyncio.gather(*asking) == [(200, b"40")] * 2
        assert await Asker("/v1/sheets", [b"x" * 30] * 3, TOKEN).ask(gate) == (200, b"90")

    run(test, together=100)


def test_a_genuine_token_is_noted_for_its_connection() -> None:
    async def test(gate: Gate) -> None:
        guests = Guests()
        for token, seat in (("Bearer made up", ""), (TOKEN, "J1")):
            guest = guests.admit("10.0.0.1")
            assert guest is not None
            asker = Asker("/v1/sheets", [b""], token)
            asker.scope["state"] = {GUEST: (guests, guest)}
            await asker.ask(gate)
            assert guest.seat == seat

    run(test)

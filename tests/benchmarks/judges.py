"""Hundreds of judges at once: bare HTTPS clients, so that what is measured is the host."""

import asyncio
import json
import ssl
from collections.abc import Sequence
from statistics import quantiles
from time import perf_counter
from typing import NamedTuple
from uuid import NAMESPACE_OID, uuid4, uuid5

_Link = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Judge(NamedTuple):
    """One judge's way in: a token, the sheets to hand in, and each entry's revision so far.

    A sheet is (round, dimension, entry, marks).
    """

    token: str
    sheets: Sequence[tuple[str, str, str, dict[str, int]]]
    seen: dict[str, int]


class Load(NamedTuple):
    """What a run gave: answers in a second, and the time each took, in seconds."""

    rate: float
    times: list[float]

    def percentile(self, percent: int) -> float:
        """A percentile of the answering times."""
        return quantiles(self.times, n=100)[percent - 1]


def trusting(certificate: str) -> ssl.SSLContext:
    """A context that trusts one certificate."""
    context = ssl.create_default_context(cadata=certificate)
    context.check_hostname = False
    return context


def flat_out(port: int, certificate: str, judges: Sequence[Judge], each: int) -> Load:
    """Every judge hands sheets in, one after the other without a pause."""
    return asyncio.run(_run(port, trusting(certificate), judges, each, 0.0))


def at_ease(port: int, certificate: str, judges: Sequence[Judge], each: int, pause: float) -> Load:
    """Every judge hands a sheet in each `pause` seconds, not all at the same moment."""
    return asyncio.run(_run(port, trusting(certificate), judges, each, pause))


def again_and_again(port: int, certificate: str, judges: Sequence[Judge], each: int) -> Load:
    """Every judge asks for the seat and delivers one sheet, the same one, over and over: nothing is added."""
    return asyncio.run(_repeat(port, trusting(certificate), judges, each))


async def _connect(port: int, context: ssl.SSLContext, judges: Sequence[Judge]) -> list[_Link]:
    links: list[_Link] = []
    for start in range(0, len(judges), 20):
        some = judges[start : start + 20]
        links += await asyncio.gather(
            *(asyncio.open_connection("127.0.0.1", port, ssl=context) for _ in some)
        )
    return links


async def _repeat(port: int, context: ssl.SSLContext, judges: Sequence[Judge], each: int) -> Load:
    links = await _connect(port, context, judges)
    times: list[float] = []
    begun = perf_counter()
    await asyncio.gather(
        *(_say_again(link, judge, each, times) for link, judge in zip(links, judges, strict=True))
    )
    took = perf_counter() - begun
    for _, writer in links:
        writer.close()
    return Load(len(times) / took, times)


async def _say_again(link: _Link, judge: Judge, each: int, times: list[float]) -> None:
    round_code, dimension, entry, marks = judge.sheets[0]
    name = str(uuid5(NAMESPACE_OID, judge.token))
    sheet = _request(judge.token, round_code, dimension, entry, marks, name, 0)
    poll = (
        "GET /v1/seat?since=&waiting=0 HTTP/1.1\r\nHost: host\r\nJudging-Protocol: 1\r\n"
        f"Authorization: Bearer {judge.token}\r\n\r\n"
    ).encode()
    for _ in range(each // 2):
        for words in (poll, sheet):
            start = perf_counter()
            link[1].write(words)
            await _answer(link[0])
            times.append(perf_counter() - start)


async def _run(port: int, context: ssl.SSLContext, judges: Sequence[Judge], each: int, pause: float) -> Load:
    links = await _connect(port, context, judges)  # the handshakes are no part of it
    times: list[float] = []
    begun = perf_counter()
    await asyncio.gather(
        *(
            _hand_in(link, judge, each, pause, pause * place / len(judges), times)
            for place, (link, judge) in enumerate(zip(links, judges, strict=True))
        )
    )
    took = perf_counter() - begun
    for _, writer in links:
        writer.close()
    return Load(len(times) / took, times)


async def _hand_in(
    link: _Link,
    judge: Judge,
    each: int,
    pause: float,
    first: float,
    times: list[float],
) -> None:
    reader, writer = link
    seen = judge.seen
    await asyncio.sleep(first)
    for turn in range(each):
        round_code, dimension, entry, marks = judge.sheets[turn % len(judge.sheets)]
        base = seen.get(entry, 0)
        words = _request(judge.token, round_code, dimension, entry, marks, str(uuid4()), base)
        start = perf_counter()
        writer.write(words)
        answer = await _answer(reader)
        times.append(perf_counter() - start)
        seen[entry] = int(answer["receipt"]["revision"])
        if pause:
            await asyncio.sleep(max(0.0, pause - (perf_counter() - start)))


def _request(
    token: str, round_code: str, dimension: str, entry: str, marks: dict[str, int], name: str, base: int
) -> bytes:
    body = json.dumps(
        {
            "round": round_code,
            "dimension": dimension,
            "entry": entry,
            "marks": marks,
            "submission": name,
            "base": base,
            "reason": "again" if base else "",
        }
    ).encode()
    head = (
        "POST /v1/sheets HTTP/1.1\r\nHost: host\r\nJudging-Protocol: 1\r\n"
        f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode()
    return head + body


async def _answer(reader: asyncio.StreamReader) -> dict[str, dict[str, int]]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.partition("content-length:")[2].split("\r\n")[0])
    body = await reader.readexactly(length)
    if " 200 " not in head.split("\r\n")[0]:
        raise RuntimeError(f"{head.splitlines()[0]}: {body!r}")
    found: dict[str, dict[str, int]] = json.loads(body)
    return found

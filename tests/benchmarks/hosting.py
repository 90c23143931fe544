"""What a host does with 200 judges: beside the same host without a database, with slow disks, at ease."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import IO, NamedTuple

from judging_app.bootstrap import Library
from judging_app.domain.event import Event, Judge, Panel, Participation, Seat
from tests.benchmarks.events import DIMENSION, ROUND, Measured
from tests.benchmarks.judges import Judge as Client
from tests.benchmarks.judges import again_and_again, at_ease, flat_out

JUDGES, PANELS, ENTRIES = 200, 20, 10
_SLOW_DISK = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait_a_little(void) { struct timespec t = {0, 5000000}; nanosleep(&t, 0); }
int fsync(int fd) { wait_a_little(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { wait_a_little(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
"""


class Running(NamedTuple):
    """A host that runs, and the clients that it knows."""

    port: int
    certificate: str
    clients: list[Client]
    ask: IO[str]
    answer: IO[str]

    def shown(self) -> float:
        """Seconds from a stored sheet to the board and the ranking that show it, the slowest."""
        self.ask.write("board\n")
        self.ask.flush()
        return float(self.answer.readline())

    def memory(self) -> float:
        """The host's resident memory in megabytes."""
        self.ask.write("memory\n")
        self.ask.flush()
        return int(self.answer.readline()) / 1024


def measure(event: Event, folder: Path) -> Iterator[Measured]:
    """Measure flat out with and without a database, with a slow disk, and at the realistic load."""
    made = _crowded(event)
    bare = _rate(made, folder, "nowhere")
    durable = _rate(made, folder, "database")
    yield Measured(
        "no database / durable submissions", bare / durable, 1 / 0.75, f"{bare:.0f}/s, {durable:.0f}/s"
    )
    shim = _slow_disk(folder)
    if shim is not None:
        slow = _rate(made, folder, "database", shim)
        yield Measured(
            "no database / durable, 5 ms a sync", bare / slow, 1 / 0.70, f"{bare:.0f}/s, {slow:.0f}/s"
        )
    with _host(made, folder, "database") as host:
        load = at_ease(host.port, host.certificate, host.clients, 10, 2.0)
        middle, slowest = median(load.times), load.percentile(99)
        shown = host.shown()
    detail = f"{slowest * 1e3:.1f}, {middle * 1e3:.1f} ms"
    yield Measured("200 judges at 2 s, 99th / median", slowest / middle, 10, detail)
    yield Measured("sheet until on board and ranking, ms", shown * 1e3, 200, "200 judges, the slowest")


def measure_memory(event: Event, folder: Path, requests: int = 100_000) -> Iterator[Measured]:
    """How much a host grows over many requests that add nothing to the event."""
    with _host(_crowded(event), folder, "database") as host:
        again_and_again(host.port, host.certificate, host.clients, 50)
        before = host.memory()
        again_and_again(host.port, host.certificate, host.clients, requests // JUDGES)
        after = host.memory()
    yield Measured("host's memory after / before", after / before, 1.1, f"{after:.0f}, {before:.0f} MB")


def _rate(event: Event, folder: Path, mode: str, shim: Path | None = None) -> float:
    with _host(event, folder, mode, shim) as host:
        flat_out(host.port, host.certificate, host.clients, 5)
        return flat_out(host.port, host.certificate, host.clients, 30).rate


def _crowded(event: Event) -> Event:
    """Two hundred judges in twenty panels of ten, each with ten entries; no sheets yet."""
    judges = tuple(Judge(f"J{at:03d}", f"评委{at:03d}") for at in range(JUDGES))
    entries = event.entries[: PANELS * ENTRIES]
    panels = tuple(Panel(f"P{at:02d}", f"第{at}组") for at in range(PANELS))
    changed = replace(
        event.rounds[0],
        panels=panels,
        seats=tuple(Seat(judge.code, panels[at % PANELS].code) for at, judge in enumerate(judges)),
        participations=tuple(
            Participation(entry.code, panels[at % PANELS].code) for at, entry in enumerate(entries)
        ),
        sheets=(),
        values=(),
    )
    return replace(event, judges=judges, entries=entries, rounds=(changed,))


@contextmanager
def _host(event: Event, folder: Path, mode: str, shim: Path | None = None) -> Iterator[Running]:
    target = folder / "hosting.judging"
    for left in folder.glob("hosting.judging*"):
        left.unlink()
    Library().create(str(target), event)
    environment = os.environ | ({} if shim is None else {"LD_PRELOAD": str(shim)})
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.host_process", str(target), mode],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        marks = {leaf.code: leaf.maximum // 2 for leaf in event.rounds[0].rulebook.judged[0].leaves("")}
        clients = [_client(event, judge, token, marks) for judge, token in told["tokens"].items()]
        try:
            yield Running(told["port"], told["certificate"], clients, process.stdin, process.stdout)
        finally:
            process.stdin.close()


def _client(event: Event, judge: str, token: str, marks: dict[str, int]) -> Client:
    """A judge with the entries of the own panel to score."""
    round_ = event.rounds[0]
    panel = next(seat.panel for seat in round_.seats if seat.judge == judge)
    mine = [item.entry for item in round_.participations if item.panel == panel]
    return Client(token, [(ROUND, DIMENSION, entry, marks) for entry in mine], {})


def _slow_disk(folder: Path) -> Path | None:
    """A library that makes every sync take 5 ms longer; `None` where there is no C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    source, made = folder / "slow.c", folder / "slow.so"
    source.write_text(_SLOW_DISK, encoding="ascii")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", str(made), str(source), "-ldl"], check=True)
    return made

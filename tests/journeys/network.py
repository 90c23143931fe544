"""A hall's network on one machine: namespaces on a hub that can lose, delay and cut what passes.

Each namespace has one TAP device; the hub is a thread of the test that carries frames between them.
`tc netem` would do the same but needs a kernel module that many machines lack.
"""

import ctypes
import errno
import fcntl
import heapq
import os
import random
import select
import shutil
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_CLONE_NEWNET = 0x40000000
_TUNSETIFF = 0x400454CA
_IFF_TAP_NO_PI = 0x0002 | 0x1000
_FRAME = 2048


def missing() -> str:
    """Why no network can be built here; empty where one can."""
    if os.geteuid() != 0:
        return "network namespaces need root"
    if shutil.which("ip") is None:
        return "the command ip (iproute2) is not installed"
    if not Path("/dev/net/tun").exists():
        return "there is no /dev/net/tun"
    probe = subprocess.run(["ip", "netns", "add", "judging-probe"], capture_output=True, check=False)
    subprocess.run(["ip", "netns", "delete", "judging-probe"], capture_output=True, check=False)
    return "" if probe.returncode == 0 else "network namespaces cannot be made here"


@dataclass
class Cable:
    """What happens to frames from and to one laptop. `delay` is in seconds, each way."""

    name: str
    address: str
    tap: int
    loss: float = 0.0
    delay: float = 0.0
    is_cut: bool = False


@dataclass
class Hall:
    """Namespaces that see each other through the hub."""

    cables: dict[str, Cable]
    carried: int = 0
    lost: int = 0
    _chance: random.Random = field(default_factory=lambda: random.Random(20181))
    _stop: threading.Event = field(default_factory=threading.Event)
    _late: list[tuple[float, int, Cable, bytes]] = field(default_factory=list)
    _count: int = 0

    def command(self, name: str) -> list[str]:
        """What a command line starts with to run in a namespace."""
        return ["ip", "netns", "exec", self.cables[name].name]

    def carry(self) -> None:
        """Carry frames until the hall is closed."""
        ports = {cable.tap: cable for cable in self.cables.values()}
        homes: dict[bytes, Cable] = {}
        while not self._stop.is_set():
            pause = max(0.0, min(0.05, self._late[0][0] - time.monotonic())) if self._late else 0.05
            for tap in select.select(list(ports), [], [], pause)[0]:
                with suppress(BlockingIOError):
                    self._take(ports[tap], os.read(tap, _FRAME), homes)
            now = time.monotonic()
            while self._late and self._late[0][0] <= now:
                _, _, goal, frame = heapq.heappop(self._late)
                self._hand_over(goal, frame)

    def close(self) -> None:
        """Stop carrying."""
        self._stop.set()

    def _take(self, source: Cable, frame: bytes, homes: dict[bytes, Cable]) -> None:
        homes[frame[6:12]] = source
        known = homes.get(frame[:6])
        others = [item for item in self.cables.values() if item is not source]
        goals = others if known is None else [known]
        for goal in goals:
            if source.is_cut or goal.is_cut or self._is_lost(source) or self._is_lost(goal):
                self.lost += 1
                continue
            self._count += 1
            due = time.monotonic() + source.delay + goal.delay
            heapq.heappush(self._late, (due, self._count, goal, frame))

    def _is_lost(self, cable: Cable) -> bool:
        return bool(cable.loss) and self._chance.random() < cable.loss

    def _hand_over(self, goal: Cable, frame: bytes) -> None:
        if goal.is_cut:
            self.lost += 1
            return
        try:
            os.write(goal.tap, frame)
            self.carried += 1
        except OSError as error:
            if error.errno not in {errno.EAGAIN, errno.ENOBUFS, errno.EIO}:
                raise


@contextmanager
def hall(names: list[str]) -> Iterator[Hall]:
    """Build a namespace for each name, all on one hub; taken down at the end whatever happens."""
    mine = f"j{os.getpid()}"
    cables: dict[str, Cable] = {}
    try:
        for number, name in enumerate(names, start=1):
            space, address = f"{mine}-{number}", f"10.77.0.{number}"
            _ip("netns", "add", space)
            cables[name] = Cable(space, address, -1)
            cables[name].tap = _open_tap(space)
            _ip("-n", space, "address", "add", f"{address}/24", "dev", "tap0")
            _ip("-n", space, "link", "set", "lo", "up")
            _ip("-n", space, "link", "set", "tap0", "up")
        made = Hall(cables)
        carrier = threading.Thread(target=made.carry, daemon=True)
        carrier.start()
        try:
            yield made
        finally:
            made.close()
            carrier.join()
    finally:
        for cable in cables.values():
            if cable.tap >= 0:
                os.close(cable.tap)
            subprocess.run(["ip", "netns", "delete", cable.name], capture_output=True, check=False)


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


def _open_tap(space: str) -> int:
    """Open a TAP device inside a namespace: from a thread that goes there and never comes back."""
    opened: list[int] = []

    def go() -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        with Path("/var/run/netns", space).open("rb") as door:
            if libc.setns(door.fileno(), _CLONE_NEWNET) != 0:
                raise OSError(ctypes.get_errno(), "setns")
        tap = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(tap, _TUNSETIFF, struct.pack("16sH", b"tap0", _IFF_TAP_NO_PI))
        opened.append(tap)

    thread = threading.Thread(target=go)
    thread.start()
    thread.join()
    return opened[0]

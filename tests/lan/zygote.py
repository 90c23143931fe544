"""Programs by the hundred: a process that has loaded everything forks one in a few milliseconds.

Kill tests start hundreds of hosts and judges' programs; starting Python for each would take the
suite an hour. Run as `python -m tests.lan.zygote`; a line of JSON on standard input starts a child
and is answered with its process id.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import IO


class Zygote:
    """The test's end: starts children and kills them."""

    def __init__(self, folder: Path) -> None:
        self._errors = (folder / "children.err").open("ab")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.lan.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
        )
        self._living: set[int] = set()

    def start(self, function: str, *arguments: object) -> int:
        """Run `module:function` with these arguments (JSON values) in a child; answers its process id."""
        wanted = json.dumps({"function": function, "arguments": [str(item) for item in arguments]})
        self._pipe(self._process.stdin).write(wanted + "\n")
        self._pipe(self._process.stdin).flush()
        pid = int(self._pipe(self._process.stdout).readline())
        self._living.add(pid)
        return pid

    def kill(self, pid: int) -> None:
        """End a child as a power cut would: it gets no chance to do anything, and is gone afterwards."""
        self._living.discard(pid)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            # What it held is let go of when it is gone, and not when it is told to go.
            deadline = time.monotonic() + 10
            while time.monotonic() < deadline:
                os.kill(pid, 0)
                time.sleep(0.001)

    def __enter__(self) -> "Zygote":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pid in tuple(self._living):
            self.kill(pid)
        self._pipe(self._process.stdin).close()
        self._process.wait(10)
        self._pipe(self._process.stdout).close()
        self._errors.close()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


def _serve() -> None:
    for name in (
        "judging_app.bootstrap",
        "judging_app.lan.host",
        "judging_app.lan.seat_library",
        "judging_app.storage.opening",
        "judging_app.storage.desk_store",
    ):
        import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    for line in sys.stdin:
        wanted = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(wanted["function"], wanted["arguments"])
        print(pid, flush=True)


def _become(name: str, arguments: list[str]) -> None:
    """Be the child until the end; never come back into the loop."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    module, _, function = name.partition(":")
    try:
        getattr(import_module(module), function)(*arguments)
    except BaseException:  # noqa: BLE001 -- the child has nobody above it
        import traceback

        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    _serve()

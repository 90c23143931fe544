"""Other programs that have an event file in hand, as processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_HOLD = """
import sys
from judging_app.storage.opening import open_event
opened = open_event(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
opened.close()
print("closed", flush=True)
"""


class OtherProgram:
    """A program that has an event open for writing."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def close_event(self) -> None:
        """Let it close the event and end."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        assert self.process.stdout.readline() == "closed\n"
        self.process.wait()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.process.kill()
        self.process.wait()


@contextmanager
def other_program_holding(target: str) -> Iterator[OtherProgram]:
    """Another program that has an event open, signed in as 张三."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, target],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LOGNAME": "张三", "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "open\n"
        yield OtherProgram(process)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


@contextmanager
def as_ordinary_account() -> Iterator[None]:
    """Lay the rights of root down for a while, where the tests have them."""
    if sys.platform == "win32":
        pytest.skip("rights are kept differently on Windows")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)

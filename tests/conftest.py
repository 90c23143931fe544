"""What every test runs under."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from tests.storage.homes import Server, server_programs

# Windows are driven off the screen: a machine without a display runs every test, and one with a
# display keeps its keyboard for itself. Another platform can be asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes depends on the machine and says nothing about right or wrong. CI draws
# the same examples each time, so that a red run is the change's fault; elsewhere they vary.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")

LONGEST_BLOCK = pytest.StashKey[tuple[float, str]]()
"""For how long, in seconds, and where one thing kept the window's thread from its work."""


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: QApplication) -> None:
    """Keep one application alive, with windows: only one can exist, and papers alone would make a smaller."""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One PostgreSQL for the whole run."""
    programs = server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL is installed")
    started = Server(programs)
    yield started
    started.stop()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a quarter of the time tests wait for hosts and windows."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a process of the run has measured."""
    found = tuple(getattr(node, "workeroutput", {}).get("longest_block", (0.0, "")))
    stash = node.config.stash
    stash[LONGEST_BLOCK] = max(stash.get(LONGEST_BLOCK, (0.0, "")), found)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the longest time for which the window's thread was kept from its work."""
    seconds, where = config.stash.get(LONGEST_BLOCK, (0.0, ""))
    if where:
        terminalreporter.write_line(
            f"longest block of the window's thread: {seconds * 1e3:.0f} ms in {where}"
        )

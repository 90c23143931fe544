"""The look at the machine's clocks, and how the start of the machine is named."""

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType

import pytest

from judging_app.application.stage import steady
from judging_app.domain.stage_clock import span


@pytest.fixture(autouse=True)
def _fresh_name() -> Iterator[None]:
    steady._boot.cache_clear()
    yield
    steady._boot.cache_clear()


def _registry(boots: int) -> ModuleType:
    """A registry that counts so many starts of the machine."""

    def open_key(_: object, path: str) -> AbstractContextManager[str]:
        if not path.endswith("PrefetchParameters"):
            raise OSError(path)
        return nullcontext(path)

    module = ModuleType("winreg")
    vars(module).update(
        HKEY_LOCAL_MACHINE=1, OpenKey=open_key, QueryValueEx=lambda _, name: ({"BootId": boots}[name], 4)
    )
    return module


def test_two_looks_are_of_the_same_start_and_apart_by_the_time_between() -> None:
    first = steady.moment_now()
    time.sleep(0.05)
    second = steady.moment_now()
    assert first.boot == second.boot != ""
    assert 45 <= span(first, second) < 5_000


def test_windows_counts_its_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady, "_BOOT_ID", tmp_path / "none")
    monkeypatch.setitem(sys.modules, "winreg", _registry(417))
    assert steady.moment_now().boot == "windows-417"


def test_without_a_name_or_a_count_the_start_is_named_by_when_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steady, "_BOOT_ID", tmp_path / "none")
    monkeypatch.setitem(sys.modules, "winreg", None)
    monkeypatch.setattr(time, "time", lambda: 1_000_000.0)
    monkeypatch.setattr(steady, "_steady_seconds", lambda: 400_000.0)
    # Started at second 600,000 of the epoch: 10,000 minutes.
    assert steady.moment_now().boot == f"{sys.platform}-10000"

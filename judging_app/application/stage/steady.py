"""Looks at the machine's clocks; the one place where the program reads the steady one."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from judging_app.domain.stage_clock import MS, Moment

Steady = Callable[[], Moment]
"""Answers the moment that it is."""

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
_BOOT_KEY: Final = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_GRAIN: Final = 60
"""Seconds within which the times of two looks at the machine's start are the same start."""


def moment_now() -> Moment:
    """The moment that it is. The steady clock runs on while the machine sleeps."""
    steady = _steady_seconds()
    now = datetime.now(UTC)
    return Moment(now.replace(microsecond=now.microsecond // MS * MS), round(steady * MS), _boot())


def _steady_seconds() -> float:
    # The usual clocks of Linux and macOS stand still while the machine sleeps; that of Windows runs on.
    name = "CLOCK_MONOTONIC_RAW" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    clock: int | None = getattr(time, name, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


@cache
def _boot() -> str:
    """Names the start of this machine; the same for every program that runs on it."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        counted = _windows_starts()
        # Where the system neither names nor counts its starts, by when it was, roughly.
        return counted or f"{sys.platform}-{round((time.time() - _steady_seconds()) / _GRAIN)}"


def _windows_starts() -> str:
    """How often Windows was started, by its own count in the registry; empty where there is none."""
    try:
        registry: Any = import_module("winreg")
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, _BOOT_KEY) as key:
            return f"windows-{registry.QueryValueEx(key, 'BootId')[0]}"
    except (ImportError, OSError):
        return ""

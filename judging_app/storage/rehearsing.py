"""Folders for copies that a rehearsal is played on: gone with it, or with the next program.

Each has a lock beside it, which the operating system lets go of when its program ends, however that
happens: a folder without a held lock was left behind.
"""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from filelock import FileLock, Timeout

from judging_app.storage.failures import translated

_LOCK: Final = ".lock"


class RehearsalFolder:
    """A folder of its own under `root`, until it is closed."""

    def __init__(self, root: Path) -> None:
        self.path = root / uuid4().hex
        with translated(root):
            root.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(root / (self.path.name + _LOCK), thread_local=False)
            # Held before there is a folder: nobody takes it for one that was left behind.
            self._lock.acquire()
            self.path.mkdir(mode=0o700)

    def close(self) -> None:
        """Remove it with all that is in it; again does nothing."""
        if self._lock.is_locked:
            _remove(self.path, self._lock)


def clear_leftovers(root: Path) -> int:
    """Remove the folders of programs that are gone; answers how many there were."""
    removed = 0
    with suppress(OSError):
        for lock_file in list(root.glob(f"*{_LOCK}")):
            lock = FileLock(lock_file, thread_local=False)
            with suppress(Timeout, OSError):
                lock.acquire(timeout=0)
                _remove(lock_file.with_suffix(""), lock)
                removed += 1
    return removed


def _remove(folder: Path, lock: FileLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    # Away with the lock's file while it is still ours, but not while anything is left in the folder.
    if not folder.exists():
        with suppress(OSError):
            Path(lock.lock_file).unlink()
    lock.release()

"""What an event file has around it: room on its disk, its backups, the kind of drive it lies on."""

import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from judging_app.application.surroundings import DriveKind, Surroundings
from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.backups import backup_folder, is_folder, latest_backup
from judging_app.storage.engine import is_url
from judging_app.storage.failures import translated
from judging_app.storage.free_place import refuse_taken

_NETWORK: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs"})


def surroundings_of(target: str, chosen: Path | None) -> Surroundings:
    """Look around an event; a database on a server has nothing here to look at."""
    now = datetime.now(UTC).astimezone()
    if is_url(target):
        return Surroundings(now)
    path = Path(target)
    folder = path.parent if chosen is None else chosen
    latest = _latest(path, chosen)
    return Surroundings(
        now,
        free_bytes=_free(path.parent),
        backup_folder=str(backup_folder(path) if chosen is None else chosen),
        backup_chosen=chosen is not None,
        backup_writable=can_write(folder),
        last_backup_at=latest,
        drive=_drive_of(path),
    )


def check_place(path: Path) -> None:
    """Raise what keeps a new event file from being made here."""
    folder = path.parent
    if not is_folder(folder):
        raise JudgingError.of(Problem.FOLDER_MISSING, folder=str(folder))
    with translated(path.name):
        # Also a name that is too long, or has a letter that the drive does not take, is told here.
        if path.exists():
            raise JudgingError.of(Problem.FILE_EXISTS, file=path.name)
        refuse_taken(path)
    if not can_write(folder):
        raise JudgingError.of(Problem.FOLDER_NOT_WRITABLE, folder=str(folder))


def can_write(folder: Path) -> bool:
    """Whether a file can be made in a folder. Tried, not asked: permission bits lie on Windows."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _latest(path: Path, chosen: Path | None) -> datetime | None:
    try:
        latest = latest_backup(path, chosen)
        return None if latest is None else datetime.fromtimestamp(latest.stat().st_mtime, UTC)
    except OSError:
        return None


def _drive_of(path: Path) -> DriveKind:
    """The kind of drive, where the system tells it without touching the drive."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- only there

        kinds = {2: DriveKind.REMOVABLE, 4: DriveKind.NETWORK}
        return kinds.get(ctypes.windll.kernel32.GetDriveTypeW(path.resolve().anchor), DriveKind.FIXED)
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return DriveKind.UNKNOWN
    mounts = [parts for line in lines if len(parts := line.split(" ")) > 2]
    here = os.fspath(path.resolve())
    inside = [parts for parts in mounts if here.startswith(parts[1].rstrip("/") + "/")]
    if not inside:
        return DriveKind.UNKNOWN
    return DriveKind.NETWORK if max(inside, key=lambda p: len(p[1]))[2] in _NETWORK else DriveKind.FIXED

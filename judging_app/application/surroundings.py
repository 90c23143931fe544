"""What an event has around it on this computer: the clock, the disk, the backups."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DriveKind(StrEnum):
    """What a file lies on, as far as the system tells it."""

    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an event file has around it. What is not known, or not ours to know, is left out.

    `backup_folder` is where the next backup goes (`backup_chosen`: the folder for all events);
    empty where backups are somebody else's. `now` is the clock of this computer, with its zone.
    """

    now: datetime
    free_bytes: int | None = None
    backup_folder: str = ""
    backup_chosen: bool = False
    backup_writable: bool = True
    last_backup_at: datetime | None = None
    drive: DriveKind = DriveKind.UNKNOWN

"""Where this computer keeps what belongs to no event: keys, and copies that may be thrown away."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

if TYPE_CHECKING:
    from judging_app.signing import OrganizerKey

_APPLICATION: Final = "judging-app"


def data_folder() -> Path:
    """Where the system keeps programs' data."""
    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


class Places:
    """Folders of their own, by default where the system keeps such things."""

    def __init__(self, rehearsals: Path | None, keys: Path | None) -> None:
        self._rehearsals = rehearsals
        self._keys = keys

    @property
    def _rehearsal_root(self) -> Path:
        return self._rehearsals or platformdirs.user_cache_path(_APPLICATION, appauthor=False) / "rehearsals"

    def _organizer_key(self) -> "OrganizerKey":
        from judging_app.signing import OrganizerKey  # noqa: PLC0415 -- slow import

        return OrganizerKey(self._keys or data_folder() / "keys")

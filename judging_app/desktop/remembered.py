"""What headers of offices' tables meant to a person, kept for the next table.

A small JSON file beside the settings. A file that cannot be read is taken as no file: what was
remembered must never keep a table from being brought in.
"""

import json
import logging
from pathlib import Path
from typing import Final

import platformdirs

from judging_app.application.registration.mapping import Remembered
from judging_app.desktop.settings import APPLICATION

MOST_COLUMNS: Final = 2_000
"""Headers that are remembered; the oldest are forgotten first."""

_log = logging.getLogger(__name__)


class RememberedFile:
    """Reads and writes what is remembered, whole. Both wait on the disk: they belong on the worker."""

    def __init__(self, path: Path | None = None) -> None:
        folder = platformdirs.user_config_path(APPLICATION, appauthor=False)
        self.path = path or folder / "columns.json"

    def read(self) -> Remembered:
        """Give what was remembered, or nothing."""
        try:
            return Remembered.from_json(json.loads(self.path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Remembered()
        except (OSError, ValueError) as error:
            _log.warning("remembered columns cannot be read and start anew: %s", error)
            return Remembered()

    def write(self, remembered: Remembered) -> None:
        """Keep it, in one step: a crash leaves the old file or the new one, never half of it."""
        partial = self.path.with_suffix(".partial")
        latest = dict(list(remembered.columns.items())[-MOST_COLUMNS:])
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            held = json.dumps(Remembered(latest).to_json(), ensure_ascii=False, indent=1)
            partial.write_text(held, encoding="utf-8")
            partial.replace(self.path)
        except OSError as error:
            # The table is in the event already; a full disk only costs the memory of its headers.
            _log.warning("remembered columns cannot be written: %s", error)

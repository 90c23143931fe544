"""The window of another room, and a small disk, for journeys through the whole program."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.conftest import driver, language
from tests.storage.disks import mount

__all__ = ["driver", "language", "small_disk"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB. It goes even if a window that a failed test left behind still holds a file."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount(folder, "size=4m")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)

"""Homes for events: the tests of this folder that ask for a shelf run on SQLite and on PostgreSQL."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.disks import mount
from tests.storage.homes import FileHome, Server, ServerHome, Shelf


@pytest.fixture(params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    """Events on both kinds of store."""
    if request.param == "sqlite":
        yield from _shelf_of(FileHome(tmp_path))
    else:
        home = ServerHome(request.getfixturevalue("server"))
        yield from _shelf_of(home)
        home.drop()


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Shelf]:
    """Events in files only."""
    yield from _shelf_of(FileHome(tmp_path))


@pytest.fixture
def databases(server: Server) -> Iterator[Shelf]:
    """Events on a server only."""
    home = ServerHome(server)
    yield from _shelf_of(home)
    home.drop()


def _shelf_of(home: FileHome | ServerHome) -> Iterator[Shelf]:
    shelf = Shelf(home)
    yield shelf
    shelf.close()


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that every account of this machine can reach, as a folder on a share is."""
    folder = Path(tempfile.mkdtemp(prefix="judging-common-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount(folder, "size=4m")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)

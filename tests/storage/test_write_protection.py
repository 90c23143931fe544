"""Write-protected files and folders: looked at, never written, and clearly said."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from judging_app.domain.problems import JudgingError, Problem
from judging_app.storage.opening import create_event_file, open_event
from tests.storage.builders import scored_event
from tests.storage.disks import mount
from tests.storage.homes import Shelf
from tests.storage.other_programs import as_ordinary_account, other_program_holding


@pytest.fixture
def event_file(common_folder: Path) -> Path:
    target = common_folder / "x.judging"
    create_event_file(str(target), scored_event(), "组委会")
    target.chmod(0o666)
    return target


@pytest.fixture
def sealed_medium(tmp_path: Path) -> Iterator[Path]:
    """A medium on which nothing can be written, with an event on it."""
    folder = tmp_path / "disc"
    folder.mkdir()
    mount(folder, "size=4m")
    create_event_file(str(folder / "x.judging"), scored_event(), "组委会")
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    yield folder / "x.judging"
    subprocess.run(["umount", str(folder)], check=True)


def check_only_looking_is_possible(target: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        open_event(str(target))
    (finding,) = refused.value.findings
    assert (finding.problem, finding.facts["file"]) == (Problem.EVENT_FILE_READ_ONLY, str(target))
    viewer = open_event(str(target), read_only=True)
    assert viewer.store.read_event() == scored_event()
    viewer.close()
    assert [item.name for item in target.parent.iterdir()] == [target.name]


def test_a_write_protected_file_can_be_looked_at_only(event_file: Path) -> None:
    event_file.chmod(0o444)
    with as_ordinary_account():
        check_only_looking_is_possible(event_file)


def test_a_file_in_a_write_protected_folder_can_be_looked_at_only(event_file: Path) -> None:
    event_file.parent.chmod(0o555)
    with as_ordinary_account():
        check_only_looking_is_possible(event_file)


def test_a_file_on_a_sealed_medium_can_be_looked_at_only(sealed_medium: Path) -> None:
    check_only_looking_is_possible(sealed_medium)


def test_a_file_in_a_folder_that_may_not_be_entered_is_refused(event_file: Path) -> None:
    event_file.parent.chmod(0o600)
    with as_ordinary_account():
        for read_only in (True, False):
            with pytest.raises(JudgingError) as refused:
                open_event(str(event_file), read_only=read_only)
            assert refused.value.problem is Problem.EVENT_FILE_READ_ONLY


def test_a_file_without_its_log_is_not_shown_where_part_of_the_event_lies_in_the_log(
    files: Shelf, common_folder: Path
) -> None:
    target = files.create(scored_event())
    with other_program_holding(target) as other:
        other.kill()
    log = Path(target + "-wal")
    assert log.stat().st_size > 0
    for item in (Path(target), log):
        shutil.copy(item, common_folder / item.name)
        (common_folder / item.name).chmod(0o444)
    common_folder.chmod(0o555)
    with as_ordinary_account(), pytest.raises(JudgingError) as refused:
        open_event(str(common_folder / Path(target).name), read_only=True)
    assert refused.value.problem is Problem.EVENT_FILE_READ_ONLY


def test_a_viewer_who_may_not_write_sees_what_another_program_has_just_stored(event_file: Path) -> None:
    with other_program_holding(str(event_file)):
        event_file.parent.chmod(0o555)
        with as_ordinary_account():
            viewer = open_event(str(event_file), read_only=True)
            assert viewer.store.read_event() == scored_event()
            viewer.close()

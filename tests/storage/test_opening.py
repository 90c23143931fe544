"""Event files are checked before anything in them is believed."""

import os
import random
import shutil
import socket
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import text

from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.storage.engine import file_uri
from judging_app.storage.opening import check_records, create_event_file, open_event
from tests.storage.builders import KEY, rich_event, scored_event, small_event
from tests.storage.homes import Shelf
from tests.storage.other_programs import other_program_holding

READ_ONLY = pytest.mark.parametrize("read_only", [True, False], ids=["to read", "to write"])


def refusal(target: str, *, read_only: bool = False) -> Finding:
    with pytest.raises(JudgingError) as refused:
        open_event(target, read_only=read_only).close()
    (finding,) = refused.value.findings
    return finding


def content_of(folder: Path) -> dict[str, bytes]:
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.is_file()}


@READ_ONLY
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, read_only: bool) -> None:
    target = str(tmp_path / "没有.judging")
    assert refusal(target, read_only=read_only) == Finding(Problem.FILE_MISSING, {"file": target})


@READ_ONLY
def test_a_folder_is_no_file(tmp_path: Path, read_only: bool) -> None:
    assert refusal(str(tmp_path), read_only=read_only).problem is Problem.FILE_MISSING


@READ_ONLY
def test_an_empty_file_is_refused_as_empty(tmp_path: Path, read_only: bool) -> None:
    target = tmp_path / "e.judging"
    target.touch()
    assert refusal(str(target), read_only=read_only) == Finding(
        Problem.EVENT_FILE_EMPTY, {"file": str(target)}
    )
    assert content_of(tmp_path) == {"e.judging": b""}


@READ_ONLY
@pytest.mark.parametrize("content", [b"x", "项目,评委\n甲,90\n".encode(), b"PK\x03\x04" + b"\0" * 5000])
def test_a_file_of_another_kind_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, read_only: bool
) -> None:
    target = tmp_path / "table.csv"
    target.write_bytes(content)
    expected = Finding(Problem.NOT_AN_EVENT_FILE, {"file": str(target)})
    assert refusal(str(target), read_only=read_only) == expected
    assert content_of(tmp_path) == {"table.csv": content}


@READ_ONLY
@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE phone (number TEXT)",
        "CREATE TABLE alembic_version (version_num TEXT); INSERT INTO alembic_version VALUES ('0001')",
        "PRAGMA application_id = 1196444487; CREATE TABLE tiles (x)",
    ],
    ids=["plain", "another program's with versions", "another program's with its own mark"],
)
def test_a_database_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, script: str, read_only: bool
) -> None:
    target = tmp_path / "other.db"
    with closing(sqlite3.connect(target)) as connection:
        connection.executescript(script)
    before = content_of(tmp_path)
    expected = Finding(Problem.NOT_AN_EVENT_FILE, {"file": str(target)})
    assert refusal(str(target), read_only=read_only) == expected
    assert content_of(tmp_path) == before


@READ_ONLY
def test_a_file_whose_middle_was_overwritten_is_refused_as_damaged(
    files: Shelf, tmp_path: Path, read_only: bool
) -> None:
    target = files.create(scored_event())
    damaged = bytearray(Path(target).read_bytes())
    middle = len(damaged) // 2 // 4096 * 4096
    damaged[middle : middle + 2048] = os.urandom(2048)
    Path(target).write_bytes(damaged)
    finding = refusal(target, read_only=read_only)
    assert finding.problem is Problem.EVENT_FILE_DAMAGED
    assert finding.facts["file"] == target
    assert content_of(tmp_path) == {Path(target).name: bytes(damaged)}


@READ_ONLY
@pytest.mark.parametrize("kept", [50, 100, 600, 4096, 20_000, -1])
def test_a_file_that_was_cut_short_is_refused_as_damaged(files: Shelf, kept: int, read_only: bool) -> None:
    target = files.create()
    whole = Path(target).read_bytes()
    Path(target).write_bytes(whole[:kept])
    assert refusal(target, read_only=read_only).problem is Problem.EVENT_FILE_DAMAGED


def test_wherever_a_byte_is_flipped_the_answer_is_a_plain_refusal_or_a_readable_event(
    files: Shelf, tmp_path: Path
) -> None:
    whole = bytearray(Path(files.create(rich_event())).read_bytes())
    rolls = random.Random(20260517)
    target = tmp_path / "flipped.judging"
    refusals: set[Problem] = set()
    for _ in range(120):
        at = rolls.randrange(len(whole))
        flipped = bytes([*whole[:at], whole[at] ^ (1 << rolls.randrange(8)), *whole[at + 1 :]])
        target.write_bytes(flipped)
        try:
            with closing(open_event(str(target), read_only=True)) as opened:
                opened.store.read_event()
                opened.store.read_revisions()
                check_records(opened.store)
        except JudgingError as error:
            refusals.add(error.problem)
    assert Problem.EVENT_FILE_DAMAGED in refusals
    assert refusals <= {Problem.EVENT_FILE_DAMAGED, Problem.EVENT_FILE_NEWER, Problem.NOT_AN_EVENT_FILE}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE participation SET status = 'unheard-of'",
        "UPDATE figure SET text = 'not json'",
        "UPDATE adjustment SET text = '[1]'",
        'UPDATE ruling SET text = \'{"kind":"lot"}\'',
        "UPDATE round SET rulebook = 9",
        "DELETE FROM event",
    ],
)
def test_rows_that_no_program_of_ours_writes_are_reported_as_damage(shelf: Shelf, statement: str) -> None:
    target = shelf.create(rich_event())
    with shelf.raw(target) as connection:
        connection.execute(text(statement.replace(":", "\\:")))
    store = shelf.open(target).store
    with pytest.raises(JudgingError) as refused:
        store.read_event()
    assert refused.value.problem is Problem.EVENT_FILE_DAMAGED


@READ_ONLY
def test_an_event_of_a_newer_program_is_refused_with_its_version(shelf: Shelf, read_only: bool) -> None:
    target = shelf.create()
    with shelf.raw(target) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '2031.4'"))
    finding = refusal(target, read_only=read_only)
    assert (finding.problem, finding.facts["version"]) == (Problem.EVENT_FILE_NEWER, "2031.4")


def test_a_file_may_have_a_name_with_every_sign_that_means_something_in_a_web_address(tmp_path: Path) -> None:
    question = "" if sys.platform == "win32" else "?"
    folder = tmp_path / f"第 1 届%20 #决赛{question} [终]&x=1"
    folder.mkdir()
    target = str(folder / f"市赛 50% [1]{question}#.judging")
    create_event_file(target, small_event(), "组委会")
    with closing(open_event(target)) as opened, closing(open_event(target, read_only=True)) as viewer:
        assert opened.store.read_event() == viewer.store.read_event() == small_event()
        assert opened.back_up() is not None


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PurePosixPath("/赛 事/a?b#c%.judging"),
            "file:///%E8%B5%9B%20%E4%BA%8B/a%3Fb%23c%25.judging?mode=ro",
        ),
        (PureWindowsPath(r"C:\Users\a b\x.judging"), "file:///C:/Users/a%20b/x.judging?mode=ro"),
        (PureWindowsPath(r"\\server\share\x.judging"), "file:////server/share/x.judging?mode=ro"),
    ],
)
def test_paths_become_addresses_that_sqlite_understands(
    path: PurePosixPath | PureWindowsPath, uri: str
) -> None:
    assert file_uri(path, "mode=ro") == uri


def test_the_connection_that_writes_waits_for_the_disk_and_holds_references(files: Shelf) -> None:
    opened = files.opened()
    with opened.store._writer.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    full = 2
    assert found == {"journal_mode": "wal", "synchronous": full, "foreign_keys": 1, "trusted_schema": 0}


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are listed on Linux only")
def test_whatever_becomes_of_an_event_no_file_is_left_open(files: Shelf, tmp_path: Path) -> None:
    target = files.create()
    open_event(target).close()
    open_event(target, read_only=True).close()
    with ThreadPoolExecutor(1) as worker:
        elsewhere = worker.submit(open_event, target).result()
    elsewhere.close()
    with closing(open_event(target)), pytest.raises(JudgingError):
        open_event(target)
    with pytest.raises(JudgingError):
        create_event_file(target, small_event(), "乙")
    with files.raw(target) as connection:
        connection.execute(text("DROP TABLE holder"))
    with pytest.raises(JudgingError) as failure:
        open_event(target)
    assert failure.value.problem is Problem.STORAGE_FAILED
    Path(target).write_bytes(Path(target).read_bytes()[:8192])
    for read_only in (True, False):
        assert refusal(target, read_only=read_only).problem is Problem.EVENT_FILE_DAMAGED
    still_in_hand = (elsewhere, failure.value)  # nothing is closed only because it was forgotten
    assert [
        name for name in map(_file_behind, Path("/proc/self/fd").iterdir()) if str(tmp_path) in name
    ] == []
    del still_in_hand


def _file_behind(handle: Path) -> str:
    try:
        return str(handle.readlink())
    except FileNotFoundError:
        return ""


def test_closing_leaves_a_single_file(files: Shelf, tmp_path: Path) -> None:
    opened = files.opened(scored_event())
    with opened.store.begin() as work:
        work.drop_draft("final", KEY)
    opened.close()
    assert [item.name for item in tmp_path.iterdir()] == [Path(opened.target).name]
    assert [item.name for item in tmp_path.iterdir()] == ["大赛 1.judging"]


def test_closing_again_does_nothing_even_when_somebody_else_has_the_file_by_then(files: Shelf) -> None:
    first = files.opened()
    first.close()
    second = files.open(first.target)
    first.close()
    assert refusal(first.target).problem is Problem.EVENT_FILE_HELD
    with second.store.begin() as work:
        work.drop_draft("final", KEY)


def test_looking_at_an_event_changes_nothing_in_it(files: Shelf) -> None:
    target = files.create(scored_event())
    before = Path(target).read_bytes()
    viewer = files.open(target, read_only=True)
    assert viewer.store.read_event() == scored_event()
    assert viewer.back_up() is None
    viewer.close()
    assert Path(target).read_bytes() == before


def test_an_event_opened_to_be_looked_at_cannot_be_changed(shelf: Shelf) -> None:
    viewer = shelf.open(shelf.create(), read_only=True)
    assert viewer.read_only
    with pytest.raises(JudgingError) as refused, viewer.store.begin() as work:
        work.drop_draft("final", KEY)
    assert refused.value.problem is Problem.EVENT_FILE_READ_ONLY
    assert viewer.store.read_event() == small_event()


def test_an_event_can_be_looked_at_while_another_program_writes_it(files: Shelf) -> None:
    target = files.create(scored_event())
    with other_program_holding(target):
        viewer = files.open(target, read_only=True)
        assert viewer.store.read_event() == scored_event()
        viewer.close()


def test_a_file_that_a_killed_program_left_opens_again_and_says_whose_it_was(files: Shelf) -> None:
    target = files.create(scored_event())
    with other_program_holding(target) as other:
        other.kill()
        opened = files.open(target)
        assert opened.left_by is not None
        facts = (opened.left_by.host, opened.left_by.person, opened.left_by.process)
        assert facts == (socket.gethostname(), "张三", other.process.pid)
    assert opened.store.read_event() == scored_event()
    opened.close()
    assert files.open(target).left_by is None


def test_a_copy_of_a_file_that_is_in_use_opens_on_its_own(files: Shelf, tmp_path: Path) -> None:
    opened = files.opened(scored_event())
    backup = opened.back_up()
    assert backup is not None
    copy = tmp_path / "copy.judging"
    shutil.copy(backup, copy)
    assert files.open(str(copy)).store.read_event() == scored_event()

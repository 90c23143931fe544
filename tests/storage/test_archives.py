"""Archives as files: copied from any store, written whole, and read with care."""

import json
import struct
import subprocess
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.archive import MANIFEST, SIGNATURE, FileKind
from judging_app.application.judging import LocalJudging
from judging_app.application.progress import Cancelled
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.sealing.content import content_of
from judging_app.application.sealing.records import SealStatement
from judging_app.application.verification import verify_store
from judging_app.bootstrap import Library
from judging_app.domain.problems import JudgingError, Problem
from judging_app.signing import is_signed
from judging_app.storage import archives
from judging_app.storage.archives import NewArchive, open_archive
from judging_app.storage.copying import copy_event
from judging_app.storage.opening import open_event
from tests.storage.builders import KEY, NOON, draft, marks, revision, scored_event
from tests.storage.disks import mount
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
OPEN = SealStatement(1, "", "", "", "", 0, "", NOON, "")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(keys=tmp_path / "keys", rehearsals=tmp_path / "work")


@pytest.fixture
def event(tmp_path: Path, library: Library) -> Path:
    path = tmp_path / "event.judging"
    library.create(str(path), scored_event())
    return path


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive of an event that nobody has sealed."""
    folder = tmp_path_factory.mktemp("archived")
    library = Library(keys=folder / "keys", rehearsals=folder / "work")
    library.create(str(folder / "event.judging"), scored_event())
    with closing(library.open(str(folder / "event.judging"), ORGANIZER)) as opened:
        library.write_archive(opened, folder / "a.judging-archive")
    return (folder / "a.judging-archive").read_bytes()


def test_a_copy_holds_what_the_event_holds_wherever_it_lies(shelf: Shelf, tmp_path: Path) -> None:
    opened = shelf.opened(scored_event())
    with opened.store.begin() as work:
        work.append_revision(revision(2))
        work.put_draft(draft(marks(), "未交"))
    target = tmp_path / "copy.judging"
    copy_event(opened.target, target)
    with closing(open_event(str(target))) as copy:
        assert copy.left_by is None
        assert content_of(copy.store) == content_of(opened.store)
        assert list(copy.store.read_history("final", KEY)) == list(opened.store.read_history("final", KEY))
        assert list(copy.store.read_audit()) == list(opened.store.read_audit())
        assert list(copy.store.read_drafts()) == [draft(marks(), "未交")]
        assert copy.store.read_seats() == opened.store.read_seats()


def test_an_event_on_a_server_is_archived_as_a_file(
    databases: Shelf, library: Library, tmp_path: Path
) -> None:
    target = databases.create(scored_event())
    with closing(library.open(target, ORGANIZER)) as opened:
        library.write_archive(opened, tmp_path / "a.judging-archive")
    verified = library.verify_file(str(tmp_path / "a.judging-archive"))
    assert (verified.kind, verified.findings) == (FileKind.ARCHIVE, ())
    library.open_archive(tmp_path / "a.judging-archive", str(tmp_path / "b.judging"))
    with closing(open_event(str(tmp_path / "b.judging"))) as opened_file:
        LocalJudging(opened_file.store, ORGANIZER)
        assert verify_store(opened_file.store, is_signed) == []


def test_an_unsealed_event_is_archived_and_says_so(archived: bytes, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.judging-archive"
    path.write_bytes(archived)
    verified = library.verify_file(str(path))
    assert verified.holds
    assert verified.mark is not None
    assert verified.mark.seal is None
    with zipfile.ZipFile(path) as archive:
        readme = archive.read("README.txt").decode("utf-8-sig")
    assert "NOT SEALED" in readme
    assert "未封存" in readme


def test_what_kind_a_file_is_shows_in_it_and_not_in_its_name(
    archived: bytes, event: Path, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "renamed.zip").write_bytes(archived)
    assert library.verify_file(str(tmp_path / "renamed.zip")).kind is FileKind.ARCHIVE
    assert library.verify_file(str(event)).kind is FileKind.EVENT


def test_stopped_half_way_nothing_is_left(event: Path, library: Library, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 4:
            raise Cancelled

    out = tmp_path / "out"
    out.mkdir()
    with closing(library.open(str(event), ORGANIZER)) as opened, pytest.raises(Cancelled):
        library.write_archive(opened, out / "a.judging-archive", progress=stop)
    assert seen == sorted(seen)
    assert list(out.iterdir()) == []
    assert list((tmp_path / "work").iterdir()) == []


def test_progress_ends_where_it_said(event: Path, library: Library, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with closing(library.open(str(event), ORGANIZER)) as opened:
        library.write_archive(
            opened, tmp_path / "a.judging-archive", progress=lambda done, total: seen.append((done, total))
        )
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len({total for _, total in seen}) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [("a.zip", Problem.WRONG_SUFFIX), ("missing/a.judging-archive", Problem.FOLDER_MISSING)],
)
def test_a_place_that_will_not_do_is_said_first(
    event: Path, library: Library, tmp_path: Path, name: str, problem: Problem
) -> None:
    with closing(library.open(str(event), ORGANIZER)) as opened, pytest.raises(JudgingError) as refused:
        library.write_archive(opened, tmp_path / name)
    assert refused.value.problem is problem
    assert not (tmp_path / "work").exists()


def test_a_full_disk_leaves_the_archive_of_before(
    archived: bytes, event: Path, library: Library, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount(disk, f"size={len(archived) * 3 // 2}")
    try:
        path = disk / "a.judging-archive"
        path.write_bytes(archived)
        with closing(library.open(str(event), ORGANIZER)) as opened, pytest.raises(JudgingError) as refused:
            library.write_archive(opened, path)
        assert refused.value.problem is Problem.DISK_FULL
        assert path.read_bytes() == archived
        assert list(disk.iterdir()) == [path]
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_the_event_is_not_unpacked_over_another(archived: bytes, library: Library, tmp_path: Path) -> None:
    path, target = tmp_path / "a.judging-archive", tmp_path / "mine.judging"
    path.write_bytes(archived)
    target.write_bytes(b"mine")
    with pytest.raises(JudgingError) as refused:
        library.open_archive(path, str(target))
    assert refused.value.problem is Problem.FILE_EXISTS
    assert target.read_bytes() == b"mine"


def refusal(path: Path) -> Problem:
    with pytest.raises(JudgingError) as refused, open_archive(path) as archive:
        archive.digest(next(iter(archive.sizes)), lambda: None)
    return refused.value.problem


def written(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "name",
    ["../up.txt", "/etc/passwd", "a//b", "C:/x", "a\\b", "./a", "a/../../b", "tab\there", "folder/"],
)
def test_names_that_lead_out_of_a_folder_are_refused(tmp_path: Path, name: str) -> None:
    assert refusal(written(tmp_path / "a.zip", (name, b"x"))) is Problem.ARCHIVE_DANGEROUS


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("other", ["a.json", "A.JSON"])
def test_a_name_that_is_there_twice_is_refused(tmp_path: Path, other: str) -> None:
    path = written(tmp_path / "a.zip", ("a.json", b"1"), (other, b"2"))
    assert refusal(path) is Problem.ARCHIVE_DANGEROUS


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "SMALL_MEMBER", 1_000_000)
    path = written(tmp_path / "a.zip", ("record.json", bytes(5_000_000)))
    assert refusal(path) is Problem.ARCHIVE_DANGEROUS
    monkeypatch.setattr(archives, "SMALL_MEMBER", 10_000_000)
    assert refusal_of_size(path, monkeypatch) is Problem.ARCHIVE_DANGEROUS


def refusal_of_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> Problem:
    monkeypatch.setattr(archives, "MOST_BYTES", 4_000_000)
    return refusal(path)


def encrypted(content: bytes) -> bytes:
    """Set the bit that says so, in the directory at the end."""
    found = bytearray(content)
    at = found.rindex(b"PK\x01\x02") + 8
    found[at : at + 2] = struct.pack("<H", 1)
    return bytes(found)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda _: b"", Problem.NOT_AN_ARCHIVE),
        (lambda _: b"PNG, they said", Problem.NOT_AN_ARCHIVE),
        (lambda content: content[: len(content) * 2 // 3], Problem.ARCHIVE_DAMAGED),
        (lambda content: content[:5000] + bytes(3000) + content[8000:], Problem.ARCHIVE_DAMAGED),
        (encrypted, Problem.ARCHIVE_DANGEROUS),
    ],
    ids=["empty", "another kind", "cut short", "overwritten", "encrypted"],
)
def test_a_damaged_archive_is_refused_with_the_reason(
    archived: bytes, library: Library, tmp_path: Path, spoil: Callable[[bytes], bytes], problem: Problem
) -> None:
    path = tmp_path / "a.judging-archive"
    path.write_bytes(spoil(archived))
    with pytest.raises(JudgingError) as refused:
        library.verify_file(str(path))
    assert refused.value.problem is problem
    assert list((tmp_path / "work").glob("*")) == []


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        (b"{}", Problem.ARCHIVE_DAMAGED),
        (b"\xff\xfe", Problem.ARCHIVE_DAMAGED),
        (b'{"format": 1, "members": 7}', Problem.ARCHIVE_DAMAGED),
        (b"[" * 100_000, Problem.ARCHIVE_DAMAGED),
        (b'{"format": 99}', Problem.ARCHIVE_NEWER),
    ],
)
def test_a_list_that_cannot_be_read_is_said(
    library: Library, tmp_path: Path, listed: bytes, problem: Problem
) -> None:
    path = written(tmp_path / "a.judging-archive", (MANIFEST, listed))
    with pytest.raises(JudgingError) as refused:
        library.verify_file(str(path))
    assert refused.value.problem is problem


def test_an_archive_without_its_event_or_list_is_told(
    archived: bytes, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "a.judging-archive"
    path.write_bytes(archived)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    written(path, *((name, content) for name, content in parts.items() if name != "event.judging"))
    verified = library.verify_file(str(path))
    assert [(item.problem, item.facts["member"]) for item in verified.findings] == [
        (Problem.MEMBER_MISSING, "event.judging")
    ]
    written(path, *((name, content) for name, content in parts.items() if name != MANIFEST))
    with pytest.raises(JudgingError) as refused:
        library.verify_file(str(path))
    assert refused.value.problem is Problem.NOT_AN_ARCHIVE


def test_the_same_members_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        archive = NewArchive(tmp_path / name)
        member = archive.add("record.json", b"{}")
        archive.close()
        assert (member.size, member.digest[:8]) == (2, "44136fa3")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_nothing_is_unpacked_where_something_would_be_played_into_it(
    archived: bytes, library: Library, tmp_path: Path, ending: str
) -> None:
    path, target = tmp_path / "a.judging-archive", tmp_path / "again.judging"
    path.write_bytes(archived)
    left_over = target.with_name(target.name + ending)
    left_over.write_bytes(b"what another event left")
    for make in (
        lambda: library.open_archive(path, str(target)),
        lambda: library.create(str(target), scored_event()),
    ):
        with pytest.raises(JudgingError) as refused:
            make()
        assert refused.value.problem is Problem.FILE_EXISTS
        assert refused.value.findings[0].facts["file"] == str(left_over)
    assert not target.exists()


@pytest.mark.parametrize("where", ["before", "after", "comment"])
def test_what_stands_beside_the_members_is_refused(archived: bytes, tmp_path: Path, where: str) -> None:
    path = tmp_path / "a.judging-archive"
    path.write_bytes(archived)
    if where == "comment":
        with zipfile.ZipFile(path, "a") as file:
            file.comment = b"anything"
    else:
        path.write_bytes(b"PK words " + archived if where == "before" else archived + b" words")
    with pytest.raises(JudgingError) as refused, open_archive(path):
        pass
    assert refused.value.problem in {Problem.ARCHIVE_DANGEROUS, Problem.ARCHIVE_DAMAGED}


def test_a_signature_that_was_taken_away_is_noted_and_a_foreign_key_too(
    event: Path, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "a.judging-archive"
    with closing(library.open(str(event), ORGANIZER)) as opened:
        opened.judging.do(SealEvent("", library.sign(opened.judging.ask(StatementOf()), "张三")))
        library.write_archive(opened, path)
    assert library.verify_file(str(path)).findings == ()
    other = Library(keys=tmp_path / "other keys", rehearsals=tmp_path / "work")
    assert other.verify_file(str(path)).findings == ()  # who has no key of their own has none to compare
    other.sign(replace(OPEN, by="李四"), "李四")
    found = other.verify_file(str(path))
    assert (found.holds, [item.problem for item in found.findings]) == (True, [Problem.SEAL_KEY_OTHER])
    bare = tmp_path / "bare.judging-archive"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bare, "w") as new:
        for info in old.infolist():
            if info.filename == SIGNATURE:
                continue
            content = old.read(info)
            if info.filename == MANIFEST:
                listed = json.loads(content)
                content = json.dumps({**listed, "key": ""}, ensure_ascii=False).encode()
            new.writestr(info, content)
    assert Problem.ARCHIVE_UNSIGNED in {item.problem for item in library.verify_file(str(bare)).findings}

"""What hosts prove themselves with is in the event from the first, so that every copy of it knows laptops."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import AuditTrail, SeatRecordsOf
from judging_app.application.seats.records import HostIdentity
from judging_app.bootstrap import FileEvent, Library
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import identity as making
from judging_app.lan.identity import new_identity
from tests.lan.halls import ORGANIZER, FileHall
from tests.lan.judges import Judge, until
from tests.storage.builders import scored_event, small_event
from tests.storage.homes import FileHome, Server, ServerHome, Shelf
from tests.storage.older import older_event


@pytest.fixture(params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    if request.param == "sqlite":
        yield Shelf(FileHome(tmp_path))
        return
    server: Server = request.getfixturevalue("server")
    home = ServerHome(server)
    yield Shelf(home)
    home.drop()


def identity(opened: FileEvent) -> HostIdentity | None:
    return opened.judging.ask(SeatRecordsOf()).identity


def acts(opened: FileEvent) -> list[str]:
    return [entry.act for entry in opened.judging.ask(AuditTrail())]


def test_an_event_has_its_identity_as_soon_as_it_is_made(shelf: Shelf) -> None:
    target = shelf.home.new()
    library = Library()
    library.create(target, small_event())
    with closing(library.open(target, ORGANIZER, read_only=True)) as opened:
        made = identity(opened)
        assert made is not None
        assert acts(opened) == ["create", "host"]
        # The log names the event; what is secret stands nowhere in it.
        assert opened.judging.ask(AuditTrail())[-1].after == f'"{made.event}"'
    with closing(library.open(target, ORGANIZER)) as opened:
        assert (identity(opened), acts(opened)) == (made, ["create", "host"])
    assert library.verify_event(target) == []


def test_two_events_have_two_identities(tmp_path: Path) -> None:
    found = []
    for name in ("a.judging", "b.judging"):
        Library().create(str(tmp_path / name), small_event())
        with closing(Library().open(str(tmp_path / name), ORGANIZER)) as opened:
            found.append(identity(opened))
    assert len({item.secret for item in found if item} | {item.event for item in found if item}) == 4


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_an_event_of_an_earlier_version_gets_one_with_its_new_tables(shelf: Shelf, revision: str) -> None:
    target = older_event(shelf, shelf.create(scored_event()), revision)
    with closing(Library().open(target, Actor("监督", ActorRole.SUPERVISOR))) as opened:
        made = identity(opened)
        assert made is not None
        assert acts(opened)[-1] == "host"
    with closing(Library().open(target, ORGANIZER)) as opened:
        assert identity(opened) == made
    assert Library().verify_event(target) == []


def test_what_is_only_read_is_given_none(tmp_path: Path) -> None:
    target = Shelf(FileHome(tmp_path)).create()
    with closing(Library().open(target, ORGANIZER, read_only=True)) as opened:
        assert identity(opened) is None
        with pytest.raises(JudgingError) as refused:
            opened.host.issue_codes(["J1"])
        assert refused.value.problem is Problem.READ_ONLY


def test_of_two_programs_that_open_an_old_event_at_once_the_first_makes_its_identity(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = ServerHome(server)
    target = Shelf(home).create()
    others: list[FileEvent] = []

    def make_while_another_opens() -> HostIdentity:
        if not others:
            others.append(None)  # type: ignore[arg-type]
            others[:] = [Library().open(target, ORGANIZER)]
        return new_identity()

    monkeypatch.setattr(making, "new_identity", make_while_another_opens)
    with closing(Library().open(target, ORGANIZER)) as second, closing(others[0]) as first:
        assert identity(first) is not None
        assert identity(first) == identity(second)
        assert acts(first) == acts(second) == ["create", "host"]
    home.drop()


def test_the_oldest_backup_of_all_takes_in_what_laptops_hold(tmp_path: Path) -> None:
    path, stick = tmp_path / "大赛.judging", tmp_path / "u盘.judging"
    Library().create(str(path), small_event())
    shutil.copy(path, stick)
    hall = FileHall(path)
    judge = Judge.seated(hall, tmp_path / "seat" / "a")
    sent = judge.hand_in("E1", 40)
    until(lambda: judge.has(sent))
    port = hall.port
    hall.close()

    restored = FileHall(stick, port=port)
    until(lambda: bool(restored.history("E1", "J1")))
    assert [held.submission for held in restored.history("E1", "J1")] == [sent]
    judge.close()
    restored.close()

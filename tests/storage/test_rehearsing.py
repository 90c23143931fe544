"""Copies to rehearse on: the event is only read, and nothing is left behind."""

import hashlib
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import BoardOf, DoorOf, ShowOf, WholeEvent
from judging_app.application.seats.commands import CloseEntry, SetDeskRules
from judging_app.application.seats.records import DeskRules
from judging_app.application.stage.commands import DriveStage, SetShow, StageAct
from judging_app.application.stage.records import Break, RevealWhen, Show, ShowRules
from judging_app.application.stage.rehearsal import Rehearsal, play
from judging_app.application.stage.scaled_steady import VirtualSteady
from judging_app.application.verification import verify_store
from judging_app.bootstrap import FileEvent, Library, RehearsalEvent
from judging_app.domain.problems import JudgingError, Problem
from judging_app.signing import is_signed
from judging_app.storage.rehearsing import RehearsalFolder, clear_leftovers
from tests.application.rehearsals import few
from tests.storage.builders import rich_event, small_event
from tests.storage.homes import Server, ServerHome

ROUND = "final"
ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
SHOW = Show(ShowRules(pitch=300, when=RevealWhen.ONE_LATER), breaks=(Break("", "E2", "茶歇", 15),))
RULES = DeskRules(range_alarm=20)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "seats", tmp_path / "rehearsals")


def digest(target: str) -> str:
    """What the file holds, to the byte."""
    return hashlib.sha256(Path(target).read_bytes()).hexdigest()


def rehearse(
    library: Library, source: FileEvent, round_code: str = ROUND
) -> tuple[RehearsalEvent, VirtualSteady]:
    """A copy and its clock."""
    clock = VirtualSteady()
    return library.rehearse(source, round_code, "彩排 · 大赛", ORGANIZER, clock), clock


def begun(library: Library, target: str) -> FileEvent:
    """An event whose show has begun: an entry is on stage, another is closed."""
    library.create(target, small_event())
    opened = library.open(target, ORGANIZER)
    opened.judging.do(SetShow(ROUND, SHOW))
    opened.judging.do(SetDeskRules(ROUND, RULES))
    opened.judging.do(DriveStage(ROUND, "", StageAct.CALL, 0, "E1"))
    opened.judging.do(CloseEntry(ROUND, "E2"))
    return opened


def test_a_copy_begins_before_the_show_with_the_same_rules(library: Library, tmp_path: Path) -> None:
    source = begun(library, str(tmp_path / "x.judging"))
    copy, _ = rehearse(library, source)

    view, board = copy.judging.ask(ShowOf(ROUND)), copy.judging.ask(BoardOf(ROUND))
    before = source.judging.ask(WholeEvent())
    event = copy.judging.ask(WholeEvent())
    assert (view.show, board.rules) == (SHOW, RULES)
    assert not view.has_begun
    assert [row.participation.closed for row in view.rows] == [False] * len(view.rows)
    assert (event.name, before.name) == ("彩排 · 大赛", "创业大赛 · 市级选拔")
    assert (event.entries, event.judges, event.tracks) == (before.entries, before.judges, before.tracks)
    assert event.rounds[0].rulebook == before.rounds[0].rulebook
    copy.close()
    source.close()


def test_no_laptop_of_the_event_can_take_the_copy_for_it(library: Library, tmp_path: Path) -> None:
    source = begun(library, str(tmp_path / "x.judging"))
    copy, _ = rehearse(library, source)

    doors = [opened.judging.ask(DoorOf()).seats for opened in (source, copy)]
    assert doors[0].identity is not None
    assert doors[1].identity is not None
    assert doors[0].identity.event != doors[1].identity.event
    assert (doors[1].slips, doors[1].pairings) == ((), {})
    copy.close()
    source.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_whole_rehearsal_leaves_the_event_as_it_was(
    library: Library, tmp_path: Path, read_only: bool
) -> None:
    target = str(tmp_path / "sample.judging")
    library.create(target, few(library.sample_event(), 6))
    source = library.open(target, ORGANIZER, read_only=read_only)
    event, log_end, held = source.judging.ask(WholeEvent()), source._file.store.read_log_end(), digest(target)

    copy, clock = rehearse(library, source, event.rounds[0].code)
    folder = Path(copy.target).parent
    summary = play(Rehearsal(copy.judging, event.rounds[0].code, reason="彩排"), clock.pass_by)
    assert len(list(folder.iterdir())) > 0
    copy.close()

    assert (summary.is_finished, summary.entries) == (True, 6)
    assert not folder.exists()
    assert list((tmp_path / "rehearsals").iterdir()) == []
    assert (source.judging.ask(WholeEvent()), source._file.store.read_log_end()) == (event, log_end)
    assert digest(target) == held
    source.close()
    assert library.verify_event(target) == []


def test_the_log_of_a_rehearsal_holds_like_any_other(library: Library, tmp_path: Path) -> None:
    target = str(tmp_path / "sample.judging")
    library.create(target, few(library.sample_event(), 3))
    source = library.open(target, ORGANIZER, read_only=True)
    round_code = source.judging.ask(WholeEvent()).rounds[0].code
    copy, clock = rehearse(library, source, round_code)
    play(Rehearsal(copy.judging, round_code, reason="彩排"), clock.pass_by)

    assert verify_store(copy._file.store, is_signed) == []
    copy.close()
    source.close()


def test_every_round_of_a_rich_event_can_be_copied(library: Library, tmp_path: Path) -> None:
    target = str(tmp_path / "rich.judging")
    library.create(target, rich_event())
    source = library.open(target, ORGANIZER, read_only=True)
    for round_ in source.judging.ask(WholeEvent()).rounds:
        copy, _ = rehearse(library, source, round_.code)
        copied = copy.judging.ask(WholeEvent()).round(round_.code)
        assert copied is not None
        assert (copied.sheets, copied.rulings) == ((), ())
        assert copied.recusals == round_.recusals
        assert copied.values == round_.values
        copy.close()
    source.close()


def test_an_unknown_round_is_refused_and_leaves_nothing(library: Library, tmp_path: Path) -> None:
    source = begun(library, str(tmp_path / "x.judging"))
    with pytest.raises(JudgingError) as refused:
        rehearse(library, source, "R9")

    assert refused.value.problem is Problem.UNKNOWN_ROUND
    assert not list((tmp_path / "rehearsals").glob("*"))
    source.close()


def test_what_a_killed_rehearsal_left_is_removed_and_what_runs_is_not(tmp_path: Path) -> None:
    killed, running = RehearsalFolder(tmp_path), RehearsalFolder(tmp_path)
    (killed.path / "rehearsal.judging").write_bytes(b"left behind")
    killed._lock.release()  # as the system does for a program that is gone

    assert clear_leftovers(tmp_path) == 1
    assert (killed.path.exists(), running.path.exists()) == (False, True)
    running.close()
    running.close()
    assert list(tmp_path.iterdir()) == []
    assert clear_leftovers(tmp_path / "nowhere") == 0


def test_an_event_on_a_server_is_copied_to_a_file(server: Server, library: Library) -> None:
    home = ServerHome(server)
    target = home.new()
    library.create(target, small_event())
    source = library.open(target, ORGANIZER)
    log_end = source._file.store.read_log_end()

    copy, _ = rehearse(library, source)

    assert Path(copy.target).is_file()
    assert copy.judging.ask(WholeEvent()).entries == small_event().entries
    copy.close()
    assert source._file.store.read_log_end() == log_end
    source.close()
    home.drop()

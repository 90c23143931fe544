"""What others change reaches the window: told once, on its own thread, for as long as it listens."""

import time
from collections.abc import Callable
from threading import Event as Signal
from threading import Thread, current_thread, main_thread

from PySide6.QtCore import QCoreApplication, QEvent

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.changes import Area, Changes
from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.stage.commands import DriveStage, StageAct
from judging_app.domain.event import Event
from judging_app.wording.problems import sentence
from tests.desktop.contest import contest
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
JUDGE = Actor("评委甲", ActorRole.JUDGE, "J1")
DRAFT = SaveDraft("R1", "D1", "E01", "J1", {"C1": 200_000})
DRAFTED = Changes("R1", frozenset({Area.DRAFTS}), ("E01",), "J1")


def heard(opened: Bench) -> list[tuple[Changes, bool]]:
    """What is told from now on, and whether on the window's thread."""
    told: list[tuple[Changes, bool]] = []
    opened.operations.changed.connect(
        lambda changes: told.append((changes, current_thread() is main_thread()))
    )
    return told


def from_a_host(opened: Bench) -> None:
    host = Thread(target=opened.judging.do_as, args=(JUDGE, DRAFT))
    host.start()
    host.join()


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_what_a_host_in_this_program_stores_is_told_on_the_windows_thread(bench: Open) -> None:
    opened = bench(contest())
    told = heard(opened)
    from_a_host(opened)
    settle()
    assert told == [(DRAFTED, True)]
    assert opened.operations.given == 1


def test_an_own_command_is_told_once(bench: Open) -> None:
    opened = bench(contest())
    told = heard(opened)
    done: list[object] = []
    opened.operations.do(DRAFT, done.append)
    opened.wait(lambda: bool(done))
    settle()
    assert told == [(DRAFTED, True)]
    assert opened.operations.given == 1


def test_a_window_that_is_gone_is_told_nothing_and_held_by_nobody(bench: Open) -> None:
    opened = bench(contest())
    told = heard(opened)
    opened.operations.deleteLater()
    from_a_host(opened)
    settle()
    from_a_host(opened)
    settle()
    assert len(told) <= 1
    assert opened.judging._watchers == []


def test_what_two_hundred_judges_hand_in_at_once_is_told_in_a_few_words(bench: Open) -> None:
    opened = bench(contest())
    told = heard(opened)
    drafts = [SaveDraft("R1", "D1", f"E{at:02d}", f"J{seat}", {}) for at in range(1, 25) for seat in (1, 2)]
    host = Thread(
        target=lambda: [
            opened.judging.do_as(Actor("评委", ActorRole.JUDGE, draft.judge), draft) for draft in drafts
        ]
    )
    host.start()
    opened.wait(lambda: not host.is_alive() and opened.operations.given == len(drafts))
    opened.wait(lambda: len({entry for changes, _ in told for entry in changes.entries}) == 24)
    assert len(told) < len(drafts) / 2
    assert all(changes.areas == {Area.DRAFTS} and changes.round == "R1" for changes, _ in told)


def test_pages_are_told_more_only_once_they_have_what_they_asked_for(bench: Open) -> None:
    opened = bench(contest())
    told = heard(opened)
    answered = Signal()
    opened.worker.run(lambda: answered.wait(5))
    from_a_host(opened)
    opened.wait(lambda: len(told) == 1)
    for _ in range(3):
        from_a_host(opened)
    ends = time.monotonic() + 0.25
    opened.wait(lambda: time.monotonic() > ends)
    assert len(told) == 1
    answered.set()
    opened.wait(lambda: len(told) == 2)
    assert told[-1] == (DRAFTED, True)


def test_a_refusal_names_the_entry_as_people_know_it(bench: Open) -> None:
    opened = bench(contest())
    said: list[str] = []
    # The show has begun with 02, so 15 has not been on stage: 旱塬小杂粮 is the fifteenth of the names.
    for act in (DriveStage("R1", "", StageAct.CALL, entry="E02"), DriveStage("R1", "", StageAct.START)):
        opened.operations.do(act)
    marks = {f"C{place}": 100_000 for place in range(1, 6)}
    early = SubmitSheet("R1", "D1", "E15", "J1", marks, "early")
    stale = DriveStage("R1", "", StageAct.PAUSE, seen=1)
    for command in (early, stale):
        opened.operations.do(
            command, failed=lambda error: said.append(" ".join(map(sentence, error.findings)))
        )
    opened.wait(lambda: len(said) == 2)
    assert said[0].startswith("项目 15 旱塬小杂粮订单农业与预制面点 还没有上场")
    assert "（02 “归园”窑洞民宿乡村旅居）" in said[1]


def test_a_step_that_somebody_else_has_taken_where_nobody_is_on_stage_says_where(bench: Open) -> None:
    opened = bench(contest())
    said: list[str] = []
    for command in (
        DriveStage("R1", "", StageAct.BREAK, seconds=60),
        DriveStage("R1", "", StageAct.BREAK, seen=7, seconds=60),
    ):
        opened.operations.do(command, failed=lambda error: said.append(sentence(error.findings[0])))
    opened.wait(lambda: bool(said))
    assert "（现场流程）" in said[0]

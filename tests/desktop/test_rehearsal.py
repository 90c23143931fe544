"""A rehearsal in the window: the copy in front, the event behind it untouched."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.application.queries import ShowOf, WholeEvent
from judging_app.application.stage.commands import SetShow
from judging_app.application.stage.records import RevealWhen, Show, ShowRules
from judging_app.application.stage.rehearsal_copy import before_the_show
from judging_app.bootstrap import Library
from judging_app.desktop.event_view import EventView
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.rehearsal_bar import RehearsalBar
from judging_app.desktop.pages.show_page import ShowPage
from judging_app.desktop.rehearsal import RehearsalPlayer
from judging_app.domain.event import Event
from tests.application.rehearsals import few
from tests.desktop.conftest import CTRL, Driver, wait


@pytest.fixture
def target(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    sample = few(Library().sample_event(), 3)
    target = driver.make(replace(sample, rounds=tuple(before_the_show(item) for item in sample.rounds)))
    opened = Library().open(target, this_person())
    round_code = opened.judging.ask(WholeEvent()).rounds[0].code
    opened.judging.do(
        SetShow(
            round_code, Show(ShowRules(pitch=60, questions=30, question_warning=10, when=RevealWhen.AT_END))
        )
    )
    opened.close()
    return target


class Rehearsing:
    """A person who rehearses."""

    def __init__(self, driver: Driver, target: str) -> None:
        self.driver = driver
        self.real = driver.open(target)
        self.round = self.real.round_code

    def begin(self) -> None:
        """Press 彩排… on the page of the order."""
        driver = self.driver
        driver.click(self.real.rail.button("show"))
        page = self.real.pages["show"]
        assert isinstance(page, ShowPage)
        wait(lambda: page.head.rehearse.isVisible() and page.view is not None, what="the order is there")
        driver.click(page.head.rehearse)

    def begun(self) -> "Rehearsing":
        """Rehearse, and wait until the copy is in front."""
        self.begin()
        wait(lambda: self.driver.window.rehearsal.is_on, what="the copy is open")
        QApplication.processEvents()
        return self

    @property
    def player(self) -> RehearsalPlayer:
        """What plays."""
        found = self.driver.window.rehearsal.player
        assert found is not None
        return found

    @property
    def bar(self) -> RehearsalBar:
        """The band over the copy."""
        found = self.driver.window.rehearsal.bar
        assert found is not None
        return found

    @property
    def view(self) -> EventView:
        """The pages over the copy."""
        found = self.driver.window.rehearsal.view
        assert found is not None
        return found

    def moment(self) -> int:
        """The time in the copy."""
        return self.view.stage.moment().steady


def stored(target: str) -> Event:
    """The event as another program reads it."""
    opened = Library().open(target, this_person(), read_only=True)
    try:
        return opened.judging.ask(WholeEvent())
    finally:
        opened.close()


def copies(folder: Path) -> list[Path]:
    """What lies in the place for copies."""
    return list((folder / "cache" / "judging-app" / "rehearsals").glob("*"))


def test_robots_play_the_whole_show_and_the_event_is_as_it_was(
    driver: Driver, target: str, tmp_path: Path
) -> None:
    before, name = stored(target), driver_name(target)
    person = Rehearsing(driver, target)
    assert driver.window.session.current is not None
    held = driver.window.session.current.source.judging.ask(ShowOf(person.round))
    person.begun()

    assert person.bar.isVisible()
    assert person.bar.head.text() == "彩排（副本）· 数据不会保留"
    assert driver.window.windowTitle() == f"彩排 · {name} · 评审台"
    assert copies(tmp_path)
    # Faster than anybody can choose, so that nobody waits here.
    person.player.set_speed(2_000)
    wait(lambda: person.player.is_over, what="the show is played")
    assert person.bar.facts.text().endswith("已走完，颁奖 3 个")
    assert person.player.summary is not None
    assert (person.player.summary.entries, person.player.summary.sheets) == (3, 21)

    driver.click(person.bar.end)
    wait(lambda: not copies(tmp_path), what="the copy is gone")
    assert driver.window.windowTitle() == f"{name} · 评审台"
    assert driver.window.view is person.real
    assert person.real.isVisible()
    assert person.real.current_page() is person.real.pages["show"]
    assert driver.window.session.current.source.judging.ask(ShowOf(person.round)) == held
    assert stored(target) == before


def driver_name(target: str) -> str:
    """What the event is called."""
    return stored(target).name


def test_time_stands_while_it_is_paused_and_goes_on_without_a_jump(driver: Driver, target: str) -> None:
    person = Rehearsing(driver, target).begun()
    driver.click(person.bar.pause)
    stands = person.moment()
    QApplication.processEvents()

    assert person.bar.pause.text() == "继续"
    assert person.moment() == stands
    person.bar.speeds.chosen.emit("50")
    assert person.moment() == stands
    driver.click(person.bar.pause)
    wait(lambda: person.moment() > stands + 1_000, what="time goes on")
    assert person.moment() < stands + 60_000


def test_staff_may_drive_the_stage_themselves(driver: Driver, target: str) -> None:
    person = Rehearsing(driver, target).begun()
    driver.click(person.bar.drive)
    assert (person.player.drives_stage, person.bar.drive.text()) == (False, "交给机器人操作")
    book = person.view.stage
    book.rest_ms = 0
    wait(lambda: book.view is not None and book.step is not None, what="the show is there")
    assert book.view is not None

    person.bar.speeds.chosen.emit("50")
    for _ in range(3):
        number = book.view.state.number
        wait(book.take_step, what="a step that one press takes")
        wait(lambda before=number: book.view.state.number > before, what="the step is taken")
    while book.view.state.phase.value in {"called", "pitch", "questions"}:
        number = book.view.state.number
        book.take_step()
        wait(lambda before=number: book.view.state.number > before, what="the step is taken")
    wait(lambda: book.view.live is not None and book.view.live.is_complete, what="robots hand in")


def test_a_key_ends_it_and_another_closes_the_event(driver: Driver, target: str, tmp_path: Path) -> None:
    person = Rehearsing(driver, target).begun()

    driver.window.activateWindow()
    driver.press(Qt.Key.Key_W, CTRL)
    wait(lambda: not copies(tmp_path), what="the copy is gone")

    assert not driver.window.rehearsal.is_on
    assert driver.window.view is person.real


def test_closing_the_window_takes_the_copy_with_it(driver: Driver, target: str, tmp_path: Path) -> None:
    before = stored(target)
    Rehearsing(driver, target).begun()
    assert copies(tmp_path)

    driver.window.close()

    assert copies(tmp_path) == []
    assert stored(target) == before


def test_an_event_that_is_open_to_judges_is_not_rehearsed(
    driver: Driver, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Rehearsing(driver, target)
    assert driver.window.session.current is not None
    monkeypatch.setattr(type(driver.window.session.current.source), "is_hosting", property(lambda _: True))

    person.begin()
    wait(person.real.strip.isVisible, what="it is said")

    assert not driver.window.rehearsal.is_on
    assert person.real.strip.accessibleName().startswith("对评委电脑开放时不能彩排")


def test_over_the_copy_nothing_offers_another_rehearsal(driver: Driver, target: str) -> None:
    person = Rehearsing(driver, target).begun()
    page = person.view.pages["show"]
    assert isinstance(page, ShowPage)
    wait(lambda: page.view is not None)

    assert not page.head.rehearse.isVisible()


def test_the_projector_follows_the_rehearsal_and_comes_back(driver: Driver, target: str) -> None:
    person = Rehearsing(driver, target)
    person.real.projector.open()
    wait(lambda: person.real.projector.view is not None, what="the stage is shown")
    person.begun()

    assert not person.real.projector.is_open
    assert person.view.projector.is_open
    wait(lambda: person.view.projector.view is not None, what="the copy's stage is shown")
    assert person.view.projector.view is not None
    assert person.view.projector.view.title.startswith("彩排 · ")
    driver.click(person.bar.end)
    assert person.real.projector.is_open
    person.real.projector.close()


def test_what_a_killed_rehearsal_left_goes_when_the_program_starts(
    driver: Driver, target: str, tmp_path: Path
) -> None:
    left = tmp_path / "cache" / "judging-app" / "rehearsals" / ("0" * 32)
    left.mkdir(parents=True)
    (left / "rehearsal.judging").write_bytes(b"left behind")
    left.with_suffix(".lock").touch()

    driver.window.load_pages()
    wait(lambda: not copies(tmp_path), what="what was left is gone")
    assert Path(target).is_file(), "the event itself is no copy"


def test_the_file_of_the_event_is_not_written(driver: Driver, target: str) -> None:
    person = Rehearsing(driver, target)
    wait(lambda: person.real.stage.view is not None)
    digest = hashlib.sha256(Path(target).read_bytes()).hexdigest()
    log_end = end_of_log(driver)
    person.begun()
    person.bar.speeds.chosen.emit("50")
    wait(
        lambda: person.player.summary is not None and person.player.summary.sheets > 0,
        what="robots are at it",
    )
    driver.click(person.bar.end)

    assert end_of_log(driver) == log_end
    assert hashlib.sha256(Path(target).read_bytes()).hexdigest() == digest


def end_of_log(driver: Driver) -> object:
    """Where the log of the event that is open ends."""
    assert driver.window.session.current is not None
    source = driver.window.session.current.source
    return source._file.store.read_log_end()  # type: ignore[attr-defined]

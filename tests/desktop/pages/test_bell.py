"""The bell of the stage clock: when it rings, when it keeps still, and what it sounds like."""

import wave
from array import array
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judging_app.application.stage.commands import DriveStage, SetShow, StageAct
from judging_app.application.stage.records import Show, ShowRules
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.stage.bell import END, WARNING, Bell, bell_file
from judging_app.desktop.stage.bell_player import player_of
from judging_app.desktop.stage.bell_sound import RATE, bell_sound
from judging_app.desktop.stage.book import StageBook
from judging_app.domain.event import Event
from judging_app.domain.stage_clock import MS, Moment
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest
from tests.desktop.pages.conftest import Bench
from tests.storage.builders import NOON

Open = Callable[[Event], Bench]
PITCH = 480


class Hall:
    """A stage whose clock the test turns, and a bell that writes down what it plays."""

    def __init__(self, opened: Bench, folder: Path, rules: ShowRules) -> None:
        self.opened = opened
        self.gone = 0
        opened.judging._steady = self._moment
        self.played: list[str] = []
        if rules != ShowRules():
            opened.judging.do(SetShow("R1", Show(rules)))
        for act in (StageAct.CALL, StageAct.START):
            opened.judging.do(DriveStage("R1", "", act, entry="E01"))
        self.book = StageBook(opened.operations, "R1")
        self.bell = Bell(self.book, folder=folder, player=self._play, parent=self.book)
        self.book.refresh()
        opened.wait(lambda: self.book.view is not None)

    def _moment(self) -> Moment:
        return Moment(NOON + timedelta(milliseconds=self.gone), self.gone, "one boot")

    def _play(self, path: Path | None) -> None:
        self.played.append("" if path is None else path.name)

    def turn(self, seconds: int) -> None:
        """Turn the clock on, and let everybody look at it."""
        self.gone += seconds * MS
        left = PITCH * MS - self.gone
        seen: list[int | None] = []
        self.book.ticked.connect(lambda: seen.append(self.book.remaining()))
        self.opened.wait(lambda: left in seen)

    def settle(self) -> None:
        """Give a bell that ought to keep still the time to ring."""
        done: list[object] = []
        QTest.qWait(50)
        self.opened.operations.run(lambda _: None, done.append, self.book)
        self.opened.wait(lambda: bool(done))


@pytest.fixture
def hall(bench: Open, tmp_path: Path) -> Callable[..., Hall]:
    """Opens a hall where an entry pitches."""

    def open_one(rules: ShowRules | None = None) -> Hall:
        return Hall(bench(contest()), tmp_path / "cache", rules or ShowRules())

    return open_one


def test_it_rings_once_at_the_warning_and_twice_at_the_end(hall: Callable[..., Hall]) -> None:
    at = hall()
    at.turn(419)
    at.settle()
    assert at.played == []
    at.turn(2)
    at.opened.wait(lambda: len(at.played) == 1)
    at.turn(58)
    at.settle()
    assert at.played == [f"bell-{WARNING}.wav"]
    at.turn(2)
    at.opened.wait(lambda: len(at.played) == 2)
    at.turn(30)
    at.settle()
    assert at.played == [f"bell-{WARNING}.wav", f"bell-{END}.wav"]


def test_a_computer_that_wakes_up_past_both_rings_for_the_end_alone(hall: Callable[..., Hall]) -> None:
    at = hall()
    at.turn(600)
    at.opened.wait(lambda: bool(at.played))
    at.settle()
    assert at.played == [f"bell-{END}.wav"]


def test_muted_it_keeps_still(hall: Callable[..., Hall]) -> None:
    at = hall()
    told: list[bool] = []
    at.bell.changed.connect(lambda: told.append(at.bell.muted))
    at.bell.muted = True
    at.bell.muted = True
    at.turn(421)
    at.settle()
    assert (at.played, told) == ([], [True])
    at.bell.muted = False
    at.turn(60)
    at.opened.wait(lambda: at.played == [f"bell-{END}.wav"])


def test_a_show_without_a_bell_has_none(hall: Callable[..., Hall]) -> None:
    at = hall(ShowRules(bell=False))
    at.turn(481)
    at.settle()
    assert (at.played, at.bell.rings) == ([], False)


def test_where_the_sound_cannot_be_kept_the_player_beeps(hall: Callable[..., Hall], tmp_path: Path) -> None:
    at = hall()
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert bell_file(tmp_path / "cache", WARNING) is None
    at.bell.ring()
    at.opened.wait(lambda: at.played == [""])


def test_the_sound_is_a_wav_that_begins_and_ends_softly() -> None:
    one, two = (_samples(bell_sound(strokes)) for strokes in (1, 2))
    # A stroke lasts 2.4 s, the second begins 0.6 s after the first.
    assert [len(one) / RATE, len(two) / RATE] == [pytest.approx(2.4), pytest.approx(3.0)]
    for samples in (one, two):
        assert max(map(abs, samples)) == pytest.approx(0.8 * 32_767, abs=1)
        assert abs(samples[0]) < 50
        assert max(map(abs, samples[-20:])) < 50
    # It dies away, and the second stroke is heard.
    loud = [max(map(abs, two[at : at + RATE // 10])) for at in range(0, len(two), RATE // 10)]
    assert loud[0] > 2 * loud[5]
    assert loud[6] > 2 * loud[5]


def _samples(sound: bytes) -> list[int]:
    with wave.open(BytesIO(sound)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return list(array("h", file.readframes(file.getnframes())))


def test_the_first_player_that_is_there_plays() -> None:
    there = {"aplay", "pw-play"}
    assert player_of("linux", lambda name: name if name in there else None) == ("pw-play",)
    assert player_of("linux", lambda name: "yes" if name == "aplay" else None) == ("aplay", "-q")
    assert player_of("darwin", lambda _: "yes") == ("afplay",)
    assert player_of("linux", lambda _: None) is None


def test_that_it_is_muted_is_remembered(driver: Driver) -> None:
    target = driver.make(contest())
    view = driver.open(target)
    assert not view.bell.muted
    view.bell.muted = True
    wait(lambda: driver.settings.read().bell_muted, what="the setting is kept")
    driver.window.close_event()
    view = driver.open(target)
    assert view.bell.muted
    view.go_to("settings")
    settings = driver.window.settings
    assert settings.bell.current() == "off"
    settings.bell.setFocus()
    driver.press(Qt.Key.Key_Left)
    assert not view.bell.muted
    wait(lambda: not driver.settings.read().bell_muted, what="the setting is kept")


def test_it_is_muted_beside_the_clock(driver: Driver) -> None:
    view = driver.open(driver.make(contest()))
    view.go_to("live")
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    for act in (StageAct.CALL, StageAct.START):
        view.stage.do(DriveStage("R1", "", act, entry="E01"))
    button = page.stage.parts.bar.bell
    assert button is not None
    wait(button.isVisible, what="the clock is on")
    assert button.accessibleName() == "铃声开着"
    driver.click(button)
    assert (view.bell.muted, button.accessibleName()) == (True, "铃声已静音")
    wait(lambda: driver.settings.read().bell_muted, what="it is kept")
    driver.click(button)
    assert not view.bell.muted
    # A round without a bell has nothing to mute.
    view.stage.do(SetShow("R1", Show(ShowRules(bell=False))))
    wait(button.isHidden, what="the bell is gone")

"""The projector's window: which display it is on, what it shows, and what becomes of it when unplugged."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import ShowOf
from judging_app.application.stage.commands import CoverScreen, DriveStage, StageAct
from judging_app.application.stage.pictures import EntryPicture, WaitingPicture
from judging_app.bootstrap import Library
from judging_app.desktop.operations import Operations, Worker
from judging_app.desktop.preferences import Preferences
from judging_app.desktop.settings import SettingsFile
from judging_app.desktop.stage import projector as projector_module
from judging_app.desktop.stage.displays import Display
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.stage.window import StageWindow
from judging_app.wording.language import Language, current_language, use_language
from tests.application.memory_store import MemoryStore
from tests.desktop.contest import contest
from tests.desktop.stage.pictures import NOW

TARGET = "/events/final.judging"


class FakeScreen(QObject):
    """A display that a test plugs in and pulls out."""

    geometryChanged = Signal(QRect)  # noqa: N815

    def __init__(self, name: str, geometry: QRect) -> None:
        super().__init__()
        self._name, self._geometry = name, geometry

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return self._geometry

    availableGeometry = geometry  # noqa: N815

    def size(self) -> QSize:
        return self._geometry.size()

    def devicePixelRatio(self) -> float:  # noqa: N802
        return 1.0

    def resize(self, geometry: QRect) -> None:
        self._geometry = geometry
        self.geometryChanged.emit(geometry)


class Hall:
    """The machine's displays, an event, and its projector."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.worker = Worker()
        store = MemoryStore(contest(entries=3, judges=5))
        self.judging = LocalJudging(store, Actor("组委会", ActorRole.ORGANIZER), lambda: NOW.at, lambda: NOW)
        self.operations = Operations(self.judging, self.worker, Library())
        self.file = SettingsFile(folder / "settings.json")
        self.preferences = Preferences(self.file, self.worker)
        self.beamer = FakeScreen("BEAMER", QRect(3000, 0, 1920, 1080))
        self.plugged = [self.beamer_display]
        self.projectors: list[Projector] = []
        self.projector = self.start()

    def displays(self) -> list[Display]:
        """The laptop's own display, asked for anew each time, and what is plugged in."""
        return [Display("LAPTOP", QGuiApplication.primaryScreen()), *self.plugged]

    @property
    def beamer_display(self) -> Display:
        return Display("BEAMER", self.beamer)  # type: ignore[arg-type]

    def start(self) -> Projector:
        """The projector of a program that has just opened the event."""
        made = Projector(self.operations, "R1", preferences=self.preferences, target=TARGET)
        self.projectors.append(made)
        self.projector = made
        return made

    @property
    def window(self) -> StageWindow:
        assert self.projector.window is not None
        return self.projector.window

    def wait(self, done: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(done()), timeout=3000)

    def open(self, name: str = "") -> None:
        self.projector.open(name)
        self.wait(lambda: self.projector.view)

    def drive(self, act: StageAct, entry: str = "") -> None:
        number = self.judging.ask(ShowOf("R1")).state.number
        self.operations.do(DriveStage("R1", "", act, number, entry), None, self.projector)

    def unplug(self) -> None:
        """As Qt tells it: while the window is still there."""
        self.plugged = [item for item in self.plugged if item.name != "BEAMER"]
        self.projector.on_screen_removed(self.beamer)  # type: ignore[arg-type]

    def plug(self, *found: Display) -> None:
        self.plugged += found or (self.beamer_display,)
        self.projector.on_screen_added(self.plugged[-1].screen)

    def end(self) -> None:
        for made in self.projectors:
            made.close()
            if made.window is not None:
                made.window.deleteLater()
            made.deleteLater()
        self.worker.finish()
        QApplication.processEvents()


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    before = current_language()
    use_language(Language.CHINESE)
    # A display of a test has no place in Qt's own list; the window only has to believe in it.
    monkeypatch.setattr(StageWindow, "setScreen", lambda _self, _screen: None)
    made = Hall(tmp_path, qtbot)
    monkeypatch.setattr(projector_module, "displays", made.displays)
    yield made
    made.end()
    use_language(before)


def test_the_second_display_is_proposed_and_the_organizers_own_is_marked(hall: Hall) -> None:
    first, second = hall.projector.screens()
    assert (first.name, first.is_own) == ("BEAMER", False)
    assert "1920 × 1080" in first.text
    assert second.is_own
    assert "主控台所在" in second.text


def test_on_a_projector_the_stage_covers_the_display_without_frame_and_cursor(hall: Hall) -> None:
    hall.open()
    assert hall.projector.is_open
    assert hall.window.isFullScreen()
    assert hall.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert hall.window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert hall.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not hall.window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert isinstance(hall.projector.view and hall.projector.view.picture, WaitingPicture)


def test_with_one_display_the_stage_is_a_window_that_can_be_moved(hall: Hall) -> None:
    hall.plugged = []
    hall.open()
    assert hall.window.isVisible()
    assert not hall.window.isFullScreen()
    assert not hall.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert hall.window.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert not hall.projector.is_lost


def test_it_shows_each_step_of_the_stage(hall: Hall) -> None:
    hall.open()
    hall.drive(StageAct.CALL, "E01")
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))
    assert "陇上黄花菜精深加工与品牌运营" in hall.window.canvas.accessibleName()
    hall.operations.do(CoverScreen("R1", "", covered=True))
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, WaitingPicture))
    hall.operations.do(CoverScreen("R1", "", covered=False))
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))


def test_unplugged_it_hides_and_comes_back_with_the_very_same_picture(hall: Hall) -> None:
    hall.open()
    hall.drive(StageAct.CALL, "E02")
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))
    before = [item.text for item in hall.window.canvas.scene().texts()]
    heard: list[bool] = []
    hall.projector.changed.connect(lambda: heard.append(hall.projector.is_lost))
    hall.unplug()
    # At once: Qt moves what is still to be seen onto the organizer's display.
    assert not hall.window.isVisible()
    hall.wait(lambda: heard)
    assert heard[-1]
    assert hall.projector.is_open
    QApplication.processEvents()
    assert not hall.window.isVisible()
    hall.plug()
    hall.wait(hall.window.isVisible)
    assert hall.window.isFullScreen()
    assert not hall.projector.is_lost
    assert [item.text for item in hall.window.canvas.scene().texts()] == before


def test_what_happens_while_it_is_unplugged_is_there_when_it_is_back(hall: Hall) -> None:
    hall.open()
    hall.unplug()
    hall.drive(StageAct.CALL, "E03")
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))
    assert not hall.window.isVisible()
    hall.plug()
    hall.wait(hall.window.isVisible)
    assert hall.projector.view is not None
    assert hall.projector.view.state.entry == "E03"


def test_another_display_takes_the_place_of_a_lost_one(hall: Hall) -> None:
    hall.open()
    hall.unplug()
    other = FakeScreen("SPARE", QRect(3000, 0, 1024, 768))
    hall.plug(Display("SPARE", other))  # type: ignore[arg-type]
    hall.wait(hall.window.isVisible)
    assert hall.window.isFullScreen()
    # The organizer has plugged the first one in again: it stays where it is.
    hall.plug()
    QApplication.processEvents()
    assert not hall.projector.is_lost


def test_another_display_that_goes_is_none_of_its_business(hall: Hall) -> None:
    hall.plug(Display("SPARE", FakeScreen("SPARE", QRect(6000, 0, 800, 600))))  # type: ignore[arg-type]
    hall.open("BEAMER")
    gone = hall.plugged.pop()
    hall.projector.on_screen_removed(gone.screen)
    assert hall.window.isVisible()
    assert not hall.projector.is_lost


def test_it_follows_the_displays_resolution(hall: Hall) -> None:
    hall.open()
    hall.beamer.resize(QRect(3000, 0, 1024, 768))
    assert hall.window.geometry() == QRect(3000, 0, 1024, 768)


def test_keys_that_arrive_on_it_are_told(hall: Hall, qtbot: QtBot) -> None:
    hall.open()
    with qtbot.waitSignal(hall.projector.space_pressed, timeout=1000):
        QTest.keyClick(hall.window, Qt.Key.Key_Space)
    with qtbot.waitSignal(hall.projector.next_requested, timeout=1000):
        QTest.keyClick(hall.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(hall.projector.advance_requested, timeout=1000):
        QTest.keyClick(hall.window, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(hall.projector.cover_requested, timeout=1000):
        QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert hall.window.isVisible()


def test_closed_by_hand_it_is_closed(hall: Hall, qtbot: QtBot) -> None:
    hall.open()
    with qtbot.waitSignal(hall.projector.changed, timeout=1000):
        hall.window.closed.emit()
    assert not hall.projector.is_open
    assert not hall.window.isVisible()


def test_a_killed_program_finds_it_open_again_and_a_closed_one_does_not(hall: Hall) -> None:
    assert not hall.projector.was_open()
    hall.open("BEAMER")
    hall.wait(lambda: SettingsFile(hall.file.path).read().stage.is_open)
    kept = SettingsFile(hall.file.path).read().stage
    assert (kept.display, kept.target) == ("BEAMER", TARGET)
    # The program is killed and started anew; its projector is not plugged in at that moment.
    hall.plugged = []
    again = hall.start()
    assert again.was_open()
    again.open()
    assert again.is_lost
    assert again.window is not None
    assert not again.window.isVisible()
    hall.plug()
    hall.wait(lambda: again.window is not None and again.window.isFullScreen())
    again.close()
    assert not hall.start().was_open()
    # Of another event it says nothing.
    assert hall.preferences.settings.stage.display == "BEAMER"


def test_another_event_is_not_brought_onto_the_projector(hall: Hall) -> None:
    hall.open()
    other = Projector(hall.operations, "R1", preferences=hall.preferences, target="/events/other.judging")
    assert not other.was_open()
    other.deleteLater()


def test_a_refusal_leaves_the_picture_as_it_is(hall: Hall) -> None:
    hall.open()
    hall.drive(StageAct.CALL, "E01")
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))
    refused: list[object] = []
    hall.operations.refused.connect(refused.append)
    hall.projector.round_code = "R9"
    hall.projector.refresh()
    hall.wait(lambda: not hall.projector._is_asking)
    assert isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture)
    assert refused == []


def test_the_picture_follows_the_language(hall: Hall) -> None:
    hall.open()
    hall.drive(StageAct.CALL, "E01")
    hall.wait(lambda: "路演时间" in hall.window.canvas.accessibleName())
    hall.preferences.switch_language()
    assert "Time for the pitch" in hall.window.canvas.accessibleName()


_TWO_DISPLAYS = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from judging_app.desktop.stage.displays import displays
from judging_app.desktop.stage.window import StageWindow

application = QApplication(sys.argv)
place = {item.name: item.screen for item in displays()}
organizer = QWidget()
organizer.setGeometry(place["LAPTOP"].geometry())
organizer.show()
window = StageWindow()
for name in ("BEAMER", "LAPTOP", "BEAMER"):
    if name == "LAPTOP":
        window.show_framed(place[name])
    else:
        window.cover_display(place[name])
    application.processEvents()
    box = window.geometry()
    print(name, window.isFullScreen(), box.x(), box.y(), box.width(), box.height())
    print(place[name].geometry().contains(box))
"""


def test_on_two_real_displays_each_window_is_where_it_belongs(tmp_path: Path) -> None:
    """In a process of its own, over a platform with a laptop's display and a 4:3 projector beside it."""
    dense = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768, **dense},
        {"name": "BEAMER", "x": 1366, "y": 0, "width": 1024, "height": 768, **dense},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _TWO_DISPLAYS, "-platform", f"offscreen:configfile={config}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.split("\n")
    assert lines[0] == lines[4] == "BEAMER True 1366 0 1024 768"
    assert lines[2].startswith("LAPTOP False")
    assert lines[1] == lines[3] == "True"

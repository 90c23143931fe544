"""The real window over a real event file, driven by keys and clicks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.library import EventLibrary
from judging_app.application.queries import DeskOf
from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.event_view import EventView
from judging_app.desktop.main_window import MainWindow
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.settings import Settings, SettingsFile
from judging_app.desktop.theme.style import theme
from judging_app.domain.event import Event
from judging_app.wording.language import Language, current_language, use_language
from tests.conftest import LONGEST_BLOCK
from tests.desktop.watchdog import WATCHDOG, wait_for

HERE = Path(__file__).parent
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
_LONGEST = 10.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns that it has no window manager to tell size hints to."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the longest block over to the run's summary (tests/conftest.py)."""
    found, stash = (WATCHDOG.longest, WATCHDOG.where), session.config.stash
    stash[LONGEST_BLOCK] = max(stash.get(LONGEST_BLOCK, (0.0, "")), found)
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["longest_block"] = found


@pytest.fixture(autouse=True)
def _watched(request: pytest.FixtureRequest) -> None:
    WATCHDOG.test = request.node.nodeid


def wait(condition: Callable[[], object], *, what: str = "") -> None:
    """Let the window work until something is so."""
    wait_for(condition, seconds=_LONGEST, what=what)


class Driver:
    """A person at the window."""

    def __init__(self, folder: Path, library: EventLibrary) -> None:
        self.folder = folder
        self.library = library
        self.settings = SettingsFile(folder / "settings.json")
        self.settings.write(Settings(Language.CHINESE, "light", 1.0))
        self.windows: list[MainWindow] = []
        self.window = self.start()

    def start(self, size: tuple[int, int] = (1366, 768)) -> MainWindow:
        """Start the program once more, in the same folder."""
        window = make_window(self.library, self.settings)
        window.resize(*size)
        window.show()
        self.windows.append(window)
        self.window = window
        QApplication.processEvents()
        return window

    def make(self, event: Event, name: str = "event.judging") -> str:
        """Make an event file."""
        target = str(self.folder / name)
        Library().create(target, event)
        return target

    def open(self, target: str) -> EventView:
        """Open an event and wait for its first page."""
        self.window.open(target)
        wait(lambda: self.window.view is not None, what="the event opens")
        assert self.window.view is not None
        return self.window.view

    def desk(self, judge: str = "J3") -> DeskPage:
        """Go to the desk and take a seat, through the rail and the drop-down."""
        view = self.window.view
        assert view is not None
        self.click(view.rail.button("desk"))
        page = view.pages["desk"]
        assert isinstance(page, DeskPage)
        wait(lambda: page.book.sheets, what="the desk is loaded")
        if judge and page.book.seat[0] != judge:
            combo = page.frame.top.seat
            combo.setCurrentIndex(combo.findData(judge))
            combo.activated.emit(combo.currentIndex())
            wait(lambda: page.book.desk is not None and page.book.desk.judge.code == judge, what="seated")
        QApplication.processEvents()
        return page

    def turn(self, page: DeskPage, entry: str) -> None:
        """Click an entry in the list."""
        view = page.frame.list.view
        place = page.entries.place_of(entry)
        assert place is not None
        index = page.entries.index(place)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        assert page.book.current is not None
        assert page.book.current.key.entry == entry

    def click(self, widget: QWidget) -> None:
        """Click a widget."""
        with WATCHDOG.busy():
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        """Type at whatever has the keyboard; Chinese comes out of an input method, as in life."""
        focused = QApplication.focusWidget()
        assert focused is not None
        if text.isascii():
            QTest.keyClicks(focused, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focused, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key at whatever has the keyboard."""
        focused = QApplication.focusWidget() or self.window
        with WATCHDOG.busy():
            QTest.keyClick(focused, key, modifier)

    def key_marks(self, page: DeskPage, *marks: str) -> None:
        """Type marks from the first row on, with Enter between them."""
        page.frame.sheet.go_to(page.frame.sheet.rows and "C1")
        for mark in marks:
            self.type(mark)
            self.press(Qt.Key.Key_Return)

    def stored(self, target: str, judge: str = "J3", dimension: str = "D1") -> dict[str, object]:
        """The desk as a second program reads it from the file."""
        event = Library().open(target, this_person(), read_only=True)
        try:
            desk = event.judging.ask(DeskOf("R1", dimension, judge))
            return {item.entry.code: item for item in desk.entries}
        finally:
            event.close()

    def idle(self, page: DeskPage) -> None:
        """Wait until every draft is in the file."""
        wait(lambda: not any(sheet.dirty for sheet in page.book.sheets.values()), what="drafts stored")

    def kill(self) -> None:
        """Leave a window as a killed program would: nothing is closed, only the lock is gone."""
        opened = self.window.session.current
        assert opened is not None
        self.window.session._worker.finish()
        file = opened.source._file  # type: ignore[attr-defined]
        file._sign_off = None
        file.close()
        self.windows.remove(self.window)
        self.window.hide()
        self.window.deleteLater()


@pytest.fixture
def language() -> Iterator[None]:
    before = current_language()
    yield
    use_language(before)


@pytest.fixture
def driver(
    qapp: QApplication, tmp_path: Path, language: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    person = Driver(tmp_path, Library())
    yield person
    for window in person.windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme().set_dark(False)
    theme().set_scale(1.0)

"""Pages over a real event file: storage, use cases and the worker as in the program."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.judging import LocalJudging
from judging_app.application.seats.records import DeskRules
from judging_app.bootstrap import Library
from judging_app.desktop.operations import Operations, Worker
from judging_app.desktop.page import Page
from judging_app.desktop.theme.style import theme
from judging_app.domain.event import Event
from judging_app.storage.opening import create_event_file, open_event
from judging_app.wording.language import Language, use_language
from tests.desktop.judge_hall import Hall, Laptop
from tests.desktop.pages.builders import ROUND
from tests.desktop.watchdog import wait_for

AnyPage = TypeVar("AnyPage", bound=Page)
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns that it has no window manager to tell size hints to."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Dresses what is given to it as a window of the program is."""
    add = qtbot.addWidget

    def add_dressed(widget: QWidget, **options: Any) -> None:
        theme().dress(widget)
        add(widget, **options)

    qtbot.addWidget = add_dressed  # type: ignore[method-assign]
    return qtbot


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    use_language(Language.CHINESE)
    theme().apply(qapp)
    yield
    use_language(Language.CHINESE)
    theme().set_dark(False)
    theme().set_scale(1.0)


@pytest.fixture
def laptop(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Laptop]]:
    """Opens a hall with an event, and a judge's laptop in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made: list[Laptop] = []

    def open_one(event: Event, rules: DeskRules | None = None) -> Laptop:
        made.append(Laptop(tmp_path, Hall(tmp_path, event, rules)))
        return made[-1]

    yield open_one
    for person in made:
        for window in person.windows:
            window.close()
            window.deleteLater()
        person.hall.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Bench:
    """An open event with its operations; pages are made over it."""

    def __init__(self, folder: Path, qtbot: QtBot, event: Event) -> None:
        path = str(folder / "contest.judging")
        create_event_file(path, event, "")
        self._file = open_event(path)
        self._qtbot = qtbot
        self.worker = Worker()
        self.judging = LocalJudging(self._file.store, Actor("组织者", ActorRole.ORGANIZER))
        self.operations = Operations(self.judging, self.worker, Library())
        self.broken: list[object] = []
        self.worker.broke.connect(self.broken.append)
        self.operations.refused.connect(self.broken.append)

    def show(self, kind: Callable[[Operations, str], AnyPage], *, width: int = 1294) -> AnyPage:
        """Make a page and bring it to the front."""
        page = kind(self.operations, ROUND)
        self._qtbot.addWidget(page)
        page.resize(width, 768)
        page.show()
        page.show_page()
        return page

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        wait_for(condition, seconds=15)

    def close(self) -> None:
        """Let go of the file; nothing may have broken meanwhile."""
        self.worker.finish()
        self._file.close()
        assert self.broken == []


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Event], Bench]]:
    """Opens events."""
    opened: list[Bench] = []

    def open_one(event: Event) -> Bench:
        opened.append(Bench(tmp_path, qtbot, event))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()

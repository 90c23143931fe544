"""Every widget is tested in the dress it wears in the program, by day and at 100 %."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from judging_app.desktop.theme.style import theme

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
    theme().apply(qapp)
    yield
    theme().set_high_contrast(False)
    theme().set_dark(False)
    theme().set_scale(1.0)

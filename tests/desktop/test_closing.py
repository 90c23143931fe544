"""Closing an event, or the program, while judges' laptops are connected: said first, in the window."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from judging_app.application.seats.hosting import HostStatus, Presence
from judging_app.desktop.event_view import CLOSE, EventView
from judging_app.desktop.models.live_heads import HostNow
from judging_app.desktop.pages.live_page import LivePage
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest

OPEN = HostStatus(is_open=True, addresses=("192.168.1.20",), port=8430)


def at_the_board(driver: Driver, *, connected: bool) -> EventView:
    """The live page in front, with a laptop that is there or was."""
    view = driver.open(driver.make(contest()))
    driver.click(view.rail.button("live"))
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    wait(lambda: page.book.host is not None and page.book.board is not None, what="the host is loaded")
    presence = Presence("J1", "LAPTOP-01", datetime.now(UTC), connected=connected)
    page.book.now = HostNow(OPEN, {"J1": presence})
    return view


def test_laptops_that_are_connected_are_said_before_the_event_is_closed(driver: Driver) -> None:
    view = at_the_board(driver, connected=True)
    driver.click(view.rail.button(CLOSE))
    assert driver.window.view is view
    assert view.strip.isVisible()
    assert "1 台评委电脑正连着主控台" in view.strip.accessibleName()
    view.strip.action_requested.emit()
    assert driver.window.view is None


def test_closing_the_window_asks_once(driver: Driver) -> None:
    view = at_the_board(driver, connected=True)
    assert not driver.window.close()
    assert view.strip.isVisible()
    assert driver.window.close()


def test_nothing_is_said_where_no_laptop_is_connected(driver: Driver) -> None:
    view = at_the_board(driver, connected=False)
    driver.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: driver.window.view is None, what="the event is closed")
    assert not view.strip.isVisible()


def test_what_needs_somebody_stands_on_the_rail(driver: Driver) -> None:
    view = at_the_board(driver, connected=True)
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    page.needs.emit(3)
    assert view.rail.button("live").item.badge == 3
    view.retranslate()
    assert view.rail.button("live").item.badge == 3
    page.needs.emit(0)
    assert view.rail.button("live").item.badge == 0

"""The port that judges' laptops find an event at is the same the next time."""

import socket

from judging_app.application.seats.hosting import DEFAULT_PORT
from judging_app.desktop.event_view import EventView
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.settings import EventPort, Settings
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest

HOME = "127.0.0.1"


def live(driver: Driver, view: EventView) -> LivePage:
    """The live page; its host is heard on this computer alone."""
    opened = driver.window.session.current
    assert opened is not None
    opened.source.host_on(HOME)  # type: ignore[attr-defined]
    view.go_to("live")
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    wait(lambda: page.book.host is not None, what="the host is loaded")
    wait(page.head.switch.isEnabled, what="the switch")
    return page


def open_to_laptops(driver: Driver, page: LivePage) -> int:
    driver.click(page.head.switch)
    wait(lambda: page.book.now is not None and page.book.now.status.is_open, what="the event is open")
    assert page.book.now is not None
    return page.book.now.status.port


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HOME, 0))
        return int(found.getsockname()[1])


def test_the_port_of_the_last_time_is_asked_for_first(driver: Driver) -> None:
    target, other = driver.make(contest()), driver.make(contest(), "other.judging")
    page = live(driver, driver.open(target))
    assert page.side.host.port.value() == DEFAULT_PORT
    chosen = free_port()
    page.side.host.port.set_value(chosen)
    assert open_to_laptops(driver, page) == chosen
    wait(lambda: driver.settings.read().ports == (EventPort(target, chosen),), what="it is kept")
    driver.window.close_event()
    driver.window.close()
    driver.start()
    page = live(driver, driver.open(target))
    assert page.side.host.port.value() == chosen
    driver.window.close_event()
    # Another event has its own.
    assert live(driver, driver.open(other)).side.host.port.value() == DEFAULT_PORT


def test_a_port_that_nobody_may_open_is_forgotten(driver: Driver) -> None:
    driver.settings.write(Settings(ports=(EventPort("a.judging", 80), EventPort("b.judging", 70_000))))
    assert driver.settings.read().ports == ()

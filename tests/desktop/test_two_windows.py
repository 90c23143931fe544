"""Two organizers' windows on one event of a server: each shows what the other stores, undisturbed."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from judging_app.bootstrap import Library
from judging_app.desktop.event_view import EventView
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest
from tests.storage.homes import Server, ServerHome

MARKS = ("21", "20.5", "18", "12.5", "12.5")
SECOND = 3.0
"""What is shown within a second on a quiet machine."""


@pytest.fixture
def target(server: Server, driver: Driver) -> Iterator[str]:
    """An event on a server; windows let go of it before its database goes."""
    home = ServerHome(server)
    url = home.new()
    Library().create(url, contest(entries=8, judges=3, scored=4, recusals=()))
    yield url
    for window in driver.windows:
        window.close()
        worker = window.session._worker
        worker.finish()
    home.drop()


def in_front(driver: Driver, window: object) -> None:
    """The person turns to another window."""
    driver.window = window  # type: ignore[assignment]
    driver.window.activateWindow()
    wait(lambda: QApplication.activeWindow() is driver.window, what="the window is in front")


def results(driver: Driver, view: EventView) -> ResultsPage:
    driver.click(view.rail.button("results"))
    page = view.pages["results"]
    assert isinstance(page, ResultsPage)
    wait(lambda: page.model.rowCount() > 0, what="the ranking is shown")
    return page


def given(page: ResultsPage) -> int:
    """How many sheets the ranking that is shown stands on."""
    assert page._view is not None
    return len(page._view.round.sheets)


def test_a_sheet_of_one_window_is_on_the_others_results_page_within_a_second(
    driver: Driver, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = driver.window
    driver.open(target)
    page = driver.desk("J3")
    driver.start()
    second = driver.open(target)
    ranking = results(driver, second)
    assert given(ranking) == 12
    in_front(driver, first)
    driver.turn(page, "E05")
    driver.key_marks(page, *MARKS)
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.sheets["E05"].phase is Phase.STORED, what="the receipt")
    started = time.monotonic()
    wait(lambda: given(ranking) == 13, what="the other window shows the sheet")
    taken = time.monotonic() - started
    assert taken < SECOND
    with capsys.disabled():
        print(f"\non the other window's results page {taken:.2f} s after the receipt")


def test_what_is_being_keyed_stays_when_others_store_sheets(driver: Driver, target: str) -> None:
    first = driver.window
    driver.open(target)
    mine = driver.desk("J3")
    other = driver.start()
    driver.open(target)
    theirs = driver.desk("J1")
    in_front(driver, first)
    driver.turn(mine, "E06")
    driver.type("2")
    in_front(driver, other)
    driver.turn(theirs, "E06")
    driver.key_marks(theirs, *MARKS)
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: theirs.book.sheets["E06"].phase is Phase.STORED, what="the receipt")
    loads: list[bool] = []
    mine.book.loaded.connect(lambda: loads.append(True))
    wait(lambda: loads, what="the desk is loaded anew")
    in_front(driver, first)
    driver.type("1.5")
    driver.press(Qt.Key.Key_Return)
    assert mine.frame.sheet.row("C1").value() == 215_000
    assert mine.book.current is not None
    assert mine.book.current.key.entry == "E06"


def test_a_sheet_that_is_handed_in_elsewhere_does_not_take_the_marks_out_of_hand(
    driver: Driver, target: str
) -> None:
    first = driver.window
    driver.open(target)
    mine = driver.desk("J3")
    driver.turn(mine, "E06")
    driver.key_marks(mine, "10", "11")
    driver.idle(mine)
    driver.start()
    driver.open(target)
    theirs = driver.desk("J3")
    driver.turn(theirs, "E06")
    driver.key_marks(theirs, *MARKS)
    driver.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: theirs.book.sheets["E06"].phase is Phase.STORED, what="the receipt")
    wait(lambda: mine.book.sheets["E06"].phase is Phase.CORRECTING, what="it is a correction now")
    sheet = mine.book.sheets["E06"]
    kept = {code: mark for code, mark in sheet.marks.items() if mark in (100_000, 110_000)}
    assert (sheet.source.revision, kept) == (1, {"C1": 100_000, "C2": 110_000})
    driver.idle(mine)
    in_front(driver, first)
    driver.click(mine.frame.side.second)
    wait(lambda: mine.book.sheets["E06"].phase is Phase.STORED, what="the correction is dropped")
    shown = [row.value() for row in mine.frame.sheet.rows]
    assert shown == [210_000, 205_000, 180_000, 125_000, 125_000]


def test_progress_follows_another_windows_drafts(driver: Driver, target: str) -> None:
    first = driver.window
    view = driver.open(target)
    overview = view.pages["overview"]
    assert isinstance(overview, OverviewPage)
    refreshed: list[bool] = []
    driver.start()
    driver.open(target)
    desk = driver.desk("J2")
    refresh = overview.refresh
    overview.refresh = lambda: refreshed.append(True) or refresh()  # type: ignore[method-assign]
    driver.turn(desk, "E07")
    driver.key_marks(desk, "20")
    driver.idle(desk)
    wait(lambda: refreshed, what="the overview of the other window is asked anew")
    assert first.view is view

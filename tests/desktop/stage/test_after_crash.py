"""The organizer's window over the projector: where it opens after a crash, and keys that arrive there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from judging_app.application.commands import Command
from judging_app.application.stage.commands import CoverScreen, DriveStage, SetShow, StageAct
from judging_app.application.stage.records import Phase, Session, Show, ShowRules
from judging_app.desktop.event_view import EventView
from judging_app.desktop.pages.live_page import LivePage
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest

CTRL = Qt.KeyboardModifier.ControlModifier


def do(driver: Driver, view: EventView, *commands: Command) -> None:
    """Have something done, and wait until the window knows."""
    operations = driver.window.session.operations
    assert operations is not None
    for command in commands:
        done: list[object] = []
        operations.do(command, done.append, view)
        wait(lambda done=done: done, what=str(command))


def begun(driver: Driver, *commands: Command) -> EventView:
    view = driver.open(driver.make(contest(entries=4, judges=2, recusals=())))
    wait(lambda: view.stage.view is not None, what="the stage")
    do(driver, view, *commands)
    return view


def test_after_a_crash_with_somebody_on_stage_the_live_page_is_in_front(driver: Driver) -> None:
    show = Show(ShowRules(), sessions=(Session("am", "上午"), Session("pm", "下午")), members={"E03": "pm"})
    view = begun(driver, SetShow("R1", show), DriveStage("R1", "pm", StageAct.CALL, 0, "E03"))
    target = view._opened.target
    driver.kill()
    driver.start()
    again = driver.open(target)
    wait(lambda: again.rail.current() == "live", what="the live page")
    wait(lambda: again.stage.view is not None, what="the stage")
    assert (again.stage.session, again.projector.session) == ("pm", "pm")


def test_after_a_crash_with_nobody_on_stage_it_is_the_overview(driver: Driver) -> None:
    view = begun(driver)
    target = view._opened.target
    driver.kill()
    driver.start()
    again = driver.open(target)
    wait(lambda: again.stage.view is not None, what="the stage")
    assert again.rail.current() == "overview"


def test_a_covered_picture_counts_on_the_rail(driver: Driver) -> None:
    view = begun(driver, DriveStage("R1", "", StageAct.CALL, 0, "E01"), CoverScreen("R1", "", covered=True))
    wait(lambda: view.rail.button("live").item.badge == 1, what="the badge")
    do(driver, view, CoverScreen("R1", "", covered=False))
    wait(lambda: view.rail.button("live").item.badge == 0, what="no badge")
    assert view.stage.view is not None
    assert not view.stage.view.state.covered


def test_keys_on_the_projector_mean_what_they_mean_on_the_page_in_front(driver: Driver) -> None:
    view = begun(driver)
    view.stage.rest_ms = 0
    view.go_to("live")
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    view.projector.open()
    window = view.projector.window
    assert window is not None

    def state() -> tuple[Phase, bool]:
        assert view.stage.view is not None
        clock = view.stage.clock
        return view.stage.view.state.phase, clock is not None and clock.runs

    for key, held, wanted in (
        (Qt.Key.Key_Return, CTRL, (Phase.CALLED, False)),
        (Qt.Key.Key_Enter, CTRL, (Phase.PITCH, True)),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, (Phase.PITCH, False)),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, (Phase.PITCH, True)),
    ):
        QTest.keyClick(window, key, held)
        wait(lambda wanted=wanted: state() == wanted, what=str(wanted))


def test_the_live_page_says_whether_the_hall_sees_anything(driver: Driver) -> None:
    view = begun(driver, DriveStage("R1", "", StageAct.CALL, 0, "E01"))
    view.go_to("live")
    page = view.pages["live"]
    assert isinstance(page, LivePage)
    caption = page.stage.preview._caption
    assert caption.text() == "大屏未打开，将显示"
    view.projector.open()
    assert caption.text() == "大屏正在显示"
    view.projector.close()
    assert caption.text() == "大屏未打开，将显示"

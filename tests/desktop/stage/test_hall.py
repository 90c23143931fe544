"""The session that the hall is shown: found after a crash, kept while another one is looked at."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.stage.commands import CoverScreen, DriveStage, SetShow, StageAct
from judging_app.application.stage.pictures import EntryPicture, WaitingPicture
from judging_app.application.stage.records import Session, Show, ShowRules
from judging_app.desktop.settings import SettingsFile
from judging_app.desktop.stage.book import StageBook
from tests.desktop.stage.test_projector import Hall, hall

__all__ = ["hall"]

TWO = Show(ShowRules(), sessions=(Session("am", "上午"), Session("pm", "下午")), members={"E03": "pm"})


def book_of(hall: Hall, kept: str = "") -> StageBook:
    """The book of a window that has just opened the event, as it is wired there."""
    book = StageBook(hall.operations, "R1", hall.projector, hall=kept)
    projector = hall.projector
    book.hall_changed.connect(lambda: projector.set_session(book.hall_session))
    book.refresh()
    hall.wait(lambda: book.view)
    return book


def test_the_book_begins_with_the_session_that_is_on(hall: Hall) -> None:
    hall.judging.do(SetShow("R1", TWO))
    assert book_of(hall).session == "am"
    hall.judging.do(DriveStage("R1", "am", StageAct.CALL, 0, "E01"))
    hall.judging.do(DriveStage("R1", "am", StageAct.START))
    hall.judging.do(DriveStage("R1", "am", StageAct.FORWARD))
    hall.judging.do(DriveStage("R1", "am", StageAct.FORWARD))
    # The morning's last entry is being scored; that of the afternoon stands on stage.
    hall.judging.do(DriveStage("R1", "pm", StageAct.CALL, 0, "E03"))
    book = book_of(hall)
    assert (book.session, book.hall_session) == ("pm", "pm")


def test_looking_at_another_session_leaves_the_halls_screen_covered(hall: Hall) -> None:
    hall.judging.do(SetShow("R1", TWO))
    hall.judging.do(DriveStage("R1", "pm", StageAct.CALL, 0, "E03"))
    hall.judging.do(DriveStage("R1", "am", StageAct.CALL, 0, "E01"))
    hall.judging.do(CoverScreen("R1", "am", covered=True))
    book = book_of(hall, "am")
    hall.open()
    hall.wait(lambda: hall.projector.view and hall.projector.view.state.session == "am")
    book.set_session("pm")
    hall.wait(lambda: book.view is not None and book.view.session.code == "pm")
    hall.qtbot.wait(50)
    assert hall.projector.session == "am"
    assert isinstance(hall.projector.view and hall.projector.view.picture, WaitingPicture)
    book.show_in_hall()
    hall.wait(lambda: hall.projector.view and hall.projector.view.state.session == "pm")
    assert isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture)


def test_a_killed_program_comes_back_with_the_session_that_it_showed(hall: Hall) -> None:
    hall.judging.do(SetShow("R1", TWO))
    hall.judging.do(DriveStage("R1", "am", StageAct.CALL, 0, "E01"))
    hall.judging.do(DriveStage("R1", "am", StageAct.START))
    hall.open("BEAMER")
    # Shown on purpose, although the morning's clock runs.
    hall.projector.set_session("pm")
    hall.wait(lambda: SettingsFile(hall.file.path).read().stage.session == "pm")
    kept = SettingsFile(hall.file.path).read().stage
    assert (kept.round, kept.is_open) == ("R1", True)
    again = hall.start()
    assert again.session == "pm"
    book = book_of(hall, kept.session)
    assert (book.session, book.hall_session, again.session) == ("pm", "pm", "pm")


def test_opened_again_it_does_not_show_what_was_to_be_seen_before(hall: Hall) -> None:
    hall.open()
    hall.drive(StageAct.CALL, "E01")
    hall.wait(lambda: isinstance(hall.projector.view and hall.projector.view.picture, EntryPicture))
    hall.projector.close()
    hall.judging.do(CoverScreen("R1", "", covered=True))
    hall.projector.open()
    assert "陇上" not in hall.window.canvas.accessibleName()


def test_it_gives_the_keyboard_back(hall: Hall) -> None:
    organizer = QWidget()
    organizer.show()
    hall.projector.setParent(organizer)
    hall.open("BEAMER")
    asked: list[bool] = []
    organizer.activateWindow = lambda: asked.append(True)  # type: ignore[method-assign]
    QApplication.sendEvent(hall.window, QEvent(QEvent.Type.WindowActivate))
    hall.wait(lambda: asked)
    assert hall.projector.is_open, "the screen stays where it is"
    hall.projector.setParent(None)
    organizer.deleteLater()

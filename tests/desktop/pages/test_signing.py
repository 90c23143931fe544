"""My sheets and the signature under them, over a real host."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from judging_app.application.commands import ReturnSheet
from judging_app.application.seats.joining import Link
from judging_app.application.seats.records import SignedSheet
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.pages.sheets_page import SheetsPage
from judging_app.desktop.widgets.signature_pad import SignaturePad, strokes_of
from tests.desktop.conftest import CTRL, wait
from tests.desktop.contest import contest
from tests.desktop.judge_hall import LESS, MARKS, Laptop

AtHall = Callable[..., Laptop]
RECUSED = (("J3", "E03"),)


def sheets_of(person: Laptop) -> SheetsPage:
    """Press the key for my sheets."""
    person.press(Qt.Key.Key_F3)
    assert person.view.page is not None
    wait(person.view.page.isVisible, what="my sheets")
    return person.view.page


def head(person: Laptop) -> str:
    assert person.view.page is not None
    return person.view.page.card.head.text()


def cells(page: SheetsPage, row: int) -> list[str]:
    model = page.model
    return [str(model.index(row, at).data() or "") for at in range(model.columnCount())]


def all_in(laptop: AtHall) -> Laptop:
    """Three entries, one of them recused; both others handed in and stored."""
    person = laptop(contest(entries=3, recusals=RECUSED))
    person.sit()
    person.hand_in("E01", MARKS)
    person.hand_in("E02", LESS)
    return person


def test_the_table_tells_totals_states_and_what_is_missing(laptop: AtHall) -> None:
    person = laptop(contest(entries=4, recusals=RECUSED))
    page = person.sit()
    person.hand_in("E01")
    person.turn(page, "E02")
    person.key_marks(page, "20", "20", "18")
    sheets = sheets_of(person)
    wait(lambda: cells(sheets, 0)[3] == "已入库", what="stored")
    number, name, total, state, revision, receipt = cells(sheets, 0)
    assert (number, name, total, state, revision) == (
        "01",
        "陇上黄花菜精深加工与品牌运营",
        "84.5",
        "已入库",
        "1",
    )
    stored = person.hall.sheet("E01")
    assert stored.revision == 1
    assert datetime.strptime(receipt, "%H:%M:%S")  # noqa: DTZ007 -- a time of day
    wait(lambda: cells(sheets, 1)[2:4] == ["58.0", "草稿 · 3/5 项"], what="the draft")
    title = sheets.model.rows[1].cells[1]
    assert title.below == "缺：团队与管理，展示与答辩"  # type: ignore[union-attr]
    assert (cells(sheets, 2)[2], cells(sheets, 2)[3]) == ("", "回避")
    assert head(person) == "还有 2 份未交"


def test_a_click_on_a_sheet_leads_to_it(laptop: AtHall) -> None:
    person = laptop(contest(entries=4, recusals=RECUSED))
    person.sit()
    sheets = sheets_of(person)
    wait(lambda: sheets.model.rowCount() == 4, what="the table")
    place = sheets.table.visualRect(sheets.model.index(1, 1)).center()
    QTest.mouseClick(sheets.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert person.page.isVisible()
    wait(lambda: person.page.book.current and person.page.book.current.key.entry == "E02", what="No. 02")


def test_filters_narrow_the_table(laptop: AtHall) -> None:
    person = laptop(contest(entries=4, recusals=RECUSED))
    person.sit()
    person.hand_in("E01")
    sheets = sheets_of(person)
    wait(lambda: cells(sheets, 0)[3] == "已入库", what="stored")
    sheets.filters.setFocus()
    person.press(Qt.Key.Key_Right)
    assert [cells(sheets, at)[0] for at in range(sheets.model.rowCount())] == ["02", "04"]


def test_the_last_sheet_leads_to_signing_and_ctrl_enter_signs(laptop: AtHall) -> None:
    person = all_in(laptop)
    page = person.page
    wait(lambda: page.frame.side.main.text() == "全部已提交，去核对签字", what="the way on")
    person.click(page.frame.side.main)
    wait(lambda: head(person) == "全部已入库", what="ready")
    assert person.view.page is not None
    card = person.view.page.card
    assert card.name.text() == "评委丙"
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: head(person).startswith("已签字"), what="signed")
    wait(lambda: person.hall.signature() is not None, what="the organizer has it")
    signature = person.hall.signature()
    assert signature is not None
    assert (signature.name, signature.drawing) == ("评委丙", "")
    assert set(signature.sheets) == {SignedSheet("D1", "E01", 1), SignedSheet("D1", "E02", 1)}
    wait(lambda: "2 份回执已存" in card.words.text(), what="the receipts")


def test_nothing_is_signed_while_a_sheet_waits(laptop: AtHall) -> None:
    person = laptop(contest(entries=3, recusals=RECUSED))
    person.sit()
    person.hand_in("E01")
    person.hall.host.stop()
    wait(lambda: person.view._link.link is Link.OFFLINE, what="cut off")
    person.hand_in("E02", until=Phase.WAITING)
    sheets_of(person)
    wait(lambda: head(person) == "1 份待上传", what="it waits")
    person.press(Qt.Key.Key_Return, CTRL)
    person.hall.open()
    wait(lambda: head(person) == "全部已入库", what="stored")
    assert person.hall.signature() is None


def test_a_sheet_that_changes_after_signing_has_to_be_signed_again(laptop: AtHall) -> None:
    person = all_in(laptop)
    sheets = sheets_of(person)
    wait(lambda: head(person) == "全部已入库", what="ready")
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.hall.signature() is not None, what="signed")
    person.hall.do(ReturnSheet("R1", "D1", "E02", "J3", "请核对第三项"))
    wait(lambda: head(person) == "还有 1 份未交", what="returned")
    person.click(sheets.card.way_out)
    wait(lambda: person.phase("E02") is Phase.OPEN, what="open")
    wait(lambda: person.page.book.current and person.page.book.current.key.entry == "E02", what="No. 02")
    person.page.frame.sheet.go_to("C1")
    person.type("22")
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E02") is Phase.STORED, what="handed in again")
    sheets_of(person)
    wait(lambda: head(person) == "请重新签字", what="to be signed again")
    assert "02" in sheets.card.words.text()
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: head(person).startswith("已签字"), what="signed again")

    def signed_again() -> bool:
        signature = person.hall.signature()
        return signature is not None and SignedSheet("D1", "E02", 3) in signature.sheets

    wait(signed_again, what="the organizer has it")


def test_a_drawn_signature_goes_along(laptop: AtHall) -> None:
    person = all_in(laptop)
    sheets = sheets_of(person)
    wait(lambda: head(person) == "全部已入库", what="ready")
    sheets.card.how.setFocus()
    person.press(Qt.Key.Key_Right)
    assert not sheets.card.sign_button.isEnabled()
    draw(sheets.card.pad)
    person.click(sheets.card.sign_button)
    wait(lambda: person.hall.signature() is not None, what="signed")
    signature = person.hall.signature()
    assert signature is not None
    # The field is smaller than the box that paths are measured in: a pixel is two of its units.
    drawn = [(round(x / 5) * 5, round(y / 5) * 5) for x, y in strokes_of(signature.drawing)[0]]
    assert drawn == [(200, 100), (220, 120)]


def draw(pad: SignaturePad) -> None:
    """A stroke from 200, 100 to 220, 120 in the box that paths are measured in."""
    field = pad._field()
    share = field.width() / 600

    def at(x: int, y: int) -> QPoint:
        return QPoint(round(field.left() + x * share), round(field.top() + y * share))

    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=at(200, 100))
    QTest.mouseMove(pad, at(220, 120))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=at(220, 120))


def pad_of(qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(600, 200)
    pad.setFixedHeight(200)
    pad.show()
    return pad


def test_strokes_become_a_path_in_a_box_of_their_own(qtbot: QtBot) -> None:
    pad = pad_of(qtbot)
    draw(pad)
    assert pad.path() == "M200 100L220 120"
    draw(pad)
    assert strokes_of(pad.path()) == [[(200, 100), (220, 120)]] * 2
    pad.clear()
    assert pad.path() == ""


def test_a_finger_draws_as_the_mouse_does(qtbot: QtBot) -> None:
    pad = pad_of(qtbot)
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    QTest.touchEvent(pad, device).press(0, QPoint(50, 60), pad)
    QTest.touchEvent(pad, device).move(0, QPoint(90, 80), pad)
    QTest.touchEvent(pad, device).release(0, QPoint(90, 80), pad)
    QApplication.processEvents()
    assert pad.path() == "M50 60L90 80"


def test_what_is_no_path_draws_nothing() -> None:
    assert strokes_of("<script>L1") == []
    assert strokes_of("") == []

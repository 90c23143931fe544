"""Paper sheets at the organizer's window: scanned, keyed twice by two people, settled where they differ."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QPainter, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.actors import Actor
from judging_app.application.commands import PublishRulebook, SubmitSheet
from judging_app.application.evidence import EvidenceKind
from judging_app.application.keying.answers import KeyingState
from judging_app.application.keying.commands import DropKeying, KeySheet
from judging_app.application.keying.numbers import SheetRef, event_tag, qr_text, sheet_number, shown_number
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.queries import DeskEntry
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet
from judging_app.bootstrap import Library
from judging_app.desktop import camera as cameras
from judging_app.desktop.camera import CameraTrouble, FrameSource
from judging_app.desktop.evidence_preview import draw_page
from judging_app.desktop.models.keying_codes import open_picture, read_codes, read_page
from judging_app.desktop.models.keying_seen import Seen
from judging_app.desktop.opening import this_person
from judging_app.desktop.pages.keying_page import KeyingPage
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.domain.sheets import Standing
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.contest import contest

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
MARKS = ("21", "20.5", "18", "12.5", "12.5")
TICKS = {"C1": 210_000, "C2": 205_000, "C3": 180_000, "C4": 125_000, "C5": 125_000}
REF = SheetRef("R1", "D1", "E15", "J3")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheets of 评委丙 as they are printed: 23, as one entry is recused."""
    path = tmp_path_factory.mktemp("paper") / "sheets.pdf"
    Library().write_paper(PaperKind.SHEETS, contest(), "R1", path, judge="J3")
    return path


def begin(driver: Driver, name: str = "张三", **options: object) -> tuple[str, KeyingPage]:
    target = driver.make(contest(**options))  # type: ignore[arg-type]
    view = driver.open(target)
    driver.click(view.rail.button("keying"))
    page = view.pages["keying"]
    assert isinstance(page, KeyingPage)
    wait(lambda: page.book.view is not None, what="the sheets are there")
    wait(page.head.name.hasFocus, what="nobody keys without a name")
    driver.type(name)
    driver.press(ENTER)
    assert page.head.scan.hasFocus()
    return target, page


def scan(driver: Driver, page: KeyingPage, text: str) -> None:
    """What a USB scanner does: it types wherever the keyboard is, and presses Enter."""
    for letter in text:
        driver.type(letter)
    driver.press(ENTER)
    QApplication.processEvents()


def code(ref: SheetRef = REF, **changed: str) -> str:
    event = contest()
    facts = {"rules": event.rounds[0].rulebook.fingerprint, "event": event_tag(event)} | changed
    return qr_text(ref, sheet_number(ref), facts["rules"], facts["event"])


def key_marks(driver: Driver, page: KeyingPage, marks: tuple[str, ...] = MARKS) -> None:
    wait(lambda: page.sheet.row("C1").box.focusProxy().hasFocus(), what="the keyboard is on the first mark")  # type: ignore[union-attr]
    for mark in marks:
        driver.type(mark)
        driver.press(ENTER)


def stored(driver: Driver, page: KeyingPage, state: KeyingState, ref: SheetRef = REF) -> None:
    def is_so() -> bool:
        sheet = page.book.sheet(ref)
        return sheet is not None and sheet.state is state and page.book.form is None

    wait(is_so, what=state.value)
    wait(page.strip.isVisible, what="it is said")


def change_name(driver: Driver, page: KeyingPage, name: str) -> None:
    page.head.name.setFocus()
    page.head.name.selectAll()
    driver.type(name)
    driver.press(ENTER)


def on_desk(driver: Driver, target: str, entry: str = "E15", judge: str = "J3") -> DeskEntry:
    found = driver.stored(target, judge)[entry]
    assert isinstance(found, DeskEntry)
    return found


def acted(target: str, *commands: object, actor: Actor | None = None) -> None:
    """Another program that holds the event for a moment."""
    event = Library().open(target, this_person() if actor is None else actor, read_only=False)
    try:
        for command in commands:
            event.judging.do(command)  # type: ignore[arg-type]
    finally:
        event.close()


def test_a_sheet_is_scanned_and_keyed_twice_by_keys_alone(driver: Driver) -> None:
    target, page = begin(driver)
    scan(driver, page, code())
    assert page.sheet.turn.text() == "第 1 次录入"
    key_marks(driver, page)
    assert page.sheet.total.text() == "84.5"
    assert page.sheet.store.hasFocus()
    driver.press(ENTER)
    stored(driver, page, KeyingState.ONCE)
    assert on_desk(driver, target).revision == 0, "what was keyed once counts for nothing"
    wait(page.head.scan.hasFocus, what="ready for the next code")

    change_name(driver, page, "李四")
    scan(driver, page, shown_number(sheet_number(REF)))
    wait(page.sheet.isVisible, what="the sheet")
    assert page.sheet.turn.text().startswith("第 2 次录入（第 1 次：张三")
    assert [row.box.value() for row in page.sheet.rows] == [None] * 5, "the first keying is not shown"
    key_marks(driver, page)
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.COUNTED)
    found = on_desk(driver, target)
    assert (found.standing, dict(found.stored_marks)) == (Standing.SUBMITTED, TICKS)
    assert found.reason == "纸面评分，张三、李四 双人录入"
    assert page.head.progress.text() == "1/167 已计入"


def test_the_first_person_is_not_the_second(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page)
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.ONCE)
    wait(page.head.scan.hasFocus)
    scan(driver, page, code())
    key_marks(driver, page)
    assert not page.sheet.store.isEnabled()
    assert page.sheet.notices[0].accessibleName().startswith("第 1 次是您录的")
    driver.press(ENTER, CTRL)
    change_name(driver, page, "李四")
    wait(page.sheet.store.isEnabled, what="another person may store it")


def test_a_difference_is_settled_by_looking_at_the_paper_again(driver: Driver) -> None:
    target, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page)
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.ONCE)
    change_name(driver, page, "李四")
    scan(driver, page, code())
    key_marks(driver, page, ("21", "20.5", "18.5", "12.5", "12"))
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.DIFFERS)
    assert on_desk(driver, target).revision == 0

    driver.click(page.strip.action_button)
    wait(page.differences.isVisible, what="both keyings side by side")
    assert sorted(page.differences.buttons) == [("C3", 0), ("C3", 1), ("C5", 0), ("C5", 1)]
    assert [button.text() for button in page.differences.buttons.values()] == ["18.0", "18.5", "12.5", "12.0"]
    assert not page.differences.settle.isEnabled()
    driver.click(page.differences.buttons["C3", 1])
    driver.click(page.differences.buttons["C5", 0])
    page.differences.by.setText("王五")
    page.differences.reason.setFocus()
    driver.type("核对原表")
    assert page.differences.total.text() == "总分 85.0"
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.COUNTED)
    assert dict(on_desk(driver, target).stored_marks) == {**TICKS, "C3": 185_000}


def test_a_keying_is_taken_back_with_a_reason(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page)
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.ONCE)
    wait(page.head.scan.hasFocus)
    scan(driver, page, code())
    driver.click(page.sheet.drop)
    panel = page.overlay.content
    assert isinstance(panel, ConfirmPanel)
    driver.type("录到别的表上了")
    driver.click(panel.act_button)
    stored(driver, page, KeyingState.MISSING)


def test_a_difference_that_somebody_else_takes_back_gives_way_to_an_empty_sheet(driver: Driver) -> None:
    target = driver.make(contest())
    other = {**TICKS, "C1": 200_000}
    for name, marks in (("张三", TICKS), ("李四", other)):
        acted(target, KeySheet("R1", *REF[1:], Standing.SUBMITTED, marks, name))
    view = driver.open(target)
    view.go_to("keying")
    page = view.pages["keying"]
    assert isinstance(page, KeyingPage)
    wait(lambda: page.book.view is not None)
    page.take_text(sheet_number(REF))
    assert page.differences.isVisible()
    page.operations.do(DropKeying("R1", *REF[1:], "主任", "两次都录串了"))
    wait(page.sheet.isVisible, what="the sheet, to be keyed anew")
    assert [row.leaf.code for row in page.sheet.rows] == list(TICKS)
    assert page.sheet.turn.text() == "第 1 次录入"


def test_a_laptops_sheet_and_a_paper_sheet_meet_in_the_conflict_list(driver: Driver) -> None:
    target = driver.make(contest())
    acted(target, KeySheet("R1", *REF[1:], Standing.SUBMITTED, TICKS, "张三"))
    laptop = SubmitSheet("R1", *REF[1:], {**TICKS, "C1": 200_000}, "sent 1")
    acted(target, ReceiveSheet("R1", laptop, "笔记本1"))
    view = driver.open(target)
    driver.click(view.rail.button("keying"))
    page = view.pages["keying"]
    assert isinstance(page, KeyingPage)
    wait(lambda: page.book.view is not None)
    wait(page.head.name.hasFocus)
    driver.type("李四")
    driver.press(ENTER)
    scan(driver, page, code())
    wait(page.sheet.notices[0].isVisible, what="a sheet stands already")
    key_marks(driver, page)
    driver.press(ENTER, CTRL)
    stored(driver, page, KeyingState.CONFLICT)
    assert dict(on_desk(driver, target).stored_marks)["C1"] == 200_000, "the laptop's stands"
    driver.click(page.strip.action_button)
    wait(lambda: view.rail.current() == "live", what="the organizer decides on the live page")


def test_what_leads_to_no_sheet_says_why(driver: Driver) -> None:
    _, page = begin(driver)
    for text, said in (
        ("1234 5678", "1234 5678 不是表号"),
        ("hello", "hello 不是评分表的码"),
        ("judging:s?n=1", "judging:s?n=1 不是评分表的码"),
        (sheet_number(REF._replace(entry="E99")), "没有这张表"),
        (code(event="0000"), "可能是另一场赛事的表"),
        (code(REF._replace(entry="E99", judge="J9"), event="0000"), "这是另一场赛事的表"),
    ):
        scan(driver, page, text)
        assert said in page.strip.accessibleName()
        assert page.book.form is None
        assert page.head.scan.hasFocus()
        assert page.head.scan.text() == "", "ready for the next try"
    # Of the event before it was renamed: it is the person who knows.
    scan(driver, page, code(event="0000"))
    driver.click(page.strip.action_button)
    wait(page.sheet.isVisible, what="the sheet")


def test_several_sheets_with_one_number_are_chosen_from_in_the_list(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, page = begin(driver)
    view = page.book.view
    assert view is not None
    number = sheet_number(REF)
    sheets = tuple(
        item._replace(number=number) if item.ref.entry == "E16" and item.ref.judge == "J3" else item
        for item in view.sheets
    )
    page.book.view = view._replace(sheets=sheets)
    scan(driver, page, number)
    assert "有几张表同一个表号" in page.strip.accessibleName()
    assert page.book.form is None


def test_a_scanner_that_types_into_a_mark_leaves_the_sheet_in_hand_alone(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page, ("21", "20.5"))
    other = replace_ref("E16")
    scan(driver, page, code(other))
    form = page.book.form
    assert form is not None
    assert (form.sheet.ref, form.marks) == (REF, {"C1": 210_000, "C2": 205_000})
    assert "还没有存入" in page.strip.accessibleName()


def test_a_scanner_turns_over_a_sheet_that_nobody_has_begun(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    wait(lambda: page.sheet.row("C1").box.focusProxy().hasFocus())  # type: ignore[union-attr]
    scan(driver, page, code(replace_ref("E16")))
    wait(lambda: page.book.form is not None and page.book.form.sheet.ref.entry == "E16", what="the other one")
    assert page.book.form is not None
    assert page.book.form.marks == {}


def replace_ref(entry: str) -> SheetRef:
    return REF._replace(entry=entry)


def test_escape_gives_up_what_was_keyed_only_the_second_time(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page, ("21",))
    driver.press(ESCAPE)
    assert page.book.form is not None
    assert "还没有存入" in page.strip.accessibleName()
    driver.press(ESCAPE)
    assert page.book.form is None
    wait(page.head.scan.hasFocus)


def test_what_is_missing_or_refused_is_not_stored(driver: Driver) -> None:
    _, page = begin(driver)
    scan(driver, page, code())
    key_marks(driver, page, ("21", "20.5", "18", "12.5"))
    driver.type("16")
    assert page.sheet.row("C5").note.text() == "最高 15 分，原分未改"
    driver.press(ENTER, CTRL)
    assert page.sheet.store.text() == "还差：展示与答辩"
    assert page.book.form is not None
    assert not page.book.form.is_storing


def test_an_abstention_is_keyed_without_marks(driver: Driver) -> None:
    target, page = begin(driver)
    for name in ("张三", "李四"):
        change_name(driver, page, name)
        scan(driver, page, code())
        wait(lambda: page.sheet.isVisible() and page.book.form is not None)
        page.sheet.standing.setFocus()
        driver.press(Qt.Key.Key_Right)
        assert page.sheet.total.text() == "弃权"
        driver.press(ENTER, CTRL)
        wait(lambda: page.book.form is None, what="stored")
        wait(page.head.scan.hasFocus)
    assert on_desk(driver, target).standing is Standing.ABSTAINED


def test_rules_that_were_changed_and_a_closed_entry_are_said(driver: Driver) -> None:
    event = contest()
    target = driver.make(event)
    rules = event.rounds[0].rulebook
    changed = replace(rules, name="新规则", range_alarm=None)
    acted(target, PublishRulebook("R1", changed, rules.fingerprint), CloseEntry("R1", "E16"))
    view = driver.open(target)
    driver.click(view.rail.button("keying"))
    page = view.pages["keying"]
    assert isinstance(page, KeyingPage)
    wait(lambda: page.book.view is not None)
    wait(page.head.name.hasFocus)
    driver.type("张三")
    driver.press(ENTER)
    scan(driver, page, code())
    assert page.sheet.notices[0].accessibleName().startswith("此表印于规则修改之前")
    page.leave()
    scan(driver, page, code(replace_ref("E16")))
    assert page.sheet.notices[0].accessibleName().startswith("该项目已收卷")
    assert not page.sheet.store.isVisible()


def test_the_desk_says_that_a_sheet_is_being_keyed_from_paper(driver: Driver) -> None:
    target = driver.make(contest())
    acted(target, KeySheet("R1", *REF[1:], Standing.SUBMITTED, TICKS, "张三"))
    driver.open(target)
    page = driver.desk()
    driver.turn(page, "E15")
    assert page.frame.sheet.notice.accessibleName().startswith("这张表正在纸面录入")


# Photos, scans, the camera


def test_printed_sheets_are_read_from_the_pages_of_a_pdf(printed: Path) -> None:
    picture = open_picture(printed)
    assert picture.pages == 23
    assert [read_page(picture, at) for at in (0, 13)] == [(code(REF._replace(entry="E01")),), (code(),)]


def page_image(printed: Path, number: int = 13) -> QImage:

    return draw_page(EvidenceKind.PDF, printed.read_bytes(), number, QSize(1240, 1754)).image


@pytest.mark.parametrize("degrees", [0, 7, 90, 180, 263])
def test_a_photo_is_read_turned_dark_and_small(printed: Path, degrees: int) -> None:
    image = page_image(printed).transformed(
        QTransform().rotate(degrees), Qt.TransformationMode.SmoothTransformation
    )
    photo = QImage(image.size() * 1.1, QImage.Format.Format_RGB888)
    photo.fill(QColor(70, 60, 50))
    painter = QPainter(photo)
    painter.drawImage(30, 20, image)
    painter.fillRect(photo.rect(), QColor(40, 30, 0, 110))
    painter.end()
    assert read_codes(photo) == (code(),)


def test_one_photo_with_several_sheets_gives_all_of_them(printed: Path) -> None:
    one, other = page_image(printed, 0), page_image(printed, 13)
    desk = QImage(one.width(), one.height() * 2, QImage.Format.Format_RGB888)
    painter = QPainter(desk)
    painter.drawImage(0, 0, one)
    painter.drawImage(0, one.height(), other)
    painter.end()
    assert read_codes(desk) == (code(REF._replace(entry="E01")), code())


def test_a_stack_of_scans_comes_sheet_after_sheet(driver: Driver, printed: Path, tmp_path: Path) -> None:
    for number in (0, 13):
        page_image(printed, number).save(str(tmp_path / f"{number}.png"))
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    target, page = begin(driver)
    urls = [QUrl.fromLocalFile(str(tmp_path / name)) for name in ("0.png", "broken.pdf", "13.png")]
    data = QMimeData()
    data.setUrls(urls)
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    for entry in ("E01", "E15"):
        wait(lambda: page.book.form is not None, what="the next sheet")
        assert page.book.form is not None
        assert page.book.form.sheet.ref.entry == entry
        wait(lambda: not page.intake.pictures.is_busy, what="all pictures are looked through")
        key_marks(driver, page)
        driver.press(ENTER, CTRL)
        wait(is_keyed_once(page, REF._replace(entry=entry)), what="stored")
    wait(page.head.scan.hasFocus, what="no sheet waits any more")
    assert on_desk(driver, target).revision == 0


def is_keyed_once(page: KeyingPage, ref: SheetRef) -> Callable[[], bool]:
    def look() -> bool:
        sheet = page.book.sheet(ref)
        return sheet is not None and sheet.state is KeyingState.ONCE

    return look


def test_a_pasted_picture_without_a_code_says_so(driver: Driver) -> None:
    _, page = begin(driver)
    blank = QImage(400, 400, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    QGuiApplication.clipboard().setImage(blank)
    driver.press(Qt.Key.Key_V, CTRL)
    wait(lambda: "没有找到评分表的二维码" in page.strip.accessibleName(), what="said")
    QGuiApplication.clipboard().setText(sheet_number(REF))
    driver.press(Qt.Key.Key_V, CTRL)
    driver.press(ENTER)
    wait(lambda: page.book.form is not None, what="a pasted number is a number")
    assert page.book.form is not None
    assert page.book.form.sheet.ref == REF


class PaperCamera(FrameSource):
    """A camera that looks at whatever is laid before it."""

    is_on = False

    def start(self) -> None:
        self.is_on = True

    def stop(self) -> None:
        self.is_on = False


def test_the_camera_opens_the_sheet_that_is_laid_before_it(driver: Driver, printed: Path) -> None:
    _, page = begin(driver)
    made: list[PaperCamera] = []

    def open_source(parent: object) -> PaperCamera:
        made.append(PaperCamera())
        return made[-1]

    page.camera.open_source = open_source  # type: ignore[assignment]
    driver.click(page.head.camera)
    assert made[0].is_on
    assert page.head.scan.hasFocus(), "scanner and typing work beside it"

    def look_at(number: int) -> Callable[[], bool]:
        frame = page_image(printed, number)

        def shown() -> bool:
            made[0].frame.emit(frame)
            form = page.book.form
            return form is not None and form.sheet.ref == REF

        return shown

    wait(look_at(13), what="the sheet before the camera")
    key_marks(driver, page, ("21",))
    frame = page_image(printed, 0)
    for _ in range(3):
        made[0].frame.emit(frame)
        QTest.qWait(200)
    assert page.book.form is not None
    assert page.book.form.sheet.ref == REF, "a sheet in hand is never put away for another"
    view = driver.window.view
    assert view is not None
    view.go_to("desk")
    assert not made[0].is_on, "the camera's light goes out with the page"


def test_a_code_that_stays_before_the_camera_is_seen_once() -> None:
    seen = Seen()
    assert seen.new_ones(("a",), 0) == ("a",)
    assert seen.new_ones(("a", "b"), 1_000) == ("b",)
    assert seen.new_ones((), 1_900) == ()
    assert seen.new_ones(("a",), 2_400) == ()
    assert seen.new_ones(("a",), 4_000) == ("a",)


def test_without_a_camera_it_says_why_and_what_works(driver: Driver) -> None:
    _, page = begin(driver)
    for trouble in CameraTrouble:
        page.camera.open_source = lambda _, why=trouble: why  # type: ignore[assignment,misc]
        driver.click(page.head.camera)
        said = page.strip.accessibleName()
        assert "没有摄像头也可扫码枪扫码" in said
        assert ("judging-app[camera]" in said) is (trouble is CameraTrouble.NO_LIBRARY)
        assert not page.head.camera.isChecked()
        assert page.head.scan.hasFocus()


def test_frames_of_qt_multimedia_are_read(qapp: QApplication, printed: Path) -> None:
    multimedia = pytest.importorskip("PySide6.QtMultimedia", reason="the extra `camera` is not installed")
    camera = cameras.WebCamera(multimedia, multimedia.QCameraDevice())
    frames: list[QImage] = []
    camera.frame.connect(frames.append)
    camera.take_frame(multimedia.QVideoFrame())
    camera.take_frame(multimedia.QVideoFrame(page_image(printed)))
    assert [read_codes(frame) for frame in frames] == [(code(),)]


def test_where_qt_multimedia_is_missing_the_camera_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(cameras.importlib, "import_module", missing)
    assert cameras.open_camera() is CameraTrouble.NO_LIBRARY


def test_an_event_that_is_open_for_reading_takes_no_keying(driver: Driver) -> None:
    _, page = begin(driver)
    page.set_read_only(True)
    scan(driver, page, code())
    wait(page.sheet.isVisible)
    assert not page.sheet.store.isEnabled()

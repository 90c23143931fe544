"""The page that drives the projector: what it announces comes next, and nothing else is shown."""

import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from judging_app.application.commands import Command, ReturnSheet, SubmitSheet
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import DriveStage, SetShow, StageAct
from judging_app.application.stage.pictures import (
    AwardPicture,
    EntryPicture,
    RankingPicture,
    RevealPicture,
    WaitingPicture,
)
from judging_app.application.stage.records import CueKind, Session, Show
from judging_app.desktop.event_view import EventView
from judging_app.desktop.pages import live_book
from judging_app.desktop.pages.stage_page import StagePage
from judging_app.desktop.stage import book as stage_book
from judging_app.desktop.stage.projector import Projector, ScreenChoice
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.themed import ElidedLabel
from judging_app.domain.event import Event
from judging_app.domain.rulebook import Award
from tests.desktop.conftest import CTRL, Driver, wait
from tests.desktop.pages.builders import ROUND, TALK, make_event, marks

SPACE, ESCAPE, RETURN = Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return
FIRST = (92, 93, 94, 94, 94, 95, 96)
"""What the seven judges give the first entry: its base is 95 - 1."""


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages ask anew at once, and no tile turns over unless a test lets it."""
    monkeypatch.setattr(live_book, "_PACE_MS", 1)
    monkeypatch.setattr(stage_book, "TILE_MS", 3_600_000)


def small(*closed: str) -> Event:
    """Three entries with every sheet in, three prizes; these entries take no more sheets."""
    event = make_event(3)
    (round_,) = event.rounds
    prizes = tuple(Award(name, count=1) for name in ("一等奖", "二等奖", "三等奖"))
    parts = tuple(replace(item, closed=item.entry in closed) for item in round_.participations)
    rulebook = replace(round_.rulebook, awards=prizes)
    return replace(event, rounds=(replace(round_, rulebook=rulebook, participations=parts, recusals=()),))


class Desk:
    """The organizer before the page."""

    def __init__(self, driver: Driver, event: Event) -> None:
        self.driver = driver
        self.target = driver.make(event)
        self.view: EventView = driver.open(self.target)
        self.page = self.bring()

    def bring(self) -> StagePage:
        """Bring the page to the front; these hands do not shake."""
        self.view.stage.rest_ms = 0
        self.driver.click(self.view.rail.button("stage"))
        page = self.view.pages["stage"]
        assert isinstance(page, StagePage)
        wait(lambda: page.shown is not None, what="the page has loaded")
        self.page = page
        return page

    def again(self) -> None:
        """Start the program once more and open the event."""
        self.driver.start()
        self.view = self.driver.open(self.target)
        self.bring()

    @property
    def picture(self) -> object:
        """What the projector is given."""
        assert self.page.shown is not None
        return self.page.shown.picture

    @property
    def now(self) -> str:
        return f"{self.page.now.title.text()}|{self.page.now.line.text()}"

    @property
    def coming(self) -> str:
        return f"{self.page.next.title.text()}|{self.page.next.line.text()}"

    @property
    def state(self) -> int:
        book = self.page.book
        assert book is not None
        assert book.view is not None
        return book.view.state.number

    def do(self, *commands: Command) -> None:
        """Have something done elsewhere, and wait until the page knows."""
        operations = self.driver.window.session.operations
        assert operations is not None
        for command in commands:
            done: list[object] = []
            operations.do(command, done.append, self.page)
            wait(lambda done=done: done, what=str(command))
        self.settle()

    def settle(self) -> None:
        """Wait until the page shows what is in the file."""
        book = self.page.book
        assert book is not None
        told: list[bool] = []
        book.changed.connect(lambda: told.append(True))
        book.refresh()
        wait(lambda: told, what="the book")
        shown = self.page.shown
        wait(lambda: self.page.shown is not shown, what="the screen")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key that leads to another state, and wait for it."""
        before = self.state
        self.driver.press(key, modifier)
        wait(lambda: self.state > before and self.is_shown(), what=f"a step by {key}")

    def click(self, widget: object) -> None:
        """Click something that leads to another state."""
        before = self.state
        self.driver.click(widget)  # type: ignore[arg-type]
        wait(lambda: self.state > before and self.is_shown(), what="a step by a click")

    def is_shown(self) -> bool:
        """Whether the screen that the page shows is of the state that it knows."""
        return self.page.shown is not None and self.page.shown.state.number == self.state

    def choose(self, kind: CueKind | None) -> None:
        """Choose a picture with the arrow keys."""
        row = self.page.choices
        wanted = "course" if kind is None else kind.value
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Home)
        while row.current() != wanted:
            QTest.keyClick(row, Qt.Key.Key_Right)

    def words(self) -> str:
        """Every text in the card of the awards."""
        awards = self.page.awards
        found: list[str] = [awards.title_label.text()]
        for line in awards.lines:
            labels: list[QLabel | ElidedLabel] = [*line.findChildren(QLabel), *line.findChildren(ElidedLabel)]
            found += [label.text() for label in labels]
            if isinstance(line, QLabel):
                found.append(line.text())
        return "\n".join(found)


@pytest.fixture
def desk(driver: Driver) -> Callable[..., Desk]:
    return lambda event: Desk(driver, event)


def turned(picture: object) -> list[Fraction]:
    assert isinstance(picture, RevealPicture)
    return [tile.value for tile in picture.tiles if tile.value is not None]


def change_a_mark(desk: Desk, entry: str, judge: str, total: int) -> None:
    """A judge's marks are another after the entry was closed."""
    key = (TALK, entry, judge)
    desk.do(
        CloseEntry(ROUND, entry, "录入有误", reopen=True),
        ReturnSheet(ROUND, *key, "录入有误"),
        SubmitSheet(ROUND, *key, marks(total), f"again {judge}", base=2),
        CloseEntry(ROUND, entry),
    )


def test_a_reveal_goes_on_step_by_step_and_each_is_announced_before(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    page = here.page
    assert isinstance(here.picture, WaitingPicture)
    assert here.now == "等候页|成绩未上屏"
    assert here.coming == "揭晓：01 号 项目01|不含成绩"
    assert page.take.text() == "揭晓 01 号"

    def step(key: Qt.Key = SPACE, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> object:
        announced = page.upcoming
        assert announced is not None
        here.press(key, modifier)
        assert here.picture == announced.picture
        return here.picture

    assert turned(step()) == []
    assert here.now == "揭晓：01 号 项目01|成绩未上屏"
    for count in range(1, 8):
        picture = step(RETURN, CTRL) if count == 2 else step()
        assert turned(picture) == list(FIRST[:count])
        assert isinstance(picture, RevealPicture)
        assert picture.score is None
        assert {tile.fate for tile in picture.tiles} == {""}
        assert here.now == "揭晓：01 号 项目01|已上屏：01 号"
    assert here.coming == "划去不计入的分|将上屏：01 号"
    fates = step()
    assert isinstance(fates, RevealPicture)
    assert [tile.fate for tile in fates.tiles] == ["lowest", *["counts"] * 5, "highest"]
    assert fates.score is None
    assert here.coming.startswith("显示路演答辩得分|")
    scored = step()
    assert isinstance(scored, RevealPicture)
    assert scored.score == 94
    # Nothing more of it: the next entry is still open, and its turn comes on another page.
    assert page.upcoming is not None
    assert page.upcoming.command is None
    assert page.link.isVisible()
    row = page.reveals.current()
    assert row is not None
    assert row.release is not None
    at = row.release.at.astimezone().strftime("%H:%M")
    assert page.reveals.words.text() == f"01 号 · {at} 已揭晓：94.00"


def test_tiles_turn_over_by_themselves_one_at_a_time(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    book = here.page.book
    assert book is not None
    seen: list[int] = []
    here.press(SPACE)
    book._turning.setInterval(1)
    book.changed.connect(lambda: seen.append(len(turned(book.view.now))))  # type: ignore[union-attr]
    assert len(turned(here.picture)) == 0
    here.driver.press(SPACE)
    wait(lambda: seen and seen[-1] == 7, what="all tiles are turned")
    assert all(after - before in (0, 1) for before, after in pairwise(seen))
    here.settle()
    # What comes after the last tile waits for somebody.
    assert book.view is not None
    assert not book.view.turns
    assert here.coming.startswith("划去不计入的分")


def test_esc_covers_at_once_and_the_same_picture_comes_back(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    for _ in range(3):
        here.press(SPACE)
    held = here.picture
    assert turned(held) == list(FIRST[:2])
    here.press(ESCAPE)
    assert isinstance(here.picture, WaitingPicture)
    assert here.now == "等候页|成绩未上屏"
    assert here.page.now.pill.text() == "已遮住"
    assert here.page.cover.text() == "恢复显示"
    book = here.page.book
    assert book is not None
    # Nothing turns where nobody sees it, and a second Esc does not uncover.
    assert not book._turning.isActive()
    before = here.state
    here.driver.press(ESCAPE)
    here.settle()
    assert here.state == before
    assert here.page.upcoming is not None
    assert here.page.upcoming.picture == held
    here.press(SPACE)
    assert here.picture == held
    assert here.page.now.pill.text() == "大屏未打开"
    here.click(here.page.cover)
    assert isinstance(here.picture, WaitingPicture)
    here.click(here.page.cover)
    assert here.picture == held


def test_a_revealed_entry_is_shown_again_from_its_beginning(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    for _ in range(10):
        here.press(SPACE)
    assert isinstance(here.picture, RevealPicture)
    assert here.picture.score == 94
    assert here.page.reveals.reveal.text() == "再次显示 01 号"
    here.click(here.page.reveals.reveal)
    assert turned(here.picture) == []
    # A click leaves the keyboard where Space is the next step.
    assert QApplication.focusWidget() is here.page.reveals.table
    here.press(SPACE)
    assert turned(here.picture) == [92]


def test_what_cannot_be_revealed_says_what_is_missing(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    reveals = here.page.reveals
    assert here.driver.window.isActiveWindow() or QApplication.focusWidget() is reveals.table
    here.driver.press(Qt.Key.Key_Down)
    assert reveals.table.current_key() == "E02"
    assert reveals.words.text() == "02 号 · 项目 02 项目02 还在收分，请先收卷。"
    assert not reveals.reveal.isEnabled()
    here.do(CloseEntry(ROUND, "E02"))
    assert reveals.table.current_key() == "E02"
    assert reveals.reveal.isEnabled()
    here.do(DriveStage(ROUND, "", StageAct.CALL, entry="E03"), DriveStage(ROUND, "", StageAct.START))
    assert isinstance(here.picture, EntryPicture)
    assert "正在台上计时" in reveals.words.text()
    assert not reveals.reveal.isEnabled()


def test_a_mark_that_changed_after_the_reveal_is_corrected_with_a_reason(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    page = here.page
    for _ in range(10):
        here.press(SPACE)
    # 93 becomes 98: then 96 is no extreme any more, and (94 + 94 + 94 + 95 + 96) / 5 = 94.6.
    change_a_mark(here, "E01", "J2", 98)
    shown = here.picture
    assert isinstance(shown, RevealPicture)
    assert shown.score == 94, "nothing that was shown changes by itself"
    words = page.reveals.words.text()
    assert "已揭晓 94.00，现为 94.60" in words
    assert "评委乙 93.0 → 98.0" in words
    here.driver.click(page.reveals.correct)
    panel = page.question
    assert panel is not None
    assert QApplication.focusWidget() is panel.reason_field
    assert not panel.act_button.isEnabled()
    here.driver.type("评委乙误录")
    here.click(panel.act_button)
    assert page.question is None
    assert isinstance(here.picture, RevealPicture)
    assert here.picture.correction
    assert turned(here.picture) == []
    row = page.reveals.current()
    assert row is not None
    assert row.release is not None
    assert row.release.reason == "评委乙误录"
    assert not row.differs


def test_the_awards_say_what_keeps_them_back_and_where_it_is_mended(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01", "E03"))
    assert "项目 02 项目02 还在收分" in here.words()
    assert not here.page.awards.begin.isEnabled()
    here.choose(CueKind.AWARDS)
    assert "还在收分" in here.page.next.line.text()
    before = here.state
    here.driver.press(SPACE)
    here.settle()
    assert here.state == before
    (link,) = here.page.awards.lines[0].findChildren(KindButton)
    here.driver.click(link)
    assert here.view.current_page() is here.view.pages["live"]


def test_awards_are_announced_from_the_third_upwards(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01", "E02", "E03"))
    page = here.page
    here.choose(CueKind.AWARDS)
    page.reveals.table.setFocus()
    # E01 94, E02 93 less half a point for overtime, E03 92.
    assert here.coming == "三等奖：03 号 项目03|将上屏：三等奖 03 号"
    before = here.state
    here.driver.press(SPACE)
    panel = page.question
    assert panel is not None
    assert QApplication.focusWidget() is panel.safe_button
    here.driver.press(ESCAPE)
    assert page.question is None
    here.settle()
    assert here.state == before, "it was only asked"
    here.driver.click(page.awards.begin)
    panel = page.question
    assert panel is not None
    here.click(panel.act_button)
    winners = []
    while isinstance(here.picture, AwardPicture):
        assert here.picture.winner is not None
        winners.append((here.picture.award, here.picture.winner.who.entry, here.picture.winner.final))
        announced = page.upcoming
        assert announced is not None
        here.press(SPACE)
        assert here.picture == announced.picture
    assert winners == [
        ("三等奖", "E03", Fraction(92)),
        ("二等奖", "E02", Fraction(185, 2)),
        ("一等奖", "E01", Fraction(94)),
    ]
    assert isinstance(here.picture, RankingPicture)
    assert here.picture.is_final
    assert [line.who.entry for line in here.picture.lines] == ["E01", "E02", "E03"]
    assert here.now == "获奖名单|已上屏：获奖名单"
    # Known by now, they are shown again without a question.
    here.click(page.awards.begin)
    assert page.question is None
    assert isinstance(here.picture, AwardPicture)
    assert here.picture.award == "三等奖"


def test_awards_that_are_others_by_now_are_corrected_with_a_reason(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01", "E02", "E03"))
    page = here.page
    here.driver.click(page.awards.begin)
    assert page.question is not None
    here.click(page.question.act_button)
    # E03 has 93, 94, 94, 94, 94, 95, 98 now: 0.6 x 94.2 + 0.4 x 92 = 93.32, and E02 has 92.5.
    for judge, total in zip(("J1", "J2", "J3", "J4", "J5"), (94, 98, 94, 94, 95), strict=True):
        change_a_mark(here, "E03", judge, total)
    assert "现在的名次或奖项与已公布的不同" in here.words()
    assert isinstance(here.picture, AwardPicture)
    assert here.picture.winner is not None
    assert here.picture.winner.final == 92, "what was announced stays"
    here.driver.click(page.awards.correct)
    assert page.question is not None
    words = "\n".join(label.text() for label in page.question.findChildren(QLabel))
    assert "03 号 项目03：第 3 名 三等奖 92.00 → 第 2 名 二等奖 93.32" in words
    here.driver.type("补录")
    here.click(page.question.act_button)
    assert isinstance(here.picture, AwardPicture)
    assert here.picture.winner is not None
    assert here.picture.winner.who.entry == "E02"


def test_a_picture_is_chosen_seen_and_only_then_shown(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    page = here.page
    here.choose(CueKind.RANKING)
    assert here.coming == "当前排名|还没有揭晓任何项目，暂无排名。"
    assert not page.take.isEnabled()
    here.choose(None)
    for _ in range(10):
        here.press(SPACE)
    shown = here.picture
    here.choose(CueKind.RANKING)
    assert page.upcoming is not None
    assert isinstance(page.upcoming.picture, RankingPicture)
    here.settle()
    assert here.picture == shown, "choosing shows nothing"
    here.press(SPACE)
    assert isinstance(here.picture, RankingPicture)
    assert [(line.who.entry, line.final) for line in here.picture.lines] == [("E01", 94)]
    assert here.now == "当前排名|已上屏：当前排名"
    assert page.choices.current() == "course"


def test_a_step_that_is_taken_elsewhere_is_seen_before_all_the_same(desk: Callable[..., Desk]) -> None:
    here = desk(small())
    assert here.coming == "请 01 号上场|大屏会自动跟上；这一步在“现场”页操作。"
    announced = here.page.upcoming
    assert announced is not None
    before = here.state
    here.driver.press(SPACE)
    here.settle()
    assert here.state == before, "Space takes no step of another page"
    here.do(DriveStage(ROUND, "", StageAct.CALL, entry="E01"))
    assert here.picture == announced.picture
    assert here.now == "正在上场：01 号 项目01|成绩未上屏"
    here.driver.click(here.page.link)
    assert here.view.current_page() is here.view.pages["live"]


def test_each_session_has_a_screen_of_its_own(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    page = here.page
    assert not page.sessions.isVisible()
    halls = (Session("A", "上午"), Session("B", "下午"))
    here.do(SetShow(ROUND, Show(sessions=halls, members={"E01": "A", "E02": "A", "E03": "B"})))
    assert page.sessions.isVisible()
    assert [row.key for row in page.reveals.model.rows] == ["E01", "E02"]
    page.sessions.setCurrentIndex(1)
    page.sessions.activated.emit(1)
    wait(lambda: [row.key for row in page.reveals.model.rows] == ["E03"], what="the other session")
    # The hall goes on seeing its own until somebody shows it this one.
    assert here.view.projector.session == "A"
    assert not page.take.isEnabled()
    assert "上午" in page.next.line.text()
    here.driver.press(SPACE)
    here.driver.click(page.here)
    wait(lambda: here.view.projector.session == "B", what="the hall's session")
    assert not page.here.isVisible()


def test_an_unplugged_display_is_told_of(desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    here = desk(small("E01"))
    projector = here.view.projector
    here.driver.click(here.page.display.button)
    two = [ScreenChoice("wall", "投影机", is_own=False), ScreenChoice("own", "本机", is_own=True)]
    monkeypatch.setattr(projector, "screens", lambda: two)
    projector.changed.emit()
    assert here.page.display.words.text() == "大屏已打开。"
    assert here.page.display.displays.itemText(0) == "投影机"
    monkeypatch.setattr(Projector, "is_lost", property(lambda _: True))
    projector.changed.emit()
    assert here.page.display.words.text() == "屏幕已断开，插回后大屏自动恢复。"
    assert here.page.now.pill.text() == "已断开"


def test_killed_in_the_middle_of_a_reveal_it_goes_on_where_it_was(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    for _ in range(4):
        here.press(SPACE)
    shown = here.picture
    assert turned(shown) == list(FIRST[:3])
    here.driver.kill()
    here.again()
    assert here.picture == shown
    assert here.now == "揭晓：01 号 项目01|已上屏：01 号"
    here.press(SPACE)
    assert turned(here.picture) == list(FIRST[:4])


def test_nothing_can_be_shown_of_an_event_that_is_only_read(driver: Driver) -> None:
    target = driver.make(small("E01"))
    driver.window.session.open(target, read_only=True)
    wait(lambda: driver.window.view is not None, what="the event opens")
    view = driver.window.view
    assert view is not None
    view.go_to("stage")
    page = view.pages["stage"]
    assert isinstance(page, StagePage)
    wait(lambda: page.shown is not None, what="the page has loaded")
    for button in (page.take, page.cover, page.reveals.reveal, page.awards.begin):
        assert not button.isEnabled()


def test_the_projector_opens_and_closes_and_leaves_the_keyboard_alone(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    page, projector = here.page, here.view.projector
    assert not projector.is_open
    assert page.now.pill.text() == "大屏未打开"
    assert "只有一块屏幕" in page.display.words.text()
    here.driver.click(page.display.button)
    stage = projector.window
    assert projector.is_open
    assert stage is not None
    assert stage.isVisible()
    assert not stage.isFullScreen(), "with one display it is a plain window"
    assert page.display.button.text() == "关闭大屏"
    assert not page.now.pill.isVisible()
    assert here.driver.window.focusWidget() is page.reveals.table
    # The offscreen platform activates whatever is shown.
    here.driver.window.activateWindow()
    wait(lambda: QApplication.focusWidget() is page.reveals.table, what="the keyboard is back")
    here.press(SPACE)
    assert turned(here.picture) == []
    wait(lambda: projector.view == page.shown, what="the projector shows what the page says")
    # Somebody clicked on the stage: its keys do the same, and Esc covers.
    before = here.state
    QTest.keyClick(stage, SPACE)
    wait(lambda: here.state > before, what="a step by the projector's Space")
    here.settle()
    assert turned(here.picture) == [92]
    QTest.keyClick(stage, ESCAPE)
    wait(lambda: page.now.pill.text() == "已遮住", what="covered by the projector's Esc")
    here.driver.click(page.display.button)
    assert not projector.is_open
    assert not stage.isVisible()
    here.driver.click(page.display.button)
    assert stage.isVisible()
    here.driver.window.close_event()
    assert not stage.isVisible()


def test_closing_the_program_closes_the_stage(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    here.driver.click(here.page.display.button)
    stage = here.view.projector.window
    assert stage is not None
    here.driver.window.close()
    assert not stage.isVisible()
    here.driver.windows.clear()
    here.again()
    QTest.qWait(50)
    assert not here.view.projector.is_open, "closed in good order it stays closed"


def test_killed_with_the_stage_open_it_is_back_with_the_same_picture(desk: Callable[..., Desk]) -> None:
    here = desk(small("E01"))
    here.driver.click(here.page.display.button)
    here.driver.window.activateWindow()
    wait(lambda: QApplication.focusWidget() is here.page.reveals.table, what="the keyboard is back")
    for _ in range(3):
        here.press(SPACE)
    shown = here.picture
    here.view.projector.window.hide()  # type: ignore[union-attr]
    here.driver.kill()
    here.driver.start()
    began = time.monotonic()
    here.view = here.driver.open(here.target)
    projector = here.view.projector
    wait(lambda: projector.view is not None, what="the stage is back")
    assert time.monotonic() - began < 20
    assert projector.window is not None
    assert projector.window.isVisible()
    assert projector.view is not None
    assert projector.view.picture == shown

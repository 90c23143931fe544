"""The run of show over a real event file, by clicks and keys."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from judging_app.application.commands import UndoSetup
from judging_app.application.queries import LogOf, ShowOf
from judging_app.application.stage.commands import CueScreen, DriveStage, SetShow, StageAct
from judging_app.application.stage.records import (
    Break,
    CueKind,
    Draw,
    OvertimeOf,
    RevealWhen,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.show_edits import assigned, tidy
from judging_app.desktop.models.show_rows import BREAK_KEY
from judging_app.desktop.models.show_times import times_of
from judging_app.desktop.models.show_words import read_day_time, read_length
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages import show_draw_panel
from judging_app.desktop.pages.show_head import DRAW, RULES, SESSIONS
from judging_app.desktop.pages.show_page import BREAK, QUESTION, ShowPage
from judging_app.desktop.stage.book import StageBook
from judging_app.domain.event import EntryStatus, Event
from judging_app.domain.rulebook import TimePenalty
from tests.desktop.pages.builders import ROUND, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """The page over six entries, and a person at it."""

    def __init__(self, opened: Bench) -> None:
        self.opened = opened
        self.page = opened.show(self._make)
        opened.wait(lambda: self.page.view is not None)

    def _make(self, operations: Operations, round_code: str) -> ShowPage:
        page = ShowPage(operations, round_code)
        page.set_stage(StageBook(operations, round_code, page))
        return page

    @property
    def stored(self) -> ShowView:
        """The show as it is in the file."""
        return self.opened.judging.ask(ShowOf(ROUND, self.page.book.session if self.page.book else ""))

    def order(self) -> list[str]:
        """The entries in the running order that is stored, those of the session that is shown."""
        return [row.entry.code for row in self.stored.rows]

    def shown(self) -> list[str]:
        """The lines of the table: entries, and breaks by their names."""
        return [line.entry or line.name for line in self.page.run.lines]

    def acts(self) -> list[str]:
        """The acts of the log since the event was made, the latest first."""
        return [entry.act for entry in self.opened.judging.ask(LogOf()).entries][:-1]

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def take(self, key: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Click a row."""
        index = self.page.run.index(self.page.run.row_of(key), 1)
        self.page.table.scrollTo(index)
        place = self.page.table.visualRect(index).center()
        QTest.mouseClick(self.page.table.viewport(), Qt.MouseButton.LeftButton, held, place)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)

    def write(self, field: QLineEdit, text: str) -> None:
        """Put a text in the place of what stands in a field, and press Enter."""
        field.setFocus()
        field.selectAll()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.opened.wait(condition)

    def play(self, *entries: str) -> None:
        """Let entries have their whole turns."""
        for entry in entries:
            for act in (StageAct.CALL, StageAct.START, StageAct.FORWARD, StageAct.FORWARD):
                self.opened.judging.do(DriveStage(ROUND, "", act, entry=entry))
        assert self.page.book is not None
        self.page.book.refresh()
        self.wait(lambda: all(self.line(entry).fixed for entry in entries))

    def line(self, key: str):  # type: ignore[no-untyped-def]
        return self.page.run.lines[self.page.run.row_of(key)]


@pytest.fixture
def desk(bench: Open) -> Desk:
    return Desk(bench(contest(6)))


def contest(entries: int) -> Event:
    """So many entries, nothing scored."""
    event = before_scoring(make_event(entries=entries))
    return replace(event, rounds=(replace(event.rounds[0], recusals=()),))


CODES = ["E01", "E02", "E03", "E04", "E05", "E06"]


def by_lots(seed: int, codes: list[str]) -> list[str]:
    """The order that a seed gives, worked out as anybody can: by the SHA-256 of "seed/code"."""
    return sorted(codes, key=lambda code: hashlib.sha256(f"{seed}/{code}".encode()).hexdigest())


# The order


def test_alt_and_an_arrow_move_an_entry_and_it_is_taken_back(desk: Desk) -> None:
    desk.take("E03")
    desk.press(Qt.Key.Key_Up, ALT)
    desk.wait(lambda: desk.shown() == ["E01", "E03", "E02", "E04", "E05", "E06"])
    assert desk.order() == desk.shown()
    assert [line.entry for line in desk.page.table.in_hand()] == ["E03"]
    assert desk.acts() == ["move_entry"]
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: desk.shown() == CODES)
    desk.opened.operations.do(UndoSetup(ROUND))
    desk.wait(lambda: desk.shown() == ["E01", "E03", "E02", "E04", "E05", "E06"])


def test_the_last_entry_stays_the_last_and_that_is_said(desk: Desk) -> None:
    desk.take("E06")
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.page.note.text() == "已经排在最后。"
    assert desk.acts() == []


def test_a_row_is_dragged_to_its_turn(desk: Desk) -> None:
    desk.take("E05")
    place = desk.page.table.visualRect(desk.page.run.index(1, 1)).topLeft()
    drop = QDropEvent(
        QPointF(place.x() + 4, place.y() + 4),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        NONE,
    )
    drop.source = lambda: desk.page.table  # type: ignore[method-assign]
    desk.page.table.dropEvent(drop)
    desk.wait(lambda: desk.shown() == ["E01", "E05", "E02", "E03", "E04", "E06"])
    assert desk.order() == desk.shown()


def test_two_entries_change_places_in_one_act(desk: Desk) -> None:
    assert not desk.page.tools.swap.isEnabled()
    desk.take("E02")
    desk.take("E05", CTRL)
    desk.click(desk.page.tools.swap)
    desk.wait(lambda: desk.shown() == ["E01", "E05", "E03", "E04", "E02", "E06"])
    assert desk.acts() == ["swap_entries"]
    assert {row.entry.code: row.entry.order for row in desk.stored.rows}["E05"] == 2
    assert sorted(line.entry for line in desk.page.table.in_hand()) == ["E02", "E05"]


def test_after_a_swap_the_keyboard_is_in_the_table(desk: Desk) -> None:
    desk.take("E02")
    desk.take("E04", CTRL)
    desk.page.tools.swap.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.acts() == ["swap_entries"])
    desk.wait(lambda: desk.shown() == desk.order())
    assert desk.page.table.hasFocus()
    # Space would have opened the form of a break on the button beside it.
    assert desk.page.shown_panel != BREAK


def test_a_break_of_no_minutes_is_refused_at_its_field(desk: Desk) -> None:
    desk.take("E03")
    desk.click(desk.page.tools.pause)
    panel = desk.page.break_panel
    panel.minutes.setFocus()
    panel.minutes.selectAll()
    QTest.keyClicks(panel.minutes, "0")
    desk.click(panel.save)
    assert desk.page.shown_panel == BREAK
    assert "1440" in panel.lasting.note.text()
    assert panel.minutes.text() == "0"
    assert desk.stored.show.breaks == ()
    desk.write(panel.minutes, "５")
    desk.wait(lambda: [item.minutes for item in desk.stored.show.breaks] == [5])


def test_entries_without_a_turn_are_swapped_and_get_numbers(bench: Open) -> None:
    event = contest(4)
    desk = Desk(bench(replace(event, entries=tuple(replace(each, order=0) for each in event.entries))))
    desk.take("E01")
    desk.take("E03", CTRL)
    desk.click(desk.page.tools.swap)
    desk.wait(lambda: desk.shown() == ["E03", "E02", "E01", "E04"])
    assert [row.entry.order for row in desk.stored.rows] == [1, 2, 3, 4]


def test_a_late_entry_goes_to_the_end(desk: Desk) -> None:
    desk.take("E02")
    desk.click(desk.page.tools.late)
    desk.wait(lambda: desk.shown() == ["E01", "E03", "E04", "E05", "E06", "E02"])
    assert desk.acts() == ["move_entry"]


def test_what_has_been_on_stage_keeps_its_turn(desk: Desk) -> None:
    desk.play("E01", "E02")
    desk.take("E02")
    assert not desk.page.tools.late.isEnabled()
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.page.note.text() == "02 号已上过台，出场序不能再动。"
    desk.take("E02")
    desk.take("E04", CTRL)
    desk.click(desk.page.tools.swap)
    assert desk.page.note.text() == "02 号已上过台，出场序不能再动。"
    desk.take("E03")
    desk.press(Qt.Key.Key_Up, ALT)
    assert desk.page.note.text() == "已排在能移动的最前面。"
    desk.take("E05")
    desk.page.table.drop_lines(0)
    desk.wait(lambda: desk.shown() == ["E01", "E02", "E05", "E03", "E04", "E06"])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_enter_opens_what_can_be_done_with_a_row(desk: Desk) -> None:
    desk.take("E03")
    desk.press(Qt.Key.Key_Return)
    menus = [menu for menu in desk.page.findChildren(QMenu) if menu.isVisible()]
    texts = {action.text(): action for action in menus[0].actions() if action.text()}
    assert list(texts) == [
        "上移",
        "下移",
        "对调两项",
        "迟到，排到最后",
        "在它前面插入休息…",
        "退赛…",
        "取消资格…",
    ]
    assert not texts["对调两项"].isEnabled()
    texts["下移"].trigger()
    menus[0].close()
    desk.wait(lambda: desk.shown() == ["E01", "E02", "E04", "E03", "E05", "E06"])


def test_nothing_is_changed_where_the_event_is_only_read(desk: Desk) -> None:
    assert desk.page.book is not None
    desk.page.book.read_only = True
    desk.page.book.refresh()
    desk.take("E03")
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Delete)
    desk.page.open_panel(RULES)
    assert not desk.page.rules_panel.lengths["pitch"].isEnabled()
    assert desk.shown() == CODES
    assert desk.acts() == []
    assert desk.page.shown_panel == RULES


# Out and back


def test_an_entry_is_withdrawn_with_a_reason_and_readmitted(desk: Desk) -> None:
    desk.take("E02")
    desk.click(desk.page.tools.status)
    assert desk.page.shown_panel == QUESTION
    desk.write(desk.page.question.reason, "书面退赛")
    desk.wait(lambda: desk.line("E02").out)
    assert desk.line("E02").sign.word == "退赛"
    assert desk.page.shown_panel == DRAW
    part = next(item for item in desk.stored.round.participations if item.entry == "E02")
    assert (part.status, part.reason) == (EntryStatus.WITHDRAWN, "书面退赛")
    desk.take("E02")
    assert desk.page.tools.status.text() == "恢复参赛…"
    desk.click(desk.page.tools.status)
    desk.write(desk.page.question.reason, "材料补齐")
    desk.wait(lambda: not desk.line("E02").out)
    assert desk.page.head.subtitle.text().startswith("6 项 · ")


# Breaks


def test_a_break_is_put_in_changed_and_taken_out(desk: Desk) -> None:
    desk.take("E03")
    desk.click(desk.page.tools.pause)
    assert desk.page.shown_panel == BREAK
    desk.page.break_panel.minutes.setText("15")
    desk.write(desk.page.break_panel.name, "茶歇")
    desk.wait(lambda: desk.shown() == ["E01", "E02", "茶歇", "E03", "E04", "E05", "E06"])
    assert desk.stored.show.breaks == (Break("", "E03", "茶歇", 15),)
    desk.take(BREAK_KEY + "E03")
    desk.click(desk.page.tools.pause)
    desk.write(desk.page.break_panel.minutes, "25")
    desk.wait(lambda: desk.stored.show.breaks == (Break("", "E03", "茶歇", 25),))
    desk.wait(lambda: desk.line(BREAK_KEY + "E03").sign.word == "25 分钟")
    desk.page.table.setFocus()
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: desk.shown() == ["E01", "E02", "E03", "茶歇", "E04", "E05", "E06"])
    desk.take(BREAK_KEY + "E04")
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: desk.shown() == CODES)


def test_a_break_stays_in_its_place_when_others_get_the_turns_around_it(desk: Desk) -> None:
    desk.opened.judging.do(SetShow(ROUND, Show(breaks=(Break("", "E03", "茶歇", 15),))))
    desk.page.refresh()
    desk.wait(lambda: "茶歇" in desk.shown())
    desk.take("E03")
    desk.take("E06", CTRL)
    desk.click(desk.page.tools.swap)
    desk.wait(lambda: desk.shown() == ["E01", "E02", "茶歇", "E06", "E04", "E05", "E03"])
    desk.opened.operations.do(UndoSetup(ROUND))
    desk.wait(lambda: desk.shown() == ["E01", "E02", "茶歇", "E03", "E04", "E05", "E06"])
    assert desk.stored.show.breaks == (Break("", "E03", "茶歇", 15),)


# Sessions


def test_two_halls_have_their_own_runs(desk: Desk) -> None:
    assert desk.page.sessions_bar.isHidden()
    desk.click(desk.page.head.buttons[SESSIONS])
    panel = desk.page.sessions_panel
    desk.write(panel.start, "9：00")
    desk.wait(lambda: desk.line("E02").time == "预计 09:13")
    desk.click(panel.add)
    desk.wait(lambda: panel.title.text() == "第 2 场")
    desk.write(panel.name, "二号厅")
    desk.wait(lambda: panel.title.text() == "二号厅")
    desk.write(panel.hall, "行政楼")
    panel.assigning.way.chosen.emit(panel.assigning.way.current())
    panel.assigning.way.setFocus()
    desk.press(Qt.Key.Key_Right)
    boxes = panel.assigning.boxes
    boxes["S"].setCurrentIndex(boxes["S"].findData(""))
    boxes["G"].setCurrentIndex(boxes["G"].findText("二号厅"))
    desk.click(panel.assigning.apply)
    # Tracks alternate: odd ones are S, even ones G.
    desk.wait(lambda: desk.shown() == ["E02", "E04", "E06"])
    second = desk.stored.show.sessions[1]
    assert desk.stored.show.sessions[0] == Session("", "第 1 场", start="09:00")
    assert second == Session(second.code, "二号厅", hall="行政楼")
    assert desk.page.sessions_bar.accessibleName() == "二号厅 3"
    desk.page.sessions_bar.setFocus()
    desk.press(Qt.Key.Key_Left)
    desk.wait(lambda: desk.shown() == ["E01", "E03", "E05"])
    assert desk.page.head.subtitle.text() == "第 1 场 · 3 项 · 预计 09:39 结束 · 返乡创业大赛 · 决赛"
    desk.take("E05")
    panel.assigning.way.setFocus()
    desk.press(Qt.Key.Key_Left)
    desk.click(panel.assigning.apply)
    desk.wait(lambda: desk.shown() == ["E01", "E03"])
    desk.page.sessions_bar.setFocus()
    desk.press(Qt.Key.Key_Right)
    desk.wait(lambda: desk.shown() == ["E02", "E04", "E05", "E06"])
    desk.click(panel.remove)
    desk.wait(lambda: desk.shown() == CODES)
    assert desk.page.sessions_bar.isHidden()


def test_a_time_that_is_none_is_not_taken(desk: Desk) -> None:
    desk.page.open_panel(SESSIONS)
    desk.write(desk.page.sessions_panel.start, "25:00")
    assert desk.page.sessions_panel.starting.note.text() == "请写成 9:00 或 14:30；“25:00”未采用。"
    assert desk.stored.show.sessions == ()


# Lots


def draw(desk: Desk, seed: int) -> Draw:
    """Draw lots with a seed that somebody called out."""
    desk.write(desk.page.draw_panel.seed, str(seed))
    desk.wait(lambda: desk.page.draw_panel.record is not None)
    record = desk.page.draw_panel.record
    assert record is not None
    return record


def test_lots_are_drawn_from_the_seed_alone(desk: Desk) -> None:
    assert desk.page.shown_panel == DRAW
    record = draw(desk, 20260501)
    wanted = by_lots(20260501, CODES)
    assert wanted != CODES
    desk.wait(lambda: desk.shown() == wanted)
    assert (desk.order(), list(record.order), record.numbers) == (wanted, wanted, (1, 2, 3, 4, 5, 6))
    panel = desk.page.draw_panel
    assert panel.facts["seed"].value == "20260501"
    assert panel.result.text().splitlines()[0] == f"01  项目{wanted[0][1:]}"
    assert panel.command.text() == f"printf '%s' '20260501/{wanted[0]}' | sha256sum"
    assert panel.verdict.isHidden()
    desk.click(panel.check)
    assert panel.verdict.text() == "与记录一致"
    assert "lots" in desk.acts()


def test_without_a_seed_one_is_taken_that_nobody_chose(desk: Desk) -> None:
    desk.click(desk.page.draw_panel.draw_button)
    desk.wait(lambda: desk.page.draw_panel.record is not None)
    record = desk.page.draw_panel.record
    assert record is not None
    assert list(record.order) == by_lots(record.seed, CODES)
    desk.wait(lambda: desk.shown() == list(record.order))


def test_a_seed_that_is_no_number_is_refused(desk: Desk) -> None:
    desk.write(desk.page.draw_panel.seed, "lucky")
    assert desk.page.draw_panel.seeded.note.text() == "只能填数字，最多 18 位"
    assert desk.acts() == []


def test_a_seed_in_full_width_digits_is_a_number(desk: Desk) -> None:
    desk.page.open_panel(DRAW)
    desk.write(desk.page.draw_panel.seed, "２０２６")
    desk.wait(lambda: desk.stored.draw is not None)
    assert desk.stored.draw is not None
    assert desk.stored.draw.seed == 2026


def test_a_second_draw_asks_once_more_and_leaves_those_who_were_on_stage(desk: Desk) -> None:
    draw(desk, 1)
    first = by_lots(1, CODES)
    desk.wait(lambda: desk.shown() == first)
    desk.play(first[0])
    panel = desk.page.draw_panel
    desk.click(panel.again)
    assert panel.question is not None
    desk.press(Qt.Key.Key_Escape)
    assert panel.question is None
    assert desk.order() == first
    desk.click(panel.again)
    assert panel.question is not None
    panel.seed.setText("7")
    desk.click(panel.question.act_button)
    desk.wait(lambda: panel.record is not None and panel.record.seed == 7)
    wanted = [first[0], *by_lots(7, first[1:])]
    desk.wait(lambda: desk.shown() == wanted)
    assert panel.question is None
    assert panel.facts["count"].value == "5"


def test_a_turn_changed_by_hand_is_told_beside_the_draw(desk: Desk) -> None:
    draw(desk, 20260501)
    wanted = by_lots(20260501, CODES)
    desk.wait(lambda: desk.shown() == wanted)
    assert desk.page.draw_panel.shifted.isHidden()
    desk.take(wanted[0])
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: desk.shown()[1] == wanted[0])
    assert desk.page.draw_panel.shifted.text() == "抽签后有手工调整：2 项的出场序已变。"


def test_the_draw_is_announced_line_by_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(desk, 3)
    panel = desk.page.draw_panel
    assert not panel.following.isEnabled()
    desk.click(panel.announce)
    desk.wait(lambda: panel.progress.text() == "大屏已公布 0/6 项")
    assert desk.stored.state.cue.kind is CueKind.DRAW
    desk.click(panel.following)
    desk.wait(lambda: panel.progress.text() == "大屏已公布 1/6 项")
    assert show_draw_panel.LINE_MS == 1000
    panel._timer.setInterval(5)
    desk.click(panel.running)
    assert panel.is_running
    desk.wait(lambda: panel.progress.text() == "大屏已公布 6/6 项")
    desk.wait(lambda: not panel.is_running)
    assert desk.stored.next_cue is None


def test_announcing_by_itself_ends_when_the_screen_shows_something_else(desk: Desk) -> None:
    draw(desk, 3)
    panel = desk.page.draw_panel
    desk.click(panel.announce)
    desk.wait(panel.running.isEnabled)
    panel._timer.setInterval(5)
    desk.opened.judging.do(CueScreen(ROUND, "", CueKind.WAITING))
    desk.page.refresh()
    desk.wait(lambda: panel.progress.text() == "大屏未显示抽签")
    panel.toggle_running()
    desk.wait(lambda: not panel.is_running)
    assert desk.stored.state.cue.kind is CueKind.WAITING


# Rules


def test_rules_are_in_force_at_once(desk: Desk) -> None:
    desk.click(desk.page.head.buttons[RULES])
    panel = desk.page.rules_panel
    desk.write(panel.lengths["pitch"], "7:30")
    desk.write(panel.lengths["question_warning"], "30秒")
    desk.write(panel.counts["first_together"], "3")
    for widget in (
        panel.switches["bell"],
        panel.switches["names"],
        panel.radios["when"][RevealWhen.ONE_LATER],
        panel.radios["follow"][False],
        panel.radios["overtime"][OvertimeOf.BOTH],
    ):
        desk.click(widget)
    wanted = ShowRules(
        pitch=450,
        question_warning=30,
        bell=False,
        follow=False,
        first_together=3,
        when=RevealWhen.ONE_LATER,
        names=True,
        overtime=OvertimeOf.BOTH,
    )
    desk.wait(lambda: desk.stored.show.rules == wanted)
    assert set(desk.acts()) == {"show"}


def test_a_length_that_is_none_leaves_the_one_before(desk: Desk) -> None:
    desk.page.open_panel(RULES)
    row = desk.page.rules_panel.rows["pitch"]
    desk.write(desk.page.rules_panel.lengths["pitch"], "long")
    assert row.note.text() == "请写成“分:秒”，如 8:00；“long”未采用。"
    assert desk.page.rules_panel.lengths["pitch"].text() == "8:00"
    assert desk.acts() == []


def test_what_the_use_case_refuses_is_said_at_its_field(desk: Desk) -> None:
    desk.page.open_panel(RULES)
    panel = desk.page.rules_panel
    # More than a day.
    desk.write(panel.lengths["pitch"], "1500:00")
    desk.wait(panel.rows["pitch"].note.is_wrong)
    assert panel.rows["questions"].note.text() == ""
    desk.wait(lambda: panel.lengths["pitch"].text() == "8:00")
    desk.write(panel.lengths["pitch"], "6")
    desk.wait(lambda: desk.stored.show.rules.pitch == 360)
    assert panel.rows["pitch"].note.isHidden()


@pytest.mark.parametrize("has_table", [True, False])
def test_it_is_said_where_a_time_penalty_comes_from(bench: Open, *, has_table: bool) -> None:
    event = contest(6)
    round_ = event.rounds[0]
    if not has_table:
        bare = replace(round_.rulebook, time_penalty=TimePenalty())
        event = replace(event, rounds=(replace(round_, rulebook=bare),))
    desk = Desk(bench(event))
    desk.page.open_panel(RULES)
    words = desk.page.rules_panel.abouts["penalty"].text()
    assert words == (
        "扣多少分取自计分规则的“超时扣分”表。"
        if has_table
        else "计分规则里没有“超时扣分”表：只记录超时，不提出扣分。"
    )


# The head


def test_a_rehearsal_is_offered_where_somebody_listens(desk: Desk) -> None:
    assert desk.page.head.rehearse.isHidden()
    heard: list[bool] = []
    desk.page.rehearsal_wanted.connect(lambda: heard.append(True))
    desk.page.show_page()
    desk.click(desk.page.head.rehearse)
    assert heard == [True]


def test_without_a_start_the_head_says_how_long_it_takes(desk: Desk) -> None:
    # 6 turns of 8 + 5 minutes.
    assert desk.page.head.subtitle.text() == "6 项 · 约需 1 小时 18 分 · 返乡创业大赛 · 决赛"


# What is worked out without a window


def view_of(desk: Desk, show: Show) -> ShowView:
    return desk.stored._replace(show=show, session=show.stages[0])


def test_times_follow_from_the_start_the_turns_and_the_breaks(desk: Desk) -> None:
    show = Show(
        sessions=(Session("", "一", "2026-05-01", start="14:00"),), breaks=(Break("", "E03", "茶歇", 20),)
    )
    times = times_of(view_of(desk, show), datetime.now(UTC))
    at = {code: f"{moment:%H:%M}" for code, moment in times.expected.items()}
    assert at == {
        "E01": "14:00",
        "E02": "14:13",
        "E03": "14:46",
        "E04": "14:59",
        "E05": "15:12",
        "E06": "15:25",
    }
    assert f"{times.breaks['E03']:%H:%M}" == "14:26"
    assert times.ends is not None
    assert f"{times.ends:%H:%M}" == "15:38"


def test_once_begun_whoever_is_late_makes_the_others_late(desk: Desk) -> None:
    desk.play("E01")
    desk.opened.judging.do(DriveStage(ROUND, "", StageAct.CALL, entry="E02"))
    desk.opened.judging.do(DriveStage(ROUND, "", StageAct.START))
    view = desk.stored
    turn = view.state.appearance("E02")
    assert turn is not None
    soon = times_of(view, turn.at + timedelta(minutes=2)).expected["E03"]
    assert soon == turn.at + timedelta(minutes=13)
    late = turn.at + timedelta(minutes=20)
    assert times_of(view, late).expected["E03"] == late
    assert "E02" not in times_of(view, late).expected


def test_an_entry_that_is_out_takes_no_time_and_keeps_its_break(desk: Desk) -> None:
    show = Show(sessions=(Session("", "一", start="14:00"),), breaks=(Break("", "E02", "茶歇", 20),))
    view = view_of(desk, show)
    rows = tuple(row._replace(state=EntryState.OUT) if row.entry.code == "E02" else row for row in view.rows)
    times = times_of(view._replace(rows=rows), datetime.now(UTC))
    assert "E02" not in times.expected
    assert f"{times.expected['E03']:%H:%M}" == "14:33"


def test_a_break_stays_in_its_session_when_the_entry_after_it_goes() -> None:
    show = Show(sessions=(Session("", "一"), Session("S2", "二")), breaks=(Break("", "E02", "茶歇", 20),))
    after = assigned(show, {"E02": "S2"}, ["E01", "E02", "E03"])
    assert after.breaks == (Break("", "E03", "茶歇", 20),)
    assert after.session_of("E02") == "S2"
    assert assigned(show, {"E02": "S2", "E03": "S2"}, ["E01", "E02", "E03"]).breaks[0].before == ""


def test_what_hung_on_deleted_entries_is_dropped() -> None:
    show = Show(
        members={"E01": "S2", "E09": "S2"}, breaks=(Break("", "E09", "茶歇", 20), Break("", "", "午餐", 60))
    )
    kept = tidy(show, {"E01"})
    assert (dict(kept.members), kept.breaks) == ({"E01": "S2"}, (Break("", "", "午餐", 60),))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("8", 480), ("8:05", 485), ("8：30", 510), ("8分30秒", 510), ("90秒", 90), ("0", 0)],
)
def test_lengths_are_read_as_people_write_them(text: str, seconds: int) -> None:
    assert read_length(text) == seconds


@pytest.mark.parametrize("text", ["", "8:75", "-1", "abc", "8:5:1"])
def test_other_texts_are_no_lengths(text: str) -> None:
    assert read_length(text) is None


def test_times_of_day_are_read_in_either_writing() -> None:
    found = [read_day_time(text) for text in ("9:00", "14：30", "24:00", "9")]
    assert [None if item is None else f"{item:%H:%M}" for item in found] == ["09:00", "14:30", None, None]


def test_full_width_digits_are_digits() -> None:
    assert read_length("０：１５") == 15
    assert read_length("８") == 480
    assert read_day_time("１４：３０") == time(14, 30)

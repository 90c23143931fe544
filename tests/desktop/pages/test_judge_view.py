"""The judge's own window over a real host: receipts, being cut off, returned, closed, replaced."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.commands import AttachEvidence, Recuse, ReturnSheet, SubmitSheet
from judging_app.application.seats.commands import CloseEntry, PairSeat, ReleaseSeat, SettleSubmission
from judging_app.application.seats.joining import Link, LinkState
from judging_app.application.seats.records import DeskRules
from judging_app.desktop.models.desk_entries import Group
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.pages.judge_top import JudgeAct
from judging_app.desktop.pages.judge_words import LinkAct, ledger_words, link_pill, link_strip
from judging_app.desktop.pages.sheets_rows import sheet_rows
from judging_app.desktop.theme.style import theme
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Standing
from tests.desktop.conftest import CTRL, wait
from tests.desktop.contest import contest
from tests.desktop.judge_hall import Laptop
from tests.desktop.pages.pdfs import small_pdf

AtHall = Callable[..., Laptop]
LOCKING = DeskRules(may_revise=False)


def row_of(person: Laptop, entry: str) -> tuple[SheetGlyph, str]:
    row = person.page.entries.row(entry)
    assert row is not None
    return row.glyph, row.state


def offline(person: Laptop) -> None:
    person.hall.host.stop()
    wait(lambda: person.view._link.link is Link.OFFLINE, what="cut off")


def test_the_top_line_says_event_seat_and_connection(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    wait(lambda: person.view.top.link.text() == "已连接主控台", what="connected")
    assert person.view.top.person.text() == "评委  评委丙"
    assert not person.view.top.seat.isVisible()
    assert not person.view.top.dimension.isVisible()
    assert not person.view.top.ledger.isVisible(), "before the first sheet there is nothing to count"
    assert person.window.windowTitle() == "陇原返乡创业大赛 · 省级决赛 · 评审台"


def test_a_sheet_counts_as_stored_only_with_the_hosts_receipt(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    assert row_of(person, "E01") == (SheetGlyph.WAITING, "待上传")
    assert page.frame.side.saved_label.text() == "已提交，待上传"
    wait(lambda: person.view.top.ledger.text() == "已入库 0/1", what="the ledger")
    assert person.view.top.ledger.tone() is not Tone.OK
    wait(lambda: "1 份待上传" in person.view.strip.accessibleName(), what="the strip counts")

    person.hall.open()
    wait(lambda: person.phase("E01") is Phase.STORED, what="the receipt")
    assert row_of(person, "E01") == (SheetGlyph.STORED_DISC, "已入库")
    wait(lambda: person.view.top.ledger.text() == "已入库 1/1", what="the ledger")
    assert person.view.top.ledger.tone() is Tone.OK
    wait(lambda: not person.view.strip.isVisible(), what="nothing to say any more")
    assert person.hall.sheet("E01").revision == 1


def test_a_receipt_moves_neither_the_focus_nor_what_is_being_typed(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    person.turn(page, "E02")
    page.frame.sheet.go_to("C2")
    person.type("20")
    box = QApplication.focusWidget()
    person.type(".")
    person.hall.open()
    wait(lambda: person.phase("E01") is Phase.STORED, what="the receipt")
    assert QApplication.focusWidget() is box
    person.type("5")
    person.press(Qt.Key.Key_Return)
    assert page.book.sheets["E02"].marks == {"C2": 205_000}


def test_where_submitting_locks_the_sheet_only_the_organizer_opens_it_again(laptop: AtHall) -> None:
    person = laptop(contest(entries=10), LOCKING)
    page = person.sit()
    person.hand_in("E01")
    side = page.frame.side
    assert side.second.text() == ""
    assert side._rule_words.text() == "提交即锁定；改分请举手，由主控台退回"

    person.hall.do(ReturnSheet("R1", "D1", "E01", "J3", "第二项与评语不一致"))
    wait(lambda: person.phase("E01") is Phase.OPEN, what="returned")
    assert row_of(person, "E01") == (SheetGlyph.RETURNED, "已退回 · 5/5 项")
    assert page.frame.sheet.notice.isVisible()
    assert page.frame.sheet.notice.accessibleName() == "主控台已退回 理由：第二项与评语不一致"
    page.frame.sheet.go_to("C2")
    person.type("20")
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.phase("E01") is Phase.STORED, what="handed in again")
    assert person.hall.sheet("E01").stored_marks["C2"] == 200_000
    wait(lambda: not page.frame.sheet.notice.isVisible(), what="nothing is wrong any more")


def test_where_judges_may_revise_a_change_needs_a_reason(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    person.hand_in("E01")
    assert page.frame.side.second.text() == "改分…"
    person.click(page.frame.side.second)
    page.frame.sheet.go_to("C1")
    person.type("22")
    person.press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is page.frame.side.reason
    person.type("听错了")
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: person.hall.sheet("E01").revision == 2, what="the second revision")
    assert person.hall.sheet("E01").reason == "听错了"


def test_a_sheet_that_waits_may_be_changed_and_both_revisions_arrive(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    person.click(page.frame.side.second)
    page.frame.sheet.go_to("C1")
    person.type("22")
    page.frame.side.reason.setFocus()
    person.type("听错了")
    person.press(Qt.Key.Key_Return, CTRL)
    wait(lambda: page.book.sheets["E01"].source.revision == 2, what="a second revision here")
    person.hall.open()
    wait(lambda: person.phase("E01") is Phase.STORED, what="delivered")
    assert (person.hall.sheet("E01").revision, person.hall.sheet("E01").stored_marks["C1"]) == (2, 220_000)


def test_a_closed_entry_takes_no_sheet_and_keeps_what_was_keyed(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    person.turn(page, "E04")
    person.key_marks(page, "21", "20")
    person.hall.do(CloseEntry("R1", "E04"))
    wait(lambda: person.phase("E04") is Phase.LOCKED, what="closed")
    assert row_of(person, "E04") == (SheetGlyph.LOCKED, "已收卷，未提交")
    assert page.frame.sheet.notice.accessibleName().startswith("已收卷，没有您的评分表")
    page.frame.sheet.go_to("C1")
    person.type("3")
    assert page.book.sheets["E04"].marks == {"C1": 210_000, "C2": 200_000}

    person.hall.do(CloseEntry("R1", "E04", reason="设备故障", reopen=True))
    wait(lambda: person.phase("E04") is Phase.OPEN, what="open again")
    assert page.book.sheets["E04"].marks == {"C1": 210_000, "C2": 200_000}


def test_what_the_organizer_has_to_settle_says_so_until_it_is_settled(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    # Meanwhile a paper sheet was keyed at the organizer's desk.
    marks = dict.fromkeys(("C1", "C2", "C3", "C4", "C5"), 100_000)
    person.hall.do(SubmitSheet("R1", "D1", "E01", "J3", marks, "paper"))
    person.hall.open()
    wait(lambda: person.phase("E01") is Phase.HELD, what="held back")
    assert row_of(person, "E01") == (SheetGlyph.HELD, "待处理")
    words = "待处理 组织者已录入一份（第 1 版），您交的这份已送达，由组织者决定采纳哪份。"
    wait(lambda: page.frame.sheet.notice.accessibleName() == words, what="why it is held")
    # 21 + 20.5 + 18 + 12.5 + 12.5, not the 50 of the organizer's.
    row = page.entries.row("E01")
    assert row is not None
    assert row.total == "84.5"
    assert page.book.sheets["E01"].marks["C1"] == 210_000
    counts = page.entries.counts()
    assert (counts[Group.HELD], counts[Group.WAITING], counts[Group.STORED]) == (1, 0, 0)
    wait(lambda: person.view.top.ledger.text() == "已入库 0/1 · 待处理 1", what="the ledger")
    person.press(Qt.Key.Key_F3)
    sheets = person.view.sheets
    assert sheets is not None
    wait(lambda: len(sheets.held()) == 1, what="my sheets")
    assert (sheets.stored(), sheets.on_the_way()) == ((), ())
    own = sheet_rows(sheets.rows, several=False)[0]
    assert own.group == "held"
    texts = [getattr(cell, "text", "") for cell in own.cells]
    assert "84.5" in texts
    assert "待处理" in texts
    person.press(Qt.Key.Key_F3)
    assert person.view.top.ledger.tone() is not Tone.OK
    person.hall.do(SettleSubmission("", person.hall.held()[0].number, accept=True, reason="以本人提交为准"))
    wait(lambda: person.phase("E01") is Phase.STORED, what="settled")
    assert person.hall.sheet("E01").stored_marks["C1"] == 210_000


def test_another_laptop_in_the_seat_ends_keying_here(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    person.hall.do(PairSeat("", "J3", "another", "新电脑", agreed=True))
    wait(person.view.strip.isVisible, what="it is told")
    assert person.view.strip.accessibleName().startswith("本席位已换到另一台电脑")
    page.frame.sheet.go_to("C1")
    person.type("2")
    assert page.book.sheets["E01"].marks == {}


def test_a_returned_sheet_is_announced_at_another_entry_and_a_button_leads_to_it(laptop: AtHall) -> None:
    person = laptop(contest(entries=10), LOCKING)
    page = person.sit()
    person.hand_in("E01")
    person.turn(page, "E02")
    person.hall.do(ReturnSheet("R1", "D1", "E01", "J3", "第二项与评语不一致"))
    strip = person.view.returned
    wait(strip.isVisible, what="it is announced")
    assert strip.accessibleName() == "01 号评分表已退回 第二项与评语不一致"
    wait(lambda: page.entries.counts()[Group.RETURNED] == 1, what="its own count")
    assert page.entries.counts()[Group.DRAFT] == 0
    assert strip.action_button.text() == "去 01 号"
    person.click(strip.action_button)
    wait(lambda: page.book.current is page.book.sheets["E01"], what="the sheet is in hand")
    assert not strip.isVisible()


def test_a_returned_sheet_whose_entry_is_closed_is_missing(laptop: AtHall) -> None:
    person = laptop(contest(entries=10), LOCKING)
    person.sit()
    person.hand_in("E01")
    person.hall.do(ReturnSheet("R1", "D1", "E01", "J3", "请核对"))
    wait(lambda: person.phase("E01") is Phase.OPEN, what="returned")
    person.hall.do(CloseEntry("R1", "E01"))
    sheets = person.view.sheets
    assert sheets is not None
    wait(lambda: len(sheets.missing()) == 1, what="missing")
    row = sheet_rows(sheets.rows, several=False)[0]
    texts = [getattr(cell, "text", "") for cell in row.cells]
    assert row.group == "missing"
    assert "已收卷，未提交" in texts
    assert "84.5" not in texts


def test_a_seat_that_cannot_be_read_stays_on_the_start_screen_in_words(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    seat = person.shelf.take_in(person.hall, "J3")
    (seat.folder / "desk.sqlite").write_bytes(b"nothing of the kind")
    person.window.judge.list_seats()
    card = person.window.start.seat
    wait(card.isVisible, what="the seat is told")
    assert card.lost.text().startswith("打不开：")
    assert card.lost.text().endswith(f"分还在本机 {seat.folder}")
    assert not card.button.isVisible()


def test_a_seat_on_paper_is_told_the_same(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    person.hall.do(ReleaseSeat("", "J3", "电脑没电"))
    wait(lambda: person.view.top.link.text() == "席位已换", what="it is told")


def test_a_recusal_that_the_organizer_records_arrives(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    person.hall.do(Recuse("R1", "J3", "E02", "同一单位"))
    wait(lambda: person.phase("E02") is Phase.EXCUSED, what="recused")
    assert row_of(person, "E02") == (SheetGlyph.RECUSED, "回避 · 同一单位")


def test_the_own_distribution_is_the_organizers_to_switch_off(laptop: AtHall) -> None:
    person = laptop(contest(entries=10), DeskRules(own_totals=False))
    page = person.sit()
    person.hand_in("E01")
    person.turn(page, "E02")
    assert not page.frame.side.plot.isVisible()


def test_papers_are_read_beside_the_sheet_which_stays_in_use(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    for pages, name in enumerate(("商业计划书.pdf", "合同.pdf"), start=1):
        person.hall.do(AttachEvidence("R1", "E01", "", name, small_pdf(pages)))
    page = person.sit()
    wait(page.frame.sheet.papers.isVisible, what="papers are there")
    assert page.frame.sheet.papers.text() == "材料 2"
    page.frame.sheet.go_to("C2")
    person.press(Qt.Key.Key_F4)
    assert page.reader.isVisible()
    wait(lambda: page.reader.preview.picture is not None, what="the page is drawn")
    page.frame.sheet.go_to("C1")
    person.type("21")
    assert page.book.sheets["E01"].marks == {"C1": 210_000}
    page.reader.preview.setFocus()
    person.press(Qt.Key.Key_Escape)
    assert not page.reader.isVisible()
    assert page.frame.sheet.row("C2").box.isAncestorOf(QApplication.focusWidget())
    person.turn(page, "E02")
    assert not page.frame.sheet.papers.isVisible()


def test_leaving_in_the_middle_loses_nothing_and_the_seat_is_offered(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    person.turn(page, "E02")
    person.key_marks(page, "20", "19.5")
    person.press(Qt.Key.Key_W, CTRL)
    assert person.window.start.isVisible()
    wait(lambda: "1 份待上传" in person.window.start.seat.state.text(), what="what waits is told")
    assert person.window.start.seat.name.text() == "陇原返乡创业大赛 · 省级决赛 · 评委丙"
    page = person.resume()
    assert page.book.sheets["E02"].marks == {"C1": 200_000, "C2": 195_000}
    assert person.phase("E01") is Phase.WAITING


def test_closing_the_window_in_the_middle_loses_nothing(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    person.turn(page, "E02")
    person.key_marks(page, "20", "19.5")
    person.window.close()
    person.start()
    page = person.resume()
    assert page.book.sheets["E02"].marks == {"C1": 200_000, "C2": 195_000}
    wait(lambda: person.hall.sheet("E02").standing is Standing.DRAFT, what="the board shows the draft")


def test_a_seat_that_holds_sheets_is_not_removed(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    offline(person)
    person.hand_in("E01", until=Phase.WAITING)
    wait(lambda: person.view._link.waiting == 1, what="it waits")
    remove(person)
    assert person.view.news.accessibleName().startswith("本机还有评分表没有入库")
    person.hall.open()
    wait(lambda: person.view._link.waiting == 0, what="delivered")
    remove(person)
    wait(person.window.start.isVisible, what="back at the start")
    assert not person.shelf.seats()


def remove(person: Laptop) -> None:
    person.view.top.judge_act_requested.emit(JudgeAct.FORGET)
    panel = person.view.overlay.content
    assert panel is not None
    person.click(panel.act_button)  # type: ignore[attr-defined]


def test_a_host_at_another_address_is_found_by_typing_it(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    offline(person)
    person.hall.port = 0
    person.hall.open()
    person.view.top.judge_act_requested.emit(JudgeAct.MOVE)
    person.type(f"127.0.0.1:{person.hall.port}")
    person.press(Qt.Key.Key_Return)
    wait(lambda: person.view._link.link is Link.CONNECTED, what="connected again")


def test_a_host_that_hangs_never_holds_a_draft_up(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    hanging = Event()
    person.window.judge.network.run(lambda: hanging.wait(20))
    person.key_marks(page, "21")
    person.idle(page)
    assert page.frame.side.saved_label.text().startswith("草稿已存")
    hanging.set()


def test_two_dimensions_are_switched_in_the_top_line(laptop: AtHall) -> None:
    person = laptop(contest(entries=10, dimensions=2))
    page = person.sit()
    choice = person.view.top.dimension
    assert choice.isVisible()
    assert [choice.itemText(at) for at in range(choice.count())] == ["路演答辩", "现场考察2"]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    wait(lambda: page.book.desk and page.book.desk.dimension.code == "D2", what="the other dimension")


def test_size_look_and_language_change_at_once(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.sit()
    person.click(person.view.top.size_button)
    assert theme().tokens.scale == 1.25
    person.click(person.view.top.look_button)
    assert theme().tokens.dark
    person.view.top.judge_act_requested.emit(JudgeAct.LANGUAGE)
    wait(lambda: person.view.top.sheets.accessibleName() == "My sheets", what="English")


def state(link: Link, *, ago: int = 51, waiting: int = 2, problem: JudgingError | None = None) -> LinkState:
    since = datetime(2026, 5, 6, 9, 30, tzinfo=UTC) - timedelta(seconds=ago)
    return LinkState(link, since, "192.168.1.20:8430", waiting, 10, 12, None, problem)


NOW = datetime(2026, 5, 6, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("link", "words", "tone"),
    [
        (Link.TRYING, "正在连接", Tone.MUTE),
        (Link.CONNECTED, "已连接主控台", Tone.OK),
        (Link.OFFLINE, "已断开 51 秒", Tone.DANGER),
        (Link.REPLACED, "席位已换", Tone.DANGER),
        (Link.REFUSED, "被拒绝", Tone.DANGER),
        (Link.ALONE, "离线评分", Tone.MUTE),
    ],
)
def test_every_connection_has_its_words(link: Link, words: str, tone: Tone) -> None:
    assert link_pill(state(link), NOW)[:2] == (words, tone)


def test_being_cut_off_is_said_with_what_waits_and_later_with_what_to_do() -> None:
    said = link_strip(state(Link.OFFLINE), NOW)
    assert said is not None
    assert said.head == "与主控台断开 51 秒，可继续评分；2 份待上传"
    assert said.act is LinkAct.MOVE
    early = link_strip(state(Link.OFFLINE, ago=5, waiting=0), NOW)
    assert early is not None
    assert (early.head, early.act) == ("与主控台断开 5 秒，可继续评分", LinkAct.NONE)


def test_a_refusal_says_why_and_offers_the_packet() -> None:
    said = link_strip(state(Link.REFUSED, problem=JudgingError.of(Problem.HOST_TOO_OLD)), NOW)
    assert said is not None
    assert "主控台程序比本机旧" in said.rest
    assert said.act is LinkAct.PACKET


def test_somebody_elses_host_at_the_address_is_not_called_a_refusal() -> None:
    problem = JudgingError.of(Problem.HOST_IMPOSTOR, address="192.168.1.20")
    there = state(Link.REFUSED, problem=problem)
    said = link_strip(there, NOW)
    assert said is not None
    assert said.head.startswith("这个地址上不是原来的主控台")
    assert said.act is LinkAct.MOVE
    assert link_pill(there, NOW)[0] == "不是原主控台"


def test_a_host_that_answers_but_cannot_store_is_not_shown_as_in_order() -> None:
    there = state(Link.CONNECTED, problem=JudgingError.of(Problem.STORAGE_FAILED, detail=""))
    said = link_strip(there, NOW)
    assert said is not None
    assert said.head == "主控台没有全部收下，可继续评分；2 份待上传"
    assert link_pill(there, NOW)[:2] == ("上传受阻", Tone.WARN)
    busy = state(Link.CONNECTED, problem=JudgingError.of(Problem.TOO_MANY_REQUESTS, seconds="2"))
    assert (link_strip(busy, NOW), link_pill(busy, NOW)[1]) == (None, Tone.OK)
    assert link_strip(state(Link.CONNECTED), NOW) is None


def test_a_click_on_size_or_look_leaves_the_keyboard_on_the_mark(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    page.frame.sheet.go_to("C2")
    before = QApplication.focusWidget()
    person.click(person.view.top.look_button)
    person.click(person.view.top.look_button)
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize(("stored", "handed_in", "tone"), [(12, 12, Tone.OK), (11, 12, Tone.ACCENT)])
def test_the_ledger_is_green_only_where_nothing_waits(stored: int, handed_in: int, tone: Tone) -> None:
    assert ledger_words(stored, handed_in)[:2] == (f"已入库 {stored}/{handed_in}", tone)


def test_all_keys_are_shown_and_put_away(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    QTest.keyClick(person.window, Qt.Key.Key_F1)
    assert page.papers.is_open
    person.press(Qt.Key.Key_Escape)
    assert not page.papers.is_open


def test_a_judge_who_finds_a_tie_while_scoring_says_so_from_the_desk(laptop: AtHall) -> None:
    person = laptop(contest(entries=10, recusals=()))
    page = person.sit()
    person.turn(page, "E02")
    person.view.top.judge_act_requested.emit(JudgeAct.RECUSE)
    assert not person.view.overlay.isHidden()
    panel = person.view.findChild(ConfirmPanel)
    assert panel is not None
    assert panel.accessibleName().startswith("02 号")
    panel.reason_field.setFocus()
    person.type("同一单位")
    person.click(panel.act_button)
    wait(lambda: person.phase("E02") is Phase.EXCUSED, what="nothing is keyed here any more")
    wait(lambda: person.hall.sheet("E02").reason == "同一单位", what="the organizer has it")
    items = {item.text(): item.isEnabled() for item in person.view.top.acts_menu().actions()}
    assert items["本项补报回避…"] is False


def test_a_note_takes_what_the_host_takes_and_counts_it(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    note = page.frame.side.note
    person.press(Qt.Key.Key_F2)
    person.type("abc")
    assert note.count.text() == "3/4000"
    QGuiApplication.clipboard().setText("🏆" + "长" * 5000)
    person.press(Qt.Key.Key_V, CTRL)
    assert len(note.toPlainText()) == 4000
    assert note.count.text() == "4000/4000"
    note.moveCursor(QTextCursor.MoveOperation.Start)
    person.type("x")
    assert len(note.toPlainText()) == 4000
    assert note.textCursor().position() == 1
    person.hand_in("E01")
    assert len(person.hall.sheet("E01").note) == 4000
    assert not note.count.isVisible(), "nothing is counted where nothing can be written"


def test_a_draft_says_that_it_is_on_this_laptop_only(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.sit()
    person.turn(page, "E01")
    person.key_marks(page, "21")
    wait(lambda: page.frame.side.saved_label.text().startswith("草稿已存本机"), what="the draft")


def test_the_last_sheet_shows_no_button_without_words_in_another_look(laptop: AtHall) -> None:
    person = laptop(contest(entries=2, recusals=()))
    page = person.sit()
    person.hand_in("E02")
    assert not page.frame.side.main.isVisible()
    person.window.resize(700, 768)
    QApplication.processEvents()
    person.window.resize(1366, 768)
    QApplication.processEvents()
    assert not page.frame.side.main.isVisible()

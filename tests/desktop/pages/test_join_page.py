"""From the start screen into the seat, against a real host on this computer."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.seats.commands import PairSeat
from judging_app.application.seats.joining import FoundEvent, Joining
from judging_app.desktop import files
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.pages.join_page import JoinPage
from judging_app.desktop.pages.judge_top import JudgeAct
from judging_app.domain.problems import JudgingError, Problem
from tests.desktop.conftest import CTRL, wait
from tests.desktop.contest import contest
from tests.desktop.judge_hall import Laptop

AtHall = Callable[..., Laptop]
NOWHERE = FoundEvent("other", "另一场赛事", "127.0.0.1:9")


def type_code(person: Laptop, code: str) -> None:
    QTest.keyClicks(person.join_page.code, code.replace("-", "").lower())


def until_said(page: JoinPage, head: str) -> None:
    wait(lambda: page.status.status.head == head, what=f"{head}; said: {page.status.status}")


def until_identified(page: JoinPage) -> None:
    wait(lambda: not page.identity.isHidden(), what=f"identity; said: {page.status.status}")


def test_two_keys_and_six_signs_lead_from_the_start_screen_to_the_first_mark(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    code = person.hall.code("J3")
    person.join()
    person.type(code.replace("-", "").lower())
    until_identified(person.join_page)
    assert person.join_page.identity.name.text() == "评委丙"
    assert person.join_page.identity.about.text() == "评委 · 第一组 · 教授"
    assert person.join_page.identity.recusals.text() == "09 “乡厨到家”社区养老送餐：与负责人有亲属关系"
    person.press(Qt.Key.Key_Return)
    page = person.seated()
    person.type("21")
    wait(lambda: page.book.sheets["E01"].marks.get("C1") == 210_000, what="the first mark")


def test_a_wrong_code_is_said_in_words_and_the_next_sign_begins_anew(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    type_code(person, "222222")
    until_said(page, "配对码不对")
    assert "请对照桌卡" in page.status.status.rest
    person.type("7")
    assert (page.code.code(), page.status.status.head) == ("7", "已找到主控台")


def test_without_a_host_a_code_waits_for_an_address_and_then_pairs_by_itself(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = ()
    page = person.join()
    until_said(page, "正在会场网络上查找主控台")
    type_code(person, person.hall.code("J3"))
    person.click(page.status.button)
    assert page.hosts.address.hasFocus()
    person.type(f"127.0.0.1:{person.hall.port}")
    person.press(Qt.Key.Key_Return)
    until_identified(page)


def test_an_address_where_nothing_answers_is_told_and_can_be_tried_again(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = (NOWHERE,)
    page = person.join()
    type_code(person, "222222")
    until_said(page, "没有连上")
    assert "127.0.0.1" in page.status.status.rest
    assert page.status.status.action == "再试一次"
    assert not page.code.isReadOnly()


def test_of_several_events_one_has_to_be_chosen(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = (NOWHERE, person.hall.found)
    page = person.join()
    until_said(page, "请选择您的赛事")
    type_code(person, person.hall.code("J3"))
    assert page.identity.isHidden()
    person.click(page.hosts.buttons[1])
    until_identified(page)


def test_somebody_elses_seat_is_given_back(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    type_code(person, person.hall.code("J5"))
    until_identified(page)
    assert page.identity.name.text() == "评委戊"
    person.click(page.identity.not_me)
    assert page.identity.isHidden()
    assert page.code.code() == ""
    wait(lambda: not person.shelf.seats(), what="the seat is gone")


def test_a_taken_seat_waits_for_the_organizer_who_agrees(
    laptop: AtHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("judging_app.desktop.join_pairing._POLL_MS", 50)
    person = laptop(contest(entries=10))
    person.hall.do(PairSeat("", "J3", "another", "旧电脑"))
    page = person.join()
    type_code(person, person.hall.code("J3"))
    until_said(page, "等组织者同意")
    wait(person.hall.host.requests, what="the organizer is asked")
    person.hall.host.settle(person.hall.host.requests()[0].id, agree=True)
    until_identified(page)


def test_waiting_can_be_given_up(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.hall.do(PairSeat("", "J3", "another", "旧电脑"))
    page = person.join()
    type_code(person, person.hall.code("J3"))
    until_said(page, "等组织者同意")
    person.click(page.status.button)
    assert page.status.status.head == "已找到主控台"
    assert not page.code.isReadOnly()


def test_a_recusal_is_declared_before_the_seat_is_taken(laptop: AtHall) -> None:
    person = laptop(contest(entries=10, recusals=()))
    page = person.join()
    type_code(person, person.hall.code("J3"))
    until_identified(page)
    identity = page.identity
    person.click(identity.declare)
    identity.entry.setCurrentIndex(identity.entry.findData("R1/E02"))
    identity.reason.setFocus()
    person.type("同一单位")
    person.press(Qt.Key.Key_Return)
    wait(lambda: "同一单位" in identity.recusals.text(), what="the recusal is listed")
    assert identity.enter.hasFocus()
    wait(lambda: person.hall.sheet("E02").reason == "同一单位", what="the organizer has it")


class Slow:
    """A joining that is refused for a while."""

    def __init__(self, error: JudgingError) -> None:
        self.error: JudgingError | None = error
        self.asked = 0

    def join(self, address: str, code: str) -> Joining:
        self.asked += 1
        assert self.error is not None
        raise self.error


def test_too_many_tries_count_the_seconds_down(laptop: AtHall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("judging_app.desktop.join_flow._SECOND_MS", 20)
    person = laptop(contest(entries=10))
    slow = Slow(JudgingError.of(Problem.TOO_MANY_REQUESTS, seconds="3"))
    monkeypatch.setattr(person.shelf, "join", slow.join)
    page = person.join()
    type_code(person, "222222")
    until_said(page, "尝试太频繁")
    type_code(person, "3")
    seen = {page.status.status.rest}
    wait(lambda: seen.add(page.status.status.rest) or page.status.status.action, what="the time is over")
    assert "现在可以再试。" in seen
    assert any("秒后可再试" in words for words in seen)
    assert slow.asked == 1


def test_another_certificate_is_told_as_such(laptop: AtHall, monkeypatch: pytest.MonkeyPatch) -> None:
    person = laptop(contest(entries=10))
    slow = Slow(JudgingError.of(Problem.HOST_IMPOSTOR, address="192.168.1.20"))
    monkeypatch.setattr(person.shelf, "join", slow.join)
    page = person.join()
    type_code(person, "222222")
    until_said(page, "没有连上")
    assert "请告诉组织者" in page.status.status.rest


def test_a_fault_inside_the_host_is_said_without_its_code_and_enter_tries_again(
    laptop: AtHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = laptop(contest(entries=10))
    slow = Slow(JudgingError.of(Problem.REQUEST_REFUSED, detail="storage_failed"))
    monkeypatch.setattr(person.shelf, "join", slow.join)
    page = person.join()
    type_code(person, "222222")
    until_said(page, "主控台出错了")
    assert page.status.status.rest == "请重试；仍不行请告诉组织者。"
    QTest.keyClick(page.code, Qt.Key.Key_Return)
    wait(lambda: slow.asked == 2, what="another try")


def test_a_seat_file_opens_with_its_code_and_scores_without_a_network(
    laptop: AtHall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = laptop(contest(entries=10))
    path = tmp_path / "j3.judgeseat"
    # An event that is not open to laptops has no address that the file could carry.
    person.hall.host.stop()
    code = person.hall.host.write_seat_file("J3", path)
    person.shelf.nearby = ()
    page = person.join()
    monkeypatch.setattr(files, "ask_seat_file", lambda *_: str(path))
    person.click(page.offline_button)
    person.click(page.offline.choose)
    assert page.status.status.head == "席位文件"
    assert page.status.status.rest.endswith("请输入口令")
    assert page.code.accessibleName() == "席位文件的口令"
    type_code(person, code)
    until_identified(page)
    person.press(Qt.Key.Key_Return)
    person.seated()
    person.hand_in("E01", until=Phase.WAITING)
    assert person.page.frame.side._rule_words.text() == "评完后写评分包交给组织者"
    packet = tmp_path / "j3.judgepacket"
    monkeypatch.setattr(files, "ask_new_packet", lambda *_: str(packet))
    person.view.top.judge_act_requested.emit(JudgeAct.PACKET)
    wait(packet.exists, what="the packet is written")
    wait(person.view.news.isVisible, what="it is said")
    assert person.view.news.accessibleName().startswith("评分包已写好，共 1 份")
    assert person.hall.host.read_packet(packet).stored == 1
    assert dict(person.hall.sheet("E01").stored_marks) == {
        "C1": 210_000,
        "C2": 205_000,
        "C3": 180_000,
        "C4": 125_000,
        "C5": 125_000,
    }


def test_esc_leads_back_and_forgets_what_was_typed(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    type_code(person, "7k4")
    person.press(Qt.Key.Key_Escape)
    assert person.window.start.isVisible()
    person.join()
    assert page.code.code() == ""


def test_help_says_what_to_look_at_and_leads_to_the_address(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    person.click(page.help_button)
    assert page.help.isVisible()
    person.click(page.help.address)
    assert QApplication.focusWidget() is page.hosts.address


def test_a_host_that_goes_away_is_not_chosen_any_more(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    wait(lambda: page.status.status.head == "已找到主控台", what="found")
    flow = person.window.judge.flow
    assert flow is not None
    flow.search.hear(())
    assert page.status.status.head == "正在会场网络上查找主控台"
    flow.search.hear((replace(NOWHERE, name="新的地址"),))
    assert page.status.status.rest.startswith("新的地址")


def paste(person: Laptop, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(person.join_page.code, Qt.Key.Key_V, CTRL)


def test_the_text_of_a_slips_qr_code_leads_to_its_host_though_another_is_chosen(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = (NOWHERE,)
    page = person.join()
    until_said(page, "已找到主控台")
    code = person.hall.code("J3").replace("-", "")
    paste(person, f"judging://127.0.0.1:{person.hall.port}/?code={code}")
    until_identified(page)
    assert page.identity.name.text() == "评委丙"
    assert page.code.code() == code
    assert page.status.status.rest.endswith(f"127.0.0.1:{person.hall.port}")


def test_a_slip_of_a_host_that_is_away_leaves_address_and_code_to_be_mended(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = ()
    page = person.join()
    paste(person, "judging://127.0.0.1:9/?code=7K429P")
    until_said(page, "没有连上")
    assert (page.hosts.address.text(), page.code.code()) == ("127.0.0.1:9", "7K429P")
    assert page.hosts.address.isVisible()


def test_a_code_that_is_right_after_all_is_not_drawn_as_wrong(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    code = person.hall.code("J3")
    page = person.join()
    type_code(person, "222222")
    until_said(page, "配对码不对")
    assert page.code.is_wrong
    type_code(person, code)
    assert not page.code.is_wrong
    until_identified(page)


def test_a_wrong_code_among_several_events_asks_whether_it_is_the_right_event(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = (person.hall.found, NOWHERE)
    page = person.join()
    until_said(page, "请选择您的赛事")
    person.click(page.hosts.buttons[0])
    type_code(person, "222222")
    until_said(page, "配对码不对")
    assert "看下面选的是不是这场赛事" in page.status.status.rest


def test_a_recusal_without_a_reason_says_what_is_missing(laptop: AtHall) -> None:
    person = laptop(contest(entries=10, recusals=()))
    page = person.join()
    type_code(person, person.hall.code("J3"))
    until_identified(page)
    identity = page.identity
    person.click(identity.declare)
    person.click(identity.send)
    assert identity.answer.isVisible()
    assert "请先填写事由" in identity.answer.text()
    assert identity.reason.hasFocus()
    person.type("同")
    assert not identity.answer.isVisible()


def test_help_that_has_helped_goes_away(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    person.shelf.nearby = ()
    page = person.join()
    person.click(page.help_button)
    person.click(page.help.address)
    person.type(f"127.0.0.1:{person.hall.port}")
    person.press(Qt.Key.Key_Return)
    until_said(page, "已找到主控台")
    assert page.help.isHidden()
    assert page.code.hasFocus()


def test_an_event_that_was_alone_is_not_chosen_any_more_once_another_is_heard_of(laptop: AtHall) -> None:
    person = laptop(contest(entries=10))
    page = person.join()
    until_said(page, "已找到主控台")
    flow = person.window.judge.flow
    assert flow is not None
    flow.search.hear((person.hall.found, NOWHERE))
    assert page.status.status.head == "请选择您的赛事"
    assert not any(button.isChecked() for button in page.hosts.buttons)
    person.click(page.hosts.buttons[0])
    flow.search.hear((NOWHERE, person.hall.found))
    assert flow.search.chosen == person.hall.found

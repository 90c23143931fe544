"""The live page with a host: opening, codes, laptops that come and go, files; and what stands in the way."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.queries import BoardOf
from judging_app.application.seats.commands import IssueSlips, PairSeat
from judging_app.application.seats.hosting import HostStatus, JoinRequest, PacketReport, Presence
from judging_app.application.seats.records import Slip
from judging_app.desktop import files
from judging_app.desktop.models.live_cards import CardAct, LiveCard
from judging_app.desktop.models.live_heads import HostNow, Link, link_of
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan.host import Host
from tests.desktop.contest import contest
from tests.desktop.pages.live_bench import Live, Open, points
from tests.lan.laptops import HOME, Laptop

GOOD = points(20, 20, 16, 12, 12)


def in_background(act: Callable[[], object], live: Live) -> None:
    """A laptop waits for the host, and the host's window goes on meanwhile."""
    failed: list[BaseException] = []

    def carry_out() -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 -- raised below, where the test sees it
            failed.append(error)

    thread = threading.Thread(target=carry_out)
    thread.start()
    live.wait(lambda: not thread.is_alive())
    if failed:
        raise failed[0]


@pytest.fixture
def hosted(bench: Open) -> Iterator[Live]:
    """The page over a contest of three entries and two judges; its host is on this computer alone."""
    opened = bench(contest(entries=3, judges=2, recusals=()))
    host = Host(opened.judging, announce=False, interface=HOME)
    live = Live(opened, host=lambda: host)
    live.wait(lambda: live.page.book.host is not None)
    yield live
    host.stop()


def open_to_laptops(live: Live) -> int:
    """Press the switch; answers the port."""
    live.click(live.page.head.switch)
    live.wait(lambda: live.page.book.now is not None and live.page.book.now.status.is_open)
    live.wait(live.page.head.switch.isEnabled)
    assert live.page.book.now is not None
    return live.page.book.now.status.port


def codes_of(live: Live) -> Mapping[str, str]:
    """Give all judges codes."""
    live.click(live.page.head.codes)
    live.click(live.page.side.codes.buttons["issue"])
    live.wait(lambda: live.page.side.codes.codes)
    return dict(live.page.side.codes.codes)


def test_the_event_is_opened_to_laptops_and_closed_again(hosted: Live) -> None:
    page = hosted.page
    assert page.head.switch.text() == "开放评委入席"
    port = open_to_laptops(hosted)
    assert page.side.currentWidget() is page.side.host
    assert f"{HOME}:{port}" in hosted.texts()
    assert page.head.address.text() == f"{HOME}:{port}"
    hosted.click(page.head.address)
    assert QGuiApplication.clipboard().text() == f"{HOME}:{port}"
    assert page.head.switch.text() == "关闭入席"
    hosted.click(page.head.switch)
    hosted.wait(lambda: page.head.switch.text() == "开放评委入席")
    assert not page.head.address.isVisible()


def test_a_judge_joins_with_a_code_and_hands_in(hosted: Live, tmp_path: Path) -> None:
    port = open_to_laptops(hosted)
    codes = codes_of(hosted)
    assert set(codes) == {"J1", "J2"}
    assert all(code in hosted.texts() for code in codes.values())
    assert hosted.head("J1").startswith("评委甲、未入席")
    laptop = Laptop(port)
    in_background(lambda: laptop.pair(codes["J1"], "LAPTOP-01"), hosted)
    in_background(laptop.seat, hosted)
    hosted.wait(lambda: hosted.head("J1").startswith("评委甲、已连接"))
    hosted.wait(lambda: hosted.page.head.laptops.text() == "评委在线 1/2")
    sheet = {"round": "R1", "dimension": "D1", "entry": "E02", "marks": GOOD, "submission": "laptop-0001"}
    answers: list[str] = []
    in_background(lambda: answers.append(laptop.ask("POST", "/v1/sheets", json=sheet).text), hosted)
    hosted.wait(lambda: hosted.cell("E02", "J1").glyph is SheetGlyph.STORED)
    receipt = hosted.bench.judging.ask(BoardOf("R1")).rows[1].cells[0]
    assert receipt is not None
    assert receipt.revision == 1
    today = datetime.now().astimezone().strftime("%H:")
    hosted.wait(lambda: hosted.head("J1").startswith(f"评委甲、{today}"))
    laptop.close()


def test_another_laptop_is_let_in_only_where_the_organizer_agrees(hosted: Live) -> None:
    port = open_to_laptops(hosted)
    codes = codes_of(hosted)
    first, second = Laptop(port), Laptop(port)
    in_background(lambda: first.pair(codes["J2"], "LAPTOP-02"), hosted)
    in_background(lambda: second.try_code(codes["J2"], "LAPTOP-09"), hosted)
    hosted.wait(hosted.cards)
    assert hosted.cards() == [("评委乙：另一台电脑请求入席", "现用：LAPTOP-02；请求：LAPTOP-09")]
    hosted.click(hosted.page.side.panels[2].cross)
    card = next(iter(hosted.page.side.cards.cards.values()))
    hosted.click(card.buttons[CardAct.AGREE])
    hosted.wait(lambda: not hosted.cards())
    in_background(second.wait, hosted)
    assert second.granted["judge"] == "J2"
    pairing = hosted.bench.judging.ask(BoardOf("R1")).pairings["J2"]
    assert pairing.machine == "LAPTOP-09"
    first.close()
    second.close()


def test_slips_are_saved_as_a_pdf(hosted: Live, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "桌卡.pdf"
    codes = codes_of(hosted)
    monkeypatch.setattr(files, "ask_new_pdf", lambda *_: str(target))
    panel = hosted.page.side.codes
    sheet = panel.slips()
    assert [(slip.judge, slip.seat, slip.code) for slip in sheet.slips] == [
        ("评委甲", "第一组", codes["J1"]),
        ("评委乙", "第一组", codes["J2"]),
    ]
    hosted.click(panel.buttons["save"])
    hosted.wait(target.exists)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_slip_s_file_is_named_in_the_language_in_use(hosted: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    codes_of(hosted)
    proposed: list[str] = []
    monkeypatch.setattr(files, "ask_new_pdf", lambda *asked: proposed.append(str(asked[-1])) or "")
    hosted.click(hosted.page.side.codes.buttons["save"])
    assert Path(proposed[0]).name.endswith(" 桌卡.pdf")


def test_the_keyboard_follows_what_comes_next(hosted: Live) -> None:
    page = hosted.page
    hosted.click(page.head.switch)
    hosted.wait(lambda: "codes" in page.side.host.buttons)
    hosted.wait(page.side.host.buttons["codes"].hasFocus)
    assert "下一步：给每位评委发配对码" in hosted.texts()
    QTest.keyClick(page.side.host.buttons["codes"], Qt.Key.Key_Space)
    assert page.side.currentWidget() is page.side.codes
    page.side.codes.buttons["issue"].setFocus()
    QTest.keyClick(page.side.codes.buttons["issue"], Qt.Key.Key_Space)
    hosted.wait(lambda: page.side.codes.codes)
    assert page.side.codes.buttons["save"].hasFocus()


def test_a_new_code_for_one_judge_leaves_the_others_alone(hosted: Live) -> None:
    hosted.page.matrix.judge_opened.emit("J2")
    hosted.act("new_code")
    hosted.wait(lambda: hosted.page.side.codes.codes)
    assert set(hosted.page.side.codes.codes) == {"J2"}
    assert hosted.bench.judging.ask(BoardOf("R1")).slips == {"J2"}
    hosted.wait(lambda: hosted.page.book.view is not None and hosted.page.book.view.slips == {"J2"})
    hosted.click(hosted.page.side.codes.buttons["again"])
    boxes = hosted.page.side.codes.boxes
    assert {code: box.isChecked() for code, box in boxes.items()} == {"J1": True, "J2": False}


def test_a_seat_file_is_written_and_its_code_shown(
    hosted: Live, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "评委甲.judgeseat"
    monkeypatch.setattr(files, "ask_new_seat_file", lambda *_: str(target))
    hosted.page.matrix.judge_opened.emit("J1")
    hosted.act("seat_file")
    hosted.wait(lambda: "打开文件的口令" in hosted.texts())
    assert target.exists()


def test_a_seat_that_a_laptop_has_is_asked_about_before_a_file_takes_it(hosted: Live) -> None:
    hosted.elsewhere(PairSeat("", "J1", "device-1", "LAPTOP-01"))
    hosted.wait(lambda: hosted.page.book.view is not None and "J1" in hosted.page.book.view.pairings)
    hosted.page.matrix.judge_opened.emit("J1")
    hosted.act("seat_file")
    question = hosted.page.side.acts.question
    assert question is not None
    assert "不能再提交" in question.accessibleDescription()


def test_a_file_that_is_no_packet_is_refused_in_words(
    hosted: Live, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "评委甲.judgepacket"
    target.write_bytes(b"no packet at all")
    monkeypatch.setattr(files, "ask_packet", lambda *_: str(target))
    hosted.click(hosted.page.head.packet)
    hosted.wait(lambda: "“评委甲.judgepacket”没有读入，什么也没有改动" in hosted.texts())
    assert any("不是本程序的评分包文件" in text for text in hosted.texts())


@dataclass
class CalmHost:
    """A host whose state a test says; what it is asked to do it only notes."""

    state: HostStatus = HostStatus()
    here: dict[str, Presence] = field(default_factory=dict)
    asking: tuple[JoinRequest, ...] = ()
    refusal: Problem | None = None
    ports: list[int] = field(default_factory=list)
    report: PacketReport = PacketReport("J1", 0, 0)
    watchers: list[Callable[[], None]] = field(default_factory=list)

    def start(self, port: int = 0) -> HostStatus:
        self.ports.append(port)
        if self.refusal is not None:
            raise JudgingError.of(self.refusal, port=str(port))
        self.state = HostStatus(is_open=True, addresses=("192.168.1.20",), port=port, fingerprint="3F2A 91C0")
        return self.state

    def stop(self) -> None:
        self.state = HostStatus()

    def status(self) -> HostStatus:
        return self.state

    def presence(self) -> Mapping[str, Presence]:
        return self.here

    def requests(self) -> Sequence[JoinRequest]:
        return self.asking

    def settle(self, request: str, *, agree: bool) -> None:
        self.asking = ()

    def issue_codes(self, judges: Sequence[str]) -> Mapping[str, str]:
        return dict.fromkeys(judges, "7K4-29P")

    def write_seat_file(self, judge: str, path: Path) -> str:
        return "7K4-29P"

    def read_packet(self, path: Path) -> PacketReport:
        return self.report

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        self.watchers.append(watcher)
        return lambda: self.watchers.remove(watcher)

    def tell(self) -> None:
        """News, from a thread of the host's own."""
        thread = threading.Thread(target=lambda: [watcher() for watcher in tuple(self.watchers)])
        thread.start()
        thread.join()


OPEN = HostStatus(is_open=True, addresses=("192.168.1.20", "10.0.0.5"), port=8430, fingerprint="3F2A 91C0")


@pytest.fixture
def calm(bench: Open) -> tuple[Live, CalmHost]:
    """The page over a host that does what the test says."""
    host = CalmHost()
    live = Live(bench(contest(entries=3, judges=3, recusals=())), host=lambda: host)
    live.wait(lambda: live.page.book.host is not None)
    return live, host


def test_a_port_that_is_taken_is_said_and_another_one_chosen(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    host.refusal = Problem.PORT_TAKEN
    live.click(live.page.head.switch)
    live.wait(lambda: "端口 8430 已被其他程序占用，请换一个。" in live.texts())
    panel = live.page.side.host
    assert panel.port.hasFocus()
    host.refusal = None
    QTest.keyClicks(panel.port, "9000")
    live.click(panel.buttons["switch"])
    live.wait(lambda: live.page.head.address.text() == "192.168.1.20:9000")
    assert host.ports == [8430, 9000]
    assert "端口 8430 已被其他程序占用，请换一个。" not in live.texts()


def test_what_keeps_laptops_out_is_said_with_the_way_out(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    live.click(live.page.head.host)
    host.state = replace(OPEN, unannounced=True, blocked=("LAPTOP-03",), moved_from="192.168.1.7")
    host.tell()
    live.wait(lambda: "地址已变" in live.texts())
    said = "\n".join(live.texts())
    assert "原为 192.168.1.7，现为 192.168.1.20:8430" in said
    assert "手动输入上面的地址" in said
    assert "LAPTOP-03 找到了本机，但连不上端口 8430" in said
    assert "允许应用通过 Windows 防火墙" in said
    assert "其他地址 10.0.0.5" in said
    host.state = replace(OPEN, addresses=())
    host.tell()
    live.wait(lambda: "本机没有联网" in live.texts())


def test_a_laptop_that_is_cut_off_with_sheets_is_a_card(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    live.elsewhere(PairSeat("", "J3", "device-3", "LAPTOP-03"))
    seen = datetime.now(UTC) - timedelta(seconds=130)
    host.state = OPEN
    host.here["J3"] = Presence("J3", "LAPTOP-03", seen, connected=False, waiting=2)
    host.tell()
    live.wait(lambda: live.cards() == [("评委丙 断开 2 分钟", "草稿在其本机；2 份待上传")])
    live.wait(lambda: live.head("J3").startswith("评委丙、断开 2 分钟、2 份待上传"))
    card = next(iter(live.page.side.cards.cards.values()))
    live.click(card.buttons[CardAct.RELEASE])
    question = live.page.side.acts.question
    assert question is not None
    assert "已提交的评分保留" in question.accessibleDescription()
    host.here["J3"] = replace(host.here["J3"], connected=True, waiting=0)
    host.tell()
    live.wait(lambda: not live.cards())


def test_a_judge_who_never_had_a_laptop_is_said_to_score_on_paper(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    host.state = OPEN
    host.tell()
    live.wait(lambda: "未入席" in live.head("J2"))
    live.page.matrix.judge_opened.emit("J2")
    live.act("release")
    live.confirm("不用电脑")
    live.wait(lambda: "纸质" in live.head("J2"))
    pairing = live.bench.judging.ask(BoardOf("R1")).pairings["J2"]
    assert (pairing.device, pairing.number) == ("", 1)
    live.wait(lambda: "release" not in live.page.side.acts.buttons)


def test_long_words_of_a_card_are_shown_whole(calm: tuple[Live, CalmHost]) -> None:
    live, _ = calm
    held = LiveCard("x", "git-diff", Tone.DANGER, "长" * 60, "字" * 120, (CardAct.COMPARE,))
    cards = live.page.side.cards
    cards.show_cards([held])
    QApplication.processEvents()
    card = cards.cards["x"]
    for label in (card.title, card.line):
        assert label.height() >= label.heightForWidth(label.width())
    assert card.geometry().contains(card.line.geometry().translated(card.pos()))


def test_laptops_that_wait_outside_are_let_in_from_their_card(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    assert live.cards() == []
    live.elsewhere(PairSeat("", "J2", "device-2", "评委乙"))  # written as a seat file: no network is missed
    live.elsewhere(IssueSlips("", (Slip("J3", "AB", "00", "00"),)))
    live.elsewhere(PairSeat("", "J3", "device-3", "LAPTOP-03"))
    live.page.refresh()
    live.wait(live.cards)
    assert live.cards() == [("评委入席未开放", "1 台已入席的电脑在等；分数先存在各自电脑上")]
    card = next(iter(live.page.side.cards.cards.values()))
    live.click(card.buttons[CardAct.OPEN])
    live.wait(lambda: not live.cards())
    assert host.ports == [8430]
    # The button under the keyboard now opened the event; the next key does not close it again.
    live.wait(lambda: "close" in live.page.side.host.buttons)
    assert not live.page.side.host.buttons["close"].hasFocus()


def test_what_needs_somebody_is_seen_while_a_panel_lies_over_it(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    needs: list[int] = []
    live.page.needs.connect(needs.append)
    host.state = OPEN
    host.tell()
    live.click(live.page.head.host)
    assert not live.page.head.cards.isVisible()
    host.asking = (JoinRequest("r1", "J2", "LAPTOP-09", datetime.now(UTC)),)
    host.tell()
    live.wait(live.page.head.cards.isVisible)
    assert live.page.head.cards.text() == "需要处理 1"
    assert needs[-1] == 1
    live.click(live.page.head.cards)
    assert not live.page.side.is_open
    assert not live.page.head.cards.isVisible()


def test_what_needs_somebody_is_counted_while_another_page_is_in_front(calm: tuple[Live, CalmHost]) -> None:
    live, _ = calm
    needs: list[int] = []
    live.page.needs.connect(needs.append)
    live.page.hide()
    live.submit("E01", "J1", GOOD)
    live.submit("E01", "J2", GOOD)
    live.wait(lambda: needs and needs[-1] == 1)


def test_what_weighs_more_stands_above(calm: tuple[Live, CalmHost]) -> None:
    live, host = calm
    live.submit("E01", "J1", points(25, 25, 20, 15, 15))
    live.submit("E01", "J2", points(10, 10, 10, 10, 10))
    host.asking = (JoinRequest("r1", "J2", "LAPTOP-09", datetime.now(UTC)),)
    host.state = OPEN
    host.tell()
    live.wait(lambda: len(live.cards()) == 3)
    assert [title for title, _ in live.cards()] == [
        "评委乙：另一台电脑请求入席",
        "01 号缺 1 份评分",
        "01 号极差过大",
    ]


def test_a_packet_s_report_says_what_was_stored_known_and_held(
    calm: tuple[Live, CalmHost], monkeypatch: pytest.MonkeyPatch
) -> None:
    live, host = calm
    host.report = PacketReport("J2", 3, 2)
    monkeypatch.setattr(files, "ask_packet", lambda *_: "/评委乙.judgepacket")
    live.click(live.page.head.packet)
    live.wait(lambda: "新入库 3" in live.texts())
    assert "原已入库 2" in live.texts()
    assert "评委乙" in live.texts()


def test_a_page_that_is_gone_hears_no_more_of_the_host(bench: Open) -> None:
    opened, host, page = bench(contest(entries=1, judges=1, recusals=())), CalmHost(), QObject()
    LiveBook(opened.operations, "R1", page).take_host(lambda: host)
    opened.wait(lambda: len(host.watchers) == 1)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert host.watchers == []
    host.tell()


@pytest.mark.parametrize(
    ("device", "is_open", "presence", "link"),
    [
        (None, False, None, Link.NONE),
        (None, True, None, Link.AWAITED),
        ("", True, None, Link.PAPER),
        ("d", False, None, Link.SHUT),
        ("d", True, None, Link.AWAITED),
        ("d", True, True, Link.CONNECTED),
        ("d", True, False, Link.LOST),
    ],
)
def test_how_a_seat_is_linked(
    bench: Open, device: str | None, is_open: bool, presence: bool | None, link: Link
) -> None:
    opened = bench(contest(entries=1, judges=1, recusals=()))
    if device:
        opened.judging.do(PairSeat("", "J1", device, "LAPTOP-01"))
    view = opened.judging.ask(BoardOf("R1"))
    if device == "":
        opened.judging.do(PairSeat("", "J1", "d", "LAPTOP-01"))
        view = opened.judging.ask(BoardOf("R1"))
        view = view._replace(pairings={"J1": replace(view.pairings["J1"], device="")})
    here = {}
    if presence is not None:
        here["J1"] = Presence("J1", "LAPTOP-01", datetime.now(UTC), connected=presence)
    status = OPEN if is_open else HostStatus()
    assert link_of(view, HostNow(status, here), "J1") is link


def test_keys_reach_the_acts_of_a_cell(calm: tuple[Live, CalmHost]) -> None:
    live, _ = calm
    live.open_cell("E01", "J1")
    assert live.page.side.acts.cross.hasFocus()
    QTest.keyClick(live.page.side.acts.cross, Qt.Key.Key_Escape)
    assert not live.page.side.is_open
    assert live.page.matrix.cells.hasFocus()

"""The states of every page that a person comes to, each by the way the person takes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from judging_app.application.archive import FileKind, Verified
from judging_app.application.keying.answers import KeyedOnce, KeyingState
from judging_app.application.keying.records import Keyed
from judging_app.application.proposals import LeaveSeat
from judging_app.application.sealing.records import ContentMark
from judging_app.application.seats.hosting import HostStatus
from judging_app.desktop.event_view import PAGES
from judging_app.desktop.models.live_heads import HostNow
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.desktop.pages.keying_page import KeyingPage
from judging_app.desktop.pages.live_acts import BoardAct
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.pages.log_page import LogPage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.pages.seal_page import SealPage
from judging_app.desktop.pages.seal_verify import Checked
from judging_app.desktop.pages.show_head import DRAW, RULES, SESSIONS
from judging_app.desktop.pages.show_page import ShowPage
from judging_app.desktop.settings import RecentEvent
from judging_app.domain.event import EntryStatus
from judging_app.domain.problems import Finding, Place, Problem
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.wording.language import Language
from tests.desktop.gallery.stage import Stage

_AT = datetime(2026, 5, 17, 6, 30, tzinfo=UTC)
REGISTRATION = {
    Language.CHINESE: (
        ("序号", "项目名称", "申报单位", "负责人", "组别", "带动就业（人）", "年营业收入（元）",
         "上缴税金（万元）"),
        ("1", "旱塬小杂粮订单农业与预制面点加工示范基地建设项目", "镇原县某某农产品有限责任公司", "负责人01",
         "初创组", "42", "7420000", "24"),
        ("2", "荞麦饮品", "", "负责人02", "成长", "约30", "无", "8.5"),
        ("2", "荞麦饮品", "某某食品厂", "负责人02", "成长组", "28", "3,100,000", "-3"),
        ("4", "", "某某合作社", "负责人04", "未来组", "", "980000", "２.１"),
        ("合计", "", "", "", "", "70", "11500000", ""),
    ),
    Language.ENGLISH: (
        ("No.", "Entry name", "Organization", "Leader", "Track", "Jobs created", "Revenue (yuan)", "Taxes"),
        ("1", "Order farming of upland grains and a prepared-noodle processing demonstration base",
         "Zhenyuan Example Agricultural Products Company", "Leader 01", "Start-up", "42", "7420000", "24"),
        ("2", "Buckwheat drinks", "", "Leader 02", "Grown", "about 30", "none", "8.5"),
        ("2", "Buckwheat drinks", "Example Foods", "Leader 02", "Growth", "28", "3,100,000", "-3"),
        ("4", "", "Example Cooperative", "Leader 04", "Future", "", "980000", "2.1"),
        ("Total", "", "", "", "", "70", "11500000", ""),
    ),
}  # fmt: skip
"""A registration table with a vague figure, a repeated number, a missing name, and a totals row."""


@dataclass(frozen=True)
class Scene:
    """One picture: its name, the event it needs ("" for none), and the way there and back."""

    name: str
    event: str
    enter: Callable[[Stage], object]
    leave: Callable[[Stage], object] = lambda stage: None


def _page(key: str, event: str) -> Scene:
    return Scene(f"{event}-{key}", event, lambda stage: stage.page(key))


def all_scenes() -> list[Scene]:
    """Every scene, those of one event together."""
    keys = [kind.key for kind in PAGES]
    scenes = list(_START)
    for event in ("new", "live", "sample"):
        scenes += [_page(key, event) for key in keys]
    scenes += [scene for scene in _STATES if scene.name.split("-")[1] in {*keys, "settings"}]
    order = ["", "new", "live", "sample", "figures", "ties", "sealed"]
    return sorted(scenes, key=lambda scene: order.index(scene.event))


# The start screen


def _recent(stage: Stage) -> None:
    names = ("返乡创业大赛市级选拔", "陇原返乡创业大赛 · 省级决赛（第一赛区，含乡村文旅与种养加工两个赛道）")
    for at, name in enumerate(names):
        target = str(stage.folder / f"event-{at}.judging")
        if at:
            (stage.folder / f"event-{at}.judging").touch()
        stage.window.preferences.remember(
            RecentEvent(target, name, f"2025-11-0{at + 1}T09:30:00+08:00", 24, 7, 120, 48)
        )
    stage.settle()


def _forget(stage: Stage) -> None:
    for event in stage.window.preferences.settings.recent:
        stage.window.preferences.forget(event.target)
    stage.settle()


def _new(stage: Stage) -> None:
    stage.window.show_new()
    stage.settle()


def _over_start(show: Callable[[Stage], None]) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        stage.window.show_start()
        show(stage)
        stage.settle()

    return enter


_START = (
    Scene("start-empty", "", _over_start(_forget)),
    Scene("start-recent", "", _over_start(_recent), _forget),
    Scene(
        "start-settings",
        "",
        _over_start(lambda stage: stage.window.show_settings()),
        lambda stage: stage.window.overlay.close_content(),
    ),
    Scene(
        "start-fault",
        "",
        _over_start(lambda stage: stage.window.show_fault(RuntimeError("example"))),
        lambda stage: stage.window.overlay.close_content(),
    ),
    Scene("start-new-event", "", _new, lambda stage: stage.window.show_start()),
)


# Pages over an event


def _overview_checks(stage: Stage) -> None:
    page = stage.page("overview")
    assert isinstance(page, OverviewPage)
    page.checks.click()
    stage.settle()


def _overview_edit(stage: Stage) -> None:
    page = stage.page("overview")
    assert isinstance(page, OverviewPage)
    page.head.edit.click()
    stage.settle()


def _press_escape(stage: Stage) -> None:
    page = stage.page("overview")
    assert isinstance(page, OverviewPage)
    for button in page.head.findChildren(QAbstractButton):
        if button.isVisible() and button is getattr(page.head, "cancel", None):
            button.click()
    stage.settle()


def _entries(stage: Stage) -> EntriesPage:
    page = stage.page("entries")
    assert isinstance(page, EntriesPage)
    return page


def _entry_form(stage: Stage) -> None:
    _entries(stage).add_button.click()
    stage.settle()


def _entry_question(stage: Stage) -> None:
    page = _entries(stage)
    page.list.select_key(page.entries.key_at(2))
    page.ask_status(EntryStatus.WITHDRAWN)
    stage.settle()


def _import(stage: Stage) -> None:
    page = _entries(stage)
    page.import_text("\n".join("\t".join(row) for row in REGISTRATION[stage.language]))
    stage.settle()
    stage.until(page.importer.model.rowCount, "the table is read")
    page.importer.go_to_trouble()
    stage.settle()


def _leave_import(stage: Stage) -> None:
    page = _entries(stage)
    page.importer.leave()
    stage.settle()


def _judges(stage: Stage, view: str) -> JudgesPage:
    page = stage.page("judges")
    assert isinstance(page, JudgesPage)
    page.go_to(view)
    stage.settle()
    return page


def _seat_form(stage: Stage) -> None:
    page = _judges(stage, "seats")
    page.seats.table.select_key(page.seats.model.key_at(2))
    page.seats.table.key_opened.emit(page.seats.table.current_key())
    stage.settle()


def _leave_question(stage: Stage) -> None:
    page = _judges(stage, "seats")
    found = page.seats.current()
    if found is not None and found[1] is not None:
        page.seats.ask(LeaveSeat(found[1].panel, found[1].judge))
    stage.settle()


def _recusal_question(stage: Stage) -> None:
    page = _judges(stage, "recusals")
    event = page.book.whole
    assert event is not None
    page.recusals.ask(event.judges[1].code, event.entries[1].code)
    stage.settle()


def _deal(stage: Stage) -> None:
    _judges(stage, "panels").panels.start(order=False)
    stage.settle()


def _figures(stage: Stage) -> FiguresPage:
    page = stage.page("figures")
    assert isinstance(page, FiguresPage)
    return page


def _figure_in_hand(stage: Stage) -> None:
    _figures(stage).show_figure("E18", "jobs")
    stage.settle()


def _figure_confirming(stage: Stage) -> None:
    page = _figures(stage)
    page.head.mode.set_current("confirm")
    page.head.mode.chosen.emit("confirm")
    stage.settle()


def _figure_verifying(stage: Stage) -> None:
    page = _figures(stage)
    page.head.mode.set_current("verify")
    page.head.mode.chosen.emit("verify")
    stage.settle()


def _figure_question(stage: Stage) -> None:
    _figure_in_hand(stage)
    _figures(stage).panel.unfounded_requested.emit()
    stage.settle()


def _figure_paste(stage: Stage) -> None:
    page = _figures(stage)
    page.show_figure("E19", "jobs")
    stage.settle()
    QGuiApplication.clipboard().setText("38\t700\n约40\t650\n12\t90")
    page.grid.pasted.emit()
    stage.settle()


def _desk_note(stage: Stage) -> None:
    stage.page("desk").frame.open_note()  # type: ignore[attr-defined]
    stage.settle()


def _results(stage: Stage) -> ResultsPage:
    page = stage.page("results")
    assert isinstance(page, ResultsPage)
    page.open_side(True)
    page.side.show_why()
    stage.settle()
    return page


def _adjust(stage: Stage) -> None:
    _results(stage).side.adjust_button.click()
    stage.settle()


def _status_question(stage: Stage) -> None:
    _results(stage).side.ask_status(EntryStatus.WITHDRAWN)
    stage.settle()


def _tie(stage: Stage) -> None:
    page = _results(stage)
    page.table.select("E04")
    stage.settle()


def _ruling(stage: Stage) -> None:
    _tie(stage)
    _results(stage).side.rule_button.click()
    stage.settle()


def _pill(key: str) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        _results(stage).pills.status_chosen.emit(key)
        stage.settle()

    return enter


def _log_act(stage: Stage) -> None:
    page = stage.page("log")
    assert isinstance(page, LogPage)
    page.open_side(True)
    stage.settle()


def _live(act: Callable[[LivePage], object]) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        page = stage.page("live")
        assert isinstance(page, LivePage)
        stage.until(page.model.rowCount, "the board is loaded")
        act(page)
        stage.settle()

    return enter


def _live_acts(page: LivePage) -> None:
    page.matrix.select(page.model.place_of(SheetKey("D1", "E01", "J2")))
    page.matrix.opened.emit()


def _live_close(page: LivePage) -> None:
    _live_acts(page)
    page.side.acts.ask(BoardAct.CLOSE)


def _live_conflict(page: LivePage) -> None:
    assert page.book.view is not None
    page.side.conflict.show_item(page.book.view.held[0])
    page.side.open_panel(page.side.conflict)


def _live_blocked(page: LivePage) -> None:
    """As a host stands to a network that lets nobody through."""
    status = HostStatus(
        is_open=True,
        addresses=("192.168.100.200", "10.20.30.40"),
        port=8430,
        fingerprint="3F2A 91C0 77B4 E815",
        moved_from="192.168.100.100",
        blocked=("LAPTOP-03", "评委丁的电脑"),
        unannounced=True,
    )
    page.book.now = HostNow(status)
    page.book.host_changed.emit()
    page.side.open_panel(page.side.host)


def _leave_live(page: LivePage) -> None:
    page.side.close_panel()
    page.book.now = HostNow()
    page.book.host_changed.emit()


def _rules(act: Callable[[object], object]) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        act(stage.page("rules"))
        stage.settle()

    return enter


def _settings(stage: Stage) -> None:
    stage.view.go_to("settings")
    stage.settle()


def _run(stage: Stage) -> ShowPage:
    page = stage.page("show")
    assert isinstance(page, ShowPage)
    return page


def _run_panel(key: str) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        _run(stage).open_panel(key)
        stage.settle()

    return enter


def _run_break(stage: Stage) -> None:
    page = _run(stage)
    page.table.select_keys([page.run.lines[2].key])
    page.ask_break()
    stage.settle()


def _run_drawn(stage: Stage) -> None:
    page = _run(stage)
    page.open_panel(DRAW)
    page.draw_panel.draw_lots()
    stage.settle()
    page.draw_panel.check_record()
    page.draw_panel.ask_again()
    stage.settle()


def _seal(stage: Stage) -> SealPage:
    page = stage.page("seal")
    assert isinstance(page, SealPage)
    return page


def _seal_question(stage: Stage) -> None:
    page = _seal(stage)
    page.card.form.name.setText("负责人01")
    page.card.form.ask()
    stage.until(lambda: page.panel is not None, "the question")
    stage.settle()


def _leave_seal(stage: Stage) -> None:
    page = _seal(stage)
    if page.panel is not None:
        page.panel.declined.emit()
    page.verdict.closed.emit()
    stage.settle()


def _break_question(stage: Stage) -> None:
    _seal(stage).card.shown.break_wanted.emit()
    stage.settle()


def _verdict(stage: Stage) -> None:
    """As a file comes out in which three things were changed."""
    page = _seal(stage)
    facts = {"expected": "91.50", "found": "94.50"}
    places = [Place("results.xlsx", "总排名", f"G{row}") for row in (5, 9, 12)]
    found = tuple(Finding(Problem.VALUE_DIFFERS, facts, place=place) for place in places)
    mark = ContentMark(page._seals.seals[-1].statement.content, page._seals.in_force)
    page._on_verified(Checked("/tmp/results.xlsx", Verified(FileKind.WORKBOOK, found, mark)))
    stage.settle()


def _keying(differs: bool) -> Callable[[Stage], None]:
    """A paper sheet in hand for the second time, or keyed in two ways; each with what it warns of."""

    def enter(stage: Stage) -> None:
        page = stage.page("keying")
        assert isinstance(page, KeyingPage)
        view = page.book.view
        assert view is not None
        page.head.name.setText("某某录入员")
        sheet = next(item for item in view.sheets if item.state not in {KeyingState.BARRED})
        leaves = sheet.paper.dimension.leaves(sheet.paper.entry.track)
        marks = {leaf.code: leaf.maximum for leaf in leaves}
        first = Keyed(1, *sheet.ref, Standing.SUBMITTED, marks, "某某录入员", _AT)
        other = replace(first, number=2, by="某某复录员", marks={leaf.code: leaf.minimum for leaf in leaves})
        once = KeyedOnce(1, first.by, first.at)
        found = sheet._replace(state=KeyingState.ONCE, keyings=(once,), stands=True, closed=False)
        if differs:
            found = found._replace(state=KeyingState.DIFFERS, both=(first, other))
        page.book.open(found, rules="00000000")
        stage.settle()

    return enter


def _leave_keying(stage: Stage) -> None:
    page = stage.page("keying")
    assert isinstance(page, KeyingPage)
    page.leave()
    page.strip.hush()
    stage.settle()


_STATES = (
    Scene("live-keying-second", "live", _keying(differs=False), _leave_keying),
    Scene("live-keying-differs", "live", _keying(differs=True), _leave_keying),
    Scene("sample-keying-second", "sample", _keying(differs=False), _leave_keying),
    Scene("sample-keying-differs", "sample", _keying(differs=True), _leave_keying),
    Scene("live-seal-question", "live", _seal_question, _leave_seal),
    Scene("sealed-seal-shown", "sealed", _seal),
    Scene("sealed-seal-break", "sealed", _break_question, _leave_seal),
    Scene("sealed-seal-verdict", "sealed", _verdict, _leave_seal),
    Scene("sealed-desk-closed", "sealed", lambda stage: stage.page("desk")),
    Scene("sealed-rules-closed", "sealed", lambda stage: stage.page("rules")),
    Scene("sealed-live-closed", "sealed", lambda stage: stage.page("live")),
    Scene("sealed-results-closed", "sealed", lambda stage: stage.page("results")),
    Scene("live-overview-checks", "live", _overview_checks, _overview_checks),
    Scene("new-overview-edit", "new", _overview_edit, _press_escape),
    Scene("new-entries-import", "new", _import, _leave_import),
    Scene("new-judges-panels", "new", lambda stage: _judges(stage, "panels")),
    Scene("new-judges-recusals", "new", lambda stage: _judges(stage, "recusals")),
    Scene("sample-entries-form", "sample", _entry_form, lambda stage: _entries(stage).form.closed.emit()),
    Scene(
        "sample-entries-question",
        "sample",
        _entry_question,
        lambda stage: _entries(stage).question.closed.emit(),
    ),
    Scene("sample-entries-import", "sample", _import, _leave_import),
    Scene("sample-judges-form", "sample", _seat_form),
    Scene("sample-judges-leave", "sample", _leave_question),
    Scene("sample-judges-panels", "sample", lambda stage: _judges(stage, "panels")),
    Scene("sample-judges-deal", "sample", _deal, lambda stage: _judges(stage, "panels").panels.leave()),
    Scene("sample-judges-recusals", "sample", lambda stage: _judges(stage, "recusals")),
    Scene("sample-judges-recusal", "sample", _recusal_question),
    Scene("live-desk-note", "live", _desk_note),
    Scene("live-results-sheets", "live", _pill("sheets")),
    Scene("sample-results-why", "sample", _results),
    Scene("sample-results-adjust", "sample", _adjust),
    Scene("sample-results-status", "sample", _status_question, _results),
    Scene("live-live-acts", "live", _live(_live_acts), _live(_leave_live)),
    Scene("live-live-close", "live", _live(_live_close), _live(_leave_live)),
    Scene("live-live-conflict", "live", _live(_live_conflict), _live(_leave_live)),
    Scene("live-live-host", "live", _live(_live_blocked), _live(_leave_live)),
    Scene(
        "live-live-codes",
        "live",
        _live(lambda page: page.side.open_panel(page.side.codes)),
        _live(_leave_live),
    ),
    Scene(
        "live-live-rules",
        "live",
        _live(lambda page: page.side.open_panel(page.side.rules)),
        _live(_leave_live),
    ),
    Scene("live-show-rules", "live", _run_panel(RULES)),
    Scene("live-show-sessions", "live", _run_panel(SESSIONS)),
    Scene("live-show-break", "live", _run_break, lambda stage: _run(stage).break_panel.closed.emit()),
    Scene("live-show-drawn", "live", _run_drawn, lambda stage: _run(stage).draw_panel.drop_question()),
    Scene("live-log-act", "live", _log_act),
    Scene("sample-rules-compare", "sample", _rules(lambda page: page.head.compare_requested.emit())),
    Scene("sample-rules-sheet", "sample", _rules(lambda page: page.head.sheet_requested.emit())),
    Scene("sample-rules-criterion", "sample", _rules(lambda page: page.tree.settings_requested.emit())),
    Scene("sample-rules-example", "sample", _rules(lambda page: page.side.show_example())),
    Scene(
        "sample-rules-publish",
        "sample",
        _rules(lambda page: page.head.publish_requested.emit()),
        _rules(lambda page: page.publish.declined.emit()),
    ),
    Scene("sample-settings", "sample", _settings),
    Scene("figures-figures-hand", "figures", _figure_in_hand),
    Scene("figures-figures-confirm", "figures", _figure_confirming, _figure_verifying),
    Scene(
        "figures-figures-question", "figures", _figure_question, lambda stage: _figures(stage).drop_question()
    ),
    Scene(
        "figures-figures-paste", "figures", _figure_paste, lambda stage: _figures(stage).paste.closed.emit()
    ),
    Scene("ties-results-tie", "ties", _tie),
    Scene("ties-results-ruling", "ties", _ruling),
    Scene("ties-results-figures", "ties", _pill("figures")),
)

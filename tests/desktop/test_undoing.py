"""Undo and redo over the whole window: keys, toast, refusals; and the rail's keys."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from judging_app.application.commands import EditSetup, SetEntryStatus, SubmitSheet
from judging_app.application.queries import WholeEvent
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.desktop.event_view import NUMBERED, PAGES, EventView
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.log_page import LogPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.domain.event import Entry, EntryStatus, Event, Participation
from tests.desktop.conftest import ALT, CTRL, Driver, wait
from tests.desktop.contest import contest, marks_for

FIRST = contest(entries=1).entries[0].code
SHIFT = Qt.KeyboardModifier.ShiftModifier


def with_new(event: Event, count: int) -> Event:
    """The event with more entries in it, as an import makes it."""
    new = tuple(Entry(f"N{at:02}", f"新项目{at:02}", order=90 + at) for at in range(1, count + 1))
    round_ = event.rounds[0]
    joined = tuple(Participation(item.code, "P") for item in new)
    round_ = replace(round_, participations=(*round_.participations, *joined))
    return replace(event, entries=(*event.entries, *new), rounds=(round_,))


class Window:
    """The window over a contest, on its log."""

    def __init__(self, driver: Driver, event: Event) -> None:
        self.driver = driver
        self.view: EventView = driver.open(driver.make(event))
        self.view.go_to("log")
        page = self.view.pages["log"]
        assert isinstance(page, LogPage)
        self.page = page
        # The event was made, and got what its hosts prove themselves with.
        wait(lambda: page.model.rowCount() == 2, what="the log is read")
        page.table.setFocus()
        QApplication.processEvents()

    @property
    def toast(self) -> str:
        """What the toast says, nothing once it is gone."""
        toast = self.view.undoing.toast
        return toast.text() if toast.isVisible() else ""

    def edit(self, act: SetupAct, new: Event) -> None:
        """Do as a page does that edits the set-up, and wait for the toast."""
        old = self.event()
        self.view._operations.do(EditSetup("R1", act, SetupChange(differences(old, new))))
        said = self.toast
        wait(lambda: self.toast not in ("", said), what="the toast")

    def event(self) -> Event:
        """The event as it stands."""
        found: list[Event] = []
        self.view._operations.ask(WholeEvent(), found.append, self.view)
        wait(lambda: found, what="the event")
        return found[0]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        said = self.toast
        self.driver.press(key, modifier)
        wait(lambda: self.toast not in ("", said), what="another toast")


@pytest.fixture
def window(driver: Driver) -> Window:
    return Window(driver, contest(entries=6, scored=1, recusals=()))


def test_an_import_is_told_taken_back_and_done_again_by_keys(window: Window) -> None:
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(window.event(), 24))
    assert window.toast == "已导入 24 个项目"
    assert len(window.event().entries) == 30
    window.press(Qt.Key.Key_Z, CTRL)
    assert window.toast == "已撤销：导入 24 个项目"
    assert len(window.event().entries) == 6
    window.press(Qt.Key.Key_Y, CTRL)
    assert window.toast == "已重做：导入 24 个项目"
    assert len(window.event().entries) == 30
    window.press(Qt.Key.Key_Z, CTRL)
    window.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(window.event().entries) == 30


def test_the_toast_s_button_takes_back_what_it_tells_of(window: Window) -> None:
    event = window.event()
    entries = (replace(event.entries[0], leader="负责人99"), *event.entries[1:])
    window.edit(SetupAct.EDIT_ENTRIES, replace(event, entries=entries))
    assert window.toast.startswith("已修改项目 01 ")
    assert window.toast.endswith("：负责人 负责人1 → 负责人99")
    window.driver.click(window.view.undoing.toast.undo_button)
    wait(lambda: window.toast.startswith("已撤销"), what="undone")
    assert window.event().entries[0].leader == "负责人1"
    window.driver.click(window.view.undoing.toast.undo_button)
    wait(lambda: window.toast.startswith("已重做"), what="done again")
    assert window.event().entries[0].leader == "负责人99"


def test_in_a_table_that_comes_in_the_keys_take_back_what_was_mended(driver: Driver) -> None:
    view = driver.open(driver.make(contest(entries=6, recusals=())))
    view.go_to("entries")
    page = view.pages["entries"]
    assert isinstance(page, EntriesPage)
    wait(lambda: page.book.whole is not None, what="the entries are read")
    page.import_text("项目名称\t单位\n归园民宿\t甲公司\n")
    book = page.importer.book
    wait(lambda: book.plan is not None, what="the preview")
    book.skip_row(2)
    wait(lambda: book.is_settled, what="planned")
    assert book.is_mended
    driver.press(Qt.Key.Key_Z, CTRL)
    assert not book.is_mended
    driver.press(Qt.Key.Key_Y, CTRL)
    assert book.is_mended
    assert not view.undoing.toast.isVisible()


def test_nothing_to_undo_is_said_and_submitted_sheets_stay(window: Window) -> None:
    sheets = window.event().rounds[0].sheets
    window.press(Qt.Key.Key_Z, CTRL)
    assert window.toast == "没有可以撤销的操作。"
    assert window.view.undoing.toast.undo_button.isHidden()
    assert window.event().rounds[0].sheets == sheets


def test_a_field_undoes_what_is_typed_in_it(window: Window) -> None:
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(window.event(), 2))
    window.page.search.setFocus()
    window.driver.type("abc")
    window.driver.press(Qt.Key.Key_Z, CTRL)
    assert window.page.search.text() == ""
    assert len(window.event().entries) == 8


def test_the_desk_leaves_the_set_up_alone(window: Window) -> None:
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(window.event(), 2))
    page = window.driver.desk()
    page.setFocus()
    window.driver.press(Qt.Key.Key_Z, CTRL)
    assert len(window.event().entries) == 8


def test_what_cannot_be_undone_any_more_is_said_in_words(window: Window) -> None:
    """A sheet was given for an imported entry: taking the entry out would take the sheet with it."""
    event = window.event()
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(event, 1))
    given = SubmitSheet("R1", "D1", "N01", "J1", marks_for(3, 1), "one")
    done: list[object] = []
    window.view._operations.do(given, done.append, window.view)
    wait(lambda: done, what="the sheet is stored")
    window.driver.press(Qt.Key.Key_Z, CTRL)
    wait(window.view.strip.isVisible, what="the question, as the sheet came later")
    window.view.strip.action_requested.emit()
    wait(lambda: window.view.strip.accessibleName().startswith("没有撤销 "), what="the refusal")
    assert "N01" in window.view.strip.accessibleName()
    assert len(window.event().entries) == 7


def test_a_page_s_own_undo_goes_first(window: Window) -> None:
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(window.event(), 2))
    own: list[str] = []
    window.page.undo = lambda: own.append("undo")  # type: ignore[attr-defined]
    window.page.redo = lambda: own.append("redo")  # type: ignore[attr-defined]
    window.driver.press(Qt.Key.Key_Z, CTRL)
    window.driver.press(Qt.Key.Key_Y, CTRL)
    assert own == ["undo", "redo"]
    assert len(window.event().entries) == 8


def test_alt_and_a_number_go_to_a_page(window: Window) -> None:
    # 0 stands behind 9, as on the keyboard; the eleventh page has none.
    for digit, kind in zip("1234567890", NUMBERED, strict=False):
        window.driver.press(Qt.Key(Qt.Key.Key_0 + int(digit)), ALT)
        assert window.view.rail.current() == kind.key
        assert f"(Alt+{digit})" in window.view.rail.button(kind.key).toolTip()
    assert isinstance(window.view.pages["desk"], DeskPage)


@pytest.mark.parametrize(("height", "scale"), [(768, 1.0), (768, 1.5), (600, 1.0), (600, 1.5)])
def test_the_rail_fits_and_every_item_is_reached_by_keys(window: Window, height: int, scale: float) -> None:
    window.driver.window.settings.scale.chosen.emit(str(scale))
    window.driver.window.resize(1366, height)
    QApplication.processEvents()
    assert window.driver.window.size() == QSize(1366, height)
    rail = window.view.rail
    order = [*(kind.key for kind in PAGES), "settings", "close"]
    boxes = []
    rail.button(order[0]).setFocus(Qt.FocusReason.TabFocusReason)
    for key in order:
        button = rail.button(key)
        assert button.hasFocus(), key
        shown = button.visibleRegion().boundingRect()
        assert shown.height() == button.height(), f"{key} is cut"
        boxes.append(button.mapTo(rail, button.rect().center()).y())
        window.driver.press(Qt.Key.Key_Down)
    assert rail.button("close").mapTo(rail, rail.button("close").rect().bottomLeft()).y() < rail.height()
    if (height, scale) != (600, 1.5):
        assert boxes == sorted(boxes), "nothing had to scroll"


def test_a_missing_sheet_leads_to_its_desk(driver: Driver) -> None:
    """J2 owes the sheets of E02 and on; the second of them is wanted."""
    event = contest(entries=3, judges=3, scored=1, recusals=())
    view = driver.open(driver.make(event))
    driver.click(view.rail.button("results"))
    page = view.pages["results"]
    assert isinstance(page, ResultsPage)
    wait(lambda: page.side.why.explanation is not None, what="the ranking")
    driver.click(page.pills.pill("sheets"))
    panel = page.side.missing
    # Entries 02 and 03, three judges each.
    assert len(panel.buttons) == 6
    driver.click(panel.buttons[4])
    desk = view.pages["desk"]
    assert isinstance(desk, DeskPage)
    wait(lambda: desk.book.current is not None and desk.book.current.key == ("D1", "E03", "J2"), what="seat")
    assert view.rail.current() == "desk"


def test_on_the_rules_the_keys_take_the_draft_s_edits_back(driver: Driver) -> None:
    view = driver.open(driver.make(contest(entries=2, recusals=())))
    view.go_to("rules")
    page = view.pages["rules"]
    assert isinstance(page, RulesPage)
    wait(lambda: page.draft.view is not None, what="the rules are read")
    QApplication.processEvents()
    before = page.draft.rulebook
    page.draft.put(("range_alarm",), Fraction(12))
    page.draft.put(("range_alarm",), Fraction(34))
    page.tree.view.setFocus()
    driver.press(Qt.Key.Key_Z, CTRL)
    assert page.draft.rulebook.range_alarm == 12
    driver.press(Qt.Key.Key_Z, CTRL)
    assert page.draft.rulebook == before
    driver.press(Qt.Key.Key_Y, CTRL)
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.draft.rulebook.range_alarm == 34
    # With the keyboard in one of its fields the whole edit goes, too: fields leave the key to the page.
    field = next(each for each in page.cards.trim.fields() if each.path[-1] == "minimum")
    held = page.draft.rulebook.dimensions[0].aggregation.minimum
    field.control.setFocus()
    assert isinstance(field.control, QLineEdit)
    field.control.selectAll()
    driver.type("12")
    assert page.draft.rulebook.dimensions[0].aggregation.minimum == 12
    driver.press(Qt.Key.Key_Z, CTRL)
    assert page.draft.rulebook.dimensions[0].aggregation.minimum == held
    assert not view.undoing.toast.isVisible()


def test_a_key_never_passes_over_a_later_act_without_asking(window: Window) -> None:
    event = window.event()
    window.edit(SetupAct.IMPORT_ENTRIES, with_new(event, 2))
    window.view._operations.do(SetEntryStatus("R1", FIRST, EntryStatus.WITHDRAWN, "退赛"))
    wait(lambda: status_of(window.event(), FIRST) is EntryStatus.WITHDRAWN, what="withdrawn")
    window.driver.press(Qt.Key.Key_Z, CTRL)
    wait(window.view.strip.isVisible, what="the question")
    assert "快捷键不撤销这一步" in window.view.strip.accessibleName()
    assert "导入 2 个项目" in window.view.strip.accessibleName()
    assert len(window.event().entries) == 8
    window.view.strip.action_requested.emit()
    wait(lambda: len(window.event().entries) == 6, what="the earlier edit is undone")
    assert status_of(window.event(), FIRST) is EntryStatus.WITHDRAWN


def status_of(event: Event, code: str) -> EntryStatus:
    """An entry's status in the round."""
    return next(item.status for item in event.rounds[0].participations if item.entry == code)

"""An organizer at the desk: sets an event up in the window, by keys and clicks, page after page."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from judging_app.application.queries import WholeEvent
from judging_app.bootstrap import Library
from judging_app.desktop import files
from judging_app.desktop.event_view import EventView
from judging_app.desktop.models.desk_sheet import Phase
from judging_app.desktop.models.rules_draft import DraftState
from judging_app.desktop.models.rules_tree import Column
from judging_app.desktop.opening import this_person
from judging_app.desktop.page import Page
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_head import CONFIRM, VERIFY
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.import_panel import ImportPanel
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.domain.event import Entry, Event, Round
from tests.desktop.conftest import CTRL, Driver, wait

AnyPage = TypeVar("AnyPage", bound=Page)
KEYS = Qt.Key
PAGES: dict[type[Page], str] = {
    OverviewPage: "overview",
    EntriesPage: "entries",
    JudgesPage: "judges",
    RulesPage: "rules",
    FiguresPage: "figures",
    DeskPage: "desk",
    ResultsPage: "results",
}
SUGGESTED = ""
"""A way to mend a cell beside typing into it: take what the page proposes."""


class Organizer:
    """One person at the window; how a page looks is its own test's concern."""

    def __init__(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        self.driver = driver
        self._monkeypatch = monkeypatch
        self.target = ""

    # --- The event ------------------------------------------------------------------------------

    @property
    def view(self) -> EventView:
        """The window over the event."""
        view = self.driver.window.view
        assert view is not None
        return view

    def make_event(self, name: str, *tracks: str, folder: Path) -> None:
        """Ctrl+N, a name, tracks, Ctrl+Enter; the rules are those that are proposed first."""
        driver, page = self.driver, self.driver.window.new
        driver.window.activateWindow()
        driver.press(KEYS.Key_N, CTRL)
        wait(lambda: page.isVisible() and page.rules.current is not None, what="the rulebooks are there")
        page.folder.setText(str(folder))
        driver.type(name)
        page.form.tracks.field.setFocus()
        for track in tracks:
            driver.type(track)
            driver.press(KEYS.Key_Return)
        wait(lambda: not page.foldered.is_wrong(), what="the folder is looked at")
        driver.press(KEYS.Key_Return, CTRL)
        wait(lambda: driver.window.view is not None, what="the event opens")
        self.target = str(folder / f"{name}.judging")

    def close(self) -> None:
        """Back to the start screen, with the file let go of."""
        closed: list[bool] = []
        self.driver.window.session.closed.connect(lambda: closed.append(True))
        self.driver.click(self.view.rail.button("close"))
        wait(lambda: closed and self.driver.window.view is None, what="the event is closed")

    def settle(self) -> None:
        """Wait until everything that was done so far is stored: there is one worker, in order."""
        operations, answers = self.driver.window.session.operations, []
        assert operations is not None
        operations.ask(WholeEvent(), answers.append, operations)
        wait(lambda: answers, what="all is stored")

    def stored(self) -> Event:
        """The event as another program reads it."""
        if self.driver.window.session.operations is not None:
            self.settle()
        held = Library().open(self.target, this_person(), read_only=True)
        try:
            return held.judging.ask(WholeEvent())
        finally:
            held.close()

    def round(self) -> Round:
        """The one round, as it is stored."""
        (round_,) = self.stored().rounds
        return round_

    def named(self, name: str) -> Entry:
        """An entry by its name."""
        return next(entry for entry in self.stored().entries if entry.name == name)

    def go_to(self, kind: type[AnyPage]) -> AnyPage:
        """Come to a page through the rail."""
        key = PAGES[kind]
        self.driver.click(self.view.rail.button(key))
        page = self.view.pages[key]
        assert isinstance(page, kind)
        QApplication.processEvents()
        return page

    def undo(self) -> None:
        """Ctrl+Z, wherever the keyboard is."""
        self.driver.press(KEYS.Key_Z, CTRL)

    # --- Entries and judges -----------------------------------------------------------------------

    def bring_in_entries(self, path: Path, mends: Mapping[int, str]) -> None:
        """Choose a table, mend it from trouble to trouble, and store it."""
        page = self.choose_entries(path)
        self.mend(page.importer, mends)
        self.driver.click(page.importer.foot.carry_out)
        wait(lambda: not page.is_importing, what="the entries are stored")

    def choose_entries(self, path: Path) -> EntriesPage:
        """Choose a table of entries and wait for its preview."""
        page = self.go_to(EntriesPage)
        wait(lambda: page.book.whole is not None, what="the entries are loaded")
        self._choose(path, page.import_button)
        wait(lambda: page.importer.book.plan is not None, what="the preview is there")
        return page

    def bring_in_judges(self, path: Path) -> None:
        """Choose a table of judges and store it as it is."""
        page = self.go_to(JudgesPage)
        wait(lambda: page.book.whole is not None, what="the judges are loaded")
        self._choose(path, page.seats.import_table)
        wait(lambda: page.importing is not None and page.importing.book.plan is not None)
        assert page.importing is not None
        self.driver.click(page.importing.foot.carry_out)
        wait(lambda: page.importing is None, what="the judges are stored")

    def mend(self, panel: ImportPanel, mends: Mapping[int, str]) -> None:
        """F8 leads from cell to cell; a row without a way to mend it is passed over."""
        passed = 0
        while panel.book.plan is not None and panel.book.plan.blocked:
            self.driver.press(KEYS.Key_F8)
            text, take = mends.get(panel.grid.number), panel.row.lines[0].take
            if text is None or (text == SUGGESTED and take is None):
                passed += 1
                assert passed < 9, f"row {panel.grid.number} was not foreseen"
            elif take is not None and text == SUGGESTED:
                self.driver.click(take)
            else:
                self._type_into_cell(text)
            wait(lambda: panel.book.is_settled, what="planned anew")
            QApplication.processEvents()

    def _type_into_cell(self, text: str) -> None:
        self.driver.press(KEYS.Key_Return)
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit), what="the cell opens")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        self.driver.type(text)
        QTest.keyClick(field, KEYS.Key_Return)
        wait(lambda: not isinstance(QApplication.focusWidget(), QLineEdit), what="the cell closes")

    def _choose(self, path: Path, button: QWidget) -> None:
        self._monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        self.driver.click(button)

    def draw_order(self, seed: str) -> None:
        """Draw the running order from a seed of one's own."""
        page = self.go_to(JudgesPage)
        wait(lambda: page.book.whole is not None, what="the judges are loaded")
        self.driver.press(KEYS.Key_2, CTRL)
        self.driver.click(page.panels.order_button)
        page.panels.draw.seed.selectAll()
        self.driver.type(seed)
        wait(page.panels.draw.apply.isEnabled, what="the order is proposed")
        self.driver.click(page.panels.draw.apply)
        wait(lambda: page.book.is_settled and not page.panels.draw.isVisible(), what="the order is stored")

    # --- Rules ------------------------------------------------------------------------------------

    def rules(self) -> RulesPage:
        """The rules, loaded."""
        page = self.go_to(RulesPage)
        wait(lambda: page.draft.view is not None, what="the rules are loaded")
        return page

    def remove_criterion(self, page: RulesPage, code: str) -> None:
        """Take an indicator out with Del."""
        page.tree.view.setFocus()
        assert page.tree.view.select(("criterion", code))
        self.driver.press(KEYS.Key_Delete)

    def set_points(self, page: RulesPage, code: str, points: str) -> None:
        """Type points over those in the tree, as in a spreadsheet."""
        view = page.tree.view
        view.setFocus()
        assert view.select(("criterion", code), Column.POINTS)
        self.driver.press(KEYS.Key_F2)
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit), what="the points open")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        self.driver.type(points)
        self.driver.press(KEYS.Key_Return)
        QApplication.processEvents()

    def publish(self, page: RulesPage) -> None:
        """Put the draft in force."""
        wait(lambda: page.draft.state is DraftState.SAVED, what="the draft is stored")
        self.driver.click(page.head.publish_button)
        wait(page.publish.isVisible, what="the question is there")
        self.driver.click(page.publish.act_button)
        wait(lambda: page.draft.state is DraftState.UNCHANGED, what="the rules are in force")

    # --- Figures ----------------------------------------------------------------------------------

    def figures(self, *, verifier: str, confirmer: str) -> FiguresPage:
        """The figures, with the two names filled in."""
        page = self.go_to(FiguresPage)
        wait(lambda: page.book is not None, what="the figures are loaded")
        for field, name in ((page.head.verifier.field, verifier), (page.head.confirmer.field, confirmer)):
            field.setFocus()
            field.selectAll()
            self.driver.type(name)
            self.driver.press(KEYS.Key_Return)
        return page

    def verify(self, page: FiguresPage, entry: str, code: str, figure: str = "", reason: str = "") -> None:
        """Enter takes the claim; a figure typed over it asks for a reason."""
        page.grid.setFocus()
        assert page.grid.select((entry, code))
        for letter in figure:
            self.driver.type(letter)
        self.driver.press(KEYS.Key_Return)
        if reason:
            self.driver.type(reason)
            self.driver.press(KEYS.Key_Return)
        assert page.grid.current != (entry, code), page.panel.note.text()

    def mark_unfounded(self, page: FiguresPage, entry: str, code: str, what: str) -> None:
        """Say that the evidence of a figure is missing."""
        page.grid.setFocus()
        assert page.grid.select((entry, code))
        self.driver.click(page.panel.unfounded_button)
        assert page.question is not None
        self.driver.type(what)
        self.driver.click(page.question.act_button)

    def confirm(self, page: FiguresPage, entry: str, code: str) -> None:
        """The second person confirms a figure."""
        page.head.mode._choose(CONFIRM)
        page.grid.setFocus()
        assert page.grid.select((entry, code))
        self.driver.press(KEYS.Key_Return)
        page.head.mode._choose(VERIFY)

    def attach(self, page: FiguresPage, entry: str, code: str, paths: Sequence[Path]) -> None:
        """Add files for a figure and wait until they are listed."""
        page.grid.setFocus()
        assert page.grid.select((entry, code))
        before = len(page.panel.evidence.rows)
        self._monkeypatch.setattr(files, "ask_evidence", lambda *_: [str(path) for path in paths])
        self.driver.click(page.panel.evidence.add_button)
        wait(lambda: len(page.panel.evidence.rows) == before + len(paths), what="the files are attached")

    # --- Marks and results ------------------------------------------------------------------------

    def key_sheet(self, judge: str, entry: str, marks: Sequence[str]) -> None:
        """Key a sheet at the desk and submit it with Ctrl+Enter."""
        page = self.driver.desk(judge)
        self.driver.turn(page, entry)
        sheet = page.book.current
        assert sheet is not None
        page.frame.sheet.go_to(sheet.plan.leaves[0].code)
        for mark in marks:
            self.driver.type(mark)
            self.driver.press(KEYS.Key_Return)
        self.driver.press(KEYS.Key_Return, CTRL)
        wait(lambda: page.book.current and page.book.current.phase is Phase.STORED, what="receipt")

    def export(self, button: QWidget, path: Path) -> None:
        """Write a workbook and wait until the strip says so."""
        self._monkeypatch.setattr(files, "ask_new_workbook", lambda *_: str(path))
        self.driver.click(button)
        wait(lambda: str(path) in self.view.strip.accessibleName(), what="the workbook is written")

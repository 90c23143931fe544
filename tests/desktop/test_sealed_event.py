"""Editing pages over a sealed event: refused in words, and nothing pretends to be changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from judging_app.application.figure_review import FigureState
from judging_app.application.queries import ShowOf, WholeEvent
from judging_app.application.sealing.answers import ContentOf, StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.stage.commands import SetShow
from judging_app.application.stage.records import Show, ShowRules
from judging_app.bootstrap import Library
from judging_app.desktop.event_view import EventView
from judging_app.desktop.models.entries_edits import Field
from judging_app.desktop.models.figures_cells import FIGURE_CELL_ROLE
from judging_app.desktop.opening import this_person
from judging_app.desktop.page import Page
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.desktop.pages.live_acts import BoardAct
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.pages.overview_page import OverviewPage
from judging_app.desktop.pages.results_page import ResultsPage
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.desktop.pages.show_head import DRAW
from judging_app.desktop.pages.show_page import ShowPage
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.domain.event import AdjustmentKind, Event
from judging_app.domain.sheets import SheetKey
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest
from tests.desktop.pages.figures_contest import figures_event
from tests.desktop.pages.test_entries_page import cell, go_to

SEALED = "赛事已封存"


def sealed(driver: Driver, event: Event) -> EventView:
    """Open an event that was sealed."""
    target = driver.make(event)
    opened = Library().open(target, this_person())
    try:
        seal = Library().sign(opened.judging.ask(StatementOf()), "张三")
        opened.judging.do(SealEvent("", seal))
    finally:
        opened.close()
    view = driver.open(target)
    wait(view.seal_bar.isVisible, what="the bar")
    return view


def page_of(driver: Driver, view: EventView, key: str) -> Page:
    driver.click(view.rail.button(key))
    return view.pages[key]


def refused(view: EventView) -> None:
    """The window says so, in words, and the content is what was sealed."""
    wait(lambda: view.strip.isVisible() and SEALED in view.strip.accessibleName(), what="the refusal")
    unchanged(view)


def unchanged(view: EventView) -> None:
    mark = view._opened.source.judging.ask(ContentOf())
    assert mark.seal is not None
    assert mark.content == mark.seal.statement.content


def says_sealed(view: EventView) -> None:
    """Somewhere on the page in front, or above it, the refusal stands in words."""

    def said() -> bool:
        shown = (child for child in view.findChildren(QWidget) if child.isVisible())
        return any(f"{SEALED}（" in words(child) for child in shown)

    wait(said, what="the refusal")
    unchanged(view)


def says_at_once(form: QWidget) -> bool:
    """The form itself says it, before anything is given to it."""
    shown = (label for label in form.findChildren(QLabel) if label.isVisible())
    return any(label.text().startswith(SEALED) for label in shown)


def words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | NoteLine) else widget.accessibleName()


def test_the_head_of_the_event(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = view.pages["overview"]
    assert isinstance(page, OverviewPage)
    wait(lambda: page._event is not None, what="the overview")
    page.head.open_form()
    page.head.form.name.setText("另一个名称")
    driver.click(page.head.save)
    wait(lambda: SEALED in page.head.note.text(), what="the refusal")
    unchanged(view)


def test_a_cell_of_the_entries(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "entries")
    assert isinstance(page, EntriesPage)
    wait(lambda: page.book.whole is not None, what="the entries")
    before = cell(page, "E02", "organization")
    go_to(page, "E02", "organization")
    page.list.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.type("X")
    driver.press(Qt.Key.Key_Return)
    refused(view)
    # Shown at once, and taken back with the refusal.
    wait(lambda: cell(page, "E02", "organization") == before, what="what is stored is shown")


def test_a_recusal(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "judges")
    assert isinstance(page, JudgesPage)
    wait(lambda: page.book.whole is not None, what="the judges")
    page.go_to("recusals")
    page.recusals.ask("J1", "E01")
    page.recusals.question.reason.insert("亲属")
    assert not page.recusals.question.act.isEnabled()
    driver.press(Qt.Key.Key_Return)
    assert says_at_once(page.recusals.question)
    unchanged(view)


def test_the_rules_take_nothing_until_the_seal_is_broken(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "rules")
    assert isinstance(page, RulesPage)
    assert page.draft.read_only
    unchanged(view)


def test_a_figure(driver: Driver) -> None:
    view = sealed(driver, figures_event())
    view.operations.people.name("核验员", "")
    page = page_of(driver, view, "figures")
    assert isinstance(page, FiguresPage)
    wait(lambda: page.grid.current is not None, what="the figures")
    page.show_figure("E18", "jobs")
    page.grid.setFocus()
    before = view._opened.source.judging.ask(WholeEvent())
    driver.press(Qt.Key.Key_Return)
    says_sealed(view)
    assert view._opened.source.judging.ask(WholeEvent()) == before
    index = page.model.index_of(("E18", "jobs"))
    wait(lambda: index.data(FIGURE_CELL_ROLE).state is not FigureState.VERIFIED, what="shown as it is")


def test_the_draw(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "show")
    assert isinstance(page, ShowPage)
    wait(lambda: page.run.lines, what="the order")
    page.open_panel(DRAW)
    driver.click(page.draw_panel.draw_button)
    says_sealed(view)


def test_the_desk_is_closed(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=2, recusals=()))
    page = driver.desk("J3")
    driver.turn(page, "E03")
    assert page.book.current is not None
    before = dict(page.book.current.marks)
    driver.type("2")
    driver.press(Qt.Key.Key_Return)
    driver.idle(page)
    assert dict(page.book.current.marks) == before == {}
    unchanged(view)


def test_an_adjustment_stays_in_its_panel(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "results")
    assert isinstance(page, ResultsPage)
    wait(lambda: "为什么" in page.side.why.text(), what="the ranking")
    page.side.adjust_button.click()
    panel = page.side.adjustments
    panel.kind_choice.set_current(AdjustmentKind.DEDUCTION.value)
    panel.number_field.setText("3")
    panel.reason_field.setText("材料不实")
    assert not panel.add_button.isEnabled()
    assert says_at_once(panel)
    assert panel.list.items == ()
    unchanged(view)


def test_an_entry_that_is_typed_stays_and_takes_its_button_once_the_seal_is_broken(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "entries")
    assert isinstance(page, EntriesPage)
    wait(lambda: page.book.whole is not None, what="the entries")
    page.form.show()
    page.form.take_focus()
    driver.type("X1")
    driver.press(Qt.Key.Key_Return)
    assert says_at_once(page.form)
    assert page.form.fields[Field.NAME].text() == "X1"
    assert not page.form.button.isEnabled()
    unchanged(view)
    view.operations.do(BreakSeal("", "补录", "张三"))
    wait(page.form.button.isEnabled, what="open again")
    assert not says_at_once(page.form)


def test_a_status_says_it_where_it_is_asked(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "results")
    assert isinstance(page, ResultsPage)
    wait(lambda: "为什么" in page.side.why.text(), what="the ranking")
    question = page.side.question
    assert question.act.is_barred
    question.reason.setText("退赛")
    assert not question.act.isEnabled()


def test_sheets_on_the_live_page(driver: Driver) -> None:
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    page = page_of(driver, view, "live")
    assert isinstance(page, LivePage)
    wait(page.model.rowCount, what="the board")
    page.matrix.select(page.model.place_of(SheetKey("D1", "E01", "J2")))
    page.matrix.opened.emit()
    page.side.acts.ask(BoardAct.CLOSE)
    panel = page.findChild(ConfirmPanel)
    assert panel is not None
    driver.click(panel.act_button)
    says_sealed(view)


def test_the_screen_goes_on(driver: Driver) -> None:
    """The show can still be set after the seal, and nothing that was sealed moves."""
    view = sealed(driver, contest(entries=3, scored=3, recusals=()))
    done: list[object] = []
    view.operations.do(SetShow("R1", Show(rules=ShowRules(follow=False))), done.append, view)
    wait(lambda: done, what="stored")
    assert view._opened.source.judging.ask(ShowOf("R1")).show.rules.follow is False
    unchanged(view)

"""What a new user stumbled over once: kept from coming back."""

from PySide6.QtWidgets import QApplication

from judging_app.bootstrap import Library
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_inputs import FigureEdit
from judging_app.desktop.pages.show_page import ShowPage
from tests.desktop.conftest import Driver, wait


def entries_page(driver: Driver) -> EntriesPage:
    """The entries of the sample event, which has two tracks and five indicators."""
    view = driver.open(driver.make(Library().sample_event()))
    view.go_to("entries")
    page = view.pages["entries"]
    assert isinstance(page, EntriesPage)
    wait(lambda: page.book.whole is not None, what="the entries are read")
    return page


def test_a_table_says_which_indicators_it_has_no_column_for_and_which_tracks_are_new(driver: Driver) -> None:
    page = entries_page(driver)
    event = page.book.whole
    assert event is not None
    first, *others = (leaf.name for leaf in event.rounds[0].rulebook.measured[0].leaves())
    page.import_text(f"项目名称\t单位\t组别\t{first}（人）\n归园民宿\t甲公司\t学生组\t12\n")
    wait(lambda: page.importer.book.plan is not None, what="the preview")
    noted = page.importer.foot.noted
    wait(noted.isVisible, what="what the table brings and lacks")
    assert "新增组别：学生组" in noted.text()
    assert f"表中没有这些指标的列：{'、'.join(others)}" in noted.text()
    assert first not in noted.text()


def test_the_running_order_is_drawn_from_the_entries_too(driver: Driver) -> None:
    page = entries_page(driver)
    driver.click(page.order_button)
    assert driver.window.view is not None
    show = driver.window.view.pages["show"]
    assert isinstance(show, ShowPage)
    wait(show.draw_panel.isVisible, what="the draw")


def test_a_long_unit_gives_way_to_the_number(qapp: QApplication) -> None:
    field = FigureEdit(strong=True)
    field.resize(132, 44)
    field.set_unit("CNY 10,000")
    field.setText("1234.56")
    assert field.textMargins().right() == 0
    field.set_unit("人")
    assert field.textMargins().right() > 0
    field.resize(400, 44)
    field.set_unit("CNY 10,000")
    assert field.textMargins().right() > 60

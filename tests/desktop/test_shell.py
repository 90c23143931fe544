"""What holds for the whole window: language, look, size, pages."""

import platformdirs
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from judging_app.desktop import files
from judging_app.desktop.application import make_window
from judging_app.desktop.event_view import PAGES
from judging_app.desktop.main_window import first_size
from judging_app.desktop.pages.desk_frame import Mode
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.desktop.theme.style import theme
from judging_app.domain.event import Event
from judging_app.wording.language import Language, current_language
from tests.desktop.conftest import Driver, wait
from tests.desktop.contest import contest

LANGUAGE_NAMES = {"中文 / EN", "中文"}


def own_texts(widget: QWidget) -> set[str]:
    """Every text that the program itself says, as far as Qt's own widgets show it."""
    texts = set()
    for child in widget.findChildren(QWidget):
        if isinstance(child, QLabel | QAbstractButton):
            texts.add(child.text())
        if isinstance(child, QLineEdit):
            texts.add(child.placeholderText())
    return {text for text in texts if text}


def data_of(event: Event) -> set[str]:
    """What people wrote themselves and no language changes."""
    round_ = event.rounds[0]
    dimension = round_.rulebook.dimensions[0]
    named = (
        *event.judges,
        *event.entries,
        *event.tracks,
        *dimension.criteria,
        dimension,
        round_,
        round_.rulebook,
    )
    guidance = {leaf.guidance for leaf in dimension.criteria}
    return {item.name for item in named} | guidance | {event.date, event.place, event.organizer}


def chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def left_in_chinese(event: Event, *widgets: QWidget) -> set[str]:
    """What is still said in Chinese though nobody's own words are."""
    return {
        text
        for widget in widgets
        for text in own_texts(widget)
        if chinese(text) and text not in LANGUAGE_NAMES and not any(name in text for name in data_of(event))
    }


def still_chinese(event: Event, page: QWidget) -> set[str]:
    """What a page has left; forms that are out of sight are said anew by and by."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return left_in_chinese(event, page)


def test_every_page_changes_its_language(driver: Driver) -> None:
    event = contest(scored=5, name="Contest")
    view = driver.open(driver.make(event))
    for kind in PAGES:
        view.go_to(kind.key)
        QApplication.processEvents()
    page = driver.desk()
    settings = driver.window.settings
    view.go_to("settings")
    settings.language.setFocus()
    driver.press(Qt.Key.Key_Right)
    assert current_language() is Language.ENGLISH
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    driver.window.start.progress.start("")
    assert left_in_chinese(event, driver.window.start, settings, view.rail, view.strip) == set()
    for kind in PAGES:
        view.go_to(kind.key)
        wait(lambda key=kind.key: not still_chinese(event, view.pages[key]), what=f"{kind.key} in English")
    assert page.frame.side.main.text().startswith("Missing")
    view.go_to("settings")
    settings.language.setFocus()
    driver.press(Qt.Key.Key_Left)
    view.go_to("desk")
    assert page.frame.side.main.text().startswith("还差")


def test_only_the_page_in_front_is_dressed_and_said_anew_at_once(driver: Driver) -> None:
    """With every page at once the window would stand still, up to seconds on a slow computer."""
    view = driver.open(driver.make(contest(scored=5)))
    for kind in PAGES:
        view.go_to(kind.key)
        QApplication.processEvents()
    view.go_to("log")
    page, other = view.pages["log"], view.pages["rules"]
    assert isinstance(other, RulesPage)
    driver.window.settings.look.chosen.emit("dark")
    driver.window.settings.language.chosen.emit(Language.ENGLISH.value)
    dark = theme().tokens.surface
    assert dark in page.styleSheet()
    assert dark in view.rail.styleSheet()
    assert dark not in other.styleSheet()
    assert other.head.title.text() == "规则"
    view.go_to("rules")
    assert dark in other.styleSheet()
    assert other.head.title.text() == "Rules"


@pytest.mark.parametrize(
    ("size", "scale", "mode"),
    [((1366, 768), 1.0, Mode.WIDE), ((1366, 768), 1.25, Mode.RAIL), ((1366, 768), 1.5, Mode.COMPACT)],
)
def test_the_desk_fits_the_room_there_is(
    driver: Driver, size: tuple[int, int], scale: float, mode: Mode
) -> None:
    driver.open(driver.make(contest()))
    driver.window.settings.scale.chosen.emit(str(scale))
    driver.window.resize(*size)
    page = driver.desk()
    QApplication.processEvents()
    assert page.frame.mode is mode
    assert driver.window.width() == size[0], "nothing forces the window to grow"
    assert page.frame.bar.isVisible() is (mode is Mode.COMPACT)
    if mode is not Mode.WIDE:
        page.frame.toggle_list()
        assert page.frame.list.isVisible()
        driver.press(Qt.Key.Key_Escape)
        assert not page.frame.list.isVisible()


def test_papers_are_proposed_beside_the_event_s_file_and_those_of_a_database_among_the_documents(
    driver: Driver,
) -> None:
    driver.open(driver.make(contest()))
    operations = driver.window.session.operations
    assert operations is not None
    assert operations.folder == str(driver.folder)
    documents = str(platformdirs.user_documents_path())
    assert files.folder_of("postgresql://host/finals") == documents


def test_a_fault_is_said_again_in_another_language(driver: Driver) -> None:
    window = driver.window
    window.show_fault(ValueError("x"))
    panel = window.overlay.content
    assert panel is not None
    assert panel.accessibleName() == "程序出了问题"
    window.preferences.switch_language()
    assert panel.accessibleName() == "Something in the program went wrong"
    window.overlay.close_content()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.preferences.switch_language()


def test_the_look_takes_effect_at_once(driver: Driver) -> None:
    driver.window.settings.look.chosen.emit("dark")
    assert theme().tokens.dark
    wait(lambda: '"dark"' in driver.settings.path.read_text(encoding="utf-8"), what="remembered")


def test_the_first_window_fits_the_screen_with_its_frame(driver: Driver) -> None:
    # A small laptop's whole screen, one with a task bar, a large one, and one that is too small for anything.
    assert first_size(QSize(1366, 768)) == QSize(1350, 728)
    assert first_size(QSize(1366, 720)) == QSize(1350, 680)
    assert first_size(QSize(1920, 1040)) == QSize(1366, 768)
    assert first_size(QSize(640, 400)) == QSize(760, 480)
    window = make_window(driver.library, driver.settings)
    driver.windows.append(window)
    window.show()
    free = window.screen().availableGeometry()
    assert window.frameGeometry().width() <= free.width()
    assert window.frameGeometry().height() <= free.height()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_rail_shows_every_page_on_a_small_laptop(driver: Driver, scale: float) -> None:
    driver.window.resize(1350, 728)
    view = driver.open(driver.make(contest(entries=2, recusals=())))
    driver.window.settings.scale.chosen.emit(str(scale))
    QApplication.processEvents()
    assert theme().tokens.px(100) == 100 * scale
    buttons = [view.rail.button(kind.key) for kind in PAGES]
    shown = [not button.visibleRegion().isEmpty() for button in buttons]
    assert all(shown)
    assert all(button.visibleRegion().boundingRect().size() == button.size() for button in buttons)
    assert all(button.height() >= 28 * scale for button in buttons)

"""Edits with 1,000 entries: until what was edited is painted, storage behind it, and the longest block."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from judging_app.desktop.models.figures_cells import FIGURE_CELL_ROLE
from judging_app.desktop.models.rules_tree import Column
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.figures_page import FiguresPage
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.domain.exact import TICKS_PER_POINT
from tests.benchmarks.events import Measured
from tests.benchmarks.window import TimedWindow

FRAME = 16.0
"""Milliseconds in one frame at 60 Hz."""
BLOCK = 50.0
"""Milliseconds for which one thing may keep the window's thread."""
EXAMPLE = 50.0
"""Milliseconds until the worked example has followed an edit that is on screen already."""
TIMES = 7


@dataclass(frozen=True)
class Edit:
    """One edit: what is done before the clock starts, what is timed, and what tells that it is painted."""

    prepare: Callable[[], object]
    act: Callable[[], object]
    painted: QWidget
    shows: Callable[[], object]


def measure(window: TimedWindow) -> Iterator[Measured]:
    """An entry's name, a seat's role, a criterion's points."""
    yield from _timed(window, "entry renamed", _renamed(window))
    yield from _timed(window, "role changed", _role_changed(window))
    yield from _timed(window, "points changed", _points_changed(window))
    yield from _timed(window, "worked example", _points_changed(window, example=True), EXAMPLE)


def measure_figures(window: TimedWindow) -> Iterator[Measured]:
    """A figure verified."""
    yield from _timed(window, "figure verified", _verified(window))


def _timed(
    window: TimedWindow, name: str, edit: Callable[[int], Edit], bar: float = FRAME
) -> Iterator[Measured]:
    """The median of several edits, and the longest block of all of them until everything is stored."""
    times: list[float] = []
    blocks: list[float] = []
    for at in range(TIMES):
        step = edit(at)
        step.prepare()
        window.settle()
        window.longest = 0.0
        times.append(window.until_painted(step.act, step.painted, step.shows))
        window.settle()
        blocks.append(window.longest * 1e3)
    times.sort()
    note = f"{TIMES} edits, longest {times[-1]:.1f} ms"
    yield Measured(f"{name} until painted, ms", times[TIMES // 2], bar, note)
    yield Measured(f"{name} longest block, ms", sorted(blocks)[TIMES // 2], BLOCK, f"worst {max(blocks):.1f}")


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(key: Qt.Key) -> None:
    QTest.keyClick(_focused(), key)


def _renamed(window: TimedWindow) -> Callable[[int], Edit]:
    """Enter in the field over a cell of the list."""
    page = window.page("entries")
    assert isinstance(page, EntriesPage)
    window.window.activateWindow()
    column = page.entries.column_of("name")

    def edit(at: int) -> Edit:
        code, name = page.entries.key_at(at), f"Name {at}"

        def prepare() -> None:
            page.list.setFocus()
            page.list.setCurrentIndex(page.entries.index(at, column))
            _press(Qt.Key.Key_Return)
            window.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
            field = _focused()
            assert isinstance(field, QLineEdit)
            field.setText(name)

        def shows() -> bool:
            return bool(page.entries.index(page.entries.row_of(code), column).data() == name)

        return Edit(prepare, lambda: _press(Qt.Key.Key_Return), page.list.viewport(), shows)

    return edit


def _role_changed(window: TimedWindow) -> Callable[[int], Edit]:
    """Another role chosen in the form of a seat."""
    page = window.page("judges")
    assert isinstance(page, JudgesPage)
    place = next(at for at, column in enumerate(page.model.columns) if column.key == "role")

    def edit(at: int) -> Edit:
        role = page.seats.form.role
        before: list[str] = []

        def shown() -> str:
            return str(page.model.index(at, place).data())

        def prepare() -> None:
            page.table.select_key(page.model.key_at(at))
            before.append(shown())

        def act() -> None:
            role.setCurrentIndex((role.currentIndex() + 1) % role.count())
            role.activated.emit(role.currentIndex())

        return Edit(prepare, act, page.table.viewport(), lambda: shown() != before[0])

    return edit


def _points_changed(window: TimedWindow, *, example: bool = False) -> Callable[[int], Edit]:
    """Enter in the field over a criterion's points; painted is its cell, or the worked example beside it."""
    page = window.page("rules")
    assert isinstance(page, RulesPage)
    view, final = page.tree.view, page.side.example.final

    def edit(at: int) -> Edit:
        key, points = ("criterion", f"C{at}"), "20" if example else "15"
        before: list[str] = []

        def prepare() -> None:
            before.append(final.value)
            view.setFocus()
            view.select(key, Column.POINTS)
            QTest.keyClick(view, Qt.Key.Key_F2)
            editor = view.indexWidget(view.currentIndex())
            assert isinstance(editor, QLineEdit)
            editor.setText(points)

        def act() -> None:
            QTest.keyClick(view.indexWidget(view.currentIndex()), Qt.Key.Key_Return)

        def has_points() -> bool:
            criterion = page.draft.rulebook.dimensions[0].criterion(key[1])
            return criterion is not None and criterion.maximum == int(points) * TICKS_PER_POINT

        if example:
            return Edit(prepare, act, final, lambda: final.value != before[0])
        return Edit(prepare, act, view.viewport(), has_points)

    return edit


def _verified(window: TimedWindow) -> Callable[[int], Edit]:
    """Enter on a claimed figure."""
    page = window.page("figures")
    assert isinstance(page, FiguresPage)

    def edit(at: int) -> Edit:
        key = f"E{at + 1:04d}", "F0"
        before: list[object] = []

        def state() -> object:
            return page.model.index_of(key).data(FIGURE_CELL_ROLE).state

        def prepare() -> None:
            page.head.verifier.field.setText("核验员甲")
            page.grid.setFocus()
            page.grid.select(key)
            before.append(state())

        return Edit(
            prepare,
            lambda: _press(Qt.Key.Key_Return),
            page.grid.views[1].viewport(),
            lambda: state() != before[0],
        )

    return edit

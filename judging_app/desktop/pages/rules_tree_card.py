"""The criteria tree in its card, with everything that can be done to a row."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_edits import (
    Spot,
    add_criterion,
    add_dimension,
    children_of,
    dimension_of,
    duplicate_criterion,
    fresh_code,
    move_criterion,
    move_dimension,
    remove_criterion,
    remove_dimension,
    spot_of,
)
from judging_app.desktop.models.rules_rows import RowKind, RubricRow
from judging_app.desktop.models.rules_tree import Column, RubricTree
from judging_app.desktop.pages.rules_tree_view import RubricView
from judging_app.desktop.widgets.buttons import KindButton, icon_button
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_divider, set_look, tokens
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.indicators import ByHand
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.wording.language import translate

_LEAST_ROWS = 6


class RubricCard(QFrame):
    """Tree and tools. Every act is also a key; the tools say which.

    Signals:
        row_selected: The key of the current row.
        settings_requested: The settings of the current row are wanted.
    """

    row_selected = Signal(object)
    settings_requested = Signal()

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.model = RubricTree(draft, self)
        self.view = RubricView(self.model)
        self.note = NoteLine()
        self.tools: dict[str, KindButton] = {}
        self._acts: dict[str, tuple[str, Callable[[], None]]] = {
            "add": ("plus", self.add_leaf),
            "group": ("folder-plus", self.add_group),
            "copy": ("copy", self.duplicate),
            "remove": ("trash", self.remove),
            "up": ("arrow-up", lambda: self.shift(-1, 0)),
            "down": ("arrow-down", lambda: self.shift(1, 0)),
            "out": ("arrow-left", lambda: self.shift(0, -1)),
            "in": ("arrow-right", lambda: self.shift(0, 1)),
            "settings": ("gear-six", self.settings_requested.emit),
        }
        self._lay_out()
        self._wire()
        set_look(self, kind="card")
        follow_theme(self._on_theme)
        self.retranslate()

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        self.view.show_draft()
        for button in self.tools.values():
            button.setEnabled(not self._draft.read_only)
        self.tools["settings"].setEnabled(True)
        self.updateGeometry()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for key, words in _words().items():
            self.tools[key].setAccessibleName(words)
            self.tools[key].setToolTip(words)
        self.tools["add"].setText(translate("Rules", "Criterion"))
        self.tools["group"].setText(translate("Rules", "Group"))
        self.view.retranslate()

    # --- Acts -------------------------------------------------------------------------------

    def add_leaf(self) -> None:
        """Add a criterion behind the current row, as the one before it is made, and name it."""
        spot = self._spot_behind()
        if spot is None:
            self._need_dimension()
            return
        dimension = self._draft.rulebook.dimension(spot.dimension)
        if dimension is None:
            return
        self._add(spot, _fresh_leaf(dimension, fresh_code(self._draft.rulebook, "C")))

    def add_group(self) -> None:
        """Add a group behind the current row and name it."""
        spot = self._spot_behind()
        if spot is None:
            self._need_dimension()
            return
        code = fresh_code(self._draft.rulebook, "G")
        self._add(spot, Criterion(code, translate("Rules", "New group")))

    def duplicate(self) -> None:
        """Copy the current criterion with everything below it."""
        row = self.view.current_row()
        if row is None or row.kind is RowKind.DIMENSION:
            return
        name = translate("Rules", "{name} (copy)").format(name=row.name)
        rulebook, code = duplicate_criterion(self._draft.rulebook, row.code, name)
        self._draft.edit(rulebook)
        self.view.select(("criterion", code))

    def remove(self) -> None:
        """Take the current row out with everything below it; Ctrl+Z brings it back."""
        row = self.view.current_row()
        if row is None:
            return
        keys = self.model.row_keys()
        at = keys.index(row.key)
        change = remove_dimension if row.kind is RowKind.DIMENSION else remove_criterion
        self._draft.edit(change(self._draft.rulebook, row.code))
        left = self.model.row_keys()
        if left:
            self.view.select(left[min(at, len(left) - 1)])
        words = translate("Rules", "“{name}” removed. Ctrl+Z brings it back.")
        self.note.set_quiet(words.format(name=row.name))

    def shift(self, steps: int, levels: int) -> None:
        """Move the current row among its siblings, out of its group, or into the one above it."""
        row = self.view.current_row()
        if row is None:
            return
        column = self.view.currentIndex().column()
        if row.kind is RowKind.DIMENSION:
            if steps:
                self._draft.edit(move_dimension(self._draft.rulebook, row.code, steps))
        else:
            spot = self._shifted(row, steps, levels)
            if spot is None:
                return
            self._draft.edit(move_criterion(self._draft.rulebook, row.code, spot))
        self.view.select(row.key, column)

    def add_dimension(self, kind: DimensionKind) -> None:
        """Add a dimension and name it."""
        judged = kind is DimensionKind.JUDGED
        name = translate("Rules", "New marks") if judged else translate("Rules", "New figures")
        rulebook, code = add_dimension(self._draft.rulebook, name, kind)
        self._draft.edit(rulebook)
        self._edit_name(("dimension", code))

    # --- Inside -----------------------------------------------------------------------------

    def _add(self, spot: Spot, criterion: Criterion) -> None:
        self._draft.edit(add_criterion(self._draft.rulebook, spot, criterion))
        self._edit_name(("criterion", criterion.code))

    def _edit_name(self, key: tuple[str, str]) -> None:
        if self.view.select(key, Column.NAME):
            self.view.edit(self.model.index_of(key, Column.NAME))

    def _need_dimension(self) -> None:
        if not self._draft.rulebook.dimensions:
            self.add_dimension(DimensionKind.JUDGED)

    def _spot_behind(self) -> Spot | None:
        """Where a new criterion goes: last in a group or dimension, else behind the current leaf."""
        row, rulebook = self.view.current_row(), self._draft.rulebook
        if row is None:
            return Spot(rulebook.dimensions[-1].code, "", 10_000) if rulebook.dimensions else None
        dimension = rulebook.dimensions[row.dimension]
        if row.kind is RowKind.DIMENSION:
            return Spot(dimension.code, "", 10_000)
        if row.kind is RowKind.GROUP or _is_empty_group(dimension, row.code):
            return Spot(dimension.code, row.code, 10_000)
        spot = spot_of(rulebook, row.code)
        return None if spot is None else spot._replace(position=spot.position + 1)

    def _shifted(self, row: RubricRow, steps: int, levels: int) -> Spot | None:
        rulebook = self._draft.rulebook
        spot, dimension = spot_of(rulebook, row.code), dimension_of(rulebook, row.code)
        if spot is None or dimension is None:
            return None
        siblings = [item.code for item in children_of(dimension.criteria, spot.parent)]
        if levels < 0:
            above = spot_of(rulebook, spot.parent) if spot.parent else None
            return None if above is None else above._replace(position=above.position + 1)
        if levels > 0:
            if spot.position == 0:
                return None
            goal = siblings[spot.position - 1]
            if children_of(dimension.criteria, goal) or _is_empty_group(dimension, goal):
                return Spot(dimension.code, goal, 10_000)
            words = translate(
                "Rules", "The row above has points of its own. Add a group first, then move rows into it."
            )
            self.note.set_wrong(words)
            return None
        position = spot.position + steps
        if 0 <= position < len(siblings):
            return spot._replace(position=position)
        if spot.parent:
            return None
        # At the end of a dimension a row goes on into the next one.
        beside = row.dimension + (1 if steps > 0 else -1)
        if not 0 <= beside < len(rulebook.dimensions):
            return None
        return Spot(rulebook.dimensions[beside].code, "", 0 if steps > 0 else 10_000)

    def _wire(self) -> None:
        view = self.view
        view.row_selected.connect(self._on_selected)
        view.opened.connect(self.settings_requested)
        view.shift_requested.connect(self.shift)
        view.added.connect(self.add_leaf)
        view.duplicated.connect(self.duplicate)
        view.removed.connect(self.remove)
        view.menu_requested.connect(self._show_menu)
        self.model.refused.connect(self.note.set_wrong)
        self.model.moved.connect(view.select)

    def _on_selected(self, key: object) -> None:
        self.note.set_quiet("")
        self.row_selected.emit(key)

    def _show_menu(self, where: QPoint) -> None:
        if self._draft.read_only:
            return
        menu = QMenu(self)
        for key, (_, act) in self._acts.items():
            menu.addAction(_words()[key], act)
        menu.exec(where)

    def _lay_out(self) -> None:
        self._foot = QHBoxLayout()
        for key, (icon, act) in self._acts.items():
            button = icon_button(icon, name="")
            button.clicked.connect(act)
            self.tools[key] = button
            if key == "settings":
                self._foot.addWidget(self.note, 1)
            self._foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(make_divider())
        self._column.addLayout(self._foot)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(1, now.px(4), 1, 1)
        self._foot.setContentsMargins(now.px(8), now.px(2), now.px(8), now.px(2))
        self._foot.setSpacing(now.px(2))
        self.view.setMinimumHeight(now.px(34 + _LEAST_ROWS * now.height.row_tree))


def _is_empty_group(dimension: Dimension, code: str) -> bool:
    item = dimension.criterion(code)
    return item is not None and item.maximum == 0 and item.indicator is None


def _fresh_leaf(dimension: Dimension, code: str) -> Criterion:
    """A new leaf, stepped and banded as the last one of its dimension."""
    leaves = dimension.leaves()
    name = translate("Rules", "New criterion")
    if dimension.kind is DimensionKind.MEASURED:
        step = leaves[-1].step if leaves else TICKS_PER_POINT // 100
        return Criterion(code, name, maximum=10 * TICKS_PER_POINT, step=step, indicator=ByHand())
    if leaves:
        like = leaves[-1]
        bands = tuple(replace(band, descriptor="") for band in like.bands)
        return Criterion(code, name, maximum=like.maximum, minimum=like.minimum, step=like.step, bands=bands)
    return Criterion(code, name, maximum=10 * TICKS_PER_POINT, step=TICKS_PER_POINT // 2)


def _words() -> dict[str, str]:
    return {
        "add": translate("Rules", "Add a criterion (Ins)"),
        "group": translate("Rules", "Add a group"),
        "copy": translate("Rules", "Duplicate (Ctrl+D)"),
        "remove": translate("Rules", "Remove (Del)"),
        "up": translate("Rules", "Move up (Alt+↑)"),
        "down": translate("Rules", "Move down (Alt+↓)"),
        "out": translate("Rules", "Move out of the group (Alt+←)"),
        "in": translate("Rules", "Move into the group above (Alt+→)"),
        "settings": translate("Rules", "Settings of this row (Enter)"),
    }

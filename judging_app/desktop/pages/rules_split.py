"""How the final score is split between the dimensions, and which dimensions there are."""

import math
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_edits import is_weighted, set_weighted, with_weights
from judging_app.desktop.models.rules_example import panel_size
from judging_app.desktop.models.rules_numbers import short
from judging_app.desktop.models.rules_rows import full_points
from judging_app.desktop.models.rules_values import dimension_caption
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import KindButton, icon_button, place_below
from judging_app.desktop.widgets.split_bar import Part, SplitBar
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.rubric import Dimension, DimensionKind
from judging_app.wording.language import translate


class SplitRow(QWidget):
    """The bar, and a menu for what it cannot do.

    Signals:
        chosen: A dimension's code.
        settings_requested: The options of a dimension are wanted.
        add_requested: A dimension of this kind is wanted.
        remove_requested: The dimension of this code is to go.
    """

    chosen = Signal(str)
    settings_requested = Signal(str)
    add_requested = Signal(object)
    remove_requested = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.bar = SplitBar()
        self.menu_button: KindButton = icon_button("dots-three-outline-vertical", name="")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.menu_button)
        self.bar.chosen.connect(self.chosen)
        self.bar.moved.connect(self._on_moved)
        self.menu_button.clicked.connect(lambda: self.menu().exec(place_below(self.menu_button)))
        follow_theme(self._on_theme)
        self.retranslate()

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        rulebook = self._draft.rulebook
        weighted = is_weighted(rulebook)
        judges = panel_size(self._draft.round)
        self.bar.show_parts(
            [self._part(item, judges, weighted=weighted) for item in rulebook.dimensions],
            movable=weighted and not self._draft.read_only,
        )

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        words = translate("Rules", "Dimensions: add, remove, weights or points")
        self.menu_button.setAccessibleName(words)
        self.menu_button.setToolTip(words)
        if self._draft.view is not None:
            self.show_draft()

    def menu(self) -> QMenu:
        """Make the menu."""
        menu = QMenu(self)
        weighted = is_weighted(self._draft.rulebook)
        by_weight = menu.addAction(translate("Rules", "Count by weight"), lambda: self._weigh(weighted=True))
        as_is = menu.addAction(
            translate("Rules", "Add the points as they are"), lambda: self._weigh(weighted=False)
        )
        for action, on in ((by_weight, weighted), (as_is, not weighted)):
            action.setCheckable(True)
            action.setChecked(on)
        menu.addSeparator()
        menu.addAction(
            translate("Rules", "Add a dimension that judges mark"),
            lambda: self.add_requested.emit(DimensionKind.JUDGED),
        )
        menu.addAction(
            translate("Rules", "Add a dimension from figures"),
            lambda: self.add_requested.emit(DimensionKind.MEASURED),
        )
        menu.addSeparator()
        for item in self._draft.rulebook.dimensions:
            text = translate("Rules", "Settings of “{name}”")
            menu.addAction(text.format(name=item.name), partial(self.settings_requested.emit, item.code))
        for item in self._draft.rulebook.dimensions:
            text = translate("Rules", "Remove “{name}”")
            menu.addAction(text.format(name=item.name), partial(self.remove_requested.emit, item.code))
        menu.setEnabled(not self._draft.read_only)
        return menu

    def _part(self, dimension: Dimension, judges: int, *, weighted: bool) -> Part:
        measured = dimension.kind is DimensionKind.MEASURED
        points = full_points(self._draft.current_event, dimension)[-1]
        counted = points if dimension.normalise_to is None else dimension.normalise_to
        if dimension.weight is None:
            figure = translate("Rules", "{points} pts").format(points=short(counted))
        else:
            figure = f"{short(dimension.weight)}%"
        return Part(
            dimension.code,
            dimension.name,
            dimension_caption(dimension, judges),
            figure,
            (dimension.weight or Fraction(0)) if weighted else counted,
            "chart-bar-fill" if measured else "microphone-fill",
            Tone.OK if measured else Tone.ACCENT,
        )

    def _on_moved(self, at: int, steps: int, drag: int) -> None:
        """Give per cents from one dimension to its neighbour; each keeps at least one."""
        weights = [item.weight or Fraction(0) for item in self._draft.rulebook.dimensions]
        steps = max(min(steps, math.floor(weights[at + 1]) - 1), 1 - math.floor(weights[at]))
        if not steps:
            return
        weights[at] += steps
        weights[at + 1] -= steps
        merge = ("split", at, drag) if drag else None
        self._draft.edit(with_weights(self._draft.rulebook, weights), merge=merge)

    def _weigh(self, *, weighted: bool) -> None:
        self._draft.edit(set_weighted(self._draft.rulebook, weighted=weighted))

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(4))

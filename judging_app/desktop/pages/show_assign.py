"""Which session entries belong to: those in hand, or all of a track or a panel."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.show_edits import by_group
from judging_app.desktop.models.show_words import session_name
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate

BY_HAND, BY_TRACK, BY_PANEL = "hand", "track", "panel"
_HAND: Final = "\n"
"""The group of the entries in hand; no track has such a code."""


class AssignForm(QWidget):
    """A way of telling entries apart, a session for each group, and the button that assigns them.

    Signals:
        assigned: The session of each entry that was told of, by code.
    """

    assigned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ShowView | None = None
        self._hand: Sequence[str] = ()
        self._made: tuple[object, ...] = ()
        self.title = make_label(size="body", strong=True)
        self.way = Segmented()
        self.boxes: dict[str, ComboBox] = {}
        self._labels: list[QLabel] = []
        self.apply = KindButton()
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.way)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.apply)
        self.way.chosen.connect(lambda _: self._fill())
        self.apply.clicked.connect(self._on_apply)
        self.retranslate()
        follow_theme(self._on_theme)

    def show_view(self, view: ShowView, hand: Sequence[str], *, read_only: bool) -> None:
        """Follow the show and what is in hand."""
        self._view, self._hand = view, tuple(hand)
        self._fill()
        self.apply.setEnabled(bool(self.boxes) and not read_only)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("ShowPage", "Entries of each session"))
        self.way.set_segments(
            [
                Segment(BY_HAND, translate("ShowPage", "In hand")),
                Segment(BY_TRACK, translate("ShowPage", "By track")),
                Segment(BY_PANEL, translate("ShowPage", "By panel")),
            ]
        )
        self.apply.setText(translate("ShowPage", "Assign"))
        self._made = ()
        self._fill()

    def _groups(self, view: ShowView) -> list[tuple[str, str]]:
        """Groups as pairs of code and name."""
        if self.way.current() == BY_HAND:
            text = translate("ShowPage", "Selected in the table: {count}").format(count=len(self._hand))
            return [(_HAND, text)] if self._hand else []
        groups = self._group_of(view)
        used = {groups.get(item.entry, "") for item in view.round.participations}
        named = (
            [(track.code, track.name) for track in view.event.tracks]
            if self.way.current() == BY_TRACK
            else [(panel.code, panel.name) for panel in view.round.panels]
        )
        found = [pair for pair in named if pair[0] in used]
        if "" in used:
            found.append(("", translate("ShowPage", "The others")))
        return found

    def _group_of(self, view: ShowView) -> Mapping[str, str]:
        if self.way.current() == BY_TRACK:
            return {entry.code: entry.track for entry in view.event.entries}
        return {item.entry: item.panel for item in view.round.participations}

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        groups = self._groups(view)
        made = (tuple(groups), view.show.stages, self.way.current(), view.session.code)
        if made == self._made:
            return
        kept = {group: box.currentData() for group, box in self.boxes.items() if group != _HAND}
        self._made = made
        for widget in (*self.boxes.values(), *self._labels):
            widget.hide()
            widget.deleteLater()
        self.boxes, self._labels = {}, []
        for row, (group, name) in enumerate(groups):
            label, box = make_label(name, size="table", ink="text2", wrap=True), ComboBox()
            for at, session in enumerate(view.show.stages):
                box.addItem(session_name(session, at), session.code)
            box.setCurrentIndex(max(box.findData(kept.get(group, self._usual(view, group))), 0))
            box.setAccessibleName(name)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(box, row, 1)
            self.boxes[group] = box
            self._labels.append(label)
        self.apply.setEnabled(bool(groups))
        if not groups:
            hint = translate("ShowPage", "Select rows in the table first; Ctrl and Shift take several.")
            self._labels = [make_label(hint, size="caption", ink="text2", wrap=True)]
            self._grid.addWidget(self._labels[0], 0, 0, 1, 2)

    def _usual(self, view: ShowView, group: str) -> str:
        """The session that most of a group are in; for those in hand the one after the shown one."""
        if group == _HAND:
            return next((item.code for item in view.show.stages if item.code != view.session.code), "")
        groups = self._group_of(view)
        found = [view.show.session_of(code) for code, each in groups.items() if each == group]
        return max(found, key=found.count, default="")

    def _on_apply(self) -> None:
        view = self._view
        if view is None:
            return
        goals = {group: str(box.currentData()) for group, box in self.boxes.items()}
        if _HAND in goals:
            self.assigned.emit(dict.fromkeys(self._hand, goals[_HAND]))
        else:
            self.assigned.emit(by_group(view.round, self._group_of(view), goals))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(8))
        self._grid.setSpacing(now.px(7))
        self._grid.setColumnStretch(0, 1)

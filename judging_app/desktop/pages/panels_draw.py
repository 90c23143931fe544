"""Draws at the right of the board: entries dealt to panels, and the order on stage; seen before applied."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from judging_app.desktop.models.panels_previews import Outcome
from judging_app.desktop.models.panels_seed import new_seed, read_seed
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Panel, Track
from judging_app.wording.language import translate

SERPENTINE, BY_TRACK, ORDER_ALL, ORDER_BY_TRACK = "serpentine", "by_track", "order_all", "order_by_track"


class DrawPanel(SidePanel):
    """A way of drawing or dealing, its seed, what would come of it; apply or leave.

    Signals:
        changed: Another way, another seed, another panel for a track.
        applied: What is shown shall be so.
    """

    changed = Signal()
    applied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders = False
        self._tracks: Sequence[Track] = ()
        self._panels: Sequence[Panel] = ()
        self.way = Segmented()
        self.about = make_label(size="table", ink="text2", wrap=True)
        self.seed_label = make_label(size="table", ink="text2")
        self.seed = QLineEdit()
        self.again = KindButton(icon="dice-five")
        self.choices: dict[str, ComboBox] = {}
        self._choice_labels: list[QLabel] = []
        self.note = NoteLine()
        self.warning = make_label(size="table", ink="warn", wrap=True)
        self._warning_icon = IconLabel("warning-fill", tone=Tone.WARN, size=16)
        self.summary = make_label(size="table", ink="text2", wrap=True)
        self.leave = KindButton()
        self.apply = KindButton(kind=ButtonKind.PRIMARY)
        self._grid = QGridLayout()
        self._lay_out_draw()
        self.way.chosen.connect(lambda _: self._on_way())
        self.seed.textChanged.connect(lambda _: self.changed.emit())
        self.again.clicked.connect(self.draw_again)
        self.apply.clicked.connect(self.applied)
        self.leave.clicked.connect(self.closed)
        self.retranslate()
        follow_theme(self._on_draw_theme)

    @property
    def draws_order(self) -> bool:
        """Whether the order on stage is drawn, and not the panels."""
        return self._orders

    def start(self, tracks: Sequence[Track], panels: Sequence[Panel], *, order: bool) -> None:
        """Begin with a seed of its own."""
        self._orders, self._tracks, self._panels = order, tracks, panels
        self._make_choices()
        self.seed.blockSignals(True)
        self.seed.setText(str(new_seed()))
        self.seed.blockSignals(False)
        self.way.set_segments(self._ways())
        self.way.set_current(self._ways()[0].key)
        self.retranslate()
        self.scroll_to_top()
        self._on_way()

    def draw_again(self) -> None:
        """Take another seed; nothing of the one before is kept."""
        self.seed.setText(str(new_seed()))

    def seed_given(self) -> int | None:
        """The seed, where a plain number stands in the field."""
        return read_seed(self.seed.text())

    def panel_of_track(self) -> Mapping[str, str]:
        """The panel chosen for each track."""
        return {track: box.currentData() for track, box in self.choices.items()}

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what would come of it."""
        self.summary.setText(outcome.summary)
        self.warning.setText(outcome.warning)
        self.warning.setVisible(bool(outcome.warning))
        self._warning_icon.setVisible(bool(outcome.warning))
        self.note.set_wrong(outcome.wrong)
        self.apply.setEnabled(not outcome.wrong and not outcome.idle)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        title = translate("PanelsPage", "Assign panels")
        if self._orders:
            title = translate("PanelsPage", "Draw the running order")
        self.set_heading(translate("PanelsPage", "Preview; nothing is changed yet"), title)
        self.way.set_segments(self._ways())
        self.seed_label.setText(translate("PanelsPage", "Seed of the draw (kept in the log)"))
        self.seed.setAccessibleName(self.seed_label.text())
        self.again.setText(translate("PanelsPage", "Draw again"))
        self.leave.setText(translate("PanelsPage", "Leave as it is"))
        self.apply.setText(translate("PanelsPage", "Apply"))
        self._say_about()

    def _ways(self) -> list[Segment]:
        if not self._orders:
            return [
                Segment(SERPENTINE, translate("PanelsPage", "Balanced draw")),
                Segment(BY_TRACK, translate("PanelsPage", "By track")),
            ]
        ways = [Segment(ORDER_ALL, translate("PanelsPage", "All together"))]
        if len(self._tracks) > 1:
            ways.append(Segment(ORDER_BY_TRACK, translate("PanelsPage", "Track after track")))
        return ways

    def _say_about(self) -> None:
        self.about.setText(
            {
                SERPENTINE: translate(
                    "PanelsPage",
                    "Each track is drawn and dealt to the panels in serpentine: sizes differ by one at "
                    "most, and entries keep away from recused judges.",
                ),
                BY_TRACK: translate("PanelsPage", "Every entry of a track goes to the panel chosen for it."),
                ORDER_ALL: translate("PanelsPage", "One order for all entries, from 1."),
                ORDER_BY_TRACK: translate(
                    "PanelsPage", "Each track is drawn by itself; the tracks follow one another."
                ),
            }.get(self.way.current(), "")
        )

    def _lay_out_draw(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.way)
        row.addStretch(1)
        self.body.addLayout(row)
        for widget in (self.about, self.seed_label):
            self.body.addWidget(widget)
        self._seed_row = QHBoxLayout()
        self._seed_row.addWidget(self.seed, 1)
        self._seed_row.addWidget(self.again)
        self.body.addLayout(self._seed_row)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.note)
        self._warning_row = QHBoxLayout()
        self._warning_row.addWidget(self._warning_icon)
        self._warning_row.addWidget(self.warning, 1)
        self.body.addLayout(self._warning_row)
        self.body.addWidget(self.summary)
        self.foot.addWidget(self.leave, 1)
        self.foot.addWidget(self.apply, 1)

    def _make_choices(self) -> None:
        for widget in (*self.choices.values(), *self._choice_labels):
            widget.hide()
            widget.deleteLater()
        self.choices, self._choice_labels = {}, []
        for row, track in enumerate(self._tracks):
            label, box = make_label(track.name, size="table", ink="text2"), ComboBox()
            for panel in self._panels:
                box.addItem(panel.name, panel.code)
            box.setCurrentIndex(row % max(len(self._panels), 1))
            box.setAccessibleName(track.name)
            box.activated.connect(lambda _: self.changed.emit())
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(box, row, 1)
            self.choices[track.code] = box
            self._choice_labels.append(label)

    def _on_way(self) -> None:
        by_track = self.way.current() == BY_TRACK
        for widget in (*self.choices.values(), *self._choice_labels):
            widget.setVisible(by_track)
        for widget in (self.seed_label, self.seed, self.again):
            widget.setVisible(not by_track)
        self._say_about()
        self.changed.emit()

    def _on_draw_theme(self) -> None:
        now = tokens()
        self._seed_row.setSpacing(now.px(8))
        self._warning_row.setSpacing(now.px(6))
        self._grid.setSpacing(now.px(7))


def focus_first(panel: DrawPanel) -> QWidget:
    """What has the keyboard when the panel opens."""
    return panel.seed if panel.seed.isVisibleTo(panel) else panel.way

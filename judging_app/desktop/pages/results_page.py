"""The results page: the live ranking with dropped marks, and why each entry stands where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.queries import ProgressOf, SeatProgress, StandingsOf, StandingsView
from judging_app.desktop.models.ranking_model import RankingModel
from judging_app.desktop.models.ranking_status import Status, statuses_of
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.results_foot import foot_items
from judging_app.desktop.pages.results_legend import Legend
from judging_app.desktop.pages.results_side import SIDE_WIDTH, ResultsSide
from judging_app.desktop.pages.results_status import StatusPills
from judging_app.desktop.pages.results_table import ResultsTable
from judging_app.desktop.pages.track_filter import TrackFilter
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.domain.sheets import COUNTING
from judging_app.wording.language import translate

_SIDE_BY_SIDE = 940
"""The narrowest page, at 100 %, on which table and explanation stand side by side."""


class ResultsPage(Page):
    """Ranking, explanation, adjustments, rulings.

    Signals:
        export_requested: What to export: "results".
        sheet_wanted: The key of a sheet that somebody wants to fill in.
        figure_wanted: Entry and criterion of a figure that somebody wants to verify.
        round_wanted: The code of another round that somebody wants to see.
    """

    export_requested = Signal(str)
    sheet_wanted = Signal(object)
    figure_wanted = Signal(str, str)
    round_wanted = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._view: StandingsView | None = None
        self._progress: Sequence[SeatProgress] = ()
        self._statuses: tuple[Status, ...] = ()
        self._wants_side: bool | None = None
        self.model = RankingModel(self)
        self.table = ResultsTable(self.model)
        self.side = ResultsSide(operations, round_code)
        self.tracks = TrackFilter()
        self.judged = Segmented(bare=True)
        self.pills = StatusPills()
        self.search = SearchField()
        self.advance_button = KindButton(icon="flag")
        self.export_button = KindButton(icon="table")
        self._title = make_label(size="title", strong=True)
        self._subtitle = ElidedLabel(size=13, ink="text2")
        self._legend = Legend()
        self._empty = EmptyState(icon="trophy", title="")
        self._waiting = Skeleton(translate("ResultsPage", "Reading the ranking…"), rows=8)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def refresh(self) -> None:
        """Ask for the standings anew."""
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_view, self)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the ranking."""
        super().show_page()
        self.table.take_focus()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("ResultsPage", "Results"))
        self.advance_button.setText(translate("ResultsPage", "Advance…"))
        self.advance_button.setToolTip(translate("ResultsPage", "Who goes on to the next round or level"))
        self.export_button.setText(translate("ResultsPage", "Export Excel"))
        self.search.set_placeholder(translate("ResultsPage", "Search entries"))
        self._empty.set_texts(
            title=translate("ResultsPage", "No scores yet"),
            sentence=translate(
                "ResultsPage", "The ranking appears here with the first sheet and follows every change."
            ),
        )
        self.side.retranslate()
        if self._view is not None:
            self._show(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def open_side(self, wanted: bool) -> None:
        """Open or close the explanation."""
        self._wants_side = wanted
        self._arrange()
        if not wanted:
            self.table.take_focus()

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._subtitle, 1)
        self._head.addWidget(self.search)
        self._head.addWidget(self.advance_button)
        self._head.addWidget(self.export_button)
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.tracks)
        self._filters.addWidget(self.judged)
        self._filters.addWidget(self.pills, 1)
        self._main = QWidget()
        self._left = QVBoxLayout(self._main)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addLayout(self._filters)
        self._left.addWidget(self._make_card(), 1)
        self._body = QHBoxLayout()
        self._body.addWidget(self._main, 1)
        self._body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body, 1)

    def _make_card(self) -> QWidget:
        card = QFrame()
        set_look(card, kind="card")
        table = QWidget()
        inner = QVBoxLayout(table)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.table, 1)
        inner.addWidget(make_divider())
        inner.addWidget(self._legend)
        self._cover = QStackedWidget()
        for page in (self._waiting, self._empty, table):
            self._cover.addWidget(page)
        self._table_page = table
        self._card_column = QVBoxLayout(card)
        self._card_column.addWidget(self._cover)
        return card

    def _wire(self) -> None:
        self.table.entry_selected.connect(self._on_selected)
        self.table.entry_opened.connect(lambda _: self.open_side(not self.side.isVisible()))
        self.side.closed.connect(lambda: self.open_side(False))
        self.side.entry_chosen.connect(self._on_entry_chosen)
        self.side.sheet_wanted.connect(self.sheet_wanted)
        self.side.figure_wanted.connect(self.figure_wanted)
        self.tracks.chosen.connect(lambda _: self._reshow())
        self.judged.chosen.connect(lambda _: self._reshow())
        self.pills.status_chosen.connect(self._on_status)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.table.take_focus)
        self.advance_button.clicked.connect(self._on_advance)
        self.side.round_wanted.connect(self.round_wanted)
        self.export_button.clicked.connect(lambda: self.export_requested.emit("results"))
        self.setFocusProxy(self.table)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _on_progress(self, progress: Sequence[SeatProgress]) -> None:
        self._progress = progress

    def _on_view(self, view: StandingsView) -> None:
        self._view = view
        self.side.refresh(view)
        self._show(view)

    def _reshow(self) -> None:
        if self._view is not None:
            self._show(self._view)

    def _show(self, view: StandingsView) -> None:
        """Put standings into the table; selection and scroll position stay."""
        selected, scrolled = self.table.current(), self.table.scroll_value()
        self._subtitle.set_text(f"{view.event.name} · {view.round.name}")
        self._show_filters(view)
        self._statuses = statuses_of(view, self._progress)
        self.pills.show_statuses(self._statuses)
        self.side.follow_status(self._statuses)
        self.model.show_view(view, self.tracks.current(), self.judged.current())
        dimension = view.round.rulebook.dimension(self.judged.current())
        if dimension is not None:
            text = translate("ResultsPage", "{dimension}: total of each judge")
            self.table.set_group_title(text.format(dimension=dimension.name))
        hint = translate("ResultsPage", "Enter: why this place")
        self._legend.set_items(foot_items(view, self.tracks.current(), self.judged.current()), hint)
        self._cover.setCurrentWidget(self._table_page if self._has_scores(view) else self._empty)
        self.advance_button.setVisible(bool(view.standings.overall.order))
        self._restore(selected, scrolled)
        self._arrange()

    def _restore(self, selected: str, scrolled: int) -> None:
        if not self.table.select(selected, scroll=False):
            self.table.select(self.model.entry_at(0), scroll=False)
        self.table.scroll_to_value(scrolled)

    def _has_scores(self, view: StandingsView) -> bool:
        if view.standings.overall.order:
            return True
        return any(seat.standings.get(standing) for seat in self._progress for standing in COUNTING)

    def _show_filters(self, view: StandingsView) -> None:
        entries = {entry.code: entry.track for entry in view.event.entries}
        taking_part = [entries[item.entry] for item in view.round.participations]
        segments = [Segment("", translate("ResultsPage", "All"), len(taking_part))]
        segments += [
            Segment(track.code, track.name, taking_part.count(track.code))
            for track in view.event.tracks
            if track.code in view.standings.tracks
        ]
        self.tracks.set_segments(segments, translate("ResultsPage", "Track"))
        judged = view.round.rulebook.judged
        self.judged.set_segments([Segment(item.code, item.name) for item in judged])
        self.judged.setVisible(len(judged) > 1)

    def _on_selected(self, entry: str) -> None:
        if entry:
            self.side.show_entry(entry)

    def _on_entry_chosen(self, entry: str) -> None:
        if self.model.row_of(entry) < 0:
            self.search.clear()
            self.tracks.segments.set_current("")
            self._reshow()
        self.table.select(entry)
        self.side.show_why()

    def _on_status(self, key: str) -> None:
        found = next((item for item in self._statuses if item.key == key), None)
        if found is not None:
            self.open_side(True)
            self.side.show_status(found)

    def _on_advance(self) -> None:
        self.open_side(True)
        self.side.show_advance()

    def _on_search(self, text: str) -> None:
        selected = self.table.current()
        self.model.search(text)
        self._restore(selected or self.side.entry, 0)

    def _arrange(self) -> None:
        """Side by side where there is room; else the explanation takes the table's place."""
        wide = self.width() >= tokens().px(_SIDE_BY_SIDE)
        wanted = wide if self._wants_side is None else self._wants_side
        shown = wanted and self._cover.currentWidget() is self._table_page
        self.side.setVisible(shown)
        self._main.setVisible(wide or not shown)
        if wide:
            self.side.setFixedWidth(tokens().px(SIDE_WIDTH))
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16777215)

    def _on_theme(self) -> None:
        now = tokens()
        gap = now.px(now.space.medium)
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._head.setSpacing(now.px(10))
        self._filters.setSpacing(gap)
        self._left.setSpacing(now.px(10))
        self._body.setSpacing(gap)
        # The table keeps clear of the card's round corners.
        self._card_column.setContentsMargins(1, now.px(5), 1, now.px(3))
        self.search.setFixedWidth(now.px(220))
        self._arrange()

"""Which panel scores which entry: the board, moves by hand, deals and draws seen before applied."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.setup import SetupAct
from judging_app.desktop.models.judges_edits import changed_round
from judging_app.desktop.models.panels_board import board_columns
from judging_app.desktop.models.panels_previews import (
    Outcome,
    deal_outcome,
    drawn,
    entry_names,
    held_entries,
    order_outcome,
    panel_sizes,
    tracks_in,
)
from judging_app.desktop.pages.judges_book import JudgesBook
from judging_app.desktop.pages.panels_board import Board
from judging_app.desktop.pages.panels_draw import BY_TRACK, ORDER_BY_TRACK, DrawPanel, focus_first
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, place_below
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.assignment import Assignment, balanced, by_hand, by_track
from judging_app.domain.event import Event, Round
from judging_app.wording.language import translate

_SIDE_WIDTH = 340
_SIDE_BY_SIDE = 700


class PanelsView(QWidget):
    """The second view of the judges page."""

    def __init__(self, book: JudgesBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._assignment: Assignment | None = None
        self._ordered: Event | None = None
        self._begins_with: bool | None = None
        """A draw that is wanted once the event is there: of the order, or to the panels."""
        self.board = Board()
        self.draw = DrawPanel()
        self.draw.hide()
        self.search = SearchField()
        self.hint = make_label(size="table", ink="text2", wrap=True)
        self.move_button = KindButton(icon="arrows-left-right")
        self.order_button = KindButton(icon="list-numbers")
        self.deal = KindButton(icon="dice-five", kind=ButtonKind.PRIMARY)
        self.empty = EmptyState(icon="squares-four", title="")
        self._cover = QStackedWidget()
        self._lay_out()
        self.board.move_requested.connect(self.move_entries)
        self.move_button.clicked.connect(self._on_move)
        self.deal.clicked.connect(lambda: self.start(order=False))
        self.order_button.clicked.connect(lambda: self.start(order=True))
        self.draw.changed.connect(self._preview)
        self.draw.applied.connect(self._apply)
        self.draw.closed.connect(self.leave)
        self.search.textChanged.connect(self._find)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def head_buttons(self) -> Sequence[KindButton]:
        """The buttons that stand in the page's head."""
        return self.move_button, self.order_button, self.deal

    @property
    def home(self) -> QWidget:
        """What has the keyboard when the view comes to the front."""
        return self.board.lists[0] if self.board.lists else self.search

    @property
    def previews(self) -> bool:
        """Whether a draw or a deal is shown that is not applied yet."""
        return not self.draw.isHidden()

    def show_event(self) -> None:
        """Show the event as it stands, or the preview over it."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None:
            return
        if self.previews:
            self._preview()
            return
        self._show_board(event, round_, by_hand(event, round_, {}))
        several = len(round_.panels) > 1
        self.deal.setEnabled(several)
        self.move_button.setEnabled(several or any(not part.panel for part in round_.participations))
        self.order_button.setEnabled(bool(round_.participations))
        self._cover.setCurrentIndex(0 if round_.panels and round_.participations else 1)
        self._say_hint(round_)
        if self._begins_with is not None:
            self.start(order=self._begins_with)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.search.set_placeholder(translate("PanelsPage", "Search entries"))
        self.move_button.setText(translate("PanelsPage", "Move to…"))
        self.order_button.setText(translate("PanelsPage", "Draw order…"))
        self.deal.setText(translate("PanelsPage", "Assign…"))
        self.empty.set_texts(
            title=translate("PanelsPage", "Nothing to assign yet"),
            sentence=translate("PanelsPage", "Add judges (with a panel) and entries first."),
        )
        self.draw.retranslate()
        self.show_event()

    def start(self, *, order: bool) -> None:
        """Begin a draw of the running order, or a deal to the panels."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None:
            # Wanted from another page before this one has what it needs.
            self._begins_with = order
            return
        self._begins_with = None
        self.draw.show()
        self.draw.start(tracks_in(event, round_), round_.panels, order=order)
        self._arrange()
        focus_first(self.draw).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show again what is stored."""
        self.draw.hide()
        self._assignment = self._ordered = None
        self._arrange()
        self.show_event()
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_entries(self, codes: Sequence[str], panel: str) -> None:
        """Put entries into a panel."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None or self.previews or not panel:
            return
        if held := held_entries(round_, dict.fromkeys(codes, panel)):
            text = translate("PanelsPage", "{entries}: scored already; the panel stays")
            self.hint.setText(text.format(entries=entry_names(event, held)))
            return
        assignment = by_hand(event, round_, dict.fromkeys(codes, panel))
        self._store(assignment, "")
        self.board.select(codes, panel)

    def move_menu(self) -> QMenu:
        """The panels that the selected entries can be moved to."""
        menu, round_ = QMenu(self), self._book.round
        for at, panel in enumerate(() if round_ is None else round_.panels, start=1):
            text = f"{panel.name}\tAlt+{at}" if at <= 9 else panel.name
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, code=panel.code: self.move_entries(self.board.selected(), code)
            )
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.hint, 1)
        self._filters.addWidget(self.search)
        self._cover.addWidget(self.board)
        card = QFrame()
        set_look(card, kind="card")
        inner = QVBoxLayout(card)
        inner.addWidget(self.empty)
        self._cover.addWidget(card)
        self._body = QHBoxLayout()
        self._body.addWidget(self._cover, 1)
        self._body.addWidget(self.draw)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._filters)
        self._column.addLayout(self._body, 1)

    def _show_board(self, event: Event, round_: Round, assignment: Assignment) -> None:
        columns = board_columns(event, round_, assignment.participations)
        captions = [panel_sizes(event, assignment, column.code) for column in columns]
        self.board.show_columns(columns, captions, fixed=self.previews)

    def _say_hint(self, round_: Round) -> None:
        if len(round_.panels) == 1 and all(part.panel for part in round_.participations):
            text = translate(
                "PanelsPage",
                "There is one panel, which scores every entry. Add panels under “Seats” to split "
                "the entries; the running order can be drawn here.",
            )
        else:
            text = translate(
                "PanelsPage",
                "Drag entries to another panel, or select them and press Alt+←/→ or Alt+1…9.",
            )
        self.hint.setText(text)

    # Previews

    def _preview(self) -> None:
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None or not self.previews:
            return
        seed = self.draw.seed_given()
        way = self.draw.way.current()
        if seed is None and way != BY_TRACK:
            wrong = translate("PanelsPage", "The seed is a whole number of up to 18 digits")
            self.draw.show_outcome(Outcome("", wrong=wrong))
        elif self.draw.draws_order:
            self._preview_order(event, round_, seed or 0)
        else:
            self._preview_deal(event, round_, seed)

    def _preview_deal(self, event: Event, round_: Round, seed: int | None) -> None:
        if self.draw.way.current() == BY_TRACK:
            found = by_track(event, round_, self.draw.panel_of_track())
        else:
            found = balanced(event, round_, seed or 0)
        self._assignment = found
        self._show_board(event, round_, found)
        self.draw.show_outcome(deal_outcome(event, round_, found))

    def _preview_order(self, event: Event, round_: Round, seed: int) -> None:
        by_track_too = self.draw.way.current() == ORDER_BY_TRACK
        self._ordered, order = drawn(event, round_, seed, by_track=by_track_too)
        self._show_board(self._ordered, round_, by_hand(event, round_, {}))
        self.draw.show_outcome(order_outcome(event, round_, self._ordered, order))

    def _apply(self) -> None:
        seed, way = self.draw.seed.text().strip(), self.draw.way.current()
        if self.draw.draws_order and self._ordered is not None:
            note = translate("PanelsPage", "Drawn by lot, seed {seed}").format(seed=seed)
            if way == ORDER_BY_TRACK:
                note = translate("PanelsPage", "Drawn by lot track by track, seed {seed}").format(seed=seed)
            self._book.edit(SetupAct.DRAW_ORDER, self._ordered, note)
        elif self._assignment is not None:
            note = translate("PanelsPage", "Dealt in serpentine, seed {seed}").format(seed=seed)
            if way == BY_TRACK:
                note = translate("PanelsPage", "By track")
            self._store(self._assignment, note)
        self.leave()

    def _store(self, assignment: Assignment, note: str) -> None:
        if self._book.whole is not None:
            wanted = changed_round(
                self._book.whole,
                self._book.round_code,
                lambda item: replace(item, participations=assignment.participations),
            )
            self._book.edit(SetupAct.ASSIGN_PANELS, wanted, note)

    def _on_move(self) -> None:
        self.move_menu().popup(place_below(self.move_button))

    def _find(self, text: str) -> None:
        """Select the first entry that holds a text."""
        wanted = text.strip().casefold()
        if not wanted:
            return
        for view in self.board.lists:
            for row in range(view.board_model.rowCount()):
                index = view.board_model.index(row)
                if wanted in str(index.data()).casefold():
                    view.setCurrentIndex(index)
                    view.scrollTo(index)
                    for other in self.board.lists:
                        if other is not view:
                            other.clearSelection()
                    return

    def _arrange(self) -> None:
        now = tokens()
        wide = self.width() >= now.px(_SIDE_BY_SIDE)
        self._cover.setVisible(wide or not self.previews)
        self.draw.setMinimumWidth(now.px(_SIDE_WIDTH))
        self.draw.setMaximumWidth(now.px(_SIDE_WIDTH) if wide else 16_777_215)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(10))
        self._filters.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self.search.setFixedWidth(now.px(220))
        self._arrange()

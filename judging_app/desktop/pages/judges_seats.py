"""Judges and seats: the list, the form of the current one, the panels, and who takes whose place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.models.judges_edits import second_head
from judging_app.desktop.models.judges_rows import SeatKey, judge_columns, judge_rows
from judging_app.desktop.pages.consequences_question import ConsequencesQuestion
from judging_app.desktop.pages.judges_acts import SeatActs
from judging_app.desktop.pages.judges_book import JudgesBook
from judging_app.desktop.pages.judges_form import Filled, JudgeForm
from judging_app.desktop.pages.judges_table import SeatTable
from judging_app.desktop.pages.judges_takeover import Offer, asked, takeover_menu
from judging_app.desktop.pages.panels_list import PanelsList
from judging_app.desktop.pages.track_filter import TrackFilter
from judging_app.desktop.sealed_forms import SealedForm
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, place_below
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.event import Judge, Role, Round, Seat
from judging_app.wording.language import translate

_SIDE_WIDTH = 320
_SIDE_BY_SIDE = 1000


class SeatsView(QWidget):
    """The first view of the judges page."""

    def __init__(self, book: JudgesBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.acts = SeatActs(book)
        self._round: Round | None = None
        self._offer: Offer | None = None
        self.model = ListModel(self)
        self.table = SeatTable(self.model)
        self.groups, self.search = TrackFilter(), SearchField()
        self.form, self.panels = JudgeForm(), PanelsList()
        self.question = ConsequencesQuestion(book.operations, book.round_code)
        SealedForm(book.operations, self.question, self.question.body, self.question.act)
        self.add = KindButton(icon="plus")
        self.import_table = KindButton(icon="file-arrow-down")
        self.panels_button = KindButton(icon="squares-four")
        self.empty = EmptyState(icon="identification-badge", title="")
        self.empty_import = KindButton(kind=ButtonKind.PRIMARY, icon="file-arrow-down")
        self.empty_paste = KindButton(icon="clipboard-text", keys=("Ctrl V",))
        self.empty_add = KindButton(icon="plus")
        self._is_open = False
        self._lay_out()
        self._connect()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def head_buttons(self) -> Sequence[KindButton]:
        """The buttons that stand in the page's head."""
        return self.panels_button, self.import_table, self.add

    @property
    def home(self) -> QWidget:
        """What has the keyboard when the view comes to the front."""
        return self.table if self._cover.currentIndex() == 0 else self.empty_import

    def show_event(self) -> None:
        """Show the event as it stands."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None:
            return
        selected, scrolled = self.table.current_key(), self.table.verticalScrollBar().value()
        self._round = round_
        rows = judge_rows(event, round_, self._book.progress, self._book.owed)
        self._show_filters(round_, [row.group for row in rows])
        self.model.show_rows(judge_columns(round_), rows)
        self._cover.setCurrentIndex(0 if rows else 1)
        if not self.table.select_key(selected) and not self.table.select_key(self._same_judge(selected)):
            self.table.select_key(self.model.key_at(0))
        self.table.verticalScrollBar().setValue(scrolled)
        self.panels.show_panels(round_)
        self._show_current()
        self._arrange()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.search.set_placeholder(translate("JudgesPage", "Search judges"))
        self.add.setText(translate("JudgesPage", "Add judge"))
        self.import_table.setText(translate("JudgesPage", "Import a table…"))
        self.panels_button.setText(translate("JudgesPage", "Panels…"))
        self.empty_add.setText(translate("JudgesPage", "Add judge"))
        self.empty_paste.setText(translate("JudgesPage", "Paste"))
        self.empty_import.setText(translate("JudgesPage", "Import a table…"))
        self.empty.set_texts(
            title=translate("JudgesPage", "No judges yet"),
            sentence=translate(
                "JudgesPage",
                "Import the list of judges from Excel, or add them one by one. "
                "A round that is scored from figures alone needs none.",
            ),
        )
        self.table.setAccessibleName(translate("JudgesPage", "Judges and seats"))
        self.table.setToolTip(
            translate("JudgesPage", "Enter edits, Alt+↑/↓ or dragging moves a seat, Delete removes it")
        )
        for part in (self.form, self.panels, self.question):
            part.retranslate()
        self.show_event()

    def current(self) -> tuple[Judge, Seat | None] | None:
        """The judge and seat of the current row."""
        event, key = self._book.whole, self._key()
        judge = None if event is None or key is None else event.judge(key.judge)
        if judge is None or key is None or self._round is None:
            return None
        return judge, key.seat(self._round)

    def start_new(self) -> None:
        """Wait for a new judge in the form."""
        if self._round is not None:
            self._is_open = True
            self._show_side(self.form)
            self.form.show_new(self._round, self.groups.current())
            self.form.take_next()

    def stand_in_menu(self) -> QMenu | None:
        """What can be done where the current judge leaves."""
        current = self.current()
        if current is None or current[1] is None or self._round is None or self._book.whole is None:
            return None
        return takeover_menu(self, self._book.whole, self._round, current[1], self.ask)

    def ask(self, offer: Offer) -> None:
        """Show what a change of places would do, and ask why it is done."""
        event = self._book.whole
        if event is not None:
            self._offer = offer
            self._is_open = True
            self._show_side(self.question)
            self.question.ask(offer, lambda: asked(event, offer), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.groups)
        self._filters.addStretch(1)
        self._filters.addWidget(self.search)
        self.card = QFrame()
        set_look(self.card, kind="card")
        self._card = QVBoxLayout(self.card)
        self._cover = QStackedWidget()
        self._cover.addWidget(self.table)
        self._cover.addWidget(self.empty)
        for button in (self.empty_import, self.empty_paste, self.empty_add):
            self.empty.add_action(button)
        self._card.addWidget(self._cover)
        self._side = QStackedWidget()
        for panel in (self.form, self.panels, self.question):
            self._side.addWidget(panel)
        self._body = QHBoxLayout()
        self._body.addWidget(self.card, 1)
        self._body.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._filters)
        self._column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.groups.chosen.connect(self._on_narrowed)
        self.search.textChanged.connect(lambda _: self._on_narrowed(self.groups.current()))
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.key_selected.connect(lambda _: self._on_selected())
        self.table.key_opened.connect(lambda _: self._open_form())
        self.table.step_requested.connect(self._step)
        self.table.drop_requested.connect(self._drop)
        self.table.remove_requested.connect(self._remove)
        self.table.add_requested.connect(self.start_new)
        self.add.clicked.connect(self.start_new)
        self.empty_add.clicked.connect(self.start_new)
        self.panels_button.clicked.connect(self._open_panels)
        self.form.edited.connect(self._on_edited)
        self.form.added.connect(self._on_added)
        self.form.remove_requested.connect(self._remove)
        self.form.stand_in_requested.connect(self._on_stand_in)
        self.question.confirmed.connect(self._on_confirmed)
        self.panels.add_requested.connect(self.acts.add_panel)
        self.panels.rename_requested.connect(self.acts.rename_panel)
        self.panels.remove_requested.connect(self._remove_panel)
        for panel in (self.form, self.panels, self.question):
            panel.closed.connect(self._close_side)

    def _show_filters(self, round_: Round, panels: list[str]) -> None:
        segments = [Segment("", translate("JudgesPage", "All panels"), len(panels))]
        if len(round_.panels) > 1:
            segments += [Segment(each.code, each.name, panels.count(each.code)) for each in round_.panels]
        self.groups.set_segments(segments, translate("JudgesPage", "Panel"))
        self.groups.setVisible(len(segments) > 1)

    def _show_current(self) -> None:
        if self.form.is_new:
            if self._round is not None and self._side.currentWidget() is self.form:
                self.form.show_new(self._round, self.groups.current())
            return
        current = self.current()
        if current is None or self._round is None:
            return
        judge, seat = current
        takes_over = seat is not None and seat.role is not Role.RESERVE and bool(seat.votes)
        self.form.show_judge(self._round, judge, seat, can_stand_in=takes_over)
        self.form.owed.show_owed(self._book.owed.get(judge.code, ()))

    def _key(self) -> SeatKey | None:
        panel, _, judge = self.table.current_key().rpartition("/")
        return SeatKey(panel, judge) if judge else None

    def _same_judge(self, key: str) -> str:
        """The row of a judge whose panel is another now."""
        judge = key.rpartition("/")[2]
        rows = (self.model.key_at(row) for row in range(self.model.rowCount()))
        return next((row for row in rows if judge and row.rpartition("/")[2] == judge), "")

    # What is edited

    def _on_added(self, filled: Filled) -> None:
        key, refusal = self.acts.add(filled)
        if refusal:
            self.form.say_wrong(refusal)
        elif key is not None:
            self.table.select_key(key.text)
            self.form.take_next()

    def _on_edited(self, filled: Filled) -> None:
        current = self.current()
        if current is None or self._round is None:
            return
        refusal = self.acts.change(*current, filled)
        if refusal:
            self.form.say_wrong(refusal)
        elif filled.seat is not None:
            self.table.select_key(SeatKey(filled.seat.panel, filled.judge.code).text)
            if second_head(self._round, filled.seat):
                self.form.note.set_quiet(translate("JudgesPage", "The panel has two head judges now"))

    def _remove(self) -> None:
        current, row = self.current(), self.table.currentIndex().row()
        if current is None:
            return
        refusal = self.acts.remove(*current)
        if refusal:
            self._open_form()
            self.form.say_wrong(refusal)
        else:
            self.table.select_key(self.model.key_at(min(row, self.model.rowCount() - 1)))

    def _step(self, by: int) -> None:
        current = self.current()
        if current is not None and current[1] is not None:
            self.acts.step(current[1], by)

    def _drop(self, dragged: str, goal: str) -> None:
        keys = [SeatKey(*key.rpartition("/")[::2]) for key in (dragged, goal)]
        seats = [] if self._round is None else [key.seat(self._round) for key in keys]
        if len(seats) == 2 and seats[0] is not None and seats[1] is not None:
            self.acts.put_at(seats[0], seats[1])

    def _remove_panel(self, code: str) -> None:
        refusal = self.acts.remove_panel(code)
        if refusal:
            self.panels.say_wrong(refusal)

    # The side

    def _on_stand_in(self) -> None:
        menu = self.stand_in_menu()
        if menu is not None:
            menu.popup(place_below(self.form.stand_in))

    def _on_confirmed(self, reason: str) -> None:
        offer = self._offer
        self._close_side()
        if offer is not None:
            self.acts.take_over(offer, reason)

    def _open_form(self) -> None:
        if self.current() is not None:
            self._is_open = True
            self._show_side(self.form)
            self.form.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.fields["name"].selectAll()

    def _open_panels(self) -> None:
        self._is_open = True
        self._show_side(self.panels)
        self.panels.new_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_side(self) -> None:
        self.question.drop()
        self._offer = None
        self._is_open = False
        self.form.leave_new()
        self._show_side(self.form)
        self._show_current()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self, panel: QWidget) -> None:
        self._side.setCurrentWidget(panel)
        self._arrange()

    def _on_selected(self) -> None:
        if self._side.currentWidget() is self.question:
            self.question.drop()
            self._side.setCurrentWidget(self.form)
        self._show_current()

    def _on_narrowed(self, group: str) -> None:
        selected = self.table.current_key()
        self.model.choose_group(group)
        self.model.search(self.search.text())
        if not self.table.select_key(selected):
            self.table.select_key(self.model.key_at(0))

    def _arrange(self) -> None:
        now = tokens()
        wide = self.width() >= now.px(_SIDE_BY_SIDE)
        has_rows = self.model.rowCount() > 0 or bool(self.search.text() or self.groups.current())
        self.card.setVisible(wide or not self._is_open)
        self._side.setVisible(self._is_open or (wide and has_rows))
        for panel in (self.form, self.panels, self.question):
            panel.cross.setVisible(self._is_open)
        self._side.setMinimumWidth(now.px(_SIDE_WIDTH))
        self._side.setMaximumWidth(now.px(_SIDE_WIDTH) if wide else 16_777_215)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(10))
        self._filters.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._card.setContentsMargins(1, now.px(4), 1, now.px(5))
        self.search.setFixedWidth(now.px(220))
        self._arrange()

"""Recusals: who does not score what, as a matrix of entries and judges, with the reasons beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.commands import Recuse
from judging_app.application.proposals import DeclareRecusal, LiftRecusal
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.models.recusals_matrix import RecusalsModel, recusal_columns, recusal_rows
from judging_app.desktop.pages.consequences_question import Asked, ConsequencesQuestion
from judging_app.desktop.pages.judges_book import JudgesBook
from judging_app.desktop.pages.list_view import ListTable
from judging_app.desktop.pages.recusals_table import RecusalsTable
from judging_app.desktop.pages.track_filter import TrackFilter
from judging_app.desktop.sealed_forms import SealedForm
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, set_look, tokens
from judging_app.domain.event import Event, Round
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate

_SIDE_WIDTH = 340
_SIDE_BY_SIDE = 700


class RecusalsView(QWidget):
    """The third view of the judges page."""

    def __init__(self, book: JudgesBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._asks: Callable[[str], None] | None = None
        self.model = RecusalsModel(self)
        self.table = RecusalsTable(self.model)
        self.panels, self.search = TrackFilter(), SearchField()
        self.hint = ElidedLabel(size=12, ink="text3")
        self.list_model = ListModel(self)
        self.list = ListTable(self.list_model)
        self.question = ConsequencesQuestion(book.operations, book.round_code)
        SealedForm(book.operations, self.question, self.question.body, self.question.act)
        self.empty = EmptyState(icon="prohibit", title="")
        self._list_card = Card(padded=False)
        self._lay_out()
        self.panels.chosen.connect(lambda _: self.show_event())
        self.search.textChanged.connect(self.model.search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.toggle_requested.connect(self.ask)
        self.list.key_opened.connect(self._on_opened)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.closed.connect(self._leave)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def head_buttons(self) -> Sequence[KindButton]:
        """The buttons that stand in the page's head."""
        return ()

    @property
    def home(self) -> QWidget:
        """What has the keyboard when the view comes to the front."""
        return self.table

    def show_event(self) -> None:
        """Show the event as it stands."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None:
            return
        counts = {panel.code: 0 for panel in round_.panels}
        parts = {part.entry: part.panel for part in round_.participations}
        for item in round_.recusals:
            counts[parts.get(item.entry, "")] = counts.get(parts.get(item.entry, ""), 0) + 1
        self.panels.set_segments(
            [Segment(panel.code, panel.name, counts[panel.code]) for panel in round_.panels],
            translate("RecusalsPage", "Panel"),
        )
        self.panels.setVisible(len(round_.panels) > 1)
        here = self.table.current_pair()
        self.model.show_panel(event, round_, self.panels.current())
        self.table.select_pair(*here)
        selected = self.list.current_key()
        self.list_model.show_rows(recusal_columns(), recusal_rows(event, round_))
        self.list.select_key(selected)
        title = translate("RecusalsPage", "Declared recusals")
        self._list_card.set_title(title, caption=str(len(round_.recusals)))
        self._cover.setCurrentIndex(0 if self.model.is_any else 1)
        self._arrange()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.search.set_placeholder(translate("RecusalsPage", "Search entries"))
        self.hint.set_text(
            translate("RecusalsPage", "Space declares or lifts a recusal; a click does the same")
        )
        self.table.setAccessibleName(translate("RecusalsPage", "Recusals: entries and judges"))
        self.list.setAccessibleName(translate("RecusalsPage", "Declared recusals"))
        self.empty.set_texts(
            title=translate("RecusalsPage", "Nothing to recuse from yet"),
            sentence=translate("RecusalsPage", "Seat the judges and give the entries a panel first."),
        )
        self.question.retranslate()
        self.show_event()

    def ask(self, judge: str, entry: str) -> None:
        """Ask whether a recusal shall be declared, or lifted where there is one."""
        event, round_ = self._book.whole, self._book.round
        if event is None or round_ is None:
            return
        lift = any((item.judge, item.entry) == (judge, entry) for item in round_.recusals)
        proposal = LiftRecusal(judge, entry) if lift else DeclareRecusal(judge, entry)

        def act(reason: str) -> None:
            self._book.operations.do(Recuse(self._book.round_code, judge, entry, reason, lift=lift))

        self._asks = act
        self.table.select_pair(judge, entry)
        self._side.setCurrentWidget(self.question)
        self._arrange()
        self.question.ask(proposal, lambda: self._words(event, round_, judge, entry, lift=lift), event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _words(self, event: Event, round_: Round, judge: str, entry: str, *, lift: bool) -> Asked:
        person, project = event.judge(judge), event.entry(entry)
        name = judge if person is None else person.name
        about = entry if project is None else f"{entry_number(project)} {project.name}"
        if not lift:
            return Asked(
                translate("RecusalsPage", "Declare a recusal"),
                f"{name} × {about}",
                translate("RecusalsPage", "The judge does not score the entry; marks given stop counting."),
                translate("RecusalsPage", "Recuse"),
            )
        given = next(
            (item.reason for item in round_.recusals if (item.judge, item.entry) == (judge, entry)), ""
        )
        meaning = translate(
            "RecusalsPage", "The judge scores the entry again; marks given before count again."
        )
        declared = translate("RecusalsPage", "Declared because: {reason}").format(reason=given)
        return Asked(
            translate("RecusalsPage", "Lift a recusal"),
            f"{name} × {about}",
            f"{declared}\n{meaning}" if given else meaning,
            translate("RecusalsPage", "Lift"),
        )

    def _lay_out(self) -> None:
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.panels)
        self._filters.addWidget(self.hint, 1)
        self._filters.addWidget(self.search)
        self.card = QFrame()
        set_look(self.card, kind="card")
        self._card = QVBoxLayout(self.card)
        self._cover = QStackedWidget()
        self._cover.addWidget(self.table)
        self._cover.addWidget(self.empty)
        self._card.addWidget(self._cover)
        self._side = QStackedWidget()
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.list)
        self._list_card.body.addLayout(self._foot, 1)
        self._side.addWidget(self._list_card)
        self._side.addWidget(self.question)
        self._body = QHBoxLayout()
        self._body.addWidget(self.card, 1)
        self._body.addWidget(self._side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._filters)
        self._column.addLayout(self._body, 1)

    def _on_opened(self, key: str) -> None:
        judge, _, entry = key.partition("/")
        if entry:
            self.ask(judge, entry)

    def _on_confirmed(self, reason: str) -> None:
        act = self._asks
        self._leave()
        if act is not None:
            act(reason)

    def _leave(self) -> None:
        self._asks = None
        self.question.drop()
        self._side.setCurrentWidget(self._list_card)
        self._arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        now = tokens()
        wide = self.width() >= now.px(_SIDE_BY_SIDE)
        asks = self._side.currentWidget() is self.question
        self.card.setVisible(wide or not asks)
        self._side.setVisible(wide or asks)
        self._side.setMinimumWidth(now.px(_SIDE_WIDTH))
        self._side.setMaximumWidth(now.px(_SIDE_WIDTH) if wide else 16_777_215)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(10))
        self._filters.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._card.setContentsMargins(1, now.px(4), 1, now.px(5))
        self._foot.setContentsMargins(1, 0, 1, now.px(6))
        self.search.setFixedWidth(now.px(220))
        self._arrange()

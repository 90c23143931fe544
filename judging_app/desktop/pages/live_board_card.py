"""The card at the left of the live page: the board with its legend, or why there is nothing on it yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.models.live_board import LiveRow
from judging_app.desktop.models.live_heads import LiveHead
from judging_app.desktop.models.live_model import LiveModel
from judging_app.desktop.pages.live_legend import LiveLegend
from judging_app.desktop.pages.live_matrix import LiveMatrix
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.themed import follow_theme, make_divider, set_look, tokens
from judging_app.wording.language import translate


class BoardCard(QFrame):
    """Holds the matrix; knows whether totals are shown, and finds entries.

    Signals:
        totals_shown: Whether totals are shown now.
    """

    totals_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LiveModel(self)
        self.matrix = LiveMatrix(self.model)
        self._legend = LiveLegend()
        self._empty = EmptyState(icon="broadcast", title="")
        self._waiting = Skeleton(translate("Live", "Reading the board…"), rows=8)
        self._holds = self._keeps = False
        set_look(self, kind="card")
        self._lay_out()
        follow_theme(self._on_theme)

    def show_board(self, rows: Sequence[LiveRow], heads: Sequence[LiveHead]) -> None:
        """Show the board as it stands now."""
        self.model.show_board(rows, heads)
        self._cover.setCurrentWidget(self._table if rows and heads else self._empty)

    def hold_totals(self, *, wanted: bool) -> None:
        """Show totals for as long as a key is held."""
        self._holds = wanted
        self._show_totals()

    def toggle_totals(self) -> None:
        """Show totals until this is asked for again."""
        self._keeps = not self._keeps
        self._show_totals()

    def find_entry(self, text: str, *, onwards: bool) -> None:
        """Go to the entry with such a number or name: from the current row on, or to the next one."""
        wanted, rows = text.strip().casefold(), self.model.rows
        if not wanted or not rows:
            return
        here = max(self.model.row_of(self.matrix.current_entry()), 0) + (1 if onwards else 0)
        places = [(here + step) % len(rows) for step in range(len(rows))]
        exact = [at for at in places if rows[at].number.lstrip("0") == wanted.lstrip("0")]
        fits = [at for at in places if wanted in f"{rows[at].name} {rows[at].organization}".casefold()]
        if exact or fits:
            self.matrix.select_entry(rows[(exact or fits)[0]].entry)

    def retranslate(self) -> None:
        """Say everything again, in the language in use; the rows come anew with the board."""
        self._legend.retranslate()
        self._empty.set_texts(
            title=translate("Live", "Nothing to follow yet"),
            sentence=translate(
                "Live", "The board shows every sheet as soon as the round has entries and judges in seats."
            ),
        )
        self.matrix.setAccessibleName(translate("Live", "Sheets by entry and judge"))

    def _show_totals(self) -> None:
        shown = self._holds or self._keeps
        if shown is not self.matrix.shows_totals:
            self.matrix.show_totals(shown)
            self.totals_shown.emit(shown)

    def _lay_out(self) -> None:
        self._table = QWidget()
        inner = QVBoxLayout(self._table)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.matrix, 1)
        inner.addWidget(make_divider())
        inner.addWidget(self._legend)
        self._cover = QStackedWidget()
        for page in (self._waiting, self._empty, self._table):
            self._cover.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._cover)

    def _on_theme(self) -> None:
        # The table keeps clear of the card's round corners.
        self._column.setContentsMargins(1, tokens().px(5), 1, tokens().px(3))

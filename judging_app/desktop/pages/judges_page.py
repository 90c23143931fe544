"""The judges of a round: their seats, how far they are, and which sheets they still owe."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.queries import ProgressOf, SeatProgress, StandingsOf, StandingsView
from judging_app.desktop.models.judges_rows import (
    Owed,
    OwedSheet,
    judge_columns,
    judge_rows,
    owed_sheets,
    seat_key,
)
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.list_page import ListPage
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.segmented import Segment
from judging_app.desktop.widgets.themed import make_label, tokens
from judging_app.wording.language import translate

_SIDE_WIDTH = 260
_SIDE_BY_SIDE = 760
_MOST_LINES = 80


class OwedPanel(SidePanel):
    """What one seat still has to hand in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QLabel] = []
        self.cross.hide()

    @property
    def lines(self) -> Sequence[str]:
        """The lines shown, for tests."""
        return tuple(line.text() for line in self._lines)

    def show_owed(self, judge: str, owed: Sequence[OwedSheet]) -> None:
        """Show what a judge owes."""
        self.set_heading(translate("JudgesPage", "Still to hand in: {count}").format(count=len(owed)), judge)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        several = len({sheet.dimension for sheet in owed}) > 1
        texts = [self._text(sheet, several=several) for sheet in owed[:_MOST_LINES]]
        if len(owed) > _MOST_LINES:
            left = len(owed) - _MOST_LINES
            texts.append(translate("JudgesPage", "and {count} more").format(count=left))
        if not owed:
            texts = [translate("JudgesPage", "Nothing is missing")]
        self._lines = [make_label(text, size="table", ink="text2", wrap=True) for text in texts]
        for line in self._lines:
            self.body.addWidget(line)

    def _text(self, sheet: OwedSheet, *, several: bool) -> str:
        text = f"{sheet.number}  {sheet.name}"
        return f"{text} · {sheet.dimension}" if several else text


class JudgesPage(ListPage):
    """The list of seats, panel by panel, with what the current one owes."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, icon="identification-badge", parent=parent)
        self._view: StandingsView | None = None
        self._progress: Sequence[SeatProgress] = ()
        self._owed: Owed = {}
        self.owed_panel = OwedPanel()
        self.body.addWidget(self.owed_panel)
        self.table.key_selected.connect(lambda _: self._show_owed())
        self.retranslate()

    def refresh(self) -> None:
        """Ask for progress and standings anew."""
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_view, self)

    def concerns(self, changes: Changes) -> bool:
        """Every sheet counts here, drafts too."""
        return bool(changes.areas & {Area.SHEETS, Area.DRAFTS, Area.SEATS, Area.ENTRIES})

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("JudgesPage", "Judges"))
        self.search.set_placeholder(translate("JudgesPage", "Search judges"))
        self.empty.set_texts(
            title=translate("JudgesPage", "No judges in this round"),
            sentence=translate("JudgesPage", "A round that is scored from figures alone needs none."),
        )
        self.owed_panel.speak()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _on_progress(self, progress: Sequence[SeatProgress]) -> None:
        self._progress = progress

    def _on_view(self, view: StandingsView) -> None:
        self._view = view
        self._owed = owed_sheets(view)
        self._show()

    def _show(self) -> None:
        if self._view is None:
            return
        selected, scrolled = self.table.current_key(), self.table.verticalScrollBar().value()
        rows = judge_rows(self._view, self._progress, self._owed)
        self._show_filters(self._view, [row.group for row in rows])
        owed = sum(len(sheets) for sheets in self._owed.values())
        text = translate("JudgesPage", "{round} · seats {seats} · sheets owed {owed}")
        self.subtitle.set_text(text.format(round=self._view.round.name, seats=len(rows), owed=owed))
        self.model.show_rows(judge_columns(), rows)
        self.show_empty(empty=not rows)
        self.restore_selection(selected, scrolled)
        self._show_owed()
        self._arrange()

    def _show_filters(self, view: StandingsView, panels: list[str]) -> None:
        segments = [Segment("", translate("JudgesPage", "All panels"), len(panels))]
        if len(view.round.panels) > 1:
            segments += [Segment(each.code, each.name, panels.count(each.code)) for each in view.round.panels]
        self.groups.set_segments(segments, translate("JudgesPage", "Panel"))

    def _show_owed(self) -> None:
        key = self.table.current_key()
        found = next((item for item in self._progress if seat_key(item) == key), None)
        if found is not None:
            self.owed_panel.show_owed(found.judge.name, self._owed.get(found.judge.code, ()))

    def _arrange(self) -> None:
        now = tokens()
        self.owed_panel.setVisible(self.width() >= now.px(_SIDE_BY_SIDE) and bool(self._progress))
        self.owed_panel.setFixedWidth(now.px(_SIDE_WIDTH))

"""What the three views of the judges page share: the event as it stands, and what its seats owe."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from judging_app.application.queries import ProgressOf, SeatProgress, StandingsOf, StandingsView
from judging_app.desktop.models.judges_rows import Owed, owed_sheets
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.event_book import EventBook


class JudgesBook(EventBook):
    """The event with the progress of its seats; `changed` tells of both."""

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.progress: Mapping[tuple[str, str], SeatProgress] = {}
        self.owed: Owed = {}

    def refresh(self) -> None:
        """Ask for progress and standings anew."""
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_view, self)

    def _on_progress(self, progress: Sequence[SeatProgress]) -> None:
        self.progress = {(item.seat.panel, item.seat.judge): item for item in progress}

    def _on_view(self, view: StandingsView) -> None:
        if self.is_settled:
            self.owed = owed_sheets(view)
            self.take_event(view.event)

"""What the three views of the judges page share: the event as it stands, and the way to change it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from judging_app.application.commands import EditSetup
from judging_app.application.queries import ProgressOf, SeatProgress, StandingsOf, StandingsView
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.desktop.models.judges_rows import Owed, owed_sheets
from judging_app.desktop.operations import Operations
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError


class JudgesBook(QObject):
    """The event with edits shown before they are stored, and taken back where they are refused.

    Signals:
        changed: The event or what the seats owe is another.
        edited: An edit is stored; carries the act and its note.
    """

    changed = Signal()
    edited = Signal(object, str)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.whole: Event | None = None
        self.progress: Mapping[tuple[str, str], SeatProgress] = {}
        self.owed: Owed = {}
        self._pending = 0

    @property
    def round(self) -> Round | None:
        """The round, once it is there."""
        return None if self.whole is None else self.whole.round(self.round_code)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was edited is stored."""
        return not self._pending

    def refresh(self) -> None:
        """Ask for progress and standings anew."""
        self.operations.ask(ProgressOf(self.round_code), self._on_progress, self)
        self.operations.ask(StandingsOf(self.round_code), self._on_view, self)

    def edit(
        self, act: SetupAct, wanted: Event, note: str = "", then: Callable[[], None] | None = None
    ) -> bool:
        """Make the event the wanted one; answers whether there was anything to change.

        It is shown at once. What is refused is said in the window's strip, and the page shows again
        what is stored.
        """
        if self.whole is None:
            return False
        edits = differences(self.whole, wanted)
        if not edits:
            return False
        self.whole = wanted
        self._pending += 1
        self.changed.emit()

        def done(_: object) -> None:
            self._pending -= 1
            self.edited.emit(act, note)
            if then is not None:
                then()

        def failed(error: JudgingError) -> None:
            self._pending -= 1
            self.refresh()
            self.operations.refused.emit(error)

        command = EditSetup(self.round_code, act, SetupChange(edits, note))
        self.operations.do(command, done, self, failed)
        return True

    def _on_progress(self, progress: Sequence[SeatProgress]) -> None:
        self.progress = {(item.seat.panel, item.seat.judge): item for item in progress}

    def _on_view(self, view: StandingsView) -> None:
        # While an edit is on its way an answer may be older than what is shown; another follows it.
        if self._pending:
            return
        self.whole = view.event
        self.owed = owed_sheets(view)
        self.changed.emit()

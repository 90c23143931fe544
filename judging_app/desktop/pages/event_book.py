"""The event as a page of the set-up shows it: edits appear before they are stored."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from judging_app.application.commands import EditSetup
from judging_app.application.queries import WholeEvent
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.desktop.operations import Operations
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError


class EventBook(QObject):
    """The event, changed at once and taken back where the change is refused.

    Signals:
        changed: The event is another.
    """

    changed = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.whole: Event | None = None
        """The event as it is shown."""
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
        """Ask for the event anew."""
        self.operations.ask(WholeEvent(), self.take_event, self)

    def take_event(self, event: Event) -> None:
        """Show the event as it is stored.

        While an edit is on its way an answer may be older than what is shown; another follows it.
        """
        if self.is_settled:
            self.whole = event
            self.changed.emit()

    def edit(
        self,
        act: SetupAct,
        wanted: Event,
        note: str = "",
        failed: Callable[[JudgingError], None] | None = None,
    ) -> bool:
        """Make the event the wanted one; answers whether there was anything to change.

        It is shown at once. What is refused is handed to `failed`, else said in the window's strip,
        and the page shows again what is stored.
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
            # What is stored is asked for by the page, as after every command.
            self._pending -= 1

        def refused(error: JudgingError) -> None:
            self._pending -= 1
            self.refresh()
            (failed or self.operations.refused.emit)(error)

        command = EditSetup(self.round_code, act, SetupChange(edits, note))
        self.operations.do(command, done, self, refused)
        return True

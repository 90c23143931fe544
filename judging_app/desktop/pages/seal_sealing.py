"""Sealing an event and opening it again: statement, signature, command, each on the worker."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.records import Seal, SealStatement
from judging_app.desktop.operations import Operations
from judging_app.domain.problems import JudgingError, Problem

_TRIES: Final = 5


class Sealing(QObject):
    """Seals what was shown, and nothing else.

    Signals:
        stated: The `SealStatement` that is to be confirmed.
        moved: The same, where the content is another one than was confirmed.
        done: The event is sealed, or open again.
        failed: The `JudgingError` that kept it from being so.
    """

    stated = Signal(object)
    moved = Signal(object)
    done = Signal()
    failed = Signal(object)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._left = 0

    def begin(self) -> None:
        """Have stated what a seal would be over now."""
        self._operations.ask(StatementOf(), self.stated.emit, self, self.failed.emit)

    def seal(self, content: str, by: str) -> None:
        """Seal the event, if it still is what has this digest."""
        self._left = _TRIES
        self._state(content, by)

    def open_again(self, reason: str, by: str) -> None:
        """Break the seal."""
        self._operations.do(BreakSeal("", reason, by), lambda _: self.done.emit(), self, self.failed.emit)

    def _state(self, content: str, by: str) -> None:
        self._operations.ask(StatementOf(), lambda now: self._sign(now, content, by), self, self.failed.emit)

    def _sign(self, statement: SealStatement, content: str, by: str) -> None:
        if statement.content != content:
            self.moved.emit(statement)
            return
        self._operations.run(
            lambda library: library.sign(statement, by),
            lambda seal: self._store(seal, content, by),
            self,
            self.failed.emit,
        )

    def _store(self, seal: Seal, content: str, by: str) -> None:
        def refused(error: JudgingError) -> None:
            self._left -= 1
            # A laptop that pairs meanwhile moves the end of the log, though not what is sealed.
            if error.problem is Problem.CHANGED_MEANWHILE and self._left > 0:
                self._state(content, by)
            else:
                self.failed.emit(error)

        self._operations.do(SealEvent("", seal), lambda _: self.done.emit(), self, refused)

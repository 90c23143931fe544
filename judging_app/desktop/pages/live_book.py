"""What the live page knows: the board and the host, asked anew at a pace that a window can follow."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, NamedTuple, TypeVar
from weakref import ref

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Area, Changes
from judging_app.application.commands import Command
from judging_app.application.queries import BoardOf
from judging_app.application.seats.board import BoardView
from judging_app.application.seats.hosting import HostControl
from judging_app.desktop.crossing import bring
from judging_app.desktop.models.live_board import LiveRow, live_rows
from judging_app.desktop.models.live_heads import HostNow, LiveHead, Tally, live_heads, tallies
from judging_app.desktop.operations import Failure, Operations
from judging_app.wording.language import Language, current_language

Answer = TypeVar("Answer")
_PACE_MS: Final = 160
_SHARE: Final = 4
"""Asking takes at most one part in this many of the worker's time, however large the event."""

LAPTOPS_CHANGED: Final = Changes("", frozenset({Area.LAPTOPS}))


class Board(NamedTuple):
    """A board with the rows that are made of it."""

    view: BoardView
    rows: list[LiveRow]
    tallies: list[Tally]
    language: Language

    @classmethod
    def of(cls, view: BoardView, before: "Board | None" = None) -> "Board":
        """Work out what is shown of a board; rows that look as they did `before` are not made again."""
        language = current_language()
        same = before is not None and before.language is language and _alike(before.view, view)
        rows = live_rows(view, before.view.rows, before.rows) if before and same else live_rows(view)
        return cls(view, rows, tallies(view), language)


def _alike(old: BoardView, new: BoardView) -> bool:
    """Whether two boards have the same columns under the same rules: else any row may look different."""
    return old.columns == new.columns and old.round.rulebook is new.round.rulebook


class Pace(QObject):
    """Carries out what is asked for at once, and then at most once in a while.

    `work` has to call `done` when its answer is there: nothing is asked twice at a time.
    """

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_wanted = self._is_waiting = False
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def ask(self) -> None:
        """Want it done."""
        self._is_wanted = True
        if not self._is_waiting and not self._timer.isActive():
            self._begin()

    def done(self) -> None:
        """The answer is there, or will never be."""
        self._is_waiting = False
        took = (time.monotonic() - self._began) * 1000
        self._timer.start(round(max(_PACE_MS - took, (_SHARE - 1) * took)) if took > 1 else _PACE_MS)

    def _begin(self) -> None:
        if self._is_wanted and not self._is_waiting:
            self._is_wanted, self._is_waiting = False, True
            self._began = time.monotonic()
            self._work()


class LiveBook(QObject):
    """The board of a round and the host of its event.

    Signals:
        board_changed: There is a newer `Board`.
        host_changed: Status, presence or requests of the host are others.
        refused: The `JudgingError` of an act that nobody else says.
        host_moved: The host has news; comes from any thread.
    """

    board_changed = Signal()
    host_changed = Signal()
    refused = Signal(object)
    host_moved = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QObject) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self.board: Board | None = None
        self.host: HostControl | None = None
        self.now: HostNow | None = None
        self.read_only = False
        self._board_pace = Pace(self._ask_board, self)
        self._host_pace = Pace(self._ask_host, self)
        self.host_moved.connect(self._host_pace.ask)

    @property
    def view(self) -> BoardView | None:
        """The board as the floor below answers it."""
        return None if self.board is None else self.board.view

    def heads(self) -> list[LiveHead]:
        """How every judge's seat stands at this moment."""
        board = self.board
        return [] if board is None else live_heads(board.view, board.tallies, self.now, self.time())

    def take_host(self, load: Callable[[], HostControl]) -> None:
        """Follow the host of the event; loading it may take long."""
        self.now = HostNow()
        self.operations.run(lambda _: load(), self._follow, self, self.refused.emit)

    def _follow(self, host: HostControl) -> None:
        self.host = host

        # Held weakly: the host tells on its own threads, on which nothing of Qt may come to its end.
        here = ref(self)
        stop = host.watch(lambda: bring(_tell_moved, here))
        self.destroyed.connect(lambda _=None: stop())
        self._host_pace.ask()

    def refresh(self) -> None:
        """Ask for board and host anew, as soon as the pace allows it."""
        self._board_pace.ask()
        if self.host is not None:
            self._host_pace.ask()

    def do(
        self, command: Command, then: Callable[[], None], owner: QObject, failed: Failure | None = None
    ) -> None:
        """Give a command; `then` is called once it is durable."""
        self.operations.do(command, lambda _: then(), owner, failed or self.refused.emit)

    def ask_host(
        self,
        act: Callable[[HostControl], Answer],
        then: Callable[[Answer], None],
        owner: QObject,
        failed: Failure | None = None,
        *,
        changes: Changes | None = None,
    ) -> None:
        """Have the host do something on the worker; `changes` are what pages are told of afterwards."""
        host = self.host
        if host is None:
            return

        def answered(answer: Answer) -> None:
            if changes is not None:
                self.operations.given += 1
                self.operations.changed.emit(changes)
            self._host_pace.ask()
            if shiboken6.isValid(owner):
                then(answer)

        self.operations.run(lambda _: act(host), answered, self, failed or self.refused.emit)

    def time(self) -> datetime:
        """The time that laptops' last words are held against."""
        return datetime.now(UTC)

    def _ask_board(self) -> None:
        def answered(board: Board) -> None:
            self._board_pace.done()
            self.board = board
            self.board_changed.emit()

        def failed(error: Exception) -> None:
            self._board_pace.done()
            self.refused.emit(error)

        query, before = BoardOf(self.round_code), self.board
        self.operations.ask_made(query, lambda view: Board.of(view, before), answered, self, failed)

    def _ask_host(self) -> None:
        host = self.host
        if host is None:
            self._host_pace.done()
            return

        def answered(now: HostNow) -> None:
            self._host_pace.done()
            self.now = now
            self.host_changed.emit()

        def failed(error: Exception) -> None:
            self._host_pace.done()
            self.refused.emit(error)

        self.operations.run(
            lambda _: HostNow(host.status(), host.presence(), tuple(host.requests())), answered, self, failed
        )


def _tell_moved(here: "ref[LiveBook]") -> None:
    book = here()
    if book is not None and shiboken6.isValid(book):
        book.host_moved.emit()

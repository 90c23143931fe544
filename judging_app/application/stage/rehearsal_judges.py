"""Robot judges at work: each sheet handed in some time after it may be."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.queries import BoardOf
from judging_app.application.seats.board import BoardCell, BoardColumn
from judging_app.application.seats.commands import ReceiveSheet
from judging_app.application.stage.rehearsal_records import Odd, OddKind, Rehearsed
from judging_app.application.stage.robots import Habit, Robots
from judging_app.application.stage.show_view import ShowRow, ShowView
from judging_app.domain.event import Role
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import WAITED_FOR, SheetKey

_MOST_REFUSALS: Final = 2
_ODD: Final = {Habit.LATE: OddKind.LATE, Habit.FORGETS: OddKind.REMINDED}


class _Plan(NamedTuple):
    """A sheet that will be handed in."""

    due: int
    habit: Habit
    judge: str
    revision: int
    marks: Mapping[str, int]


class JudgesAtWork:
    """Who hands in what, and when next. `note` hears of what was odd."""

    def __init__(
        self, event: Rehearsed, round_code: str, robots: Robots, note: Callable[[Odd], None]
    ) -> None:
        self._event = event
        self._round = round_code
        self._robots = robots
        self._note = note
        self._waiting: dict[SheetKey, _Plan] = {}
        self._refusals: dict[SheetKey, int] = {}
        self._sent = 0
        self._asked: dict[str, tuple[str, int]] = {}
        self.has_held = False
        """Whether a sheet was held back for the organizer."""
        self._forgotten: SheetKey | None = None
        self._forgets = ""
        self.handed_in = 0

    @property
    def next_due(self) -> int | None:
        """When the next sheet comes; `None` while none is on its way."""
        return min((plan.due for plan in self._waiting.values()), default=None)

    def owe(self, entry: str) -> bool:
        """Whether a sheet for an entry is on its way."""
        return any(key.entry == entry for key in self._waiting)

    def plan(self, now: int, shows: Iterable[ShowView]) -> None:
        """Plan the sheets that may be handed in from now on."""
        rows = [row for show in shows for row in show.rows]
        if not self._forgets:
            self._forgets = self._robots.pick("forgets", [row.entry.code for row in rows])
        ready = [row.entry.code for row in rows if self._may_come(row)]
        if not ready:
            return
        board = self._event.ask(BoardOf(self._round))
        cells = {row.entry.code: zip(board.columns, row.cells, strict=True) for row in board.rows}
        tracks = {row.entry.code: row.entry.track for row in rows}
        for entry in ready:
            found = [(col, cell) for col, cell in cells[entry] if cell is not None and self._is_open(cell)]
            if entry == self._forgets and self._forgotten is None:
                keys = {"/".join(cell.key): cell.key for column, cell in found if column.owes}
                self._forgotten = keys.get(self._robots.pick("forgets what", list(keys)))
            for column, cell in found:
                self._waiting[cell.key] = self._planned(now, column, cell, tracks[entry])

    def _may_come(self, row: ShowRow) -> bool:
        """Whether sheets for an entry may be handed in, and some are neither there nor on their way."""
        turn = row.appearance
        if turn is None or not (turn.done or turn.admitted) or not row.scorable or row.participation.closed:
            return False
        asked = (row.entry.code, row.given)
        is_known = self._asked.get(row.entry.code) == asked and self.owe(row.entry.code)
        self._asked[row.entry.code] = asked
        return not is_known

    def hand_in(self, now: int) -> bool:
        """Hand in what is due; answers whether anything was."""
        due = sorted((plan.due, key) for key, plan in self._waiting.items() if plan.due <= now)
        for _, key in due:
            self._hand_in(key, self._waiting.pop(key))
        return bool(due)

    def _is_open(self, cell: BoardCell) -> bool:
        refusals = self._refusals.get(cell.key, 0)
        return cell.standing in WAITED_FOR and cell.key not in self._waiting and refusals < _MOST_REFUSALS

    def _planned(self, now: int, column: BoardColumn, cell: BoardCell, track: str) -> "_Plan":
        planned = self._robots.hand_in(cell.key, forgets=cell.key == self._forgotten)
        # Nobody waits for reserves, so they are never late.
        is_reserve = column.seat.role is Role.RESERVE
        habit = Habit.USUAL if is_reserve else planned.habit
        marks = self._robots.marks(cell.key, column.dimension.leaves(track))
        return _Plan(now + planned.after, habit, column.judge.name, cell.revision, marks)

    def _hand_in(self, key: SheetKey, plan: "_Plan") -> None:
        self._sent += 1
        submission = "/".join(("rehearsal", self._round, *key, str(self._sent)))
        sheet = SubmitSheet(self._round, *key, plan.marks, submission, plan.revision)
        judge = Actor(plan.judge, ActorRole.JUDGE, key.judge)
        try:
            outcome = self._event.do_as(judge, ReceiveSheet(self._round, sheet))
        except JudgingError as error:
            self._refusals[key] = self._refusals.get(key, 0) + 1
            self._note(Odd(OddKind.REFUSED, key.entry, key.judge, error.findings[0]))
            return
        if outcome.held:
            # It lies there for the organizer: the judge has done what a judge can do.
            self._refusals[key] = _MOST_REFUSALS
            self.has_held = True
            self._note(Odd(OddKind.HELD, key.entry, key.judge))
            return
        self.handed_in += 1
        if plan.habit in _ODD:
            self._note(Odd(_ODD[plan.habit], key.entry, key.judge))

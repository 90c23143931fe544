"""What can be done with rows of the run of show: moved, swapped, held back, taken out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from judging_app.application.commands import EditSetup
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.show_view import ShowRow, ShowView
from judging_app.desktop.models.show_edits import movable, moved_before, swapped_turns
from judging_app.desktop.models.show_rows import RunLine, is_fixed
from judging_app.desktop.stage.book import StageBook
from judging_app.domain.event import UNRANKED, EntryStatus, Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class RunActs(QObject):
    """Changes the running order; each change is one entry of the log and can be undone.

    Signals:
        said: Why something was not done, in words; empty once something was.
        done: The entries that moved, to be in hand again.
    """

    said = Signal(str)
    done = Signal(object)

    def __init__(self, book: StageBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def step(self, entries: Sequence[str], by: int) -> None:
        """Bring entries one turn up (-1) or down (1), past what has been on stage."""
        view = self._book.view
        if view is None or not entries or not self._may_move(view, entries):
            return
        free = movable(view)
        rest = [code for code in free if code not in entries]
        first = free.index(entries[0])
        at = len([code for code in free[:first] if code not in entries]) + by
        if not 0 <= at <= len(rest):
            ends = translate("ShowPage", "It is the first that can still move.")
            self.said.emit(ends if by < 0 else translate("ShowPage", "It is the last already."))
            return
        self.move(entries, rest[at] if at < len(rest) else "")

    def move(self, entries: Sequence[str], before: str) -> None:
        """Bring entries before another, or last for ""."""
        view = self._book.view
        if view is not None and self._may_move(view, entries):
            self._send(view, SetupAct.MOVE_ENTRY, moved_before(view, entries, before), entries)

    def swap(self, entries: Sequence[str]) -> None:
        """Let two entries change places."""
        view = self._book.view
        if view is None:
            return
        if len(entries) != 2:
            self.said.emit(translate("ShowPage", "Select two entries; Ctrl takes a second one."))
            return
        if self._may_move(view, entries):
            self._send(view, SetupAct.SWAP_ENTRIES, swapped_turns(view, *entries), entries)

    def _may_move(self, view: ShowView, entries: Sequence[str]) -> bool:
        if self._book.read_only:
            return False
        fixed = [row for row in view.rows if row.entry.code in entries and is_fixed(view, row)]
        if fixed:
            text = translate("ShowPage", "No. {number} has been on stage: it keeps its turn.")
            self.said.emit(text.format(number=entry_number(fixed[0].entry)))
        return not fixed

    def _send(self, view: ShowView, act: SetupAct, wanted: Event, entries: Sequence[str]) -> None:
        edits = differences(view.event, wanted)
        if not edits:
            self.said.emit(translate("ShowPage", "It stands there already; the order is as it was."))
            return
        self.said.emit("")

        def done(_: object) -> None:
            self.done.emit(list(entries))

        command = EditSetup(self._book.round_code, act, SetupChange(edits))
        self._book.operations.do(command, done, self, self._on_failed)

    def _on_failed(self, error: JudgingError) -> None:
        self.said.emit(" ".join(sentence(finding) for finding in error.findings[:3]))
        self._book.refresh()


class RowWishes(QObject):
    """What the menu of a row asks for.

    Signals:
        step: One turn up or down.
        swap: The two in hand change places.
        late: To the end of the session.
        pause: A break before the row, a new one or the one that is there.
        drop_pause: The break goes.
        status: The entry gets another status.
    """

    step = Signal(int)
    swap = Signal()
    late = Signal()
    pause = Signal()
    drop_pause = Signal()
    status = Signal(object)


def row_menu(parent: QWidget, line: RunLine, row: ShowRow | None, hand: int, wishes: RowWishes) -> QMenu:
    """The menu of what can be done with a row; `hand` entries are selected."""
    menu = QMenu(parent)

    def add(text: str, act: Callable[[], None], keys: str = "", *, may: bool = True) -> None:
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False: act())
        action.setEnabled(may)
        if keys:
            action.setShortcut(QKeySequence(keys))

    if line.is_break or row is None:
        add(translate("ShowPage", "Change the break…"), wishes.pause.emit)
        add(translate("ShowPage", "Remove the break"), wishes.drop_pause.emit, "Del")
        return menu
    free = not line.fixed
    add(translate("ShowPage", "Up"), lambda: wishes.step.emit(-1), "Alt+Up", may=free)
    add(translate("ShowPage", "Down"), lambda: wishes.step.emit(1), "Alt+Down", may=free)
    add(translate("ShowPage", "Swap the two"), wishes.swap.emit, may=hand == 2)
    add(translate("ShowPage", "Late: to the end"), wishes.late.emit, may=free)
    add(translate("ShowPage", "Break before it…"), wishes.pause.emit)
    menu.addSeparator()
    if row.participation.status in UNRANKED:
        add(translate("ShowPage", "Readmit…"), lambda: wishes.status.emit(EntryStatus.COMPETING))
    else:
        add(translate("ShowPage", "Withdraw…"), lambda: wishes.status.emit(EntryStatus.WITHDRAWN))
        add(translate("ShowPage", "Disqualify…"), lambda: wishes.status.emit(EntryStatus.DISQUALIFIED))
    return menu

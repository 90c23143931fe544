"""The real window on a laptop's display and the projector beside it, told what to do line by line.

Run as `python -m tests.journeys.stage_program EVENT FOLDER TILE_MS -platform offscreen:configfile=...`:
settings and pictures lie in FOLDER, tiles turn over by themselves every TILE_MS. On standard input:
`go` (Ctrl+Enter on the live page), `draw SEED`, `show KIND` (another picture), `next` (its next step),
`sheets` (every judge hands in for the entries that wait), `picture NAME`, `say`. Each is answered by
one line of JSON on standard output: how the stage stands, as it is seen on the screens.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.queries import BoardOf, ShowOf
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet
from judging_app.application.stage.commands import CueScreen, DrawLots
from judging_app.application.stage.pictures import AwardPicture, DrawPicture
from judging_app.application.stage.records import CueKind
from judging_app.application.stage.robots import Robots
from judging_app.application.stage.show_view import ShowView
from judging_app.bootstrap import Library
from judging_app.desktop.application import make_window
from judging_app.desktop.event_view import EventView
from judging_app.desktop.pages import live_book
from judging_app.desktop.pages.live_page import LivePage
from judging_app.desktop.settings import SettingsFile
from judging_app.domain.sheets import WAITED_FOR

ORGANIZER: Final = Actor("组委会", ActorRole.ORGANIZER)
PATIENCE: Final = 20.0
PROJECTOR: Final = "BEAMER"
_HELD: Final = 1_000
"""Tiles that take longer than so many milliseconds are not waited for."""


def wait(condition: Callable[[], object], what: str) -> None:
    """Let the window work until something is so."""
    ends = time.monotonic() + PATIENCE
    QApplication.processEvents()
    while not condition():
        if time.monotonic() > ends:
            raise AssertionError(f"never came about: {what}")
        QApplication.processEvents()
        time.sleep(0.001)


class Stage:
    """The window, the stage's book and the projector."""

    def __init__(self, target: str, folder: Path, tile: int) -> None:
        self._folder = folder
        self._pictures = len(list(folder.glob("*-stage.png")))
        self._window = make_window(Library(), SettingsFile(folder / "settings.json"))
        self._window.resize(1366, 768)
        self._window.show()
        started = time.monotonic()
        self._window.open(target)
        wait(lambda: self._window.view is not None, "the event opens")
        wait(lambda: self.view.stage.view is not None, "the stage is there")
        self.view.stage._turning.setInterval(tile)
        # Nobody's hand shakes here.
        self.view.stage.rest_ms = 0
        if tile < _HELD:
            # In a hurry: the window would leave time for a keyboard that nobody touches.
            live_book._PACE_MS = 1
        self.opened = time.monotonic() - started
        self.view.go_to("live")
        page = self.view.pages["live"]
        assert isinstance(page, LivePage)
        wait(page.model.rowCount, "the board is there")
        self._page = page
        # One that was killed comes back by itself.
        self.came_back = False
        if self.view.projector.was_open():
            wait(lambda: self.view.projector.is_open, "the projector comes back")
            self.came_back = True
        else:
            self.view.projector.open(PROJECTOR)
        # Pictures show what is there, not how it comes.
        assert self.view.projector.window is not None
        self.view.projector.window.canvas.set_animated(False)
        self.settle()

    @property
    def view(self) -> EventView:
        """The pages."""
        assert self._window.view is not None
        return self._window.view

    @property
    def _judging(self) -> Any:
        assert self._window.session.current is not None
        return self._window.session.current.source.judging

    def settle(self) -> None:
        """Wait until every screen shows what is stored."""
        book, projector = self.view.stage, self.view.projector
        while True:
            now = self._judging.ask(ShowOf(self.view.round_code))

            def same(now: ShowView = now) -> bool:
                seen, shown = book.view, projector.view
                is_seen = seen is not None and (seen.state, seen.rows) == (now.state, now.rows)
                return is_seen and shown is not None and shown.state == now.state

            # Whatever turns by itself has turned, unless it was told to wait.
            if not (now.turns and book._turning.interval() < _HELD):
                wait(same, "all screens are up to date")
                return
            wait(lambda before=now: book.view is not None and book.view.state != before.state, "a tile turns")

    def say(self) -> dict[str, object]:
        """How the stage stands on the screens."""
        book, projector = self.view.stage, self.view.projector
        assert book.view is not None
        assert projector.view is not None
        assert projector.window is not None
        assert book.step is not None
        state, moment, picture = book.view.state, book.moment(), projector.view.picture
        screen = projector.window.screen()
        return {
            "number": state.number,
            "phase": state.phase.value,
            "cue": [state.cue.kind.value, state.cue.entry, state.cue.step],
            "entry": state.entry,
            "next": book.step.kind.value,
            "remaining": None if state.clock is None else state.clock.remaining(moment),
            "steady": moment.steady,
            "picture": repr(picture),
            "kind": type(picture).__name__,
            "turned": [tile.value is not None for tile in getattr(picture, "tiles", ())].count(True),
            "drawn": [line.name for line in picture.lines] if isinstance(picture, DrawPicture) else [],
            "award": picture.award if isinstance(picture, AwardPicture) and picture.winner else "",
            "screen": screen.name() if screen else "",
            "full": projector.window.isFullScreen(),
            "opened": self.opened,
            "came_back": self.came_back,
        }

    def go(self) -> None:
        """Ctrl+Enter, as whoever runs the day does."""
        before = self.view.stage.view
        QTest.keyClick(self._page.matrix.cells, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        question = self._page.side.stage.question
        if question is not None:
            # Begun awards are asked about.
            question.confirmed.emit("")
        self._changed(before)

    def next(self) -> None:
        """The next step of the picture."""
        before = self.view.stage.view
        self.view.stage.advance()
        self._changed(before)

    def draw(self, seed: str) -> None:
        """Draw lots for the order."""
        before = self.view.stage.view
        self.view.stage.do(DrawLots(self.view.round_code, "", int(seed)))
        self._changed(before)

    def show(self, kind: str) -> None:
        """Show another picture."""
        before = self.view.stage.view
        self.view.stage.do(CueScreen(self.view.round_code, "", CueKind(kind)))
        self._changed(before)

    def sheets(self) -> None:
        """Every judge hands in for the entry whose turn is over, each as from a laptop."""
        code = self.view.round_code
        board = self._judging.ask(BoardOf(code))
        open_rows = {row.entry.code for row in self._judging.ask(ShowOf(code)).rows if row.scorable}
        for row in board.rows:
            if row.entry.code not in open_rows or row.participation.closed:
                continue
            if row.wide and not row.missing:
                # Marks too far apart: somebody looks at them, and closes the entry all the same.
                self._judging.do_as(ORGANIZER, CloseEntry(code, row.entry.code))
            for column, cell in zip(board.columns, row.cells, strict=True):
                if cell is None or cell.standing not in WAITED_FOR:
                    continue
                marks = Robots(7).marks(cell.key, column.dimension.leaves(row.entry.track))
                sheet = SubmitSheet(code, *cell.key, marks, "/".join(("journey", *cell.key)), cell.revision)
                judge = Actor(column.judge.name, ActorRole.JUDGE, column.judge.code)
                self._judging.do_as(judge, ReceiveSheet(code, sheet))

    def picture(self, name: str) -> None:
        """Take a picture of both screens."""
        self._pictures += 1
        projector = self.view.projector.window
        assert projector is not None
        QApplication.processEvents()
        for part, widget in (("organizer", self._window), ("stage", projector)):
            assert widget.grab().save(str(self._folder / f"{self._pictures:02}-{name}-{part}.png"))

    def _changed(self, before: object) -> None:
        wait(lambda: self.view.stage.view is not before, "the step is taken")

    def close(self) -> None:
        """End the program as a person would."""
        self._window.close()


def main() -> None:
    """Do what the lines say until there are no more."""
    application = QApplication(sys.argv)
    stage = Stage(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(stage.say()), flush=True)
    for line in sys.stdin:
        act, *rest = line.split()
        if act != "say":
            getattr(stage, act)(*rest)
            stage.settle()
        print(json.dumps(stage.say(), ensure_ascii=False), flush=True)
    stage.close()
    application.processEvents()


if __name__ == "__main__":
    main()

"""Breaks put in, changed, moved and taken out of the run of show."""

from PySide6.QtCore import QObject, Signal

from judging_app.application.stage.records import Break
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.show_edits import break_before, with_break, without_break
from judging_app.desktop.models.show_rows import RunLine
from judging_app.desktop.pages.show_break_panel import BreakAsked, BreakPanel
from judging_app.desktop.pages.show_keeper import ShowKeeper
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate


class BreakActs(QObject):
    """Changes breaks; the form asks for what has to be typed.

    Signals:
        said: Why something was not done, in words.
        done: The form is not needed any more.
    """

    said = Signal(str)
    done = Signal()

    def __init__(self, keeper: ShowKeeper, panel: BreakPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._panel = panel
        panel.given.connect(self._on_given)
        panel.removed.connect(self._on_removed)

    def ask(self, view: ShowView, line: RunLine) -> None:
        """Ask for a break before a line, or change the one that stands there."""
        was = break_before(self._keeper.show, view.session.code, line.before)
        row = view.row(line.before)
        place = translate("ShowPage", "At the end of the session")
        if row is not None:
            text = translate("ShowPage", "Before {number} {name}")
            place = text.format(number=entry_number(row.entry), name=row.entry.name)
        self._panel.ask(BreakAsked(view.session.code, line.before, place, was))

    def step(self, view: ShowView, line: RunLine, by: int) -> None:
        """Bring a break one entry up (-1) or down (1), unless another one stands there."""
        places = [*(row.entry.code for row in view.rows), ""]
        at = places.index(line.before) + by
        was = break_before(self._keeper.show, view.session.code, line.before)
        if was is None or not 0 <= at < len(places):
            return
        pause = Break(was.session, places[at], was.title, was.minutes)
        if break_before(self._keeper.show, was.session, pause.before) is None:
            self._keeper.put(with_break(self._keeper.show, pause, was), self.said.emit)

    def remove(self, session: str, before: str) -> None:
        """Take a break out."""
        self._keeper.put(without_break(self._keeper.show, session, before), self.said.emit)

    def _on_given(self, pause: Break) -> None:
        was = None if self._panel.asked is None else self._panel.asked.was
        show = with_break(self._keeper.show, pause, was)
        if show == self._keeper.show:
            self.done.emit()
        self._keeper.put(show, self._panel.refuse, self.done.emit)

    def _on_removed(self) -> None:
        asked = self._panel.asked
        if asked is not None:
            self.done.emit()
            self.remove(asked.session, asked.before)

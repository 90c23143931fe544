"""Changes of the run of show, one after the other, each on top of the one before."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from judging_app.application.stage.commands import SetShow
from judging_app.application.stage.records import Show, ShowRules
from judging_app.desktop.models.show_edits import tidy
from judging_app.desktop.stage.book import StageBook
from judging_app.domain.problems import JudgingError
from judging_app.wording.problems import sentence

Said = Callable[[str], None]
"""Takes why something was refused, in words."""


class ShowKeeper(QObject):
    """Puts another run of show in force at once; the next change goes on from it."""

    def __init__(self, book: StageBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._sent: Show | None = None
        self._is_stored = False
        book.changed.connect(self._on_changed)

    @property
    def show(self) -> Show:
        """The run of show as it is, or as it is on its way to be."""
        if self._sent is not None:
            return self._sent
        view = self._book.view
        return Show() if view is None else view.show

    @property
    def rules(self) -> ShowRules:
        """The rules of the day."""
        return self.show.rules

    def put(self, show: Show, refused: Said, done: Callable[[], None] | None = None) -> None:
        """Put another run of show in force; what was refused is said, and what holds is shown again."""
        view = self._book.view
        if view is None or self._book.read_only:
            return
        show = tidy(show, {item.entry for item in view.round.participations})
        if show == self.show:
            return
        self._sent, self._is_stored = show, False

        def stored(_: object) -> None:
            self._is_stored = self._sent is show
            if done is not None:
                done()

        def failed(error: JudgingError) -> None:
            self._sent = None
            refused(" ".join(sentence(finding) for finding in error.findings[:3]))
            self._book.refresh()

        command = SetShow(self._book.round_code, show)
        self._book.operations.do(command, stored, self, failed)

    def _on_changed(self) -> None:
        if self._is_stored:
            self._sent = None

"""What every page of the window is: a widget that loads, refreshes and retranslates itself."""

from PySide6.QtWidgets import QWidget

from judging_app.application.changes import Changes
from judging_app.desktop.operations import Operations


class Page(QWidget):
    """A page over an open event. It holds widgets and wiring; rules and SQL are elsewhere."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.round_code = round_code
        self._is_stale = True
        self._is_foreign = False
        operations.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Ask for what the page shows, anew."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put every text of the page into the language in use."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether the page shows something that these changes touched."""
        return changes.moves_places

    def speak(self) -> None:
        """The language is another one: say everything again, now or when the page is shown next.

        All pages at once would keep the window from its work for as long as a second.
        """
        if self.isVisible():
            self.retranslate()
        else:
            self._is_foreign = True

    def show_page(self) -> None:
        """Come to the front: say and load now what changed while the page was hidden."""
        if self._is_foreign:
            self._is_foreign = False
            self.retranslate()
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if not self.concerns(changes):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

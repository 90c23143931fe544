"""Who verifies and who confirms: named once in the page's head, remembered with the event's file."""

from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.figures_head import FiguresHead


class People:
    """The two names in the page's head. They live with the open event, so that a page made anew
    for another round knows them.
    """

    def __init__(self, head: FiguresHead, operations: Operations) -> None:
        self._head = head
        self._people = operations.people
        head.verifier.field.setText(self._people.verifier)
        head.confirmer.field.setText(self._people.confirmer)
        for field in (head.verifier.field, head.confirmer.field):
            field.textChanged.connect(self._on_named)
            field.editingFinished.connect(self._people.remember)

    def verifier(self) -> str:
        """Who verifies."""
        return self._head.verifier.field.text().strip()

    def confirmer(self) -> str:
        """Who confirms."""
        return self._head.confirmer.field.text().strip()

    def _on_named(self) -> None:
        self._people.name(self.verifier(), self.confirmer())

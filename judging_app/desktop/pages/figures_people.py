"""Who verifies and who confirms: named once, remembered while the event is open."""

from typing import Final

from judging_app.desktop.opening import this_person
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.figures_head import FiguresHead

_VERIFIER: Final = "figuresVerifier"
_CONFIRMER: Final = "figuresConfirmer"


class People:
    """The two names in the page's head. They live with the open event, so that a page made anew
    for another round knows them.
    """

    def __init__(self, head: FiguresHead, operations: Operations) -> None:
        self._head = head
        self._operations = operations
        known = operations.property(_VERIFIER)
        head.verifier.field.setText(str(known) if known else this_person().name)
        head.confirmer.field.setText(str(operations.property(_CONFIRMER) or ""))
        head.verifier.field.textChanged.connect(lambda text: self._keep(_VERIFIER, text))
        head.confirmer.field.textChanged.connect(lambda text: self._keep(_CONFIRMER, text))

    def verifier(self) -> str:
        """Who verifies; empty leaves it to the program to name who is at the keyboard."""
        return self._head.verifier.field.text().strip()

    def confirmer(self) -> str:
        """Who confirms."""
        return self._head.confirmer.field.text().strip()

    def _keep(self, name: str, text: str) -> None:
        self._operations.setProperty(name, text.strip())

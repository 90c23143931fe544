"""Forms of an event that may be sealed: while it is, each says so at its head and confirms nothing."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from judging_app.desktop.operations import Operations
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.themed import make_label
from judging_app.wording.language import translate


class SealedForm(QObject):
    """Follows the seal for one form: a line at the head of its column, and buttons that are barred."""

    def __init__(
        self, operations: Operations, owner: QObject, column: QVBoxLayout, *buttons: KindButton, at: int = 0
    ) -> None:
        super().__init__(owner)
        self._operations, self._buttons = operations, buttons
        self.line = make_label(size="table", ink="text2", wrap=True)
        column.insertWidget(at, self.line)
        operations.seal_moved.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        sealed = self._operations.is_sealed
        text = translate(
            "SealedForm", "The event is sealed: nothing can be changed until the seal is broken."
        )
        self.line.setText(text)
        self.line.setVisible(sealed)
        for button in self._buttons:
            button.set_barred(sealed)

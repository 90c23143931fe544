"""The run of show: order, draw of lots, sessions and breaks, how the day runs."""

from PySide6.QtWidgets import QWidget

from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.stage.book import StageBook


class ShowPage(Page):
    """The run of show: order, draw of lots, sessions and breaks, how the day runs."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self.book: StageBook | None = None

    def set_stage(self, book: StageBook) -> None:
        """Take the window's one book of the stage."""
        self.book = book

    def refresh(self) -> None:
        """Ask for the show anew."""
        if self.book is not None:
            self.book.refresh()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""

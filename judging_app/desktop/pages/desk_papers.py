"""What the desk lays over itself: questions before an act, the revisions of a sheet, all keys."""

from PySide6.QtCore import QObject, Qt, Signal

from judging_app.application.queries import HistoryOf
from judging_app.desktop.models.desk_book import DeskBook
from judging_app.desktop.models.desk_sheet import DeskSheet
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.page import Page
from judging_app.desktop.pages.desk_acts import Act, command_of, question_of
from judging_app.desktop.pages.desk_panels import Paper, history_paper, keys_paper
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel


class DeskPapers(QObject):
    """Papers over the desk; each act goes to the sheet that was in hand when it was begun.

    Signals:
        refused: An entry's code and the `JudgingError` of an act.
    """

    refused = Signal(str, object)

    def __init__(self, page: Page, book: DeskBook, *, as_judge: bool = False) -> None:
        super().__init__(page)
        self._as_judge = as_judge
        self._operations = page.operations
        self._round = page.round_code
        self._book = book
        self.overlay = Overlay(page)

    @property
    def is_open(self) -> bool:
        """Whether a paper lies over the desk."""
        return not self.overlay.isHidden()

    def toggle_keys(self) -> None:
        """Show or hide all keys."""
        if self.is_open:
            self.overlay.close_content()
        else:
            self._show(keys_paper(as_judge=self._as_judge), widest=640)

    def begin_act(self, act: Act) -> None:
        """Ask for the reason of an act, or show the revisions."""
        sheet, desk = self._book.current, self._book.desk
        if sheet is None or desk is None:
            return
        if act is Act.HISTORY:
            query = HistoryOf(self._round, sheet.key)
            self._operations.ask(query, lambda found: self._show(history_paper(sheet, found)), self)
            return
        panel = ConfirmPanel(question_of(act, number=number_of(sheet.source.entry), judge=desk.judge.name))
        panel.declined.connect(self.overlay.close_content)
        panel.confirmed.connect(lambda reason: self._carry_out(act, sheet, reason))
        self.overlay.show_widget(panel, widest=520)
        panel.take_focus()

    def _carry_out(self, act: Act, sheet: DeskSheet, reason: str) -> None:
        self.overlay.close_content()
        command = command_of(act, self._round, sheet.key, reason)
        entry = sheet.key.entry
        self._operations.do(command, failed=lambda error: self.refused.emit(entry, error))

    def _show(self, paper: Paper, *, widest: int = 600) -> None:
        paper.close_requested.connect(self.overlay.close_content)
        self.overlay.show_widget(paper, widest=widest)
        paper.cross.setFocus(Qt.FocusReason.OtherFocusReason)

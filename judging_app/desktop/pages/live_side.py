"""The right of the live page: what needs a person, or the panel of what is being done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from judging_app.desktop.models.live_heads import LiveHead
from judging_app.desktop.pages.live_acts import Subject
from judging_app.desktop.pages.live_acts_panel import ActsPanel
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_cards import CardList
from judging_app.desktop.pages.live_codes import CodesPanel
from judging_app.desktop.pages.live_conflict import ConflictPanel
from judging_app.desktop.pages.live_files_panel import FilesPanel
from judging_app.desktop.pages.live_host_panel import HostPanel
from judging_app.desktop.pages.live_rules_panel import DeskRulesPanel
from judging_app.desktop.pages.live_stage_panel import StagePanel
from judging_app.desktop.pages.side_panel import SidePanel


class LiveSide(QStackedWidget):
    """The cards, and seven panels over them; a panel that is closed leaves the cards.

    Signals:
        opened: A panel came to the front.
        closed: The cards are in front again.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: Sequence[LiveHead] = ()
        self.cards = CardList()
        self.acts = ActsPanel(book)
        self.host = HostPanel(book)
        self.codes = CodesPanel(book)
        self.conflict = ConflictPanel(book)
        self.files = FilesPanel(book)
        self.rules = DeskRulesPanel(book)
        self.stage = StagePanel()
        self.panels: Sequence[SidePanel] = (
            self.acts,
            self.host,
            self.codes,
            self.conflict,
            self.files,
            self.rules,
            self.stage,
        )
        self.addWidget(self.cards)
        for panel in self.panels:
            self.addWidget(panel)
            panel.closed.connect(self.close_panel)
        self.files.opened.connect(lambda: self.open_panel(self.files))
        self.acts.code_wanted.connect(self._on_code_wanted)
        self.acts.file_wanted.connect(self.files.write_seat_file)

    def hasHeightForWidth(self) -> bool:
        # Panels scroll: the tallest of them shall not push the page over the window's edge.
        return False

    @property
    def is_open(self) -> bool:
        """Whether a panel lies over the cards."""
        return self.currentWidget() is not self.cards

    def open_panel(self, panel: SidePanel) -> None:
        """Bring a panel to the front."""
        self.setCurrentWidget(panel)
        self.refresh(self._heads)
        self.opened.emit()

    def close_panel(self) -> None:
        """Leave the panel; the cards are in front again."""
        self.setCurrentWidget(self.cards)
        self.closed.emit()

    def show_subject(self, subject: Subject, heads: Sequence[LiveHead]) -> None:
        """Show what can be done about a sheet, an entry or a judge."""
        self._heads = heads
        self.acts.show_subject(subject, heads)
        self.open_panel(self.acts)

    def refresh(self, heads: Sequence[LiveHead]) -> None:
        """Follow board and host; the panel in front alone."""
        self._heads = heads
        front = self.currentWidget()
        if isinstance(front, ActsPanel):
            front.refresh(heads)
        elif isinstance(front, HostPanel | CodesPanel | ConflictPanel | DeskRulesPanel | StagePanel):
            front.refresh()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.cards.retranslate()
        for panel in (
            self.acts,
            self.host,
            self.codes,
            self.conflict,
            self.files,
            self.rules,
            self.stage,
        ):
            panel.retranslate()

    def _on_code_wanted(self, judge: str) -> None:
        self.open_panel(self.codes)
        self.codes.issue([judge])

"""The desk on a judge's own laptop: one seat, its papers, and what is to be handed in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.evidence import EvidenceFile
from judging_app.desktop import files
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.pages.figures_files import FiguresFiles
from judging_app.desktop.pages.judge_reader import PapersReader
from judging_app.desktop.pages.judge_top import JudgeTop
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.wording.language import translate

_OF_A_DESK = frozenset(
    {Area.SHEETS, Area.SEATS, Area.ENTRIES, Area.EVENT, Area.RULES, Area.LAPTOPS, Area.STAGE}
)


class JudgeDesk(DeskPage):
    """A desk whose sheets wait for receipts, with the entry's papers to read beside it."""

    def __init__(
        self, operations: Operations, round_code: str, top: JudgeTop, parent: QWidget | None = None
    ) -> None:
        super().__init__(operations, round_code, parent, top=top)
        self.evidence = FiguresFiles(operations, round_code, self)
        self.reader = PapersReader()
        self.reader.setParent(self)
        self.band_papers = KindButton(kind=ButtonKind.INK, size=ButtonSize.COMPACT, icon="paperclip")
        self.band_papers.hide()
        self.frame.band.side.addWidget(self.band_papers)
        self._before: QWidget | None = None
        self._wire_papers()
        self.retranslate()

    def set_handed_in(self, *, everything: bool) -> None:
        """Say whether nothing is left to hand in: the way on leads to signing."""
        if everything is not self._all_handed_in:
            self._all_handed_in = everything
            if self.book.current is not None:
                self._show_state(self.book.current)

    def set_alone(self, *, alone: bool) -> None:
        """Say whether the seat came from a file: what is handed in leaves the laptop as a packet."""
        if alone is not self._alone:
            self._alone = alone
            if self.book.current is not None:
                self._show_state(self.book.current)

    def set_offline(self, *, offline: bool) -> None:
        """Say whether the host is out of reach: what is known of the stage may be behind."""
        if offline is not self._offline:
            self._offline = offline
            words = translate("JudgeStage", "Offline from the host") if offline else ""
            self.frame.sheet.early.set_proposal(words)
            self._show_stage()

    def refresh(self) -> None:
        """Ask for the desk and its papers anew; what is being keyed stays."""
        super().refresh()
        self.evidence.refresh()

    def concerns(self, changes: Changes) -> bool:
        """Everything that comes from the host but drafts, which are on the desk already."""
        return bool(changes.areas & _OF_A_DESK)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        super().retranslate()
        if hasattr(self, "reader"):
            self.reader.retranslate()
            self._show_papers()

    def toggle_papers(self) -> None:
        """Show the papers of the entry in hand, or put them away."""
        if self.frame.reader is not None:
            self.close_papers()
            return
        found = self._papers()
        if not found or self.papers.is_open:
            return
        self._before = QApplication.focusWidget()
        self.frame.show_reader(self.reader)
        self.reader.show_papers(self._entry(), found)
        self.reader.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_papers(self) -> None:
        """Put the papers away; the keyboard goes back to where it was."""
        if self.frame.reader is None:
            return
        self.evidence.stop_drawing()
        had = self.reader.isAncestorOf(QApplication.focusWidget() or self)
        self.frame.hide_reader()
        before, self._before = self._before, None
        if had and before is not None and self.isAncestorOf(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had:
            self._go_to_marks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.frame.reader is not None:
            self.close_papers()
            return
        super().keyPressEvent(event)

    def _wire_papers(self) -> None:
        self.evidence.listed.connect(self._show_papers)
        self.evidence.drawn.connect(self.reader.show_picture)
        self.evidence.refused.connect(self._say_of_papers)
        self.evidence.said.connect(lambda words: self._say_of_papers(words, tone=Tone.OK))
        self.reader.page_wanted.connect(self._on_page_wanted)
        self.reader.paper_chosen.connect(self._on_paper)
        self.reader.copy_requested.connect(self._on_copy)
        self.reader.closed.connect(self.close_papers)
        self.frame.sheet.papers_requested.connect(self.toggle_papers)
        self.band_papers.clicked.connect(self.toggle_papers)
        self.book.turned.connect(self._show_papers)
        self.book.loaded.connect(self._show_papers)
        self.frame.arranged.connect(self._show_papers)
        keys = QShortcut(QKeySequence("F4"), self)
        keys.activated.connect(self.toggle_papers)

    def _entry(self) -> str:
        sheet = self.book.current
        return "" if sheet is None else sheet.key.entry

    def _papers(self) -> tuple[EvidenceFile, ...]:
        return self.evidence.of_entry(self._entry())

    def _show_papers(self) -> None:
        """Offer the papers of the entry in hand; papers that are being read follow the sheet."""
        found = self._papers()
        self.frame.sheet.set_papers(len(found))
        words = translate("Desk", "Papers {count}").format(count=len(found))
        self.band_papers.setText(words)
        # Where the sheet has no head, the button stands in the band.
        self.band_papers.setVisible(bool(found) and not self.frame.sheet.has_head)
        if self.frame.reader is None:
            return
        if found:
            self.reader.show_papers(self._entry(), found)
        else:
            self.close_papers()

    def _on_page_wanted(self, number: int, room: QSize) -> None:
        if self.reader.preview.item is not None:
            self.evidence.draw(self.reader.preview.item, number, room)

    def _on_paper(self, code: str) -> None:
        item = self.evidence.find(code)
        if item is not None:
            self.reader.read(item)

    def _on_copy(self) -> None:
        item = self.reader.preview.item
        path = "" if item is None else files.ask_copy(self.reader, item.name)
        if item is not None and path:
            self.evidence.copy_out(item, path)

    def _say_of_papers(self, words: str, *, tone: Tone = Tone.WARN) -> None:
        icon = "check-circle-fill" if tone is Tone.OK else "warning-fill"
        self.frame.strip.show_message(words, tone=tone, icon=icon, closable=True)

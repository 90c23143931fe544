"""Papers of the entry in hand, read beside the sheet; nothing waits for them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.evidence import EvidenceFile
from judging_app.desktop.evidence_preview import PagePicture
from judging_app.desktop.pages.figures_preview import EvidencePreview
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.wording.language import translate


class PaperPreview(EvidencePreview):
    """A preview that says where its cross leads: back to the sheet."""

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        super().retranslate()
        name = translate("Judge", "Put the papers away (Esc)")
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(name)


class PapersReader(QWidget):
    """A drop-down of an entry's papers, where there are several, over the one that is read.

    Signals:
        paper_chosen: A paper's code.
        page_wanted: The number of a page from 0, and the room for it.
        copy_requested: The paper is to be saved outside.
        closed: Esc, or the cross.
    """

    paper_chosen = Signal(str)
    page_wanted = Signal(int, QSize)
    copy_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ComboBox()
        self.preview = PaperPreview()
        self._files: tuple[EvidenceFile, ...] = ()
        self.entry = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        column.addWidget(self.preview, 1)
        self._column = column
        set_look(self, kind="canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.choice.activated.connect(lambda at: self.paper_chosen.emit(str(self.choice.itemData(at))))
        self.preview.page_wanted.connect(self.page_wanted)
        self.preview.copy_requested.connect(self.copy_requested)
        self.preview.closed.connect(self.closed)
        self.hide()
        follow_theme(self._on_theme)

    def show_papers(self, entry: str, files: Sequence[EvidenceFile]) -> None:
        """Show an entry's papers from the first one on; the same ones again change nothing."""
        if (entry, tuple(files)) == (self.entry, self._files) and self.preview.item in files:
            return
        self.entry, self._files = entry, tuple(files)
        self.choice.clear()
        for item in files:
            self.choice.addItem(item.name, item.code)
        self.choice.setVisible(len(files) > 1)
        if files:
            self.read(files[0])

    def read(self, item: EvidenceFile) -> None:
        """Read a paper from its first page."""
        self.choice.setCurrentIndex(self.choice.findData(item.code))
        self.preview.show_file(item)

    def show_picture(self, picture: PagePicture) -> None:
        """Show a page that was drawn."""
        self.preview.show_picture(picture)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.choice.setAccessibleName(translate("Judge", "Papers"))
        self.preview.retranslate()

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(6))

"""What the page does with evidence: files chosen, dropped and pasted, looked at, copied, taken off."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from judging_app.desktop import files
from judging_app.desktop.pages.figures_files import FiguresFiles
from judging_app.desktop.pages.figures_grid import FiguresGrid
from judging_app.desktop.pages.figures_panel import FiguresPanel
from judging_app.desktop.pages.figures_preview import EvidencePreview
from judging_app.desktop.pages.figures_questions import take_off_question
from judging_app.desktop.widgets.confirm_panel import Question

Ask = Callable[[Question, Callable[[str], None]], None]


class EvidenceDesk(QObject):
    """Joins the list in the panel, the preview in the table's place, and the files in the event."""

    def __init__(
        self,
        evidence: FiguresFiles,
        grid: FiguresGrid,
        panel: FiguresPanel,
        preview: EvidencePreview,
        cover: QStackedWidget,
        table: QWidget,
        ask: Ask,
    ) -> None:
        super().__init__(evidence)
        self._evidence, self._grid, self._panel = evidence, grid, panel
        self._preview, self._cover, self._table, self._ask = preview, cover, table, ask
        panel.files_dropped.connect(self.attach)
        panel.evidence.add_requested.connect(self._on_add)
        panel.evidence.opened.connect(self.open)
        panel.evidence.removed.connect(self._on_remove)
        evidence.listed.connect(self.show_list)
        evidence.drawn.connect(preview.show_picture)
        preview.page_wanted.connect(self._on_page_wanted)
        preview.copy_requested.connect(self._on_copy)
        preview.closed.connect(self.close)

    def show_list(self) -> None:
        """List the files of the figure in hand."""
        key = self._grid.current
        if key is not None:
            own = self._evidence.of_entry(key[0])
            self._panel.evidence.show_files(own, key[1], self._evidence.pages)

    def attach(self, paths: Sequence[str]) -> None:
        """Attach files to the figure in hand."""
        if self._grid.current is not None:
            self._evidence.attach_paths(self._grid.current, paths)

    def attach_picture(self, image: object) -> None:
        """Attach a picture from the clipboard to the figure in hand."""
        if self._grid.current is not None and isinstance(image, QImage):
            self._evidence.attach_picture(self._grid.current, image)

    def open(self, code: str) -> None:
        """Look at a file in the table's place; the panel stays, so that values can be typed."""
        item = self._evidence.find(code)
        if item is not None:
            self._cover.setCurrentWidget(self._preview)
            self._preview.show_file(item)
            self._preview.setFocus(Qt.FocusReason.MouseFocusReason)

    def close(self) -> None:
        """Back to the table."""
        self._evidence.stop_drawing()
        self._cover.setCurrentWidget(self._table)
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self, whole: bool) -> None:
        key = self._grid.current
        if key is not None:
            paths = files.ask_evidence(self._panel)
            self._evidence.attach_paths((key[0], "") if whole else key, paths)

    def _on_page_wanted(self, number: int, room: QSize) -> None:
        if self._preview.item is not None:
            self._evidence.draw(self._preview.item, number, room)

    def _on_copy(self) -> None:
        item = self._preview.item
        path = "" if item is None else files.ask_copy(self._preview, item.name)
        if item is not None and path:
            self._evidence.copy_out(item, path)

    def _on_remove(self, code: str) -> None:
        item = self._evidence.find(code)
        if item is not None:
            self._ask(take_off_question(item), partial(self._remove, code))

    def _remove(self, code: str, reason: str) -> None:
        if self._preview.item is not None and self._preview.item.code == code:
            self.close()
        self._evidence.detach(code, reason)

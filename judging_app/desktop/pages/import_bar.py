"""Above the import preview: which sheet, where its header is, and which rows are shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.application.registration.tables import RawTable, is_filled
from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.models.import_rows import Shown
from judging_app.desktop.models.import_table import ImportModel
from judging_app.desktop.models.import_words import header_word
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate

_MOST_ROWS = 10
"""Rows from the top that are offered as a header."""


class ImportBar(QWidget):
    """The choices over the table.

    Signals:
        shown_only: The `Shown` of the filter that was chosen.
    """

    shown_only = Signal(object)

    def __init__(self, book: ImportBook, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._model = book, model
        self._headers: list[tuple[int, ...] | None] = []
        self.sheet_label = make_label(size="table", ink="text2")
        self.sheet = ComboBox()
        self.header_label = make_label(size="table", ink="text2")
        self.header = ComboBox()
        self.filter = Segmented()
        self.sheet.activated.connect(book.choose_table)
        self.header.activated.connect(self._on_header)
        self.filter.chosen.connect(lambda key: self.shown_only.emit(Shown(key)))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.sheet_label, self.sheet, self.header_label, self.header):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.filter)
        follow_theme(self._on_theme)

    def show_plan(self) -> None:
        """Show the choices and counts of the book's plan."""
        draft = self._book.draft
        if draft is None:
            return
        several = len(draft.tables) > 1
        self.sheet_label.setText(translate("ImportBar", "Sheet"))
        self.header_label.setText(translate("ImportBar", "Header"))
        self.sheet_label.setVisible(several)
        self.sheet.setVisible(several)
        self.sheet.setAccessibleName(translate("ImportBar", "Sheet"))
        self.header.setAccessibleName(translate("ImportBar", "Where the header is"))
        self.sheet.clear()
        self.sheet.addItems([table.name for table in draft.tables])
        self.sheet.setCurrentIndex(draft.sheet)
        self._show_headers(draft.tables[draft.sheet], draft.header, draft.table.header_rows)
        self._show_filter()

    def _show_headers(self, raw: RawTable, chosen: tuple[int, ...] | None, found: tuple[int, ...]) -> None:
        filled = [at for at, row in enumerate(raw.rows[:40], start=1) if any(map(is_filled, row))]
        offered: list[tuple[int, ...] | None] = [None]
        for row in filled[:_MOST_ROWS]:
            offered += [(row,), (row, row + 1)]
        offered.append(())
        if chosen is not None and chosen not in offered:
            offered.append(chosen)
        self._headers = offered
        self.header.clear()
        for rows in offered:
            self.header.addItem(self._header_text(raw, rows, found if chosen is None else None))
        self.header.setCurrentIndex(offered.index(chosen))

    def _header_text(self, raw: RawTable, rows: tuple[int, ...] | None, found: tuple[int, ...] | None) -> str:
        if rows is None:
            if found is None:
                return translate("ImportBar", "Find it")
            return translate("ImportBar", "{rows} (found)").format(rows=header_word(found))
        if not rows:
            return header_word(rows)
        texts = [cell.text.replace("\n", "") for cell in raw.rows[rows[0] - 1] if is_filled(cell)]
        start = " ".join(texts)[:16]
        return f"{header_word(rows)}  {start}" if len(rows) == 1 else header_word(rows)

    def _show_filter(self) -> None:
        counts = self._model.counts()
        words = {
            Shown.ALL: translate("ImportBar", "All"),
            Shown.BLOCKED: translate("ImportBar", "To mend"),
            Shown.NOTED: translate("ImportBar", "To look at"),
            Shown.UPDATED: translate("ImportBar", "Updates"),
            Shown.SKIPPED: translate("ImportBar", "Left out"),
        }
        current = self._model.shown
        self.filter.set_segments(
            [
                Segment(shown, words[shown], counts[shown])
                for shown in Shown
                if counts[shown] or shown is current or shown is Shown.ALL
            ]
        )
        self.filter.set_current(current)
        self.filter.setAccessibleName(translate("ImportBar", "Rows shown"))

    def _on_header(self, at: int) -> None:
        draft = self._book.draft
        if draft is not None and self._headers[at] != draft.header:
            self._book.choose_table(draft.sheet, self._headers[at])

    def _on_theme(self) -> None:
        now = tokens()
        self._row.setSpacing(now.px(8))
        self.sheet.setMaximumWidth(now.px(180))
        self.header.setMaximumWidth(now.px(210))
        self.header.setMinimumWidth(now.px(120))
        self.header.view().setTextElideMode(Qt.TextElideMode.ElideRight)

"""Below the import preview: what would happen, what is left to do, and the button that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.registration.rows import RowStatus
from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.pages.import_words import (
    button_word,
    counts_word,
    kept_word,
    left_word,
    noted_word,
)
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate


class ImportFoot(QWidget):
    """Counts at the left, the way on at the right.

    Signals:
        next_wanted: On to the next trouble.
        import_wanted: Store it all.
    """

    next_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, book: ImportBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.counts = ElidedLabel(size=13, bold=True)
        self.kept = ElidedLabel(size=12, ink="text2")
        self.left = make_label(size="table", ink="danger")
        self.noted = make_label(size="caption", ink="warn", wrap=True)
        self.next = KindButton(icon="arrow-down", keys=("F8",))
        self.carry_out = KindButton(kind=ButtonKind.PRIMARY, icon="download-simple")
        self.next.clicked.connect(self.next_wanted)
        self.carry_out.clicked.connect(self.import_wanted)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addStretch(1)
        for line in (self.counts, self.left, self.noted, self.kept):
            self._texts.addWidget(line)
        self._texts.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._texts, 1)
        self._row.addWidget(self.next)
        self._row.addWidget(self.carry_out)
        follow_theme(self._on_theme)

    def show_plan(self) -> None:
        """Show the counts of the book's plan, and whether it can be stored."""
        plan, preview = self._book.plan, self._book.preview
        if plan is None or preview is None:
            return
        self.counts.set_text(counts_word(plan))
        kept = kept_word(plan.kept)
        self.kept.set_text(kept)
        self.kept.setVisible(bool(kept))
        noted = noted_word(plan, self._book.indicator_names())
        self.noted.setText(noted)
        self.noted.setVisible(bool(noted))
        left = left_word(plan)
        self.left.setText(left)
        self.left.setVisible(bool(left))
        self.next.setText(
            translate("ImportPanel", "Next to mend") if left else translate("ImportPanel", "Look through")
        )
        self.next.setVisible(bool(preview.troubles))
        text = button_word(self._book.kind.key, plan.counts)
        changes = plan.counts[RowStatus.NEW] + plan.counts[RowStatus.UPDATED] > 0
        ready = self._book.is_settled and not self._book.is_storing and not plan.blocked
        self.carry_out.setText(text)
        self.carry_out.setEnabled(ready and changes)
        self.carry_out.setToolTip(left)

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(10))

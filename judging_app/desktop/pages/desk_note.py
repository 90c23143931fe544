"""The field for the judge's note."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.texts import LONGEST_TEXT

NOTE_LIMIT: Final = LONGEST_TEXT
"""What a host takes of a note, in characters as Python and JSON count them."""
_NEARLY_FULL: Final = 50


class NoteEdit(QPlainTextEdit):
    """The judge's note with a count of its letters; Tab goes on to the next control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._count = make_label(size="caption", ink="text2", parent=self)
        self.textChanged.connect(self._on_text)
        self._on_text()
        follow_theme(self._on_theme)

    @property
    def count(self) -> QLabel:
        """How many characters the note has of those that it may have."""
        return self._count

    def set_locked(self, locked: bool) -> None:
        """Show the note but take no edits; it can still be scrolled and copied."""
        if locked is not self.isReadOnly():
            self.setReadOnly(locked)
            self._on_theme()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(96))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(80), tokens().px(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _on_text(self) -> None:
        text = self.toPlainText()
        if len(text) > NOTE_LIMIT:
            place = self.textCursor().position()
            kept = text[:NOTE_LIMIT]
            self.setPlainText(kept)
            cursor = self.textCursor()
            # Qt counts in UTF-16 units: a rare sign is two of them.
            cursor.setPosition(min(place, len(kept.encode("utf-16-le")) // 2))
            self.setTextCursor(cursor)
            return
        self._count.setText(f"{len(text)}/{NOTE_LIMIT}")
        set_look(self._count, ink="warn" if len(text) > NOTE_LIMIT - _NEARLY_FULL else "text2")
        self._place()

    def _on_theme(self) -> None:
        now = tokens()
        fill, edge = (now.sunken, now.line) if self.isReadOnly() else (now.surface, now.ctl)
        self.setStyleSheet(f"NoteEdit {{ background: {fill}; border-color: {edge}; }}")
        self._place()

    def _place(self) -> None:
        now = tokens()
        self._count.adjustSize()
        self._count.setVisible(not self.isReadOnly())
        self.setViewportMargins(0, 0, 0, 0 if self.isReadOnly() else now.px(16))
        corner = self.rect().bottomRight()
        self._count.move(
            corner.x() - self._count.width() - now.px(10), corner.y() - self._count.height() - now.px(5)
        )

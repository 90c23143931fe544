"""The evidence of a figure and of its entry: a list, a way to add, to look at and to take off."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.application.evidence import EvidenceFile, EvidenceKind
from judging_app.desktop.evidence_preview import SHOWN
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, tokens
from judging_app.wording.language import translate

_HEIGHT: Final = 46


class EvidenceRow(QWidget, FocusRingHolder):
    """One file; a click or Enter looks at it, Delete takes it off.

    Signals:
        opened: Its code.
        removed: Its code.
    """

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, item: EvidenceFile, pages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._pages = pages
        self._name = ElidedLabel(item.name, size=14)
        self._below = ElidedLabel(describe(item, pages), size=12, ink="text2")
        self._trash = icon_button("trash", name=translate("Figures", "Take off…"))
        self._trash.clicked.connect(lambda: self.removed.emit(item.code))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._below)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._trash)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{item.name}, {self._below.text()}")
        follow_theme(self._on_theme)

    def set_pages(self, pages: int) -> None:
        """Say how many pages the file has, once they are counted."""
        self._pages = pages
        self._below.set_text(describe(self.item, pages))
        self.setAccessibleName(f"{self.item.name}, {self._below.text()}")

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        name = translate("Figures", "Take off…")
        self._trash.setAccessibleName(name)
        self._trash.setToolTip(name)
        self.set_pages(self._pages)

    @property
    def remove_button(self) -> KindButton:
        """Takes the file off."""
        return self._trash

    @property
    def below(self) -> str:
        """Pages and size."""
        return self._below.text()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(_HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.item.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.item.code)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.item.code)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_off()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line), 1))
        painter.setBrush(QColor(now.hover if self.underMouse() else now.surface))
        radius = now.px(now.radius.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = now.px(18)
        box = QRectF(now.px(13), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, _icon(self.item), now.text2)
        painter.end()

    def _on_theme(self) -> None:
        now = tokens()
        self.setFixedHeight(now.px(_HEIGHT))
        self._row.setContentsMargins(now.px(42), 0, now.px(6), 0)
        self._row.setSpacing(now.px(4))


class EvidenceList(QWidget):
    """The files of the figure in hand, then those of the whole entry.

    Signals:
        add_requested: Whether the files are for the whole entry.
        opened: The code of a file to look at.
        removed: The code of a file to take off.
    """

    add_requested = Signal(bool)
    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EvidenceRow] = []
        self._own_title = make_label(size="body", strong=True)
        self._own_add = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._hint = make_label(size="caption", ink="text2", wrap=True)
        self._all_title = make_label(size="caption", ink="text2")
        self._all_add = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._own_add.clicked.connect(lambda: self.add_requested.emit(False))
        self._all_add.clicked.connect(lambda: self.add_requested.emit(True))
        self._own, self._all = QVBoxLayout(), QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for title, button, rows in (
            (self._own_title, self._own_add, self._own),
            (self._all_title, self._all_add, self._all),
        ):
            head = QHBoxLayout()
            head.addWidget(title, 1)
            head.addWidget(button)
            self._column.addLayout(head)
            self._column.addLayout(rows)
            if rows is self._own:
                self._column.addWidget(self._hint)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def rows(self) -> Sequence[EvidenceRow]:
        """The files shown, in order."""
        return tuple(self._rows)

    @property
    def add_button(self) -> KindButton:
        """Adds files for the figure in hand."""
        return self._own_add

    def show_files(self, files: Sequence[EvidenceFile], criterion: str, pages: Mapping[str, int]) -> None:
        """Show the files of one figure and those of its whole entry.

        The same files again keep their rows: one of them may have the keyboard.
        """
        wanted = [item for item in files if item.criterion in {criterion, ""}]
        if wanted == [row.item for row in self._rows]:
            for row in self._rows:
                row.set_pages(pages.get(row.item.digest, 0))
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for item in wanted:
            row = EvidenceRow(item, pages.get(item.digest, 0))
            row.opened.connect(self.opened)
            row.removed.connect(self.removed)
            (self._own if item.criterion else self._all).addWidget(row)
            self._rows.append(row)
        self._hint.setVisible(not any(row.item.criterion for row in self._rows))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._own_title.setText(translate("Figures", "Evidence"))
        self._all_title.setText(translate("Figures", "For the whole entry"))
        for button in (self._own_add, self._all_add):
            button.setText(translate("Figures", "Add…"))
        self._all_add.setAccessibleName(translate("Figures", "Add for the whole entry…"))
        for row in self._rows:
            row.retranslate()
        self._hint.setText(translate("Figures", "Drop files here, or paste a picture with Ctrl+V"))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(4))
        for rows in (self._own, self._all):
            rows.setSpacing(now.px(6))


def describe(item: EvidenceFile, pages: int) -> str:
    """Pages and size of a file."""
    parts = []
    if item.kind is EvidenceKind.PDF and pages:
        text = translate("Figures", "{count} page") if pages == 1 else translate("Figures", "{count} pages")
        parts.append(text.format(count=pages))
    if item.kind not in SHOWN:
        parts.append(translate("Figures", "no preview"))
    parts.append(size_text(item.size))
    return " · ".join(parts)


def size_text(size: int) -> str:
    """A file's size as people read it."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB"
    return f"{max(round(size / 1024), 1)} KB"


def _icon(item: EvidenceFile) -> str:
    if item.kind is EvidenceKind.PDF:
        return "file-pdf"
    if item.kind is EvidenceKind.OFFICE:
        return "table" if item.name.lower().endswith(".xlsx") else "file-text"
    return "image"

"""A piece of evidence, looked at in the place of the table: pages, zoom, a copy to open elsewhere."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.evidence import EvidenceFile
from judging_app.desktop.evidence_preview import SHOWN, PagePicture
from judging_app.desktop.pages.figures_evidence import describe
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.wording.language import translate

_FIT: Final = "fit"
_FULL: Final = "full"
_SETTLE_MS: Final = 120
_ROOMY: Final = 620


class EvidencePreview(QFrame):
    """One file. Pages are drawn elsewhere; this asks for one and shows it.

    Signals:
        page_wanted: The number of a page from 0, and the room for it (an empty size: at 100 %).
        copy_requested: The file is to be saved outside.
        closed: Esc, or the cross.
    """

    page_wanted = Signal(int, QSize)
    copy_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: EvidenceFile | None = None
        self._number = self._pages = 0
        self._picture: PagePicture | None = None
        self.name = ElidedLabel(size=14, bold=True)
        self._facts = make_label(size="caption", ink="text2")
        self.back_button = icon_button("caret-left", name="")
        self.on_button = icon_button("caret-right", name="")
        self.position = make_label(size="table", ink="text2")
        self.zoom = Segmented()
        self.copy_button = KindButton(size=ButtonSize.COMPACT, icon="download-simple")
        self.cross = icon_button("x", name="")
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room = QScrollArea()
        self._message = EmptyState(icon="file-text", title="")
        self._waiting = make_label(ink="text2")
        self._cover = QStackedWidget()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def picture(self) -> PagePicture | None:
        """The page that is shown."""
        return self._picture

    @property
    def says(self) -> str:
        """What stands in the place of a page that cannot be shown."""
        return self._message.accessibleName() if self._cover.currentWidget() is self._message else ""

    def show_file(self, item: EvidenceFile) -> None:
        """Show another file from its first page."""
        self.item = item
        self._number, self._pages, self._picture = 0, 0, None
        self.name.set_text(item.name)
        self._facts.setText(describe(item, 0))
        self.setAccessibleName(item.name)
        self._show_position()
        self.zoom.setVisible(item.kind in SHOWN)
        if item.kind not in SHOWN:
            self._say(translate("Figures", "No preview of Office documents"))
            return
        self._cover.setCurrentWidget(self._waiting)
        self._ask()

    def show_picture(self, picture: PagePicture) -> None:
        """Show a page that was drawn."""
        if self.item is None:
            return
        if picture.is_broken:
            self._say(translate("Figures", "This file cannot be shown: it is damaged or locked"))
            return
        self._picture, self._number, self._pages = picture, picture.number, picture.pages
        ratio = self.devicePixelRatioF()
        pixels = QPixmap.fromImage(picture.image)
        pixels.setDevicePixelRatio(ratio)
        self._page.setPixmap(pixels)
        self._page.resize(pixels.deviceIndependentSize().toSize())
        self._facts.setText(describe(self.item, picture.pages))
        self._cover.setCurrentWidget(self._room)
        self._show_position()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for button, name in (
            (self.back_button, translate("Figures", "Page before (Page up)")),
            (self.on_button, translate("Figures", "Next page (Page down)")),
            (self.cross, translate("Figures", "Back to the table (Esc)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.zoom.set_segments([Segment(_FIT, translate("Figures", "Fit")), Segment(_FULL, "100 %")])
        self._name_copy()
        self._waiting.setText(translate("Figures", "Reading the file…"))
        self._show_position()

    def _name_copy(self) -> None:
        """The words of the button give way where there is no room for them."""
        text = translate("Figures", "Save a copy…")
        roomy = self.width() >= tokens().px(_ROOMY)
        self.copy_button.setText(text if roomy else "")
        self.copy_button.setToolTip("" if roomy else text)
        self.copy_button.setAccessibleName(text)

    def turn(self, by: int) -> None:
        """Go to another page."""
        wanted = min(max(self._number + by, 0), max(self._pages - 1, 0))
        if wanted != self._number:
            self._number = wanted
            self._room.verticalScrollBar().setValue(0)
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
            self.turn(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Left):
            self.turn(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_copy()
        if self._picture is not None and self.zoom.current() == _FIT:
            self._settle.start()

    def _lay_out(self) -> None:
        set_look(self, kind="card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self._facts)
        self._head.addLayout(words, 1)
        for part in (
            self.back_button,
            self.position,
            self.on_button,
            self.zoom,
            self.copy_button,
            self.cross,
        ):
            self._head.addWidget(part)
        self._room.setWidget(self._page)
        self._room.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for cover in (self._waiting, self._room, self._message):
            self._cover.addWidget(cover)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(make_divider())
        self._column.addWidget(self._cover, 1)

    def _wire(self) -> None:
        self.back_button.clicked.connect(lambda: self.turn(-1))
        self.on_button.clicked.connect(lambda: self.turn(1))
        self.zoom.chosen.connect(lambda _: self._ask())
        self.copy_button.clicked.connect(self.copy_requested)
        self.cross.clicked.connect(self.closed)

    def _on_settled(self) -> None:
        """The window has its new size: draw the page anew, unless nobody looks any more."""
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        if self.item is None or self.item.kind not in SHOWN:
            return
        room = QSize()
        if self.zoom.current() == _FIT:
            edge = tokens().px(16)
            size = self._cover.size() - QSize(edge, edge)
            room = size.expandedTo(QSize(80, 80)) * self.devicePixelRatioF()
        self.page_wanted.emit(self._number, room)

    def _say(self, title: str) -> None:
        self._picture = None
        sentence = translate("Figures", "It stays attached. Save a copy to open it with another program.")
        self._message.set_texts(title=title, sentence=sentence)
        self._cover.setCurrentWidget(self._message)
        self._show_position()

    def _show_position(self) -> None:
        several = self._pages > 1
        text = translate("Figures", "{number} / {count}").format(number=self._number + 1, count=self._pages)
        self.position.setText(text if several else "")
        for button in (self.back_button, self.on_button, self.position):
            button.setVisible(several)
        self.back_button.setEnabled(self._number > 0)
        self.on_button.setEnabled(self._number < self._pages - 1)

    def _on_theme(self) -> None:
        now = tokens()
        self._head.setContentsMargins(now.px(16), now.px(8), now.px(8), now.px(8))
        self._head.setSpacing(now.px(8))
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._room.setStyleSheet(
            f"QScrollArea {{ background: {now.sunken}; }} QLabel {{ background: transparent; }}"
        )

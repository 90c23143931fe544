"""The paper as it will come out: a page as wide as there is room, turned by keys and buttons."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.evidence_preview import PagePicture
from judging_app.desktop.widgets.buttons import KindButton, icon_button
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.wording.language import translate

_SETTLE_MS: Final = 150
_SLOW_MS: Final = 400
"""Work that takes no longer leaves the page before where it is."""


class PaperPreview(QFrame):
    """One page at a time; it is drawn elsewhere.

    Signals:
        page_wanted: The number of a page from 0 is to be drawn at `page_width` pixels.
        stop_requested: The person does not want to wait for it.
        again_requested: After that, the person does.
    """

    page_wanted = Signal(int)
    stop_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = self.pages = 0
        self._width = 0
        self.name = ElidedLabel(size=14, bold=True)
        self.back_button = icon_button("caret-left", name="")
        self.on_button = icon_button("caret-right", name="")
        self.position = make_label(size="table", ink="text2")
        self.again_button = KindButton(icon="eye")
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.room = QScrollArea()
        self.message = EmptyState(icon="file-text", title="")
        self.progress = ProgressPanel()
        self._waiting = QWidget()
        self._cover = QStackedWidget()
        self._settle = self._timer(_SETTLE_MS, self._on_settled)
        self._slow = self._timer(_SLOW_MS, self._show_waiting)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def page_width(self) -> int:
        """How wide a page is to be, in pixels of the screen."""
        return max(round(self._page_room() * self.devicePixelRatioF()), 80)

    @property
    def says(self) -> str:
        """What stands in the place of a page; empty while there is one."""
        return self.message.accessibleName() if self._cover.currentWidget() is self.message else ""

    @property
    def is_shown(self) -> bool:
        """Whether there is a page to look at."""
        return self._cover.currentWidget() is self.room

    def begin(self, title: str) -> None:
        """Tell that a page is being drawn; what is there stays for as long as that is quick."""
        self.progress.start(title)
        if self.is_shown:
            self._slow.start()
        else:
            self._show_waiting()

    def show_picture(self, picture: PagePicture) -> None:
        """Show a page that was drawn."""
        self._slow.stop()
        same = self.is_shown and picture.number == self.number
        self.number, self.pages, self._width = picture.number, picture.pages, self._page_room()
        pixels = QPixmap.fromImage(picture.image)
        pixels.setDevicePixelRatio(self.devicePixelRatioF())
        self._page.setPixmap(pixels)
        edge = QSize(0, 2 * tokens().px(12))
        self._page.resize(pixels.deviceIndependentSize().toSize() + edge)
        self._cover.setCurrentWidget(self.room)
        if not same:
            self.room.verticalScrollBar().setValue(0)
        self._show_position()

    def say(self, title: str, sentence: str = "", *, again: bool = False) -> None:
        """Say why there is no page."""
        self._slow.stop()
        self.pages = 0
        self.message.set_texts(title=title, sentence=sentence)
        self.again_button.setVisible(again)
        self._cover.setCurrentWidget(self.message)
        self._show_position()

    def turn(self, by: int) -> None:
        """Go to another page."""
        self.go_to(self.number + by)

    def go_to(self, number: int) -> None:
        """Go to a page, or as far as there are pages."""
        wanted = min(max(number, 0), max(self.pages - 1, 0))
        if wanted != self.number:
            self.page_wanted.emit(wanted)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for button, name in (
            (self.back_button, translate("PapersPage", "Page before (Page up)")),
            (self.on_button, translate("PapersPage", "Next page (Page down)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.progress.retranslate()
        self.again_button.setText(translate("PapersPage", "Show the preview"))
        self._show_position()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        bar = self.room.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}
        if key in steps:
            self.turn(steps[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if key == Qt.Key.Key_Home else self.pages - 1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            way = 1 if key == Qt.Key.Key_Down else -1
            bar.setValue(bar.value() + way * tokens().px(60))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_shown and self._page_room() != self._width:
            self._settle.start()

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _page_room(self) -> int:
        bar = self.room.verticalScrollBar().sizeHint().width()
        return max(self._cover.width() - 2 * tokens().px(12) - bar, 60)

    def _on_settled(self) -> None:
        if self.isVisible() and self.is_shown and self._page_room() != self._width:
            self.page_wanted.emit(self.number)

    def _show_waiting(self) -> None:
        self._cover.setCurrentWidget(self._waiting)
        self._show_position()

    def _show_position(self) -> None:
        text = translate("PapersPage", "Page {number} of {count}")
        shown = self.is_shown and self.pages > 0
        self.position.setText(text.format(number=self.number + 1, count=self.pages) if shown else "")
        for button in (self.back_button, self.on_button):
            button.setVisible(shown and self.pages > 1)
        self.back_button.setEnabled(self.number > 0)
        self.on_button.setEnabled(self.number < self.pages - 1)
        self._page.setAccessibleName(self.position.text())
        self.setAccessibleName(f"{self.name.text()} {self.position.text()}".strip())

    def _lay_out(self) -> None:
        set_look(self, kind="card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head = QHBoxLayout()
        self._head.addWidget(self.name, 1)
        for part in (self.back_button, self.position, self.on_button):
            self._head.addWidget(part)
        self.room.setWidget(self._page)
        self.room.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.message.add_action(self.again_button)
        column = QVBoxLayout(self._waiting)
        column.addStretch(1)
        column.addWidget(self.progress)
        column.addStretch(2)
        self._waiting_column = column
        for cover in (QWidget(), self._waiting, self.room, self.message):
            self._cover.addWidget(cover)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(make_divider())
        self._column.addWidget(self._cover, 1)

    def _wire(self) -> None:
        self.back_button.clicked.connect(lambda: self.turn(-1))
        self.on_button.clicked.connect(lambda: self.turn(1))
        self.progress.cancel_requested.connect(self.stop_requested)
        self.again_button.clicked.connect(self.again_requested)

    def _on_theme(self) -> None:
        now = tokens()
        self._head.setContentsMargins(now.px(16), now.px(6), now.px(8), now.px(6))
        self._head.setSpacing(now.px(8))
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._waiting_column.setContentsMargins(now.px(24), 0, now.px(24), 0)
        self.room.setStyleSheet(
            f"QScrollArea {{ background: {now.sunken}; }} QLabel {{ background: transparent; }}"
        )

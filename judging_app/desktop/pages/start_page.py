"""The start screen: begin a new event, open one, try the sample, go on with a recent one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app import __version__
from judging_app.application.archive import ARCHIVE_SUFFIX
from judging_app.application.seats.joining import KnownSeat
from judging_app.desktop import files
from judging_app.desktop.logo import Logo
from judging_app.desktop.models.recent_events import RecentModel, RecentRow
from judging_app.desktop.pages.findings_panel import FindingsPanel
from judging_app.desktop.pages.start_recent import RecentView
from judging_app.desktop.pages.start_seat import SeatCard
from judging_app.desktop.pages.start_tile import ActionTile
from judging_app.desktop.settings import RecentEvent
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.error_panel import ErrorPanel
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    tokens,
)
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding
from judging_app.wording.language import translate

_WORKBOOK = ".xlsx"
_OPENED = (".judging", ARCHIVE_SUFFIX, _WORKBOOK)


class StartPage(QWidget):
    """Tiles on the left, recent events on the right; files may be dropped anywhere.

    Signals:
        new_requested, workbook_requested, event_requested, sample_requested: A tile.
        join_requested: The tile for judges.
        seat_chosen: A `KnownSeat` to go on with.
        template_requested: The workbook to fill in is wanted.
        workbook_dropped, event_chosen: A path.
        locate_requested: The target of a recent event whose file is gone.
        recent_removed: A target that is to leave the list.
        language_requested: The other language.
        work_cancelled: What is going on is no longer wanted.
    """

    new_requested = Signal()
    workbook_requested = Signal()
    event_requested = Signal()
    sample_requested = Signal()
    join_requested = Signal()
    seat_chosen = Signal(object)
    template_requested = Signal()
    workbook_dropped = Signal(str)
    event_chosen = Signal(str)
    locate_requested = Signal(str)
    recent_removed = Signal(str)
    language_requested = Signal()
    work_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._searchable = False
        self._backup_folder = ""
        self._scout = files.FileScout(self)
        self.new = ActionTile("plus-bold", keys=("Ctrl", "N"), primary=True)
        self.open = ActionTile("folder-open", keys=("Ctrl", "O"))
        self.demo = ActionTile("flask", keys=("Ctrl", "D"))
        self.workbook = ActionTile("table", keys=("Ctrl", "I"))
        self.join = ActionTile("identification-card", keys=("Ctrl", "J"))
        self.seat = SeatCard()
        self.template = KindButton(
            kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="download-simple", keys=("Ctrl T",)
        )
        self.language = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="translate")
        self.recent = RecentModel()
        self.settings = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="gear-six")
        self.view = RecentView(self.recent)
        self.search = SearchField()
        self.strip = Strip()
        self.error = ErrorPanel()
        self.findings = FindingsPanel()
        self.progress = ProgressPanel()
        self._empty = EmptyState(icon="folder-open", title="")
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def show_recent(self, events: Sequence[RecentEvent]) -> None:
        """Show recent events, and look which of their files are there."""
        self.recent.set_events(events)
        self._show_right(self._list_card)
        self._inner.setCurrentWidget(self._empty if self.recent.is_empty() else self.view)
        self._searchable = len(events) > 4
        self._show_title()
        self._scout.look([event.target for event in events], self.recent.set_found)

    def show_seats(self, seats: Sequence[KnownSeat]) -> None:
        """Offer the seats that this laptop was paired with."""
        self.seat.show_seats(seats)
        if self.isVisible() and self.error.isHidden() and self.new.hasFocus():
            self.take_focus()

    def show_work(self, words: str) -> None:
        """Say what is going on."""
        self.error.hide()
        self.progress.start(words)
        self._show_right(self._progress_page)
        self._set_busy(True)

    def show_workbook(self, file: str, event: Event | None, findings: Sequence[Finding]) -> None:
        """Show what was read from a workbook."""
        self._set_busy(False)
        self._show_right(self.findings)
        self.findings.show_workbook(file, event, findings)

    def show_list(self) -> None:
        """Go back to the recent events."""
        self._set_busy(False)
        self._show_right(self._list_card)
        self.take_focus()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._name.setText(translate("Start", "Judging App"))
        self._tagline.setText(translate("Start", "Roadshow defense + performance evaluation"))
        self.new.set_texts(
            translate("Start", "New event"), translate("Start", "Choose rules, set up in minutes")
        )
        self.workbook.set_texts(
            translate("Start", "New event from a workbook"),
            translate("Start", "Filled in Excel beforehand"),
        )
        self.open.set_texts(
            translate("Start", "Open an event file"), translate("Start", ".judging, from a USB stick too")
        )
        self.demo.set_texts(
            translate("Start", "Try the sample event"), translate("Start", "24 invented entries, 7 judges")
        )
        self.join.set_texts(
            translate("Start", "Join as a judge"), translate("Start", "Type the code on your slip")
        )
        self.template.setText(translate("Start", "Save the template"))
        self.template.setToolTip(translate("Start", "The workbook to fill in, with notes"))
        self._show_title()
        self.search.set_placeholder(translate("Start", "Search events"))
        self.settings.setText(translate("Start", "Settings"))
        self.language.setText(translate("Start", "中文 / EN"))
        self._version.setText(translate("Start", "{version} · works offline").format(version=__version__))
        self._show_backup_folder()
        self._drop.setText(translate("Start", "Drop .judging, .judging-archive or .xlsx here to open it"))
        self._empty.set_texts(
            title=translate("Start", "No event yet"),
            sentence=translate("Start", "Begin with New event, or try the sample first."),
        )
        self.view.setAccessibleName(translate("Start", "Recent"))
        self.recent.retranslate()
        for part in (self.strip, self.error, self.findings, self.progress, self.seat):
            part.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path:
            event.acceptProposedAction()
            workbook = path.lower().endswith(_WORKBOOK)
            (self.workbook_dropped if workbook else self.event_chosen).emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    def _dropped(self, event: QDropEvent) -> str:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        fitting = [path for path in paths if Path(path).suffix.lower() in _OPENED]
        return fitting[0] if fitting else ""

    def _set_busy(self, busy: bool) -> None:
        for part in (self.new, self.open, self.demo, self.join, self.workbook, self.template):
            part.setEnabled(not busy)

    def set_backup_folder(self, folder: str) -> None:
        """Tell where the backups of all events go; empty where they lie beside each."""
        self._backup_folder = folder
        self._show_backup_folder()

    def _show_backup_folder(self) -> None:
        words = translate("Start", "Checked backups: the .backups folder beside each event")
        if self._backup_folder:
            words = translate("Start", "Checked backups: {folder}").format(folder=self._backup_folder)
        self._backup.set_text(words)

    def _show_right(self, part: QWidget) -> None:
        self._right_stack.setCurrentWidget(part)
        self._show_title()

    def _show_title(self) -> None:
        reading = self._right_stack.currentWidget() is self.findings
        words = translate("Start", "New event") if reading else translate("Start", "Recent")
        self._title.setText(words)
        self.search.setVisible(self._searchable and not reading)

    def take_focus(self) -> None:
        """Put the keyboard where the next step is: a way out, the recent events, or a new event."""
        goal: QWidget = self.new if self.recent.is_empty() else self.view
        if self.seat.can_go_on and (self.recent.is_empty() or self.seat.has_waiting):
            goal = self.seat.button
        if not self.error.isHidden():
            goal = next(iter(self.error.actions_shown), self.error.copy_button)
        goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, row: RecentRow) -> None:
        wanted = self.locate_requested if row.missing else self.event_chosen
        wanted.emit(row.event.target)

    def _wire(self) -> None:
        self.new.clicked.connect(self.new_requested)
        self.workbook.clicked.connect(self.workbook_requested)
        self.open.clicked.connect(self.event_requested)
        self.demo.clicked.connect(self.sample_requested)
        self.template.clicked.connect(self.template_requested)
        self.join.clicked.connect(self.join_requested)
        self.seat.chosen.connect(self.seat_chosen)
        self.language.clicked.connect(self.language_requested)
        self.view.chosen.connect(self._on_chosen)
        self.view.removed.connect(self.recent_removed)
        self.search.textChanged.connect(self.recent.search)
        self.progress.cancel_requested.connect(self.work_cancelled)
        self.findings.closed.connect(self.show_list)

    def _lay_out(self) -> None:
        self._columns = QHBoxLayout(self)
        self._left_side = QWidget()
        self._columns.addWidget(self._left_side)
        self._columns.addLayout(self._lay_out_right(), 1)
        self._lay_out_left()

    def _lay_out_left(self) -> None:
        self._name = make_label(size="headline", strong=True)
        self._tagline = make_label(size="table", ink="text2", wrap=True)
        self._version = make_label(size="caption", ink="text2")
        self._left = QVBoxLayout(self._left_side)
        self._left.setContentsMargins(0, 0, 0, 0)
        head, words = QHBoxLayout(), QVBoxLayout()
        head.addWidget(Logo(size=44))
        words.addWidget(self._name)
        words.addWidget(self._tagline)
        head.addLayout(words, 1)
        self._head, self._head_words = head, words
        self._left.addLayout(head)
        self._left_gap = QWidget()
        self._left.addWidget(self._left_gap)
        for part in (self.new, self.open, self.demo):
            self._left.addWidget(part)
        self._divider = make_divider()
        self._divider_room = QVBoxLayout()
        self._divider_room.addWidget(self._divider)
        self._left.addLayout(self._divider_room)
        self._left.addWidget(self.join)
        self._left.addWidget(self.workbook)
        self._left.addWidget(self.template, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.language)
        foot.addWidget(self.settings)
        foot.addStretch(1)
        foot.addWidget(self._version)
        self._left.addLayout(foot)

    def _lay_out_right(self) -> QVBoxLayout:
        self._title = make_label(size="title", strong=True)
        self._backup = ElidedLabel(size=tokens().type.caption, ink="text2")
        self._drop = make_label(size="caption", ink="text2")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.search)
        self._list_card = Card(padded=False)
        self._inner = QStackedWidget()
        self._inner.addWidget(self._empty)
        self._inner.addWidget(self.view)
        self._list_card.body.addWidget(self._inner)
        self._progress_page = QWidget()
        column = QVBoxLayout(self._progress_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addStretch(1)
        self._right_stack = QStackedWidget()
        for part in (self._list_card, self._progress_page, self.findings):
            self._right_stack.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(IconLabel("database", size=14))
        foot.addWidget(self._backup, 1)
        foot.addWidget(self._drop)
        self._right = QVBoxLayout()
        self._right.addLayout(head)
        for part in (self.strip, self.error, self.seat):
            self._right.addWidget(part)
        self._right.addWidget(self._right_stack, 1)
        self._right.addLayout(foot)
        return self._right

    def _on_theme(self) -> None:
        now = tokens()
        small = self.width() < now.px(1100)
        short = self.height() < now.px(740)
        tiny = self.height() < now.px(580)
        edge = now.px(24 if small else 64)
        self._columns.setContentsMargins(edge, now.px(20 if short else 48), edge, now.px(12))
        self._columns.setSpacing(now.px(24 if small else 56))
        # The version stands in the settings too.
        self._version.setVisible(not small)
        self._left_side.setFixedWidth(now.px(312 if small else 392))
        self._left.setSpacing(now.px(4 if tiny else 8 if short else 12))
        self._divider_room.setContentsMargins(0, now.px(2 if short else 14), 0, now.px(2 if short else 14))
        self._left_gap.setFixedHeight(now.px(2 if short else 24))
        for tile in (self.new, self.open, self.demo, self.join, self.workbook):
            tile.set_low(low=short, lowest=tiny)
        self._head.setSpacing(now.px(14))
        self._head_words.setSpacing(now.px(2))
        self._right.setSpacing(now.px(12))
        # The list is square: it keeps off the rounded corners of its card.
        self._inner.setContentsMargins(0, now.px(6), 0, now.px(6))
        self.search.setFixedWidth(now.px(220))

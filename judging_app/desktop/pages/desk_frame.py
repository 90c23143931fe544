"""The parts of the desk and how they stand beside each other on a wide, a middling and a small screen."""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.models.desk_entries import EntryListModel
from judging_app.desktop.pages.desk_bar import DeskBar
from judging_app.desktop.pages.desk_clock import BandClock
from judging_app.desktop.pages.desk_list import EntryListPanel, EntryRail
from judging_app.desktop.pages.desk_panels import key_hints
from judging_app.desktop.pages.desk_sheet_view import SheetView
from judging_app.desktop.pages.desk_side import DeskSide
from judging_app.desktop.pages.desk_top import DeskTop
from judging_app.desktop.widgets.key_cap import HintBar
from judging_app.desktop.widgets.live_band import LiveBand
from judging_app.desktop.widgets.strip import SLIM, Strip
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import translate

_WIDE: Final = 1240
_MIDDLING: Final = 1000
_TALL: Final = 640
_READER_SHARE: Final = 0.42
"""Of the width, for papers beside the sheet."""
_MARKS: Final = 176
"""What papers over a small screen leave free: the boxes for the marks."""


class Mode(StrEnum):
    """How much room there is, measured in logical pixels at the text size in force."""

    WIDE = "wide"
    RAIL = "rail"
    COMPACT = "compact"


class DeskFrame(QWidget):
    """Holds the parts; a part without a place of its own opens as a drawer over the others.

    A `top` that is given stands elsewhere, above several pages. A reader takes the list's place and
    room from the sheet, which stays in use beside it; on a small screen it is a drawer as well. `moment`
    tells the time by the clock that the stage is counted with.

    What comes up by itself while somebody scores, that another entry is on stage (`stage`) and that the
    running order has changed (`order`), stands at the foot in the place of the hints, so that no mark
    moves under the mouse.

    Signals:
        arranged: The parts stand otherwise than before.
    """

    arranged = Signal()

    def __init__(
        self,
        entries: EntryListModel,
        moment: Callable[[], Moment],
        parent: QWidget | None = None,
        *,
        top: DeskTop | None = None,
    ) -> None:
        super().__init__(parent)
        self.mode: Mode | None = None
        self.reader: QWidget | None = None
        self._beside = False
        self.top = top or DeskTop()
        self.band = LiveBand()
        self.clock = BandClock(moment)
        self.band.side.addWidget(self.clock)
        self.stage = Strip()
        self.order = Strip()
        self.strip = Strip()
        self.list = EntryListPanel(entries)
        self.rail = EntryRail(entries)
        self.sheet = SheetView()
        self.side = DeskSide()
        self.bar = DeskBar()
        self.hints = HintBar()
        self._column = QVBoxLayout(self)
        self.foot = QWidget()
        self._foot = QHBoxLayout(self.foot)
        self._foot.addWidget(self.hints, 1)
        # Side by side; the one that leads to the stage says little.
        self._foot.addWidget(self.stage, 2)
        self._foot.addWidget(self.order, 3)
        for strip in (self.stage, self.order):
            strip.set_slim()
            strip.installEventFilter(self)
        above: tuple[QWidget, ...] = (self.band, self.strip)
        for part in above if top else (self.top, *above):
            self._column.addWidget(part)
        self._columns = QHBoxLayout()
        beside: tuple[QWidget, ...] = (self.list, self.rail, self.sheet, self.side)
        for part in beside:
            self._columns.addWidget(part)
        self._columns.setStretchFactor(self.sheet, 1)
        self._column.addLayout(self._columns, 1)
        self._column.addWidget(self.foot)
        self._column.addWidget(self.bar)
        self.rail.list_requested.connect(self.toggle_list)
        self.top.list_requested.connect(self.toggle_list)
        self.bar.side_requested.connect(self.toggle_side)

        self.retranslate()
        follow_theme(self._on_theme)
        self.sheet.rows_made.connect(self._set_focus_order)
        self._set_focus_order()

    def toggle_list(self) -> None:
        """Open or close the list where it is a drawer; else put the keyboard into it."""
        if self.mode is not Mode.WIDE:
            self._toggle(self.list, left=True)
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_side(self) -> None:
        """Open or close the side where it is a drawer."""
        if self.mode is Mode.COMPACT:
            self._toggle(self.side, left=False)

    def show_reader(self, reader: QWidget) -> None:
        """Lay papers beside the sheet."""
        self.reader = reader
        reader.setParent(self)
        self.mode = None
        self._arrange()
        reader.show()

    def hide_reader(self) -> None:
        """Put the papers away."""
        reader, self.reader = self.reader, None
        if reader is not None:
            self._columns.removeWidget(reader)
            reader.hide()
            self.mode = None
            self._arrange()

    def open_note(self) -> None:
        """Put the keyboard into the note."""
        if self.side.isHidden():
            self.toggle_side()
        self.side.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_reason(self) -> None:
        """Put the keyboard on the reason that is missing."""
        if self.side.isHidden():
            self.toggle_side()
        self.side.ask_reason()

    def open_search(self) -> None:
        """Put the keyboard into the search field."""
        if self.list.isHidden():
            self._toggle(self.list, left=True)
        self.list.open_search()

    def close_drawers(self) -> None:
        """Put drawers away."""
        if self.mode is not Mode.WIDE:
            self.list.hide()
        if self.mode is Mode.COMPACT:
            self.side.hide()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.clock.retranslate()
        strips = (self.stage, self.order, self.strip)
        for part in (self.top, *strips, self.list, self.rail, self.sheet, self.side, self.bar):
            part.retranslate()
        self.hints.set_hints(key_hints())
        self.hints.set_note(translate("Desk", "Changing the entry never loses a draft"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_focus_order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share_foot()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.mode is not Mode.WIDE:
            self.close_drawers()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        now = tokens()
        wide = self.width() / now.scale
        mode = Mode.WIDE if wide >= _WIDE else Mode.RAIL if wide >= _MIDDLING else Mode.COMPACT
        beside = self.reader is not None and mode is not Mode.COMPACT
        if self.reader is not None:
            mode = Mode.COMPACT
            self._place_reader(self.reader, beside=beside)
        self.side.set_plot_wanted(mode is not Mode.RAIL or self.height() / now.scale > _TALL)
        if mode is self.mode and beside is self._beside:
            self.close_drawers()
            return
        self._beside = beside
        self.mode = mode
        compact = mode is Mode.COMPACT
        self._place(self.list, mode is Mode.WIDE, 0)
        self._place(self.side, not compact, self._columns.count())
        self.side.set_drawer(compact)
        self.rail.setVisible(mode is Mode.RAIL)
        self.bar.setVisible(compact)
        self._share_foot()
        self.top.set_compact(compact and not beside)
        self.sheet.set_head_visible(mode is Mode.WIDE or beside)
        height = {Mode.WIDE: 88, Mode.RAIL: 72, Mode.COMPACT: 56}[mode]
        self.band.set_band_height(height)
        self.clock.set_band_height(height)
        self._size()
        self.arranged.emit()

    def _share_foot(self) -> None:
        """Strips side by side, else the hints, which a small screen has no room for."""
        said = [part for part in (self.stage, self.order) if not part.isHidden()]
        compact = self.mode is Mode.COMPACT
        self.hints.setVisible(not said and not compact)
        self.foot.setVisible(bool(said) or not compact)

    def _place_reader(self, reader: QWidget, *, beside: bool) -> None:
        """A column of its own where there is room, else over the list's and the names' side."""
        now = tokens()
        if beside:
            reader.setMaximumWidth(round(self.width() * _READER_SHARE))
            reader.setMinimumWidth(round(self.width() * _READER_SHARE))
            if self._columns.indexOf(reader) < 0:
                self._columns.insertWidget(0, reader)
            return
        self._columns.removeWidget(reader)
        wide = self.width() - now.px(_MARKS)
        reader.setMinimumWidth(0)
        reader.setMaximumWidth(wide)
        top = self.band.geometry().bottom() + now.px(6)
        foot = 0 if self.foot.isHidden() else self.foot.height() + now.px(6)
        reader.setGeometry(now.px(8), top, wide, self.height() - now.px(60 + 14) - foot - top)
        reader.raise_()

    def _place(self, panel: QWidget, in_columns: bool, where: int) -> None:
        """Give a panel its column, or take it out to be a drawer."""
        set_look(panel, raised=not in_columns)
        if in_columns and self._columns.indexOf(panel) < 0:
            self._columns.insertWidget(where, panel)
        elif not in_columns:
            self._columns.removeWidget(panel)
        panel.setVisible(in_columns)

    def _toggle(self, panel: QWidget, *, left: bool) -> None:
        if panel.isVisible():
            panel.hide()
            return
        now = tokens()
        wide = min(now.px(320), self.width() - now.px(32))
        margins = self._column.contentsMargins()
        top = self.band.y()
        bottom = self.foot.y() if self.foot.isVisible() else self.bar.y()
        corner = margins.left() if left else self.width() - margins.right() - wide
        panel.setMinimumWidth(0)
        panel.setMaximumWidth(wide)
        panel.setGeometry(corner, top, wide, bottom - top - now.px(6))
        panel.move(QPoint(corner, top))
        panel.show()
        panel.raise_()

    def _set_focus_order(self) -> None:
        """List, marks from top to bottom, note, submit; then the top line."""
        side, top, early = self.side, self.top, self.sheet.early
        order: list[QWidget] = [self.list.view, self.rail.view]
        order += [early.strip.action_button, early.reason, early.begin, early.leave]
        order += [row.box for row in self.sheet.rows]
        order += [side.note, side.reason, side.main, side.second, self.bar.second, self.bar.main]
        # A top that stands elsewhere is not in this window until the page is.
        if top.window() is self.window():
            order += [top.switcher, top.seat, top.dimension, top.more, top.help]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _size(self) -> None:
        now = tokens()
        edge = now.px({Mode.WIDE: 16, Mode.RAIL: 10, Mode.COMPACT: 8}[self.mode or Mode.WIDE])
        gap = now.px({Mode.WIDE: 12, Mode.RAIL: 8, Mode.COMPACT: 6}[self.mode or Mode.WIDE])
        self._column.setContentsMargins(edge, now.px(4), edge, edge if self.mode is Mode.COMPACT else 0)
        self._column.setSpacing(gap)
        self._columns.setSpacing(gap)
        self._foot.setSpacing(gap)
        below = 0 if self.mode is Mode.COMPACT else now.px(5)
        self._foot.setContentsMargins(0, 0, 0, below)
        self.foot.setFixedHeight(now.px(SLIM) + below)
        self.top.setFixedHeight(now.px(40 if self.mode is Mode.WIDE else 38))
        if self.mode is Mode.WIDE:
            self.list.setFixedWidth(now.px(288))
        self.side.setMinimumWidth(0)
        self.side.setMaximumWidth(now.px(320))
        if self.mode is not Mode.COMPACT:
            self.side.setFixedWidth(now.px(288 if self.mode is Mode.WIDE else 240))

    def _on_theme(self) -> None:
        self.mode = None
        self._arrange()

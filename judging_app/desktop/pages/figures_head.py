"""The head of the verification page: who verifies and confirms, filters, how far it is, the search."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.figures_book import Progress, Wanted
from judging_app.desktop.pages.figures_inputs import Labelled
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import KindButton, icon_button
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import follow_theme, make_label, paint_text, text_width, tokens
from judging_app.wording.language import translate

VERIFY: Final = "verify"
CONFIRM: Final = "confirm"


class ProgressBar(QWidget):
    """So many of so many in words, with a bar where there is room for one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._all = 0
        self._before, self._after = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def show_progress(self, done: int, of: int, template: str) -> None:
        """Show how far it is; `template` holds {done} and {all}."""
        self._done, self._all = done, of
        self._before, _, rest = template.partition("{done}")
        self._after = rest.format(all=of)
        self.setAccessibleName(template.format(done=done, all=of))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(200), tokens().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        small, large = now.type.table, now.type.criterion
        for words, size, bold in (
            (self._before, small, False),
            (str(self._done), large, True),
            (self._after, small, False),
        ):
            wide = text_width(words, size, bold=bold)
            room = QRectF(left, 0, min(wide + 1, max(self.width() - left, 0)), self.height())
            colour = now.text if bold else now.text2
            paint_text(painter, room, words, colour=colour, size=size, bold=bold)
            left += wide
        left += now.px(14)
        room_left = min(self.width() - left - now.px(8), now.px(180))
        if room_left >= now.px(40) and self._all:
            track = QRectF(left, self.height() / 2 - now.px(3), room_left, now.px(6))
            painter.setPen(QColor(now.track))
            painter.setBrush(QColor(now.track))
            painter.drawRoundedRect(track, now.px(3), now.px(3))
            if self._done:
                tone = Tone.OK if self._done >= self._all else Tone.ACCENT
                part = QRectF(track)
                part.setWidth(track.width() * self._done / self._all)
                painter.setPen(QColor(now.tone(tone).strong))
                painter.setBrush(QColor(now.tone(tone).strong))
                painter.drawRoundedRect(part, now.px(3), now.px(3))
        painter.end()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(24))
        self.update()


class FiguresHead(QWidget):
    """Title and names in one row, filters below.

    Signals:
        wanted: Another filter was chosen, as a `Wanted`.
        mode_chosen: "verify" or "confirm".
    """

    wanted = Signal(str)
    mode_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = make_label(size="title", strong=True)
        self.verifier = Labelled(QLineEdit())
        self.confirmer = Labelled(QLineEdit())
        self.mode = Segmented()
        self.undo_button = icon_button("arrow-u-up-left", name="")
        self.import_button = KindButton(icon="table")
        self.export_button = KindButton(icon="download-simple")
        self._top = QHBoxLayout(self)
        self._top.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.verifier, self.confirmer, self.mode):
            self._top.addWidget(part)
        self._top.addStretch(1)
        for button in (self.undo_button, self.import_button, self.export_button):
            self._top.addWidget(button)
        self.mode.chosen.connect(self.mode_chosen)
        self.retranslate()
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("Figures", "Verification"))
        self.verifier.say(translate("Figures", "Verifier"))
        self.confirmer.say(translate("Figures", "Confirmer"))
        for person in (self.verifier, self.confirmer):
            person.field.setPlaceholderText(translate("Figures", "Name"))
        self.mode.set_segments(
            [
                Segment(VERIFY, translate("Figures", "Verify")),
                Segment(CONFIRM, translate("Figures", "Confirm")),
            ]
        )
        name = translate("Figures", "Undo (Ctrl+Z)")
        self.undo_button.setAccessibleName(name)
        self.undo_button.setToolTip(name)
        self._name_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _name_buttons(self) -> None:
        """The words of the buttons give way where there is no room for them."""
        pairs = (
            (self.import_button, translate("Figures", "Import from Excel…")),
            (self.export_button, translate("Figures", "Export the list")),
        )
        rest = (self.title, self.verifier, self.confirmer, self.mode, self.undo_button)
        used = sum(part.sizeHint().width() for part in rest) + tokens().px(10) * 8
        words = sum(text_width(text, tokens().type.body) + tokens().px(56) for _, text in pairs)
        roomy = used + words <= self.width() or self.width() < 10
        for button, text in pairs:
            button.setText(text if roomy else "")
            button.setToolTip("" if roomy else text)
            button.setAccessibleName(text)

    def _on_theme(self) -> None:
        self._top.setSpacing(tokens().px(12))
        self._name_buttons()


class FiguresFilters(QWidget):
    """Filters with counts, the progress and the search.

    Signals:
        chosen: A filter's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments = Segmented()
        self.progress = ProgressBar()
        self.search = SearchField()
        self._first = QHBoxLayout()
        self._first.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)
        self._first.addWidget(self.progress, 1)
        self._first.addWidget(self.search)
        self._second = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        self._folded = False
        self.segments.chosen.connect(self.chosen)
        follow_theme(self._on_theme)

    def show_counts(self, counts: Mapping[Wanted, int], progress: Progress, *, confirming: bool) -> None:
        """Show how many entries each filter has, and how far the work is."""
        words = {
            Wanted.ALL: translate("Figures", "All"),
            Wanted.OPEN: translate("Figures", "To verify"),
            Wanted.UNFOUNDED: translate("Figures", "No evidence"),
            Wanted.REDUCED: translate("Figures", "Changed"),
            Wanted.UNCONFIRMED: translate("Figures", "To confirm"),
        }
        self.segments.set_segments([Segment(key, text, counts.get(key, 0)) for key, text in words.items()])
        template = translate("Figures", "Verified {done} / {all}")
        done, of = progress.verified, progress.needed
        if confirming:
            template = translate("Figures", "Confirmed {done} / {all}")
            done, of = progress.confirmed, progress.verified
        self.progress.show_progress(done, of, template)
        self._fold()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.search.set_placeholder(translate("Figures", "Search entries"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Progress and search take a second line where the filters leave them no room."""
        now = tokens()
        folded = self.segments.sizeHint().width() + now.px(180 + 150) > self.width()
        if folded is self._folded:
            return
        self._folded = folded
        for part in (self.progress, self.search):
            self._first.removeWidget(part)
            self._second.removeWidget(part)
        row = self._second if folded else self._first
        row.addWidget(self.progress, 1)
        row.addWidget(self.search)

    def _on_theme(self) -> None:
        now = tokens()
        for row in (self._first, self._second):
            row.setSpacing(now.px(14))
        self._column.setSpacing(now.px(6))
        self.search.setFixedWidth(now.px(180))
        self._fold()

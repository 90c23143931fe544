"""One criterion of a sheet: what is asked, the band slider, the mark, and what is wrong with it."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.widgets.band_slider import BandSlider
from judging_app.desktop.widgets.mark_box import MarkBox
from judging_app.desktop.widgets.marks import Band, MarkScale, Refusal, RefusalCode, RefusalFacts
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, text_width, tokens
from judging_app.wording.language import translate

_TEXT_WIDTH = 218
_ROOMY_TEXT = 262
_LEAST_SLIDER = 268
_LINES = 2
_LEAST_TEXT = 140
_MIN_HEIGHT = 78
_TALL = 106
_BAR = 3
_MARGIN = 20


class CriterionRow(QWidget):
    """A row that keeps slider and box on the same mark and tells what the focused band means.

    Signals:
        value_edited: The person set another mark, in ticks, or None.
        refused: A typed text was not taken; code and facts.
        next_requested, previous_requested: Enter and Shift+Enter in the box.
        focus_changed: The row got or lost the focus.
    """

    value_edited = Signal(object)
    refused = Signal(object, object)
    next_requested = Signal()
    previous_requested = Signal()
    focus_changed = Signal(bool)

    def __init__(
        self,
        *,
        name: str,
        points: str,
        scale: MarkScale,
        bands: Sequence[Band] = (),
        guidance: str = "",
        empty_hint: str = "",
        explain: Callable[[Refusal], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._empty_hint = empty_hint
        self._explain = explain
        self._focused = False
        self._last = False
        self._roomy = False
        self._read_only = False
        self._titles = name, points
        # One label for both, so that a long name wraps with its points instead of being cut.
        self._heading = make_label(size="criterion", wrap=True)
        self._heading.setTextFormat(Qt.TextFormat.RichText)
        self._guidance = ElidedLabel(guidance, size=tokens().type.table, ink="text2", lines=_LINES)
        self._slider = BandSlider(scale=scale, bands=bands, name=name)
        self._box = MarkBox(scale=scale, name=name)
        self._note = NoteLine()
        self._slider.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._slider.setFocusProxy(self._box)
        self.setFocusProxy(self._box)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self._wire()
        follow_theme(self._on_theme)

    @property
    def slider(self) -> BandSlider:
        """The slider of the row."""
        return self._slider

    @property
    def box(self) -> MarkBox:
        """The box of the row."""
        return self._box

    def value(self) -> int | None:
        """Give the mark in ticks, or None for no mark."""
        return self._box.value()

    def set_value(self, value: int | None) -> None:
        """Show a mark without announcing an edit."""
        self._box.set_value(value)
        self._slider.set_value(value)
        self._show_note()

    def set_texts(self, *, name: str, points: str, guidance: str = "", empty_hint: str = "") -> None:
        """Show other words, after a change of language or rules."""
        self._titles = name, points
        self._show_heading()
        self._guidance.set_text(guidance)
        self._empty_hint = empty_hint
        self.setAccessibleName(name)
        self._show_note()

    def set_message(self, text: str) -> None:
        """Show what is wrong under the slider; an empty text brings the band's description back."""
        self._note.set_wrong(text)
        if not text:
            self._show_note()

    def message(self) -> str:
        """Give the message or description in the line under the slider."""
        return self._note.text()

    def set_read_only(self, read_only: bool) -> None:
        """Show the mark but take no edits."""
        self._read_only = read_only
        self._box.set_read_only(read_only)
        self._slider.set_read_only(read_only)
        self._show_note()

    def wants_room(self) -> bool:
        """Whether name and guidance do not fit beside a slider of the usual width, as in English."""
        now = tokens()
        name, points = self._titles
        heading = text_width(name, now.type.criterion, bold=True) + text_width(f"  {points}", now.type.body)
        guidance = text_width(self._guidance.text(), now.type.table)
        # Words never fill their lines to the end.
        return heading > now.px(_TEXT_WIDTH) or guidance > 2 * now.px(_TEXT_WIDTH - 20)

    def set_roomy(self, roomy: bool) -> None:
        """Give the words more of the row; all rows of a sheet get the same, so that sliders stay aligned."""
        if roomy is not self._roomy:
            self._roomy = roomy
            self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Where words want room and the slider can spare it they get it; else they have the usual width."""
        now = tokens()
        margins = self._row.contentsMargins()
        inner = self.width() - margins.left() - margins.right() - self._box.sizeHint().width()
        spare = inner - 2 * self._row.spacing() - now.px(_LEAST_SLIDER)
        wide = min(now.px(_ROOMY_TEXT), spare) if self._roomy else 0
        if wide > now.px(_TEXT_WIDTH):
            self._words.setFixedWidth(wide)
        else:
            self._words.setMinimumWidth(now.px(_LEAST_TEXT))
            self._words.setMaximumWidth(now.px(_TEXT_WIDTH))
        # A tall row shows one more line of what is asked, before anything is cut.
        words = self._words.width() if wide <= now.px(_TEXT_WIDTH) else wide
        needed = self._heading.heightForWidth(words) + (_LINES + 1) * self._guidance.line_height()
        is_long = text_width(self._guidance.text(), now.type.table) > _LINES * (words - now.px(12))
        self._guidance.set_lines(_LINES + 1 if is_long and needed + now.px(8) <= self.height() else _LINES)

    def set_last(self, last: bool) -> None:
        """Leave out the hairline below, in the last row of a sheet."""
        self._last = last
        self.update()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._slider.retranslate()
        self._box.retranslate()
        self._show_note()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), tokens().px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """The third line of the guidance is no reason to scroll."""
        least = super().minimumSizeHint()
        extra = self._guidance.sizeHint().height() - _LINES * self._guidance.line_height()
        return QSize(least.width(), max(least.height() - extra, tokens().px(_MIN_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        if self._focused:
            if self._last:
                painter.setClipPath(self._card_foot())
            painter.fillRect(self.rect(), QColor(now.row_focus))
            painter.fillRect(QRectF(0, 0, now.px(_BAR), self.height()), QColor(now.accent))
        if not self._last:
            inset = now.px(_MARGIN)
            line = QRectF(inset, self.height() - 1, self.width() - 2 * inset, 1)
            painter.fillRect(line, QColor(now.line))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.setFocus(Qt.FocusReason.MouseFocusReason)

    def _card_foot(self) -> QPainterPath:
        """Outline with round corners below: the last row ends where its card ends."""
        radius = tokens().px(tokens().radius.card) - 1
        path = QPainterPath()
        path.addRoundedRect(QRectF(0, -2 * radius, self.width(), self.height() + 2 * radius), radius, radius)
        return path

    def _lay_out(self) -> None:
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.addStretch(1)
        words.addWidget(self._heading)
        words.addWidget(self._guidance)
        words.addStretch(1)
        self._words_layout = words
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addWidget(self._slider)
        middle.addWidget(self._note)
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.addWidget(self._words, 2)
        row.addLayout(middle, 3)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row

    def _wire(self) -> None:
        self._slider.value_edited.connect(self._on_slid)
        self._box.value_edited.connect(self._on_typed)
        self._box.refused.connect(self._on_refused)
        self._box.refusal_cleared.connect(lambda: self.set_message(""))
        self._box.band_step_requested.connect(self._slider.step_band)
        self._box.next_requested.connect(self.next_requested)
        self._box.previous_requested.connect(self.previous_requested)
        self._box.focus_changed.connect(self._on_focus)

    def _on_slid(self, value: int) -> None:
        self._box.adopt(value)
        self._box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.set_message("")
        self.value_edited.emit(value)

    def _on_typed(self, value: int | None) -> None:
        self._slider.set_value(value)
        self.set_message("")
        self.value_edited.emit(value)

    def _on_refused(self, code: RefusalCode, facts: RefusalFacts) -> None:
        if self._explain is not None:
            self.set_message(self._explain(Refusal(code, facts)))
        self.refused.emit(code, facts)

    def _on_focus(self, focused: bool) -> None:
        self._focused = focused
        self._slider.update()
        if focused:
            # A message belongs to the visit that caused it.
            self._note.set_wrong("")
        self._show_note()
        self.update()
        self.focus_changed.emit(focused)

    def _show_heading(self) -> None:
        now = tokens()
        name, points = (escape(text) for text in self._titles)
        # "30 points" is one thing: it goes to the next line whole.
        points = points.replace(" ", "&nbsp;")
        look = f"color:{now.text2};font-size:{now.px(now.type.body)}px;font-weight:400"
        self._heading.setText(f'<b>{name}</b>&nbsp; <span style="{look}">{points}</span>')

    def _show_note(self) -> None:
        if self._note.is_wrong():
            return
        band = self._slider.active_band()
        words = ""
        if self._focused and self.value() is None:
            words = "" if self._read_only else self._empty_hint
        elif self._focused and band is not None and band.descriptor:
            words = translate("CriterionRow", "{band}: {descriptor}").format(
                band=band.name, descriptor=band.descriptor
            )
        self._note.set_quiet(words)

    def _on_theme(self) -> None:
        now = tokens()
        self._show_heading()
        self._words_layout.setSpacing(now.px(2))
        self._row.setContentsMargins(now.px(_MARGIN), now.px(1), now.px(18), now.px(2))
        self._row.setSpacing(now.px(22))
        self._share_out()
        self.update()

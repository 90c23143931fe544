"""A slider whose segments are the bands of a criterion; click a band or drag to the exact mark."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.widgets.band_geometry import BandGeometry
from judging_app.desktop.widgets.band_painting import BandLook, least_chip_width, paint_band_slider
from judging_app.desktop.widgets.marks import (
    TICKS_PER_POINT,
    Band,
    MarkScale,
    band_index,
    band_range,
    write_short,
)
from judging_app.desktop.widgets.slider_access import announce_value, speak_as_slider
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.wording.language import translate

CHIP_HEIGHT = 30
SLIDER_HEIGHT = 54
_GAP = 4
_THUMB = 8


class BandSlider(QWidget):
    """Equal segments carry name and range; the track under them is linear within each band.

    Signals:
        value_edited: The person chose a mark, in ticks. Setting a value from outside is silent.
    """

    value_edited = Signal(object)

    def __init__(
        self, *, scale: MarkScale, bands: Sequence[Band] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._bands = tuple(bands)
        self._name = name
        self._value: int | None = None
        self._hovered: int | None = None
        self._dragging = False
        self._read_only = False
        speak_as_slider()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)
        self.retranslate()

    def value(self) -> int | None:
        """Give the mark in ticks, or None for no mark."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a mark without announcing an edit."""
        self._value = value
        self.retranslate()
        self.update()

    def bands(self) -> Sequence[Band]:
        """Give the bands, lowest first."""
        return self._bands

    def active_band(self) -> Band | None:
        """Give the band that the mark lies in."""
        index = band_index(self._bands, self._value)
        return None if index is None else self._bands[index]

    def set_read_only(self, read_only: bool) -> None:
        """Show the mark but take no edits, for sheets that are locked."""
        self._read_only = read_only
        self._dragging = False
        self.update()

    def step_by(self, steps: int) -> None:
        """Move by whole steps, as an arrow key does."""
        self._edit(self._scale.moved(self._value, steps))

    def step_band(self, direction: int) -> None:
        """Move to the middle of the next band up or down; without bands by a tenth of the scale."""
        if not self._bands:
            tenth = max(1, (self._scale.maximum - self._scale.minimum) // self._scale.step // 10)
            self.step_by(direction * tenth)
            return
        here = band_index(self._bands, self._value)
        if here is None:
            target = 0 if direction > 0 else None
        else:
            target = min(max(here + direction, 0), len(self._bands) - 1)
        if target is not None and target != here:
            self._edit(self._scale.middle(self._bands[target]))

    def value_text(self) -> str:
        """Say the mark for a screen reader: value, full mark, band."""
        full = write_short(self._scale.maximum)
        if self._value is None:
            return translate("BandSlider", "no mark, out of {maximum}").format(maximum=full)
        band = self.active_band()
        mark = self._scale.format(self._value)
        if band is None:
            return translate("BandSlider", "{mark} points, out of {maximum}").format(mark=mark, maximum=full)
        return translate("BandSlider", "{mark} points, out of {maximum}, {band}").format(
            mark=mark, maximum=full, band=band.name
        )

    def retranslate(self) -> None:
        """Say name and value again, in the language in use."""
        spoken = translate("BandSlider", "{name}, {value}").format(name=self._name, value=self.value_text())
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(
            " ".join(
                translate("BandSlider", "{name} {range}").format(name=band.name, range=band_range(band))
                for band in self._bands
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(338), tokens().px(SLIDER_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        count = max(len(self._bands), 1)
        chips = count * least_chip_width(tokens(), self._bands) + (count - 1) * tokens().px(_GAP)
        return QSize(max(chips, tokens().px(120)), tokens().px(SLIDER_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = BandLook(
            bands=self._bands,
            scale=self._scale,
            value=self._value,
            hovered=None if self._read_only else self._hovered,
            focused=self.hasFocus() or self._dragging,
            quiet=self._read_only or not self.isEnabled(),
        )
        paint_band_slider(painter, tokens(), self._geometry(), look)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._read_only:
            event.ignore()
            return
        place = event.position()
        if self._bands and place.y() <= tokens().px(CHIP_HEIGHT):
            index = self._geometry().segment_at(place.x())
            if index is not None:
                self._edit(self._scale.middle(self._bands[index]))
            return
        self._dragging = True
        self._edit(self._geometry().value_at(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._edit(self._geometry().value_at(event.position().x()))
            return
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # An unfocused slider lets the page scroll: a stray wheel must never change a mark.
        if not self.hasFocus() or self._read_only or event.angleDelta().y() == 0:
            event.ignore()
            return
        self.step_by(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Up: lambda: self.step_by(1),
            Qt.Key.Key_Down: lambda: self.step_by(-1),
            Qt.Key.Key_PageUp: lambda: self.step_band(1),
            Qt.Key.Key_PageDown: lambda: self.step_band(-1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or self._read_only:
            super().keyPressEvent(event)
            return
        move()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        # The range of a squeezed segment is also in its tool tip; it never stands only there.
        if event.type() is QEvent.Type.ToolTip:
            self._hover(QPointF(self.mapFromGlobal(self.cursor().pos())))
            band = self._bands[self._hovered] if self._hovered is not None else None
            tip = (
                translate("BandSlider", "{name} {range}").format(name=band.name, range=band_range(band))
                if band
                else ""
            )
            self.setToolTip(tip)
        return super().event(event)

    def _geometry(self) -> BandGeometry:
        return BandGeometry(
            scale=self._scale,
            bands=self._bands,
            width=self.width(),
            gap=tokens().px(_GAP),
            inset=tokens().px(_THUMB),
        )

    def _edit(self, value: int | None) -> None:
        if value is None or value == self._value or self._read_only:
            return
        self.set_value(value)
        announce_value(self, value / TICKS_PER_POINT)
        self.value_edited.emit(value)

    def _hover(self, place: QPointF | QPoint) -> None:
        over_chips = place.y() <= tokens().px(CHIP_HEIGHT)
        hovered = self._geometry().segment_at(place.x()) if self._bands and over_chips else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(SLIDER_HEIGHT))
        self.updateGeometry()
        self.update()

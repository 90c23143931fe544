"""The clock on the dark band: what is left of the part that runs, and both parts of the turn as a bar."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.application.stage.records import Phase, SeatStage
from judging_app.desktop.pages.desk_stage_words import (
    PARTS,
    caption_of,
    clock_text,
    part_word,
    parts_of,
    time_left,
)
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens
from judging_app.domain.stage_clock import MS, Moment
from judging_app.wording.language import translate
from judging_app.wording.stage_words import left_minutes, minutes

_LAST_MINUTE: Final = 60 * MS
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
_ROOMY: Final = 88
_SMALL: Final = 56
_BAR: Final = 5
_BELOW: Final = 5
_GAP: Final = 4


class BandClock(QWidget):
    """The stage's clock as a judge sees it. It ticks only while it runs and is in view.

    Signals:
        announced: What is told to those who cannot see it: another part of the turn, the last minute,
            the end; nothing else, so that nobody is talked over while scoring.
    """

    announced = Signal(str)

    def __init__(self, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._stage: SeatStage | None = None
        self._height = _ROOMY
        self._spoken: tuple[str, Phase] | None = None
        self._left: int | None = None
        self._ticking = QTimer(self)
        self._ticking.setSingleShot(True)
        self._ticking.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.hide()
        follow_theme(self._on_theme)

    @property
    def is_ticking(self) -> bool:
        """Whether it looks at the time by itself."""
        return self._ticking.isActive()

    def show_stage(self, stage: SeatStage | None) -> None:
        """Show a turn, or nothing."""
        self._stage = stage
        self.setVisible(stage is not None)
        self._left = None if stage is None else time_left(stage, self._moment())
        now = None if stage is None else (stage.entry, stage.phase)
        before, self._spoken = self._spoken, now
        if stage is not None:
            self.setAccessibleName(self._said(stage))
            if before is not None and before != now:
                self._announce(self._said(stage))
        self._go_on()
        self.updateGeometry()
        self.update()

    def set_band_height(self, height: int) -> None:
        """Fit into a band of another height at 100 %."""
        self._height = height
        self._on_theme()

    def time_text(self) -> str:
        """The time that is left as it is shown; nothing where no clock is on."""
        stage = self._stage
        left = None if stage is None else time_left(stage, self._moment())
        return "" if left is None else clock_text(left)

    def caption(self) -> str:
        """What the time is the time of."""
        stage = self._stage
        if stage is None:
            return ""
        return caption_of(stage, time_left(stage, self._moment()))

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        if self._stage is not None:
            self.setAccessibleName(self._said(self._stage))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        now = tokens()
        if self._height <= _SMALL:
            return QSize(self._small_width(), now.px(_SMALL - 16))
        least = 300 if self._height >= _ROOMY else 230
        size = self._time_size()
        words = max(text_width(text, now.type.table) for text in (self.caption(), self._plan()))
        wide = words + now.px(16) + text_width("−00:00", size, bold=True)
        return QSize(max(now.px(least), wide), now.px(self._height - 16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        stage = self._stage
        if stage is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = time_left(stage, self._moment())
        if self._height <= _SMALL:
            self._paint_small(painter, stage, left)
        else:
            self._paint_roomy(painter, stage, left)
        painter.end()

    def _paint_roomy(self, painter: QPainter, stage: SeatStage, left: int | None) -> None:
        now = tokens()
        bar, below = now.px(_BAR), now.px(_BELOW)
        parts = parts_of(stage)
        foot = self.height() - bar - below - now.px(4) if parts else self.height()
        upper = QRectF(0, 0, self.width(), foot)
        if self._height >= _ROOMY and self._plan():
            half = foot / 2
            rows = (QRectF(0, now.px(2), self.width(), half), QRectF(0, half - 1, self.width(), half))
            paint_text(painter, rows[0], caption_of(stage, left), colour=now.ink_text, size=now.type.table)
            paint_text(painter, rows[1], self._plan(), colour=now.ink_text2, size=now.type.table)
        else:
            paint_text(painter, upper, caption_of(stage, left), colour=now.ink_text, size=now.type.table)
        if left is not None:
            paint_text(
                painter,
                upper,
                clock_text(left),
                colour=_ink(stage, left),
                size=self._time_size(),
                bold=True,
                align=_RIGHT,
            )
        if parts:
            self._paint_bar(painter, stage, QRectF(0, foot + now.px(4), self.width(), bar))

    def _paint_small(self, painter: QPainter, stage: SeatStage, left: int | None) -> None:
        now = tokens()
        bar = now.px(_BAR - 1)
        upper = QRectF(0, 0, self.width(), self.height() - bar - now.px(3))
        paint_text(painter, upper, caption_of(stage, left), colour=now.ink_text2, size=now.type.caption)
        if left is not None:
            ink, size = _ink(stage, left), now.type.mark
            paint_text(painter, upper, clock_text(left), colour=ink, size=size, bold=True, align=_RIGHT)
        if parts_of(stage):
            self._paint_bar(painter, stage, QRectF(0, self.height() - bar, self.width(), bar))

    def _paint_bar(self, painter: QPainter, stage: SeatStage, box: QRectF) -> None:
        """One piece for each part, as long as its share; what has gone by is filled."""
        now = tokens()
        parts = parts_of(stage)
        gap = now.px(_GAP)
        room = box.width() - gap * (len(parts) - 1)
        whole = sum(limit for _, limit in parts)
        painter.setPen(Qt.PenStyle.NoPen)
        x, radius = box.left(), box.height() / 2
        for phase, limit in parts:
            wide = room * limit / whole
            piece = QRectF(x, box.top(), wide, box.height())
            painter.setBrush(QColor(now.ink_track))
            painter.drawRoundedRect(piece, radius, radius)
            share, ink = self._filled(stage, phase)
            if share > 0:
                piece.setWidth(max(wide * min(share, 1.0), box.height()))
                painter.setBrush(QColor(ink))
                painter.drawRoundedRect(piece, radius, radius)
            x += wide + gap

    def _filled(self, stage: SeatStage, phase: Phase) -> tuple[float, str]:
        """How much of a part is over, and its colour."""
        now = tokens()
        over = stage.phase is Phase.SCORING or (stage.phase is Phase.QUESTIONS and phase is Phase.PITCH)
        if over:
            return 1.0, now.ink_past
        if phase is not stage.phase or stage.clock is None:
            return 0.0, now.ink_past
        moment = self._moment()
        clock = stage.clock
        ink = now.ink_ok
        if clock.remaining(moment) <= 0:
            ink = now.ink_live
        elif clock.warns(moment):
            ink = now.ink_warn
        return clock.elapsed(moment) / clock.limit, ink

    def _plan(self) -> str:
        """The parts and how long they are."""
        stage = self._stage
        if stage is None:
            return ""
        return " · ".join(
            f"{part_word(phase)} {minutes(-(-limit // MS))}" for phase, limit in parts_of(stage)
        )

    def _time_size(self) -> float:
        return 42 if self._height >= _ROOMY else 32

    def _small_width(self) -> int:
        now = tokens()
        words = text_width(self.caption(), now.type.caption)
        time = text_width("−00:00", now.type.mark, bold=True) if self.time_text() else 0
        return words + now.px(8) + time

    def _said(self, stage: SeatStage) -> str:
        """The part of the turn, and what is left of it, in whole seconds."""
        left = time_left(stage, self._moment())
        if left is None:
            return caption_of(stage, left)
        return f"{caption_of(stage, left)} {left_minutes(left)}"

    def _announce(self, words: str) -> None:
        self.announced.emit(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _go_on(self) -> None:
        """Look again when the next second is full; not at all while nobody looks or nothing runs."""
        clock = None if self._stage is None else self._stage.clock
        if clock is None or not clock.runs or not self.isVisible():
            self._ticking.stop()
            return
        left = clock.remaining(self._moment())
        self._ticking.start(left % MS or MS)

    def _tick(self) -> None:
        stage = self._stage
        if stage is None or stage.clock is None:
            return
        left, before = stage.clock.remaining(self._moment()), self._left
        self._left = left
        if before is not None and left <= _LAST_MINUTE < before:
            self.setAccessibleName(self._said(stage))
            self._announce(translate("JudgeStage", "One minute left"))
        if before is not None and left <= 0 < before:
            self.setAccessibleName(self._said(stage))
            self._announce(translate("JudgeStage", "Time is up"))
            self.updateGeometry()
        self._go_on()
        self.update()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _ink(stage: SeatStage, left: int) -> str:
    now = tokens()
    clock = stage.clock
    if stage.phase not in PARTS or clock is None:
        return now.ink_text2
    if left <= 0:
        return now.ink_live
    return now.ink_warn if clock.warning and left <= clock.warning else now.ink_text

"""The dark band over the board: whose turn it is, how far the turn is, and the time."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from judging_app.application.stage.records import Phase
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.live_stage import (
    PartState,
    TurnPart,
    face_of,
    parts_of,
    phase_words,
    progress_of,
)
from judging_app.desktop.pages.desk_words import band_words, number_of
from judging_app.desktop.pages.live_stage_timer import StageTimer
from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.widgets.live_band import LiveBand
from judging_app.desktop.widgets.themed import paint_text, text_width, tokens
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import translate

HIGH, LOW = 132, 72
_STEP = 14
_SIGN = 16
_MOST_LINE, _LEAST_LINE = 28, 8


class StageBand(LiveBand):
    """A `LiveBand` with the steps of a turn below, and the timer at its right.

    `announced` keeps the latest words that a screen reader was told: it is told of changes of the
    phase, of the warning and of the end, and of no second in between.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parts: Sequence[TurnPart] = ()
        self._view: ShowView | None = None
        self._is_low = False
        super().__init__(height=HIGH, parent=parent)
        self.timer = StageTimer()
        self.side.addWidget(self.timer)
        self.announced = ""

    @property
    def parts(self) -> Sequence[TurnPart]:
        """The parts of the turn, as they are shown."""
        return self._parts

    def set_low(self, is_low: bool) -> None:
        """Keep to one line of words, where the window has no height to spare."""
        if is_low is not self._is_low:
            self._is_low = is_low
            self.timer.set_short(is_low)
            self.set_band_height(LOW if is_low else HIGH)
            if self._view is not None:
                self._show_words(self._view)

    def show_view(self, view: ShowView, now: Moment) -> None:
        """Show whose turn it is."""
        self._view = view
        self._show_words(view)
        self.tick(view, now)

    def _show_words(self, view: ShowView) -> None:
        row, phase = view.live, view.state.phase
        self._parts = parts_of(view)
        if row is not None:
            words = band_words(row.entry, view.event.tracks)
            afterwards = progress_of(view).get(row.entry.code)
            is_here = phase is not Phase.SCORING
            self.set_entry(
                number=number_of(row.entry),
                live=self._live_word() if is_here else "",
                meta=words if is_here else f"{afterwards.word if afterwards else ''}    {words}".strip(),
                title=row.entry.name,
            )
        else:
            self._show_nobody(view)
        spoken = phase_words(view)
        name = [spoken, self._title, *(f"{part.word} {part.beside}".strip() for part in self._now())]
        self.setAccessibleName(translate("Live", ", ").join(part for part in name if part))
        self.setToolTip("\n".join(part for part in (self._title, self._meta) if part))
        self.update()

    def tick(self, view: ShowView, now: Moment) -> None:
        """Let the timer show this moment."""
        self.timer.show_face(face_of(view, now))

    def announce(self, words: str) -> None:
        """Tell a screen reader, without moving the keyboard."""
        self.announced = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._parts or self._is_low:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_steps(painter)
        painter.end()

    def _show_nobody(self, view: ShowView) -> None:
        """Between two entries, in a break, before the first and after the last."""
        after = view.next_entry
        title = {Phase.BREAK: getattr(view.now, "title", "") or translate("LiveStage", "Break")}.get(
            view.state.phase, ""
        )
        if after is None:
            meta = translate("LiveStage", "Every entry has been on stage")
            nobody = translate("LiveStage", "Nobody on stage")
            self.set_entry(number="", live="", meta=meta, title=title or nobody, quiet=not title)
            return
        coming = translate("LiveStage", "Next: No. {number} {name}").format(
            number=number_of(after), name=after.name
        )
        if title:
            self.set_entry(number="", live="", meta=coming, title=title)
        else:
            meta = translate("LiveStage", "Next    {words}").format(
                words=band_words(after, view.event.tracks)
            )
            nobody = translate("LiveStage", "Nobody on stage")
            self.set_entry(number=number_of(after), live=nobody, meta=meta, title=after.name, quiet=True)

    def _live_word(self) -> str:
        """A low band has no steps: it names the part that is on."""
        word = translate("LiveStage", "On stage")
        return " · ".join((word, *(part.word for part in self._now()))) if self._is_low else word

    def _now(self) -> list[TurnPart]:
        return [part for part in self._parts if part.state is PartState.NOW]

    def _paint_steps(self, painter: QPainter) -> None:
        """Signs with words, joined by lines that take what room is left; lengths give way first."""
        now = tokens()
        left, middle = now.px(18), now.px(104)
        room = self.timer.geometry().left() - left - now.px(18)
        lines = len(self._parts) - 1
        whole = sum(self._wide(part, with_beside=True) for part in self._parts)
        with_all = whole + lines * now.px(_LEAST_LINE + 2 * 8) <= room
        wide = [self._wide(part, with_beside=with_all or part.state is PartState.NOW) for part in self._parts]
        spare = (room - sum(wide)) / max(lines, 1) - now.px(2 * 8)
        line = min(max(spare, now.px(4)), now.px(_MOST_LINE))
        x = float(left)
        for at, (part, width) in enumerate(zip(self._parts, wide, strict=True)):
            if at:
                colour = now.ink_ok if part.state is not PartState.TO_COME else now.ink_track
                painter.fillRect(QRectF(x + now.px(8), middle - 1, line, now.px(2)), QColor(colour))
                x += line + now.px(16)
            self._paint_step(
                painter, QRectF(x, middle - now.px(12), width, now.px(24)), part, with_all=with_all
            )
            x += width

    def _paint_step(self, painter: QPainter, box: QRectF, part: TurnPart, *, with_all: bool) -> None:
        now = tokens()
        side = now.px(_SIGN)
        sign = QRectF(box.left(), box.center().y() - side / 2, side, side)
        is_now = part.state is PartState.NOW
        if part.state is PartState.DONE:
            paint_icon(painter, sign, "check-circle-fill", now.ink_ok)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.ink_text if is_now else now.ink_past), now.px(2)))
            painter.drawEllipse(sign.adjusted(1.5, 1.5, -1.5, -1.5))
            if is_now:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(now.ink_text))
                inner = now.px(5)
                painter.drawEllipse(sign.adjusted(inner, inner, -inner, -inner))
        words = box.adjusted(side + now.px(7), 0, 1, 0)
        colour = now.ink_text if is_now else now.ink_text2
        paint_text(painter, words, part.word, colour=colour, size=_STEP, bold=is_now)
        if part.beside and (with_all or is_now):
            words.setLeft(words.left() + text_width(part.word, _STEP, bold=is_now) + now.px(6))
            paint_text(painter, words, part.beside, colour=colour, size=now.type.table)

    def _wide(self, part: TurnPart, *, with_beside: bool) -> int:
        now = tokens()
        is_now = part.state is PartState.NOW
        wide = now.px(_SIGN + 7) + text_width(part.word, _STEP, bold=is_now) + 2
        if part.beside and with_beside:
            wide += now.px(6) + text_width(part.beside, now.type.table) + 2
        return wide

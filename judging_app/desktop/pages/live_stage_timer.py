"""The timer on the band: large digits that are read from across the room, and the bar below them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from judging_app.desktop.models.live_stage import ClockFace
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_WIDTH, _SHORT_WIDTH = 330, 236
_BIG, _SMALL = 60, 34
_RIGHT = Qt.AlignmentFlag.AlignRight
_MOST_STEPS = 1000


class StageTimer(QWidget):
    """Paints a `ClockFace`, and paints it again only where it looks different."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = ClockFace("", "")
        self._is_short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow_theme(self.updateGeometry)

    @property
    def face(self) -> ClockFace:
        """What is shown."""
        return self._face

    def show_face(self, face: ClockFace) -> None:
        """Show another face."""
        before, self._face = self._face, face
        if _looks(before) != _looks(face):
            self.update()

    def set_short(self, is_short: bool) -> None:
        """Leave out the words at the bar, on a low band."""
        if is_short is not self._is_short:
            self._is_short = is_short
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(tokens().px(_SHORT_WIDTH if self._is_short else _WIDTH), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, face = tokens(), self._face
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self.width(), self.height()
        digits = now.ink_live if face.tone is Tone.DANGER else now.ink_text
        foot = now.px(14 if self._is_short else 34)
        if face.digits:
            size = _SMALL if self._is_short else _BIG
            room = QRectF(0, now.px(2), wide, high - foot - now.px(2))
            paint_text(painter, room, face.digits, colour=digits, size=size, bold=True, align=_RIGHT)
            left = text_width(face.digits, size, bold=True)
            caption = QRectF(0, now.px(2), wide - left - now.px(12), now.px(22))
            if self._is_short:
                caption.setHeight(room.height())
            paint_text(painter, caption, face.caption, colour=now.ink_text2, size=now.type.table)
        if face.share is not None:
            self._paint_bar(painter, QRectF(0, high - foot + now.px(4), wide, now.px(6)), face)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF, face: ClockFace) -> None:
        now = tokens()
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.ink_track))
        painter.drawRoundedRect(bar, radius, radius)
        full = {Tone.DANGER: now.ink_live, Tone.WARN: now.ink_warn}.get(face.tone, now.ink_ok)
        wide = bar.width() * min(max(face.share or 0.0, 0.0), 1.0)
        if wide > 0:
            painter.setBrush(QColor(full))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), max(wide, bar.height()), bar.height()), radius, radius
            )
        if face.tick is not None:
            place = bar.left() + bar.width() * face.tick
            mark = QRectF(place - now.px(1), bar.top() - now.px(5), now.px(2), bar.height() + now.px(10))
            painter.fillRect(mark, QColor(now.ink_warn))
        if not self._is_short:
            self._paint_words(painter, bar, face)

    def _paint_words(self, painter: QPainter, bar: QRectF, face: ClockFace) -> None:
        """The bar's ends, and the warning's words under its tick as far as there is room beside them."""
        if not face.end_word:
            return
        now = tokens()
        size = now.type.caption
        line = QRectF(bar.left(), bar.bottom() + now.px(4), bar.width(), now.px(18))
        paint_text(painter, line, "0:00", colour=now.ink_text2, size=size)
        paint_text(painter, line, face.end_word, colour=now.ink_text2, size=size, align=_RIGHT)
        if face.tick is None:
            return
        wide = text_width(face.tick_word, size, bold=True) + 2
        most = line.right() - text_width(face.end_word, size) - now.px(10)
        least = line.left() + text_width("0:00", size) + now.px(10)
        left = min(max(line.left() + line.width() * face.tick - wide / 2, least), most - wide)
        if left >= least:
            room = QRectF(left, line.top(), wide, line.height())
            paint_text(painter, room, face.tick_word, colour=now.ink_warn, size=size, bold=True)


def _looks(face: ClockFace) -> tuple[object, ...]:
    """What can be told apart by eye: the bar moves in thousandths."""
    share = None if face.share is None else round(face.share * _MOST_STEPS)
    return (*face[:3], share, *face[4:])

"""The band: whatever stands on it while it is dark is on stage now; quiet, it is nobody on stage."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from judging_app.desktop.widgets.themed import follow_theme, paint_text, text_width, tokens

_TILE = 64
_TEXT_LEFT = 100
_PAD = 18


class LiveBand(QWidget):
    """Number tile, live dot, a meta line and the entry's name; clocks go into `side` on the right.

    A compact band (large text, small screen) keeps number and name and is 56 high.
    """

    def __init__(self, *, height: int = 88, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._live = self._meta = self._title = ""
        self._height = height
        self._is_quiet = False
        self.side = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addLayout(self.side)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    @property
    def is_quiet(self) -> bool:
        """Whether it looks like paper, as what stands on it is not on stage."""
        return self._is_quiet

    def set_entry(self, *, number: str, live: str, meta: str, title: str, quiet: bool = False) -> None:
        """Show an entry; an empty `live` shows no dot, as between two entries.

        `quiet`: the entry is not on stage; `live` then says in bold what else is.
        """
        self._is_quiet = quiet
        self._number, self._live, self._meta, self._title = number, live, meta, title
        self.setAccessibleName(" ".join(part for part in (live, number, title, meta) if part))
        self.update()

    def set_band_height(self, height: int) -> None:
        """Give the band another height at 100 %."""
        self._height = height
        self._on_theme()

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens().px(320), tokens().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.line), 1) if self._is_quiet else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.surface if self._is_quiet else now.ink))
        radius = now.px(now.radius.band)
        edge = 0.5 if self._is_quiet else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        tile = now.px(min(_TILE, self._height - 24, _TILE))
        text_left = now.px(_TEXT_LEFT) - now.px(_TILE) + tile
        top = (now.px(min(self._height, 88)) - tile) / 2
        if self._number:
            self._paint_tile(painter, QRectF(now.px(_PAD), top, tile, tile))
        else:
            text_left = now.px(_PAD)
        self._paint_words(painter, text_left)
        painter.end()

    def _paint_tile(self, painter: QPainter, box: QRectF) -> None:
        now = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.sunken if self._is_quiet else now.ink_tile))
        painter.drawRoundedRect(box, now.px(now.radius.card), now.px(now.radius.card))
        # Three digits are drawn smaller, so that 108 stands in the tile that 15 stands in.
        size = box.height() / now.scale * (0.5 if len(self._number) < 3 else 0.38)
        middle = Qt.AlignmentFlag.AlignHCenter
        ink = now.text if self._is_quiet else now.ink_text
        paint_text(painter, box, self._number, colour=ink, size=size, bold=True, align=middle)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        now = tokens()
        right = self.side.geometry().left() if self.side.count() else self.width()
        room = right - left - now.px(_PAD)
        half = now.px(min(self._height, 88)) / 2
        small, big = now.type.table, now.type.mark if self._height >= 72 else now.type.title
        upper = QRectF(left, half - now.px(30 if self._height >= 72 else 25), room, now.px(24))
        lower = QRectF(
            left,
            half - now.px(5 if self._height >= 72 else 4),
            room,
            now.px(34 if self._height >= 72 else 28),
        )
        x = upper.left()
        if self._live:
            if not self._is_quiet:
                dot = now.px(10)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(now.ink_live))
                painter.drawEllipse(QRectF(x, upper.center().y() - dot / 2, dot, dot))
                x += dot + now.px(5)
            box = QRectF(x, upper.top(), text_width(self._live, small, bold=True) + 2, upper.height())
            ink = now.text2 if self._is_quiet else now.ink_live
            paint_text(painter, box, self._live, colour=ink, size=small, bold=True)
            x += box.width() + now.px(8)
        rest = QRectF(x, upper.top(), max(upper.right() - x, 0), upper.height())
        faint, plain = (now.text2, now.text) if self._is_quiet else (now.ink_text2, now.ink_text)
        paint_text(painter, rest, self._meta, colour=faint, size=small)
        paint_text(painter, lower, self._title, colour=plain, size=big, bold=True)

    def _on_theme(self) -> None:
        now = tokens()
        self.setFixedHeight(now.px(self._height))
        self._row.setContentsMargins(0, now.px(8), now.px(20), now.px(8))
        self.updateGeometry()
        self.update()

"""Keys drawn as caps: inside buttons, and in the bar of hints at the foot of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from judging_app.desktop.theme.tokens import Tokens
from judging_app.desktop.widgets.themed import follow_theme, make_label, paint_text, text_width, tokens

_PAD = 6
_GAP = 4


def key_cap_width(key: str, now: Tokens) -> int:
    """Width of one cap."""
    return max(now.px(now.height.key_cap), text_width(key, now.type.axis) + 2 * now.px(_PAD))


def key_caps_width(keys: Sequence[str], now: Tokens) -> int:
    """Width of several caps in a row."""
    if not keys:
        return 0
    return sum(key_cap_width(key, now) for key in keys) + now.px(_GAP) * (len(keys) - 1)


def paint_key_caps(
    painter: QPainter,
    now: Tokens,
    *,
    keys: Sequence[str],
    left: float,
    middle: float,
    on_fill: str | None = None,
) -> None:
    """Paint caps in a row; on a filled button they are veils in the colour of its text."""
    high = now.px(now.height.key_cap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for key in keys:
        box = QRectF(left, middle - high / 2, key_cap_width(key, now), high)
        if on_fill is None:
            painter.setPen(QPen(QColor(now.line_strong), 1))
            painter.setBrush(QColor(now.surface))
            ink = now.text2
        else:
            veil = QColor(on_fill)
            veil.setAlphaF(0.17)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            ink = on_fill
        radius = now.px(now.radius.small)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        paint_text(painter, box, key, colour=ink, size=now.type.axis, align=Qt.AlignmentFlag.AlignHCenter)
        left += box.width() + now.px(_GAP)


class KeyCap(QWidget):
    """One or more keys as caps."""

    def __init__(self, *keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName("+".join(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def sizeHint(self) -> QSize:
        return QSize(key_caps_width(self._keys, tokens()), tokens().px(tokens().height.key_cap))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_key_caps(painter, tokens(), keys=self._keys, left=0, middle=self.height() / 2)
        painter.end()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys and what they do."""

    keys: tuple[str, ...]
    words: str


class HintBar(QWidget):
    """The keys of a page in one line; hints that do not fit are left out from the right."""

    def __init__(self, hints: Sequence[KeyHint] = (), note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[QWidget] = []
        self._note = make_label(note, size="caption", ink="text2")
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_hints(hints)
        follow_theme(self._on_theme)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show other hints."""
        for pair in self._pairs:
            pair.hide()
            pair.deleteLater()
        self._pairs = [_pair_of(hint, self) for hint in hints]
        for place, pair in enumerate(self._pairs):
            self._row.insertWidget(place, pair)
        self._fit()

    def set_note(self, note: str) -> None:
        """Show another sentence at the right end."""
        self._note.setText(note)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._row.contentsMargins().left() * 2
        self._note.setVisible(bool(self._note.text()) and self._note.sizeHint().width() <= room)
        if not self._note.isHidden():
            room -= self._note.sizeHint().width() + self._row.spacing()
        for pair in self._pairs:
            room -= pair.sizeHint().width() + self._row.spacing()
            pair.setVisible(room >= -self._row.spacing())

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(34))
        self._row.setContentsMargins(tokens().px(20), 0, tokens().px(20), 0)
        self._row.setSpacing(tokens().px(18))
        self._fit()


def _pair_of(hint: KeyHint, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens().px(6))
    row.addWidget(KeyCap(*hint.keys))
    row.addWidget(make_label(hint.words, size="caption", ink="text2"))
    return pair

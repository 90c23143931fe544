"""Buttons by kind, with an icon before the words and key caps after them."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from judging_app.desktop.theme.icons import paint_icon
from judging_app.desktop.theme.tokens import Tokens, Tone
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.key_cap import key_caps_width, paint_key_caps
from judging_app.desktop.widgets.themed import follow_theme, font, set_look, tokens

_ICON: Final = 18
_GAP: Final = 8


class ButtonKind(StrEnum):
    """How much a button asks for attention; one primary on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    PLAIN = "plain"
    DANGER = "danger"
    INK = "ink"


class ButtonSize(StrEnum):
    """Height of a button."""

    COMPACT = "compact"
    NORMAL = "normal"
    LARGE = "large"


_BOLD: Final = frozenset({ButtonKind.PRIMARY, ButtonKind.DANGER, ButtonKind.INK})
_FILLED: Final = frozenset({ButtonKind.PRIMARY, ButtonKind.INK})


class KindButton(QPushButton, FocusRingHolder):
    """A button that paints icon, words and keys on the fill that the style sheet gives its kind.

    Long English words take a second line instead of being cut where the button may not grow.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        size: ButtonSize = ButtonSize.NORMAL,
        icon: str = "",
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._size = kind, size
        self._icon_name, self._keys = icon, tuple(keys)
        self._is_barred = False
        self._is_wanted = True
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)

    def setEnabled(self, enabled: bool) -> None:
        """Enable the button, or not; one that is barred takes nothing until it is let go."""
        self._is_wanted = enabled
        super().setEnabled(enabled and not self._is_barred)

    @property
    def is_barred(self) -> bool:
        """Whether the button takes nothing whatever its form says."""
        return self._is_barred

    def set_barred(self, barred: bool) -> None:
        """Bar the button whatever its form says; let go, it is again as the form has it."""
        self._is_barred = barred
        super().setEnabled(self._is_wanted and not barred)

    def kind(self) -> ButtonKind:
        """Give the kind."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Give the button another kind, as when "submit" becomes "still missing"."""
        self._kind = kind
        set_look(self, kind=str(kind))
        self.updateGeometry()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show other keys."""
        self._keys = tuple(keys)
        self.updateGeometry()
        self.update()

    def grow_to_words(self) -> None:
        """Grow as high as the words need that wrap at the width the button has now."""
        now = tokens()
        room = self._room_for_words()
        box = QRect(0, 0, max(room, now.px(40)), now.px(1_000))
        high = self._face().boundingRect(box, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        self.setFixedHeight(max(now.px(self._usual_height()), high + now.px(12)))

    def sizeHint(self) -> QSize:
        pad = tokens().px(10 if self._is_square() else 16 if self._size is ButtonSize.LARGE else 13)
        wide = self._content_width(self._face().horizontalAdvance(self.text())) + 2 * pad
        return QSize(max(wide, self.minimumHeight()), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_content(painter, tokens())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses a focused button with Space only; people expect Enter to do it too.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_on(self, event.reason(), radius=tokens().radius.control)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring_off()

    def _paint_content(self, painter: QPainter, now: Tokens) -> None:
        ink = self._ink(now)
        gap, side = now.px(_GAP), now.px(_ICON)
        room = self._room_for_words()
        natural = self._face().horizontalAdvance(self.text())
        words = min(natural, max(room, 0))
        x = (self.width() - self._content_width(words)) / 2
        middle = self.height() / 2
        if self._icon_name:
            paint_icon(painter, QRectF(x, middle - side / 2, side, side), self._icon_name, ink)
            x += side + (gap if self.text() else 0)
        if self.text():
            painter.setPen(QColor(ink))
            painter.setFont(font(self._type_size(), bold=self._kind in _BOLD))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
            # Wrapping is asked for only where it is needed: widths round, and a word would drop.
            wrap = int(Qt.TextFlag.TextWordWrap if natural > words else Qt.TextFlag.TextDontClip)
            painter.drawText(QRectF(x, 0, words, self.height()), int(flags) | wrap, self.text())
            x += words + gap
        if self._keys:
            on_fill = ink if self._kind in _FILLED and self.isEnabled() else None
            paint_key_caps(painter, now, keys=self._keys, left=x + now.px(2), middle=middle, on_fill=on_fill)

    def _room_for_words(self) -> int:
        return self.width() - 2 * tokens().px(6) - self._content_width(0)

    def _content_width(self, words: float) -> int:
        now = tokens()
        wide = words
        if self._icon_name:
            wide += now.px(_ICON) + (now.px(_GAP) if self.text() else 0)
        if self._keys:
            wide += key_caps_width(self._keys, now) + now.px(_GAP + 2)
        return round(wide) + 1

    def _ink(self, now: Tokens) -> str:
        if not self.isEnabled():
            return now.text3
        return {
            ButtonKind.PRIMARY: now.on_accent,
            ButtonKind.SECONDARY: now.text,
            ButtonKind.QUIET: now.text2,
            ButtonKind.PLAIN: now.text2,
            ButtonKind.DANGER: now.tone(Tone.DANGER).text,
            ButtonKind.INK: now.ink_text,
        }[self._kind]

    def _face(self) -> QFontMetrics:
        return QFontMetrics(font(self._type_size(), bold=self._kind in _BOLD))

    def _type_size(self) -> int:
        sizes = tokens().type
        large = self._size is ButtonSize.LARGE
        return sizes.criterion if large else sizes.table if self._size is ButtonSize.COMPACT else sizes.body

    def _usual_height(self) -> int:
        heights = tokens().height
        return {
            ButtonSize.COMPACT: heights.compact,
            ButtonSize.NORMAL: heights.field,
            ButtonSize.LARGE: heights.primary,
        }[self._size]

    def _is_square(self) -> bool:
        return not self.text() and not self._keys

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(self._usual_height()))
        set_look(self, kind=str(self._kind))
        self.updateGeometry()
        self.update()


def icon_button(icon: str, *, name: str, size: ButtonSize = ButtonSize.COMPACT) -> KindButton:
    """Make a button of one icon; its name is spoken and stands in the tool tip."""
    button = KindButton(kind=ButtonKind.PLAIN, size=size, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def place_below(widget: QWidget) -> QPoint:
    """Give the point under a widget where its menu opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + tokens().px(4)))

"""The six boxes for a pairing code: one line of text inside, drawn as boxes."""

import unicodedata
from typing import Final
from urllib.parse import parse_qs, urlsplit

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.themed import follow_theme, paint_text, set_look, tokens
from judging_app.wording.language import translate

SIGNS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a code is made of: without 0, 1, I, L and O."""
LENGTH: Final = 6
_SIDE, _HIGH = 80, 76
_GAP, _DASH = 10, 18


def signs_of(text: str) -> str:
    """The signs in a text as people type, dictate or paste it: any case and width, dashes left out."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).upper() if sign in SIGNS)


def slip_of(text: str) -> tuple[str, str] | None:
    """Address and code in the text of a slip's QR code, `judging://192.168.1.20:8430/?code=7K429P`.

    A scanner may add spaces, or write everything in one case. Answers None for any other text.
    """
    try:
        parts = urlsplit("".join(text.split()))
        queries = parse_qs(parts.query.lower())
    except ValueError:
        return None
    codes = queries.get("code", [])
    code = signs_of(codes[0]) if codes else ""
    if parts.scheme != "judging" or not parts.netloc or len(code) != LENGTH:
        return None
    return parts.netloc, code


class CodeBoxes(QLineEdit):
    """One input for screen readers, input methods and the clipboard; what is no sign is not taken.

    Signals:
        typed: The person changed something; the signs so far.
        completed: All six signs are there.
        refused: A letter or digit that no code has.
        slip_pasted: The whole text of a slip's QR code was pasted: the host's address and the code.
    """

    typed = Signal(str)
    completed = Signal(str)
    refused = Signal(str)
    slip_pasted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setFrame(False)
        set_look(self, kind="bare")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        hints = Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints | Qt.InputMethodHint.ImhPreferUppercase)
        self.textEdited.connect(self._on_edited)
        self.cursorPositionChanged.connect(lambda *_: self.update())
        follow_theme(self._on_theme)

    def code(self) -> str:
        """The signs so far."""
        return self.text()

    @property
    def is_wrong(self) -> bool:
        """Whether the code is drawn as one that was not right."""
        return self._wrong

    def set_wrong(self, *, wrong: bool) -> None:
        """Show that the code was not right; the next sign begins it anew."""
        self._wrong = wrong
        self.update()

    def start_over(self) -> None:
        """Empty all boxes."""
        self.clear()
        self.set_wrong(wrong=False)

    def sizeHint(self) -> QSize:
        now = tokens()
        return QSize(now.px(6 * _SIDE + 6 * _GAP + _DASH), now.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        now = tokens()
        return QSize(now.px(6 * 40 + 6 * _GAP + _DASH), now.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pasting = event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly()
        if pasting and self._take_whole(QGuiApplication.clipboard().text()):
            return
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and signs_of(event.text()) and not self.isReadOnly():
            if self._wrong:
                self.start_over()
            elif len(self.text()) == LENGTH and not self.hasSelectedText():
                self._write_over(event)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu's own Paste would take a slip's text letter by letter; the keyboard has it all."""
        menu = QMenu(self)
        paste = menu.addAction(translate("Join", "Paste"))
        paste.setEnabled(not self.isReadOnly() and bool(QGuiApplication.clipboard().text()))
        paste.triggered.connect(self.take_pasted)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def take_pasted(self) -> None:
        """Take what is on the clipboard: a slip's text, a code, or some of its signs."""
        if not self._take_whole(QGuiApplication.clipboard().text()):
            self.paste()

    def _take_whole(self, text: str) -> bool:
        """A whole code takes the place of whatever stands there."""
        slip = slip_of(text)
        code = signs_of(text) if slip is None else slip[1]
        if len(code) != LENGTH:
            return False
        self.setText(code)
        if slip is None:
            self._tell(code)
        else:
            self.set_wrong(wrong=False)
            self.slip_pasted.emit(*slip)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a box puts the cursor there."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        boxes = self._boxes()
        at = next((at for at, box in enumerate(boxes) if event.position().x() <= box.right()), LENGTH)
        self.setCursorPosition(min(at, len(self.text())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, boxes = self.text(), self._boxes()
        for at, box in enumerate(boxes):
            painter.setPen(QPen(QColor(self._edge(at)), 2 if self._is_here(at) or self._wrong else 1))
            locked = self.isReadOnly() or not self.isEnabled()
            painter.setBrush(QColor(now.sunken if locked else now.surface))
            painter.drawRoundedRect(box, now.px(now.radius.card), now.px(now.radius.card))
            if self.hasSelectedText():
                start = self.selectionStart()
                if start <= at < start + len(self.selectedText()):
                    painter.fillRect(box.adjusted(8, 8, -8, -8), QColor(now.selection))
            if at < len(text):
                middle = Qt.AlignmentFlag.AlignHCenter
                paint_text(painter, box, text[at], colour=now.text, size=34, bold=True, align=middle)
            elif self._is_here(at):
                painter.fillRect(
                    QRectF(box.center().x() - 1, box.center().y() - now.px(15), 2, now.px(30)),
                    QColor(now.accent),
                )
        middle_y = boxes[0].center().y()
        left, right = boxes[2].right(), boxes[3].left()
        wide = now.px(14)
        dash = QRectF((left + right - wide) / 2, middle_y - now.px(1.5), wide, now.px(3))
        painter.fillRect(dash, QColor(now.line_strong))
        painter.end()

    def _write_over(self, event: QKeyEvent) -> None:
        """A full code is corrected sign by sign."""
        at = min(self.cursorPosition(), LENGTH - 1)
        signs = signs_of(event.text())
        text = self.text()[:at] + signs[0] + self.text()[at + 1 :]
        self.setText(text)
        self.setCursorPosition(at + 1)
        self._tell(text)

    def _on_edited(self, text: str) -> None:
        """Keep what is a sign, and say so of what is not."""
        plain = unicodedata.normalize("NFKC", text).upper()
        kept = signs_of(text)[:LENGTH]
        at = len(signs_of(text[: self.cursorPosition()]))
        self.setText(kept)
        self.setCursorPosition(min(at, len(kept)))
        bad = [sign for sign in plain if sign.isalnum() and sign not in SIGNS]
        if bad:
            self.refused.emit(bad[0])
        self._tell(kept)

    def _tell(self, text: str) -> None:
        self.set_wrong(wrong=False)
        self.typed.emit(text)
        if len(text) == LENGTH:
            self.completed.emit(text)

    def _is_here(self, at: int) -> bool:
        """Whether the next sign goes into this box."""
        return self.hasFocus() and not self.isReadOnly() and at == min(self.cursorPosition(), LENGTH - 1)

    def _edge(self, at: int) -> str:
        now = tokens()
        if self._wrong:
            return now.tone(Tone.DANGER).strong
        if self._is_here(at):
            return now.accent
        return now.ctl

    def _boxes(self) -> list[QRectF]:
        now = tokens()
        gap, dash = now.px(_GAP), now.px(_DASH)
        side = min((self.width() - 6 * gap - dash) / LENGTH, now.px(_SIDE))
        boxes, x = [], 1.0
        for at in range(LENGTH):
            boxes.append(QRectF(x, 1, side - 2, self.height() - 2))
            x += side + gap + (dash + gap if at == 2 else 0)
        return boxes

    def _on_theme(self) -> None:
        self.setFixedHeight(tokens().px(_HIGH))
        self.updateGeometry()
        self.update()

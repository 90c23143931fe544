"""A strip: a lasting message in its own place of the layout, with at most one action."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

SLIM: Final = 36
"""Height of a strip that keeps to one line."""


class Strip(QWidget):
    """Tone, icon, bold words, further words, an action and a cross.

    It takes no height while it has nothing to say and never takes the focus when it appears.

    Signals:
        action_requested: The action's button was pressed.
        closed: The cross was pressed; the strip has hidden itself.
    """

    action_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.WARN
        self._is_slim = False
        self._words = ""
        self._icon = IconLabel("warning-fill")
        self._head = make_label(strong=True)
        self._rest = make_label(size="table", wrap=True)
        self._action = KindButton(size=ButtonSize.COMPACT)
        self._close = icon_button("x", name="")
        self._action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self._on_closed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._head)
        self._row.addWidget(self._rest, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self._on_theme)
        self.retranslate()
        self.hide()

    @property
    def action_button(self) -> KindButton:
        """The action's button, for tests and shortcuts."""
        return self._action

    @property
    def close_button(self) -> KindButton:
        """The cross."""
        return self._close

    def set_slim(self) -> None:
        """Keep to one line, in a place of a fixed height: further words that do not fit are told by the
        tool tip, and the bold ones stay whole."""
        self._is_slim = True
        self._rest.setWordWrap(False)
        self._rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._rest.installEventFilter(self)
        self._on_theme()

    def show_message(
        self,
        head: str,
        rest: str = "",
        *,
        tone: Tone,
        icon: str,
        action: str = "",
        keys: tuple[str, ...] = (),
        closable: bool = False,
    ) -> None:
        """Say something until it is taken back."""
        self._tone = tone
        self._icon.set_icon(icon, tone=tone)
        self._head.setText(head)
        set_look(self._head, ink=str(tone))
        self._words = rest
        self._rest.setText(rest)
        set_look(self._rest, ink=str(tone) if tone is Tone.OK else "text2")
        self._action.setText(action)
        self._action.set_keys(keys)
        self._action.setVisible(bool(action))
        self._close.setVisible(closable)
        self.setAccessibleName(" ".join(part for part in (head, rest) if part))
        self.show()
        self._fit()
        self.update()

    def clear(self) -> None:
        """Take the message back; the strip gives its height away."""
        self.hide()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        name = translate("Strip", "Close")
        self._close.setAccessibleName(name)
        self._close.setToolTip(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The words get another width without the strip having one, as when its button is dressed.
        if watched is self._rest and event.type() is QEvent.Type.Resize:
            self._shorten()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.tone(self._tone).soft))
        radius = now.px(now.radius.control)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.end()

    def _on_closed(self) -> None:
        self.clear()
        self.closed.emit()

    def _on_theme(self) -> None:
        now = tokens()
        edge = now.px(3 if self._is_slim else 6)
        self._row.setContentsMargins(now.px(14), edge, now.px(8), edge)
        self._row.setSpacing(now.px(10))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Long words take as many lines as they need: what is said here must be readable whole."""
        if self._is_slim:
            self._elide()
            self.setFixedHeight(tokens().px(SLIM))
            return
        needed = self._row.heightForWidth(self.width()) if self.isVisible() else 0
        self.setFixedHeight(max(needed, tokens().px(tokens().height.strip)))

    def _elide(self) -> None:
        self._row.activate()
        self._shorten()

    def _shorten(self) -> None:
        shown = self._rest.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, self._rest.width()
        )
        self._rest.setText(shown)
        self.setToolTip(self.accessibleName() if shown != self._words else "")

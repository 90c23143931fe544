"""The card at the foot of the side: what the projector shows at this moment."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.live_stage import shown_words
from judging_app.desktop.stage.canvas import StageCanvas
from judging_app.desktop.stage.previews import preview_of
from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.stage_clock import Moment
from judging_app.wording.language import translate

_WIDE: Final = 112
_HIGH: Final = 63


class PreviewCard(QFrame):
    """A small stage screen, what is on it in words, and whether marks are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = StageCanvas()
        self.canvas.set_animated(False)
        self._projector: Projector | None = None
        self._caption = make_label(size="table", ink="text2")
        self.shown = ElidedLabel(size=16, bold=True)
        self._sign = IconLabel("lock-fill", tone=Tone.OK, size=15)
        self.scores = make_label(size="table", ink="ok", wrap=True)
        set_look(self, kind="card")
        self._lay_out()
        follow_theme(self._on_theme)

    def set_projector(self, projector: Projector) -> None:
        """Take the window's one projector: whether the hall sees anything depends on it."""
        self._projector = projector
        projector.changed.connect(self.retranslate)
        self.retranslate()

    def set_moment(self, moment: Callable[[], Moment]) -> None:
        """Take the clock that running times are counted with."""
        self.canvas.set_moment(moment)

    def show_view(self, view: ShowView) -> None:
        """Show what the projector shows."""
        words, has_scores = shown_words(view)
        self.canvas.show_screen(preview_of(view, None if view.state.covered else view.now))
        self.shown.set_text(words)
        icon, tone = ("eye", Tone.ACCENT) if has_scores else ("lock-fill", Tone.OK)
        self._sign.set_icon(icon, tone=tone)
        set_look(self.scores, ink="accent" if has_scores else "ok")
        self.scores.setText(
            translate("LiveStage", "Released scores are on it")
            if has_scores
            else translate("LiveStage", "No scores on it")
        )
        self.setAccessibleName(f"{self._caption.text()} {words} {self.scores.text()}")
        self.canvas.setAccessibleName(words)

    def retranslate(self) -> None:
        """Say everything again, in the language in use; the picture comes with the view."""
        projector = self._projector
        words = translate("LiveStage", "The screen shows")
        if projector is not None and projector.is_lost:
            words = translate("LiveStage", "Unplugged; it would show")
        elif projector is not None and not projector.is_open:
            words = translate("LiveStage", "Screen closed; it would show")
        self._caption.setText(words)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.canvas)
        self._column = QVBoxLayout()
        self._column.addStretch(1)
        self._column.addWidget(self._caption)
        self._column.addWidget(self.shown)
        self._last = QHBoxLayout()
        self._last.addWidget(self._sign)
        self._last.addWidget(self.scores, 1)
        self._column.addLayout(self._last)
        self._column.addStretch(1)
        self._row.addLayout(self._column, 1)

    def _on_theme(self) -> None:
        now = tokens()
        self.canvas.setFixedSize(now.px(_WIDE), now.px(_HIGH))
        self._row.setContentsMargins(now.px(13), now.px(11), now.px(13), now.px(11))
        self._row.setSpacing(now.px(13))
        self._column.setSpacing(now.px(3))
        self._last.setSpacing(now.px(5))

"""The card 下一步: what comes next, the one primary button, and what can be done as well."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.seats.board import BoardView
from judging_app.application.stage.next_step import NextStep
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.live_steps import StepWords, short_words, step_icon, step_words
from judging_app.desktop.pages.live_one_press import OnePress, offer
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

KEYS = ("Ctrl", "Enter")
_MOST_OTHERS = 2


class NextCard(QFrame):
    """Follows the show; presses are told, and taken elsewhere.

    Signals:
        wanted: The next step.
        other_wanted: Another step that was chosen.
    """

    wanted = Signal()
    other_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = make_label(size="table", ink="text2")
        self.title = make_label(size="title", strong=True, wrap=True)
        self.text = make_label(size="table", ink="text2", wrap=True)
        self.button = KindButton(kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, keys=KEYS)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.wanted)
        self.others = tuple(KindButton(size=ButtonSize.NORMAL) for _ in range(_MOST_OTHERS))
        self._steps: Sequence[NextStep] = ()
        self._is_behind = False
        self.words: StepWords | None = None
        for at, button in enumerate(self.others):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, at=at: self.other_wanted.emit(self._steps[at]))
        OnePress(self.button, *self.others, parent=self)
        set_look(self, kind="card")
        self._lay_out()
        follow_theme(self._on_theme)

    def show_step(
        self,
        view: ShowView,
        step: NextStep | None,
        others: Sequence[NextStep],
        board: BoardView | None,
        *,
        read_only: bool,
        rests: bool = False,
    ) -> None:
        """Show the next step, and the others; greyed while no press counts."""
        words = self.words = None if step is None else step_words(step, view, board)
        if words is not None:
            self.title.setText(words.title)
            self.text.setText(words.text)
            self.button.setText(words.button)
            self.button.set_icon_name(words.icon)
            offer(self.button, able=words.able and not read_only, rests=rests)
            self.button.setToolTip(words.button)
            self.button.setAccessibleDescription(words.title)
        self.text.setVisible(bool(words and words.text) and not self._is_behind)
        self.button.setVisible(bool(words and words.button))
        self._steps = others[:_MOST_OTHERS]
        for at, button in enumerate(self.others):
            button.setVisible(at < len(self._steps) and not self._is_behind)
            if at < len(self._steps):
                button.setText(short_words(self._steps[at], view))
                button.set_icon_name(step_icon(self._steps[at]))
                offer(button, able=not read_only, rests=rests)
        self.setAccessibleName(f"{self._caption.text()} {self.title.text()}")
        self._grow()

    def set_behind(self, is_behind: bool) -> None:
        """Shrink to the button while a panel is worked in: the panel has the primary one then."""
        if is_behind is self._is_behind:
            return
        self._is_behind = is_behind
        for widget in (self._caption, self.title):
            widget.setVisible(not is_behind)
        self.text.setVisible(not is_behind and bool(self.text.text()))
        for at, button in enumerate(self.others):
            button.setVisible(at < len(self._steps) and not is_behind)
        self.button.set_kind(ButtonKind.SECONDARY if is_behind else ButtonKind.PRIMARY)
        self._grow()

    def retranslate(self) -> None:
        """Say everything again, in the language in use; the step comes with the view."""
        self._caption.setText(translate("LiveStage", "Next step"))

    def resizeEvent(self, event: object) -> None:
        self._grow()

    def _grow(self) -> None:
        """Long words take a second line."""
        for button in (self.button, *self.others):
            button.grow_to_words()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        for widget in (self._caption, self.title, self.text, self.button):
            self._column.addWidget(widget)
        self._row = QHBoxLayout()
        for button in self.others:
            self._row.addWidget(button, 1)
        self._column.addLayout(self._row)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(15), now.px(12), now.px(15), now.px(13))
        self._column.setSpacing(now.px(6))
        self._row.setSpacing(now.px(8))
        self._grow()

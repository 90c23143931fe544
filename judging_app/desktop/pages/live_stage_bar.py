"""The row below the band: the clock's controls at the left, what is rarer at the right."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.stage.records import ON_THE_CLOCK, Phase, StageState
from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.live_stage import number_in, undone_words
from judging_app.desktop.pages.live_bell import BellButton
from judging_app.desktop.pages.live_one_press import OnePress
from judging_app.desktop.stage.bell import Bell
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.flow_layout import FlowLayout
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, tokens
from judging_app.domain.event import Entry
from judging_app.wording.language import translate

MORE = 30
"""Seconds that a press adds or takes away."""


def to_skip(view: ShowView) -> Entry | None:
    """The entry whose turn can be put off: the one that is ready, else the next; not the last one."""
    waiting = [row.entry for row in view.rows if row.state in {EntryState.CALLED, EntryState.WAITING}]
    if view.state.phase in {Phase.PITCH, Phase.QUESTIONS}:
        return None
    row = view.live
    here = row.entry if row is not None and row.state is EntryState.CALLED else view.next_entry
    return here if here in waiting and len(waiting) > 1 and here != waiting[-1] else None


class StageBar(QWidget):
    """Buttons that take no keyboard by a click: Space goes on pausing whatever was clicked last.

    Signals:
        more_wanted: Seconds to add to the clock.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = KindButton(kind=ButtonKind.PRIMARY)
        self.pause = KindButton(icon="pause-fill")
        self.more, self.less = KindButton(), KindButton()
        self.restart = KindButton(icon="arrow-counter-clockwise")
        self.rest = KindButton(kind=ButtonKind.PLAIN, icon="coffee")
        self.skip = KindButton(kind=ButtonKind.PLAIN, icon="skip-forward")
        self.back = KindButton(kind=ButtonKind.PLAIN, icon="arrow-u-up-left")
        self.more.clicked.connect(lambda: self.more_wanted.emit(MORE))
        self.less.clicked.connect(lambda: self.more_wanted.emit(-MORE))
        self._row = _SplitRow(self.rest, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.bell: BellButton | None = None
        self._is_short = False
        self._details: dict[KindButton, str] = {}
        self._words: dict[KindButton, str] = {}
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self.next.hide()
        OnePress(self.next, parent=self)
        follow_theme(self._on_theme)

    @property
    def buttons(self) -> tuple[KindButton, ...]:
        """All buttons from left to right."""
        return (
            self.next,
            self.pause,
            self.more,
            self.less,
            self.restart,
            self.rest,
            self.skip,
            self.back,
        )

    def add_bell(self, bell: Bell, book: StageBook) -> None:
        """Have the bell muted from here, too."""
        self.bell = BellButton(bell, book, self)
        self.bell.set_room(not self._is_short)
        self._row.addWidget(self.bell)

    def show_view(self, view: ShowView, before: StageState | None, *, read_only: bool) -> None:
        """Say what can be done now; `before` is the state that a step back leads to, if it is known."""
        clock, phase = view.state.clock, view.state.phase
        counts = clock is not None and phase in ON_THE_CLOCK and not read_only
        stands = clock is not None and not clock.runs and phase in ON_THE_CLOCK
        self.pause.setText(translate("LiveStage", "Go on") if stands else translate("LiveStage", "Pause"))
        self.pause.set_icon_name("play-fill" if stands else "pause-fill")
        for button in (self.pause, self.more, self.less, self.restart):
            button.setEnabled(counts)
        is_break = phase is Phase.BREAK
        words = translate("LiveStage", "End the break") if is_break else translate("LiveStage", "Break…")
        self._name(self.rest, words)
        self.rest.setEnabled(not read_only and phase not in {Phase.PITCH, Phase.QUESTIONS})
        self._show_skip(view, read_only=read_only)
        self.back.setEnabled(view.state.number > 0 and not read_only)
        self._name(self.back, translate("LiveStage", "Step back"), undone_words(view, before))

    def retranslate(self) -> None:
        """Say everything again, in the language in use; what depends on the stage comes with the view."""
        self.pause.set_keys((translate("LiveStage", "Space"),))
        self.more.setText(translate("LiveStage", "+{seconds} s").format(seconds=MORE))
        self.less.setText(translate("LiveStage", "−{seconds} s").format(seconds=MORE))
        self.restart.setText(translate("LiveStage", "Restart clock"))
        if self.bell is not None:
            self.bell.refresh()

    def _show_skip(self, view: ShowView, *, read_only: bool) -> None:
        entry = to_skip(view)
        self.skip.setEnabled(entry is not None and not read_only)
        if entry is not None:
            words = translate("LiveStage", "No. {number} comes last in this session").format(
                number=number_in(view, entry.code)
            )
        elif view.state.phase in {Phase.PITCH, Phase.QUESTIONS}:
            words = translate("LiveStage", "Its turn has begun; a step back takes it back")
        else:
            words = translate("LiveStage", "Nobody comes after it")
        self._name(self.skip, translate("LiveStage", "Put off…"), words)

    def set_short(self, is_short: bool) -> None:
        """Leave the rarer buttons their icons alone, where the width is needed; names stay."""
        if is_short is not self._is_short:
            self._is_short = is_short
            if self.bell is not None:
                self.bell.set_room(not is_short)
            for button, words in self._words.items():
                self._name(button, words, self._details.get(button, ""))

    def _name(self, button: KindButton, words: str, detail: str = "") -> None:
        """Name a button, and say beside it what it will do."""
        self._words[button], self._details[button] = words, detail
        button.setText("" if self._is_short else words)
        button.setAccessibleName(words)
        button.setAccessibleDescription(detail)
        shown = (words, detail) if self._is_short else (detail,)
        button.setToolTip("\n".join(part for part in shown if part))
        button.updateGeometry()

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(8))


class _SplitRow(FlowLayout):
    """Goes on in the next line where there is no room; from one widget on it keeps to the right."""

    def __init__(self, split: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._split = split

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        items = [item for at in range(self.count()) if (item := self.itemAt(at)) and not item.isEmpty()]
        widgets = [item.widget() for item in items]
        if self._split not in widgets:
            return
        rear = items[widgets.index(self._split) :]
        last = rear[-1].geometry()
        spare = rect.right() - last.right()
        for item in rear:
            if item.geometry().top() == last.top():
                item.setGeometry(item.geometry().translated(spare, 0))


class BeginLine(QWidget):
    """Before a show has begun: one line that says so, with the way in.

    Signals:
        begin_wanted: The first entry shall come on stage.
    """

    begin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel(size=13, ink="text2")
        self.begin = KindButton(size=ButtonSize.COMPACT, icon="play-fill")
        self.begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begin.clicked.connect(self.begin_wanted)
        OnePress(self.begin, parent=self)
        row = self._row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.begin)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)
        follow_theme(self._on_theme)

    def show_view(self, view: ShowView, *, read_only: bool) -> None:
        """Say who comes first."""
        first = view.next_entry
        self.begin.setVisible(first is not None and not read_only)
        text = translate("LiveStage", "Nobody has been on stage: judges score any entry")
        if view.show.rules.follow:
            text = translate(
                "LiveStage", "Once the first is on stage, only entries that have been there are scored"
            )
        if first is not None:
            number = number_in(view, first.code)
            self.begin.setText(translate("LiveStage", "Begin: call No. {number}").format(number=number))
        self.words.set_text(text)

    def set_main(self, *, is_main: bool) -> None:
        """Make the way in the page's one primary button, or one among others."""
        self.begin.set_kind(ButtonKind.PRIMARY if is_main else ButtonKind.SECONDARY)

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(10))

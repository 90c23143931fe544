"""What a change would do, shown before anybody confirms it; long lists are folded."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from judging_app.application.consequences import Consequences
from judging_app.desktop.models.consequences_words import Told, ToldGroup, told_groups
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Event
from judging_app.wording.language import translate

FOLDED = 4
"""Items of a group that show before it is unfolded."""


class ConsequencesPanel(QWidget):
    """Says what a `Consequences` answer holds, in words.

    How to use it: put the panel into a column that may scroll; ask `ConsequencesOf(round, change)`
    (application/queries.py) and give the answer to `show_consequences` with the event that it was
    asked of. `show_waiting` stands there meanwhile, `clear` empties the panel, `retranslate` says
    everything again. With question, reason and buttons around it: `ConsequencesQuestion`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Consequences, Event, str] | None = None
        self._unfolded: set[int] = set()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        follow_theme(self._on_theme)

    def show_consequences(self, consequences: Consequences, event: Event, round_code: str) -> None:
        """Say what a change to a round of this event would do."""
        self._shown = consequences, event, round_code
        self._unfolded = set()
        self._say()

    def show_waiting(self) -> None:
        """Say that it is being worked out."""
        self.clear()
        self._rows.addWidget(make_label(translate("Consequences", "Working out…"), size="table", ink="text3"))

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self._empty(self._rows)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        if self._shown is not None:
            self._say()

    def text(self) -> str:
        """Everything that is shown, a line each."""
        found: list[str] = []
        _gather(self._rows, found)
        return "\n".join(found)

    def _say(self) -> None:
        if self._shown is None:
            return
        self._empty(self._rows)
        consequences, event, round_code = self._shown
        round_ = event.round(round_code)
        groups = [] if round_ is None else told_groups(consequences, event, round_)
        if not groups:
            words = translate("Consequences", "Seats, scores and places stay as they are.")
            self._rows.addWidget(make_label(words, size="table", ink="text2", wrap=True))
        for at, group in enumerate(groups):
            self._add_group(at, group)

    def _add_group(self, at: int, group: ToldGroup) -> None:
        now = tokens()
        head = QHBoxLayout()
        head.setContentsMargins(0, now.px(6) if at else 0, 0, 0)
        head.setSpacing(now.px(6))
        if group.warns:
            head.addWidget(IconLabel("warning-fill", tone=Tone.WARN, size=16))
        head.addWidget(make_label(group.title, size="table", strong=True), 1)
        self._rows.addLayout(head)
        folds = at not in self._unfolded and len(group.items) > FOLDED + 1
        for item in group.items[: FOLDED if folds else None]:
            self._add_item(item)
        if folds:
            text = translate("Consequences", "{count} more").format(count=len(group.items) - FOLDED)
            more = KindButton(text, kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="caret-down")
            more.clicked.connect(lambda: self._unfold(at))
            row = QHBoxLayout()
            row.addWidget(more)
            row.addStretch(1)
            self._rows.addLayout(row)

    def _add_item(self, item: Told) -> None:
        if item.head:
            self._rows.addWidget(make_label(item.head, size="table", wrap=True))
        for line in item.lines:
            label = make_label(line, size="table", ink="text2", wrap=True)
            label.setIndent(tokens().px(10) if item.head else 0)
            self._rows.addWidget(label)

    def _unfold(self, at: int) -> None:
        self._unfolded.add(at)
        self._say()

    def _empty(self, layout: QLayout) -> None:
        while (item := layout.takeAt(0)) is not None:
            widget, inner = item.widget(), item.layout()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
            elif inner is not None:
                self._empty(inner)
                inner.deleteLater()

    def _on_theme(self) -> None:
        self._rows.setSpacing(tokens().px(4))
        self._say()


def _gather(layout: QLayout, found: list[str]) -> None:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        text = getattr(widget, "text", None)
        if callable(text):
            found.append(str(text()))
        elif inner is not None:
            _gather(inner, found)

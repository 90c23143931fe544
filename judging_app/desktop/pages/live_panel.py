"""What the panels at the right of the live page have in common: contents that are made anew."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.fact_row import FactRow
from judging_app.desktop.widgets.flow_row import FlowRow
from judging_app.desktop.widgets.themed import make_divider, make_label, set_look, tokens


class LivePanel(SidePanel):
    """A side panel whose contents follow the board.

    They are made anew only where they differ, and the keyboard stays on the button that it is on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: Hashable = None
        self._box = QWidget()
        self._inside = QVBoxLayout(self._box)
        self.body.addWidget(self._box)
        self.buttons: dict[str, KindButton] = {}
        """The buttons there are, by name."""
        self._is_kept = False
        """Whether the cross has the keyboard only until a button can be pressed again."""

    def make(self, content: Hashable, build: Callable[[], None]) -> None:
        """Have the contents built, unless they stand there already; `content` says what they are."""
        if content == self._content:
            return
        focused = next((name for name, button in self.buttons.items() if button.hasFocus()), "")
        here = QApplication.focusWidget()
        had_focus = here is not None and (
            self._box.isAncestorOf(here) or (self._is_kept and here is self.cross)
        )
        self._content = content
        box = QWidget()
        set_look(box, kind="clear")
        self._inside = QVBoxLayout(box)
        # Room for the ring around a button at the edge.
        self._inside.setContentsMargins(tokens().px(3), 0, tokens().px(3), 0)
        self._inside.setSpacing(tokens().px(8))
        self.buttons = {}
        build()
        self.body.replaceWidget(self._box, box)
        self._box.hide()
        self._box.deleteLater()
        self._box = box
        box.show()
        if focused in self.buttons and self.buttons[focused].isEnabled():
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the weightiest button; while none can be pressed the cross keeps it."""
        able = [button for button in self.buttons.values() if button.isEnabled()]
        main = next((button for button in able if button.kind() is ButtonKind.PRIMARY), None)
        best = main or next(iter(able), None)
        self._is_kept = best is None
        (best or self.cross).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Make the contents anew the next time, as in another language."""
        self._content = None

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._inside.addWidget(widget)

    def text(self, words: str, *, size: str = "table", ink: str = "text2", strong: bool = False) -> QLabel:
        """Put a text below the others."""
        label = make_label(words, size=size, ink=ink, strong=strong, wrap=True)
        self.add(label)
        return label

    def fact(self, name: str, value: str) -> None:
        """Put a name with its value below the others."""
        row = FactRow()
        row.show_fact(name, value)
        self.add(row)

    def part(self, title: str) -> None:
        """Begin another part."""
        if self._inside.count():
            self.add(make_divider())
        self.text(title, size="body", ink="text", strong=True)

    def row(self) -> FlowRow:
        """Begin a row of buttons, which breaks where the width ends."""
        row = FlowRow()
        self.add(row)
        return row

    def button(
        self,
        name: str,
        words: str,
        act: Callable[[], None],
        row: FlowRow | None = None,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: str = "",
    ) -> KindButton:
        """Put a button into a row, or below the others."""
        made = KindButton(words, kind=kind, size=ButtonSize.COMPACT, icon=icon)
        made.clicked.connect(lambda _checked=False: act())
        self.buttons[name] = made
        if row is None:
            self.add(made)
        else:
            row.add(made)
        return made

"""Joining as a judge: six signs from the slip, who that is, and in."""

import platform
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from judging_app.application.seats.joining import FoundEvent
from judging_app.desktop.pages.join_code import CodeBoxes
from judging_app.desktop.pages.join_help import HelpCard, OfflineCard
from judging_app.desktop.pages.join_hosts import HostChoice
from judging_app.desktop.pages.join_identity import Identity, IdentityPanel
from judging_app.desktop.pages.join_status import JoinStatus, StatusLine
from judging_app.desktop.pages.join_steps import JoinSteps
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate

_WIDE: Final = 1180
_MIDDLING: Final = 900
_FORM: Final = 562


class JoinPage(QWidget):
    """Widgets and wiring; what happens is the flow's.

    Signals:
        left: Back to the start screen.
        language_requested: The other language.
    """

    left = Signal()
    language_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = JoinSteps()
        self.back = KindButton(
            kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="arrow-left", keys=("Esc",)
        )
        self.language = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="translate")
        self._code_label = make_label(ink="text2")
        self.code = CodeBoxes()
        self.status = StatusLine()
        self.hosts = HostChoice()
        self.identity = IdentityPanel()
        self.help_button = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="question")
        self.offline_button = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="wifi-slash")
        self._machine = make_label(size="caption", ink="text2")
        self.help = HelpCard()
        self.offline = OfflineCard()
        self._found = ""
        self._by_file = False
        self._step = 0
        self._lay_out()
        self._wire()
        self.identity.hide()
        self.retranslate()
        follow_theme(self._on_theme)

    def start_over(self) -> None:
        """Begin with empty boxes."""
        self.code.setReadOnly(False)
        self.code.start_over()
        self.identity.hide()
        self.hosts.forget_address()
        self.put_cards_away()
        self.take_focus()

    def put_cards_away(self) -> None:
        """Hide the help that was opened: it has helped."""
        for card in (self.help, self.offline):
            card.hide()

    def take_focus(self) -> None:
        """Put the keyboard where the next step is."""
        if not self.identity.isHidden():
            self.identity.take_focus()
        else:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_status(self, status: JoinStatus, step: int, found: str) -> None:
        """Show what goes on, on which step the person is, and the event that was found."""
        self.status.show_status(status)
        self._step, self._found = step, found
        self._show_steps()

    def set_by_file(self, *, by_file: bool) -> None:
        """Say what the six signs are: the code of a slip, or the passcode of a seat file."""
        if by_file is not self._by_file:
            self._by_file = by_file
            self._name_code()
            self._show_steps()

    def _name_code(self) -> None:
        words = translate("Join", "Pairing code")
        spoken = translate("Join", "Pairing code, six characters from the slip")
        if self._by_file:
            words = spoken = translate("Join", "Passcode of the seat file")
        self._code_label.setText(words)
        self.code.setAccessibleName(spoken)

    def show_hosts(self, events: Sequence[FoundEvent], chosen: FoundEvent | None) -> None:
        """Show the events that were found."""
        self.hosts.show_events(events, chosen)

    def show_identity(self, identity: Identity) -> None:
        """Show who it is, to be confirmed."""
        first = self.identity.isHidden()
        self.identity.show_identity(identity)
        self.identity.show()
        self.hosts.hide()
        self.put_cards_away()
        if first:
            self.identity.take_focus()

    def set_locked(self, *, locked: bool) -> None:
        """While something goes on with the code it cannot be changed."""
        self.code.setReadOnly(locked)
        self.code.update()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.back.setText(translate("Join", "Back"))
        self.language.setText(translate("Start", "中文 / EN"))
        self._name_code()
        self.help_button.setText(translate("Join", "Cannot connect?"))
        self.offline_button.setText(translate("Join", "Score offline instead"))
        self._machine.setText(translate("Join", "This laptop: {name}").format(name=platform.node()))
        for part in (self.hosts, self.identity, self.help, self.offline):
            part.retranslate()
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_theme()

    def _show_steps(self) -> None:
        first = translate("Join", "Join the hall's network")
        about = self._found or translate("Join", "Looking for the event")
        second = translate("Join", "Type the code on your slip")
        if self._by_file:
            first, about = translate("Join", "Choose the seat file"), translate("Join", "No network needed")
            second = translate("Join", "Type the passcode of the seat file")
        self.steps.set_steps(
            (
                (first, about),
                (second, translate("Join", "6 characters, upper or lower case")),
                (translate("Join", "Check who you are"), translate("Join", "Confirm, then take your seat")),
            ),
            self._step,
        )

    def _lay_out(self) -> None:
        self._form = QWidget()
        self._top_gap = QSpacerItem(0, 0)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self._code_label)
        for part in (self.code, self.status, self.hosts, self.identity):
            form.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.help_button)
        foot.addWidget(self.offline_button)
        foot.addStretch(1)
        foot.addWidget(self._machine)
        form.addLayout(foot)
        form.addWidget(self.help)
        form.addWidget(self.offline)
        self._form_column = form
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._form)
        middle.addStretch(1)
        page = QWidget()
        page.setProperty("kind", "clear")
        column = QVBoxLayout(page)
        # What comes below never moves the boxes.
        column.addSpacerItem(self._top_gap)
        column.addLayout(middle)
        column.addStretch(1)
        self._page_column = column
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self._scroll.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self.language)
        self._head = head
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self._scroll, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.language.clicked.connect(self.language_requested)
        self.help_button.clicked.connect(lambda: self._toggle(self.help, self.offline))
        self.offline_button.clicked.connect(lambda: self._toggle(self.offline, self.help))
        self.identity.form_shown.connect(lambda: self._bring_in(self.identity.send))
        self.help_button.clicked.connect(lambda: self._bring_in(self.help))
        self.offline_button.clicked.connect(lambda: self._bring_in(self.offline))
        keys = QShortcut(QKeySequence("Escape"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.left)

    def _bring_in(self, part: QWidget) -> None:
        """Scroll to what was just opened, once it has its place."""
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(part))

    def _toggle(self, card: QWidget, other: QWidget) -> None:
        other.hide()
        card.setVisible(card.isHidden())

    def _on_theme(self) -> None:
        now = tokens()
        wide = self.width() / now.scale
        self.steps.setVisible(wide >= _MIDDLING)
        self.steps.setFixedWidth(now.px(480 if wide >= _WIDE else 320))
        room = self.width() - (self.steps.width() if wide >= _MIDDLING else 0) - now.px(48)
        self._form.setFixedWidth(min(now.px(_FORM), room))
        self._form_column.setSpacing(now.px(10))
        self._top_gap.changeSize(0, now.px(96 if self.height() >= now.px(700) else 8))
        self._page_column.invalidate()
        self._head.setContentsMargins(now.px(16), now.px(12), now.px(16), 0)

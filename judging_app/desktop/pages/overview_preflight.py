"""The list of checks on the overview: what stops, what to look at, and, folded, what is well."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.preflight_checks import Check, CheckCode, Level
from judging_app.desktop.pages.overview_words import check_text, mend_text
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, set_look, tokens
from judging_app.domain.event import Event
from judging_app.wording.language import translate

_ICONS = {
    Level.STOP: ("warning-circle-fill", Tone.DANGER),
    Level.ATTENTION: ("warning-fill", Tone.WARN),
    Level.OK: ("check-circle", Tone.OK),
}


class CheckRow(QWidget):
    """One check: sign, words, and the button that leads to where it is put right.

    Signals:
        mend_requested: The button was pressed.
    """

    mend_requested = Signal()

    def __init__(self, check: Check, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check = check
        icon, tone = _ICONS[check.level]
        small = check.level is Level.OK
        self.label = make_label(
            check_text(check, event),
            size="table" if small else "body",
            ink="text2" if small else "text",
            wrap=True,
        )
        self.button = KindButton(mend_text(check), size=ButtonSize.COMPACT)
        self.button.setAccessibleName(f"{mend_text(check)}: {self.label.text()}")
        self.button.clicked.connect(self.mend_requested)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(icon, tone=tone), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        # Only once it has its place: a button without a parent would come up as a window of its own.
        self.button.setVisible(bool(mend_text(check)) and not small)
        self.dress()

    def dress(self) -> None:
        """Take the distances of the theme in force."""
        now = tokens()
        small = self.check.level is Level.OK
        self._row.setContentsMargins(
            now.px(16), now.px(3 if small else 6), now.px(12), now.px(3 if small else 6)
        )
        self._row.setSpacing(now.px(12))


class PreflightCard(Card):
    """Every check, by weight.

    Signals:
        mend_requested: The `Check` that is to be put right.
    """

    mend_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ruled=True, padded=False, parent=parent)
        self._checks: tuple[Check, ...] = ()
        self._event: Event | None = None
        self._unfolded = False
        self.rows: list[CheckRow] = []
        self.heads: list[QLabel] = []
        self.fold = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="caret-right")
        self.fold.clicked.connect(self._toggle)
        self._open_room, self._done_room = QVBoxLayout(), QVBoxLayout()
        self._fold_row = QHBoxLayout()
        self._fold_row.addWidget(self.fold)
        self._fold_row.addStretch(1)
        holder = QWidget()
        set_look(holder, kind="clear")
        holder.setMinimumWidth(1)
        self._list = QVBoxLayout(holder)
        for room in (self._open_room, self._fold_row, self._done_room):
            self._list.addLayout(room)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        self.body.addWidget(self._scroll)
        self.fold.hide()
        self.retranslate()
        follow_theme(self._on_list_theme)

    @property
    def open_checks(self) -> tuple[Check, ...]:
        """The checks that are not well."""
        return tuple(check for check in self._checks if check.level is not Level.OK)

    def show_checks(self, checks: Sequence[Check], event: Event) -> None:
        """Show other checks; the keyboard and the place of the scroll bar stay."""
        if tuple(checks) == self._checks and event is self._event:
            return
        self._checks, self._event = tuple(checks), event
        self._fill()

    def row(self, code: CheckCode) -> CheckRow | None:
        """The row of a check, if it is shown."""
        return next((row for row in self.rows if row.check.code is code), None)

    def take_focus(self) -> bool:
        """Put the keyboard on the first button; tells whether there is one."""
        first = next((row.button for row in self.rows if not row.button.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._say_head()
        if self._event is not None:
            self._fill()

    def _say_head(self) -> None:
        number = len(self.open_checks)
        caption = ""
        if self._checks:
            caption = translate("Preflight", "{number} not done").format(number=number)
            if not number:
                caption = translate("Preflight", "all well")
        self.set_title(translate("Preflight", "Before the start"), caption=caption)

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()

    def _fill(self) -> None:
        event = self._event
        if event is None:
            return
        focused = next((row.check.code for row in self.rows if row.button.hasFocus()), None)
        self._say_head()
        _clear(self._open_room)
        _clear(self._done_room)
        self.rows, self.heads = [], []
        for level in (Level.STOP, Level.ATTENTION):
            checks = [check for check in self._checks if check.level is level]
            if checks:
                self._add_group(level, checks, event)
        if not self.open_checks:
            self._open_room.addWidget(self._calm())
        self._fill_done([check for check in self._checks if check.level is Level.OK], event)
        row = None if focused is None else self.row(focused)
        if row is not None and not row.button.isHidden():
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_done(self, checks: Sequence[Check], event: Event) -> None:
        self.fold.setText(translate("Preflight", "Done: {number}").format(number=len(checks)))
        self.fold.set_icon_name("caret-down" if self._unfolded else "caret-right")
        self.fold.setVisible(bool(checks))
        for check in checks if self._unfolded else ():
            self._add_row(self._done_room, check, event)

    def _add_group(self, level: Level, checks: Sequence[Check], event: Event) -> None:
        words = translate("Preflight", "To look at: {number}")
        if level is Level.STOP:
            words = translate("Preflight", "Needed before the start: {number}")
        self._open_room.addWidget(self._head_line(words.format(number=len(checks))))
        for check in checks:
            self._add_row(self._open_room, check, event)
        self._open_room.addWidget(make_divider())

    def _add_row(self, room: QVBoxLayout, check: Check, event: Event) -> None:
        row = CheckRow(check, event)
        row.mend_requested.connect(lambda: self.mend_requested.emit(check))
        self.rows.append(row)
        room.addWidget(row)

    def _head_line(self, text: str) -> QLabel:
        head = make_label(text, size="table", ink="text2", strong=True)
        head.setContentsMargins(tokens().px(16), tokens().px(8), tokens().px(16), tokens().px(2))
        self.heads.append(head)
        return head

    def _calm(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(tokens().px(16), tokens().px(12), tokens().px(16), tokens().px(8))
        row.addWidget(IconLabel("check-circle-fill", tone=Tone.OK, size=22))
        words = translate("Preflight", "Everything is ready. The round can start.")
        row.addWidget(make_label(words, size="criterion", strong=True, wrap=True), 1)
        return line

    def _on_list_theme(self) -> None:
        now = tokens()
        for row in self.rows:
            row.dress()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, now.px(4), 0, now.px(8))
        self._open_room.setSpacing(0)
        self._done_room.setSpacing(0)
        self._fold_row.setContentsMargins(now.px(8), now.px(4), now.px(8), 0)


def _clear(room: QVBoxLayout) -> None:
    while (item := room.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

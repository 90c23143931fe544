"""The pills over the results: what is in order, what is not, and the list behind each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.desktop.models.ranking_status import Status
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.focus_ring import FocusRingHolder
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.problems import Finding
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class PillButton(Pill, FocusRingHolder):
    """A pill that can be pressed.

    Signals:
        clicked: Pressed with the mouse, Space or Enter.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_on(self, event.reason(), radius=13)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_off()


class StatusPills(QWidget):
    """Pills at the right of their row; where room is short those in order give way first.

    Signals:
        status_chosen: The key of the pill that was pressed.
    """

    status_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pills: dict[str, PillButton] = {}
        self._statuses: Sequence[Status] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self._fit)

    def pill(self, key: str) -> PillButton:
        """One pill, for tests."""
        return self._pills[key]

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        """Show other statuses."""
        self._statuses = tuple(statuses)
        for key in list(self._pills):
            if all(status.key != key for status in statuses):
                self._pills.pop(key).deleteLater()
        for status in statuses:
            pill = self._pills.get(status.key)
            if pill is None:
                pill = self._pills[status.key] = PillButton()
                pill.clicked.connect(lambda key=status.key: self.status_chosen.emit(key))
                self._row.addWidget(pill)
            tone, icon = (Tone.OK, "check") if status.is_fine else (Tone.WARN, "warning")
            pill.set_state(status.text, tone=tone, icon=icon)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        gap = tokens().px(8)
        self._row.setSpacing(gap)
        self.setFixedHeight(tokens().px(32))
        room = self.width()
        for status in sorted(self._statuses, key=lambda item: item.is_fine):
            pill = self._pills[status.key]
            wide = pill.sizeHint().width() + gap
            pill.setVisible(wide <= room + gap)
            room -= wide if wide <= room + gap else 0


class NoticesPanel(SidePanel):
    """The list behind a pill; each line leads to its entry.

    Signals:
        entry_chosen: The code of an entry.
    """

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self._buttons: list[KindButton] = []
        self.retranslate()

    @property
    def buttons(self) -> Sequence[KindButton]:
        """The buttons that lead to entries."""
        return tuple(self._buttons)

    def show_findings(self, title: str, findings: Sequence[Finding]) -> None:
        """Show another list."""
        self.set_heading(translate("ResultsPage", "To look at"), title)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self._buttons = [], []
        if not findings:
            self._add_line(make_label(translate("ResultsPage", "Nothing to do here"), ink="text2", wrap=True))
        for finding in findings[:_MOST_LINES]:
            self._add_finding(finding)
        if len(findings) > _MOST_LINES:
            text = translate("ResultsPage", "and {count} more").format(count=len(findings) - _MOST_LINES)
            self._add_line(make_label(text, size="table", ink="text2"))

    def retranslate(self) -> None:
        """Say the words of the frame again."""
        self.speak()

    def _add_finding(self, finding: Finding) -> None:
        box = QWidget()
        set_look(box, kind="clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, tokens().px(6))
        column.setSpacing(tokens().px(2))
        column.addWidget(make_label(sentence(finding), size="table", ink="text", wrap=True))
        if finding.subject[:1] == ("entry",):
            button = KindButton(
                translate("ResultsPage", "Show"), kind=ButtonKind.QUIET, size=ButtonSize.COMPACT
            )
            entry = finding.subject[1]
            button.clicked.connect(lambda: self.entry_chosen.emit(entry))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
            self._buttons.append(button)
        self._add_line(box)

    def _add_line(self, line: QWidget) -> None:
        self._lines.append(line)
        self.body.addWidget(line)


_MOST_LINES = 60

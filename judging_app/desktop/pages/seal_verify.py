"""Verifying this event or any file: what differs, in words; or that everything holds."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.application.archive import FileKind, Verified
from judging_app.desktop import files
from judging_app.desktop.models.findings import FindingsModel
from judging_app.desktop.models.seal_words import break_words, seal_words
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.findings_panel import FindingsView
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, tokens
from judging_app.domain.problems import Finding, errors_in
from judging_app.wording.language import translate


class VerifyCard(Card):
    """Two buttons, progress, and in a line how the last verification came out.

    Signals:
        verified: A `Checked`: what was verified, and how it came out.
    """

    verified = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._operations = operations
        self._target = ""
        self._stop: Callable[[], None] = lambda: None
        self._about = make_label(size="table", ink="text2", wrap=True)
        self.this_event = KindButton(size=ButtonSize.COMPACT, icon="shield-check")
        self.other_file = KindButton(size=ButtonSize.COMPACT, icon="folder-open")
        self.progress = ProgressPanel()
        self.progress.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self.this_event)
        self._row.addWidget(self.other_file)
        self._row.addStretch(1)
        self.body.addWidget(self._about)
        self.body.addLayout(self._row)
        self.body.addWidget(self.progress)
        self.this_event.clicked.connect(lambda: self.verify(self._target))
        self.other_file.clicked.connect(self._choose)
        self.progress.cancel_requested.connect(self._cancel)
        self.retranslate()
        follow_theme(self._on_card_theme)

    def set_target(self, target: str) -> None:
        """Tell where the open event lies."""
        self._target = target

    def verify(self, target: str) -> None:
        """Have a file recomputed and compared."""
        if not target or not self.progress.isHidden():
            return
        self.progress.start(translate("Seal", "Verifying {file}…").format(file=_name(target)))
        self._busy(True)
        self._stop = self._operations.run_long(
            lambda _, library, progress: library.verify_file(target, progress=progress),
            lambda found: self._end(Checked(target, found)),
            self,
            lambda error: self._end(Checked(target, None, error.findings)),
            told=self.progress.set_progress,
            stopped=lambda: self._end(None),
        )

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.set_title(translate("Seal", "4  Verify"))
        self._about.setText(
            translate(
                "Seal",
                "Recomputes an event file, a results workbook or an archive from its raw marks, and names "
                "every difference.",
            )
        )
        self.this_event.setText(translate("Seal", "Verify this event"))
        self.other_file.setText(translate("Seal", "Choose a file…"))
        self.progress.retranslate()

    def _cancel(self) -> None:
        self._stop()

    def _choose(self) -> None:
        path = files.ask_any_record(self, self._operations.folder)
        if path:
            self.verify(path)

    def _busy(self, busy: bool) -> None:
        for button in (self.this_event, self.other_file):
            button.setEnabled(not busy)

    def _end(self, checked: "Checked | None") -> None:
        self.progress.hide()
        self._busy(False)
        if checked is not None:
            self.verified.emit(checked)

    def _on_card_theme(self) -> None:
        self.body.setSpacing(tokens().px(10))
        self._row.setSpacing(tokens().px(8))


class Checked:
    """What was verified and what came out; a file that cannot be read has findings of its own."""

    def __init__(self, target: str, found: Verified | None, unread: tuple[Finding, ...] = ()) -> None:
        self.target = target
        self.found = found
        self.findings: tuple[Finding, ...] = unread if found is None else found.findings

    @property
    def holds(self) -> bool:
        """Whether there is no difference."""
        return self.found is not None and self.found.holds


class VerdictPanel(Card):
    """A verdict over the page: the sign, the file, the seal that it bears, every difference.

    Signals:
        closed: The person goes back.
        again_requested: The same file is to be verified again; its path.
    """

    closed = Signal()
    again_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._checked: Checked | None = None
        self.model = FindingsModel()
        self.view = FindingsView(self.model)
        self._sign = IconLabel("check-circle-fill", size=20)
        self.head = make_label(size="criterion", strong=True, wrap=True)
        self.facts = make_label(size="table", ink="text2", wrap=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = KindButton(icon="arrow-clockwise")
        self.copy = KindButton(kind=ButtonKind.PLAIN, icon="copy")
        self.back = KindButton(keys=("Esc",))
        self._top = QHBoxLayout()
        self._top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.head, 1)
        self._foot = QHBoxLayout()
        for button in (self.again, self.copy):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.back)
        self._rule = make_divider()
        self._room = QWidget()
        self.body.addLayout(self._top)
        self.body.addWidget(self.facts)
        self.body.addWidget(self._rule)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._room, 1)
        self.body.addWidget(make_divider())
        self.body.addLayout(self._foot)
        self.back.clicked.connect(self.closed)
        self.copy.clicked.connect(self._on_copy)
        self.again.clicked.connect(self._on_again)
        follow_theme(self._on_panel_theme)

    def show_verdict(self, checked: Checked) -> None:
        """Show how a verification came out, with the keyboard on the way back."""
        self._checked = checked
        self.model.set_findings(checked.findings)
        self.retranslate()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.again.setText(translate("Seal", "Verify again"))
        self.copy.setText(translate("Seal", "Copy the list"))
        self.back.setText(translate("Seal", "Back"))
        checked = self._checked
        if checked is None:
            return
        number, wrong = len(checked.findings), len(errors_in(checked.findings))
        if checked.holds:
            self._sign.set_icon("check-circle-fill", tone=Tone.OK)
            self.head.setText(translate("Seal", "It holds: recomputed, nothing differs"))
        elif checked.found is None:
            self._sign.set_icon("warning-circle-fill", tone=Tone.DANGER)
            self.head.setText(translate("Seal", "It could not be read"))
        else:
            self._sign.set_icon("warning-circle-fill", tone=Tone.DANGER)
            self.head.setText(
                translate("Seal", "It does not hold: {number} differences").format(number=wrong)
            )
        self.facts.setText("\n".join(_facts(checked)))
        for part in (self._rule, self.view, self.copy):
            part.setVisible(bool(number))
        self._room.setVisible(not number)
        self.model.retranslate()
        self.view.setAccessibleName(self.head.text())
        self.setAccessibleName(self.head.text())
        self.setAccessibleDescription(self.facts.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _on_again(self) -> None:
        if self._checked is not None:
            self.again_requested.emit(self._checked.target)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())
        self.copy.setText(translate("Seal", "Copied"))

    def _on_panel_theme(self) -> None:
        now = tokens()
        side = now.px(16)
        self._top.setContentsMargins(side, side, side, 0)
        self._top.setSpacing(now.px(8))
        self.facts.setContentsMargins(now.px(44), 0, side, now.px(8))
        self._foot.setContentsMargins(side, now.px(4), side, now.px(12))
        self._foot.setSpacing(now.px(8))


def _name(target: str) -> str:
    return target.rpartition("@")[2] if "://" in target else Path(target).name


def _facts(checked: Checked) -> list[str]:
    """The file, what it is, and what it says of its seal."""
    if checked.found is None:
        return [_name(checked.target)]
    kinds = {
        FileKind.EVENT: translate("Seal", "Event file"),
        FileKind.WORKBOOK: translate("Seal", "Results workbook"),
        FileKind.ARCHIVE: translate("Seal", "Archive"),
    }
    lines = [f"{kinds[checked.found.kind]} · {_name(checked.target)}"]
    mark = checked.found.mark
    if mark is None:
        lines.append(translate("Seal", "It bears no code: it was made by an earlier version"))
    elif mark.seal is not None:
        code = translate("Seal", "Seal code {code}").format(code=mark.seal.code)
        key = translate("Seal", "Key code {code}").format(code=mark.seal.key_code)
        lines += [code, seal_words(mark.seal), key]
    else:
        text = translate("Seal", "Content code {code}, not sealed")
        lines.append(text.format(code=mark.code))
        if mark.broken is not None:
            lines.append(break_words(mark.broken))
    return lines

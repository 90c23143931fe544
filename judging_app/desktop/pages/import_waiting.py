"""What stands in the preview's place while a table is read, and where it cannot be."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.widgets.error_panel import ErrorPanel
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import line, sentence

_WAIT_MS: Final = 200
"""How long reading may take before it is said that something is being read."""


class ImportWaiting(QStackedWidget):
    """Says that a file is read, with a way to stop; or why it was refused, with ways out.

    Signals:
        left: Back to the list.
        file_wanted: Another file is wanted.
    """

    left = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressPanel()
        self.error = ErrorPanel()
        self._name = ""
        self._failure: JudgingError | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._on_waited)
        self.addWidget(_in_the_middle(self.progress))
        self.addWidget(_in_the_middle(self.error))
        self.progress.hide()
        self.progress.cancel_requested.connect(self.left)
        self.error.action_requested.connect(self._on_action)
        follow_theme(self._on_theme)

    def start(self, name: str) -> None:
        """A file is read: that is said once it takes long."""
        self._name, self._failure = name, None
        self.progress.hide()
        self.error.hide()
        self.setCurrentIndex(0)
        self._wait.start()

    def stop(self) -> None:
        """Nothing is read any more."""
        self._wait.stop()
        self.progress.hide()

    def fail(self, error: JudgingError) -> None:
        """Say why the file was refused."""
        self.stop()
        self._failure = error
        self.setCurrentIndex(1)
        self._show_failure()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.progress.retranslate()
        self.error.retranslate()
        if self._failure is not None:
            self._show_failure()

    def _on_waited(self) -> None:
        self.progress.start(translate("ImportPanel", "Reading {file}").format(file=self._name))
        self.progress.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_failure(self) -> None:
        error = self._failure
        if error is None:
            return
        self.error.show_error(
            what=translate("ImportPanel", "“{file}” cannot be read").format(file=self._name),
            why=" ".join(sentence(finding) for finding in error.findings[:3]),
            safety=translate("ImportPanel", "The event was not changed."),
            actions=[
                translate("ImportPanel", "Choose another file…"),
                translate("ImportPanel", "Back to the list"),
            ],
            details="\n".join(line(finding) for finding in error.findings),
        )
        self.error.actions_shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_action(self, place: int) -> None:
        if place:
            self.left.emit()
        else:
            self.file_wanted.emit()

    def _on_theme(self) -> None:
        for part in (self.progress, self.error):
            part.setFixedWidth(tokens().px(560))


def _in_the_middle(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addStretch(2)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    return holder

"""Work in progress: what, how far, about how long, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate


class ProgressPanel(Card):
    """A title, a count, an estimate, a bar and a button that cancels.

    Signals:
        cancel_requested: The person wants the work to stop.
    """

    cancel_requested = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._what = make_label(title, strong=True)
        self._count = make_label(size="table", ink="text2")
        self._estimate = make_label(size="table", ink="text2")
        self._cancel = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self._cancel.clicked.connect(self._on_cancelled)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._top = QHBoxLayout()
        self._top.addWidget(self._what, 1)
        for part in (self._count, self._estimate, self._cancel):
            self._top.addWidget(part)
        self.body.addLayout(self._top)
        self.body.addWidget(self._bar)
        follow_theme(self._on_panel_theme)
        self.retranslate()

    @property
    def cancel_button(self) -> KindButton:
        """The button that cancels."""
        return self._cancel

    def start(self, title: str) -> None:
        """Begin a piece of work of unknown length."""
        self._what.setText(title)
        self._bar.setRange(0, 0)
        self._count.clear()
        self._estimate.clear()
        self._cancel.setEnabled(True)
        self._name_bar()
        self.show()

    def set_progress(self, done: int, total: int, estimate: str = "") -> None:
        """Tell how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {total}")
        self._estimate.setText(estimate)
        self._name_bar()

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._cancel.setText(translate("ProgressPanel", "Cancel"))

    def _name_bar(self) -> None:
        self._bar.setAccessibleName(self._what.text())
        self.setAccessibleName(self._what.text())
        self.setAccessibleDescription(self._count.text())

    def _on_cancelled(self) -> None:
        # The work ends at its next safe point; a second press would change nothing.
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()

    def _on_panel_theme(self) -> None:
        self._top.setSpacing(tokens().px(12))
        self._bar.setFixedHeight(tokens().px(6))

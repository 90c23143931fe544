"""A paper is saved or printed beside the window: how far it is, how it ended, and a way to stop it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from judging_app.desktop.models.papers_words import paper_word
from judging_app.desktop.models.papers_work import PaperChoice, print_choice, write_choice
from judging_app.desktop.operations import Operations
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.strip import Strip
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_SLOW_MS: Final = 400
_MOST_SENTENCES: Final = 3


class PuttingOut(QObject):
    """Writes and prints, one paper at a time; tells of it in the strip.

    Signals:
        began: Something is being put out.
        ended: Nothing is any more.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._stop: Callable[[], None] = lambda: None
        self._saying: Callable[[], None] | None = None
        self._acting: Callable[[], None] | None = None
        self.is_busy = False
        self.strip = Strip()
        self.working = ProgressPanel()
        self.strip.hide()
        self.working.hide()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self.working.show)
        self.working.cancel_requested.connect(self._on_cancelled)
        self.strip.action_requested.connect(self._act)

    def save(self, choice: PaperChoice, path: str) -> None:
        """Write a paper as a PDF."""
        head = translate("PapersPage", "“{file}” was not written").format(file=Path(path).name)
        self._run(
            translate("PapersPage", "Writing the PDF"),
            lambda judging, library, progress: write_choice(judging, library, progress, choice, Path(path)),
            lambda: self.say(lambda: self._say_saved(path), lambda: _open_folder(path)),
            lambda error: self.say_failed(head, error),
        )

    def print_out(self, choice: PaperChoice, printer: str) -> None:
        """Send a paper to a printer."""
        head = translate("PapersPage", "Not printed")
        self._run(
            translate("PapersPage", "Printing"),
            lambda judging, library, progress: print_choice(judging, library, progress, choice, printer),
            lambda: self.say(lambda: self._say_printed(choice, printer)),
            lambda error: self.say_failed(head, error),
        )

    def say(self, speak: Callable[[], None], act: Callable[[], None] | None = None) -> None:
        """Say something in the strip, and again in another language; `act` is its button's."""
        self._saying, self._acting = speak, act
        speak()

    def say_failed(self, head: str, error: JudgingError) -> None:
        """Say why something was not done."""
        self.say(lambda: self._say_failed(head, error))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.strip.retranslate()
        self.working.retranslate()
        if self._saying is not None and self.strip.isVisible():
            self._saying()

    def _run(
        self,
        title: str,
        work: Callable[..., None],
        done: Callable[[], None],
        failed: Callable[[JudgingError], None],
    ) -> None:
        self.is_busy = True
        self.strip.clear()
        self.working.start(title)
        self.working.hide()
        self._slow.start()
        self.began.emit()

        def end(tell: Callable[[], None]) -> None:
            self._slow.stop()
            self.working.hide()
            self.is_busy = False
            tell()
            self.ended.emit()

        self._stop = self._operations.run_long(
            work,
            lambda _: end(done),
            self,
            lambda error: end(lambda: failed(error)),
            told=lambda now, total: self.working.set_progress(now, total) if total else None,
            stopped=lambda: end(lambda: self.say(self._say_stopped)),
        )

    def _say_saved(self, path: str) -> None:
        self.strip.show_message(
            translate("PapersPage", "Saved"),
            path,
            tone=Tone.OK,
            icon="check-circle-fill",
            action=translate("PapersPage", "Show the folder"),
            closable=True,
        )

    def _say_printed(self, choice: PaperChoice, printer: str) -> None:
        head = translate("PapersPage", "Sent to the printer")
        words = f"{paper_word(choice.item)} → {printer}"
        self.strip.show_message(head, words, tone=Tone.OK, icon="check-circle-fill", closable=True)

    def _say_failed(self, head: str, error: JudgingError) -> None:
        words = dict.fromkeys(sentence(finding) for finding in error.findings[:_MOST_SENTENCES])
        self.strip.show_message(
            head, " ".join(words), tone=Tone.DANGER, icon="warning-circle-fill", closable=True
        )

    def _say_stopped(self) -> None:
        head = translate("PapersPage", "Stopped; nothing was written")
        self.strip.show_message(head, tone=Tone.WARN, icon="info", closable=True)

    def _on_cancelled(self) -> None:
        self._stop()

    def _act(self) -> None:
        act = self._acting
        self.strip.clear()
        if act is not None:
            act()


def _open_folder(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))

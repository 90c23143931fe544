"""Writing workbooks out of the window: the person says where, the worker writes, the strip tells."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from judging_app.application.library import EventLibrary
from judging_app.application.queries import WholeEvent
from judging_app.desktop import files
from judging_app.desktop.event_view import EventView
from judging_app.desktop.opening import Opened
from judging_app.desktop.operations import Worker
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class Exports(QObject):
    """Exports of one open event."""

    def __init__(
        self, view: EventView, opened: Opened, library: EventLibrary, worker: Worker, *, folder: str = ""
    ) -> None:
        super().__init__(view)
        self._folder = folder or files.folder_of(opened.target)
        self._view = view
        self._opened = opened
        self._library = library
        self._worker = worker
        self._last = ""
        view.export_requested.connect(self.export)

    def export(self, kind: str) -> None:
        """Ask for a place and write a workbook there."""
        title, ending = self._words(kind)
        proposed = files.proposed_name(self._folder, f"{self._opened.event.name} {ending}", ".xlsx")
        path = files.ask_new_workbook(self._view, title, proposed)
        if path:
            self._worker.run(
                self._work(kind, Path(path)),
                lambda _: self._view.say(lambda: self._say_done(path), self._show_folder),
                lambda error: self._view.say(lambda: self._say_failed(path, error)),
                self,
            )

    def _work(self, kind: str, path: Path) -> Callable[[], None]:
        judging, library, round_code = self._opened.source.judging, self._library, self._view.round_code

        def write() -> None:
            event: Event = judging.ask(WholeEvent())
            if kind == "results":
                library.write_results(event, round_code, path)
            else:
                library.write_workbook(event, path)

        return (lambda: library.write_template(path)) if kind == "template" else write

    def _words(self, kind: str) -> tuple[str, str]:
        return {
            "results": (translate("Shell", "Export the results"), translate("Shell", "results")),
            "event": (translate("Shell", "Export the event workbook"), translate("Shell", "event workbook")),
            "template": (translate("Shell", "Save the template"), translate("Shell", "template")),
        }[kind]

    def _say_done(self, path: str) -> None:
        self._last = path
        self._view.strip.show_message(
            translate("Shell", "Saved"),
            path,
            tone=Tone.OK,
            icon="check-circle-fill",
            action=translate("Shell", "Show the folder"),
            closable=True,
        )

    def _say_failed(self, path: str, error: JudgingError) -> None:
        head = translate("Shell", "“{file}” could not be written").format(file=Path(path).name)
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self._view.strip.show_message(
            head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True
        )

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._last).parent)))

"""Writing workbooks out of the window: the person says where, a worker writes, the strip tells.

Results bear the code of the content that they are written from, and the seal that is over it.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from judging_app.application.judging import Judging
from judging_app.application.library import EventLibrary
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import ContentOf
from judging_app.desktop import files
from judging_app.desktop.event_view import EventView
from judging_app.desktop.opening import Opened
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_PDF = "public_pdf"


class Exports(QObject):
    """Exports of one open event."""

    def __init__(self, view: EventView, opened: Opened, *, folder: str = "") -> None:
        super().__init__(view)
        self._folder = folder or files.folder_of(opened.target)
        self._view = view
        self._opened = opened
        self._last = ""
        self._stop: Callable[[], None] = lambda: None
        view.export_requested.connect(self.export)

    def export(self, kind: str) -> None:
        """Ask for a place and write a workbook, or the public table as PDF, there."""
        title, ending = self._words(kind)
        name = f"{self._opened.event.name} {ending}"
        proposed = files.proposed_name(self._folder, name, ".pdf" if kind == _PDF else ".xlsx")
        ask = files.ask_new_pdf if kind == _PDF else files.ask_new_workbook
        path = ask(self._view, title, proposed)
        if path:
            self._say_writing(path, 0, 0)
            self._stop = self._view.operations.run_long(
                self._work(kind, Path(path)),
                lambda _: self._view.say(lambda: self._say_done(path), self._show_folder),
                self,
                lambda error: self._view.say(lambda: self._say_failed(path, error)),
                told=lambda done, total: self._say_writing(path, done, total),
                stopped=self._view.strip.clear,
            )

    def _work(self, kind: str, path: Path) -> Callable[[Judging, EventLibrary, Progress], None]:
        round_code = self._view.round_code

        def write(judging: Judging, library: EventLibrary, progress: Progress) -> None:
            if kind == "template":
                library.write_template(path)
                return
            event = judging.ask(WholeEvent())
            if kind == "event":
                library.write_workbook(event, path)
                return
            mark = judging.ask(ContentOf())
            if kind == "results":
                library.write_results(event, round_code, path, mark=mark, progress=progress)
            elif kind == "public":
                library.write_public_table(event, round_code, path, mark=mark)
            else:
                library.write_paper(PaperKind.PUBLIC, event, round_code, path, mark=mark, progress=progress)

        return write

    def _words(self, kind: str) -> tuple[str, str]:
        public = translate("Shell", "Export the public table"), translate("Shell", "public table")
        return {
            "results": (translate("Shell", "Export the results"), translate("Shell", "results")),
            "public": public,
            _PDF: public,
            "event": (translate("Shell", "Export the event workbook"), translate("Shell", "event workbook")),
            "template": (translate("Shell", "Save the template"), translate("Shell", "template")),
        }[kind]

    def _say_writing(self, path: str, done: int, total: int) -> None:
        """Say how far it is; the button stops it."""

        def speak() -> None:
            self._view.strip.show_message(
                translate("Shell", "Writing “{file}”").format(file=Path(path).name),
                f"{done} / {total}" if total else "",
                tone=Tone.PLAIN,
                icon="table",
                action=translate("Shell", "Stop"),
            )

        self._view.say(speak, self._cancel)

    def _cancel(self) -> None:
        self._stop()

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

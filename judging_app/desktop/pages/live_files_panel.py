"""The panel for scoring without a network: a file for a seat, and what a packet file brought."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from judging_app.application.changes import EVERYTHING
from judging_app.application.seats.hosting import PacketReport
from judging_app.desktop import files
from judging_app.desktop.files import SEAT_SUFFIX
from judging_app.desktop.models.live_cards import judge_name
from judging_app.desktop.pages.live_book import LAPTOPS_CHANGED, LiveBook
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class FilesPanel(LivePanel):
    """Says what was written or read, or why it was not.

    Signals:
        opened: There is something to say.
    """

    opened = Signal()

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._written: tuple[str, str, str] | None = None
        self._report: tuple[str, PacketReport] | None = None
        self._refusal: tuple[str, JudgingError] | None = None
        self._busy = ""

    def write_seat_file(self, judge: str) -> None:
        """Ask for a place and write a judge's seat file there."""
        view = self._book.view
        if view is None:
            return
        name = f"{view.event.name} {judge_name(view, judge)}"
        proposed = files.proposed_name(self._book.operations.folder, name, SEAT_SUFFIX)
        path = files.ask_new_seat_file(self, proposed)
        if not path:
            return
        self._begin(path)

        def written(code: str) -> None:
            self._busy = ""
            self._written = judge, code, path
            self.refresh()

        self._book.ask_host(
            lambda host: host.write_seat_file(judge, Path(path)),
            written,
            self,
            lambda error: self._on_refused(path, error),
            changes=LAPTOPS_CHANGED,
        )

    def read_packet(self) -> None:
        """Ask for a packet file and take it in."""
        path = files.ask_packet(self, self._book.operations.folder)
        if path:
            self.take_packet(path)

    def take_packet(self, path: str) -> None:
        """Take a packet file in."""
        self._begin(path)

        def read(report: PacketReport) -> None:
            self._busy = ""
            self._report = path, report
            self.refresh()

        self._book.ask_host(
            lambda host: host.read_packet(Path(path)),
            read,
            self,
            lambda error: self._on_refused(path, error),
            changes=EVERYTHING,
        )

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.forget()
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say."""
        title = translate("LiveFiles", "Packet file")
        if self._written is not None or self._busy.endswith(SEAT_SUFFIX):
            title = translate("LiveFiles", "Seat file")
        self.set_heading(translate("LiveFiles", "Without a network"), title)
        self.make((id(self._written), id(self._report), id(self._refusal), self._busy), self._build)

    def _begin(self, path: str) -> None:
        self._written = self._report = self._refusal = None
        self._busy = path
        self.refresh()
        self.opened.emit()

    def _on_refused(self, path: str, error: JudgingError) -> None:
        self._busy = ""
        self._refusal = path, error
        self.refresh()

    def _build(self) -> None:
        if self._busy:
            self.text(Path(self._busy).name)
        if self._refusal is not None:
            path, error = self._refusal
            text = translate("LiveFiles", "“{file}” was not taken; nothing was changed")
            if path.endswith(SEAT_SUFFIX):
                text = translate("LiveFiles", "“{file}” could not be written")
            self.text(text.format(file=Path(path).name), ink="danger", strong=True)
            for finding in error.findings[:3]:
                self.text(sentence(finding), ink="text")
        if self._written is not None:
            self._build_written(*self._written)
        if self._report is not None:
            self._build_report(*self._report)

    def _build_written(self, judge: str, code: str, path: str) -> None:
        view = self._book.view
        self.text("" if view is None else judge_name(view, judge), ink="text", strong=True)
        self.text(path, size="caption")
        self.text(translate("LiveFiles", "Code that opens the file"), size="caption")
        self.text(code, size="mark", ink="text", strong=True)
        self.text(
            translate(
                "LiveFiles",
                "Bring the file to the judge on a stick and say the code; send the two by separate ways. The "
                "judge opens the file when joining, scores, and brings back a packet file. The code is shown "
                "only here.",
            )
        )

    def _build_report(self, path: str, report: PacketReport) -> None:
        view = self._book.view
        self.text("" if view is None else judge_name(view, report.judge), ink="text", strong=True)
        self.text(Path(path).name, size="caption")
        self.fact(translate("LiveFiles", "Sheets stored"), str(report.stored))
        self.fact(translate("LiveFiles", "Were there already"), str(report.known))
        self.fact(translate("LiveFiles", "Held back"), str(len(report.held)))
        if report.held:
            self.text(translate("LiveFiles", "What is held back waits under “Needs you”."))
        for finding in report.findings:
            self.text(sentence(finding))

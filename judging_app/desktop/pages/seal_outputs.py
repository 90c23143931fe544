"""What leaves the house: results workbook, public table, papers, and the archive with its progress."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.archive import ARCHIVE_SUFFIX, ArchiveReport
from judging_app.application.library import OpenEvent
from judging_app.desktop import files
from judging_app.desktop.operations import Operations
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.progress_panel import ProgressPanel
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


@dataclass
class _Done:
    """How the last archive came out; kept to be said again in another language."""

    path: str
    report: ArchiveReport | None = None
    error: JudgingError | None = None
    stopped: bool = False


class OutputRow(QWidget):
    """What it is, a line about it, and its buttons."""

    def __init__(self, *buttons: KindButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = make_label(strong=True, wrap=True)
        self._about = make_label(size="caption", ink="text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(words, 1)
        self.buttons = buttons
        for button in buttons:
            self._row.addWidget(button)
        follow_theme(self._on_theme)

    def say(self, name: str, about: str, *words: str) -> None:
        """Say what it is; `words` are the buttons'."""
        self._name.setText(name)
        self._about.setText(about)
        for button, text in zip(self.buttons, words, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")

    def _on_theme(self) -> None:
        self._row.setSpacing(tokens().px(8))


class OutputsCard(Card):
    """Rows of what can be written; the archive is written here, the rest by who owns it.

    Signals:
        export_requested: "results", "public" or "public_pdf".
        papers_wanted: The page of papers.
        archived: An archive was written.
    """

    export_requested = Signal(str)
    papers_wanted = Signal()
    archived = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._operations = operations
        self._source: OpenEvent | None = None
        self._name = ""
        self._is_sealed = False
        self._done: _Done | None = None
        self._stop: Callable[[], None] = lambda: None
        self.results = KindButton(size=ButtonSize.COMPACT, icon="table")
        self.public = KindButton(size=ButtonSize.COMPACT, icon="table")
        self.public_pdf = KindButton(size=ButtonSize.COMPACT, icon="file-pdf")
        self.papers = KindButton(size=ButtonSize.COMPACT, icon="printer")
        self.archive = KindButton(icon="archive")
        self._rows = (
            OutputRow(self.results),
            OutputRow(self.public, self.public_pdf),
            OutputRow(self.papers),
            OutputRow(self.archive),
        )
        self.progress = ProgressPanel()
        self.progress.hide()
        self.strip = Strip()
        for part in (*self._rows, self.progress, self.strip):
            self.body.addWidget(part)
        self.results.clicked.connect(lambda: self.export_requested.emit("results"))
        self.public.clicked.connect(lambda: self.export_requested.emit("public"))
        self.public_pdf.clicked.connect(lambda: self.export_requested.emit("public_pdf"))
        self.papers.clicked.connect(self.papers_wanted)
        self.archive.clicked.connect(self.write_archive)
        self.progress.cancel_requested.connect(self._cancel)
        self.strip.action_requested.connect(self._show_folder)
        self.strip.closed.connect(self._forget)
        self.retranslate()
        follow_theme(self._on_card_theme)

    def set_source(self, source: OpenEvent, *, has_papers: bool, may_archive: bool = True) -> None:
        """Tell which event is archived, and whether there is a page of papers."""
        self._source = source
        self._rows[3].setVisible(may_archive)
        self._rows[2].setVisible(has_papers)

    def show_state(self, name: str, *, is_sealed: bool) -> None:
        """Take the event's name, and whether it is sealed: then the archive is what comes next."""
        self._name, self._is_sealed = name, is_sealed
        self.archive.set_kind(ButtonKind.PRIMARY if is_sealed else ButtonKind.SECONDARY)
        self._say_archive()

    def write_archive(self) -> None:
        """Ask for a place and write the archive there."""
        source = self._source
        if source is None or not self.progress.isHidden():
            return
        proposed = files.proposed_name(self._operations.folder, self._name, ARCHIVE_SUFFIX)
        path = files.ask_new_archive(self, proposed)
        if not path:
            return
        self.strip.clear()
        self.progress.start(translate("Seal", "Writing the archive…"))
        self.archive.setEnabled(False)
        self.progress.cancel_button.setFocus()
        self._stop = self._operations.run_long(
            lambda _, library, progress: library.write_archive(source, Path(path), progress=progress),
            lambda report: self._end(_Done(path, report)),
            self,
            lambda error: self._end(_Done(path, error=error)),
            told=self.progress.set_progress,
            stopped=lambda: self._end(_Done(path, stopped=True)),
        )

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.set_title(translate("Seal", "3  Publish and archive"))
        self._rows[0].say(
            translate("Seal", "Results workbook"),
            translate("Seal", "Ranking, marks, rulings and a sheet that recomputes everything"),
            "Excel",
        )
        self._rows[1].say(
            translate("Seal", "Public table"),
            translate("Seal", "Scores, places and awards; judges as numbers, no telephone numbers"),
            "Excel",
            "PDF",
        )
        self._rows[2].say(
            translate("Seal", "Papers"),
            translate("Seal", "Score sheets, summaries, the ranking to sign, certificates"),
            translate("Seal", "To the papers"),
        )
        self._say_archive()
        self.progress.retranslate()
        self.strip.retranslate()
        if self._done is not None and not self.strip.isHidden():
            self._say_done(self._done)

    def _cancel(self) -> None:
        self._stop()

    def _say_archive(self) -> None:
        about = translate(
            "Seal", "Event, workbooks, papers, evidence and seal in one file that opens years later"
        )
        if not self._is_sealed:
            about = translate("Seal", "Everything in one file. Not sealed yet: the archive will say so")
        self._rows[3].say(translate("Seal", "Archive"), about, translate("Seal", "Archive…"))

    def _end(self, done: _Done) -> None:
        self._done = done
        had_focus = self.progress.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.progress.hide()
        self.archive.setEnabled(True)
        self._say_done(done)
        if had_focus or self.window().focusWidget() is None:
            self.archive.setFocus()
        if done.report is not None:
            self.archived.emit()

    def _say_done(self, done: _Done) -> None:
        if done.report is not None:
            text = translate("Seal", "{path} · {members} files, {size} MB")
            size = f"{done.report.size / 1_000_000:.1f}"
            self.strip.show_message(
                translate("Seal", "Archived"),
                text.format(path=Path(done.path).name, members=done.report.members, size=size),
                tone=Tone.OK,
                icon="check-circle-fill",
                action=translate("Seal", "Show the folder"),
                closable=True,
            )
        elif done.error is not None:
            head = translate("Seal", "“{file}” could not be written").format(file=Path(done.path).name)
            words = " ".join(sentence(finding) for finding in done.error.findings[:3])
            self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)
        else:
            self.strip.show_message(
                translate("Seal", "Stopped"),
                translate("Seal", "No archive was written."),
                tone=Tone.WARN,
                icon="info-fill",
                closable=True,
            )

    def _show_folder(self) -> None:
        if self._done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._done.path).parent)))

    def _forget(self) -> None:
        self._done = None

    def _on_card_theme(self) -> None:
        self.body.setSpacing(tokens().px(12))

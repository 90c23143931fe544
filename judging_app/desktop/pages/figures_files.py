"""The evidence on the page: listed, attached from files and the clipboard, taken off, drawn, copied out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter

from judging_app.application.commands import AttachEvidence, DetachEvidence
from judging_app.application.evidence import EvidenceFile, EvidenceKind
from judging_app.application.figure_review import FigureKey
from judging_app.application.queries import EvidenceContent, EvidenceOf
from judging_app.desktop.evidence_files import read_evidence
from judging_app.desktop.evidence_preview import PagePicture, count_pages, draw_page
from judging_app.desktop.operations import Operations
from judging_app.domain.problems import JudgingError
from judging_app.whole_file import written_whole
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_COUNT_AFTER_MS = 400
"""Pages are counted once the person stays with a figure: the worker also stores what is verified."""


class FiguresFiles(QObject):
    """Evidence of one round.

    Signals:
        listed: The list of files changed.
        drawn: A page of the file that is looked at, as a `PagePicture`.
        refused: Why a file was not taken off, shown or copied.
        not_added: Why a file was not attached.
        began: The person attaches or takes off; what was said before is read.
        said: What was done.
    """

    listed = Signal()
    drawn = Signal(object)
    refused = Signal(str)
    not_added = Signal(str)
    began = Signal()
    said = Signal(str)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._round = round_code
        self.files: tuple[EvidenceFile, ...] = ()
        self.pages: dict[str, int] = {}
        self._held: tuple[str, bytes] = ("", b"")
        self._wanted = ""
        self._key: FigureKey = ("", "")
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count)

    def refresh(self) -> None:
        """Ask which files there are."""
        self._operations.ask(EvidenceOf(self._round), self._on_files, self)

    def of_entry(self, entry: str) -> tuple[EvidenceFile, ...]:
        """The files of an entry, oldest first."""
        return tuple(item for item in self.files if item.entry == entry)

    def find(self, code: str) -> EvidenceFile | None:
        """A file by its code."""
        return next((item for item in self.files if item.code == code), None)

    def turn_to(self, key: FigureKey) -> None:
        """Another figure is in hand: count the pages of its files soon."""
        self._key = key
        self._counting.start()

    def rest(self) -> None:
        """Nobody looks: count no pages now. The worker may be gone by the time the clock strikes."""
        self._counting.stop()

    def attach_paths(self, key: FigureKey, paths: Sequence[str]) -> None:
        """Attach files, one after the other; each that cannot be attached says why."""
        self.began.emit()
        for name in paths:
            path = Path(name)
            self._operations.run(
                partial(_read, path), partial(self._attach, key, path.name), self, self._say_not_added
            )

    def attach_picture(self, key: FigureKey, image: QImage) -> None:
        """Attach a picture from the clipboard."""
        self.began.emit()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"PNG").write(image)
        taken = [item.name for item in self.of_entry(key[0])]
        number = 1
        while (name := translate("Figures", "Picture {number}.png").format(number=number)) in taken:
            number += 1
        self._attach(key, name, bytes(buffer.data().data()))

    def detach(self, code: str, reason: str) -> None:
        """Take a file off."""
        self.began.emit()
        self._operations.do(DetachEvidence(self._round, code, reason), None, self, self._say_refused)

    def draw(self, item: EvidenceFile, number: int, room: QSize) -> None:
        """Draw a page; the answer to an older wish is dropped."""
        self._wanted = item.code
        wish = None if room.isEmpty() else room

        def made(picture: PagePicture) -> None:
            if item.code == self._wanted:
                if picture.pages:
                    self.pages[item.digest] = picture.pages
                self.drawn.emit(picture)

        self._with_content(
            item,
            lambda content: self._operations.run(
                lambda _: draw_page(item.kind, content, number, wish), made, self, self._say_refused
            ),
        )

    def stop_drawing(self) -> None:
        """Nothing is looked at any more."""
        self._wanted = ""
        self._held = ("", b"")

    def copy_out(self, item: EvidenceFile, path: str) -> None:
        """Save a copy of a file outside the event."""

        def written(_: object) -> None:
            self.said.emit(translate("Figures", "Copy saved: {file}").format(file=path))

        self._with_content(
            item,
            lambda content: self._operations.run(
                lambda _: _write(Path(path), content), written, self, self._say_refused
            ),
        )

    def _with_content(self, item: EvidenceFile, then: Callable[[bytes], None]) -> None:
        """Get a file's content; the one that is looked at stays in memory while its pages turn."""
        code, content = self._held
        if code == item.code:
            then(content)
            return

        def came(content: bytes) -> None:
            if item.code == self._wanted:
                self._held = (item.code, content)
            then(content)

        self._operations.ask(EvidenceContent(item.code), came, self, self._say_refused)

    def _attach(self, key: FigureKey, name: str, content: bytes) -> None:
        command = AttachEvidence(self._round, *key, name, content)
        self._operations.do(command, None, self, self._say_not_added)

    def _on_files(self, files: tuple[EvidenceFile, ...]) -> None:
        self.files = files
        self._counting.start()
        self.listed.emit()

    def _count(self) -> None:
        for item in self.of_entry(self._key[0]):
            fresh = item.kind is EvidenceKind.PDF and item.digest not in self.pages
            if fresh and item.criterion in {self._key[1], ""}:
                self.pages[item.digest] = 0
                self._operations.ask(EvidenceContent(item.code), partial(self._count_one, item), self)

    def _count_one(self, item: EvidenceFile, content: bytes) -> None:
        def counted(pages: int) -> None:
            self.pages[item.digest] = pages
            self.listed.emit()

        self._operations.run(lambda _: count_pages(item.kind, content), counted, self, self._say_refused)

    def _say_not_added(self, error: JudgingError) -> None:
        self.not_added.emit(" ".join(sentence(finding) for finding in error.findings[:3]))

    def _say_refused(self, error: JudgingError) -> None:
        self.refused.emit(" ".join(sentence(finding) for finding in error.findings[:3]))


def _read(path: Path, _: object) -> bytes:
    return read_evidence(path)


def _write(path: Path, content: bytes) -> None:
    with written_whole(path) as part:
        part.write_bytes(content)

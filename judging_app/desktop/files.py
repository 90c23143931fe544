"""Choosing files, and looking for them without ever waiting on a dead network drive."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from judging_app.application.archive import ARCHIVE_SUFFIX
from judging_app.desktop.crossing import bring, open_door
from judging_app.desktop.evidence_files import PATTERNS
from judging_app.wording.language import translate

SEAT_SUFFIX: Final = ".judgeseat"
PACKET_SUFFIX: Final = ".judgepacket"


def ask_event_file(parent: QWidget, folder: str = "") -> str:
    """Ask for an event file or an archive to open; empty when the person changes their mind."""
    title = translate("Files", "Open an event file")
    kind = translate("Files", "Event files and archives (*.judging *.judging-archive)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_workbook(parent: QWidget, folder: str = "") -> str:
    """Ask for an event workbook to read."""
    title = translate("Files", "Choose an event workbook")
    kind = translate("Files", "Excel workbooks (*.xlsx)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_new_event_file(parent: QWidget, proposed: str) -> str:
    """Ask where a new event file goes."""
    title = translate("Files", "Save the new event as")
    kind = translate("Files", "Event files (*.judging)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ".judging")


def ask_folder(parent: QWidget, title: str, folder: str = "") -> str:
    """Ask for a folder."""
    return QFileDialog.getExistingDirectory(parent, title, folder)


def ask_new_workbook(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where a workbook that is written goes."""
    kind = translate("Files", "Excel workbooks (*.xlsx)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ".xlsx")


def ask_new_table(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where a table that is written as CSV goes."""
    kind = translate("Files", "CSV tables (*.csv)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ".csv")


def ask_evidence(parent: QWidget, folder: str = "") -> list[str]:
    """Ask for files to attach as evidence."""
    title = translate("Files", "Choose evidence")
    kind = translate("Files", "PDF, pictures, Office documents")
    return QFileDialog.getOpenFileNames(parent, title, folder, f"{kind} ({PATTERNS});;{_every()}")[0]


def ask_pictures(parent: QWidget, folder: str, patterns: str) -> list[str]:
    """Ask for photos or scans of score sheets."""
    title = translate("Files", "Choose photos or scans of sheets")
    kind = translate("Files", "Pictures and PDF")
    return QFileDialog.getOpenFileNames(parent, title, folder, f"{kind} ({patterns});;{_every()}")[0]


def ask_copy(parent: QWidget, proposed: str) -> str:
    """Ask where a copy of an attached file goes."""
    return QFileDialog.getSaveFileName(parent, translate("Files", "Save a copy as"), proposed, _every())[0]


def ask_new_archive(parent: QWidget, proposed: str) -> str:
    """Ask where the archive of an event goes."""
    title = translate("Files", "Save the archive as")
    kind = translate("Files", "Archives (*.judging-archive)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ARCHIVE_SUFFIX)


def ask_any_record(parent: QWidget, folder: str = "") -> str:
    """Ask for a file that proves itself: an event, a results workbook or an archive."""
    title = translate("Files", "Choose what to verify")
    kind = translate("Files", "Events, results workbooks, archives (*.judging *.xlsx *.judging-archive)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_new_pdf(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where a page that is printed as PDF goes."""
    kind = translate("Files", "PDF files (*.pdf)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ".pdf")


def ask_template(parent: QWidget, folder: str = "") -> str:
    """Ask for a certificates' template that was kept in a file."""
    title = translate("Files", "Open a certificate template")
    kind = translate("Files", "Certificate templates (*.json)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_new_template(parent: QWidget, proposed: str) -> str:
    """Ask where a certificates' template goes."""
    title = translate("Files", "Save the certificate template")
    kind = translate("Files", "Certificate templates (*.json)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], ".json")


def ask_picture(parent: QWidget, folder: str = "") -> str:
    """Ask for a picture."""
    title = translate("Files", "Choose a picture")
    kind = translate("Files", "Pictures (*.png *.jpg *.jpeg)")
    return QFileDialog.getOpenFileName(parent, title, folder, kind)[0]


def ask_new_seat_file(parent: QWidget, proposed: str) -> str:
    """Ask where a judge's seat file goes."""
    title = translate("Files", "Write the seat file")
    kind = translate("Files", "Seat files (*.judgeseat)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], SEAT_SUFFIX)


def ask_packet(parent: QWidget, folder: str = "") -> str:
    """Ask for a packet file that a judge brought."""
    title = translate("Files", "Take in a packet file")
    kind = translate("Files", "Packet files (*.judgepacket)")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_seat_file(parent: QWidget, folder: str = "") -> str:
    """Ask for the seat file that a judge got for scoring without a network."""
    kind = translate("Files", "Seat files (*.judgeseat)")
    title = translate("Files", "Choose the seat file")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{kind};;{_every()}")[0]


def ask_new_packet(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where a judge's packet file goes."""
    kind = translate("Files", "Packet files (*.judgepacket)")
    return _with_suffix(QFileDialog.getSaveFileName(parent, title, proposed, kind)[0], PACKET_SUFFIX)


def folder_of(target: str) -> str:
    """Where papers about an event are proposed: beside its file; the documents for a database."""
    return str(platformdirs.user_documents_path() if "://" in target else Path(target).parent)


def proposed_name(folder: str, name: str, suffix: str) -> str:
    """A file name made of an event's name, without what file systems refuse."""
    plain = "".join("_" if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in name)
    return str(Path(folder) / f"{plain.strip(' .') or 'event'}{suffix}")


def _every() -> str:
    return translate("Files", "All files (*)")


def _with_suffix(name: str, suffix: str) -> str:
    return f"{name}{suffix}" if name and not name.lower().endswith(suffix) else name


class FileScout(QObject):
    """Looks whether files are there, on a thread of its own.

    A network drive that is gone can keep a look-up waiting for half a minute: neither the window
    nor the worker that stores marks may wait for it, nor the program's end.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        open_door()

    def look(self, paths: Sequence[str], then: Callable[[dict[str, bool]], None]) -> None:
        """Tell, later, which of the files are there; a database's address counts as there."""

        def search() -> None:
            bring(then, {path: "://" in path or _is_file(path) for path in paths}, self)

        threading.Thread(target=search, name="scout", daemon=True).start()


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except OSError:
        return False

"""Papers on a printer: one that is there takes them, one that is not is said."""

import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Cancelled
from judging_app.bootstrap import Library
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from tests.documents.printed import printed_pages


@pytest.fixture(scope="module")
def event() -> Event:
    return Library().sample_event()


class _Printers:
    """Two printers in place of the system's."""

    names: ClassVar[list[str]] = ["Hall", "Office"]

    @staticmethod
    def availablePrinterNames() -> list[str]:  # noqa: N802 -- Qt's name
        return _Printers.names

    @staticmethod
    def defaultPrinterName() -> str:  # noqa: N802 -- Qt's name
        return "Office"

    @staticmethod
    def printerInfo(_: str) -> QPrinterInfo:  # noqa: N802 -- Qt's name
        return QPrinterInfo()


def _print(event: Event, kind: PaperKind, printer: str = "") -> None:
    Library().print_paper(kind, event, event.rounds[-1].code, printer, judge="P1")


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo", _Printers)


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, printers: None) -> Path:
    """Printers that print into a file."""

    class _Printer(QPrinter):
        def __init__(self, _: QPrinterInfo, mode: QPrinter.PrinterMode) -> None:
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "paper.pdf"))

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinter", _Printer)
    return tmp_path / "paper.pdf"


@pytest.mark.usefixtures("printers")
def test_the_systems_default_printer_comes_first() -> None:
    assert list(Library().printers()) == ["Office", "Hall"]


def test_no_printer_is_said(event: Event, monkeypatch: pytest.MonkeyPatch, printers: None) -> None:
    with pytest.raises(JudgingError) as caught:
        _print(event, PaperKind.RANKING, "Attic")
    assert caught.value.findings[0].facts["printer"] == "Attic"

    monkeypatch.setattr(_Printers, "names", [])
    for name in ("", "Office"):
        with pytest.raises(JudgingError) as caught:
            _print(event, PaperKind.RANKING, name)
        assert caught.value.problem is Problem.NO_PRINTER


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said(
    event: Event, monkeypatch: pytest.MonkeyPatch, printers: None, tmp_path: Path
) -> None:
    class _Gone(QPrinter):
        def __init__(self, _: QPrinterInfo, mode: QPrinter.PrinterMode) -> None:
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "none" / "paper.pdf"))

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinter", _Gone)
    with pytest.raises(JudgingError) as caught:
        _print(event, PaperKind.SHEETS, "Hall")
    assert caught.value.problem is Problem.PRINTER_FAILED
    assert caught.value.findings[0].facts["printer"] == "Hall"


@pytest.mark.parametrize(
    ("kind", "pages", "size"),
    [
        (PaperKind.SHEETS, 24, (595, 842)),
        (PaperKind.SUMMARY, 1, (595, 842)),
        (PaperKind.PUBLIC, 3, (842, 595)),
    ],
)
def test_a_printer_gets_the_same_pages(
    event: Event, paper: Path, kind: PaperKind, pages: int, size: tuple[int, int]
) -> None:
    _print(event, kind)

    found = printed_pages(paper)
    assert len(found) == pages
    assert (round(found[0].width), round(found[0].height)) == size


def test_what_is_stopped_is_not_printed(event: Event, paper: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        Library().print_paper(PaperKind.SHEETS, event, event.rounds[-1].code, "Hall", progress=stop)


def test_papers_are_laid_out_without_the_window_library() -> None:
    code = "import sys, judging_app.documents.papers; sys.exit('PySide6.QtWidgets' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

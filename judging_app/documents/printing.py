"""The printers that the system knows, and a device to draw on one of them."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QPagedPaintDevice, QPageSize

from judging_app.documents.offscreen import ensure_application
from judging_app.domain.problems import JudgingError, Problem


def printers() -> Sequence[str]:
    """The names of all printers, the system's default first; nothing where there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 -- brings the window library along

    ensure_application()
    names = QPrinterInfo.availablePrinterNames()
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != default)


def on_printer(name: str, title: str, draw: Callable[[QPagedPaintDevice], None]) -> None:
    """Let `draw` fill A4 sheets of a printer, the default one where the name is empty.

    Raises NO_PRINTER where there is none of that name, PRINTER_FAILED where it takes nothing. What
    is stopped on the way is not printed.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 -- as above

    known = printers()
    chosen = name or next(iter(known), "")
    if chosen not in known:
        raise JudgingError.of(Problem.NO_PRINTER, printer=chosen)
    printer = QPrinter(QPrinterInfo.printerInfo(chosen), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    try:
        draw(printer)
    except JudgingError as error:
        raise JudgingError.of(Problem.PRINTER_FAILED, printer=chosen) from error
    except BaseException:
        printer.abort()
        raise
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise JudgingError.of(Problem.PRINTER_FAILED, printer=chosen)

"""A PDF on A4, written whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from judging_app.documents.offscreen import ensure_application
from judging_app.documents.searchable import searchable
from judging_app.documents.wrapping import UNITS_PER_INCH
from judging_app.whole_file import written_whole

A4: Final = QPageSize(QPageSize.PageSizeId.A4).size(QPageSize.Unit.Point)
"""In points."""


def write_pdf(path: Path, title: str, draw: Callable[[QPdfWriter], None], *, is_wide: bool = False) -> None:
    """Let `draw` fill a PDF without margins, whose pixels are the units of `wrapping`.

    Raises `JudgingError` when the file cannot be written; what stood there before is still there.
    """
    ensure_application()
    document = QBuffer()
    document.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(document)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if is_wide:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    draw(writer)
    document.close()
    with written_whole(path) as part:
        part.write_bytes(searchable(bytes(document.data().data())))

"""Reads the codes of score sheets off pictures: photographs, scans, pages of a PDF, a camera's frames.

Takes its time and belongs on a worker. The decoder is loaded when the first picture is looked at; it
is given the bare grey bytes of a picture, so that no other picture library is needed.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from judging_app.application.evidence import EvidenceKind
from judging_app.desktop.evidence_preview import count_pages, draw_page
from judging_app.desktop.models.keying_lookup import CODE_BEGINS

_LONGEST_SIDE: Final = 3600
"""Pixels of a page of A4 at 300 dots an inch; what is larger is made smaller first."""
_MOST_BYTES: Final = 200_000_000
PICTURES: Final = "*.png *.jpg *.jpeg *.webp *.pdf"


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that is looked through; 0 pages where it cannot be read at all."""

    name: str
    kind: EvidenceKind
    content: bytes
    pages: int


def read_codes(image: QImage) -> tuple[str, ...]:
    """The texts of all sheets' codes in a picture, from the top down."""
    import zxingcpp  # noqa: PLC0415 -- 2 MB that only paper needs

    if image.isNull():
        return ()
    if max(image.width(), image.height()) > _LONGEST_SIDE:
        image = image.scaled(
            QSize(_LONGEST_SIDE, _LONGEST_SIDE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    # Lines are padded to four bytes; the decoder reads the padding as a narrow margin.
    shape = grey.height(), grey.bytesPerLine()
    pixels = memoryview(bytes(grey.constBits())).cast("B", shape)
    found = zxingcpp.read_barcodes(
        pixels, formats=zxingcpp.BarcodeFormat.QRCode, text_mode=zxingcpp.TextMode.Plain
    )
    ordered = sorted(found, key=lambda item: (item.position.top_left.y, item.position.top_left.x))
    texts = (str(item.text) for item in ordered)
    return tuple(dict.fromkeys(text for text in texts if text.startswith(CODE_BEGINS)))


def open_picture(path: Path) -> Picture:
    """Read a file that may hold pictures of sheets; raises `OSError` where it cannot be read."""
    if path.stat().st_size > _MOST_BYTES:
        return Picture(path.name, EvidenceKind.PDF, b"", 0)
    content = path.read_bytes()
    is_pdf = content[:1024].lstrip().startswith(b"%PDF")
    # Whatever else it is, Qt tells pictures apart by what is in them.
    kind = EvidenceKind.PDF if is_pdf else EvidenceKind.PNG
    return Picture(path.name, kind, content, count_pages(kind, content))


def read_page(picture: Picture, number: int) -> tuple[str, ...] | None:
    """The codes on one page; `None` where the page cannot be drawn."""
    room = QSize(_LONGEST_SIDE, _LONGEST_SIDE) if picture.kind is EvidenceKind.PDF else None
    page = draw_page(picture.kind, picture.content, number, room)
    return None if page.is_broken else read_codes(page.image)

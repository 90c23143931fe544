"""Pages of evidence as pictures: PDF pages through PDFium, pictures through Qt.

PDFium is not thread-safe: one thread at a time is let into it. What is here may wait for another
and belongs on a worker; the library is loaded there when the first PDF is looked at.
"""

import math
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from judging_app.application.evidence import EvidenceKind

_MOST_PIXELS: Final = 12_000_000
"""A picture of this many pixels takes 48 MB; larger pages are shown at a smaller scale."""
_DOTS_AT_FULL_SIZE: Final = 96 / 72
"""A PDF page is measured in points of 1/72 inch; 100 % is the usual 96 dots an inch."""

_ALONE: Final = Lock()
"""Held while PDFium works."""

PICTURES: Final = frozenset({EvidenceKind.PNG, EvidenceKind.JPEG, EvidenceKind.WEBP})
SHOWN: Final = PICTURES | {EvidenceKind.PDF}
"""Kinds with a preview."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: the picture, its number from 0, and how many there are.

    An empty picture means that the file cannot be shown: it is damaged or locked by a password.
    `full` is the page's size at 100 %.
    """

    image: QImage
    number: int
    pages: int
    full: QSize

    @property
    def is_broken(self) -> bool:
        """Whether there is nothing to show."""
        return self.image.isNull()


BROKEN: Final = PagePicture(QImage(), 0, 0, QSize())


def draw_page(kind: EvidenceKind, content: bytes, number: int, room: QSize | None) -> PagePicture:
    """Draw a page as large as `room` allows, or at 100 % without one."""
    if kind is EvidenceKind.PDF:
        with _ALONE:
            return _draw_pdf(content, number, room)
    return _draw_picture(content, room) if kind in PICTURES else BROKEN


def count_pages(kind: EvidenceKind, content: bytes) -> int:
    """How many pages a file has; 0 where that cannot be told."""
    if kind is not EvidenceKind.PDF:
        return 1 if kind in PICTURES else 0
    with _ALONE:
        document = _open_pdf(content)
        if document is None:
            return 0
        try:
            return len(document)
        finally:
            document.close()


def _open_pdf(content: bytes) -> Any | None:
    import pypdfium2  # noqa: PLC0415 -- 10 MB that only a look at a PDF needs

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None


def _draw_pdf(content: bytes, number: int, room: QSize | None) -> PagePicture:
    import pypdfium2  # noqa: PLC0415 -- 10 MB that only a look at a PDF needs

    document = _open_pdf(content)
    if document is None:
        return BROKEN
    try:
        pages = len(document)
        if not pages:
            return BROKEN
        number = min(max(number, 0), pages - 1)
        page = document[number]
        wide, high = page.get_size()
        full = QSize(max(round(wide * _DOTS_AT_FULL_SIZE), 1), max(round(high * _DOTS_AT_FULL_SIZE), 1))
        scale = _DOTS_AT_FULL_SIZE * _share(full, room)
        bitmap = page.render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
        image = _to_image(bitmap)
        return PagePicture(image, number, pages, full)
    except pypdfium2.PdfiumError:
        return BROKEN
    finally:
        document.close()


def _to_image(bitmap: Any) -> QImage:
    """Copy PDFium's bitmap, whose memory goes away with it."""
    form = {
        "BGRX": QImage.Format.Format_RGB32,
        "BGRA": QImage.Format.Format_ARGB32,
        "BGR": QImage.Format.Format_BGR888,
        "L": QImage.Format.Format_Grayscale8,
    }[bitmap.mode]
    return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()


def _draw_picture(content: bytes, room: QSize | None) -> PagePicture:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return BROKEN
    turned = bool(reader.transformation().value & 4)
    full = size.transposed() if turned else size
    # Decoded at the size that is shown: a photograph of 50 megapixels never fills the memory.
    reader.setScaledSize(_times(size, _share(full, room, grow=False)))
    image = reader.read()
    return BROKEN if image.isNull() else PagePicture(image, 0, 1, full)


def _share(full: QSize, room: QSize | None, *, grow: bool = True) -> float:
    """By how much 100 % is multiplied to fit the room and the memory."""
    share = 1.0
    if room is not None:
        share = min(room.width() / full.width(), room.height() / full.height())
        share = share if grow else min(share, 1.0)
    most = math.sqrt(_MOST_PIXELS / (full.width() * full.height()))
    return max(min(share, most), 0.02)


def _times(size: QSize, share: float) -> QSize:
    return (
        size
        if share == 1.0
        else size.scaled(
            max(round(size.width() * share), 1),
            max(round(size.height() * share), 1),
            Qt.AspectRatioMode.IgnoreAspectRatio,
        )
    )

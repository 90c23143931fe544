"""What a reader finds on the pages of a PDF: letters with their boxes, codes with their modules."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PySide6.QtCore import QRectF

from tests.documents.qr_reading import read_qr

# Text taken out of a PDF has radicals where a character looks the same; NFKC mends most of them.
_RADICALS = str.maketrans("⻚⻅⻋⻔⻛⻜⻢", "页见车门风飞马")
_PATH = 2
_SCALE = 6


class Letter(NamedTuple):
    """A letter with the box of its ink, in points from the page's upper left corner."""

    sign: str
    box: QRectF


class Code(NamedTuple):
    """A QR code: its text, the box of its modules, and whether the paper around it is blank."""

    text: str
    box: QRectF
    quiet: bool


def plain(text: str) -> str:
    """A text without blanks, in the form in which texts from a PDF can be compared."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_RADICALS).split())


class PrintedPage:
    """One page of a PDF."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self.width, self.height = page.get_size()

    def letters(self) -> list[Letter]:
        """Every letter that has ink."""
        text = self._page.get_textpage()
        return [
            Letter(text.get_text_range(at, 1), self._box(text.get_charbox(at)))
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        ]

    def text_in(self, area: QRectF) -> str:
        """The letters whose middle lies in an area, as `plain` would give them."""
        return plain("".join(sign for sign, box in self.letters() if area.contains(box.center())))

    def codes(self) -> list[Code]:
        """The QR codes, read from the drawn page."""
        bitmap = self._page.render(scale=_SCALE, grayscale=True)
        ink = _Ink(bytes(bitmap.buffer), bitmap.stride)
        return [
            Code(read_qr(ink.modules(box)), box, ink.is_blank_around(box))
            for box in self._squares()
            if box.width() > 60
        ]

    def _squares(self) -> Iterator[QRectF]:
        for item in self._page.get_objects():
            box = self._box(item.get_bounds())
            if item.type == _PATH and abs(box.width() - box.height()) < 0.1:
                yield box

    def _box(self, bounds: Sequence[float]) -> QRectF:
        left, bottom, right, top = bounds
        return QRectF(left, self.height - top, right - left, top - bottom)


class _Ink:
    """The drawn page as grey values."""

    def __init__(self, grey: bytes, stride: int) -> None:
        self._grey = grey
        self._stride = stride

    def is_dark(self, x: float, y: float) -> bool:
        return self._grey[int(y * _SCALE) * self._stride + int(x * _SCALE)] < 128

    def _side(self, box: QRectF) -> int:
        """Modules along a side: the upper edge of the first finder is seven of them."""
        y, steps = box.top() + 0.5, int(box.width() * _SCALE)
        finder = next(at for at in range(2, steps) if not self.is_dark(box.left() + at / _SCALE, y))
        return round(box.width() * _SCALE / finder * 7)

    def modules(self, box: QRectF) -> list[list[bool]]:
        side = self._side(box)
        middles = [(at + 0.5) * box.width() / side for at in range(side)]
        return [[self.is_dark(box.left() + x, box.top() + y) for x in middles] for y in middles]

    def is_blank_around(self, box: QRectF) -> bool:
        quiet = 4 * box.width() / self._side(box)
        around = box.adjusted(-quiet, -quiet, quiet, quiet)
        inside = box.adjusted(-0.5, -0.5, 0.5, 0.5)
        rows = [around.top() + at / _SCALE for at in range(int(around.height() * _SCALE))]
        columns = [around.left() + at / _SCALE for at in range(int(around.width() * _SCALE))]
        return not any(self.is_dark(x, y) for y in rows for x in columns if not inside.contains(x, y))


def printed_pages(path: Path) -> list[PrintedPage]:
    """The pages of a PDF."""
    document = pypdfium2.PdfDocument(path)
    return [PrintedPage(page) for page in document]

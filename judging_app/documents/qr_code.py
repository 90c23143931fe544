"""A QR code as a shape to fill, so that it is sharp at every size."""

from itertools import groupby
from typing import Final

import segno
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

QUIET_ZONE: Final = 4
"""Modules of blank paper that ISO/IEC 18004 asks for on each side; readers fail without them."""

_FEWEST: Final = 21
"""Modules along the side of the smallest QR code."""


def quiet_zone(width: float) -> float:
    """Room to leave around a code of a width, however long the text in it is."""
    return width * QUIET_ZONE / _FEWEST


def qr_path(content: str, box: QRectF) -> QPainterPath:
    """The dark modules of a QR code in a square box, around which the quiet zone is left.

    Modules are a whole number of units wide, so that no printer makes some of them wider. Error
    correction is at least level M (15 %): a crease or a thumb does no harm.
    """
    rows = segno.make_qr(content, error="m").matrix
    module = int(box.width() // len(rows))
    margin = (box.width() - module * len(rows)) / 2
    corner = (box.topLeft() + QPointF(margin, margin)).toPoint()
    path = QPainterPath()
    for y, row in enumerate(rows):
        for dark, run in groupby(enumerate(row), key=lambda item: item[1]):
            places = [x for x, _ in run]
            if dark:
                left, top = corner.x() + module * places[0], corner.y() + module * y
                path.addRect(left, top, module * len(places), module)
    return path

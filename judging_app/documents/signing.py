"""Lines to sign on and boxes to tick."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLineF, QRectF

from judging_app.documents.blocks import Ink, Shown, Strip
from judging_app.documents.rows import Typesetter, stacked
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Style

_LABEL: Final = Style(9.5)
_SPACE: Final = 5 * POINT
_GAP: Final = 16 * POINT
_HIGH: Final = 34 * POINT
"""Room above a line for a signature of usual size: 12 mm."""
_LEAST: Final = 70 * POINT
_BOX: Final = 9 * POINT


def sign_rows(typesetter: Typesetter, rows: Sequence[Sequence[str]], width: float) -> list[Strip]:
    """Labels with lines after them. Rows stay on one page; those of as many labels have them aligned."""
    strips = []
    for row in rows:
        alike = [other for other in rows if len(other) == len(row)]
        labels = [max(width / len(row) - _GAP - _LEAST, _LEAST)] * len(row)
        wide = [
            max(
                line.width
                for other in alike
                for line in typesetter.lines(other[at], _LABEL, most) or typesetter.lines(" ", _LABEL, most)
            )
            for at, most in enumerate(labels)
        ]
        strips.append(_sign_row(typesetter, row, wide, labels, width))
    return [*(replace(strip, keep=True) for strip in strips[:-1]), *strips[-1:]]


def _sign_row(
    typesetter: Typesetter, labels: Sequence[str], wide: Sequence[float], most: Sequence[float], width: float
) -> Strip:
    texts = [typesetter.lines(label, _LABEL, room) for label, room in zip(labels, most, strict=True)]
    long = (width - sum(wide) - len(labels) * _SPACE - (len(labels) - 1) * _GAP) / len(labels)
    height = max(_HIGH, *(sum(line.height for line in lines) for lines in texts))
    shown: list[Shown] = []
    ruled: list[QLineF] = []
    left = 0.0
    for lines, label_width in zip(texts, wide, strict=True):
        shown += stacked(lines, left, height - sum(line.height for line in lines))
        start = left + label_width + _SPACE
        ruled.append(QLineF(start, height - 1.5 * POINT, start + long, height - 1.5 * POINT))
        left = start + long + _GAP
    return Strip(height + 2 * POINT, tuple(shown), ink=Ink(tuple(ruled)))


def choice_row(
    typesetter: Typesetter, choices: Sequence[tuple[str, bool]], last: str, width: float, style: Style
) -> Strip:
    """Boxes with their words, some of them ticked; `last` is followed by a line to the margin."""
    shown: list[Shown] = []
    boxes: list[QRectF] = []
    ticks: list[QLineF] = []
    left, height = 0.0, 22 * POINT
    for label, is_ticked in choices:
        for line in typesetter.lines(label, style, width / 3)[:1]:
            box = QRectF(left, (height - _BOX) / 2, _BOX, _BOX)
            boxes.append(box)
            if is_ticked:
                ticks += [
                    QLineF(
                        box.left() + 1.8 * POINT, box.center().y(), box.center().x(), box.bottom() - 2 * POINT
                    ),
                    QLineF(
                        box.center().x(), box.bottom() - 2 * POINT, box.right() + POINT, box.top() - POINT
                    ),
                ]
            shown.append(Shown(box.right() + _SPACE, (height - line.height) / 2, line))
            left = box.right() + _SPACE + line.width + _GAP
    for line in typesetter.lines(last, style, width / 3)[:1]:
        shown.append(Shown(left, (height - line.height) / 2, line))
        start, level = left + line.width + _SPACE, (height + line.height) / 2
        ticks.append(QLineF(start, level, width, level))
    return Strip(height, tuple(shown), ink=Ink(tuple(ticks), tuple(boxes)))

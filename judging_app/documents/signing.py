"""Lines to sign on and boxes to tick."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QRectF

from judging_app.documents.blocks import Ink, Shown, Strip
from judging_app.documents.rows import Typesetter
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Style

_LABEL: Final = Style(9.5)
_SPACE: Final = 5 * POINT
_GAP: Final = 16 * POINT
_HIGH: Final = 34 * POINT
"""Room above a line for a signature of usual size: 12 mm."""
_LEAST: Final = 70 * POINT
_BOX: Final = 9 * POINT


def sign_row(typesetter: Typesetter, labels: Sequence[str], width: float, *, high: float = _HIGH) -> Strip:
    """Labels side by side, each with a line after it; all lines are equally long."""
    if not labels:
        return Strip(0.0, ())
    most = max(width / len(labels) - _GAP - _LEAST, _LEAST)
    texts = [typesetter.lines(label, _LABEL, most) for label in labels]
    wide = [max(line.width for line in lines) for lines in texts]
    spare = width - sum(wide) - len(labels) * _SPACE - (len(labels) - 1) * _GAP
    long = spare / len(labels)
    height = max(high, *(sum(line.height for line in lines) for lines in texts))
    shown: list[Shown] = []
    ruled: list[QLineF] = []
    left = 0.0
    for lines, label_width in zip(texts, wide, strict=True):
        top = height - sum(line.height for line in lines)
        for line in lines:
            shown.append(Shown(left, top, line))
            top += line.height
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

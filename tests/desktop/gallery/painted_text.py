"""Listens to what widgets and delegates paint: which texts were shortened or did not fit their room.

The widgets that paint themselves do so in Python, through `QPainter.drawText` and
`QFontMetrics.elidedText`; while a window is grabbed both are watched and handed on unchanged.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

_PAINTERS = frozenset({"paintEvent", "paint", "paintSection", "drawRow", "drawBranches"})
_DEEPEST = 14
_TOLERANCE = 1.5
"""Pixels by which widths round differently in measuring and in painting."""


@dataclass(frozen=True)
class PaintedText:
    """A text that a widget painted in less room than it needs."""

    widget: QWidget
    text: str
    tip: Callable[[], object]
    """Answers the tool tip of the widget, the cell or the heading; asked for when all is painted."""
    elided: bool
    """Whether the text ends in "…", so that a tool tip may hold the rest; else it is cut off."""


@dataclass
class Heard:
    """What was painted in too little room."""

    found: list[PaintedText] = field(default_factory=list)


@contextmanager
def listening() -> Iterator[Heard]:
    """Note every text that does not fit while the block runs."""
    heard = Heard()
    dotted: set[str] = set()
    draw, elide = QPainter.drawText, QFontMetrics.elidedText

    def drawn(painter: QPainter, *given: Any) -> Any:
        answer = draw(painter, *given)
        boxed = len(given) >= 3 and isinstance(given[0], QRect | QRectF) and isinstance(given[2], str)
        if boxed and given[2] not in dotted and not _fits(painter, QRectF(given[0]), int(given[1]), given[2]):
            _note(heard, given[2], elided=False)
        return answer

    def shortened(metrics: QFontMetrics, text: str, *given: Any) -> str:
        shown: str = elide(metrics, text, *given)
        # Where not even "…" fits the widget gave way to its neighbours: nothing is cut.
        if shown not in ("", text) and text.strip():
            dotted.add(shown)
            _note(heard, text, elided=True)
        return shown

    QPainter.drawText = drawn  # type: ignore[method-assign, assignment]
    QFontMetrics.elidedText = shortened  # type: ignore[method-assign, assignment]
    try:
        yield heard
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
        QFontMetrics.elidedText = elide  # type: ignore[method-assign]


def _fits(painter: QPainter, room: QRectF, flags: int, text: str) -> bool:
    """Whether the ink of a text lies in its room; lines may take a little of the leading around."""
    if not text.strip():
        return True
    metrics = painter.fontMetrics()
    wraps = bool(flags & Qt.TextFlag.TextWordWrap.value)
    if flags & Qt.TextFlag.TextDontClip.value and not wraps:
        return True
    needed = metrics.boundingRect(room.toAlignedRect(), flags, text)
    if needed.height() < metrics.lineSpacing() * 1.5:
        # One line: its ink counts, not the leading of the font.
        wide = metrics.horizontalAdvance(text) <= room.width() + _TOLERANCE
        return wide and metrics.tightBoundingRect(text).height() <= room.height() + _TOLERANCE
    wide = needed.width() <= room.width() + _TOLERANCE
    return wide and needed.height() - (metrics.height() - metrics.xHeight()) <= room.height()


def _note(heard: Heard, text: str, *, elided: bool) -> None:
    frame: FrameType | None = sys._getframe(2)
    for _ in range(_DEEPEST):
        if frame is None:
            return
        if frame.f_code.co_name in _PAINTERS:
            found = _painter_of(list(frame.f_locals.values()))
            if found is not None:
                widget, tip = found
                heard.found.append(PaintedText(widget, text, tip, elided))
                return
        frame = frame.f_back


def _painter_of(values: list[object]) -> tuple[QWidget, Callable[[], object]] | None:
    """Who paints, and what gives the tool tip: a widget, a header a heading, a delegate a cell."""
    role = Qt.ItemDataRole.ToolTipRole
    option = next((value for value in values if isinstance(value, QStyleOptionViewItem)), None)
    index = next((value for value in values if isinstance(value, QModelIndex | QPersistentModelIndex)), None)
    if option is not None and index is not None:
        widget: object = option.widget  # type: ignore[attr-defined]
        told = index.data(role)
        return (widget, lambda: told) if isinstance(widget, QWidget) else None
    owner = values[0] if values else None
    if isinstance(owner, QHeaderView):
        section = next((value for value in values if type(value) is int), -1)
        if section < 0:
            return owner, owner.toolTip
        heading = owner.model().headerData(section, owner.orientation(), role)
        return owner, lambda: heading
    return (owner, owner.toolTip) if isinstance(owner, QWidget) else None

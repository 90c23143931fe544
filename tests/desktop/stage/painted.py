"""Hears what is painted: every string that reaches a painter, whoever paints it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def hearing() -> Iterator[list[str]]:
    """Note every text that is painted while the block runs."""
    heard: list[str] = []
    draw = QPainter.drawText

    def drawn(painter: QPainter, *given: Any) -> Any:
        heard.extend(part for part in given if isinstance(part, str))
        return draw(painter, *given)

    QPainter.drawText = drawn  # type: ignore[method-assign, assignment]
    try:
        yield heard
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]


def painted_on(widget: QWidget) -> list[str]:
    """Every text that a widget paints from nothing."""
    size = widget.size()
    # Another size has everything painted anew.
    widget.resize(size.width() + 1, size.height())
    with hearing() as heard:
        widget.grab()
    widget.resize(size)
    return heard

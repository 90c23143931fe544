"""Tells a code that a camera sees anew from one that still lies in front of it."""

from typing import Final

_GONE_MS: Final = 1_500
"""Out of sight for so long, a code is another sheet's, or laid down once more."""


class Seen:
    """The codes in front of a camera, by a clock of milliseconds."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def new_ones(self, texts: tuple[str, ...], now: int) -> tuple[str, ...]:
        """Those of the codes in a frame that were not there a moment ago."""
        found = tuple(text for text in texts if now - self._last.get(text, -_GONE_MS) >= _GONE_MS)
        self._last = {text: at for text, at in self._last.items() if now - at < _GONE_MS}
        self._last |= dict.fromkeys(texts, now)
        return found

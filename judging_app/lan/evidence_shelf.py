"""Evidence on its way to many laptops: read once, held once, sent in pieces."""

from collections import OrderedDict
from collections.abc import AsyncIterator
from typing import Final

from starlette.responses import Response, StreamingResponse

from judging_app.lan.refusals import SAME_EVERYWHERE

MOST_BYTES: Final = 64 * 1024 * 1024
_PIECE: Final = 256 * 1024


class EvidenceShelf:
    """Keeps what was asked for last; for one thread. A code never comes to mean another content."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._size = 0
        self._contents: OrderedDict[str, bytes] = OrderedDict()

    def get(self, code: str) -> bytes | None:
        """A content, if it is here."""
        if code in self._contents:
            self._contents.move_to_end(code)
        return self._contents.get(code)

    def put(self, code: str, content: bytes) -> None:
        """Keep a content; what was unused for longest makes room."""
        if code in self._contents or len(content) > self._most:
            return
        self._contents[code] = content
        self._size += len(content)
        while self._size > self._most:
            _, gone = self._contents.popitem(last=False)
            self._size -= len(gone)


def handed_out(content: bytes) -> Response:
    """An answer that takes the network's pace, so that a slow laptop holds a piece and not the whole."""

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(content), _PIECE):
            yield content[start : start + _PIECE]

    length = {"Content-Length": str(len(content))}
    return StreamingResponse(
        pieces(), headers=SAME_EVERYWHERE | length, media_type="application/octet-stream"
    )

"""Addresses of hosts as people type or paste them."""

import re
import unicodedata
from typing import Final

from judging_app.application.seats.hosting import DEFAULT_PORT
from judging_app.domain.problems import JudgingError, Problem

Address = tuple[str, int]
"""A name or an IPv4 address, and a port."""

_LAST_PORT: Final = 65_535
_SHAPE: Final = re.compile(
    r"(?:https?://)?([a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?)(?::(\d{1,5}))?(?:[/?#].*)?"
)
_FOUR_NUMBERS: Final = re.compile(r"\d+(?:\.\d+)*")


def read_address(text: str) -> Address:
    """Read "192.168.1.20", with or without a port, in full-width signs, or as a pasted link.

    Raises ADDRESS_MALFORMED.
    """
    signs = unicodedata.normalize("NFKC", text).replace("。", ".").lower()
    plain = "".join(sign for sign in signs if not sign.isspace() and unicodedata.category(sign) != "Cf")
    found = _SHAPE.fullmatch(plain)
    port = int(found[2] or DEFAULT_PORT) if found else 0
    if found is None or not 0 < port <= _LAST_PORT or not _is_possible(found[1]):
        raise JudgingError.of(Problem.ADDRESS_MALFORMED, address=text.strip())
    return found[1], port


def _is_possible(host: str) -> bool:
    """Numbers and dots alone are an IPv4 address, or a slip of the keys."""
    if not _FOUR_NUMBERS.fullmatch(host):
        return ".." not in host
    parts = host.split(".")
    return len(parts) == 4 and all(len(part) <= 3 and int(part) <= 255 for part in parts)


def shown_address(address: Address) -> str:
    """An address as people read it: "192.168.1.20:8430"."""
    return f"{address[0]}:{address[1]}"

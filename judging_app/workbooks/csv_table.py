"""A plain table as CSV that Excel opens as it is: UTF-8 with a byte order mark, no formula in it."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from judging_app.whole_file import written_whole

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write rows of texts, whole or not at all."""
    with written_whole(path) as part, part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerows([harmless(text) for text in row] for row in rows)


def harmless(text: str) -> str:
    """Keep a text from being taken for a formula: Excel shows what follows an apostrophe as text."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) or text.startswith("'") else text

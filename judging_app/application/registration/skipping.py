"""Rows below a header that are no records: totals, notes, headings, the header again."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from judging_app.application.registration.tables import CellKind, RawCell, is_filled
from judging_app.application.registration.words import plain

_TOTAL: Final = re.compile(
    r"(本页|本表|全表|以上|分组|各组)?(合计|总计|小计|共计|总和)[:：]?(\d+个?(项目|家|人|项)?)?\Z"
    r"|(grand)?(sub)?total[:：]?\Z"
)
_NOTE: Final = re.compile(r"(注|备注|附注|说明|填表说明|填报说明|note|notes|remarks?)\d*[:：.、]|[※*＊]\S")
_SIGNATURE: Final = re.compile(r"[^:：]{1,16}[:：]")


class SkipReason(StrEnum):
    """Why a row below the header is no record."""

    BLANK = "blank"
    TOTAL = "total"
    NOTE = "note"
    """A remark below the table, or a line to be signed."""
    HEADING = "heading"
    """A line across the table that groups the rows below it."""
    HEADER_AGAIN = "header_again"
    CHOSEN = "chosen"
    """A person left it out."""


def skip_reason(cells: Sequence[RawCell], labels: Mapping[int, str], *, is_across: bool) -> SkipReason | None:
    """Why a row is no record; `None` where it is one.

    `labels` are the columns' headers by their number from 1; `is_across` tells that a merged area
    of the row spans several columns.
    """
    filled = [(at, cell) for at, cell in enumerate(cells, start=1) if is_filled(cell)]
    if not filled:
        return SkipReason.BLANK
    if any(cell.kind is CellKind.TEXT and _is_total(cell.text) for _, cell in filled):
        return SkipReason.TOTAL
    texts = [cell.text.strip() for _, cell in filled]
    if len(texts) == 1 and _NOTE.match(texts[0].casefold()):
        return SkipReason.NOTE
    if len(filled) > 1 and all(plain(cell.text) == plain(labels.get(at, "")) for at, cell in filled):
        return SkipReason.HEADER_AGAIN
    if all(map(is_label, texts)) and len(texts) < max(3, len(labels) // 2):
        return SkipReason.NOTE
    return SkipReason.HEADING if len(texts) == 1 and is_across else None


def is_label(text: str) -> bool:
    """Whether a text is a label to be filled in or followed by its answer: "填报单位："."""
    return _SIGNATURE.match(text.strip()) is not None


def _is_total(text: str) -> bool:
    return len(text) <= 24 and _TOTAL.match(plain(text)) is not None

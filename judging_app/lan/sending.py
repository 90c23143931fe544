"""What a judge typed as it goes over the wire or into a packet: within the bounds of both."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from judging_app.application.commands import SubmitSheet
from judging_app.application.seats.desk_port import OutboxItem
from judging_app.application.seats.outbox import submission_of
from judging_app.lan.wire import LONGEST_TEXT

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Comes along when text is pasted from an office program; the host refuses it."""


def plain_text(text: str) -> str:
    """A note or a reason without control characters, and cut where it is longer than any host takes."""
    plain = _CONTROL.sub(" ", text)
    return plain if len(plain) <= LONGEST_TEXT else plain[: LONGEST_TEXT - 1] + "…"


def sheet_to_send(item: OutboxItem, outbox: Sequence[OutboxItem]) -> SubmitSheet:
    """A sheet from the outbox; the same each time, by whichever way it goes."""
    sheet = submission_of(item, outbox)
    return replace(sheet, note=plain_text(sheet.note), reason=plain_text(sheet.reason))

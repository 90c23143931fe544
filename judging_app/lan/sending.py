"""What a judge typed as it goes over the wire or into a packet: within the bounds of both."""

from collections.abc import Sequence
from dataclasses import replace

from judging_app.application.commands import SubmitSheet
from judging_app.application.seats.desk_port import OutboxItem
from judging_app.application.seats.outbox import submission_of
from judging_app.application.seats.records import Signature
from judging_app.domain.texts import is_fit_drawing, plain_line, plain_text


def sheet_to_send(item: OutboxItem, outbox: Sequence[OutboxItem]) -> SubmitSheet:
    """A sheet from the outbox; the same each time, by whichever way it goes."""
    sheet = submission_of(item, outbox)
    return replace(sheet, note=plain_text(sheet.note), reason=plain_text(sheet.reason))


def signature_to_send(item: Signature) -> Signature:
    """A signature within those bounds; a drawing that is beyond them gives way to the typed name."""
    return replace(
        item, name=plain_line(item.name), drawing=item.drawing if is_fit_drawing(item.drawing) else ""
    )

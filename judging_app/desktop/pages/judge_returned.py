"""What is said while a sheet that the organizer gave back waits and the judge is at another one."""

from collections.abc import Sequence

from judging_app.desktop.models.own_sheets import OwnSheet
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.judge_words import LinkStrip
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Entry
from judging_app.wording.language import translate


def returned_strip(rows: Sequence[OwnSheet]) -> LinkStrip:
    """Number and reason of the first one, and how many there are besides."""
    source = rows[0].sheet.source
    head = translate("Judge", "No. {number} was returned").format(number=number_of(source.entry))
    rest = source.reason
    if len(rows) > 1:
        more = translate("Judge", "returned in all: {count}").format(count=len(rows))
        rest = " · ".join(part for part in (rest, more) if part)
    return LinkStrip(head, rest, Tone.WARN, "arrow-u-up-left-bold")


def go_to_words(entry: Entry) -> str:
    """The strip's button."""
    return translate("Judge", "Go to No. {number}").format(number=number_of(entry))

"""What is said beside a judge's sheets: what is in the way of signing, or what was signed."""

from collections.abc import Sequence
from typing import Final

from judging_app.application.seats.joining import Link, LinkState
from judging_app.desktop.models.own_sheets import OwnSheet, OwnSheets
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.pages.sheets_signing import SigningState
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate

_MOST_NAMED: Final = 6


def signing_state(sheets: OwnSheets, link: LinkState | None) -> SigningState:
    """Where it stands: something owed, something on its way, ready, signed, or changed since."""
    counts = _counts(sheets)
    alone = link is not None and link.link is Link.ALONE
    owed = sheets.owed()
    if owed:
        return _still_owed(counts, owed)
    if alone and sheets.handed_in():
        return SigningState(
            counts=counts,
            head=translate("Sheets", "All keyed: write the packet"),
            words=translate("Sheets", "Bring the packet file to the organizer on a USB stick."),
            tone=Tone.ACCENT,
            icon="package",
            way_out=translate("Sheets", "Write a packet…"),
        )
    held, on_the_way = sheets.held(), sheets.on_the_way()
    if held:
        return _held(counts, held)
    if on_the_way:
        return _on_the_way(counts, on_the_way)
    if not sheets.handed_in():
        head = translate("Sheets", "Nothing to sign yet")
        return SigningState(counts=counts, head=head, words="", tone=Tone.PLAIN, icon="clipboard-text")
    if sheets.is_signed:
        return _signed(counts, sheets, link)
    changed = sheets.changed_since_signing()
    if changed:
        words = translate("Sheets", "Changed since you signed: {numbers}. Check them and sign again.")
        return SigningState(
            counts=counts,
            head=translate("Sheets", "Sign again"),
            words=words.format(numbers=_numbers(changed)),
            tone=Tone.WARN,
            icon="warning-fill",
            may_sign=True,
        )
    return SigningState(
        counts=counts,
        head=translate("Sheets", "Every sheet is stored"),
        words=translate("Sheets", "Compare the totals with your notes, then sign."),
        tone=Tone.OK,
        icon="check-circle-fill",
        may_sign=True,
    )


def _counts(sheets: OwnSheets) -> str:
    stored, waiting, owed = len(sheets.stored()), len(sheets.on_the_way()), len(sheets.owed())
    held, missing = len(sheets.held()), len(sheets.missing())
    parts = [translate("Sheets", "Stored {count}").format(count=stored)]
    if waiting:
        parts.append(translate("Sheets", "waiting {count}").format(count=waiting))
    if held:
        parts.append(translate("Sheets", "to be settled {count}").format(count=held))
    if missing:
        parts.append(translate("Sheets", "missing {count}").format(count=missing))
    parts.append(translate("Sheets", "to hand in {count}").format(count=owed))
    return " · ".join(parts)


def _still_owed(counts: str, owed: Sequence[OwnSheet]) -> SigningState:
    words = translate("Sheets", "Entries: {numbers}").format(numbers=_numbers(owed))
    return SigningState(
        counts=counts,
        head=translate("Sheets", "{count} still to hand in").format(count=len(owed)),
        words=words,
        tone=Tone.WARN,
        icon="circle-half",
        way_out=translate("Sheets", "Go to No. {number}").format(
            number=number_of(owed[0].sheet.source.entry)
        ),
    )


def _held(counts: str, rows: Sequence[OwnSheet]) -> SigningState:
    words = translate("Sheets", "Entries: {numbers}. Raise your hand if it takes long.")
    return SigningState(
        counts=counts,
        head=translate("Sheets", "The organizer has to settle {count}").format(count=len(rows)),
        words=words.format(numbers=_numbers(rows)),
        tone=Tone.WARN,
        icon="hand-palm",
    )


def _on_the_way(counts: str, rows: Sequence[OwnSheet]) -> SigningState:
    return SigningState(
        counts=counts,
        head=translate("Sheets", "{count} on the way to the host").format(count=len(rows)),
        words=translate("Sheets", "You can sign once every sheet is stored. They upload by themselves."),
        tone=Tone.ACCENT,
        icon="cloud-arrow-up",
    )


def _signed(counts: str, sheets: OwnSheets, link: LinkState | None) -> SigningState:
    signature = sheets.signature
    assert signature is not None  # noqa: S101 -- tells the type checker
    stamp = signature.at.astimezone().strftime("%H:%M:%S")
    delivered = link is None or not link.waiting
    words = (
        translate("Sheets", "Receipts kept for {count} sheets; nothing is left to do.")
        if delivered
        else translate("Sheets", "Receipts kept for {count} sheets; the signature is on its way.")
    )
    return SigningState(
        counts=counts,
        head=translate("Sheets", "Signed {time}").format(time=stamp),
        words=words.format(count=len(signature.sheets)),
        tone=Tone.OK if delivered else Tone.ACCENT,
        icon="check-circle-fill" if delivered else "cloud-arrow-up",
        signed_name=signature.name,
        signed_drawing=signature.drawing,
    )


def _numbers(rows: Sequence[OwnSheet]) -> str:
    numbers = list(dict.fromkeys(number_of(row.sheet.source.entry) for row in rows))
    shown = translate("Desk", ", ").join(numbers[:_MOST_NAMED])
    if len(numbers) > _MOST_NAMED:
        return translate("Sheets", "{numbers} and {count} more").format(
            numbers=shown, count=len(numbers) - _MOST_NAMED
        )
    return shown

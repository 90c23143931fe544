"""Finds the sheet that a scanned code or a typed number means, and says why where there is none."""

from enum import StrEnum
from typing import Final, NamedTuple

from judging_app.application.keying.answers import KeyingSheet, KeyingView
from judging_app.application.keying.numbers import (
    DIGITS,
    ScannedSheet,
    SheetRef,
    is_sound,
    read_qr_text,
    sheet_number,
    typed_number,
)
from judging_app.application.papers.score_sheets import sheet_refs

CODE_BEGINS: Final = "judging:"
"""What a sheet's code begins with: a scanner types it wherever the keyboard happens to be."""


class LookUp(StrEnum):
    """What came of looking a text up."""

    FOUND = "found"
    NOTHING = "nothing"
    """The text is empty."""
    NOT_A_SHEET = "not_a_sheet"
    """Some other code, or no number at all."""
    UNSOUND = "unsound"
    """The check digit does not fit: a digit was mistyped."""
    UNKNOWN = "unknown"
    OTHER_ROUND = "other_round"
    OTHER_EVENT = "other_event"
    """Printed for another event, or before this one got another name or day."""
    SEVERAL = "several"
    """Several sheets have this number: very seldom, but possible."""


class Looked(NamedTuple):
    """What was found: the sheets that fit, and the rules that are printed on the sheet (if known).

    `round` is the name of the round that the sheet is of, where it is another one.
    """

    outcome: LookUp
    text: str = ""
    sheets: tuple[KeyingSheet, ...] = ()
    rules: str = ""
    round: str = ""


def look_up(view: KeyingView, text: str) -> Looked:
    """Look a text up among the sheets of a round."""
    text = text.strip()
    if not text:
        return Looked(LookUp.NOTHING)
    if text.startswith(CODE_BEGINS):
        scanned = read_qr_text(text)
        return Looked(LookUp.NOT_A_SHEET, text) if scanned is None else _scanned(view, text, scanned)
    number = typed_number(text)
    if len(number) != DIGITS or not number.isdecimal():
        return Looked(LookUp.NOT_A_SHEET, text)
    if not is_sound(number):
        return Looked(LookUp.UNSOUND, text)
    return _found(view, text, None, number, "")


def _scanned(view: KeyingView, text: str, scanned: ScannedSheet) -> Looked:
    found = _found(view, text, scanned.ref, scanned.number, scanned.rules)
    if scanned.event == view.tag:
        return found
    return found._replace(outcome=LookUp.OTHER_EVENT)


def _found(view: KeyingView, text: str, ref: SheetRef | None, number: str, rules: str) -> Looked:
    fitting = tuple(
        item for item in view.sheets if (item.ref == ref if ref is not None else item.number == number)
    )
    if len(fitting) == 1:
        return Looked(LookUp.FOUND, text, fitting, rules)
    if fitting:
        return Looked(LookUp.SEVERAL, text, fitting, rules)
    for other in view.event.rounds:
        if other.code == view.round.code:
            continue
        for each in sheet_refs(view.event, other):
            if each == ref if ref is not None else sheet_number(each) == number:
                return Looked(LookUp.OTHER_ROUND, text, (), rules, other.name)
    return Looked(LookUp.UNKNOWN, text, (), rules)

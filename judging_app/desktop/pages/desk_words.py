"""What the desk says about sheets: states, counts, refusals."""

from collections.abc import Sequence

from judging_app.desktop.models.desk_entries import EntryRow, Group
from judging_app.desktop.models.desk_sheet import (
    DeskSheet,
    Phase,
    decimals_of,
    full_text,
    step_of,
    total_text,
)
from judging_app.desktop.widgets.marks import Refusal, RefusalCode, write_short
from judging_app.desktop.widgets.state_glyph import SheetGlyph
from judging_app.domain.event import Entry, Track
from judging_app.domain.sheets import Standing
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_EXCUSED_GLYPHS = {
    Standing.RECUSED: SheetGlyph.RECUSED,
    Standing.ABSTAINED: SheetGlyph.ABSTAINED,
    Standing.ABSENT: SheetGlyph.ABSTAINED,
    Standing.VOIDED: SheetGlyph.VOIDED,
}


def number_of(entry: Entry) -> str:
    """The number that people call an entry by: its place in the running order, else its code."""
    return str(entry.order).zfill(2) if entry.order else entry.code


def band_words(entry: Entry, tracks: Sequence[Track]) -> str:
    """What stands over an entry's name: track, organization, leader."""
    track = next((track.name for track in tracks if track.code == entry.track), "")
    leader = translate("Desk", "Leader: {name}").format(name=entry.leader) if entry.leader else ""
    return "    ".join(part for part in (track, entry.organization, leader) if part)


def sheet_facts(sheet: DeskSheet) -> str:
    """Full points, and the step where all criteria share one."""
    full, step = full_text(sheet.source.full), step_of(sheet.plan.leaves)
    if not step:
        return translate("Desk", "Max. {full}").format(full=full)
    return translate("Desk", "Max. {full}   steps of {step}").format(full=full, step=step)


def entry_row(sheet: DeskSheet, *, live: bool = False) -> EntryRow:
    """What the list shows of a sheet; `live`: its entry is on stage."""
    entry = sheet.source.entry
    glyph, group = _sign(sheet)
    stored = None if sheet.phase is Phase.CORRECTING else sheet.given_total()
    total = "" if stored is None else total_text(stored, decimals_of(sheet.plan.leaves))
    state = state_words(sheet)
    number = number_of(entry)
    marked, needed = sheet.counts()
    spoken = translate("Desk", "No. {number}, {name}, {state}, {marked} of {needed} marks").format(
        number=number, name=entry.name, state=state, marked=marked, needed=needed
    )
    if live:
        spoken = translate("JudgeStage", "{entry}, on stage").format(entry=spoken)
    return EntryRow(
        entry.code, number, entry.name, entry.organization, glyph, group, state, total, spoken, live
    )


def group_of(sheet: DeskSheet) -> Group:
    """What the list files a sheet under."""
    return _sign(sheet)[1]


def state_words(sheet: DeskSheet) -> str:
    """A sheet's state in a few words."""
    marked, needed = sheet.counts()
    phase, standing = sheet.phase, sheet.source.standing
    if sheet.out is not None and sheet.is_needless:
        return term(sheet.out)
    if phase is Phase.SENDING:
        return translate("Desk", "Handing in")
    if phase is Phase.EARLY:
        return _early_words(sheet)
    if phase is Phase.CORRECTING:
        return translate("Desk", "Correcting · {marked}/{needed} marks").format(marked=marked, needed=needed)
    if phase is Phase.WAITING:
        return translate("Desk", "Waiting to upload")
    if phase is Phase.HELD:
        return translate("Desk", "To be settled")
    if phase is Phase.STORED:
        return translate("Desk", "Stored")
    if phase is Phase.EXCUSED:
        word = term(standing)
        if not sheet.source.reason:
            return word
        return translate("Desk", "{state} · {reason}").format(state=word, reason=sheet.source.reason)
    if phase is Phase.LOCKED:
        if sheet.is_closed_unsubmitted:
            return translate("Desk", "Closed, not handed in")
        return translate("Desk", "Closed") if sheet.source.closed else term(standing)
    if standing is Standing.RETURNED:
        return translate("Desk", "Returned · {marked}/{needed} marks").format(marked=marked, needed=needed)
    if sheet.marks or sheet.note:
        return translate("Desk", "Draft · {marked}/{needed} marks").format(marked=marked, needed=needed)
    return term(Standing.NOT_SCORED)


def _early_words(sheet: DeskSheet) -> str:
    """That an entry has not been on stage, and how much is keyed all the same."""
    word = translate("JudgeStage", "To come")
    if sheet.called:
        word = translate("JudgeStage", "About to begin")
    elif sheet.together:
        word = translate("JudgeStage", "Scored together later")
    if not (sheet.marks or sheet.note):
        return word
    marked, needed = sheet.counts()
    return translate("JudgeStage", "{state} · {marked}/{needed} marks").format(
        state=word, marked=marked, needed=needed
    )


def _sign(sheet: DeskSheet) -> tuple[SheetGlyph, Group]:
    phase, standing = sheet.phase, sheet.source.standing
    if sheet.is_needless:
        return SheetGlyph.ABSTAINED, Group.OTHER
    if phase is Phase.SENDING:
        return SheetGlyph.WAITING, Group.WAITING if sheet.own is not None else Group.DRAFT
    if phase is Phase.WAITING:
        return SheetGlyph.WAITING, Group.WAITING
    if phase is Phase.HELD:
        return SheetGlyph.HELD, Group.HELD
    if phase is Phase.CORRECTING:
        return SheetGlyph.DRAFT, Group.DRAFT
    if phase is Phase.STORED:
        return SheetGlyph.STORED_DISC, Group.STORED
    if phase is Phase.LOCKED:
        return SheetGlyph.LOCKED, Group.STORED if sheet.is_stored else Group.OTHER
    if phase is Phase.EXCUSED:
        return _EXCUSED_GLYPHS[standing], Group.OTHER
    if standing is Standing.RETURNED:
        return SheetGlyph.RETURNED, Group.RETURNED if sheet.own is not None else Group.DRAFT
    if sheet.marks or sheet.note:
        return SheetGlyph.DRAFT, Group.DRAFT
    return SheetGlyph.NOT_SCORED, Group.OPEN


def group_words(group: Group) -> str:
    """The word of a filter."""
    return {
        Group.ALL: translate("Desk", "All"),
        Group.OPEN: translate("Desk", "Due"),
        Group.RETURNED: translate("Desk", "Returned"),
        Group.DRAFT: translate("Desk", "Draft"),
        Group.WAITING: translate("Desk", "Waiting"),
        Group.HELD: translate("Desk", "To be settled"),
        Group.STORED: translate("Desk", "Stored"),
        Group.OTHER: translate("Desk", "Other"),
    }[group]


def refusal_words(refusal: Refusal) -> str:
    """Why a typed mark was not taken, and what is allowed."""
    facts = refusal.facts
    low, high, step = (write_short(value) for value in (facts.minimum, facts.maximum, facts.step))
    if refusal.code is RefusalCode.ABOVE_MAX:
        return translate("Desk", "At most {max} points; your mark is unchanged").format(max=high)
    if refusal.code is RefusalCode.BELOW_MIN:
        return translate("Desk", "At least {min} points; your mark is unchanged").format(min=low)
    if refusal.code is RefusalCode.NOT_A_NUMBER or facts.lower is None:
        return translate("Desk", "Enter a number from {min} to {max}; your mark is unchanged").format(
            min=low, max=high
        )
    places = max(len(write_short(value).partition(".")[2]) for value in (facts.step, facts.lower))
    lower = _with_places(facts.lower, places)
    if facts.upper is None:
        return translate("Desk", "Steps of {step}: enter {lower}; your mark is unchanged").format(
            step=step, lower=lower
        )
    return translate("Desk", "Steps of {step}: enter {lower} or {upper}; your mark is unchanged").format(
        step=step, lower=lower, upper=_with_places(facts.upper, places)
    )


def _with_places(ticks: int, places: int) -> str:
    whole, _, fraction = write_short(ticks).partition(".")
    return f"{whole}.{fraction.ljust(places, '0')}" if places else whole

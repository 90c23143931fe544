"""Turns the sheet in hand into the words of the right side and of the bar."""

from judging_app.application.seats.records import HeldSubmission
from judging_app.desktop.models.desk_book import as_ticks
from judging_app.desktop.models.desk_sheet import DeskSheet, Phase, decimals_of, full_text, total_text
from judging_app.desktop.pages.desk_side import SideState
from judging_app.desktop.pages.desk_words import number_of, state_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import Entry
from judging_app.domain.problems import Finding, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_Saved = tuple[str, Tone, str]
_Button = tuple[str, str, tuple[str, ...], bool, bool]


def side_state(
    sheet: DeskSheet, *, read_only: bool, has_next: bool, all_handed_in: bool = False, alone: bool = False
) -> SideState:
    """Everything that the side says of a sheet; once all are handed in, its judge goes on to sign.

    `alone`: the laptop is on no network, and what is handed in goes to the organizer as a packet.
    """
    marked, needed = sheet.counts()
    full = marked == needed
    saved, saved_tone, saved_icon = _saved(sheet, read_only=read_only, alone=alone)
    button, icon, keys, primary, enabled = _button(sheet, has_next=has_next, all_handed_in=all_handed_in)
    excused = sheet.phase is Phase.EXCUSED
    return SideState(
        heading=translate("Desk", "No. {number} · total").format(number=number_of(sheet.source.entry)),
        total="" if excused else total_text(sheet.total(), decimals_of(sheet.plan.leaves)),
        out_of=full_text(sheet.source.full),
        pill=""
        if excused
        else translate("Desk", "{marked}/{needed} marked").format(marked=marked, needed=needed),
        pill_tone=Tone.OK if full else Tone.WARN,
        pill_icon="check-bold" if full else "circle-half",
        saved=saved,
        saved_tone=saved_tone,
        saved_icon=saved_icon,
        saved_short=_saved_short(sheet, saved),
        rule=_rule(sheet, read_only=read_only, alone=alone),
        button="" if read_only else button,
        button_icon=icon,
        button_keys=keys,
        button_primary=primary,
        button_enabled=enabled,
        second="" if read_only else _second(sheet),
        asks_reason=sheet.phase is Phase.CORRECTING and not read_only,
        editable=sheet.editable and not read_only,
    )


def own_words(sheet: DeskSheet, totals: list[int]) -> tuple[int | None, str, str]:
    """Where the total at hand lies among the judge's own: ticks, words of the flag, the rank."""
    done, needed = sheet.counts()
    total = sheet.total()
    if total is None or done < needed or sheet.phase is Phase.EXCUSED:
        waiting = translate("Desk", "Marked here once all {needed} are in").format(needed=needed)
        return None, "", waiting if sheet.phase is not Phase.EXCUSED else ""
    here = as_ticks(total)
    rank = 1 + sum(1 for other in totals if other > total)
    words = translate("Desk", "This one {total}").format(
        total=total_text(total, decimals_of(sheet.plan.leaves))
    )
    among = translate("Desk", "Rank {rank} of {count}").format(rank=rank, count=len(totals) + 1)
    return here, words, among


def _saved(sheet: DeskSheet, *, read_only: bool, alone: bool) -> _Saved:
    if read_only:
        return translate("Desk", "Open for reading only"), Tone.MUTE, "lock"
    if sheet.draft_failed:
        words = translate("Desk", "Draft not stored; trying again every 5 seconds")
        return words, Tone.DANGER, "warning-circle-fill"
    if sheet.sending:
        return translate("Desk", "Handing in; waiting for the receipt"), Tone.ACCENT, "cloud-arrow-up"
    if sheet.phase is Phase.WAITING and alone:
        return translate("Desk", "Submitted, kept on this laptop"), Tone.ACCENT, "package"
    if sheet.phase is Phase.WAITING:
        return translate("Desk", "Handed in, waiting to upload"), Tone.ACCENT, "cloud-arrow-up"
    if sheet.phase is Phase.HELD:
        return translate("Desk", "Arrived; the organizer has to settle it"), Tone.WARN, "hand-palm"
    if sheet.phase is Phase.LOCKED and not sheet.is_stored:
        return translate("Desk", "Closed before it was handed in"), Tone.MUTE, "lock-fill"
    if sheet.phase in (Phase.STORED, Phase.LOCKED):
        words = translate("Desk", "Stored as revision {number}").format(number=sheet.source.revision)
        return words, Tone.OK, "check-circle-fill"
    if sheet.phase is Phase.EXCUSED:
        return state_words(sheet), Tone.MUTE, "prohibit"
    if sheet.unstored:
        return translate("Desk", "Storing the draft"), Tone.MUTE, "floppy-disk"
    if sheet.draft_at is not None:
        words = translate("Desk", "Draft stored {time}")
        if sheet.own is not None:
            # A seat's drafts are on its laptop only: not what a judge would take for handed in.
            words = translate("Desk", "Draft kept on this laptop {time}")
        words = words.format(time=sheet.draft_at.strftime("%H:%M:%S"))
        return words, Tone.OK, "floppy-disk"
    if sheet.marks or sheet.note:
        return translate("Desk", "Draft stored"), Tone.OK, "floppy-disk"
    return "", Tone.MUTE, "floppy-disk"


def _saved_short(sheet: DeskSheet, saved: str) -> str:
    """The same for a small screen, where only the draft's line is too long."""
    if sheet.phase in (Phase.STORED, Phase.LOCKED) and sheet.is_stored:
        return translate("Desk", "Revision {number}").format(number=sheet.source.revision)
    at_rest = sheet.editable and not sheet.unstored and not sheet.draft_failed
    if not at_rest or sheet.draft_at is None:
        return saved
    return translate("Desk", "Draft {time}").format(time=sheet.draft_at.strftime("%H:%M:%S"))


def _rule(sheet: DeskSheet, *, read_only: bool, alone: bool) -> str:
    if read_only:
        return ""
    if alone and sheet.phase is Phase.WAITING:
        return translate("Desk", "Write a packet for the organizer once you have finished")
    locks = sheet.own is not None and not sheet.own.may_revise
    raise_hand = translate("Desk", "Submitting locks the sheet; raise your hand to have it returned")
    if locks and sheet.phase in (Phase.OPEN, Phase.STORED):
        return raise_hand
    return {
        Phase.OPEN: translate("Desk", "You can still correct it after submitting, with a reason"),
        Phase.EARLY: translate("JudgeStage", "Marks are keyed once the entry has been on stage"),
        Phase.WAITING: translate("Desk", "Uploads by itself once connected; go on with the next entry"),
        Phase.HELD: translate("Desk", "Nothing is lost; the organizer takes it or returns it"),
        Phase.CORRECTING: translate("Desk", "The stored marks count until the correction is submitted"),
        Phase.STORED: translate("Desk", "Counts in the ranking. A correction becomes a new revision"),
        Phase.LOCKED: translate("Desk", "The entry is closed; no more sheets are taken")
        if sheet.source.closed
        else translate("Desk", "The round is sealed"),
        Phase.EXCUSED: translate("Desk", "No marks are given here"),
        Phase.SENDING: "",
    }[sheet.phase]


def _button(sheet: DeskSheet, *, has_next: bool, all_handed_in: bool) -> _Button:
    """Words, icon, keys, whether it is primary, whether it can be pressed."""
    if sheet.phase is Phase.SENDING:
        return translate("Desk", "Handing in"), "cloud-arrow-up", (), True, False
    if not sheet.editable and all_handed_in:
        return translate("Desk", "All handed in: check and sign"), "list-bullets", ("F3",), True, True
    if not sheet.editable:
        words = translate("Desk", "Next entry") if has_next else ""
        return words, "arrow-right", ("Alt", "→"), True, True
    if not sheet.is_complete():
        missing = sheet.missing()
        first = missing[0].name if missing else ""
        words = translate("Desk", "Missing: {criterion}").format(criterion=first)
        return words, "arrow-bend-up-left", ("Enter",), False, True
    words = translate("Desk", "Submit marks")
    if sheet.phase is Phase.CORRECTING:
        words = translate("Desk", "Submit correction")
    return words, "paper-plane-tilt-fill", ("Ctrl", "Enter"), True, True


def notice_of(sheet: DeskSheet) -> tuple[str, str, Tone, str]:
    """What stands over the marks, in head, rest, tone and icon: held back, closed, keyed …; or nothing."""
    reason = sheet.source.reason
    if sheet.own is None:
        return _keyed_words(sheet)
    if sheet.held is not None:
        return translate("Desk", "To be settled"), _held_words(sheet), Tone.WARN, "hand-palm"
    if sheet.is_returned:
        head = translate("Desk", "Returned by the organizer")
        return (
            head,
            translate("Desk", "Reason: {reason}").format(reason=reason),
            Tone.WARN,
            "arrow-u-up-left-bold",
        )
    if sheet.phase is Phase.EXCUSED:
        return state_words(sheet), "", Tone.MUTE, "prohibit"
    if sheet.phase is Phase.LOCKED and sheet.source.closed and not sheet.is_stored:
        head = translate("Desk", "Closed without your sheet")
        rest = translate("Desk", "Raise your hand to have it opened again.")
        if sheet.marks:
            rest = translate(
                "Desk", "What you keyed is kept on this laptop. Raise your hand to have it opened."
            )
        return head, rest, Tone.WARN, "lock-fill"
    return "", "", Tone.MUTE, ""


def _keyed_words(sheet: DeskSheet) -> tuple[str, str, Tone, str]:
    """At the event's own desk: the sheet is being keyed twice from paper elsewhere, or nothing."""
    if not sheet.source.keyed:
        return "", "", Tone.MUTE, ""
    head = translate("Desk", "This sheet is being keyed from paper")
    rest = translate("Desk", "Submitted here, it stands; the paper then goes to the conflict list")
    return head, rest, Tone.WARN, "qr-code"


def _held_words(sheet: DeskSheet) -> str:
    """Why what the judge gave is held back, and by whom it is settled."""
    held, stored = sheet.held, sheet.source.revision
    if held is None:
        return ""
    if held.problem == Problem.STALE_REVISION and stored:
        words = translate(
            "Desk",
            "The organizer keyed one (rev. {number}). Yours has arrived; the organizer decides which counts.",
        )
        return words.format(number=stored)
    if held.problem == Problem.NOT_PRESENTED:
        words = translate(
            "JudgeStage", "Handed in before the entry was on stage. The organizer decides. Reason: {reason}"
        )
        return words.format(reason=held.sheet.reason)
    return held_words(held, sheet.source.entry)


def held_words(held: HeldSubmission, entry: Entry) -> str:
    """Why a submission for an entry was held back; the entry by its number and name."""
    try:
        problem = Problem(held.problem)
    except ValueError:
        # A host of another version knows reasons that this program does not.
        return ""
    facts = dict(held.facts)
    if facts.get("entry") == entry.code:
        facts["entry"] = f"{number_of(entry)} {entry.name}"
    return sentence(Finding(problem, facts=facts))


def _second(sheet: DeskSheet) -> str:
    if sheet.phase is Phase.CORRECTING:
        return translate("Desk", "Keep the stored marks")
    if sheet.may_correct:
        if sheet.own is not None:
            return translate("Desk", "Change marks…")
        if sheet.phase is Phase.EXCUSED:
            return translate("Desk", "Score after all…")
        return translate("Desk", "Correct…")
    return ""

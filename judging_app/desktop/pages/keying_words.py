"""What the page of paper sheets says: of a text that was looked up, of a sheet, of what became of it."""

from datetime import datetime
from typing import NamedTuple

from judging_app.application.keying.answers import KeyingSheet, KeyingState, KeyingView
from judging_app.application.keying.numbers import shown_number
from judging_app.desktop.camera import CameraTrouble
from judging_app.desktop.models.keying_form import KeyingForm
from judging_app.desktop.models.keying_lookup import Looked, LookUp
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.wording.language import translate


class Said(NamedTuple):
    """A message of the strip; `action` is its button's word."""

    head: str
    rest: str = ""
    tone: Tone = Tone.WARN
    icon: str = "warning-fill"
    action: str = ""


def sheet_name(sheet: KeyingSheet) -> str:
    """A sheet as people call it: number and judge."""
    text = translate("Keying", "No. {number} · {judge}")
    return text.format(number=number_of(sheet.paper.entry), judge=sheet.paper.judge.name)


def clock(at: datetime) -> str:
    """A time of day."""
    return at.astimezone().strftime("%H:%M")


def looked_words(looked: Looked) -> Said:
    """Why a text led to no sheet, and what to do."""
    text = looked.text if len(looked.text) <= _LONGEST else f"{looked.text[:_LONGEST]}…"
    match looked.outcome:
        case LookUp.UNSOUND:
            head = translate("Keying", "{text} is no sheet number").format(text=text)
            rest = translate("Keying", "The check digit does not fit: compare the eight digits on the sheet")
        case LookUp.OTHER_ROUND:
            head = translate("Keying", "This sheet is of another round: {round}").format(round=looked.round)
            rest = translate("Keying", "Choose that round on the overview first")
        case LookUp.OTHER_EVENT if len(looked.sheets) == 1:
            head = translate("Keying", "Printed for another event?")
            rest = translate(
                "Keying",
                "The code has another name or date than this event: {sheet}. Look at the head of the sheet",
            ).format(sheet=sheet_name(looked.sheets[0]))
            return Said(head, rest, action=translate("Keying", "Key it all the same"))
        case LookUp.OTHER_EVENT:
            head = translate("Keying", "This sheet is of another event")
            rest = translate("Keying", "Nothing here has this code")
        case LookUp.SEVERAL:
            head = translate("Keying", "Several sheets have this number")
            rest = translate("Keying", "Choose the right one in the list by entry and judge")
        case LookUp.UNKNOWN:
            head = translate("Keying", "{text}: no such sheet").format(text=text)
            rest = translate(
                "Keying", "No seat has such a sheet; was it printed before entries or seats were changed?"
            )
        case _:
            head = translate("Keying", "{text} is no score sheet's code").format(text=text)
            rest = translate("Keying", "Scan the square code on the sheet, or type its eight digits")
    return Said(head, rest, Tone.DANGER, "warning-circle-fill")


_LONGEST = 24
_MOST_NOTICES = 2


def notices(form: KeyingForm, view: KeyingView, name: str) -> list[Said]:
    """What somebody must know before keying a sheet, the weightiest first: two at most, to be read."""
    found = _all_notices(form, view, name)
    if len(found) <= _MOST_NOTICES:
        return found
    kept, rest = found[: _MOST_NOTICES - 1], found[_MOST_NOTICES - 1 :]
    return [*kept, rest[0]._replace(head=" · ".join(item.head for item in rest), rest="")]


def _all_notices(form: KeyingForm, view: KeyingView, name: str) -> list[Said]:
    sheet = form.sheet
    found: list[Said] = []
    if sheet.state is KeyingState.BARRED:
        head = translate("Keying", "Nothing to key: recused, or out of the contest")
        found.append(Said(head, "", Tone.MUTE, "prohibit"))
    elif sheet.closed:
        head = translate("Keying", "This entry takes no more sheets")
        rest = translate(
            "Keying",
            "It can be opened again on the live page, with a reason; a sealed event first on its seal page",
        )
        found.append(Said(head, rest, Tone.DANGER, "lock"))
    elif sheet.state is KeyingState.CONFLICT:
        head = translate("Keying", "Paper and another sheet differ; the organizer decides")
        rest = translate("Keying", "Both are in the conflict list of the live page")
        action = translate("Keying", "Decide")
        found.append(Said(head, rest, Tone.DANGER, "git-diff", action))
    elif form.turn == 2 and form.is_second_by(name):
        head = translate("Keying", "You keyed it the first time")
        rest = translate("Keying", "Another person must key it the second time and put the name above")
        found.append(Said(head, rest, Tone.DANGER, "users"))
    if form.rules and not view.rules.startswith(form.rules):
        head = translate("Keying", "Printed before the rules were changed")
        rest = translate("Keying", "Criteria and full points on the paper may differ; today's rules hold")
        found.append(Said(head, rest))
    if sheet.stands and sheet.state is not KeyingState.CONFLICT and form.may_be_keyed:
        head = translate("Keying", "A sheet stands here already")
        rest = translate(
            "Keying", "If the paper says something else, the organizer decides; both never count"
        )
        found.append(Said(head, rest, Tone.WARN, "git-diff"))
    elif sheet.counts and form.may_be_keyed:
        head = translate("Keying", "This sheet counts already")
        rest = translate("Keying", "Keyed otherwise now, the organizer decides; both never count")
        found.append(Said(head, rest, Tone.WARN, "git-diff"))
    return found


def turn_words(form: KeyingForm) -> str:
    """Which keying this is, and by whom the first was."""
    if form.turn == 1 or not form.sheet.keyings:
        return translate("Keying", "1st keying")
    first = form.sheet.keyings[0]
    text = translate("Keying", "2nd keying (1st: {name} {time})")
    return text.format(name=first.by, time=clock(first.at))


def stored_words(sheet: KeyingSheet) -> Said:
    """What became of a sheet that was just keyed, settled or taken back."""
    name = sheet_name(sheet)
    match sheet.state:
        case KeyingState.ONCE:
            head = translate("Keying", "{sheet}: keyed once").format(sheet=name)
            rest = translate("Keying", "It counts once another person has keyed the same")
            return Said(head, rest, Tone.OK, "check-circle-fill")
        case KeyingState.DIFFERS:
            head = translate("Keying", "{sheet}: the two keyings differ").format(sheet=name)
            rest = translate("Keying", "Nothing counts until somebody has looked at the paper again")
            action = translate("Keying", "Compare")
            return Said(head, rest, Tone.DANGER, "warning-circle-fill", action)
        case KeyingState.CONFLICT:
            head = translate("Keying", "{sheet}: another sheet stands").format(sheet=name)
            rest = translate("Keying", "The paper is in the conflict list; the organizer decides")
            return Said(head, rest, Tone.DANGER, "git-diff", translate("Keying", "Decide"))
        case KeyingState.MISSING | KeyingState.ELSEWHERE:
            head = translate("Keying", "{sheet}: keying taken back").format(sheet=name)
            return Said(head, "", Tone.OK, "check-circle-fill")
        case _:
            head = translate("Keying", "{sheet}: counted").format(sheet=name)
            rest = translate("Keying", "Both keyings say the same, or the difference is settled")
            return Said(head, rest, Tone.OK, "check-circle-fill")


def camera_words(trouble: CameraTrouble) -> Said:
    """Why there is no picture of a camera, and what works without one."""
    rest = translate("Keying", "A scanner, the typed number, photos and scans work without it")
    head = {
        CameraTrouble.NO_LIBRARY: translate(
            "Keying", "The camera needs an addition: pip install judging-app[camera]"
        ),
        CameraTrouble.NO_CAMERA: translate("Keying", "No camera found; plug one in and try again"),
        CameraTrouble.FAILED: translate(
            "Keying", "The camera cannot be used: another program has it, or the system does not allow it"
        ),
    }[trouble]
    return Said(head, rest, Tone.WARN, "camera-slash")


def full_number(sheet: KeyingSheet) -> str:
    """The sheet's number with its word."""
    return translate("Keying", "Sheet no. {number}").format(number=shown_number(sheet.number))


def found_words(codes: int, blank: int) -> Said:
    """What came of looking pictures through: so many codes, so many pages without one."""
    head = translate("Keying", "Sheets found in the pictures: {count}").format(count=codes)
    rest = translate("Keying", "They come one after the other; those that count already are passed over")
    if blank:
        text = translate("Keying", "Pages without a readable code: {count}; scan or type those")
        rest = text.format(count=blank)
    return Said(head, rest, Tone.WARN if blank else Tone.OK, "image")


def nothing_found_words() -> Said:
    """Nothing was found in the pictures, and how to take better ones."""
    head = translate("Keying", "No sheet's code found")
    rest = translate("Keying", "Take the picture straight from above, sharp and with the whole code")
    return Said(head, rest)


def looking_words(done: int, pages: int) -> Said:
    """How far it is with a stack of pages."""
    text = translate("Keying", "Looking for codes: page {done} of {all}")
    return Said(text.format(done=done, all=pages), "", Tone.MUTE, "image", translate("Keying", "Stop"))


def unreadable_words(name: str) -> Said:
    """A file cannot be read."""
    head = translate("Keying", "{file} cannot be read").format(file=name)
    rest = translate("Keying", "PNG, JPG and PDF are read; a PDF with a password is not")
    return Said(head, rest, Tone.DANGER, "warning-circle-fill")


def unsaved_words(sheet: KeyingSheet) -> Said:
    """The sheet in hand is not stored yet."""
    head = translate("Keying", "{sheet} is not stored yet").format(sheet=sheet_name(sheet))
    return Said(head, translate("Keying", "Ctrl+Enter stores it; Esc twice gives it up"))


def name_wanted_words() -> Said:
    """Nothing is keyed without a name."""
    rest = translate("Keying", "It stays until another person keys")
    return Said(translate("Keying", "Put your name first"), rest)


def drop_question(sheet: KeyingSheet, name: str) -> Question:
    """The question before keyings are taken back."""
    consequence = translate("Keying", "The sheet counts as not keyed. What was keyed stays in the record.")
    if sheet.both is not None:
        consequence = translate(
            "Keying", "The sheet is keyed anew, twice. What was keyed stays in the record with this reason."
        )
    return Question(
        title=translate("Keying", "Take back what was keyed of {sheet}?").format(sheet=sheet_name(sheet)),
        consequence=consequence,
        safe_answer=translate("Keying", "Keep it"),
        act_answer=translate("Keying", "Take it back"),
        reason_label=translate("Keying", "Reason (kept in the log)"),
        name_label=translate("Keying", "Your name"),
        name=name,
    )

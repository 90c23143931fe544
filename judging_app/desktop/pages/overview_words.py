"""The checks before a round starts in words: what is missing, and the button that leads to it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from judging_app.application.preflight_checks import Check, CheckCode, Level, MendedOn
from judging_app.desktop.models.named_findings import named_findings
from judging_app.domain.event import Event
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST_SENTENCES = 3
_GIGABYTES_FROM = 10_000
_HOUR, _DAY = 60, 24 * 60
Words = Callable[[], str]


def check_text(check: Check, event: Event) -> str:
    """Say how a check came out, in a line or two."""
    facts = dict(check.facts)
    if "names" in facts:
        facts["names"] = facts["names"].replace("、", translate("Preflight", ", "))
        if (
            int(facts.get("entries") or facts["number"])
            > facts["names"].count(translate("Preflight", ", ")) + 1
        ):
            facts["names"] += _others(facts)
    if check.level is Level.OK:
        return _well(check)[check.code]().format_map(_Facts(facts))
    if check.findings:
        return _findings(check, event)
    return _open(check)[check.code]().format_map(_Facts(facts))


def mend_text(check: Check) -> str:
    """The words of the button that leads to where a check is put right; empty where there is none."""
    if check.code is CheckCode.BACKUP_AGE:
        return translate("Preflight", "Back up now")
    if check.code is CheckCode.DRIVE:
        return ""
    words: Mapping[MendedOn, Words] = {
        MendedOn.OVERVIEW: lambda: translate("Preflight", "Fill in"),
        MendedOn.ENTRIES: lambda: translate("Preflight", "To the entries"),
        MendedOn.JUDGES: lambda: translate("Preflight", "To the judges"),
        MendedOn.PANELS: lambda: translate("Preflight", "To the panels"),
        MendedOn.RULES: lambda: translate("Preflight", "To the rules"),
        MendedOn.FIGURES: lambda: translate("Preflight", "To the figures"),
        MendedOn.SHOW: lambda: translate("Preflight", "To the order"),
        MendedOn.SETTINGS: lambda: translate("Preflight", "To the settings"),
    }
    return words[check.page]()


def _others(facts: Mapping[str, str]) -> str:
    """That there are more than those named; how many, where the sentence itself does not count them."""
    if "entries" not in facts:
        return translate("Preflight", " and others")
    return translate("Preflight", " and others, {entries} entries").format(entries=facts["entries"])


class _Facts(dict[str, str]):
    """Facts of a check; one that is not known reads as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def _findings(check: Check, event: Event) -> str:
    found = named_findings(event, check.findings)
    lines = [sentence(finding) for finding in found[:_MOST_SENTENCES]]
    if len(found) > _MOST_SENTENCES:
        rest = translate("Preflight", "and {number} more").format(number=len(found) - _MOST_SENTENCES)
        lines.append(rest)
    return "\n".join(dict.fromkeys(lines))


def _clock_text(text: str) -> str:
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return ""


def _open(check: Check) -> Mapping[CheckCode, Words]:
    facts = check.facts
    return {
        CheckCode.EVENT_NAME: lambda: translate("Preflight", "The event has no name"),
        CheckCode.EVENT_DATE: lambda: (
            translate("Preflight", "The date {text} is over (today {today}): right date, right clock?")
            if facts.get("today")
            else translate("Preflight", "The event has no date")
        ),
        CheckCode.ENTRIES: lambda: translate("Preflight", "No entries yet: bring in the registration table"),
        CheckCode.ENTRIES_WITH_PANEL: lambda: translate(
            "Preflight", "No panel, so nobody can score them ({number}): {names}"
        ),
        CheckCode.ENTRIES_WITH_TRACK: lambda: translate(
            "Preflight", "No track, so in no track's ranking ({number}): {names}"
        ),
        CheckCode.RUNNING_ORDER: lambda: _order_words(facts),
        CheckCode.SEATS: lambda: (
            translate("Preflight", "No judge has a seat yet")
            if facts.get("judges") != "0"
            else translate("Preflight", "No judges yet: enter them and give them seats")
        ),
        CheckCode.PANELS_SEATED: lambda: translate("Preflight", "Nobody with a vote sits in: {names}"),
        CheckCode.HEAD_JUDGE: lambda: translate(
            "Preflight", "No head judge in: {names}. Rulings need one; others may do without"
        ),
        CheckCode.JUDGES_SEATED: lambda: translate("Preflight", "Judges without a seat ({number}): {names}"),
        CheckCode.RECUSALS: lambda: translate(
            "Preflight", "Recusals leave fewer than 3 marks: {names}. Let a reserve sit in"
        ),
        CheckCode.RULES_DRAFT: lambda: translate(
            "Preflight", "The rules hold a draft that is not published; it does not count yet"
        ),
        CheckCode.FIGURES_CLAIMED: lambda: translate(
            "Preflight", "Figures still to be handed in: {number} of {whole}, from {names}"
        ),
        CheckCode.FIGURES_VERIFIED: lambda: (
            translate("Preflight", "Figures not verified: {number} of {whole}; such entries get no place")
            if check.level is Level.STOP
            else translate("Preflight", "Figures not verified: {number} of {whole}; the claims count so far")
        ),
        CheckCode.FIGURES_CONFIRMED: lambda: translate(
            "Preflight", "Verified figures that wait for a second person: {number} of {whole}"
        ),
        CheckCode.FIGURES_FOUNDED: lambda: translate(
            "Preflight", "Figures without evidence, which do not count ({number}): {names}"
        ),
        CheckCode.SHOW: lambda: _show_words(facts),
        CheckCode.DISK: lambda: translate(
            "Preflight", "Only {megabytes} MB free beside the event file: make room, or scoring will stop"
        ),
        CheckCode.BACKUP_FOLDER: lambda: translate(
            "Preflight", "Backups cannot be written in {folder}: plug the drive in or choose another folder"
        ),
        CheckCode.BACKUP_AGE: lambda: (
            translate("Preflight", "The last backup was made {ago}").replace("{ago}", _ago(facts))
            if facts.get("minutes")
            else translate("Preflight", "No backup yet")
        ),
        CheckCode.CLOCK: lambda: _clock_words(facts),
        CheckCode.DRIVE: lambda: (
            translate("Preflight", "The event file lies on a network drive: copy it to this computer's disk")
            if facts.get("drive") == "network"
            else translate("Preflight", "The event file lies on a stick: copy it to this computer's disk")
        ),
    }


def _order_words(facts: Mapping[str, str]) -> str:
    if facts.get("doubled") != "0":
        return translate("Preflight", "Running numbers that are used twice ({doubled}): {names}")
    return translate("Preflight", "Without a running number: {without} of {whole}")


def _show_words(facts: Mapping[str, str]) -> str:
    """What does not fit in the run of show, one thing a line."""
    lines = []
    if facts.get("timeless"):
        lines.append(translate("Preflight", "Neither pitch nor questions have any time: no clock runs"))
    if facts.get("empty"):
        names = facts["empty"].replace("、", translate("Preflight", ", "))
        lines.append(translate("Preflight", "Sessions without entries: {names}").format(names=names))
    if facts.get("lost"):
        text = translate("Preflight", "Breaks that never come, as the entry after them is gone: {number}")
        lines.append(text.format(number=facts["lost"]))
    return "\n".join(lines)


def _gigabytes(facts: Mapping[str, str]) -> str:
    number = int(facts["megabytes"]) // 1000
    return translate("Preflight", "{gigabytes} GB free on the disk").format(gigabytes=number)


def _ago(facts: Mapping[str, str]) -> str:
    """How long ago, in the unit in which a person would say it."""
    minutes = int(facts["minutes"])
    if minutes < 1:
        return translate("Preflight", "just now")
    if minutes < 2 * _HOUR:
        return translate("Preflight", "{number} minutes ago").format(number=minutes)
    if minutes < 2 * _DAY:
        return translate("Preflight", "{number} hours ago").format(number=minutes // _HOUR)
    return translate("Preflight", "{number} days ago").format(number=minutes // _DAY)


def _clock_words(facts: Mapping[str, str]) -> str:
    now, logged = _clock_text(facts["now"]), _clock_text(facts["logged"])
    if logged:
        words = translate("Preflight", "The clock says {now}, but the log reaches to {logged}: set the clock")
        return words.format(now=now, logged=logged)
    return translate("Preflight", "The clock says {now}: set it").format(now=now)


def _well(check: Check) -> Mapping[CheckCode, Words]:
    facts = check.facts
    return {
        CheckCode.EVENT_NAME: lambda: translate("Preflight", "The event has its name"),
        CheckCode.EVENT_DATE: lambda: translate("Preflight", "Date: {text}"),
        CheckCode.ENTRIES: lambda: translate("Preflight", "Entries that compete: {number}"),
        CheckCode.ENTRIES_WITH_PANEL: lambda: translate("Preflight", "Every entry has its panel"),
        CheckCode.ENTRIES_WITH_TRACK: lambda: translate("Preflight", "Every entry has its track"),
        CheckCode.RUNNING_ORDER: lambda: translate("Preflight", "The running order is complete"),
        CheckCode.SEATS: lambda: translate("Preflight", "Seats: {number}, judges: {judges}"),
        CheckCode.PANELS_SEATED: lambda: translate("Preflight", "Every panel can vote"),
        CheckCode.HEAD_JUDGE: lambda: translate("Preflight", "Every panel has a head judge"),
        CheckCode.PANEL_SIZE: lambda: translate("Preflight", "Every panel is large enough for the rules"),
        CheckCode.JUDGES_SEATED: lambda: translate("Preflight", "Every judge has a seat"),
        CheckCode.RECUSALS: lambda: translate("Preflight", "Recusals ({whole}) leave marks enough"),
        CheckCode.RULES: lambda: translate("Preflight", "The rules lead to a ranking: {name}"),
        CheckCode.WEIGHTS: lambda: translate("Preflight", "The weights add up: {shares}"),
        CheckCode.RULES_ADVICE: lambda: translate("Preflight", "Nothing about the rules is in doubt"),
        CheckCode.RULES_DRAFT: lambda: translate("Preflight", "No change of the rules is left unpublished"),
        CheckCode.FIGURES_CLAIMED: lambda: translate("Preflight", "All {whole} figures are handed in"),
        CheckCode.FIGURES_VERIFIED: lambda: translate("Preflight", "No figure waits to be verified"),
        CheckCode.FIGURES_CONFIRMED: lambda: translate("Preflight", "No figure waits for a second person"),
        CheckCode.FIGURES_FOUNDED: lambda: translate("Preflight", "No figure lacks its evidence"),
        CheckCode.SHOW: lambda: translate("Preflight", "Times, sessions and breaks fit together"),
        CheckCode.DISK: lambda: (
            _gigabytes(facts)
            if int(facts["megabytes"]) >= _GIGABYTES_FROM
            else translate("Preflight", "{megabytes} MB free on the disk")
        ),
        CheckCode.BACKUP_FOLDER: lambda: translate("Preflight", "Backups go to {folder}"),
        CheckCode.BACKUP_AGE: lambda: translate("Preflight", "Last backup: {ago}").replace(
            "{ago}", _ago(facts)
        ),
        CheckCode.CLOCK: lambda: (
            translate("Preflight", "Clock: {now}, UTC{zone}")
            .replace("{now}", _clock_text(facts["now"]))
            .replace("{zone}", f"{facts['zone'][:3]}:{facts['zone'][3:]}")
        ),
        CheckCode.DRIVE: lambda: translate("Preflight", "The event file lies on this computer's disk"),
    }

"""What to offer when an event cannot be opened or made: the sentence and the ways out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class WayOut(StrEnum):
    """What a person can do about it."""

    RETRY = "retry"
    READ_ONLY = "read_only"
    BACKUP = "backup"
    OTHER_PLACE = "other_place"
    LOCATE = "locate"


_WAYS: dict[Problem, tuple[WayOut, ...]] = {
    Problem.EVENT_FILE_DAMAGED: (WayOut.BACKUP,),
    Problem.EVENT_FILE_EMPTY: (WayOut.BACKUP,),
    Problem.EVENT_FILE_HELD: (WayOut.RETRY, WayOut.READ_ONLY),
    Problem.EVENT_FILE_READ_ONLY: (WayOut.READ_ONLY, WayOut.RETRY),
    Problem.FILE_MISSING: (WayOut.LOCATE,),
    Problem.FILE_EXISTS: (WayOut.OTHER_PLACE,),
    Problem.FILE_NOT_WRITABLE: (WayOut.RETRY, WayOut.OTHER_PLACE),
    Problem.FOLDER_MISSING: (WayOut.RETRY, WayOut.OTHER_PLACE),
    Problem.DISK_FULL: (WayOut.RETRY,),
    Problem.STORAGE_FAILED: (WayOut.RETRY,),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal in words."""

    what: str
    why: str
    safety: str
    ways: tuple[WayOut, ...]
    details: str


def refusal_of(target: str, error: JudgingError, *, has_backup: bool = False) -> Refusal:
    """Put the refusal of an event file into words; a backup is offered only where there is one."""
    name = Path(target).name or target
    what = translate("Refusals", "“{file}” could not be opened").format(file=name)
    if error.problem in (Problem.FILE_EXISTS, Problem.FILE_NOT_WRITABLE, Problem.FOLDER_MISSING):
        what = translate("Refusals", "“{file}” could not be saved").format(file=name)
    why = " ".join(sentence(_readable(finding)) for finding in error.findings[:3])
    details = "\n".join(
        [target, *(f"{finding.problem.value} {dict(finding.facts)}" for finding in error.findings)]
    )
    safety = translate("Refusals", "The file was not changed.")
    ways = _WAYS.get(error.problem, ())
    if WayOut.BACKUP in ways and not has_backup:
        ways = tuple(way for way in ways if way is not WayOut.BACKUP)
        nowhere = translate("Refusals", "No backup of it was found. Look for a copy elsewhere.")
        safety = f"{safety} {nowhere}"
    return Refusal(what, why, safety, ways, details)


def way_words(way: WayOut) -> str:
    """The words on the button of a way out."""
    words: dict[WayOut, Callable[[], str]] = {
        WayOut.RETRY: lambda: translate("Refusals", "Try again"),
        WayOut.READ_ONLY: lambda: translate("Refusals", "Open for reading"),
        WayOut.BACKUP: lambda: translate("Refusals", "Open the latest backup"),
        WayOut.OTHER_PLACE: lambda: translate("Refusals", "Choose another name…"),
        WayOut.LOCATE: lambda: translate("Refusals", "Locate…"),
    }
    return words[way]()


def _readable(finding: Finding) -> Finding:
    """Facts as people read them: a file by its name, a moment by the clock on the wall."""
    facts = dict(finding.facts)
    if facts.get("file"):
        facts["file"] = Path(facts["file"]).name or facts["file"]
    if facts.get("since"):
        try:
            moment = datetime.fromisoformat(facts["since"]).astimezone()
            facts["since"] = moment.strftime("%Y-%m-%d %H:%M")
        except ValueError:
            facts["since"] = ""
    return Finding(finding.problem, facts, finding.subject, finding.column, finding.severity, finding.place)

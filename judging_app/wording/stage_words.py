"""The words of the day on stage: parts of a turn, what the projector shows, how a show is run."""

from collections.abc import Mapping
from typing import Any, Final

from judging_app.application.stage.records import AwardOrder, Cue, CueKind, OvertimeOf, Phase, RevealWhen
from judging_app.domain.stage_clock import MS
from judging_app.wording.act_names import Names
from judging_app.wording.language import translate
from judging_app.wording.terms import yes_or_no

_HOUR: Final = 60
"""Minutes of an hour."""


def phase_word(phase: Phase) -> str:
    """The word for what happens on a stage."""
    return {
        Phase.IDLE: translate("Stage", "Nobody on stage"),
        Phase.CALLED: translate("Stage", "Called"),
        Phase.PITCH: translate("Stage", "Pitch"),
        Phase.QUESTIONS: translate("Stage", "Questions"),
        Phase.SCORING: translate("Stage", "Scoring"),
        Phase.BREAK: translate("Stage", "Break"),
    }[phase]


def cue_word(kind: CueKind) -> str:
    """The word for a picture on the projector."""
    return {
        CueKind.WAITING: translate("Stage", "Waiting page"),
        CueKind.DRAW: translate("Stage", "Draw of lots"),
        CueKind.ENTRY: translate("Stage", "Now on stage"),
        CueKind.BREAK: translate("Stage", "Break"),
        CueKind.REVEAL: translate("Stage", "Reveal of marks"),
        CueKind.RANKING: translate("Stage", "Board of places"),
        CueKind.AWARDS: translate("Stage", "Awards"),
    }[kind]


def reveal_word(when: RevealWhen) -> str:
    """When an entry's marks may be revealed."""
    return {
        RevealWhen.AT_ONCE: translate("Stage", "Once its sheets are in"),
        RevealWhen.ONE_LATER: translate("Stage", "One entry later"),
        RevealWhen.AT_END: translate("Stage", "At the end"),
    }[when]


def award_order_word(order: AwardOrder) -> str:
    """Which awards are announced first."""
    return {
        AwardOrder.LOWEST_FIRST: translate("Stage", "From the lowest award up"),
        AwardOrder.HIGHEST_FIRST: translate("Stage", "From the highest award down"),
    }[order]


def overtime_word(of: OvertimeOf) -> str:
    """Which overtime is proposed for a time penalty."""
    return {
        OvertimeOf.PITCH: translate("Stage", "Of the pitch"),
        OvertimeOf.BOTH: translate("Stage", "Of pitch and questions"),
        OvertimeOf.NEITHER: translate("Stage", "Not proposed"),
    }[of]


def minutes(seconds: int) -> str:
    """A span of time as a clock shows it: 8:00, 1:02:30."""
    sign, left = ("\N{MINUS SIGN}", -seconds) if seconds < 0 else ("", seconds)
    whole, rest = divmod(left, 60)
    if whole < _HOUR:
        return f"{sign}{whole}:{rest:02}"
    hours, whole = divmod(whole, _HOUR)
    return f"{sign}{hours}:{whole:02}:{rest:02}"


def left_minutes(remaining: int) -> str:
    """What is left of a time in milliseconds; a second that has begun is counted whole."""
    return minutes(-(-remaining // MS))


def gone_minutes(elapsed: int) -> str:
    """What has gone by of a time in milliseconds, whole seconds only."""
    return minutes(elapsed // MS)


def turn_words(entry: str, phase: Phase, names: Names) -> str:
    """Whose turn it is, and which part of it."""
    return " · ".join(filter(None, (entry and names.entry(entry), phase_word(phase))))


def cue_and_entry(cue: Cue, names: Names) -> str:
    """A picture on the projector, whose, and how far it has come."""
    what = " · ".join(filter(None, (cue_word(cue.kind), cue.entry and names.entry(cue.entry))))
    if not cue.step:
        return what
    return translate("Stage", "{what}, step {number}").format(what=what, number=cue.step + 1)


def rule_words() -> Mapping[str, str]:
    """The word for each rule of a show, by its field."""
    return {
        "pitch": translate("Stage", "Time for the pitch"),
        "questions": translate("Stage", "Time for questions"),
        "pitch_warning": translate("Stage", "Warning before the pitch ends"),
        "question_warning": translate("Stage", "Warning before the questions end"),
        "bell": translate("Stage", "Bell"),
        "follow": translate("Stage", "Only entries that have been on stage are scored"),
        "first_together": translate("Stage", "First entries scored together"),
        "when": translate("Stage", "Marks revealed"),
        "names": translate("Stage", "Judges' names at the reveal"),
        "with_final": translate("Stage", "Final score at the reveal"),
        "frozen": translate("Stage", "Last entries left off the board"),
        "awards": translate("Stage", "Order of the awards"),
        "overtime": translate("Stage", "Overtime that is deducted for"),
    }


def rule_value(name: str, value: Any) -> str:
    """A rule of a show as people read it."""
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, RevealWhen):
        return reveal_word(value)
    if isinstance(value, AwardOrder):
        return award_order_word(value)
    if isinstance(value, OvertimeOf):
        return overtime_word(value)
    return str(value) if name in {"first_together", "frozen"} else minutes(value)

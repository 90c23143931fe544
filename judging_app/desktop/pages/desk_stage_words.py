"""What a judge's desk says of the stage: the clock's digits and parts, whose turn it is."""

from typing import Final

from judging_app.application.stage.records import Phase, SeatStage
from judging_app.desktop.models.live_stage import clock_digits
from judging_app.desktop.pages.desk_words import number_of
from judging_app.domain.event import Entry
from judging_app.domain.stage_clock import MS, Moment
from judging_app.wording.language import translate

PARTS: Final = (Phase.PITCH, Phase.QUESTIONS)
"""The parts of a turn that have a clock, in order."""


def time_left(stage: SeatStage, now: Moment) -> int | None:
    """Milliseconds that are left; None where no clock is on, or the part has no limit."""
    clock = stage.clock
    return None if clock is None or not clock.limit else clock.remaining(now)


def clock_text(left: int) -> str:
    """What is left as digits that keep their places, as on every screen: 03:42, over time +00:07."""
    return clock_digits(left)


def parts_of(stage: SeatStage) -> tuple[tuple[Phase, int], ...]:
    """The parts of the turn in milliseconds; the one that is on may have got more time."""
    planned = {Phase.PITCH: stage.pitch * MS, Phase.QUESTIONS: stage.questions * MS}
    on = Phase.PITCH if stage.phase is Phase.CALLED else stage.phase
    if stage.clock is not None and on in planned:
        planned[on] = stage.clock.limit
    return tuple((phase, planned[phase]) for phase in PARTS if planned[phase])


def part_word(phase: Phase) -> str:
    """The word for a part of a turn."""
    return translate("JudgeStage", "Pitch") if phase is Phase.PITCH else translate("JudgeStage", "Questions")


def caption_of(stage: SeatStage, left: int | None) -> str:
    """What the time is the time of; a state is said, not only coloured."""
    if stage.phase is Phase.SCORING:
        return translate("JudgeStage", "Scoring")
    if stage.phase is Phase.CALLED:
        return translate("JudgeStage", "About to begin")
    if stage.clock is None or left is None or stage.phase not in PARTS:
        return ""
    pitches = stage.phase is Phase.PITCH
    if left <= -MS and not stage.clock.runs:
        return (
            translate("JudgeStage", "Pitch over time, paused")
            if pitches
            else translate("JudgeStage", "Questions over time, paused")
        )
    if left <= -MS:
        return (
            translate("JudgeStage", "Pitch over time")
            if pitches
            else translate("JudgeStage", "Questions over time")
        )
    if not stage.clock.runs:
        return (
            translate("JudgeStage", "Pitch paused")
            if pitches
            else translate("JudgeStage", "Questions paused")
        )
    return translate("JudgeStage", "Pitch left") if pitches else translate("JudgeStage", "Questions left")


def live_word(*, is_current: bool) -> str:
    """What stands over the entry on stage; without a connection it is what was known last."""
    if is_current:
        return translate("JudgeStage", "On stage")
    return translate("JudgeStage", "On stage when the connection broke")


def nobody_words(scored: Entry | None, upcoming: Entry | None) -> tuple[str, str]:
    """That nobody is on stage, perhaps as sheets are collected, and who comes next."""
    words = translate("JudgeStage", "Nobody on stage")
    if scored is not None:
        words = translate("JudgeStage", "Sheets of No. {number} are collected")
        words = words.format(number=number_of(scored))
    if upcoming is None:
        return words, ""
    text = translate("JudgeStage", "Next: No. {number} {name}")
    return words, text.format(number=number_of(upcoming), name=upcoming.name)


def in_step(number: str, phase: Phase) -> str:
    """That the sheet in hand is that of the entry on stage."""
    if phase is Phase.SCORING:
        return translate("JudgeStage", "No. {number} · being scored now").format(number=number)
    return translate("JudgeStage", "No. {number} · on stage now").format(number=number)


def out_of_step(number: str, live: str, phase: Phase, *, is_current: bool) -> str:
    """That the sheet in hand is another one's than that of the entry on stage."""
    words = translate("JudgeStage", "You are scoring No. {number}; No. {live} is on stage")
    if phase is Phase.SCORING:
        words = translate("JudgeStage", "You are scoring No. {number}; sheets of No. {live} are awaited")
    if not is_current:
        words = translate("JudgeStage", "You are scoring No. {number}; No. {live} was on stage last")
    return words.format(number=number, live=live)


def go_live_words(live: str) -> str:
    """The button that leads to the entry on stage."""
    return translate("JudgeStage", "Go to No. {live}").format(live=live)

"""Acts of the day on stage in plain sentences."""

from collections.abc import Callable, Mapping
from typing import Final

from judging_app.application.stage.records import (
    Appearance,
    CueKind,
    Draw,
    Phase,
    Release,
    ResultsRelease,
    Show,
)
from judging_app.application.stage.state_log import StageMark
from judging_app.domain.stage_clock import MS
from judging_app.wording.act_names import Names, ReadAct
from judging_app.wording.derivations_numbers import written
from judging_app.wording.language import translate
from judging_app.wording.stage_fields import show_fields
from judging_app.wording.stage_words import (
    cue_and_entry,
    gone_minutes,
    left_minutes,
    minutes,
    phase_word,
    turn_words,
)

_NOTHING: Final = "—"
_TOLD: Final = frozenset({CueKind.DRAW, CueKind.REVEAL, CueKind.RANKING, CueKind.AWARDS})
"""Pictures that do not follow from whose turn it is."""


def _show(act: ReadAct, names: Names) -> str:
    changed = show_fields(act.before or Show(), act.after, names)
    what = translate("Acts", "; ").join(
        f"{item.label} {item.before or _NOTHING} → {item.after or _NOTHING}" for item in changed
    )
    return translate("Stage", "Run of show changed: {what}").format(what=what)


def _lots(act: ReadAct, _: Names) -> str:
    draw: Draw = act.after
    text = translate("Stage", "Lots drawn for the running order of {count} entries, seed {seed}")
    return text.format(count=len(draw.order), seed=draw.seed)


def _call(act: ReadAct, names: Names) -> str:
    return translate("Stage", "Called on stage: {entry}").format(entry=names.entry(act.after.entry))


def _start(act: ReadAct, names: Names) -> str:
    before, after = _marks(act)
    if before.phase is Phase.CALLED:
        text = translate("Stage", "{part} begun: {entry}")
        return text.format(part=phase_word(after.phase), entry=names.entry(after.entry))
    return translate("Stage", "Clock runs on: {what}").format(what=_with_clock(after, names))


def _pause(act: ReadAct, names: Names) -> str:
    return translate("Stage", "Clock stopped: {what}").format(what=_with_clock(act.after, names))


def _more_time(act: ReadAct, names: Names) -> str:
    before, after = _marks(act)
    more = (after.limit - before.limit) // MS
    text = translate("Stage", "{time} more: {what}")
    if more < 0:
        text = translate("Stage", "{time} less: {what}")
    return text.format(time=minutes(abs(more)), what=_with_clock(after, names))


def _restart(act: ReadAct, names: Names) -> str:
    before, after = _marks(act)
    text = translate("Stage", "Clock begun anew: {what}, {time} had gone by")
    return text.format(what=turn_words(after.entry, after.phase, names), time=gone_minutes(before.elapsed))


def _forward(act: ReadAct, names: Names) -> str:
    before, after = _marks(act)
    text = translate("Stage", "{part} ended after {time}: {entry}, now {next}")
    over = (before.elapsed - before.limit) // MS
    if over > 0:
        text = translate("Stage", "{part} ended after {time}, {over} over: {entry}, now {next}")
    return text.format(
        part=phase_word(before.phase),
        time=gone_minutes(before.elapsed),
        over=minutes(over),
        entry=names.entry(after.entry),
        next=phase_word(after.phase),
    )


def _pausing(act: ReadAct, _: Names) -> str:
    if act.after.limit:
        return translate("Stage", "Break begun: {time}").format(time=gone_minutes(act.after.limit))
    return translate("Stage", "Break begun")


def _idle(act: ReadAct, names: Names) -> str:
    before, _ = _marks(act)
    if before.phase is Phase.BREAK:
        return translate("Stage", "Break ended")
    if not before.entry:
        return translate("Stage", "Stage empty")
    return translate("Stage", "Off stage: {entry}").format(entry=names.entry(before.entry))


def _back(act: ReadAct, names: Names) -> str:
    before, after = _marks(act)
    was, now = _place(before, names), _place(after, names)
    if was == now and before.limit and after.limit:
        was, now = _with_clock(before, names), _with_clock(after, names)
    if was == now:
        return translate("Stage", "One step back: {what}").format(what=now)
    return translate("Stage", "One step back: {before} → {after}").format(before=was, after=now)


def _admit(act: ReadAct, names: Names) -> str:
    text = translate("Stage", "Scored without having been on stage: {entry}")
    return text.format(entry=names.entry(act.after.entry))


def _overtime(act: ReadAct, names: Names) -> str:
    turn: Appearance = act.after
    text = translate("Stage", "Overtime decided: {entry}, pitch {pitch} over, questions {questions} over")
    return text.format(
        entry=names.entry(turn.entry),
        pitch=gone_minutes(turn.pitch_over),
        questions=gone_minutes(turn.questions_over),
    )


def _reveal(act: ReadAct, names: Names) -> str:
    text = translate("Stage", "Revealed: {entry} {scores}")
    if act.before is not None:
        text = translate("Stage", "Reveal corrected: {entry} {before} → {scores}")
    old, new = ("" if item is None else _scores(item) for item in (act.before, act.after))
    return text.format(entry=names.entry(act.after.entry), before=old, scores=new)


def _scores(release: Release) -> str:
    parts = [f"{item.name} {written(item.score, item.places)}" for item in release.scores]
    if release.with_final and release.final is not None:
        final = translate("Acts", "final score")
        parts.append(f"{final} {written(release.final, release.final_places)}")
    return translate("Acts", ", ").join(parts)


def _announce(act: ReadAct, _: Names) -> str:
    results: ResultsRelease = act.after
    text = translate("Stage", "Places and awards announced: {count} entries, {awards} with an award")
    if act.before is not None:
        text = translate("Stage", "Announcement corrected: {count} entries, {awards} with an award")
    return text.format(count=len(results.lines), awards=sum(bool(line.award) for line in results.lines))


def _screen(act: ReadAct, names: Names) -> str:
    return translate("Stage", "On the screen: {what}").format(what=cue_and_entry(act.after.cue, names))


def _cover(act: ReadAct, _: Names) -> str:
    if act.after.covered:
        return translate("Stage", "Screen covered")
    return translate("Stage", "Screen uncovered")


STAGE_SENTENCES: Final[Mapping[str, Callable[[ReadAct, Names], str]]] = {
    "show": _show,
    "lots": _lots,
    "call": _call,
    "start": _start,
    "pause": _pause,
    "more-time": _more_time,
    "restart": _restart,
    "forward": _forward,
    "break": _pausing,
    "idle": _idle,
    "back": _back,
    "admit": _admit,
    "overtime": _overtime,
    "reveal": _reveal,
    "announce": _announce,
    "screen": _screen,
    "cover": _cover,
}


def _marks(act: ReadAct) -> tuple[StageMark, StageMark]:
    """How the stage stood before and after."""
    return act.before or StageMark(), act.after


def _place(mark: StageMark, names: Names) -> str:
    """How the stage stood; what the projector shows is said where it is no matter of course."""
    turn = turn_words(mark.entry, mark.phase, names)
    if mark.cue.kind not in _TOLD:
        return turn
    text = translate("Stage", "{what} ({screen})")
    return text.format(what=turn, screen=cue_and_entry(mark.cue, names))


def _with_clock(mark: StageMark, names: Names) -> str:
    left = mark.limit - mark.elapsed
    text = translate("Stage", "{what}, {time} left")
    if left < 0:
        text = translate("Stage", "{what}, {time} over")
        return text.format(what=turn_words(mark.entry, mark.phase, names), time=gone_minutes(-left))
    return text.format(what=turn_words(mark.entry, mark.phase, names), time=left_minutes(left))

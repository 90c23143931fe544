"""Acts of the day on stage field by field: how it was and how it is."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from judging_app.application.stage.records import (
    Appearance,
    Break,
    Draw,
    Phase,
    Release,
    ReleasedMark,
    ResultsRelease,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.state_log import StageMark
from judging_app.wording.act_names import Names, ReadAct
from judging_app.wording.act_values import ActField, field_word, local_time
from judging_app.wording.derivations_numbers import place_number, written
from judging_app.wording.language import translate
from judging_app.wording.stage_words import (
    cue_and_entry,
    gone_minutes,
    phase_word,
    rule_value,
    rule_words,
)
from judging_app.wording.terms import yes_or_no


def stage_fields(act: ReadAct, names: Names) -> Iterator[ActField]:
    """What an act on stage changed."""
    match act.record:
        case Show():
            yield from show_fields(act.before or Show(), act.after, names)
        case Draw():
            yield from _draw_fields(act.record)
        case Release() | ResultsRelease() | Appearance() | StageMark():
            yield from _compared(act, names)


def _compared(act: ReadAct, names: Names) -> Iterator[ActField]:
    """Both sides as labelled texts; what is the same in both is left out."""
    old, new = (dict(_texts(item, names)) for item in (act.before, act.after))
    for label in (*new, *(label for label in old if label not in new)):
        was, now = old.get(label, ""), new.get(label, "")
        if was != now:
            yield ActField(label, was, now)


def _texts(record: Any, names: Names) -> Iterator[tuple[str, str]]:
    match record:
        case StageMark():
            yield from _mark_texts(record, names)
        case Appearance():
            yield from _turn_texts(record, names)
        case Release():
            yield from _release_texts(record, names)
        case ResultsRelease():
            yield from _result_texts(record)


def _mark_texts(mark: StageMark, names: Names) -> Iterator[tuple[str, str]]:
    yield field_word("entry"), mark.entry and names.entry(mark.entry)
    yield translate("Stage", "Part of the turn"), phase_word(mark.phase)
    clock = f"{gone_minutes(mark.elapsed)} / {gone_minutes(mark.limit)}" if mark.limit else ""
    yield translate("Stage", "Clock"), clock
    yield translate("Stage", "On the screen"), cue_and_entry(mark.cue, names)
    yield translate("Stage", "Covered"), yes_or_no(mark.covered)


def _turn_texts(turn: Appearance, names: Names) -> Iterator[tuple[str, str]]:
    yield field_word("entry"), names.entry(turn.entry)
    if turn.admitted:
        return
    for label, took, over in (
        (phase_word(Phase.PITCH), turn.pitch, turn.pitch_over),
        (phase_word(Phase.QUESTIONS), turn.questions, turn.questions_over),
    ):
        text = translate("Stage", "{time}, {over} over") if over else "{time}"
        yield label, text.format(time=gone_minutes(took), over=gone_minutes(over))
    yield translate("Stage", "Overtime decided"), yes_or_no(turn.settled)


def _release_texts(release: Release, names: Names) -> Iterator[tuple[str, str]]:
    yield field_word("entry"), names.entry(release.entry)
    several = len(release.scores) > 1
    for score in release.scores:
        for mark in score.marks:
            label = f"{score.name} · {_judge(mark)}" if several else _judge(mark)
            yield label, written(mark.value, score.mark_places)
        yield score.name, written(score.score, score.places)
    if release.with_final and release.final is not None:
        yield translate("Acts", "final score"), written(release.final, release.final_places)


def _judge(mark: ReleasedMark) -> str:
    return mark.name or mark.judge


def _result_texts(results: ResultsRelease) -> Iterator[tuple[str, str]]:
    for line in results.lines:
        place = translate("Acts", "place {number}").format(number=place_number(line.place))
        final = "" if line.final is None else written(line.final, results.final_places)
        won = [f"{item.track} {item.award}".strip() for item in results.won_by(line.who.entry)]
        text = " · ".join(filter(None, (place, final, *(won or [line.award]))))
        yield f"{line.who.number} {line.who.name}", text


def _draw_fields(draw: Draw) -> Iterator[ActField]:
    yield ActField(translate("Stage", "Seed"), "", str(draw.seed))
    yield ActField(field_word("at"), "", local_time(draw.at))
    for number, name in zip(draw.numbers, draw.names, strict=False):
        yield ActField(f"{number:02}", "", name)


def show_fields(before: Show, after: Show, names: Names) -> Iterator[ActField]:
    """What differs between two runs of show."""
    words = rule_words()
    for field in fields(ShowRules):
        old, new = getattr(before.rules, field.name), getattr(after.rules, field.name)
        if old != new:
            yield ActField(words[field.name], rule_value(field.name, old), rule_value(field.name, new))
    sessions = [_listed(map(_session, show.sessions)) for show in (before, after)]
    if sessions[0] != sessions[1]:
        yield ActField(translate("Stage", "Sessions"), *sessions)
    breaks = [_listed(_break(item, names) for item in show.breaks) for show in (before, after)]
    if breaks[0] != breaks[1]:
        yield ActField(translate("Stage", "Breaks"), *breaks)
    moved = sorted(
        code
        for code in before.members.keys() | after.members.keys()
        if before.session_of(code) != after.session_of(code)
    )
    for code in moved:
        was, now = (_name_of(show, show.session_of(code)) for show in (before, after))
        yield ActField(names.entry(code), was, now)


def _session(session: Session) -> str:
    return " ".join(filter(None, (session.name or session.code, session.date, session.hall)))


def _name_of(show: Show, code: str) -> str:
    found = next((item for item in show.stages if item.code == code), None)
    return code if found is None else found.name or code


def _break(item: Break, names: Names) -> str:
    title = item.title or phase_word(Phase.BREAK)
    length = translate("Stage", "{count} min").format(count=item.minutes)
    if not item.before:
        return translate("Stage", "{title} {length}, at the end").format(title=title, length=length)
    text = translate("Stage", "{title} {length}, before {entry}")
    return text.format(title=title, length=length, entry=names.entry(item.before))


def _listed(parts: Iterable[str]) -> str:
    return translate("Acts", ", ").join(parts)

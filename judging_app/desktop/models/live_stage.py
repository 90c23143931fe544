"""The show as the live page tells it: the parts of a turn, how far each entry is, what the clock says."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.stage.pictures import (
    AwardPicture,
    BreakPicture,
    DrawPicture,
    EntryPicture,
    Picture,
    RankingPicture,
    RevealPicture,
)
from judging_app.application.stage.records import CueKind, Phase, RevealWhen, StageState
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.stage_clock import MS, Moment, StageClock
from judging_app.wording.language import translate
from judging_app.wording.stage_words import minutes
from judging_app.wording.terms import term

_HOUR = 60


class Progress(NamedTuple):
    """How far an entry is: a word with its icon."""

    word: str
    icon: str
    tone: Tone
    strong: bool = False


class PartState(StrEnum):
    """Whether a part of a turn is over."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"


class TurnPart(NamedTuple):
    """A part of an entry's turn; `beside` is its length, or the sheets counted."""

    word: str
    beside: str
    state: PartState


class ClockFace(NamedTuple):
    """What the timer shows: words over large digits, and the bar below.

    `share` of the time has gone by, the warning comes at `tick`; both None where nothing is counted.
    """

    caption: str
    digits: str
    tone: Tone = Tone.PLAIN
    share: float | None = None
    tick: float | None = None
    tick_word: str = ""
    end_word: str = ""


def number_in(view: ShowView, entry: str) -> str:
    """What an entry is called by: its number, else its code."""
    row = view.row(entry)
    return entry if row is None else number_of(row.entry)


def progress_of(view: ShowView) -> Mapping[str, Progress]:
    """The session's entries, by code; nothing before a show has begun: then sheets say how far all is."""
    if not view.has_begun:
        return {}
    upcoming = "" if view.next_entry is None else view.next_entry.code
    return {row.entry.code: _progress(view, row, upcoming) for row in view.rows}


def _progress(view: ShowView, row: ShowRow, upcoming: str) -> Progress:
    match row.state:
        case EntryState.OUT:
            return Progress(term(row.participation.status), "minus-circle", Tone.MUTE)
        case EntryState.CALLED:
            return Progress(translate("LiveStage", "Ready"), "hand-waving", Tone.ACCENT, strong=True)
        case EntryState.PITCHING:
            return Progress(translate("LiveStage", "Pitching"), "broadcast", Tone.ACCENT, strong=True)
        case EntryState.QUESTIONS:
            return Progress(translate("LiveStage", "Answering"), "broadcast", Tone.ACCENT, strong=True)
        case EntryState.REVEALED:
            word = translate("LiveStage", "Revealed")
            if row.differs:
                return Progress(word, "warning", Tone.WARN)
            return Progress(word, "eye", Tone.MUTE)
        case EntryState.CLOSED if view.show.rules.when is RevealWhen.AT_END:
            return Progress(translate("Live", "Closed"), "lock-fill", Tone.MUTE)
        case EntryState.CLOSED:
            return Progress(translate("LiveStage", "To reveal"), "lock-fill", Tone.MUTE)
        case EntryState.SCORING if not row.scorable:
            return Progress(translate("LiveStage", "Scored later"), "clock", Tone.MUTE)
        case EntryState.SCORING if row.is_complete:
            return Progress(translate("LiveStage", "To check"), "scales", Tone.WARN)
        case EntryState.SCORING:
            return Progress(translate("Live", "Sheets coming in"), "hourglass", Tone.WARN, strong=True)
    if row.entry.code == upcoming:
        return Progress(translate("LiveStage", "Next"), "arrow-right", Tone.PLAIN)
    return Progress(translate("LiveStage", "To come"), "", Tone.PLAIN)


def parts_of(view: ShowView) -> tuple[TurnPart, ...]:
    """The parts of the turn that is on; nothing while it is nobody's."""
    row, rules = view.live, view.show.rules
    if row is None:
        return ()
    reached = _reached(view, row)
    sheets = f"{row.given}/{row.owed}" if row.owed else ""
    parts = [
        (1, rules.pitch > 0, translate("LiveStage", "Pitch"), minutes(rules.pitch)),
        (2, rules.questions > 0, translate("LiveStage", "Questions"), minutes(rules.questions)),
        (3, True, translate("LiveStage", "Sheets"), sheets),
        (4, True, translate("LiveStage", "Check"), ""),
        (5, rules.when is not RevealWhen.AT_END, translate("LiveStage", "Reveal"), ""),
    ]
    return tuple(TurnPart(word, beside, _state_at(at, reached)) for at, there, word, beside in parts if there)


def _reached(view: ShowView, row: ShowRow) -> int:
    """Which of the five parts the turn is in, from 1; 0 before the first, 6 after the last."""
    match view.state.phase:
        case Phase.CALLED:
            return 0
        case Phase.PITCH:
            return 1
        case Phase.QUESTIONS:
            return 2
    if row.state is EntryState.REVEALED:
        cue = view.state.cue
        is_on = cue.kind is CueKind.REVEAL and cue.entry == row.entry.code and view.next_cue is not None
        return 5 if is_on else 6
    if row.state is EntryState.CLOSED:
        return 4 if row.overtime else 5
    return 4 if row.is_complete else 3


def _state_at(at: int, reached: int) -> PartState:
    if at < reached:
        return PartState.DONE
    return PartState.NOW if at == reached else PartState.TO_COME


def clock_digits(remaining: int) -> str:
    """Large digits for what is left, in milliseconds: 03:42; once it is over, +00:12 with whole seconds."""
    over = remaining <= -MS
    seconds = -remaining // MS if over else max(-(-remaining // MS), 0)
    whole, rest = divmod(seconds, 60)
    hours, whole = divmod(whole, _HOUR)
    text = f"{hours}:{whole:02}:{rest:02}" if hours else f"{whole:02}:{rest:02}"
    return f"+{text}" if over else text


def face_of(view: ShowView, now: Moment) -> ClockFace:
    """What the timer shows at a moment."""
    clock, phase = view.state.clock, view.state.phase
    if clock is None:
        row = view.live
        if phase is Phase.SCORING and row is not None:
            text = translate("LiveStage", "Sheets stored")
            share = row.given / row.owed if row.owed else None
            return ClockFace(text, f"{row.given}/{row.owed}", Tone.OK, share)
        return ClockFace("", "")
    left = clock.remaining(now)
    ended = left <= 0
    near = bool(clock.warning) and clock.warns(now)
    tone = Tone.DANGER if ended else Tone.WARN if near else Tone.OK
    if phase is Phase.CALLED:
        return ClockFace(
            _clock_caption(phase, clock, left), clock_digits(left), Tone.PLAIN, 0.0, *_ends(clock)
        )
    share = min(clock.elapsed(now) / clock.limit, 1.0)
    return ClockFace(_clock_caption(phase, clock, left), clock_digits(left), tone, share, *_ends(clock))


def _ends(clock: StageClock) -> tuple[float | None, str, str]:
    """Where the warning comes, its words, and the length at the bar's end."""
    end = minutes(clock.limit // MS)
    if not 0 < clock.warning < clock.limit:
        return None, "", end
    words = translate("LiveStage", "warns at {time}").format(time=minutes(clock.warning // MS))
    return 1 - clock.warning / clock.limit, words, end


def _clock_caption(phase: Phase, clock: StageClock, left: int) -> str:
    if phase is Phase.CALLED:
        return translate("LiveStage", "Time for the pitch")
    over = left <= -MS
    words = {
        Phase.PITCH: (translate("LiveStage", "Pitch left"), translate("LiveStage", "Pitch over time")),
        Phase.QUESTIONS: (
            translate("LiveStage", "Questions left"),
            translate("LiveStage", "Questions over time"),
        ),
        Phase.BREAK: (translate("LiveStage", "Break left"), translate("LiveStage", "Break over time")),
    }.get(phase, ("", ""))[over]
    return words if clock.runs else translate("LiveStage", "Paused")


def phase_words(view: ShowView) -> str:
    """What happens on stage now, as it is announced."""
    row = view.live
    number = "" if row is None else number_of(row.entry)
    text = {
        Phase.IDLE: translate("LiveStage", "Nobody is on stage"),
        Phase.CALLED: translate("LiveStage", "No. {number} is ready"),
        Phase.PITCH: translate("LiveStage", "No. {number} pitches"),
        Phase.QUESTIONS: translate("LiveStage", "No. {number} answers questions"),
        Phase.SCORING: translate("LiveStage", "No. {number} is being scored"),
        Phase.BREAK: translate("LiveStage", "Break"),
    }[view.state.phase]
    return text.format(number=number)


def undone_words(view: ShowView, before: StageState | None) -> str:
    """What one step back would take back; `before` is the state that it leads to, if it is known."""
    now = view.state
    if not now.number:
        return translate("LiveStage", "There is no step to take back")
    if before is None:
        return translate("LiveStage", "Takes the latest step back")
    return translate("LiveStage", "Takes back: {what}").format(what=_difference(view, before, now))


def _difference(view: ShowView, before: StageState, now: StageState) -> str:
    if (before.phase, before.entry) != (now.phase, now.entry):
        number = number_in(view, now.entry)
        return {
            Phase.IDLE: translate("LiveStage", "nobody on stage"),
            Phase.CALLED: translate("LiveStage", "No. {number} called on stage"),
            Phase.PITCH: translate("LiveStage", "the pitch begun"),
            Phase.QUESTIONS: translate("LiveStage", "the questions begun"),
            Phase.SCORING: translate("LiveStage", "the turn ended"),
            Phase.BREAK: translate("LiveStage", "the break begun"),
        }[now.phase].format(number=number)
    if before.clock is not None and now.clock is not None and before.clock != now.clock:
        if before.clock.limit != now.clock.limit:
            by = (now.clock.limit - before.clock.limit) // MS
            return translate("LiveStage", "{seconds} s").format(seconds=f"{by:+d}".replace("-", "−"))
        if before.clock.runs == now.clock.runs or not now.clock.counted:
            return translate("LiveStage", "the clock begun anew")
        return (
            translate("LiveStage", "the clock let go on")
            if now.clock.runs
            else translate("LiveStage", "the pause")
        )
    if before.cue != now.cue or before.covered != now.covered:
        return translate("LiveStage", "the latest step on the screen")
    return translate("LiveStage", "the latest decision")


def shown_words(view: ShowView) -> tuple[str, bool]:
    """What the projector shows, and whether marks or places are on it."""
    if view.state.covered:
        return translate("LiveStage", "Picture held back"), False
    if isinstance(view.now, EntryPicture) and view.state.clock is None:
        return translate("LiveStage", "No. {number} on stage").format(number=view.now.who.number), False
    return picture_words(view.now)


def picture_words(picture: Picture) -> tuple[str, bool]:
    """What a picture is called, and whether marks or places are on it."""
    match picture:
        case EntryPicture():
            return translate("LiveStage", "No. {number} and the clock").format(
                number=picture.who.number
            ), False
        case BreakPicture():
            return picture.title or translate("LiveStage", "Break"), False
        case DrawPicture():
            return translate("LiveStage", "Draw of lots"), False
        case RevealPicture():
            text = translate("LiveStage", "Marks of No. {number}").format(number=picture.who.number)
            turned = any(tile.value is not None for tile in picture.tiles)
            return text, turned or picture.score is not None
        case RankingPicture() if picture.advances:
            return translate("LiveStage", "List of those who go on"), True
        case RankingPicture() if picture.is_final:
            return translate("LiveStage", "List of winners"), True
        case RankingPicture():
            return translate("LiveStage", "Board of places"), True
        case AwardPicture():
            return picture.award or translate("LiveStage", "Awards"), True
    return translate("LiveStage", "Waiting page"), False

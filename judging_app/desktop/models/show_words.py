"""Words of the run of show: how far an entry is, lengths of time, times of day."""

import re
import unicodedata
from datetime import datetime, time
from typing import Final, NamedTuple

from judging_app.application.stage.records import Session
from judging_app.application.stage.show_view import EntryState
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate

_CLOCK: Final = re.compile(r"(\d{1,5})(?:\s*[:：]\s*([0-5]?\d))?")
_SPELLED: Final = re.compile(r"(?:(\d{1,5})\s*(?:分钟?|min))?\s*(?:(\d{1,5})\s*(?:秒|s))?")
_DAY_TIME: Final = re.compile(r"([01]?\d|2[0-3])\s*[:：]\s*([0-5]\d)")


class StateSign(NamedTuple):
    """A state as it is shown: word, icon and tone."""

    word: str
    icon: str
    tone: Tone


def state_sign(state: EntryState) -> StateSign:
    """How an entry's state is shown; why it is out is said by its status."""
    return {
        EntryState.WAITING: StateSign(translate("ShowPage", "Waiting"), "", Tone.PLAIN),
        EntryState.CALLED: StateSign(translate("ShowPage", "Called"), "arrow-right", Tone.ACCENT),
        EntryState.PITCHING: StateSign(translate("ShowPage", "Pitching"), "broadcast", Tone.ACCENT),
        EntryState.QUESTIONS: StateSign(translate("ShowPage", "Answering"), "broadcast", Tone.ACCENT),
        EntryState.SCORING: StateSign(translate("ShowPage", "Scoring"), "hourglass-medium", Tone.WARN),
        EntryState.CLOSED: StateSign(translate("ShowPage", "Sheets in"), "check", Tone.OK),
        EntryState.REVEALED: StateSign(translate("ShowPage", "Revealed"), "eye", Tone.PLAIN),
        EntryState.OUT: StateSign(translate("ShowPage", "Out"), "prohibit", Tone.MUTE),
    }[state]


def length_text(seconds: int) -> str:
    """A length of time as it is typed: 480 is 8:00."""
    return f"{seconds // 60}:{seconds % 60:02}"


def read_length(text: str) -> int | None:
    """Seconds from what was typed: 8, 8:00, 8分30秒, 90秒; `None` where it is no length of time."""
    text = unicodedata.normalize("NFKC", text).strip()
    if found := _CLOCK.fullmatch(text):
        return int(found[1]) * 60 + int(found[2] or 0)
    found = _SPELLED.fullmatch(text) if text else None
    return None if found is None else int(found[1] or 0) * 60 + int(found[2] or 0)


def read_day_time(text: str) -> time | None:
    """A time of day from what was typed: 9:00 or 14：30; `None` where it is none."""
    found = _DAY_TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return None if found is None else time(int(found[1]), int(found[2]))


def day_time(moment: datetime) -> str:
    """A time of day by the clock on the wall."""
    return f"{moment.astimezone():%H:%M}"


def span_text(minutes: int) -> str:
    """A long stretch of time in hours and minutes."""
    if minutes < 60:
        return translate("ShowPage", "{minutes} min").format(minutes=minutes)
    text = translate("ShowPage", "{hours} h {minutes} min")
    return text.format(hours=minutes // 60, minutes=minutes % 60)


def session_name(session: Session, place: int) -> str:
    """What a session is called; one without a name by its place, from 0."""
    return session.name or translate("ShowPage", "Session {number}").format(number=place + 1)

"""The run of show as lines: an entry or a break each, ready to be painted."""

from typing import Final, NamedTuple

from judging_app.application.stage.records import Break
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.models.show_times import Times
from judging_app.desktop.models.show_words import StateSign, day_time, state_sign
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term

BREAK_KEY: Final = "\n"
"""Before the code of the entry after a break; no code has a line end in it."""


class RunLine(NamedTuple):
    """A line. `entry` is empty for a break, whose `key` names the entry after it.

    `fixed`: it has been on stage, or is there, and keeps its turn. `live`: its turn is now.
    """

    key: str
    entry: str
    number: str
    name: str
    organization: str
    track: str
    time: str
    is_expected: bool
    sign: StateSign
    fixed: bool = False
    live: bool = False
    out: bool = False

    @property
    def is_break(self) -> bool:
        """Whether it is a break."""
        return not self.entry

    @property
    def before(self) -> str:
        """The entry before which the line stands: a break's, else its own."""
        return self.key.removeprefix(BREAK_KEY)

    @property
    def spoken(self) -> str:
        """The line as it is read out."""
        parts = (self.number, self.name, self.organization, self.track, self.sign.word, self.time)
        return translate("ShowPage", ", ").join(part for part in parts if part)


def run_lines(view: ShowView, times: Times) -> tuple[RunLine, ...]:
    """Lay out a session's entries and breaks, in running order."""
    pauses = {item.before: item for item in view.show.breaks if item.session == view.session.code}
    tracks = {track.code: track.name for track in view.event.tracks}
    lines: list[RunLine] = []
    for row in view.rows:
        if (pause := pauses.get(row.entry.code)) is not None:
            lines.append(_break_line(pause, times))
        lines.append(_entry_line(view, row, tracks.get(row.entry.track, ""), times))
    if (pause := pauses.get("")) is not None:
        lines.append(_break_line(pause, times))
    return tuple(lines)


def is_fixed(view: ShowView, row: ShowRow) -> bool:
    """Whether an entry keeps its turn: it has been on stage, stands there, or its marks were revealed."""
    presented = row.appearance is not None and row.appearance.presented
    return presented or row.release is not None or view.state.entry == row.entry.code


def _break_line(pause: Break, times: Times) -> RunLine:
    at = times.breaks.get(pause.before)
    minutes = translate("ShowPage", "{minutes} min").format(minutes=pause.minutes)
    return RunLine(
        BREAK_KEY + pause.before,
        "",
        "",
        pause.title or translate("ShowPage", "Break"),
        "",
        "",
        _expected(at.astimezone().strftime("%H:%M")) if at is not None else "",
        True,
        StateSign(minutes, "coffee", Tone.PLAIN),
    )


def _entry_line(view: ShowView, row: ShowRow, track: str, times: Times) -> RunLine:
    entry = row.entry
    was, expected = times.were.get(entry.code), times.expected.get(entry.code)
    text = ""
    if was is not None:
        text = day_time(was)
    elif expected is not None:
        text = _expected(day_time(expected))
    sign = state_sign(row.state)
    out = row.state is EntryState.OUT
    if out:
        sign = sign._replace(word=term(row.participation.status))
    return RunLine(
        entry.code,
        entry.code,
        entry_number(entry),
        entry.name,
        entry.organization,
        track,
        text,
        was is None,
        sign,
        is_fixed(view, row),
        row.state in {EntryState.CALLED, EntryState.PITCHING, EntryState.QUESTIONS},
        out,
    )


def _expected(text: str) -> str:
    return translate("ShowPage", "exp. {time}").format(time=text)

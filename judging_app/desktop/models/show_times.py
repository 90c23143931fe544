"""When each entry is expected on stage: from the start, the length of a turn, and the breaks."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from judging_app.application.stage.records import Phase, Session
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.models.show_words import read_day_time


class Times(NamedTuple):
    """Beginnings by entry: those that were, those that are expected; breaks by the entry after them.

    `ends` is the end of the last turn that is expected. `length` is what is still to come takes.
    """

    were: Mapping[str, datetime]
    expected: Mapping[str, datetime]
    breaks: Mapping[str, datetime]
    ends: datetime | None
    length: timedelta


def times_of(view: ShowView, now: datetime, break_left: int = 0) -> Times:
    """Work the times out as of `now`; `break_left` milliseconds of a break that is on are left.

    Before the show begins they follow from the session's start, and are unknown without one. After
    that they follow from the turn that was begun last: whoever is late makes everybody after it late.
    """
    rules = view.show.rules
    turn = timedelta(seconds=rules.pitch + rules.questions)
    were = {
        row.entry.code: row.appearance.at
        for row in view.rows
        if row.appearance is not None and row.appearance.presented
    }
    waiting = [row for row in view.rows if row.entry.code not in were and row.state is not EntryState.OUT]
    pauses = {
        item.before: timedelta(minutes=item.minutes)
        for item in view.show.breaks
        if item.session == view.session.code
    }
    at = _from(view, were, turn, now, break_left)
    begun_break = view.state.phase is Phase.BREAK
    expected: dict[str, datetime] = {}
    breaks: dict[str, datetime] = {}
    length = timedelta()
    order = [row.entry.code for row in view.rows]
    for row in waiting:
        for code in _out_before(row, view.rows, order):
            if code not in pauses or (begun_break and row is waiting[0]):
                continue
            if at is not None:
                breaks[code] = at + length
            length += pauses[code]
        if at is not None:
            expected[row.entry.code] = at + length
        length += turn
    ends = None if at is None or not waiting else at + length
    if ends is not None and "" in pauses:
        breaks[""] = ends
    return Times(were, expected, breaks, ends, length)


def _out_before(row: ShowRow, rows: tuple[ShowRow, ...], order: list[str]) -> list[str]:
    """An entry and those right before it that are out: a break before any of them comes before it."""
    found = [row.entry.code]
    for other in reversed(rows[: order.index(row.entry.code)]):
        if other.state is not EntryState.OUT:
            break
        found.insert(0, other.entry.code)
    return found


def _from(
    view: ShowView, were: Mapping[str, datetime], turn: timedelta, now: datetime, break_left: int
) -> datetime | None:
    """The moment from which on turns are counted."""
    if view.state.phase is Phase.BREAK:
        return now + timedelta(milliseconds=max(break_left, 0))
    if not were:
        return now if view.state.phase is Phase.CALLED else start_of(view.session)
    last = max(were, key=lambda code: were[code])
    ended = view.state.appearance(last)
    if ended is not None and ended.done:
        return now
    return max(now, were[last] + turn)


def start_of(session: Session) -> datetime | None:
    """When a session begins, by the clock on the wall; `None` where that is not settled."""
    at = read_day_time(session.start)
    if at is None:
        return None
    try:
        day = date.fromisoformat(session.date.strip())
    except ValueError:
        # Only the time is shown.
        day = date(2000, 1, 1)
    return datetime.combine(day, at).astimezone()

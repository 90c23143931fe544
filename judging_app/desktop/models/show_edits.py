"""Edits of the run of show: each makes the event or the show that is wanted out of the one there is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from judging_app.application.stage.records import Break, Session, Show
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.show_rows import is_fixed
from judging_app.domain.event import Event, Round
from judging_app.domain.running_order import in_order, moved, swapped


def movable(view: ShowView) -> list[str]:
    """The entries of a session whose turn can still be another one, in running order."""
    return [row.entry.code for row in view.rows if not is_fixed(view, row)]


def moved_before(view: ShowView, entries: Sequence[str], before: str) -> Event:
    """The event with entries before another one, or last for "".

    What has been on stage keeps its turn: the place is then before the next entry that can move.
    """
    free = movable(view)
    order = [row.entry.code for row in view.rows]
    later = order[order.index(before) :] if before in order else []
    goal = next((code for code in later if code in free and code not in entries), "")
    if len(entries) == 1:
        return moved(view.event, free, entries[0], goal)
    rest = [code for code in free if code not in entries]
    at = rest.index(goal) if goal else len(rest)
    return in_order(view.event, [*rest[:at], *entries, *rest[at:]])


def swapped_turns(view: ShowView, one: str, other: str) -> Event:
    """The event with two entries in each other's turn, whether they are numbered or not."""
    orders = [entry.order for entry in view.event.entries]
    if 0 not in orders and len(set(orders)) == len(orders):
        return swapped(view.event, one, other)
    turns = {one: other, other: one}
    return in_order(view.event, [turns.get(code, code) for code in movable(view)])


def with_break(show: Show, pause: Break, was: Break | None = None) -> Show:
    """The show with a break, in the place of the one that was changed or stands there already."""
    left = (item for item in show.breaks if item != was and _place(item) != _place(pause))
    return replace(show, breaks=(*left, pause))


def without_break(show: Show, session: str, before: str) -> Show:
    """The show without the break before an entry."""
    return replace(show, breaks=tuple(item for item in show.breaks if _place(item) != (session, before)))


def break_before(show: Show, session: str, before: str) -> Break | None:
    """The break before an entry, if there is one."""
    return next((item for item in show.breaks if _place(item) == (session, before)), None)


def with_new_session(show: Show, name: str, first_name: str) -> Show:
    """The show with one more session. What was not divided becomes the first, and keeps its stage."""
    first, *rest = show.stages
    sessions = (replace(first, name=first.name or first_name), *rest)
    taken = {item.code for item in sessions}
    code = next(code for at in range(2, len(sessions) + 3) if (code := f"S{at}") not in taken)
    return replace(show, sessions=(*sessions, Session(code, name)))


def with_session(show: Show, session: Session) -> Show:
    """The show with one of its sessions changed; that of a show that is not divided becomes its only one."""
    sessions = tuple(session if item.code == session.code else item for item in show.stages)
    return replace(show, sessions=sessions)


def without_session(show: Show, code: str) -> Show:
    """The show without a session; its entries go to the first of those that stay, its breaks go."""
    return replace(
        show,
        sessions=tuple(item for item in show.sessions if item.code != code),
        members={entry: session for entry, session in show.members.items() if session != code},
        breaks=tuple(item for item in show.breaks if item.session != code),
    )


def assigned(show: Show, sessions: Mapping[str, str], order: Sequence[str]) -> Show:
    """The show with entries in the sessions named, by code; `order` is the running order of all.

    A break before an entry that goes stays where it was: before the next entry that stays.
    """
    after = replace(show, members={**show.members, **sessions})
    breaks: dict[tuple[str, str], Break] = {}
    for item in show.breaks:
        later = order[order.index(item.before) :] if item.before in order else []
        stays = (code for code in later if after.session_of(code) == item.session)
        kept = replace(item, before=next(stays, ""))
        breaks.setdefault(_place(kept), kept)
    return replace(after, breaks=tuple(breaks.values()))


def by_group(round_: Round, entries: Mapping[str, str], goals: Mapping[str, str]) -> dict[str, str]:
    """Which session each entry of a round goes to, by what `entries` says of it: its track, its panel."""
    return {
        item.entry: goals[entries.get(item.entry, "")]
        for item in round_.participations
        if entries.get(item.entry, "") in goals
    }


def tidy(show: Show, entries: Collection[str]) -> Show:
    """The show without what hung on entries that have since been deleted."""
    known = set(entries) | {""}
    return replace(
        show,
        members={entry: session for entry, session in show.members.items() if entry in known},
        breaks=tuple(item for item in show.breaks if item.before in known),
    )


def _place(item: Break) -> tuple[str, str]:
    return item.session, item.before

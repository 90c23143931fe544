"""How each judge's seat stands: the laptop's connection, its latest receipt, the signature."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.seats.board import BoardColumn, BoardView
from judging_app.application.seats.hosting import HostStatus, JoinRequest, Presence
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import UNRANKED, Role
from judging_app.domain.sheets import COUNTING, WAITED_FOR
from judging_app.wording.language import translate

_MINUTE, _HOUR = 60, 3600


class HostNow(NamedTuple):
    """The host as it stands: its status, the laptops by judge, and those that ask to be let in."""

    status: HostStatus = HostStatus()
    presence: Mapping[str, Presence] = {}
    requests: tuple[JoinRequest, ...] = ()


class Link(StrEnum):
    """How a seat is scored, and whether its laptop is there."""

    NONE = "none"
    """No laptop, and no network in use: nothing to say."""
    AWAITED = "awaited"
    PAPER = "paper"
    SHUT = "shut"
    """A laptop has the seat, and the event is not open to laptops."""
    CONNECTED = "connected"
    LOST = "lost"


class Signed(StrEnum):
    """Whether a judge's signature covers the sheets that are there."""

    NO = "no"
    PARTLY = "partly"
    WHOLE = "whole"


class LiveHead(NamedTuple):
    """A column's head."""

    judge: str
    name: str
    dimension: str
    dimension_name: str
    reserve: bool
    link: Link
    line: str
    short: str
    """`line` where there is little room."""
    waiting: int
    given: int
    owed: int
    signed: Signed

    @property
    def is_lost(self) -> bool:
        """Whether the laptop is cut off."""
        return self.link is Link.LOST


LINK_SIGNS = {
    Link.NONE: ("", Tone.PLAIN),
    Link.AWAITED: ("", Tone.PLAIN),
    Link.PAPER: ("file-text", Tone.MUTE),
    Link.SHUT: ("wifi-slash", Tone.MUTE),
    Link.CONNECTED: ("wifi-high", Tone.OK),
    Link.LOST: ("wifi-slash", Tone.DANGER),
}
"""Icon and tone of each connection."""


def link_of(view: BoardView, now: HostNow | None, judge: str) -> Link:
    """How a judge's seat is scored now."""
    pairing = view.pairings.get(judge)
    if pairing is None:
        uses = judge in view.slips and now is not None
        return Link.AWAITED if uses or (now is not None and now.status.is_open) else Link.NONE
    if not pairing.device:
        return Link.PAPER
    if now is None or not now.status.is_open:
        return Link.SHUT if now is not None else Link.NONE
    presence = now.presence.get(judge)
    if presence is None:
        # Not heard of since the event was opened to laptops: nothing was cut.
        return Link.AWAITED
    return Link.CONNECTED if presence.connected else Link.LOST


class Tally(NamedTuple):
    """A column's sheets: those that are there and those expected, and whether they are signed."""

    given: int
    owed: int
    signed: Signed


def tallies(view: BoardView) -> list[Tally]:
    """Count the columns; looks at every sheet, so it belongs on the worker."""
    return [_tally(view, place, column) for place, column in enumerate(view.columns)]


def _tally(view: BoardView, place: int, column: BoardColumn) -> Tally:
    cells = [cell for row in view.rows if (cell := row.cells[place]) is not None]
    stored = [cell.signed for cell in cells if cell.standing in COUNTING]
    waited = 0
    if column.owes:
        # Nobody waits for the sheets of an entry that is out of the contest.
        waiting = [row for row in view.rows if row.participation.status not in UNRANKED]
        waited = sum(
            (cell := row.cells[place]) is not None and cell.standing in WAITED_FOR for row in waiting
        )
    signed = Signed.NO
    if column.judge.code in view.signatures and any(stored):
        signed = Signed.WHOLE if all(stored) else Signed.PARTLY
    return Tally(len(stored), len(stored) + waited, signed)


def live_heads(
    view: BoardView, counted: Sequence[Tally], now: HostNow | None, at: datetime
) -> list[LiveHead]:
    """The heads of all columns."""
    several = len({each.dimension.code for each in view.columns}) > 1
    return [
        _head(view, now, at, column, tally, several=several)
        for column, tally in zip(view.columns, counted, strict=True)
    ]


def _head(
    view: BoardView, now: HostNow | None, at: datetime, column: BoardColumn, tally: Tally, *, several: bool
) -> LiveHead:
    code = column.judge.code
    presence = None if now is None else now.presence.get(code)
    link = link_of(view, now, code)
    line, short = _lines(link, presence, at, f"{tally.given}/{tally.owed}")
    if link is Link.AWAITED and code in view.pairings:
        line = short = translate("Live", "Not connected")
    return LiveHead(
        code,
        column.judge.name,
        column.dimension.code,
        column.dimension.name if several else "",
        column.seat.role is Role.RESERVE,
        link,
        line,
        short,
        0 if presence is None else presence.waiting,
        *tally,
    )


def _lines(link: Link, presence: Presence | None, at: datetime, count: str) -> tuple[str, str]:
    if link is Link.CONNECTED:
        receipt = None if presence is None else presence.receipt
        if receipt is None:
            word = translate("Live", "Connected")
            return word, ""
        local = receipt.astimezone()
        return local.strftime("%H:%M:%S"), local.strftime("%H:%M")
    if link is Link.LOST:
        since = "" if presence is None else duration_words((at - presence.seen).total_seconds())
        word = translate("Live", "Offline")
        return f"{word} {since}".strip(), since or word
    word = {
        Link.AWAITED: translate("Live", "Not joined"),
        Link.PAPER: translate("Live", "On paper"),
        Link.SHUT: translate("Live", "Not open"),
    }.get(link, count)
    return word, word


def duration_words(seconds: float) -> str:
    """How long something has lasted: "51 s", "3 min", "2 h"."""
    whole = max(int(seconds), 0)
    if whole < _MINUTE:
        return translate("Live", "{count} s").format(count=whole)
    if whole < _HOUR:
        return translate("Live", "{count} min").format(count=whole // _MINUTE)
    return translate("Live", "{count} h").format(count=whole // _HOUR)


def connected(view: BoardView, now: HostNow | None) -> tuple[int, int]:
    """How many of the round's judges are there with their laptops, and how many have one or a code."""
    judges = {column.judge.code for column in view.columns}
    links = [link_of(view, now, judge) for judge in judges]
    with_laptop = [link for link in links if link not in (Link.NONE, Link.PAPER)]
    return links.count(Link.CONNECTED), len(with_laptop)


def spoken_head(head: LiveHead) -> str:
    """A judge's seat in words."""
    parts = [head.name, head.dimension_name, head.line]
    if head.waiting:
        parts.append(translate("Live", "{count} waiting to upload").format(count=head.waiting))
    parts.append(translate("Live", "{given} of {owed} sheets").format(given=head.given, owed=head.owed))
    if head.signed is Signed.WHOLE:
        parts.append(translate("Live", "signed"))
    elif head.signed is Signed.PARTLY:
        parts.append(translate("Live", "signed, but not the latest sheets"))
    return translate("Live", ", ").join(part for part in parts if part)

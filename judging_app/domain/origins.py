"""Where an entry comes from: its place and scores in the event that sent it on."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class OriginScore:
    """One dimension's score there, under the name that the dimension had."""

    dimension: str
    score: Fraction


@dataclass(frozen=True, slots=True)
class Origin:
    """How an entry came here: what it was and what it reached in another event.

    `entry` is its code here, `entry_there` its code in that event; event, round and track stand by
    their names there. Places and scores are the exact ones of the standings, `None` where there was
    none. `line` is the cut line that it advanced by; `reason` says why where people chose instead.
    `code` is the short code of that event's content, `sealed` whether it was sealed at the time.
    """

    entry: str
    event: str
    date: str = ""
    round: str = ""
    round_name: str = ""
    entry_there: str = ""
    track: str = ""
    place: Fraction | None = None
    track_place: Fraction | None = None
    final: Fraction | None = None
    scores: tuple[OriginScore, ...] = ()
    awards: tuple[str, ...] = ()
    line: str = ""
    reason: str = ""
    code: str = ""
    sealed: bool = False

"""What a projector shows: each picture holds what is on it, and nothing that is not.

A picture is made from what was released, kept as it is, and handed to the stage screen alone: what
has not been released is in none of them. Scores are exact points with the decimals to write them
with; words are put to them by the screen.
"""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Who:
    """An entry as the audience is told of it."""

    entry: str
    number: str
    name: str
    organization: str = ""
    track: str = ""
    leader: str = ""


@dataclass(frozen=True, slots=True)
class WaitingPicture:
    """Before, between and after: the event's name, and who comes next if anybody does."""

    title: str = ""
    round_name: str = ""
    date: str = ""
    place: str = ""
    organizer: str = ""
    next: Who | None = None


@dataclass(frozen=True, slots=True)
class BreakPicture:
    """A pause; its clock, if it runs, is the stage's."""

    title: str
    next: Who | None = None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A turn, and the entry that was drawn for it."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class DrawPicture:
    """A draw of lots being read out: the first lines of it, `count` in all. The last is the newest."""

    seed: int
    at: str
    count: int
    lines: tuple[DrawnLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryPicture:
    """The entry whose turn it is, the `position`-th of `count`; its clock is the stage's."""

    who: Who
    position: int
    count: int


@dataclass(frozen=True, slots=True)
class Tile:
    """One judge's total. `value` is None until it is turned over; `fate` stays "" until all are.

    `label` is the judge's name where names are revealed, else empty: then the seat's number is said.
    """

    seat: int
    label: str
    value: Fraction | None = None
    fate: str = ""


@dataclass(frozen=True, slots=True)
class AddedPoints:
    """What was added to a score or (below 0) taken off it: `kind` as adjustments have it.

    An empty `kind` is the sum of several that the rules capped. `seconds` are those of overtime.
    """

    kind: str
    points: Fraction
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class RevealPicture:
    """An entry's marks being revealed; the score comes after the last tile, the final one after that.

    `correction`: revealed before, and corrected since.
    """

    who: Who
    dimension: str
    tiles: tuple[Tile, ...]
    mark_places: int
    method: str = ""
    score: Fraction | None = None
    places: int = 2
    final: Fraction | None = None
    final_places: int = 2
    correction: bool = False
    later: tuple[str, ...] = ()
    """Names of the dimensions that are published with the final score at the awards."""
    before: Fraction | None = None
    """What the marks came to, where something was added or taken off afterwards."""
    added: tuple[AddedPoints, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedLine:
    """A line of the board: place, entry, score; `award` and `tier` where it has won something.

    `scores` are those of the dimensions, under the picture's `columns`. `track` names the track that
    the award is given in, and `place` is the one within it; empty where it is given among all.
    """

    place: Fraction
    who: Who
    final: Fraction | None
    scores: tuple[Fraction | None, ...] = ()
    award: str = ""
    tier: int = -1
    track: str = ""


@dataclass(frozen=True, slots=True)
class RankingPicture:
    """The board of places so far, or at the end; `hidden` entries are left out until the awards.

    `columns`: name and decimals of each dimension that is shown. `page` of `pages`, from 1. At the end
    there is a line for every award that was won, or, where it `advances`, for every entry that goes on.
    """

    lines: tuple[RankedLine, ...]
    columns: tuple[tuple[str, int], ...] = ()
    final_places: int = 2
    is_final: bool = False
    hidden: int = 0
    score_name: str = ""
    """What the one score is called where it is no final score but a dimension's."""
    page: int = 1
    pages: int = 1
    advances: bool = False


@dataclass(frozen=True, slots=True)
class AwardPicture:
    """One award and who wins it; without a winner it is vacant. `track` as in a line of the board."""

    award: str
    tier: int
    winner: RankedLine | None = None
    columns: tuple[tuple[str, int], ...] = ()
    final_places: int = 2
    track: str = ""


Picture = (
    WaitingPicture | BreakPicture | DrawPicture | EntryPicture | RevealPicture | RankingPicture | AwardPicture
)

"""Where every sheet of a round stands that can come back on paper; for whoever keys.

What the first person keyed is in no answer until a second one has keyed the sheet, nor are the marks of
a sheet that stands: whoever keys sees the paper and nothing else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.keying.numbers import SheetRef, event_tag, sheet_number
from judging_app.application.keying.records import Keyed, KeyingResult, SheetKeyings
from judging_app.application.papers.score_sheets import PaperSheet, all_sheets
from judging_app.application.queries import Query
from judging_app.application.records import SheetRevision
from judging_app.application.seats.records import HeldSubmission, Settlement
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Event, Role, Round
from judging_app.domain.sheets import COUNTING, EXCUSED, SheetKey, Standing


class KeyingState(StrEnum):
    """Where a paper sheet stands."""

    MISSING = "missing"
    """Nobody keyed it, and no other sheet stands in its place."""
    ONCE = "once"
    DIFFERS = "differs"
    """Two people keyed it, not the same."""
    CONFLICT = "conflict"
    """Keyed twice alike, or settled; another sheet stands, and the organizer has to decide."""
    COUNTED = "counted"
    DISMISSED = "dismissed"
    """The organizer decided for the other sheet."""
    OVERTAKEN = "overtaken"
    """It counted; a later revision has taken its place."""
    ELSEWHERE = "elsewhere"
    """Nobody keyed it: a sheet stands that came from a laptop or the organizer's desk."""
    BARRED = "barred"
    """The judge is recused, or the entry is out of the contest: nothing is to be keyed."""


OPEN_STATES = frozenset({KeyingState.ONCE, KeyingState.DIFFERS, KeyingState.CONFLICT})
"""States in which somebody has something to do before the sheet counts."""


class KeyedOnce(NamedTuple):
    """Who keyed a sheet and when, without what was keyed."""

    number: int
    by: str
    at: datetime


class KeyingSheet(NamedTuple):
    """One sheet that can be on paper. `stands` says that another sheet stands in its place.

    `both` are the two keyings once they differ; `result` what came of the paper, if anything. `waited`
    is not so of a reserve's sheet, as long as the reserve does not stand in, nor of a judge's who was
    absent or abstained: the round's results count neither among the sheets that they need.
    """

    paper: PaperSheet
    number: str
    state: KeyingState
    keyings: tuple[KeyedOnce, ...] = ()
    both: tuple[Keyed, Keyed] | None = None
    result: KeyingResult | None = None
    counts: bool = False
    stands: bool = False
    closed: bool = False
    held: int = 0
    waited: bool = True

    @property
    def ref(self) -> SheetRef:
        """What the sheet is for, by codes."""
        return self.paper.ref


class KeyingView(NamedTuple):
    """Every sheet of a round that can be on paper, judge by judge, in running order.

    `rules` is the fingerprint of the rules in force, `tag` tells sheets of another event apart.
    """

    event: Event
    round: Round
    sheets: tuple[KeyingSheet, ...]
    rules: str
    tag: str

    @property
    def counted(self) -> int:
        """How many of the sheets that are waited for count."""
        return sum(item.counts for item in self.sheets if item.waited)

    @property
    def wanted(self) -> int:
        """How many are waited for."""
        return sum(item.waited for item in self.sheets)

    def numbers(self) -> Mapping[KeyingState, int]:
        """How many sheets stand where."""
        return Counter(item.state for item in self.sheets if item.waited or item.state in OPEN_STATES)


@dataclass(frozen=True, slots=True)
class KeyingOf(Query[KeyingView]):
    """Where the sheets of a round stand that come back on paper."""

    round: str


def answer_keying(query: KeyingOf, state: EventState) -> KeyingView:
    """Look at every sheet of a round; raises UNKNOWN_ROUND."""
    round_ = state.round(query.round)
    event = state.bare_event()
    sheets = tuple(_sheets(event, round_, state))
    return KeyingView(event, round_, sheets, state.fingerprint(query.round), event_tag(event))


def _sheets(event: Event, round_: Round, state: EventState) -> Iterator[KeyingSheet]:
    recused = {(item.judge, item.entry) for item in round_.recusals}
    out = {item.entry for item in round_.participations if item.status in UNRANKED}
    held = {item.submission: item for item in state.seats.held}
    revisions = state.revisions(round_.code)
    # The number of a sheet is a digest of its codes, and the same for ever.
    numbers = state.remembered(("keying numbers",), (), dict[SheetRef, str])
    for paper in all_sheets(event, round_):
        ref = paper.ref
        key = SheetKey(ref.dimension, ref.entry, ref.judge)
        keyings, revision = state.keyings.of(round_.code, key), revisions.get(key)
        number = numbers.get(ref) or numbers.setdefault(ref, sheet_number(ref))
        barred = (ref.judge, ref.entry) in recused or ref.entry in out
        closed = state.is_closed(round_.code, ref.entry)
        found = _sheet(paper, number, keyings, revision, held, barred=barred, closed=closed)
        idle = paper.seat.role is Role.RESERVE and found.state is KeyingState.MISSING
        excused = found.counts and revision is not None and revision.sheet.standing in EXCUSED
        waited = not idle and not (excused and found.state not in OPEN_STATES)
        yield found._replace(waited=waited and found.state is not KeyingState.BARRED)


def _sheet(
    paper: PaperSheet,
    number: str,
    keyings: SheetKeyings,
    revision: SheetRevision | None,
    held: Mapping[str, HeldSubmission],
    *,
    barred: bool,
    closed: bool,
) -> KeyingSheet:
    standing = Standing.NOT_SCORED if revision is None else revision.sheet.standing
    stands = standing in COUNTING or standing in EXCUSED
    kept = None if keyings.result is None else held.get(keyings.result.submission)
    state = _state(keyings, revision, kept, stands=stands, barred=barred)
    return KeyingSheet(
        paper,
        number,
        state,
        tuple(KeyedOnce(item.number, item.by, item.at) for item in keyings.open),
        (keyings.open[0], keyings.open[1]) if keyings.differs else None,
        keyings.result,
        stands,
        stands and state in {KeyingState.MISSING, *OPEN_STATES, KeyingState.ELSEWHERE},
        closed,
        kept.number if kept is not None and kept.is_open else 0,
    )


def _state(
    keyings: SheetKeyings,
    revision: SheetRevision | None,
    kept: HeldSubmission | None,
    *,
    stands: bool,
    barred: bool,
) -> KeyingState:
    if barred:
        return KeyingState.BARRED
    if keyings.open:
        return KeyingState.DIFFERS if keyings.differs else KeyingState.ONCE
    result = keyings.result
    if result is None:
        return KeyingState.ELSEWHERE if stands else KeyingState.MISSING
    if kept is not None and kept.is_open:
        return KeyingState.CONFLICT
    if kept is not None and kept.settlement is Settlement.DISMISSED:
        return KeyingState.DISMISSED
    is_current = revision is not None and (
        revision.submission == result.submission
        or (revision.sheet.standing, revision.sheet.marks) == result.content
    )
    return KeyingState.COUNTED if is_current and stands else KeyingState.OVERTAKEN

"""公示: what a round's results say in public, as plain values; a workbook and a page lay it out.

Judges are numbers in seat order, never names. Of an entry there are its name and organization;
telephone numbers in them are masked, leaders and notes stay inside.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NamedTuple

from judging_app.domain.aggregation import Level
from judging_app.domain.calibration import CalibrationMethod
from judging_app.domain.event import Entry, Event
from judging_app.domain.ranking import Ranking
from judging_app.domain.rubric import Dimension, DimensionKind, Station
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import EntryScore, WhyUnranked
from judging_app.domain.seat_totals import SeatTotal, drop_signs, seat_totals, total_decimals
from judging_app.domain.sheets import Standing

_TELEPHONE: Final = re.compile(
    r"(?<!\d)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)|(?<!\d)(0\d{2,3})[-) ]?[- ]?\d{3,4}(\d{4})(?!\d)"
)
"""Chinese mobile numbers, and landline numbers with their area code."""


class PublicMark(NamedTuple):
    """One judge's total for one entry, in points.

    `signs` tells what was dropped: ▼ lowest, ▲ highest, ▽ △ counted half; `dropped` that nothing of
    it counts. Without a total, `standing` says why; both are `None` where nothing was asked of the seat.
    """

    total: Fraction | None = None
    signs: str = ""
    dropped: bool = False
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class PublicDimension:
    """One dimension's columns.

    `judges` are the numbers of the seats that score it, empty where figures do. Decimals are those
    that the rulebook rounds to, `None` where it does not. `coefficients` tells that panels are
    corrected by one. `by_criterion` tells that extremes are dropped per criterion, not per judge.
    """

    code: str
    name: str
    weight: Fraction | None
    judges: tuple[int, ...]
    calibrated: bool
    coefficients: bool
    by_criterion: bool
    raw_decimals: int | None
    score_decimals: int | None
    weighted_decimals: int | None
    total_decimals: int | None = None


class PublicScore(NamedTuple):
    """One entry in one dimension: raw, corrected, and as it counts; `None` is not there.

    `marks` stand beside the dimension's `judges`. `corrected` equals `raw` where nothing is calibrated.
    """

    raw: Fraction | None = None
    coefficient: Fraction | None = None
    corrected: Fraction | None = None
    score: Fraction | None = None
    weighted: Fraction | None = None
    marks: tuple[PublicMark, ...] = ()


class PublicRow(NamedTuple):
    """One entry. `scores` stand beside the table's dimensions; `adjustments` is the sum of all of them.

    An entry without a place says in `unranked` why, and in nothing else. `awards` are prizes,
    `advances` the names of the cut lines that it is above.
    """

    code: str
    name: str
    organization: str
    track: str
    panel: str
    place: Fraction | None
    shared: bool
    place_in_track: Fraction | None
    scores: tuple[PublicScore, ...]
    adjustments: Fraction | None
    final: Fraction | None
    awards: tuple[str, ...]
    advances: tuple[str, ...]
    provisional: bool
    unranked: WhyUnranked | None


@dataclass(frozen=True, slots=True)
class PublicResults:
    """The whole table. Rows come by place, those without one last.

    The `has_…` tell which columns say anything at all; `provisional` that sheets are still missing.
    """

    event: str
    date: str
    place: str
    organizer: str
    round: str
    rulebook: str
    fingerprint: str
    dimensions: tuple[PublicDimension, ...]
    final_decimals: int | None
    rows: tuple[PublicRow, ...]
    has_organizations: bool
    has_tracks: bool
    has_panels: bool
    has_adjustments: bool
    has_awards: bool

    @property
    def provisional(self) -> bool:
        """Whether a ranked entry still waits for sheets."""
        return any(row.provisional for row in self.rows)


def public_results(event: Event, round_code: str, board: Scoreboard | None = None) -> PublicResults:
    """Rank a round and answer with what is published of it; `board` where it is ranked already."""
    return _Public(board or Scoreboard(event, round_code)).table()


def without_telephones(text: str) -> str:
    """Mask the middle of every telephone number in a text: 138****5678."""
    return _TELEPHONE.sub(lambda found: f"{found[1] or found[3]}****{found[2] or found[4]}", text)


class _Public:
    def __init__(self, board: Scoreboard) -> None:
        self._board = board
        standings = board.standings
        self._overall = _by_entry(standings.overall)
        self._in_track = {
            entry: number
            for ranking in standings.tracks.values()
            for entry, (number, _) in _by_entry(ranking).items()
        }
        self._panels = {item.code: item.name or item.code for item in board.round.panels}
        self._tracks = {item.code: item.name or item.code for item in board.event.tracks}
        self._won: dict[AwardKind, dict[str, list[str]]] = {kind: {} for kind in AwardKind}
        for outcome in standings.awards:
            for entry in outcome.winners:
                self._won[outcome.award.kind].setdefault(entry, []).append(outcome.award.name)

    def table(self) -> PublicResults:
        """The table of the round."""
        board, event = self._board, self._board.event
        known = {entry.code: entry for entry in event.entries}
        dimensions = tuple(map(self._dimension, board.rulebook.dimensions))
        order = [*board.standings.overall.order, *(entry for entry, _ in board.standings.unranked)]
        rows = tuple(self._row(known[code], dimensions) for code in order)
        rounding = board.rulebook.final
        return PublicResults(
            event.name,
            event.date,
            event.place,
            without_telephones(event.organizer),
            board.round.name or board.round.code,
            board.rulebook.name,
            board.rulebook.fingerprint,
            dimensions,
            None if rounding is None else rounding.places,
            rows,
            has_organizations=any(row.organization for row in rows),
            has_tracks=bool(board.standings.tracks),
            has_panels=len({row.panel for row in rows}) > 1,
            has_adjustments=any(row.adjustments is not None for row in rows),
            has_awards=bool(board.rulebook.awards),
        )

    def _dimension(self, dimension: Dimension) -> PublicDimension:
        decimals = {item.station: item.rounding.places for item in dimension.roundings}
        method = dimension.calibration.method
        return PublicDimension(
            dimension.code,
            dimension.name or dimension.code,
            dimension.weight,
            self._numbers(dimension),
            calibrated=dimension.kind is DimensionKind.JUDGED and method is not CalibrationMethod.NONE,
            coefficients=any(
                score.calibrated is not None and score.calibrated.correction is not None
                for item in self._board.scores.values()
                if (score := item.dimension(dimension.code)) is not None
            ),
            by_criterion=dimension.aggregation.level is Level.CRITERION,
            raw_decimals=decimals.get(Station.PANEL),
            score_decimals=decimals.get(Station.DIMENSION),
            weighted_decimals=decimals.get(Station.WEIGHTED),
            total_decimals=total_decimals(dimension),
        )

    def _numbers(self, dimension: Dimension) -> tuple[int, ...]:
        """The numbers of the seats that score a dimension; a number is a seat's place in its panel."""
        if dimension.kind is not DimensionKind.JUDGED:
            return ()
        return tuple(
            sorted(
                {
                    number
                    for panel in self._board.round.panels
                    for number, seat in enumerate(self._board.round.seats_of(panel.code), start=1)
                    if seat.scores(dimension.code)
                }
            )
        )

    def _row(self, entry: Entry, dimensions: tuple[PublicDimension, ...]) -> PublicRow:
        score = self._board.scores[entry.code]
        participation = self._board.index.participations[entry.code]
        place, shared = self._overall.get(entry.code, (None, False))
        ranked = score.unranked is None
        return PublicRow(
            entry.code,
            without_telephones(entry.name),
            without_telephones(entry.organization),
            self._tracks.get(entry.track, entry.track),
            self._panels.get(participation.panel, participation.panel),
            place,
            shared,
            self._in_track.get(entry.code),
            tuple(self._score(entry.code, item) if ranked else PublicScore() for item in dimensions),
            net_adjustments(score) if ranked else None,
            score.final if ranked else None,
            tuple(self._won[AwardKind.AWARD].get(entry.code, ())),
            tuple(self._won[AwardKind.ADVANCE].get(entry.code, ())),
            provisional=score.provisional and ranked,
            unranked=score.unranked,
        )

    def _score(self, entry: str, shown: PublicDimension) -> PublicScore:
        dimension = self._board.rulebook.dimension(shown.code)
        score = self._board.scores[entry].dimension(shown.code)
        if dimension is None or score is None:
            return PublicScore()
        correction = None if score.calibrated is None else score.calibrated.correction
        totals = seat_totals(self._board, dimension, entry) if shown.judges else {}
        seats = self._board.index.seats_of(self._board.index.participations[entry].panel)
        judges = {number: seat.judge for number, seat in enumerate(seats, start=1)}
        return PublicScore(
            score.raw,
            None if correction is None else correction.coefficient,
            score.raw if score.calibrated is None else score.calibrated.value,
            score.score,
            score.weighted,
            tuple(_mark(totals.get(judges.get(number, ""))) for number in shown.judges),
        )


def _mark(found: SeatTotal | None) -> PublicMark:
    if found is None or found.spare:
        return PublicMark()
    signs = "" if found.vote is None else drop_signs(found.vote)
    return PublicMark(found.total, signs, found.dropped, found.standing)


def _by_entry(ranking: Ranking) -> Mapping[str, tuple[Fraction, bool]]:
    return {place.entry: (place.number, place.shared) for place in ranking.places()}


def net_adjustments(score: EntryScore) -> Fraction | None:
    """Everything that was added or taken off, wherever it acted; `None` where there was nothing."""
    sums = [score.adjustments]
    for item in score.dimensions:
        sums += [item.adjustments, item.sheet_adjustments]
    return sum((found.net for found in sums), Fraction(0)) if any(found.items for found in sums) else None

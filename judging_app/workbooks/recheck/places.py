"""Station 9: places by counting who is better, and the tie-break chain link by link."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from judging_app.domain.event import UNRANKED, EntryStatus
from judging_app.domain.ranking import Ranking, TieNote
from judging_app.domain.rulebook import (
    DECIDED_BY_PEOPLE,
    Better,
    FinalMethod,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.scores import WhyUnranked
from judging_app.wording.terms import term
from judging_app.workbooks.recheck.final import DimensionLanes, FinalLanes
from judging_app.workbooks.recheck.formulas import FINEST, are_apart, either, snapped, when
from judging_app.workbooks.recheck.keys import KeyLanes, Link
from judging_app.workbooks.recheck.ranks import rank, refined, styled
from judging_app.workbooks.recheck.table import Lane
from judging_app.workbooks.recheck.work import Work
from judging_app.workbooks.results_model import PLACE


class PlaceLanes:
    """The columns of the places: by final score, then after each link of the chain.

    Until somebody has to decide, the order within a track is the overall order; from a ruling or a
    lot on, each scope goes its own way, as it has groups of its own.
    """

    def __init__(self, work: Work, dimensions: Sequence[DimensionLanes], final: FinalLanes) -> None:
        self._work = work
        self._dimensions = dimensions
        self._final = final
        say = work.language
        self._band = say.translate("Recheck", "Places")
        self._ranked = {code: at for at, code in enumerate(work.board.standings.tracks, start=1)}
        self._tracks: Lane | None = None
        self.overall: Lane
        self.in_track: Lane | None = None
        if self._is_given():
            self._take_over()
            return
        if self._ranked:
            self._tracks = work.table.lane(
                say.translate("Recheck", "Track no."), self._band, width=7, decimals=0
            )
            for row, item in enumerate(work.entrants):
                self._tracks.give(row, self._ranked.get(work.index.track_of(item.entry)))
        keys = KeyLanes(work, dimensions, final, self._band)
        chain = _until_shared(work.rulebook.tie_chain)
        cut = next((at for at, key in enumerate(chain) if key.kind in DECIDED_BY_PEOPLE), len(chain))
        order = self._by_score()
        for key in chain[:cut]:
            for link in keys.links(key):
                order = self._next(order, link, None, key)
        links = [
            (key, list(keys.links(key)) if key.kind not in DECIDED_BY_PEOPLE else []) for key in chain[cut:]
        ]
        overall = self._decide(order, links, work.board.standings.overall.notes, None)
        self.overall = styled(work, self._band, overall, None)
        if self._tracks is not None:
            within = self._within(order, self._tracks)
            notes: dict[str, TieNote] = {}
            for ranking in work.board.standings.tracks.values():
                notes |= ranking.notes
            within = self._decide(within, links, notes, self._tracks)
            self.in_track = styled(work, self._band, within, self._tracks)

    def _is_given(self) -> bool:
        """Whether the places cannot be had by formulas: skating, or scores too near for doubles."""
        finals = [self._final.final.number(row) for row in range(self._work.table.size)]
        apart = are_apart(value for value in finals if value is not None)
        return self._work.rulebook.method is FinalMethod.SKATING or not apart

    def _take_over(self) -> None:
        work, say = self._work, self._work.language
        self.overall = work.table.lane(say.translate("Recheck", "Place"), self._band, width=8, decimals=PLACE)
        self._fill(self.overall, [work.board.standings.overall])
        if self._ranked:
            title = say.translate("Recheck", "Place in track")
            self.in_track = work.table.lane(title, self._band, width=8, decimals=PLACE)
            self._fill(self.in_track, list(work.board.standings.tracks.values()))

    def _fill(self, lane: Lane, rankings: Sequence[Ranking]) -> None:
        places = {item.entry: item.number for ranking in rankings for item in ranking.places()}
        for row, item in enumerate(self._work.entrants):
            self._work.take_over(lane, row, places.get(item.entry))

    # --- By final score ----------------------------------------------------------------------

    def _by_score(self) -> Lane:
        """Places by final score; where lower is better those that count as 0 come behind everybody else."""
        work, say = self._work, self._work.language
        last = work.rulebook.better is Better.LOWER
        last = last and any(item.status is EntryStatus.ZERO for item in work.entrants)
        scores = work.table.lane(say.translate("Recheck", "Ranked by"), self._band, width=11)
        zeros = (
            work.table.lane(say.translate("Recheck", "Ranked last"), self._band, width=11) if last else None
        )
        for row, item in enumerate(work.entrants):
            score = work.board.scores[item.entry]
            lane = zeros if zeros is not None and item.status is EntryStatus.ZERO else scores
            if item.status in UNRANKED:
                lane.give(row, term(WhyUnranked(item.status.value), work.language))
            else:
                lane.put(row, self._ranked_by(row), score.final if score.unranked is None else None)
        title = say.translate("Recheck", "Place by score")
        places = work.table.lane(title, self._band, width=8, decimals=PLACE)
        higher = 0 if work.rulebook.better is Better.HIGHER else 1
        numbers = [scores.number(row) for row in range(work.table.size)]
        there = [value for value in numbers if value is not None]
        behind = [] if zeros is None else [zeros.number(row) for row in range(work.table.size)]
        after = [value for value in behind if value is not None]
        for row, item in enumerate(work.entrants):
            if item.status in UNRANKED:
                continue
            cell = scores.cell(row)
            text = f"RANK({cell},{scores.whole()},{higher})"
            value = rank(numbers[row], there, higher)
            if zeros is not None and item.status is EntryStatus.ZERO:
                cell = zeros.cell(row)
                text = f"COUNT({scores.whole()})+RANK({cell},{zeros.whole()},{higher})"
                own = rank(behind[row], after, higher)
                value = None if own is None else own + len(there)
            places.put(row, when(f"ISNUMBER({cell})", text), value)
        return places

    def _ranked_by(self, row: int) -> str:
        """The final score, unless a gate that is optional was not met."""
        cell = self._final.final.cell(row)
        rounding = self._work.rulebook.final
        exact = rounding is not None and rounding.places <= FINEST
        gates = [
            condition
            for found in self._dimensions
            if found.measured is not None and found.counts(row)
            for condition in found.measured.failed(row)
        ]
        value = cell if exact else snapped(cell)
        if gates:
            return f'=IF({either(gates)},"",IF(ISNUMBER({cell}),{value},""))'
        return f"={cell}" if exact and self._final.final.holds(row) else when(f"ISNUMBER({cell})", value)

    # --- The chain ---------------------------------------------------------------------------

    def _next(self, order: Lane, link: Link, track: Lane | None, key: TieKey) -> Lane:
        """Places after one more link: behind those of the same place that it puts first."""
        work = self._work
        title = work.language.translate("Recheck", "Place after {key}").format(
            key=term(key.kind, work.language)
        )
        lane = work.table.lane(title, self._band, width=8, decimals=PLACE)
        places = refined(work, order, link, track)
        same, values = order.whole(), link.values.whole()
        sign = "<" if link.lower_first else ">"
        for row in range(work.table.size):
            if not order.holds(row):
                continue
            cell, own = order.cell(row), link.values.cell(row)
            tied, alone = f"({same}={cell})", f"COUNTIF({same},{cell})=1"
            if track is not None:
                mine = track.cell(row)
                tied += f"*({track.whole()}={mine})"
                alone = f"COUNTIFS({same},{cell},{track.whole()},{mine})=1"
            there = f"SUMPRODUCT({tied}*ISNUMBER({values})*({values}{sign}{own}))"
            missing = f"SUMPRODUCT({tied}*ISNUMBER({values}))"
            if link.missing_first:
                there += f"+SUMPRODUCT({tied}*(1-ISNUMBER({values})))"
                missing = "0"
            text = f"IF({alone},{cell},{cell}+IF(ISNUMBER({own}),{there},{missing}))"
            lane.put(row, when(f"ISNUMBER({cell})", text), places[row])
        return lane

    def _within(self, order: Lane, track: Lane) -> Lane:
        """The order of a track's entries among themselves."""
        work = self._work
        title = work.language.translate("Recheck", "Place in track by score")
        lane = work.table.lane(title, self._band, width=8, decimals=PLACE)
        numbers = [(track.value(row), order.number(row)) for row in range(work.table.size)]
        for row, (own, place) in enumerate(numbers):
            if own is None or not order.holds(row):
                continue
            cell, mine = order.cell(row), track.cell(row)
            text = f'COUNTIFS({track.whole()},{mine},{order.whole()},"<"&{cell})+1'
            better = sum(
                other == own and found is not None and place is not None and found < place
                for other, found in numbers
            )
            lane.put(row, when(f"ISNUMBER({cell})", text), None if place is None else better + 1)
        return lane

    def _decide(
        self,
        order: Lane,
        links: Sequence[tuple[TieKey, Sequence[Link]]],
        notes: Mapping[str, TieNote],
        track: Lane | None,
    ) -> Lane:
        """Go on down the chain from the first link that somebody has to decide.

        What was ruled or drawn stands in the rulings' sheet as a list of names; its places are taken
        from there. A tie that still waits for somebody stays as it is.
        """
        for key, found in links:
            if key.kind in DECIDED_BY_PEOPLE:
                decided = self._decided(key, notes)
                if decided is not None:
                    order = self._next(order, Link(decided, lower_first=True), track, key)
                continue
            for link in found:
                order = self._next(order, self._without_open(key, link, notes), track, key)
        return order

    def _decided(self, key: TieKey, notes: Mapping[str, TieNote]) -> Lane | None:
        work = self._work
        positions: dict[str, Fraction] = {}
        for entry, note in notes.items():
            for step in note.steps:
                if step.key == key:
                    value = dict(step.values).get(entry)
                    if isinstance(value, Fraction):
                        positions[entry] = value
        if not positions:
            return None
        lane = work.table.lane(term(key.kind, work.language), self._band, width=8, decimals=PLACE)
        for row, item in enumerate(work.entrants):
            lane.give(row, positions.get(item.entry))
        return lane

    def _without_open(self, key: TieKey, link: Link, notes: Mapping[str, TieNote]) -> Link:
        """A link's values without the entries whose tie waits for a decision further up."""
        chain = self._work.rulebook.tie_chain
        at = chain.index(key)
        waiting = {
            entry
            for entry, note in notes.items()
            if note.open_key is not None and chain.index(note.open_key) < at
        }
        if not waiting:
            return link
        work = self._work
        lane = work.table.lane(link.values.title, self._band, width=11)
        for row, item in enumerate(work.entrants):
            if item.entry not in waiting and link.values.holds(row):
                lane.put(row, f"={link.values.cell(row)}", link.values.value(row))
        return link._replace(values=lane)


def _until_shared(chain: Sequence[TieKey]) -> list[TieKey]:
    kinds = [key.kind for key in chain]
    end = kinds.index(TieKeyKind.SHARED) if TieKeyKind.SHARED in kinds else len(kinds)
    return list(chain[:end])

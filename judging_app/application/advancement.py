"""Advancement as screens and the command line offer it: the list, what it rests on, and the next round."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from judging_app.application.commands import AddRound
from judging_app.application.queries import Query
from judging_app.application.sealing.records import ContentMark
from judging_app.application.setup import SetupChange, differences
from judging_app.domain.advancement import (
    NextRound,
    Selection,
    advancing,
    by_hand,
    cut_lines,
    next_round,
    origins_of,
    outcomes_of,
    participations_of,
    unfinished,
)
from judging_app.domain.event import Entry, Event, Round
from judging_app.domain.origins import Origin
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Standings


class Candidate(NamedTuple):
    """A ranked entry with what it would go on with; `above` the cut line or not."""

    entry: Entry
    origin: Origin
    shared: bool
    provisional: bool
    above: bool


class Margin(NamedTuple):
    """How close it was at the line in one ranking: the last above it, the first below, and the gap.

    `scope` is a track's code, empty for the overall ranking.
    """

    scope: str
    last: str
    first_out: str
    gap: Fraction


class AdvancementView(NamedTuple):
    """Who would go on. `selected` is empty while `findings` hold an error; `lines` are all cut lines.

    `following` are the later rounds of the event that nobody was marked in: the list can fill them.
    """

    event: Event
    round: Round
    standings: Standings
    lines: tuple[str, ...]
    line: str
    candidates: tuple[Candidate, ...]
    selected: tuple[str, ...]
    margins: tuple[Margin, ...]
    findings: tuple[Finding, ...]
    following: tuple[Round, ...]

    @property
    def to_round(self) -> str:
        """The round that the cut line leads to, as the rules name it; empty where they do not."""
        named = (
            award.to_round
            for award in self.round.rulebook.awards
            if award.kind is AwardKind.ADVANCE and award.name == self.line
        )
        return next((code for code in named if code), "")


@dataclass(frozen=True, slots=True)
class AdvancementOf(Query[AdvancementView]):
    """Who goes on from a round: above a cut line, the first one where none is named."""

    round: str
    line: str = ""


def advancement_of(event: Event, round_: Round, standings: Standings, line: str = "") -> AdvancementView:
    """Work out who goes on; what keeps the list from being made is among the findings."""
    lines = cut_lines(round_.rulebook)
    wanted = line or next(iter(lines), "")
    findings: list[Finding] = []
    selected: tuple[str, ...] = ()
    if wanted:
        try:
            selected = advancing(standings, wanted)
        except JudgingError as error:
            findings += error.findings
    above = frozenset(selected)
    ranked = {place.entry: place for place in standings.overall.places()}
    origins = origins_of(event, round_, standings, Selection(standings.overall.order))
    entries = {entry.code: entry for entry in event.entries}
    return AdvancementView(
        event,
        round_,
        standings,
        lines,
        wanted,
        tuple(
            Candidate(
                entries[origin.entry],
                origin,
                ranked[origin.entry].shared,
                standings.scores[origin.entry].provisional,
                origin.entry in above,
            )
            for origin in origins
        ),
        selected,
        _margins(standings, wanted) if selected and wanted else (),
        (*findings, *unfinished(standings)),
        _following(event, round_),
    )


def _margins(standings: Standings, line: str) -> tuple[Margin, ...]:
    found: list[Margin] = []
    for outcome in outcomes_of(standings, line):
        ranking = standings.tracks[outcome.scope] if outcome.scope else standings.overall
        won = frozenset(outcome.winners)
        last = next((entry for entry in reversed(ranking.order) if entry in won), "")
        out = next((entry for entry in ranking.order if entry not in won), "")
        inside, outside = (standings.scores[code].final if code else None for code in (last, out))
        if inside is not None and outside is not None:
            found.append(Margin(outcome.scope, last, out, abs(inside - outside)))
    return tuple(found)


def _following(event: Event, round_: Round) -> tuple[Round, ...]:
    """The rounds after this one in which nothing has been recorded."""
    codes = [item.code for item in event.rounds]
    later = event.rounds[codes.index(round_.code) + 1 :]
    return tuple(item for item in later if not (item.sheets or item.adjustments or item.rulings))


def selection_of(
    view: AdvancementView,
    chosen: Sequence[str] | None = None,
    *,
    reason: str = "",
    mark: ContentMark | None = None,
) -> Selection:
    """The list as it goes on; `chosen` by hand where it is not what the line says.

    Raises what stops it: an open tie at the line, an entry without a place, REASON_MISSING where
    people chose otherwise than the line, or without one.
    """
    code, sealed = ("", False) if mark is None else (mark.code, mark.seal is not None)
    if chosen is None or (view.selected and set(chosen) == set(view.selected)):
        if not view.line:
            raise JudgingError.of(Problem.NOBODY_ADVANCES)
        entries = advancing(view.standings, view.line)
        return Selection(entries, view.line, "", code, sealed)
    entries = by_hand(view.standings, chosen)
    if not reason.strip():
        raise JudgingError.of(Problem.REASON_MISSING)
    return Selection(entries, "", reason.strip(), code, sealed)


def adding_round(view: AdvancementView, selection: Selection, wanted: NextRound) -> AddRound:
    """The command that makes the next round of the same event."""
    added = next_round(view.round, selection, wanted)
    return AddRound("", added, view.round.code, selection.line, selection.reason)


def filling_round(view: AdvancementView, selection: Selection, code: str) -> SetupChange:
    """The edits that make the list the entries of a round that is there already, empty so far."""
    target = next((item for item in view.following if item.code == code), None)
    if target is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=code)
    goes_on = frozenset(selection.entries)
    filled = replace(
        target,
        participations=participations_of(view.round, selection, target.panels),
        recusals=tuple(item for item in target.recusals if item.entry in goes_on),
        values=tuple(item for item in target.values if item.entry in goes_on),
    )
    rounds = tuple(filled if item.code == code else item for item in view.event.rounds)
    note = selection.line or selection.reason
    return SetupChange(differences(view.event, replace(view.event, rounds=rounds)), note)


def next_round_code(event: Event) -> str:
    """The next free of R2, R3, ..."""
    taken = {item.code for item in event.rounds}
    number = len(event.rounds) + 1
    while f"R{number}" in taken:
        number += 1
    return f"R{number}"

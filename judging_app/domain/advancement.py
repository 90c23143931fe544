"""Advancement (晋级): who goes on, and the next event or the next round that they go on to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from judging_app.domain.awards import AwardOutcome
from judging_app.domain.event import Event, Panel, Participation, Round, Seat
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity
from judging_app.domain.ranking import Ranking
from judging_app.domain.rulebook import (
    Award,
    AwardKind,
    RoundMode,
    RoundRule,
    RoundTerm,
    Rulebook,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.scoreboard import Standings
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.tie_keys import HEAD_SEAT

FIRST_ROUND: Final = "R1"
PANEL: Final = "P1"
_UNFINISHED: Final = frozenset({WhyUnranked.INCOMPLETE})


@dataclass(frozen=True, slots=True)
class Selection:
    """The entries that go on, in order of their places, and on what ground.

    `line` names the cut line; `reason` says why where people chose otherwise. `code` is the short
    code of the content that they were chosen from, `sealed` whether it was sealed.
    """

    entries: tuple[str, ...]
    line: str = ""
    reason: str = ""
    code: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class NextEvent:
    """What the next level's event is called, and its rules; `None` for those of the round before.

    `renumber` counts the entries anew from 01, in order of their places.
    """

    name: str
    round_name: str
    panel_name: str = ""
    date: str = ""
    place: str = ""
    organizer: str = ""
    rulebook: Rulebook | None = None
    renumber: bool = False


@dataclass(frozen=True, slots=True)
class NextRound:
    """What the next round of the same event is called, and its rules; `None` for those of the one before.

    `carry` is the share of the final score that the round before makes up, between 0 and 1; `None`
    leaves the rules as they are. `keep_panels` takes panels, seats and recusals over.
    """

    code: str
    name: str
    rulebook: Rulebook | None = None
    carry: Fraction | None = None
    keep_panels: bool = True


def cut_lines(rulebook: Rulebook) -> tuple[str, ...]:
    """The names of a rulebook's cut lines, in order, each once."""
    found = (award.name for award in rulebook.awards if award.kind is AwardKind.ADVANCE)
    return tuple(dict.fromkeys(found))


def outcomes_of(standings: Standings, line: str) -> tuple[AwardOutcome, ...]:
    """What a cut line comes to in every ranking that it is drawn in; raises UNKNOWN_CUT_LINE."""
    drawn = [item for item in standings.awards if item.award.kind is AwardKind.ADVANCE]
    found = tuple(item for item in drawn if item.award.name == line)
    if not found:
        names = dict.fromkeys(item.award.name for item in drawn)
        raise JudgingError.of(Problem.UNKNOWN_CUT_LINE, line=line, known="; ".join(names))
    return found


def advancing(standings: Standings, line: str) -> tuple[str, ...]:
    """The entries above a cut line, in order of their places.

    Raises UNKNOWN_CUT_LINE, ADVANCING_TIED while a tie lies open across it, NOBODY_ADVANCES.
    """
    outcomes = outcomes_of(standings, line)
    tied = [entry for outcome in outcomes for entry in outcome.open_tie]
    if tied:
        raise JudgingError.of(Problem.ADVANCING_TIED, line=line, entries="、".join(tied))
    won = {entry for outcome in outcomes for entry in outcome.winners}
    if not won:
        raise JudgingError.of(Problem.NOBODY_ADVANCES)
    return tuple(entry for entry in standings.overall.order if entry in won)


def by_hand(standings: Standings, chosen: Sequence[str]) -> tuple[str, ...]:
    """Entries that people chose, in order of their places.

    Raises UNKNOWN_ENTRY or ENTRY_NOT_RANKED for every one that cannot go on, NOBODY_ADVANCES for none.
    """
    ranked = frozenset(standings.overall.order)
    wrong = [
        Finding(
            Problem.ENTRY_NOT_RANKED if code in standings.scores else Problem.UNKNOWN_ENTRY,
            {"entry": code},
            ("entry", code),
        )
        for code in dict.fromkeys(chosen)
        if code not in ranked
    ]
    if wrong:
        raise JudgingError(wrong)
    if not chosen:
        raise JudgingError.of(Problem.NOBODY_ADVANCES)
    wanted = frozenset(chosen)
    return tuple(entry for entry in standings.overall.order if entry in wanted)


def unfinished(standings: Standings) -> list[Finding]:
    """Say how many entries' scores may still change, and the list with them."""
    count = sum(score.provisional or score.unranked in _UNFINISHED for score in standings.scores.values())
    if not count:
        return []
    return [Finding(Problem.ADVANCING_UNFINISHED, {"number": str(count)}, severity=Severity.WARNING)]


def origins_of(
    event: Event,
    round_: Round,
    standings: Standings,
    selection: Selection,
    codes: Mapping[str, str] | None = None,
) -> tuple[Origin, ...]:
    """The origin of every entry that goes on, with the exact numbers of the standings.

    `codes` are their codes where they go to, those that they have where it names none.
    """
    new = codes or {}
    names = {track.code: track.name for track in event.tracks}
    entries = {entry.code: entry for entry in event.entries}
    dimensions = [(item.code, item.name) for item in round_.rulebook.dimensions]
    overall = _places(standings.overall)
    tracks = {code: _places(ranking) for code, ranking in standings.tracks.items()}
    found: list[Origin] = []
    for code in selection.entries:
        score, track = standings.scores[code], entries[code].track
        parts = {part.dimension: part.score for part in score.dimensions}
        found.append(
            Origin(
                new.get(code, code),
                event.name,
                event.date,
                round_.code,
                round_.name,
                code,
                names.get(track, ""),
                overall.get(code),
                tracks.get(track, {}).get(code),
                score.final,
                tuple(
                    OriginScore(name, value)
                    for dimension, name in dimensions
                    if (value := parts.get(dimension)) is not None
                ),
                tuple(
                    outcome.award.name
                    for outcome in standings.awards_of(code)
                    if outcome.award.kind is AwardKind.AWARD
                ),
                selection.line,
                selection.reason,
                selection.code,
                selection.sealed,
            )
        )
    return tuple(found)


def _places(ranking: Ranking) -> Mapping[str, Fraction]:
    return {place.entry: place.number for place in ranking.places()}


def next_event(
    event: Event, round_: Round, standings: Standings, selection: Selection, wanted: NextEvent
) -> Event:
    """The next level's event: the entries that go on, with their tracks and where they come from.

    They come in order of their places, without running order and notes; judges, marks and figures
    stay behind. All take part in the one round, in its one panel if it has a judged dimension.
    """
    rulebook = standing_alone(round_.rulebook) if wanted.rulebook is None else wanted.rulebook
    codes = {
        code: f"{number:02}" if wanted.renumber else code
        for number, code in enumerate(selection.entries, start=1)
    }
    known = {entry.code: entry for entry in event.entries}
    entries = tuple(replace(known[old], code=new, order=0, note="") for old, new in codes.items())
    panels = (Panel(PANEL, wanted.panel_name),) if rulebook.judged else ()
    panel = PANEL if panels else ""
    parts = tuple(Participation(entry.code, panel) for entry in entries)
    return Event(
        wanted.name,
        wanted.date,
        wanted.place,
        wanted.organizer,
        event.tracks,
        entries,
        (),
        (Round(FIRST_ROUND, wanted.round_name, rulebook, panels, (), parts),),
        origins_of(event, round_, standings, selection, codes),
    )


def standing_alone(rulebook: Rulebook) -> Rulebook:
    """Rules of a round without what only holds in its event: earlier rounds, judges, cut lines."""
    kept = tuple(
        key
        for key in rulebook.tie_chain
        if key.kind is not TieKeyKind.EARLIER_ROUND
        and not (key.kind is TieKeyKind.SEAT and key.of != HEAD_SEAT)
    )
    return replace(
        rulebook, round_rule=RoundRule(), tie_chain=_never_empty(kept, rulebook), awards=_prizes(rulebook)
    )


def _never_empty(chain: tuple[TieKey, ...], rulebook: Rulebook) -> tuple[TieKey, ...]:
    return chain if chain or not rulebook.tie_chain else (TieKey(TieKeyKind.SHARED),)


def _prizes(rulebook: Rulebook) -> tuple[Award, ...]:
    return tuple(award for award in rulebook.awards if award.kind is AwardKind.AWARD)


def next_round(source: Round, selection: Selection, wanted: NextRound) -> Round:
    """The next round of the same event, for the entries that go on.

    Figures go along where the new rules measure the same indicator; marks, adjustments and rulings
    stay with the round that they were given in, and statuses begin anew.
    """
    rulebook = wanted.rulebook
    if rulebook is None:
        rulebook = _rules_after(source, keep_seats=wanted.keep_panels)
    if wanted.carry is not None:
        terms = (RoundTerm(source.code, wanted.carry),) if wanted.carry else ()
        mode = RoundMode.WEIGHTED if terms else RoundMode.LAST_ONLY
        rule = RoundRule(mode, terms, 1 - wanted.carry) if terms else RoundRule()
        rulebook = replace(rulebook, round_rule=rule)
    judged = {dimension.code for dimension in rulebook.judged}
    panels: tuple[Panel, ...] = source.panels if wanted.keep_panels else ()
    if judged and not panels:
        panels = (Panel(PANEL, source.panels[0].name if source.panels else ""),)
    seats = source.seats if wanted.keep_panels else ()
    goes_on = frozenset(selection.entries)
    measured = {leaf.code for dimension in rulebook.measured for leaf in dimension.leaves()}
    return Round(
        wanted.code,
        wanted.name,
        rulebook,
        panels,
        tuple(_seat(seat, judged) for seat in seats),
        participations_of(source, selection, panels),
        tuple(item for item in source.recusals if item.entry in goes_on) if wanted.keep_panels else (),
        values=tuple(
            value for value in source.values if value.entry in goes_on and value.criterion in measured
        ),
    )


def participations_of(
    source: Round, selection: Selection, panels: Sequence[Panel]
) -> tuple[Participation, ...]:
    """The part of every entry that goes on: in the only panel, or in the one it was in before."""
    before = {item.entry: item.panel for item in source.participations}
    known = {panel.code for panel in panels}
    only = panels[0].code if len(panels) == 1 else ""
    return tuple(
        Participation(code, only or (before.get(code, "") if before.get(code, "") in known else ""))
        for code in selection.entries
    )


def _seat(seat: Seat, judged: set[str]) -> Seat:
    """A seat under other rules: one for a dimension that is gone scores all of them."""
    return seat if seat.dimension in {"", *judged} else replace(seat, dimension="")


def _rules_after(source: Round, *, keep_seats: bool) -> Rulebook:
    """The rules of a round for the one after it: without its cut lines and its sum over rounds."""
    rulebook = source.rulebook
    kept = tuple(
        key
        for key in rulebook.tie_chain
        if keep_seats or key.kind is not TieKeyKind.SEAT or key.of == HEAD_SEAT
    )
    return replace(
        rulebook, round_rule=RoundRule(), tie_chain=_never_empty(kept, rulebook), awards=_prizes(rulebook)
    )

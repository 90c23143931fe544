"""What a change would do before anybody confirms it: seats, trimming, scores, places, awards.

Both sides come from a `Scoreboard`, the only place where a ranking is computed; here they are
compared and nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from judging_app.application.amendments import with_round
from judging_app.application.notices import notices
from judging_app.application.panel_states import PanelState, panel_state
from judging_app.application.proposals import Proposal, proposed
from judging_app.domain.event import UNRANKED, Event, Role
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity
from judging_app.domain.ranking import Ranking
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import WhyUnranked
from judging_app.domain.sheets import EXCUSED, Sheet

LEAST_MARKS = 3
"""With fewer marks than this left each of them weighs too much."""


class DimensionChange(NamedTuple):
    """One judged dimension of one entry before and after; `None` where it is not looked at."""

    dimension: str
    before: PanelState | None
    after: PanelState | None


class EntryChange(NamedTuple):
    """An affected entry: its final score in points, why it has no place, its changed dimensions."""

    entry: str
    before: Fraction | None
    after: Fraction | None
    unranked_before: WhyUnranked | None
    unranked_after: WhyUnranked | None
    dimensions: tuple[DimensionChange, ...]


class PlaceChange(NamedTuple):
    """An entry's place before and after, `None` for no place; an empty track means overall."""

    entry: str
    track: str
    before: Fraction | None
    after: Fraction | None


class AwardChange(NamedTuple):
    """An award or a cut line that an entry gains or loses; `scope` is a track or empty for overall."""

    entry: str
    award: str
    kind: AwardKind
    scope: str
    gained: bool


class Consequences(NamedTuple):
    """Everything that a change would do to its round.

    entries: in order of recording. places: overall first, then by track, in the new order. awards:
    the lost ones first. warnings: what is not so now and would be (few marks left, no head judge,
    sheets owed, ties to decide).
    """

    entries: tuple[EntryChange, ...]
    places: tuple[PlaceChange, ...]
    awards: tuple[AwardChange, ...]
    warnings: tuple[Finding, ...]


def consequences_of(
    event: Event,
    round_code: str,
    proposal: Proposal,
    sheets: Iterable[Sheet] | None = None,
    before: Scoreboard | None = None,
) -> Consequences:
    """Work out what a proposal would do to its round.

    `sheets` are those on record beneath any recusal (needed to lift one: an event's own sheets are
    masked), `before` a scoreboard of the event as it stands, if there is one already. Raises
    `JudgingError` for what is unknown, done already or not there to be changed.
    """
    round_ = event.round(round_code)
    if round_ is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
    changed = proposed(event, round_, round_.sheets if sheets is None else sheets, proposal)
    now = Scoreboard(event, round_code) if before is None else before
    return compared(now, Scoreboard(with_round(event, changed), round_code))


def compared(before: Scoreboard, after: Scoreboard) -> Consequences:
    """Compare a round's scoreboards before and after a change of its seats, sheets or statuses."""
    entries = tuple(
        change for item in after.index.competing() if (change := _entry_change(before, after, item.entry))
    )
    return Consequences(
        entries,
        tuple(_place_changes(before, after)),
        tuple(_award_changes(before, after)),
        tuple(_warnings(before, after, entries)),
    )


def _entry_change(before: Scoreboard, after: Scoreboard, entry: str) -> EntryChange | None:
    old, new = before.scores[entry], after.scores[entry]
    dimensions = tuple(
        change
        for dimension in after.rulebook.judged
        if (
            change := DimensionChange(
                dimension.code,
                panel_state(before, dimension, entry),
                panel_state(after, dimension, entry),
            )
        )
        and change.before != change.after
    )
    if not dimensions and (old.final, old.unranked) == (new.final, new.unranked):
        return None
    return EntryChange(entry, old.final, new.final, old.unranked, new.unranked, dimensions)


def _place_changes(before: Scoreboard, after: Scoreboard) -> Iterator[PlaceChange]:
    old, new = before.standings, after.standings
    yield from _moves("", old.overall, new.overall)
    for track in new.tracks:
        yield from _moves(track, old.tracks[track], new.tracks[track])


def _moves(track: str, old: Ranking, new: Ranking) -> Iterator[PlaceChange]:
    was, is_now = _places(old), _places(new)
    for entry in dict.fromkeys((*new.order, *old.order)):
        if was.get(entry) != is_now.get(entry):
            yield PlaceChange(entry, track, was.get(entry), is_now.get(entry))


def _places(ranking: Ranking) -> Mapping[str, Fraction]:
    return {entry: Fraction(number) for entry, number in zip(ranking.order, ranking.numbers, strict=True)}


def _won(board: Scoreboard) -> dict[tuple[str, str, AwardKind, str], None]:
    return {
        (entry, outcome.award.name, outcome.award.kind, outcome.scope): None
        for outcome in board.standings.awards
        for entry in outcome.winners
    }


def _award_changes(before: Scoreboard, after: Scoreboard) -> Iterator[AwardChange]:
    old, new = _won(before), _won(after)
    for won in old:
        if won not in new:
            yield AwardChange(*won, gained=False)
    for won in new:
        if won not in old:
            yield AwardChange(*won, gained=True)


def _warnings(before: Scoreboard, after: Scoreboard, entries: Iterable[EntryChange]) -> Iterator[Finding]:
    affected = [item for item in entries if after.index.participations[item.entry].status not in UNRANKED]
    for change in affected:
        yield from _about_marks(after, change)
    yield from _about_heads(before, after, affected)
    known = {_what(finding) for finding in notices(before)}
    yield from (finding for finding in notices(after) if _what(finding) not in known)


def _what(finding: Finding) -> tuple[object, ...]:
    """What a notice is about: fewer sheets owed by the same entry are no news."""
    facts = (finding.facts.get(fact, "") for fact in ("entries", "award", "criterion"))
    return finding.problem, finding.subject, *facts


def _about_marks(board: Scoreboard, change: EntryChange) -> Iterator[Finding]:
    for item in change.dimensions:
        dimension = board.rulebook.dimension(item.dimension)
        if item.before is None or item.after is None or dimension is None:
            continue
        left = item.after.marks_left
        if left >= min(LEAST_MARKS, item.before.marks_left):
            continue
        subject = ("entry", change.entry)
        if left <= 0:
            facts = {"entry": change.entry}
            yield Finding(Problem.NO_COUNTING_SHEET, facts, subject, severity=Severity.WARNING)
        else:
            facts = {"entry": change.entry, "dimension": dimension.name, "number": str(left)}
            yield Finding(Problem.TOO_FEW_MARKS_LEFT, facts, subject, severity=Severity.WARNING)


def _about_heads(before: Scoreboard, after: Scoreboard, affected: Iterable[EntryChange]) -> Iterator[Finding]:
    """Entries that a head judge was to score and none will, panel by panel."""
    left: dict[str, list[str]] = {}
    for change in affected:
        if _headed(before, change.entry) - _headed(after, change.entry):
            left.setdefault(after.index.participations[change.entry].panel, []).append(change.entry)
    for panel, entries in left.items():
        facts = {"panel": panel, "entries": "、".join(entries)}
        subject = ("panel", after.round.code, panel)
        yield Finding(Problem.PANEL_WITHOUT_HEAD, facts, subject, severity=Severity.WARNING)


def _headed(board: Scoreboard, entry: str) -> set[str]:
    """The judged dimensions in which a head judge scores an entry, or will."""
    index = board.index
    panel, recused = index.participations[entry].panel, index.recused_from(entry)
    found = set()
    for dimension in board.rulebook.judged:
        sheets = index.sheets_of(dimension.code, entry)
        for seat in index.seats_for(panel, dimension.code):
            sheet = sheets.get(seat.judge)
            excused = seat.judge in recused or (sheet is not None and sheet.standing in EXCUSED)
            if seat.role is Role.HEAD and not excused:
                found.add(dimension.code)
    return found

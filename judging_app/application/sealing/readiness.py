"""What an event has open before it is sealed, or had open when it was; none of it forbids the seal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from judging_app.application.notices import held_notices, notices
from judging_app.application.ports import EventStore
from judging_app.application.queries import Query
from judging_app.application.stage.revealing import open_overtime
from judging_app.application.state import EventState
from judging_app.domain.event import UNRANKED, Event, Round
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.rulebook import AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import COUNTING, EXCUSED


class OpenMatter(StrEnum):
    """A kind of thing that is left open."""

    SHEETS_OWED = "sheets_owed"
    SHEETS_HELD = "sheets_held"
    CORRECTIONS = "corrections"
    """Sheets that stand while another version of them was begun and not handed in."""
    KEYING = "keying"
    """Sheets from paper that are keyed once only, or twice and differently."""
    FIGURES_MISSING = "figures_missing"
    FIGURES_UNVERIFIED = "figures_unverified"
    FIGURES_UNCONFIRMED = "figures_unconfirmed"
    MARKS_APART = "marks_apart"
    TIES = "ties"
    AWARDS_PROVISIONAL = "awards_provisional"
    """Awards of entries for which sheets are still owed."""
    OVERTIME = "overtime"
    """Overtime on stage that nobody has decided about: it cannot be once the event is sealed."""
    RULES_DRAFT = "rules_draft"
    ENTRIES_OPEN = "entries_open"
    """Entries that still take sheets."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One kind of thing in one round: how many, and at which entries (by code, in running order)."""

    matter: OpenMatter
    round: str
    number: int
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SealReadiness:
    """Everything that is open, round by round, what weighs most first; empty where nothing is."""

    event: Event
    items: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class SealReadinessOf(Query[SealReadiness]):
    """What is open in the whole event."""


def answer_readiness(_: SealReadinessOf, state: EventState, store: EventStore) -> SealReadiness:
    """Look at every round in memory, and at the rules' drafts in the store."""
    event = state.event
    items: list[OpenItem] = []
    for round_ in event.rounds:
        board = state.board(round_.code)
        found = (*notices(board), *held_notices(board, state.seats.held))
        items += _from_notices(event, round_, found)
        items += _from_drafts(event, round_, state)
        items += _from_keyings(event, round_, state)
        items += _from_awards(event, board)
        if store.read_rulebook_draft(round_.code) is not None:
            items.append(OpenItem(OpenMatter.RULES_DRAFT, round_.code, 1))
        items += _from_stage(event, round_, state)
        items += _still_open(event, round_, state)
    order = {matter: at for at, matter in enumerate(OpenMatter)}
    rounds = {item.code: at for at, item in enumerate(event.rounds)}
    items.sort(key=lambda item: (rounds[item.round], order[item.matter]))
    return SealReadiness(event, tuple(items))


_MATTERS = {
    Problem.SHEETS_OWED: OpenMatter.SHEETS_OWED,
    Problem.SUBMISSIONS_HELD: OpenMatter.SHEETS_HELD,
    Problem.INDICATOR_VALUE_MISSING: OpenMatter.FIGURES_MISSING,
    Problem.FIGURE_UNFOUNDED: OpenMatter.FIGURES_MISSING,
    Problem.FIGURE_UNVERIFIED: OpenMatter.FIGURES_UNVERIFIED,
    Problem.FIGURE_UNCONFIRMED: OpenMatter.FIGURES_UNCONFIRMED,
    Problem.RANGE_TOO_WIDE: OpenMatter.MARKS_APART,
    Problem.TIE_UNDECIDED: OpenMatter.TIES,
    Problem.AWARD_LINE_TIED: OpenMatter.TIES,
}


def _from_notices(event: Event, round_: Round, found: Iterable[Finding]) -> Iterator[OpenItem]:
    """Gather notices of one kind; a tie that an award's line runs through is counted once."""
    numbers: dict[OpenMatter, int] = {}
    entries: dict[OpenMatter, list[str]] = {}
    ties: set[frozenset[str]] = set()
    for finding in found:
        matter = _MATTERS.get(finding.problem)
        if matter is None:
            continue
        named = finding.facts.get("entries", finding.facts.get("entry", "")).split("、")
        if matter is OpenMatter.TIES:
            if any(frozenset(named) <= tie for tie in ties):
                continue
            ties.add(frozenset(named))
        numbers[matter] = numbers.get(matter, 0) + _count(finding)
        entries.setdefault(matter, []).extend(named)
    for matter, number in numbers.items():
        yield OpenItem(matter, round_.code, number, _in_order(event, entries[matter]))


def _count(finding: Finding) -> int:
    if finding.problem is Problem.INDICATOR_VALUE_MISSING:
        return len(finding.facts["criterion"].split("、"))
    return int(finding.facts.get("number", "1"))


def _from_drafts(event: Event, round_: Round, state: EventState) -> Iterator[OpenItem]:
    """Corrections that were begun; a draft of a sheet that is owed anyhow is named with those owed."""
    begun = [
        key.entry
        for key, revision in state.revisions(round_.code).items()
        if revision.sheet.standing in COUNTING | EXCUSED
        and (draft := state.draft(round_.code, key)) is not None
        and (draft.marks, draft.note) != (revision.sheet.marks, revision.sheet.note)
    ]
    if begun:
        yield OpenItem(OpenMatter.CORRECTIONS, round_.code, len(begun), _in_order(event, begun))


def _from_keyings(event: Event, round_: Round, state: EventState) -> Iterator[OpenItem]:
    waiting = [
        place.key.entry
        for place, keyings in state.keyings.sheets.items()
        if place.round == round_.code and keyings.open
    ]
    if waiting:
        yield OpenItem(OpenMatter.KEYING, round_.code, len(waiting), _in_order(event, waiting))


def _from_awards(event: Event, board: Scoreboard) -> Iterator[OpenItem]:
    given = {
        entry
        for outcome in board.standings.awards
        if outcome.award.kind is AwardKind.AWARD
        for entry in outcome.winners
        if board.scores[entry].provisional
    }
    if given:
        yield OpenItem(
            OpenMatter.AWARDS_PROVISIONAL, board.round.code, len(given), _in_order(event, sorted(given))
        )


def _from_stage(event: Event, round_: Round, state: EventState) -> Iterator[OpenItem]:
    rules = state.stage.show(round_.code).rules
    over = [
        turn.entry
        for stage in state.stage.states_of(round_.code)
        for turn in stage.appearances
        if open_overtime(round_, rules, turn)
    ]
    if over:
        yield OpenItem(OpenMatter.OVERTIME, round_.code, len(over), _in_order(event, over))


def _still_open(event: Event, round_: Round, state: EventState) -> Iterator[OpenItem]:
    taking = [
        item.entry
        for item in round_.participations
        if item.status not in UNRANKED and not state.was_closed(round_.code, item.entry)
    ]
    if taking:
        yield OpenItem(OpenMatter.ENTRIES_OPEN, round_.code, len(taking), _in_order(event, taking))


def _in_order(event: Event, entries: Sequence[str]) -> tuple[str, ...]:
    wanted = set(entries)
    return tuple(entry.code for entry in event.in_running_order() if entry.code in wanted)

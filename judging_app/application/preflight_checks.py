"""What a round still lacks before it can start, check by check; pure, from the event alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

from judging_app.domain.event import UNRANKED, Entry, Event, Role, Round, Seat
from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Finding, Problem, errors_in
from judging_app.domain.rubric import Dimension
from judging_app.domain.rule_advice import advise
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.rulebook import Unverified

FEWEST_MARKS: Final = 3
"""Marks that should be left of an entry: with fewer, one judge decides alone (RULES §3)."""
_NAMED: Final = 3
_WEEK: Final = timedelta(days=7)


class Level(StrEnum):
    """How much a check weighs."""

    STOP = "stop"
    """The round cannot start, or cannot be ranked, as it is."""
    ATTENTION = "attention"
    """It can start; somebody should know and decide."""
    OK = "ok"


class CheckCode(StrEnum):
    """Everything that is looked at before a round starts."""

    EVENT_NAME = "event_name"
    EVENT_DATE = "event_date"
    ENTRIES = "entries"
    ENTRIES_WITH_PANEL = "entries_with_panel"
    ENTRIES_WITH_TRACK = "entries_with_track"
    RUNNING_ORDER = "running_order"
    SEATS = "seats"
    PANELS_SEATED = "panels_seated"
    HEAD_JUDGE = "head_judge"
    PANEL_SIZE = "panel_size"
    JUDGES_SEATED = "judges_seated"
    RECUSALS = "recusals"
    RULES = "rules"
    WEIGHTS = "weights"
    RULES_ADVICE = "rules_advice"
    RULES_DRAFT = "rules_draft"
    FIGURES_CLAIMED = "figures_claimed"
    FIGURES_VERIFIED = "figures_verified"
    FIGURES_CONFIRMED = "figures_confirmed"
    FIGURES_FOUNDED = "figures_founded"
    SHOW = "show"
    DISK = "disk"
    BACKUP_FOLDER = "backup_folder"
    BACKUP_AGE = "backup_age"
    CLOCK = "clock"
    DRIVE = "drive"


class MendedOn(StrEnum):
    """The page where a check is put right, by its key in the window."""

    OVERVIEW = "overview"
    ENTRIES = "entries"
    JUDGES = "judges"
    PANELS = "panels"
    """The panels, among the judges."""
    RULES = "rules"
    FIGURES = "figures"
    SHOW = "show"
    """The run of show."""
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: how it came out, the facts of the case, and where it is mended.

    `facts` hold numbers and at most three names; `findings` what the rulebook's own checks say.
    """

    code: CheckCode
    level: Level
    page: MendedOn
    facts: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def named(names: Iterable[str]) -> dict[str, str]:
    """How many, and the first of them by name."""
    found = list(names)
    return {"number": str(len(found)), "names": "、".join(found[:_NAMED])}


def judged(code: CheckCode, page: MendedOn, names: Sequence[str], *, level: Level, whole: int) -> Check:
    """A check that is well when nobody is named; else it says how many of the `whole` are."""
    facts = named(names) | {"whole": str(whole)}
    return Check(code, level if names else Level.OK, page, facts)


class Competing:
    """The entries of a round that compete, and the votes that each can still get."""

    def __init__(self, event: Event, round_: Round) -> None:
        self.event = event
        self.round = round_
        self.items = [item for item in round_.participations if item.status not in UNRANKED]
        self._entries = {entry.code: entry for entry in event.entries}
        self._recused = {(item.judge, item.entry) for item in round_.recusals}

    def entry(self, code: str) -> Entry:
        """An entry of the round; records that fit together name only known ones."""
        return self._entries[code]

    def names(self, codes: Iterable[str]) -> list[str]:
        """What entries are called, with their numbers."""
        found = [self._entries[code] for code in codes]
        return [f"{entry.order:02d} {entry.name}" if entry.order else entry.name for entry in found]

    def votes(self, panel: str, dimension: Dimension, entry: str = "") -> int:
        """Votes for an entry after recusals, reserves sitting in; of the whole panel without one."""
        seats = [seat for seat in self.round.seats_of(panel) if seat.scores(dimension.code)]
        regular = [seat for seat in seats if seat.role is not Role.RESERVE and seat.votes > 0]
        there = [seat for seat in regular if (seat.judge, entry) not in self._recused]
        reserves = [seat for seat in seats if self._is_spare(seat, entry)]
        return sum(seat.votes for seat in [*there, *reserves[: len(regular) - len(there)]])

    def _is_spare(self, seat: Seat, entry: str) -> bool:
        return seat.role is Role.RESERVE and (seat.judge, entry) not in self._recused


# --- Event and entries ------------------------------------------------------------------------


def check_head(event: Event, today: date) -> Iterator[Check]:
    """The event is called something and takes place on a day that is not over yet."""
    page = MendedOn.OVERVIEW
    name = Level.OK if event.name.strip() else Level.STOP
    yield Check(CheckCode.EVENT_NAME, name, page, {"text": event.name})
    passed = _is_passed(event.date, today)
    dated = Level.OK if event.date.strip() and not passed else Level.ATTENTION
    facts = {"text": event.date, "today": today.isoformat() if passed else ""}
    yield Check(CheckCode.EVENT_DATE, dated, page, facts)


def _is_passed(text: str, today: date) -> bool:
    """Whether a day is over; one that is written otherwise than 2026-05-01 is not judged.

    Within a week nothing is said: an event may last for some days.
    """
    try:
        return date.fromisoformat(text.strip()) < today - _WEEK
    except ValueError:
        return False


def check_entries(field_: Competing) -> Iterator[Check]:
    """There are entries, each with panel, track and a number of its own."""
    codes = [item.entry for item in field_.items]
    page, whole = MendedOn.ENTRIES, len(codes)
    # An entry that is in no round at all was forgotten, not left out.
    rounds = field_.event.rounds
    placed = {item.entry for round_ in rounds for item in round_.participations}
    stray = [entry.code for entry in field_.event.entries if entry.code not in placed]
    facts = {"number": str(whole)}
    yield Check(CheckCode.ENTRIES, Level.OK if codes or stray else Level.STOP, page, facts)
    if not (codes or stray):
        return
    if field_.round.rulebook.judged:
        without = [item.entry for item in field_.items if not item.panel] + stray
        names = field_.names(without)
        code, whole_field = CheckCode.ENTRIES_WITH_PANEL, whole + len(stray)
        yield judged(code, MendedOn.PANELS, names, level=Level.STOP, whole=whole_field)
    if field_.event.tracks:
        names = field_.names(code for code in codes if not field_.entry(code).track)
        yield judged(CheckCode.ENTRIES_WITH_TRACK, page, names, level=Level.ATTENTION, whole=whole)
    yield _running_order(field_, codes)


def _running_order(field_: Competing, codes: Sequence[str]) -> Check:
    """Numbers may repeat from panel to panel, never within one."""
    panels = {item.entry: item.panel for item in field_.items}
    used = Counter((panels[code], order) for code in codes if (order := field_.entry(code).order))
    without = [code for code in codes if not field_.entry(code).order]
    doubled = [code for code in codes if used[panels[code], field_.entry(code).order] > 1]
    facts = named(field_.names(doubled or without)) | {
        "without": str(len(without)),
        "doubled": str(len(doubled)),
        "whole": str(len(codes)),
    }
    level = Level.ATTENTION if without or doubled else Level.OK
    return Check(CheckCode.RUNNING_ORDER, level, MendedOn.ENTRIES, facts)


# --- Judges -----------------------------------------------------------------------------------


def check_judges(field_: Competing) -> Iterator[Check]:
    """Every panel that scores is seated, has a head, and is large enough for every entry."""
    round_ = field_.round
    if not round_.rulebook.judged:
        return
    page = MendedOn.JUDGES
    facts = {"judges": str(len(field_.event.judges)), "number": str(len(round_.seats))}
    yield Check(CheckCode.SEATS, Level.OK if round_.seats else Level.STOP, page, facts)
    if not round_.seats:
        return
    used = dict.fromkeys(item.panel for item in field_.items if item.panel)
    panels = [panel for panel in round_.panels if panel.code in used]
    if panels:
        empty = [panel.name for panel in panels if not _is_seated(field_, panel.code)]
        yield judged(CheckCode.PANELS_SEATED, page, empty, level=Level.STOP, whole=len(panels))
        heads = {seat.panel for seat in round_.seats if seat.role is Role.HEAD}
        headless = [panel.name for panel in panels if panel.code not in heads]
        yield judged(CheckCode.HEAD_JUDGE, page, headless, level=Level.ATTENTION, whole=len(panels))
    seated = {seat.judge for item in field_.event.rounds for seat in item.seats}
    standing = [judge.name for judge in field_.event.judges if judge.code not in seated]
    whole = len(field_.event.judges)
    yield judged(CheckCode.JUDGES_SEATED, page, standing, level=Level.ATTENTION, whole=whole)
    if round_.recusals:
        yield _recusals(field_)


def _is_seated(field_: Competing, panel: str) -> bool:
    return all(field_.votes(panel, dimension) > 0 for dimension in field_.round.rulebook.judged)


def _recusals(field_: Competing) -> Check:
    """Recusals must leave three marks of an entry, after trimming, where the full panel gives them."""
    short: dict[str, int] = {}
    for item in field_.items:
        for dimension in field_.round.rulebook.judged:
            if not dimension.leaves(field_.entry(item.entry).track):
                continue
            left = _left(dimension, field_.votes(item.panel, dimension, item.entry))
            if left < FEWEST_MARKS <= _left(dimension, field_.votes(item.panel, dimension)):
                short[item.entry] = min(left, short.get(item.entry, left))
    names = [f"{name} ({short[code]})" for code, name in zip(short, field_.names(short), strict=True)]
    whole = len(field_.round.recusals)
    return judged(CheckCode.RECUSALS, MendedOn.JUDGES, names, level=Level.ATTENTION, whole=whole)


def _left(dimension: Dimension, votes: int) -> int:
    rung = dimension.aggregation.rung_for(votes)
    return votes - rung.drop_low - rung.drop_high


# --- Rules ------------------------------------------------------------------------------------

_WEIGHTS: Final = frozenset(
    {Problem.WEIGHTS_DO_NOT_ADD_UP, Problem.WEIGHTS_MIXED, Problem.WEIGHT_NOT_POSITIVE}
)
_SIZES: Final = frozenset({Problem.TRIM_NEVER_HAPPENS, Problem.TRIM_LEAVES_FEW})
_OF_PEOPLE: Final = frozenset({Problem.TRIM_LEAVES_FEW_FOR_ENTRY})
"""Advice that the check of recusals gives in its own words."""


def check_rules(event: Event, round_: Round, *, has_draft: bool) -> Iterator[Check]:
    """The rulebook ranks, its weights add up, and what is unfair about it is known."""
    found = check_rulebook(event, round_)
    wrong = errors_in(found)
    page, name = MendedOn.RULES, {"name": round_.rulebook.name}
    rules = [item for item in wrong if item.problem not in _WEIGHTS]
    yield _of_findings(CheckCode.RULES, page, rules, Level.STOP, name)
    if any(dimension.weight is not None for dimension in round_.rulebook.dimensions):
        weights = [item for item in wrong if item.problem in _WEIGHTS]
        shares = " + ".join(
            f"{item.name} {exact_text(item.weight or Fraction(0))}%" for item in round_.rulebook.dimensions
        )
        yield _of_findings(CheckCode.WEIGHTS, page, weights, Level.STOP, {"shares": shares})
    advice = [item for item in [*found, *advise(event, round_)] if item not in wrong]
    sizes = [item for item in advice if item.problem in _SIZES]
    if round_.rulebook.judged and round_.seats:
        yield _of_findings(CheckCode.PANEL_SIZE, MendedOn.JUDGES, sizes, Level.ATTENTION, {})
    rest = [item for item in advice if item.problem not in _SIZES | _OF_PEOPLE]
    yield _of_findings(CheckCode.RULES_ADVICE, page, rest, Level.ATTENTION, {})
    yield Check(CheckCode.RULES_DRAFT, Level.ATTENTION if has_draft else Level.OK, page)


def _of_findings(
    code: CheckCode, page: MendedOn, found: Sequence[Finding], level: Level, facts: Mapping[str, str]
) -> Check:
    whole = dict(facts) | {"number": str(len(found))}
    return Check(code, level if found else Level.OK, page, whole, tuple(found))


# --- Figures ----------------------------------------------------------------------------------


def check_figures(field_: Competing) -> Iterator[Check]:
    """Every figure was handed in, verified, confirmed where that is asked for, and has evidence."""
    book = field_.round.rulebook
    wanted = [
        (item.entry, leaf.code)
        for item in field_.items
        for dimension in book.measured
        for leaf in dimension.leaves(field_.entry(item.entry).track)
        if not (leaf.optional or leaf.bonus)
    ]
    if not wanted:
        return
    held = {(value.entry, value.criterion): value for value in field_.round.values}
    values = [held[key] for key in wanted if key in held]
    there = [value for value in values if value.is_verified or value.claimed is not None]
    missing = set(wanted) - {(value.entry, value.criterion) for value in there}
    unverified = [value for value in there if not value.is_verified and not value.evidence_missing]
    stop = Level.STOP if book.unverified is Unverified.INCOMPLETE else Level.ATTENTION
    yield _of_figures(field_, CheckCode.FIGURES_CLAIMED, [key for key in wanted if key in missing], wanted)
    keys = [(value.entry, value.criterion) for value in unverified]
    yield _of_figures(field_, CheckCode.FIGURES_VERIFIED, keys, there, stop)
    if book.confirm_figures:
        verified = [value for value in there if value.is_verified]
        keys = [(value.entry, value.criterion) for value in verified if not value.confirmed_by]
        yield _of_figures(field_, CheckCode.FIGURES_CONFIRMED, keys, verified)
    keys = [(item.entry, item.criterion) for item in values if item.evidence_missing and not item.is_verified]
    yield _of_figures(field_, CheckCode.FIGURES_FOUNDED, keys, there)


def _of_figures(
    field_: Competing,
    code: CheckCode,
    keys: Sequence[tuple[str, str]],
    whole: Sequence[object],
    level: Level = Level.ATTENTION,
) -> Check:
    entries = dict.fromkeys(entry for entry, _ in keys)
    facts = named(field_.names(entries)) | {
        "entries": str(len(entries)),
        "number": str(len(keys)),
        "whole": str(len(whole)),
    }
    return Check(code, level if keys else Level.OK, MendedOn.FIGURES, facts)

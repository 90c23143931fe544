"""Whether an event's records fit together: references, seats, marks, figures; every finding at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    AdjustmentStage,
    Event,
    Participation,
    Round,
    Ruling,
)
from judging_app.domain.exact import TICKS_PER_POINT, exact_text
from judging_app.domain.index import RoundIndex
from judging_app.domain.indicators import ByHand, Categories, IndicatorValue
from judging_app.domain.problems import Finding, Problem, Severity, Subject, errors_in
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rule_checks import check_rulebook
from judging_app.domain.rulebook import FINAL
from judging_app.domain.sheets import COUNTING, EXCUSED, Sheet, Standing
from judging_app.domain.texts import LONGEST_CODE, is_fit_code, plain_line

_SHOWN = 20
"""Signs of a code that is too long to be shown."""
MOST_VOTES = 20
MOST_ORDER = 9999


def check_event(event: Event) -> list[Finding]:
    """Find everything that is wrong with an event, rulebooks included."""
    findings = [*_check_people(event), *unfit_codes(event)]
    if not event.rounds:
        findings.append(Finding(Problem.NO_ROUND, {}, ("event",)))
    for round_ in event.rounds:
        findings += check_rulebook(event, round_)
        findings += _RoundCheck(event, round_).findings()
    return findings


INCOMPLETE = frozenset(
    {Problem.NO_ENTRY, Problem.NO_SEAT, Problem.PANEL_HAS_NO_SEAT, Problem.ENTRY_HAS_NO_PANEL}
)
"""What an event that is being set up may still lack; it can be stored, but it cannot start."""


def contradictions(event: Event) -> list[Finding]:
    """Find the errors that no event may be stored with: what is there does not fit together.

    `unfit_codes` are left out: an event that has them may keep them.
    """
    left_out = INCOMPLETE | {Problem.CODE_UNFIT}
    return [finding for finding in errors_in(check_event(event)) if finding.problem not in left_out]


def unfit_codes(event: Event) -> list[Finding]:
    """Find the codes that judges' laptops could not send: too long, or not in one line."""
    coded: list[tuple[Subject, str]] = [(("entry", item.code), item.code) for item in event.entries]
    coded += [(("judge", item.code), item.code) for item in event.judges]
    for round_ in event.rounds:
        coded.append((("round", round_.code), round_.code))
        for dimension in round_.rulebook.dimensions:
            subject = ("dimension", round_.code, dimension.code)
            coded.append((subject, dimension.code))
            coded += [(("criterion", round_.code, leaf.code), leaf.code) for leaf in dimension.leaves()]
    return [
        Finding(Problem.CODE_UNFIT, {"code": _shown(code), "max": str(LONGEST_CODE)}, subject, "code")
        for subject, code in coded
        if not is_fit_code(code)
    ]


def _shown(code: str) -> str:
    plain = plain_line(code)
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


def new_unfit_codes(before: Event, after: Event) -> list[Finding]:
    """Find such codes that a change brings in."""
    known = {finding.subject for finding in unfit_codes(before)}
    return [finding for finding in unfit_codes(after) if finding.subject not in known]


def _repeated(codes: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    again: dict[str, None] = {}
    for code in codes:
        if code in seen:
            again[code] = None
        seen.add(code)
    return list(again)


def _check_people(event: Event) -> Iterator[Finding]:
    if not event.name:
        yield Finding(Problem.REQUIRED_MISSING, {"field": "name"}, ("event",), "name")
    if not event.entries:
        yield Finding(Problem.NO_ENTRY, {}, ("event",))
    tables: tuple[tuple[str, list[str]], ...] = (
        ("track", [track.code for track in event.tracks]),
        ("entry", [entry.code for entry in event.entries]),
        ("judge", [judge.code for judge in event.judges]),
        ("round", [item.code for item in event.rounds]),
    )
    for kind, codes in tables:
        for code in _repeated(codes):
            yield Finding(Problem.DUPLICATE_CODE, {"code": code}, (kind, code), "code")
        if "" in codes:
            yield Finding(Problem.REQUIRED_MISSING, {"field": "code"}, (kind, ""), "code")
    tracks = {track.code for track in event.tracks}
    for entry in event.entries:
        if entry.track and entry.track not in tracks:
            yield Finding(Problem.UNKNOWN_TRACK, {"track": entry.track}, ("entry", entry.code), "track")
        if not entry.name:
            yield Finding(Problem.REQUIRED_MISSING, {"field": "name"}, ("entry", entry.code), "name")
        if not 0 <= entry.order <= MOST_ORDER:
            facts = {"order": str(entry.order), "max": str(MOST_ORDER)}
            yield Finding(Problem.ORDER_OUT_OF_RANGE, facts, ("entry", entry.code), "order")
    entries = {entry.code for entry in event.entries}
    for origin in event.origins:
        if origin.entry not in entries:
            yield Finding(Problem.UNKNOWN_ENTRY, {"entry": origin.entry}, ("origin", origin.entry), "entry")
    for code in _repeated(origin.entry for origin in event.origins):
        yield Finding(Problem.DUPLICATE_RECORD, {"what": code}, ("origin", code), "entry")
    for judge in event.judges:
        if not judge.name:
            yield Finding(Problem.REQUIRED_MISSING, {"field": "name"}, ("judge", judge.code), "name")


@dataclass(frozen=True, slots=True)
class SheetRules:
    """What a sheet's marks are checked against: one dimension's leaves for one track."""

    dimension: Dimension
    leaves: dict[str, Criterion]
    track: str

    @classmethod
    def for_track(cls, dimension: Dimension, track: str) -> "SheetRules":
        """Collect the leaves that apply to entries of a track."""
        return cls(dimension, {leaf.code: leaf for leaf in dimension.leaves(track)}, track)

    def check_marks(self, sheet: Sheet, subject: Subject) -> Iterator[Finding]:
        """Check every mark of a sheet against its leaf's bounds and step."""
        for code, mark in sheet.marks.items():
            leaf = self.leaves.get(code)
            if leaf is None:
                yield self._unexpected(code, subject)
            elif not _is_allowed(leaf, mark):
                yield mark_finding(leaf, mark, subject)

    def allows(self, code: str, mark: int) -> bool:
        """Whether a mark may stand under a criterion: one that there is, within bounds, on a step."""
        leaf = self.leaves.get(code)
        return leaf is not None and _is_allowed(leaf, mark)

    def _unexpected(self, code: str, subject: Subject) -> Finding:
        known = self.dimension.criterion(code)
        if known is None:
            return Finding(Problem.UNKNOWN_CRITERION, {"criterion": code}, subject, code)
        facts = {"criterion": known.name, "track": self.track}
        return Finding(Problem.MARK_NOT_FOR_TRACK, facts, subject, code)

    def missing(self, sheet: Sheet) -> list[Criterion]:
        """The leaves that a complete sheet still needs a mark for."""
        return [
            leaf
            for code, leaf in self.leaves.items()
            if code not in sheet.marks and not (leaf.optional or leaf.bonus)
        ]


def _is_allowed(leaf: Criterion, mark: int) -> bool:
    if leaf.step <= 0:
        # The rulebook's check names the step; against it no mark is right or wrong.
        return True
    return leaf.minimum <= mark <= leaf.maximum and (mark - leaf.minimum) % leaf.step == 0


def mark_finding(leaf: Criterion, mark: int, subject: Subject) -> Finding:
    """Say what is wrong with a mark, and between which marks it lies."""
    facts = {
        "criterion": leaf.name,
        "mark": _points(mark),
        "min": _points(leaf.minimum),
        "max": _points(leaf.maximum),
        "step": _points(leaf.step),
    }
    if mark > leaf.maximum:
        return Finding(Problem.MARK_ABOVE_MAXIMUM, facts, subject, leaf.code)
    if mark < leaf.minimum:
        return Finding(Problem.MARK_BELOW_MINIMUM, facts, subject, leaf.code)
    lower = mark - (mark - leaf.minimum) % leaf.step
    facts |= {"lower": _points(lower), "upper": _points(lower + leaf.step)}
    return Finding(Problem.MARK_OFF_STEP, facts, subject, leaf.code)


def _points(ticks: int) -> str:
    return exact_text(Fraction(ticks, TICKS_PER_POINT))


class _RoundCheck:
    """The checks of one round, over look-ups made once."""

    def __init__(self, event: Event, round_: Round) -> None:
        self.round = round_
        self.index = RoundIndex(event, round_)
        self.entries = {entry.code: entry for entry in event.entries}
        self.judges = {judge.code for judge in event.judges}
        self.panels = {panel.code for panel in round_.panels}
        self.seats = {(seat.panel, seat.judge): seat for seat in round_.seats}
        self.rules: dict[tuple[str, str], SheetRules] = {}
        self.indicators = {
            leaf.code: leaf for dimension in round_.rulebook.measured for leaf in dimension.leaves()
        }

    def findings(self) -> Iterator[Finding]:
        yield from self._check_seats()
        for code in _repeated(panel.code for panel in self.round.panels):
            subject: Subject = ("panel", self.round.code, code)
            yield Finding(Problem.DUPLICATE_CODE, {"code": code}, subject, "code")
        for entry in _repeated(item.entry for item in self.round.participations):
            subject = ("participation", self.round.code, entry)
            yield Finding(Problem.DUPLICATE_RECORD, {"what": entry}, subject, "entry")
        for item in self.round.participations:
            yield from self._check_participation(item)
        for recusal in self.round.recusals:
            subject = ("recusal", self.round.code, recusal.judge, recusal.entry)
            yield from self._known(recusal.judge, recusal.entry, subject)
        yield from self._check_sheets()
        yield from self._check_values()
        yield from self._check_adjustments()
        yield from self._check_rulings()

    def _known(self, judge: str, entry: str, subject: Subject) -> Iterator[Finding]:
        if judge not in self.judges:
            yield Finding(Problem.UNKNOWN_JUDGE, {"judge": judge}, subject, "judge")
        yield from self._known_entry(entry, subject)

    def _known_entry(self, entry: str, subject: Subject) -> Iterator[Finding]:
        if entry not in self.entries:
            yield Finding(Problem.UNKNOWN_ENTRY, {"entry": entry}, subject, "entry")
        elif entry not in self.index.participations:
            yield Finding(Problem.ENTRY_NOT_IN_ROUND, {"entry": entry}, subject, "entry")

    def _check_seats(self) -> Iterator[Finding]:
        codes = [(seat.panel, seat.judge) for seat in self.round.seats]
        judged = {dimension.code for dimension in self.round.rulebook.judged}
        for at, seat in enumerate(self.round.seats):
            subject = ("seat", self.round.code, seat.panel, seat.judge)
            if seat.judge not in self.judges:
                yield Finding(Problem.UNKNOWN_JUDGE, {"judge": seat.judge}, subject, "judge")
            if seat.panel not in self.panels:
                yield Finding(Problem.UNKNOWN_PANEL, {"panel": seat.panel}, subject, "panel")
            if seat.dimension and seat.dimension not in judged:
                facts = {"dimension": seat.dimension}
                yield Finding(Problem.UNKNOWN_DIMENSION, facts, subject, "dimension")
            if not 0 <= seat.votes <= MOST_VOTES:
                facts = {"votes": str(seat.votes), "max": str(MOST_VOTES)}
                yield Finding(Problem.VOTES_OUT_OF_RANGE, facts, subject, "votes")
            if codes[at] in codes[:at]:
                yield Finding(Problem.DUPLICATE_RECORD, {"what": seat.judge}, subject, "judge")
        if self.round.rulebook.judged and not self.round.seats:
            yield Finding(Problem.NO_SEAT, {"round": self.round.code}, ("round", self.round.code))

    def _check_participation(self, item: Participation) -> Iterator[Finding]:
        subject = ("participation", self.round.code, item.entry)
        if item.entry not in self.entries:
            yield Finding(Problem.UNKNOWN_ENTRY, {"entry": item.entry}, subject, "entry")
        if not self.round.rulebook.judged:
            return
        if not item.panel:
            yield Finding(Problem.ENTRY_HAS_NO_PANEL, {"entry": item.entry}, subject, "panel")
        elif item.panel not in self.panels:
            yield Finding(Problem.UNKNOWN_PANEL, {"panel": item.panel}, subject, "panel")
        else:
            yield from self._check_seated(item, subject)

    def _check_seated(self, item: Participation, subject: Subject) -> Iterator[Finding]:
        """Every judged dimension needs a seat with a vote in the entry's panel."""
        track = self.index.track_of(item.entry)
        for dimension in self.round.rulebook.judged:
            seats = self.index.seats_for(item.panel, dimension.code)
            if dimension.leaves(track) and not any(seat.votes != 0 for seat in seats):
                facts = {"panel": item.panel, "dimension": dimension.name}
                yield Finding(Problem.PANEL_HAS_NO_SEAT, facts, subject, "panel")

    def _check_sheets(self) -> Iterator[Finding]:
        seen: set[tuple[str, str, str]] = set()
        for sheet in self.round.sheets:
            subject = ("sheet", self.round.code, *sheet.key)
            if sheet.key in seen:
                yield Finding(Problem.DUPLICATE_RECORD, {"what": sheet.judge}, subject, "judge")
            seen.add(sheet.key)
            yield from self.check_sheet(sheet, subject)

    def check_sheet(self, sheet: Sheet, subject: Subject) -> Iterator[Finding]:
        """Check one sheet: who, what, standing and marks."""
        unknown = list(self._known(sheet.judge, sheet.entry, subject))
        dimension = self.round.rulebook.dimension(sheet.dimension)
        if dimension is None or dimension not in self.round.rulebook.judged:
            unknown.append(
                Finding(Problem.UNKNOWN_DIMENSION, {"dimension": sheet.dimension}, subject, "dimension")
            )
        if unknown or dimension is None:
            yield from unknown
            return
        panel = self.index.participations[sheet.entry].panel
        seat = self.seats.get((panel, sheet.judge))
        if seat is None:
            facts = {"judge": sheet.judge, "panel": panel, "entry": sheet.entry}
            yield Finding(Problem.JUDGE_HAS_NO_SEAT, facts, subject, "judge")
        elif not seat.scores(dimension.code):
            facts = {"judge": sheet.judge, "panel": panel, "dimension": dimension.name}
            yield Finding(Problem.JUDGE_SCORES_OTHER_DIMENSION, facts, subject, "dimension")
        recused = self.index.is_recused(sheet.judge, sheet.entry)
        if recused and (sheet.marks or sheet.standing in COUNTING):
            facts = {"judge": sheet.judge, "entry": sheet.entry}
            yield Finding(Problem.JUDGE_RECUSED, facts, subject, "judge")
        yield from self._check_standing(dimension, sheet, subject)

    def _check_standing(self, dimension: Dimension, sheet: Sheet, subject: Subject) -> Iterator[Finding]:
        track = self.entries[sheet.entry].track
        key = dimension.code, track
        if key not in self.rules:
            self.rules[key] = SheetRules.for_track(dimension, track)
        rules = self.rules[key]
        yield from rules.check_marks(sheet, subject)
        if sheet.standing in EXCUSED and sheet.standing is not Standing.VOIDED and sheet.marks:
            yield Finding(
                Problem.SHEET_MUST_BE_EMPTY, {"standing": sheet.standing.value}, subject, "standing"
            )
        if sheet.standing not in COUNTING:
            return
        if not sheet.marks:
            yield Finding(Problem.SHEET_HAS_NO_MARKS, {}, subject, "standing")
        elif not self.index.plan_for(dimension, sheet.entry).is_complete(sheet):
            for leaf in rules.missing(sheet):
                yield Finding(Problem.MARK_MISSING, {"criterion": leaf.name}, subject, leaf.code)

    def _check_values(self) -> Iterator[Finding]:
        seen: set[tuple[str, str]] = set()
        for value in self.round.values:
            subject = ("value", self.round.code, value.entry, value.criterion)
            if (value.entry, value.criterion) in seen:
                yield Finding(Problem.DUPLICATE_RECORD, {"what": value.entry}, subject, "criterion")
            seen.add((value.entry, value.criterion))
            yield from self.check_figure(value, subject)

    def check_figure(self, value: IndicatorValue, subject: Subject) -> Iterator[Finding]:
        """Check one figure: whose, for what, within bounds."""
        yield from self._known_entry(value.entry, subject)
        leaf = self.indicators.get(value.criterion)
        if leaf is None:
            yield Finding(Problem.UNKNOWN_CRITERION, {"criterion": value.criterion}, subject, "criterion")
        else:
            yield from _check_value(leaf, value, subject)

    def _check_adjustments(self) -> Iterator[Finding]:
        for code in _repeated(item.code for item in self.round.adjustments):
            subject = ("adjustment", self.round.code, code)
            yield Finding(Problem.DUPLICATE_CODE, {"code": code}, subject, "code")
        for item in self.round.adjustments:
            subject = ("adjustment", self.round.code, item.code)
            yield from self._known_entry(item.entry, subject)
            yield from check_adjustment(self.round, item, subject)

    def _check_rulings(self) -> Iterator[Finding]:
        for item in self.round.rulings:
            yield from self.check_ruling(item, ("ruling", self.round.code, item.code))

    def check_ruling(self, item: Ruling, subject: Subject) -> Iterator[Finding]:
        """Check one ruling: known entries, each once, at least two."""
        for entry in item.order:
            yield from self._known_entry(entry, subject)
        if len(item.order) < 2 or len(set(item.order)) != len(item.order):
            yield Finding(Problem.RULING_INCOMPLETE, {}, subject, "order")


def _check_value(leaf: Criterion, value: IndicatorValue, subject: Subject) -> Iterator[Finding]:
    if isinstance(leaf.indicator, Categories):
        known = {kind.name for kind in leaf.indicator.kinds}
        for name in value.counts or {}:
            if name not in known:
                facts = {"category": name, "criterion": leaf.name}
                yield Finding(Problem.UNKNOWN_CATEGORY, facts, subject, "verified")
    for column, number in (("claimed", value.claimed), ("verified", value.verified)):
        if number is None or not isinstance(leaf.indicator, ByHand):
            continue
        ticks = number * TICKS_PER_POINT
        if ticks < leaf.minimum or ticks > leaf.maximum:
            facts = {
                "criterion": leaf.name,
                "value": exact_text(number),
                "min": _points(leaf.minimum),
                "max": _points(leaf.maximum),
            }
            yield Finding(Problem.INDICATOR_VALUE_OUT_OF_RANGE, facts, subject, column)


def check_adjustment(round_: Round, item: Adjustment, subject: Subject) -> Iterator[Finding]:
    """Check one adjustment against its round: target, stage, size, reason."""
    judged = {dimension.code for dimension in round_.rulebook.judged}
    if item.kind is not AdjustmentKind.OVERTIME:
        if item.points <= 0:
            yield Finding(
                Problem.ADJUSTMENT_NOT_POSITIVE, {"points": exact_text(item.points)}, subject, "points"
            )
        if item.target != FINAL and round_.rulebook.dimension(item.target) is None:
            yield Finding(Problem.UNKNOWN_REFERENCE, {"code": item.target}, subject, "target")
        elif item.stage is AdjustmentStage.SHEET and item.target not in judged:
            yield Finding(Problem.METHOD_DOES_NOT_FIT, {"option": "stage"}, subject, "stage")
    if not item.reason:
        yield Finding(Problem.REASON_MISSING, {}, subject, "reason", severity=Severity.WARNING)


def check_sheet(event: Event, round_: Round, sheet: Sheet) -> list[Finding]:
    """Check one sheet that is about to be recorded."""
    return list(
        _RoundCheck(event, replace(round_, sheets=())).check_sheet(sheet, ("sheet", round_.code, *sheet.key))
    )


def check_figure(event: Event, round_: Round, value: IndicatorValue, subject: Subject) -> list[Finding]:
    """Check one figure that is about to be recorded."""
    return list(_RoundCheck(event, replace(round_, sheets=())).check_figure(value, subject))


def check_ruling(event: Event, round_: Round, item: Ruling, subject: Subject) -> list[Finding]:
    """Check one ruling that is about to be recorded."""
    return list(_RoundCheck(event, replace(round_, sheets=())).check_ruling(item, subject))

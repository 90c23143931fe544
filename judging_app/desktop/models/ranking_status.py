"""What the pills over the results say, from the notices of the round."""

from collections.abc import Sequence
from dataclasses import dataclass

from judging_app.application.queries import SeatProgress, StandingsView
from judging_app.desktop.models.named_findings import named_findings
from judging_app.domain.event import Role
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import COUNTING
from judging_app.wording.language import translate

_TIES = frozenset({Problem.TIE_UNDECIDED, Problem.AWARD_LINE_TIED})
_FIGURES = frozenset(
    {
        Problem.FIGURE_UNVERIFIED,
        Problem.FIGURE_UNCONFIRMED,
        Problem.FIGURE_UNFOUNDED,
        Problem.INDICATOR_VALUE_MISSING,
    }
)
_KNOWN = _TIES | _FIGURES | {Problem.SHEETS_OWED, Problem.SUBMISSIONS_HELD, Problem.RANGE_TOO_WIDE}


@dataclass(frozen=True, slots=True)
class Status:
    """One pill: its words, whether all is well, and the findings behind it."""

    key: str
    text: str
    findings: tuple[Finding, ...]

    @property
    def is_fine(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.findings


def statuses_of(view: StandingsView, progress: Sequence[SeatProgress]) -> tuple[Status, ...]:
    """The pills of a round, in order."""
    rulebook = view.round.rulebook
    named = named_findings(view.event, view.notices)
    pills: list[Status] = []
    if rulebook.judged:
        held = _among(named, {Problem.SUBMISSIONS_HELD})
        pills += _sheets(_among(named, {Problem.SHEETS_OWED}), held, progress)
    pills += _ties(view, _among(named, _TIES))
    if rulebook.range_alarm is not None and view.round.sheets:
        found = _among(named, {Problem.RANGE_TOO_WIDE})
        text = translate("ResultsPage", "Marks agree")
        if found:
            text = translate("ResultsPage", "Marks far apart {count}").format(count=len(found))
        pills.append(Status("range", text, found))
    if rulebook.measured and _asks_for_figures(view):
        found = _among(named, _FIGURES)
        text = translate("ResultsPage", "Figures verified")
        if found:
            text = translate("ResultsPage", "Figures open {count}").format(count=len(found))
        pills.append(Status("figures", text, found))
    others = tuple(finding for finding in named if finding.problem not in _KNOWN)
    if others:
        text = translate("ResultsPage", "Others {count}").format(count=len(others))
        pills.append(Status("others", text, others))
    return tuple(pills)


def _among(findings: Sequence[Finding], problems: frozenset[Problem] | set[Problem]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.problem in problems)


def _asks_for_figures(view: StandingsView) -> bool:
    measured = {dimension.code for dimension in view.round.rulebook.measured}
    parts = (part for score in view.standings.scores.values() for part in score.dimensions)
    return any(part.dimension in measured and (part.items or part.missing) for part in parts)


def _sheets(
    owed: tuple[Finding, ...], held: tuple[Finding, ...], progress: Sequence[SeatProgress]
) -> list[Status]:
    """Sheets that are in, out of those that are expected; reserves owe none. Nothing where none is.

    All being in is not well while sheets that were held back may still replace some.
    """
    seats = [item for item in progress if item.seat.role is not Role.RESERVE and item.seat.votes]
    there = sum(
        number for item in seats for standing, number in item.standings.items() if standing in COUNTING
    )
    missing = sum(int(finding.facts["number"]) for finding in owed)
    text = translate("ResultsPage", "Sheets {there}/{all}").format(there=there, all=there + missing)
    return [Status("sheets", text, (*owed, *held))] if there + missing + len(held) else []


def _ties(view: StandingsView, undecided: tuple[Finding, ...]) -> list[Status]:
    """Ties that were broken, or that wait; none at all has no pill."""
    groups = {note.entries for note in view.standings.overall.notes.values()}
    if undecided:
        text = translate("ResultsPage", "Ties to decide {count}").format(count=len(undecided))
        return [Status("ties", text, undecided)]
    if not groups:
        return []
    return [Status("ties", translate("ResultsPage", "Ties settled {count}").format(count=len(groups)), ())]

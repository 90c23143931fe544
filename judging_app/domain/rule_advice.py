"""Combinations of rules that work but are not fair, or not what was meant (RULES §3, §4).

`check_rulebook` finds what keeps a rulebook from ranking; this looks further: at the panels as they
are seated, the entries as they compete, and at what rounding and weights do to places. Everything
here is a warning: a ranking is possible, but somebody would be right to complain about it.
"""

from collections.abc import Iterator
from fractions import Fraction

from judging_app.domain.awards import award_size
from judging_app.domain.calibration import PER_PANEL
from judging_app.domain.event import UNRANKED, AdjustmentKind, Event, Participation, Role, Round
from judging_app.domain.exact import exact_text
from judging_app.domain.indicators import ValueOnly
from judging_app.domain.panel_advice import advise_on_panels
from judging_app.domain.problems import Finding, Problem, Severity, Subject
from judging_app.domain.rubric import Dimension, DimensionKind
from judging_app.domain.rubric_advice import advise_on_figures, advise_on_marks
from judging_app.domain.rulebook import (
    DECIDED_BY_PEOPLE,
    EACH_TRACK,
    Award,
    AwardKind,
    TieKey,
    TieKeyKind,
)
from judging_app.domain.tie_keys import HEAD_SEAT

_ENDS = DECIDED_BY_PEOPLE | {TieKeyKind.SHARED}
_FROM_SHEETS = frozenset(
    {
        TieKeyKind.UNTRIMMED,
        TieKeyKind.TOTAL,
        TieKeyKind.HIGHEST,
        TieKeyKind.LOWEST,
        TieKeyKind.DROP_LOWEST,
        TieKeyKind.FIRSTS,
        TieKeyKind.SEAT,
    }
)
"""Keys that compare judges' totals: without a judged dimension they have nothing to compare."""


def advise(event: Event, round_: Round) -> list[Finding]:
    """Find what is unfair or without effect in a round's rules; never raises, also half-edited."""
    findings = [*advise_on_panels(event, round_)]
    for dimension in round_.rulebook.dimensions:
        findings += _on_tracks(event, round_, dimension)
        findings += _on_rounding(round_, dimension)
        findings += _on_calibration(round_, dimension)
        for leaf in dimension.leaves():
            subject = ("criterion", round_.code, leaf.code)
            findings += advise_on_marks(leaf, subject)
            if dimension.kind is DimensionKind.MEASURED:
                findings += advise_on_figures(leaf, subject)
    findings += _on_weights(event, round_)
    findings += _on_bonus(round_)
    findings += _on_ties(round_)
    findings += _on_awards(event, round_)
    return findings


def _warn(problem: Problem, facts: dict[str, str], subject: Subject, column: str = "") -> Finding:
    return Finding(problem, facts, subject, column, severity=Severity.WARNING)


def _of(round_: Round, dimension: Dimension) -> Subject:
    return ("dimension", round_.code, dimension.code)


# --- Dimensions and tracks -------------------------------------------------------------------


def _tracks(event: Event, round_: Round) -> list[tuple[str, str]]:
    """Code and name of every track, and the nameless one where an entry of the round has none."""
    tracks = [(track.code, track.name) for track in event.tracks]
    codes = {entry.code: entry.track for entry in event.entries}
    without = any(not codes.get(item.entry, "") for item in round_.participations)
    return tracks if tracks and not without else [*tracks, ("", "—")]


def _on_tracks(event: Event, round_: Round, dimension: Dimension) -> Iterator[Finding]:
    """A dimension that a track lacks, or that is worth more points in one track than in another."""
    if not dimension.leaves():
        return
    tracks = _tracks(event, round_)
    for code, name in tracks:
        if not dimension.leaves(code):
            facts = {"dimension": dimension.name, "track": name}
            yield _warn(Problem.DIMENSION_NOT_FOR_TRACK, facts, _of(round_, dimension), "tracks")
    if dimension.normalise_to is not None:
        return
    full = [(name, dimension.full(code)) for code, name in tracks if dimension.leaves(code)]
    for name, points in full[1:]:
        if points != full[0][1]:
            facts = {
                "dimension": dimension.name,
                "track": full[0][0],
                "points": exact_text(full[0][1]),
                "other": name,
                "other_points": exact_text(points),
            }
            yield _warn(Problem.FULL_POINTS_DIFFER, facts, _of(round_, dimension), "normalise_to")
            return


def _on_weights(event: Event, round_: Round) -> Iterator[Finding]:
    """Percentages of dimensions that are counted on different scales do not weigh what they say."""
    weighted = [item for item in round_.rulebook.dimensions if item.weight is not None]
    for code, _ in _tracks(event, round_):
        scales = [(item, scale) for item in weighted if (scale := _scale(item, code))]
        for item, scale in scales[1:]:
            first, most = scales[0]
            if scale != most:
                facts = {
                    "dimension": first.name,
                    "points": exact_text(most),
                    "other": item.name,
                    "other_points": exact_text(scale),
                }
                yield _warn(Problem.WEIGHT_ON_UNEQUAL_POINTS, facts, _of(round_, item), "normalise_to")
                return


def _scale(dimension: Dimension, track: str) -> Fraction:
    """The full points that a dimension is weighted on; 0 where there are none."""
    if not dimension.leaves(track):
        return Fraction(0)
    return dimension.full(track) if dimension.normalise_to is None else dimension.normalise_to


def _on_rounding(round_: Round, dimension: Dimension) -> Iterator[Finding]:
    """Rounding a part more coarsely than the whole makes ties and can turn places round."""
    final = round_.rulebook.final
    places = min((item.rounding.places for item in dimension.roundings), default=None)
    if final is not None and places is not None and places < final.places:
        facts = {"dimension": dimension.name, "places": str(places), "final": str(final.places)}
        yield _warn(Problem.ROUNDED_TOO_EARLY, facts, _of(round_, dimension), "roundings")


def _on_calibration(round_: Round, dimension: Dimension) -> Iterator[Finding]:
    """A correction between panels stands on each panel's mean: it takes two, and enough entries."""
    if dimension.calibration.method not in PER_PANEL or not round_.participations:
        return
    sizes: dict[str, int] = {}
    for item in _competing(round_):
        sizes[item.panel] = sizes.get(item.panel, 0) + 1
    if len(sizes) == 1:
        facts = {"dimension": dimension.name}
        yield _warn(Problem.CALIBRATION_ONE_PANEL, facts, _of(round_, dimension), "calibration")
        return
    least = dimension.calibration.least_sheets
    names = {panel.code: panel.name for panel in round_.panels}
    for panel, size in sizes.items():
        if size < least:
            facts = {
                "dimension": dimension.name,
                "panel": names.get(panel, panel),
                "entries": str(size),
                "least": str(least),
            }
            yield _warn(Problem.CALIBRATION_PANEL_SMALL, facts, _of(round_, dimension), "calibration")


def _on_bonus(round_: Round) -> Iterator[Finding]:
    given = any(item.kind is AdjustmentKind.BONUS for item in round_.adjustments)
    if given and round_.rulebook.bonus_cap is None:
        yield _warn(Problem.BONUS_WITHOUT_CAP, {}, ("rulebook", round_.code), "bonus_cap")


# --- Ties ------------------------------------------------------------------------------------


def _on_ties(round_: Round) -> Iterator[Finding]:
    """A chain should come to an end, and every link of it should be able to tell entries apart."""
    chain = round_.rulebook.tie_chain
    subject: Subject = ("rulebook", round_.code)
    for at, key in enumerate(chain):
        facts = {"position": str(at + 1)}
        if _never_separates(round_, chain[:at], key):
            yield _warn(Problem.TIE_KEY_NEVER_SEPARATES, facts, subject, "tie_chain")
        elif key.kind is TieKeyKind.DEDUCTIONS and not key.lower_first:
            yield _warn(Problem.TIE_KEY_WRONG_WAY, facts, subject, "tie_chain")
        elif key.kind is TieKeyKind.SEAT and key.of == HEAD_SEAT:
            for panel in _without_head(round_):
                yield _warn(Problem.TIE_NEEDS_HEAD, facts | {"panel": panel}, subject, "tie_chain")
    if chain and chain[-1].kind not in _ENDS:
        yield _warn(Problem.TIE_CHAIN_OPEN, {}, subject, "tie_chain")


def _never_separates(round_: Round, before: tuple[TieKey, ...], key: TieKey) -> bool:
    """Whether nobody who is still tied at this link can differ in it, or it is never reached."""
    if any(item.kind is TieKeyKind.SHARED for item in before):
        return True
    if key.kind not in _ENDS and any(item.kind in DECIDED_BY_PEOPLE for item in before):
        return True
    if any((item.kind, item.of) == (key.kind, key.of) for item in before):
        return True
    if key.kind is TieKeyKind.UNROUNDED:
        return round_.rulebook.final is None
    if key.kind in _FROM_SHEETS:
        return not round_.rulebook.judged
    if key.kind is TieKeyKind.CRITERION:
        leaves = [leaf for item in round_.rulebook.measured for leaf in item.leaves()]
        return any(leaf.code == key.of and isinstance(leaf.indicator, ValueOnly) for leaf in leaves)
    return False


def _without_head(round_: Round) -> list[str]:
    """The names of the panels that have seats and entries but no head judge."""
    heads = {seat.panel for seat in round_.seats if seat.role is Role.HEAD}
    lacking = {seat.panel for seat in round_.seats} - heads
    used = {item.panel for item in _competing(round_)}
    return [panel.name for panel in round_.panels if panel.code in used & lacking]


# --- Awards ----------------------------------------------------------------------------------


def _competing(round_: Round) -> list[Participation]:
    return [item for item in round_.participations if item.status not in UNRANKED]


def _on_awards(event: Event, round_: Round) -> Iterator[Finding]:
    """Awards that go beyond the entries, and percentages that come to nobody."""
    codes = {entry.code: entry.track for entry in event.entries}
    entered = [codes.get(item.entry, "") for item in _competing(round_)]
    if not entered:
        return
    taken: dict[str, int] = {}
    for award in round_.rulebook.awards:
        for scope in _scopes(event, award):
            field = len(entered) if not scope else entered.count(scope)
            start = taken.get(scope, 0) if award.kind is AwardKind.AWARD else 0
            size = award_size(award, field)
            if award.kind is AwardKind.AWARD and size is not None:
                taken[scope] = start + size
            if field:
                yield from _on_award(round_, award, size, start, field)


def _scopes(event: Event, award: Award) -> list[str]:
    if award.scope == EACH_TRACK:
        return [track.code for track in event.tracks]
    return [award.scope]


def _on_award(round_: Round, award: Award, size: int | None, start: int, field: int) -> Iterator[Finding]:
    subject: Subject = ("award", round_.code, award.name)
    facts = {"award": award.name, "entries": str(field)}
    if award.percent is not None and award.percent > 0 and size == 0:
        facts |= {"percent": exact_text(award.percent)}
        yield _warn(Problem.AWARD_PERCENT_EMPTY, facts, subject, "percent")
    elif award.count is not None and size and start + size > field:
        facts |= {"count": str(award.count), "left": str(max(field - start, 0))}
        yield _warn(Problem.AWARD_ABOVE_ENTRIES, facts, subject, "count")

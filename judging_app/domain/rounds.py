"""Station 7: what earlier rounds do to a final score (RULES §4.10)."""

from collections.abc import Mapping
from fractions import Fraction

from judging_app.domain.rulebook import Better, RoundMode, RoundRule
from judging_app.domain.scores import RoundPart


def over_rounds(
    rule: RoundRule,
    code: str,
    own: Fraction | None,
    earlier: Mapping[str, Mapping[str, Fraction | None]],
    entry: str,
    better: Better = Better.HIGHER,
) -> tuple[RoundPart, ...]:
    """List each round's part in an entry's final score; empty when only this round counts."""
    if rule.mode is RoundMode.LAST_ONLY:
        return ()
    parts = [
        RoundPart(term.round, earlier.get(term.round, {}).get(entry), term.weight, counted=True)
        for term in rule.terms
    ]
    parts.append(RoundPart(code, own, rule.own_weight, counted=True))
    if rule.mode is RoundMode.WEIGHTED:
        return tuple(parts)
    there = [at for at, part in enumerate(parts) if part.score is not None]
    best = sorted(there, key=lambda at: _points(parts[at]), reverse=better is Better.HIGHER)[: rule.best]
    return tuple(part._replace(counted=at in best) for at, part in enumerate(parts))


def total_over_rounds(rule: RoundRule, parts: tuple[RoundPart, ...], own: Fraction | None) -> Fraction | None:
    """Add the counted rounds up; `own` alone where only this round counts.

    A weighted sum needs every round; the best of several rounds needs only one (a run that was
    not made cannot improve).
    """
    if rule.mode is RoundMode.LAST_ONLY:
        return own
    counted = [part for part in parts if part.counted]
    if not counted:
        return None
    if rule.mode is RoundMode.WEIGHTED and any(part.score is None for part in counted):
        return None
    return sum((_points(part) for part in counted), Fraction(0))


def _points(part: RoundPart) -> Fraction:
    return Fraction(0) if part.score is None else part.score * part.weight

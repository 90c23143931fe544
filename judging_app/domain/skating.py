"""Skating system: places from judges' places by majority (DanceSport rules 5-11, RULES §5)."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

Marks = Mapping[str, Sequence[Fraction]]
"""Every judge's place for each entry."""


def dance_places(marks: Marks) -> dict[str, Fraction]:
    """Rules 5-8: places in one dance; those who cannot be separated share the mean place."""
    places: dict[str, Fraction] = {}
    for group in _by_majority(marks, list(marks), first_column=1):
        mean = Fraction(2 * len(places) + 1 + len(group), 2)
        for entry in group:
            places[entry] = mean
    return places


def _by_majority(marks: Marks, entries: list[str], first_column: int) -> list[list[str]]:
    """Place entries column by column ("p and higher"); groups that stay equal come together."""
    judges = max((len(marks[entry]) for entry in entries), default=0)
    majority = judges // 2 + 1
    last_column = max((place.__ceil__() for entry in entries for place in marks[entry]), default=0)
    rest, answer = list(entries), list[list[str]]()
    for column in range(first_column, last_column + 1):
        with_majority = [entry for entry in rest if _count(marks[entry], column) >= majority]
        answer.extend(_separate(marks, with_majority, column, last_column))
        rest = [entry for entry in rest if entry not in with_majority]
    return [*answer, rest] if rest else answer


def _separate(marks: Marks, entries: list[str], column: int, last_column: int) -> list[list[str]]:
    """Larger majority first, then the smaller sum of those places, then the next column."""
    if len(entries) < 2 or column > last_column:
        return [entries] if entries else []
    answer: list[list[str]] = []
    for group in _grouped(entries, lambda entry: _merit(marks[entry], column)):
        if len(group) == 1:
            answer.append(group)
        else:
            answer.extend(_separate(marks, group, column + 1, last_column))
    return answer


def _grouped(entries: list[str], merit: Callable[[str], tuple[int, Fraction]]) -> list[list[str]]:
    groups: dict[tuple[int, Fraction], list[str]] = {}
    for entry in entries:
        groups.setdefault(merit(entry), []).append(entry)
    return [groups[key] for key in sorted(groups)]


def _merit(places: Sequence[Fraction], column: int) -> tuple[int, Fraction]:
    """Smaller is better: minus the number of places up to the column, then their sum."""
    counted = [place for place in places if place <= column]
    return -len(counted), sum(counted, Fraction(0))


def _count(places: Sequence[Fraction], column: int) -> int:
    return sum(place <= column for place in places)


def final_order(dances: Sequence[Marks]) -> list[list[str]]:
    """Rules 9-11: the order over all dances; groups that no rule separates come together."""
    places = [dance_places(marks) for marks in dances]
    entries = list(dances[0]) if dances else []
    sums = {entry: sum((dance[entry] for dance in places), Fraction(0)) for entry in entries}
    answer: list[list[str]] = []
    for total in sorted(set(sums.values())):
        block = [entry for entry in entries if sums[entry] == total]
        review = sum(len(group) for group in answer) + 1
        answer.extend(_by_rule_10(dances, places, block, review))
    return answer


def _by_rule_10(
    dances: Sequence[Marks], places: Sequence[Mapping[str, Fraction]], block: list[str], review: int
) -> list[list[str]]:
    """Most places at the one under review or higher, then their smaller sum; else rule 11."""
    if len(block) == 1:
        return [block]
    own = {entry: [dance[entry] for dance in places] for entry in block}
    groups = _grouped(block, lambda entry: _merit(own[entry], review))
    best = groups[0]
    rest = [entry for group in groups[1:] for entry in group]
    head = [best] if len(best) == 1 else _by_rule_11(dances, places, best, review)
    after = review + len(best)
    return [*head, *(_by_rule_10(dances, places, rest, after) if rest else [])]


def _by_rule_11(
    dances: Sequence[Marks], places: Sequence[Mapping[str, Fraction]], block: list[str], review: int
) -> list[list[str]]:
    """Majority over all marks of all dances; one placed, the rest of the block goes back to rule 10."""
    marks = {entry: [place for dance in dances for place in dance[entry]] for entry in block}
    groups = _by_majority(marks, block, first_column=review)
    best = groups[0]
    if len(best) == len(block):
        return [block]
    rest = [entry for group in groups[1:] for entry in group]
    return [best, *_by_rule_10(dances, places, rest, review + len(best))]

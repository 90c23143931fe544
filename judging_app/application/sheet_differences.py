"""Score sheets that are not what the log says of them: whose, of which entry, which marks."""

from collections.abc import Iterator, Mapping, Sequence

from judging_app.domain.canonical import from_text
from judging_app.domain.event import Event, Round
from judging_app.domain.exact import from_ticks, show
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import Sheet, SheetKey

Place = tuple[str, SheetKey]
"""A round's code and a sheet of it."""


def sheet_findings(
    expected: Event, found: Event, revisions: Mapping[Place, tuple[Sequence[str], Sequence[str]]]
) -> Iterator[Finding]:
    """One finding for each sheet that differs, in a revision or as it stands.

    `expected` is what the log leads to, and gives the names; `found` is what is stored. `revisions`
    holds the sheets whose revisions differ, as canonical text: by the log, and stored.
    """
    names = _Names(expected)
    for place, (logged, stored) in revisions.items():
        at = next(
            (at for at, (one, other) in enumerate(zip(logged, stored, strict=False)) if one != other),
            min(len(logged), len(stored)),
        )
        yield names.finding(place, *(_read(texts, at) for texts in (logged, stored)))
    stored_rounds = {item.code: item for item in found.rounds}
    for one in expected.rounds:
        other = stored_rounds.get(one.code, one)
        before, after = ({sheet.key: sheet for sheet in item.sheets} for item in (one, other))
        for key in sorted(before.keys() | after.keys()):
            place = (one.code, key)
            if place not in revisions and before.get(key) != after.get(key):
                yield names.finding(place, before.get(key), after.get(key))


def _read(texts: Sequence[str], at: int) -> Sheet | None:
    if at >= len(texts):
        return None
    sheet: Sheet = from_text(Sheet, texts[at])
    return sheet


class _Names:
    """The names that people know entries, judges and criteria by; a code that is gone names itself."""

    def __init__(self, event: Event) -> None:
        self._entries = {
            item.code: f"{item.order:02} {item.name}" if item.order else item.name for item in event.entries
        }
        self._judges = {item.code: item.name for item in event.judges}
        self._rounds = {item.code: item for item in event.rounds}

    def finding(self, place: Place, expected: Sheet | None, found: Sheet | None) -> Finding:
        code, key = place
        round_ = self._rounds.get(code)
        dimension = None if round_ is None else round_.rulebook.dimension(key.dimension)
        facts = {
            "entry": self._entries.get(key.entry) or key.entry,
            "judge": self._judges.get(key.judge) or key.judge,
            "dimension": key.dimension if dimension is None else dimension.name or dimension.code,
        }
        subject = ("sheet", code, *key)
        if expected is None or found is None:
            problem = Problem.SHEET_UNLOGGED if expected is None else Problem.SHEET_GONE
            return Finding(problem, facts, subject)
        if expected.marks == found.marks:
            return Finding(Problem.SHEET_DIFFERS, facts, subject)
        facts["changes"] = "、".join(_changes(round_, expected, found))
        return Finding(Problem.SHEET_MARKS_DIFFER, facts, subject)


def _changes(round_: Round | None, expected: Sheet, found: Sheet) -> Iterator[str]:
    """Each mark that differs, as the log has it and as it stands, in the order of the rubric."""
    dimension = None if round_ is None else round_.rulebook.dimension(expected.dimension)
    leaves = {} if dimension is None else {leaf.code: leaf.name for leaf in dimension.leaves()}
    others = sorted((expected.marks.keys() | found.marks.keys()) - leaves.keys())
    for code in (*leaves, *others):
        one, other = (item.marks.get(code) for item in (expected, found))
        if one != other:
            yield f"{leaves.get(code) or code} {_points(one)} → {_points(other)}"


def _points(ticks: int | None) -> str:
    return "—" if ticks is None else show(from_ticks(ticks))

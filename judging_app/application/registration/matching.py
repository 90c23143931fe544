"""Which record of the event each row is about, and which rows are about the same one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final, Generic, Protocol, TypeVar

from judging_app.application.registration.identity import (
    index,
    name_key,
    rows_text,
    same_code,
    shared,
)
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.rows import ReadRow
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.words import core
from judging_app.domain.problems import Problem, Severity

NAME: Final = Target(TargetKind.NAME)
CODE: Final = Target(TargetKind.CODE)
ORGANIZATION: Final = Target(TargetKind.ORGANIZATION)
_LEAST_LIKENESS: Final = 0.6
"""Share of letters that an old and a new name of one record have in common (项目 alone is not enough)."""


class Record(Protocol):
    """What an entry and a judge have in common."""

    @property
    def code(self) -> str:
        """The record's code in the event."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def organization(self) -> str:
        """Where it belongs."""


Found = TypeVar("Found", bound=Record)


class NamedRow:
    """A row that names a record; only fields that it fills in are there."""

    def __init__(self, read: ReadRow) -> None:
        self.read = read
        self.fields: dict[TargetKind, str] = {}

    @property
    def number(self) -> int:
        """The row's number in the file."""
        return self.read.number

    @property
    def code(self) -> str:
        """The table's own code."""
        return self.fields.get(TargetKind.CODE, "")

    @property
    def name(self) -> str:
        """The record's name."""
        return self.fields.get(TargetKind.NAME, "")

    @property
    def name_key(self) -> str:
        """The name as names are compared."""
        return name_key(self.name)

    @property
    def full_key(self) -> tuple[str, str]:
        """Name and organization as they are compared."""
        return self.name_key, core(self.fields.get(TargetKind.ORGANIZATION, ""))

    def merged(self, before: Any, kinds: Sequence[TargetKind]) -> dict[str, str]:
        """The texts of a record's fields: the row's, and where it is blank those that are there."""
        return {kind.value: self.fields.get(kind) or getattr(before, kind.value) for kind in kinds}


class Matcher(Generic[Found]):
    """Matches rows with the records of an event, noting in the rows whatever leaves a doubt."""

    def __init__(self, records: Sequence[Found], overrides: Overrides) -> None:
        self._confirmed = overrides.confirmed
        self._by_code = {same_code(record.code): record for record in records}
        self._by_name = index(records, lambda record: name_key(record.name))
        self._by_both = index(records, lambda record: (name_key(record.name), core(record.organization)))

    def match(self, rows: Sequence[NamedRow]) -> dict[int, Found]:
        """The record of each row that is about one: by code, by name and organization, by name."""
        self._find_twice(rows)
        found: dict[int, Found] = {}
        for row in rows:
            match = self._match(row)
            if match is not None:
                found[row.number] = match
        self._find_matched_twice(rows, found)
        return found

    def _is_confirmed(self, row: NamedRow, problem: Problem) -> bool:
        return (row.number, problem) in self._confirmed

    def _find_twice(self, rows: Sequence[NamedRow]) -> None:
        """Note rows of the same name, whatever the organization, and codes that stand twice.

        Records of one name that the event keeps apart already are not asked about again.
        """
        for group in shared(index((row for row in rows if row.name), lambda row: row.name_key)).values():
            whole = Counter(row.full_key for row in group)
            facts = {"name": group[0].name, "rows": rows_text([row.number for row in group])}
            for row in group:
                distinct = whole[row.full_key] == 1
                recorded = len(self._by_both.get(row.full_key, ())) == 1
                if not (distinct and (recorded or self._is_confirmed(row, Problem.ROW_TWICE))):
                    row.read.add(Problem.ROW_TWICE, NAME, facts, confirmable=distinct)
        coded = index((row for row in rows if row.code), lambda row: same_code(row.code))
        for group in shared(coded).values():
            facts = {"code": group[0].code, "rows": rows_text([row.number for row in group])}
            for row in group:
                row.read.add(Problem.CODE_TWICE, CODE, facts)

    def _match(self, row: NamedRow) -> Found | None:
        alike = self._by_both.get(row.full_key) or self._by_name.get(row.name_key, [])
        if self._is_confirmed(row, Problem.ROW_TWICE):
            # Two records of one name: only the organization tells them apart.
            alike = [record for record in alike if core(record.organization) in {"", row.full_key[1]}]
        match = self._by_code.get(same_code(row.code)) if row.code else None
        if match is not None:
            self._check_code(row, match, alike)
            return match
        if len(alike) > 1:
            row.read.add(Problem.ENTRY_AMBIGUOUS, NAME, {"name": row.name})
        return alike[0] if len(alike) == 1 else None

    def _check_code(self, row: NamedRow, match: Found, alike: Sequence[Found]) -> None:
        """Note a code that stands for another name in the event: a new name, or another record?"""
        if not row.name or name_key(match.name) == row.name_key:
            return
        facts = {"code": row.code, "name": match.name, "other": row.name}
        is_another = any(record.code != match.code for record in alike)
        organization = row.full_key[1]
        elsewhere = bool(organization and match.organization and organization != core(match.organization))
        # Running numbers fit any list: a code alone does not make one project of two unlike names.
        likeness = SequenceMatcher(None, name_key(match.name), row.name_key).ratio()
        may_be = elsewhere or likeness < _LEAST_LIKENESS
        if is_another:
            row.read.add(Problem.CODE_OF_ANOTHER, CODE, facts)
        elif may_be and not self._is_confirmed(row, Problem.CODE_OF_ANOTHER):
            row.read.add(Problem.CODE_OF_ANOTHER, CODE, facts, confirmable=True)
        else:
            row.read.add(Problem.CODE_OF_ANOTHER, CODE, facts, severity=Severity.WARNING)

    @staticmethod
    def _find_matched_twice(rows: Sequence[NamedRow], found: Mapping[int, Found]) -> None:
        """Note rows that are about one record though their names or codes differ."""
        matched = index((row for row in rows if row.number in found), lambda row: found[row.number].code)
        for group in shared(matched).values():
            numbers = rows_text([row.number for row in group])
            facts = {"name": found[group[0].number].name, "rows": numbers}
            for row in group:
                told = {finding.finding.problem for finding in row.read.findings}
                if not told & {Problem.ROW_TWICE, Problem.CODE_TWICE}:
                    row.read.add(Problem.ROW_TWICE, NAME, facts)

"""Reading an event workbook: an event, or everything that is wrong with it, cell by cell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from judging_app.domain.event import Entry, Event, Judge, Participation, Round, Seat, Track
from judging_app.domain.event_checks import INCOMPLETE, check_event
from judging_app.domain.origins import Origin
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity, errors_in
from judging_app.wording.terms import plain
from judging_app.workbooks.columns import REQUIRED, SheetLayout
from judging_app.workbooks.layout import (
    ENTRIES,
    EVENT,
    EVENT_KEYS,
    FORMAT_VERSION,
    JUDGES,
    ORIGINS,
    ROUNDS,
    TRACKS,
)
from judging_app.workbooks.locating import Locator
from judging_app.workbooks.names import Names
from judging_app.workbooks.read_marks import MarkReader
from judging_app.workbooks.read_records import RecordReader
from judging_app.workbooks.read_rules import RuleReader
from judging_app.workbooks.safety import SafeWorkbook, open_safely
from judging_app.workbooks.source import Source

DEFAULT_ROUND = "R1"
"""The code of the round where a workbook names none."""

_KEYS = {plain(name): key.key for key in EVENT_KEYS for name in (key.chinese, key.english, key.key)}


def read_event(path: Path) -> tuple[Event, list[Finding]]:
    """Read an event workbook and answer with the event and what a person should know about it.

    Raises `JudgingError` with every error at once, each with its file, sheet and cell.
    """
    with open_safely(path) as book:
        return read_event_from(book)


def read_event_from(book: SafeWorkbook) -> tuple[Event, list[Finding]]:
    """As `read_event`, from a workbook that is open already."""
    reading = _Reading(book)
    findings = reading.all_findings()
    errors = errors_in(findings)
    if errors:
        # Whoever mends the errors sees in the same list what is noted beside them.
        raise JudgingError([*errors, *(finding for finding in findings if finding not in errors)])
    return reading.event, findings


class _Reading:
    """One pass over a workbook, sheet by sheet in the order that references need."""

    def __init__(self, book: SafeWorkbook) -> None:
        source = Source(book)
        self.source = source
        about = self._about()
        tracks = self._records(TRACKS)
        rounds = self._records(ROUNDS) or [{"code": DEFAULT_ROUND, "name": ""}]
        source.rounds = Names((item["code"], item["name"]) for item in rounds)
        entries = self._records(ENTRIES)
        judges = self._records(JUDGES)
        track_names = _names(tracks)
        for entry in entries:
            entry["track"] = track_names.resolve(entry["track"])
        self.judges = tuple(Judge(**item) for item in judges)
        self.entries = tuple(Entry(**item) for item in entries)
        self.rules = RuleReader(source, track_names, _names(judges))
        self.records = RecordReader(source, self.rules, _names(entries), _names(judges))
        self.marks = MarkReader(source, self.rules, _names(entries), _names(judges))
        self.event = Event(
            **about,
            tracks=tuple(Track(**item) for item in tracks),
            entries=self.entries,
            judges=self.judges,
            rounds=tuple(self._round(item["code"], item["name"]) for item in rounds),
            origins=tuple(self._origins(_names(entries))),
        )

    def _records(self, layout: SheetLayout) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for row, fields in self.source.records(layout):
            found.append(fields)
            self.source.place(layout.key, row.number, fields["code"])
        return found

    def _origins(self, entries: Names) -> Iterator[Origin]:
        for row in self.source.rows(ORIGINS):
            fields = row.fields()
            if REQUIRED not in fields.values():
                fields["entry"] = entries.resolve(fields["entry"])
                self.source.place(ORIGINS.key, row.number, fields["entry"])
                yield Origin(**fields)

    def _about(self) -> dict[str, str]:
        about = {"name": ""}
        for row, fields in self.source.records(EVENT):
            key = _KEYS.get(plain(fields["key"]))
            if key is None:
                every = "; ".join(f"{item.chinese} / {item.english}" for item in EVENT_KEYS)
                row.fail(Problem.CELL_NOT_A_CHOICE, {"text": fields["key"], "choices": every}, "key")
            elif key != "format":
                about[key] = fields["value"]
            elif fields["value"] not in ("", FORMAT_VERSION):
                facts = {"text": fields["value"], "choices": FORMAT_VERSION}
                row.fail(Problem.CELL_NOT_A_CHOICE, facts, "value")
            self.source.place(EVENT.key, row.number, key or "")
        return about

    def _round(self, code: str, name: str) -> Round:
        records = self.records
        panels = records.panels.get(code, ())
        panel = panels[0].code if len(panels) == 1 else ""
        return Round(
            code,
            name,
            self.rules.rulebook(code),
            panels,
            records.seats.get(code, self._every_judge(panel)),
            records.participations.get(code, self._every_entry(panel)),
            records.recusals.get(code, ()),
            tuple(self.marks.sheets.get(code, ())),
            records.values.get(code, ()),
            records.adjustments.get(code, ()),
            records.rulings.get(code, ()),
        )

    def _every_judge(self, panel: str) -> tuple[Seat, ...]:
        """The seats of a round that lists none: every judge, where there is only one panel."""
        return tuple(Seat(judge.code, panel) for judge in self.judges) if panel else ()

    def _every_entry(self, panel: str) -> tuple[Participation, ...]:
        """Who takes part in a round that lists nobody: every entry."""
        return tuple(Participation(entry.code, panel) for entry in self.entries)

    def all_findings(self) -> list[Finding]:
        """What is wrong with the cells, then what is wrong with the event, each at its cell once.

        What an event in the making still lacks (entries, seats) is noted; the window's preflight
        asks for it again.
        """
        noted = self.source.findings
        locator = Locator(self.source, self.marks)
        found = [locator.locate(_noted(finding)) for finding in check_event(self.event)]
        known = {cell for cell in noted.cells if cell[1]}
        return [*noted.all, *(item for item in found if (item.place.sheet, item.place.cell) not in known)]


def _noted(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.WARNING) if finding.problem in INCOMPLETE else finding


def _names(records: list[dict[str, Any]]) -> Names:
    return Names((item["code"], item["name"]) for item in records)

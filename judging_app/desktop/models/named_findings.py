"""Notices name entries and judges by code; people know them by number and name."""

from collections.abc import Iterable
from dataclasses import replace

from judging_app.domain.event import Event
from judging_app.domain.problems import Finding

_SEPARATOR = "、"


def named_findings(event: Event, findings: Iterable[Finding]) -> list[Finding]:
    """Put numbers and names in the place of codes."""
    entries = {
        entry.code: f"{str(entry.order).zfill(2)} {entry.name}" if entry.order else entry.name
        for entry in event.entries
    }
    judges = {judge.code: judge.name for judge in event.judges}
    words = {"entry": entries, "entries": entries, "judge": judges, "judges": judges}
    return [replace(finding, facts=_named(finding, words)) for finding in findings]


def _named(finding: Finding, words: dict[str, dict[str, str]]) -> dict[str, str]:
    return {
        fact: _SEPARATOR.join(words[fact].get(code, code) for code in value.split(_SEPARATOR))
        if fact in words
        else value
        for fact, value in finding.facts.items()
    }

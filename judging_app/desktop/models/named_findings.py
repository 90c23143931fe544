"""Notices name entries and judges by code; people know them by number and name."""

from collections.abc import Iterable
from dataclasses import replace

from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import translate

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


def named_error(event: Event, error: JudgingError) -> JudgingError:
    """The same refusal, with numbers and names in the place of codes."""
    return JudgingError(named_findings(event, error.findings))


def _named(finding: Finding, words: dict[str, dict[str, str]]) -> dict[str, str]:
    if finding.problem is Problem.CHANGED_MEANWHILE:
        what = finding.facts.get("what", "")
        # Of the stage it says whose turn it is, and nothing where nobody is there.
        what = words["entry"].get(what, what) or translate("Notices", "the stage")
        return {**finding.facts, "what": what}
    return {
        fact: _SEPARATOR.join(words[fact].get(code, code) for code in value.split(_SEPARATOR))
        if fact in words
        else value
        for fact, value in finding.facts.items()
    }

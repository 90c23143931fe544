"""Rows to domain values and back; nothing is computed here."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.evidence import EvidenceFile
from judging_app.application.records import AuditEntry, Draft, SheetRevision
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import Participation, Recusal
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from judging_app.storage.tables import Base


def table(row_class: type[Base]) -> Table:
    """The table of a row class."""
    found = row_class.__table__
    assert isinstance(found, Table)  # noqa: S101 -- mapped classes have plain tables
    return found


def marks_text(marks: Mapping[str, int]) -> str:
    """Marks as they are stored: criterion codes and ticks, sorted."""
    return json.dumps(marks, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def revision_values(revision: SheetRevision) -> dict[str, Any]:
    """A sheet revision as a row."""
    sheet = revision.sheet
    return {
        "round": revision.round,
        "dimension": sheet.dimension,
        "entry": sheet.entry,
        "judge": sheet.judge,
        "revision": revision.revision,
        "standing": sheet.standing.value,
        "marks": marks_text(sheet.marks),
        "note": sheet.note,
        "reason": sheet.reason,
        "submission": revision.submission,
        "rulebook": revision.rulebook,
        "actor": revision.actor,
        "at": revision.at.isoformat(),
    }


def to_revision(row: Any) -> SheetRevision:
    """A row as a sheet revision."""
    sheet = Sheet(
        row.dimension,
        row.entry,
        row.judge,
        Standing(row.standing),
        json.loads(row.marks),
        row.note,
        row.reason,
    )
    return SheetRevision(
        row.round,
        sheet,
        row.revision,
        row.submission,
        row.actor,
        datetime.fromisoformat(row.at),
        row.rulebook,
    )


def draft_values(draft: Draft) -> dict[str, Any]:
    """A draft as a row."""
    return {
        "round": draft.round,
        "dimension": draft.key.dimension,
        "entry": draft.key.entry,
        "judge": draft.key.judge,
        "marks": marks_text(draft.marks),
        "note": draft.note,
        "at": draft.at.isoformat(),
    }


def to_draft(row: Any) -> Draft:
    """A row as a draft."""
    key = SheetKey(row.dimension, row.entry, row.judge)
    return Draft(row.round, key, json.loads(row.marks), row.note, datetime.fromisoformat(row.at))


def to_audit(row: Any) -> AuditEntry:
    """A row as an entry of the audit log; raises AUDIT_CHAIN_BROKEN when its time is none."""
    try:
        at = datetime.fromisoformat(row.at)
    except ValueError as error:
        raise JudgingError.of(Problem.AUDIT_CHAIN_BROKEN, number=str(row.number)) from error
    return AuditEntry(
        row.number,
        at,
        row.actor,
        row.act,
        row.subject,
        row.before,
        row.after,
        row.reason,
        row.previous,
        row.digest,
    )


def participation_values(round_code: str, item: Participation, position: int) -> dict[str, Any]:
    """An entry's standing in a round as a row."""
    return {
        "round": round_code,
        "entry": item.entry,
        "position": position,
        "panel": item.panel,
        "status": item.status.value,
        "reason": item.reason,
        "closed": item.closed,
    }


def figure_values(round_code: str, item: IndicatorValue, position: int) -> dict[str, Any]:
    """A figure as a row."""
    return {
        "round": round_code,
        "entry": item.entry,
        "criterion": item.criterion,
        "position": position,
        "text": canonical_text(item),
    }


def text_values(round_code: str, code: str, item: object, position: int) -> dict[str, Any]:
    """A record that is kept in its canonical text as a row."""
    return {"round": round_code, "code": code, "position": position, "text": canonical_text(item)}


def recusal_values(round_code: str, item: Recusal, position: int) -> dict[str, Any]:
    """A recusal as a row."""
    return {
        "round": round_code,
        "judge": item.judge,
        "entry": item.entry,
        "position": position,
        "reason": item.reason,
    }


def rulebook_values(version: RulebookVersion) -> dict[str, Any]:
    """A version of a rulebook as a row."""
    return {
        "round": version.round,
        "version": version.version,
        "fingerprint": version.rulebook.fingerprint,
        "text": canonical_text(version.rulebook),
        "reason": version.reason,
        "actor": version.actor,
        "at": version.at.isoformat(),
    }


def to_rulebook(row: Any) -> RulebookVersion:
    """A row as a version of a rulebook."""
    rulebook = from_text(Rulebook, row.text)
    return RulebookVersion(
        row.round, row.version, rulebook, row.reason, row.actor, datetime.fromisoformat(row.at)
    )


def rulebook_draft_values(draft: RulebookDraft) -> dict[str, Any]:
    """A rulebook's draft as a row."""
    return {
        "round": draft.round,
        "base": draft.base,
        "text": canonical_text(draft.rulebook),
        "actor": draft.actor,
        "at": draft.at.isoformat(),
    }


def to_rulebook_draft(row: Any) -> RulebookDraft:
    """A row as a rulebook's draft."""
    rulebook = from_text(Rulebook, row.text)
    return RulebookDraft(row.round, rulebook, row.base, row.actor, datetime.fromisoformat(row.at))


def evidence_values(item: EvidenceFile) -> dict[str, Any]:
    """A piece of evidence as a row."""
    return {
        "code": item.code,
        "round": item.round,
        "entry": item.entry,
        "text": canonical_text(item),
        "withdrawn": None,
    }

"""Reads the sheet 封存 of a results workbook back, and checks what it says of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

from judging_app.application.sealing.records import ContentMark, Seal, SealBreak, SealStatement
from judging_app.application.sealing.statement import IsSigned
from judging_app.application.sealing.verification import statement_findings
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, Place, Problem
from judging_app.domain.record_digest import records_digest
from judging_app.wording.language import Language
from judging_app.workbooks.cells import CellError, CellValue, read_text

Row = Sequence[CellValue | None]

_DIGEST: Final = re.compile("[0-9a-f]{64}")
_SIGNATURE: Final = re.compile("[0-9a-f]{128}")
_NUMBER: Final = re.compile("[0-9]{1,15}")
_TIME: Final = re.compile(r"2\d{3}-\d\d-\d\dT[\d:.]+(?:[+-]\d\d:\d\d|Z)")


class SealSheet(NamedTuple):
    """What the sheet says; `cells` are where, by its own words.

    `sound` is false where it cannot be read, because of what stands at `odd`.
    """

    mark: ContentMark | None
    cells: Mapping[str, str]
    sound: bool = True
    odd: str = ""


def read_seal_sheet(rows: Sequence[Row], header_row: int, say: Language) -> SealSheet:
    """Take the facts by the words in front of them; without a content code there is no mark."""
    facts: dict[str, str] = {}
    cells: dict[str, str] = {}
    for number, row in enumerate(rows[header_row:], start=header_row + 1):
        try:
            name = read_text(row[0]) if row else ""
            text = read_text(row[1]) if len(row) > 1 else ""
        except CellError:
            continue
        if name and name not in facts:
            facts[name], cells[name] = text, f"B{number}"
    word = say.translate("Results", "Digest of the content (SHA-256)")
    state = facts.get(say.translate("Results", "State"), "")
    if word not in facts:
        sound = state == say.translate("Results", "Not sealed")
        return SealSheet(
            None, cells, sound, "" if sound else cells.get(say.translate("Results", "State"), "")
        )
    content = facts[word]
    if not _DIGEST.fullmatch(content):
        return SealSheet(None, cells, sound=False, odd=cells[word])
    for name, shape in _shapes(say):
        if name in facts and not shape.fullmatch(facts[name]):
            return SealSheet(ContentMark(content), cells, sound=False, odd=cells[name])
    try:
        if state == say.translate("Results", "Sealed"):
            return SealSheet(ContentMark(content, _seal(facts, say)), cells)
        if state == say.translate("Results", "Seal broken"):
            return SealSheet(ContentMark(content, None, _break(facts, say)), cells)
    except (KeyError, ValueError):
        return SealSheet(ContentMark(content), cells, sound=False)
    return SealSheet(ContentMark(content), cells, state == say.translate("Results", "Not sealed"))


def _shapes(say: Language) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What the facts that are no free text must look like."""
    yield say.translate("Results", "Number of the seal"), _NUMBER
    yield say.translate("Results", "Last entry of the log"), _NUMBER
    yield say.translate("Results", "Sealed digest of the content"), _DIGEST
    yield say.translate("Results", "Digest of all records"), _DIGEST
    yield say.translate("Results", "Digest of that entry"), _DIGEST
    yield say.translate("Results", "Public key (Ed25519)"), _DIGEST
    yield say.translate("Results", "Signature"), _SIGNATURE
    yield say.translate("Results", "Sealed at"), _TIME
    yield say.translate("Results", "Broken at"), _TIME


def _seal(facts: Mapping[str, str], say: Language) -> Seal:
    statement = SealStatement(
        int(facts[say.translate("Results", "Number of the seal")]),
        facts[say.translate("Results", "Event")],
        facts[say.translate("Results", "Organizer")],
        facts[say.translate("Results", "Sealed digest of the content")],
        facts[say.translate("Results", "Digest of all records")],
        int(facts[say.translate("Results", "Last entry of the log")]),
        facts[say.translate("Results", "Digest of that entry")],
        datetime.fromisoformat(facts[say.translate("Results", "Sealed at")]),
        facts[say.translate("Results", "Sealed by")],
    )
    key = facts[say.translate("Results", "Public key (Ed25519)")]
    return Seal(statement, key, facts[say.translate("Results", "Signature")])


def _break(facts: Mapping[str, str], say: Language) -> SealBreak:
    return SealBreak(
        int(facts[say.translate("Results", "Number of the seal")]),
        datetime.fromisoformat(facts[say.translate("Results", "Broken at")]),
        facts[say.translate("Results", "Broken by")],
        facts[say.translate("Results", "Reason")],
    )


def seal_sheet_findings(
    found: SealSheet, event: Event, place: Place, say: Language, is_signed: IsSigned
) -> Iterator[Finding]:
    """Whether the seal bears its signature, and is over the very records that the workbook holds."""
    mark = found.mark
    if not found.sound:
        cell = found.odd or found.cells.get(say.translate("Results", "State"), "")
        yield Finding(Problem.SEAL_UNREADABLE, {"cell": cell}, place=place._replace(cell=cell))
    if mark is None or mark.seal is None:
        return
    seal = mark.seal
    for finding in statement_findings(seal, is_signed):
        cell = found.cells.get(say.translate("Results", "Signature"), "")
        yield replace(finding, place=place._replace(cell=cell))
    now = {
        "event": (event.name, say.translate("Results", "Event")),
        "organizer": (event.organizer, say.translate("Results", "Organizer")),
        "content": (mark.content, say.translate("Results", "Sealed digest of the content")),
        "records": (records_digest(event), say.translate("Results", "Digest of all records")),
    }
    for name, (value, word) in now.items():
        stated = getattr(seal.statement, name)
        if stated != value:
            facts = {
                "number": str(seal.statement.number),
                "what": name,
                "expected": stated,
                "found": value,
            }
            yield Finding(Problem.SEAL_DIFFERS, facts, place=place._replace(cell=found.cells.get(word, "")))

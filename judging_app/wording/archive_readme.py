"""The README of an archive: what is what, and how to check it by hand, in Chinese and in English."""

from collections.abc import Iterator

from judging_app.application.archive import (
    EVENT,
    EVIDENCE_FOLDER,
    MANIFEST,
    PAPERS_FOLDER,
    RECORD,
    RESULTS_FOLDER,
    SEAL,
    SIGNATURE,
)
from judging_app.application.sealing.records import ContentMark
from judging_app.wording.language import Language
from judging_app.wording.papers import mark_line


def readme(event: str, mark: ContentMark, *, evidence: bool, signed: bool) -> str:
    """The text, Chinese first; lines end as every editor takes them."""
    parts: list[str] = []
    for language in Language:
        parts += [*_lines(event, mark, language, evidence=evidence, signed=signed), ""]
    return "\r\n".join(parts)


def _lines(
    event: str, mark: ContentMark, language: Language, *, evidence: bool, signed: bool
) -> Iterator[str]:
    say = language
    title = say.translate("ArchiveReadme", "Archive of {event}").format(event=event)
    yield title
    yield "=" * (2 * len(title) if language is Language.CHINESE else len(title))
    yield mark_line(mark, language)
    if mark.seal is None:
        yield say.translate("ArchiveReadme", "This event is NOT SEALED: nobody has signed what is in it.")
    yield ""
    yield say.translate("ArchiveReadme", "What is in it")
    for name, text in _members(language, evidence=evidence, signed=signed):
        yield f"  {name}"
        yield f"      {text}"
    yield ""
    yield say.translate("ArchiveReadme", "How to check it")
    for number, text in enumerate(_steps(language, mark), start=1):
        yield f"  {number}. {text}"


def _members(language: Language, *, evidence: bool, signed: bool) -> Iterator[tuple[str, str]]:
    say = language
    yield (
        EVENT,
        say.translate("ArchiveReadme", "the event itself (a SQLite database), to be opened by the program"),
    )
    yield (
        RECORD,
        say.translate("ArchiveReadme", "rules, marks, revisions, rulings and results as plain JSON text"),
    )
    yield SEAL, say.translate("ArchiveReadme", "every seal with the text that was signed, key and signature")
    yield (
        f"{RESULTS_FOLDER}/*.xlsx",
        say.translate(
            "ArchiveReadme", "results workbooks with live formulas, and the tables that were published"
        ),
    )
    yield (
        f"{PAPERS_FOLDER}/*.pdf",
        say.translate("ArchiveReadme", "rules, rankings, score sheets and summaries to print"),
    )
    if evidence:
        yield f"{EVIDENCE_FOLDER}/", say.translate("ArchiveReadme", "the files that back the figures")
    yield MANIFEST, say.translate("ArchiveReadme", "the list of all files with size and SHA-256")
    if signed:
        yield SIGNATURE, say.translate("ArchiveReadme", "the organizer's Ed25519 signature under that list")


def _steps(language: Language, mark: ContentMark) -> Iterator[str]:
    say = language
    yield say.translate(
        "ArchiveReadme",
        "With the program: judging-app verify FILE recomputes everything and names every difference.",
    )
    yield say.translate(
        "ArchiveReadme",
        "Without it: sha256sum (Linux), shasum -a 256 (macOS) or certutil -hashfile FILE SHA256 (Windows).",
    )
    yield say.translate("ArchiveReadme", "The SHA-256 of every file must be the one in {manifest}.").format(
        manifest=MANIFEST
    )
    yield say.translate("ArchiveReadme", "The SHA-256 of {record} must be {digest}.").format(
        record=RECORD, digest=mark.content
    )
    yield say.translate(
        "ArchiveReadme", "Its short code {code} must be the one printed on the signed papers."
    ).format(code=mark.code)
    if mark.seal is not None:
        yield say.translate(
            "ArchiveReadme", "The code of the organizer's key is {code}; ask the organizer for it."
        ).format(code=mark.seal.key_code)

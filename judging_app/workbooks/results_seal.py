"""封存: what proves the workbook's content: its digest, and the seal with its signature, if it holds."""

from collections.abc import Iterator

from judging_app.application.sealing.records import ContentMark, Seal, SealBreak
from judging_app.wording.language import Language
from judging_app.wording.papers import mark_line
from judging_app.workbooks.results_model import ResultColumn, ResultSheet, ResultValue, Section


def code_line(mark: ContentMark | None, language: Language) -> str:
    """The line under every heading: the content's code and the seal."""
    if mark is None:
        return language.translate("Results", "No content code: not written out of an event file")
    return mark_line(mark, language)


def footer_code(mark: ContentMark | None, language: Language) -> str:
    """What stands at the foot of every printed page."""
    if mark is None:
        return ""
    word = (
        language.translate("Results", "Content code")
        if mark.seal is None
        else language.translate("Results", "Seal code")
    )
    return f"{word} {mark.code}"


def seal_sheet(
    mark: ContentMark | None, language: Language, title: str, heading: tuple[str, ...]
) -> ResultSheet:
    """The facts of the seal, one in each row; times with their offset, exactly as they were signed."""
    say = language
    columns = (
        ResultColumn(say.translate("Results", "Fact"), 18, most=26),
        ResultColumn(say.translate("Results", "Value"), 76, most=76),
    )
    rows: list[list[ResultValue]] = [[name, text] for name, text in _facts(mark, say)]
    rows.append([Section(say.translate("Results", "How to check it")), None])
    rows += [[f"{number}.", text] for number, text in enumerate(_advice(say), start=1)]
    return ResultSheet(title, heading, columns, rows, keys=(0,), checked=False, filtered=False)


def _facts(mark: ContentMark | None, say: Language) -> Iterator[tuple[str, str]]:
    state = say.translate("Results", "State")
    if mark is None:
        yield state, say.translate("Results", "Not sealed")
        return
    yield say.translate("Results", "Content code"), mark.code
    yield say.translate("Results", "Digest of the content (SHA-256)"), mark.content
    if mark.seal is not None:
        yield state, say.translate("Results", "Sealed")
        yield from _seal_facts(mark.seal, say)
    elif mark.broken is not None:
        yield state, say.translate("Results", "Seal broken")
        yield from _break_facts(mark.broken, say)
    else:
        yield state, say.translate("Results", "Not sealed")


def _seal_facts(seal: Seal, say: Language) -> Iterator[tuple[str, str]]:
    told = seal.statement
    yield say.translate("Results", "Number of the seal"), str(told.number)
    yield say.translate("Results", "Event"), told.event
    yield say.translate("Results", "Organizer"), told.organizer
    yield say.translate("Results", "Sealed at"), told.at.isoformat()
    yield say.translate("Results", "Sealed by"), told.by
    yield say.translate("Results", "Sealed digest of the content"), told.content
    yield say.translate("Results", "Digest of all records"), told.records
    yield say.translate("Results", "Last entry of the log"), str(told.audit_number)
    yield say.translate("Results", "Digest of that entry"), told.audit_digest
    yield say.translate("Results", "Code of the key"), seal.key_code
    yield say.translate("Results", "Public key (Ed25519)"), seal.key
    yield say.translate("Results", "Signature"), seal.signature


def _break_facts(broken: SealBreak, say: Language) -> Iterator[tuple[str, str]]:
    yield say.translate("Results", "Number of the seal"), str(broken.number)
    yield say.translate("Results", "Broken at"), broken.at.isoformat()
    yield say.translate("Results", "Broken by"), broken.by
    yield say.translate("Results", "Reason"), broken.reason


def _advice(say: Language) -> Iterator[str]:
    yield say.translate(
        "Results",
        "Compare the content code with that on the signed papers: where they are equal, nothing was changed.",
    )
    yield say.translate(
        "Results",
        "judging-app verify FILE works every number out anew from the marks and names what differs.",
    )
    yield say.translate(
        "Results", "The sheets behind this one hold the whole event; judging-app import reads them back."
    )

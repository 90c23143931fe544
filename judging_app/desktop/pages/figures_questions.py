"""Questions of the verification page that ask for a reason before something is taken back."""

from judging_app.application.evidence import EvidenceFile
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.event import Entry
from judging_app.domain.rubric import Criterion
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate


def unfounded_question(entry: Entry, leaf: Criterion) -> Question:
    """Shall the claim stop counting, and what is missing?"""
    title = translate("Figures", "{number} {indicator}: no evidence?")
    return Question(
        title=title.format(number=entry_number(entry), indicator=leaf.name),
        consequence=translate(
            "Figures", "The claim stops counting; the entry has no place until the figure is verified."
        ),
        safe_answer=translate("Figures", "Cancel"),
        act_answer=translate("Figures", "Mark"),
        icon="paperclip",
        reason_label=translate("Figures", "What is missing"),
    )


def send_back_question(entry: Entry, leaf: Criterion, verifier: str) -> Question:
    """Shall the verification be taken back, and why?"""
    title = translate("Figures", "Send back {number} {indicator}?")
    text = translate("Figures", "The figure must be verified anew.")
    if verifier:
        text = translate("Figures", "{person} verified it; it must be verified anew.").format(person=verifier)
    return Question(
        title=title.format(number=entry_number(entry), indicator=leaf.name),
        consequence=text,
        safe_answer=translate("Figures", "Cancel"),
        act_answer=translate("Figures", "Send back"),
        icon="arrow-u-up-left",
        reason_label=translate("Figures", "Reason"),
    )


def take_off_question(item: EvidenceFile) -> Question:
    """Shall a piece of evidence be taken off, and why?"""
    return Question(
        title=translate("Figures", "Take off “{file}”?").format(file=item.name),
        consequence=translate("Figures", "It is listed no more; the log keeps that it was attached."),
        safe_answer=translate("Figures", "Cancel"),
        act_answer=translate("Figures", "Take off"),
        icon="trash",
        reason_label=translate("Figures", "Reason"),
    )

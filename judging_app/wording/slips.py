"""The words that every judge's slip has in common."""

from dataclasses import dataclass

from judging_app.wording.language import Language, current_language


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Title of the document, label of the code, steps in their order, and the small print.

    The address is shown below the step that `address_step` counts from 0.
    """

    title: str
    code_label: str
    steps: tuple[str, ...]
    address_step: int
    scan: str
    care: str


def slip_words(language: Language | None = None, *, with_address: bool = True) -> SlipWords:
    """The words of a slip; without an address no step sends a judge to look for one."""
    speech = language or current_language()
    pick = speech.translate("Slip", "Choose this event")
    if with_address:
        pick = speech.translate("Slip", "Choose this event; if it is not listed, type:")
    steps = (
        speech.translate("Slip", "Open Judging App and join as a judge"),
        pick,
        speech.translate("Slip", "Enter the code, check that the name is yours"),
    )
    return SlipWords(
        speech.translate("Slip", "Pairing slips"),
        speech.translate("Slip", "Pairing code"),
        steps,
        1,
        speech.translate("Slip", "Scan to copy; not a web page"),
        speech.translate("Slip", "For you alone. Hand it back or destroy it after the event."),
    )

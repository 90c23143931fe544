"""Changing an entry's status: the menu of what it may become, and the question that goes before it."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from judging_app.desktop.pages.consequences_question import Asked
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.event import Entry, EntryStatus, Round
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def status_of(round_: Round, entry: str) -> EntryStatus:
    """An entry's status in a round."""
    found = (item.status for item in round_.participations if item.entry == entry)
    return next(found, EntryStatus.COMPETING)


def status_menu(parent: QWidget, current: EntryStatus, chosen: Callable[[EntryStatus], None]) -> QMenu:
    """A menu of the statuses that an entry may change to."""
    menu = QMenu(parent)
    for status in EntryStatus:
        if status is not current:
            words = term(status)
            if status is EntryStatus.COMPETING:
                words = translate("EntryStatusChange", "Readmit")
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, status=status: chosen(status))
    return menu


def status_question(entry: Entry, status: EntryStatus) -> Question:
    """What is asked before an entry's status changes."""
    consequence = {
        EntryStatus.COMPETING: translate(
            "EntryStatusChange", "The entry is ranked again with the marks that it has."
        ),
        EntryStatus.ZERO: translate("EntryStatusChange", "The entry counts as 0 and is ranked last."),
    }.get(
        status,
        translate("EntryStatusChange", "The entry stays listed without a place; those behind it move up."),
    )
    title = translate("EntryStatusChange", "{status}: {number} {name}")
    words = term(status)
    if status is EntryStatus.COMPETING:
        words = translate("EntryStatusChange", "Readmit")
    kept = translate("EntryStatusChange", "Marks are kept; this can be changed again.")
    return Question(
        title=title.format(status=words, number=entry_number(entry), name=entry.name),
        consequence=f"{consequence}{_gap(consequence)}{kept}",
        safe_answer=translate("EntryStatusChange", "Leave as it is"),
        act_answer=_act_word(status),
        reason_label=translate("EntryStatusChange", "Reason (kept in the log)"),
        dangerous=status is not EntryStatus.COMPETING,
    )


def status_asked(entry: Entry, status: EntryStatus) -> Asked:
    """The same, for a question that shows what the change would do."""
    question = status_question(entry, status)
    caption = translate("EntryStatusChange", "What it would do")
    return Asked(caption, question.title, question.consequence, question.act_answer)


def _act_word(status: EntryStatus) -> str:
    """What the button does."""
    return {
        EntryStatus.COMPETING: translate("EntryStatusChange", "Readmit"),
        EntryStatus.WITHDRAWN: translate("EntryStatusChange", "Withdraw"),
        EntryStatus.DISQUALIFIED: translate("EntryStatusChange", "Disqualify"),
        EntryStatus.CANCELLED: translate("EntryStatusChange", "Cancel the result"),
        EntryStatus.ZERO: translate("EntryStatusChange", "Count as 0"),
    }[status]


def _gap(text: str) -> str:
    """A space between sentences where the script has one."""
    return " " if text.isascii() else ""

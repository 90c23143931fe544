"""What is asked before entries go."""

from collections.abc import Iterable, Sequence

from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.event import Entry, Event
from judging_app.domain.sheets import Standing
from judging_app.wording.language import translate

_MOST_NAMES = 5
_EMPTY = frozenset({Standing.NOT_SCORED, Standing.RECUSED})


def carry_sheets(event: Event, codes: Iterable[str]) -> list[str]:
    """Those of some entries that somebody scored, in whatever round."""
    scored = {sheet.entry for item in event.rounds for sheet in item.sheets if sheet.standing not in _EMPTY}
    return [code for code in codes if code in scored]


def remove_question(entries: Sequence[Entry]) -> Question:
    """Whether entries shall go."""
    names = translate("EntriesPage", ", ").join(entry.name for entry in entries[:_MOST_NAMES])
    if len(entries) > _MOST_NAMES:
        text = translate("EntriesPage", "{names} and {count} more")
        names = text.format(names=names, count=len(entries) - _MOST_NAMES)
    title = translate("EntriesPage", "Remove {count} entries?").format(count=len(entries))
    if len(entries) == 1:
        title = translate("EntriesPage", "Remove “{name}”?").format(name=names)
    consequence = translate(
        "EntriesPage", "Recusals and claimed figures go, too. Ctrl+Z brings everything back."
    )
    return Question(
        title=title,
        consequence=consequence if len(entries) == 1 else f"{names}\n{consequence}",
        safe_answer=translate("EntriesPage", "Leave as it is"),
        act_answer=translate("EntriesPage", "Remove"),
        dangerous=True,
    )


def withdraw_question(entry: Entry, count: int) -> Question:
    """That an entry with sheets cannot go, and what can be done instead."""
    consequence = translate(
        "EntriesPage", "“{name}” has been scored. It can be withdrawn instead: listed, without a place."
    ).format(name=entry.name)
    if count > 1:
        more = translate("EntriesPage", "This goes for {count} of the entries in hand.").format(count=count)
        consequence = f"{consequence}\n{more}"
    return Question(
        title=translate("EntriesPage", "It cannot be removed"),
        consequence=consequence,
        safe_answer=translate("EntriesPage", "Leave as it is"),
        act_answer=translate("EntriesPage", "Withdraw…"),
    )

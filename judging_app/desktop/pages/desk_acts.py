"""What an organizer does with a sheet: excuse, return, void, recuse; each asks for a reason."""

from collections.abc import Callable
from enum import StrEnum

from judging_app.application.commands import (
    Command,
    ExcuseSeat,
    Recuse,
    ReturnSheet,
    VoidSheet,
)
from judging_app.desktop.models.desk_sheet import DeskSheet, Phase
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.wording.language import translate


class Act(StrEnum):
    """An act on the sheet in hand, in the order of the menu."""

    HISTORY = "history"
    ABSTAIN = "abstain"
    ABSENT = "absent"
    RETURN = "return"
    VOID = "void"
    RECUSE = "recuse"
    LIFT = "lift"


def act_words(act: Act) -> str:
    """The word of an act in the menu."""
    return {
        Act.HISTORY: translate("DeskActs", "Revisions"),
        Act.ABSTAIN: translate("DeskActs", "Record abstention…"),
        Act.ABSENT: translate("DeskActs", "Record absence…"),
        Act.RETURN: translate("DeskActs", "Return to the judge…"),
        Act.VOID: translate("DeskActs", "Void the sheet…"),
        Act.RECUSE: translate("DeskActs", "Recuse the judge…"),
        Act.LIFT: translate("DeskActs", "Lift the recusal…"),
    }[act]


def allowed_acts(sheet: DeskSheet | None, *, read_only: bool) -> frozenset[Act]:
    """What can be done with a sheet now."""
    if sheet is None:
        return frozenset()
    acts = {Act.HISTORY} if sheet.source.revision else set()
    if read_only or sheet.phase in (Phase.SENDING, Phase.LOCKED):
        return frozenset(acts)
    standing = sheet.source.standing
    if standing is Standing.RECUSED:
        return frozenset(acts | {Act.LIFT})
    acts.add(Act.RECUSE)
    acts |= {Act.ABSTAIN} if standing is not Standing.ABSTAINED else set()
    acts |= {Act.ABSENT} if standing is not Standing.ABSENT else set()
    if standing is Standing.SUBMITTED:
        acts |= {Act.RETURN, Act.VOID}
    return frozenset(acts)


def question_of(act: Act, *, number: str, judge: str) -> Question:
    """What is asked before an act: the consequence, and the reason."""
    title, consequence, answer = _words(act)
    return Question(
        title=title.format(number=number, judge=judge),
        consequence=consequence,
        safe_answer=translate("DeskActs", "Leave as it is"),
        act_answer=answer,
        reason_label=translate("DeskActs", "Reason (kept in the log)"),
        dangerous=act is Act.VOID,
    )


def command_of(act: Act, round_code: str, key: SheetKey, reason: str) -> Command:
    """The command of an act."""
    make: dict[Act, Callable[[], Command]] = {
        Act.ABSTAIN: lambda: ExcuseSeat(round_code, *key, standing=Standing.ABSTAINED, reason=reason),
        Act.ABSENT: lambda: ExcuseSeat(round_code, *key, standing=Standing.ABSENT, reason=reason),
        Act.RETURN: lambda: ReturnSheet(round_code, *key, reason=reason),
        Act.VOID: lambda: VoidSheet(round_code, *key, reason=reason),
        Act.RECUSE: lambda: Recuse(round_code, key.judge, key.entry, reason),
        Act.LIFT: lambda: Recuse(round_code, key.judge, key.entry, reason, lift=True),
    }
    return make[act]()


def _words(act: Act) -> tuple[str, str, str]:
    kept = translate("DeskActs", "Marks keyed so far stay in the record but do not count.")
    return {
        Act.ABSTAIN: (
            translate("DeskActs", "No. {number}: {judge} abstains"),
            kept,
            translate("DeskActs", "Record abstention"),
        ),
        Act.ABSENT: (
            translate("DeskActs", "No. {number}: {judge} is absent"),
            kept,
            translate("DeskActs", "Record absence"),
        ),
        Act.RETURN: (
            translate("DeskActs", "No. {number}: return the sheet to {judge}"),
            translate("DeskActs", "The sheet does not count until it is submitted again."),
            translate("DeskActs", "Return"),
        ),
        Act.VOID: (
            translate("DeskActs", "No. {number}: void the sheet of {judge}"),
            translate("DeskActs", "The sheet is taken out of the count; its marks stay in the log."),
            translate("DeskActs", "Void"),
        ),
        Act.RECUSE: (
            translate("DeskActs", "No. {number}: {judge} is recused"),
            translate("DeskActs", "The judge does not score this entry; marks given stop counting."),
            translate("DeskActs", "Recuse"),
        ),
        Act.LIFT: (
            translate("DeskActs", "No. {number}: lift the recusal of {judge}"),
            translate("DeskActs", "The judge scores this entry; a sheet is owed again."),
            translate("DeskActs", "Lift"),
        ),
    }[act]

"""What an organizer does on the live board: which acts there are, what is asked first, what is said."""

from enum import StrEnum
from typing import NamedTuple

from judging_app.application.commands import Command
from judging_app.application.seats.board import BoardRow, BoardView
from judging_app.application.seats.commands import CloseEntry, ReleaseSeat
from judging_app.desktop.models.live_board import LiveCell, points_text
from judging_app.desktop.models.live_cards import judge_name
from judging_app.desktop.models.live_heads import HostNow
from judging_app.desktop.pages import desk_acts
from judging_app.desktop.pages.desk_acts import Act
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.domain.event import UNRANKED
from judging_app.domain.sheets import WAITED_FOR, SheetKey, Standing
from judging_app.wording.language import translate


class BoardAct(StrEnum):
    """An act that is not about one sheet's record."""

    PAPER = "paper"
    CLOSE = "close"
    REOPEN = "reopen"
    NEW_CODE = "new_code"
    SEAT_FILE = "seat_file"
    RELEASE = "release"


AnyAct = Act | BoardAct


class Subject(NamedTuple):
    """What the acts are about: a sheet with its entry and judge, or one of the two alone."""

    entry: str = ""
    judge: str = ""
    dimension: str = ""

    @property
    def key(self) -> SheetKey:
        """The sheet."""
        return SheetKey(self.dimension, self.entry, self.judge)


def word_of(act: AnyAct) -> str:
    """The word on an act's button."""
    if isinstance(act, Act):
        return desk_acts.act_words(act)
    return {
        BoardAct.PAPER: translate("LiveActs", "Enter from paper…"),
        BoardAct.CLOSE: translate("LiveActs", "Close the entry…"),
        BoardAct.REOPEN: translate("LiveActs", "Open the entry again…"),
        BoardAct.NEW_CODE: translate("LiveActs", "New code…"),
        BoardAct.SEAT_FILE: translate("LiveActs", "Write a seat file…"),
        BoardAct.RELEASE: translate("LiveActs", "Go on on paper…"),
    }[act]


def cell_acts(cell: LiveCell, row: BoardRow, *, read_only: bool) -> list[AnyAct]:
    """What can be done with a sheet now."""
    acts: list[AnyAct] = []
    closed = row.participation.closed or row.participation.status in UNRANKED
    if not read_only and not closed and cell.standing in WAITED_FOR:
        acts.append(BoardAct.PAPER)
    if not read_only and not row.participation.closed:
        acts += _record_acts(cell.standing)
    if cell.revision:
        acts.append(Act.HISTORY)
    return acts


def _record_acts(standing: Standing) -> list[AnyAct]:
    if standing is Standing.RECUSED:
        return [Act.LIFT]
    acts: list[AnyAct] = [Act.RETURN] if standing is Standing.SUBMITTED else []
    acts += [act for act, own in _EXCUSES if standing is not own]
    return [*acts, Act.RECUSE]


_EXCUSES = ((Act.ABSTAIN, Standing.ABSTAINED), (Act.ABSENT, Standing.ABSENT))


def entry_acts(row: BoardRow, *, read_only: bool) -> list[AnyAct]:
    """What can be done with an entry now."""
    if read_only or row.participation.status in UNRANKED:
        return []
    return [BoardAct.REOPEN if row.participation.closed else BoardAct.CLOSE]


def judge_acts(view: BoardView, now: HostNow | None, judge: str, *, read_only: bool) -> list[AnyAct]:
    """What can be done about a judge's laptop now."""
    if read_only:
        return []
    acts: list[AnyAct] = [] if now is None else [BoardAct.NEW_CODE, BoardAct.SEAT_FILE]
    pairing = view.pairings.get(judge)
    on_paper = pairing is not None and not pairing.device
    if on_paper or (pairing is None and now is None):
        return acts
    return [*acts, BoardAct.RELEASE]


def question_of(act: AnyAct, subject: Subject, view: BoardView) -> Question:
    """What is asked before an act."""
    row = next((row for row in view.rows if row.entry.code == subject.entry), None)
    number = "" if row is None else number_of(row.entry)
    judge = judge_name(view, subject.judge)
    if isinstance(act, Act):
        return desk_acts.question_of(act, number=number, judge=judge)
    safe = translate("DeskActs", "Leave as it is")
    if act is BoardAct.SEAT_FILE:
        return Question(
            title=translate("LiveActs", "{judge}: a seat file takes the seat").format(judge=judge),
            consequence=translate(
                "LiveActs",
                "Another laptop has this seat. It may hand in no more once the file is written; what it "
                "still sends is held back here for you.",
            ),
            safe_answer=safe,
            act_answer=translate("LiveActs", "Write the seat file…"),
        )
    reason = translate("DeskActs", "Reason (kept in the log)")
    if act is BoardAct.RELEASE and subject.judge not in view.pairings:
        return Question(
            title=translate("LiveActs", "{judge} scores on paper").format(judge=judge),
            consequence=translate(
                "LiveActs",
                "No laptop is waited for; sheets are entered here. With a code the judge can still join "
                "later, once you agree.",
            ),
            safe_answer=safe,
            act_answer=translate("LiveActs", "Score on paper"),
            reason_label=reason,
        )
    if act is BoardAct.RELEASE:
        return Question(
            title=translate("LiveActs", "{judge} goes on on paper").format(judge=judge),
            consequence=translate(
                "LiveActs",
                "What was handed in stays and counts. What the laptop still sends is not lost: it is held "
                "back here for you to settle.",
            ),
            safe_answer=safe,
            act_answer=translate("LiveActs", "Go on on paper"),
            reason_label=reason,
        )
    if act is BoardAct.REOPEN:
        return Question(
            title=translate("LiveActs", "Open No. {number} again").format(number=number),
            consequence=translate("LiveActs", "Judges can hand in and correct sheets for it again."),
            safe_answer=safe,
            act_answer=translate("LiveActs", "Open again"),
            reason_label=reason,
        )
    return Question(
        title=translate("LiveActs", "Close No. {number}").format(number=number),
        consequence="\n".join(_before_closing(view, row)),
        safe_answer=safe,
        act_answer=translate("LiveActs", "Close"),
        icon="lock-fill",
    )


def _before_closing(view: BoardView, row: BoardRow | None) -> list[str]:
    """What is missing, what is too far apart, and what closing means."""
    lines: list[str] = []
    if row is not None:
        lacking = [
            column.judge.name
            for cell, column in zip(row.cells, view.columns, strict=True)
            if cell is not None and column.owes and cell.standing in WAITED_FOR
        ]
        if lacking:
            text = translate("LiveActs", "Still missing: {judges}.")
            lines.append(text.format(judges=translate("Live", ", ").join(lacking)))
        else:
            lines.append(translate("LiveActs", "All sheets are here."))
        for wide in row.wide:
            text = translate("LiveActs", "Totals are {gap} apart, the limit is {limit}.")
            lines.append(
                text.format(gap=points_text(wide.highest - wide.lowest), limit=points_text(wide.limit))
            )
    lines.append(
        translate("LiveActs", "No more sheets are taken for it; what comes late is held back for you.")
    )
    return lines


def command_of(act: AnyAct, round_code: str, subject: Subject, reason: str) -> Command:
    """The command of an act that is asked about."""
    if isinstance(act, Act):
        return desk_acts.command_of(act, round_code, subject.key, reason)
    if act is BoardAct.RELEASE:
        return ReleaseSeat("", subject.judge, reason)
    return CloseEntry(round_code, subject.entry, reason, reopen=act is BoardAct.REOPEN)

"""Who may do what: every role against every command."""

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    Command,
    ExcuseSeat,
    GiveRuling,
    RecordFigure,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
    VoidSheet,
    WithdrawAdjustment,
)
from judging_app.application.handlers import _HANDLERS
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Ruling, RulingKind
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import Standing
from tests.application.contests import Contest
from tests.storage.builders import KEY, marks, points, sheet, small_event

BONUS = Adjustment("", "E1", AdjustmentKind.BONUS, points(1), reason="国奖")
COMMANDS: tuple[Command, ...] = (
    SaveDraft("final", *KEY, marks()),
    SubmitSheet("final", *KEY, marks(), "S", 1, reason="更正"),
    ExcuseSeat("final", *KEY, Standing.ABSENT, "病假"),
    VoidSheet("final", *KEY, "违规"),
    ReturnSheet("final", *KEY, "漏项"),
    Recuse("final", "J2", "E2", "亲属"),
    AddAdjustment("final", BONUS),
    WithdrawAdjustment("final", "A1", "误记"),
    SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"),
    RecordFigure("final", IndicatorValue("E1", "sales", verified=points(1))),
    GiveRuling("final", Ruling("", RulingKind.RULING, ("E1", "E2"), "合议")),
)
JUDGE = Actor("评委甲", ActorRole.JUDGE, "J1")
SCOREKEEPER = Actor("录分员", ActorRole.SCOREKEEPER)
SUPERVISOR = Actor("监督员", ActorRole.SUPERVISOR)
SHEETS = (SaveDraft, SubmitSheet)


def contest_of(actor: Actor) -> Contest:
    contest = Contest(small_event(sheet()), actor)
    with contest.store.begin() as work:
        work.put_adjustment("final", BONUS.__class__("A1", "E2", AdjustmentKind.BONUS, points(1), reason="x"))
    return Contest(contest.store.read_event(), actor)


def test_every_command_is_tried_here() -> None:
    assert {type(command) for command in COMMANDS} == set(_HANDLERS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
@pytest.mark.parametrize(
    ("actor", "allowed"),
    [
        (Actor("组委会", ActorRole.ORGANIZER), tuple(_HANDLERS)),
        (SCOREKEEPER, (*SHEETS, ExcuseSeat)),
        (JUDGE, SHEETS),
        (SUPERVISOR, ()),
    ],
    ids=lambda item: item.role.value if isinstance(item, Actor) else "",
)
def test_each_role_may_give_its_own_commands_and_no_others(
    actor: Actor, allowed: tuple[type[Command], ...], command: Command
) -> None:
    contest = contest_of(actor)
    if isinstance(command, allowed):
        assert contest.do(command).changes.round == "final"
    else:
        assert contest.refused(command) == Finding(
            Problem.NOT_ALLOWED, {"role": actor.role.value, "act": type(command).__name__}
        )


@pytest.mark.parametrize("judge", ["J2", ""])
def test_a_judge_may_not_score_in_the_place_of_another(judge: str) -> None:
    contest = Contest(small_event(), Actor("评委乙", ActorRole.JUDGE, judge))
    for command in COMMANDS[:2]:
        assert contest.refused(command).problem is Problem.NOT_ALLOWED


def test_what_is_refused_for_want_of_access_never_reaches_the_store() -> None:
    contest = Contest(small_event(), SUPERVISOR)
    contest.store.before_commit = lambda: pytest.fail("a transaction was committed")
    assert contest.refused(COMMANDS[0]).problem is Problem.NOT_ALLOWED

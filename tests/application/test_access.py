"""Who may do what: every role against every command."""

from dataclasses import replace

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    AddRound,
    AttachEvidence,
    Command,
    ConfirmFigure,
    DetachEvidence,
    DropRulebookDraft,
    EditSetup,
    ExcuseSeat,
    GiveRuling,
    PublishRulebook,
    RecordFigure,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SaveRulebookDraft,
    SetEntryStatus,
    SubmitSheet,
    UndoSetup,
    VacateSeat,
    VoidSheet,
    WithdrawAdjustment,
)
from judging_app.application.handlers import _HANDLERS
from judging_app.application.judging import LocalJudging
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.papers.certificate_acts import SetCertificate
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.records import Seal, SealStatement
from judging_app.application.sealing.statement import signed
from judging_app.application.seats.commands import (
    CloseEntry,
    IssueSlips,
    PairSeat,
    PrepareHost,
    ReceiveSheet,
    ReleaseSeat,
    SetDeskRules,
    SettleSubmission,
    SignSheets,
    TakePacket,
)
from judging_app.application.seats.records import DeskRules, HostIdentity, SignedSheet, Slip
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.records import (
    Appearance,
    Cue,
    CueKind,
    Phase,
    ResultsRelease,
    Show,
    ShowRules,
    StageState,
)
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Round, Ruling, RulingKind
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.contests import Contest
from tests.storage.builders import JUDGES, KEY, NOON, marks, points, sheet, small_event

BONUS = Adjustment("", "E1", AdjustmentKind.BONUS, points(1), reason="国奖")
RULES = replace(small_event().rounds[0].rulebook, source="修订")
ON_PAPER, IN_TWO_WAYS = SheetKey("pitch", "E1", "J2"), SheetKey("pitch", "E1", "J3")
FEWER_JUDGES = SetupChange(
    differences(small_event(), replace(small_event(), judges=small_event().judges[:-1]))
)
SEAL = Seal(SealStatement(1, "", "", "", "", 0, "", NOON, "张三"), "", "")
COMMANDS: tuple[Command, ...] = (
    SaveDraft("final", *KEY, marks()),
    SubmitSheet("final", *KEY, marks(), "S", 1, reason="更正"),
    ExcuseSeat("final", *KEY, Standing.ABSENT, "病假"),
    VacateSeat("final", "P", "J2", "急病"),
    VoidSheet("final", *KEY, "违规"),
    ReturnSheet("final", *KEY, "漏项"),
    Recuse("final", "J1", "E2", "亲属"),
    AddAdjustment("final", BONUS),
    WithdrawAdjustment("final", "A1", "误记"),
    SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"),
    RecordFigure("final", IndicatorValue("E1", "sales", verified=points(1))),
    GiveRuling("final", Ruling("", RulingKind.RULING, ("E1", "E2"), "合议")),
    EditSetup("final", SetupAct.EDIT_JUDGES, FEWER_JUDGES),
    UndoSetup("final"),
    SaveRulebookDraft("final", RULES, small_event().rounds[0].rulebook.fingerprint),
    DropRulebookDraft("final"),
    PublishRulebook("final", RULES, small_event().rounds[0].rulebook.fingerprint, "合议"),
    ConfirmFigure("final", "E2", "sales", "复核员"),
    AttachEvidence("final", "E1", "", "证明.pdf", b"%PDF-1.7"),
    DetachEvidence("final", "E1", "重复"),
    PrepareHost("", HostIdentity("赛事", "CERTIFICATE", "KEY", "00ff")),
    IssueSlips("", (Slip("J1", "7K4", "00", "ff"),)),
    PairSeat("", "J1", "another device", "笔记本2", agreed=True),
    ReleaseSeat("", "J1", "电脑没电"),
    ReceiveSheet("final", SubmitSheet("final", *KEY, marks(), "R", 1, reason="更正")),
    SettleSubmission("final", 1, accept=False, reason="重复"),
    CloseEntry("final", "E2"),
    SignSheets("final", "J1", "G1", "评委J1", "", (SignedSheet("pitch", "E1", 1),)),
    TakePacket("", "packet 1", "J1"),
    SetDeskRules("", DeskRules(may_revise=False)),
    SetShow("final", Show(ShowRules(pitch=300))),
    DrawLots("final", "", 20260517),
    DriveStage("final", "", StageAct.CALL, entry="E1"),
    AdmitEntry("final", "", "E4", "视频答辩"),
    SettleOvertime("final", "", "E2", accept=True, seconds=5, reason="超时"),
    RevealEntry("final", "", "E3"),
    AnnounceAwards("final", ""),
    CueScreen("final", "", CueKind.WAITING),
    AdvanceScreen("final", "", Cue(CueKind.DRAW)),
    CoverScreen("final", "", covered=True),
    KeySheet("final", *ON_PAPER, Standing.SUBMITTED, marks(), "张三"),
    SettleKeying("final", *IN_TWO_WAYS, Standing.SUBMITTED, marks(51), (2, 3), "主任", "看原表"),
    DropKeying("final", *ON_PAPER, "李四", "录错表"),
    AddRound("", Round("F", "总决赛", RULES), "final"),
    SealEvent("", SEAL),
    BreakSeal("", "录入有误"),
    SetCertificate("", CertificateTemplate("zh", "荣誉证书", "", "《{项目}》", "{奖项}", "")),
)
JUDGE = Actor("评委甲", ActorRole.JUDGE, "J1")
SCOREKEEPER = Actor("录分员", ActorRole.SCOREKEEPER)
SUPERVISOR = Actor("监督员", ActorRole.SUPERVISOR)
SHEETS = (SaveDraft, SubmitSheet)
KEYS = (KeySheet, DropKeying)
OWN = (*SHEETS, ReceiveSheet, SignSheets, Recuse)
"""What a judge may do, about nobody but that judge."""
LATE = ReceiveSheet("final", SubmitSheet("final", "pitch", "E2", "J1", marks(), "late"), late=True)


def contest_of(actor: Actor) -> Contest:
    """A contest in which every command has something to act on, seen by an actor."""
    of_e3 = [sheet(SheetKey("pitch", "E3", judge)) for judge in JUDGES]
    contest = Contest(small_event(sheet(), *of_e3))
    contest.do(AddAdjustment("final", replace(BONUS, code="A1", entry="E2")))
    contest.do(RecordFigure("final", IndicatorValue("E2", "sales", verified=points(1))))
    contest.do(AttachEvidence("final", "E1", "sales", "报表.pdf", b"%PDF-1.4"))
    place = SetupChange(differences(small_event(), replace(small_event(), place="礼堂")))
    contest.do(EditSetup("final", SetupAct.EDIT_EVENT, place))
    contest.do(PairSeat("", "J1", "a device", "笔记本1"))
    contest.do(LATE)
    contest.do(CloseEntry("final", "E3"))
    for key, name, idea in ((ON_PAPER, "李四", 50), (IN_TWO_WAYS, "李四", 50), (IN_TWO_WAYS, "王五", 51)):
        contest.do(KeySheet("final", *key, Standing.SUBMITTED, marks(idea), name))
    contest.do(SetShow("final", Show(ShowRules(follow=False))))
    contest.do(DrawLots("final", "", 1))
    with contest.store.begin() as work:
        # 乙 went five seconds over, the lots are on the screen, and awards have been announced once.
        turn = Appearance("E2", NOON, pitch=485_000, pitch_over=5_000, done=True)
        work.put_stage_state(
            StageState("final", "", 1, 0, "E2", Phase.SCORING, appearances=(turn,), cue=Cue(CueKind.DRAW))
        )
        work.add_release(ResultsRelease(1, "final", (), (), 2, NOON))
    contest.judging = LocalJudging(contest.store, actor)
    return contest


def fitting(command: Command, contest: Contest) -> Command:
    """The command, over the contest as it stands where it must be."""
    now = contest.judging.ask(StatementOf())
    seal = signed(now, "张三", NOON, lambda _: ("00", "ff"))
    if isinstance(command, BreakSeal):
        with contest.store.begin() as work:
            work.add_seal(seal)
        contest.judging = LocalJudging(contest.store, contest.judging.actor)
    return SealEvent("", seal) if isinstance(command, SealEvent) else command


def test_every_command_is_tried_here() -> None:
    assert {type(command) for command in COMMANDS} == set(_HANDLERS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
@pytest.mark.parametrize(
    ("actor", "allowed"),
    [
        (Actor("组委会", ActorRole.ORGANIZER), tuple(_HANDLERS)),
        (SCOREKEEPER, (*SHEETS, *KEYS, ExcuseSeat)),
        (JUDGE, OWN),
        (SUPERVISOR, ()),
    ],
    ids=lambda item: item.role.value if isinstance(item, Actor) else "",
)
def test_each_role_may_give_its_own_commands_and_no_others(
    actor: Actor, allowed: tuple[type[Command], ...], command: Command
) -> None:
    contest = contest_of(actor)
    if isinstance(command, allowed):
        assert contest.do(fitting(command, contest)).changes.round == command.round
    else:
        assert contest.refused(command) == Finding(
            Problem.NOT_ALLOWED, {"role": actor.role.value, "act": type(command).__name__}
        )


@pytest.mark.parametrize("judge", ["J2", ""])
def test_a_judge_may_do_nothing_in_the_place_of_another(judge: str) -> None:
    contest = Contest(small_event(), Actor("评委乙", ActorRole.JUDGE, judge))
    own = [command for command in COMMANDS if isinstance(command, OWN)]
    assert len(own) == len(OWN)
    for command in own:
        assert contest.refused(command).problem is Problem.NOT_ALLOWED


@pytest.mark.parametrize("judge", ["J1", ""])
def test_a_recusal_is_not_a_judge_s_to_lift(judge: str) -> None:
    contest = Contest(small_event())
    contest.do(Recuse("final", "J1", "E2", "亲属"))
    contest.judging = LocalJudging(contest.store, Actor("评委甲", ActorRole.JUDGE, judge))
    for recused in ("J1", ""):
        lifting = Recuse("final", recused, "E2", "误报", lift=True)
        assert contest.refused(lifting).problem is Problem.NOT_ALLOWED


def test_what_is_refused_for_want_of_access_never_reaches_the_store() -> None:
    contest = Contest(small_event(), SUPERVISOR)
    contest.store.before_commit = lambda: pytest.fail("a transaction was committed")
    assert contest.refused(COMMANDS[0]).problem is Problem.NOT_ALLOWED

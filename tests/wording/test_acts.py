"""Every act that the program writes into the log has its sentence, in both languages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from judging_app.application import handlers
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
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.log import ACTS, LogKind
from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.application.papers.certificate_acts import SetCertificate
from judging_app.application.ports import Act
from judging_app.application.queries import WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.application.sealing.answers import ContentOf, StatementOf
from judging_app.application.sealing.commands import BreakSeal, SealEvent
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
from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    HostIdentity,
    Pairing,
    SignedSheet,
    Slip,
)
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import DrawLots
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    Entry,
    EntryStatus,
    Judge,
    Round,
    Ruling,
    RulingKind,
    Track,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.wording.act_details import act_fields
from judging_app.wording.act_names import Names
from judging_app.wording.act_values import ActField
from judging_app.wording.acts import KNOWN_ACTS, act_sentence
from judging_app.wording.language import Language, use_language
from judging_app.wording.setup_acts import done_sentence, setup_sentence
from tests.application.contests import Contest
from tests.storage.builders import NOON, marks, points, scored_event, sheet, small_event
from tests.wording.stage_day import DAY, Wait

QUIET: frozenset[type[Command]] = frozenset({SaveDraft, SaveRulebookDraft, DropRulebookDraft})
"""Commands that leave no trace in the log: they count for nothing until something is done with them."""

FIRST, SECOND = SheetKey("pitch", "E3", "J1"), SheetKey("pitch", "E3", "J2")
RESERVE = SheetKey("pitch", "E3", "J4")
FIGURE = IndicatorValue("E1", "sales", points(125), points("120.5"), reason="核减")
PDF = b"%PDF-1.7 a page"


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    use_language(Language.CHINESE)
    yield
    use_language(Language.CHINESE)


def everything(contest: Contest) -> list[Command]:
    """One command of every kind, in an order that works."""
    event = contest.judging.ask(WholeEvent())
    rules = event.rounds[0].rulebook
    renamed = replace(event, name="另一个名字")
    return [
        SaveDraft("final", *FIRST, marks(41)),
        SubmitSheet("final", *FIRST, marks(41), "again", 1, reason="笔误"),
        ReturnSheet("final", *FIRST, reason="漏项"),
        SubmitSheet("final", *FIRST, marks(42), "third", 3, reason="补齐"),
        ReturnSheet("final", "pitch", "E4", "J2", "漏项"),
        VacateSeat("final", "P", "J2", "提前离场"),
        VoidSheet("final", *SECOND, reason="误评"),
        ExcuseSeat("final", "pitch", "E4", "J3", Standing.ABSENT, "急病"),
        Recuse("final", "J2", "E4", "亲属"),
        Recuse("final", "J2", "E4", "误报", lift=True),
        AddAdjustment("final", Adjustment("", "E1", AdjustmentKind.BONUS, points(2), reason="获奖")),
        WithdrawAdjustment("final", "A1", "重复"),
        SetEntryStatus("final", "E4", EntryStatus.WITHDRAWN, "来函"),
        RecordFigure("final", FIGURE),
        ConfirmFigure("final", "E1", "sales", "李监督"),
        AttachEvidence("final", "E1", "sales", "审计报告.pdf", PDF),
        DetachEvidence("final", "E1", "传错"),
        GiveRuling("final", Ruling("", RulingKind.RULING, ("E2", "E1"), "表决", "组长")),
        EditSetup("final", SetupAct.EDIT_EVENT, SetupChange(differences(event, renamed))),
        UndoSetup("final"),
        UndoSetup("final", redo=True),
        SaveRulebookDraft("final", replace(rules, name="新规则"), rules.fingerprint),
        DropRulebookDraft("final"),
        PublishRulebook("final", replace(rules, range_alarm=points(15)), rules.fingerprint, "改极差"),
        AddRound("", Round("F", "总决赛", rules), "final", "前三", "推荐"),
        *about_laptops(),
    ]


def about_laptops() -> list[Command]:
    """What happens to a judge's laptop: joined, replaced, sheets held back and settled, signed."""
    sent = SubmitSheet("final", "pitch", "E1", "J1", marks(10), "sent 1")
    given = (SignedSheet("pitch", "E1", 2), SignedSheet("pitch", "E2", 1))
    return [
        PrepareHost("", HostIdentity("an event's id", "SECRET certificate", "SECRET key", "SECRET")),
        IssueSlips("", tuple(Slip(judge, "SECRET", "SECRET", "SECRET") for judge in ("J1", "J2"))),
        PairSeat("", "J1", "device 1", "笔记本1"),
        PairSeat("", "J1", "device 2", "笔记本2", agreed=True),
        PairSeat("", "J1", "device 2", "笔记本2"),
        ReceiveSheet("final", sent, "笔记本1"),
        SettleSubmission("final", 1, accept=True, reason="当场核实"),
        ReceiveSheet("final", replace(sent, submission="sent 2"), "", late=True),
        SettleSubmission("final", 2, accept=False, reason="旧电脑误发"),
        ReleaseSeat("", "J1", "电脑没电"),
        CloseEntry("final", "E1"),
        CloseEntry("final", "E1", "评委要求改分", reopen=True),
        SignSheets("final", "J1", "a signature's id", "某评委", "M0 0L9 9", given),
        TakePacket("", "a packet's id", "J1"),
        SetDeskRules("", DeskRules(may_revise=False, range_alarm=20)),
        SetCertificate("", CertificateTemplate("zh", "荣誉证书", "", "《{项目}》", "{奖项}", "")),
    ]


def sealed_and_opened(contest: Contest) -> list[Command]:
    """Seal an event as it stands, and open it again."""
    seal = signed(contest.judging.ask(StatementOf()), "张三", NOON, lambda _: ("00", "ff"))
    commands: list[Command] = [SealEvent("", seal), BreakSeal("", "录入有误", "李四")]
    for command in commands:
        contest.judging.do(command)
    return commands


def keyed_from_paper(contest: Contest) -> list[Command]:
    """A sheet keyed in two ways and settled, and one that was taken back."""
    other = SheetKey("pitch", "E1", "J2")
    first, second = (
        KeySheet("final", *RESERVE, Standing.SUBMITTED, marks(number), name)
        for number, name in ((43, "张三"), (44, "李四"))
    )
    commands: list[Command] = [
        first,
        second,
        SettleKeying("final", *RESERVE, Standing.SUBMITTED, marks(44), (1, 2), "王五", "看原表"),
        KeySheet("final", *other, Standing.SUBMITTED, marks(45), "张三"),
        DropKeying("final", *other, "张三", "录错表"),
    ]
    for command in commands:
        contest.judging.do(command)
    return commands


def played() -> Contest:
    """A contest in which everything was done that can be done."""
    contest = Contest(scored_event())
    for command in everything(contest):
        contest.judging.do(command)
    return contest


def test_every_command_leaves_an_act_that_has_a_sentence_and_a_kind() -> None:
    contest = Contest(scored_event())
    commands = everything(contest)
    on_stage = {type(command) for command in (*DAY, DrawLots("final", "", 7))} - {Wait}
    found = {type(command) for command in commands}
    keyed = {type(command) for command in keyed_from_paper(Contest(scored_event()))}
    found |= on_stage | keyed | {SealEvent, BreakSeal}
    assert found == set(handlers._HANDLERS), "a command is not told"
    for command in commands:
        before = len(contest.log)
        contest.judging.do(command)
        # What is accepted is stored as a sheet, too.
        accepted = isinstance(command, SettleSubmission) and command.accept
        assert len(contest.log) - before == (0 if type(command) in QUIET else 1 + accepted)
    before = len(contest.log)
    # What was settled is stored as a sheet, too.
    assert len(keyed_from_paper(contest)) + 1 == len(contest.log) - before
    assert len(sealed_and_opened(contest)) == 2
    assert [entry.act for entry in contest.log[-2:]] == ["seal", "unseal"]
    acts = {entry.act for entry in contest.log} | {act.value for act in SetupAct} | {"create"}
    assert acts | ACTS[LogKind.STAGE] == KNOWN_ACTS
    assert sum(len(acts) for acts in ACTS.values()) == len(KNOWN_ACTS), "an act is of one kind"


@pytest.mark.parametrize("language", list(Language))
def test_every_act_reads_as_a_sentence(language: Language) -> None:
    use_language(language)
    contest = played()
    event = contest.judging.ask(WholeEvent())
    for entry in contest.log:
        text = act_sentence(entry, Names(event))
        assert "{" not in text
        assert entry.subject not in text, "a subject in the place of words"
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text[:2]) is (language is Language.CHINESE), (
            text
        )


def test_the_sentences_say_who_and_what() -> None:
    contest = played()
    event = contest.judging.ask(WholeEvent())
    told = [act_sentence(entry, Names(event)) for entry in contest.log]
    # E3 is 丙 with running order 3; a sheet is idea + 30.5: 40 → 41 → 42, and E2 is 乙 with 1.
    assert told == [
        "更正评分：03 丙 · 评委J1 70.5 → 71.5",
        "退回评分表：03 丙 · 评委J1 71.5",
        "重新提交评分：03 丙 · 评委J1 72.5",
        "退回评分表：丁 · 评委J2 60.5",
        "登记缺席：丁 · 评委J2",
        "作废评分表：03 丙 · 评委J2 70.5",
        "登记缺席：丁 · 评委J3",
        "登记回避：评委J2不评 丁",
        "解除回避：评委J2可评 丁",
        "加分 2 分（最终得分）：02 甲",
        "撤回加分 2 分（最终得分）：02 甲",
        "改状态：丁 参赛 → 退赛",
        "核验实绩：02 甲 · 营业收入 125 万元 → 120.5 万元",
        "复核实绩：02 甲 · 营业收入 120.5 万元（李监督）",
        "添加佐证：审计报告.pdf（02 甲 · 营业收入）",
        "移除佐证：审计报告.pdf（02 甲 · 营业收入）",
        "裁定：01 乙 > 02 甲",
        "修改赛事信息：名称 创业大赛 · 市级选拔 → 另一个名字",
        "撤销：修改赛事信息：名称 创业大赛 · 市级选拔 → 另一个名字",
        "重做：修改赛事信息：名称 创业大赛 · 市级选拔 → 另一个名字",
        "发布计分规则第 2 版：市赛",
        "新增轮次：总决赛，0 个项目来自决赛",
        "为评委电脑生成证书",
        "发放配对码：评委J1，评委J2",
        "电脑入席：评委J1 · 笔记本1",
        "更换电脑：评委J1 笔记本1 → 笔记本2",
        "电脑重新入席：评委J1 · 笔记本2",
        (
            "评分暂不入库：02 甲 · 评委J1 40.5，来自 笔记本1。"
            "这份评分表已被改动（现为第 1 版，您看到的是第 0 版）。请先查看新版。"
        ),
        "更正评分：02 甲 · 评委J1 85.5 → 40.5",
        "采纳待处理的评分：02 甲 · 评委J1 40.5，来自 笔记本1",
        (
            "评分暂不入库：02 甲 · 评委J1 40.5，来自 未命名电脑。"
            "评委J1 的席位已换到另一台电脑或改为纸质评分，这份来自原来的电脑。"
        ),
        "不采纳待处理的评分：02 甲 · 评委J1 40.5，来自 未命名电脑",
        "改为纸质评分：评委J1（原用 笔记本2）",
        "收卷：02 甲",
        "重新开放评分：02 甲",
        "签字确认：评委J1（签名 某评委），2 份评分表",
        "导入评分包：评委J1",
        "修改评委评分设置：提交后可改分 是 → 否；极差提醒（占满分 %） 15 → 20",
        "证书模板：启用本赛事的模板",
    ]


def test_the_log_says_who_keyed_and_not_what() -> None:
    contest = Contest(scored_event())
    keyed_from_paper(contest)
    event = contest.judging.ask(WholeEvent())
    told = [(act_sentence(entry, Names(event)), act_fields(entry, event)) for entry in contest.log]
    assert [sentence for sentence, _ in told] == [
        "纸面录入：03 丙 · 候补，录入人 张三",
        "纸面录入：03 丙 · 候补，录入人 李四",
        "核定两次录入的差异：03 丙 · 候补，核定人 王五",
        "提交评分：03 丙 · 候补 74.5",
        "纸面录入：02 甲 · 评委J2，录入人 张三",
        "撤销纸面录入：02 甲 · 评委J2，撤销人 张三",
    ]
    assert told[0][1] == (ActField("经手人", "", "张三"),)
    assert ActField("创新性", "", "44") in told[2][1]


def test_the_log_holds_no_secret_and_says_nothing_of_one() -> None:
    contest = played()
    event = contest.judging.ask(WholeEvent())
    assert contest.store.kept.seats.identity is not None
    for entry in contest.log:
        assert "SECRET" not in str(entry)
        assert "SECRET" not in str(act_fields(entry, event))


def test_codes_for_many_judges_are_counted() -> None:
    after = canonical_text(tuple(f"J{number}" for number in range(1, 8)))
    entry = entry_of("slips", "seat/slips", "", after)
    assert act_sentence(entry, Names(small_event())) == "发放配对码：7 位评委"


def test_a_seat_that_comes_back_from_paper_says_so() -> None:
    paper, laptop = Pairing("J1", 2, "", "", NOON), Pairing("J1", 3, "d", "", NOON)
    entry = entry_of("pair", "seat/J1", canonical_text(paper), canonical_text(laptop))
    assert act_sentence(entry, Names(small_event())) == "更换电脑：评委J1 纸质评分 → 未命名电脑"


def test_a_problem_of_a_later_version_is_named_by_its_code() -> None:
    item = HeldSubmission(1, "final", sheet(), 0, "S", "moon_too_full", {}, "笔记本1", NOON)
    entry = entry_of("hold", "seat/held/1", "", canonical_text(item))
    told = act_sentence(entry, Names(small_event()))
    assert told == "评分暂不入库：02 甲 · 评委J1 80.5，来自 笔记本1。moon_too_full"


def test_before_and_after_hold_only_what_differs() -> None:
    contest = played()
    event = contest.judging.ask(WholeEvent())
    by_act = {entry.act: act_fields(entry, event) for entry in reversed(contest.log)}
    assert by_act["submit"] == (ActField("创新性", "40", "41"),)
    assert by_act["status"] == (ActField("状态", "参赛", "退赛"),)
    assert by_act["figure"] == (
        ActField("填报值", "", "125"),
        ActField("核验值", "10", "120.5"),
        ActField("核验人", "", "组委会"),
    )
    assert by_act["edit_event"] == (ActField("名称", "创业大赛 · 市级选拔", "另一个名字"),)
    assert by_act["detach"][0] == ActField("编号", "E1", "")
    assert by_act["reopen"] == (ActField("收卷", "是", "否"),)
    assert by_act["release"] == (ActField("电脑", "笔记本2", "纸质评分"),)
    assert by_act["dismiss"] == (ActField("状态", "待处理", "不采纳"),)
    assert by_act["desk-rules"] == (
        ActField("提交后可改分", "是", "否"),
        ActField("极差提醒（占满分 %）", "15", "20"),
    )
    assert by_act["sign"] == (
        ActField("签名", "", "某评委"),
        ActField("手写签名", "", "是"),
        ActField("02 甲 · 路演答辩", "", "第 2 版"),
        ActField("01 乙 · 路演答辩", "", "第 1 版"),
    )
    assert ActField("创新性", "", "10") in by_act["hold"]
    assert by_act["host"] == by_act["slips"] == by_act["packet"] == ()
    # 极差 20 分 in the rules sheet becomes 15, and nothing else of it changes.
    (rule,) = by_act["publish"]
    assert "20" in rule.before
    assert rule.after == rule.before.replace("20", "15")


def entry_of(act: str, subject: str, before: str = "", after: str = "") -> AuditEntry:
    told = Act(NOON, "组委会", act, subject, before, after)
    return AuditEntry(1, told.at, told.actor, told.act, told.subject, before, after, "", "", "")


@pytest.mark.parametrize(
    "entry",
    [
        entry_of("fly", "moon/final"),
        entry_of("submit", "sheet/final/pitch/E1/J1", "", "{broken"),
        entry_of("submit", "sheet/final/pitch/E1/J1", "", '{"is":"Sheet"}'),
        entry_of("status", "participation/final/E1"),
        entry_of("pair", "seat/J1", "", '{"is":"Pairing"}'),
        entry_of("fly", "seat/J1", "", '"J1"'),
    ],
)
def test_what_cannot_be_read_is_named_and_not_hidden(entry: AuditEntry) -> None:
    assert act_sentence(entry, Names(small_event())) == f"{entry.act}：{entry.subject}（记录无法读出）"
    assert act_fields(entry, small_event()) == ()


def test_an_entry_that_is_gone_keeps_its_code() -> None:
    event = small_event()
    record = canonical_text(replace(event.rounds[0].participations[0], entry="E77"))
    told = act_sentence(entry_of("status", "participation/final/E77", record, record), Names(event))
    assert told == "改状态：E77 参赛 → 参赛"


def told(act: SetupAct, **lists: object) -> str:
    """What the toast says of an edit of the small event."""
    event = small_event()
    changed = replace(event, **lists)  # type: ignore[arg-type]
    return done_sentence(act, SetupChange(differences(event, changed)), Names(changed))


def test_an_edit_of_many_records_is_counted() -> None:
    entries = small_event().entries
    new = tuple(Entry(f"N{at}", f"新项目{at}") for at in range(1, 25))
    assert told(SetupAct.IMPORT_ENTRIES, entries=(*entries, *new)) == "导入 24 个项目"
    renamed = tuple(replace(item, leader="某人") for item in entries)
    both = told(SetupAct.IMPORT_ENTRIES, entries=(*renamed, *new))
    assert both == "导入项目：修改 5 个项目，新增 24 个项目"
    shuffled = tuple(replace(item, order=10 - at) for at, item in enumerate(entries))
    assert told(SetupAct.DRAW_ORDER, entries=shuffled) == "抽签排定 5 个项目的出场顺序"


def test_an_import_is_told_by_one_word_also_when_it_is_undone() -> None:
    event = small_event()
    new = tuple(Entry(f"N{at}", f"新项目{at}") for at in range(1, 25))
    track = Track("T9", "新组")
    made = replace(event, entries=(*event.entries, *new), tracks=(*event.tracks, track))
    change = SetupChange(differences(event, made), "报名表.xlsx")
    said = done_sentence(SetupAct.IMPORT_ENTRIES, change, Names(made))
    assert set(said.split("，")) == {"导入 24 个项目", "新增 1 个组别"}
    undone = setup_sentence(SetupAct.UNDO, change.inverse, Names(made))
    assert set(undone.removeprefix("撤销：").split("，")) == {"导入 24 个项目", "新增 1 个组别"}


def test_marks_stand_in_the_rubric_s_order() -> None:
    event = small_event()
    round_ = next(item for item in event.rounds if len(item.rulebook.judged[0].leaves()) > 1)
    dimension = round_.rulebook.judged[0]
    codes = [leaf.code for leaf in dimension.leaves()]
    assert Names(event).in_rubric_order(round_.code, dimension.code, ["gone", *reversed(codes)]) == [
        *codes,
        "gone",
    ]


def test_an_edit_of_one_record_says_what_became_of_it() -> None:
    event = small_event()
    first, *rest = event.entries
    changed = (replace(first, leader="负责人01", organization="某公司"), *rest)
    assert told(SetupAct.EDIT_ENTRIES, entries=changed) == (
        "修改项目 02 甲：单位 — → 某公司；负责人 — → 负责人01"
    )
    gone = told(SetupAct.EDIT_JUDGES, judges=event.judges[:-1])
    assert gone == "删除评委 无席位"
    new = told(SetupAct.EDIT_JUDGES, judges=(*event.judges, Judge("J9", "评委庚")))
    assert new == "新增评委 评委庚"


def test_what_goes_along_with_an_entry_is_not_counted() -> None:
    event = small_event()
    kept = tuple(item for item in event.rounds[0].participations if item.entry != "E4")
    without = replace(
        event,
        entries=tuple(item for item in event.entries if item.code != "E4"),
        rounds=(replace(event.rounds[0], participations=kept),),
    )
    change = SetupChange(differences(event, without))
    assert len(change.edits) == 2
    assert done_sentence(SetupAct.EDIT_ENTRIES, change, Names(without)) == "删除项目 丁"


def test_a_seal_and_its_break_say_who_and_the_code() -> None:
    use_language(Language.CHINESE)
    contest = Contest(scored_event())
    code = contest.judging.ask(ContentOf()).code
    sealed_and_opened(contest)
    names = Names(contest.judging.ask(WholeEvent()))
    assert [act_sentence(entry, names) for entry in contest.log[-2:]] == [
        f"赛事已封存（第 1 次，张三）：{code}",
        "第 1 次封存已由李四解除，赛事可再修改",
    ]

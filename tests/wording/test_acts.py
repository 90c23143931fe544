"""Every act that the program writes into the log has its sentence, in both languages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from judging_app.application import handlers
from judging_app.application.commands import (
    AddAdjustment,
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
from judging_app.application.log import ACTS
from judging_app.application.ports import Act
from judging_app.application.queries import WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    Entry,
    EntryStatus,
    Judge,
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
from tests.storage.builders import NOON, marks, points, scored_event, small_event

QUIET: frozenset[type[Command]] = frozenset({SaveDraft, SaveRulebookDraft, DropRulebookDraft})
"""Commands that leave no trace in the log: they count for nothing until something is done with them."""

FIRST, SECOND = SheetKey("pitch", "E3", "J1"), SheetKey("pitch", "E3", "J2")
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
    ]


def played() -> Contest:
    """A contest in which everything was done that can be done."""
    contest = Contest(scored_event())
    for command in everything(contest):
        contest.judging.do(command)
    return contest


def test_every_command_leaves_an_act_that_has_a_sentence_and_a_kind() -> None:
    contest = Contest(scored_event())
    commands = everything(contest)
    assert {type(command) for command in commands} == set(handlers._HANDLERS), "a command is not told"
    for command in commands:
        before = len(contest.log)
        contest.judging.do(command)
        assert len(contest.log) - before == (type(command) not in QUIET)
    acts = {entry.act for entry in contest.log} | {act.value for act in SetupAct} | {"create"}
    assert acts == KNOWN_ACTS
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
    ]


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

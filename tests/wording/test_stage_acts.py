"""Every act of the day on stage has its sentence, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.application.log import ACTS, LogKind
from judging_app.application.ports import Act
from judging_app.application.queries import WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.stage.commands import DrawLots, SetShow, SettleOvertime, StageAct
from judging_app.application.stage.pictures import RankedLine, Who
from judging_app.application.stage.records import (
    Break,
    Phase,
    ResultsRelease,
    RevealWhen,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.state_log import StageMark
from judging_app.domain.canonical import canonical_text
from judging_app.domain.running_order import moved, swapped
from judging_app.wording.act_details import act_fields
from judging_app.wording.act_names import Names
from judging_app.wording.act_values import ActField
from judging_app.wording.acts import act_sentence
from judging_app.wording.language import Language, use_language
from judging_app.wording.setup_acts import done_sentence, setup_sentence
from judging_app.wording.stage_words import gone_minutes, left_minutes, minutes
from tests.application.contests import Contest
from tests.storage.builders import NOON, small_event
from tests.wording.stage_day import SHOW, Wait, drive, played_day


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    use_language(Language.CHINESE)
    yield
    use_language(Language.CHINESE)


def told(contest: Contest) -> list[str]:
    """The log, newest last, as people read it."""
    names = Names(contest.judging.ask(WholeEvent()))
    return [act_sentence(entry, names) for entry in contest.log]


def test_the_day_reads_from_the_log() -> None:
    # 乙 has turn 1, 丙 turn 3, 丁 none. Pitch 6:00, with a minute more 7:00; 125 s + 305 s went by: 7:10.
    # Each judge gave 55 + 30.5; corrected by one: (84.5 + 85.5 + 85.5) / 3 = 85.17.
    assert told(played_day()) == [
        "修改流程：路演时长 8:00 → 6:00；休息安排 — → 茶歇 10 分钟（03 丙 之前）",
        "请上场：01 乙",
        "开始路演：01 乙",
        "暂停计时：01 乙 · 路演，剩余 3:55",
        "继续计时：01 乙 · 路演，剩余 3:55",
        "加时 1:00：01 乙 · 路演，剩余 4:55",
        "路演结束：01 乙，用时 7:10，超时 0:10，转入答辩",
        "重新计时：01 乙 · 答辩，此前已计 0:05",
        "减时 0:30：01 乙 · 答辩，剩余 1:10",
        "答辩结束：01 乙，用时 3:20，转入收分",
        "超时 10 秒：01 乙",
        "处理超时：01 乙，路演超 0:10，答辩超 0:00",
        "收卷：01 乙",
        "揭晓：01 乙，路演答辩 85.50",
        "大屏显示：揭晓得分 · 01 乙",
        "大屏显示：揭晓得分 · 01 乙，第 2 步",
        "遮住大屏",
        "恢复大屏",
        "离场：01 乙",
        "开始休息：10:00",
        "休息结束",
        "大屏显示：等候页",
        "退回一步：台上无项目",
        "未上场先评分：丁",
        "重新开放评分：01 乙",
        "更正评分：01 乙 · 评委J1 85.5 → 84.5",
        "收卷：01 乙",
        "更正揭晓：01 乙，路演答辩 85.50 → 路演答辩 85.17",
        "大屏显示：揭晓得分 · 01 乙",
        "收卷：02 甲",
        "收卷：03 丙",
        "收卷：丁",
        "公布名次和奖项：4 个项目，2 个获奖",
        "大屏显示：颁奖",
    ]


def test_every_act_on_stage_is_played() -> None:
    acts = {entry.act for entry in played_day().log} | {"lots"}
    assert acts >= ACTS[LogKind.STAGE]


@pytest.mark.parametrize("language", list(Language))
def test_every_act_on_stage_reads_as_a_sentence(language: Language) -> None:
    use_language(language)
    for text in told(played_day()):
        assert "{" not in text
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text[:2]) is (language is Language.CHINESE)


def test_a_draw_says_its_seed_and_how_many_were_drawn() -> None:
    contest = played_day((DrawLots("final", "", 7),))
    lots, order = contest.log
    event = contest.judging.ask(WholeEvent())
    assert act_sentence(lots, Names(event)) == "抽签：4 个项目的出场顺序，种子 7"
    assert "出场顺序" in act_sentence(order, Names(event))
    fields = act_fields(lots, event)
    assert fields[0] == ActField("种子", "", "7")
    # What was drawn stands in its turns: 01 to 04, every name once.
    assert [field.label for field in fields[2:]] == ["01", "02", "03", "04"]
    assert {field.after for field in fields[2:]} == {"甲", "乙", "丙", "丁"}


def test_overtime_that_is_let_be_and_a_step_back_on_the_clock() -> None:
    contest = played_day(
        (
            SetShow("final", SHOW),
            drive(StageAct.CALL, "E2"),
            drive(StageAct.START),
            Wait(30),
            drive(StageAct.PAUSE),
            drive(StageAct.BACK),
            Wait(400),
            drive(StageAct.FORWARD),
            drive(StageAct.BACK),
            drive(StageAct.FORWARD),
            drive(StageAct.FORWARD),
            SettleOvertime("final", "", "E2", accept=False, reason="设备故障"),
        )
    )
    said = told(contest)
    assert said[4] == "退回一步：01 乙 · 路演，剩余 5:30"
    # The clock had gone on: 30 s + 400 s of 360 s.
    assert said[6] == "退回一步：01 乙 · 答辩 → 01 乙 · 路演"
    assert said[-1] == "处理超时：01 乙，路演超 1:10，答辩超 0:00"
    fields = act_fields(contest.log[-1], contest.judging.ask(WholeEvent()))
    assert fields == (ActField("超时已处理", "否", "是"),)


def test_what_changed_in_the_show_stands_field_by_field() -> None:
    before = Show(sessions=(Session("S1", "上午场"), Session("S2", "下午场", "5月18日", "报告厅")))
    after = replace(
        before,
        rules=ShowRules(when=RevealWhen.ONE_LATER, bell=False, frozen=3),
        sessions=(Session("S1", "开场"), before.sessions[1]),
        members={"E3": "S2"},
        breaks=(Break("S1", "", "", 15),),
    )
    entry = entry_of("show", "stage/final", canonical_text(before), canonical_text(after))
    assert act_fields(entry, small_event()) == (
        ActField("响铃", "是", "否"),
        ActField("分数揭晓", "收齐一项，揭晓一项", "晚一项揭晓"),
        ActField("最后几项不上名次榜", "0", "3"),
        ActField("场次", "上午场，下午场 5月18日 报告厅", "开场，下午场 5月18日 报告厅"),
        ActField("休息安排", "", "休息 15 分钟（场次末尾）"),
        ActField("03 丙", "上午场", "下午场"),
    )


def test_what_was_revealed_stands_judge_by_judge() -> None:
    contest = played_day()
    event = contest.judging.ask(WholeEvent())
    first, second = (entry for entry in contest.log if entry.act == "reveal")
    assert act_fields(first, event) == (
        ActField("项目", "", "01 乙"),
        ActField("评委J1", "", "85.5"),
        ActField("评委J2", "", "85.5"),
        ActField("评委J3", "", "85.5"),
        ActField("路演答辩", "", "85.50"),
    )
    assert act_fields(second, event) == (
        ActField("评委J1", "85.5", "84.5"),
        ActField("路演答辩", "85.50", "85.17"),
    )
    (call,) = (entry for entry in contest.log if entry.act == "call")
    assert act_fields(call, event) == (
        ActField("项目", "", "01 乙"),
        ActField("环节", "台上无项目", "候场"),
        ActField("计时", "", "0:00 / 6:00"),
        ActField("大屏", "等候页", "正在上场 · 01 乙"),
    )


def test_an_announcement_that_is_corrected_says_so() -> None:
    line = RankedLine(Fraction(1), Who("E1", "02", "甲"), Fraction("80.25"), award="一等奖", tier=0)
    before = ResultsRelease(1, "final", (line,), (), 2, NOON)
    after = replace(before, lines=(replace(line, final=Fraction(80)),))
    entry = entry_of("announce", "stage/final/release/2", canonical_text(before), canonical_text(after))
    assert act_sentence(entry, Names(small_event())) == "更正名次和奖项：1 个项目，1 个获奖"
    assert act_fields(entry, small_event()) == (
        ActField("02 甲", "第 1 名 · 80.25 · 一等奖", "第 1 名 · 80.00 · 一等奖"),
    )


def test_a_clock_that_is_over_says_by_how_much() -> None:
    before = StageMark("E2", Phase.QUESTIONS, 301_500, 300_000)
    entry = entry_of("pause", "stage/final/state/", canonical_text(before), canonical_text(before))
    assert act_sentence(entry, Names(small_event())) == "暂停计时：01 乙 · 答辩，已超 0:01"


def entry_of(act: str, subject: str, before: str = "", after: str = "") -> AuditEntry:
    told = Act(NOON, "组委会", act, subject, before, after)
    return AuditEntry(1, told.at, told.actor, told.act, told.subject, before, after, "", "", "")


def test_a_swap_and_a_move_say_whose_turn_it_was() -> None:
    event = small_event()
    numbered = replace(
        event, entries=tuple(replace(item, order=at) for at, item in enumerate(event.entries, start=1))
    )
    everybody = [item.code for item in numbered.entries]

    def said(act: SetupAct, after: object) -> str:
        return done_sentence(act, SetupChange(differences(numbered, after)), Names(after))  # type: ignore[arg-type]

    assert said(SetupAct.SWAP_ENTRIES, swapped(numbered, "E4", "E1")) == "对调出场顺序：01 甲 ↔ 04 丁"
    assert said(SetupAct.MOVE_ENTRY, moved(numbered, everybody, "E1", "E5")) == "调整出场顺序：甲 01 → 04"
    assert said(SetupAct.MOVE_ENTRY, moved(numbered, everybody, "E4", "E1")) == "调整出场顺序：丁 04 → 01"
    # To the next turn: two have changed places.
    assert said(SetupAct.MOVE_ENTRY, moved(numbered, everybody, "E2", "E4")) == "对调出场顺序：02 乙 ↔ 03 丙"


def test_turns_that_were_not_numbered_are_counted() -> None:
    event = small_event()
    # 甲 2, 乙 1, 丙 3, 丁 and the fifth none: all are numbered anew, and 丙 alone keeps its 3.
    after = moved(event, ["E2", "E1", "E3", "E4", "E5"], "E4", "E2")
    change = SetupChange(differences(event, after))
    assert done_sentence(SetupAct.MOVE_ENTRY, change, Names(after)) == "调整 5 个项目的出场顺序"
    assert setup_sentence(SetupAct.UNDO, change.inverse, Names(event)) == "撤销：修改 5 个项目"


def test_times_read_as_a_clock_shows_them() -> None:
    assert [minutes(value) for value in (0, 59, 60, 480, 3600, 3661, -5)] == [
        "0:00",
        "0:59",
        "1:00",
        "8:00",
        "1:00:00",
        "1:01:01",
        "\N{MINUS SIGN}0:05",
    ]
    # What is left is rounded up, what has gone by down: both say so at the same moment.
    assert (left_minutes(59_001), gone_minutes(59_999)) == ("1:00", "0:59")

"""The sheets behind the ranking: marks, awards, statistics, charts, acts, rules, seal; and how they print."""

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl.chart import BarChart

from judging_app.application.progress import Cancelled
from judging_app.application.sealing.records import ContentMark, Seal, SealBreak, SealStatement
from judging_app.domain.aggregation import Aggregation, Level, Method
from judging_app.domain.event import Event, Judge, Ruling, RulingKind
from judging_app.domain.rulebook import EACH_TRACK, Award, AwardKind, LineTie
from judging_app.domain.sheets import Sheet, Standing
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from tests.workbooks.books import Book, read_book, rows_of, small_book
from tests.workbooks.strategies import events

CONTENT = "0123456789abcdef" * 4
CODE = "04HM-ASW9-NF6Y-Y093"
"""The first 80 bits of `CONTENT`, 0123456789abcdef0123, five at a time in Crockford's base 32."""


@pytest.fixture
def event(tmp_path: Path) -> Event:
    """Three judges, the lowest and the highest dropped; one recused."""
    event, _ = read_book(tmp_path / "source.xlsx", small_book())
    return event


def ruled(event: Event, *, awards: Sequence[Award] = (), **aggregation: object) -> Event:
    """The event with other awards and another aggregation of the judged dimension."""
    (round_,) = event.rounds
    talk, perf = round_.rulebook.dimensions
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, **aggregation)  # type: ignore[arg-type]
    rulebook = replace(
        round_.rulebook, dimensions=(replace(talk, aggregation=rule), perf), awards=tuple(awards)
    )
    return replace(event, rounds=(replace(round_, rulebook=rulebook),))


def written(event: Event, folder: Path, language: Language = Language.CHINESE, **options: object) -> Path:
    path = folder / "results.xlsx"
    write_results(event, "R1", path, language, **options)  # type: ignore[arg-type]
    return path


def test_every_mark_stands_there_with_what_became_of_it(event: Event, tmp_path: Path) -> None:
    path = written(ruled(event), tmp_path)
    rows = rows_of(path, "逐项评分-路演答辩")
    told = [
        (row["编号"], row["评委"], row["创新性"], row["可行性"], row["总分"], row["处理"]) for row in rows
    ]
    assert told == [
        ("01", "评委甲", 52.5, 33, 85.5, None),
        ("01", "评委乙", 50, 35.5, 85.5, "▲ 去最高"),
        ("01", "评委丙", 48, 30, 78, "▼ 去最低"),
        ("02", "评委甲", 51.5, 31, 82.5, None),
        ("02", "评委乙", 49, 30.5, 79.5, None),
        ("02", "评委丙", None, None, None, "回避"),
    ]
    assert rows[-1]["理由"] == "亲属"
    sheet = openpyxl.load_workbook(path)["逐项评分-路演答辩"]
    assert [sheet.cell(row, 6).font.strike for row in (6, 7, 8)] == [None, True, True]


def test_marks_are_struck_one_by_one_where_criteria_are_trimmed(event: Event, tmp_path: Path) -> None:
    path = written(ruled(event, level=Level.CRITERION), tmp_path)
    rows = rows_of(path, "逐项评分-路演答辩")
    # c1: 52.5, 50, 48 and c2: 33, 35.5, 30
    assert [row["处理"] for row in rows[:3]] == ["▲ 创新性", "▲ 可行性", "▼ 创新性; ▼ 可行性"]
    sheet = openpyxl.load_workbook(path)["逐项评分-路演答辩"]
    struck = [[cell.font.strike for cell in sheet[row][5:8]] for row in (6, 7, 8)]
    assert struck == [[True, None, None], [None, True, None], [True, True, None]]


def test_a_voided_sheet_shows_its_marks_struck_and_a_draft_none(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    sheets = [
        replace(sheet, standing=Standing.VOIDED, reason="未按标准打分")
        if (sheet.entry, sheet.judge) == ("01", "J1")
        else replace(sheet, standing=Standing.DRAFT)
        if (sheet.entry, sheet.judge) == ("02", "J2")
        else sheet
        for sheet in round_.sheets
    ]
    path = written(replace(event, rounds=(replace(round_, sheets=tuple(sheets)),)), tmp_path)
    rows = {(row["编号"], row["评委"]): row for row in rows_of(path, "逐项评分-路演答辩")}
    voided, draft = rows["01", "评委甲"], rows["02", "评委乙"]
    assert (voided["创新性"], voided["总分"], voided["处理"], voided["理由"]) == (
        52.5,
        None,
        "作废",
        "未按标准打分",
    )
    assert (draft["创新性"], draft["总分"], draft["处理"]) == (None, None, "草稿")
    found = [row for row in openpyxl.load_workbook(path)["逐项评分-路演答辩"] if row[4].value == "评委甲"]
    assert found[0][5].font.strike


def test_awards_tell_winners_vacancies_and_how_close_the_line_was(event: Event, tmp_path: Path) -> None:
    awards = (
        Award("一等奖", count=1),
        Award("特别奖", scope=EACH_TRACK, count=2),
        Award("进决赛", kind=AwardKind.ADVANCE, count=1, to_round="R2"),
    )
    path = written(ruled(event, awards=awards), tmp_path)
    rows = rows_of(path, "奖项与晋级")
    told = [
        (row["奖项／晋级线"], row["结果"], row["编号"], row["最终得分"], row["距线差"], row["说明"])
        for row in rows
    ]
    assert told == [
        ("一等奖", "获奖", "01", 90.8, None, None),
        ("特别奖 · 初创组", "获奖", "01", 90.8, None, None),
        ("特别奖 · 初创组", "空缺", None, None, None, "空缺 1 名"),
        ("特别奖 · 成长组", "获奖", "02", 80.6, None, None),
        ("特别奖 · 成长组", "空缺", None, None, None, "空缺 1 名"),
        ("进决赛", "晋级", "01", 90.8, None, None),
        ("进决赛", "线下第一", "02", 80.6, 10.2, None),
    ]
    heads = [row[0].value for row in openpyxl.load_workbook(path)["奖项与晋级"]]
    assert "特别奖 · 初创组 · 奖项 · 2 名 · 实授 1 名" in heads


def test_a_tie_at_the_line_is_said_to_be_open(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    sheets = [replace(sheet, entry=entry) for entry in ("01", "02") for sheet in round_.sheets[:2]]
    values = [replace(value, claimed=Fraction(60), verified=None) for value in round_.values]
    award = Award("一等奖", count=1, line_tie=LineTie.RULING)
    rulebook = replace(round_.rulebook, awards=(award,))
    tied = replace(
        round_, sheets=tuple(sheets), values=tuple(values), adjustments=(), recusals=(), rulebook=rulebook
    )
    rows = rows_of(written(replace(event, rounds=(tied,)), tmp_path), "奖项与晋级")
    assert [(row["结果"], row["编号"], row["说明"]) for row in rows] == [
        ("待定", "01", "线上同分：待裁定 1 个名额"),
        ("待定", "02", "线上同分：待裁定 1 个名额"),
    ]


def test_statistics_are_those_worked_out_by_hand(event: Event, tmp_path: Path) -> None:
    rows = {row["对象"]: row for row in rows_of(written(ruled(event), tmp_path), "统计")}
    # 评委甲 gave 85.5 and 82.5: mean 84, deviation 3 ÷ √2
    first = rows["评委甲"]
    assert [first[name] for name in ("个数", "平均", "标准差", "中位数", "最低", "最高", "极差")] == [
        2,
        84,
        2.1213,
        84,
        82.5,
        85.5,
        3,
    ]
    assert [
        (rows[name]["去最低次数"], rows[name]["去最高次数"]) for name in ("评委甲", "评委乙", "评委丙")
    ] == [
        (0, 0),
        (0, 1),
        (1, 0),
    ]
    # 创新性: 52.5, 50, 48, 51.5, 49: mean 50.2, squares of the differences 13.3, ÷ 4, root
    assert (rows["创新性"]["平均"], rows["创新性"]["标准差"]) == (50.2, 1.8235)
    assert (rows["全部项目"]["平均"], rows["全部项目"]["极差"]) == (85.7, 10.2)
    assert (rows["80 ≤ x < 82"]["个数"], rows["90 ≤ x < 92"]["个数"]) == (1, 1)


def test_charts_are_native_and_look_at_the_cells(event: Event, tmp_path: Path) -> None:
    path = written(ruled(event), tmp_path)
    book = openpyxl.load_workbook(path)
    charts = book["统计图"]._charts
    assert [type(chart) for chart in charts] == [BarChart] * 3
    values = [chart.series[0].val.numRef for chart in charts]
    assert values[0].f == "'总排名'!$L$5:$L$6"
    assert [float(point.v) for point in values[0].numCache.pt] == [90.8, 80.6]
    sheet, _, cells = values[2].f.rpartition("!")
    found = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
    assert found == [84, 82.5, 78]


def test_acts_come_with_reasons_and_who_decided(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    ruling = Ruling("B1", RulingKind.RULING, ("01", "02"), "复议", "组长")
    parts = [round_.participations[0], replace(round_.participations[1], reason="自愿退出")]
    parts[1] = replace(parts[1], status=parts[1].status.WITHDRAWN)
    path = written(
        replace(event, rounds=(replace(round_, rulings=(ruling,), participations=tuple(parts)),)), tmp_path
    )
    rows = rows_of(path, "加扣分与裁定")
    assert [(row["类型"], row["编号"], row["得分"], row["理由"], row["决定人"]) for row in rows] == [
        ("超时", "01", -0.5, "超时", None),
        ("裁定", "01 > 02", None, "复议", "组长"),
        ("退赛", "02", None, "自愿退出", None),
        ("回避", "02", None, "亲属", None),
    ]


def test_the_rules_are_those_that_were_read_out(event: Event, tmp_path: Path) -> None:
    path = written(ruled(event), tmp_path)
    texts = [row[1].value for row in openpyxl.load_workbook(path)["规则说明"]]
    assert event.rounds[0].code in texts
    assert any("去掉一个最低分和一个最高分" in str(text) for text in texts)
    assert any("路演答辩 × 60% + 实绩评价 × 40%" in str(text) for text in texts)


def mark(*, sealed: bool = False, broken: bool = False) -> ContentMark:
    """A mark over some content."""
    at = datetime(2026, 11, 24, 7, 2, 11, 123456, tzinfo=UTC)
    statement = SealStatement(1, "遴选", "主办单位", CONTENT, "ab" * 32, 41, "cd" * 32, at, "张三")
    seal = Seal(statement, "11" * 32, "22" * 64)
    return ContentMark(
        CONTENT, seal if sealed else None, SealBreak(1, at, "李四", "改错一个分数") if broken else None
    )


@pytest.mark.parametrize("language", list(Language))
def test_the_code_is_on_every_sheet_and_at_the_foot_of_every_page(
    event: Event, tmp_path: Path, language: Language
) -> None:
    book = openpyxl.load_workbook(written(ruled(event), tmp_path, language, mark=mark()))
    titles = book.sheetnames
    for title in titles[: titles.index("赛事" if language is Language.CHINESE else "Event")]:
        sheet = book[title]
        above = [str(row[0].value) for row in sheet.iter_rows(max_row=8)]
        assert any(CODE in text for text in above), title
        assert CODE in str(sheet.oddFooter.left.text), title
        assert "&P" in str(sheet.oddFooter.center.text)
        assert sheet.page_setup.paperSize == 9


def test_the_seal_is_told_with_everything_that_proves_it(event: Event, tmp_path: Path) -> None:
    path = written(event, tmp_path, mark=mark(sealed=True))
    facts = {row["内容"]: row["值"] for row in rows_of(path, "封存")}
    assert (facts["状态"], facts["内容码"], facts["内容摘要（SHA-256）"]) == ("已封存", CODE, CONTENT)
    assert (facts["封存时间"], facts["封存人"]) == ("2026-11-24T07:02:11.123456+00:00", "张三")
    assert (facts["公钥（Ed25519）"], facts["签名"]) == ("11" * 32, "22" * 64)
    assert (facts["日志末条编号"], facts["日志末条摘要"]) == ("41", "cd" * 32)


def test_a_broken_seal_and_none_at_all_are_said_plainly(event: Event, tmp_path: Path) -> None:
    facts = {
        row["内容"]: row["值"] for row in rows_of(written(event, tmp_path, mark=mark(broken=True)), "封存")
    }
    assert (facts["状态"], facts["解除人"], facts["理由"]) == ("封存已解除", "李四", "改错一个分数")
    assert "签名" not in facts
    facts = {row["内容"]: row["值"] for row in rows_of(written(event, tmp_path, mark=mark()), "封存")}
    assert (facts["状态"], facts["内容码"]) == ("未封存", CODE)


AWKWARD = (
    "=1+1",
    "+86",
    "-A1",
    "@SUM(A1)",
    "\t=cmd|' /C calc'!A0",
    '项目 & <b>"引"</b>',
    "مشروع الشباب",
    "🌾合作社👩‍🌾",
    "极长的名字" * 60,
    "_x0041_ 原样",
    "多行\n名字",
)


@pytest.mark.parametrize("name", AWKWARD)
def test_a_name_stays_the_text_that_it_is(event: Event, tmp_path: Path, name: str) -> None:
    entries = (replace(event.entries[0], name=name, organization=name), event.entries[1])
    judges = (Judge("J1", name), *event.judges[1:])
    changed = replace(ruled(event, awards=(Award("奖", count=1),)), entries=entries, judges=judges)
    path = written(changed, tmp_path, mark=mark())
    again, _ = read_event(path)
    assert (again.entries, again.judges) == (
        (replace(entries[0], name=name, organization=name), entries[1]),
        (Judge("J1", name), *judges[1:]),
    )
    book = openpyxl.load_workbook(path)
    for sheet in book:
        if not sheet.title.startswith("复核"):
            assert not any(cell.data_type == "f" for row in sheet for cell in row), sheet.title
    cell = book["总排名"]["C5"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_long_texts_wrap_and_their_rows_are_tall_enough(event: Event, tmp_path: Path) -> None:
    entries = (replace(event.entries[0], name="极长的名字" * 20), event.entries[1])
    sheet = openpyxl.load_workbook(written(replace(event, entries=entries), tmp_path))["总排名"]
    assert sheet["C5"].alignment.wrap_text
    # 100 characters of double width in at most 32 columns: seven lines or more of 15 points
    assert sheet.column_dimensions["C"].width <= 32
    assert sheet.row_dimensions[5].height >= 7 * 15
    assert sheet.row_dimensions[6].height < 2 * 15


def test_stopped_it_leaves_what_was_there(event: Event, tmp_path: Path) -> None:
    path = written(event, tmp_path)
    before = path.read_bytes()

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_results(event, "R1", path, progress=stop)
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir() if "part" in item.name] == []


def test_progress_only_grows_and_ends_at_its_total(event: Event, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    written(event, tmp_path, progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]
    assert len({total for _, total in told}) == 1


def without_judges() -> Book:
    book = small_book()
    book["维度"] = [book["维度"][0], book["维度"][2]]
    book["指标"] = [book["指标"][0], book["指标"][3]]
    book["维度"][1][4] = 100
    book["同分规则"] = [["轮次", "比较内容", "对象"], ["R1", "名次并列", None]]
    for title in ("评委", "回避", "评分"):
        del book[title]
    return book


def test_an_event_that_nobody_marks_has_no_sheets_of_marks(tmp_path: Path) -> None:
    event, _ = read_book(tmp_path / "source.xlsx", without_judges())
    titles = openpyxl.load_workbook(written(event, tmp_path)).sheetnames
    assert titles[0] == "总排名"
    assert not any(title.startswith(("逐项评分", "评分明细", "指标均分")) for title in titles)


def test_nothing_scored_yet_is_no_obstacle(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    bare = replace(
        event, rounds=(replace(round_, sheets=(), values=(), adjustments=()),), entries=event.entries
    )
    assert "统计图" not in openpyxl.load_workbook(written(bare, tmp_path)).sheetnames


@settings(
    max_examples=6,
    # Events are big values: drawing one that is too big for hypothesis is drawn anew, which it counts.
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(event=events())
def test_any_event_at_all_can_be_written_and_read_back(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "any.xlsx"
    for round_ in event.rounds:
        for language in Language:
            write_results(event, round_.code, path, language, mark=mark(sealed=True))
            with zipfile.ZipFile(path) as book:
                assert book.testzip() is None
    if event.rounds:
        assert read_event(path)[0] == event


def test_a_reserve_that_stands_in_is_told(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    seats = tuple(
        replace(seat, role=seat.role.RESERVE) if seat.judge == "J3" else seat for seat in round_.seats
    )
    sheets = (*round_.sheets, Sheet("talk", "02", "J3", Standing.NOT_SCORED, {}))
    changed = replace(round_, seats=seats, sheets=sheets)
    rows = rows_of(written(replace(event, rounds=(changed,)), tmp_path), "逐项评分-路演答辩")
    assert [(row["评委"], row["总分"], row["处理"]) for row in rows if row["编号"] == "01"] == [
        ("评委甲", 85.5, None),
        ("评委乙", 85.5, None),
        ("评委丙", None, "后备，未启用"),
    ]

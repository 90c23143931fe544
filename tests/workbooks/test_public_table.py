"""公示 as a workbook: one sheet that may be hung out as it is."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import EntryStatus, Event
from judging_app.wording.language import Language
from judging_app.workbooks.public_table import write_public_table
from tests.workbooks.books import read_book, small_book


@pytest.fixture
def event(tmp_path: Path) -> Event:
    """Three judges, the lowest and the highest dropped; one recused."""
    event, _ = read_book(tmp_path / "source.xlsx", small_book())
    (round_,) = event.rounds
    talk, perf = round_.rulebook.dimensions
    talk = replace(talk, aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1))
    rulebook = replace(round_.rulebook, dimensions=(talk, perf))
    return replace(event, rounds=(replace(round_, rulebook=rulebook),))


def cells(path: Path) -> list[list[object]]:
    (sheet,) = openpyxl.load_workbook(path).worksheets
    return [[cell.value for cell in row] for row in sheet]


def test_it_holds_raw_scores_correction_and_final(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "public.xlsx"
    write_public_table(event, "R1", path, Language.CHINESE)
    rows = cells(path)
    at = next(at for at, row in enumerate(rows) if row[0] == "名次")
    assert [str(title) for title in rows[at]] == [
        *("名次", "编号", "项目", "组别", "组内名次"),
        *("评委1", "评委2", "评委3", "原始分", "得分", "×60%"),
        *("原始分", "得分", "×40%", "加扣分", "最终得分", "奖项", "说明"),
    ]
    assert rows[at - 1][5] == "路演答辩"
    assert rows[at + 1] == [
        *(1, "01", "蔬菜项目", "初创组", 1),
        *(85.5, 85.5, 78, 85.5, 85.5, 51.3),
        *(100, 100, 40, -0.5, 90.8, "一等奖", None),
    ]
    assert rows[at + 2][5:8] == [82.5, 79.5, "回避"]


def test_what_was_dropped_is_struck_and_carries_its_sign(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "public.xlsx"
    write_public_table(event, "R1", path, Language.CHINESE)
    (sheet,) = openpyxl.load_workbook(path).worksheets
    row = next(row for row in sheet if row[1].value == "01")
    assert [cell.font.strike for cell in row[5:8]] == [None, True, True]
    assert [cell.number_format for cell in row[5:8]] == ['0.0"\u3000"', '0.0"▲"', '0.0"▼"']


def test_it_names_no_judge_and_tells_the_code_and_the_time(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "public.xlsx"
    content = "0123456789abcdef" * 4
    write_public_table(event, "R1", path, Language.CHINESE, mark=ContentMark(content))
    found = "\n".join(str(value) for row in cells(path) for value in row if value is not None)
    assert "公示期：" in found
    assert "04HM-ASW9-NF6Y-Y093" in found
    for name in ("评委甲", "评委乙", "评委丙", "亲属"):
        assert name not in found


def test_who_withdrew_stands_below_with_nothing_but_the_word(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    parts = (
        replace(round_.participations[0], status=EntryStatus.DISQUALIFIED, reason="内部说明"),
        *round_.participations[1:],
    )
    path = tmp_path / "public.xlsx"
    write_public_table(
        replace(event, rounds=(replace(round_, participations=parts),)), "R1", path, Language.CHINESE
    )
    rows = cells(path)
    assert [row[0] for row in rows[-2:]] == ["未排名", None]
    assert [value for value in rows[-1] if value is not None] == ["01", "蔬菜项目", "初创组", "取消资格"]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "مشروع", "长" * 200, "🌾"])
def test_a_name_stays_a_text(event: Event, tmp_path: Path, name: str) -> None:
    entries = (replace(event.entries[0], name=name), event.entries[1])
    path = tmp_path / "public.xlsx"
    write_public_table(replace(event, entries=entries), "R1", path, Language.ENGLISH)
    (sheet,) = openpyxl.load_workbook(path).worksheets
    (cell,) = [row[2] for row in sheet if row[1].value == "01"]
    assert (cell.value, cell.data_type) == (name, "s")

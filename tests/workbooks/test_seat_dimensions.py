"""The column that says which judged dimension a seat scores."""

from pathlib import Path

import pytest

from judging_app.domain.problems import Problem
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import Book, errors_of, read_book, rows_of, said, small_book


def with_plan(header: str = "维度", cell: str = "商业计划书") -> Book:
    """A second judged dimension, scored by 评委丙 alone, who scores nothing else."""
    book = small_book()
    book["维度"].append(["R1", "plan", "商业计划书", "评委评分", None, "平均", 0, 0])
    book["维度"][1][4] = book["维度"][2][4] = None
    book["指标"].append(["R1", "plan", "p1", "计划", 100, 1, None, None])
    book["席位"] = [["评委", header], ["评委甲", None], ["J2", "talk"], ["J3", cell]]
    book["评分"] = [row for row in book["评分"] if row[2] != "J3"]
    return book


@pytest.mark.parametrize(("header", "cell"), [("维度", "商业计划书"), ("Dimension", "plan")])
def test_a_dimension_is_named_by_code_or_name(tmp_path: Path, header: str, cell: str) -> None:
    event, findings = read_book(tmp_path / "a.xlsx", with_plan(header, cell))
    assert [(seat.judge, seat.dimension) for seat in event.rounds[0].seats] == [
        ("J1", ""),
        ("J2", "talk"),
        ("J3", "plan"),
    ]
    assert findings == []


@pytest.mark.parametrize("language", list(Language))
def test_it_comes_back_equal(tmp_path: Path, language: Language) -> None:
    event, _ = read_book(tmp_path / "a.xlsx", with_plan())
    write_event(event, tmp_path / "b.xlsx", language)
    assert read_event(tmp_path / "b.xlsx") == (event, [])


def test_a_dimension_that_no_judge_marks_is_named_at_its_cell(tmp_path: Path) -> None:
    for number, cell in enumerate(("面试", "实绩评价")):
        found = said(errors_of(tmp_path / f"{number}.xlsx", with_plan(cell=cell)))
        assert (Problem.UNKNOWN_DIMENSION, "席位", "B4") in found


def test_the_details_of_a_dimension_list_only_those_who_score_it(tmp_path: Path) -> None:
    event, _ = read_book(tmp_path / "a.xlsx", with_plan())
    path = tmp_path / "b.xlsx"
    write_results(event, "R1", path, Language.CHINESE)

    def judges(title: str) -> list[str]:
        return [name for name in rows_of(path, title)[0] if str(name).startswith("评委")]

    assert judges("评分明细-路演答辩") == ["评委甲", "评委乙"]
    assert judges("评分明细-商业计划书") == ["评委甲", "评委丙"]

"""The recheck's formulas: worked out by hand, pointing at the raw cells, honest about what they cannot do."""

import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from judging_app.domain.aggregation import Aggregation, Method, Rung
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding, RoundingMode
from judging_app.domain.indicators import Interval
from judging_app.domain.rulebook import FinalMethod, PlaceStyle
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.recheck.formulas import are_apart, choose, decimals_of, holds, is_safe, rounded
from judging_app.workbooks.recheck.panels import by_rung, extremes
from judging_app.workbooks.results import result_sheets, write_results
from judging_app.workbooks.results_model import Formula
from tests.workbooks.books import read_book, small_book

SUMMARY, STEPS = "复核", "复核-步骤"


@pytest.fixture
def event(tmp_path: Path) -> Event:
    """Three judges, the lowest and the highest dropped; one recused."""
    event, _ = read_book(tmp_path / "source.xlsx", small_book())
    talk, perf = event.rounds[0].rulebook.dimensions
    talk = replace(talk, aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1))
    return ruled(event, dimensions=(talk, perf))


def ruled(event: Event, **options: object) -> Event:
    (round_,) = event.rounds
    rulebook = replace(round_.rulebook, **options)  # type: ignore[arg-type]
    return replace(event, rounds=(replace(round_, rulebook=rulebook),))


def written(event: Event, folder: Path, title: str, *, values: bool = False) -> Worksheet:
    path = folder / "results.xlsx"
    write_results(event, "R1", path, Language.CHINESE)
    return openpyxl.load_workbook(path, data_only=values)[title]


def column(sheet: Worksheet, title: str, header: int) -> str:
    return next(cell.column_letter for cell in sheet[header] if cell.value == title)


# --- Formulas ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (RoundingMode.HALF_UP, "ROUND(ROUND(A1,9),2)"),
        (RoundingMode.DOWN, "ROUNDDOWN(ROUND(A1,9),2)"),
        (RoundingMode.UP, "ROUNDUP(ROUND(A1,9),2)"),
    ],
)
def test_a_value_is_freed_of_the_error_of_doubles_before_it_is_rounded(
    mode: RoundingMode, expected: str
) -> None:
    assert rounded("A1", Rounding(2, mode)) == expected


def test_half_even_tells_its_ties_apart_by_hand() -> None:
    # 2.5 -> 2, 3.5 -> 4: twice the rounded half of a tie is the even neighbour.
    assert rounded("A1", Rounding(0, RoundingMode.HALF_EVEN)) == (
        "IF(ABS(ROUND((A1)*1,9))-INT(ABS(ROUND((A1)*1,9)))=0.5,"
        "2*ROUND(ROUND((A1)*1,9)/2,0)/1,ROUND(ROUND(A1,9),0))"
    )


@pytest.mark.parametrize(
    ("value", "safe"),
    [
        ("2.675", True),  # a tie itself
        ("2.67500001", True),
        ("2.675000000001", False),  # nine decimals cannot tell it from the tie
        ("2.674999999999", False),
        ("1/3", True),
        ("1000001", False),  # too large for nine decimals in a double
    ],
)
def test_a_value_too_near_a_tie_is_not_left_to_doubles(value: str, safe: bool) -> None:
    assert is_safe(Fraction(value), Rounding(2)) is safe


def test_a_value_just_above_a_step_is_not_rounded_up_by_doubles() -> None:
    assert is_safe(Fraction("2.67"), Rounding(2, RoundingMode.UP))
    assert not is_safe(Fraction("2.670000000001"), Rounding(2, RoundingMode.UP))


def test_places_are_only_counted_where_scores_are_apart() -> None:
    assert are_apart([Fraction("90.8"), Fraction("90.8"), Fraction("80.6")])
    assert not are_apart([Fraction("90.8"), Fraction("90.8000000001")])


def test_edges_are_closed_where_the_rule_says_so() -> None:
    assert holds(Interval(Fraction(20), Fraction(50)), "B2") == "AND(B2>=20,B2<50)"
    assert holds(Interval(None, Fraction(-3), high_closed=True), "B2") == "B2<=(-3)"
    assert choose([("B2>1", "5"), ("B2>0", "3")], "0") == "IF(B2>1,5,IF(B2>0,3,0))"


def test_one_copy_of_each_dropped_extreme_is_taken_off() -> None:
    assert extremes("D2:J2", 1, 1) == "MIN(D2:J2)+MAX(D2:J2)"
    assert extremes("D2:J2", 2, 0) == "SUMPRODUCT(SMALL(D2:J2,{1,2}))"


def test_a_ladder_takes_the_highest_step_that_fits() -> None:
    rule = Aggregation(
        method=Method.TRIMMED,
        ladder=(Rung(5, Method.TRIMMED, 1, 1), Rung(7, Method.TRIMMED, 2, 2)),
    )
    text = by_rung(rule, "L2", lambda rung: f"{rung.drop_low}")
    assert text == "IF(L2>=7,2,IF(L2>=5,1,0))"


def test_trimming_needs_its_minimum() -> None:
    rule = Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=5)
    assert by_rung(rule, "L2", lambda rung: f"{rung.drop_low}") == "IF(L2>=5,1,0)"
    assert by_rung(replace(rule, minimum=0), "L2", lambda rung: f"{rung.drop_low}") == "IF(L2>=3,1,0)"


def test_decimals_are_counted_where_they_end() -> None:
    assert [decimals_of(Fraction(text)) for text in ("3", "1.25", "1/3")] == [0, 2, None]


# --- The sheets ----------------------------------------------------------------------------------


def test_a_total_points_at_its_own_marks(event: Event, tmp_path: Path) -> None:
    sheet = written(event, tmp_path, STEPS)
    total = sheet[f"{column(sheet, '评委甲', 8)}9"].value
    assert total == (
        "=IF(AND(OR('评分'!E2=\"已锁定\",'评分'!E2=\"已提交\"),COUNT('评分'!F2:G2)=2),"
        "ROUND(SUM('评分'!F2:G2),4),'评分'!E2)"
    )
    marks = openpyxl.load_workbook(tmp_path / "results.xlsx")["评分"]
    assert [marks[cell].value for cell in ("C2", "D2", "F2", "G2")] == ["01", "J1", 52.5, 33]


def test_the_stations_follow_one_another(event: Event, tmp_path: Path) -> None:
    # 85.5, 85.5 and 78: 163.5 dropped, 85.5 left; 100 for the figure; 0.5 off: 51.3 + 40 - 0.5 = 90.8
    sheet = written(event, tmp_path, STEPS, values=True)
    found = {cell.value: sheet[f"{cell.column_letter}9"].value for cell in sheet[8] if cell.value}
    assert (found["评委甲"], found["评委乙"], found["评委丙"]) == (85.5, 85.5, 78)
    assert (found["评委总分合计"], found["有效票数"], found["去掉的分"], found["计入票数"]) == (
        249,
        3,
        163.5,
        1,
    )
    assert (found["评审组得分"], found["带动就业（得分）"]) == (85.5, 100)
    assert (found["未取整"], found["最终得分"], found["名次"], found["组内名次"]) == (90.8, 90.8, 1, 1)


def test_the_verdict_stands_in_a_fixed_cell_and_holds_before_anybody_recalculates(
    event: Event, tmp_path: Path
) -> None:
    assert written(event, tmp_path, SUMMARY, values=True)["A3"].value == "全部一致"
    formula = written(event, tmp_path, SUMMARY)["A3"].value
    assert formula.startswith("=IF(ROWS(")
    with zipfile.ZipFile(tmp_path / "results.xlsx") as parts:
        assert 'fullCalcOnLoad="1"' in parts.read("xl/workbook.xml").decode()


def test_every_entry_is_compared_with_values_that_are_no_formulas(event: Event, tmp_path: Path) -> None:
    sheet = written(event, tmp_path, SUMMARY)
    row = [cell.value for cell in sheet[9]]
    assert row[0] == "01"
    kinds = [isinstance(value, str) and value.startswith("=") for value in row[3:]]
    assert kinds == [True, False] * 6 + [True, True]  # pairs, then differences and result


def test_a_recused_judge_has_a_word_in_place_of_a_total(event: Event, tmp_path: Path) -> None:
    sheet = written(event, tmp_path, STEPS)
    assert sheet[f"{column(sheet, '评委丙', 8)}10"].value == "回避"


def test_skating_is_taken_over_and_never_passed_off_as_checked(event: Event, tmp_path: Path) -> None:
    talk = event.rounds[0].rulebook.dimensions[0]
    danced = ruled(event, dimensions=(replace(talk, weight=None),), method=FinalMethod.SKATING)
    sheet = written(danced, tmp_path, SUMMARY)
    told = sheet["A4"].value
    assert told.startswith("以下步骤采用程序值")
    assert "评审组得分" in told
    assert "名次" in told
    steps = openpyxl.load_workbook(tmp_path / "results.xlsx")[STEPS]
    assert "名次（程序值）" in [cell.value for cell in steps[8]]


def test_least_squares_are_taken_over_and_said_so(event: Event, tmp_path: Path) -> None:
    talk, perf = event.rounds[0].rulebook.dimensions
    corrected = replace(talk, aggregation=Aggregation(), calibration=Calibration(CalibrationMethod.ADDITIVE))
    told = written(ruled(event, dimensions=(corrected, perf)), tmp_path, SUMMARY)["A4"].value
    assert told == "以下步骤采用程序值，未经公式复算：路演答辩 修正后"


def test_a_panel_s_coefficient_has_its_own_sheet(event: Event, tmp_path: Path) -> None:
    talk, perf = event.rounds[0].rulebook.dimensions
    rule = Calibration(CalibrationMethod.POOLED_MEAN, Rounding(4), Rounding(2))
    sheet = written(
        ruled(event, dimensions=(replace(talk, calibration=rule), perf)), tmp_path, "复核-修正", values=True
    )
    # One panel: 85.5 and (82.5 + 79.5) / 2 = 81 make 83.25 for the panel and for everybody.
    assert [sheet[f"{letter}7"].value for letter in "CDEF"] == [2, 83.25, 83.25, 1]


@pytest.mark.parametrize("style", list(PlaceStyle))
def test_the_model_is_what_is_written(event: Event, style: PlaceStyle) -> None:
    board = Scoreboard(ruled(event, place_style=style), "R1")
    sheets = {sheet.title: sheet for sheet in result_sheets(board, Language.CHINESE)}
    verdict = sheets[SUMMARY].heading[2]
    assert isinstance(verdict, Formula)
    assert verdict.value == "全部一致"
    assert all(len(row) == len(sheets[STEPS].columns) for row in sheets[STEPS].rows)


def test_a_workbook_with_a_recheck_is_still_an_event_workbook(event: Event, tmp_path: Path) -> None:
    written(event, tmp_path, SUMMARY)
    assert read_event(tmp_path / "results.xlsx") == (event, [])


def test_a_round_without_entries_has_no_recheck(event: Event) -> None:
    (round_,) = event.rounds
    bare = replace(round_, participations=(), sheets=(), values=(), adjustments=(), recusals=())
    titles = [
        sheet.title
        for sheet in result_sheets(Scoreboard(replace(event, rounds=(bare,)), "R1"), Language.CHINESE)
    ]
    assert SUMMARY not in titles

"""The results workbook: right, neat, and an event workbook besides."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from judging_app.application.results_record import results_json
from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import Event
from judging_app.domain.rulebook import EACH_TRACK, Award
from judging_app.domain.sheets import Sheet, Standing
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from tests.workbooks.books import read_book, rows_of, small_book


@pytest.fixture
def event(tmp_path: Path) -> Event:
    """Three judges, the lowest and the highest dropped; one recused."""
    event, _ = read_book(tmp_path / "source.xlsx", small_book())
    round_ = event.rounds[0]
    talk, perf = round_.rulebook.dimensions
    talk = replace(talk, aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1))
    awards = (Award("一等奖", scope=EACH_TRACK, count=1),)
    rulebook = replace(round_.rulebook, dimensions=(talk, perf), awards=awards)
    return replace(event, rounds=(replace(round_, rulebook=rulebook),))


def test_the_ranking_says_what_the_scoreboard_says(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_results(event, "R1", path, Language.CHINESE)
    first, second = rows_of(path, "总排名")
    # 01: the middle one of 85.5, 85.5 and 78; 100 for the figure; 0.5 off for 12 seconds
    assert (first["名次"], first["编号"], first["路演答辩"], first["实绩评价"]) == (1, "01", 85.5, 100)
    assert (first["路演答辩×60%"], first["加扣分"], first["最终得分"]) == (51.3, -0.5, 90.8)
    # 02: two sheets are too few to drop any: 82.5 and 79.5
    assert (second["名次"], second["路演答辩"], second["最终得分"]) == (2, 81, 80.6)
    assert (first["组别"], first["组内名次"], second["组内名次"], second["奖项"]) == (
        "初创组",
        1,
        1,
        "一等奖",
    )


def test_dropped_totals_are_struck_out_and_marked(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_results(event, "R1", path, Language.CHINESE)
    sheet = openpyxl.load_workbook(path)["评分明细-路演答辩"]
    assert [cell.value for cell in sheet[6]][3:10] == [85.5, None, 85.5, "▲", 78, "▼", 85.5]
    assert [cell.font.strike for cell in sheet[6]][3:8:2] == [None, True, True]
    assert [cell.value for cell in sheet[7]][3:10] == [82.5, None, 79.5, None, None, "回避", 81]


def test_figures_show_claim_proof_points_and_band(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_results(event, "R1", path, Language.CHINESE)
    first, second = rows_of(path, "实绩明细")
    assert (first["申报值"], first["核实值"], first["得分"], first["档次"]) == (60, 55, 100, ">=50")
    assert (second["申报值"], second["核实值"], second["得分"], second["档次"]) == (30, None, 80, "[20,50)")
    (round_,) = event.rounds
    values = [replace(value, verified_by="核验员甲", confirmed_by="复核员乙") for value in round_.values[:1]]
    signed = replace(round_, values=(*values, *round_.values[1:]))
    write_results(replace(event, rounds=(signed,)), "R1", path, Language.CHINESE)
    first, second = rows_of(path, "实绩明细")
    assert (first["核验人"], first["复核人"]) == ("核验员甲", "复核员乙")
    assert (second["核验人"], second["复核人"]) == (None, None)


def test_an_award_with_sheets_missing_is_marked_provisional(event: Event, tmp_path: Path) -> None:
    (round_,) = event.rounds
    sheets = tuple(sheet for sheet in round_.sheets if (sheet.entry, sheet.judge) != ("01", "J2"))
    path = tmp_path / "a.xlsx"
    write_results(replace(event, rounds=(replace(round_, sheets=sheets),)), "R1", path, Language.CHINESE)
    awards = {row["编号"]: row["奖项"] for row in rows_of(path, "总排名")}
    assert awards == {"01": "一等奖（暂定）", "02": "一等奖"}


def test_sheets_come_in_order_and_are_neat(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_results(event, "R1", path, Language.ENGLISH)
    book = openpyxl.load_workbook(path)
    titles = [title for title in book.sheetnames if not title.startswith("Recheck")]
    assert titles[:13] == [
        "Overall ranking",
        "Ranking-初创组",
        "Ranking-成长组",
        "Awards and cut lines",
        "Sheet details-路演答辩",
        "Every mark-路演答辩",
        "Criterion scores",
        "Figure details",
        "Acts and rulings",
        "Statistics",
        "Charts",
        "Rules in words",
        "Seal",
    ]
    sheet = book["Overall ranking"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("D5", "A4:N6")
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert (sheet.print_title_rows, sheet.print_area) == ("$1:$4", "'Overall ranking'!$A$1:$N$6")
    assert sheet["L5"].number_format == "0.00"
    assert sheet["L5"].value == 90.8


@pytest.mark.parametrize("language", list(Language))
def test_a_results_workbook_is_an_event_workbook(event: Event, tmp_path: Path, language: Language) -> None:
    path = tmp_path / "a.xlsx"
    write_results(event, "R1", path, language)
    assert read_event(path) == (event, [])


def test_tracks_with_awkward_names_get_sheets_of_their_own(event: Event, tmp_path: Path) -> None:
    names = ("A/B:[x]*?" + "长" * 40, "A/B:[y]*?" + "长" * 40)
    tracks = tuple(replace(track, name=name) for track, name in zip(event.tracks, names, strict=True))
    path = tmp_path / "a.xlsx"
    write_results(replace(event, tracks=tracks), "R1", path, Language.CHINESE)
    titles = openpyxl.load_workbook(path).sheetnames
    assert len({title.casefold() for title in titles}) == len(titles)
    assert max(map(len, titles)) <= 31
    assert read_event(path)[0].tracks == tracks


def test_who_is_not_ranked_and_who_is_tied_is_said_why(event: Event, tmp_path: Path) -> None:
    round_ = event.rounds[0]
    sheets = [
        replace(sheet, entry="02") for sheet in round_.sheets if sheet.entry == "01" and sheet.judge != "J3"
    ]
    sheets += [sheet for sheet in round_.sheets if sheet.entry == "01" and sheet.judge != "J3"]
    values = [replace(value, claimed=Fraction(60), verified=None) for value in round_.values]
    sheets += [Sheet("talk", "01", "J3", Standing.ABSENT, {})]
    tied = replace(round_, sheets=tuple(sheets), values=tuple(values), adjustments=())
    path = tmp_path / "a.xlsx"
    write_results(replace(event, rounds=(tied,)), "R1", path, Language.ENGLISH)
    assert [row["Note"] for row in rows_of(path, "Overall ranking")] == [
        "Tied with 02: waits for Drawing of lots",
        "Tied with 01: waits for Drawing of lots",
    ]
    bare = replace(round_, sheets=(), values=())
    write_results(replace(event, rounds=(bare,)), "R1", path, Language.ENGLISH)
    assert {row["Note"] for row in rows_of(path, "Overall ranking")} == {"Incomplete"}


def test_the_record_holds_exact_decimals(event: Event) -> None:
    record = results_json(event, "R1")
    first = record["entries"][0]
    assert (first["code"], first["place"], first["place_in_track"], first["final"]) == (
        "01",
        "1",
        "1",
        "90.8",
    )
    assert [item["weighted"] for item in first["dimensions"]] == ["51.3", "40"]
    assert first["dimensions"][0]["criteria"][0] == {
        "code": "c1",
        "score": "52.5",
        "factored": "52.5",
    }
    assert first["dimensions"][0]["dropped"] == [
        {"judge": "J2", "low": 0, "high": 1},
        {"judge": "J3", "low": 1, "high": 0},
    ]
    assert (first["adjustments"]["net"], first["awards"], first["tie"]) == ("-0.5", ["一等奖"], None)
    assert record["rulebook"]["fingerprint"] == event.rounds[0].rulebook.fingerprint

"""Who verified and confirmed a figure stands in the event workbook, and in the verification list."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import Language
from judging_app.workbooks.figures_sheet import write_figures
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.writer import write_event
from tests.desktop.pages.figures_contest import CONFIRMER, ROUND, VERIFIER, figures_event


@pytest.mark.parametrize("language", list(Language))
def test_names_and_missing_evidence_come_back_equal(tmp_path: Path, language: Language) -> None:
    event = figures_event(17)
    (round_,) = event.rounds
    values = tuple(
        replace(item, confirmed_by=CONFIRMER) if item.is_verified else item for item in round_.values
    )
    event = replace(event, rounds=(replace(round_, values=values),))
    write_event(event, tmp_path / "e.xlsx", language)
    assert read_event(tmp_path / "e.xlsx") == (event, [])


def test_the_list_is_written_in_english_too_and_a_name_stays_a_text(tmp_path: Path) -> None:
    event = figures_event(2)
    (round_,) = event.rounds
    first = IndicatorValue("E01", "jobs", Fraction(42), Fraction(38), reason="=1+1", verified_by=VERIFIER)
    event = replace(event, rounds=(replace(round_, values=(first, *round_.values[1:])),))
    path = tmp_path / "list.xlsx"
    write_figures(event, ROUND, path, Language.ENGLISH)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    titles = [cell.value for cell in sheet[2]]
    row = dict(zip(titles, (cell.value for cell in sheet[3]), strict=True))
    assert (row["Claimed"], row["Verified"], row["Reason"], row["State"]) == (42, 38, "=1+1", "Changed")
    assert sheet[3][titles.index("Reason")].data_type == "s"


def test_an_unknown_round_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        write_figures(figures_event(1), "R9", tmp_path / "list.xlsx")
    assert refused.value.problem is Problem.UNKNOWN_ROUND
    assert not (tmp_path / "list.xlsx").exists()

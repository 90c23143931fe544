"""Rechecks recalculated by LibreOffice, cell by cell, whatever values they were written with."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from judging_app.domain.event import Event
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.workbooks.recheck.sheets import recheck_sheets
from judging_app.workbooks.result_titles import results_title
from judging_app.workbooks.results_pages import add_result_sheet
from judging_app.workbooks.saving import BookWriter
from judging_app.workbooks.writer import add_event_sheets

Cells = dict[tuple[str, str], object]
"""The values of a workbook's cells, by sheet and coordinate."""

_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def write_recheck(event: Event, round_code: str, path: Path, language: Language) -> Path:
    """A results workbook with nothing but the recheck and the event's own sheets: quick to load."""
    with BookWriter() as book:
        board = Scoreboard(event, round_code)
        for sheet in recheck_sheets(
            board, language, lambda key, of: (results_title(key, language, of), ("", ""))
        ):
            add_result_sheet(book, sheet, language, "", lambda: None)
        add_event_sheets(book, event, language)
        book.save(path)
    return path


def recalculated(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Load workbooks, compute every formula anew, and save them again; skips without LibreOffice.

    One program for all files, in a profile of its own that is told to recalculate on loading.
    """
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile, out = folder / "profile", folder / "recalculated"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx", "--outdir", str(out), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=1200)
    return [out / path.name for path in paths]


def recheck_cells(path: Path) -> Cells:
    """The values on the sheets of the recheck, blank cells and empty texts left out."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    starts = tuple(results_title("recheck", language) for language in Language)
    answer: Cells = {}
    for title in book.sheetnames:
        if title.startswith(starts):
            for row in book[title].iter_rows():
                for cell in row:
                    if cell.value is not None and cell.value != "":
                        answer[title, str(cell.coordinate)] = cell.value
    book.close()
    return answer


def differences(before: Cells, after: Cells) -> dict[tuple[str, str], tuple[object, object]]:
    """The cells whose values differ by more than a display could show."""
    return {
        cell: (before.get(cell), after.get(cell))
        for cell in before | after
        if not _are_same(before.get(cell), after.get(cell))
    }


def _are_same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < 1e-7
    return str(one).strip() == str(other).strip()

"""Workbooks recalculated by LibreOffice, cell by cell, whatever values they were written with."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

Cells = dict[str, dict[str, object]]
"""The values of a workbook's sheets, by coordinate."""

_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


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
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return [out / path.name for path in paths]


def cells_of(path: Path, titles: Sequence[str]) -> Cells:
    """The values that stand in some sheets of a workbook, blank cells and empty texts left out."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    answer: Cells = {}
    for title in titles:
        if title in book.sheetnames:
            rows = book[title].iter_rows()
            answer[title] = {
                cell.coordinate: cell.value for row in rows for cell in row if cell.value not in {None, ""}
            }
    book.close()
    return answer

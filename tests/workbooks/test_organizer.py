"""An office's own tables, laid into the event workbook, run through to a results workbook."""

from pathlib import Path
from typing import Any

import openpyxl

from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from judging_app.workbooks.template import write_template
from judging_app.workbooks.verification import verify_results
from tests.workbooks.books import rows_of, shared_file

INDICATORS = {
    "带动就业人数": "带动就业",
    "营业收入（万元）": "营业收入",
    "纳税额（万元）": "缴纳税金",
    "营收增长率（%）": "营收增长率",
}
ROLES = {"组长": "组长", "评委": "评委", "后备评委": "后备"}


def table(name: str) -> list[dict[str, Any]]:
    """The rows of an office's table by header."""
    sheet = openpyxl.load_workbook(shared_file(f"organizer/{name}")).worksheets[0]
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def lay_in(path: Path) -> None:
    """Copy the office's cells under the template's headers, and give every judge some marks."""
    entries, judges = table("registration-simple.xlsx"), table("judges.xlsx")
    write_template(path, Language.CHINESE)
    book = openpyxl.load_workbook(path)
    book["赛事"]["B3"] = "农民工返乡创业大赛市级遴选"
    for at, row in enumerate(entries, start=1):
        name = row["项目名称"]
        book["项目"].append(
            [row["序号"], name, row["申报单位"], row["负责人"], row["组别"], row["县区"], row["行业"]]
        )
        for header, indicator in INDICATORS.items():
            book["实绩"].append(["R1", name, indicator, row[header]])
        for number, judge in enumerate(judges[:7]):
            marks = [20 + (at * 7 + number * 3 + leaf * 5) % 9 / 2 for leaf in range(3)]
            if name not in str(judge["需回避的项目"]):
                book["评分"].append(["R1", "路演答辩", name, judge["姓名"], "已提交", *marks, 8 + number])
    for at, row in enumerate(judges, start=1):
        book["评委"].append([f"J{at}", row["姓名"], row["工作单位"], row["职务职称"], row["专业领域"]])
        book["席位"].append(["R1", None, row["姓名"], ROLES[row["身份"]]])
        for name in filter(None, str(row["需回避的项目"] or "").split("、")):
            book["回避"].append(["R1", row["姓名"], name, "利害关系"])
    book.save(path)


def test_registration_and_judges_run_to_a_results_workbook(tmp_path: Path) -> None:
    path, results = tmp_path / "event.xlsx", tmp_path / "results.xlsx"
    lay_in(path)
    event, findings = read_event(path)
    assert findings == []
    assert (len(event.entries), len(event.judges), len(event.rounds[0].recusals)) == (24, 8, 2)
    write_results(event, "R1", results, Language.CHINESE)
    assert verify_results(results) == []
    places = [row["名次"] for row in rows_of(results, "总排名")]
    assert places[0] == 1
    assert None not in places
    assert len(places) == 24

"""A results workbook that shows something else than its values say, or two things at once: named."""

import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from judging_app.application.sealing.records import ContentMark
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import Language
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
from judging_app.workbooks.safety import open_safely
from judging_app.workbooks.verification import verify_results
from judging_app.workbooks.writer import write_event
from tests.workbooks.books import read_book, said, small_book
from tests.workbooks.tampering import cells_of, edit_part, edit_sheet, part_of, set_cell

CONTENT = "3d" * 32
RANKING, RECHECK = "总排名", "复核"
FINAL = "<v>99.99</v>"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("books")
    book = small_book()
    book["维度"][1][5:7] = ["去极值平均", 1]
    event = read_book(folder / "source.xlsx", book)[0]
    write_results(event, "R1", folder / "a.xlsx", Language.CHINESE, mark=ContentMark(CONTENT))
    return (folder / "a.xlsx").read_bytes()


@pytest.fixture
def path(original: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "results.xlsx"
    path.write_bytes(original)
    return path


def row_of(text: str, number: int) -> str:
    found = re.search(rf'<row r="{number}"[^>]*>.*?</row>', text, re.DOTALL)
    assert found is not None
    return found.group()


def false_row(text: str) -> tuple[str, str]:
    """The first row of the ranking, and the same with every number another."""
    good = row_of(text, 5)
    return good, re.sub(r"<v>[^<]*</v>", FINAL, good)


def doubled(text: str) -> str:
    good, bad = false_row(text)
    return text.replace(good, good + bad)


def at_the_end(text: str) -> str:
    return text.replace("</sheetData>", false_row(text)[1] + "</sheetData>")


def second_table(text: str) -> str:
    return text.replace("</sheetData>", f"</sheetData><sheetData>{false_row(text)[1]}</sheetData>")


def cell_twice(text: str) -> str:
    cell = re.search(r'<c r="A5"[^>]*><v>1</v></c>', text)
    assert cell is not None
    return text.replace(cell.group(), cell.group().replace("<v>1</v>", FINAL) + cell.group())


def two_values(text: str) -> str:
    return re.sub(r'(<c r="A5"[^>]*>)(<v>1</v>)', rf"\1\2{FINAL}", text)


def in_a_choice(text: str) -> str:
    good, bad = false_row(text)
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return text.replace(
        good,
        f'{good}<mc:AlternateContent xmlns:mc="{space}"><mc:Choice>{bad}</mc:Choice></mc:AlternateContent>',
    )


@pytest.mark.parametrize("change", [doubled, at_the_end, second_table, cell_twice, two_values, in_a_choice])
def test_a_sheet_that_reads_two_ways_is_named(path: Path, change: Callable[[str], str]) -> None:
    edit_sheet(path, RANKING, change)
    found = verify_results(path)
    assert Problem.CELL_AMBIGUOUS in {item.problem for item in found if item.place.sheet == RANKING}


def check_formula(path: Path) -> str:
    return cells_of(path, RECHECK)["A3"]


def test_a_formula_that_stands_in_a_comment_only_is_none(path: Path) -> None:
    body = check_formula(path)
    value = body[body.index("<v>") :]
    edit_sheet(path, RECHECK, lambda text: text.replace(body, f"<!--{body}-->{value}", 1))
    found = said(verify_results(path))
    assert {(Problem.CELL_AMBIGUOUS, RECHECK, "A3"), (Problem.FORMULA_CHANGED, RECHECK, "A3")} <= found


def test_a_second_formula_and_one_for_an_array_are_seen(path: Path, original: bytes) -> None:
    edit_sheet(path, RECHECK, lambda text: text.replace("</f>", "</f><f>1+1</f>", 1))
    assert Problem.CELL_AMBIGUOUS in {item.problem for item in verify_results(path)}
    path.write_bytes(original)
    body = check_formula(path)
    array = body.replace("<f>", '<f t="array" ref="A3">', 1)
    edit_sheet(path, RECHECK, lambda text: text.replace(body, array, 1))
    assert (Problem.FORMULA_CHANGED, RECHECK, "A3") in said(verify_results(path))


@pytest.mark.parametrize("name", ["{}", "upper"])
def test_two_parts_by_one_name_are_refused_whoever_reads(path: Path, name: str) -> None:
    part = part_of(path, RANKING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(path, "a") as book:
            book.writestr(part.upper() if name == "upper" else part, book.read(part))
    with pytest.raises(JudgingError) as raised, open_safely(path):
        pass
    assert raised.value.problem is Problem.DANGEROUS_WORKBOOK


def test_a_workbook_that_leads_programs_to_different_parts_is_named(path: Path, original: bytes) -> None:
    edit_part(path, "_rels/.rels", lambda text: text.replace("xl/workbook.xml", "xl/other.xml"))
    assert Problem.PART_AMBIGUOUS in {item.problem for item in verify_results(path)}
    path.write_bytes(original)
    edit_part(
        path,
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace("styles.xml", "styles2.xml"),
    )
    assert [item.facts["part"] for item in verify_results(path)] == ["styles"]


@pytest.mark.parametrize(
    ("title", "change", "problem"),
    [
        (RANKING, ('<row r="6"', '<row hidden="1" r="6"'), Problem.ROWS_HIDDEN),
        ("评分", ('<row r="2"', '<row ht="0" customHeight="1" r="2"'), Problem.ROWS_HIDDEN),
        (RANKING, ("<col ", '<col hidden="1" '), Problem.COLUMNS_HIDDEN),
        (RANKING, ("<mergeCell ", '<mergeCell ref="A5:C6" /><mergeCell '), Problem.CELLS_COVERED),
        (RANKING, ("<oddFooter>", "<oddFooter>&amp;L本表作废"), Problem.PRINT_CHANGED),
        ("评分", ("<oddHeader />", "<oddHeader>&amp;C&amp;9 作废</oddHeader>"), Problem.PRINT_CHANGED),
        (RANKING, ("</worksheet>", "<oleObjects /></worksheet>"), Problem.OBJECTS_ADDED),
    ],
)
def test_what_hides_covers_or_is_printed_beside_is_named(
    path: Path, title: str, change: tuple[str, str], problem: Problem
) -> None:
    edit_sheet(path, title, lambda text: text.replace(*change, 1))
    assert [(item.problem, item.place.sheet) for item in verify_results(path)] == [(problem, title)]


def test_a_hidden_sheet_is_named(path: Path) -> None:
    def hide(text: str) -> str:
        return re.sub(rf'(<sheet name="{RANKING}"[^>]*state=)"visible"', r'\1"veryHidden"', text)

    edit_part(path, "xl/workbook.xml", hide)
    assert said(verify_results(path)) == {(Problem.SHEET_HIDDEN, RANKING, "")}


def styled_as(path: Path, form: str, font: int = 0) -> int:
    """Add a style with a number format; its number."""
    count = 0

    def add(text: str) -> str:
        nonlocal count
        count = len(re.findall("<xf ", text[text.index("<cellXfs") : text.index("</cellXfs>")]))
        own = f'<numFmt numFmtId="199" formatCode="{form}" />'
        text, count_of = re.subn("</numFmts>", f"{own}</numFmts>", text)
        if not count_of:
            text = re.sub(r"<numFmts[^>]*/>|(?=<fonts)", f"<numFmts>{own}</numFmts>", text, count=1)
        return text.replace(
            "</cellXfs>", f'<xf numFmtId="199" fontId="{font}" fillId="0" borderId="0" /></cellXfs>'
        )

    edit_part(path, "xl/styles.xml", add)
    return count


def test_a_number_that_shows_another_by_its_format_is_named(path: Path) -> None:
    style = styled_as(path, "&quot;99.99&quot;")
    cells = {RANKING: "A5", "评分": "F2", "规则说明": "A5", "封存": "B5"}
    for title, cell in cells.items():
        edit_sheet(
            path,
            title,
            lambda text, cell=cell: re.sub(rf'(<c r="{cell}")( s="\d+")?', rf'\1 s="{style}"', text),  # type: ignore[misc]
        )
    named = {(item.place.sheet, item.place.cell) for item in verify_results(path)}
    assert set(cells.items()) <= named


def test_a_struck_mark_that_is_not_struck_any_more_is_named(path: Path) -> None:
    with zipfile.ZipFile(path) as book:
        assert re.search("<strike ", book.read("xl/styles.xml").decode())
    edit_part(path, "xl/styles.xml", lambda text: re.sub("<strike [^>]*>", "", text))
    found = verify_results(path)
    assert {item.problem for item in found} == {Problem.STRIKE_CHANGED}
    assert {item.place.sheet for item in found} <= {"评分明细-路演答辩", "逐项评分-路演答辩"}


@pytest.mark.parametrize("chart", ["refs", "values", "title"])
def test_a_chart_over_other_cells_or_with_other_values_is_named(path: Path, chart: str) -> None:
    pattern, new = {
        "refs": (r"<f>[^<]*</f>", "<f>'总排名'!$A$5:$A$6</f>"),
        "values": (r"<v>[^<]*</v>", "<v>1</v>"),
        "title": (r"<a:t>[^<]+</a:t>", "<a:t>伪造</a:t>"),
    }[chart]
    edit_part(path, "xl/charts/chart1.xml", lambda text: re.sub(pattern, new, text))
    assert {(item.problem, item.place.sheet) for item in verify_results(path)} == {
        (Problem.CHART_CHANGED, "统计图")
    }


def test_words_beside_the_code_and_below_the_charts_are_named(path: Path, original: bytes) -> None:
    def beside(text: str) -> str:
        row = row_of(text, 3)
        return text.replace(row, row[:-6] + '<c r="ZZ3" t="inlineStr"><is><t>作废</t></is></c></row>')

    edit_sheet(path, RANKING, beside)
    assert said(verify_results(path)) == {(Problem.VALUE_DIFFERS, RANKING, "ZZ3")}
    for title in ("统计图", "校验码"):
        path.write_bytes(original)
        words = '<row r="900"><c r="H900" t="inlineStr"><is><t>本表作废</t></is></c></row></sheetData>'
        edit_sheet(path, title, lambda text, words=words: text.replace("</sheetData>", words))  # type: ignore[misc]
        named = {item.place.cell for item in verify_results(path) if item.place.sheet == title}
        assert named & {"H900", "A900"}, title


@pytest.mark.parametrize("title", ["说明", "最终排名", "总排名~2", "来源"])
def test_a_sheet_that_was_not_written_is_named_whatever_it_is_called(path: Path, title: str) -> None:
    tag = f'<sheet name="{title}" sheetId="999" r:id="rId9999" />'
    edit_part(path, "xl/workbook.xml", lambda text: text.replace("</sheets>", f"{tag}</sheets>"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    link = f'<Relationship Type="{kind}" Target="/xl/worksheets/sheet999.xml" Id="rId9999" />'
    edit_part(path, "xl/_rels/workbook.xml.rels", lambda text: text.replace("</Rel", f"{link}</Rel"))
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/worksheets/sheet999.xml", book.read(part_of(path, RANKING)))
    try:
        found: list[Finding] = verify_results(path)
    except JudgingError as error:
        found = list(error.findings)
    assert (Problem.SHEET_UNKNOWN, title) in {(item.problem, item.facts.get("sheet")) for item in found}


def test_a_number_stored_as_text_is_named(path: Path, original: bytes) -> None:
    assert cells_of(path, "评分")["F2"] == "<v>52.5</v>"
    for title, cell, text in ((RANKING, "A5", "1"), ("评分", "F2", "52.5"), ("维度", "E2", "60")):
        path.write_bytes(original)
        assert cells_of(path, title)[cell] == f"<v>{text}</v>"
        set_cell(path, title, cell, text)
        assert said(verify_results(path)) == {(Problem.KIND_CHANGED, title, cell)}


def test_results_of_formulas_that_were_taken_away_are_told_once_a_sheet(path: Path) -> None:
    edit_sheet(path, RECHECK, lambda text: re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text))
    found = verify_results(path)
    assert [(item.problem, item.place.cell) for item in found] == [(Problem.RESULTS_REMOVED, "A3")]


def test_no_word_in_the_seal_makes_verify_stumble(path: Path, original: bytes) -> None:
    cells = [cell for cell in cells_of(path, "封存") if cell[0] == "B" and int(cell[1:]) > 4]
    assert cells
    for cell in cells:
        for word in ("xyz", "0001-01-01T00:00:00+00:00"):
            path.write_bytes(original)
            set_cell(path, "封存", cell, word)
            assert ("封存", cell) in {(item.place.sheet, item.place.cell) for item in verify_results(path)}


def test_comments_in_the_xml_of_a_workbook_that_is_imported_do_no_harm(tmp_path: Path) -> None:
    """What other programs may write is no reason to refuse an event that somebody sends."""
    event = read_book(tmp_path / "source.xlsx", small_book())[0]
    path = tmp_path / "a.xlsx"
    write_event(event, path, Language.CHINESE)
    edit_sheet(path, "评分", lambda text: text.replace("<sheetData>", "<sheetData><!-- made by hand -->"))
    assert read_event(path)[0] == event

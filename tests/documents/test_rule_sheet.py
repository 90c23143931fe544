"""The rules sheet as a PDF: whole or not at all, every page numbered, long rules on further pages."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from judging_app.bootstrap import Library
from judging_app.documents.rule_sheet import print_to, rule_sheet_pages, write_rule_sheet
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rubric import Band, Criterion
from judging_app.wording.language import Language
from judging_app.wording.rule_sheet import RuleSheet, Table, rule_sheet
from tests.documents.test_pages import check_nothing_is_cut

PAGE = re.compile(rb"/Type\s*/Page\b")


def _sample(language: Language = Language.CHINESE) -> RuleSheet:
    event = Library().sample_event()
    return rule_sheet(event, event.rounds[-1], language)


def _long(language: Language = Language.CHINESE) -> RuleSheet:
    """A rulebook with thirty criteria, each with guidance and four levels."""
    event = Library().sample_event()
    round_ = event.rounds[-1]
    talk, deeds = round_.rulebook.dimensions
    criteria = tuple(
        Criterion(
            f"c{at}",
            f"第{at}项指标",
            maximum=100_000,
            guidance="技术、产品或模式有实质新意，优势可持续，并已由第三方证明。" * (at % 5 + 1),
            bands=tuple(
                Band(name, low * 10_000, "条件部分具备，进度基本清楚。" * (at % 3 + 1))
                for name, low in (("差", 0), ("中", 4), ("良", 6), ("优", 8))
            ),
        )
        for at in range(1, 31)
    )
    rulebook = replace(round_.rulebook, dimensions=(replace(talk, criteria=criteria), deeds), tie_chain=())
    return rule_sheet(event, replace(round_, rulebook=rulebook), language)


@pytest.mark.parametrize("language", Language)
def test_usual_rules_take_one_or_two_pages(language: Language, tmp_path: Path) -> None:
    pages = rule_sheet_pages(_sample(language))
    write_rule_sheet(_sample(language), tmp_path / "rules.pdf")

    written = (tmp_path / "rules.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.rstrip().endswith(b"%%EOF")
    assert len(PAGE.findall(written)) == len(pages) <= 2
    check_nothing_is_cut(pages)


@pytest.mark.parametrize("language", Language)
def test_thirty_criteria_break_to_further_pages_with_nothing_cut(language: Language) -> None:
    sheet = _long(language)

    pages = rule_sheet_pages(sheet)
    assert len(pages) > 3
    check_nothing_is_cut(pages)
    tables = [block for section in sheet.sections for block in section.blocks if isinstance(block, Table)]
    found = "".join(text for page in pages for placed in page.placed for _, text in placed.texts)
    for row in tables[0].rows:
        assert row[0] in found
    # Letter by letter: what the columns hold comes out line by line, so compare how often each occurs.
    held = "".join(cell for table in tables for row in table.rows for cell in row)
    assert all(found.count(letter) >= held.count(letter) for letter in set(held) - {" ", "\n"})


def test_a_file_that_is_there_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    target = tmp_path / "rules.pdf"
    target.write_bytes(b"earlier")

    write_rule_sheet(_sample(), target)
    assert target.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [target]


def test_what_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    taken = tmp_path / "rules.pdf"
    taken.mkdir()

    with pytest.raises(JudgingError) as caught:
        write_rule_sheet(_sample(), taken)
    assert caught.value.problem is Problem.FILE_NOT_WRITABLE
    assert list(tmp_path.iterdir()) == [taken]

    with pytest.raises(JudgingError) as caught:
        write_rule_sheet(_sample(), tmp_path / "missing" / "rules.pdf")
    assert caught.value.problem is Problem.FOLDER_MISSING


def test_a_worker_can_write_while_the_window_lives(tmp_path: Path) -> None:
    sheet, failed = _sample(), list[BaseException]()

    def work() -> None:
        try:
            write_rule_sheet(sheet, tmp_path / "rules.pdf")
        except BaseException as error:  # noqa: BLE001 -- told to the test
            failed.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert failed == []
    assert (tmp_path / "rules.pdf").read_bytes().startswith(b"%PDF")


def test_a_printer_keeps_its_own_paper(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "printed.pdf"))
    writer.setResolution(600)
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    writer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20)))

    print_to(writer, _sample())
    written = (tmp_path / "printed.pdf").read_bytes()
    assert b"/MediaBox [0 0 612" in written
    pages = rule_sheet_pages(_sample(), letter.size(QPageSize.Unit.Point))
    assert len(PAGE.findall(written)) == len(pages)
    check_nothing_is_cut(pages)


def test_pages_are_made_without_the_window_library() -> None:
    code = "import sys, judging_app.documents.rule_sheet; sys.exit('PySide6.QtWidgets' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

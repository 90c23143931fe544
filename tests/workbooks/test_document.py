"""docs/workbook.md and the code say the same."""

from pathlib import Path

import pytest

from judging_app.wording.language import Language
from judging_app.wording.terms import rule_kinds, term
from judging_app.workbooks.codecs import Choice
from judging_app.workbooks.columns import Column
from judging_app.workbooks.layout import EVENT_KEYS, SHEETS, SheetLayout
from judging_app.workbooks.rule_layout import OPTIONS
from judging_app.workbooks.rule_text import EXAMPLES, KEYS, read_rule

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "workbook.md").read_text(encoding="utf-8")
_SECTIONS = DOCUMENT.split("\n### ")


def section(layout: SheetLayout) -> str:
    """What the document says about a sheet."""
    heading = f"{layout.chinese} · {layout.english}\n"
    found = [part for part in _SECTIONS if part.startswith(heading)]
    assert len(found) == 1, f"no section of its own: {heading}"
    return found[0]


def _is_explained(text: str, column: Column) -> bool:
    """A row of a table with both names and something said about them."""
    start = f"| {column.chinese} | {column.english} | "
    return any(line.startswith(start) and len(line) > len(start) + 12 for line in text.splitlines())


@pytest.mark.parametrize("layout", SHEETS, ids=lambda layout: layout.english)
def test_every_column_is_explained(layout: SheetLayout) -> None:
    text = section(layout)
    assert [column.english for column in layout.columns if not _is_explained(text, column)] == []


@pytest.mark.parametrize("layout", SHEETS, ids=lambda layout: layout.english)
def test_every_word_of_a_choice_is_listed(layout: SheetLayout) -> None:
    text = section(layout)
    options = OPTIONS if layout.key == "rulebook" else ()
    for column in (*layout.columns, *options):
        if isinstance(column.codec, Choice):
            for member in column.codec.kind:
                for language in Language:
                    assert term(member, language) in text, f"{column.english}: {term(member, language)}"


def test_every_option_and_every_key_is_explained() -> None:
    rulebook, event = (
        next(layout for layout in SHEETS if layout.key == key) for key in ("rulebook", "event")
    )
    assert [item.english for item in OPTIONS if not _is_explained(section(rulebook), item)] == []
    assert [item.english for item in EVENT_KEYS if not _is_explained(section(event), item)] == []


def test_the_document_has_no_column_that_the_code_lacks() -> None:
    for layout in SHEETS:
        known = {(column.chinese, column.english) for column in (*layout.columns, *OPTIONS, *EVENT_KEYS)}
        rows = [
            line.split(" | ")
            for line in section(layout).split("\n## ")[0].splitlines()
            if line.startswith("| ")
        ]
        written = {(row[0].removeprefix("| "), row[1]) for row in rows} - {("中文", "English")}
        assert written <= known


def test_every_rule_and_every_parameter_is_explained() -> None:
    for kind in rule_kinds():
        assert f"| {term(kind, Language.CHINESE)} | {term(kind, Language.ENGLISH)} |" in DOCUMENT
        assert EXAMPLES[kind] in DOCUMENT
        if EXAMPLES[kind]:
            read_rule(kind, EXAMPLES[kind])
    for chinese, english in KEYS.values():
        assert f"| {chinese} | {english} | " in DOCUMENT

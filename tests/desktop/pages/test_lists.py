"""The lists of entries and judges over a real event file."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from judging_app.application.commands import ReturnSheet, SaveDraft
from judging_app.desktop.models.entries_table import ListModel
from judging_app.desktop.pages.entries_page import EntriesPage
from judging_app.desktop.pages.judges_page import JudgesPage
from judging_app.domain.event import EntryStatus, Event
from judging_app.wording.language import Language, use_language
from judging_app.wording.terms import term
from tests.desktop.pages.builders import ROUND, TALK, before_scoring, make_event, marks
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]


def cell(model: ListModel, key: str, column: str) -> str:
    """What stands in a cell."""
    at = next(number for number, each in enumerate(model.columns) if each.key == column)
    return str(model.index(model.row_of(key), at).data())


def test_entries_stand_in_running_order_with_recusals(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(EntriesPage)
    opened.wait(lambda: page.model.rowCount() == 24)
    assert [page.model.key_at(row) for row in range(3)] == ["E01", "E02", "E03"]
    assert cell(page.model, "E09", "recused") == "评委丙"
    assert cell(page.model, "E09", "track") == "初创组"
    assert page.subtitle.text() == "决赛 · 参赛 24 / 24 · 回避 1"


def test_entries_are_found_by_search_and_track(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(EntriesPage)
    opened.wait(lambda: page.model.rowCount() == 24)
    page.search.setText("单位17")
    assert [page.model.key_at(row) for row in range(page.model.rowCount())] == ["E17"]
    page.search.clear()
    page.groups.segments.set_current("G")
    page.groups.chosen.emit("G")
    assert page.model.rowCount() == 12
    assert page.table.current_key() == "E02"


def test_an_entry_s_status_changes_with_a_reason(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(EntriesPage)
    opened.wait(lambda: page.model.rowCount() == 24)
    page.table.select_key("E06")
    page.ask_status(EntryStatus.WITHDRAWN)
    question = page.question
    assert question.is_asking
    question.reason.setText("自愿退出")
    question.act.click()
    opened.wait(lambda: cell(page.model, "E06", "status") == term(EntryStatus.WITHDRAWN))
    assert page.table.current_key() == "E06"
    assert page.subtitle.text() == "决赛 · 参赛 23 / 24 · 回避 1"


def test_judges_show_votes_progress_and_nothing_owed(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.model.rowCount() == 7)
    assert cell(page.model, "P/J1", "role") == "组长"
    assert cell(page.model, "P/J1", "progress") == "24/24"
    assert cell(page.model, "P/J3", "progress") == "23/23"
    assert cell(page.model, "P/J7", "excused") == "1"
    assert cell(page.model, "P/J7", "state") == "已交齐"
    assert page.owed_panel.lines == ("没有欠交",)


def test_what_a_judge_owes_is_listed(bench: Open) -> None:
    opened = bench(make_event())
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.model.rowCount() == 7)
    page.table.select_key("P/J4")
    opened.operations.do(ReturnSheet(ROUND, TALK, "E11", "J4", "漏项"))
    opened.wait(lambda: cell(page.model, "P/J4", "state") == "未交 1 份")
    assert page.owed_panel.lines == ("11  项目11",)
    assert page.subtitle.text() == "决赛 · 席位 7 · 未交 1 份"


def test_a_draft_is_counted_as_soon_as_it_is_kept(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = opened.show(JudgesPage)
    opened.wait(lambda: page.model.rowCount() == 7)
    opened.operations.do(SaveDraft(ROUND, TALK, "E01", "J2", marks(80)))
    opened.wait(lambda: cell(page.model, "P/J2", "drafts") == "1")
    assert cell(page.model, "P/J2", "state") == "未交 24 份"


def test_the_lists_speak_english_too(bench: Open) -> None:
    opened = bench(make_event())
    entries, judges = opened.show(EntriesPage), opened.show(JudgesPage)
    opened.wait(lambda: entries.model.rowCount() == 24 and judges.model.rowCount() == 7)
    use_language(Language.ENGLISH)
    entries.retranslate()
    judges.retranslate()
    assert entries.model.headerData(2, Qt.Orientation.Horizontal) == "Entry"
    assert judges.owed_panel.lines == ("Nothing is missing",)

"""The rules editor over a real event file: keys, clicks, drafts, and putting rules in force."""

import dataclasses
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SaveRulebookDraft, SubmitSheet
from judging_app.application.queries import RulebookOf, WholeEvent
from judging_app.desktop import files
from judging_app.desktop.models.rules_differences import differences
from judging_app.desktop.models.rules_draft import DraftState
from judging_app.desktop.models.rules_tree import Column
from judging_app.desktop.pages.rules_page import RulesPage
from judging_app.desktop.theme.style import theme
from judging_app.domain.event import Entry, Event, Track
from judging_app.domain.indicators import Knot, Piecewise
from judging_app.domain.rubric import Band
from judging_app.domain.rulebook import EACH_TRACK, Award, AwardKind, Rulebook, TieKeyKind
from judging_app.wording.language import Language, use_language
from tests.desktop.pages.builders import DEEDS, ROUND, TALK, before_scoring, make_event
from tests.desktop.pages.conftest import Bench

Open = Callable[[Event], Bench]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def open_page(opened: Bench, *, width: int = 1294) -> RulesPage:
    page = opened.show(RulesPage, width=width)
    opened.wait(lambda: page.draft.view is not None and page.side.example.example is not None)
    return page


def stored(opened: Bench) -> Rulebook | None:
    """The draft as the file holds it."""
    draft = opened.judging.ask(RulebookOf(ROUND)).draft
    return None if draft is None else draft.rulebook


def saved(opened: Bench, page: RulesPage) -> None:
    opened.wait(lambda: page.draft.state in (DraftState.SAVED, DraftState.UNCHANGED))


def type_into(widget: QWidget, text: str) -> None:
    """Type over what stands in a field."""
    widget.setFocus()
    if isinstance(widget, QLineEdit):
        widget.selectAll()
    QTest.keyClicks(widget, text)


def editor_of(page: RulesPage) -> QLineEdit:
    """The field in which a cell of the tree is being edited."""
    editor = page.tree.view.indexWidget(page.tree.view.currentIndex())
    assert isinstance(editor, QLineEdit)
    return editor


def type_points(page: RulesPage, code: str, text: str, column: int = Column.POINTS) -> None:
    """Type into a cell of the tree, as over a cell of a spreadsheet, and press Enter."""
    view = page.tree.view
    view.setFocus()
    assert view.select(("criterion", code), column)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = editor_of(page)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def with_track(event: Event, code: str) -> tuple[Entry, ...]:
    """The entries, all in one track."""
    return tuple(dataclasses.replace(entry, track=code) for entry in event.entries)


def sum_pill(page: RulesPage, code: str = TALK) -> tuple[str, bool]:
    row = page.tree.model.row_of(page.tree.model.index_of(("dimension", code)))
    assert row is not None
    return row.sum_text, row.sum_fits


def names(page: RulesPage, dimension: int = 0) -> list[str]:
    return [item.name for item in page.draft.rulebook.dimensions[dimension].criteria]


# --- Points, sums, the example ----------------------------------------------------------------


def test_points_are_typed_into_the_tree_and_everything_follows(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    assert sum_pill(page) == ("3 项合计 100", True)
    before = page.side.example.final.value
    type_points(page, "idea", "50")
    assert sum_pill(page) == ("合计 95，还差 5", False)
    # The example's judges give parts of the full points, so 5 points fewer are a lower score.
    opened.wait(lambda: page.side.example.final.value != before)
    assert Fraction(page.side.example.final.value) < Fraction(before)
    type_points(page, "plan", "30")
    assert sum_pill(page) == ("3 项合计 100", True)
    saved(opened, page)
    draft = stored(opened)
    assert draft is not None
    assert [item.maximum for item in draft.dimensions[0].criteria] == [500_000, 300_000, 200_000]
    assert page.head.state.text() == "草稿 v2 · 已保存"
    assert page.head.publish_button.isEnabled()


def test_a_text_that_is_no_number_keeps_the_points_and_says_so(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    type_points(page, "idea", "abc")
    assert page.draft.rulebook.dimensions[0].criteria[0].maximum == 550_000
    assert page.tree.note.text() == "“abc”不是分值，请填 20 或 12.5 这样的数；原值未改。"
    assert page.draft.state is DraftState.UNCHANGED


def test_bands_keep_their_share_when_the_points_change(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    bands = (Band("差", 0), Band("良", 160_000), Band("优", 180_000))
    page.draft.put(("dimensions", 0, "criteria", 2, "bands"), bands)
    type_points(page, "good", "25")
    lows = [band.low for band in page.draft.rulebook.dimensions[0].criteria[2].bands]
    # 16 and 18 of 20 are 80 % and 90 %: of 25 that is 20 and 22.5.
    assert lows == [0, 200_000, 225_000]
    assert page.side.example.tiles.bands == (("差", "0–19.5"), ("良", "20–22"), ("优", "22.5–25"))


def test_the_judges_totals_of_the_example_can_be_tried(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    boxes = page.side.example.boxes
    assert len([box for box in boxes if box.isVisible()]) == 7
    # 80, 90 and five times 85: one lowest and one highest go, the mean of five 85s is 85.
    for box, text in zip(boxes, ("80", "90", "85", "85", "85", "85", "85"), strict=True):
        type_into(box.edit, text)
    rows = [(row.label, row.value) for row in page.side.example.rows]
    assert rows[0] == ("其余 5 位平均", "425.0 ÷ 5 = 85.00")
    assert rows[1] == ("路演答辩 × 60%", "51.000")
    assert boxes[0].caption.text() == "去最低"
    assert boxes[1].caption.text() == "去最高"
    # An emptied box is a judge without a sheet: never a 0.
    boxes[6].edit.setFocus()
    boxes[6].edit.selectAll()
    QTest.keyClick(boxes[6].edit, Qt.Key.Key_Delete)
    assert page.side.example.rows[0].value == "340.0 ÷ 4 = 85.00"
    assert page.draft.state is DraftState.UNCHANGED


def test_weights_move_by_arrows_on_the_handle(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    handle = page.split.bar.handles[0]
    handle.setFocus()
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Right)
    assert [item.weight for item in page.draft.rulebook.dimensions] == [63, 37]
    assert [part.figure for part in page.split.bar.parts] == ["63%", "37%"]
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    assert [item.weight for item in page.draft.rulebook.dimensions] == [58, 42]


def test_weights_are_dragged_as_one_step(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    handle = page.split.bar.handles[0]
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    start = handle.mapToGlobal(middle)
    for part in (2, 5, 10):
        where = start + QPoint(round(page.split.bar.track() * part / 100), 0)
        QTest.mouseMove(handle, handle.mapFromGlobal(where))
    goal = start + QPoint(round(page.split.bar.track() * 10 / 100), 0)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.mapFromGlobal(goal))
    assert [item.weight for item in page.draft.rulebook.dimensions] == [70, 30]
    page.draft.undo()
    assert [item.weight for item in page.draft.rulebook.dimensions] == [60, 40]


def test_points_can_count_as_they_are(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    action = next(each for each in page.split.menu().actions() if each.text() == "按原分相加")
    action.trigger()
    assert [item.weight for item in page.draft.rulebook.dimensions] == [None, None]
    assert [part.figure for part in page.split.bar.parts] == ["100 分", "100 分"]
    assert not any(handle.isVisible() for handle in page.split.bar.handles)


# --- The tree ---------------------------------------------------------------------------------


def test_criteria_are_added_named_copied_moved_and_removed_by_keys(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    view = page.tree.view
    view.setFocus()
    view.select(("criterion", "plan"))
    QTest.keyClick(view, Qt.Key.Key_Insert)
    editor = editor_of(page)
    editor.setText("团队")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert names(page) == ["创新性", "可行性", "团队", "社会效益"]
    QTest.keyClick(view, Qt.Key.Key_Up, ALT)
    assert names(page) == ["创新性", "团队", "可行性", "社会效益"]
    QTest.keyClick(view, Qt.Key.Key_D, CTRL)
    assert names(page) == ["创新性", "团队", "团队（副本）", "可行性", "社会效益"]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert names(page) == ["创新性", "团队", "可行性", "社会效益"]
    for _ in range(4):
        page.draft.undo()
    assert names(page)[:2] == ["创新性", "可行性"]


def test_criteria_go_into_a_group_and_out_by_keys(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    view = page.tree.view
    view.setFocus()
    view.select(("criterion", "idea"))
    page.tree.tools["group"].click()
    editor = editor_of(page)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    group = next(item.code for item in page.draft.rulebook.dimensions[0].criteria if item.name == "新分组")
    view.select(("criterion", "plan"))
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    parents = {item.code: item.parent for item in page.draft.rulebook.dimensions[0].criteria}
    assert parents["plan"] == group
    # Under a row that has points of its own nothing can stand: the points would be lost.
    view.select(("criterion", "good"))
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    parents = {item.code: item.parent for item in page.draft.rulebook.dimensions[0].criteria}
    assert parents["good"] == group
    view.select(("criterion", "plan"))
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    parents = {item.code: item.parent for item in page.draft.rulebook.dimensions[0].criteria}
    assert parents["plan"] == ""
    assert view.current_key() == ("criterion", "plan")


def test_a_criterion_is_dragged_into_the_other_dimension(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    model = page.tree.model
    data = model.mimeData([model.index_of(("criterion", "good"))])
    assert isinstance(data, QMimeData)
    goal = model.index_of(("dimension", DEEDS))
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, goal)
    assert names(page, 0) == ["创新性", "可行性"]
    assert names(page, 1) == ["社会效益", "带动就业"]
    # Figures need a way of scoring: points by hand until somebody chooses another.
    assert page.draft.rulebook.dimensions[1].criteria[0].indicator is not None


# --- Undo, drafts -----------------------------------------------------------------------------


def test_undo_and_redo_are_stored_too(bench: Open) -> None:
    # By the keys of the whole window they are tried in tests/desktop/test_undoing.py.
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    type_points(page, "idea", "50")
    type_points(page, "plan", "30")
    page.undo()
    assert sum_pill(page)[0] == "合计 95，还差 5"
    page.undo()
    assert not page.draft.is_changed
    saved(opened, page)
    assert stored(opened) is None
    assert page.head.state.text() == "没有改动"
    page.redo()
    page.redo()
    assert sum_pill(page) == ("3 项合计 100", True)
    saved(opened, page)
    assert stored(opened) == page.draft.rulebook


def test_edits_that_follow_each_other_fast_are_all_stored(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    for minutes in range(20):
        page.draft.put(("range_alarm",), Fraction(minutes))
    assert page.head.state.text() == "草稿 v2 · 保存中"
    # Nothing waits for the window: the program may be closed right now.
    opened.worker.finish()
    draft = stored(opened)
    assert draft is not None
    assert draft.range_alarm == 19


def test_a_draft_is_there_again_after_closing(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    type_points(page, "idea", "50")
    saved(opened, page)
    page.close()
    again = open_page(opened)
    assert again.draft.rulebook.dimensions[0].criteria[0].maximum == 500_000
    assert again.head.state.text() == "草稿 v2 · 已保存"


def test_a_draft_saved_elsewhere_meanwhile_is_never_written_over(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    base = page.draft.in_force.fingerprint
    theirs = dataclasses.replace(page.draft.rulebook, range_alarm=Fraction(9))
    opened.judging.do(SaveRulebookDraft(ROUND, theirs, base))
    type_points(page, "idea", "50")
    opened.wait(lambda: page.question is not None)
    question = page.question
    assert question is not None
    assert stored(opened) == theirs
    words = [label.text() for label in question.findChildren(QLabel)]
    assert "组织者保存了另一份草稿。可先看对方的，按一次 Ctrl+Z 就能回到您的。" in words
    assert page.head.state.text() == "草稿 v2 · 有两份"
    question.safe_button.click()
    assert page.draft.rulebook == theirs
    # What was typed here is one step back, not lost.
    page.draft.undo()
    assert page.draft.rulebook.dimensions[0].criteria[0].maximum == 500_000
    saved(opened, page)
    assert stored(opened) == page.draft.rulebook


def test_the_own_draft_can_be_kept_over_the_other(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    base = page.draft.in_force.fingerprint
    theirs = dataclasses.replace(page.draft.rulebook, range_alarm=Fraction(9))
    opened.judging.do(SaveRulebookDraft(ROUND, theirs, base))
    type_points(page, "idea", "50")
    opened.wait(lambda: page.question is not None)
    assert page.question is not None
    page.question.act_button.click()
    saved(opened, page)
    assert stored(opened) == page.draft.rulebook
    assert page.draft.rulebook.range_alarm == 15


# --- Ties, cards, findings --------------------------------------------------------------------


def test_the_tie_chain_is_put_in_order_by_keys(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    ties = page.cards.ties
    ties.list.setFocus()
    ties.list.select(0)
    QTest.keyClick(ties.list, Qt.Key.Key_Down, ALT)
    kinds = [key.kind for key in page.draft.rulebook.tie_chain]
    assert kinds == [TieKeyKind.RULING, TieKeyKind.DIMENSION, TieKeyKind.SHARED]
    assert ties.list.currentIndex().row() == 1
    QTest.keyClick(ties.list, Qt.Key.Key_Delete)
    assert [key.kind for key in page.draft.rulebook.tie_chain] == [TieKeyKind.RULING, TieKeyKind.SHARED]
    # A comparison that is added goes before the ends of the chain.
    action = next(each for each in ties.menu().actions() if each.text() == "舍入前总分高者先")
    action.trigger()
    kinds = [key.kind for key in page.draft.rulebook.tie_chain]
    assert kinds == [TieKeyKind.UNROUNDED, TieKeyKind.RULING, TieKeyKind.SHARED]
    assert str(ties.model.index(0).data()) == "舍入前总分高者先"


def test_a_finding_leads_to_its_option(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    field = next(each for each in page.cards.trim.fields() if each.path[-1] == "minimum")
    type_into(field.control, "3")
    box = page.side.example.findings
    opened.wait(lambda: any("三票" in line.text() for line in box.lines))
    line = next(each for each in box.lines if "三票" in each.text())
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    goal = ("dimensions", 0, "aggregation", "minimum")
    field = next(each for each in page.more.fields() if each.path == goal)
    opened.wait(lambda: QApplication.focusWidget() is field.control)
    type_into(field.control, "5")
    opened.wait(lambda: not any("三票" in each.text() for each in box.lines))
    assert page.draft.rulebook.dimensions[0].aggregation.minimum == 5


def test_a_built_in_rulebook_replaces_the_draft_and_can_be_undone(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    opened.wait(lambda: bool(page.head._built_in))
    before = page.draft.rulebook
    menu = page.head.menu()
    start = menu.actions()[0].menu()
    assert start is not None
    start.actions()[0].trigger()
    assert page.draft.rulebook == page.head._built_in[0].rulebook
    page.draft.undo()
    assert page.draft.rulebook == before


# --- Publishing -------------------------------------------------------------------------------


def test_before_the_first_sheet_rules_come_into_force_without_a_reason(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    type_points(page, "idea", "50")
    type_points(page, "plan", "30")
    saved(opened, page)
    page.head.publish_button.click()
    opened.wait(page.publish.isVisible)
    assert page.publish.reason.isHidden()
    words = [label.text() for label in page.publish.findChildren(QLabel)]
    assert {"2 处不同", "55", "50", "25", "30"} <= set(words)
    # The question stands together at the top of the page, not spread over its height.
    assert page.publish.act_button.geometry().bottom() < page.publish.height() / 2
    assert QApplication.focusWidget() in (page.publish.safe_button, None)
    page.publish.act_button.click()
    opened.wait(lambda: page.draft.version == 2)
    assert stored(opened) is None
    assert page.draft.in_force.dimensions[0].criteria[0].maximum == 500_000
    assert page.head.subtitle.text() == "现行 v2，已用于 0 份评分"


def test_after_the_first_sheet_a_reason_is_asked_and_the_places_are_listed(bench: Open) -> None:
    opened = bench(make_event())
    page = open_page(opened)
    # Under 60/40 E06 has 89, E07 and E08 have 88 and E07 is first by its talk. Under 20/80 E08 has
    # 0.2 x 86 + 0.8 x 91 = 90 and passes both. E10, with one judge absent, keeps its place.
    page.draft.put(("dimensions", 0, "weight"), Fraction(20))
    page.draft.put(("dimensions", 1, "weight"), Fraction(80))
    page.head.publish_button.click()
    opened.wait(page.publish.isVisible)
    view = page.publish.view
    assert view is not None
    assert view.needs_reason
    assert not page.publish.act_button.isEnabled()
    moved = {move.entry: (move.place_before, move.place_after) for move in view.moves}
    assert moved == {"E06": (6, 7), "E07": (7, 8), "E08": (8, 6), "E10": (10, 10)}
    words = {label.text() for label in page.publish.findChildren(QLabel)}
    assert {"08  项目08", "8 → 6", "88.00 → 90.00", "7 → 8"} <= words
    type_into(page.publish.reason, "x")
    assert page.publish.act_button.isEnabled()
    QTest.keyClick(page.publish.reason, Qt.Key.Key_Return)
    opened.wait(lambda: page.draft.version == 2)
    versions = opened.judging.ask(RulebookOf(ROUND)).versions
    assert (versions[-1].reason, versions[-1].rulebook.dimensions[0].weight) == ("x", 20)


def test_a_sheet_that_comes_in_meanwhile_does_not_take_the_question_away(bench: Open) -> None:
    opened = bench(make_event())
    page = open_page(opened)
    page.draft.put(("dimensions", 0, "weight"), Fraction(20))
    page.draft.put(("dimensions", 1, "weight"), Fraction(80))
    saved(opened, page)
    page.head.publish_button.click()
    opened.wait(page.publish.isVisible)
    type_into(page.publish.reason, "jury")
    host = Actor("评委", ActorRole.SCOREKEEPER)
    sheet = next(iter(opened.judging.ask(WholeEvent()).rounds[0].sheets))
    marks = dict.fromkeys(sheet.marks, 0)
    again = SubmitSheet(ROUND, *sheet.key, marks, "again", 1, reason="更正")
    views: list[object] = []
    page.draft.changed.connect(lambda: views.append(page.draft.view))
    opened.judging.do_as(host, again)
    opened.wait(lambda: bool(views))
    assert page.publish.isVisible()
    assert page.publish.reason.text() == "jury"


def test_what_cannot_come_into_force_is_said_and_esc_leads_back(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    page.draft.put(("dimensions", 0, "weight"), Fraction(55))
    page.head.publish_button.click()
    opened.wait(page.publish.isVisible)
    assert page.publish.act_button.isHidden()
    QTest.keyClick(page.publish, Qt.Key.Key_Escape)
    assert page.publish.isHidden()
    assert page.draft.is_changed


def test_the_awards_say_whether_tracks_have_their_own(bench: Open) -> None:
    event = before_scoring(make_event())
    tracks = (Track("S", "初创组"), Track("G", "成长组"))
    opened = bench(dataclasses.replace(event, tracks=tracks, entries=with_track(event, "S")))
    page = open_page(opened)
    prize = Award("一等奖", count=1)
    # A cut line for each track says nothing of the prizes.
    line = Award("晋级", count=5, kind=AwardKind.ADVANCE, scope=EACH_TRACK)
    page.draft.put(("awards",), (prize, line))
    assert page.cards.awards.title() == "奖项名额 · 不分组"
    page.draft.put(("awards",), (dataclasses.replace(prize, scope=EACH_TRACK), line))
    assert page.cards.awards.title() == "奖项名额 · 各组分设"


def test_in_a_narrow_window_the_question_is_seen_though_a_paper_is_open(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened, width=900)
    page.draft.put(("range_alarm",), Fraction(12))
    page.head.sheet_requested.emit()
    assert page.side.isVisible()
    page.head.publish_requested.emit()
    opened.wait(page.publish.isVisible)
    assert page.side.isHidden()


def test_many_differences_scroll_and_the_buttons_stay_in_sight(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    opened.wait(lambda: bool(page.head._built_in))
    page.draft.edit(page.head._built_in[0].rulebook)
    page.resize(1294, 420)
    page.head.publish_requested.emit()
    opened.wait(page.publish.isVisible)
    QApplication.processEvents()
    body = page.publish.findChild(QScrollArea)
    assert isinstance(body, QScrollArea)
    assert body.verticalScrollBar().maximum() > 0
    assert page.publish.act_button.geometry().bottom() < page.publish.height()


def test_what_differs_is_listed_in_plain_words(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    type_points(page, "idea", "50")
    page.draft.put(("dimensions", 0, "aggregation", "minimum"), 7)
    page.draft.put(("tie_chain",), page.draft.rulebook.tie_chain[1:])
    page.head.compare_button.click()
    assert page.side.compare.lines == (
        "路演答辩 · 少于几位不去: 5 → 7",
        "创新性 · 满分: 55 → 50",
        "同分规则 · 同分第 1 条: 路演答辩得分高者先 → 仍相同：裁定",
        "同分规则 · 同分第 2 条: 仍相同：裁定 → 仍相同：并列",
        "同分规则 · 同分第 3 条: 仍相同：并列 → —",
    )


def test_bands_that_keep_their_share_are_no_difference_but_a_small_step_is(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    draft = open_page(opened).draft
    path = ("dimensions", 0, "criteria", 2)
    draft.put((*path, "bands"), (Band("差", 0), Band("优", 180_000)))
    event, old = draft.current_event, draft.rulebook
    draft.put((*path, "maximum"), 250_000)
    draft.put((*path, "bands"), (Band("差", 0), Band("优", 225_000)))
    # 18 of 20 and 22.5 of 25 are both 90 %.
    assert [(item.before, item.after) for item in differences(event, old, draft.rulebook)] == [("20", "25")]
    old = draft.rulebook
    draft.put((*path, "bands"), (Band("差", 0), Band("优", 225_100)))
    # 22.51 of 25 is 90.04 %: to a tenth of a per cent that is 90 % again.
    (found,) = differences(event, old, draft.rulebook)
    assert (found.before, found.after) == ("差 ≥0、优 ≥22.5", "差 ≥0、优 ≥22.51")


def test_a_coefficient_that_the_short_words_leave_out_is_told(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    draft = open_page(opened).draft
    path = ("dimensions", 1, "criteria", 0, "indicator")
    draft.put(path, Piecewise((Knot(Fraction(10), Fraction(1)),)))
    old = draft.rulebook
    draft.put(path, Piecewise((Knot(Fraction(10), Fraction(1, 2)),)))
    (found,) = differences(draft.current_event, old, draft.rulebook)
    assert (found.before, found.after) == ("10 → 1", "10 → 0.5")


def test_the_rules_sheet_is_proposed_beside_the_event(bench: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = bench(before_scoring(make_event()))
    opened.operations.folder = "/events/final"
    page = open_page(opened)
    proposed: list[Path] = []
    monkeypatch.setattr(files, "ask_new_pdf", lambda *asked: proposed.append(Path(asked[2])) or "")
    page._on_save_sheet()
    assert proposed[0].parent == Path("/events/final")


def test_the_rules_sheet_follows_the_draft(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    page.head.sheet_button.click()
    assert "创新性" in page.side.sheet.text
    type_points(page, "idea", "41.5")
    assert "41.5" in page.side.sheet.text


# --- Room and language ------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "beside"), [(1294, True), (952, False)])
def test_the_example_folds_away_where_there_is_no_room(bench: Open, width: int, beside: bool) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened, width=width)
    assert page.side.isVisible() is beside
    assert page.head.example_button.isVisible() is not beside
    if not beside:
        page.head.example_button.click()
        assert page.side.isVisible()
        assert not page.tree.isVisible()
        page.head.example_button.click()
        assert page.tree.isVisible()


def test_large_text_scrolls_and_english_is_whole(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    theme().set_scale(1.5)
    use_language(Language.ENGLISH)
    page.retranslate()
    QApplication.processEvents()
    assert page.head.title.text() == "Rules"
    assert sum_pill(page) == ("3 items: 100", True)
    shown = [item for item in page.head.findChildren(QWidget) if item.isVisible()]
    assert all(item.geometry().right() <= page.head.width() for item in shown)


def test_read_only_rules_take_no_edit(bench: Open) -> None:
    opened = bench(before_scoring(make_event()))
    page = open_page(opened)
    page.set_read_only(True)
    page.draft.put(("range_alarm",), Fraction(3))
    assert page.draft.rulebook.range_alarm == 15
    assert page.head.state.text() == "只读"
    assert not any(field.isEnabled() for field in page.cards.trim.fields())

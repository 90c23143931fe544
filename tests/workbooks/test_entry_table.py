"""The table of those who go on: an office reads it, the next level's program takes it in."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import load_workbook

from judging_app.application.new_event import NewEvent, make_event
from judging_app.application.registration.entry_plan import EntryPlan, plan_entries
from judging_app.application.registration.layout import recognize
from judging_app.application.registration.mapping import guess_mapping
from judging_app.application.registration.origin_cells import exact_number
from judging_app.application.registration.overrides import Overrides
from judging_app.application.registration.tables import RawCell, RawTable
from judging_app.application.registration.targets import TargetKind
from judging_app.application.registration.vocabulary import Why, entry_vocabulary
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap import Library
from judging_app.domain.advancement import Selection
from judging_app.domain.event import Event
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import Language, use_language
from judging_app.workbooks.entry_table import write_entry_table
from tests.storage.builders import marks, scored_event, small_rulebook

MARK = ContentMark("7f" * 32)


def provincial() -> Event:
    return make_event(
        NewEvent(name="省级选拔", round_name="决赛", panel_name="评审组", rulebook=small_rulebook())
    )


def planned(path: Path, event: Event) -> EntryPlan:
    (raw,) = Library().read_tables(path)
    vocabulary = entry_vocabulary(event.rounds[0])
    table = recognize(raw, vocabulary)
    mapping = guess_mapping(table, vocabulary)
    taken = [choice for choice in mapping.choices if choice.target is not None]
    assert len(taken) == len(mapping.choices), "a column that the program wrote is not known to it"
    assert {choice.why for choice in taken} == {Why.WORD}
    return plan_entries(table, mapping, Overrides(), event, "R1")


@pytest.mark.parametrize("language", list(Language))
def test_the_next_level_takes_in_entries_and_exact_origins(tmp_path: Path, language: Language) -> None:
    city = scored_event()
    selection = Selection(("E1", "E3"), reason="推荐两个", code=MARK.code, sealed=True)
    use_language(language)
    try:
        write_entry_table(city, "final", selection, tmp_path / "list.xlsx", mark=MARK)
        plan = planned(tmp_path / "list.xlsx", provincial())
    finally:
        use_language(Language.CHINESE)
    assert not plan.blocked
    assert [row.entry is not None for row in plan.rows] == [True, True], "lines to sign are no entries"
    event = plan.apply(plan.event)
    assert [(entry.code, entry.name) for entry in event.entries] == [("01", "甲"), ("02", "丙")]
    assert {track.name for track in event.tracks} == {"初创组", "成长组"}
    # E1 has 55 + 30.5 of 100 from each judge: 85.5 x 70 % = 59.85. Sales of 10 earn 1 point and the
    # papers 10: 11 x 30 % = 3.3. E2 has the same, nobody has ruled, so both are first.
    assert event.origin("01") == Origin(
        "01",
        "创业大赛 · 市级选拔",
        "2026-05-17",
        "",
        "决赛",
        "E1",
        "初创组",
        Fraction(1),
        Fraction(1),
        Fraction("63.15"),
        (OriginScore("路演答辩", Fraction("85.5")), OriginScore("实绩评价", Fraction(11))),
        (),
        "",
        "推荐两个",
        MARK.code,
        True,
    )


def test_scores_that_no_cell_holds_come_through_whole(tmp_path: Path) -> None:
    """A mean of three sheets has no decimal: it stands as a fraction and is read back as one."""
    city = scored_event()
    (round_,) = city.rounds
    sheets = tuple(
        replace(item, marks=marks(56)) if item.key == SheetKey("pitch", "E1", "J3") else item
        for item in round_.sheets
    )
    unrounded = replace(round_, sheets=sheets, rulebook=replace(round_.rulebook, final=None))
    write_entry_table(
        replace(city, rounds=(unrounded,)), "final", Selection(("E1",), "前三"), tmp_path / "a.xlsx"
    )
    plan = planned(tmp_path / "a.xlsx", provincial())
    origin = plan.apply(plan.event).origin("01")
    assert origin is not None
    # (85.5 + 85.5 + 86.5) / 3 = 515/6; x 0.7 = 721/12; + 3.3 = 3803/60.
    assert origin.scores[0].score == Fraction(515, 6)
    assert origin.final == Fraction(3803, 60)


def test_a_text_that_is_no_number_is_none() -> None:
    assert exact_number("260/3") == Fraction(260, 3)
    assert exact_number("绝密") is exact_number("1/0") is None


def test_what_counts_for_nothing_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_entry_table(scored_event(), "final", Selection(("E1",), "前三"), path)
    book = load_workbook(path)
    page = book.active
    assert page is not None
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("路演答辩:"):
                cell.value = "路演不错"
    book.save(path)
    plan = planned(path, provincial())
    assert not plan.blocked
    assert [found.finding.problem for found in plan.findings] == [Problem.CELL_NOT_READABLE]
    origin = plan.apply(plan.event).origin("01")
    assert origin is not None
    assert (origin.scores, origin.final, origin.line) == ((), Fraction("63.15"), "前三")


def test_the_lists_of_two_cities_are_copied_into_one_table(tmp_path: Path) -> None:
    """Both have an E1; the province gives numbers of its own and keeps them apart by where they come from."""
    city = scored_event()
    other = replace(
        city,
        name="另一市选拔",
        entries=tuple(replace(entry, name=f"{entry.name}二") for entry in city.entries),
    )
    rows: list[tuple[RawCell, ...]] = []
    for number, event in enumerate((city, other)):
        path = tmp_path / f"{number}.xlsx"
        write_entry_table(event, "final", Selection(("E1", "E3"), "前三"), path)
        (raw,) = Library().read_tables(path)
        header = next(at for at, row in enumerate(raw.rows) if row and row[0].text == "序号")
        rows += raw.rows[header : header + 3]
    event = provincial()
    vocabulary = entry_vocabulary(event.rounds[0])
    table = recognize(RawTable("汇总", tuple(rows)), vocabulary)
    plan = plan_entries(table, guess_mapping(table, vocabulary), Overrides(), event, "R1")
    made = plan.apply(event)
    assert [(entry.code, entry.name) for entry in made.entries] == [
        ("01", "甲"),
        ("02", "丙"),
        ("03", "甲二"),
        ("04", "丙二"),
    ]
    assert [(item.entry, item.event, item.entry_there) for item in made.origins] == [
        ("01", "创业大赛 · 市级选拔", "E1"),
        ("02", "创业大赛 · 市级选拔", "E3"),
        ("03", "另一市选拔", "E1"),
        ("04", "另一市选拔", "E3"),
    ]


def test_the_same_table_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_entry_table(scored_event(), "final", Selection(("E1", "E3"), "前三"), path)
    first = planned(path, provincial())
    event = first.apply(first.event)
    again = planned(path, event)
    assert [row.changes for row in again.rows] == [(), ()]
    assert again.apply(event) == event


def test_another_event_as_the_origin_is_a_change(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_entry_table(scored_event(), "final", Selection(("E1",), "前三"), path)
    first = planned(path, provincial())
    event = first.apply(first.event)
    write_entry_table(scored_event(), "final", Selection(("E1",), reason="改为推荐"), path)
    (row,) = planned(path, event).rows
    assert [change.target.kind for change in row.changes] == [TargetKind.ORIGIN]


def test_an_unknown_round_is_named(tmp_path: Path) -> None:
    with pytest.raises(JudgingError) as refused:
        write_entry_table(scored_event(), "semi", Selection(("E1",)), tmp_path / "x.xlsx")
    assert refused.value.problem is Problem.UNKNOWN_ROUND
    assert not (tmp_path / "x.xlsx").exists()

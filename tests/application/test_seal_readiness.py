"""What is named before an event is sealed: owed and held sheets, figures, ties, awards, open entries."""

from dataclasses import replace
from fractions import Fraction

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    RecordFigure,
    SaveDraft,
    SaveRulebookDraft,
    SetEntryStatus,
    SubmitSheet,
)
from judging_app.application.keying.commands import DropKeying, KeySheet
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.sealing.readiness import OpenItem, OpenMatter, SealReadinessOf
from judging_app.application.sealing.statement import signed
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet
from judging_app.domain.event import EntryStatus
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.contests import Contest
from tests.storage.builders import ENTRIES, KEY, NOON, marks, scored_event, small_event, small_rulebook


def items(contest: Contest) -> dict[OpenMatter, OpenItem]:
    found = contest.judging.ask(SealReadinessOf()).items
    assert len({item.matter for item in found}) == len(found)
    return {item.matter: item for item in found}


def test_nothing_is_open_once_ties_are_ruled_and_entries_closed() -> None:
    event = scored_event()
    final = event.rounds[0]
    # E2's figure decides what the marks did not.
    values = tuple(
        replace(item, verified=Fraction(20)) if (item.entry, item.criterion) == ("E2", "sales") else item
        for item in final.values
    )
    contest = Contest(replace(event, rounds=(replace(final, values=values),)))
    assert set(items(contest)) == {OpenMatter.ENTRIES_OPEN}
    for entry in ENTRIES:
        contest.do(CloseEntry("final", entry))
    assert items(contest) == {}


def test_a_tie_that_an_award_s_line_runs_through_is_one_thing() -> None:
    found = items(Contest(scored_event()))
    # In running order: E2 is the first of the day, E1 the second.
    assert found[OpenMatter.TIES] == OpenItem(OpenMatter.TIES, "final", 1, ("E2", "E1"))
    # E4 has no running number and comes last.
    assert found[OpenMatter.ENTRIES_OPEN].entries == ("E2", "E1", "E3", "E4")


def test_owed_sheets_and_figures_are_counted_over_the_entries() -> None:
    contest = Contest(small_event())
    found = items(contest)
    # Three judges who vote owe four entries a sheet each; the reserve owes none. Two figures each.
    assert (found[OpenMatter.SHEETS_OWED].number, len(found[OpenMatter.SHEETS_OWED].entries)) == (12, 4)
    assert found[OpenMatter.FIGURES_MISSING].number == 8
    contest.submit(SheetKey("pitch", "E3", "J2"))
    contest.do(SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "来函"))
    found = items(contest)
    assert found[OpenMatter.SHEETS_OWED].number == 8
    assert found[OpenMatter.ENTRIES_OPEN].entries == ("E2", "E3", "E4")


def test_a_claimed_figure_is_named_as_not_verified() -> None:
    contest = Contest(scored_event())
    contest.do(RecordFigure("final", IndicatorValue("E3", "sales", Fraction(10))))
    found = items(contest)
    assert found[OpenMatter.FIGURES_UNVERIFIED] == OpenItem(
        OpenMatter.FIGURES_UNVERIFIED, "final", 1, ("E3",)
    )


def test_an_award_of_an_entry_that_waits_for_a_sheet_is_provisional() -> None:
    event = scored_event()
    final = event.rounds[0]
    # E1 loses a sheet and the tie with it: 55 of two judges is the mean of three as well, so E2 is
    # let down by a point instead. E1 has the first prize, E2 the second.
    sheets = tuple(
        replace(item, marks=marks(54)) if item.entry == "E2" else item
        for item in final.sheets
        if (item.entry, item.judge) != ("E1", "J3")
    )
    found = items(Contest(replace(event, rounds=(replace(final, sheets=sheets),))))
    assert found[OpenMatter.SHEETS_OWED].entries == ("E1",)
    assert found[OpenMatter.AWARDS_PROVISIONAL].entries == ("E1",)


def test_paper_that_was_keyed_once_or_in_two_ways_is_named_until_two_agree() -> None:
    contest = Contest(small_event())
    keyed = KeySheet("final", *SheetKey("pitch", "E2", "J1"), Standing.SUBMITTED, marks(50), "张三")
    contest.do(keyed)
    assert items(contest)[OpenMatter.KEYING] == OpenItem(OpenMatter.KEYING, "final", 1, ("E2",))
    contest.do(replace(keyed, by="李四", marks=marks(49)))
    assert items(contest)[OpenMatter.KEYING].number == 1
    contest.do(DropKeying("final", *keyed.key, "张三", "录错", 0))
    assert OpenMatter.KEYING not in items(contest)


def test_a_sheet_that_is_held_back_is_named() -> None:
    contest = Contest(scored_event())
    contest.do(CloseEntry("final", "E4"))
    late = SubmitSheet("final", "pitch", "E4", "J1", marks(50), "late", 1, reason="更正")
    contest.do_as(Actor("评委J1", ActorRole.JUDGE, "J1"), ReceiveSheet("final", late, machine="laptop"))
    assert items(contest)[OpenMatter.SHEETS_HELD] == OpenItem(OpenMatter.SHEETS_HELD, "final", 1, ("E4",))


def test_rules_that_were_changed_and_not_published_are_named() -> None:
    contest = Contest(scored_event())
    book = small_rulebook()
    contest.do(SaveRulebookDraft("final", replace(book, name="改过的规则"), book.fingerprint))
    assert items(contest)[OpenMatter.RULES_DRAFT].number == 1


def test_a_correction_that_was_begun_is_named_until_it_is_handed_in_or_given_up() -> None:
    contest = Contest(scored_event())
    stored = contest.on_desk().marks
    contest.do(SaveDraft("final", *KEY, {**stored, "idea": 100_000}))
    assert items(contest)[OpenMatter.CORRECTIONS] == OpenItem(
        OpenMatter.CORRECTIONS, "final", 1, (KEY.entry,)
    )
    # A draft that says what stands is no correction.
    contest.do(SaveDraft("final", *KEY, stored))
    assert OpenMatter.CORRECTIONS not in items(contest)


def test_a_draft_of_a_sheet_that_is_owed_is_named_once() -> None:
    contest = Contest(small_event())
    contest.do(SaveDraft("final", *KEY, {"idea": 100_000}))
    assert OpenMatter.CORRECTIONS not in items(contest)


def test_the_seal_settles_nothing_that_was_open() -> None:
    contest = Contest(scored_event())
    before = items(contest)
    assert OpenMatter.ENTRIES_OPEN in before
    contest.do(
        SealEvent("", signed(contest.judging.ask(StatementOf()), "张三", NOON, lambda _: ("00", "ff")))
    )
    assert items(contest) == before

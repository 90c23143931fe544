"""Set-up edits: all or none, refused where they would hurt, undone and done again from the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.changes import Area
from judging_app.application.commands import (
    AttachEvidence,
    EditSetup,
    ExcuseSeat,
    RecordFigure,
    SaveDraft,
    UndoSetup,
)
from judging_app.application.queries import StandingsOf, UndoOf, WholeEvent
from judging_app.application.setup import (
    SetupAct,
    SetupChange,
    SetupKind,
    apply_edits,
    differences,
)
from judging_app.application.verification import replay
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import Entry, Event, Judge, Panel, Participation, Recusal, Role, Seat, Track
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.contests import Contest
from tests.storage.builders import KEY, marks, points, sheet, small_event


def in_round(event: Event, **parts: object) -> Event:
    """The event with parts of its only round changed."""
    return replace(event, rounds=(replace(event.rounds[0], **parts),))


def edit(contest: Contest, new: Event, act: SetupAct = SetupAct.EDIT_ENTRIES) -> EditSetup:
    """The command that leads from what is stored to `new`."""
    return EditSetup("final", act, SetupChange(differences(contest.store.read_event(), new)))


def renamed(event: Event, code: str, name: str) -> Event:
    """The event with an entry under another name."""
    return replace(
        event,
        entries=tuple(replace(item, name=name) if item.code == code else item for item in event.entries),
    )


# Differences


_CODES = st.lists(st.sampled_from("ABCDEFGH"), unique=True, max_size=8)


@st.composite
def set_ups(draw: st.DrawFn) -> Event:
    """An event whose lists hold any of eight codes in any order, with changing content."""
    names = st.sampled_from(("甲", "乙", "丙"))
    codes = draw(_CODES)
    round_ = replace(
        small_event().rounds[0],
        name=draw(names),
        panels=tuple(Panel(code, draw(names)) for code in draw(_CODES)),
        seats=tuple(Seat(code, "P", draw(st.sampled_from(Role))) for code in draw(_CODES)),
        participations=tuple(Participation(code, draw(names)) for code in codes),
        recusals=tuple(Recusal("A", code, draw(names)) for code in draw(_CODES)),
        values=tuple(IndicatorValue(code, "sales", points(draw(st.integers(0, 2)))) for code in draw(_CODES)),
    )
    return Event(
        draw(names),
        tracks=tuple(Track(code, draw(names)) for code in draw(_CODES)),
        entries=tuple(Entry(code, draw(names)) for code in codes),
        judges=tuple(Judge(code, draw(names)) for code in draw(_CODES)),
        rounds=(round_,),
    )


@given(set_ups(), set_ups())
def test_the_differences_lead_from_any_set_up_to_any_other_and_back(old: Event, new: Event) -> None:
    edits = differences(old, new)
    assert apply_edits(old, edits) == new
    assert apply_edits(new, SetupChange(edits).inverse.edits) == old


@given(set_ups(), set_ups())
def test_a_change_is_read_back_from_the_log_as_it_was_written(old: Event, new: Event) -> None:
    change = SetupChange(differences(old, new), "登记表.xlsx")
    assert from_text(SetupChange, canonical_text(change)) == change


@given(set_ups())
def test_nothing_differs_from_itself(event: Event) -> None:
    assert differences(event, event) == ()


def test_one_renamed_entry_is_one_edit_however_long_the_list() -> None:
    event = small_event()
    (found,) = differences(event, renamed(event, "E3", "新名"))
    assert (found.kind, found.was_at, found.at) == (SetupKind.ENTRY, 2, 2)


def test_an_edit_that_starts_from_something_else_is_refused() -> None:
    event = small_event()
    edits = differences(event, renamed(event, "E3", "新名"))
    with pytest.raises(JudgingError) as refused:
        apply_edits(renamed(event, "E3", "别人改的"), edits)
    assert refused.value.findings[0].problem is Problem.CHANGED_MEANWHILE


# Commands


def test_an_edit_is_stored_whole_and_told_in_the_log() -> None:
    contest = Contest()
    event = small_event()
    new = replace(renamed(event, "E1", "新名"), place="礼堂", tracks=(*event.tracks, Track("T3", "学生组")))
    outcome = contest.do(edit(contest, new))
    assert outcome.changes.areas == {Area.ENTRIES, Area.EVENT}
    assert outcome.changes.entries == ("E1",)
    assert contest.judging.ask(WholeEvent()) == new
    (entry,) = contest.log
    assert (entry.act, entry.subject) == ("edit_entries", "setup")


def test_an_import_brings_entries_seats_and_figures_in_one_act() -> None:
    contest = Contest()
    event = small_event()
    new = replace(event, entries=(*event.entries, Entry("E6", "新", track="T1")))
    new = in_round(
        new,
        participations=(*event.rounds[0].participations, Participation("E6", "")),
        values=(IndicatorValue("E6", "sales", points(30)),),
    )
    contest.do(edit(contest, new, SetupAct.IMPORT_ENTRIES))
    assert contest.judging.ask(WholeEvent()) == new
    score = contest.judging.ask(StandingsOf("final")).standings.scores["E6"]
    assert score.dimension("deeds") is not None
    contest.do(UndoSetup("final"))
    assert contest.judging.ask(WholeEvent()) == event


def test_an_entry_without_a_panel_may_be_stored_one_of_an_unknown_panel_may_not() -> None:
    contest = Contest()
    event = small_event()
    everyone = event.rounds[0].participations
    contest.do(edit(contest, in_round(event, participations=(*everyone[:-1], Participation("E4", "")))))
    nowhere = in_round(event, participations=(*everyone[:-1], Participation("E4", "X")))
    assert contest.refused(edit(contest, nowhere)).problem is Problem.UNKNOWN_PANEL


def test_a_track_that_an_entry_belongs_to_stays() -> None:
    contest = Contest()
    event = small_event()
    fewer = replace(event, tracks=event.tracks[:1])
    with pytest.raises(JudgingError) as refused:
        contest.judging.do(edit(contest, fewer, SetupAct.EDIT_TRACKS))
    assert {finding.problem for finding in refused.value.findings} == {Problem.UNKNOWN_TRACK}


def _submitted(contest: Contest) -> None:
    contest.submit()


def _drafted(contest: Contest) -> None:
    contest.do(SaveDraft("final", *KEY, marks()))


def _excused(contest: Contest) -> None:
    contest.do(ExcuseSeat("final", *KEY, Standing.ABSENT, "病假"))


@pytest.mark.parametrize("happened", [_submitted, _drafted, _excused])
def test_an_entry_or_a_judge_with_a_sheet_is_never_taken_out(happened: Callable[[Contest], None]) -> None:
    contest = Contest()
    happened(contest)
    event = contest.store.read_event()
    round_ = event.rounds[0]
    assert SheetKey("pitch", "E1", "J1") == KEY
    without_entry = in_round(
        replace(event, entries=event.entries[1:]), participations=round_.participations[1:]
    )
    without_judge = in_round(replace(event, judges=event.judges[1:]), seats=round_.seats[1:])
    for new, what in ((without_entry, "E1"), (without_judge, "J1")):
        with pytest.raises(JudgingError) as refused:
            contest.judging.do(edit(contest, new))
        found = {finding.problem: finding.facts for finding in refused.value.findings}
        assert found[Problem.HAS_SHEETS] == {"what": what}
    assert contest.store.read_event() == event


def test_an_entry_whose_draft_was_emptied_again_may_go() -> None:
    contest = Contest()
    contest.do(SaveDraft("final", *KEY, marks()))
    contest.do(SaveDraft("final", *KEY, {}))
    event = small_event()
    round_ = event.rounds[0]
    new = in_round(replace(event, entries=event.entries[1:]), participations=round_.participations[1:])
    contest.do(edit(contest, new))
    assert contest.store.read_drafts() == []


def test_an_entry_with_evidence_is_not_taken_out() -> None:
    contest = Contest()
    contest.do(AttachEvidence("final", "E4", "sales", "报表.pdf", b"%PDF-1.4"))
    event = small_event()
    fewer = in_round(
        replace(event, entries=tuple(item for item in event.entries if item.code != "E4")),
        participations=event.rounds[0].participations[:-1],
    )
    assert contest.refused(edit(contest, fewer)).problem is Problem.HAS_EVIDENCE


def test_a_panel_cannot_lose_an_entry_that_it_has_scored() -> None:
    contest = Contest()
    contest.submit()
    event = contest.store.read_event()
    moved = in_round(
        event,
        panels=(*event.rounds[0].panels, Panel("Q", "二组")),
        participations=(Participation("E1", "Q"), *event.rounds[0].participations[1:]),
    )
    with pytest.raises(JudgingError) as refused:
        contest.judging.do(edit(contest, moved, SetupAct.ASSIGN_PANELS))
    assert Problem.JUDGE_HAS_NO_SEAT in {finding.problem for finding in refused.value.findings}


def test_a_recusal_that_comes_with_an_import_masks_a_sheet_and_its_undo_brings_it_back() -> None:
    contest = Contest()
    contest.submit(idea=42)
    event = contest.store.read_event()
    recused = in_round(small_event(), recusals=(Recusal("J1", "E1", "亲属"),))
    contest.do(EditSetup("final", SetupAct.IMPORT_JUDGES, SetupChange(differences(event, recused))))
    assert contest.standing() is Standing.RECUSED
    contest.do(UndoSetup("final"))
    assert contest.store.read_event() == event


def test_an_entry_that_was_scored_keeps_a_track_whose_criteria_fit_its_marks() -> None:
    event = small_event()
    pitch, deeds = event.rounds[0].rulebook.dimensions
    idea, market = pitch.criteria
    for_one = replace(pitch, criteria=(idea, replace(market, tracks=("T1",))))
    book = replace(event.rounds[0].rulebook, dimensions=(for_one, deeds))
    contest = Contest(in_round(event, rulebook=book))
    contest.submit()
    moved = tuple(replace(item, track="T2") if item.code == "E1" else item for item in event.entries)
    refused = contest.refused(edit(contest, replace(contest.store.read_event(), entries=moved)))
    assert refused.problem is Problem.MARK_NOT_FOR_TRACK


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (Entry("E9", "新", order=10_000), Problem.ORDER_OUT_OF_RANGE),
        (Entry("E9", "新", order=-1), Problem.ORDER_OUT_OF_RANGE),
        (Entry("E9", ""), Problem.REQUIRED_MISSING),
        (Entry("", "新"), Problem.REQUIRED_MISSING),
    ],
)
def test_an_entry_that_cannot_be_is_refused_in_words(entry: Entry, problem: Problem) -> None:
    contest = Contest()
    event = small_event()
    new = replace(event, entries=(*event.entries, entry))
    assert contest.refused(edit(contest, new)).problem is problem


def test_an_empty_edit_is_refused_as_done() -> None:
    contest = Contest()
    assert contest.refused(edit(contest, small_event())).problem is Problem.ALREADY_DONE


# Undo


def test_edits_are_undone_and_done_again_in_order() -> None:
    contest = Contest()
    states = [small_event()]
    for name in ("一", "二", "三"):
        contest.do(edit(contest, renamed(states[-1], "E1", name)))
        states.append(contest.store.read_event())
    for state in (states[2], states[1]):
        contest.do(UndoSetup("final"))
        assert contest.store.read_event() == state
    contest.do(UndoSetup("final", redo=True))
    assert contest.store.read_event() == states[2]
    view = contest.judging.ask(UndoOf())
    assert (view.undo is not None, view.redo is not None) == (True, True)


def test_a_new_edit_leaves_nothing_to_do_again() -> None:
    contest = Contest()
    contest.do(edit(contest, renamed(small_event(), "E1", "一")))
    contest.do(UndoSetup("final"))
    contest.do(edit(contest, renamed(small_event(), "E2", "二")))
    assert contest.judging.ask(UndoOf()).redo is None
    assert contest.refused(UndoSetup("final", redo=True)).problem is Problem.NOTHING_TO_UNDO


def test_with_nothing_edited_there_is_nothing_to_undo() -> None:
    contest = Contest()
    assert contest.refused(UndoSetup("final")).problem is Problem.NOTHING_TO_UNDO


def test_undo_never_takes_out_an_entry_that_was_scored_meanwhile() -> None:
    contest = Contest()
    event = small_event()
    new = in_round(
        replace(event, entries=(*event.entries, Entry("E6", "新", track="T1"))),
        participations=(*event.rounds[0].participations, Participation("E6", "P")),
    )
    contest.do(edit(contest, new, SetupAct.IMPORT_ENTRIES))
    contest.submit(SheetKey("pitch", "E6", "J1"))
    before = contest.store.read_event()
    with pytest.raises(JudgingError) as refused:
        contest.judging.do(UndoSetup("final"))
    assert Problem.HAS_SHEETS in {finding.problem for finding in refused.value.findings}
    assert contest.store.read_event() == before


def test_undo_says_what_stands_on_an_import_that_was_worked_with_since() -> None:
    contest = Contest()
    new = in_round(small_event(), values=(IndicatorValue("E1", "sales", points(30)),))
    contest.do(edit(contest, new, SetupAct.EDIT_FIGURES))
    contest.do(RecordFigure("final", IndicatorValue("E1", "sales", points(30), points(30))))
    refused = contest.refused(UndoSetup("final"))
    assert (refused.problem, refused.facts) == (Problem.UNDO_BLOCKED, {"what": "E1/sales"})


def test_a_sheet_stays_where_it_is_while_set_up_is_edited_around_it() -> None:
    contest = Contest()
    contest.submit(idea=42)
    contest.do(edit(contest, renamed(contest.store.read_event(), "E1", "新名")))
    assert contest.store.read_event().rounds[0].sheets == (sheet(given=marks(42)),)
    contest.do(UndoSetup("final"))
    assert contest.store.read_event() == small_event(sheet(given=marks(42)))


# The log tells it all


def test_the_log_leads_to_the_event_through_edits_undo_and_redo() -> None:
    contest = Contest()
    created = contest.store.read_event()
    contest.do(edit(contest, renamed(created, "E1", "一")))
    contest.do(edit(contest, replace(contest.store.read_event(), place="礼堂"), SetupAct.EDIT_EVENT))
    contest.do(UndoSetup("final"))
    contest.do(UndoSetup("final", redo=True))
    contest.submit()
    first = replace(contest.log[0], number=0, act="create", subject="event", after=canonical_text(created))
    assert replay([first, *contest.log]) == contest.store.read_event()


def test_a_code_that_laptops_cannot_send_is_not_given_and_one_that_is_there_stays() -> None:
    contest = Contest()
    event = contest.store.read_event()
    long = Entry("X" * 201, "项目X", track=event.entries[0].track)
    wanted = replace(event, entries=(*event.entries, long))
    with pytest.raises(JudgingError) as refused:
        contest.do(edit(contest, wanted))
    assert refused.value.problem is Problem.CODE_UNFIT

    old = Contest(wanted)
    old.do(edit(old, renamed(wanted, "E1", "新名")))
    assert old.store.read_event().entries[-1] == long

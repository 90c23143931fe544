"""What a judge's laptop may know of an event, and above all what it may not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judging_app.application.commands import AttachEvidence, Recuse, SaveDraft
from judging_app.application.evidence import EvidenceFile, EvidenceKind
from judging_app.application.queries import SliceOf
from judging_app.application.records import SheetRevision
from judging_app.application.seats.commands import (
    CloseEntry,
    ReceiveSheet,
    SetDeskRules,
    SettleSubmission,
    SignSheets,
)
from judging_app.application.seats.records import (
    DeskRules,
    HeldSubmission,
    HostIdentity,
    Pairing,
    SeatRecords,
    Signature,
    SignedSheet,
    Slip,
)
from judging_app.application.seats.slice import SeatSlice, slice_of
from judging_app.application.state import EventState
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Round,
    Ruling,
    RulingKind,
    Seat,
)
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from tests.application.contests import Contest
from tests.application.memory_store import MemoryStore
from tests.storage.builders import ENTRIES, KEY, NOON, marks, points, sheet, small_event, small_rulebook
from tests.storage.laptops import FIRST

JUDGES = ("J1", "J2", "J3", "J4")
PANELS = ("A", "B")


# Any event at all: whatever is of one judge, or of the organizer alone, bears a mark of its own


def mark_of(judge: str) -> int:
    """Ticks that nobody else gives and that stand nowhere in the rules."""
    return 7_000_000 + 1_111 * int(judge[1:])


def sign_of(judge: str) -> str:
    return f"<<{judge}>>"


HIDDEN = "<<organizer>>"


def some(items: list[object]) -> st.SearchStrategy[list[object]]:
    return st.lists(st.sampled_from(items), unique=True)


@st.composite
def rounds(draw: st.DrawFn, code: str) -> Round:
    """A round with any seats, entries on any panel or none, and every kind of record."""
    seats = tuple(
        Seat(judge, panel)
        for judge in JUDGES
        for panel in PANELS
        if draw(st.sampled_from([True, True, False]))
    )
    parts = tuple(
        Participation(entry, draw(st.sampled_from([*PANELS, ""])), closed=draw(st.booleans()))
        for entry in ENTRIES
    )
    pairs = [(judge, entry) for judge in JUDGES for entry in ENTRIES]
    scored = draw(st.lists(st.sampled_from(pairs), unique=True))
    recused = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=4))
    return Round(
        code,
        f"轮次 {code}",
        small_rulebook(),
        tuple(Panel(panel, f"评审组{panel}") for panel in PANELS),
        seats,
        parts,
        tuple(Recusal(judge, entry, sign_of(judge)) for judge, entry in recused),
        tuple(
            Sheet("pitch", entry, judge, Standing.SUBMITTED, {"idea": mark_of(judge)}, sign_of(judge))
            for judge, entry in scored
        ),
        (IndicatorValue("E1", "sales", points("98765.4"), evidence=HIDDEN, reason=HIDDEN),),
        (Adjustment("A1", "E1", AdjustmentKind.BONUS, points("43.21"), reason=HIDDEN),),
        (Ruling("R1", RulingKind.RULING, ("E2", "E1"), HIDDEN, HIDDEN),),
    )


@st.composite
def states(draw: st.DrawFn) -> EventState:
    event = Event(
        "赛事",
        entries=tuple(replace(entry, note=HIDDEN) for entry in small_event().entries),
        tracks=small_event().tracks,
        judges=tuple(Judge(code, f"姓名{sign_of(code)}", sign_of(code)) for code in JUDGES),
        rounds=(draw(rounds("first")), draw(rounds("final"))),
    )
    store = MemoryStore(event)
    store.kept.seats = SeatRecords(
        HostIdentity(HIDDEN, HIDDEN, HIDDEN, HIDDEN),
        tuple(Slip(code, HIDDEN, HIDDEN, HIDDEN) for code in JUDGES),
        {code: Pairing(code, 1, HIDDEN, sign_of(code), NOON) for code in JUDGES},
        tuple(
            HeldSubmission(
                number,
                "final",
                Sheet("pitch", "E1", code, Standing.SUBMITTED, {"idea": mark_of(code)}, sign_of(code)),
                0,
                f"held {sign_of(code)}",
                "stale_revision",
                {},
                sign_of(code),
                NOON,
            )
            for number, code in enumerate(draw(some([*JUDGES])), start=1)
        ),
        tuple(
            Signature(f"id {sign_of(code)}", "final", code, sign_of(code), sign_of(code), (), NOON)
            for code in draw(some([*JUDGES]))
        ),
        rules=DeskRules(evidence=draw(st.booleans())),
    )
    return EventState(store)


EVIDENCE = tuple(
    EvidenceFile(round_, f"file {round_} {entry}", entry, "", "佐证.pdf", EvidenceKind.PDF, 9, "", "", "")
    for round_ in ("first", "final")
    for entry in ENTRIES
)


def own(state: EventState, judge: str) -> set[tuple[str, str]]:
    """The rounds and entries that a judge scores: those on a panel on which the judge has a seat."""
    return {
        (item.code, part.entry)
        for item in state.event.rounds
        for part in item.participations
        if any(seat.judge == judge and seat.panel == part.panel for seat in item.seats)
    }


@settings(max_examples=70, deadline=None, derandomize=True)
@given(states(), st.sampled_from(JUDGES))
def test_nothing_of_another_judge_and_nothing_of_the_organizer_s_is_anywhere_in_it(
    state: EventState, judge: str
) -> None:
    text = canonical_text(slice_of(state, judge, EVIDENCE))
    assert HIDDEN not in text
    assert "98765" not in text
    assert "43.21" not in text
    for other in set(JUDGES) - {judge}:
        assert sign_of(other) not in text
        assert str(mark_of(other)) not in text
        assert f'"{other}"' not in text
        assert f"/{other}" not in text


@settings(max_examples=60, deadline=None, derandomize=True)
@given(states(), st.sampled_from(JUDGES))
def test_everything_that_a_judge_needs_is_in_it(state: EventState, judge: str) -> None:
    part = slice_of(state, judge, EVIDENCE)
    mine = own(state, judge)
    assert {(item.code, each.entry) for item in part.event.rounds for each in item.participations} == mine
    assert {entry.code for entry in part.event.entries} == {entry for _, entry in mine}
    assert {(held.round, held.sheet.entry) for held in part.revisions} == {
        (item.code, given.entry)
        for item in state.event.rounds
        for given in item.sheets
        if given.judge == judge and (item.code, given.entry) in mine
    }
    # A submission that is stored is named, whatever became of the seat since.
    assert len(part.submissions) == sum(
        key.judge == judge for item in state.event.rounds for key in state.revisions(item.code)
    )
    assert [item.sheet.judge for item in part.held] == [judge] * len(part.held)
    stepped_back = {
        (item.code, recusal.entry)
        for item in state.event.rounds
        for recusal in item.recusals
        if recusal.judge == judge
    }
    assert {(item.round, item.entry) for item in part.evidence} == (
        mine - stepped_back if state.seats.rules.evidence else set()
    )
    for item in part.event.rounds:
        whole = state.round(item.code)
        assert item.rulebook == whole.rulebook
        assert set(item.participations) <= set(whole.participations)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(states(), st.sampled_from(JUDGES))
def test_it_goes_over_the_network_and_comes_back_as_it_was(state: EventState, judge: str) -> None:
    part = slice_of(state, judge, EVIDENCE)
    assert from_text(SeatSlice, canonical_text(part)) == part


# By hand


def test_nobody_but_a_judge_has_a_part() -> None:
    with pytest.raises(JudgingError) as refused:
        Contest().judging.ask(SliceOf("JX"))
    assert refused.value.problem is Problem.UNKNOWN_JUDGE


def test_a_judge_without_a_seat_sees_no_round_and_no_entry() -> None:
    part = Contest().judging.ask(SliceOf("J5"))
    assert (part.event.rounds, part.event.entries) == ((), ())
    assert [judge.code for judge in part.event.judges] == ["J5"]


def test_only_the_latest_revision_of_a_sheet_is_in_it_and_every_submission_is_named() -> None:
    contest = Contest()
    contest.submit(idea=10)
    contest.submit(base=1, reason="更正", idea=20)
    contest.submit(KEY._replace(judge="J2"))
    part = contest.judging.ask(SliceOf("J1"))
    assert [held.sheet for held in part.revisions] == [sheet(given=marks(20), reason="更正")]
    assert isinstance(part.revisions[0], SheetRevision)
    assert part.submissions == ("E1-J1-0", "E1-J1-1")


def test_own_signatures_held_sheets_and_closed_entries_are_in_it() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(CloseEntry("final", "E1"))
    contest.do(ReceiveSheet("final", FIRST, "笔记本1"))
    contest.do(SettleSubmission("final", 1, accept=False, reason="重复"))
    contest.do(SignSheets("final", "J1", "s", "评委J1", "", (SignedSheet("pitch", "E1", 1),)))
    contest.do(SetDeskRules("", DeskRules(may_revise=False)))
    part = contest.judging.ask(SliceOf("J1"))
    assert [(item.submission, item.reason) for item in part.held] == [("sent 1", "重复")]
    assert [item.id for item in part.signatures] == ["s"]
    assert [item.closed for item in part.event.rounds[0].participations] == [True, False, False, False]
    assert part.rules == DeskRules(may_revise=False)
    other = contest.judging.ask(SliceOf("J2"))
    assert (other.held, other.signatures) == ((), ())


def test_drafts_stay_where_they_are_typed() -> None:
    contest = Contest()
    before = contest.judging.ask(SliceOf("J1"))
    contest.do(SaveDraft("final", *KEY, marks()))
    assert contest.judging.ask(SliceOf("J1")) == before


def test_evidence_is_listed_where_the_organizer_lets_judges_see_it() -> None:
    contest = Contest()
    contest.do(AttachEvidence("final", "E1", "sales", "报表.pdf", b"%PDF-1.7"))
    assert [item.name for item in contest.judging.ask(SliceOf("J1")).evidence] == ["报表.pdf"]
    contest.do(SetDeskRules("", DeskRules(evidence=False)))
    assert contest.judging.ask(SliceOf("J1")).evidence == ()


def test_documents_of_an_entry_from_which_the_judge_stepped_back_are_not_listed() -> None:
    contest = Contest()
    for entry in ("E1", "E2"):
        contest.do(AttachEvidence("final", entry, "sales", f"{entry}.pdf", b"%PDF-1.7"))
    contest.do(Recuse("final", "J1", "E1", "亲属"))
    assert [item.entry for item in contest.judging.ask(SliceOf("J1")).evidence] == ["E2"]
    assert [item.entry for item in contest.judging.ask(SliceOf("J2")).evidence] == ["E1", "E2"]
    contest.do(Recuse("final", "J1", "E1", "误报", lift=True))
    assert [item.entry for item in contest.judging.ask(SliceOf("J1")).evidence] == ["E1", "E2"]


def test_a_sheet_that_another_panel_has_now_is_not_in_it() -> None:
    event = small_event(sheet(), sheet(SheetKey("pitch", "E2", "J1")))
    moved = replace(
        event.rounds[0],
        panels=(Panel("P", "一组"), Panel("Q", "二组")),
        participations=(Participation("E1", "P"), Participation("E2", "Q")),
    )
    part = slice_of(EventState(MemoryStore(replace(event, rounds=(moved,)))), "J1", ())
    assert [held.sheet.entry for held in part.revisions] == ["E1"]
    assert len(part.submissions) == 2

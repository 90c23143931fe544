"""What screens are told: desks, progress, standings, explanations, and what needs somebody's attention."""

from dataclasses import replace

import pytest

from judging_app.application.changes import RANKING_AREAS, Area, Changes
from judging_app.application.commands import (
    ExcuseSeat,
    GiveRuling,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    SubmitSheet,
    VoidSheet,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import (
    AuditTrail,
    DeskEntry,
    DeskOf,
    ExplanationOf,
    HistoryOf,
    ProgressOf,
    Query,
    StandingsOf,
    WholeEvent,
)
from judging_app.application.records import Draft
from judging_app.domain.aggregation import Aggregation
from judging_app.domain.calibration import Calibration, CalibrationMethod
from judging_app.domain.event import EntryStatus, Event, Participation, Ruling, RulingKind
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import Gate, IndicatorValue
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity
from judging_app.domain.rubric import DimensionKind
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from tests.application.contests import ORGANIZER, Contest
from tests.storage.builders import (
    ENTRIES,
    JUDGES,
    KEY,
    NOON,
    marks,
    points,
    scored_event,
    sheet,
    small_event,
    ticks,
)


def notices(contest: Contest) -> list[Finding]:
    return list(contest.judging.ask(StandingsOf("final")).notices)


def problems(contest: Contest) -> list[tuple[Problem, str]]:
    return [(item.problem, item.facts.get("entry", "")) for item in notices(contest)]


# The desk of a judge


def test_marks_of_a_draft_for_which_the_rules_have_no_place_any_more_are_not_on_the_desk() -> None:
    store = Contest().store
    # As on a laptop: typed before the rules came that have no "vanished" and no quarters of a point.
    old = {"idea": ticks(50), "vanished": ticks(5), "market": ticks("30.25")}
    store.kept.drafts["final", KEY] = Draft("final", KEY, old, "写得好", NOON)
    judging = LocalJudging(store, ORGANIZER)
    entries = judging.ask(DeskOf("final", "pitch", "J1")).entries
    desk = next(item for item in entries if item.entry.code == "E1")
    assert (desk.standing, dict(desk.marks), desk.note) == (Standing.DRAFT, {"idea": ticks(50)}, "写得好")
    assert store.kept.drafts["final", KEY].marks == old
    judging.do(SaveDraft("final", *KEY, {**desk.marks, "market": ticks(30)}, desk.note))
    judging.do(SubmitSheet("final", *KEY, marks(50, 30), "S1"))
    assert judging.ask(WholeEvent()).rounds[0].sheets == (sheet(given=marks(50, 30)),)


def test_a_desk_lists_the_entries_of_the_seat_in_running_order() -> None:
    desk = Contest().judging.ask(DeskOf("final", "pitch", "J1"))
    assert [item.entry.code for item in desk.entries] == ["E2", "E1", "E3", "E4"]
    assert (desk.judge.code, desk.seat.panel, desk.dimension.code) == ("J1", "P", "pitch")
    assert [leaf.code for leaf in desk.entries[0].leaves] == ["idea", "market"]
    assert desk.entries[0].full == 100


def test_an_entry_on_the_desk_is_not_scored_until_something_is_typed() -> None:
    contest = Contest()
    fresh = contest.on_desk()
    assert fresh == DeskEntry(
        small_event().entries[0],
        Standing.NOT_SCORED,
        0,
        {},
        "",
        {},
        fresh.leaves,
        points(100),
        False,
        "",
    )
    contest.do(SaveDraft("final", *KEY, {}, ""))
    assert (contest.standing(), contest.on_desk().changed) == (Standing.NOT_SCORED, False)


@pytest.mark.parametrize(("given", "note"), [({"idea": 0}, ""), ({}, "看看")])
def test_anything_typed_makes_a_draft(given: dict[str, int], note: str) -> None:
    contest = Contest()
    contest.do(SaveDraft("final", *KEY, given, note))
    shown = contest.on_desk()
    assert (shown.standing, shown.marks, shown.note, shown.stored_marks, shown.changed) == (
        Standing.DRAFT,
        given,
        note,
        {},
        True,
    )


def test_a_submitted_entry_shows_its_marks_and_revision() -> None:
    contest = Contest()
    contest.submit()
    shown = contest.on_desk()
    assert (shown.standing, shown.revision, shown.marks, shown.stored_marks, shown.changed) == (
        Standing.SUBMITTED,
        1,
        marks(),
        marks(),
        False,
    )


def test_typing_over_a_submitted_sheet_leaves_it_submitted_and_says_that_it_differs() -> None:
    contest = Contest()
    contest.submit()
    contest.do(SaveDraft("final", *KEY, marks(20)))
    shown = contest.on_desk()
    assert (shown.standing, shown.marks, shown.stored_marks, shown.changed) == (
        Standing.SUBMITTED,
        marks(20),
        marks(),
        True,
    )
    contest.do(SaveDraft("final", *KEY, marks()))
    assert contest.on_desk().changed is False
    contest.do(SaveDraft("final", *KEY, marks(), "只改评语"))
    assert contest.on_desk().changed is True


def test_a_returned_sheet_shows_its_marks_and_why_it_came_back() -> None:
    contest = Contest()
    contest.submit()
    contest.do(ReturnSheet("final", *KEY, "漏项"))
    shown = contest.on_desk()
    assert (shown.standing, shown.reason, shown.marks, shown.revision) == (
        Standing.RETURNED,
        "漏项",
        marks(),
        2,
    )
    contest.do(SaveDraft("final", *KEY, marks(20)))
    assert (contest.standing(), contest.on_desk().changed) == (Standing.RETURNED, True)


@pytest.mark.parametrize("standing", [Standing.LOCKED, Standing.VOIDED, Standing.ABSTAINED, Standing.ABSENT])
def test_a_sheet_that_somebody_settled_shows_its_standing_and_why(standing: Standing) -> None:
    given = marks() if standing in {Standing.LOCKED, Standing.VOIDED} else {}
    contest = Contest(small_event(sheet(standing=standing, given=given, reason="说明")))
    shown = contest.on_desk()
    assert (shown.standing, shown.reason, shown.marks) == (standing, "说明", given)


def test_a_recused_judge_sees_the_entry_with_the_reason() -> None:
    contest = Contest()
    contest.do(Recuse("final", "J1", "E1", "亲属"))
    assert (contest.standing(), contest.on_desk().reason) == (Standing.RECUSED, "亲属")


def test_a_desk_holds_only_entries_that_the_dimension_looks_at() -> None:
    event = small_event()
    final = event.rounds[0]
    pitch, deeds = final.rulebook.dimensions
    early = replace(pitch, criteria=tuple(replace(leaf, tracks=("T1",)) for leaf in pitch.criteria))
    contest = Contest(
        replace(event, rounds=(replace(final, rulebook=replace(final.rulebook, dimensions=(early, deeds))),))
    )
    desk = contest.judging.ask(DeskOf("final", "pitch", "J1"))
    assert [item.entry.code for item in desk.entries] == ["E2", "E1"]
    assert contest.counts("J1") == {Standing.NOT_SCORED: 2}


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        (DeskOf("x", "pitch", "J1"), Problem.UNKNOWN_ROUND),
        (DeskOf("final", "x", "J1"), Problem.UNKNOWN_DIMENSION),
        (DeskOf("final", "pitch", "x"), Problem.UNKNOWN_JUDGE),
        (DeskOf("final", "pitch", "J5"), Problem.UNKNOWN_JUDGE),
        (ProgressOf("x"), Problem.UNKNOWN_ROUND),
        (StandingsOf("x"), Problem.UNKNOWN_ROUND),
        (ExplanationOf("x", "E1"), Problem.UNKNOWN_ROUND),
        (ExplanationOf("final", "x"), Problem.UNKNOWN_ENTRY),
        (ExplanationOf("final", "E5"), Problem.UNKNOWN_ENTRY),
    ],
)
def test_a_question_about_something_unknown_is_refused(query: Query[object], problem: Problem) -> None:
    with pytest.raises(JudgingError) as refused:
        Contest().judging.ask(query)
    assert refused.value.problem is problem


# Progress


def test_progress_counts_every_sheet_of_a_seat_once_by_where_it_stands() -> None:
    contest = Contest()
    contest.submit(SheetKey("pitch", "E1", "J1"))
    contest.do(SaveDraft("final", "pitch", "E2", "J1", marks()))
    contest.do(ExcuseSeat("final", "pitch", "E3", "J1", Standing.ABSTAINED, "弃权"))
    contest.do(Recuse("final", "J1", "E4", "亲属"))
    assert contest.counts("J1") == {
        Standing.SUBMITTED: 1,
        Standing.DRAFT: 1,
        Standing.ABSTAINED: 1,
        Standing.RECUSED: 1,
    }
    assert contest.counts("J2") == {Standing.NOT_SCORED: 4}
    owed = {item.judge.code: item.owed for item in contest.judging.ask(ProgressOf("final"))}
    assert owed == {"J1": 1, "J2": 4, "J3": 4, "J4": 0}, "J4 is the reserve"


def test_a_returned_sheet_is_owed_and_a_voided_one_is_not() -> None:
    contest = Contest()
    for entry in ENTRIES:
        contest.submit(SheetKey("pitch", entry, "J1"))
    contest.do(ReturnSheet("final", "pitch", "E1", "J1", "漏项"))
    contest.do(VoidSheet("final", "pitch", "E2", "J1", "违规"))
    first = contest.judging.ask(ProgressOf("final"))[0]
    assert (first.standings, first.owed) == (
        {Standing.RETURNED: 1, Standing.VOIDED: 1, Standing.SUBMITTED: 2},
        1,
    )


def test_a_reserve_owes_nothing_nor_does_anybody_for_an_entry_that_is_out() -> None:
    # Four judges and four entries: J4 sits in reserve, J3 gets no vote, E4 is withdrawn.
    event = small_event()
    final = event.rounds[0]
    seats = tuple(replace(seat, votes=0) if seat.judge == "J3" else seat for seat in final.seats)
    entered = (*final.participations[:3], replace(final.participations[3], status=EntryStatus.WITHDRAWN))
    round_ = replace(final, seats=seats, participations=entered)
    contest = Contest(replace(event, rounds=(round_,)))
    contest.submit(SheetKey("pitch", "E1", "J1"))
    owed = {item.judge.code: item.owed for item in contest.judging.ask(ProgressOf("final"))}
    assert owed == {"J1": 2, "J2": 3, "J3": 0, "J4": 0}


def test_a_seat_owes_sheets_for_the_entries_of_its_own_panel_only() -> None:
    event = small_event()
    final = event.rounds[0]
    others = (*final.participations[:1], *(replace(item, panel="Q") for item in final.participations[1:]))
    contest = Contest(replace(event, rounds=(replace(final, participations=others),)))
    assert contest.counts("J1") == {Standing.NOT_SCORED: 1}


# Standings, explanation, history, log


def test_standings_come_with_the_event_and_the_round_as_they_stand() -> None:
    contest = Contest()
    contest.submit()
    view = contest.judging.ask(StandingsOf("final"))
    assert view.event == contest.store.read_event()
    assert view.round == contest.store.read_event().rounds[0]


def test_an_explanation_leads_from_the_place_down_to_the_marks() -> None:
    contest = Contest(scored_event())
    contest.do(GiveRuling("final", Ruling("", RulingKind.RULING, ("E2", "E1"), "合议")))
    told = contest.judging.ask(ExplanationOf("final", "E2"))
    standings = contest.judging.ask(StandingsOf("final")).standings
    assert told.entry == scored_event().entries[1]
    assert (told.event, told.round) == (contest.store.read_event(), contest.store.read_event().rounds[0])
    assert told.score == standings.scores["E2"]
    assert (told.place, told.track_place) == (
        standings.overall.place("E2"),
        standings.tracks["T1"].place("E2"),
    )
    assert [(item.criterion, item.score) for item in told.criteria["pitch"]] == [
        ("idea", points(55)),
        ("market", points("30.5")),
    ]
    assert told.criteria["deeds"] == ()
    assert [item.award.name for item in told.awards] == ["一等奖"]


def test_an_entry_without_a_track_has_no_place_in_one() -> None:
    event = scored_event()
    entries = (replace(event.entries[0], track=""), *event.entries[1:])
    told = Contest(replace(event, entries=entries)).judging.ask(ExplanationOf("final", "E1"))
    assert told.track_place is None
    assert told.place is not None


def test_the_history_of_a_sheet_that_never_was_is_empty() -> None:
    assert Contest().judging.ask(HistoryOf("final", KEY)) == ()
    assert Contest().judging.ask(HistoryOf("x", KEY)) == ()


def test_the_newest_acts_are_told_from_the_oldest_of_them_on() -> None:
    contest = Contest()
    for judge in JUDGES:
        contest.submit(KEY._replace(judge=judge))
    told = contest.judging.ask(AuditTrail(2))
    assert [item.subject for item in told] == ["sheet/final/pitch/E1/J2", "sheet/final/pitch/E1/J3"]
    assert contest.judging.ask(AuditTrail()) == tuple(contest.log)


def test_the_whole_event_is_told_with_its_newest_sheets() -> None:
    contest = Contest()
    contest.submit(idea=10)
    contest.submit(base=1, reason="更正", idea=20)
    assert contest.judging.ask(WholeEvent()) == small_event(sheet(given=marks(20), reason="更正"))


@pytest.mark.parametrize("area", list(Area))
def test_only_what_results_do_not_depend_on_leaves_places_as_they_are(area: Area) -> None:
    beside = {Area.DRAFTS, Area.RULES_DRAFT, Area.EVIDENCE, Area.LAPTOPS, Area.STAGE, Area.SCREEN}
    idle = {*beside, Area.SEAL, Area.KEYING, Area.CERTIFICATE}
    moves = area not in idle
    assert Changes("final", frozenset({area})).moves_places is moves
    assert (area in RANKING_AREAS) is moves


# What needs somebody's attention


def test_a_complete_event_without_ties_needs_nobody() -> None:
    event = scored_event()
    final = event.rounds[0]
    apart = tuple(replace(item, marks=marks(20)) if item.entry == "E2" else item for item in final.sheets)
    assert notices(Contest(replace(event, rounds=(replace(final, sheets=apart),)))) == []


def test_sheets_that_are_owed_are_named_by_judge() -> None:
    contest = Contest()
    contest.submit(KEY._replace(judge="J2"))
    assert notices(contest)[0] == Finding(
        Problem.SHEETS_OWED,
        {"entry": "E1", "number": "2", "judges": "J1、J3"},
        ("entry", "E1"),
        severity=Severity.WARNING,
    )
    assert [entry for problem, entry in problems(contest) if problem is Problem.SHEETS_OWED] == list(ENTRIES)


def test_a_figure_that_is_missing_or_not_verified_is_reported() -> None:
    event = scored_event()
    final = event.rounds[0]
    values = tuple(
        IndicatorValue("E3", item.criterion, claimed=item.verified) if item.entry == "E3" else item
        for item in final.values
        if (item.entry, item.criterion) != ("E4", "sales")
    )
    contest = Contest(replace(event, rounds=(replace(final, values=values),)))
    found = [item for item in notices(contest) if item.facts.get("entry") in {"E3", "E4"}]
    assert [(item.problem, item.facts) for item in found] == [
        (Problem.FIGURE_UNVERIFIED, {"entry": "E3", "number": "2"}),
        (Problem.INDICATOR_VALUE_MISSING, {"entry": "E4", "criterion": "营业收入"}),
    ]


@pytest.mark.parametrize(("low", "expected"), [(35, []), (34, [Problem.RANGE_TOO_WIDE])])
def test_sheets_that_lie_further_apart_than_the_rulebook_allows_are_reported(
    low: int, expected: list[Problem]
) -> None:
    event = scored_event()
    final = event.rounds[0]
    sheets = tuple(
        replace(item, marks=marks(low)) if (item.entry, item.judge) == ("E1", "J3") else item
        for item in final.sheets
    )
    contest = Contest(replace(event, rounds=(replace(final, sheets=sheets),)))
    found = [item for item in notices(contest) if item.facts["entry"] == "E1"]
    assert [item.problem for item in found] == expected
    if expected:
        assert found[0].facts == {"entry": "E1", "range": "21", "limit": "20"}


def test_an_open_tie_and_every_award_line_that_it_lies_across_are_reported_once() -> None:
    contest = Contest(scored_event())
    tie = {"entry": "E1", "entries": "E1、E2"}
    assert [(item.problem, item.facts) for item in notices(contest)] == [
        (Problem.TIE_UNDECIDED, tie),
        (Problem.AWARD_LINE_TIED, tie | {"award": "一等奖"}),
        (Problem.AWARD_LINE_TIED, tie | {"award": "二等奖"}),
    ]
    contest.do(GiveRuling("final", Ruling("", RulingKind.LOT, ("E1", "E2"), "抽签")))
    assert notices(contest) == []


def test_an_entry_that_is_out_is_not_asked_for_anything() -> None:
    contest = Contest()
    contest.do(SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"))
    assert "E1" not in {entry for _, entry in problems(contest)}


def test_an_entry_that_fails_a_condition_is_reported() -> None:
    event = scored_event()
    final = event.rounds[0]
    pitch, deeds = final.rulebook.dimensions
    gate = replace(deeds.criteria[0], indicator=Gate(points(11)))
    rules = replace(final.rulebook, dimensions=(pitch, replace(deeds, criteria=(gate, deeds.criteria[1]))))
    contest = Contest(replace(event, rounds=(replace(final, rulebook=rules),)))
    assert [item for item in problems(contest) if item[0] is Problem.GATE_FAILED] == [
        (Problem.GATE_FAILED, entry) for entry in ENTRIES
    ]


def test_standard_scores_of_a_judge_who_saw_little_or_never_varied_are_reported() -> None:
    calibrated = _with_standard_scores(
        tuple(Sheet("pitch", entry, "J1", Standing.SUBMITTED, marks(30)) for entry in ENTRIES)
        + tuple(
            Sheet("pitch", entry, "J2", Standing.SUBMITTED, marks(idea))
            for entry, idea in (("E1", 10), ("E2", 20))
        )
    )
    found = [item for item in notices(Contest(calibrated)) if item.subject[0] == "judge"]
    assert [(item.problem, item.facts, item.severity) for item in found] == [
        (Problem.JUDGE_WITHOUT_SPREAD, {"judge": "J1", "sheets": "4"}, Severity.WARNING),
        (Problem.JUDGE_SAW_TOO_FEW, {"judge": "J2", "sheets": "2"}, Severity.WARNING),
    ]


def _with_standard_scores(sheets: tuple[Sheet, ...]) -> Event:
    event = small_event(*sheets)
    final = event.rounds[0]
    pitch = replace(
        final.rulebook.dimensions[0],
        weight=points(100),
        aggregation=Aggregation(),
        calibration=Calibration(CalibrationMethod.STANDARD_SCORE, statistic=Rounding(4), least_sheets=3),
    )
    assert pitch.kind is DimensionKind.JUDGED
    rules = replace(final.rulebook, dimensions=(pitch,))
    return replace(event, rounds=(replace(final, rulebook=rules),))


def test_nothing_that_is_told_depends_on_the_order_of_questions() -> None:
    forward, backward = Contest(scored_event()), Contest(scored_event())
    for contest, first in ((forward, True), (backward, False)):
        if first:
            contest.judging.ask(StandingsOf("final"))
        contest.do(SetEntryStatus("final", "E1", EntryStatus.ZERO, "x"))
        contest.submit(SheetKey("pitch", "E2", "J1"), idea=1, base=1, reason="y")
    assert forward.judging.ask(StandingsOf("final")) == backward.judging.ask(StandingsOf("final"))
    assert forward.final.participations[0] == Participation("E1", "P", EntryStatus.ZERO, "x")
    assert ticks(1) == forward.final.sheets[3].marks["idea"]

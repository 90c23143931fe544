"""What a change would do is worked out before it is made, and is what it then does."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from judging_app.application.commands import Command, Recuse, SetEntryStatus, VoidSheet
from judging_app.application.consequences import (
    AwardChange,
    Consequences,
    PlaceChange,
    consequences_of,
)
from judging_app.application.panel_states import PanelState, Trimming
from judging_app.application.proposals import (
    ChangeStatus,
    DeclareRecusal,
    LeaveSeat,
    LiftRecusal,
    PromoteReserve,
    Proposal,
    TakeOutSheet,
    left_open,
)
from judging_app.application.queries import ConsequencesOf, StandingsOf
from judging_app.domain.aggregation import Aggregation, Level, Method, Rung
from judging_app.domain.event import EntryStatus, Event, Role, Seat
from judging_app.domain.indicators import RatioToBest
from judging_app.domain.problems import Finding, JudgingError, Problem, Severity
from judging_app.domain.rulebook import Award, AwardKind, TieKey, TieKeyKind
from judging_app.domain.scores import SeatStanding, WhyUnranked
from judging_app.domain.sheets import SheetKey, Standing
from tests.application.contests import Contest
from tests.domain.builders import (
    TALK,
    TRIMMED,
    contest,
    figure,
    figures,
    in_round,
    judged,
    leaf,
    measured,
    panel_seat,
    points,
    reserve,
    rules,
    scored,
    seats,
    sheet,
    sheets,
)
from tests.storage.builders import small_event

SEVEN = {
    "A": [90, 91, 92, 93, 94, 95, 99],
    "B": [92, 92, 92, 93, 93, 93, 93],
    "C": [80, 80, 80, 80, 80, 80, 80],
}
"""One lowest and one highest dropped: A 465 / 5 = 93, B 463 / 5 = 92.6, C 80."""


def seven_judges(rule: Aggregation = TRIMMED, **options: object) -> Event:
    """Three entries, A and B in one track, and one first prize."""
    rulebook = rules(judged(aggregation=rule), awards=(Award("first", count=1),))
    tracks = {"A": "T", "B": "T", "C": "U"}
    return contest(rulebook, SEVEN, tracks=tracks, **options)  # type: ignore[arg-type]


def told(event: Event, proposal: Proposal) -> Consequences:
    return consequences_of(event, "R", proposal)


def sides(found: Consequences, entry: str, dimension: str = TALK) -> tuple[PanelState, PanelState]:
    """One dimension of one entry, before and after."""
    change = next(item for item in found.entries if item.entry == entry)
    part = next(item for item in change.dimensions if item.dimension == dimension)
    assert part.before is not None
    assert part.after is not None
    return part.before, part.after


def trimming(method: Method, judges: Sequence[int], low: int, high: int, kept: int) -> Trimming:
    """Of the judges with these numbers one each (0: none) dropped at either end."""

    def names(*numbers: int) -> tuple[str, ...]:
        return tuple(f"J{number}" for number in numbers if number)

    return Trimming("", "", method, names(*judges), names(low), names(high), Fraction(kept))


def test_a_recusal_changes_what_is_dropped_and_swaps_places() -> None:
    """Without J7's 99 the 95 of J6 is dropped: A (91 + 92 + 93 + 94) / 4 = 92.5, behind B."""
    found = told(seven_judges(), DeclareRecusal("J7", "A"))
    before, after = sides(found, "A")
    assert (len(before.counting), len(after.counting)) == (7, 6)
    assert before.trimmings == (trimming(Method.TRIMMED, range(1, 8), low=1, high=7, kept=5),)
    assert after.trimmings == (trimming(Method.TRIMMED, range(1, 7), low=1, high=6, kept=4),)
    assert (before.score, after.score) == (points(93), points("92.5"))
    assert after.excused == (SeatStanding("J7", Standing.RECUSED),)
    assert [(item.entry, item.before, item.after) for item in found.entries] == [
        ("A", points(93), points("92.5"))
    ]
    assert found.places == (
        PlaceChange("B", "", points(2), points(1)),
        PlaceChange("A", "", points(1), points(2)),
        PlaceChange("B", "T", points(2), points(1)),
        PlaceChange("A", "T", points(1), points(2)),
    )
    assert found.awards == (
        AwardChange("A", "first", AwardKind.AWARD, "", gained=False),
        AwardChange("B", "first", AwardKind.AWARD, "", gained=True),
    )
    assert found.warnings == ()


def test_below_the_smallest_panel_nothing_is_dropped_any_more() -> None:
    """(90 + 91 + 92 + 93 + 94 + 95) / 6 = 92.5."""
    rule = replace(TRIMMED, minimum=7)
    before, after = sides(told(seven_judges(rule), DeclareRecusal("J7", "A")), "A")
    assert before.trimmings[0].method is Method.TRIMMED
    assert after.trimmings == (trimming(Method.MEAN, range(1, 7), low=0, high=0, kept=6),)
    assert after.score == points("92.5")


def test_a_recusal_before_the_first_mark_shows_the_seats_and_the_trimming_to_come() -> None:
    event = contest(rules(judged(aggregation=TRIMMED)), entries=["A", "B"], seated=seats(7))
    found = told(event, DeclareRecusal("J2", "A"))
    before, after = sides(found, "A")
    assert (len(before.seats), len(after.seats)) == (7, 6)
    assert [(item.votes, item.rung) for item in (*before.expected, *after.expected)] == [
        (7, Rung(0, Method.TRIMMED, 1, 1)),
        (6, Rung(0, Method.TRIMMED, 1, 1)),
    ]
    assert (before.counting, before.trimmings, before.score) == ((), (), None)
    assert (before.marks_left, after.marks_left) == (5, 4)
    assert [item.entry for item in found.entries] == ["A"]
    assert found.warnings == ()  # six sheets owed instead of seven is no news


def test_lifting_a_recusal_brings_the_marks_back() -> None:
    bare = seven_judges(recusals=[("J7", "A")])
    round_ = bare.rounds[0]
    event = replace(bare, rounds=(round_.with_sheets(round_.sheets),))
    found = consequences_of(event, "R", LiftRecusal("J7", "A"), round_.sheets)
    assert [(item.before, item.after) for item in found.entries] == [(points("92.5"), points(93))]
    assert [(item.entry, item.after) for item in found.places if not item.track] == [("A", 1), ("B", 2)]


def test_a_voided_sheet_leaves_the_count() -> None:
    before, after = sides(told(seven_judges(), TakeOutSheet(TALK, "A", "J7")), "A")
    assert after.excused == (SeatStanding("J7", Standing.VOIDED),)
    assert (len(before.counting), len(after.counting), after.score) == (7, 6, points("92.5"))


def test_a_withdrawal_moves_the_others_up() -> None:
    found = told(seven_judges(), ChangeStatus("A", EntryStatus.WITHDRAWN))
    (change,) = found.entries
    assert (change.unranked_before, change.unranked_after) == (None, WhyUnranked.WITHDRAWN)
    assert change.dimensions == ()
    assert [(item.entry, item.before, item.after) for item in found.places if not item.track] == [
        ("B", 2, 1),
        ("C", 3, 2),
        ("A", 1, None),
    ]
    assert [(item.entry, item.gained) for item in found.awards] == [("A", False), ("B", True)]


def test_counting_as_zero_leaves_no_panel_score() -> None:
    (change,) = told(seven_judges(), ChangeStatus("A", EntryStatus.ZERO)).entries
    (part,) = change.dimensions
    assert part.before is not None
    assert part.after is None
    assert change.after == 0


RESERVE = [*seats(3), reserve("J4")]
STOOD_BY = {"A": [80, 90, 100, 60], "B": [80, 90, None, 70]}


def test_a_promoted_reserve_counts_everywhere_in_the_judges_place() -> None:
    """A (80 + 90 + 60) / 3 instead of 90; B (80 + 90 + 70) / 3 = 80 instead of 85."""
    event = contest(rules(), STOOD_BY, seated=RESERVE)
    found = told(event, PromoteReserve("P", "J3", "J4"))
    assert [(item.entry, item.before, item.after) for item in found.entries] == [
        ("A", points(90), Fraction(230, 3)),
        ("B", points(85), points(80)),
    ]
    before, after = sides(found, "A")
    assert before.counting == ("J1", "J2", "J3")
    assert after.counting == ("J1", "J2", "J4")


def test_a_promoted_reserve_takes_the_seat_as_it_is() -> None:
    seated = [Seat("J1", "P", Role.HEAD, 2, "g", TALK), *seats(1, first=2), reserve("J3")]
    event = contest(rules(), {"A": [80, 90, 60]}, seated=seated)
    found = told(event, PromoteReserve("P", "J1", "J3"))
    assert found.entries[0].after == 70  # (90 + 60 + 60) / 3
    assert found.warnings == ()  # the panel has a head still


def test_a_promoted_reserve_that_has_not_scored_owes_its_sheets() -> None:
    event = contest(rules(), {"A": [80, 90, 100]}, seated=RESERVE)
    found = told(event, PromoteReserve("P", "J3", "J4"))
    assert sides(found, "A")[1].owed == ("J4",)
    assert [item.problem for item in found.warnings] == [Problem.SHEETS_OWED]


def test_a_judge_who_leaves_keeps_what_was_handed_in() -> None:
    """A stays at 90; for B the reserve stands in: (80 + 90 + 70) / 3 = 80."""
    event = contest(rules(), STOOD_BY, seated=RESERVE)
    found = told(event, LeaveSeat("P", "J3"))
    assert [(item.entry, item.before, item.after) for item in found.entries] == [
        ("B", points(85), points(80))
    ]
    before, after = sides(found, "B")
    assert (before.owed, before.counting) == (("J3",), ("J1", "J2"))
    assert (after.owed, after.counting) == ((), ("J1", "J2", "J4"))
    kept = {item.key: item for item in event.rounds[0].sheets}
    assert left_open(event, event.rounds[0], kept, LeaveSeat("P", "J3")) == (SheetKey(TALK, "B", "J3"),)


def test_a_reserve_stands_in_for_the_recused_and_is_counted_among_the_seats() -> None:
    event = contest(rules(judged(aggregation=TRIMMED)), entries=["A"], seated=[*seats(5), reserve("J6")])
    before, after = sides(told(event, DeclareRecusal("J1", "A")), "A")
    assert before.seats == ("J1", "J2", "J3", "J4", "J5")
    assert after.seats == ("J2", "J3", "J4", "J5", "J6")
    assert after.marks_left == 3


def test_the_recusal_of_a_reserve_is_told_before_anybody_needs_it() -> None:
    event = contest(rules(), entries=["A"], seated=[*seats(2), reserve("J3")], recusals=[("J1", "A")])
    before, after = sides(told(event, DeclareRecusal("J3", "A")), "A")
    assert (before.seats, after.seats) == (("J2", "J3"), ("J2",))


def warning(problem: Problem, subject: tuple[str, ...], **facts: str) -> Finding:
    return Finding(problem, facts, subject, severity=Severity.WARNING)


def test_fewer_than_three_marks_are_warned_of() -> None:
    """Five less one recused less two dropped leaves two."""
    event = contest(rules(judged(aggregation=TRIMMED)), {"A": [80, 81, 82, 83, 84]})
    assert told(event, DeclareRecusal("J1", "A")).warnings == (
        warning(Problem.TOO_FEW_MARKS_LEFT, ("entry", "A"), entry="A", dimension=TALK, number="2"),
    )


def test_a_median_of_many_is_not_warned_of() -> None:
    """It keeps one mark of five and two of four, by design."""
    rule = Aggregation(method=Method.MEDIAN)
    event = contest(rules(judged(aggregation=rule)), {"A": [80, 81, 82, 83, 84, 85]})
    assert told(event, DeclareRecusal("J1", "A")).warnings == ()


def test_no_mark_at_all_is_warned_of() -> None:
    event = contest(rules(), {"A": [80]})
    assert told(event, DeclareRecusal("J1", "A")).warnings == (
        warning(Problem.NO_COUNTING_SHEET, ("entry", "A"), entry="A"),
    )


def test_entries_left_without_a_head_judge_are_warned_of() -> None:
    seated = [panel_seat("J1", role=Role.HEAD), *seats(4, first=2)]
    table = {"A": [80, 80, 80, 80, 80], "B": [None, 70, 70, 70, 70], "C": [None, 60, 60, 60, 60]}
    found = told(contest(rules(), table, seated=seated), LeaveSeat("P", "J1"))
    assert found.warnings == (
        warning(Problem.PANEL_WITHOUT_HEAD, ("panel", "R", "P"), panel="P", entries="B、C"),
    )


def test_a_tie_that_would_wait_for_a_ruling_is_warned_of() -> None:
    """A falls from 81.5 to 80, B's score."""
    rulebook = rules(judged(), tie_chain=(TieKey(TieKeyKind.RULING),))
    event = contest(rulebook, {"A": [80, 80, 80, 86], "B": [80, 80, 80, 80]})
    (found,) = told(event, DeclareRecusal("J4", "A")).warnings
    assert (found.problem, found.facts["entries"]) == (Problem.TIE_UNDECIDED, "A、B")


def test_criteria_are_trimmed_one_by_one() -> None:
    """x: 1 2 3 4, y: 4 3 2 1; J4 gone drops 1 and 3 of x, 4 and 2 of y: 2 + 3."""
    rule = replace(TRIMMED, level=Level.CRITERION)
    rulebook = rules(judged(leaf("x"), leaf("y"), aggregation=rule))
    marks = [{"x": at, "y": 5 - at} for at in (1, 2, 3, 4)]
    event = contest(rulebook, {"A": marks})  # type: ignore[dict-item]
    before, after = sides(told(event, DeclareRecusal("J4", "A")), "A")
    assert [(item.criterion, item.low, item.high) for item in after.trimmings] == [
        ("x", ("J1",), ("J3",)),
        ("y", ("J3",), ("J1",)),
    ]
    assert (before.score, after.score) == (points(5), points(5))


def test_only_the_dimensions_that_a_seat_scores_are_touched() -> None:
    seated = [*seats(3), *(panel_seat(f"J{at}", dimension="plan") for at in (4, 5, 6, 7))]
    rulebook = rules(judged(), judged(code="plan"))
    given = [
        sheet("A", f"J{at}", mark, dimension="plan")
        for at, mark in zip((4, 5, 6, 7), (1, 2, 3, 6), strict=True)
    ]
    event = contest(
        rulebook,
        {"A": [80, 80, 80]},
        seated=seated,
        more_sheets=(*given, *sheets({"A": [50, 50, 50]}, dimension="plan")),
    )
    (change,) = told(event, DeclareRecusal("J7", "A")).entries
    assert [item.dimension for item in change.dimensions] == ["plan"]


def test_other_entries_that_are_compared_with_the_changed_one_are_told_too() -> None:
    """B gets 20 of 40 while A's figure is twice its own, and 40 of 40 once A has withdrawn."""
    rulebook = rules(measured(figure(rule=RatioToBest(), maximum=40)))
    event = contest(rulebook, entries=["A", "B"], values=figures({"A": 10, "B": 5}))
    found = told(event, ChangeStatus("A", EntryStatus.WITHDRAWN))
    assert [(item.entry, item.before, item.after) for item in found.entries] == [
        ("A", points(40), points(40)),
        ("B", points(20), points(40)),
    ]


@pytest.mark.parametrize(
    ("proposal", "problem"),
    [
        (DeclareRecusal("J9", "A"), Problem.UNKNOWN_JUDGE),
        (DeclareRecusal("J1", "Z"), Problem.ENTRY_NOT_IN_ROUND),
        (DeclareRecusal("J2", "B"), Problem.ALREADY_DONE),
        (LiftRecusal("J1", "A"), Problem.ALREADY_DONE),
        (ChangeStatus("Z", EntryStatus.ZERO), Problem.ENTRY_NOT_IN_ROUND),
        (TakeOutSheet(TALK, "A", "J9"), Problem.NOTHING_TO_CORRECT),
        (PromoteReserve("P", "J1", "J2"), Problem.UNKNOWN_JUDGE),
        (PromoteReserve("P", "J4", "J4"), Problem.UNKNOWN_JUDGE),
        (PromoteReserve("Q", "J1", "J4"), Problem.UNKNOWN_JUDGE),
        (LeaveSeat("P", "J9"), Problem.UNKNOWN_JUDGE),
    ],
)
def test_what_cannot_be_done_is_refused(proposal: Proposal, problem: Problem) -> None:
    event = contest(rules(), STOOD_BY, seated=RESERVE, recusals=[("J2", "B")])
    with pytest.raises(JudgingError) as refused:
        told(event, proposal)
    assert refused.value.problem is problem


def test_an_unknown_round_is_refused() -> None:
    with pytest.raises(JudgingError) as refused:
        Contest().judging.ask(ConsequencesOf("x", DeclareRecusal("J1", "E1")))
    assert refused.value.problem is Problem.UNKNOWN_ROUND


@pytest.mark.parametrize(
    ("proposal", "command"),
    [
        (DeclareRecusal("J3", "E1"), Recuse("final", "J3", "E1", "r")),
        (LiftRecusal("J1", "E2"), Recuse("final", "J1", "E2", "r", lift=True)),
        (
            ChangeStatus("E1", EntryStatus.DISQUALIFIED),
            SetEntryStatus("final", "E1", EntryStatus.DISQUALIFIED, "r"),
        ),
        (TakeOutSheet("pitch", "E1", "J2"), VoidSheet("final", "pitch", "E1", "J2", "r")),
    ],
)
def test_what_was_told_is_what_the_act_then_does(proposal: Proposal, command: Command) -> None:
    seen = Contest(in_round(small_event(), "final", recusals=()))
    for entry in ("E1", "E2", "E3"):
        for at, judge in enumerate(("J1", "J2", "J3")):
            seen.submit(SheetKey("pitch", entry, judge), idea=40 + 3 * at - int(entry[1]) * at)
    seen.do(Recuse("final", "J1", "E2", "r"))
    before = seen.judging.ask(StandingsOf("final")).standings
    told_before = seen.judging.ask(ConsequencesOf("final", proposal))
    seen.do(command)
    after = seen.judging.ask(StandingsOf("final")).standings
    assert told_before.entries
    for change in told_before.entries:
        assert before.scores[change.entry].final == change.before
        assert after.scores[change.entry].final == change.after
    told_places = {item.entry: (item.before, item.after) for item in told_before.places if not item.track}
    for entry in before.scores:
        pair = tuple(
            None if place is None else place.number
            for place in (before.overall.place(entry), after.overall.place(entry))
        )
        assert told_places.get(entry, (pair[0], pair[0])) == pair


def test_the_event_itself_is_left_as_it_was() -> None:
    event = seven_judges()
    told(event, DeclareRecusal("J7", "A"))
    assert event == seven_judges()
    assert scored(event, "A").final == 93

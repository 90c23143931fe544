"""The live board: where every sheet stands, what is owed, what lies too far apart."""

from dataclasses import replace

import pytest

from judging_app.application.commands import (
    ExcuseSeat,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SetEntryStatus,
    VoidSheet,
)
from judging_app.application.queries import BoardOf
from judging_app.application.seats.board import BoardCell, BoardRow, BoardView, WideRange
from judging_app.application.seats.commands import (
    CloseEntry,
    IssueSlips,
    PairSeat,
    ReceiveSheet,
    SetDeskRules,
    SettleSubmission,
)
from judging_app.application.seats.records import DeskRules, Slip
from judging_app.domain.event import EntryStatus, Event, Panel, Participation, Role, Seat
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from tests.application.contests import Contest
from tests.storage.builders import KEY, marks, points, sheet, small_event, ticks
from tests.storage.laptops import FIRST


def board(contest: Contest) -> BoardView:
    return contest.judging.ask(BoardOf("final"))


def row(contest: Contest, entry: str = "E1") -> BoardRow:
    return next(item for item in board(contest).rows if item.entry.code == entry)


def cell(contest: Contest, judge: str = "J1", entry: str = "E1") -> BoardCell:
    return next(item for item in row(contest, entry).cells if item is not None and item.key.judge == judge)


def of(judge: str, entry: str = "E1") -> SheetKey:
    return SheetKey("pitch", entry, judge)


def with_seats(event: Event, *seats: Seat) -> Event:
    return replace(event, rounds=(replace(event.rounds[0], seats=seats),))


# The grid


def test_entries_are_rows_in_running_order_and_seats_are_columns() -> None:
    view = board(Contest())
    # E2 comes first on stage, then E1 and E3; E4 has no turn yet and stands last, E5 is not in the round.
    assert [item.entry.code for item in view.rows] == ["E2", "E1", "E3", "E4"]
    assert [(item.judge.code, item.dimension.code, item.owes) for item in view.columns] == [
        ("J1", "pitch", True),
        ("J2", "pitch", True),
        ("J3", "pitch", True),
        ("J4", "pitch", False),
    ]
    assert [item.key for item in view.rows[0].cells if item] == [
        of(judge, "E2") for judge in ("J1", "J2", "J3", "J4")
    ]


def test_a_seat_has_cells_where_it_scores_and_nowhere_else() -> None:
    event = small_event()
    parts = (Participation("E1", "P"), Participation("E2", "Q"))
    divided = replace(
        event.rounds[0],
        panels=(Panel("P", "一组"), Panel("Q", "二组")),
        seats=(Seat("J1", "P"), Seat("J2", "Q"), Seat("J3", "P"), Seat("J3", "Q")),
        participations=parts,
    )
    view = board(Contest(replace(event, rounds=(divided,))))
    shown = {
        item.entry.code: [None if each is None else each.key.judge for each in item.cells]
        for item in view.rows
    }
    assert shown == {"E2": [None, "J2", None, "J3"], "E1": ["J1", None, "J3", None]}
    assert [(item.given, item.owed) for item in view.rows] == [(0, 2), (0, 2)]


def test_a_round_that_is_not_there_has_no_board() -> None:
    with pytest.raises(JudgingError, match="unknown_round"):
        Contest().judging.ask(BoardOf("x"))


# Where a sheet stands


def test_a_cell_counts_the_marks_that_are_keyed() -> None:
    contest = Contest()
    assert cell(contest) == BoardCell(KEY, Standing.NOT_SCORED, 0, 2, 0, False)
    contest.do(SaveDraft("final", *KEY, {"idea": 0}))
    assert cell(contest) == BoardCell(KEY, Standing.DRAFT, 1, 2, 0, False)
    contest.submit()
    assert cell(contest) == BoardCell(KEY, Standing.SUBMITTED, 2, 2, 1, False, ticks("80.5"))
    contest.do(SaveDraft("final", *KEY, {"idea": ticks(1)}))
    assert cell(contest) == BoardCell(KEY, Standing.SUBMITTED, 2, 2, 1, False, ticks("80.5"))
    contest.do(ReturnSheet("final", *KEY, "漏项"))
    assert cell(contest) == BoardCell(KEY, Standing.RETURNED, 2, 2, 2, False)
    contest.do(SaveDraft("final", *KEY, {"idea": ticks(1)}))
    assert cell(contest) == BoardCell(KEY, Standing.RETURNED, 1, 2, 2, False)
    contest.submit(base=2)
    contest.do(CloseEntry("final", "E1"))
    assert cell(contest) == BoardCell(KEY, Standing.LOCKED, 2, 2, 3, False, ticks("80.5"))


def test_a_mark_that_may_be_left_out_is_not_waited_for() -> None:
    event = small_event()
    rules = event.rounds[0].rulebook
    pitch = rules.dimensions[0]
    criteria = (pitch.criteria[0], replace(pitch.criteria[1], optional=True))
    rules = replace(rules, dimensions=(replace(pitch, criteria=criteria), *rules.dimensions[1:]))
    contest = Contest(replace(event, rounds=(replace(event.rounds[0], rulebook=rules),)))
    contest.do(SaveDraft("final", *KEY, {"market": 0}))
    assert (cell(contest).filled, cell(contest).needed) == (0, 1)


def test_zero_absent_abstained_recused_and_missing_never_look_alike() -> None:
    contest = Contest(small_event(*(sheet(of(judge), given=marks(0, 0)) for judge in ("J1",))))
    contest.do(ExcuseSeat("final", *of("J2"), Standing.ABSENT, "急病"))
    contest.do(ExcuseSeat("final", *of("J3"), Standing.ABSTAINED, "不熟悉"))
    contest.do(Recuse("final", "J4", "E1", "亲属"))
    assert [each.standing for each in row(contest).cells if each] == [
        Standing.SUBMITTED,
        Standing.ABSENT,
        Standing.ABSTAINED,
        Standing.RECUSED,
    ]
    assert cell(contest, "J1", "E2").standing is Standing.NOT_SCORED


# What is owed


def test_what_is_there_and_what_is_expected() -> None:
    contest = Contest(small_event(sheet()))
    assert (row(contest).given, row(contest).owed, row(contest).missing) == (1, 3, 2)
    contest.do(SaveDraft("final", *of("J2"), marks()))
    assert (row(contest).given, row(contest).owed) == (1, 3)
    contest.do(ExcuseSeat("final", *of("J2"), Standing.ABSENT, "急病"))
    assert (row(contest).given, row(contest).owed) == (1, 2)
    contest.do(Recuse("final", "J3", "E1", "亲属"))
    assert (row(contest).given, row(contest).owed) == (1, 1)
    contest.do(VoidSheet("final", *KEY, "违规"))
    assert (row(contest).given, row(contest).owed) == (0, 0)


def test_a_returned_sheet_is_owed_again() -> None:
    contest = Contest(small_event(sheet()))
    contest.do(ReturnSheet("final", *KEY, "漏项"))
    assert (row(contest).given, row(contest).missing) == (0, 3)


def test_neither_a_reserve_nor_a_seat_without_a_vote_is_waited_for() -> None:
    seats = (Seat("J1", "P"), Seat("J2", "P", votes=0), Seat("J4", "P", Role.RESERVE))
    contest = Contest(with_seats(small_event(sheet(of("J2")), sheet(of("J4"))), *seats))
    assert (row(contest).given, row(contest).owed) == (0, 1)


@pytest.mark.parametrize(
    ("status", "owed"),
    [
        (EntryStatus.WITHDRAWN, 1),
        (EntryStatus.DISQUALIFIED, 1),
        (EntryStatus.CANCELLED, 1),
        (EntryStatus.ZERO, 3),
    ],
)
def test_nothing_more_is_owed_for_an_entry_that_is_out(status: EntryStatus, owed: int) -> None:
    contest = Contest(small_event(sheet()))
    contest.do(SetEntryStatus("final", "E1", status, "说明"))
    assert (row(contest).given, row(contest).owed) == (1, owed)


# Too far apart


def apart(*ideas: int, **rules: int) -> Contest:
    """Totals of `idea` + 30.5 by J1, J2, ... The dimension's full points are 100."""
    contest = Contest(
        small_event(*(sheet(of(f"J{at}"), given=marks(idea)) for at, idea in enumerate(ideas, start=1)))
    )
    if rules:
        contest.do(SetDeskRules("", DeskRules(**rules)))
    return contest


def wide(contest: Contest) -> tuple[WideRange, ...]:
    return row(contest).wide


def test_totals_are_too_far_apart_beyond_the_limit_and_not_at_it() -> None:
    # 15 % of 100 points are 15: 90.5 − 75.5 = 15 is at the limit, 90.5 − 74.5 = 16 beyond it.
    assert wide(apart(60, 45, 50)) == ()
    contest = apart(60, 44, 50)
    pitch = contest.final.rulebook.judged[0]
    assert wide(contest) == (WideRange(pitch, points("90.5"), points("74.5"), points(15)),)
    assert row(contest, "E2").wide == ()


@pytest.mark.parametrize(("percent", "found"), [(0, 0), (1, 1), (30, 1), (31, 0), (100, 0)])
def test_the_organizer_says_how_far_is_too_far(percent: int, found: int) -> None:
    # 60 and 29 lie 31 points apart.
    assert len(wide(apart(60, 29, range_alarm=percent))) == found


def test_one_total_is_never_apart() -> None:
    assert wide(apart(60)) == wide(apart()) == ()


def test_only_what_counts_is_compared() -> None:
    contest = apart(60, 0, 55)
    assert len(wide(contest)) == 1
    contest.do(Recuse("final", "J2", "E1", "亲属"))
    assert wide(contest) == ()
    contest.do(Recuse("final", "J2", "E1", "误报", lift=True))
    contest.do(VoidSheet("final", *of("J2"), "违规"))
    assert wide(contest) == ()
    assert len(wide(apart(60, 0, 55))) == 1


def test_a_seat_without_a_vote_is_compared_with_nobody() -> None:
    event = small_event(sheet(of("J1"), given=marks(60)), sheet(of("J2"), given=marks(0)))
    assert wide(Contest(with_seats(event, Seat("J1", "P"), Seat("J2", "P", votes=0)))) == ()


def test_an_entry_that_is_out_worries_nobody() -> None:
    contest = apart(60, 0)
    contest.do(SetEntryStatus("final", "E1", EntryStatus.WITHDRAWN, "退赛"))
    assert wide(contest) == ()


def test_factors_are_in_the_totals() -> None:
    """市场 counts three times: full points 60 + 3 × 40 = 180, limit 27; 3 × 9.5 = 28.5 lies beyond it."""
    event = small_event()
    rules = event.rounds[0].rulebook
    pitch = rules.dimensions[0]
    criteria = (pitch.criteria[0], replace(pitch.criteria[1], factor=points(3)))
    pitch = replace(pitch, criteria=criteria)
    rules = replace(rules, dimensions=(pitch, *rules.dimensions[1:]))
    sheets = (
        Sheet(*of("J1"), Standing.SUBMITTED, marks(10, "9.5")),
        Sheet(*of("J2"), Standing.SUBMITTED, marks(10, 0)),
    )
    contest = Contest(replace(event, rounds=(replace(event.rounds[0], rulebook=rules, sheets=sheets),)))
    assert wide(contest) == (WideRange(pitch, points("38.5"), points(10), points(27)),)


# What else the organizer sees


def test_what_is_held_is_on_the_board_until_it_is_settled() -> None:
    contest = Contest()
    contest.do(ReceiveSheet("final", FIRST, "笔记本1", late=True))
    contest.do(ReceiveSheet("final", replace(FIRST, submission="s2"), "笔记本1", late=True))
    assert [item.submission for item in board(contest).held] == ["sent 1", "s2"]
    contest.do(SettleSubmission("final", 1, accept=False, reason="重复"))
    assert [item.submission for item in board(contest).held] == ["s2"]


def test_laptops_codes_and_rules_are_on_the_board() -> None:
    contest = Contest()
    contest.do(IssueSlips("", (Slip("J1", "7K4", "00", "11"),)))
    contest.do(PairSeat("", "J2", "device", "笔记本1"))
    contest.do(SetDeskRules("", DeskRules(evidence=False)))
    view = board(contest)
    assert (view.slips, set(view.pairings)) == ({"J1"}, {"J2"})
    assert (view.rules, view.signatures) == (DeskRules(evidence=False), {})
    assert view.round.code == "final"

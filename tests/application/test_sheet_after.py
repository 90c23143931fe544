"""What a sheet from a laptop goes on from is told by its submission: numbers mean other things elsewhere."""

from dataclasses import replace

import pytest

from judging_app.application.commands import ReturnSheet, SubmitSheet
from judging_app.application.records import SheetRevision
from judging_app.application.seats.commands import ReceiveSheet, SettleSubmission
from judging_app.application.seats.desk_port import Delivery, OutboxItem
from judging_app.application.seats.outbox import as_judge_sees, submission_of
from judging_app.application.seats.slice import SeatSlice
from tests.application.contests import Contest
from tests.storage.builders import KEY, NOON, marks, sheet, small_event
from tests.storage.laptops import FIRST

SECOND = replace(FIRST, marks=marks(20), submission="sent 2", base=1, reason="算错了", after="sent 1")
PAPER = SubmitSheet("final", *KEY, marks(55), "paper")


def given(contest: Contest, sent: SubmitSheet) -> object:
    """The revision of the receipt, or why the sheet is held."""
    outcome = contest.do(ReceiveSheet("final", sent, "笔记本1"))
    if outcome.receipt is not None:
        return outcome.receipt.revision
    (item,) = [held for held in contest.seats.held if held.submission == sent.submission]
    return item.problem, item.facts["base"], item.facts["latest"]


def ideas(contest: Contest) -> list[int]:
    return [held.sheet.marks["idea"] // 10_000 for held in contest.store.kept.revisions]


def test_a_correction_goes_on_from_the_submission_that_it_names() -> None:
    contest = Contest()
    assert [given(contest, FIRST), given(contest, SECOND)] == [1, 2]


def test_a_number_that_another_s_sheet_has_by_now_is_not_enough() -> None:
    contest = Contest()
    contest.do(PAPER)
    # Two hand-ins of one judge, nobody having told the laptop of the paper sheet.
    assert given(contest, FIRST) == ("stale_revision", "0", "1")
    assert given(contest, SECOND) == ("stale_revision", "0", "1")
    assert ideas(contest) == [55]


def test_a_correction_is_held_where_a_later_revision_stands_and_says_which() -> None:
    contest = Contest()
    given(contest, FIRST)
    contest.do(ReturnSheet("final", *KEY, "少一项"))
    assert given(contest, SECOND) == ("stale_revision", "1", "2")


def test_a_correction_of_what_a_restored_file_does_not_know_is_held_although_nothing_stands_there() -> None:
    contest = Contest()
    assert given(contest, SECOND) == ("stale_revision", "1", "0")
    assert ideas(contest) == []


def test_a_correction_of_what_was_held_fits_once_that_is_accepted_whatever_number_it_got() -> None:
    contest = Contest()
    contest.do(PAPER)
    given(contest, FIRST)
    contest.do(SettleSubmission("final", 1, accept=True, reason="以电脑为准"))
    assert given(contest, SECOND) == 3
    assert ideas(contest) == [55, 50, 20]


def test_an_older_laptop_names_no_submission_and_its_number_counts() -> None:
    contest = Contest()
    contest.do(FIRST)
    assert given(contest, replace(SECOND, after="")) == 2
    assert given(contest, replace(SECOND, after="", submission="sent 3")) == ("stale_revision", "1", "2")


# On the laptop


def item(number: int, after: str = "", **changed: object) -> OutboxItem:
    revision = SheetRevision(
        "final", sheet(given=marks(number)), number, f"sent {number}", "评委J1", NOON, "f"
    )
    return replace(OutboxItem(number, revision, number - 1, Delivery.WAITING, None, after), **changed)  # type: ignore[arg-type]


def seen(part: SeatSlice, *outbox: OutboxItem) -> list[tuple[int, str]]:
    return [(held.revision, held.submission) for held in as_judge_sees(part, outbox)]


def test_what_waits_names_what_it_goes_on_from() -> None:
    outbox = (item(1), item(2, "sent 1"))
    assert [
        (sent.submission, sent.base, sent.after) for sent in (submission_of(it, outbox) for it in outbox)
    ] == [
        ("sent 1", 0, ""),
        ("sent 2", 1, "sent 1"),
    ]


@pytest.mark.parametrize(("after", "shown"), [("paper", True), ("sent 0", False), ("", True)])
def test_a_judge_does_not_see_as_handed_in_what_is_certain_to_be_held(after: str, shown: bool) -> None:
    """`paper` is the host's revision 1; a laptop of before names nothing, and its number is believed."""
    paper = SheetRevision("final", sheet(), 1, "paper", "记分员", NOON, "f")
    part = SeatSlice("J1", small_event(), (paper,), ("paper",))
    correction = [(2, "sent 2")] if shown else []
    assert seen(part, item(2, after)) == [(1, "paper"), *correction]


def test_a_chain_of_corrections_is_seen_to_its_end_before_the_host_knows_of_any() -> None:
    part = SeatSlice("J1", small_event())
    assert seen(part, item(1), item(2, "sent 1"), item(3, "sent 2"))[-1] == (3, "sent 3")

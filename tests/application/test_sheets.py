"""Sheets: drafts, submissions, corrections, and what is excused, voided or given back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from judging_app.application.commands import (
    Command,
    ExcuseSeat,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SubmitSheet,
    VoidSheet,
)
from judging_app.application.queries import HistoryOf
from judging_app.application.records import Draft, Receipt, SheetRevision
from judging_app.application.seats.commands import ReceiveSheet
from judging_app.domain.canonical import canonical_text
from judging_app.domain.exact import TICKS_PER_POINT
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import Sheet, SheetKey, Standing
from tests.application.contests import Contest, changes
from tests.storage.builders import KEY, NOON, marks, points, sheet, small_event, small_rulebook, ticks

SECOND = timedelta(seconds=1)


def submission(**changed: object) -> SubmitSheet:
    return replace(SubmitSheet("final", *KEY, marks(), "S1"), **changed)  # type: ignore[arg-type]


def saved(**changed: object) -> SaveDraft:
    return replace(SaveDraft("final", *KEY, marks()), **changed)  # type: ignore[arg-type]


# Drafts


def test_a_draft_is_kept_as_typed_and_counts_for_nothing() -> None:
    contest = Contest()
    outcome = contest.do(saved(marks={"idea": ticks(40)}, note="待定"))
    assert outcome.changes == changes("drafts", judge="J1")
    assert (outcome.receipt, outcome.changes.moves_places) == (None, False)
    assert contest.store.kept.drafts == {
        ("final", KEY): Draft("final", KEY, {"idea": ticks(40)}, "待定", NOON + SECOND)
    }
    assert (contest.final.sheets, contest.pitch_score(), contest.log) == ((), None, [])


def test_a_later_draft_takes_the_place_of_the_one_before() -> None:
    contest = Contest()
    contest.do(saved(marks={"idea": ticks(40)}))
    contest.do(saved(marks={"idea": 0}))
    assert [held.marks for held in contest.store.read_drafts()] == [{"idea": 0}]


def test_what_is_typed_later_does_not_change_a_draft_that_was_saved() -> None:
    contest = Contest()
    typed = {"idea": ticks(40)}
    contest.do(saved(marks=typed))
    typed["idea"] = ticks(1)
    assert contest.on_desk().marks == {"idea": ticks(40)}


# What a sheet or a draft must not say

BAD_KEYS = [
    ({"round": "x"}, Problem.UNKNOWN_ROUND, {"round": "x"}),
    ({"dimension": "x"}, Problem.UNKNOWN_DIMENSION, {"dimension": "x"}),
    ({"dimension": "deeds"}, Problem.UNKNOWN_DIMENSION, {"dimension": "deeds"}),
    ({"entry": "x"}, Problem.UNKNOWN_ENTRY, {"entry": "x"}),
    ({"entry": "E5"}, Problem.ENTRY_NOT_IN_ROUND, {"entry": "E5"}),
    ({"judge": "x"}, Problem.UNKNOWN_JUDGE, {"judge": "x"}),
    ({"judge": "J5"}, Problem.JUDGE_HAS_NO_SEAT, {"judge": "J5", "panel": "P", "entry": "E1"}),
]
BAD_MARKS = [
    ({"idea": ticks(61)}, Problem.MARK_ABOVE_MAXIMUM),
    ({"idea": ticks(-1)}, Problem.MARK_BELOW_MINIMUM),
    ({"idea": ticks("30.5")}, Problem.MARK_OFF_STEP),
    ({"unheard": 0}, Problem.UNKNOWN_CRITERION),
]


@pytest.mark.parametrize(("changed", "problem", "facts"), BAD_KEYS)
@pytest.mark.parametrize("command", [saved(), submission()], ids=["draft", "sheet"])
def test_a_sheet_of_nobody_for_nothing_is_refused(
    command: Command, changed: dict[str, str], problem: Problem, facts: dict[str, str]
) -> None:
    finding = Contest().refused(replace(command, **changed))
    assert (finding.problem, finding.facts) == (problem, facts)


@pytest.mark.parametrize(("changed", "problem"), BAD_MARKS)
@pytest.mark.parametrize("command", [saved(), submission()], ids=["draft", "sheet"])
def test_a_mark_that_cannot_be_is_refused(
    command: SaveDraft | SubmitSheet, changed: dict[str, int], problem: Problem
) -> None:
    finding = Contest().refused(replace(command, marks=marks() | changed))
    assert finding.problem is problem
    assert (finding.subject, finding.column) == (("sheet", "final", *KEY), next(iter(changed)))


def test_a_mark_out_of_range_says_between_which_it_lies() -> None:
    finding = Contest().refused(submission(marks=marks("60.5")))
    expected = {"criterion": "创新性", "mark": "60.5", "min": "0", "max": "60", "step": "1"}
    assert finding.facts == expected


@pytest.mark.parametrize(
    ("given", "problem"),
    [({}, Problem.SHEET_HAS_NO_MARKS), ({"idea": ticks(3)}, Problem.MARK_MISSING)],
)
def test_a_sheet_must_be_complete_and_a_draft_need_not(given: dict[str, int], problem: Problem) -> None:
    contest = Contest()
    assert contest.refused(submission(marks=given)).problem is problem
    assert contest.do(saved(marks=given)).changes == changes("drafts", judge="J1")


def test_everything_that_is_wrong_with_a_sheet_is_said_at_once() -> None:
    contest = Contest()
    with pytest.raises(JudgingError, match="mark_above_maximum, mark_missing"):
        contest.judging.do(submission(marks={"idea": ticks(99)}))
    assert contest.store.kept.revisions == []


# Submitting


def test_a_submitted_sheet_is_stored_counts_and_gets_a_receipt() -> None:
    contest = Contest()
    contest.do(saved())
    outcome = contest.do(submission(note="很好"))
    at = NOON + 2 * SECOND
    assert outcome.changes == changes("sheets", "drafts", judge="J1")
    assert outcome.changes.moves_places
    assert outcome.receipt == Receipt("S1", 1, at)
    handed_in = sheet(note="很好")
    assert contest.store.kept.revisions == [
        SheetRevision("final", handed_in, 1, "S1", "组委会", at, small_rulebook().fingerprint)
    ]
    assert (contest.store.kept.drafts, contest.final.sheets) == ({}, (handed_in,))
    assert contest.pitch_score() == points("80.5")


def test_the_same_submission_again_gives_the_same_receipt_and_stores_nothing() -> None:
    contest = Contest()
    first = contest.do(submission())
    kept = contest.store.kept
    assert contest.do(submission()) == first
    assert contest.store.kept == kept


def test_a_submission_sent_again_after_a_correction_still_gives_its_own_receipt() -> None:
    contest = Contest()
    first = contest.do(submission())
    contest.do(submission(submission="S2", base=1, reason="更正", marks=marks(10)))
    assert contest.do(submission()).receipt == first.receipt
    assert contest.final.sheets == (sheet(given=marks(10), reason="更正"),)


@pytest.mark.parametrize(
    "changed",
    [
        {"marks": marks(49)},
        {"note": "x"},
        {"reason": "x"},
        {"entry": "E2"},
        {"judge": "J2"},
        {"marks": {}},
    ],
)
def test_one_submission_id_cannot_stand_for_two_sheets(changed: dict[str, object]) -> None:
    contest = Contest()
    contest.do(submission())
    finding = contest.refused(submission(**changed))
    assert (finding.problem, finding.facts) == (Problem.SUBMISSION_ID_REUSED, {"submission": "S1"})


@pytest.mark.parametrize(("base", "latest"), [(1, "0"), (0, "1"), (2, "1"), (-1, "1")])
def test_a_sheet_that_was_filled_in_over_another_revision_is_refused(base: int, latest: str) -> None:
    contest = Contest(small_event() if latest == "0" else small_event(sheet()))
    finding = contest.refused(submission(base=base, reason="更正"))
    assert (finding.problem, finding.facts) == (
        Problem.STALE_REVISION,
        {"base": str(base), "latest": latest},
    )


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_correction_needs_a_reason(reason: str) -> None:
    contest = Contest()
    contest.submit()
    command = submission(submission="S2", base=1, reason=reason)
    assert contest.refused(command).problem is Problem.REASON_MISSING


def test_a_correction_takes_the_place_of_what_was_there_and_both_are_kept() -> None:
    contest = Contest()
    contest.submit(idea=10)
    outcome = contest.do(submission(submission="S2", base=1, reason="看错"))
    assert outcome.receipt == Receipt("S2", 2, NOON + 2 * SECOND)
    history = contest.judging.ask(HistoryOf("final", KEY))
    assert [(held.revision, held.sheet.marks["idea"]) for held in history] == [(1, ticks(10)), (2, ticks(50))]
    assert contest.final.sheets == (sheet(reason="看错"),)
    assert contest.pitch_score() == points("80.5")


def test_a_locked_sheet_is_neither_corrected_nor_excused() -> None:
    contest = Contest(small_event(sheet(standing=Standing.LOCKED)))
    for command in (
        submission(base=1, reason="更正"),
        ExcuseSeat("final", *KEY, Standing.ABSENT, "病假"),
    ):
        finding = contest.refused(command)
        assert (finding.problem, finding.facts["act"]) == (Problem.NOT_ALLOWED, type(command).__name__)
    assert contest.pitch_score() == points("80.5")


def test_a_locked_sheet_may_be_given_back_by_the_organizer() -> None:
    contest = Contest(small_event(sheet(standing=Standing.LOCKED)))
    contest.do(ReturnSheet("final", *KEY, "录入错误"))
    assert contest.standing() is Standing.RETURNED


def test_a_recused_judge_hands_nothing_in() -> None:
    contest = Contest()
    contest.do(Recuse("final", "J1", "E1", "亲属"))
    for command in (submission(), saved()):
        finding = contest.refused(command)
        assert (finding.problem, finding.facts) == (Problem.JUDGE_RECUSED, {"judge": "J1", "entry": "E1"})


def test_a_reserve_counts_only_where_a_regular_seat_brings_nothing() -> None:
    contest = Contest()
    for judge, idea in (("J1", 60), ("J2", 60), ("J3", 60), ("J4", 0)):
        contest.submit(KEY._replace(judge=judge), idea)
    assert contest.pitch_score() == points("90.5")
    contest.do(VoidSheet("final", *KEY, "违规"))
    assert contest.pitch_score() == points("70.5")


# Excused, voided, given back


@pytest.mark.parametrize("standing", [Standing.ABSTAINED, Standing.ABSENT])
def test_a_seat_that_brings_no_sheet_is_left_out_and_never_counts_as_zero(standing: Standing) -> None:
    contest = Contest()
    contest.submit(KEY._replace(judge="J2"), 40)
    contest.submit(KEY._replace(judge="J3"), 50)
    outcome = contest.do(ExcuseSeat("final", *KEY, standing, "临时离场"))
    assert outcome.changes == changes("sheets", "drafts", judge="J1")
    assert contest.standing() is standing
    assert contest.final.sheets[-1] == sheet(standing=standing, given={}, reason="临时离场")
    assert contest.pitch_score() == points("75.5")
    zero = Contest(contest.store.read_event())
    zero.do(submission(marks=marks(0, 0), base=1, submission="zero"))
    assert zero.pitch_score() == points(151) / 3


def test_a_sheet_full_of_zeros_counts_as_zero() -> None:
    contest = Contest()
    contest.do(submission(marks=marks(0, 0)))
    assert (contest.standing(), contest.pitch_score()) == (Standing.SUBMITTED, points(0))


@pytest.mark.parametrize("standing", sorted(set(Standing) - {Standing.ABSTAINED, Standing.ABSENT}))
def test_only_an_abstention_or_an_absence_excuses_a_seat(standing: Standing) -> None:
    finding = Contest().refused(ExcuseSeat("final", *KEY, standing, "x"))
    assert (finding.problem, finding.facts["act"]) == (Problem.NOT_ALLOWED, standing.value)


def test_a_seat_that_is_excused_after_all_keeps_its_marks_in_the_history() -> None:
    contest = Contest()
    contest.submit()
    contest.do(ExcuseSeat("final", *KEY, Standing.ABSTAINED, "主动弃权"))
    history = contest.judging.ask(HistoryOf("final", KEY))
    assert [held.sheet for held in history] == [
        sheet(),
        sheet(standing=Standing.ABSTAINED, given={}, reason="主动弃权"),
    ]
    assert contest.pitch_score() is None


def test_an_excused_seat_may_still_hand_a_sheet_in() -> None:
    contest = Contest()
    contest.do(ExcuseSeat("final", *KEY, Standing.ABSENT, "迟到"))
    assert contest.submit(base=1).receipt is not None
    assert contest.standing() is Standing.SUBMITTED


@pytest.mark.parametrize(("act", "standing"), [(VoidSheet, "voided"), (ReturnSheet, "returned")])
def test_a_sheet_that_is_taken_out_stops_counting_and_keeps_its_marks(
    act: type[VoidSheet] | type[ReturnSheet], standing: str
) -> None:
    contest = Contest()
    contest.submit()
    outcome = contest.do(act("final", *KEY, "涂改"))
    assert outcome.changes == changes("sheets", "drafts", judge="J1")
    taken_out = sheet(standing=Standing(standing), reason="涂改")
    history = contest.judging.ask(HistoryOf("final", KEY))
    assert [held.sheet for held in history] == [sheet(), taken_out]
    assert (contest.final.sheets, contest.pitch_score()) == ((taken_out,), None)


@pytest.mark.parametrize("act", [VoidSheet, ReturnSheet])
@pytest.mark.parametrize(
    "there",
    [
        (),
        (sheet(standing=Standing.VOIDED, reason="x"),),
        (sheet(standing=Standing.RETURNED, reason="x"),),
        (sheet(standing=Standing.ABSENT, given={}, reason="x"),),
    ],
    ids=["nothing", "voided", "returned", "absent"],
)
def test_only_a_sheet_that_counts_can_be_taken_out(
    act: type[VoidSheet] | type[ReturnSheet], there: tuple[Sheet, ...]
) -> None:
    assert Contest(small_event(*there)).refused(act("final", *KEY, "x")).problem is Problem.NOTHING_TO_CORRECT


@pytest.mark.parametrize(
    "command",
    [
        ExcuseSeat("final", *KEY, Standing.ABSENT, " "),
        VoidSheet("final", *KEY, ""),
        ReturnSheet("final", *KEY, "\t"),
    ],
    ids=["excuse", "void", "return"],
)
def test_nothing_is_taken_out_without_a_reason(command: Command) -> None:
    assert Contest(small_event(sheet())).refused(command).problem is Problem.REASON_MISSING


def test_a_returned_sheet_is_handed_in_again_without_a_reason() -> None:
    contest = Contest()
    contest.submit(idea=10)
    contest.do(ReturnSheet("final", *KEY, "漏项"))
    outcome = contest.do(submission(submission="S3", base=2))
    assert outcome.receipt == Receipt("S3", 3, NOON + 3 * SECOND)
    assert (contest.standing(), contest.pitch_score()) == (Standing.SUBMITTED, points("80.5"))


def test_a_voided_sheet_is_not_brought_back_without_a_reason() -> None:
    contest = Contest()
    contest.submit()
    contest.do(VoidSheet("final", *KEY, "违规"))
    assert contest.refused(submission(submission="S3", base=2)).problem is Problem.REASON_MISSING
    contest.do(submission(submission="S3", base=2, reason="复核后恢复"))
    assert contest.standing() is Standing.SUBMITTED


# The log


def test_every_change_to_a_sheet_is_in_the_log_with_before_after_and_why() -> None:
    contest = Contest()
    contest.submit(idea=10)
    contest.do(submission(submission="S2", base=1, reason="看错"))
    contest.do(ReturnSheet("final", *KEY, "漏项"))
    contest.do(submission(submission="S4", base=3))
    contest.do(VoidSheet("final", *KEY, "违规"))
    contest.do(ExcuseSeat("final", *KEY, Standing.ABSENT, "离场"))
    texts = [
        "",
        *(
            canonical_text(item)
            for item in (
                sheet(given=marks(10)),
                sheet(reason="看错"),
                sheet(standing=Standing.RETURNED, reason="漏项"),
                sheet(),
                sheet(standing=Standing.VOIDED, reason="违规"),
                sheet(standing=Standing.ABSENT, given={}, reason="离场"),
            )
        ),
    ]
    assert [(entry.act, entry.before, entry.after, entry.reason) for entry in contest.log] == [
        ("submit", texts[0], texts[1], ""),
        ("submit", texts[1], texts[2], "看错"),
        ("return", texts[2], texts[3], "漏项"),
        ("submit", texts[3], texts[4], ""),
        ("void", texts[4], texts[5], "违规"),
        ("excuse", texts[5], texts[6], "离场"),
    ]
    assert {entry.subject for entry in contest.log} == {"sheet/final/pitch/E1/J1"}
    assert {entry.actor for entry in contest.log} == {"组委会"}
    assert [entry.at for entry in contest.log] == [NOON + step * SECOND for step in range(1, 7)]


def test_marks_are_kept_as_whole_ticks() -> None:
    contest = Contest()
    contest.do(submission(marks=marks(60, "39.5")))
    assert contest.final.sheets[0].marks == {"idea": 60 * TICKS_PER_POINT, "market": 395_000}
    assert SheetKey(*KEY) == contest.final.sheets[0].key


@pytest.mark.parametrize("submission", ["import/x", "paper/2", "excuse/x", "void/x", "return/x"])
def test_nobody_sends_a_sheet_under_an_id_of_the_program_s_own(submission: str) -> None:
    contest = Contest()
    given = SubmitSheet("final", *KEY, marks(), submission)
    assert contest.refused(given).problem is Problem.SUBMISSION_ID_REUSED
    assert contest.refused(ReceiveSheet("final", given)).problem is Problem.SUBMISSION_ID_REUSED

"""What is revealed of an entry: when it may be, what is seen of it step by step, and what is kept."""

from dataclasses import replace

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import (
    AddAdjustment,
    EditSetup,
    Recuse,
    SetEntryStatus,
    SubmitSheet,
    VoidSheet,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.seats.commands import CloseEntry, ReceiveSheet, SettleSubmission
from judging_app.application.setup import SetupAct
from judging_app.application.stage.commands import (
    AdvanceScreen,
    CueScreen,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
    StageAct,
)
from judging_app.application.stage.pictures import (
    AddedPoints,
    RankingPicture,
    RevealPicture,
    Tile,
    WaitingPicture,
)
from judging_app.application.stage.records import (
    Cue,
    CueKind,
    Fate,
    RevealWhen,
    Session,
    Show,
    ShowRules,
)
from judging_app.application.stage.show_view import EntryState
from judging_app.domain.aggregation import Aggregation, Level, Method, Transform
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Role, Seat
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.rubric import Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Better
from judging_app.domain.sheets import SheetKey
from tests.application.stages import Stage, judged_only, with_rules
from tests.storage.builders import marks, points, small_event, small_rulebook, ticks

PITCH = small_rulebook().dimensions[0]


def with_aggregation(aggregation: Aggregation, **rules: object) -> Stage:
    """Judges' totals alone, put together like this; the marks are 80.5, 81.5 and 83.5 unless given."""
    pitch = replace(PITCH, weight=points(100), aggregation=aggregation)
    return Stage(event=with_rules(replace(small_rulebook(), dimensions=(pitch,), **rules)))


def refusal(stage: Stage, entry: str) -> Problem:
    """Why an entry is not revealed: the view says what the command answers."""
    finding = stage.refused(RevealEntry("final", stage.session, entry))
    assert stage.row(entry).refusal == finding
    return finding.problem


# Step by step


def test_marks_are_turned_over_one_by_one_and_the_score_comes_after_the_last() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    seen = stage.to_the_end()
    assert all(isinstance(picture, RevealPicture) for picture in seen)
    # 50, 51 and 53 for the idea and 30.5 for the market each.
    assert [[tile.value for tile in picture.tiles] for picture in seen] == [
        [None, None, None],
        [points("80.5"), None, None],
        [points("80.5"), points("81.5"), None],
        [points("80.5"), points("81.5"), points("83.5")],
        [points("80.5"), points("81.5"), points("83.5")],
    ]
    # (80.5 + 81.5 + 83.5) / 3 = 245.5 / 3 = 491 / 6; the rules round the final score only, to 81.83.
    assert [picture.score for picture in seen] == [None, None, None, None, points("491/6")]
    assert [picture.final for picture in seen] == [None] * 5
    assert (seen[-1].places, seen[-1].mark_places, seen[-1].who.name) == (2, 1, "乙")
    assert {tile.label for picture in seen for tile in picture.tiles} == {""}


def test_names_are_on_the_tiles_and_the_final_score_comes_last_where_the_rules_say_so() -> None:
    stage = Stage(ShowRules(names=True, with_final=True), judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    seen = stage.to_the_end()
    assert [tile.label for tile in seen[0].tiles] == ["评委J1", "评委J2", "评委J3"]
    assert [picture.final for picture in seen] == [*[None] * 5, points("81.83")]


def test_dropped_marks_are_struck_out_once_all_are_turned() -> None:
    stage = with_aggregation(Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1))
    stage.ready("E2", 53, 50, 51)
    stage.reveal("E2")
    seen = stage.to_the_end()
    assert [[tile.fate for tile in picture.tiles] for picture in seen] == [
        *[["", "", ""]] * 4,
        ["highest", "lowest", "counts"],
        ["highest", "lowest", "counts"],
    ]
    assert [picture.score for picture in seen] == [*[None] * 5, points("81.5")]


@pytest.mark.parametrize(
    ("method", "fates", "score"),
    [
        (Method.MEDIAN, [Fate.LOWEST, Fate.COUNTS, Fate.HIGHEST], "81.5"),
        # (80.5/2 + 81.5 + 83.5/2) / 2 = 81.75
        (Method.SOFT, [Fate.PARTLY, Fate.COUNTS, Fate.PARTLY], "81.75"),
        (Method.CLOSEST_TWO, [Fate.COUNTS, Fate.COUNTS, Fate.HIGHEST], "81"),
        (Method.MEAN, [Fate.COUNTS] * 3, "491/6"),
    ],
)
def test_every_method_says_what_became_of_each_mark(method: Method, fates: list[Fate], score: str) -> None:
    stage = with_aggregation(Aggregation(method=method))
    stage.ready("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert ([mark.fate for mark in part.marks], part.score) == (fates, points(score))
    assert (part.method, [mark.seat for mark in part.marks]) == (method.value, [1, 2, 3])


def test_where_criteria_are_trimmed_one_by_one_no_judge_s_total_is_struck_out() -> None:
    stage = with_aggregation(Aggregation(Level.CRITERION, Method.TRIMMED, 1, 1))
    stage.ready("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert [(mark.value, mark.fate) for mark in part.marks] == [
        (points("80.5"), Fate.COUNTS),
        (points("81.5"), Fate.COUNTS),
        (points("83.5"), Fate.COUNTS),
    ]
    # The middle idea, 51, and the middle market, 30.5.
    assert part.score == points("81.5")


def test_a_seat_with_two_votes_of_which_one_is_dropped_counts_partly() -> None:
    event = judged_only()
    pitch = replace(
        event.rounds[0].rulebook.dimensions[0], aggregation=Aggregation(method=Method.TRIMMED, drop_high=1)
    )
    final = event.rounds[0]
    seats = (final.seats[0], final.seats[1], Seat("J3", "P", votes=2), final.seats[3])
    rules = replace(final.rulebook, dimensions=(pitch,))
    stage = Stage(event=replace(event, rounds=(replace(final, seats=seats, rulebook=rules),)))
    stage.ready("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert [mark.fate for mark in part.marks] == [Fate.COUNTS, Fate.COUNTS, Fate.PARTLY]
    # (80.5 + 81.5 + 83.5) / 3: one of J3's two votes is dropped.
    assert part.score == points("491/6")


def test_a_recused_judge_has_no_tile_and_the_others_keep_their_seats_numbers() -> None:
    stage = Stage(event=judged_only())
    stage.do(Recuse("final", "J2", "E2", "亲属"))
    stage.turn("E2")
    stage.do(SubmitSheet("final", "pitch", "E2", "J1", marks(50), "a"))
    stage.do(SubmitSheet("final", "pitch", "E2", "J3", marks(54), "b"))
    stage.close("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert [(mark.seat, mark.judge) for mark in part.marks] == [(1, "J1"), (3, "J3")]
    assert part.score == points("82.5")


def test_a_judge_who_is_recused_after_marking_is_not_revealed() -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2")
    stage.score("E2", 50, 51, 53)
    stage.do(Recuse("final", "J3", "E2", "亲属"))
    stage.close("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert [mark.judge for mark in part.marks] == ["J1", "J2"]


def test_a_reserve_who_is_not_needed_is_shown_aside_and_counts_where_one_is_missing() -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2")
    stage.score("E2", 50, 51, 53, 40)
    stage.close("E2")
    stage.reveal("E2")
    (part,) = stage.row("E2").release.scores
    assert [(mark.judge, mark.fate) for mark in part.marks][-1] == ("J4", Fate.ASIDE)
    assert part.score == points("491/6")
    stage.do(VoidSheet("final", "pitch", "E2", "J3", "违规"))
    assert stage.row("E2").differs
    stage.reveal("E2", "评委违规")
    (part,) = stage.row("E2").release.scores
    # The voided sheet is none of the tiles; (80.5 + 81.5 + 70.5) / 3 = 77.5.
    assert [(mark.judge, mark.fate) for mark in part.marks] == [
        ("J1", Fate.COUNTS),
        ("J2", Fate.COUNTS),
        ("J4", Fate.COUNTS),
    ]
    assert part.score == points("77.5")


def two_dimensions() -> Stage:
    """Marks for the pitch by J1 to J3, and for answers by J5 alone; the second asks 成长组 only."""
    answers = Dimension(
        "answers",
        "答辩",
        DimensionKind.JUDGED,
        (Criterion("reply", "应答", maximum=ticks(100), tracks=("T2",)),),
        weight=points(30),
    )
    rules = replace(small_rulebook(), dimensions=(PITCH, answers))
    event = with_rules(rules)
    seats = (
        *(Seat(judge, "P", dimension="pitch") for judge in ("J1", "J2", "J3")),
        Seat("J4", "P", Role.RESERVE, dimension="pitch"),
        Seat("J5", "P", dimension="answers"),
    )
    return Stage(event=replace(event, rounds=(replace(event.rounds[0], seats=seats),)))


def test_judged_dimensions_follow_each_other_and_one_that_asks_nothing_of_a_track_is_left_out() -> None:
    stage = two_dimensions()
    stage.turn("E3")
    stage.score("E3", 50, 51, 53)
    stage.do(SubmitSheet("final", "answers", "E3", "J5", {"reply": ticks(90)}, "answer"))
    stage.close("E3")
    stage.reveal("E3")
    seen = stage.to_the_end()
    assert [picture.dimension for picture in seen] == [*["路演答辩"] * 5, *["答辩"] * 3]
    assert [len(picture.tiles) for picture in seen] == [*[3] * 5, *[1] * 3]
    assert seen[-1].score == points(90)
    stage.ready("E2")
    stage.reveal("E2")
    assert [picture.dimension for picture in stage.to_the_end()] == ["路演答辩"] * 5


# When it may be


def test_nothing_is_revealed_while_a_sheet_is_missing_or_the_entry_still_takes_some() -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2")
    assert refusal(stage, "E2") is Problem.ENTRY_STILL_OPEN
    stage.score("E2", 50, 51)
    stage.close("E2")
    assert refusal(stage, "E2") is Problem.NOT_COMPLETE
    assert stage.store.read_stage().releases == ()


def test_a_score_that_counts_as_nought_has_no_marks_to_show() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.do(SetEntryStatus("final", "E2", EntryStatus.ZERO, "违规"))
    assert refusal(stage, "E2") is Problem.NOT_COMPLETE
    stage.do(SetEntryStatus("final", "E2", EntryStatus.DISQUALIFIED, "违规"))
    assert refusal(stage, "E2") is Problem.ENTRY_NOT_COMPETING


def test_the_final_score_is_not_revealed_before_it_is_there() -> None:
    stage = Stage(ShowRules(with_final=True))
    stage.ready("E2")
    assert refusal(stage, "E2") is Problem.NOT_COMPLETE, "the figures are not there"
    stage.do(SetShow("final", Show(ShowRules(with_final=False))))
    stage.reveal("E2")


def test_nothing_is_revealed_while_a_sheet_lies_there_to_be_settled() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    sheet = SubmitSheet("final", "pitch", "E2", "J1", marks(40), "late", 1, reason="笔误")
    stage.do_as(Actor("评委J1", ActorRole.JUDGE, "J1"), ReceiveSheet(sheet.round, sheet))
    finding = stage.refused(RevealEntry("final", "", "E2"))
    assert finding == Finding(
        Problem.SUBMISSIONS_HELD, {"entry": "E2", "number": "1", "judges": "J1"}, ("entry", "E2")
    )
    stage.do(SettleSubmission("final", 1, accept=False, reason="过时"))
    stage.reveal("E2")


def test_one_later_an_entry_waits_for_the_one_after_it_and_the_last_for_nobody() -> None:
    stage = Stage(ShowRules(when=RevealWhen.ONE_LATER), judged_only())
    stage.ready("E2")
    assert refusal(stage, "E2") is Problem.REVEAL_TOO_EARLY
    stage.drive(StageAct.CALL, "E1")
    stage.drive(StageAct.START)
    assert stage.row("E2").refusal.problem is Problem.REVEAL_TOO_EARLY
    stage.drive(StageAct.FORWARD)
    stage.drive(StageAct.FORWARD)
    stage.reveal("E2")
    stage.do(SetEntryStatus("final", "E3", EntryStatus.WITHDRAWN, "退赛"))
    stage.ready("E4")
    stage.reveal("E4")
    stage.score("E1", 50, 50, 50)
    stage.close("E1")
    stage.reveal("E1")


def test_at_the_end_every_entry_of_every_session_must_have_been_and_be_closed() -> None:
    halls = Show(
        ShowRules(when=RevealWhen.AT_END),
        (Session("A", "一号厅"), Session("B", "二号厅")),
        {"E3": "B", "E4": "B"},
    )
    stage = Stage(event=judged_only(), show=halls)
    for entry in ("E2", "E1"):
        stage.ready(entry)
    assert refusal(stage, "E2") is Problem.REVEAL_TOO_EARLY
    stage.session = "B"
    stage.ready("E3")
    stage.turn("E4")
    stage.score("E4", 50, 50, 50)
    stage.session = "A"
    assert refusal(stage, "E2") is Problem.REVEAL_TOO_EARLY, "丁 still takes sheets"
    stage.close("E4")
    stage.reveal("E2")
    assert stage.row("E1").refusal is None


# What was revealed stays


def test_shown_again_it_is_what_it_was_and_nothing_is_released_twice() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    stage.advance(3)
    stage.show(CueKind.WAITING)
    stage.reveal("E2")
    assert [tile.value for tile in stage.picture.tiles] == [None] * 3, "from the beginning"
    assert len(stage.store.read_stage().releases) == 1
    finding = stage.refused(RevealEntry("final", "", "E2", "更正"))
    assert finding.problem is Problem.ALREADY_REVEALED


def test_a_late_sheet_after_a_reveal_is_held_and_changes_nothing_that_was_shown() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    stage.to_the_end()
    before = stage.screen
    sheet = SubmitSheet("final", "pitch", "E2", "J1", marks(10), "late", 1, reason="笔误")
    outcome = stage.do_as(Actor("评委J1", ActorRole.JUDGE, "J1"), ReceiveSheet("final", sheet))
    assert outcome.held
    assert stage.screen == before
    assert (stage.row("E2").differs, stage.states()["E2"]) == (False, EntryState.REVEALED)
    # The organizer's ruling lets it count: what was shown stays, and says that it differs.
    stage.do(SettleSubmission("final", 1, accept=True, reason="合议"))
    assert stage.screen == before
    row = stage.row("E2")
    # (40.5 + 81.5 + 83.5) / 3 = 68.5
    assert (row.differs, row.now.scores[0].score) == (True, points("68.5"))
    assert row.release.scores[0].score == points("491/6")
    stage.reveal("E2")
    assert stage.to_the_end()[-1].score == points("491/6"), "shown again it is what it was"


def test_a_correction_is_a_second_release_with_its_reason_and_the_first_one_is_kept() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    stage.reopen("E2")
    stage.score("E2", 56, base=1, reason="录入错误")
    assert stage.row("E2").differs
    assert stage.refused(RevealEntry("final", "", "E2", "录入错误")).problem is Problem.ENTRY_STILL_OPEN
    stage.close("E2")
    stage.reveal("E2", " 录入错误 ")
    last = stage.to_the_end()[-1]
    # (86.5 + 81.5 + 83.5) / 3 = 503 / 6
    assert (last.score, last.correction) == (points("503/6"), True)
    first, second = stage.store.read_stage().releases
    assert (first.scores[0].score, first.reason) == (points("491/6"), "")
    assert (second.number, second.scores[0].score, second.reason) == (2, points("503/6"), "录入错误")
    assert not stage.row("E2").differs
    assert stage.mismatches() == []


def test_overtime_that_is_decided_after_the_reveal_makes_a_difference_where_it_was_shown() -> None:
    stage = Stage(ShowRules(with_final=True), judged_only())
    stage.turn("E2", 500)
    stage.score("E2", 50, 50, 50)
    stage.do(SettleOvertime("final", "", "E2", accept=False, reason="故障"))
    stage.close("E2")
    stage.reveal("E2")
    stage.do(SetShow("final", Show(ShowRules(with_final=False))))
    assert not stage.row("E2").differs


def test_a_judge_s_or_an_entry_s_corrected_name_makes_no_difference() -> None:
    stage = Stage(ShowRules(names=True), judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    bare = stage.bare
    judges = (replace(bare.judges[0], name="评委甲"), *bare.judges[1:])
    entries = tuple(replace(item, name=f"{item.name}！") for item in bare.entries)
    stage.do(stage.edit(SetupAct.EDIT_JUDGES, replace(bare, judges=judges, entries=entries)))
    assert not stage.row("E2").differs
    stage.reveal("E2")
    assert stage.picture.tiles[0] == Tile(1, "评委J1"), "what was released is what is shown"
    assert stage.picture.who.name == "乙！"


def test_a_mark_of_one_entry_changes_what_is_said_of_that_one_only() -> None:
    stage = Stage(event=judged_only())
    for entry in ("E2", "E1"):
        stage.ready(entry)
        stage.reveal(entry)
    stage.reopen("E1")
    stage.score("E1", 20, base=1, reason="笔误")
    assert (stage.row("E1").differs, stage.row("E2").differs) == (True, False)
    stage.score("E1", 50, base=2, reason="恢复")
    assert not stage.row("E1").differs


def test_withdrawn_after_the_reveal_an_entry_is_out_and_off_the_board() -> None:
    stage = Stage(event=judged_only())
    for entry in ("E2", "E1"):
        stage.ready(entry)
        stage.reveal_whole(entry)
    stage.do(SetEntryStatus("final", "E2", EntryStatus.DISQUALIFIED, "抄袭"))
    assert stage.states()["E2"] is EntryState.OUT
    stage.show(CueKind.RANKING)
    assert [line.who.entry for line in stage.picture.lines] == ["E1"]


# The board of places so far


def revealed(stage: Stage, **ideas: int) -> RankingPicture:
    for entry, idea in ideas.items():
        stage.ready(entry, idea, idea, idea)
        stage.reveal_whole(entry)
    stage.show(CueKind.RANKING)
    picture = stage.picture
    assert isinstance(picture, RankingPicture)
    return picture


def lines(picture: RankingPicture) -> list[tuple[int, str, object]]:
    return [(int(line.place), line.who.entry, line.final) for line in picture.lines]


def test_the_board_ranks_what_was_revealed_and_shares_places() -> None:
    stage = Stage(event=judged_only())
    refused = stage.refused(CueScreen("final", "", CueKind.RANKING))
    assert refused.problem is Problem.NOTHING_TO_SHOW
    picture = revealed(stage, E2=50, E1=55, E3=50, E4=40)
    assert lines(picture) == [
        (1, "E1", points("85.5")),
        (2, "E2", points("80.5")),
        (2, "E3", points("80.5")),
        (4, "E4", points("70.5")),
    ]
    assert (picture.is_final, picture.hidden, picture.score_name, picture.columns) == (
        False,
        0,
        "路演答辩",
        (),
    )


def test_the_last_few_of_the_running_order_are_frozen_out() -> None:
    picture = revealed(Stage(ShowRules(frozen=2), judged_only()), E2=50, E1=55, E3=50, E4=40)
    assert lines(picture) == [(1, "E1", points("85.5")), (2, "E2", points("80.5"))]
    assert picture.hidden == 2


def test_where_all_are_frozen_there_is_no_board() -> None:
    stage = Stage(ShowRules(frozen=4), judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    assert stage.refused(CueScreen("final", "", CueKind.RANKING)).problem is Problem.NOTHING_TO_SHOW


def test_final_scores_rank_where_every_reveal_had_one() -> None:
    stage = Stage(ShowRules(with_final=True), judged_only())
    picture = revealed(stage, E2=50, E1=55)
    assert picture.score_name == ""
    stage.do(SetShow("final", Show(ShowRules(with_final=False))))
    picture = revealed(stage, E3=58)
    assert (picture.score_name, [line.who.entry for line in picture.lines]) == (
        "路演答辩",
        ["E3", "E1", "E2"],
    )


def test_where_the_lower_score_is_better_it_comes_first() -> None:
    stage = with_aggregation(Aggregation(), better=Better.LOWER)
    assert [line.who.entry for line in revealed(stage, E2=50, E1=55, E3=45).lines] == ["E3", "E2", "E1"]


def test_a_correction_moves_the_entry_on_the_board_and_an_uncorrected_change_does_not() -> None:
    stage = Stage(event=judged_only())
    revealed(stage, E2=50, E1=55)
    stage.reopen("E2")
    stage.score("E2", 60, 60, 60, base=1, reason="更正")
    stage.close("E2")
    stage.show(CueKind.WAITING)
    stage.show(CueKind.RANKING)
    assert [line.who.entry for line in stage.picture.lines] == ["E1", "E2"]
    stage.reveal_whole("E2", "更正")
    stage.show(CueKind.RANKING)
    assert lines(stage.picture) == [(1, "E2", points("90.5")), (2, "E1", points("85.5"))]


def test_a_waiting_page_names_nobody_once_all_have_been() -> None:
    stage = Stage(event=judged_only())
    for entry in ("E2", "E1", "E3", "E4"):
        stage.turn(entry)
    stage.drive(StageAct.IDLE)
    assert stage.picture == WaitingPicture(
        "创业大赛 · 市级选拔", "决赛", "2026-05-17", "科技大厦", "市人社局", None
    )


# On the way


def test_a_program_that_is_killed_in_the_middle_of_a_reveal_shows_the_same_again() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    stage.advance(2)
    before = stage.screen
    stage.open_anew()
    assert stage.screen == before
    assert [tile.value is None for tile in stage.picture.tiles] == [False, False, True]
    stage.advance()
    assert [tile.value is None for tile in stage.picture.tiles] == [False, False, False]


def test_a_step_of_the_screen_that_is_pressed_twice_happens_once() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    step = AdvanceScreen("final", "", stage.state.cue)
    stage.do(step)
    assert stage.refused(step).problem is Problem.CHANGED_MEANWHILE
    assert stage.state.cue == Cue(CueKind.REVEAL, "E2", 1, number=1)


def test_one_step_back_turns_a_tile_over_again_and_what_was_released_stays_released() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    stage.advance(2)
    stage.drive(StageAct.BACK)
    assert [tile.value is None for tile in stage.picture.tiles] == [False, True, True]
    for _ in range(2):
        stage.drive(StageAct.BACK)
    assert stage.state.cue.kind is CueKind.ENTRY
    assert stage.states()["E2"] is EntryState.REVEALED


@pytest.mark.parametrize("kind", [CueKind.REVEAL, CueKind.AWARDS, CueKind.BREAK, CueKind.ENTRY, CueKind.DRAW])
def test_nothing_is_shown_that_is_not_there(kind: CueKind) -> None:
    assert Stage().refused(CueScreen("final", "", kind)).problem is Problem.NOTHING_TO_SHOW


def test_another_program_follows_every_step_of_the_screen() -> None:
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    other = LocalJudging(stage.store, Actor("另一台", ActorRole.ORGANIZER), stage._now, stage.moment)
    stage.advance()
    assert other.catch_up()
    assert other.do(AdvanceScreen("final", "", Cue(CueKind.REVEAL, "E2", 1, number=1)))
    # The first one is behind, takes that in, and goes on from there.
    stage.judging.do(DriveStage("final", "", StageAct.CALL, 0, "E1"))
    numbers = [number for _, _, number in stage.store.kept.stage_states]
    assert len(numbers) == len(set(numbers)) == max(numbers)


def test_seats_that_are_added_later_do_not_change_what_was_shown() -> None:
    event = small_event()
    assert event.rounds[0].seats[3].role is Role.RESERVE
    stage = Stage(event=judged_only())
    stage.ready("E2")
    stage.reveal("E2")
    last = stage.to_the_end()[-1]
    bare = stage.bare
    final = bare.rounds[0]
    wanted = replace(bare, rounds=(replace(final, seats=(*final.seats, Seat("J5", "P"))),))
    command = stage.edit(SetupAct.EDIT_SEATS, wanted)
    assert isinstance(command, EditSetup)
    stage.do(command)
    assert stage.picture == last
    assert (stage.row("E2").differs, stage.row("E2").now) == (True, None), "a sheet is owed now"


def test_places_by_each_judge_change_with_the_others_and_are_said_to() -> None:
    stage = with_aggregation(Aggregation(transform=Transform.PLACES), better=Better.LOWER)
    stage.ready("E2", 50, 50, 50)
    stage.reveal("E2")
    assert stage.row("E2").release.scores[0].score == points(1)
    stage.ready("E1", 55, 55, 55)
    assert stage.row("E2").differs, "somebody better has come"


def test_a_reveal_in_one_round_says_nothing_about_another() -> None:
    event = judged_only()
    final = event.rounds[0]
    stage = Stage(event=replace(event, rounds=(replace(final, code="first", name="初赛"), final)))
    stage.ready("E2")
    stage.reveal("E2")
    assert stage.store.read_stage().release_of("first", "E2") is None
    assert stage.judging.do(SubmitSheet("first", *SheetKey("pitch", "E2", "J1"), marks(1), "other"))
    assert stage.judging.do(CloseEntry("first", "E2"))
    assert not stage.row("E2").differs


def test_the_board_waits_until_the_hall_has_seen_a_reveal_to_its_end() -> None:
    stage = Stage()
    stage.ready("E1")
    stage.reveal("E1")
    assert stage.refused(CueScreen("final", "", CueKind.RANKING)).problem is Problem.NOTHING_TO_SHOW
    stage.to_the_end()
    stage.show(CueKind.RANKING)
    assert [entry for _, entry, _ in lines(stage.picture)] == ["E1"]


def test_what_was_taken_off_the_marks_is_shown_beside_the_score() -> None:
    stage = Stage(event=judged_only())
    stage.turn("E2")
    stage.score("E2", 50, 51, 53)
    late = Adjustment("", "E2", AdjustmentKind.DEDUCTION, points("0.5"), target="pitch", reason="迟到")
    stage.do(AddAdjustment("final", late))
    stage.close("E2")
    stage.reveal("E2")
    seen = stage.to_the_end()
    assert [picture.added for picture in seen[:-1] if isinstance(picture, RevealPicture)] == [()] * 4
    last = seen[-1]
    assert isinstance(last, RevealPicture)
    # (80.5 + 81.5 + 83.5) / 3 = 491 / 6, and half a point less: 491 / 6 - 3 / 6.
    assert (last.before, last.score) == (points("491/6"), points("488/6"))
    assert last.added == (AddedPoints("deduction", points("-0.5")),)

"""The announcement of places and awards: when it may be, in which order, and what stays of it."""

from dataclasses import replace

import pytest

from judging_app.application.commands import AddAdjustment, GiveRuling, SetEntryStatus
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.sealing.readiness import OpenMatter, SealReadinessOf
from judging_app.application.sealing.statement import signed
from judging_app.application.stage.commands import AnnounceAwards, SettleOvertime, StageAct
from judging_app.application.stage.next_step import NextKind, next_step
from judging_app.application.stage.pictures import AwardPicture, RankingPicture
from judging_app.application.stage.records import AwardOrder, Phase, ShowRules
from judging_app.domain.event import Adjustment, AdjustmentKind, EntryStatus, Ruling, RulingKind
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import EACH_TRACK, Award, AwardKind, Better, LineTie
from tests.application.stages import ORDER, Stage, judged_only, with_rules
from tests.storage.builders import NOON, points, small_rulebook

FIRST, SECOND = Award("一等奖", count=1, line_tie=LineTie.RULING), Award("二等奖", count=2)


def over(stage: Stage, **ideas: int) -> Stage:
    """After the last entry: everybody has been, is scored by these ideas, and closed."""
    for entry in ORDER:
        stage.ready(entry, *[ideas[entry]] * 3)
    stage.drive(StageAct.IDLE)
    return stage


def with_awards(*awards: Award, rules: ShowRules | None = None, **more: object) -> Stage:
    event = judged_only()
    return Stage(rules, with_rules(replace(event.rounds[0].rulebook, awards=awards, **more)))


def problems(stage: Stage, reason: str = "") -> list[Problem]:
    before = stage.store.kept
    with pytest.raises(JudgingError) as refused:
        stage.judging.do(AnnounceAwards("final", "", reason))
    assert stage.store.kept is before
    return [finding.problem for finding in refused.value.findings]


def announced(stage: Stage) -> list[object]:
    """Award and winner of each picture, and the places of the board at the end."""
    stage.do(AnnounceAwards("final", ""))
    found: list[object] = []
    for picture in stage.to_the_end():
        if isinstance(picture, AwardPicture):
            found.append((picture.award, picture.winner.who.entry))
        else:
            assert isinstance(picture, RankingPicture)
            found.append([(int(line.place), line.who.entry) for line in picture.lines])
    return found


def test_awards_are_announced_from_the_last_upward_and_the_winners_stand_together_at_the_end() -> None:
    stage = over(with_awards(FIRST, SECOND), E1=50, E2=58, E3=54, E4=40)
    assert next_step(stage.view).kind is NextKind.REVEAL
    assert announced(stage) == [
        ("二等奖", "E1"),
        ("二等奖", "E3"),
        ("一等奖", "E2"),
        [(1, "E2"), (2, "E3"), (3, "E1")],
    ]
    assert stage.mismatches() == []


def test_in_a_sealed_event_marks_are_revealed_and_awards_announced_although_nothing_was_closed() -> None:
    stage = with_awards(FIRST, SECOND)
    for entry, idea in {"E1": 50, "E2": 58, "E3": 54, "E4": 40}.items():
        stage.turn(entry)
        stage.score(entry, *[idea] * 3)
    stage.drive(StageAct.IDLE)
    assert Problem.ENTRY_STILL_OPEN in problems(stage)
    stage.do(SealEvent("", signed(stage.judging.ask(StatementOf()), "张三", NOON, lambda _: ("00", "ff"))))
    stage.reveal_whole("E2")
    assert announced(stage)[-1] == [(1, "E2"), (2, "E3"), (3, "E1")]


def test_or_from_the_first_downward() -> None:
    rules = ShowRules(awards=AwardOrder.HIGHEST_FIRST)
    stage = over(with_awards(FIRST, SECOND, rules=rules), E1=50, E2=58, E3=54, E4=40)
    assert announced(stage)[:3] == [("一等奖", "E2"), ("二等奖", "E3"), ("二等奖", "E1")]


def test_where_the_rules_know_no_awards_the_places_are_what_is_announced() -> None:
    stage = over(with_awards(), E1=50, E2=58, E3=54, E4=40)
    assert announced(stage) == [[(1, "E2"), (2, "E3"), (3, "E1"), (4, "E4")]]


def test_where_lower_is_better_the_lowest_wins() -> None:
    stage = over(with_awards(FIRST, SECOND, better=Better.LOWER), E1=50, E2=58, E3=54, E4=40)
    assert announced(stage)[-1] == [(1, "E4"), (2, "E1"), (3, "E3")]


def test_an_award_that_is_shared_names_each_of_those_who_share_it() -> None:
    shared = Award("二等奖", count=1, line_tie=LineTie.INCLUDE)
    stage = over(with_awards(FIRST, shared), E1=50, E2=58, E3=50, E4=40)
    assert sorted(announced(stage)[:2]) == [("二等奖", "E1"), ("二等奖", "E3")]


def test_an_open_tie_at_an_award_s_line_is_to_be_ruled_on_first() -> None:
    stage = over(with_awards(FIRST), E1=58, E2=58, E3=50, E4=40)
    assert problems(stage) == [Problem.AWARD_TIE_OPEN]
    assert [item.problem for item in stage.view.unready] == [Problem.AWARD_TIE_OPEN]
    stage.do(GiveRuling("final", Ruling("", RulingKind.RULING, ("E2", "E1"), "合议")))
    assert announced(stage)[0] == ("一等奖", "E2")


def test_nothing_is_announced_while_anybody_is_open_or_incomplete() -> None:
    stage = with_awards(FIRST)
    for entry in ("E2", "E1", "E3"):
        stage.ready(entry)
    assert problems(stage) == [Problem.ENTRY_STILL_OPEN]
    stage.turn("E4", 500)
    stage.score("E4", 40, 40)
    stage.close("E4")
    assert problems(stage) == [Problem.OVERTIME_OPEN]
    # In a sealed event nobody could decide it any more: the check before the seal names it.
    found = {item.matter: item for item in stage.judging.ask(SealReadinessOf()).items}
    assert (found[OpenMatter.OVERTIME].number, found[OpenMatter.OVERTIME].entries) == (1, ("E4",))
    stage.do(SettleOvertime("final", "", "E4", accept=False, reason="故障"))
    assert Problem.NOT_COMPLETE in problems(stage)
    assert stage.store.read_stage().releases == ()


def test_while_somebody_is_on_stage_nothing_is_announced() -> None:
    stage = over(with_awards(FIRST), E1=50, E2=58, E3=54, E4=40)
    stage.drive(StageAct.CALL, "E4")
    stage.drive(StageAct.START)
    assert stage.state.phase is Phase.PITCH
    assert problems(stage) == [Problem.STAGE_BUSY]


def test_whoever_is_out_keeps_nothing_up_and_wins_nothing() -> None:

    stage = with_awards(FIRST, SECOND)
    for entry, idea in (("E2", 58), ("E1", 50), ("E3", 54)):
        stage.ready(entry, idea, idea, idea)
    stage.do(SetEntryStatus("final", "E4", EntryStatus.WITHDRAWN, "退赛"))
    stage.do(SetEntryStatus("final", "E2", EntryStatus.DISQUALIFIED, "抄袭"))
    assert announced(stage) == [("二等奖", "E1"), ("一等奖", "E3"), [(1, "E3"), (2, "E1")]]


def test_what_was_announced_stays_until_it_is_corrected_with_a_reason() -> None:
    stage = over(with_awards(FIRST), E1=50, E2=58, E3=54, E4=40)
    assert announced(stage)[0] == ("一等奖", "E2")
    assert problems(stage, "复核") == [Problem.ALREADY_DONE], "it still holds"
    penalty = Adjustment("", "E2", AdjustmentKind.DEDUCTION, points(10), reason="违规")
    stage.do(AddAdjustment("final", penalty))
    assert stage.view.results_differ
    assert announced(stage)[0] == ("一等奖", "E2"), "shown again it is what it was"
    stage.do(AnnounceAwards("final", "", "违规扣分"))
    assert not stage.view.results_differ
    assert stage.picture.winner.who.entry == "E3"
    one, two = stage.store.read_stage().releases
    assert (one.reason, two.reason, one.lines[0].who.entry) == ("", "违规扣分", "E2")


def test_the_columns_are_those_of_every_dimension() -> None:
    stage = over(Stage(event=judged_only(small_rulebook())), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    assert stage.picture.columns == (("路演答辩", 2),)
    assert stage.picture.winner.scores == (points("84.5"),), "54 + 30.5, of the second prize"


def test_a_program_that_is_killed_in_the_middle_goes_on_with_the_same_award() -> None:
    stage = over(with_awards(FIRST, SECOND), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    stage.advance()
    stage.open_anew()
    assert (stage.picture.award, stage.picture.winner.who.entry) == ("二等奖", "E3")
    assert stage.view.next_picture.award == "一等奖"


def test_after_the_last_board_the_show_is_done() -> None:
    stage = over(with_awards(FIRST), E1=50, E2=58, E3=54, E4=40)
    for entry in ORDER:
        stage.reveal(entry)
        stage.to_the_end()
    step = next_step(stage.view)
    wanted = AnnounceAwards("final", "", seen=stage.state.number)
    assert (step.kind, step.command) == (NextKind.AWARDS, wanted)
    announced(stage)
    assert next_step(stage.view).kind is NextKind.DONE


def told(stage: Stage) -> list[tuple[str, str, str]]:
    """Track, award and winner of each picture of the announcement."""
    stage.do(AnnounceAwards("final", ""))
    return [
        (item.track, item.award, "" if item.winner is None else item.winner.who.entry)
        for item in stage.to_the_end()
        if isinstance(item, AwardPicture)
    ]


def board(stage: Stage) -> list[tuple[str, str, int, str]]:
    """Award, track, place and entry of each line that is on the screen."""
    assert isinstance(stage.picture, RankingPicture)
    return [(line.award, line.track, int(line.place), line.who.entry) for line in stage.picture.lines]


TRACKS = {"E1": 50, "E2": 58, "E3": 54, "E4": 40}
"""In the first track E2 is before E1, in the second E3 before E4."""


def test_prizes_of_tracks_are_announced_tier_by_tier_with_the_track_and_its_places() -> None:
    first, second = (Award(name, count=1, scope=EACH_TRACK) for name in ("一等奖", "二等奖"))
    stage = over(with_awards(first, second), **TRACKS)
    tracks = {entry.code: entry.track for entry in stage.bare.entries}
    assert (tracks["E1"], tracks["E3"]) == (tracks["E2"], tracks["E4"])
    one, two = (item.name for item in stage.bare.tracks)
    assert told(stage) == [
        (one, "二等奖", "E1"), (two, "二等奖", "E4"), (one, "一等奖", "E2"), (two, "一等奖", "E3"),
    ]  # fmt: skip
    assert board(stage) == [
        ("一等奖", one, 1, "E2"), ("一等奖", two, 1, "E3"),
        ("二等奖", one, 2, "E1"), ("二等奖", two, 2, "E4"),
    ]  # fmt: skip


def test_whoever_wins_among_all_and_in_its_track_gets_both() -> None:
    best, first = Award("特等奖", count=1), Award("组别一等奖", count=1, scope=EACH_TRACK)
    stage = over(with_awards(best, first), **TRACKS)
    one, two = (item.name for item in stage.bare.tracks)
    assert told(stage) == [(one, "组别一等奖", "E2"), (two, "组别一等奖", "E3"), ("", "特等奖", "E2")]
    assert board(stage) == [
        ("特等奖", "", 1, "E2"), ("组别一等奖", one, 1, "E2"), ("组别一等奖", two, 1, "E3"),
    ]  # fmt: skip
    results = stage.view.results
    assert [item.award for item in results.won_by("E2")] == ["特等奖", "组别一等奖"]
    assert [int(line.place) for line in results.lines] == [1, 2, 3, 4], (
        "places among all stay places among all"
    )


def test_an_award_that_nobody_gets_is_announced_as_vacant() -> None:
    best = Award("一等奖", count=1, minimum=points(99))
    stage = over(with_awards(best, SECOND), **TRACKS)
    assert told(stage) == [("", "二等奖", "E3"), ("", "二等奖", "E2"), ("", "一等奖", "")]
    assert board(stage) == [("二等奖", "", 1, "E2"), ("二等奖", "", 2, "E3")]


def test_an_award_for_nobody_is_not_announced() -> None:
    none = Award("三等奖", count=0)
    stage = over(with_awards(FIRST, none), **TRACKS)
    assert told(stage) == [("", "一等奖", "E2")]


def test_those_above_the_cut_line_are_shown_at_the_end() -> None:
    line = Award("晋级", AwardKind.ADVANCE, scope=EACH_TRACK, count=1)
    stage = over(with_awards(FIRST, line), **TRACKS)
    one, two = (item.name for item in stage.bare.tracks)
    stage.do(AnnounceAwards("final", ""))
    award, winners, going_on = stage.to_the_end()
    assert isinstance(award, AwardPicture)
    assert (winners.advances, going_on.advances) == (False, True)
    assert board(stage) == [("晋级", one, 1, "E2"), ("晋级", two, 1, "E3")]


def test_where_there_is_nothing_but_a_cut_line_places_come_first() -> None:
    stage = over(with_awards(Award("晋级", AwardKind.ADVANCE, count=3)), **TRACKS)
    stage.do(AnnounceAwards("final", ""))
    places, going_on = stage.to_the_end()
    assert [line.who.entry for line in places.lines] == ["E2", "E3", "E1", "E4"]
    assert [line.who.entry for line in going_on.lines] == ["E2", "E3", "E1"]

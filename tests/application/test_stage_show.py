"""The run of show: rules, sessions, breaks, lots, and edits of the set-up under it."""

import hashlib
from dataclasses import replace

import pytest

from judging_app.application.commands import SetEntryStatus, UndoSetup
from judging_app.application.seats.commands import CloseEntry
from judging_app.application.setup import SetupAct
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    CueScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    StageAct,
)
from judging_app.application.stage.pictures import DrawnLine, DrawPicture, EntryPicture, WaitingPicture
from judging_app.application.stage.records import Break, Cue, CueKind, Phase, Session, Show, ShowRules
from judging_app.domain.event import Entry, EntryStatus, Participation
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.running_order import moved, swapped
from tests.application.stages import ORDER, Stage, judged_only

HALLS = Show(
    sessions=(Session("A", "一号厅", "5月17日", "一号厅", "09:00"), Session("B", "二号厅")),
    members={"E2": "A", "E1": "A", "E3": "B", "E4": "B"},
)


def order(stage: Stage) -> list[str]:
    return [row.entry.code for row in stage.view.rows]


# Rules, sessions, breaks


@pytest.mark.parametrize(
    "show",
    [
        Show(ShowRules(pitch=-1)),
        Show(ShowRules(questions=24 * 3600 + 1)),
        Show(ShowRules(pitch_warning=-1)),
        Show(ShowRules(question_warning=100_000)),
        Show(ShowRules(first_together=-1)),
        Show(ShowRules(frozen=-1)),
        Show(sessions=(Session("A", "上午"), Session("A", "下午"))),
        Show(sessions=(Session("A", "上午\n下午"),)),
        Show(sessions=(Session("A", "上午", "x" * 201),)),
        Show(sessions=(Session("A", "上午", hall="一号\x00厅"),)),
        Show(sessions=(Session("A", "上午", start="九" * 201),)),
        Show(sessions=tuple(Session(str(at), "场") for at in range(201))),
        Show(sessions=(Session("A", "上午"),), members={"E1": "B"}),
        Show(members={"E5": ""}),
        Show(breaks=(Break("A", "", "茶歇", 10),)),
        Show(breaks=(Break("", "E5", "茶歇", 10),)),
        Show(breaks=(Break("", "E1", "茶歇", -1),)),
        Show(breaks=(Break("", "E1", "茶歇", 24 * 60 + 1),)),
        Show(breaks=(Break("", "E1", "茶歇", 5), Break("", "E1", "午餐", 60))),
        Show(breaks=(Break("", "E1", "茶\x1b歇", 5),)),
    ],
    ids=str,
)
def test_a_run_of_show_that_contradicts_itself_is_refused(show: Show) -> None:
    assert Stage().refused(SetShow("final", show)).problem is Problem.SHOW_UNFIT


def test_the_same_run_of_show_again_is_no_change() -> None:
    stage = Stage()
    assert stage.refused(SetShow("final", Show())).problem is Problem.ALREADY_DONE
    stage.do(SetShow("final", HALLS))
    assert stage.refused(SetShow("final", HALLS)).problem is Problem.ALREADY_DONE
    assert stage.refused(SetShow("first", Show())).problem is Problem.UNKNOWN_ROUND


def test_every_session_has_its_own_entries_and_whom_nobody_put_anywhere_is_in_the_first() -> None:
    stage = Stage(show=replace(HALLS, members={"E3": "B"}))
    assert order(stage) == ["E2", "E1", "E4"]
    stage.session = "B"
    assert order(stage) == ["E3"]
    stage.session = "nowhere"
    assert stage.view.session.code == "A", "an unknown session is the first"


def test_two_halls_run_side_by_side() -> None:
    stage = Stage(show=HALLS)
    stage.turn("E2")
    stage.session = "B"
    assert stage.refused(stage.act(StageAct.CALL, "E1")).problem is Problem.UNKNOWN_SESSION
    assert stage.refused(AdmitEntry("final", "B", "E1", "视频")).problem is Problem.UNKNOWN_SESSION
    stage.drive(StageAct.CALL, "E3")
    stage.drive(StageAct.START)
    stage.session = "A"
    stage.drive(StageAct.CALL, "E1")
    assert (stage.state.entry, stage.state.phase, stage.view.next_entry) == ("E1", Phase.CALLED, None)
    stage.session = "B"
    assert (stage.state.entry, stage.state.phase, stage.view.next_entry.code) == ("E3", Phase.PITCH, "E4")
    stage.drive(StageAct.BACK)
    stage.drive(StageAct.BACK)
    stage.session = "A"
    assert stage.state.entry == "E1", "a step back in one hall is none in the other"


def test_a_stage_that_somebody_has_been_on_keeps_its_session_and_its_entries() -> None:
    stage = Stage(show=HALLS)
    stage.drive(StageAct.CALL, "E2")
    for show in (Show(), replace(HALLS, members={**HALLS.members, "E2": "B"})):
        assert stage.refused(SetShow("final", show)).problem is Problem.SHOW_UNFIT
    stage.turn("E2")
    stage.drive(StageAct.CALL, "E1")
    for show in (
        replace(HALLS, sessions=HALLS.sessions[1:], members={}),
        replace(HALLS, members={**HALLS.members, "E2": "B"}),
        replace(HALLS, members={**HALLS.members, "E1": "B"}),
    ):
        assert stage.refused(SetShow("final", show)).problem is Problem.SHOW_UNFIT
    stage.do(SetShow("final", replace(HALLS, members={**HALLS.members, "E3": "A"})))
    assert order(stage) == ["E2", "E1", "E3"]


def test_a_show_that_nobody_was_called_in_can_still_be_divided() -> None:
    stage = Stage()
    stage.do(DrawLots("final", "", 1))
    stage.show(CueKind.DRAW)
    stage.do(SetShow("final", HALLS))
    stage.session = "B"
    assert sorted(order(stage)) == ["E3", "E4"]


# Edits of the set-up


def test_two_that_swap_come_in_each_other_s_turn_and_it_can_be_undone() -> None:
    stage = Stage()
    stage.do(stage.edit(SetupAct.SWAP_ENTRIES, swapped(stage.bare, "E2", "E3")))
    assert order(stage) == ["E3", "E1", "E2", "E4"]
    assert stage.log[-1].act == "swap_entries"
    stage.do(UndoSetup("final"))
    assert order(stage) == list(ORDER)


def test_whoever_has_been_on_stage_keeps_the_turn() -> None:
    stage = Stage()
    stage.turn("E2")
    for one, other in (("E2", "E3"), ("E3", "E2")):
        finding = stage.refused(stage.edit(SetupAct.SWAP_ENTRIES, swapped(stage.bare, one, other)))
        assert (finding.problem, finding.facts) == (Problem.ON_STAGE_BEFORE, {"entry": "E2"})
    stage.do(stage.edit(SetupAct.MOVE_ENTRY, moved(stage.bare, ["E1", "E3", "E4"], "E4", "E1")))
    assert order(stage) == ["E2", "E4", "E1", "E3"]


def test_whoever_was_let_in_without_having_been_on_stage_can_still_come_at_another_time() -> None:
    stage = Stage()
    stage.do(AdmitEntry("final", "", "E3", "视频"))
    stage.do(stage.edit(SetupAct.SWAP_ENTRIES, swapped(stage.bare, "E2", "E3")))
    assert order(stage) == ["E3", "E1", "E2", "E4"]
    stage.do(DrawLots("final", "", 3))
    assert len(stage.view.draw.order) == 4


def test_a_name_that_is_corrected_while_its_entry_is_on_stage_is_on_the_screen_at_once() -> None:
    stage = Stage()
    stage.drive(StageAct.CALL, "E2")
    bare = stage.bare
    entries = tuple(replace(item, name="乙（更正）") if item.code == "E2" else item for item in bare.entries)
    stage.do(stage.edit(SetupAct.EDIT_ENTRIES, replace(bare, entries=entries)))
    assert isinstance(stage.picture, EntryPicture)
    assert (stage.picture.who.name, stage.view.now) == ("乙（更正）", stage.picture)


def test_two_that_swap_change_whom_the_waiting_page_names_next() -> None:
    stage = Stage()
    stage.show(CueKind.WAITING)
    assert stage.picture.next.name == "乙"
    stage.do(stage.edit(SetupAct.SWAP_ENTRIES, swapped(stage.bare, "E2", "E1")))
    assert isinstance(stage.picture, WaitingPicture)
    assert (stage.picture.next.name, stage.picture.next.number) == ("甲", "01")


def test_an_entry_that_goes_leaves_the_run_of_show_as_it_was_for_its_return() -> None:
    stage = Stage(show=replace(HALLS, breaks=(Break("B", "E4", "茶歇", 10),)))
    bare = stage.bare
    final = bare.rounds[0]
    fewer = replace(
        bare,
        entries=tuple(item for item in bare.entries if item.code != "E4"),
        rounds=(replace(final, participations=final.participations[:3]),),
    )
    stage.do(stage.edit(SetupAct.EDIT_ENTRIES, fewer))
    stage.session = "B"
    assert order(stage) == ["E3"]
    # Everything else of the show can still be changed.
    show = stage.view.show
    stage.do(SetShow("final", replace(show, rules=ShowRules(pitch=300))))
    stranger = replace(stage.view.show, members={**show.members, "E9": "B"})
    assert stage.refused(SetShow("final", stranger)).problem is Problem.SHOW_UNFIT
    stage.do(UndoSetup("final"))
    assert order(stage) == ["E3", "E4"]
    stage.turn("E3")
    assert stage.view.next_pause == Break("B", "E4", "茶歇", 10)
    assert stage.mismatches() == []


def test_an_entry_that_is_added_on_the_day_comes_last_in_the_first_session() -> None:
    stage = Stage(show=HALLS)
    stage.turn("E2")
    bare = stage.bare
    final = bare.rounds[0]
    more = replace(
        bare,
        entries=(*bare.entries, Entry("E6", "戊", track="T1")),
        rounds=(replace(final, participations=(*final.participations, Participation("E6", "P"))),),
    )
    stage.do(stage.edit(SetupAct.EDIT_ENTRIES, more))
    assert order(stage) == ["E2", "E1", "E6"]


# Lots


def test_a_draw_is_the_order_of_the_digests_and_can_be_drawn_again_from_its_record() -> None:
    stage = Stage()
    stage.do(DrawLots("final", "", 20261123))
    by_digest = sorted(ORDER, key=lambda code: hashlib.sha256(f"20261123/{code}".encode()).hexdigest())
    assert order(stage) == by_digest
    draw = stage.view.draw
    assert (draw.seed, draw.entries, draw.order) == (20261123, ("E1", "E2", "E3", "E4"), tuple(by_digest))
    names = {"E1": "甲", "E2": "乙", "E3": "丙", "E4": "丁"}
    assert draw.names == tuple(names[code] for code in by_digest)
    # 丁 had no number: the four are dealt out from 1 on.
    assert draw.numbers == (1, 2, 3, 4)
    assert stage.mismatches() == []


def test_the_draw_is_read_out_line_by_line() -> None:
    stage = Stage()
    assert stage.refused(CueScreen("final", "", CueKind.DRAW)).problem is Problem.NOTHING_TO_SHOW
    stage.do(DrawLots("final", "", 7))
    names = stage.view.draw.names
    stage.show(CueKind.DRAW)
    seen = stage.to_the_end()
    assert [len(picture.lines) for picture in seen if isinstance(picture, DrawPicture)] == [0, 1, 2, 3, 4]
    assert seen[-1].lines == tuple(DrawnLine(f"{at:02}", name) for at, name in enumerate(names, start=1))
    refused = stage.refused(AdvanceScreen("final", "", stage.state.cue))
    assert refused.problem is Problem.NOTHING_TO_SHOW
    refused = stage.refused(AdvanceScreen("final", "", Cue(CueKind.DRAW, step=2)))
    assert refused.problem is Problem.CHANGED_MEANWHILE


def test_whoever_has_been_on_stage_or_is_there_is_not_drawn_again() -> None:
    stage = Stage()
    stage.turn("E2")
    stage.drive(StageAct.CALL, "E1")
    stage.do(DrawLots("final", "", 5))
    assert stage.view.draw.entries == ("E3", "E4")
    assert order(stage)[:2] == ["E2", "E1"]
    stage.turn("E1")
    stage.turn("E3")
    refused = stage.refused(DrawLots("final", "", 6))
    assert refused.problem is Problem.NOTHING_TO_SHOW, "one alone is no draw"


def test_nor_is_whoever_was_revealed_or_has_withdrawn() -> None:
    stage = Stage(event=judged_only())
    stage.score("E1", 50, 50, 50)
    stage.close("E1")
    stage.reveal("E1")
    stage.do(SetEntryStatus("final", "E4", EntryStatus.WITHDRAWN, "退赛"))
    stage.do(DrawLots("final", "", 5))
    assert stage.view.draw.entries == ("E2", "E3")
    assert {row.entry.code: row.entry.order for row in stage.view.rows}["E1"] == 2


def test_a_session_s_lots_are_drawn_among_its_own() -> None:
    stage = Stage(show=HALLS)
    stage.do(DrawLots("final", "B", 5))
    assert stage.view.draw is None
    stage.session = "B"
    assert stage.view.draw.entries == ("E3", "E4")
    assert stage.refused(DrawLots("final", "", 5)).problem is Problem.UNKNOWN_SESSION


def test_the_same_seed_again_draws_the_same_and_is_on_record_again() -> None:
    stage = Stage()
    for _ in range(2):
        stage.do(DrawLots("final", "", 5))
    draws = stage.store.read_stage().draws
    assert [item.number for item in draws] == [1, 2]
    assert draws[0].order == draws[1].order
    acts = [entry.act for entry in stage.log]
    assert (acts.count("lots"), acts.count("draw_order")) == (2, 1)


def test_a_draw_can_be_undone_until_one_of_its_entries_has_been_on_stage() -> None:
    stage = Stage()
    # A draw that changes everybody's turn.
    seed = next(
        seed
        for seed in range(100)
        if sorted(ORDER, key=lambda code: hashlib.sha256(f"{seed}/{code}".encode()).hexdigest())[0] == "E4"
    )
    stage.do(DrawLots("final", "", seed))
    stage.do(UndoSetup("final"))
    assert order(stage) == list(ORDER)
    stage.do(UndoSetup("final", redo=True))
    assert order(stage)[0] == "E4"
    stage.turn("E4")
    finding = stage.refused(UndoSetup("final"))
    assert (finding.problem, finding.facts) == (Problem.ON_STAGE_BEFORE, {"entry": "E4"})
    assert stage.mismatches() == []


def test_every_round_has_turns_of_its_own_making() -> None:
    event = judged_only()
    final = event.rounds[0]
    stage = Stage(event=replace(event, rounds=(final, replace(final, code="second", name="复赛"))))
    stage.turn("E2")
    stage.drive(StageAct.CALL, "E1")
    stage.drive(StageAct.START)
    stage.judging.do(DrawLots("second", "", 11))
    assert len(stage.store.read_stage().draw_of("second", "").entries) == 4
    stage.judging.do(DriveStage("second", "", StageAct.CALL, 0, "E3"))
    stage.judging.do(DriveStage("second", "", StageAct.START))
    one, other = (stage.store.read_stage().state(code, "") for code in ("final", "second"))
    assert (one.entry, other.entry) == ("E1", "E3")
    assert stage.mismatches() == []


def test_an_entry_with_a_release_in_any_round_cannot_be_taken_out() -> None:
    event = judged_only()
    final = event.rounds[0]
    stage = Stage(event=replace(event, rounds=(replace(final, code="first", name="初赛"), final)))
    stage.score("E4", 50, 50, 50)
    stage.judging.do(CloseEntry("final", "E4"))
    stage.judging.do(RevealEntry("final", "", "E4"))
    bare = stage.bare
    fewer = tuple(replace(item, participations=item.participations[:3]) for item in bare.rounds)
    wanted = replace(bare, rounds=(bare.rounds[0], fewer[1]))
    with pytest.raises(JudgingError) as refused:
        stage.judging.do(stage.edit(SetupAct.EDIT_ENTRIES, wanted, "first"))
    assert Problem.ON_STAGE_BEFORE in [finding.problem for finding in refused.value.findings]
    stage.judging.do(stage.edit(SetupAct.EDIT_ENTRIES, replace(bare, rounds=(fewer[0], bare.rounds[1]))))

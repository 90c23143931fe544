"""What is being shown stays what it was begun with, and what does not hold any more is not shown again."""

from judging_app.application.commands import SetEntryStatus, UndoSetup
from judging_app.application.stage.commands import AnnounceAwards, DrawLots, RevealEntry, SetShow, StageAct
from judging_app.application.stage.next_step import NextKind, next_step
from judging_app.application.stage.pictures import AwardPicture, BreakPicture, DrawPicture, WaitingPicture
from judging_app.application.stage.records import AwardOrder, CueKind, Session, Show, ShowRules
from judging_app.domain.event import EntryStatus
from judging_app.domain.problems import Problem
from judging_app.domain.rulebook import Award
from tests.application.stages import ORDER, Stage
from tests.application.test_stage_awards import over, with_awards

HALLS = Show(sessions=(Session("am", "上午"), Session("pm", "下午")), members={"E3": "pm", "E4": "pm"})
PRIZES = (Award("一等奖", count=1), Award("二等奖", count=1), Award("三等奖", count=1))


def halls(*awards: Award) -> Stage:
    """Everybody has been, in two halls: E2 is first, then E1, E3, E4."""
    stage = with_awards(*awards)
    stage.do(SetShow("final", HALLS))
    for session, entry, idea in (("am", "E2", 59), ("am", "E1", 58), ("pm", "E3", 40), ("pm", "E4", 30)):
        stage.session = session
        stage.ready(entry, idea, idea, idea)
    stage.session = "am"
    return stage


def corrected(stage: Stage, entry: str, idea: int) -> None:
    stage.reopen(entry)
    stage.score(entry, idea, idea, idea, base=1, reason="更正")
    stage.close(entry)


def told(stage: Stage) -> tuple[str, str]:
    picture = stage.picture
    assert isinstance(picture, AwardPicture)
    return picture.award, picture.winner.who.entry


def test_an_announcement_goes_on_with_the_results_that_it_began_with() -> None:
    stage = halls(*PRIZES)
    stage.do(AnnounceAwards("final", "am"))
    assert told(stage) == ("三等奖", "E3")
    corrected(stage, "E3", 60)
    stage.do(AnnounceAwards("final", "pm", "更正"))
    stage.advance()
    assert told(stage) == ("二等奖", "E1"), "as it was announced here"


def test_but_its_next_step_is_to_announce_what_holds_from_the_beginning() -> None:
    stage = halls(*PRIZES)
    stage.do(AnnounceAwards("final", "am"))
    corrected(stage, "E3", 60)
    stage.do(AnnounceAwards("final", "pm", "更正"))
    step = next_step(stage.view)
    assert step.kind is NextKind.AWARDS
    stage.do(step.command)
    # Third is E1 by now: 60, 59, 58.
    assert told(stage) == ("三等奖", "E1")


def test_a_reveal_goes_on_with_the_marks_that_it_began_with() -> None:
    stage = halls()
    stage.reveal("E2")
    stage.advance(2)
    corrected(stage, "E2", 10)
    stage.do(RevealEntry("final", "pm", "E2", "更正"))
    stage.advance()
    # 59 and 30.5 for the rest of the sheet.
    assert [tile.value for tile in stage.picture.tiles] == [89.5, 89.5, 89.5]
    assert not stage.picture.correction
    stage.reveal("E2")
    assert stage.picture.correction


def test_a_draw_is_read_out_to_its_end_whatever_is_drawn_meanwhile() -> None:
    stage = Stage()
    stage.do(DrawLots("final", "", 3))
    first = stage.view.draw
    stage.show(CueKind.DRAW)
    stage.advance(2)
    stage.do(DrawLots("final", "", 5))
    stage.advance()
    assert [line.name for line in stage.picture.lines] == list(first.names[:3])
    stage.show(CueKind.DRAW)
    assert (stage.picture.seed, stage.picture.lines) == (5, ())


def test_the_order_of_the_announcement_is_kept_with_the_results() -> None:
    stage = over(with_awards(*PRIZES), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    stage.do(SetShow("final", Show(ShowRules(awards=AwardOrder.HIGHEST_FIRST))))
    seen = [item.award for item in stage.to_the_end() if isinstance(item, AwardPicture)]
    assert seen == ["三等奖", "二等奖", "一等奖"]
    assert not stage.view.results_differ


def test_nobody_is_named_as_next_before_a_draw_was_read_out() -> None:
    stage = Stage()
    assert stage.picture.next.entry == "E2"
    stage.do(DrawLots("final", "", 5))
    assert isinstance(stage.picture, WaitingPicture)
    assert stage.picture.next is None
    stage.drive(StageAct.BREAK, seconds=60, title="茶歇")
    assert stage.picture == BreakPicture("茶歇")
    stage.show(CueKind.DRAW)
    stage.advance(3)
    stage.show(CueKind.WAITING)
    assert stage.picture.next is None, "three of four were read out"
    stage.show(CueKind.DRAW)
    stage.advance(4)
    stage.show(CueKind.WAITING)
    assert stage.picture.next.entry == stage.view.draw.order[0]


def test_who_is_called_by_a_draw_makes_it_known() -> None:
    stage = Stage()
    stage.do(DrawLots("final", "", 5))
    first, second = stage.view.draw.order[:2]
    stage.turn(first)
    stage.show(CueKind.WAITING)
    assert stage.picture.next.entry == second
    stage.open_anew()
    assert stage.picture.next.entry == second
    assert stage.mismatches() == []


def test_a_draw_that_is_taken_back_leaves_the_screen() -> None:
    stage = Stage()
    stage.do(DrawLots("final", "", 5))
    stage.show(CueKind.DRAW)
    stage.advance(4)
    assert isinstance(stage.picture, DrawPicture)
    stage.do(UndoSetup("final"))
    assert isinstance(stage.picture, WaitingPicture)
    assert stage.mismatches() == []
    stage.drive(StageAct.BACK)
    assert isinstance(stage.picture, WaitingPicture), "nor does a step back bring it again"
    stage.open_anew()
    assert isinstance(stage.picture, WaitingPicture)


def test_a_step_back_from_a_correction_shows_what_holds() -> None:
    stage = with_awards()
    stage.ready("E2", 50, 51, 53)
    stage.reveal("E2")
    stage.to_the_end()
    corrected(stage, "E2", 10)
    stage.reveal("E2", "更正")
    stage.drive(StageAct.BACK)
    assert stage.picture.correction
    assert [tile.value for tile in stage.picture.tiles] == [40.5] * 3
    assert stage.picture.score == 40.5
    assert stage.mismatches() == []


def test_nor_does_it_lead_to_a_board_with_the_wrong_score() -> None:
    stage = with_awards()
    stage.ready("E2", 50, 50, 50)
    stage.reveal("E2")
    stage.to_the_end()
    stage.show(CueKind.RANKING)
    assert stage.picture.lines[0].final == 80.5
    corrected(stage, "E2", 10)
    stage.reveal("E2", "更正")
    for _ in stage.to_the_end():
        stage.drive(StageAct.BACK)
    assert stage.picture.lines[0].final == 40.5


def test_nor_to_awards_that_were_corrected() -> None:
    stage = over(with_awards(*PRIZES), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    corrected(stage, "E1", 60)
    stage.do(AnnounceAwards("final", "", "更正"))
    stage.drive(StageAct.BACK)
    assert isinstance(stage.picture, WaitingPicture)


def test_while_places_differ_from_what_is_being_announced_the_next_step_is_the_correction() -> None:
    stage = over(with_awards(*PRIZES), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    stage.do(SetEntryStatus("final", "E2", EntryStatus.DISQUALIFIED, "举报属实"))
    view = stage.view
    assert (next_step(view).kind, view.next_cue, view.next_picture) == (NextKind.CORRECT, None, None)
    stage.do(AnnounceAwards("final", "", "举报属实"))
    assert next_step(stage.view).kind is NextKind.ADVANCE
    assert [item.winner.who.entry for item in stage.to_the_end()[:3]] == ["E4", "E1", "E3"]


def test_an_entry_that_is_opened_again_is_closed_before_the_awards_are_corrected() -> None:
    stage = over(with_awards(*PRIZES), E1=50, E2=58, E3=54, E4=40)
    stage.do(AnnounceAwards("final", ""))
    stage.reopen("E4")
    assert next_step(stage.view).kind is NextKind.CLOSE


def test_a_reveal_and_the_awards_are_begun_once_when_pressed_at_two_computers() -> None:
    stage = over(with_awards(*PRIZES), E1=50, E2=58, E3=54, E4=40)
    press = next_step(stage.view).command
    assert isinstance(press, RevealEntry)
    stage.do(press)
    assert stage.refused(press).problem is Problem.CHANGED_MEANWHILE
    for entry in ORDER:
        stage.reveal(entry)
        stage.to_the_end()
    press = next_step(stage.view).command
    assert isinstance(press, AnnounceAwards)
    stage.do(press)
    assert stage.refused(press).problem is Problem.CHANGED_MEANWHILE
    stage.do(AnnounceAwards("final", ""))

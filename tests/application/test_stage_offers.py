"""What a stage screen could show next: the organizer sees it, the projector gets none of it."""

from judging_app.application.seats.commands import CloseEntry
from judging_app.application.stage.commands import AnnounceAwards, DrawLots, StageAct
from judging_app.application.stage.pictures import AwardPicture, RankingPicture
from judging_app.application.stage.records import CueKind
from judging_app.domain.problems import Problem
from tests.application.stages import Stage, judged_only

KINDS = (CueKind.WAITING, CueKind.ENTRY, CueKind.DRAW, CueKind.RANKING)


def test_what_is_offered_is_what_is_shown_when_it_is_chosen() -> None:
    stage = Stage(event=judged_only())
    assert set(stage.view.offers) == {CueKind.WAITING}
    stage.do(DrawLots("final", stage.session, 7))
    assert set(stage.view.offers) == {CueKind.WAITING, CueKind.DRAW}
    first = stage.view.rows[0].entry.code
    stage.ready(first)
    stage.reveal_whole(first)
    stage.drive(StageAct.CALL, stage.view.rows[1].entry.code)
    assert set(stage.view.offers) == set(KINDS)
    for kind in KINDS:
        offered, before = stage.view.offers[kind], stage.picture
        assert stage.picture == before, "looking shows nothing"
        stage.show(kind)
        assert stage.picture == offered


def test_awards_are_offered_once_nothing_keeps_them_back() -> None:
    stage = Stage(event=judged_only())
    order = [row.entry.code for row in stage.view.rows]
    for at, entry in enumerate(order):
        assert CueKind.AWARDS not in stage.view.offers
        assert stage.view.results_now is None
        stage.ready(entry, 40 + at, 41 + at, 42 + at)
    view = stage.view
    assert view.unready == ()
    assert view.results_now is not None
    offered = view.offers[CueKind.AWARDS]
    assert isinstance(offered, AwardPicture | RankingPicture)
    stage.do(AnnounceAwards("final", stage.session))
    assert stage.picture == offered
    assert not stage.view.results_differ


def test_each_entry_that_keeps_the_awards_back_is_named_once() -> None:
    stage = Stage(event=judged_only())
    first, second, *others = (row.entry.code for row in stage.view.rows)
    stage.ready(first)
    stage.turn(second)
    stage.score(second, 50, 51, 53)
    named = [finding for finding in stage.view.unready if "entry" in finding.facts]
    found = {finding.facts["entry"]: finding.problem for finding in named}
    assert len(named) == len(found)
    assert first not in found
    # Its sheets are in: what is left is to close it.
    assert found[second] is Problem.ENTRY_STILL_OPEN
    assert all(found[entry] is Problem.NOT_COMPLETE for entry in others)
    stage.do(CloseEntry("final", second))
    assert second not in {finding.facts.get("entry") for finding in stage.view.unready}

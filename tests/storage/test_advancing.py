"""Origins and added rounds on every kind of store: kept as they are, and proved by the log."""

from contextlib import closing
from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import text

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.advancement import AdvancementOf, adding_round, selection_of
from judging_app.application.commands import EditSetup, PublishRulebook, SubmitSheet, UndoSetup
from judging_app.application.judging import LocalJudging, utc_now
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import StatementOf
from judging_app.application.sealing.commands import SealEvent
from judging_app.application.sealing.statement import signed
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.verification import verify_store
from judging_app.domain.advancement import NextEvent, NextRound, next_event
from judging_app.domain.event import Event
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Award, AwardKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.signing import is_signed
from tests.storage.builders import marks, scored_event
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
NEXT = NextRound("F", "总决赛", carry=Fraction(2, 5))
ORIGIN = Origin(
    "E2",
    "县级选拔",
    place=Fraction(3, 2),
    final=Fraction(260, 3),
    scores=(OriginScore("路演", Fraction(1, 7)),),
    awards=("一等奖",),
    sealed=True,
)


def selected() -> Event:
    """Three of four go on."""
    event = scored_event()
    (round_,) = event.rounds
    book = replace(round_.rulebook, awards=(Award("晋级总决赛", AwardKind.ADVANCE, count=3),))
    return replace(event, rounds=(replace(round_, rulebook=book),), origins=(ORIGIN,))


def add_round(judging: LocalJudging) -> None:
    view = judging.ask(AdvancementOf("final"))
    judging.do(adding_round(view, selection_of(view), NEXT))


def test_an_added_round_is_stored_whole_and_goes_on_after_opening_again(shelf: Shelf) -> None:
    target = shelf.create(selected())
    with closing(shelf.open(target)) as opened:
        judging = LocalJudging(opened.store, ORGANIZER)
        add_round(judging)
        before = judging.ask(WholeEvent())
        judging.do(SubmitSheet("F", "pitch", "E3", "J1", marks(60), "first"))
        book = before.rounds[1].rulebook
        judging.do(PublishRulebook("F", replace(book, source="总决赛办法"), book.fingerprint, "补依据"))
        event = judging.ask(WholeEvent())
    again = shelf.open(target)
    assert again.store.read_event() == event
    assert [item.version for item in again.store.read_rulebooks("F")] == [1, 2]
    assert event.rounds[1].participations == before.rounds[1].participations
    assert len(event.rounds[1].participations) == 3
    assert [(item.entry, item.criterion) for item in event.rounds[1].values] == [
        (entry, leaf) for entry in ("E1", "E2", "E3") for leaf in ("sales", "papers")
    ]
    assert verify_store(again.store, is_signed) == []


def test_edits_of_the_set_up_go_on_around_an_added_round(shelf: Shelf) -> None:
    opened = shelf.opened(selected())
    judging = LocalJudging(opened.store, ORGANIZER)
    add_round(judging)
    event = judging.ask(WholeEvent())
    renamed = replace(event, rounds=(event.rounds[0], replace(event.rounds[1], name="终选", seats=())))
    judging.do(EditSetup("F", SetupAct.EDIT_SEATS, SetupChange(differences(event, renamed))))
    assert opened.store.read_event() == renamed
    judging.do(UndoSetup("F"))
    assert opened.store.read_event() == event
    assert verify_store(opened.store, is_signed) == []


def test_origins_are_stored_exactly_and_change_with_their_entries(shelf: Shelf) -> None:
    opened = shelf.opened(selected())
    judging = LocalJudging(opened.store, ORGANIZER)
    assert opened.store.read_event().origins == (ORIGIN,)
    event = judging.ask(WholeEvent())
    other = replace(event, origins=(Origin("E1", "乡镇推荐"), replace(ORIGIN, line="前三")))
    judging.do(EditSetup("", SetupAct.IMPORT_ENTRIES, SetupChange(differences(event, other))))
    assert opened.store.read_event() == other
    judging.do(UndoSetup(""))
    assert opened.store.read_event() == event
    assert verify_store(opened.store, is_signed) == []


def test_another_program_sees_the_added_round(shelf: Shelf) -> None:
    """Two ways in to one store, as on a server: the second follows the first."""
    opened = shelf.opened(selected())
    first, second = (LocalJudging(opened.store, ORGANIZER) for _ in range(2))
    second.ask(WholeEvent())
    add_round(first)
    second.do(SubmitSheet("F", "pitch", "E1", "J1", marks(60), "sent by the second"))
    assert second.ask(WholeEvent()) == opened.store.read_event()


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE origin SET text = replace(text, '260/3', '280/3')",
        "DELETE FROM origin",
        "UPDATE participation SET entry = 'E4' WHERE round = 'F' AND entry = 'E3'",
        "DELETE FROM participation WHERE round = 'F'",
    ],
)
def test_what_is_changed_behind_the_programs_back_is_named(shelf: Shelf, forgery: str) -> None:
    target = shelf.create(selected())
    with closing(shelf.open(target)) as opened:
        add_round(LocalJudging(opened.store, ORGANIZER))
    with shelf.home.raw(target) as connection:
        connection.execute(text(forgery))
    found = verify_store(shelf.open(target).store, is_signed)
    assert Problem.VALUE_DIFFERS in {finding.problem for finding in found}


def test_a_sealed_event_takes_no_further_round(shelf: Shelf) -> None:
    judging = LocalJudging(shelf.opened(selected()).store, ORGANIZER)
    seal = signed(judging.ask(StatementOf()), "张三", utc_now(), lambda _: ("00", "ff"))
    judging.do(SealEvent("", seal))
    with pytest.raises(JudgingError) as refused:
        add_round(judging)
    assert refused.value.problem is Problem.EVENT_SEALED


def test_the_next_levels_event_is_stored_with_where_its_entries_come_from(shelf: Shelf) -> None:
    event = selected()
    board = Scoreboard(event, "final")
    view = LocalJudging(shelf.opened(event).store, ORGANIZER).ask(AdvancementOf("final"))
    made = next_event(
        event, event.rounds[0], board.standings, selection_of(view), NextEvent("省级选拔", "决赛", "评审组")
    )
    opened = shelf.opened(made)
    assert opened.store.read_event() == made
    assert [item.final for item in made.origins] == [Fraction("63.15"), Fraction("63.15"), Fraction("52.65")]
    assert verify_store(opened.store, is_signed) == []

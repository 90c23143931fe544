"""Set-up edits, rulebook versions and evidence in the database: what is stored is what was meant."""

import random
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.amendments import RulebookDraft, RulebookVersion
from judging_app.application.commands import (
    AttachEvidence,
    DetachEvidence,
    EditSetup,
    PublishRulebook,
    SaveRulebookDraft,
    UndoSetup,
)
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import EvidenceContent, EvidenceOf
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.application.verification import verify_store
from judging_app.domain.event import Event, Participation, Role, Seat
from judging_app.domain.exact import Rounding
from judging_app.domain.indicators import IndicatorValue
from judging_app.domain.problems import JudgingError, Problem
from judging_app.signing import is_signed
from judging_app.storage.opening import EventFile
from tests.storage.builders import NOON, points, rich_event, small_event, small_rulebook
from tests.storage.homes import Shelf

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)


def shuffled(event: Event, rolls: random.Random) -> Event:
    """The event with its lists in another order, some names changed, and what nobody needs left out."""
    round_ = event.rounds[0]
    entries = tuple(
        replace(item, leader=f"负责人{rolls.randrange(100):02}")
        for item in rolls.sample(event.entries, len(event.entries))
    )
    seats = rolls.sample(round_.seats, rolls.randint(1, len(round_.seats)))
    changed = replace(
        round_,
        name=f"决赛{rolls.randrange(9)}",
        seats=tuple(replace(seat, votes=rolls.randint(1, 3)) for seat in seats),
        participations=tuple(rolls.sample(round_.participations, len(round_.participations))),
        values=tuple(
            IndicatorValue(item.entry, "sales", points(rolls.randrange(99)))
            for item in rolls.sample(round_.participations, 2)
        ),
    )
    return replace(event, place=f"礼堂{rolls.randrange(9)}", entries=entries, rounds=(changed,))


def edit(opened: EventFile, new: Event, act: SetupAct = SetupAct.IMPORT_ENTRIES) -> None:
    """Bring an open event to another set-up."""
    change = SetupChange(differences(opened.store.read_event(), new))
    LocalJudging(opened.store, ORGANIZER).do(EditSetup("final", act, change))


def test_whatever_is_edited_the_database_holds_exactly_that(shelf: Shelf) -> None:
    opened = shelf.opened()
    rolls = random.Random(20260517)
    states = [opened.store.read_event()]
    for _ in range(12):
        states.append(shuffled(small_event(), rolls))
        edit(opened, states[-1])
        assert opened.store.read_event() == states[-1]
    judging = LocalJudging(opened.store, ORGANIZER)
    for state in reversed(states[:-1]):
        judging.do(UndoSetup("final"))
        assert opened.store.read_event() == state
    assert verify_store(opened.store, is_signed) == []


def test_a_seat_for_one_dimension_is_stored(shelf: Shelf) -> None:
    opened = shelf.opened()
    event = opened.store.read_event()
    seats = (*event.rounds[0].seats, Seat("J5", "P", Role.REGULAR, dimension="pitch"))
    edit(opened, replace(event, rounds=(replace(event.rounds[0], seats=seats),)), SetupAct.EDIT_SEATS)
    assert shelf.open(opened.target, read_only=True).store.read_event().rounds[0].seats == seats


def test_an_edit_touches_no_row_that_it_does_not_change(shelf: Shelf) -> None:
    opened = shelf.opened(rich_event())
    event = opened.store.read_event()
    first = replace(event.entries[0], name="新名")
    with shelf.raw(opened.target) as connection:
        # A row whose content the program would write otherwise shows whether it was written.
        connection.execute(text("UPDATE entry SET note = 'as it was' WHERE position = 1"))
    wanted = replace(event, entries=(first, *event.entries[1:]))
    with opened.store.begin() as work:
        kinds = {(item.kind, item.round) for item in differences(event, wanted)}
        work.put_setup(wanted, frozenset(kinds))
    entries = opened.store.read_setup().entries
    assert (entries[0].name, entries[1].note) == ("新名", event.entries[1].note)


def test_a_participation_leaves_before_its_entry_and_comes_after_it(shelf: Shelf) -> None:
    opened = shelf.opened()
    event = opened.store.read_event()
    fewer = replace(
        event,
        entries=event.entries[:3],
        rounds=(replace(event.rounds[0], participations=event.rounds[0].participations[:3]),),
    )
    edit(opened, fewer)
    assert opened.store.read_event() == fewer
    edit(opened, event)
    assert opened.store.read_event() == event


def test_every_version_of_the_rules_is_kept_and_the_last_is_in_force(shelf: Shelf) -> None:
    opened = shelf.opened()
    judging = LocalJudging(opened.store, ORGANIZER, lambda: NOON)
    book = small_rulebook()
    new = replace(book, final=Rounding(1))
    judging.do(SaveRulebookDraft("final", new, book.fingerprint))
    expected = RulebookDraft("final", new, book.fingerprint, "组委会", NOON)
    assert opened.store.read_rulebook_draft("final") == expected
    judging.do(PublishRulebook("final", new, book.fingerprint, "改一位小数"))
    first, second = opened.store.read_rulebooks("final")
    assert (first.version, first.rulebook) == (1, book)
    assert second == RulebookVersion("final", 2, new, "改一位小数", "组委会", NOON)
    assert opened.store.read_rulebook_draft("final") is None
    again = shelf.open(opened.target, read_only=True)
    assert again.store.read_event().rounds[0].rulebook == new
    assert verify_store(again.store, is_signed) == []


def test_evidence_comes_back_byte_for_byte(shelf: Shelf) -> None:
    opened = shelf.opened()
    judging = LocalJudging(opened.store, ORGANIZER)
    content = b"%PDF-1.7" + bytes(range(256)) * 4000
    judging.do(AttachEvidence("final", "E1", "sales", "报表.pdf", content))
    again = LocalJudging(shelf.open(opened.target, read_only=True).store, ORGANIZER)
    (item,) = again.ask(EvidenceOf("final"))
    assert again.ask(EvidenceContent(item.code)) == content
    judging.do(DetachEvidence("final", item.code, "传错了"))
    assert judging.ask(EvidenceOf("final")) == ()
    assert opened.store.read_evidence(item.code) == content
    assert verify_store(opened.store, is_signed) == []


def test_the_content_of_evidence_cannot_be_changed(shelf: Shelf) -> None:
    opened = shelf.opened()
    LocalJudging(opened.store, ORGANIZER).do(AttachEvidence("final", "E1", "", "a.pdf", b"%PDF-1.7"))
    for change in ("UPDATE evidence_content SET content = content", "DELETE FROM evidence_content"):
        with pytest.raises(DatabaseError, match="append-only"), shelf.raw(opened.target) as connection:
            connection.execute(text(change))


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE evidence SET text = replace(text, '报表', '别的')",
        "UPDATE evidence SET withdrawn = 'x'",
        "UPDATE evidence_content SET content = x'255044462d312e38'",
        "DELETE FROM evidence_content; DELETE FROM evidence",
        "UPDATE entry SET leader = '别人' WHERE code = 'E1'",
        "UPDATE round SET rulebook = 1",
    ],
)
def test_a_forged_set_up_is_found(files: Shelf, forgery: str) -> None:
    opened = files.opened()
    judging = LocalJudging(opened.store, ORGANIZER)
    judging.do(AttachEvidence("final", "E1", "sales", "报表.pdf", b"%PDF-1.7"))
    judging.do(
        PublishRulebook("final", replace(small_rulebook(), source="修订"), small_rulebook().fingerprint)
    )
    event = opened.store.read_event()
    edit(opened, replace(event, entries=(replace(event.entries[0], leader="负责人01"), *event.entries[1:])))
    assert verify_store(opened.store, is_signed) == []
    with files.raw(opened.target) as connection:
        for act in ("update", "delete"):
            files.drop_trigger(connection, "evidence_content", act)
        for statement in forgery.split(";"):
            connection.execute(text(statement))
    assert verify_store(opened.store, is_signed) != []


def test_half_a_character_is_refused_in_words_and_nothing_is_stored(shelf: Shelf) -> None:
    opened = shelf.opened()
    event = opened.store.read_event()
    half = replace(event, place="礼堂\ud83d")
    with pytest.raises(JudgingError) as refused:
        edit(opened, half, SetupAct.EDIT_EVENT)
    assert refused.value.problem is Problem.TEXT_NOT_STORABLE
    assert opened.store.read_event() == event


def test_participations_keep_their_order_through_an_edit_of_one(shelf: Shelf) -> None:
    opened = shelf.opened()
    event = opened.store.read_event()
    everyone = list(event.rounds[0].participations)
    everyone[1] = Participation(everyone[1].entry, "")
    wanted = replace(event, rounds=(replace(event.rounds[0], participations=tuple(everyone)),))
    edit(opened, wanted, SetupAct.ASSIGN_PANELS)
    assert opened.store.read_event() == wanted

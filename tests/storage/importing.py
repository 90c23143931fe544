"""An organizer's program as a process of its own, which imports and undoes until it is killed."""

from dataclasses import replace
from multiprocessing.connection import Connection

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import EditSetup, UndoSetup
from judging_app.application.judging import LocalJudging
from judging_app.application.queries import UndoOf, WholeEvent
from judging_app.application.setup import SetupAct, SetupChange, differences
from judging_app.domain.event import Entry, Event, Participation
from judging_app.domain.indicators import IndicatorValue
from judging_app.storage.opening import open_event
from tests.storage.builders import points

IMPORTED = 200


def with_imported(event: Event) -> Event:
    """The event with 200 more entries, each with its place in the round and a figure."""
    codes = [f"N{number:03}" for number in range(IMPORTED)]
    round_ = event.rounds[0]
    return replace(
        event,
        entries=(*event.entries, *(Entry(code, f"项目{code}", track="T1") for code in codes)),
        rounds=(
            replace(
                round_,
                participations=(*round_.participations, *(Participation(code, "P") for code in codes)),
                values=(*round_.values, *(IndicatorValue(code, "sales", points(7)) for code in codes)),
            ),
        ),
    )


def import_until_killed(target: str, pipe: Connection) -> None:
    """Import a table and undo it, over and over; each is told once it is acknowledged."""
    judging = LocalJudging(open_event(target).store, Actor("组委会", ActorRole.ORGANIZER))
    if judging.ask(UndoOf()).undo is not None:
        judging.do(UndoSetup("final"))
    bare = judging.ask(WholeEvent())
    change = SetupChange(differences(bare, with_imported(bare)), "登记表.xlsx")
    while True:
        judging.do(EditSetup("final", SetupAct.IMPORT_ENTRIES, change))
        pipe.send(True)
        judging.do(UndoSetup("final"))
        pipe.send(False)

"""The rehearsal without a window: a round's whole show, played by robots on a copy of the event."""

import sys
import time
from argparse import Namespace
from collections.abc import Iterable
from contextlib import closing

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.queries import WholeEvent
from judging_app.application.stage.rehearsal import Rehearsal, play
from judging_app.application.stage.rehearsal_records import Summary
from judging_app.application.stage.scaled_steady import ScaledSteady, VirtualSteady
from judging_app.bootstrap import Library
from judging_app.cli.acts import DONE, FAULTY_INPUT, chosen_round, report
from judging_app.domain.event import Event
from judging_app.domain.stage_clock import MS
from judging_app.wording.language import translate
from judging_app.wording.rehearsal import odd_sentence, rehearsal_name, robot_word


def rehearse(asked: Namespace) -> int:
    """Play a round's show on a copy and tell how it went; 1 where it cannot come to its end."""
    library = Library()
    actor = Actor(translate("CommandLine", "organizer"), ActorRole.ORGANIZER)
    clock = VirtualSteady() if asked.speed is None else ScaledSteady(speed=asked.speed)

    def let_pass(milliseconds: int) -> None:
        if isinstance(clock, VirtualSteady):
            clock.pass_by(milliseconds)
        else:
            time.sleep(milliseconds / MS / clock.speed)

    with closing(library.open(asked.event, actor, read_only=True)) as source:
        event = source.judging.ask(WholeEvent())
        code = chosen_round(event, asked.round).code
        name = rehearsal_name(event.name)
        with closing(library.rehearse(source, code, name, actor, clock)) as copy:
            rehearsal = Rehearsal(copy.judging, code, seed=asked.seed, reason=robot_word())
            summary = play(rehearsal, let_pass)
    print(translate("CommandLine", "Rehearsed: {event}").format(event=event.name))
    for text in _lines(summary, event):
        print(text)
    if summary.is_finished:
        print(translate("CommandLine", "The show comes to its end; the event is as it was."))
        return DONE
    report(summary.hindrances)
    print(translate("CommandLine", "The show does not come to its end."), file=sys.stderr)
    return FAULTY_INPUT


def _lines(summary: Summary, event: Event) -> Iterable[str]:
    words = translate(
        "CommandLine",
        "On stage {entries}, sheets {sheets}, revealed {reveals}, awards {awards}, minutes {minutes}",
    )
    yield words.format(
        entries=summary.entries,
        sheets=summary.sheets,
        reveals=summary.reveals,
        awards=summary.awards,
        minutes=summary.milliseconds // (60 * MS),
    )
    for odd in summary.odd:
        yield "  " + odd_sentence(odd, event)

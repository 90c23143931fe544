"""Papers of a round from the command line, as PDF."""

from argparse import Namespace
from contextlib import closing

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import ContentOf
from judging_app.bootstrap import Library
from judging_app.cli.acts import DONE, chosen_round
from judging_app.wording.language import translate


def papers(asked: Namespace) -> int:
    """Write one kind of paper: score sheets, summaries, the ranking, the table for publication."""
    library = Library()
    actor = Actor(translate("CommandLine", "organizer"), ActorRole.ORGANIZER)
    with closing(library.open(asked.event, actor, read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
        mark = opened.judging.ask(ContentOf())
    round_ = chosen_round(event, asked.round)
    library.write_paper(
        PaperKind(asked.kind),
        event,
        round_.code,
        asked.out,
        mark=mark,
        judge=asked.judge,
        entry=asked.entry,
        reserves=asked.reserves,
    )
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE

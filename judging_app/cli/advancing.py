"""The command that sends entries on: to a new event file, or as a table for the next level."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.advancement import AdvancementOf, AdvancementView, selection_of
from judging_app.application.queries import WholeEvent
from judging_app.application.sealing.answers import ContentOf
from judging_app.bootstrap import Library
from judging_app.cli.acts import DONE, chosen_round, report
from judging_app.cli.tables import table
from judging_app.domain.advancement import NextEvent, Selection, next_event
from judging_app.domain.exact import exact_text, show
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.advancement import proposed_name
from judging_app.wording.language import translate

EVENT_FILE = ".judging"
TABLE = ".xlsx"


def advance(asked: Namespace) -> int:
    """Write the entries that go on, and print them with their places and scores."""
    library, out = Library(), Path(asked.out)
    if "://" not in asked.out and out.suffix.lower() not in (EVENT_FILE, TABLE):
        raise JudgingError.of(Problem.WRONG_SUFFIX, file=asked.out, suffix=EVENT_FILE)
    with closing(library.open(asked.event, _actor(), read_only=True)) as opened:
        judging = opened.judging
        round_code = chosen_round(judging.ask(WholeEvent()), asked.round).code
        view = judging.ask(AdvancementOf(round_code, asked.line or ""))
        mark = judging.ask(ContentOf())
    chosen = None if asked.entries is None else tuple(filter(None, map(str.strip, asked.entries.split(","))))
    if chosen is None and not view.line:
        raise JudgingError.of(Problem.UNKNOWN_CUT_LINE, line="", known=translate("Problems", "nothing"))
    selection = selection_of(view, chosen, reason=asked.reason or "", mark=mark)
    if out.suffix.lower() == TABLE:
        library.write_entry_table(view.event, round_code, selection, out, mark=mark)
    else:
        name = asked.name or proposed_name(view)
        wanted = NextEvent(
            name,
            name,
            panel_name=view.round.panels[0].name if view.round.panels else "",
            organizer=view.event.organizer,
            renumber=asked.renumber,
        )
        library.create(asked.out, next_event(view.event, view.round, view.standings, selection, wanted))
    print(_list_text(view, selection))
    report(view.findings)
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE


def _actor() -> Actor:
    return Actor(translate("CommandLine", "organizer"), ActorRole.ORGANIZER)


def _list_text(view: AdvancementView, selection: Selection) -> str:
    """Who goes on, in order of their places."""
    rows = [
        [
            translate("Ranking", "Place"),
            translate("Ranking", "No."),
            translate("Ranking", "Entry"),
            translate("Ranking", "Track"),
            translate("Ranking", "Final score"),
        ]
    ]
    goes_on = frozenset(selection.entries)
    rounding = view.round.rulebook.final
    places = None if rounding is None else rounding.places
    for item in view.candidates:
        origin = item.origin
        if origin.entry in goes_on:
            place = "" if origin.place is None else exact_text(origin.place)
            final = "" if origin.final is None else show(origin.final, places)
            rows.append([place, origin.entry, item.entry.name, origin.track, final])
    return table(rows, frozenset({0, 1, 4}))

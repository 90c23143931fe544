"""What the projector shows next: the picture for the preview, and the command that shows it."""

from dataclasses import dataclass

from judging_app.application.commands import Command
from judging_app.application.stage.commands import (
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    RevealEntry,
)
from judging_app.application.stage.material import entry_picture
from judging_app.application.stage.next_step import NextKind, NextStep, next_step
from judging_app.application.stage.pictures import Picture, RevealPicture, Tile
from judging_app.application.stage.records import CueKind, Phase
from judging_app.application.stage.releases import who_of
from judging_app.application.stage.show_view import EntryState, ShowView
from judging_app.desktop.models.named_findings import named_findings
from judging_app.desktop.models.stage_words import (
    change_words,
    cue_word,
    number_words,
    picture_words,
    step_words,
)
from judging_app.domain.decimals import dimension_places, final_places, total_places
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import COUNTING
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

CHOICES = (
    CueKind.WAITING,
    CueKind.ENTRY,
    CueKind.DRAW,
    CueKind.RANKING,
    CueKind.BREAK,
    CueKind.AWARDS,
)
"""The pictures that can be chosen."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What comes next. Without a command nothing can be shown now, and `why` says the reason.

    `asks`: a question comes first. `page` is where the step is taken that comes before.
    """

    title: str
    act: str
    picture: Picture | None = None
    command: Command | None = None
    why: str = ""
    asks: bool = False
    page: str = ""


def upcoming(view: ShowView, chosen: CueKind | None) -> Upcoming:
    """Find out what comes next: what was chosen, else what the day's course asks for."""
    if chosen is not None:
        return _chosen(view, chosen)
    if view.state.covered:
        command = CoverScreen(view.round.code, view.session.code, covered=False)
        held = view.now
        return Upcoming(picture_words(held), translate("StagePage", "Show again"), held, command)
    if view.next_picture is not None:
        command_next = AdvanceScreen(view.round.code, view.session.code, view.state.cue)
        title = change_words(view.now, view.next_picture)
        return Upcoming(title, translate("StagePage", "Next step"), view.next_picture, command_next)
    return _by_course(view)


def _by_course(view: ShowView) -> Upcoming:
    step = next_step(view)
    if step.kind is NextKind.REVEAL:
        opening = face_down(view, step.entry)
        act = translate("StagePage", "Reveal {who}").format(who=number_words(opening.who.number))
        return Upcoming(picture_words(opening), act, opening, step.command)
    if step.kind is NextKind.AWARDS:
        return _chosen(view, CueKind.AWARDS)
    title = step_words(step, view)
    if step.kind is NextKind.DONE:
        return Upcoming(title, translate("StagePage", "Next step"))
    why = translate("StagePage", "The screen follows by itself; this step is taken on the page “Live”.")
    if step.kind is NextKind.CORRECT:
        why = translate("StagePage", "Correct it under “Awards”; nobody else is announced before.")
        return Upcoming(title, translate("StagePage", "Next step"), why=why)
    if step.kind is NextKind.UNREADY:
        why = translate("StagePage", "What is missing stands under “Awards”.")
        return Upcoming(title, translate("StagePage", "Next step"), why=why)
    return Upcoming(title, translate("StagePage", "Next step"), _after(step, view), why=why, page="live")


def _after(step: NextStep, view: ShowView) -> Picture:
    """What the screen shows once a step was taken elsewhere; few of them change it."""
    playing = tuple(row.entry for row in view.rows if row.state is not EntryState.OUT)
    picture: Picture | None = None
    if step.kind is NextKind.CALL:
        picture = entry_picture(view.event, playing, step.entry)
    elif step.kind is NextKind.BREAK:
        picture = view.offers.get(CueKind.BREAK)
    elif step.kind is NextKind.END_BREAK:
        picture = view.offers.get(CueKind.WAITING)
    return view.now if picture is None else picture


def _chosen(view: ShowView, kind: CueKind) -> Upcoming:
    picture = view.offers.get(kind)
    act = translate("StagePage", "Show {what}").format(what=cue_word(kind))
    why = "" if picture is not None else why_nothing(view, kind)
    asks = False
    command: Command = CueScreen(view.round.code, view.session.code, kind)
    if kind is CueKind.AWARDS:
        asks = view.results is None
        act = translate("StagePage", "Begin the awards…") if asks else act
        command = awards_command(view)
        why = why or busy(view)
    elif view.state.covered and picture is not None:
        why = translate("StagePage", "The screen stays covered until it is shown again.")
    title = cue_word(kind) if picture is None else picture_words(picture)
    is_refused = picture is None or (kind is CueKind.AWARDS and bool(why))
    return Upcoming(title, act, picture, None if is_refused else command, why, asks)


def why_nothing(view: ShowView, kind: CueKind) -> str:
    """Why there is no picture of a kind, and what makes one."""
    if kind is CueKind.AWARDS and view.unready:
        (first,) = named_findings(view.event, view.unready[:1])
        return sentence(first)
    return {
        CueKind.ENTRY: translate("StagePage", "Nobody is on stage. Call an entry on the page “Live”."),
        CueKind.DRAW: translate("StagePage", "No lots were drawn. Draw the order on the page “Order”."),
        CueKind.RANKING: translate("StagePage", "No entry was revealed yet: there is nothing to rank."),
        CueKind.BREAK: translate("StagePage", "No break comes next. Plan one on the page “Order”."),
    }.get(kind, sentence(Finding(Problem.NOTHING_TO_SHOW, {})))


def busy(view: ShowView) -> str:
    """Why nothing is revealed or announced while an entry's time runs; empty while none does."""
    if view.state.phase not in {Phase.PITCH, Phase.QUESTIONS}:
        return ""
    finding = Finding(Problem.STAGE_BUSY, {"entry": view.state.entry})
    (named,) = named_findings(view.event, [finding])
    return sentence(named)


def face_down(view: ShowView, entry: str) -> RevealPicture:
    """What a reveal begins with: the entry, and a tile for each judge with nothing on it."""
    row = view.row(entry)
    assert row is not None, "only a session's own entries are revealed in it"  # noqa: S101
    rulebook, round_ = view.round.rulebook, view.round
    judged = rulebook.judged[0]
    given = {
        sheet.judge
        for sheet in round_.sheets
        if (sheet.dimension, sheet.entry) == (judged.code, entry) and sheet.standing in COUNTING
    }
    names = {judge.code: judge.name for judge in view.event.judges}
    seats = [seat for seat in round_.seats_of(row.participation.panel) if seat.scores(judged.code)]
    tiles = tuple(
        Tile(at, names.get(seat.judge, seat.judge) if view.show.rules.names else "")
        for at, seat in enumerate(seats, start=1)
        if seat.judge in given
    )
    return RevealPicture(
        who_of(view.event, row.entry),
        judged.name,
        tiles,
        total_places(judged),
        judged.aggregation.method.value,
        places=dimension_places(rulebook, judged),
        final_places=final_places(rulebook),
    )


def reveal_command(view: ShowView, entry: str, reason: str = "") -> RevealEntry:
    """Reveal an entry, show it again, or with a reason correct it.

    Pressed at two computers it is begun once. While a reason is typed the stage goes on, and the same
    correction is refused the second time anyway.
    """
    return RevealEntry(view.round.code, view.session.code, entry, reason, 0 if reason else view.state.number)


def awards_command(view: ShowView) -> AnnounceAwards:
    """Announce the awards, or show them again: pressed at two computers they are begun once."""
    return AnnounceAwards(view.round.code, view.session.code, seen=view.state.number)

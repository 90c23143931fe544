"""The next step in words: what stands in its card, on its button, and why there may be nothing to press."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from judging_app.application.seats.board import BoardView
from judging_app.application.stage.next_step import NextKind, NextStep
from judging_app.application.stage.pictures import AwardPicture, RankingPicture, RevealPicture
from judging_app.application.stage.records import CueKind, Phase
from judging_app.application.stage.show_view import ShowRow, ShowView
from judging_app.desktop.models.live_stage import number_in
from judging_app.domain.event import UNRANKED
from judging_app.domain.sheets import WAITED_FOR
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST_NAMES: Final = 6
_MOST_REASONS: Final = 3


class StepWords(NamedTuple):
    """A step: headline, explanation, the words and icon on its button.

    `able`: the button can be pressed, be it that it opens a decision. `opens` says that it does.
    """

    title: str
    text: str
    button: str
    icon: str = ""
    able: bool = True
    opens: bool = False


def step_words(step: NextStep, view: ShowView, board: BoardView | None) -> StepWords:
    """Say the next step in full."""
    number = number_in(view, step.entry) if step.entry else ""
    row = view.row(step.entry)
    match step.kind:
        case NextKind.COLLECT:
            return _collect(number, row, board)
        case NextKind.OVERTIME:
            over = 0 if row is None else row.overtime
            return StepWords(
                translate("LiveStage", "No. {number} was {seconds} s over time").format(
                    number=number, seconds=over
                ),
                translate("LiveStage", "Decide whether points are taken off; until then it is not revealed."),
                translate("LiveStage", "Decide about overtime…"),
                "timer",
                opens=True,
            )
        case NextKind.ADVANCE:
            return _advance(view, number)
        case NextKind.CORRECT:
            return StepWords(
                translate("LiveStage", "Places or awards are others by now"),
                translate("LiveStage", "Nobody else is announced before this is corrected."),
                translate("LiveStage", "Correct and show again…"),
                "pencil-simple",
                opens=True,
            )
        case NextKind.UNREADY:
            title = translate("LiveStage", "Awards cannot be announced yet")
            return StepWords(title, _unready(view), translate("LiveStage", "Announce the awards"), able=False)
        case NextKind.DONE:
            return StepWords(
                translate("LiveStage", "All is announced"),
                translate("LiveStage", "Seal the results on the results page."),
                "",
                able=False,
            )
        case NextKind.NEXT_SESSION:
            title = translate("LiveStage", "This session is over")
            text = translate("LiveStage", "The day goes on with {session}; the screen stays as it is.")
            words = short_words(step, view)
            return StepWords(title, text.format(session=_session_name(view, step)), words, step_icon(step))
        case NextKind.UNCOVER:
            title = translate("LiveStage", "The picture is covered")
            text = translate("LiveStage", "Nothing more is shown until the hall sees it again.")
            return StepWords(title, text, short_words(step, view), step_icon(step))
    title, text = _plain(step, number, row)
    return StepWords(title, text, short_words(step, view, is_main=True), step_icon(step))


def short_words(step: NextStep, view: ShowView, *, is_main: bool = False) -> str:
    """The words on a step's button."""
    number = number_in(view, step.entry) if step.entry else ""
    session = _session_name(view, step)
    text = {
        NextKind.CALL: translate("LiveStage", "Call No. {number}"),
        NextKind.START: translate("LiveStage", "Begin the pitch"),
        NextKind.RESUME: translate("LiveStage", "Go on"),
        NextKind.QUESTIONS: translate("LiveStage", "End the pitch, begin questions"),
        NextKind.SCORING: translate("LiveStage", "End the turn, collect sheets"),
        NextKind.COLLECT: translate("LiveStage", "Wait for sheets"),
        NextKind.OVERTIME: translate("LiveStage", "Overtime…"),
        NextKind.CLOSE: translate("LiveStage", "Close No. {number}"),
        NextKind.REVEAL: translate("LiveStage", "Reveal No. {number}"),
        NextKind.ADVANCE: translate("LiveStage", "Next picture"),
        NextKind.BREAK: translate("LiveStage", "Begin the break"),
        NextKind.UNCOVER: translate("LiveStage", "Show the picture again"),
        NextKind.END_BREAK: translate("LiveStage", "End the break"),
        NextKind.NEXT_SESSION: translate("LiveStage", "Go to {session}"),
        NextKind.AWARDS: translate("LiveStage", "Announce the awards"),
    }.get(step.kind, "")
    if is_main and step.kind is NextKind.CLOSE:
        text = translate("LiveStage", "Checked: close No. {number}")
    if step.kind is NextKind.START and not view.show.rules.pitch:
        text = translate("LiveStage", "Begin questions")
    if step.kind is NextKind.SCORING and view.state.phase is Phase.QUESTIONS:
        text = translate("LiveStage", "End questions, collect sheets")
    return text.format(number=number, session=session)


def _session_name(view: ShowView, step: NextStep) -> str:
    return next((item.name or item.code for item in view.show.stages if item.code == step.session), "")


def step_icon(step: NextStep) -> str:
    """The icon on a step's button."""
    return {
        NextKind.CALL: "arrow-right",
        NextKind.START: "play-fill",
        NextKind.RESUME: "play-fill",
        NextKind.QUESTIONS: "chats",
        NextKind.SCORING: "tray",
        NextKind.OVERTIME: "timer",
        NextKind.CLOSE: "lock-fill",
        NextKind.REVEAL: "eye",
        NextKind.ADVANCE: "caret-right",
        NextKind.UNCOVER: "eye",
        NextKind.BREAK: "coffee",
        NextKind.END_BREAK: "play-fill",
        NextKind.NEXT_SESSION: "arrow-right",
        NextKind.AWARDS: "trophy",
    }.get(step.kind, "")


def _plain(step: NextStep, number: str, row: ShowRow | None) -> tuple[str, str]:
    """Headline and explanation of a step that one press takes."""
    name = "" if row is None else row.entry.name
    sheets = "" if row is None else _sheets(number, row)
    match step.kind:
        case NextKind.CALL:
            return translate("LiveStage", "No. {number} is next").format(number=number), name
        case NextKind.START:
            return (
                translate("LiveStage", "No. {number} is ready").format(number=number),
                translate("LiveStage", "The time runs from the press on."),
            )
        case NextKind.RESUME:
            return (
                translate("LiveStage", "The clock stands"),
                translate("LiveStage", "No. {number} goes on where it stopped.").format(number=number),
            )
        case NextKind.QUESTIONS:
            return (
                translate("LiveStage", "After the pitch, questions"),
                translate("LiveStage", "Overtime is kept, and decided about afterwards."),
            )
        case NextKind.SCORING:
            return translate("LiveStage", "After the turn, sheets"), sheets
        case NextKind.CLOSE:
            return (
                translate("LiveStage", "All sheets of No. {number} are in").format(number=number),
                translate("LiveStage", "Once it is closed, no more sheets are taken for it."),
            )
        case NextKind.REVEAL:
            return (
                translate("LiveStage", "No. {number} can be revealed").format(number=number),
                translate("LiveStage", "The projector shows its marks, one judge after the other."),
            )
        case NextKind.BREAK:
            pause = step.pause
            title = "" if pause is None else pause.title
            text = translate("LiveStage", "{count} min").format(count=0 if pause is None else pause.minutes)
            return translate("LiveStage", "Break: {title}").format(title=title), text
        case NextKind.END_BREAK:
            return translate("LiveStage", "The break is on"), ""
    return (
        translate("LiveStage", "All is ready for the awards"),
        translate("LiveStage", "Places are kept as they are now; the projector shows one award at a time."),
    )


def _sheets(number: str, row: ShowRow) -> str:
    text = translate(
        "LiveStage",
        "No. {number}: {given} of {owed} sheets stored. It is revealed once all are in and checked.",
    )
    return text.format(number=number, given=row.given, owed=row.owed)


def _collect(number: str, row: ShowRow | None, board: BoardView | None) -> StepWords:
    missing = 0 if row is None else row.owed - row.given
    if row is not None and row.is_complete:
        # All are in, and the totals lie too far apart: somebody has to look.
        return StepWords(
            translate("LiveStage", "No. {number}: totals far apart").format(number=number),
            translate("LiveStage", "Look at the sheets first; closed as they are, they count."),
            translate("LiveStage", "Check No. {number}…").format(number=number),
            "scales",
            opens=True,
        )
    names = owed_names(board, "" if row is None else row.entry.code)
    text = translate("LiveStage", "Still owed by: {judges}").format(
        judges=_listed(names, translate("LiveStage", "{names} and {count} more judges"))
    )
    return StepWords(
        translate("LiveStage", "Collecting sheets of No. {number}").format(number=number),
        text if names else "",
        translate("LiveStage", "Waiting for {count} sheets…").format(count=missing),
        "hourglass",
        able=False,
    )


def owed_names(board: BoardView | None, entry: str) -> list[str]:
    """The judges who still owe an entry a sheet."""
    row = None if board is None else next((row for row in board.rows if row.entry.code == entry), None)
    if board is None or row is None:
        return []
    return [
        column.judge.name
        for cell, column in zip(row.cells, board.columns, strict=True)
        if cell is not None and column.owes and cell.standing in WAITED_FOR
    ]


def _listed(names: Sequence[str], text: str) -> str:
    """The names, the first of them where they are many; for the sake of one nobody is left out."""
    if len(names) <= _MOST_NAMES + 1:
        return translate("Live", ", ").join(names)
    shown = translate("Live", ", ").join(names[:_MOST_NAMES])
    return text.format(names=shown, count=len(names) - _MOST_NAMES)


def _advance(view: ShowView, number: str) -> StepWords:
    """What the next step of the picture shows, without saying what it says."""
    if view.state.cue.kind is CueKind.AWARDS:
        title = translate("LiveStage", "The awards are being announced")
        words = translate("LiveStage", "Next award")
        if isinstance(view.next_picture, RankingPicture) and view.next_picture.advances:
            words = translate("LiveStage", "Show who goes on")
        elif isinstance(view.next_picture, RankingPicture):
            words = translate("LiveStage", "Show all winners")
        elif isinstance(view.next_picture, AwardPicture) and view.next_picture.award:
            words = translate("LiveStage", "Next: {award}").format(award=view.next_picture.award)
        return StepWords(title, "", words, "caret-right")
    title = translate("LiveStage", "No. {number} is being revealed").format(number=number)
    text = translate("LiveStage", "Tiles turn by themselves; a press turns the next at once.")
    return StepWords(title, text if view.turns else "", _reveal_words(view), "caret-right")


def _reveal_words(view: ShowView) -> str:
    now, after = view.now, view.next_picture
    if not isinstance(after, RevealPicture):
        return translate("LiveStage", "Next picture")
    if after.final is not None:
        return translate("LiveStage", "Show the final score")
    if after.score is not None:
        return translate("LiveStage", "Show the score")
    if isinstance(now, RevealPicture) and now.dimension != after.dimension:
        return translate("LiveStage", "Next: {dimension}").format(dimension=after.dimension)
    if any(tile.fate for tile in after.tiles):
        return translate("LiveStage", "Strike what is dropped")
    if isinstance(now, RevealPicture) and all(tile.value is None for tile in now.tiles):
        return translate("LiveStage", "Turn the tiles")
    return translate("LiveStage", "Turn the next tile")


def _unready(view: ShowView) -> str:
    """What keeps the awards from being announced, the first few reasons."""
    reasons = [sentence(finding) for finding in view.unready]
    if not view.rows:
        reasons.append(translate("LiveStage", "The session has no entries."))
    open_entries = [
        part.entry for part in view.round.participations if part.status not in UNRANKED and not part.closed
    ]
    if open_entries:
        text = translate("LiveStage", "Not closed yet: {numbers}")
        numbers = [_number_anywhere(view, code) for code in open_entries]
        reasons.insert(
            0, text.format(numbers=_listed(numbers, translate("LiveStage", "{names} and {count} more")))
        )
    return "\n".join(dict.fromkeys(reasons[:_MOST_REASONS]))


def _number_anywhere(view: ShowView, code: str) -> str:
    entry = view.event.entry(code)
    return code if entry is None or not entry.order else str(entry.order).zfill(2)

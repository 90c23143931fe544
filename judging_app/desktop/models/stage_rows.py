"""The list of reveals: every entry of the session, how far it is, and what the hall has seen of it."""

from collections.abc import Sequence

from judging_app.application.stage.records import CueKind
from judging_app.application.stage.show_view import EntryState, ShowRow, ShowView
from judging_app.desktop.models.entries_cells import ListColumn, PlainCell, StateCell
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.models.named_findings import named_findings
from judging_app.desktop.models.stage_next import busy
from judging_app.desktop.models.stage_words import mark_changes, score_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.terms import term

_ON_STAGE = frozenset({EntryState.CALLED, EntryState.PITCHING, EntryState.QUESTIONS})


def reveal_columns() -> tuple[ListColumn, ...]:
    """The columns, in the language in use."""
    return (
        ListColumn("number", translate("StagePage", "No."), 52),
        ListColumn("name", translate("StagePage", "Entry"), 150, stretches=True),
        ListColumn("state", translate("StagePage", "Reveal"), 156),
        ListColumn("at", translate("StagePage", "At"), 60),
        ListColumn("score", translate("StagePage", "Shown"), 96, number=True),
    )


def reveal_rows(view: ShowView) -> Sequence[ListRow]:
    """A row for each entry of the session, in running order."""
    return [_row(view, row) for row in view.rows]


def _row(view: ShowView, row: ShowRow) -> ListRow:
    entry, release = row.entry, row.release
    number = f"{entry.order:02}" if entry.order else entry.code
    at = "" if release is None else release.at.astimezone().strftime("%H:%M")
    is_out = row.state is EntryState.OUT
    cells = (
        PlainCell(number, muted=is_out, strong=not is_out),
        PlainCell(entry.name, muted=is_out),
        state_cell(view, row),
        PlainCell(at, muted=True),
        PlainCell(score_words(release), number=True, strong=True),
    )
    return ListRow(entry.code, "", f"{number} {entry.name}".casefold(), cells)


def state_cell(view: ShowView, row: ShowRow) -> StateCell:
    """How far an entry is, in a few words; the whole reason stands below the list."""
    if row.state is EntryState.OUT:
        return StateCell(term(row.participation.status), Tone.MUTE)
    if row.release is not None:
        if row.differs:
            return StateCell(translate("StagePage", "Marks changed since"), Tone.WARN)
        if _is_being_revealed(view, row):
            return StateCell(translate("StagePage", "Being revealed"), Tone.ACCENT)
        return StateCell(translate("StagePage", "Revealed"), Tone.OK)
    if row.refusal is None:
        return StateCell(translate("StagePage", "Ready to reveal"), Tone.ACCENT)
    if _is_to_come(view, row):
        return StateCell(translate("StagePage", "Not on stage yet"), Tone.MUTE)
    if row.state in _ON_STAGE:
        return StateCell(translate("StagePage", "On stage"), Tone.ACCENT)
    return StateCell(_waits_for(row), Tone.WARN)


def _waits_for(row: ShowRow) -> str:
    if row.refusal is None:
        return ""
    if row.refusal.problem is Problem.ENTRY_STILL_OPEN and row.is_complete:
        return translate("StagePage", "All in, not closed")
    counts = {"given": row.given, "owed": row.owed}
    return {
        Problem.ENTRY_STILL_OPEN: translate("StagePage", "Sheets {given}/{owed}").format(**counts),
        Problem.NOT_COMPLETE: translate("StagePage", "Score not whole"),
        Problem.SUBMISSIONS_HELD: translate("StagePage", "Sheets held back"),
        Problem.OVERTIME_OPEN: translate("StagePage", "Overtime open"),
        Problem.REVEAL_TOO_EARLY: translate("StagePage", "Waits by the rules"),
    }.get(row.refusal.problem, translate("StagePage", "Not yet"))


def _is_being_revealed(view: ShowView, row: ShowRow) -> bool:
    """Whether the hall has seen a part of an entry's marks only, this time."""
    cue = view.state.cue
    return (cue.kind, cue.entry) == (CueKind.REVEAL, row.entry.code) and view.next_cue is not None


def _is_to_come(view: ShowView, row: ShowRow) -> bool:
    """Whether an entry's turn comes later; without a show sheets may be coming in all the same."""
    return row.state is EntryState.WAITING and (view.has_begun or not row.given)


def row_sentence(view: ShowView, row: ShowRow) -> str:
    """What can be done with an entry's reveal, or what it still lacks."""
    if row.release is not None:
        if row.differs:
            changes = mark_changes(row.release, row.now)
            text = translate("StagePage", "Its marks say something else by now: {changes}")
            return text.format(changes=changes)
        if _is_being_revealed(view, row):
            text = translate("StagePage", "Being revealed; the score is {score}")
            return text.format(score=score_words(row.release))
        at = row.release.at.astimezone().strftime("%H:%M")
        text = translate("StagePage", "Revealed at {time}: {score}")
        if row.release.reason:
            text = translate("StagePage", "Corrected at {time}: {score}")
        return text.format(time=at, score=score_words(row.release))
    if _is_to_come(view, row):
        return translate("StagePage", "It has not been on stage yet.")
    if row.state in _ON_STAGE:
        return translate("StagePage", "It is on stage.")
    if row.refusal is not None:
        (named,) = named_findings(view.event, [row.refusal])
        return sentence(named)
    return busy(view) or translate("StagePage", "All sheets are in; it can be revealed.")

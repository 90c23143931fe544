"""The paper sheets of a round as rows of a list, with the words and the filter that each falls under."""

from typing import Final

from judging_app.application.keying.answers import KeyingSheet, KeyingState, KeyingView
from judging_app.application.keying.numbers import SheetRef, shown_number
from judging_app.desktop.models.entries_cells import ListColumn, PlainCell, StateCell, TitleCell
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate

ALL, MISSING, ONCE, DIFFERS, COUNTED, BARRED = "", "missing", "once", "differs", "counted", "barred"
_BETWEEN: Final = "\x1f"

_GROUPS: Final = {
    KeyingState.MISSING: MISSING,
    KeyingState.ONCE: ONCE,
    KeyingState.DIFFERS: DIFFERS,
    KeyingState.CONFLICT: DIFFERS,
    KeyingState.COUNTED: COUNTED,
    KeyingState.ELSEWHERE: COUNTED,
    KeyingState.DISMISSED: COUNTED,
    KeyingState.BARRED: BARRED,
}
_TONES: Final = {
    KeyingState.ONCE: Tone.WARN,
    KeyingState.DIFFERS: Tone.DANGER,
    KeyingState.CONFLICT: Tone.DANGER,
    KeyingState.COUNTED: Tone.OK,
    KeyingState.ELSEWHERE: Tone.OK,
}


def key_of(ref: SheetRef) -> str:
    """The key of a sheet's row."""
    return _BETWEEN.join(ref)


def ref_of(key: str) -> SheetRef | None:
    """The sheet that a row's key means."""
    parts = key.split(_BETWEEN)
    return SheetRef(*parts) if len(parts) == len(SheetRef._fields) else None


def group_of(sheet: KeyingSheet) -> str:
    """The filter that a sheet falls under."""
    if not sheet.waited and sheet.state is KeyingState.MISSING:
        return BARRED
    if sheet.state is KeyingState.OVERTAKEN:
        return COUNTED if sheet.counts else MISSING
    return _GROUPS[sheet.state]


def state_word(sheet: KeyingSheet) -> str:
    """Where a sheet stands, in a word or two."""
    if not sheet.waited and sheet.state is KeyingState.MISSING:
        return translate("Keying", "Reserve")
    return {
        KeyingState.MISSING: translate("Keying", "Not keyed"),
        KeyingState.ONCE: translate("Keying", "Keyed once"),
        KeyingState.DIFFERS: translate("Keying", "Differ"),
        KeyingState.CONFLICT: translate("Keying", "To decide"),
        KeyingState.COUNTED: translate("Keying", "Counted"),
        KeyingState.DISMISSED: translate("Keying", "Not taken"),
        KeyingState.OVERTAKEN: translate("Keying", "Changed since"),
        KeyingState.ELSEWHERE: translate("Keying", "By laptop"),
        KeyingState.BARRED: translate("Keying", "Not scored"),
    }[sheet.state]


def tone_of(sheet: KeyingSheet) -> Tone:
    """The tone of its pill."""
    return _TONES.get(sheet.state, Tone.MUTE)


def columns() -> tuple[ListColumn, ...]:
    """The columns of the list."""
    return (
        ListColumn("number", translate("Keying", "Sheet no."), 84),
        ListColumn("entry", translate("Keying", "Entry and judge"), 150, stretches=True),
        ListColumn("state", translate("Keying", "State"), 98),
    )


def row_of_sheets(view: KeyingView) -> tuple[ListRow, ...]:
    """A row for every sheet."""
    many = len(view.round.rulebook.judged) > 1
    return tuple(_row(item, many=many) for item in view.sheets)


def _row(sheet: KeyingSheet, *, many: bool) -> ListRow:
    paper = sheet.paper
    number = shown_number(sheet.number)
    name = f"{number_of(paper.entry)} {paper.entry.name}"
    below = f"{paper.judge.name} · {paper.dimension.name}" if many else paper.judge.name
    # Typed with or without the blank, a number finds its row.
    searched = f"{number} {sheet.number} {name} {below}".casefold()
    title = TitleCell(name, below, muted=group_of(sheet) == BARRED)
    state = StateCell(state_word(sheet), tone_of(sheet))
    return ListRow(key_of(sheet.ref), group_of(sheet), searched, (PlainCell(number), title, state))

"""A judge's sheets as rows of a table."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from judging_app.desktop.models.desk_sheet import Phase, decimals_of, total_text
from judging_app.desktop.models.entries_cells import ListCell, ListColumn, PlainCell, StateCell, TitleCell
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.models.own_sheets import OwnSheet
from judging_app.desktop.pages.desk_words import number_of, state_words
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate

_TONES: Final = {
    Phase.SENDING: Tone.ACCENT,
    Phase.WAITING: Tone.ACCENT,
    Phase.HELD: Tone.WARN,
    Phase.STORED: Tone.OK,
    Phase.CORRECTING: Tone.WARN,
    Phase.EXCUSED: Tone.MUTE,
}
_MOST_NAMED: Final = 2


class SheetGroup(StrEnum):
    """What the table can be narrowed to."""

    ALL = ""
    OWED = "owed"
    RETURNED = "returned"
    WAITING = "waiting"
    HELD = "held"
    MISSING = "missing"
    STORED = "stored"
    OTHER = "other"


def sheet_group_words(group: SheetGroup) -> str:
    """The word of a filter."""
    return {
        SheetGroup.ALL: translate("Sheets", "All"),
        SheetGroup.OWED: translate("Sheets", "To hand in"),
        SheetGroup.RETURNED: translate("Sheets", "Returned"),
        SheetGroup.WAITING: translate("Sheets", "Waiting"),
        SheetGroup.HELD: translate("Sheets", "To be settled"),
        SheetGroup.MISSING: translate("Sheets", "Missing"),
        SheetGroup.STORED: translate("Sheets", "Stored"),
        SheetGroup.OTHER: translate("Sheets", "Nothing due"),
    }[group]


def group_of_row(row: OwnSheet) -> SheetGroup:
    """What a sheet is filed under."""
    if row.sheet.is_returned:
        return SheetGroup.RETURNED
    if row.sheet.owed:
        return SheetGroup.OWED if row.expected else SheetGroup.OTHER
    if row.missing:
        return SheetGroup.MISSING
    if row.sheet.phase is Phase.HELD:
        return SheetGroup.HELD
    if row.sheet.phase in (Phase.WAITING, Phase.SENDING):
        return SheetGroup.WAITING
    return SheetGroup.STORED if row.sheet.is_stored else SheetGroup.OTHER


def row_key(row: OwnSheet) -> str:
    """The key of a row: dimension and entry."""
    return f"{row.dimension.code}/{row.sheet.key.entry}"


def sheet_columns(*, several: bool) -> tuple[ListColumn, ...]:
    """The columns; the dimension's only where there are several."""
    columns = [
        ListColumn("number", translate("Sheets", "No."), 56),
        ListColumn("name", translate("Sheets", "Entry"), 120, stretches=True),
        ListColumn("dimension", translate("Sheets", "Dimension"), 96),
        ListColumn("total", translate("Sheets", "Total"), 66, number=True),
        ListColumn("state", translate("Sheets", "State"), 140),
        ListColumn("revision", translate("Sheets", "Rev."), 44, number=True),
        ListColumn("receipt", translate("Sheets", "Receipt"), 84),
    ]
    return tuple(column for column in columns if several or column.key != "dimension")


def sheet_rows(rows: Sequence[OwnSheet], *, several: bool) -> tuple[ListRow, ...]:
    """A row for every sheet."""
    return tuple(_row(row, several=several) for row in rows)


def _row(row: OwnSheet, *, several: bool) -> ListRow:
    sheet = row.sheet
    entry = sheet.source.entry
    stored = sheet.given_total()
    total = total_text(sheet.total() if stored is None else stored, decimals_of(sheet.plan.leaves))
    excused = sheet.phase is Phase.EXCUSED
    # Of what is held back the judge's own has no number yet, and of what is missing nothing counts.
    revision = 0 if row.missing or sheet.phase is Phase.HELD else sheet.source.revision
    muted = excused or not row.expected
    cells: list[ListCell] = [
        PlainCell(number_of(entry), strong=True, muted=muted),
        TitleCell(entry.name, _below(row), muted=muted),
        PlainCell(row.dimension.name, muted=muted),
        PlainCell(
            "" if excused or row.missing else total,
            number=True,
            strong=stored is not None,
            muted=stored is None,
        ),
        StateCell(_state(row), _TONES.get(sheet.phase, _open_tone(row))),
        PlainCell(str(revision) if revision else "", number=True, muted=True),
        PlainCell("" if row.receipt is None else row.receipt.astimezone().strftime("%H:%M:%S"), muted=True),
    ]
    if not several:
        del cells[2]
    searched = f"{number_of(entry)} {entry.code} {entry.name} {entry.organization}".casefold()
    return ListRow(row_key(row), group_of_row(row).value, searched, tuple(cells))


def _state(row: OwnSheet) -> str:
    """The state without the reason of a recusal, which stands under the name."""
    if row.sheet.phase is Phase.EXCUSED:
        return state_words(row.sheet).split(" · ")[0]
    return state_words(row.sheet)


def _open_tone(row: OwnSheet) -> Tone:
    if row.sheet.phase is Phase.LOCKED:
        if row.missing:
            return Tone.DANGER
        return Tone.OK if row.sheet.is_stored else Tone.MUTE
    return Tone.WARN if row.sheet.marks and row.owed else Tone.PLAIN


def _below(row: OwnSheet) -> str:
    """What is missing, why nothing is due, or the organization."""
    sheet = row.sheet
    if sheet.phase is Phase.EXCUSED and sheet.source.reason:
        return sheet.source.reason
    missing = sheet.missing()
    if row.owed and sheet.marks and missing:
        names = translate("Desk", ", ").join(leaf.name for leaf in missing[:_MOST_NAMED])
        if len(missing) > _MOST_NAMED:
            return translate("Sheets", "Missing: {names} and {count} more").format(
                names=names, count=len(missing) - _MOST_NAMED
            )
        return translate("Sheets", "Missing: {names}").format(names=names)
    if row.owed and sheet.marks:
        return translate("Sheets", "Complete, not handed in yet")
    return sheet.source.entry.organization

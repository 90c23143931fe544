"""The words of the import preview: meanings of columns, states of rows, why rows are no records."""

from fractions import Fraction

from judging_app.application.registration.layout import Column
from judging_app.application.registration.mapping import ColumnChoice
from judging_app.application.registration.rows import RowStatus
from judging_app.application.registration.skipping import SkipReason
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.units import Unit, find_unit
from judging_app.application.registration.vocabulary import JUDGES, Vocabulary, Why, unit_of
from judging_app.domain.exact import exact_text
from judging_app.wording.language import translate


def target_word(target: Target | None, vocabulary: Vocabulary) -> str:
    """What a column means, in a word or two; for `None` that it is not brought in."""
    if target is None or target.kind is TargetKind.IGNORED:
        return translate("ImportTable", "Not brought in")
    leaf = vocabulary.leaves.get(target.code)
    if target.kind is TargetKind.INDICATOR:
        return target.code if leaf is None else leaf.name
    if target.kind is TargetKind.EVIDENCE:
        name = target.code if leaf is None else leaf.name
        return translate("ImportTable", "Evidence: {criterion}").format(criterion=name)
    if target.kind is TargetKind.NAME and vocabulary.purpose == JUDGES:
        return translate("ImportTable", "Person's name")
    if target.kind is TargetKind.ORIGIN:
        return origin_word(target.code)
    return _kinds()[target.kind]


def origin_word(code: str) -> str:
    """What a column of an entry table says of where an entry comes from."""
    return {
        "event": translate("ImportTable", "Event it comes from"),
        "date": translate("ImportTable", "Date there"),
        "round_name": translate("ImportTable", "Round there"),
        "entry_there": translate("ImportTable", "Code there"),
        "place": translate("ImportTable", "Place there"),
        "track_place": translate("ImportTable", "Place in its track there"),
        "final": translate("ImportTable", "Final score there"),
        "scores": translate("ImportTable", "Scores there"),
        "awards": translate("ImportTable", "Awards there"),
        "line": translate("ImportTable", "Cut line there"),
        "reason": translate("ImportTable", "Why it was chosen"),
        "code": translate("ImportTable", "Content code there"),
        "seal": translate("ImportTable", "Seal code there"),
    }.get(code, code)


def head_word(target: Target | None, vocabulary: Vocabulary) -> str:
    """The same in a column's head, where the file's own word stands above it."""
    if target is not None and target.kind in {TargetKind.NUMBER, TargetKind.CONTACT}:
        return translate("ImportTable", "Not kept")
    return target_word(target, vocabulary)


def _kinds() -> dict[TargetKind, str]:
    return {
        TargetKind.NUMBER: translate("ImportTable", "Row number (not kept)"),
        TargetKind.CODE: translate("ImportTable", "Code"),
        TargetKind.NAME: translate("ImportTable", "Name"),
        TargetKind.ORGANIZATION: translate("ImportTable", "Organization"),
        TargetKind.LEADER: translate("ImportTable", "Leader"),
        TargetKind.TRACK: translate("ImportTable", "Track"),
        TargetKind.REGION: translate("ImportTable", "Region"),
        TargetKind.INDUSTRY: translate("ImportTable", "Industry"),
        TargetKind.ORDER: translate("ImportTable", "Running order"),
        TargetKind.NOTE: translate("ImportTable", "Note"),
        TargetKind.CONTACT: translate("ImportTable", "Contact (not kept)"),
        TargetKind.TITLE: translate("ImportTable", "Title"),
        TargetKind.EXPERTISE: translate("ImportTable", "Expertise"),
        TargetKind.ROLE: translate("ImportTable", "Role"),
        TargetKind.PANEL: translate("ImportTable", "Panel"),
        TargetKind.RECUSALS: translate("ImportTable", "Recused from"),
        TargetKind.REASON: translate("ImportTable", "Reason"),
        TargetKind.ROUND: translate("ImportTable", "Round"),
    }


def status_word(status: RowStatus) -> str:
    """What a row would do."""
    return {
        RowStatus.NEW: translate("ImportTable", "New"),
        RowStatus.UPDATED: translate("ImportTable", "Update"),
        RowStatus.SAME: translate("ImportTable", "Unchanged"),
        RowStatus.SKIPPED: translate("ImportTable", "Left out"),
        RowStatus.BLOCKED: translate("ImportTable", "To mend"),
    }[status]


def skip_word(reason: SkipReason) -> str:
    """Why a row is no record."""
    return {
        SkipReason.BLANK: translate("ImportTable", "A blank row"),
        SkipReason.TOTAL: translate("ImportTable", "A row of totals"),
        SkipReason.NOTE: translate("ImportTable", "A note or a line to sign"),
        SkipReason.HEADING: translate("ImportTable", "A heading over the rows below"),
        SkipReason.HEADER_AGAIN: translate("ImportTable", "The header once more"),
        SkipReason.CHOSEN: translate("ImportTable", "Left out by you"),
    }[reason]


def why_word(choice: ColumnChoice) -> str:
    """How sure a column's meaning is, where that is worth saying; empty for plain words."""
    if choice.target is None:
        return ""
    return {
        Why.REMEMBERED: translate("ImportTable", "remembered"),
        Why.LIKENESS: translate("ImportTable", "a guess"),
        Why.CHOSEN: translate("ImportTable", "chosen by you"),
    }.get(choice.why, "")


def conversion_word(choice: ColumnChoice, vocabulary: Vocabulary) -> str:
    """How a column's figures are converted, "元 → 万元 ÷10000"; the unit alone where they are not."""
    target = choice.target
    leaf = (
        None
        if target is None or target.kind is not TargetKind.INDICATOR
        else vocabulary.leaves.get(target.code)
    )
    if leaf is None:
        return ""
    stated, kept = find_unit(choice.unit) if choice.unit else None, unit_of(leaf)
    if stated is None:
        return ""
    if kept is None or stated.dimension != kept.dimension or stated.factor == kept.factor:
        return stated.name
    return f"{stated.name} → {kept.name} {_factor(stated, kept)}"


def _factor(stated: Unit, kept: Unit) -> str:
    factor: Fraction = stated.factor / kept.factor
    return f"×{exact_text(factor)}" if factor > 1 else f"÷{exact_text(1 / factor)}"


def column_head(column: Column | None) -> str:
    """A column's header as the file has it."""
    if column is None:
        return translate("ImportTable", "Not in the table")
    if not column.levels:
        return translate("ImportTable", "No header")
    # The group over several columns takes the room that the column's own words need.
    return column.levels[-1].replace("\n", "")


def header_word(rows: tuple[int, ...]) -> str:
    """Where the header stands."""
    if not rows:
        return translate("ImportTable", "No header")
    if len(rows) == 1:
        return translate("ImportTable", "Row {row}").format(row=rows[0])
    return translate("ImportTable", "Rows {first}–{last}").format(first=rows[0], last=rows[-1])

"""The sentences of the import preview that count: what is brought in, what is left to do."""

from collections.abc import Mapping, Sequence

from judging_app.application.registration.entry_plan import EntryPlan
from judging_app.application.registration.rows import RowStatus
from judging_app.desktop.models.import_kinds import Named, Plan
from judging_app.desktop.models.import_words import status_word
from judging_app.wording.language import translate

_MOST_NAMES = 5


def title_word(kind: str) -> str:
    """What the preview is called."""
    if kind == "judges":
        return translate("ImportPanel", "Import judges")
    return translate("ImportPanel", "Import entries")


def button_word(kind: str, counts: Mapping[RowStatus, int]) -> str:
    """What the primary button does."""
    count = counts[RowStatus.NEW] + counts[RowStatus.UPDATED]
    if not count and not counts[RowStatus.BLOCKED]:
        return translate("ImportPanel", "Nothing to import")
    only_updates = bool(counts[RowStatus.UPDATED]) and not counts[RowStatus.NEW] + counts[RowStatus.BLOCKED]
    if kind == "judges":
        if only_updates:
            return translate("ImportPanel", "Update judges: {count}").format(count=count)
        return translate("ImportPanel", "Import judges: {count}").format(count=count)
    if only_updates:
        return translate("ImportPanel", "Update entries: {count}").format(count=count)
    return translate("ImportPanel", "Import entries: {count}").format(count=count)


def counts_word(plan: Plan) -> str:
    """How many rows do what, "新增 22 · 更新 0 · …"."""
    counts = dict(plan.counts)
    counts[RowStatus.SKIPPED] += sum(row.reason.value != "blank" for row in plan.skipped)
    order = (RowStatus.NEW, RowStatus.UPDATED, RowStatus.SAME, RowStatus.SKIPPED, RowStatus.BLOCKED)
    return " · ".join(f"{status_word(status)} {counts[status]}" for status in order)


def left_word(plan: Plan) -> str:
    """What keeps the table from being brought in; empty where nothing does."""
    if any(found.is_error for found in plan.column_findings):
        return translate("ImportPanel", "A column must be settled first")
    blocked = plan.counts[RowStatus.BLOCKED]
    guessed = sum(found.confirmable for found in plan.column_findings)
    if guessed and not blocked:
        return translate("ImportPanel", "Guessed columns to confirm: {count}").format(count=guessed)
    if not blocked:
        return ""
    return translate("ImportPanel", "Rows left to mend or to leave out: {count}").format(count=blocked)


def noted_word(plan: Plan, names: Mapping[str, str]) -> str:
    """What the table brings along or lacks as a whole: new tracks, indicators without a column."""
    if not isinstance(plan, EntryPlan):
        return ""
    comma = translate("ImportPanel", ", ")
    parts = []
    if plan.new_tracks:
        text = translate("ImportPanel", "New tracks: {names}")
        parts.append(text.format(names=comma.join(track.name for track in plan.new_tracks)))
    if plan.unmapped_indicators:
        text = translate("ImportPanel", "No column for: {names}; their figures stay empty")
        parts.append(
            text.format(names=comma.join(names.get(code, code) for code in plan.unmapped_indicators))
        )
    return " · ".join(parts)


def kept_word(kept: Sequence[Named]) -> str:
    """The records that the table does not name: they stay as they are."""
    if not kept:
        return ""
    names = translate("ImportPanel", ", ").join(item.name for item in kept[:_MOST_NAMES])
    if len(kept) > _MOST_NAMES:
        text = translate("ImportPanel", "Not in the table, kept as they are: {names} and {count} more")
        return text.format(names=names, count=len(kept) - _MOST_NAMES)
    return translate("ImportPanel", "Not in the table, kept as they are: {names}").format(names=names)

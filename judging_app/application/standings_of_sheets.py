"""Where a sheet stands as its desk shows it: revision, draft, recusal and closing taken together."""

from judging_app.application.records import Draft, SheetRevision
from judging_app.domain.sheets import Standing


def standing_of(
    revision: SheetRevision | None, draft: Draft | None, *, recused: bool, closed: bool
) -> Standing:
    """Where a sheet stands, drafts and recusals included."""
    if recused:
        return Standing.RECUSED
    stored = Standing.NOT_SCORED if revision is None else revision.sheet.standing
    if stored is Standing.NOT_SCORED and draft is not None and (draft.marks or draft.note):
        return Standing.DRAFT
    return Standing.LOCKED if closed and stored is Standing.SUBMITTED else stored

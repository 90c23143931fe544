"""Papers that the desk lays over itself: the revisions of a sheet, and all keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.records import SheetRevision
from judging_app.desktop.models.desk_sheet import DeskSheet, decimals_of, scale_of, total_text
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.widgets.buttons import icon_button
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.key_cap import KeyCap, KeyHint
from judging_app.desktop.widgets.themed import make_divider, make_label, set_look, tokens
from judging_app.domain.scoring import sheet_value
from judging_app.wording.language import translate
from judging_app.wording.terms import term


class Paper(Card):
    """A card with a cross in its head.

    Signals:
        close_requested: The cross.
    """

    close_requested = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, ruled=True, parent=parent)
        self.cross = icon_button("x", name=translate("Desk", "Close"))
        self.cross.clicked.connect(self.close_requested)
        self.aside.addWidget(self.cross)
        set_look(self, raised=True)


def history_paper(sheet: DeskSheet, revisions: Sequence[SheetRevision]) -> Paper:
    """Every revision of a sheet, newest first, with what changed."""
    title = translate("Desk", "No. {number}: revisions").format(number=number_of(sheet.source.entry))
    paper = Paper(title)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, tokens().px(8), 0)
    column.setSpacing(tokens().px(6))
    for place in reversed(range(len(revisions))):
        before = revisions[place - 1] if place else None
        _add_revision(column, sheet, revisions[place], before)
        if place:
            column.addWidget(make_divider())
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(page)
    page.setProperty("kind", "surface")
    scroll.setMinimumHeight(min(page.sizeHint().height() + 4, tokens().px(360)))
    paper.body.addWidget(scroll)
    return paper


def _add_revision(
    column: QVBoxLayout, sheet: DeskSheet, revision: SheetRevision, before: SheetRevision | None
) -> None:
    total = total_text(sheet_value(sheet.plan, revision.sheet), decimals_of(sheet.plan.leaves))
    head = translate("Desk", "Revision {number} · {state}").format(
        number=revision.revision, state=term(revision.sheet.standing)
    )
    when = revision.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    row = QHBoxLayout()
    row.addWidget(make_label(head, strong=True))
    row.addStretch(1)
    row.addWidget(make_label(total if revision.sheet.marks else "", strong=True))
    column.addLayout(row)
    column.addWidget(make_label(f"{when}  {revision.actor}", size="caption", ink="text2"))
    for line in _lines(sheet, revision, before):
        column.addWidget(make_label(line, size="table", ink="text2", wrap=True))


def _lines(sheet: DeskSheet, revision: SheetRevision, before: SheetRevision | None) -> list[str]:
    """What to say under a revision: the changes against the one before, the reason, the note."""
    old = {} if before is None else before.sheet.marks
    parts = []
    for leaf in sheet.plan.leaves:
        now, was = revision.sheet.marks.get(leaf.code), old.get(leaf.code)
        if now == was:
            continue
        scale = scale_of(leaf)
        shown = scale.format(now) or "—"
        parts.append(
            f"{leaf.name} {shown}" if before is None else f"{leaf.name} {scale.format(was) or '—'} → {shown}"
        )
    lines = [translate("Desk", ", ").join(parts)] if parts else []
    if revision.sheet.reason:
        lines.append(translate("Desk", "Reason: {reason}").format(reason=revision.sheet.reason))
    if revision.sheet.note:
        lines.append(translate("Desk", "Note: {note}").format(note=revision.sheet.note))
    return lines


def key_hints() -> tuple[KeyHint, ...]:
    """The keys that the bar at the foot of the desk shows."""
    return (
        KeyHint(("↑", "↓"), translate("DeskKeys", "one step")),
        KeyHint(("PgUp", "PgDn"), translate("DeskKeys", "band")),
        KeyHint(("0–9",), translate("DeskKeys", "type")),
        KeyHint(("Enter",), translate("DeskKeys", "next mark")),
        KeyHint(("Ctrl", "Enter"), translate("DeskKeys", "submit")),
        KeyHint(("Alt", "←"), translate("DeskKeys", "previous entry")),
        KeyHint(("F2",), translate("DeskKeys", "note")),
    )


def keys_paper(*, as_judge: bool = False) -> Paper:
    """All keys of the desk."""
    paper = Paper(translate("DeskKeys", "All keys"))
    close = translate("DeskKeys", "Leave the seat") if as_judge else translate("DeskKeys", "Close the event")
    own = (
        (("F3",), translate("DeskKeys", "My sheets, signing")),
        (("F4",), translate("DeskKeys", "Papers of the entry")),
    )
    rows = (
        (("0–9", "."), translate("DeskKeys", "Type the mark")),
        (("↑", "↓"), translate("DeskKeys", "One step up or down")),
        (("PgUp", "PgDn"), translate("DeskKeys", "One band up or down")),
        (("Enter",), translate("DeskKeys", "Next criterion")),
        (("Shift", "Enter"), translate("DeskKeys", "Previous criterion")),
        (("Esc",), translate("DeskKeys", "Bring back the mark from before")),
        (("Ctrl", "Enter"), translate("DeskKeys", "Submit, or go to the missing mark")),
        (("Alt", "←"), translate("DeskKeys", "Previous entry")),
        (("Alt", "→"), translate("DeskKeys", "Next entry")),
        (("F5",), translate("DeskKeys", "Go to the entry on stage")),
        (("Ctrl", "F"), translate("DeskKeys", "Search entries")),
        (("F2",), translate("DeskKeys", "Write the note")),
        *(own if as_judge else ()),
        (("Ctrl", "W"), close),
        (("F1",), translate("DeskKeys", "Show or hide these keys")),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(tokens().px(20))
    grid.setVerticalSpacing(tokens().px(8))
    half = -(-len(rows) // 2)
    for place, (keys, words) in enumerate(rows):
        column, line = (place // half) * 2, place % half
        grid.addWidget(
            KeyCap(*keys), line, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        grid.addWidget(make_label(words, size="table", wrap=True), line, column + 1)
        grid.setColumnStretch(column + 1, 1)
    paper.body.addLayout(grid)
    return paper

"""Beside the tree: what differs from the rules in force, and the rules sheet as it reads now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.desktop.models.rules_differences import differences
from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.pages.rules_difference_list import add_narrow
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import make_label, set_look, tokens
from judging_app.wording.language import translate
from judging_app.wording.rule_sheet import (
    Block,
    Example,
    Paragraph,
    RuleSheet,
    Steps,
    Table,
    rule_sheet,
    sheet_text,
)


class _Paper(SidePanel):
    """A panel whose lines are made anew each time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self.body.addWidget(self._page)

    def fresh(self) -> QVBoxLayout:
        """Take the old lines away and give the column for the new ones."""
        old, self._page = self._page, QWidget()
        self.body.removeWidget(old)
        old.hide()
        old.deleteLater()
        self.body.addWidget(self._page)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().px(5))
        return column


class ComparePanel(_Paper):
    """Option by option, before and after."""

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.lines: tuple[str, ...] = ()

    def show_draft(self) -> None:
        """List the differences anew."""
        draft = self._draft
        found = differences(draft.current_event, draft.in_force, draft.rulebook)
        title = translate("Rules", "{count} options differ").format(count=len(found))
        if not found:
            title = translate("Rules", "Nothing differs")
        caption = translate("Rules", "Draft v{new} and v{old} in force")
        self.set_heading(caption.format(new=draft.version + 1, old=draft.version), title)
        column = self.fresh()
        self.lines = tuple(f"{item.about} · {item.option}: {item.before} → {item.after}" for item in found)
        add_narrow(column, found)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        if self._draft.view is not None:
            self.show_draft()


class SheetPanel(_Paper):
    """The rules sheet of the draft, to read; printed it is a PDF of its own.

    Signals:
        save_requested: The sheet of the rules in force is wanted as a PDF.
    """

    save_requested = Signal()

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._sheet: RuleSheet | None = None
        self.copy_button = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="copy")
        self.save_button = KindButton(size=ButtonSize.COMPACT, icon="file-pdf")
        self._note = make_label(size="caption", ink="warn", wrap=True)
        self.foot.addWidget(self._note, 1)
        self.foot.addWidget(self.copy_button)
        self.foot.addWidget(self.save_button)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self.save_requested)

    @property
    def text(self) -> str:
        """The whole sheet as plain text."""
        return "" if self._sheet is None else sheet_text(self._sheet)

    def show_draft(self) -> None:
        """Write the sheet anew."""
        draft = self._draft
        version = draft.version + 1 if draft.is_changed else draft.version
        sheet = self._sheet = rule_sheet(draft.current_event, draft.round, version=version)
        self.set_heading(sheet.subtitle, sheet.title)
        column = self.fresh()
        for fact in sheet.facts:
            column.addWidget(make_label(fact, size="caption", ink="text2", wrap=True))
        for section in sheet.sections:
            heading = make_label(section.title, strong=True, wrap=True)
            heading.setContentsMargins(0, tokens().px(8), 0, 0)
            column.addWidget(heading)
            for block in section.blocks:
                _add_block(column, block)
        draft_note = translate("Rules", "Draft: the PDF prints the rules in force.")
        self._note.setText(draft_note if draft.is_changed else "")
        self.save_button.setText(translate("Rules", "Save as PDF…"))
        self.copy_button.setText(translate("Rules", "Copy"))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        if self._draft.view is not None:
            self.show_draft()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy_button.setText(translate("Rules", "Copied"))


def _add_block(column: QVBoxLayout, block: Block) -> None:
    match block:
        case Paragraph(text):
            column.addWidget(make_label(text, size="table", wrap=True))
        case Steps(items):
            for number, item in enumerate(items, start=1):
                column.addWidget(make_label(f"{number}. {item}", size="table", wrap=True))
        case Table(head, rows):
            for row in rows:
                words = "\n".join(
                    f"{name}: {cell}" if at else cell
                    for at, (name, cell) in enumerate(zip(head, row, strict=True))
                )
                well = make_label(words, size="caption", wrap=True)
                set_look(well, kind="well")
                well.setMargin(tokens().px(7))
                column.addWidget(well)
        case Example(lines):
            for line in lines:
                column.addWidget(
                    make_label(f"{line.label}  {line.value}".rstrip(), size="table", strong=True, wrap=True)
                )
                for detail in line.details:
                    column.addWidget(make_label(detail, size="caption", ink="text2", wrap=True))

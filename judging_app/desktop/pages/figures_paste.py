"""What a pasted block would change, before anything is stored."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.models.figures_paste import PasteAs, Pasted, with_reason
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.segmented import Segment, Segmented
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate

_MOST_LINES: Final = 60
"""More lines are summed up: nobody reads them, and they take their time to make."""


class PastePanel(SidePanel):
    """Counts and lists the changes; the person says whether they are verified values or claims.

    Signals:
        wanted: The figures to store, as a list.
    """

    wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay: Callable[[PasteAs], Pasted] | None = None
        self.pasted: Pasted | None = None
        self.kind = Segmented()
        self.summary = make_label(size="table", ink="text2", wrap=True)
        self.reason_label = make_label(size="table", ink="text2", wrap=True)
        self.reason_field = QLineEdit()
        self.cancel_button = KindButton()
        self.store_button = KindButton(kind=ButtonKind.PRIMARY)
        self._lines: QWidget | None = None
        for part in (self.kind, self.summary, self.reason_label, self.reason_field):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addWidget(self.store_button, 1)
        self.foot.addLayout(row)
        self.kind.chosen.connect(lambda _: self._show())
        self.reason_field.textChanged.connect(lambda _: self._weigh())
        self.reason_field.returnPressed.connect(self.store_button.click)
        self.cancel_button.clicked.connect(self.closed)
        self.store_button.clicked.connect(self._on_store)
        self.retranslate()
        follow_theme(self._weigh)

    def show_block(self, lay: Callable[[PasteAs], Pasted]) -> None:
        """Show a block; `lay` lays it over the table as verified values or as claims."""
        self._lay = lay
        self.reason_field.clear()
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard where it is needed."""
        target: QWidget = self.store_button
        if not self.reason_field.isHidden():
            target = self.reason_field
        elif not self.store_button.isEnabled():
            target = self.cancel_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.kind.set_segments(
            [
                Segment(PasteAs.VERIFIED, translate("Figures", "Verified values")),
                Segment(PasteAs.CLAIMED, translate("Figures", "Claimed values")),
            ]
        )
        self.cancel_button.setText(translate("Figures", "Cancel"))
        text = translate("Figures", "Why figures differ from their claims (for all of them)")
        self.reason_label.setText(text)
        self.reason_field.setAccessibleName(text)
        if self._lay is not None:
            self._show()

    def _show(self) -> None:
        if self._lay is None:
            return
        pasted = self.pasted = self._lay(PasteAs(self.kind.current()))
        count = len(pasted.changes)
        self.set_heading(
            translate("Figures", "Paste from Excel"),
            translate("Figures", "{count} figures change").format(count=count),
        )
        self.summary.setText(_summary(pasted))
        self.summary.setVisible(bool(self.summary.text()))
        for part in (self.reason_label, self.reason_field):
            part.setVisible(pasted.needs_reason)
        self.store_button.setText(translate("Figures", "Write {count} figures").format(count=count))
        self._list(pasted)
        self._weigh()

    def _list(self, pasted: Pasted) -> None:
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        set_look(self._lines, kind="clear")
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, tokens().px(6), 0, 0)
        column.setSpacing(tokens().px(4))
        cells = [*pasted.wrong, *pasted.changes]
        for cell in cells[:_MOST_LINES]:
            if cell.wrong:
                text = translate("Figures", "{where} “{text}”: {why}")
                text = text.format(where=cell.title, text=cell.after, why=cell.wrong)
                column.addWidget(make_label(text, size="table", ink="danger", wrap=True))
                continue
            column.addWidget(ElidedLabel(f"{cell.title}  {cell.before} → {cell.after}", size=13))
        if len(cells) > _MOST_LINES:
            more = translate("Figures", "and {count} more").format(count=len(cells) - _MOST_LINES)
            column.addWidget(make_label(more, size="table", ink="text2"))
        self.body.addWidget(self._lines)

    def _weigh(self) -> None:
        pasted = self.pasted
        given = pasted is not None and (not pasted.needs_reason or bool(self.reason_field.text().strip()))
        self.store_button.setEnabled(pasted is not None and bool(pasted.changes) and given)

    def _on_store(self) -> None:
        if self.pasted is not None and self.store_button.isEnabled():
            self.wanted.emit(with_reason(self.pasted, self.reason_field.text().strip()))


def _summary(pasted: Pasted) -> str:
    parts = []
    if pasted.wrong:
        parts.append(translate("Figures", "{count} cannot be taken").format(count=len(pasted.wrong)))
    if pasted.same:
        parts.append(translate("Figures", "{count} stay as they are").format(count=pasted.same))
    if pasted.outside:
        parts.append(translate("Figures", "{count} lie outside the table").format(count=pasted.outside))
    return " · ".join(parts)

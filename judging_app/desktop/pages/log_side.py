"""The panel beside the log: one act, its reason, what was before and after, and its raw record."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from judging_app.application.records import AuditEntry
from judging_app.desktop.models.log_rows import LogRow, kind_of, person_word
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.act_values import ActField, local_time
from judging_app.wording.acts import kind_word
from judging_app.wording.language import translate

MOST_SHOWN: Final = 20_000
"""Characters of a raw record; the event as it was created can have millions."""


class LogSide(SidePanel):
    """Shows one entry of the log."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: LogRow | None = None
        self._fields: Sequence[ActField] = ()
        self._who = make_label(size="table", ink="text2", wrap=True)
        self._reason = make_label(size="body", wrap=True)
        self._none = make_label(size="table", ink="text2", wrap=True)
        self._grid_box = QWidget()
        self._fold = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="caret-right")
        self._raw = QPlainTextEdit()
        self._raw.setReadOnly(True)
        self._raw.setTabChangesFocus(True)
        self._raw.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._raw.hide()
        self._fold.clicked.connect(self._on_fold)
        self._fold_row = QHBoxLayout()
        self._fold_row.addWidget(self._fold)
        self._fold_row.addStretch(1)
        for widget in (self._who, self._reason, self._none, self._grid_box):
            self.body.addWidget(widget)
        self.body.addLayout(self._fold_row)
        self.body.addWidget(self._raw)
        set_look(self._grid_box, kind="clear")
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def fold_button(self) -> KindButton:
        """Shows and hides the raw record."""
        return self._fold

    @property
    def raw(self) -> QPlainTextEdit:
        """The raw record."""
        return self._raw

    def texts(self) -> list[str]:
        """What the comparison says, for tests."""
        return [label.text() for label in self._grid_box.findChildren(QLabel)]

    def show_row(self, row: LogRow) -> None:
        """Show an entry; what it changed comes when it is worked out."""
        if self._row != row:
            self._fields = ()
            self.scroll_to_top()
        self._row = row
        self._show()

    def show_fields(self, number: int, fields: Sequence[ActField]) -> None:
        """Show what an entry changed, if it is still the one that is shown."""
        if self._row is not None and self._row.entry.number == number:
            self._fields = fields
            self._show()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self._none.setText(translate("LogPage", "Nothing to compare"))
        self._fold.setText(translate("LogPage", "Raw record"))
        self._raw.setAccessibleName(self._fold.text())
        self._show()

    def _show(self) -> None:
        if self._row is None:
            return
        entry = self._row.entry
        kind = kind_of(entry.act)
        caption = translate("LogPage", "No. {number} · {kind}")
        word = entry.act if kind is None else kind_word(kind)
        self.set_heading(caption.format(number=entry.number, kind=word), self._row.sentence)
        self._who.setText(f"{local_time(entry.at)} · {person_word(entry.actor)}")
        reason = translate("LogPage", "Reason: {reason}")
        self._reason.setText(reason.format(reason=entry.reason))
        self._reason.setVisible(bool(entry.reason))
        self._none.setVisible(not self._fields)
        self._fill_grid()
        self._raw.setPlainText(_raw_text(entry))

    def _fill_grid(self) -> None:
        now = tokens()
        box = QWidget()
        set_look(box, kind="clear")
        grid = QGridLayout(box)
        grid.setContentsMargins(0, now.px(6), 0, now.px(6))
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(3))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        two = any(field.before for field in self._fields) and any(field.after for field in self._fields)
        if two:
            for at, head in enumerate((translate("LogPage", "Before"), translate("LogPage", "After"))):
                grid.addWidget(make_label(head, size="caption", ink="text3", strong=True), 0, at)
        for place, field in enumerate(self._fields):
            _add_field(grid, 2 * place + 1, field, two=two)
        self.body.replaceWidget(self._grid_box, box)
        self._grid_box.hide()
        self._grid_box.deleteLater()
        self._grid_box = box
        box.setVisible(bool(self._fields))

    def _on_fold(self) -> None:
        opened = self._raw.isHidden()
        self._raw.setVisible(opened)
        self._fold.set_icon_name("caret-down" if opened else "caret-right")

    def _on_theme(self) -> None:
        self._raw.setFixedHeight(tokens().px(220))
        self._show()


def _add_field(grid: QGridLayout, row: int, field: ActField, *, two: bool) -> None:
    label = make_label(field.label, size="caption", ink="text2", wrap=True)
    label.setContentsMargins(0, tokens().px(5), 0, 0)
    grid.addWidget(label, row, 0, 1, 2)
    if two:
        grid.addWidget(make_label(field.before or "—", size="table", ink="text2", wrap=True), row + 1, 0)
        grid.addWidget(make_label(field.after or "—", size="table", strong=True, wrap=True), row + 1, 1)
    elif field.before or field.after:
        text = make_label(field.after or field.before, size="table", strong=bool(field.after), wrap=True)
        grid.addWidget(text, row + 1, 0, 1, 2)


def _raw_text(entry: AuditEntry) -> str:
    lines = [
        f"number    {entry.number}",
        f"at        {entry.at.isoformat()}",
        f"actor     {entry.actor}",
        f"act       {entry.act}",
        f"subject   {entry.subject}",
        f"reason    {entry.reason}",
        f"digest    {entry.digest}",
        f"previous  {entry.previous}",
        "before",
        _cut(entry.before),
        "after",
        # Whoever keys a paper sheet the second time must not read here what the first one keyed.
        _withheld() if entry.act == "key" else _cut(entry.after),
    ]
    return "\n".join(lines)


def _withheld() -> str:
    return translate(
        "LogPage", "(not shown here: two people key a paper sheet without seeing each other's marks)"
    )


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"

"""Forms over the draft: rows of label and field, and tables of records, all bound to paths."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.models.rules_paths import Path, value_at
from judging_app.desktop.models.rules_words import option_hint, option_word
from judging_app.desktop.pages.rules_choices import TracksField
from judging_app.desktop.pages.rules_fields import LongTextField, OptionField, TextField
from judging_app.desktop.pages.rules_making import make_field
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton, icon_button
from judging_app.desktop.widgets.flow_row import FlowRow
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.wording.language import translate


class Column(NamedTuple):
    """A column of a table: where the option stands in a record, whose option it is, and its width."""

    path: Path
    kind: type
    width: int = 72

    @property
    def name(self) -> str:
        """The option's name."""
        return str(self.path[-1])


class RuleForm(QWidget):
    """Rows and tables. It is made for one shape of the rules; values follow the draft.

    Signals:
        refused: A typed text was not taken; what may be typed instead.
    """

    refused = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.fields: list[OptionField] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        follow_theme(self._on_theme)

    def show_values(self) -> None:
        """Show what the draft holds now."""
        for field in self.fields:
            field.show_value(value_at(self.draft.rulebook, field.path))
            field.setEnabled(not self.draft.read_only)

    def option(self, kind: type, name: str, base: Path, *, width: int = 0, label: str = "") -> OptionField:
        """Add the row of one option: label, what it means, field."""
        words = label or option_word(kind, name)
        field = self.bind(make_field(self.draft, kind, name, (*base, name), width=width, label=words))
        if isinstance(field, LongTextField | TracksField) or (isinstance(field, TextField) and not width):
            self.stack(words, field, option_hint(kind, name))
        else:
            self.line(words, field, option_hint(kind, name))
        return field

    def options(self, kind: type, names: Sequence[str], base: Path) -> None:
        """Add the rows of several options of one record."""
        for name in names:
            self.option(kind, name, base)

    def line(self, words: str, control: QWidget, hint: str = "") -> None:
        """Add a label with what it means on the left and a control on the right."""
        row = QHBoxLayout()
        row.setSpacing(tokens().px(10))
        row.addWidget(_label(words, hint), 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def stack(self, words: str, control: QWidget, hint: str = "") -> None:
        """Add a label with a control below it over the whole width."""
        self.column.addWidget(_label(words, hint))
        self.column.addWidget(control)

    def heading(self, words: str, hint: str = "") -> None:
        """Add a heading inside the form."""
        self.column.addSpacing(tokens().px(4))
        self.column.addWidget(make_label(words, strong=True, wrap=True))
        if hint:
            self.column.addWidget(make_label(hint, size="caption", ink="text2", wrap=True))

    def bind(self, field: OptionField) -> OptionField:
        """Let a field edit its option, and show what the draft holds."""
        merge = ("typed", field.path) if field.types else None
        field.edited.connect(lambda value: self.draft.put(field.path, value, merge=merge))
        field.refused.connect(self.refused)
        self.fields.append(field)
        return field

    def table(
        self,
        path: Path,
        kind: type,
        columns: Sequence[Column],
        fresh: Any,
        *,
        add: str,
        backwards: bool = False,
    ) -> None:
        """Add a table of records: a row each, a button that takes it out, one that adds another."""
        records = value_at(self.draft.rulebook, path)
        order = list(range(len(records)))
        if backwards:
            order.reverse()
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().px(4))
        grid.setVerticalSpacing(tokens().px(4))
        if records:
            for at, column in enumerate(columns):
                grid.addWidget(_column_label(option_word(column.kind, column.name)), 0, at)
        for line, number in enumerate(order, start=1):
            for at, column in enumerate(columns):
                grid.addWidget(self._cell(column, path, number), line, at)
            grid.addWidget(self._remover(path, number), line, len(columns))
        grid.setColumnStretch(len(columns) + 1, 1)
        self.column.addLayout(grid)
        self.adder(path, fresh, add)

    def records(self, path: Path, columns: Sequence[Column], fresh: Any, *, add: str) -> None:
        """Add records with many options: a box each, its labelled fields flowing over the lines."""
        for number in range(len(value_at(self.draft.rulebook, path))):
            box = QWidget()
            line = QHBoxLayout(box)
            line.setContentsMargins(0, 0, 0, 0)
            flow = FlowRow()
            for column in columns:
                flow.add(_labelled(option_word(column.kind, column.name), self._cell(column, path, number)))
            line.addWidget(flow, 1)
            line.addWidget(self._mover(path, number, -1), 0, Qt.AlignmentFlag.AlignBottom)
            line.addWidget(self._mover(path, number, 1), 0, Qt.AlignmentFlag.AlignBottom)
            line.addWidget(self._remover(path, number), 0, Qt.AlignmentFlag.AlignBottom)
            self.column.addWidget(box)
            self.column.addSpacing(tokens().px(4))
        self.adder(path, fresh, add)

    def _cell(self, column: Column, path: Path, number: int) -> OptionField:
        whole = (*path, number, *column.path)
        return self.bind(make_field(self.draft, column.kind, column.name, whole, width=column.width))

    def _remover(self, path: Path, number: int) -> KindButton:
        button = icon_button("x", name=translate("Rules", "Remove this line"))
        button.clicked.connect(lambda: self.change(path, lambda items: items.pop(number)))
        return button

    def _mover(self, path: Path, number: int, steps: int) -> KindButton:
        words = translate("Rules", "Move up") if steps < 0 else translate("Rules", "Move down")
        button = icon_button("arrow-up" if steps < 0 else "arrow-down", name=words)
        goal = number + steps
        button.setEnabled(0 <= goal < len(value_at(self.draft.rulebook, path)))
        button.clicked.connect(lambda: self.change(path, lambda items: items.insert(goal, items.pop(number))))
        return button

    def cells(self, widgets: Sequence[QWidget], last: QWidget) -> None:
        """Add a line of widgets from the left, and one at the right end."""
        row = QHBoxLayout()
        row.setSpacing(tokens().px(6))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(last)
        self.column.addLayout(row)

    def adder(self, path: Path, fresh: Any, words: str, *, several: Sequence[Any] = ()) -> None:
        """Add a button that adds a record (made from those there if `fresh` is a function), or several."""
        button = KindButton(words, kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="plus")

        def act(items: list[Any]) -> None:
            items.extend(several or [fresh(items) if callable(fresh) else fresh])

        button.clicked.connect(lambda: self.change(path, act))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def change(self, path: Path, act: Callable[[list[Any]], object]) -> None:
        """Change a list of records."""
        items = list(value_at(self.draft.rulebook, path))
        act(items)
        self.draft.put(path, tuple(items))

    def _on_theme(self) -> None:
        self.column.setSpacing(tokens().px(6))


class FormHolder(QWidget):
    """Keeps a form that fits the shape of the rules: made anew when the shape changes.

    Subclasses say what the shape is and fill the form. The keyboard stays on the same option.

    Signals:
        refused: A typed text was not taken; what may be typed instead.
    """

    refused = Signal(str)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.form: RuleForm | None = None
        self._shape: object = None
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)

    def shape(self) -> object:
        """What the form depends on besides values; `None` while there is nothing to show."""
        raise NotImplementedError

    def fill(self, form: RuleForm) -> None:
        """Put the options into a new form."""
        raise NotImplementedError

    def show_draft(self) -> None:
        """Show what the draft holds now."""
        shape = self.shape()
        if shape != self._shape or self.form is None:
            self._make(shape)
        if self.form is not None:
            self.form.show_values()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._shape = None
        if self.draft.view is not None:
            self.show_draft()

    def fields(self) -> Sequence[OptionField]:
        """The fields that are there now."""
        return () if self.form is None else self.form.fields

    def _make(self, shape: object) -> None:
        held = self._focused_path()
        old, self.form = self.form, None
        self._shape = shape
        if shape is not None:
            form = RuleForm(self.draft)
            form.refused.connect(self.refused)
            self.fill(form)
            form.show_values()
            self._holder.addWidget(form)
            self.form = form
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()
        if held is not None:
            field = next((each for each in self.fields() if each.path == held), None)
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_path(self) -> Path | None:
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self and shiboken6.isValid(widget):
            if isinstance(widget, OptionField):
                return widget.path if self.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None


def _label(words: str, hint: str) -> QWidget:
    label = make_label(words, size="table", wrap=True)
    if not hint:
        return label
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label)
    column.addWidget(make_label(hint, size="caption", ink="text3", wrap=True))
    return box


def _column_label(words: str) -> QWidget:
    return make_label(words, size="caption", ink="text2")


def _labelled(words: str, field: OptionField) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tokens().px(2))
    column.addWidget(make_label(words, size="caption", ink="text2"))
    column.addWidget(field)
    return box

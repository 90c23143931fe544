"""A field with its name above and, where something is wrong with it, a line below."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.widgets.date_field import DateField
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens


class Labelled(QWidget):
    """Name, field, and the line that says what is wrong; the line takes room only then.

    `beside` stands at the right of the field, as a button that fills it in.
    """

    def __init__(self, field: QWidget, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = make_label(size="table", ink="text2")
        self.label.setBuddy(field)
        self.note = NoteLine()
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout()
        self._row.addWidget(field, 1)
        if beside is not None:
            self._row.addWidget(beside)
        self._column.addWidget(self.label)
        self._column.addLayout(self._row)
        self._column.addWidget(self.note)
        follow_theme(self._on_theme)

    def set_name(self, name: str, *, optional: str = "") -> None:
        """Name the field; `optional` says that it may stay empty."""
        self.label.setText(f"{name} {optional}".rstrip())
        self.field.setAccessibleName(name)
        if isinstance(self.field, DateField):
            self.field.field.setAccessibleName(name)

    def set_wrong(self, why: str) -> None:
        """Say what is wrong; an empty text ends it."""
        self.note.set_wrong(why)
        self.note.setVisible(bool(why))
        if isinstance(self.field, DateField):
            self.field.set_wrong(wrong=bool(why))
        elif isinstance(self.field, QLineEdit):
            set_look(self.field, wrong=bool(why))

    def set_hint(self, text: str) -> None:
        """Say something that is worth knowing about what stands in the field; empty says nothing."""
        self.note.set_quiet(text)
        self.note.setVisible(bool(text))

    def is_wrong(self) -> bool:
        """Whether something is said to be wrong."""
        return self.note.is_wrong()

    def _on_theme(self) -> None:
        self._column.setSpacing(tokens().px(4))
        self._row.setSpacing(tokens().px(8))

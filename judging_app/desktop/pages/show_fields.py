"""Parts of the forms beside the run of show: lengths of time, times of day, a row with its explanation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.models.show_words import length_text, read_day_time, read_length
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens

_FIELD = 84


class LengthEdit(QLineEdit):
    """A length of time in minutes and seconds; a text that is none leaves the one from before.

    Signals:
        settled: The seconds, when the field is left or Enter is pressed.
        refused: What was typed and is no length of time.
    """

    settled = Signal(int)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self.editingFinished.connect(self._settle)

    @property
    def seconds(self) -> int:
        """The length of time that is shown."""
        return self._seconds

    def set_seconds(self, seconds: int) -> None:
        """Show another length of time."""
        self._seconds = seconds
        self.setText(length_text(seconds))

    def _settle(self) -> None:
        typed = self.text()
        found = read_length(typed)
        self.set_seconds(self._seconds if found is None else found)
        if found is None:
            self.refused.emit(typed)
        else:
            self.settled.emit(found)


class DayTimeEdit(QLineEdit):
    """A time of day, or nothing; a text that is neither leaves the one from before.

    Signals:
        settled: The time as "09:00", or an empty text.
        refused: What was typed and is no time of day.
    """

    settled = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.editingFinished.connect(self._settle)

    def set_time(self, text: str) -> None:
        """Show another time of day."""
        self._kept = text
        self.setText(text)

    def _settle(self) -> None:
        typed = self.text().strip()
        found = read_day_time(typed)
        if found is None and typed:
            self.setText(self._kept)
            self.refused.emit(typed)
            return
        self.set_time("" if found is None else f"{found:%H:%M}")
        self.settled.emit(self._kept)


class FormRow(QWidget):
    """A name at the left, its field at the right, one line of explanation below, or what is wrong."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        set_look(field, fieldSize="compact")
        self.label = make_label(size="table", wrap=True)
        self.label.setBuddy(field)
        self.about = make_label(size="caption", ink="text2", wrap=True)
        self.note = NoteLine()
        self.note.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self.label, 1)
        self._row.addWidget(field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.about)
        self._column.addWidget(self.note)
        follow_theme(self._on_theme)

    def set_texts(self, name: str, about: str = "") -> None:
        """Name the field and explain it."""
        self.label.setText(name)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(about)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def set_wrong(self, why: str) -> None:
        """Say what is wrong; an empty text ends it."""
        self.note.set_wrong(why)
        self.note.setVisible(bool(why))
        set_look(self.field, wrong=bool(why))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(2))
        self._row.setSpacing(now.px(8))
        self.field.setFixedWidth(now.px(_FIELD))

"""What an event is called, when and where it is, its round and its tracks: the form of these."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from judging_app.desktop.widgets.chip_edit import ChipEdit
from judging_app.desktop.widgets.date_field import DateField
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.wording.language import translate

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class HeadValues:
    """What stands in the form; tracks as pairs of code (empty: new) and name."""

    name: str = ""
    date: str = ""
    place: str = ""
    organizer: str = ""
    round_name: str = ""
    tracks: tuple[tuple[str, str], ...] = ()


class HeadForm(QWidget):
    """The form; what is wrong is said under the field itself.

    Signals:
        changed: Something else stands in it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.date = DateField()
        self.round_name = QLineEdit()
        self.place = QLineEdit()
        self.organizer = QLineEdit()
        self.tracks = ChipEdit()
        self.named = Labelled(self.name)
        self.dated = Labelled(self.date)
        self.rounded = Labelled(self.round_name)
        self.placed = Labelled(self.place)
        self.organized = Labelled(self.organizer)
        self.tracked = Labelled(self.tracks)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.named, 0, 0, 1, 2)
        self._grid.addWidget(self.dated, 1, 0, top)
        self._grid.addWidget(self.rounded, 1, 1, top)
        self._grid.addWidget(self.placed, 2, 0, top)
        self._grid.addWidget(self.organized, 2, 1, top)
        self._grid.addWidget(self.tracked, 3, 0, 1, 2)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for field in (self.name, self.round_name, self.place, self.organizer):
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self._on_changed)
        self.date.changed.connect(self._on_changed)
        self.tracks.changed.connect(self._on_changed)
        self.retranslate()
        follow_theme(self._on_theme)

    def values(self) -> HeadValues:
        """What stands in the form, a track that is half typed included."""
        self.tracks.take()
        return HeadValues(
            self.name.text().strip(),
            self.date.text(),
            self.place.text().strip(),
            self.organizer.text().strip(),
            self.round_name.text().strip(),
            tuple(self.tracks.names()),
        )

    def show_values(self, values: HeadValues) -> None:
        """Fill the form in."""
        self.name.setText(values.name)
        self.date.set_text(values.date)
        self.place.setText(values.place)
        self.organizer.setText(values.organizer)
        self.round_name.setText(values.round_name)
        self.tracks.set_names(values.tracks)
        self.clear_wrong()

    def check(self) -> QWidget | None:
        """Say what is wrong under each field; answer the first field that is, if one is."""
        needed = translate("HeadForm", "Fill this in")
        self.named.set_wrong("" if self.name.text().strip() else needed)
        self.rounded.set_wrong("" if self.round_name.text().strip() else needed)
        right = self.date.is_right()
        self.dated.set_wrong("" if right else translate("HeadForm", "No such day; write it as 2026-05-01"))
        parts = (self.named, self.dated, self.rounded)
        return next((part.field for part in parts if part.is_wrong()), None)

    def clear_wrong(self) -> None:
        """Say of nothing that it is wrong."""
        for part in (self.named, self.dated, self.rounded):
            part.set_wrong("")

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.named.set_name(translate("HeadForm", "Name of the event"))
        self.dated.set_name(translate("HeadForm", "Date"))
        self.rounded.set_name(translate("HeadForm", "Round"))
        self.placed.set_name(translate("HeadForm", "Place"))
        self.organized.set_name(translate("HeadForm", "Organizer"))
        self.tracked.set_name(
            translate("HeadForm", "Tracks"), optional=translate("HeadForm", "(ranked apart; none is fine)")
        )
        self.tracks.set_words(
            name=translate("HeadForm", "Add a track"), placeholder=translate("HeadForm", "Add, then Enter")
        )
        self.date.retranslate()
        if any(part.is_wrong() for part in (self.named, self.dated, self.rounded)):
            self.check()

    def _on_changed(self) -> None:
        # What was wrong is looked at again as it is being mended, what is not yet filled in is not.
        if self.named.is_wrong() and self.name.text().strip():
            self.named.set_wrong("")
        if self.rounded.is_wrong() and self.round_name.text().strip():
            self.rounded.set_wrong("")
        if self.dated.is_wrong() and self.date.is_right():
            self.dated.set_wrong("")
        self.changed.emit()

    def _on_theme(self) -> None:
        now = tokens()
        self._grid.setVerticalSpacing(now.px(12))
        self._grid.setHorizontalSpacing(now.px(12))

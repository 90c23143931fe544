"""The row form of the entries page: one entry after the other by hand, with Enter between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.models.entries_edits import Field
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton, icon_button
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.event import Entry, Track
from judging_app.wording.language import translate

_TEXTS = (Field.NAME, Field.ORGANIZATION, Field.LEADER, Field.REGION, Field.INDUSTRY, Field.NOTE)
_STRETCH = {Field.NAME: 5, Field.ORGANIZATION: 5, Field.NOTE: 3}


def field_word(field: Field) -> str:
    """The word for a field."""
    return {
        Field.ORDER: translate("EntriesPage", "No."),
        Field.CODE: translate("EntriesPage", "Code"),
        Field.NAME: translate("EntriesPage", "Entry"),
        Field.ORGANIZATION: translate("EntriesPage", "Organization"),
        Field.LEADER: translate("EntriesPage", "Leader"),
        Field.TRACK: translate("EntriesPage", "Track"),
        Field.REGION: translate("EntriesPage", "Region"),
        Field.INDUSTRY: translate("EntriesPage", "Industry"),
        Field.NOTE: translate("EntriesPage", "Note"),
    }[field]


class EntryForm(QFrame):
    """Fields in a row; only the name is needed.

    Signals:
        added: An `Entry` without code and order.
        closed: Esc or the cross.
    """

    added = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {field: QLineEdit() for field in _TEXTS}
        self.track = ComboBox()
        self.button = KindButton(kind=ButtonKind.PRIMARY, icon="plus")
        self.cross = icon_button("x", name="")
        self._labels: dict[Field, QLabel] = {}
        self._columns: list[QVBoxLayout] = []
        self._lay_out()
        for edit in self.fields.values():
            edit.returnPressed.connect(self._add)
            edit.textChanged.connect(self._weigh)
        self.button.clicked.connect(self._add)
        self.cross.clicked.connect(self.closed)
        set_look(self, kind="card")
        follow_theme(self._on_theme)
        self.retranslate()
        self._weigh()

    def set_tracks(self, tracks: Sequence[Track]) -> None:
        """Offer other tracks; the choice stays where it still exists."""
        chosen = self.track.currentData()
        self.track.clear()
        self.track.addItem(translate("EntriesPage", "None"), "")
        for track in tracks:
            self.track.addItem(track.name, track.code)
        self.track.setCurrentIndex(max(0, self.track.findData(chosen)))
        self.track.setVisible(bool(tracks))
        self._labels[Field.TRACK].setVisible(bool(tracks))

    def take_focus(self) -> None:
        """Begin with the name."""
        self.fields[Field.NAME].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        for field, label in self._labels.items():
            label.setText(field_word(field))
        for field, edit in self.fields.items():
            edit.setAccessibleName(field_word(field))
        self.track.setAccessibleName(field_word(Field.TRACK))
        self.button.setText(translate("EntriesPage", "Add"))
        name = translate("EntriesPage", "Close")
        self.cross.setAccessibleName(name)
        self.cross.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _add(self) -> None:
        if self.button.is_barred:
            return
        texts = {field: edit.text().strip() for field, edit in self.fields.items()}
        if not texts[Field.NAME]:
            self.take_focus()
            return
        entry = Entry(
            "",
            texts[Field.NAME],
            texts[Field.ORGANIZATION],
            texts[Field.LEADER],
            self.track.currentData() or "",
            texts[Field.REGION],
            texts[Field.INDUSTRY],
            note=texts[Field.NOTE],
        )
        for field, edit in self.fields.items():
            # Region, industry and track often stay the same from one entry to the next.
            if field not in (Field.REGION, Field.INDUSTRY):
                edit.clear()
        self.take_focus()
        self.added.emit(entry)

    def _weigh(self) -> None:
        self.button.setEnabled(bool(self.fields[Field.NAME].text().strip()))

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self.column.addLayout(self._row)
        for field in (Field.NAME, Field.ORGANIZATION, Field.LEADER, Field.TRACK, *_TEXTS[3:]):
            column = QVBoxLayout()
            self._labels[field] = make_label(size="caption", ink="text2")
            column.addWidget(self._labels[field])
            column.addWidget(self.track if field is Field.TRACK else self.fields[field])
            self._columns.append(column)
            self._row.addLayout(column, _STRETCH.get(field, 2))
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignBottom)

    def _on_theme(self) -> None:
        now = tokens()
        self.column.setContentsMargins(now.px(14), now.px(10), now.px(10), now.px(12))
        self.column.setSpacing(now.px(8))
        self._row.setSpacing(now.px(8))
        for column in self._columns:
            column.setSpacing(now.px(4))
        for edit in self.fields.values():
            edit.setMinimumWidth(now.px(64))

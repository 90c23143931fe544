"""The facts of an event on the overview, and the form in their place while they are edited."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judging_app.application.new_event import coded_tracks
from judging_app.desktop.pages.head_form import HeadForm, HeadValues
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.event import Event, Round
from judging_app.wording.language import translate

_FACTS = 7
_ROOM = (2, 2, 3, 3, 1, 1, 4)
"""Shares of the width when all stand in one line: numbers need little, the rulebook's name most."""


def values_of(event: Event, round_: Round) -> HeadValues:
    """What an event is called, as the form shows it."""
    tracks = tuple((track.code, track.name) for track in event.tracks)
    return HeadValues(event.name, event.date, event.place, event.organizer, round_.name, tracks)


def with_values(event: Event, round_code: str, values: HeadValues) -> Event:
    """The event with what was filled in; new tracks get codes of their own."""
    return replace(
        event,
        name=values.name,
        date=values.date,
        place=values.place,
        organizer=values.organizer,
        tracks=coded_tracks(values.tracks, event.tracks),
        rounds=tuple(
            replace(item, name=values.round_name) if item.code == round_code else item
            for item in event.rounds
        ),
    )


def why_track_stays(event: Event, code: str) -> str:
    """Say why a track cannot be taken out; empty where it can."""
    name = next((track.name for track in event.tracks if track.code == code), code)
    number = sum(entry.track == code for entry in event.entries)
    if number:
        words = translate("Overview", "“{name}” holds {number} entries. Move them to another track first.")
        return words.format(name=name, number=number)
    books = [item.rulebook for item in event.rounds]
    in_criteria = any(
        code in item.tracks for book in books for part in book.dimensions for item in part.criteria
    )
    if in_criteria or any(award.scope == code for book in books for award in book.awards):
        return translate("Overview", "The rules name “{name}”. Change the rules first.").format(name=name)
    return ""


class HeadCard(Card):
    """Facts and form.

    Signals:
        save_requested: The `HeadValues` that are wanted.
        edited: The form was opened or put away.
    """

    save_requested = Signal(object)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._event: Event | None = None
        self._round: Round | None = None
        self._across = 0
        self._facts: list[tuple[QLabel, QLabel]] = []
        self.form = HeadForm()
        self.form.tracks.may_remove = self._why_track_stays
        self.edit = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT, icon="pencil-simple")
        self.save = KindButton(kind=ButtonKind.PRIMARY, keys=("Ctrl", "Enter"))
        self.cancel = KindButton()
        self.note = NoteLine()
        self._lay_out()
        self.edit.clicked.connect(self.open_form)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.close_form)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self._form_side)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_save)
        self.retranslate()
        follow_theme(self._on_head_theme)

    def show_event(self, event: Event, round_: Round) -> None:
        """Show an event; what is being typed stays."""
        self._event, self._round = event, round_
        self._show_facts()

    def is_editing(self) -> bool:
        """Whether the form is open."""
        return not self._form_side.isHidden()

    def open_form(self) -> None:
        """Show the form, the keyboard on the first field."""
        if self._event is None or self._round is None or self.edit.isHidden():
            return
        self.form.show_values(values_of(self._event, self._round))
        self.note.set_quiet("")
        self._facts_side.hide()
        self._form_side.show()
        self.form.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def close_form(self) -> None:
        """Put the form away; what was typed is forgotten."""
        self._form_side.hide()
        self._facts_side.show()
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def show_wrong(self, why: str) -> None:
        """Say why nothing was stored; the form stays."""
        self.note.set_wrong(why)

    def set_read_only(self) -> None:
        """Nothing can be edited here."""
        self.edit.hide()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.edit.setText(translate("Overview", "Edit"))
        self.edit.setToolTip(translate("Overview", "Name, date, place, tracks, round"))
        self.save.setText(translate("Overview", "Store"))
        self.cancel.setText(translate("Overview", "Cancel"))
        self.form.retranslate()
        self._show_facts()

    def arrange(self, *, wide: bool) -> None:
        """All facts in one line where it is wide enough, else in two."""
        across = _FACTS if wide else 4
        if across == self._across:
            return
        self._across = across
        for place, (name, value) in enumerate(self._facts):
            self._grid.addWidget(name, place // across * 2, place % across)
            name.setContentsMargins(0, tokens().px(8) if place >= across else 0, 0, 0)
            # The last fact, the rulebook's name, is the longest: it takes what is left of its line.
            wide_as = across - place % across if place == _FACTS - 1 else 1
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(value, place // across * 2 + 1, place % across, 1, wide_as, top)
            self._grid.setColumnStretch(place, _ROOM[place] if wide else int(place < across))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_editing():
            self.close_form()
            return
        super().keyPressEvent(event)

    def _why_track_stays(self, code: str) -> str:
        return "" if self._event is None else why_track_stays(self._event, code)

    def _on_save(self) -> None:
        values = self.form.values()
        wrong = self.form.check()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.save_requested.emit(values)

    def _show_facts(self) -> None:
        event, round_ = self._event, self._round
        if event is None or round_ is None:
            return
        texts: tuple[tuple[str, Callable[[], str]], ...] = (
            (translate("Overview", "Date"), lambda: event.date),
            (translate("Overview", "Place"), lambda: event.place),
            (translate("Overview", "Organizer"), lambda: event.organizer),
            (translate("Overview", "Tracks"), lambda: " · ".join(track.name for track in event.tracks)),
            (translate("Overview", "Entries"), lambda: str(len(round_.participations))),
            (translate("Overview", "Judges"), lambda: str(len({seat.judge for seat in round_.seats}))),
            (translate("Overview", "Rulebook"), lambda: round_.rulebook.name),
        )
        for (name, value), (title, words) in zip(self._facts, texts, strict=True):
            name.setText(title)
            value.setText(words() or "—")

    def _lay_out(self) -> None:
        self._facts_side, self._form_side = QWidget(), QWidget()
        for side in (self._facts_side, self._form_side):
            set_look(side, kind="clear")
        self._grid = QGridLayout()
        for _ in range(_FACTS):
            name, value = make_label(size="caption", ink="text2"), make_label(strong=True, wrap=True)
            self._facts.append((name, value))
        row = QHBoxLayout(self._facts_side)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._grid, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._form_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)
        column.addStretch(1)
        self._form_foot, self._form_column = foot, column
        self.body.addWidget(self._facts_side)
        self.body.addWidget(self._form_side)
        self._form_side.hide()

    def _on_head_theme(self) -> None:
        now = tokens()
        self._grid.setVerticalSpacing(now.px(2))
        self._grid.setHorizontalSpacing(now.px(20))
        self._form_column.setSpacing(now.px(12))
        self._form_foot.setSpacing(now.px(8))

"""The sessions beside the run of show: name, day, hall and start of each, and whose turns it has."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.application.stage.records import Session
from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.show_edits import assigned, with_new_session, with_session, without_session
from judging_app.desktop.models.show_words import session_name
from judging_app.desktop.pages.show_assign import AssignForm
from judging_app.desktop.pages.show_fields import DayTimeEdit
from judging_app.desktop.pages.show_keeper import ShowKeeper
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.date_field import DateField
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, tokens
from judging_app.wording.language import translate

_LONGEST = 200


class SessionsPanel(SidePanel):
    """The session that is shown, and the entries of all; every change is in force at once.

    Signals:
        session_wanted: The session that shall be shown, by code.
    """

    session_wanted = Signal(str)

    def __init__(self, keeper: ShowKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._view: ShowView | None = None
        self._hand: Sequence[str] = ()
        self._read_only = False
        self.name, self.hall = QLineEdit(), QLineEdit()
        self.date, self.start = DateField(), DayTimeEdit()
        self.named, self.dated = Labelled(self.name), Labelled(self.date)
        self.starting, self.placed = Labelled(self.start), Labelled(self.hall)
        self.about = make_label(size="caption", ink="text2", wrap=True)
        self.note = NoteLine()
        self.note.hide()
        self.add = KindButton(icon="plus")
        self.remove = KindButton(icon="trash")
        self._rule = make_divider()
        self.assigning = AssignForm()
        for widget in (
            self.named,
            self.starting,
            self.dated,
            self.placed,
            self.note,
            self.about,
            self._rule,
            self.assigning,
        ):
            self.body.addWidget(widget)
        self.foot.addWidget(self.remove, 1)
        self.foot.addWidget(self.add, 1)
        self._wire()
        self.retranslate()
        follow_theme(self._on_sessions_theme)

    def show_view(self, view: ShowView, hand: Sequence[str], *, read_only: bool) -> None:
        """Follow the show, and which entries are in hand."""
        other = self._view is None or self._view.session.code != view.session.code
        self._view, self._hand, self._read_only = view, hand, read_only
        if other:
            self._refuse("")
        self._show(other=other)

    def focus_first(self) -> QWidget:
        """What has the keyboard when the panel opens."""
        return self.start if self.named.isHidden() else self.name

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.named.set_name(translate("ShowPage", "Name"))
        self.starting.set_name(translate("ShowPage", "Start"), optional=translate("ShowPage", "(as 9:00)"))
        self.dated.set_name(translate("ShowPage", "Day"))
        self.placed.set_name(translate("ShowPage", "Hall"))
        self.date.retranslate()
        self.add.setText(translate("ShowPage", "Add a session"))
        self.remove.setText(translate("ShowPage", "Remove"))
        self.assigning.retranslate()
        self._show(other=False)

    def _wire(self) -> None:
        for field in (self.name, self.hall):
            field.setMaxLength(_LONGEST)
            field.editingFinished.connect(self._on_edited)
        self.date.changed.connect(self._on_edited)
        self.start.settled.connect(lambda _: self._on_edited())
        self.start.refused.connect(self._on_no_time)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.assigning.assigned.connect(self._on_assigned)

    def _show(self, *, other: bool) -> None:
        view = self._view
        is_divided = view is not None and len(view.show.stages) > 1
        self.named.setVisible(is_divided)
        self.remove.setVisible(is_divided)
        self._rule.setVisible(is_divided)
        self.assigning.setVisible(is_divided)
        text = translate("ShowPage", "With a start the table says when each entry is expected.")
        if not is_divided:
            more = translate("ShowPage", "Several days or halls: add a session for each.")
            text = f"{text}\n{more}"
        self.about.setText(text)
        if view is None:
            return
        session, at = view.session, view.show.stages.index(view.session)
        title = session_name(session, at) if is_divided else translate("ShowPage", "The whole show")
        self.set_heading(translate("ShowPage", "Sessions"), title)
        self._fill(session, at, other=other)
        for field in (self.name, self.hall, self.start, self.date, self.add, self.remove):
            field.setEnabled(not self._read_only)
        self.assigning.show_view(view, self._hand, read_only=self._read_only)

    def _fill(self, session: Session, at: int, *, other: bool) -> None:
        """What is being typed stays, unless another session is shown."""
        if other or not self.name.hasFocus():
            self.name.setText(session_name(session, at))
        if other or not self.hall.hasFocus():
            self.hall.setText(session.hall)
        if other or not self.start.hasFocus():
            self.start.set_time(session.start)
        if self.date.text() != session.date and (other or not self.date.field.hasFocus()):
            self.date.blockSignals(True)
            self.date.set_text(session.date)
            self.date.blockSignals(False)

    def _on_edited(self) -> None:
        view = self._view
        if view is None:
            return
        now = next(
            (item for item in self._keeper.show.stages if item.code == view.session.code), view.session
        )
        if not self.date.is_right():
            self.dated.set_wrong(translate("ShowPage", "No such day; write it as 2026-05-01"))
            return
        self.dated.set_wrong("")
        self.starting.set_wrong("")
        at = view.show.stages.index(view.session)
        name = self.name.text().strip() or session_name(now, at)
        if self.named.isHidden() or name == session_name(now, at):
            name = now.name
        wanted = replace(
            now, name=name, date=self.date.text(), hall=self.hall.text().strip(), start=self.start.text()
        )
        if wanted != now:
            self._keeper.put(with_session(self._keeper.show, wanted), self._refuse)

    def _on_no_time(self, text: str) -> None:
        words = translate("ShowPage", "Write a time as 9:00 or 14:30; “{text}” was not taken.")
        self.starting.set_wrong(words.format(text=text))

    def _on_add(self) -> None:
        show = self._keeper.show
        number = len(show.stages) + 1
        words = translate("ShowPage", "Session {number}")
        wanted = with_new_session(show, words.format(number=number), words.format(number=1))
        code = wanted.sessions[-1].code

        def done() -> None:
            self.session_wanted.emit(code)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

        self._keeper.put(wanted, self._refuse, done)

    def _on_remove(self) -> None:
        view = self._view
        if view is not None:
            first = next(item.code for item in view.show.stages if item.code != view.session.code)
            wanted = without_session(self._keeper.show, view.session.code)
            self._keeper.put(wanted, self._refuse, lambda: self.session_wanted.emit(first))

    def _on_assigned(self, sessions: Mapping[str, str]) -> None:
        view = self._view
        if view is not None:
            order = [entry.code for entry in view.event.in_running_order()]
            self._keeper.put(assigned(self._keeper.show, sessions, order), self._refuse)

    def _refuse(self, why: str) -> None:
        self.note.set_wrong(why)
        self.note.setVisible(bool(why))

    def _on_sessions_theme(self) -> None:
        self.body.setSpacing(tokens().px(9))

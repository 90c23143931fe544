"""Undo and redo of what an organizer edits: the keys, the toast, and the words for both.

Only edits of the set-up are undone here. Submitted sheets never are: those get revisions.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from judging_app.application.commands import EditSetup, UndoSetup
from judging_app.application.queries import UndoOf, UndoView, WholeEvent
from judging_app.application.records import AuditEntry
from judging_app.application.setup import SetupAct, SetupChange
from judging_app.application.setup_handlers import SETUP, UndoStep
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.desk_page import DeskPage
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.toast import UndoToast
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.act_names import Names
from judging_app.wording.acts import act_sentence
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.setup_acts import done_sentence

_TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class Shell(Protocol):
    """What the window over an event offers."""

    strip: Strip
    round_code: str

    def current_page(self) -> QWidget | None:
        """The page in front."""

    def say(self, speak: Callable[[], None], act: Callable[[], None] | None = None) -> None:
        """Say something in the strip, in whatever language is in use; `act` is its button's."""


class Undoing(QObject):
    """Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z over a window, and the toast after every edit."""

    def __init__(self, operations: Operations, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._operations = operations
        self._shell = shell
        self._done: tuple[SetupAct, SetupChange, Event, SetupAct | None] | None = None
        self.toast = UndoToast(window)
        self.toast.undo_requested.connect(lambda: self._send(redo=False))
        self.toast.redo_requested.connect(lambda: self._send(redo=True))
        operations.edited.connect(self._on_edited)
        for keys, act in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(keys), window).activated.connect(act)

    def undo(self) -> None:
        """Take the latest edit back, or the page's own last step."""
        self._act(redo=False)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._act(redo=True)

    def retranslate(self) -> None:
        """Say the toast again, in the language in use."""
        self.toast.retranslate()
        if self._done is not None and self.toast.isVisible():
            self._tell(*self._done)

    def _act(self, *, redo: bool) -> None:
        page = self._shell.current_page()
        own: object = getattr(page, "redo" if redo else "undo", None)
        # A page with an undo of its own, as the rules have, goes before the set-up's; it answers `False`
        # where it has none just now. A field of its that undoes what is typed in it has taken the key.
        if callable(own) and own() is not False:
            return
        # A field undoes what is typed in it; at the desk a slip of the hand must not reach the set-up.
        if isinstance(QApplication.focusWidget(), _TYPING) or isinstance(page, DeskPage):
            return
        self._operations.ask(UndoOf(), lambda view: self._weigh(view, redo=redo), self)

    def _weigh(self, view: UndoView, *, redo: bool) -> None:
        """A key acts at once on what was done last; what lies under later acts is asked about first."""
        step = view.redo if redo else view.undo
        latest = view.latest
        if step is None or latest is None or latest.subject == SETUP:
            self._send(redo=redo)
            return
        self._operations.ask(WholeEvent(), lambda event: self._ask(step, latest, event, redo=redo), self)

    def _ask(self, step: UndoStep, latest: AuditEntry, event: Event, *, redo: bool) -> None:
        def speak() -> None:
            names = Names(event)
            head = translate("Undoing", "Not undone by this key: {act}").format(
                act=act_sentence(latest, names)
            )
            rest = translate(
                "Undoing", "Take that back where it was done. An earlier edit of the set-up: {what}"
            )
            action = translate("Undoing", "Redo that") if redo else translate("Undoing", "Undo that")
            self._shell.strip.show_message(
                head,
                rest.format(what=done_sentence(step.act, step.change, names)),
                tone=Tone.WARN,
                icon="warning-fill",
                action=action,
                closable=True,
            )

        def act() -> None:
            self._shell.strip.clear()
            self._send(redo=redo)

        self._shell.say(speak, act)

    def _send(self, *, redo: bool) -> None:
        def refused(error: JudgingError) -> None:
            self._refuse(error, redo=redo)

        self._operations.do(UndoSetup(self._shell.round_code, redo), owner=self, failed=refused)

    def _on_edited(self, command: EditSetup | UndoSetup) -> None:
        if isinstance(command, EditSetup):
            act, change = command.act, command.change
            self._operations.ask(WholeEvent(), lambda event: self._tell(act, change, event), self)
            return
        redo = command.redo

        def found(view: UndoView) -> None:
            step = view.undo if redo else view.redo
            if step is None:
                return
            way = SetupAct.REDO if redo else SetupAct.UNDO
            # The toast tells of the edit itself, whichever way it went.
            self._operations.ask(
                WholeEvent(), lambda event: self._tell(step.act, step.change, event, way), self
            )

        self._operations.ask(UndoOf(), found, self)

    def _tell(self, act: SetupAct, change: SetupChange, event: Event, way: SetupAct | None = None) -> None:
        self._done = act, change, event, way
        names = Names(event)
        text = {
            SetupAct.UNDO: translate("Undoing", "Undone: {what}"),
            SetupAct.REDO: translate("Undoing", "Redone: {what}"),
        }.get(act if way is None else way, translate("Undoing", "{what}"))
        words = text.format(what=done_sentence(act, change, names))
        self.toast.show_done(words, redoes=way is SetupAct.UNDO)

    def _refuse(self, error: JudgingError, *, redo: bool) -> None:
        if error.problem is Problem.NOTHING_TO_UNDO:
            self._done = None
            self.toast.show_done(sentence(error.findings[0]), undoable=False)
            return

        def speak() -> None:
            head = translate("Undoing", "Not redone") if redo else translate("Undoing", "Not undone")
            words = " ".join(sentence(finding) for finding in error.findings[:3])
            self._shell.strip.show_message(head, words, tone=Tone.WARN, icon="warning-fill", closable=True)

        self._shell.say(speak)

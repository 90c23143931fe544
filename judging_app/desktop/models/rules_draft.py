"""The rulebook being edited: shown at once, stored at once, undone step by step.

The value on screen is always the newest; storing runs behind it, every edit in its turn. Each draft
names the one before it, so that the file refuses to write over what somebody else saved meanwhile.
"""

from collections.abc import Hashable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from judging_app.application.amendments import RulebookDraft
from judging_app.application.commands import Command, DropRulebookDraft, SaveRulebookDraft
from judging_app.application.queries import RulebookOf, RulebookView
from judging_app.desktop.models.rules_edits import with_option
from judging_app.desktop.models.rules_paths import Path
from judging_app.desktop.operations import Operations
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.rulebook import Rulebook

_MOST_STEPS = 200


class DraftState(StrEnum):
    """Where the draft stands."""

    UNCHANGED = "unchanged"
    """The same as the rules in force."""
    SAVING = "saving"
    SAVED = "saved"
    """In the file, durably."""
    STALE = "stale"
    """Somebody else saved another draft meanwhile; a person has to choose."""
    FAILED = "failed"


class RulesDraft(QObject):
    """Holds the rules on screen and keeps them in the event file.

    Signals:
        changed: The rules on screen, the event around them or the rules in force are others.
        state_changed: The draft is stored, or is not.
        refused: A draft could not be stored, as a `JudgingError`.
    """

    changed = Signal()
    state_changed = Signal()
    refused = Signal(object)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.round_code = round_code
        self.view: RulebookView | None = None
        self.rulebook = Rulebook("", ())
        self.state = DraftState.UNCHANGED
        self.other: RulebookDraft | None = None
        """What somebody else saved, while the draft is stale and `knows_other`."""
        self.knows_other = False
        self.read_only = False
        self._undo: list[Rulebook] = []
        self._redo: list[Rulebook] = []
        self._merging: Hashable = None
        self._base = ""
        """Fingerprint of the rules in force."""
        self._stored = ""
        """Fingerprint of the draft in the file, empty for none."""
        self._sent = ""
        """Fingerprint of the draft that was sent last: what the file holds once it is stored."""
        self._pending = 0
        self._turn = 0
        """Counts refusals: a draft sent before one has nothing more to say after it."""

    # --- What is there ------------------------------------------------------------------------

    @property
    def current_event(self) -> Event:
        """The event with the rules on screen in the place of those in force."""
        view = self._view
        rounds = tuple(self.round if item.code == self.round_code else item for item in view.event.rounds)
        return replace(view.event, rounds=rounds)

    @property
    def round(self) -> Round:
        """The round with the rules on screen."""
        return replace(self._view.round, rulebook=self.rulebook)

    @property
    def in_force(self) -> Rulebook:
        """The rules in force."""
        return self._view.round.rulebook

    @property
    def version(self) -> int:
        """The number of the version in force."""
        return self._view.versions[-1].version if self._view.versions else 1

    @property
    def submitted(self) -> int:
        """How many sheets were given under the rules in force."""
        return self._view.submitted

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to publish."""
        return self.view is not None and self.rulebook != self.in_force

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._redo)

    @property
    def _view(self) -> RulebookView:
        if self.view is None:
            raise LookupError("the rules were not read yet")
        return self.view

    # --- Reading ------------------------------------------------------------------------------

    def take(self, view: RulebookView) -> None:
        """Show what the file holds. What is being edited here stays, another's draft is taken over.

        Where both changed, nothing is: the refusal of the next save tells about it.
        """
        first, before = self.view is None, self.view
        self.view = view
        if before is None or before.round.rulebook != view.round.rulebook:
            self._base = view.round.rulebook.fingerprint
        theirs = view.draft.rulebook if view.draft is not None else view.round.rulebook
        stored = "" if view.draft is None else view.draft.rulebook.fingerprint
        if self.state is DraftState.STALE:
            self.other, self.knows_other = view.draft, True
        elif first or (not self._pending and self.state is not DraftState.FAILED):
            published = before is not None and before.round.rulebook != view.round.rulebook
            if not first and not published and theirs != self.rulebook:
                self._remember()
            if published:
                # Somebody else published: what was edited here is one step back, not lost.
                self._undo = [] if theirs == self.rulebook else [self.rulebook]
                self._redo = []
            self.rulebook = theirs
            self._stored = self._sent = stored
            self.state = DraftState.SAVED if view.draft is not None else DraftState.UNCHANGED
        self.changed.emit()
        self.state_changed.emit()

    # --- Editing ------------------------------------------------------------------------------

    def put(self, path: Path, value: Any, *, merge: Hashable = None) -> None:
        """Set one option, and what has to go with it."""
        self.edit(with_option(self.rulebook, path, value), merge=merge)

    def edit(self, rulebook: Rulebook, *, merge: Hashable = None) -> None:
        """Show another rulebook and store it; edits that share `merge` are one step to undo."""
        if rulebook == self.rulebook or self.read_only or self.view is None:
            return
        if merge is None or merge != self._merging or not self._undo:
            self._remember()
        self._merging = merge
        self._redo.clear()
        self._show(rulebook)

    def undo(self) -> None:
        """Take the last step back."""
        if self._undo and not self.read_only:
            self._redo.append(self.rulebook)
            self._merging = None
            self._show(self._undo.pop())

    def redo(self) -> None:
        """Do the step taken back last again."""
        if self._redo and not self.read_only:
            self._undo.append(self.rulebook)
            self._merging = None
            self._show(self._redo.pop())

    def take_theirs(self) -> None:
        """Of two drafts, go on with the other one; the own one is a step to undo away."""
        mine = self.rulebook
        self.state = DraftState.SAVED
        theirs = self.in_force if self.other is None else self.other.rulebook
        self._stored = self._sent = "" if self.other is None else theirs.fingerprint
        self.other = None
        if theirs != mine:
            self._remember()
            self.rulebook = theirs
        self._settle()
        self.changed.emit()

    def keep_mine(self) -> None:
        """Of two drafts, store the own one over the other."""
        self._stored = self._sent = "" if self.other is None else self.other.rulebook.fingerprint
        self.other = None
        self.state = DraftState.SAVED
        self._store()

    def store_again(self) -> None:
        """Try once more to store a draft that could not be stored."""
        self._store()

    def _remember(self) -> None:
        self._undo.append(self.rulebook)
        del self._undo[:-_MOST_STEPS]

    def _show(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.changed.emit()
        self._store()

    # --- Storing ------------------------------------------------------------------------------

    def _store(self) -> None:
        """Send the newest draft off at once; the worker stores drafts in the order of the edits.

        Nothing waits for the answer of the one before: the window may be closed at any moment.
        """
        if self.state is DraftState.STALE or self.read_only:
            self.state_changed.emit()
            return
        self.state = DraftState.SAVING
        self._pending += 1
        if self.rulebook != self.in_force:
            mark = self.rulebook.fingerprint
            command: Command = SaveRulebookDraft(self.round_code, self.rulebook, self._base, self._sent)
        else:
            mark, command = "", DropRulebookDraft(self.round_code)
        self._sent = mark
        turn = self._turn
        self._operations.do(
            command, lambda _: self._on_stored(mark), self, lambda error: self._on_refused(error, turn)
        )
        self.state_changed.emit()

    def _on_stored(self, mark: str) -> None:
        self._pending -= 1
        self._stored = mark
        if self._pending == 0 and self.state is DraftState.SAVING:
            self._settle()

    def _settle(self) -> None:
        self.state = DraftState.SAVED if self._stored else DraftState.UNCHANGED
        self.state_changed.emit()

    def _on_refused(self, error: JudgingError, turn: int) -> None:
        """Of several drafts under way the first refusal counts: the others follow from it."""
        self._pending -= 1
        if turn != self._turn:
            return
        self._turn += 1
        self._sent = self._stored
        if error.problem is Problem.CHANGED_MEANWHILE:
            self.state = DraftState.STALE
            self.other, self.knows_other = None, False
            self._operations.ask(RulebookOf(self.round_code), self.take, self)
        else:
            self.state = DraftState.FAILED
            self.refused.emit(error)
        self.state_changed.emit()

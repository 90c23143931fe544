"""The paper sheets of a round on the page: where each stands, the one in hand, and its way into the event."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from judging_app.application.changes import Outcome
from judging_app.application.keying.answers import KeyingOf, KeyingSheet, KeyingView
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.keying.numbers import SheetRef
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.models.keying_form import KeyingForm
from judging_app.desktop.models.keying_rows import row_of_sheets
from judging_app.desktop.operations import Operations
from judging_app.domain.problems import JudgingError
from judging_app.domain.sheets import SheetKey, Standing
from judging_app.wording.language import translate

_Shown = tuple[KeyingView, tuple[ListRow, ...]]


class KeyingBook(QObject):
    """What the page knows. Answers belong to the sheet that they were asked for.

    Signals:
        loaded: The sheets are there (anew).
        turned: Another sheet is in hand, or none.
        stored: A keying, settlement or taking back is durable; the sheet as it stands now.
        refused: Why something was not stored.
    """

    loaded = Signal()
    turned = Signal()
    stored = Signal(object)
    refused = Signal(object)

    def __init__(self, operations: Operations, round_code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._round = round_code
        self.view: KeyingView | None = None
        self.rows: tuple[ListRow, ...] = ()
        self.form: KeyingForm | None = None
        self._by_ref: Mapping[SheetRef, KeyingSheet] = {}
        self._told: SheetRef | None = None

    def refresh(self) -> None:
        """Ask where every sheet stands; what is being keyed stays."""
        self._operations.ask_made(KeyingOf(self._round), _with_rows, lambda made: self._take(*made), self)

    def sheet(self, ref: SheetRef) -> KeyingSheet | None:
        """A sheet as it stands."""
        return self._by_ref.get(ref)

    def open(self, sheet: KeyingSheet, rules: str = "") -> None:
        """Take a sheet in hand; what was keyed of the one before is gone."""
        self.form = KeyingForm.of(sheet, rules)
        self.turned.emit()

    def leave(self) -> None:
        """Put the sheet in hand away."""
        if self.form is not None:
            self.form = None
            self.turned.emit()

    def store(self, by: str) -> None:
        """Store the keying in hand; the sheet is put away once it is durable."""
        form = self.form
        if form is None or form.is_storing:
            return
        form.is_storing = True
        words = translate("Keying", "Scored on paper; keyed by {first} and {second}")
        command = KeySheet(
            self._round,
            *form.key,
            form.standing,
            form.given,
            by,
            form.note.strip(),
            form.rules,
            words,
        )
        self._operations.do(
            command, lambda _: self._done(form), self, lambda error: self._failed(form, error)
        )

    def settle(
        self, sheet: KeyingSheet, standing: Standing, marks: Mapping[str, int], by: str, reason: str
    ) -> None:
        """Settle two keyings that differ."""
        if sheet.both is None:
            return
        first, second = sheet.both
        key, seen = _key(sheet), (first.number, second.number)
        self._do(SettleKeying(self._round, *key, standing, dict(marks), seen, by, reason))

    def drop(self, sheet: KeyingSheet, by: str, reason: str) -> None:
        """Take back what was keyed of a sheet."""
        self._do(DropKeying(self._round, *_key(sheet), by, reason))

    def _do(self, command: SettleKeying | DropKeying) -> None:
        form = self.form

        def done(_: Outcome) -> None:
            self._done(form)

        self._operations.do(command, done, self, lambda error: self._failed(form, error))

    def _done(self, form: KeyingForm | None) -> None:
        """It is durable; the answer that tells how the sheet stands now was asked for already."""
        if form is not None:
            self._told = form.sheet.ref
        if self.form is form:
            self.leave()

    def _failed(self, form: KeyingForm | None, error: JudgingError) -> None:
        if form is not None:
            form.is_storing = False
        self.refused.emit(error)
        # Somebody else may have been quicker: what the sheet's state is now says more.
        self.refresh()

    def _take(self, view: KeyingView, rows: tuple[ListRow, ...]) -> None:
        self.view, self.rows = view, rows
        self._by_ref = {item.ref: item for item in view.sheets}
        form = self.form
        if form is not None:
            now = self._by_ref.get(form.sheet.ref)
            if now is None:
                self.leave()
            elif now.paper.dimension != form.sheet.paper.dimension:
                # Other rules are in force: the sheet is laid out anew, marks that still fit stay.
                fresh = KeyingForm.of(now, form.rules)
                allowed = {leaf.code for leaf in fresh.plan.leaves}
                fresh.marks = {code: mark for code, mark in form.marks.items() if code in allowed}
                fresh.standing, fresh.note = form.standing, form.note
                self.form = fresh
                self.turned.emit()
            else:
                form.sheet = now
        self.loaded.emit()
        told, self._told = self._told, None
        sheet = None if told is None else self._by_ref.get(told)
        if sheet is not None:
            self.stored.emit(sheet)


def _with_rows(view: KeyingView) -> _Shown:
    return view, row_of_sheets(view)


def _key(sheet: KeyingSheet) -> SheetKey:
    return SheetKey(sheet.ref.dimension, sheet.ref.entry, sheet.ref.judge)

"""The desk of one seat: its sheets, the one in hand, and the way of a mark into the event file.

Every answer that comes back from the worker belongs to the sheet it was asked for; the sheet in
hand may be another one by then, and is left alone.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from PySide6.QtCore import QObject, QTimer, Signal

from judging_app.application.changes import Outcome
from judging_app.application.commands import SaveDraft, SubmitSheet
from judging_app.application.queries import Desk, DeskOf, HistoryOf, SeatRecordsOf
from judging_app.application.records import SheetRevision
from judging_app.application.seats.records import HeldSubmission, SeatRecords
from judging_app.application.stage.records import Phase as OnStage
from judging_app.desktop.models.desk_sheet import DeskSheet, Phase
from judging_app.desktop.operations import Operations
from judging_app.domain.event import UNRANKED, Entry
from judging_app.domain.index import Plan
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import COUNTING, SheetKey, Standing

_RETRY_MS = 5_000


class DeskBook(QObject):
    """Holds the sheets of a seat in one dimension.

    With `as_judge` it is a judge's own laptop: a sheet that was handed in waits until the host's
    receipt is here, and what may be corrected is the organizer's to say.

    Signals:
        loaded: The sheets are there (anew); ask for `sheets` and `current`.
        turned: Another sheet is in hand.
        sheet_changed: A sheet's marks, standing or storing changed, by its entry's code.
        refused: A `JudgingError` about handing in or storing, with the entry's code.
        receipted: A sheet is handed in and kept: in the event file, or on the judge's laptop.
    """

    loaded = Signal()
    turned = Signal()
    sheet_changed = Signal(str)
    refused = Signal(str, object)
    receipted = Signal(str)

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        parent: QObject | None = None,
        *,
        as_judge: bool = False,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._round = round_code
        self._as_judge = as_judge
        self._held: dict[SheetKey, HeldSubmission] = {}
        self._judge = self._dimension = ""
        self._sheets: dict[str, DeskSheet] = {}
        self._kept: dict[SheetKey, DeskSheet] = {}
        self._current = ""
        self.desk: Desk | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._store_failed_again)

    @property
    def sheets(self) -> Mapping[str, DeskSheet]:
        """The sheets by entry, in running order."""
        return self._sheets

    @property
    def current(self) -> DeskSheet | None:
        """The sheet in hand."""
        return self._sheets.get(self._current)

    @property
    def seat(self) -> tuple[str, str]:
        """The judge and the dimension that the desk is for."""
        return self._judge, self._dimension

    @property
    def live(self) -> str:
        """The entry whose turn it is, be it that it is scored; it may have no sheet on this desk."""
        return "" if self.desk is None else self.desk.stage.entry

    @property
    def on_stage(self) -> str:
        """The entry that is on stage at this moment; nobody is while sheets are collected."""
        is_over = self.desk is None or self.desk.stage.phase is OnStage.SCORING
        return "" if is_over else self.live

    @property
    def upcoming(self) -> Entry | None:
        """The first entry on this desk whose turn is still to come, while judges follow the stage."""
        if self.desk is None or not self.desk.stage.follow:
            return None
        closed = {item.entry for item in self.desk.round.participations if item.closed}
        stage = self.desk.stage
        done = {*stage.scorable, *stage.waiting, stage.entry}
        return next(
            (
                sheet.source.entry
                for code, sheet in self._sheets.items()
                if code not in done and code not in closed and sheet.out is None
            ),
            None,
        )

    def sit_down(self, judge: str, dimension: str) -> None:
        """Take another seat or dimension; what was keyed at the one before is stored already."""
        if (judge, dimension) != self.seat:
            self._keep_unstored()
            self._judge, self._dimension = judge, dimension
            self._sheets, self.desk = {}, None
        self.reload()

    def reload(self) -> None:
        """Ask for the desk anew; what is being keyed stays as it is."""
        if not self._judge or not self._dimension:
            return
        seat = self.seat
        if self._as_judge:
            # Answered before the desk is: the worker takes one after the other.
            self._operations.ask(SeatRecordsOf(), self._on_records, self)
        self._operations.ask_made(
            DeskOf(self._round, self._dimension, self._judge),
            _laid_out,
            lambda made: self._on_desk(seat, *made),
            self,
        )

    def turn_to(self, entry: str) -> None:
        """Take another entry's sheet in hand."""
        if entry in self._sheets and entry != self._current:
            self._current = entry
            self.turned.emit()

    def set_mark(self, entry: str, criterion: str, value: int | None) -> None:
        """Take a keyed mark (or its removal) into an entry's sheet and store the draft."""
        sheet = self._sheets[entry]
        if not sheet.editable:
            return
        if value is None:
            sheet.marks.pop(criterion, None)
        else:
            sheet.marks[criterion] = value
        self._store(sheet)

    def set_note(self, entry: str, note: str) -> None:
        """Take a note into an entry's sheet and store the draft."""
        sheet = self._sheets[entry]
        if sheet.editable and note != sheet.note:
            sheet.note = note
            self._store(sheet)

    def set_reason(self, entry: str, reason: str) -> None:
        """Take the reason of a correction."""
        sheet = self._sheets[entry]
        if reason != sheet.reason:
            sheet.reason = reason
            sheet.touch()

    def score_ahead(self, entry: str, reason: str) -> None:
        """Open a sheet whose entry has not been on stage, for a reason that goes with it."""
        sheet = self._sheets[entry]
        if sheet.phase is Phase.EARLY or sheet.is_early:
            sheet.ahead, sheet.early = True, reason.strip()
            sheet.touch()
            self.sheet_changed.emit(entry)

    def begin_correction(self, entry: str) -> None:
        """Open a stored sheet for a new revision."""
        sheet = self._sheets[entry]
        if sheet.may_correct:
            sheet.correcting = True
            self.sheet_changed.emit(entry)

    def drop_correction(self, entry: str) -> None:
        """Go back to what is stored; the log has it whole, the desk only the draft over it."""
        sheet = self._sheets[entry]
        if sheet.phase is Phase.CORRECTING:
            query = HistoryOf(self._round, sheet.key)
            self._operations.ask(query, lambda revisions: self._on_dropped(sheet.key, revisions), self)

    def submit(self, entry: str) -> None:
        """Hand a sheet in; it counts as stored only once the receipt is here."""
        sheet = self._sheets[entry]
        if not sheet.editable or not sheet.is_complete() or sheet.wants_early_reason:
            return
        command = SubmitSheet(
            self._round,
            *sheet.key,
            marks=dict(sheet.marks),
            submission=sheet.submission_id(),
            base=sheet.source.revision,
            note=sheet.note,
            reason=sheet.early if sheet.is_early else sheet.reason.strip(),
        )
        sheet.sending = True
        self.sheet_changed.emit(entry)
        self._operations.do(
            command,
            lambda outcome: self._on_receipt(sheet, command, outcome),
            self,
            lambda error: self._on_not_submitted(sheet, error),
        )

    def own_totals(self, besides: str) -> list[int]:
        """The seat's totals that were handed in, in ticks, without one entry's."""
        totals = (sheet.given_total() for code, sheet in self._sheets.items() if code != besides)
        return [int(total) for total in totals if total is not None]

    def ledger(self) -> tuple[int, int]:
        """How many sheets are in the event file, of how many that were handed in."""
        stored = sum(1 for sheet in self._sheets.values() if sheet.is_stored)
        waiting = sum(
            1
            for sheet in self._sheets.values()
            if sheet.phase in (Phase.WAITING, Phase.HELD) or (sheet.sending and not sheet.source.revision)
        )
        return stored, stored + waiting

    def _on_records(self, records: SeatRecords) -> None:
        self._held = {
            item.sheet.key: item for item in records.held if item.is_open and item.round == self._round
        }

    def _on_desk(self, seat: tuple[str, str], desk: Desk, fresh: Sequence[DeskSheet]) -> None:
        if seat != self.seat:
            return
        self.desk = desk
        overtaken = [sheet.key.entry for sheet in fresh if self._is_overtaken(sheet)]
        sheets = {sheet.key.entry: self._merged(sheet) for sheet in fresh}
        if self._as_judge:
            for sheet in sheets.values():
                sheet.own = desk.rules
                sheet.hold(self._held.get(sheet.key))
        out = {item.entry: item.status for item in desk.round.participations if item.status in UNRANKED}
        for code, sheet in sheets.items():
            sheet.out = out.get(code)
            sheet.together = desk.stage.together if code in desk.stage.waiting else 0
            sheet.called = desk.stage.entry == code and desk.stage.phase is OnStage.CALLED
        self._sheets = sheets
        if self._current not in sheets:
            self._current = self._first()
        for entry in overtaken:
            # What was handed in elsewhere took this draft's place.
            sheets[entry].correcting = True
            self._store(sheets[entry])
        self.loaded.emit()

    def _merged(self, fresh: DeskSheet) -> DeskSheet:
        """Go on with the sheet on the desk where it knows more than the answer does."""
        here = self._kept.pop(fresh.key, None) or self._sheets.get(fresh.key.entry)
        if here is None or here.key != fresh.key:
            return fresh
        # What is being keyed when a show begins stays open: its reason is asked for at the end.
        begun = here is self.current and here.phase is Phase.OPEN and bool(here.marks or here.note)
        here.ahead = fresh.ahead = not fresh.source.presented and (here.ahead or begun)
        fresh.early = here.early
        if here.dirty or self._is_overtaken(fresh):
            # The very object is kept: answers that are on their way belong to it.
            here.source, here.plan = fresh.source, fresh.plan
            return here
        same_revision = here.source.revision == fresh.source.revision
        if here.correcting and same_revision and fresh.source.standing is here.source.standing:
            fresh.correcting, fresh.reason = True, here.reason
        fresh.draft_at, fresh.submission = here.draft_at, here.submission
        return fresh

    def _is_overtaken(self, fresh: DeskSheet) -> bool:
        """Whether the sheet in hand was handed in elsewhere: what is keyed here stays, as a correction."""
        here, stored = self._sheets.get(fresh.key.entry), fresh.source
        if here is None or here.key != fresh.key or self._as_judge or stored.closed:
            return False
        is_newer = stored.revision > here.source.revision and stored.standing in COUNTING
        is_in_hand = here is self.current and (here.editable or here.sending)
        return is_newer and is_in_hand and bool(here.marks) and here.marks != dict(stored.stored_marks)

    def _first(self) -> str:
        """The sheet of the entry on stage, else the first that something is owed for, else the first."""
        if self.live in self._sheets:
            return self.live
        owed = [
            code
            for code, sheet in self._sheets.items()
            if sheet.source.standing in (Standing.DRAFT, Standing.NOT_SCORED, Standing.RETURNED)
            and sheet.phase is not Phase.LOCKED
            and sheet.out is None
        ]
        now = (code for code in owed if self._sheets[code].phase is not Phase.EARLY)
        return next(now, next(iter(owed or self._sheets), ""))

    def _keep_unstored(self) -> None:
        self._kept |= {sheet.key: sheet for sheet in self._sheets.values() if sheet.dirty}

    def _store(self, sheet: DeskSheet) -> None:
        sheet.touch()
        answered = self._operations.keep_draft(
            SaveDraft(self._round, *sheet.key, marks=dict(sheet.marks), note=sheet.note),
            lambda _: self._on_draft(sheet),
            self,
            lambda error: self._on_draft_failed(sheet, error),
        )
        sheet.unstored += int(answered)
        self.sheet_changed.emit(sheet.key.entry)

    def _on_draft(self, sheet: DeskSheet) -> None:
        sheet.unstored -= 1
        sheet.draft_failed = False
        sheet.draft_at = datetime.now().astimezone()
        self._tell(sheet)

    def _on_draft_failed(self, sheet: DeskSheet, error: JudgingError) -> None:
        sheet.unstored -= 1
        sheet.draft_failed = True
        if error.problem is not Problem.READ_ONLY:
            self._retry.start()
        self.refused.emit(sheet.key.entry, error)
        self._tell(sheet)

    def _store_failed_again(self) -> None:
        for sheet in [*self._sheets.values(), *self._kept.values()]:
            if sheet.draft_failed and sheet.editable:
                self._store(sheet)

    def _on_dropped(self, key: SheetKey, revisions: tuple[SheetRevision, ...]) -> None:
        # The desk may have been read anew since it was asked: what counts is the sheet that lies there now.
        sheet = self._sheets.get(key.entry)
        if sheet is None or sheet.key != key or sheet.phase is not Phase.CORRECTING or not revisions:
            return
        stored = revisions[-1].sheet
        if sheet.marks != dict(stored.marks) or sheet.note != stored.note:
            sheet.marks, sheet.note = dict(stored.marks), stored.note
            self._store(sheet)
        sheet.correcting, sheet.reason = False, ""
        sheet.draft_at = None
        self._tell(sheet)
        if self.current is sheet:
            self.turned.emit()

    def _on_receipt(self, sheet: DeskSheet, command: SubmitSheet, outcome: Outcome) -> None:
        sheet.sending = sheet.correcting = sheet.draft_failed = False
        sheet.submission = sheet.reason = sheet.early = ""
        sheet.ahead = False
        # Without a receipt it is the next revision on this laptop, and waits to be one in the event.
        receipt = outcome.receipt
        sheet.source = sheet.source._replace(
            standing=Standing.SUBMITTED,
            revision=max(command.base + 1 if receipt is None else receipt.revision, sheet.source.revision),
            waiting=receipt is None,
            marks=command.marks,
            stored_marks=command.marks,
            note=command.note,
            reason=command.reason,
            changed=False,
        )
        self._tell(sheet)
        if self._sheets.get(sheet.key.entry) is sheet:
            self.receipted.emit(sheet.key.entry)

    def _on_not_submitted(self, sheet: DeskSheet, error: JudgingError) -> None:
        sheet.sending = False
        self.refused.emit(sheet.key.entry, error)
        self._tell(sheet)
        if error.problem is Problem.STALE_REVISION:
            self.reload()

    def _tell(self, sheet: DeskSheet) -> None:
        if self._sheets.get(sheet.key.entry) is sheet:
            self.sheet_changed.emit(sheet.key.entry)


def _laid_out(desk: Desk) -> tuple[Desk, Sequence[DeskSheet]]:
    """The sheets of a desk, with the totals of those that are stored."""
    plans: dict[str, Plan] = {}
    sheets: list[DeskSheet] = []
    for source in desk.entries:
        track = source.entry.track
        plan = plans.get(track) or plans.setdefault(track, Plan.of(desk.dimension, track))
        key = SheetKey(desk.dimension.code, source.entry.code, desk.judge.code)
        sheets.append(DeskSheet.of(key, source, plan))
        sheets[-1].stored_total()
    return desk, sheets


def as_ticks(total: int | Fraction | None) -> int | None:
    """A total as whole ticks for drawing; the written number stays exact."""
    return None if total is None else int(total)

"""The panel of a submission that was held back: what is stored, what came, and what becomes of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from judging_app.application.queries import HistoryOf
from judging_app.application.records import SheetRevision
from judging_app.application.seats.board import BoardView
from judging_app.application.seats.commands import SettleSubmission
from judging_app.application.seats.records import HeldSubmission
from judging_app.desktop.models.desk_sheet import scale_of
from judging_app.desktop.models.live_board import points_text
from judging_app.desktop.models.live_cards import entry_number, judge_name, named, why_held
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_panel import LivePanel
from judging_app.desktop.widgets.buttons import KindButton
from judging_app.desktop.widgets.themed import make_label, set_look, tokens
from judging_app.domain.exact import from_ticks
from judging_app.domain.index import Plan
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence
from judging_app.wording.terms import term

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ConflictPanel(LivePanel):
    """Both versions side by side, why it was held, and the reason for taking or leaving it."""

    def __init__(self, book: LiveBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._item: HeldSubmission | None = None
        self._stored: SheetRevision | None = None
        self._is_ready = False
        self._wrong = ""
        self.reason_label = make_label(size="table", ink="text2")
        self.reason = QLineEdit()
        self.dismiss = KindButton()
        self.accept = KindButton()
        self.body.addWidget(self.reason_label)
        self.body.addWidget(self.reason)
        self.foot.addWidget(self.dismiss, 1)
        self.foot.addWidget(self.accept, 1)
        self.reason.textChanged.connect(lambda _: self._weigh())
        self.accept.clicked.connect(lambda: self._settle(accept=True))
        self.dismiss.clicked.connect(lambda: self._settle(accept=False))
        self.retranslate()

    @property
    def number(self) -> int:
        """Which submission is shown; 0 for none."""
        return 0 if self._item is None else self._item.number

    def show_item(self, item: HeldSubmission) -> None:
        """Show a submission that was held back."""
        self._item, self._stored, self._is_ready, self._wrong = item, None, False, ""
        self.reason.clear()
        self.forget()
        self.refresh()
        self.scroll_to_top()
        self.ask_stored()
        self.reason.setFocus()

    def ask_stored(self) -> None:
        """Ask what is stored now."""
        item = self._item
        if item is None:
            return

        def answered(revisions: Sequence[SheetRevision]) -> None:
            if self._item is item:
                self._stored = revisions[-1] if revisions else None
                self._is_ready = True
                self.refresh()

        self._book.operations.ask(HistoryOf(item.round, item.sheet.key), answered, self)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.reason_label.setText(translate("LiveConflict", "Reason (kept in the log)"))
        self.reason.setAccessibleName(self.reason_label.text())
        self.accept.setText(translate("LiveConflict", "Take what came"))
        self.dismiss.setText(translate("LiveConflict", "Leave it out"))
        self.forget()
        self.refresh()

    def refresh(self) -> None:
        """Follow the board; where somebody else has settled it, there is nothing more to do."""
        item, view = self._item, self._book.view
        self._weigh()
        if item is None or view is None:
            return
        if all(each.number != item.number for each in view.held):
            self._item = None
            self.closed.emit()
            return
        text = translate("LiveConflict", "No. {number} · {judge}")
        entry = view.event.entry(item.sheet.entry)
        name = "" if entry is None else f"{entry.name}\n"
        self.set_heading(
            text.format(
                number=entry_number(view, item.sheet.entry), judge=judge_name(view, item.sheet.judge)
            ),
            name + translate("LiveConflict", "A sheet is held back"),
        )
        stored = 0 if self._stored is None else self._stored.revision
        content = (item.number, stored, self._is_ready, self._wrong)
        self.make(content, lambda: self._build(item, view))

    def _build(self, item: HeldSubmission, view: BoardView) -> None:
        if self._wrong:
            self.text(self._wrong, ink="danger", strong=True)
        self.text(why_held(view, item), ink="text")
        came = item.at.astimezone().strftime("%H:%M:%S")
        text = translate("LiveConflict", "Came at {time} from {laptop}")
        machine = item.machine or translate("Live", "unnamed laptop")
        self.text(text.format(time=came, laptop=machine), size="caption")
        if self._is_ready:
            self.add(self._compared(item, view))
            stored = self._stored
            if stored is not None:
                when = stored.at.astimezone().strftime("%H:%M:%S")
                text = translate("LiveConflict", "Stored is revision {revision} of {time}, {state}")
                state = term(stored.sheet.standing)
                self.text(text.format(revision=stored.revision, time=when, state=state), size="caption")
            if item.sheet.note:
                text = translate("LiveConflict", "Note that came: {note}")
                self.text(text.format(note=item.sheet.note), size="caption")
            if item.sheet.reason and item.problem != Problem.NOT_PRESENTED:
                text = translate("LiveConflict", "Judge's reason: {reason}")
                self.text(text.format(reason=item.sheet.reason), size="caption")

    def _compared(self, item: HeldSubmission, view: BoardView) -> QWidget:
        """Marks per criterion: stored, and come; those that differ are bold."""
        box = QWidget()
        set_look(box, kind="clear")
        grid = QGridLayout(box)
        grid.setContentsMargins(0, tokens().px(4), 0, tokens().px(4))
        grid.setHorizontalSpacing(tokens().px(12))
        grid.setVerticalSpacing(tokens().px(5))
        grid.setColumnStretch(0, 1)
        titles = (
            translate("LiveConflict", "Criterion"),
            translate("LiveConflict", "Stored"),
            translate("LiveConflict", "Came"),
        )
        for column, title in enumerate(titles):
            self._put(grid, 0, column, title, ink="text2")
        stored = self._stored
        counts = stored is not None and bool(stored.sheet.marks)
        old: Mapping[str, int] = stored.sheet.marks if stored is not None else {}
        plan = self._plan(item, view)
        leaves = () if plan is None else plan.leaves
        for line, leaf in enumerate(leaves, start=1):
            was, came = old.get(leaf.code), item.sheet.marks.get(leaf.code)
            scale = scale_of(leaf)
            self._put(grid, line, 0, leaf.name, strong=was != came)
            self._put(grid, line, 1, scale.format(was) or "—", strong=was != came)
            self._put(grid, line, 2, scale.format(came) or "—", strong=was != came)
        if plan is not None:
            last = len(leaves) + 1
            self._put(grid, last, 0, translate("LiveConflict", "Total"), strong=True)
            if stored is not None and counts:
                total = points_text(from_ticks(sheet_value(plan, stored.sheet)))
                self._put(grid, last, 1, total if stored.sheet.standing in COUNTING else f"({total})")
            else:
                self._put(grid, last, 1, "—")
            came_total = sheet_value(plan, item.sheet) if item.sheet.marks else None
            words = "—" if came_total is None else points_text(from_ticks(came_total))
            self._put(grid, last, 2, words, strong=True)
        return box

    def _plan(self, item: HeldSubmission, view: BoardView) -> Plan | None:
        dimension = view.round.rulebook.dimension(item.sheet.dimension)
        entry = next((each for each in view.event.entries if each.code == item.sheet.entry), None)
        return None if dimension is None or entry is None else Plan.of(dimension, entry.track)

    def _put(
        self,
        grid: QGridLayout,
        line: int,
        column: int,
        words: str,
        *,
        ink: str = "text",
        strong: bool = False,
    ) -> None:
        label = make_label(words, size="table", ink=ink, strong=strong, wrap=column == 0)
        if column:
            label.setAlignment(_RIGHT)
        grid.addWidget(label, line, column)

    def _weigh(self) -> None:
        may = self._item is not None and self._is_ready and not self._book.read_only
        given = bool(self.reason.text().strip())
        self.accept.setEnabled(may and given)
        self.dismiss.setEnabled(may and given)

    def _settle(self, *, accept: bool) -> None:
        item = self._item
        if item is None:
            return

        def done() -> None:
            if self._item is item:
                self._item = None
                self.closed.emit()

        def failed(error: JudgingError) -> None:
            if self._item is item:
                view = self._book.view
                findings = error.findings[:3]
                found = findings if view is None else [named(view, each) for each in findings]
                self._wrong = " ".join(sentence(finding) for finding in found)
                self.ask_stored()
                self.refresh()

        command = SettleSubmission(item.round, item.number, accept, self.reason.text().strip())
        self._book.do(command, done, self, failed)

"""The import preview: a table is read, looked through, mended, and stored in one edit or not at all.

It takes the place of a page's list. A page makes one with its operations, a round and an
`ImportKind` (`ENTRIES`, `JUDGES`), hands it `read_file` or `read_text` with the event as it
stands, calls `take_event` when the event changes, and listens:

    panel = ImportPanel(operations, round_code, JUDGES)
    panel.closed.connect(show_the_list)        # Esc or Back: nothing was stored
    panel.imported.connect(show_the_list)      # stored, as one edit that Ctrl+Z takes back
    panel.file_wanted.connect(choose_a_file)   # from the panel that says why a file was refused
    panel.read_file(path, event)

Everything about a plan goes through the protocols of `models/import_kinds.py`.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from judging_app.desktop.models.import_book import ImportBook
from judging_app.desktop.models.import_kinds import ImportKind
from judging_app.desktop.models.import_rows import Shown
from judging_app.desktop.models.import_table import ImportModel
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.import_bar import ImportBar
from judging_app.desktop.pages.import_foot import ImportFoot
from judging_app.desktop.pages.import_grid import ImportGrid
from judging_app.desktop.pages.import_menu import column_menu
from judging_app.desktop.pages.import_row import ImportRowPanel
from judging_app.desktop.pages.import_waiting import ImportWaiting
from judging_app.desktop.pages.import_words import title_word
from judging_app.desktop.remembered import RememberedFile
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel, Question
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class ImportPanel(QWidget):
    """Reads, shows, mends and stores a table.

    Signals:
        closed: The person goes back; nothing was stored.
        imported: Everything is stored.
        file_wanted: Another file is wanted in the place of one that was refused.
    """

    closed = Signal()
    imported = Signal()
    file_wanted = Signal()

    def __init__(
        self,
        operations: Operations,
        round_code: str,
        kind: ImportKind,
        memory: RememberedFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.book = ImportBook(operations, round_code, kind, memory or RememberedFile(), self)
        self.model = ImportModel(self.book, self)
        self.title = make_label(size="title", strong=True)
        self.source = ElidedLabel(size=13, ink="text2")
        self.back = KindButton(kind=ButtonKind.PLAIN, icon="arrow-left")
        self.strip = Strip()
        self.bar = ImportBar(self.book, self.model)
        self.grid = ImportGrid(self.model)
        self.row = ImportRowPanel(self.book, self.model)
        self.foot = ImportFoot(self.book)
        self.waiting = ImportWaiting()
        self.question: ConfirmPanel | None = None
        self._said: Callable[[], None] | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()
        self._add_keys()
        self.setFocusProxy(self.grid)
        follow_theme(self._on_theme)
        self.retranslate()

    def read_file(self, path: Path, event: Event) -> None:
        """Read a workbook or a CSV file and show what it would do."""
        self._begin(path.name)
        self.book.read_file(path, event)
        self.retranslate()

    def read_text(self, text: str, event: Event) -> None:
        """Take what was pasted and show what it would do."""
        self._begin(translate("ImportPanel", "Pasted cells"))
        self.book.read_text(text, event)
        self.retranslate()

    def take_event(self, event: Event) -> None:
        """The event is another meanwhile; the table is planned for it."""
        self.book.take_event(event)

    def undo(self) -> None:
        """Take the last change of the table back; the window's keys come here by the page."""
        self.book.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.book.redo()

    def leave(self) -> None:
        """Go back without storing; asks first where something was mended."""
        if self.book.is_storing or self.question is not None:
            return
        if self.book.is_mended and self._stack.currentIndex() == 1:
            self._ask_to_leave()
        else:
            self._close()

    def go_to_trouble(self, *, back: bool = False) -> None:
        """Make the next cell that is to be mended the current one."""
        found = self.model.next_trouble(self.grid.number, self.grid.section, back=back)
        if found is None:
            return
        if self.model.place_of(found.row) < 0:
            self._show_only(Shown.ALL)
        self.grid.select(found.row, self.model.section_of(found.target))
        # A guess is confirmed by Enter, a cell is opened by it.
        guess = self.row.guess
        front = self.grid.view if guess is None else guess.keep
        front.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_meaning(self, section: int) -> None:
        """Open the choice of what a column means, below its head."""
        column, draft, vocabulary = self.model.column_at(section), self.book.draft, self.book.vocabulary
        if column is None or not column.number or draft is None or vocabulary is None:
            return
        number = column.number
        menu = column_menu(
            self,
            vocabulary,
            draft.mapping.choice(number),
            lambda target: self.book.set_target(number, target),
            lambda unit: self.book.set_unit(number, unit),
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.grid.section_place(section))

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(title_word(self.book.kind.key))
        self.source.set_text(self.book.source or translate("ImportPanel", "Pasted cells"))
        self.back.setText(translate("ImportPanel", "Back"))
        self.grid.name(translate("ImportPanel", "Rows of the table"))
        self.waiting.retranslate()
        self.strip.retranslate()
        self.model.retranslate()
        self.row.retranslate()
        if self._said is not None and self.strip.isVisible():
            self._said()
        self._show_plan()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _begin(self, name: str) -> None:
        self.strip.clear()
        self._drop_question()
        self._stack.setCurrentWidget(self.waiting)
        self.waiting.start(name)

    def _on_began(self) -> None:
        self.waiting.stop()
        self.model.start()
        self.grid.start()
        self._stack.setCurrentIndex(1)
        self._show_plan()
        self.grid.select_first()
        self._show_row()
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: JudgingError) -> None:
        if self.book.draft is None:
            self.waiting.fail(error)
            return
        if error.problem is Problem.CHANGED_MEANWHILE:
            error = JudgingError.of(Problem.PLAN_OUTDATED)

        def say() -> None:
            words = " ".join(sentence(finding) for finding in error.findings[:3])
            head = translate("ImportPanel", "Nothing was stored")
            self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

        self._said = say
        say()
        self._show_plan()

    def _on_imported(self) -> None:
        self.book.let_go()
        self.imported.emit()

    def _show_plan(self) -> None:
        if self.book.preview is None:
            return
        self.bar.show_plan()
        self.foot.show_plan()
        self._show_column_errors()
        self._show_row()

    def _show_column_errors(self) -> None:
        plan = self.book.plan
        errors = [found.finding for found in plan.column_findings if found.is_error] if plan else []
        self._column_error.setText("\n".join(map(sentence, errors)))
        self._column_error_frame.setVisible(bool(errors))

    def _show_row(self) -> None:
        number = self.grid.number
        self.row.show_row(self.model.row_at(self.model.place_of(number)), self.grid.section)

    def _show_only(self, shown: Shown) -> None:
        self.model.show_only(shown)
        self._show_plan()

    def _carry_out(self) -> None:
        self.strip.clear()
        self.book.carry_out()
        self.foot.show_plan()

    def _close(self) -> None:
        self.waiting.stop()
        self._drop_question()
        self.book.let_go()
        self.closed.emit()

    def _ask_to_leave(self) -> None:
        self.question = ConfirmPanel(
            Question(
                title=translate("ImportPanel", "Leave without importing the table?"),
                consequence=translate(
                    "ImportPanel", "What you mended here is lost. Neither the event nor the file is changed."
                ),
                safe_answer=translate("ImportPanel", "Go on here"),
                act_answer=translate("ImportPanel", "Leave"),
                dangerous=True,
            )
        )
        self.question.confirmed.connect(lambda _: self._close())
        self.question.declined.connect(self._on_stay)
        self._column.insertWidget(1, self.question)
        self.question.take_focus()

    def _on_stay(self) -> None:
        self._drop_question()
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_question(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self.back)
        self._head.addWidget(self.title)
        self._head.addWidget(self.source, 1)
        card = QFrame()
        set_look(card, kind="card")
        self._card = QVBoxLayout(card)
        self._card.addWidget(self.grid)
        self._column_error_frame = QFrame()
        set_look(self._column_error_frame, kind="well")
        self._column_error = make_label(size="table", ink="danger", strong=True, wrap=True)
        self._well = QHBoxLayout(self._column_error_frame)
        self._well.addWidget(self._column_error)
        preview = QWidget()
        self._preview = QVBoxLayout(preview)
        self._preview.setContentsMargins(0, 0, 0, 0)
        self._preview.addWidget(self.strip)
        self._preview.addWidget(self.bar)
        self._preview.addWidget(self._column_error_frame)
        self._preview.addWidget(card, 1)
        self._preview.addWidget(self.row)
        self._preview.addWidget(self.foot)
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(preview)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.book.began.connect(self._on_began)
        self.book.planned.connect(self._show_plan)
        self.book.mended.connect(self.foot.show_plan)
        self.book.failed.connect(self._on_failed)
        self.book.imported.connect(self._on_imported)
        self.back.clicked.connect(self.leave)
        self.bar.shown_only.connect(self._show_only)
        self.grid.moved.connect(self._show_row)
        self.grid.column_pressed.connect(self.choose_meaning)
        self.row.mended.connect(lambda: self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.row.choice_wanted.connect(self.choose_meaning)
        self.foot.next_wanted.connect(self.go_to_trouble)
        self.foot.import_wanted.connect(self._carry_out)
        self.waiting.left.connect(self._close)
        self.waiting.file_wanted.connect(self.file_wanted)

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("F8", self.go_to_trouble),
            ("Shift+F8", lambda: self.go_to_trouble(back=True)),
            ("F4", lambda: self.choose_meaning(self.grid.section)),
            ("Ctrl+Return", self.row.act_first),
            ("Ctrl+Delete", self._skip_by_key),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _skip_by_key(self) -> None:
        # In a field Ctrl+Delete takes a word away.
        if not isinstance(self.focusWidget(), QLineEdit):
            self.row.skip_or_include()

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._head.setSpacing(now.px(10))
        self.title.setMinimumHeight(now.px(now.height.field))
        self._preview.setSpacing(now.px(8))
        self._card.setContentsMargins(1, now.px(2), 1, now.px(4))
        self._well.setContentsMargins(now.px(12), now.px(8), now.px(12), now.px(8))

"""Paper sheets: scanned or looked up, keyed twice by two people, settled where the two differ."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.keying.answers import KeyingSheet, KeyingState
from judging_app.application.keying.numbers import SheetRef
from judging_app.desktop import files
from judging_app.desktop.models.keying_book import KeyingBook
from judging_app.desktop.models.keying_codes import PICTURES
from judging_app.desktop.models.keying_form import KeyingForm
from judging_app.desktop.models.keying_lookup import Looked, LookUp, look_up
from judging_app.desktop.models.keying_rows import ALL, group_of
from judging_app.desktop.operations import Operations
from judging_app.desktop.overlay import Overlay
from judging_app.desktop.page import Page
from judging_app.desktop.pages.keying_camera import CameraView
from judging_app.desktop.pages.keying_differences import DifferencesCard
from judging_app.desktop.pages.keying_head import KeyingHead
from judging_app.desktop.pages.keying_intake import Intake, picture_files
from judging_app.desktop.pages.keying_list import KeyingList
from judging_app.desktop.pages.keying_sheet import KeyingSheetCard
from judging_app.desktop.pages.keying_strip import SpokenStrip
from judging_app.desktop.pages.keying_words import (
    Said,
    drop_question,
    looked_words,
    name_wanted_words,
    stored_words,
    unsaved_words,
)
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.confirm_panel import ConfirmPanel
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.skeleton import Skeleton
from judging_app.desktop.widgets.themed import follow_theme, set_look, tokens
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_LIST: Final = 400
_SIDE_BY_SIDE: Final = 960


class KeyingPage(Page):
    """One field that is always ready for the next code, the sheet in hand, and the list of all.

    Signals:
        conflict_wanted: The organizer wants to decide between a paper sheet and another one.
    """

    conflict_wanted = Signal()

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._read_only = False
        self._was_warned = False
        self.book = KeyingBook(operations, round_code, self)
        self.head = KeyingHead()
        self.strip = SpokenStrip()
        self.sheet = KeyingSheetCard()
        self.differences = DifferencesCard()
        self.empty = EmptyState(icon="qr-code", title="")
        self.camera = CameraView()
        self.list = KeyingList()
        self.overlay = Overlay(self)
        self.intake = Intake(self, self.camera, self)
        self._left = QStackedWidget()
        self._lay_out()
        self._wire()
        self._add_keys()
        self.head.name.setText(operations.people.keyer)
        self.setAcceptDrops(True)
        self.retranslate()
        follow_theme(self._on_theme)

    @property
    def is_free(self) -> bool:
        """Whether no sheet is in hand."""
        return self.book.form is None

    @property
    def may_turn(self) -> bool:
        """Whether the sheet in hand, if there is one, may be put away for another."""
        form = self.book.form
        return (form is None or not form.is_touched) and self.overlay.isHidden()

    def set_read_only(self, read_only: bool) -> None:
        """Show where sheets stand but take no keyings, for an event that is open for reading."""
        self._read_only = read_only
        self.differences.set_read_only(read_only)
        self._show_form()

    def refresh(self) -> None:
        """Ask where every sheet stands; what is being keyed stays."""
        self.book.refresh()

    def show_page(self) -> None:
        """Come to the front, ready for a code."""
        super().show_page()
        QTimer.singleShot(0, self, self.go_on)

    def concerns(self, changes: Changes) -> bool:
        """Keyings, sheets that come from elsewhere, conflicts, and what sheets there are at all."""
        wanted = {Area.KEYING, Area.SHEETS, Area.LAPTOPS, Area.SEATS, Area.ENTRIES, Area.RULES, Area.SEAL}
        return bool(changes.areas & wanted)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.head.retranslate()
        self.sheet.retranslate()
        self.differences.retranslate()
        self.camera.retranslate()
        self.list.retranslate()
        self.strip.speak_again()
        self.empty.set_texts(
            title=translate("Keying", "Ready for the next sheet"),
            sentence=translate(
                "Keying",
                "Scan its code, type its eight digits, or choose it in the list. "
                "Every sheet is keyed twice, by two people; only what both keyed alike counts.",
            ),
        )
        if self.book.view is not None:
            # The list's words are made with the rows.
            self.book.refresh()
        self._show_form()
        self._show_list()

    def take_text(self, text: str) -> None:
        """Open the sheet that a code or a number means, or say why there is none."""
        view = self.book.view
        if view is None:
            return
        looked = look_up(view, text)
        if looked.outcome is LookUp.FOUND:
            self._open(looked.sheets[0], looked.rules)
        elif looked.outcome is not LookUp.NOTHING:
            self._say_looked(looked)
            if self.head.scan.isVisible() and self.is_free:
                self.head.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Store what is in hand, or go to what is missing."""
        if self.differences.isVisible():
            self.differences.take()
            return
        form = self.book.form
        if form is None or not self.sheet.isVisible() or self._read_only or not form.may_be_keyed:
            return
        if not self.sheet.settle():
            return
        if form.missing():
            self.sheet.go_to(form.missing()[0].code)
        elif not self._name():
            self._ask_name()
        elif not form.is_second_by(self._name()):
            # The keyboard goes where the next sheet is scanned only once this one is stored.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.book.store(self._name())
            self._show_form()

    def leave(self) -> None:
        """Put the sheet away; what was keyed of it is asked about once."""
        if not self.overlay.isHidden():
            self.overlay.close_content()
            return
        form = self.book.form
        if form is None:
            self.intake.forget()
            self.head.take_focus()
            return
        if form.is_touched and not self._was_warned:
            self._was_warned = True
            self._say_unsaved(form)
            return
        self.strip.hush()
        self.book.leave()
        self.go_on()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files(event.mimeData()) and not self._read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [] if self._read_only else picture_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.intake.read_files(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        # Nobody looks: the camera's light goes out with the page.
        self._turn_camera_off()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._skeleton = Skeleton("", rows=6)
        blank = Card(padded=False)
        blank.body.addWidget(self.empty)
        for widget in (self._skeleton, blank, self.sheet, self.differences):
            self._left.addWidget(widget)
        self._blank = blank
        self._right_box = QWidget()
        self._right = QVBoxLayout(self._right_box)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.camera)
        self._right.addWidget(self.list, 1)
        self._body = QHBoxLayout()
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._right_box)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._body, 1)

    def _wire(self) -> None:
        head, book, sheet = self.head, self.book, self.sheet
        head.text_given.connect(self._on_text)
        head.scan.escaped.connect(self.leave)
        head.scan.picture_pasted.connect(self.intake.paste)
        head.filter_chosen.connect(self.list.choose_group)
        head.name_changed.connect(self._on_name)
        head.camera_requested.connect(self._on_camera)
        head.pictures_requested.connect(self._choose_pictures)
        book.loaded.connect(self._on_loaded)
        book.turned.connect(self._on_turned)
        book.stored.connect(self._on_stored)
        book.refused.connect(self._on_refused)
        sheet.edited.connect(self._on_edited)
        sheet.store_requested.connect(self.store)
        sheet.leave_requested.connect(self.leave)
        sheet.drop_requested.connect(self._ask_drop)
        sheet.notice_requested.connect(self.conflict_wanted)
        sheet.code_typed.connect(head.begin_code)
        self.differences.settled.connect(self._on_settled)
        self.differences.drop_requested.connect(self._ask_drop)
        self.differences.leave_requested.connect(self.leave)
        self.list.sheet_chosen.connect(self._on_chosen)
        self.camera.troubled.connect(lambda _: self.head.camera.setChecked(False))

    def _add_keys(self) -> None:
        keys: tuple[tuple[QKeySequence.StandardKey | str, Callable[[], None]], ...] = (
            ("Ctrl+Return", self.store),
            ("Ctrl+Enter", self.store),
            ("Escape", self.leave),
            ("F3", self.head.take_focus),
            (QKeySequence.StandardKey.Paste, self.intake.paste),
            (QKeySequence.StandardKey.Find, self.list.take_focus),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _name(self) -> str:
        return self.head.name.text().strip()

    def _on_text(self, text: str) -> None:
        """A code that was scanned or a number that was typed."""
        form = self.book.form
        if form is not None and form.is_touched and text.strip():
            self._say_unsaved(form)
            self.sheet.go_to(next(iter(form.missing() or form.plan.leaves)).code)
            return
        self.take_text(text)

    def _open(self, sheet: KeyingSheet, rules: str = "") -> None:
        self.strip.hush()
        self._was_warned = False
        self.book.open(sheet, rules)

    def _on_chosen(self, ref: SheetRef) -> None:
        sheet, form = self.book.sheet(ref), self.book.form
        if sheet is None or (form is not None and form.sheet.ref == sheet.ref):
            return
        if form is not None and form.is_touched:
            self._say_unsaved(form)
            return
        self._open(sheet)

    def _on_turned(self) -> None:
        form = self.book.form
        self._was_warned = False
        if form is not None:
            # Two keyings that differ may be taken back elsewhere: then this is shown in their place.
            self.sheet.show_form(form)
        self._show_form()
        if form is None:
            return
        self.list.select(form.sheet.ref)
        QTimer.singleShot(0, self, self._go_to_marks)

    def _go_to_marks(self) -> None:
        form = self.book.form
        if form is None or not self.overlay.isHidden():
            return
        if self.differences.isVisible():
            self.differences.take_focus()
        elif not self._name():
            self._ask_name()
        elif form.may_be_keyed and form.plan.leaves:
            self.sheet.go_to(form.plan.leaves[0].code)
        else:
            self.sheet.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_name(self) -> None:
        self.say(name_wanted_words)
        self.head.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        form, view = self.book.form, self.book.view
        if view is None:
            self._left.setCurrentWidget(self._skeleton)
        elif form is None:
            self._left.setCurrentWidget(self._blank)
        elif form.sheet.both is not None:
            if not self.differences.by.text():
                self.differences.by.setText(self._name())
            self.differences.show_sheet(form.sheet)
            self._left.setCurrentWidget(self.differences)
        else:
            self.sheet.show_state(form, view, self._name(), read_only=self._read_only)
            self._left.setCurrentWidget(self.sheet)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is no room for both, the sheet in hand takes that of the list."""
        narrow = self.width() < tokens().px(_SIDE_BY_SIDE)
        self.list.setVisible(self.is_free or not narrow)
        self._right_box.setVisible(self.is_free or not narrow or self.camera.is_on)

    def _on_edited(self) -> None:
        self._was_warned = False
        self._show_form()

    def _on_name(self, name: str) -> None:
        self.operations.people.keyer = name
        self._show_form()

    def _on_loaded(self) -> None:
        first = self._left.currentWidget() is self._skeleton
        self._show_list()
        self._show_form()
        if first and self.isVisible():
            QTimer.singleShot(0, self, self.go_on)

    def _show_list(self) -> None:
        view = self.book.view
        if view is None:
            return
        self.list.show_rows(self.book.rows)
        counts = Counter(group_of(item) for item in view.sheets)
        counts[ALL] = len(view.sheets)
        self.head.show_counts(counts, view.counted, view.wanted)

    def _on_stored(self, sheet: KeyingSheet) -> None:
        self.say(lambda: stored_words(sheet), lambda: self._after_stored(sheet))
        self.go_on()

    def _after_stored(self, sheet: KeyingSheet) -> None:
        """The button of what was said about a sheet that is stored."""
        now = self.book.sheet(sheet.ref)
        if now is None:
            return
        if now.state is KeyingState.CONFLICT:
            self.conflict_wanted.emit()
        elif not (self.book.form is not None and self.book.form.is_touched):
            self._open(now)

    def go_on(self) -> None:
        """The next sheet of a stack of scans, or the field for the next code."""
        if not self.is_free:
            self._go_to_marks()
            return
        while text := self.intake.next():
            if self._open_queued(text):
                return
        self.head.take_focus()

    def _open_queued(self, text: str) -> bool:
        """Open a sheet of the stack, unless it counts already or this person has keyed it."""
        view = self.book.view
        looked = None if view is None else look_up(view, text)
        if looked is None:
            return False
        if looked.outcome is not LookUp.FOUND:
            self._say_looked(looked)
            return False
        sheet = looked.sheets[0]
        own = KeyingForm.of(sheet, looked.rules).is_second_by(self._name())
        if sheet.state is KeyingState.COUNTED or own:
            return False
        self.book.open(sheet, looked.rules)
        return True

    def _on_settled(self, standing: object, marks: object, by: str, reason: str) -> None:
        sheet = self.differences.sheet
        if sheet is not None:
            self.book.settle(sheet, standing, marks, by, reason)  # type: ignore[arg-type]

    def _ask_drop(self) -> None:
        form = self.book.form
        if form is None:
            return
        sheet = form.sheet
        panel = ConfirmPanel(drop_question(sheet, self._name()))
        panel.declined.connect(self.overlay.close_content)
        panel.confirmed.connect(lambda reason: self._drop(sheet, panel.name, reason))
        self.overlay.show_widget(panel, widest=520)
        panel.take_focus()

    def _drop(self, sheet: KeyingSheet, by: str, reason: str) -> None:
        self.overlay.close_content()
        self.book.drop(sheet, by, reason)

    def _on_refused(self, error: JudgingError) -> None:
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self.say(lambda: Said(translate("Keying", "Not stored"), words, Tone.DANGER, "warning-circle-fill"))
        self._show_form()
        self._go_to_marks()

    def _on_camera(self) -> None:
        if self.camera.is_on:
            self._turn_camera_off()
        else:
            self.head.camera.setChecked(self.camera.turn_on())
        self.go_on()

    def _turn_camera_off(self) -> None:
        self.camera.turn_off()
        self.head.camera.setChecked(False)

    def _choose_pictures(self) -> None:
        paths = files.ask_pictures(self, self.operations.folder, PICTURES)
        if paths:
            self.intake.read_files(paths)

    def say(self, speak: Callable[[], Said], act: Callable[[], None] | None = None) -> None:
        """Say something in the strip; `act` is what its button does."""
        self.strip.say(speak, act)

    def _say_looked(self, looked: Looked) -> None:
        if looked.outcome is LookUp.SEVERAL:
            self.head.filters.set_current(ALL)
            self.list.choose_group(ALL)
            self.list.search.setText(looked.sheets[0].number)
        only = looked.sheets[0] if len(looked.sheets) == 1 else None
        act = None if only is None else lambda: self._open(only, looked.rules)
        self.say(lambda: looked_words(looked), act)

    def _say_unsaved(self, form: KeyingForm) -> None:
        self.say(partial(unsaved_words, form.sheet))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(8))
        self._body.setSpacing(now.px(12))
        self._right.setSpacing(now.px(10))
        self._right_box.setFixedWidth(now.px(_LIST))
        self._arrange()

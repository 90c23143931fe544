"""The log: everything that was done to the event, by whom, when and why, and proof that it is whole."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.log import LogCheck, LogKind, LogView
from judging_app.application.queries import CheckLog, LogOf
from judging_app.desktop import files
from judging_app.desktop.models.log_model import LogModel
from judging_app.desktop.models.log_rows import LogRow, log_lines, log_rows, person_word
from judging_app.desktop.operations import Operations
from judging_app.desktop.page import Page
from judging_app.desktop.pages.log_side import LogSide
from judging_app.desktop.pages.log_table import LogTable
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.empty_state import EmptyState
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import (
    ElidedLabel,
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.act_details import act_fields
from judging_app.wording.acts import kind_word
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

PAGE: Final = 100
"""Entries that are fetched at once."""

_SIDE: Final = 340
_SIDE_BY_SIDE: Final = 940
_TYPING_MS: Final = 200
_QUIET: Final = frozenset({Area.DRAFTS, Area.RULES_DRAFT})


class LogPage(Page):
    """Table, filters, the act in detail, the check of the chain, and a file to hand out."""

    def __init__(self, operations: Operations, round_code: str, parent: QWidget | None = None) -> None:
        super().__init__(operations, round_code, parent)
        self._event: Event | None = None
        self._ticket = 0
        self._fitting = 0
        self._check: tuple[LogCheck, datetime] | None = None
        self._wants_side: bool | None = None
        self.model = LogModel(self)
        self.table = LogTable(self.model)
        self.side = LogSide()
        self.kinds = ComboBox()
        self.people = ComboBox()
        self.search = SearchField()
        self.export_button = KindButton(icon="table")
        self.check_button = KindButton(size=ButtonSize.COMPACT, icon="link")
        self.chain = Pill()
        self.strip = Strip()
        self._title = make_label(size="title", strong=True)
        self._subtitle = ElidedLabel(size=13, ink="text2")
        self._counted = ElidedLabel(size=12, ink="text2")
        self._empty = EmptyState(icon="magnifying-glass", title="")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._wire()
        self.retranslate()
        follow_theme(self._on_theme)

    def refresh(self) -> None:
        """Fetch what was done since, or the first page."""
        if self.model.newest and not self._filtered():
            wanted = self._query(since=self.model.newest, most=None)
            self.operations.ask(wanted, self._taker(self._on_newer), self)
        else:
            self._reload()

    def concerns(self, changes: Changes) -> bool:
        """Everything but drafts leaves a trace in the log."""
        return bool(changes.areas - _QUIET)

    def show_page(self) -> None:
        """Come to the front, with the keyboard on the table."""
        super().show_page()
        self.table.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._title.setText(translate("LogPage", "Log"))
        self.search.set_placeholder(translate("LogPage", "Search entries, people, reasons"))
        self.export_button.setText(translate("LogPage", "Export CSV"))
        self.check_button.setText(translate("LogPage", "Check the whole log"))
        self._empty.set_texts(
            title=translate("LogPage", "Nothing found"),
            sentence=translate("LogPage", "No entry of the log fits these filters."),
        )
        self.strip.retranslate()
        self.model.retranslate()
        self.side.retranslate()
        self._name_kinds()
        self._show_chain()
        if self.model.newest:
            self._say_current()
            self._reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def open_side(self, wanted: bool) -> None:
        """Open or close the act in detail."""
        self._wants_side = wanted
        self._arrange()
        if not wanted:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        set_look(self, kind="canvas")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._subtitle, 1)
        self._head.addWidget(self.export_button)
        self._filters = QHBoxLayout()
        for widget in (self.kinds, self.people):
            self._filters.addWidget(widget)
        self._filters.addWidget(self.search, 1)
        self._filters.addStretch(1)
        self._main = QWidget()
        self._left = QVBoxLayout(self._main)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addLayout(self._filters)
        self._left.addWidget(self._make_card(), 1)
        self._body = QHBoxLayout()
        self._body.addWidget(self._main, 1)
        self._body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._body, 1)

    def _make_card(self) -> QWidget:
        card = QFrame()
        set_look(card, kind="card")
        self._cover = QStackedWidget()
        self._cover.addWidget(self.table)
        self._cover.addWidget(self._empty)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._counted, 1)
        self._foot.addWidget(self.chain)
        self._foot.addWidget(self.check_button)
        self._card = QVBoxLayout(card)
        self._card.addWidget(self._cover, 1)
        self._card.addWidget(make_divider())
        self._card.addLayout(self._foot)
        return card

    def _wire(self) -> None:
        self.table.entry_selected.connect(self._on_selected)
        self.table.entry_opened.connect(lambda _: self.open_side(not self.side.isVisible()))
        self.side.closed.connect(lambda: self.open_side(False))
        self.model.more_wanted.connect(self._on_more)
        self.kinds.currentIndexChanged.connect(lambda _: self._reload())
        self.people.currentIndexChanged.connect(lambda _: self._reload())
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self._typing.timeout.connect(self._reload)
        self.check_button.clicked.connect(self._on_check)
        self.export_button.clicked.connect(self._on_export)
        self.setFocusProxy(self.table)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _query(self, *, before: int | None = None, since: int = 0, most: int | None = PAGE) -> LogOf:
        chosen = self.kinds.currentData()
        kind = LogKind(chosen) if chosen else None
        return LogOf(kind, self.people.currentData() or "", self.search.text(), before, since, most)

    def _filtered(self) -> bool:
        wanted = self._query()
        return bool(wanted.kind or wanted.actor or wanted.text.strip())

    def _reload(self) -> None:
        """Fetch the first page anew; answers to what was asked before are let go."""
        self._typing.stop()
        self._ticket += 1
        self.operations.ask(self._query(), self._taker(self._on_first), self)

    def _taker(self, show: Callable[[LogView, list[LogRow]], None]) -> Callable[[LogView], None]:
        """Put sentences to a page's entries on the worker, then show them."""
        ticket = self._ticket

        def take(view: LogView) -> None:
            if ticket == self._ticket:
                self.operations.run(
                    lambda _: log_rows(view.entries, view.event),
                    lambda rows: show(view, rows) if ticket == self._ticket else None,
                    self,
                )

        return take

    def _on_first(self, view: LogView, rows: list[LogRow]) -> None:
        self._event, self._fitting = view.event, view.fitting
        self._subtitle.set_text(view.event.name)
        self._name_people(view)
        selected = self.table.current_number()
        self.model.show_rows(rows, is_whole=len(rows) >= view.fitting)
        self._cover.setCurrentIndex(0 if rows else 1)
        if not self.table.select_number(selected):
            self.table.select_number(self.model.newest)
        self._count()
        self._arrange()

    def _on_more(self) -> None:
        wanted = self._query(before=self.model.oldest)
        self.operations.ask(wanted, self._taker(self._on_older), self)

    def _on_older(self, _: LogView, rows: list[LogRow]) -> None:
        self.model.add_older(rows, is_whole=len(rows) < PAGE)

    def _on_newer(self, view: LogView, rows: list[LogRow]) -> None:
        self._event = view.event
        fresh = [row for row in rows if row.entry.number > self.model.newest]
        self._fitting += len(fresh)
        self.model.add_newer(fresh)
        self._count()

    def _count(self) -> None:
        text = translate("LogPage", "Entries: {count}, newest first")
        self._counted.set_text(text.format(count=f"{self._fitting:,}"))

    def _name_kinds(self) -> None:
        """The kinds in the language in use; the choice stays."""
        chosen = max(self.kinds.currentIndex(), 0)
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            self.kinds.addItem(translate("LogPage", "All acts"), "")
            for kind in LogKind:
                self.kinds.addItem(kind_word(kind), kind.value)
            self.kinds.setCurrentIndex(chosen)
        self.kinds.setAccessibleName(translate("LogPage", "Kind"))
        self.people.setAccessibleName(translate("LogPage", "Who"))
        if self.people.count():
            self.people.setItemText(0, translate("LogPage", "Everybody"))

    def _name_people(self, view: LogView) -> None:
        chosen = self.people.currentData()
        # What the program did by itself bears no name: nothing narrows to it.
        people = [person for person in view.people if person]
        with QSignalBlocker(self.people):
            self.people.clear()
            self.people.addItem(translate("LogPage", "Everybody"), "")
            for person in people:
                self.people.addItem(person_word(person), person)
            self.people.setCurrentIndex(max(self.people.findData(chosen), 0) if chosen else 0)

    def _on_selected(self, number: int) -> None:
        row, event = self.model.row_at(self.table.currentIndex().row()), self._event
        if row is None or event is None:
            return
        self.side.show_row(row)
        self.operations.run(
            lambda _: act_fields(row.entry, event),
            lambda fields: self.side.show_fields(number, fields),
            self,
        )

    def _say_current(self) -> None:
        """Say the act in detail again at once; the table follows when it is fetched."""
        row = self.model.row_at(self.table.currentIndex().row())
        if row is not None and self._event is not None:
            self.side.show_row(log_rows([row.entry], self._event)[0])

    def _on_check(self) -> None:
        self.check_button.setEnabled(False)
        self.operations.ask(CheckLog(), self._on_checked, self, self._on_check_failed)

    def _on_checked(self, check: LogCheck) -> None:
        self._check = check, datetime.now().astimezone()
        self.check_button.setEnabled(True)
        self._show_chain()

    def _on_check_failed(self, error: JudgingError) -> None:
        self.check_button.setEnabled(True)
        self.operations.refused.emit(error)

    def _show_chain(self) -> None:
        self.chain.setVisible(self._check is not None)
        if self._check is None:
            return
        check, at = self._check
        text = translate("LogPage", "Log whole, {count} entries (checked {time})")
        words = text.format(count=f"{check.length:,}", time=at.strftime("%H:%M:%S"))
        if not check.broken:
            self.chain.set_state(words, tone=Tone.OK, icon="check")
            self.chain.setToolTip(translate("LogPage", "Last digest: {digest}").format(digest=check.digest))
            return
        text = translate("LogPage", "Entry {number} does not follow from the one before")
        self.chain.set_state(text.format(number=check.broken), tone=Tone.DANGER, icon="warning")
        self.chain.setToolTip(
            translate("LogPage", "The file was changed outside the program; compare with a backup.")
        )

    def _on_export(self) -> None:
        name = "" if self._event is None else self._event.name
        name = f"{name} {translate('LogPage', 'log')}".strip()
        proposed = files.proposed_name(self.operations.folder, name, ".csv")
        path = files.ask_new_table(self, translate("LogPage", "Export the log"), proposed)
        if path:
            wanted = self._query(most=None)
            self.operations.ask(wanted, lambda view: self._write(view, path), self)

    def _write(self, view: LogView, path: str) -> None:
        self.operations.run(
            lambda library: library.write_table(log_lines(view.entries, view.event), Path(path)),
            lambda _: self._say_saved(path),
            self,
            lambda error: self._say_failed(path, error),
        )

    def _say_saved(self, path: str) -> None:
        self.strip.show_message(
            translate("LogPage", "Saved"), path, tone=Tone.OK, icon="check-circle-fill", closable=True
        )

    def _say_failed(self, path: str, error: JudgingError) -> None:
        head = translate("LogPage", "“{file}” could not be written").format(file=Path(path).name)
        words = " ".join(sentence(finding) for finding in error.findings[:3])
        self.strip.show_message(head, words, tone=Tone.DANGER, icon="warning-circle-fill", closable=True)

    def _arrange(self) -> None:
        """Side by side where there is room; else the act in detail takes the table's place."""
        wide = self.width() >= tokens().px(_SIDE_BY_SIDE)
        wanted = wide if self._wants_side is None else self._wants_side
        shown = wanted and bool(self.model.rowCount())
        self.side.setVisible(shown)
        self._main.setVisible(wide or not shown)
        self.side.setMinimumWidth(tokens().px(_SIDE) if wide else 0)
        self.side.setMaximumWidth(tokens().px(_SIDE) if wide else 16777215)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(16), now.px(9), now.px(16), now.px(14))
        self._column.setSpacing(now.px(10))
        self._title.setMinimumHeight(now.px(now.height.field))
        self._head.setSpacing(now.px(10))
        self._filters.setSpacing(now.px(8))
        self._left.setSpacing(now.px(10))
        self._body.setSpacing(now.px(12))
        self._card.setContentsMargins(1, now.px(4), 1, now.px(3))
        self._foot.setContentsMargins(now.px(14), now.px(4), now.px(10), now.px(4))
        self._foot.setSpacing(now.px(10))
        self.search.setMinimumWidth(now.px(200))
        self.search.setMaximumWidth(now.px(340))
        self._arrange()

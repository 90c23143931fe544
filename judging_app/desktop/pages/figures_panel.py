"""The panel of the figure in hand: claim and verified value, reason, points, evidence, the next step."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.application.figure_review import DONE, FigureState
from judging_app.desktop.models.figures_book import Draft
from judging_app.desktop.models.figures_typed import (
    Typed,
    difference_words,
    needs_reason,
    read_figure,
    typed_figure,
    verified_value,
)
from judging_app.desktop.pages.figures_case import DifferenceBox, FigureCase, people_words
from judging_app.desktop.pages.figures_evidence import EvidenceList
from judging_app.desktop.pages.figures_inputs import CountsEditor, FigureEdit
from judging_app.desktop.pages.figures_points import FigurePoints
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.note_line import NoteLine
from judging_app.desktop.widgets.themed import (
    follow_theme,
    make_divider,
    make_label,
    set_look,
    tokens,
)
from judging_app.domain.indicators import Categories, IndicatorValue
from judging_app.wording.derivations_numbers import entry_number, shown
from judging_app.wording.language import translate

_ENTER: Final = ("Enter",)
_BUTTON_HEIGHT: Final = 42


class FiguresPanel(SidePanel):
    """Shows one figure and takes what is typed; it only says what is wanted, the page does it.

    Signals:
        verify_requested: The figure as verified, without a name.
        claim_given: The figure with a claim, where none was made.
        confirm_requested: A second person agrees.
        send_back_requested: The verification is to be taken back.
        unfounded_requested: Nothing backs the claim; or, where that is recorded, it is taken back.
        typed: What is typed changed.
        went_back: Shift+Enter.
        moved: Up or Down in the value's field.
        cancelled: Esc: what was typed is forgotten.
        pasted: Ctrl+V outside the fields.
        files_dropped: Paths of files dropped on the panel.
    """

    verify_requested = Signal(object)
    claim_given = Signal(object)
    confirm_requested = Signal()
    send_back_requested = Signal()
    unfounded_requested = Signal()
    typed = Signal()
    went_back = Signal()
    moved = Signal(int)
    cancelled = Signal()
    pasted = Signal()
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case: FigureCase | None = None
        self._filling = False
        self._position = make_label(size="table", ink="text2")
        self._claim_label = make_label(size="table", ink="text2")
        self._verified_label = make_label(size="table", ink="text2")
        self.claim_field = FigureEdit(strong=False)
        self.figure_field = FigureEdit(strong=True)
        self.counts = CountsEditor()
        self.reason_field = QLineEdit()
        self.note = NoteLine()
        self.points = FigurePoints()
        self.people = make_label(size="caption", ink="text2", wrap=True)
        self.evidence = EvidenceList()
        self.unfounded_button = KindButton()
        self.act_button = KindButton(kind=ButtonKind.PRIMARY, keys=_ENTER)
        self._difference = DifferenceBox(self.reason_field)
        self._arrow = IconLabel("arrow-right", size=18)
        self.cross.hide()
        self.setAcceptDrops(True)
        self._lay_out_figure()
        self._wire()
        self.retranslate()
        follow_theme(self._on_figure_theme)
        self.show_case(None)

    def show_case(self, case: FigureCase | None) -> None:
        """Show a figure; what was typed for it before is there again."""
        another = case is None or self.case is None or case.key != self.case.key
        self.case = case
        self._content.setVisible(case is not None)
        self._buttons.setVisible(case is not None)
        if case is None:
            # A claim that is left half typed must not be stored when its field loses the keyboard.
            self.claim_field.clear()
            self.set_heading("", translate("Figures", "No figure chosen"))
            self._position.setText("")
            return
        self.set_heading(f"{entry_number(case.entry)} · {case.entry.name}", case.leaf.name)
        position = translate("Figures", "{number} of {count}")
        self._position.setText(position.format(number=case.number, count=case.of))
        # Its fields would each show the points again; they are shown once, when all are filled.
        self._filling = True
        self._fill(case)
        self._filling = False
        if another:
            self.note.set_quiet("")
            self.scroll_to_top()
        self._show_live()

    def start_typing(self, text: str) -> None:
        """Put the keyboard on the value; a digit typed over the table begins it anew."""
        if self.case is None:
            return
        if isinstance(self.case.leaf.indicator, Categories):
            self.counts.take_focus()
            return
        if self.case.confirming:
            return
        self.figure_field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.figure_field.setText(text)
            self._on_typed()
        else:
            self.figure_field.selectAll()

    def wanted_value(self) -> IndicatorValue | None:
        """The figure that Enter would verify; says what is wrong and answers `None` if none."""
        case = self.case
        if case is None:
            return None
        typed = self._typed()
        if typed.wrong:
            self.refuse(typed.wrong)
            return None
        value = self._value(typed)
        if value is None:
            self.refuse(translate("Figures", "Nothing is claimed; enter the verified value"))
            self.start_typing("")
            return None
        if needs_reason(case.leaf, value) and not value.reason:
            self.refuse(translate("Figures", "Say why it differs from the claim; the reason is kept"))
            self.reason_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return value

    def refuse(self, text: str) -> None:
        """Say what is wrong; nothing takes it back."""
        self.note.set_wrong(text)
        self.note.setVisible(bool(text))

    def draft(self) -> Draft | None:
        """What is typed and not stored; `None` where nothing is."""
        case = self.case
        if case is None:
            return None
        counts = self.counts.counts() if isinstance(case.leaf.indicator, Categories) else None
        if counts == case.record.counts:
            counts = None
        figure, reason = self.figure_field.text().strip(), self.reason_field.text().strip()
        if figure == self._stored_figure(case):
            figure = ""
        if reason == case.record.reason:
            reason = ""
        return Draft(figure, reason, counts) if figure or reason or counts is not None else None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self._claim_label.setText(translate("Figures", "Claimed"))
        self._verified_label.setText(translate("Figures", "Verified value"))
        self.claim_field.setAccessibleName(self._claim_label.text())
        self.figure_field.setAccessibleName(self._verified_label.text())
        self.reason_field.setPlaceholderText(translate("Figures", "Reason, kept with the figure"))
        self.reason_field.setAccessibleName(translate("Figures", "Reason"))
        self.unfounded_button.setText(translate("Figures", "No evidence…"))
        self.evidence.retranslate()
        case, self.case = self.case, None
        self.show_case(case)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.case is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.files_dropped.emit(paths)

    def _lay_out_figure(self) -> None:
        self._column.removeWidget(self.title)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.insertLayout(1, head)
        self._content = QWidget()
        set_look(self._content, kind="clear")
        self._inside = QVBoxLayout(self._content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._values = QHBoxLayout()
        for label, field in (
            (self._claim_label, self.claim_field),
            (self._verified_label, self.figure_field),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(field)
            column.addStretch(1)
            self._values.addLayout(column, 1)
            if field is self.claim_field:
                arrow = QVBoxLayout()
                arrow.addStretch(1)
                arrow.addWidget(self._arrow)
                self._values.addLayout(arrow)
                self._arrow_room = arrow
        self._inside.addLayout(self._values)
        for part in (self.counts, self.note, self._difference, self.points, self.people, make_divider()):
            self._inside.addWidget(part)
        self._inside.addWidget(self.evidence)
        self.body.addWidget(self._content)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.unfounded_button)
        row.addWidget(self.act_button, 1)
        self._foot_row = row
        self.foot.addWidget(self._buttons)

    def _wire(self) -> None:
        self.figure_field.textEdited.connect(lambda _: self._on_typed())
        self.figure_field.textChanged.connect(lambda _: self._show_live())
        self.reason_field.textEdited.connect(lambda _: self._on_typed())
        self.counts.changed.connect(self._on_typed)
        self.figure_field.entered.connect(self.submit)
        self.figure_field.went_back.connect(self.went_back)
        self.figure_field.moved.connect(self.moved)
        self.counts.entered.connect(self.submit)
        self.reason_field.returnPressed.connect(self.submit)
        self.claim_field.entered.connect(self._on_claim)
        self.claim_field.editingFinished.connect(self._on_claim)
        self.claim_field.moved.connect(self.moved)
        self.act_button.clicked.connect(self.submit)
        self.unfounded_button.clicked.connect(self._on_second)

    def submit(self) -> None:
        """Do what the primary button says."""
        if self.case is None:
            return
        if self.case.confirming:
            self.confirm_requested.emit()
            return
        value = self.wanted_value()
        if value is not None:
            self.note.set_quiet("")
            self.verify_requested.emit(value)

    def _on_second(self) -> None:
        if self.case is not None:
            (self.send_back_requested if self.case.confirming else self.unfounded_requested).emit()

    def _on_claim(self) -> None:
        case, number = self.case, read_figure(self.claim_field.text())
        if case is None or self.claim_field.isReadOnly() or number is None:
            return
        value = case.record
        if value.claimed is None:
            made = IndicatorValue(*case.key, claimed=number, evidence=value.evidence)
            self.claim_given.emit(made)

    def _on_typed(self) -> None:
        self.note.set_quiet("")
        self._show_live()
        self.typed.emit()

    def _fill(self, case: FigureCase) -> None:
        record, draft = case.record, case.book.drafts.get(case.key)
        by_kind = isinstance(case.leaf.indicator, Categories)
        self.claim_field.set_unit(case.leaf.unit)
        self.figure_field.set_unit(case.leaf.unit)
        claimed = "" if record.claimed is None else shown(record.claimed)
        can_claim = record.claimed is None and not record.is_verified and not case.confirming
        if claimed or not self.claim_field.hasFocus():
            self.claim_field.setText(claimed)
        self.claim_field.setReadOnly(not can_claim)
        self.claim_field.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if can_claim else Qt.FocusPolicy.ClickFocus
        )
        self.claim_field.setPlaceholderText("" if can_claim else "—")
        self._set_text(
            self.figure_field, draft.figure if draft and draft.figure else self._stored_figure(case)
        )
        self.figure_field.setPlaceholderText(claimed)
        self.figure_field.setReadOnly(case.confirming)
        for part in (self._verified_label, self.figure_field, self._arrow):
            part.setVisible(not by_kind)
        self.counts.setVisible(by_kind)
        self.counts.setEnabled(not case.confirming)
        if isinstance(case.leaf.indicator, Categories):
            counts = draft.counts if draft is not None and draft.counts is not None else record.counts
            self.counts.show_kinds(case.leaf.indicator, counts)
        self._set_text(self.reason_field, draft.reason if draft and draft.reason else record.reason)
        self.reason_field.setReadOnly(case.confirming)
        self.points.show_leaf(case.leaf)
        self.people.setText(people_words(record))
        self.people.setVisible(bool(self.people.text()))
        self._name_buttons(case)

    def _name_buttons(self, case: FigureCase) -> None:
        if case.confirming:
            confirmed = bool(case.record.confirmed_by)
            self.unfounded_button.setText(translate("Figures", "Send back…"))
            self.act_button.setText(
                translate("Figures", "Next") if confirmed else translate("Figures", "Confirm, go on")
            )
            self.unfounded_button.setEnabled(case.state in DONE)
            self.act_button.setEnabled(case.state in DONE)
            self._fit_buttons()
            return
        marked = case.state is FigureState.UNFOUNDED
        self.unfounded_button.setText(
            translate("Figures", "Evidence is there") if marked else translate("Figures", "No evidence…")
        )
        self.unfounded_button.setEnabled(case.state is not FigureState.EMPTY)
        self.act_button.setText(translate("Figures", "Verify, go on"))
        self.act_button.setEnabled(True)
        self._fit_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """The key cap gives way where the words need its room."""
        self.act_button.set_keys(_ENTER)
        wide = self.act_button.sizeHint().width() + self.unfounded_button.sizeHint().width()
        if wide + tokens().px(8 + 32) > self.width():
            self.act_button.set_keys(())

    def _stored_figure(self, case: FigureCase) -> str:
        return "" if case.record.verified is None else shown(case.record.verified)

    def _set_text(self, field: QLineEdit, text: str) -> None:
        if field.text() != text:
            field.setText(text)

    def _typed(self) -> Typed:
        case = self.case
        if case is None:
            return Typed()
        if isinstance(case.leaf.indicator, Categories):
            wrong = translate("Figures", "Enter whole numbers") if self.counts.is_wrong() else ""
            return Typed(wrong=wrong)
        return typed_figure(case.leaf, self.figure_field.text())

    def _value(self, typed: Typed) -> IndicatorValue | None:
        case = self.case
        if case is None or typed.wrong:
            return None
        counts = self.counts.counts()
        reason = self.reason_field.text().strip()
        by = case.record.verified_by
        return verified_value(case.leaf, case.record, typed.number, counts, reason=reason, by=by)

    def _show_live(self) -> None:
        """Points, band and difference of what is typed now."""
        case = self.case
        if case is None or self._filling:
            return
        typed = self._typed()
        set_look(self.figure_field, wrong=bool(typed.wrong))
        if typed.wrong:
            self.note.set_wrong(typed.wrong)
        value = self._value(typed)
        self.note.setVisible(bool(self.note.text()))
        differs = value is not None and needs_reason(case.leaf, value)
        words = "" if value is None else difference_words(case.leaf, value)
        self._difference.show_difference(words if differs else "")
        self.points.show_value(case.book, case.dimension, case.leaf, value)

    def _on_figure_theme(self) -> None:
        now = tokens()
        self._inside.setSpacing(now.px(8))
        self._values.setSpacing(now.px(12))
        self._arrow_room.setContentsMargins(0, 0, 0, now.px(13))
        self._foot_row.setSpacing(now.px(8))
        for button in (self.unfounded_button, self.act_button):
            button.setFixedHeight(now.px(_BUTTON_HEIGHT))
        # The title keeps 8 px below its line: the position stands on the same line.
        self._position.setContentsMargins(0, 0, now.px(8), now.px(9))

"""Before a draft comes into force: what stops it, what it changes, which places it moves, and why."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from judging_app.application.amendments import AmendmentView, PlaceMove
from judging_app.desktop.models.rules_differences import differences
from judging_app.desktop.models.rules_draft import RulesDraft
from judging_app.desktop.pages.rules_difference_list import add_wide
from judging_app.desktop.pages.rules_findings import FindingLine
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_divider, make_label, set_look, tokens
from judging_app.domain.exact import exact_text
from judging_app.domain.problems import Finding
from judging_app.wording.derivations_numbers import entry_number, final_text
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence

_MOST_FINDINGS = 10
_LEAST_BODY = 120


class _Body(QScrollArea):
    """As high as what it holds, as long as there is room for that; then it scrolls."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        set_look(page, kind="clear")
        # Without a least width of its own a long word would push the right edge out of sight.
        page.setMinimumWidth(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        page, width = self._page, self.viewport().width()
        height = page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), tokens().px(_LEAST_BODY)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Lines break otherwise in another width, which makes it higher or lower.
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class PublishPanel(QFrame):
    """Asks before publishing; the safe answer comes first and has the keyboard.

    Signals:
        confirmed: The draft is to come into force; carries the reason.
        declined: The safe answer, or Esc.
        finding_chosen: A finding whose option is wanted.
    """

    confirmed = Signal(str)
    declined = Signal()
    finding_chosen = Signal(object)

    def __init__(self, draft: RulesDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.view: AmendmentView | None = None
        self._icon = IconLabel("paper-plane-tilt", size=20)
        self._title = make_label(size="criterion", strong=True, wrap=True)
        self._consequence = make_label(ink="text2", wrap=True)
        self._body = QVBoxLayout()
        self._made: QWidget | None = None
        self._reason_label = make_label(size="table", ink="text2", wrap=True)
        self.reason = QLineEdit()
        self.safe_button = KindButton()
        self.act_button = KindButton(kind=ButtonKind.PRIMARY, icon="paper-plane-tilt")
        self._lay_out()
        self.reason.textChanged.connect(self._weigh)
        self.reason.returnPressed.connect(self._on_act)
        self.safe_button.clicked.connect(self.declined)
        self.act_button.clicked.connect(self._on_act)
        set_look(self, kind="card", raised=True)
        follow_theme(self._on_theme)
        self.hide()

    def ask(self, view: AmendmentView) -> None:
        """Show what publishing would do."""
        self.view = view
        self.reason.clear()
        self.retranslate()
        self.show()
        first: QWidget = self.reason if view.needs_reason and not view.findings else self.safe_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The question is answered: what publishing would do is worked out anew the next time."""
        self.view = None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        view = self.view
        if view is None or self._draft.view is None:
            return
        number = self._draft.version + 1
        text = translate("Rules", "Publish v{number}?")
        if view.findings:
            text = translate("Rules", "v{number} cannot be published yet")
        self._title.setText(text.format(number=number))
        self._consequence.setText(self._words(view))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._consequence.text())
        stopped = bool(view.findings)
        icon, tone = _sign(view)
        self._icon.set_icon(icon, tone=tone)
        self._reason_label.setText(translate("Rules", "Why are the rules changed? The reason is kept."))
        self.reason.setAccessibleName(self._reason_label.text())
        for widget in (self._reason_label, self.reason):
            widget.setVisible(view.needs_reason and not stopped)
        safe = translate("Rules", "Back to the draft") if stopped else translate("Rules", "Not yet")
        self.safe_button.setText(safe)
        self.act_button.setText(translate("Rules", "Publish v{number}").format(number=number))
        self.act_button.setVisible(not stopped)
        self._fill(view)
        self._weigh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
            return
        super().keyPressEvent(event)

    def _words(self, view: AmendmentView) -> str:
        if view.findings:
            return translate("Rules", "Choose a line to mend what it says.")
        parts = []
        if not view.needs_reason:
            parts.append(
                translate("Rules", "No sheet is submitted yet; the rules change for everybody at once.")
            )
        else:
            text = translate(
                "Rules",
                "{count} sheets were given under v{old}: an amendment. Both versions are kept.",
            )
            parts.append(text.format(count=self._draft.submitted, old=self._draft.version))
            if not view.moves:
                parts.append(translate("Rules", "No place and no score changes."))
        if view.lost_figures:
            text = translate(
                "Rules",
                "{count} recorded figures have no indicator any more and go with them.",
            )
            parts.append(text.format(count=view.lost_figures))
        return "\n".join(parts)

    def _fill(self, view: AmendmentView) -> None:
        old, self._made = self._made, None
        if old is not None:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = _Body(self._findings(view.findings) if view.findings else self._changes(view.moves))
        self._body.addWidget(self._made)

    def _findings(self, findings: Sequence[Finding]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().px(6))
        for finding in findings[:_MOST_FINDINGS]:
            line = FindingLine(sentence(finding), tone=Tone.DANGER, icon="warning-circle-fill")
            line.clicked.connect(lambda _=False, finding=finding: self.finding_chosen.emit(finding))
            column.addWidget(line)
        return box

    def _changes(self, moves: Sequence[PlaceMove]) -> QWidget:
        """Every option that differs, and below them the places that move."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, tokens().px(8), 0)
        column.setSpacing(tokens().px(6))
        draft = self._draft
        found = differences(draft.current_event, draft.in_force, draft.rulebook)
        title = translate("Rules", "{count} options differ").format(count=len(found))
        column.addWidget(make_label(title, size="caption", ink="text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().px(12))
        grid.setVerticalSpacing(tokens().px(4))
        add_wide(grid, 0, found)
        column.addLayout(grid)
        if moves:
            column.addWidget(make_divider())
            text = translate("Rules", "It changes the place or score of {count} entries:")
            column.addWidget(
                make_label(text.format(count=len(moves)), size="caption", ink="text2", wrap=True)
            )
            self._add_moves(column, moves)
        return page

    def _add_moves(self, column: QVBoxLayout, moves: Sequence[PlaceMove]) -> None:
        """Places first where they change, then scores; in the order of the new places."""
        ordered = sorted(moves, key=lambda move: (move.place_after is None, move.place_after or 0))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().px(16))
        column.addLayout(grid)
        heads = (translate("Rules", "Entry"), translate("Rules", "Place"), translate("Rules", "Final score"))
        for at, words in enumerate(heads):
            align = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(make_label(words, size="caption", ink="text2"), 0, at, align)
        for line, move in enumerate(ordered, start=1):
            changed = move.place_before != move.place_after
            grid.addWidget(make_label(self._entry(move.entry), strong=changed, wrap=True), line, 0)
            place = f"{_place(move.place_before)} → {_place(move.place_after)}"
            label = make_label(place, strong=changed, ink="warn" if changed else "text2")
            grid.addWidget(label, line, 1, Qt.AlignmentFlag.AlignRight)
            score = f"{self._score(move, after=False)} → {self._score(move, after=True)}"
            grid.addWidget(make_label(score, size="table", ink="text2"), line, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)

    def _entry(self, code: str) -> str:
        entry = self._draft.current_event.entry(code)
        return code if entry is None else f"{entry_number(entry)}  {entry.name}"

    def _score(self, move: PlaceMove, *, after: bool) -> str:
        rulebook = self._draft.rulebook if after else self._draft.in_force
        return final_text(rulebook, move.score_after if after else move.score_before)

    def _weigh(self) -> None:
        view = self.view
        given = view is not None and (not view.needs_reason or bool(self.reason.text().strip()))
        self.act_button.setEnabled(given and not (view is not None and view.findings))

    def _on_act(self) -> None:
        if self.act_button.isEnabled() and not self.act_button.isHidden():
            self.confirmed.emit(self.reason.text().strip())

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.safe_button)
        self._foot.addWidget(self.act_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._consequence)
        self._column.addLayout(self._body)
        self._column.addWidget(make_divider())
        self._column.addWidget(self._reason_label)
        self._column.addWidget(self.reason)
        self._column.addLayout(self._foot)
        # Everything stands together at the top; the room that is left over stays below it.
        self._column.addStretch(1)

    def _on_theme(self) -> None:
        now = tokens()
        side = now.px(20)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(now.px(10))
        self._head.setSpacing(now.px(8))
        self._foot.setSpacing(now.px(8))


def _sign(view: AmendmentView) -> tuple[str, Tone]:
    """A warning only where something given already is touched."""
    if view.findings:
        return "warning-circle-fill", Tone.DANGER
    if view.needs_reason or view.lost_figures:
        return "warning-fill", Tone.WARN
    return "paper-plane-tilt", Tone.ACCENT


def _place(number: Fraction | None) -> str:
    return "—" if number is None else exact_text(number)

"""The adjustments that an entry has, each with the way to take it back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.domain.event import Adjustment, AdjustmentKind, AdjustmentStage
from judging_app.domain.exact import show
from judging_app.wording.language import translate
from judging_app.wording.terms import term

Targets = Mapping[tuple[str, AdjustmentStage], str]


class AdjustmentItem(QFrame):
    """One adjustment; taking it back asks for a reason in its own place.

    Signals:
        withdraw_requested: The code and the reason.
    """

    withdraw_requested = Signal(str, str)

    def __init__(self, adjustment: Adjustment, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = adjustment.code
        self.withdraw_button = KindButton(kind=ButtonKind.PLAIN, size=ButtonSize.COMPACT)
        self.confirm_button = KindButton(kind=ButtonKind.DANGER, size=ButtonSize.COMPACT)
        self.reason_field = QLineEdit()
        self._ask = QWidget()
        self.withdraw_button.clicked.connect(self._on_withdraw)
        self.confirm_button.clicked.connect(self._on_confirm)
        self.reason_field.returnPressed.connect(self._on_confirm)
        self.reason_field.textChanged.connect(self._weigh)
        self._lay_out(adjustment, target)
        set_look(self, kind="well")
        self._ask.hide()
        self.retranslate()
        self._weigh()
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self.withdraw_button.setText(translate("AdjustmentPanel", "Withdraw…"))
        self.confirm_button.setText(translate("AdjustmentPanel", "Withdraw"))
        placeholder = translate("AdjustmentPanel", "Why is it withdrawn?")
        self.reason_field.setPlaceholderText(placeholder)
        self.reason_field.setAccessibleName(placeholder)

    def _lay_out(self, adjustment: Adjustment, target: str) -> None:
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(make_label(_headline(adjustment), size="table", strong=True), 1)
        top.addWidget(self.withdraw_button)
        self._column.addLayout(top)
        words = " · ".join(part for part in (target, adjustment.reason) if part)
        self._column.addWidget(make_label(words, size="caption", ink="text2", wrap=True))
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason_field, 1)
        row.addWidget(self.confirm_button)
        self._column.addWidget(self._ask)

    def _on_withdraw(self) -> None:
        self._ask.setVisible(self._ask.isHidden())
        if not self._ask.isHidden():
            self.reason_field.setFocus()

    def _on_confirm(self) -> None:
        if self.reason_field.text().strip():
            self.withdraw_requested.emit(self._code, self.reason_field.text().strip())

    def _weigh(self) -> None:
        self.confirm_button.setEnabled(bool(self.reason_field.text().strip()))

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setContentsMargins(now.px(10), now.px(4), now.px(4), now.px(8))
        self._column.setSpacing(now.px(2))


def _headline(adjustment: Adjustment) -> str:
    kind = term(adjustment.kind)
    if adjustment.kind is AdjustmentKind.OVERTIME:
        text = translate("AdjustmentPanel", "{kind} {seconds} s")
        return text.format(kind=kind, seconds=adjustment.seconds)
    text = translate("AdjustmentPanel", "{kind} {points} points")
    return text.format(kind=kind, points=show(adjustment.points))


class AdjustmentList(QWidget):
    """The list, or a word that there is none.

    Signals:
        withdraw_requested: The code of an adjustment and the reason.
    """

    withdraw_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[Adjustment], Targets] = ((), {})
        self._empty = make_label(size="table", ink="text2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._empty)
        self._items: list[AdjustmentItem] = []
        self.retranslate()

    @property
    def items(self) -> Sequence[AdjustmentItem]:
        """The adjustments' boxes in order."""
        return tuple(self._items)

    def show_adjustments(self, adjustments: Sequence[Adjustment], targets: Targets) -> None:
        """Show other adjustments; the same ones leave a reason that is being typed alone."""
        if (tuple(adjustments), targets) == self._shown:
            return
        self._shown = (tuple(adjustments), targets)
        for item in self._items:
            item.hide()
            item.deleteLater()
        self._items = []
        for adjustment in adjustments:
            made = AdjustmentItem(adjustment, targets.get((adjustment.target, adjustment.stage), ""))
            made.withdraw_requested.connect(self.withdraw_requested)
            self._column.addWidget(made)
            self._items.append(made)
        self._empty.setVisible(not self._items)

    def retranslate(self) -> None:
        """Say own words again, in the language in use."""
        self._empty.setText(translate("AdjustmentPanel", "None so far"))
        for item in self._items:
            item.retranslate()

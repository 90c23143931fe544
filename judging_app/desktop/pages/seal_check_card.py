"""What is still open before the seal: a line each, with the button that leads to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judging_app.application.sealing.readiness import OpenItem, SealReadiness
from judging_app.desktop.models.seal_words import matter_page, matter_text, page_button
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.themed import follow_theme, make_label, tokens
from judging_app.domain.event import Event
from judging_app.wording.language import translate


class MatterRow(QWidget):
    """One matter: sign, words, and the button that leads to where it is settled.

    Signals:
        page_wanted: The key of that page.
    """

    page_wanted = Signal(str)

    def __init__(self, item: OpenItem, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        page = matter_page(item.matter)
        self.label = make_label(matter_text(item, event), size="table", wrap=True)
        self.button = KindButton(page_button(page), size=ButtonSize.COMPACT)
        self.button.setAccessibleName(f"{self.button.text()}: {self.label.text()}")
        self.button.clicked.connect(lambda: self.page_wanted.emit(page))
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("warning-fill", tone=Tone.WARN), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        follow_theme(self._on_theme)

    def _on_theme(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens().px(10))


class CheckCard(Card):
    """Every open matter; or that nothing is open.

    Signals:
        page_wanted: The key of a page.
    """

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._readiness: SealReadiness | None = None
        self._is_sealed = False
        self.rows: list[MatterRow] = []
        self._list = QVBoxLayout()
        self._sign = IconLabel("check-circle-fill", tone=Tone.OK)
        self._calm = make_label(size="table", wrap=True)
        self._note = make_label(size="caption", ink="text2", wrap=True)
        line = QHBoxLayout()
        line.addWidget(self._sign)
        line.addWidget(self._calm, 1)
        self._line = line
        self.body.addLayout(self._list)
        self.body.addLayout(line)
        self.body.addWidget(self._note)
        follow_theme(self._on_card_theme)
        self.retranslate()

    def show_readiness(self, readiness: SealReadiness, *, is_sealed: bool) -> None:
        """Show what is open now, or was when it was sealed; the keyboard stays on its line."""
        if (readiness, is_sealed) == (self._readiness, self._is_sealed):
            return
        self._readiness, self._is_sealed = readiness, is_sealed
        self._fill()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._fill()

    def _fill(self) -> None:
        found = self._readiness
        number = 0 if found is None else len(found.items)
        left = translate("Seal", "{number} open")
        if self._is_sealed:
            left = translate("Seal", "{number} open when it was sealed")
        caption = left.format(number=number) if number else ""
        self.set_title(translate("Seal", "1  Check before sealing"), caption=caption)
        self._calm.setText(
            translate("Seal", "Looking through the event…")
            if found is None
            else translate("Seal", "Nothing was open when it was sealed.")
            if self._is_sealed
            else translate("Seal", "Nothing is open: no sheet, figure, tie or award waits for anybody.")
        )
        self._sign.setVisible(found is not None and not number)
        self._calm.setVisible(not number)
        note = translate("Seal", "None of this keeps the event from being sealed.")
        if self._is_sealed:
            note = translate("Seal", "Sealed as it is. To settle any of this, break the seal first.")
        self._note.setText(note)
        self._note.setVisible(bool(number))
        focused = next((row.item.matter for row in self.rows if row.button.hasFocus()), None)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [] if found is None else [MatterRow(item, found.event) for item in found.items]
        for row in self.rows:
            row.page_wanted.connect(self.page_wanted)
            self._list.addWidget(row)
            if row.item.matter is focused:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_theme(self) -> None:
        now = tokens()
        self._list.setSpacing(now.px(6))
        self._line.setSpacing(now.px(10))

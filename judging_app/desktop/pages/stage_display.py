"""The projector's display: which it is, whether it is there, and opening and closing the stage on it."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judging_app.desktop.stage.projector import Projector
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonSize, KindButton
from judging_app.desktop.widgets.card import Card
from judging_app.desktop.widgets.icon_label import IconLabel
from judging_app.desktop.widgets.inputs import ComboBox
from judging_app.desktop.widgets.themed import follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate


class DisplayCard(Card):
    """Displays, the button that opens and closes, and how the projector is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.projector: Projector | None = None
        self.displays = ComboBox()
        self.displays.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.displays.setMinimumContentsLength(8)
        self.button = KindButton(size=ButtonSize.NORMAL, icon="monitor-play")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.icon = IconLabel("monitor", size=18)
        self.words = make_label(size="table", ink="text2", wrap=True)
        self._state = QHBoxLayout()
        self._state.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        self._state.addWidget(self.words, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.button)
        self._foot.addStretch(1)
        self.body.addWidget(self.displays)
        self.body.addLayout(self._state)
        self.body.addLayout(self._foot)
        self.displays.activated.connect(self._on_display)
        self.button.clicked.connect(self._on_button)
        follow_theme(self._on_card_theme)

    def set_projector(self, projector: Projector | None) -> None:
        """Drive another projector."""
        self.projector = projector
        if projector is not None:
            projector.changed.connect(self.refresh)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.set_title(translate("StagePage", "Projector"))
        self.displays.setAccessibleName(translate("StagePage", "Display"))
        self.refresh()

    def refresh(self) -> None:
        """Show the displays there are, and how the projector is."""
        projector = self.projector
        self.setVisible(projector is not None)
        if projector is None:
            return
        self._show_displays(projector)
        closing = translate("StagePage", "Close the screen")
        opening = translate("StagePage", "Open the screen")
        self.button.setText(closing if projector.is_open else opening)
        self.button.set_icon_name("x" if projector.is_open else "monitor-play")
        words, icon, tone = self._state_words(projector)
        self.words.setText(words)
        set_look(self.words, ink="text2" if tone in (Tone.PLAIN, Tone.OK) else str(tone))
        self.icon.set_icon(icon, tone=tone)

    def _show_displays(self, projector: Projector) -> None:
        screens = projector.screens()
        known = [
            (self.displays.itemData(at), self.displays.itemText(at)) for at in range(self.displays.count())
        ]
        if known == [(item.name, item.text) for item in screens]:
            return
        chosen = self.displays.currentData()
        with QSignalBlocker(self.displays):
            self.displays.clear()
            for item in screens:
                self.displays.addItem(item.text, item.name)
            self.displays.setCurrentIndex(max(self.displays.findData(chosen), 0))

    def _state_words(self, projector: Projector) -> tuple[str, str, Tone]:
        if projector.is_lost:
            words = translate(
                "StagePage", "Display unplugged. The screen comes back by itself once it is there."
            )
            return words, "warning-circle-fill", Tone.DANGER
        is_alone = all(item.is_own for item in projector.screens())
        if is_alone:
            words = translate(
                "StagePage", "No projector: there is one display only. The screen opens as a window."
            )
            return words, "warning-fill", Tone.WARN
        if projector.is_open:
            return translate("StagePage", "The screen is open."), "check-circle-fill", Tone.OK
        words = translate("StagePage", "The screen is closed. The hall sees nothing of the program.")
        return words, "monitor", Tone.PLAIN

    def _on_display(self, _: int) -> None:
        """Where it is open it moves."""
        if self.projector is not None and self.projector.is_open:
            self.projector.open(self.displays.currentData() or "")

    def _on_button(self) -> None:
        if self.projector is None:
            return
        if self.projector.is_open:
            self.projector.close()
        else:
            self.projector.open(self.displays.currentData() or "")

    def _on_card_theme(self) -> None:
        self._state.setSpacing(tokens().px(8))

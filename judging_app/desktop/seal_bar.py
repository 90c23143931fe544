"""Above every page: that the event is sealed, or that its seal was broken; nothing in any other event."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judging_app.application.changes import Area, Changes
from judging_app.application.sealing.answers import SealsOf
from judging_app.application.sealing.records import SealRecords
from judging_app.desktop.models.seal_words import break_words, seal_words
from judging_app.desktop.operations import Operations
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.strip import Strip
from judging_app.desktop.widgets.themed import follow_theme, tokens
from judging_app.wording.language import translate


class SealBar(QWidget):
    """A strip that cannot be put away.

    Signals:
        shown: The seals as they are known now; `SealRecords`.
        page_wanted: The page about seals.
    """

    shown = Signal(object)
    page_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.seals = SealRecords()
        self.strip = Strip()
        self.strip.set_slim()
        self.strip.action_requested.connect(self.page_wanted)
        self._room = QVBoxLayout(self)
        self._room.addWidget(self.strip)
        self.hide()
        operations.changed.connect(self._on_changed)
        follow_theme(self._on_theme)
        self._ask()

    @property
    def is_sealed(self) -> bool:
        """Whether a seal is in force."""
        return self.seals.in_force is not None

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        seal, broken = self.seals.in_force, self.seals.broken
        self.setVisible(seal is not None or broken is not None)
        action = translate("Seal", "Seal & archive")
        if seal is not None:
            head = translate("Seal", "Sealed · {code}").format(code=seal.code)
            text = translate("Seal", "{seal}. Results, rules and marks cannot change")
            rest = text.format(seal=seal_words(seal))
            self.strip.show_message(head, rest, tone=Tone.OK, icon="lock-simple-fill", action=action)
        elif broken is not None:
            head = translate("Seal", "Seal broken")
            self.strip.show_message(
                head, break_words(broken), tone=Tone.WARN, icon="lock-simple-open-fill", action=action
            )
            # Whatever the width, the reason can be read whole.
            self.strip.setToolTip(self.strip.accessibleName())

    def _on_changed(self, changes: Changes) -> None:
        if Area.SEAL in changes.areas:
            self._ask()

    def _ask(self) -> None:
        self._operations.ask(SealsOf(), self._on_seals, self)

    def _on_seals(self, seals: SealRecords) -> None:
        self.seals = seals
        self.retranslate()
        self.shown.emit(seals)

    def _on_theme(self) -> None:
        now = tokens()
        self._room.setContentsMargins(now.px(16), now.px(8), now.px(16), 0)

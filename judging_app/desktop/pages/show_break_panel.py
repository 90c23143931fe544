"""The form of a break beside the run of show: what it is called, and how long it takes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from judging_app.application.stage.records import Break
from judging_app.desktop.pages.live_int_edit import IntEdit
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.desktop.widgets.labelled import Labelled
from judging_app.wording.language import translate

_USUAL, _MOST = 10, 24 * 60
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class BreakAsked:
    """A break that is made or changed: where it stands, before whom in words, and what it was."""

    session: str
    before: str
    place: str
    was: Break | None = None


class BreakPanel(SidePanel):
    """Name and minutes; Enter puts the break in.

    Signals:
        given: The break.
        removed: The break that was there shall go.
    """

    given = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: BreakAsked | None = None
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.minutes = IntEdit(1, _MOST, _USUAL, asked=True)
        self.named, self.lasting = Labelled(self.name), Labelled(self.minutes)
        self.remove = KindButton(icon="trash")
        self.save = KindButton(kind=ButtonKind.PRIMARY)
        self.body.addWidget(self.named)
        self.body.addWidget(self.lasting)
        self.foot.addWidget(self.remove, 1)
        self.foot.addWidget(self.save, 1)
        self.save.clicked.connect(self._on_save)
        for field in (self.name, self.minutes):
            field.returnPressed.connect(self._on_save)
        self.remove.clicked.connect(self.removed)
        self.retranslate()

    def ask(self, asked: BreakAsked) -> None:
        """Begin with a break that is there, or a new one of ten minutes."""
        self.asked = asked
        self.name.setText(asked.was.title if asked.was else translate("ShowPage", "Break"))
        self.minutes.set_value(asked.was.minutes if asked.was else _USUAL)
        self.refuse("")
        self.retranslate()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, why: str) -> None:
        """Say why it was not taken."""
        self.lasting.set_wrong(why)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        asked = self.asked
        title = translate("ShowPage", "Insert a break")
        if asked is not None and asked.was is not None:
            title = translate("ShowPage", "Change the break")
        self.set_heading("" if asked is None else asked.place, title)
        self.named.set_name(translate("ShowPage", "What the screen says"))
        self.lasting.set_name(translate("ShowPage", "Minutes"))
        self.remove.setText(translate("ShowPage", "Remove"))
        self.remove.setVisible(asked is not None and asked.was is not None)
        self.save.setText(translate("ShowPage", "Put it in"))
        if asked is not None and asked.was is not None:
            self.save.setText(translate("ShowPage", "Change"))

    def _on_save(self) -> None:
        asked = self.asked
        if asked is None:
            return
        if not self.minutes.is_whole:
            self.refuse(translate("ShowPage", "Type 1 to {most} minutes").format(most=_MOST))
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        title = self.name.text().strip() or translate("ShowPage", "Break")
        self.given.emit(Break(asked.session, asked.before, title, self.minutes.value()))

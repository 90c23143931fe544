"""The button that mutes the bell, beside the clock that it rings for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from judging_app.desktop.stage.bell import Bell
from judging_app.desktop.stage.book import StageBook
from judging_app.desktop.widgets.buttons import ButtonKind, KindButton
from judging_app.wording.language import translate


class BellButton(KindButton):
    """Shows whether the bell rings, and mutes it; not there where the show has no bell."""

    def __init__(self, bell: Bell, book: StageBook, parent: QWidget | None = None) -> None:
        super().__init__(kind=ButtonKind.PLAIN, icon="bell", parent=parent)
        self._bell, self._book = bell, book
        self._has_room = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._turn)
        bell.changed.connect(self.refresh)
        book.changed.connect(self.refresh)
        self.refresh()

    def set_room(self, has_room: bool) -> None:
        """Give way where the row is full: the settings mute the bell as well."""
        self._has_room = has_room
        self.refresh()

    def refresh(self) -> None:
        """Follow the bell and the show's rules, in the language in use."""
        muted, view = self._bell.muted, self._book.view
        self.set_icon_name("bell-slash" if muted else "bell")
        name = translate("LiveBell", "Bell is muted") if muted else translate("LiveBell", "Bell rings")
        words = translate("LiveBell", "Bell at the warning and at the end, on this computer: press to mute")
        if muted:
            words = translate("LiveBell", "Muted on this computer: press to let it ring")
        self.setAccessibleName(name)
        self.setToolTip(words)
        self.setVisible(self._has_room and view is not None and view.show.rules.bell)

    def _turn(self) -> None:
        self._bell.muted = not self._bell.muted

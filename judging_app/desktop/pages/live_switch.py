"""Opens the event to judges' laptops and closes it again."""

from PySide6.QtCore import QObject, Qt, Signal

from judging_app.application.seats.hosting import HostControl
from judging_app.desktop.pages.live_book import LiveBook
from judging_app.desktop.pages.live_head import HeadBar
from judging_app.desktop.pages.live_side import LiveSide
from judging_app.domain.problems import JudgingError


class HostSwitch(QObject):
    """The button in the head and the one in the panel do the same; a refusal is said in the panel.

    Signals:
        opened_at: The event was opened; the port that laptops find it at.
    """

    opened_at = Signal(int)

    def __init__(self, book: LiveBook, head: HeadBar, side: LiveSide, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._head, self._side = book, head, side
        head.switch.clicked.connect(lambda: self.turn(wanted=not self.is_open))
        side.host.switched.connect(lambda wanted: self.turn(wanted=wanted))

    @property
    def is_open(self) -> bool:
        """Whether laptops are let in."""
        return self._book.now is not None and self._book.now.status.is_open

    def turn(self, *, wanted: bool) -> None:
        """Open, or close."""
        panel, port = self._side.host, self._side.host.port.value()
        was_head = self._head.switch.hasFocus()
        self._head.switch.setEnabled(False)
        panel.show_busy(True)

        def done(used: int) -> None:
            self._head.switch.setEnabled(True)
            panel.show_busy(False)
            if wanted:
                self.opened_at.emit(used)
                self._side.open_panel(panel)
                panel.take_focus()
            elif was_head:
                self._head.switch.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: JudgingError) -> None:
            self._head.switch.setEnabled(True)
            panel.show_busy(False)
            self._side.open_panel(panel)
            panel.show_error(error)

        def act(host: HostControl) -> int:
            if wanted:
                return host.start(port).port
            host.stop()
            return 0

        self._book.ask_host(act, done, self, failed)

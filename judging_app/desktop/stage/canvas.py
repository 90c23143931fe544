"""The stage screen: paints what a hall of people looks at."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from judging_app.application.stage.show_view import ScreenView
from judging_app.desktop.theme.tokens import Stage
from judging_app.domain.stage_clock import Moment


class StageCanvas(QWidget):
    """Paints a `ScreenView`; without one, the empty stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ScreenView | None = None
        self._moment: Callable[[], Moment] | None = None
        self._animated = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_screen(self, view: ScreenView | None) -> None:
        """Show a picture, at once or with the transition that fits."""
        self._view = view
        self.update()

    def set_moment(self, moment: Callable[[], Moment]) -> None:
        """Take the clock that running times are counted with."""
        self._moment = moment
        self.update()

    def set_animated(self, animated: bool) -> None:
        """Whether pictures change with a transition; without, they change at once."""
        self._animated = animated

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Stage().top))
        if self._view is not None:
            painter.setPen(QColor(Stage().text))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._view.title)
        painter.end()

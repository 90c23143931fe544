"""The stage screen: paints what a hall of people looks at."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, cast

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from judging_app.application.stage.show_view import ScreenView
from judging_app.desktop.stage.layers import Layers
from judging_app.desktop.stage.motion import may_move
from judging_app.desktop.stage.painting.items import Scene, Space
from judging_app.desktop.stage.painting.scenes import scene_of
from judging_app.desktop.theme.tokens import Stage
from judging_app.domain.stage_clock import Moment

_FRAME_MS: Final = 16
_TICK_MS: Final = 100
_COLOURS: Final = Stage()


class StageCanvas(QWidget):
    """Paints a `ScreenView`; without one, the empty stage.

    It is as large as it is made: a display, or a preview in the organizer's window. One timer runs,
    and only while something moves or a clock that is seen goes on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ScreenView | None = None
        self._moment: Callable[[], Moment] | None = None
        self._animated = True
        self._layers: Layers | None = None
        self._watch = QElapsedTimer()
        self._watch.start()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._name()

    @property
    def moves(self) -> bool:
        """Whether a transition is under way."""
        return self._layers is not None and self._layers.moves

    def scene(self) -> Scene:
        """The picture as it is laid out at this moment: all that can be seen is in it."""
        return self._scene(Space.of(max(self.width(), 1), max(self.height(), 1)))

    def show_screen(self, view: ScreenView | None) -> None:
        """Show a picture, at once or with the transition that fits."""
        self._view = view
        self._follow(animated=self._animated and may_move(self))
        self._name()

    def set_moment(self, moment: Callable[[], Moment]) -> None:
        """Take the clock that running times are counted with."""
        self._moment = moment
        self._follow(animated=False)

    def set_animated(self, animated: bool) -> None:
        """Whether pictures change with a transition; without, they change at once."""
        self._animated = animated
        if not animated and self._layers is not None:
            self._ask_paint(self._layers.settle())
            self._set_pace()

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self._follow(animated=False)
        self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        layers = self._made()
        painter = QPainter(self)
        # Everything is kept in pixels of the display, so that nothing is scaled on its way there.
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        for part in _parts_of(event.region()):
            layers.paint(painter, _grown(part, ratio) & QRect(0, 0, *layers.size))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        self._follow(animated=False)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._layers is not None:
            self._layers.settle()
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layers = None
        self.update()

    def _remaining(self) -> int | None:
        view = self._view
        if view is None or view.state.clock is None:
            return None
        clock = view.state.clock
        if self._moment is None:
            return clock.limit - clock.counted
        return clock.remaining(self._moment())

    def _scene(self, space: Space) -> Scene:
        return scene_of(self._view, space, self._remaining(), _COLOURS)

    def _made(self) -> Layers:
        """The layers for the size and the scale in force."""
        ratio = self.devicePixelRatioF()
        size = max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1)
        layers = self._layers
        if layers is None or layers.size != size:
            layers = self._layers = Layers(*size, _COLOURS)
            layers.show(self._scene(layers.space), animated=False)
        return layers

    def _follow(self, *, animated: bool) -> None:
        """Bring the picture up to date."""
        if not self.isVisible():
            # Whatever is shown again is laid out again.
            self._layers = None
            self._timer.stop()
            return
        layers = self._made()
        scene = self._scene(layers.space)
        self._ask_paint(layers.show(scene, animated=animated))
        self._set_pace()

    def _set_pace(self) -> None:
        clock = None if self._view is None else self._view.state.clock
        if not self.isVisible():
            self._timer.stop()
        elif self.moves:
            self._timer.start(_FRAME_MS)
        elif clock is not None and clock.runs and self._moment is not None:
            self._timer.start(_TICK_MS)
        else:
            self._timer.stop()

    def _on_timer(self) -> None:
        layers = self._layers
        if layers is None:
            self._set_pace()
            return
        region = layers.step(self._watch.elapsed())
        region += layers.show(self._scene(layers.space), animated=False)
        self._ask_paint(region)
        if not layers.moves:
            self._set_pace()

    def _ask_paint(self, region: QRegion) -> None:
        ratio = self.devicePixelRatioF()
        for part in _parts_of(region):
            self.update(_grown(part, 1 / ratio))

    def _name(self) -> None:
        # Only when it says something else: each change is read out.
        spoken = self.scene().spoken
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)


def _parts_of(region: QRegion) -> Iterator[QRect]:
    """The rectangles of a region; Qt's stubs do not know that it can be gone through."""
    yield from cast("Iterable[QRect]", region)


def _grown(part: QRect, ratio: float) -> QRect:
    """A rectangle at another scale, with every pixel that it touches."""
    left, top = int(part.left() * ratio // 1), int(part.top() * ratio // 1)
    right = -int(-(part.left() + part.width()) * ratio // 1)
    bottom = -int(-(part.top() + part.height()) * ratio // 1)
    return QRect(left, top, right - left, bottom - top)

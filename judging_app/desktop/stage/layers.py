"""Keeps the stage's picture painted, so that a frame only puts pixels together.

All in pixels of the display: the ground, the picture as it stands, and what is leaving it. Only the
parts that change are painted anew, once; every frame of a transition composes what is painted.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from judging_app.desktop.stage.painting.backdrop import paint_backdrop
from judging_app.desktop.stage.painting.draw import paint_items, prepare
from judging_app.desktop.stage.painting.items import Box, Change, Part, Scene, Space, scale_of
from judging_app.desktop.theme.tokens import Stage

FADE_MS: Final = 320
FLIP_MS: Final = 460
"""Of one tile; the next turns 600 ms after it (design)."""


@dataclass(slots=True)
class _Leaving:
    """A part on its way: what is leaving, what is arriving, and how far it has come (0 to 1)."""

    change: Change
    ground: QRect
    before: QPixmap
    after: QPixmap | None
    started: int | None = None
    share: float = 0.0

    def lasts(self) -> int:
        return FLIP_MS if self.change is Change.FLIP else FADE_MS


class Layers:
    """The painted picture of one display size."""

    def __init__(self, width: int, height: int, colours: Stage) -> None:
        prepare()
        self.size = (width, height)
        self.space = Space.of(width, height)
        self._scale = scale_of(width, height)
        self._colours = colours
        self._ground = QPixmap(width, height)
        painter = self._painter(self._ground)
        paint_backdrop(painter, self.space, colours)
        painter.end()
        self._picture = QPixmap(self._ground)
        self.scene: Scene | None = None
        self._leaving: dict[str, _Leaving] = {}

    @property
    def moves(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._leaving)

    def show(self, scene: Scene, *, animated: bool) -> QRegion:
        """Show another picture; answers what has to be painted."""
        before, self.scene = self.scene, scene
        if before == scene:
            return QRegion()
        if before is None or before.key != scene.key:
            return self._show_whole(scene, animated=animated and before is not None)
        return self._show_parts(before, scene, animated=animated)

    def step(self, now: int) -> QRegion:
        """Take everything on its way a step further; answers what has to be painted. `now` is in ms.

        What is on its way sets out with its first step: painting it may have taken a while.
        """
        region = QRegion()
        for key, item in list(self._leaving.items()):
            region += item.ground
            if item.started is None:
                item.started = now
            item.share = min((now - item.started) / item.lasts(), 1.0)
            if item.share >= 1.0:
                del self._leaving[key]
        return region

    def settle(self) -> QRegion:
        """Bring everything to its end at once."""
        region = QRegion()
        for item in self._leaving.values():
            region += item.ground
        self._leaving.clear()
        return region

    def paint(self, painter: QPainter, region: QRect) -> None:
        """Put a frame together, on a painter that counts in pixels of the display."""
        painter.drawPixmap(region, self._picture, region)
        for item in self._leaving.values():
            if not item.ground.intersects(region):
                continue
            if item.change is Change.FLIP and item.after is not None:
                self._paint_flip(painter, item)
            else:
                painter.setOpacity(1.0 - _eased(item.share))
                painter.drawPixmap(item.ground.topLeft(), item.before)
                painter.setOpacity(1.0)

    def _paint_flip(self, painter: QPainter, item: _Leaving) -> None:
        """A tile is seen from ever more aside, then from ever less: its width is a cosine."""
        painter.drawPixmap(item.ground, self._ground, item.ground)
        turned = math.pi * _eased(item.share)
        face = item.before if turned < math.pi / 2 else item.after
        wide = max(abs(math.cos(turned)) * item.ground.width(), 1.0)
        middle = item.ground.x() + item.ground.width() / 2
        target = QRect(round(middle - wide / 2), item.ground.y(), round(wide), item.ground.height())
        assert face is not None, "a tile that turns has two faces"  # noqa: S101
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, face)

    def _show_whole(self, scene: Scene, *, animated: bool) -> QRegion:
        whole = QRect(0, 0, *self.size)
        self._leaving.clear()
        if animated:
            self._leaving[""] = _Leaving(Change.FADE, whole, self._picture, None)
        self._picture = QPixmap(self._ground)
        self._paint_on(self._picture, scene.parts)
        return QRegion(whole)

    def _show_parts(self, before: Scene, scene: Scene, *, animated: bool) -> QRegion:
        region = QRegion()
        old = {part.key: part for part in before.parts}
        new = {part.key: part for part in scene.parts}
        for key in (*old, *(key for key in new if key not in old)):
            was, comes = old.get(key), new.get(key)
            if was == comes:
                continue
            ground = self._pixels(_ground_of(was, comes))
            if ground.isEmpty():
                continue
            change = _change_of(was, comes)
            if animated and change is not Change.CUT:
                self._leaving[key] = self._take_off(was, comes, change, ground)
            else:
                self._leaving.pop(key, None)
            self._repaint(scene, ground)
            region += ground
        return region

    def _take_off(self, was: Part | None, comes: Part | None, change: Change, ground: QRect) -> _Leaving:
        if change is Change.FLIP and was is not None and comes is not None:
            faces = [self._face(part, ground) for part in (was, comes)]
            return _Leaving(change, ground, faces[0], faces[1])
        return _Leaving(Change.FADE, ground, self._picture.copy(ground), None)

    def _face(self, part: Part, ground: QRect) -> QPixmap:
        """A part by itself, on nothing."""
        face = QPixmap(ground.size())
        face.fill(Qt.GlobalColor.transparent)
        painter = QPainter(face)
        painter.translate(-ground.x(), -ground.y())
        painter.scale(self._scale, self._scale)
        paint_items(painter, part.items)
        painter.end()
        return face

    def _repaint(self, scene: Scene, ground: QRect) -> None:
        """Paint a part of the picture anew, with everything that reaches into it."""
        painter = QPainter(self._picture)
        painter.setClipRect(ground)
        painter.drawPixmap(ground, self._ground, ground)
        painter.scale(self._scale, self._scale)
        for part in scene.parts:
            box = part.box
            if box is not None and self._pixels(box).intersects(ground):
                paint_items(painter, part.items)
        painter.end()

    def _paint_on(self, pixmap: QPixmap, parts: Iterable[Part]) -> None:
        painter = self._painter(pixmap)
        for part in parts:
            paint_items(painter, part.items)
        painter.end()

    def _painter(self, pixmap: QPixmap) -> QPainter:
        painter = QPainter(pixmap)
        painter.scale(self._scale, self._scale)
        return painter

    def _pixels(self, box: Box | None) -> QRect:
        """The pixels that a box touches."""
        if box is None:
            return QRect()
        left, top = math.floor(box.x * self._scale), math.floor(box.y * self._scale)
        right, bottom = math.ceil(box.right * self._scale), math.ceil(box.bottom * self._scale)
        return QRect(left, top, right - left, bottom - top) & QRect(0, 0, *self.size)


def _ground_of(was: Part | None, comes: Part | None) -> Box | None:
    boxes = [part.box for part in (was, comes) if part is not None]
    found = [box for box in boxes if box is not None]
    return None if not found else found[0].united(found[-1])


def _change_of(was: Part | None, comes: Part | None) -> Change:
    """A part turns over only onto another of its kind; what comes or goes fades."""
    if was is None or comes is None:
        return Change.CUT if (comes or was or Part("", ())).change is Change.CUT else Change.FADE
    return comes.change


def _eased(share: float) -> float:
    """Slow at both ends."""
    return share * share * (3 - 2 * share)

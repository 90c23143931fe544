"""What a picture of the stage is laid out of: plain values, compared to find what has changed.

Lengths are logical pixels of a space that is at least 1920 wide and 1080 high. A picture is nothing
but these values: what is not in them is not painted, so a test can read all that a hall can.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

WIDTH: Final = 1920.0
HEIGHT: Final = 1080.0
MARGIN: Final = 80.0
LEAST: Final = 26
"""The smallest type that a hall can read; 34 is the usual."""
USUAL: Final = 34


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, by: float) -> "Box":
        """The box within it, so far from each edge; outside it where `by` is negative."""
        return Box(self.x + by, self.y + by, self.w - 2 * by, self.h - 2 * by)

    def united(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


@dataclass(frozen=True, slots=True)
class Space:
    """The ground that a picture has: the usual 1920 x 1080, with more in one direction on other displays."""

    w: float = WIDTH
    h: float = HEIGHT

    @staticmethod
    def of(width: float, height: float) -> "Space":
        """The space of a display; `scale_of` says how large its pixels are."""
        scale = scale_of(width, height)
        return Space(width / scale, height / scale)

    @property
    def left(self) -> float:
        """Where content begins."""
        return MARGIN

    @property
    def right(self) -> float:
        """Where content ends."""
        return self.w - MARGIN

    @property
    def room(self) -> float:
        """The width of content."""
        return self.w - 2 * MARGIN

    @property
    def extra(self) -> float:
        """Height beyond the usual, as on a 4:3 display."""
        return self.h - HEIGHT


def scale_of(width: float, height: float) -> float:
    """Pixels of a display in one logical pixel, so that the usual space fits whole."""
    return max(min(width / WIDTH, height / HEIGHT), 0.01)


class Align(Enum):
    """Where a text stands in its box."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, its capitals centred upright in the box. `spacing` is added after each letter."""

    box: Box
    text: str
    size: int
    colour: str
    bold: bool = False
    align: Align = Align.LEFT
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle with round corners; `fill` or `edge` may be empty. `alpha` is the fill's."""

    box: Box
    fill: str = ""
    edge: str = ""
    radius: float = 0.0
    dashed: bool = False
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Sign:
    """The program's sign."""

    box: Box
    tile: str
    ink: str


@dataclass(frozen=True, slots=True)
class Medal:
    """A medal with a cup, rays around it; the colours go from its upper left to its lower right."""

    box: Box
    light: str
    deep: str
    ink: str


Item = Text | Panel | Sign | Medal


class Change(Enum):
    """How a part of a picture gives way to what it becomes."""

    CUT = auto()
    FADE = auto()
    FLIP = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a picture that changes as one; parts do not overlap.

    `ticks`: it follows the clock, and is not told to a screen reader.
    """

    key: str
    items: tuple[Item, ...]
    change: Change = Change.FADE
    ticks: bool = False

    @property
    def box(self) -> Box | None:
        """The ground that it covers; `None` where it is empty."""
        found: Box | None = None
        for item in self.items:
            found = item.box if found is None else found.united(item.box)
        return None if found is None else found.inset(-3)


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture. Of two with the same key only the parts that differ change."""

    key: tuple[str, ...]
    parts: tuple[Part, ...]

    def texts(self) -> Iterator[Text]:
        """Every text in it."""
        for part in self.parts:
            yield from (item for item in part.items if isinstance(item, Text))

    @property
    def spoken(self) -> str:
        """What it says, for a screen reader; without the time, which would never let it end."""
        words = (
            item.text
            for part in self.parts
            if not part.ticks
            for item in part.items
            if isinstance(item, Text) and item.text
        )
        return " ".join(words)

"""Every colour and size of the program, as values that know nothing of Qt.

The numbers are those of the design reference: logical pixels at 100 %. The text scale multiplies
fonts, rows and icons alike, so that large text never bursts out of a row made for small text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

SCALES: Final = (1.0, 1.25, 1.5)


class Tone(StrEnum):
    """What a colour says; a tone never stands alone, a shape or a word goes with it."""

    PLAIN = "plain"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    MUTE = "mute"
    GOLD = "gold"
    SILVER = "silver"
    BRONZE = "bronze"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """The three colours of a tone: icon or edge, soft fill, and text that is legible on the fill."""

    strong: str
    soft: str
    text: str


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Type sizes in logical pixels."""

    axis: int = 11
    caption: int = 12
    table: int = 13
    body: int = 14
    criterion: int = 16
    title: int = 18
    mark: int = 22
    headline: int = 24
    timer: int = 42
    total: int = 52


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances on the grid of four."""

    hair: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    wide: int = 20
    huge: int = 24


@dataclass(frozen=True, slots=True)
class Radii:
    """Corner radii."""

    small: int = 4
    control: int = 8
    card: int = 10
    band: int = 12


@dataclass(frozen=True, slots=True)
class Heights:
    """Heights of things that stand in rows."""

    compact: int = 32
    toolbar: int = 34
    field: int = 36
    primary: int = 48
    mark: int = 48
    pill: int = 26
    key_cap: int = 20
    strip: int = 46
    row_matrix: int = 34
    row_result: int = 38
    row_tree: int = 33
    row_entry: int = 48
    row_verification: int = 50


@dataclass(frozen=True, slots=True)
class Stage:
    """Colours of the projector, the same by day and by night."""

    top: str = "#0A1024"
    bottom: str = "#16214A"
    tile: str = "#182347"
    edge: str = "#32427A"
    text: str = "#FFFFFF"
    text2: str = "#BFCAEA"
    struck: str = "#8E9AC0"
    gold: str = "#F4D07C"
    silver: str = "#D5DDEA"
    bronze: str = "#E9AE83"
    ok: str = "#6FE0B8"
    warn: str = "#FFC65C"
    over: str = "#FF9A86"
    track: str = "#374064"
    on_bright: str = "#0A1024"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One look of the program: a set of colours, the sizes, and the scale in force."""

    dark: bool
    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    line_strong: str
    ctl: str
    track: str
    row_focus: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    selection: str
    ink: str
    ink_text: str
    ink_text2: str
    ink_tile: str
    ink_track: str
    ink_past: str
    tones: Mapping[Tone, ToneColours]
    ink_live: str = "#FF8A73"
    ink_ok: str = "#62D6AE"
    ink_warn: str = "#F3C567"
    stage: Stage = Stage()
    type: TypeSizes = TypeSizes()
    space: Spacing = Spacing()
    radius: Radii = Radii()
    height: Heights = Heights()
    scale: float = 1.0

    def px(self, logical: float) -> int:
        """Scale a length at 100 % to the text size in force."""
        return round(logical * self.scale)

    def tone(self, tone: Tone) -> ToneColours:
        """Colours of a tone."""
        return self.tones[tone]

    def scaled(self, scale: float) -> "Tokens":
        """Give the same look at another text size; sizes outside 100-150 % are drawn in."""
        return replace(self, scale=min(max(scale, SCALES[0]), SCALES[-1]))


LIGHT: Final = Tokens(
    dark=False,
    canvas="#F5F5F2",
    surface="#FFFFFF",
    sunken="#EFEFEB",
    hover="#F7F7F4",
    line="#E4E3DE",
    line_strong="#CFCEC8",
    ctl="#8A8D94",
    track="#DDDDD7",
    row_focus="#F3F5FB",
    text="#1B1F27",
    text2="#494F5B",
    text3="#626874",
    accent="#2C50B8",
    on_accent="#FFFFFF",
    accent_hover="#2747A6",
    accent_soft="#E9EEFB",
    accent_text="#2747A6",
    selection="#D9DFF2",
    ink="#1D2740",
    ink_text="#FFFFFF",
    ink_text2="#BCC6DE",
    ink_tile="#343D53",
    ink_track="#464E62",
    ink_past="#7C8290",
    tones={
        Tone.PLAIN: ToneColours("#626874", "#EFEFEB", "#494F5B"),
        Tone.ACCENT: ToneColours("#2C50B8", "#E9EEFB", "#2747A6"),
        Tone.OK: ToneColours("#0B7A5B", "#E2F2EB", "#0A664C"),
        Tone.WARN: ToneColours("#A86A00", "#FBF0D8", "#744C00"),
        Tone.DANGER: ToneColours("#B42318", "#FBEAE7", "#9E1E14"),
        Tone.MUTE: ToneColours("#6A6F7C", "#ECECE8", "#565B67"),
        Tone.GOLD: ToneColours("#B5841C", "#FAF1DB", "#755200"),
        Tone.SILVER: ToneColours("#8793A3", "#EEF1F5", "#465062"),
        Tone.BRONZE: ToneColours("#B4703F", "#F8EDE4", "#7C4720"),
    },
)

DARK: Final = Tokens(
    dark=True,
    canvas="#131519",
    surface="#1B1E24",
    sunken="#14161B",
    hover="#22262E",
    line="#2B3039",
    line_strong="#3D4450",
    ctl="#7A8291",
    track="#383E49",
    row_focus="#222530",
    text="#ECEEF2",
    text2="#BBC2CE",
    text3="#98A0AE",
    accent="#8FA9FF",
    on_accent="#0D1430",
    accent_hover="#A6BBFF",
    accent_soft="#232D4D",
    accent_text="#AFC1FF",
    selection="#33406B",
    ink="#1F2A4A",
    ink_text="#FFFFFF",
    ink_text2="#BAC6E4",
    ink_tile="#36405C",
    ink_track="#47506B",
    ink_past="#7D8396",
    tones={
        Tone.PLAIN: ToneColours("#98A0AE", "#14161B", "#BBC2CE"),
        Tone.ACCENT: ToneColours("#8FA9FF", "#232D4D", "#AFC1FF"),
        Tone.OK: ToneColours("#45C79C", "#17342B", "#74DCB8"),
        Tone.WARN: ToneColours("#E3AE4B", "#372B13", "#F1CA7C"),
        Tone.DANGER: ToneColours("#FF8B80", "#41211F", "#FFADA5"),
        Tone.MUTE: ToneColours("#8B93A1", "#272B33", "#A9B0BD"),
        Tone.GOLD: ToneColours("#DDB14E", "#352B14", "#EECB79"),
        Tone.SILVER: ToneColours("#A9B4C3", "#282D35", "#C6CFDB"),
        Tone.BRONZE: ToneColours("#CF8F5F", "#35261B", "#E5B48F"),
    },
)

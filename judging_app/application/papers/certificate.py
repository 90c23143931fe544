"""获奖证书: what a certificate looks like and says, as an organizer can change it.

A template is one value that is kept in the event, and in a file to be used again next year.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Final

from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.problems import JudgingError, Problem

MOST_PICTURE_BYTES: Final = 10 * 1024 * 1024
"""The largest background picture, as the file that was chosen."""


class Turn(StrEnum):
    """Which way round the paper lies; it is A4."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Ink(StrEnum):
    """A colour that prints well."""

    BLACK = "black"
    RED = "red"
    GOLD = "gold"
    BLUE = "blue"
    GREEN = "green"


class Setting(StrEnum):
    """How the paragraphs of the text are set."""

    INDENTED = "indented"
    """Two characters in from the left, as a letter is written."""
    CENTRED = "centred"


class Backdrop(StrEnum):
    """What lies behind the text."""

    BORDER = "border"
    """A frame that is drawn; over a picture, where there is one."""
    PLAIN = "plain"
    """The picture alone, or white paper."""
    PREPRINTED = "preprinted"
    """Paper that has frame and ornaments already: only the text is printed."""


@dataclass(frozen=True, slots=True)
class CertificateTemplate:
    """Texts with placeholders in braces, and how they are set.

    `language` ("zh", "en") is that of places and dates. Sizes are in points, margins in millimetres.
    A font's name is empty for the usual one. `picture` is a PNG or JPEG file in base64. `digits` is
    the least length of the running number in `number`. An empty text leaves its line out.
    """

    language: str
    title: str
    salutation: str
    body: str
    award: str
    closing: str
    signers: tuple[str, ...] = ("{organizer}",)
    date: str = "{date}"
    number: str = ""
    digits: int = 3
    turn: Turn = Turn.LANDSCAPE
    backdrop: Backdrop = Backdrop.BORDER
    picture: str = ""
    setting: Setting = Setting.INDENTED
    margin_x: int = 38
    margin_y: int = 30
    title_font: str = ""
    text_font: str = ""
    title_size: int = 54
    text_size: int = 21
    award_size: int = 40
    sign_size: int = 17
    title_ink: Ink = Ink.RED
    text_ink: Ink = Ink.BLACK
    award_ink: Ink = Ink.RED
    border_ink: Ink = Ink.GOLD

    @property
    def logged(self) -> "CertificateTemplate":
        """The template as the log has it: a picture by its digest, not once more in full."""
        if not self.picture:
            return self
        return replace(self, picture=f"sha256:{sha256(self.picture.encode('ascii')).hexdigest()}")


@dataclass(frozen=True, slots=True)
class CertificateText:
    """One certificate, every placeholder filled in; empty texts and lists leave their lines out."""

    title: str
    salutation: str
    body: tuple[str, ...]
    award: str
    closing: str
    signers: tuple[str, ...]
    date: str
    number: str


@dataclass(frozen=True, slots=True)
class CertificateBook:
    """Certificates to be printed one a page, all alike but for their texts.

    `label` stands before each one's number. `foot` stands small at the bottom: {number} is the number.
    """

    template: CertificateTemplate
    certificates: tuple[CertificateText, ...]
    name: str
    label: str = ""
    foot: str = ""


def template_text(template: CertificateTemplate) -> str:
    """Write a template for a file."""
    return canonical_text(template) + "\n"


def read_template(text: str, file: str = "") -> CertificateTemplate:
    """Read what `template_text` wrote; raises TEMPLATE_UNREADABLE for anything else."""
    try:
        found: CertificateTemplate = from_text(CertificateTemplate, text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise JudgingError.of(Problem.TEMPLATE_UNREADABLE, file=file) from error
    return found

"""Certificates (获奖证书) on A4, one a page: laid out to fit whatever the names are, then drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPagedPaintDevice, QPageLayout, QPainter

from judging_app.application.papers.certificate import (
    Backdrop,
    CertificateBook,
    CertificateTemplate,
    CertificateText,
    Ink,
    Setting,
    Turn,
)
from judging_app.application.papers.placeholders import picture_of
from judging_app.application.progress import Progress, untold
from judging_app.documents.certificate_frame import FRAME_ROOM, MM, draw_frame
from judging_app.documents.pages import fit_to_paper
from judging_app.documents.pdf import A4, write_pdf
from judging_app.documents.printing import on_printer
from judging_app.documents.wrapping import UNITS_PER_POINT as POINT
from judging_app.documents.wrapping import Line, Style, wrapped
from judging_app.domain.problems import JudgingError, Problem

_COLOURS: Final = {
    Ink.BLACK: "#1a1a1a",
    Ink.RED: "#b3261e",
    Ink.GOLD: "#a8792a",
    Ink.BLUE: "#1f3f8f",
    Ink.GREEN: "#1d6b4a",
}

# What Chinese offices set certificates in, where it is installed: 小标宋 or 中宋 over 楷体.
_SERIF: Final = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif")
_TITLE_FACES: Final = ("FZXiaoBiaoSong-B05S", "STZhongsong", *_SERIF)
_TEXT_FACES: Final = ("KaiTi", "STKaiti", "Kaiti SC", *_SERIF)
_LATIN_FACES: Final = ("Palatino Linotype", "Palatino", "Georgia", "Noto Serif", "DejaVu Serif")

_LEADING: Final = 1.62
_SHRINK: Final = 0.95
_LEAST: Final = 0.2
_ONE_LINE: Final = 0.62
"""Down to this share of its size a text keeps to one line; then it takes several."""
_STAMP: Final = 108 * POINT
"""A round office stamp of 38 mm, which is set over the signature."""
_EDGE: Final = 8 * MM
_NUMBER: Final = 10.5
_FOOT: Final = 6.5
_QUIET: Final = "#777777"
_INDENT: Final = "\N{IDEOGRAPHIC SPACE}" * 2
_PALE: Final = 0.4
_DOTS: Final = 3508
"""The longer side of A4 at 300 dots an inch: a finer picture only makes a larger file."""


@dataclass(frozen=True, slots=True)
class _Face(Style):
    """A style in faces of its own, its letters set apart; lengths in points."""

    faces: tuple[str, ...] = ()
    apart: float = 0.0

    def font(self) -> QFont:
        """The font, sized in units."""
        font = Style.font(self)
        if self.faces:
            font.setFamilies(list(self.faces))
        if self.apart:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.apart * POINT)
        return font


class SetLine(NamedTuple):
    """A line of text at its place, in units from the paper's upper left corner; `part` names its text."""

    part: str
    box: QRectF
    line: Line


def write_certificates(
    book: CertificateBook, path: Path, *, progress: Progress = untold, proof: bool = False
) -> None:
    """Write certificates as one PDF, whole or not at all; progress counts certificates.

    Raises `JudgingError` where there is none, the picture cannot be read or the file not be written.
    """
    drawing = _Drawing(book)
    is_wide = book.template.turn is Turn.LANDSCAPE
    write_pdf(path, book.name, lambda writer: drawing.fill(writer, progress, proof=proof), is_wide=is_wide)


def send_certificates(book: CertificateBook, printer: str = "", *, progress: Progress = untold) -> None:
    """Print certificates on a printer by its name, the default one where it is empty.

    Raises what `printing.on_printer` does, and as `write_certificates`.
    """
    drawing = _Drawing(book)

    def draw(device: QPagedPaintDevice) -> None:
        is_wide = book.template.turn is Turn.LANDSCAPE
        device.setPageOrientation(
            QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        )
        drawing.fill(device, progress)

    on_printer(printer, book.name, draw)


class _Drawing:
    """Certificates that can be drawn: there is one at least, and the picture is a picture."""

    def __init__(self, book: CertificateBook) -> None:
        if not book.certificates:
            raise JudgingError.of(Problem.NOTHING_TO_PRINT)
        self._book = book
        self._picture = _picture(book.template)

    def fill(self, device: QPagedPaintDevice, progress: Progress, *, proof: bool = False) -> None:
        """Draw on a printer or a PDF that is set to A4, the right way round.

        A `proof` shows what pre-printed paper brings along, pale: it is to be looked at.
        """
        book = self._book
        painter = QPainter()
        if not painter.begin(device):
            raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file="")
        try:
            for done, text in enumerate(book.certificates):
                progress(done, len(book.certificates))
                if done:
                    device.newPage()
                painter.save()
                fit_to_paper(painter, device)
                _draw_backdrop(painter, book.template, self._picture, proof=proof)
                for item in certificate_lines(book, text):
                    item.line.draw(painter, item.box.left(), item.box.top())
                painter.restore()
            progress(len(book.certificates), len(book.certificates))
        finally:
            painter.end()


def paper_of(template: CertificateTemplate) -> QRectF:
    """The sheet of paper in units."""
    size = QSizeF(A4) * POINT
    if template.turn is Turn.LANDSCAPE:
        size.transpose()
    return QRectF(0, 0, size.width(), size.height())


def certificate_lines(book: CertificateBook, text: CertificateText) -> list[SetLine]:
    """Lay a certificate out: nothing is cut, nothing leaves the paper's margins; what is long is smaller."""
    return _Layout(book.template).lines(book, text)


class _Layout:
    """The places on one sheet of paper."""

    def __init__(self, template: CertificateTemplate) -> None:
        self._template = template
        paper = paper_of(template)
        room = FRAME_ROOM if template.backdrop is Backdrop.BORDER else _EDGE
        side = max(template.margin_x * MM, room)
        high = max(template.margin_y * MM, room)
        self._foot_height = 2 * _FOOT * POINT
        self._foot_bottom = paper.bottom() - room
        below = max(high, room + self._foot_height)
        self._body = paper.adjusted(side, high, -side, -below)
        faces = _LATIN_FACES if template.language == "en" else ()
        self._title_faces = _faces(template.title_font, faces, _TITLE_FACES)
        self._text_faces = _faces(template.text_font, faces, _TEXT_FACES)

    def lines(self, book: CertificateBook, text: CertificateText) -> list[SetLine]:
        """Title above, signatures below, and the text in what is left between them."""
        title = self._title(text.title)
        signed = self._signature(text)
        top = max((item.box.bottom() for item in title), default=self._body.top())
        bottom = min((item.box.top() for item in signed), default=self._body.bottom())
        if signed:
            bottom = min(bottom, self._body.bottom() - _STAMP)
        room = QRectF(self._body.left(), top, self._body.width(), max(bottom - top, POINT))
        number = self._number(book, text, signed)
        return [*title, *self._text(text, room), *signed, *number, *self._foot(book, text)]

    def _style(
        self, size: float, ink: Ink, faces: tuple[str, ...], *, bold: bool = False, apart: float = 0.0
    ) -> _Face:
        return _Face(size, bold, _COLOURS[ink], faces=faces, apart=apart * size)

    def _title(self, text: str) -> list[SetLine]:
        template = self._template
        apart = 0.32 if _is_chinese(text) else 0.03
        style = self._style(
            template.title_size, template.title_ink, self._title_faces, bold=True, apart=apart
        )
        lines = _one_line(text, style, self._body.width())
        return _centred("title", lines, self._body.left(), self._body.width(), self._body.top(), apart)

    def _text(self, text: CertificateText, room: QRectF) -> list[SetLine]:
        """Salutation, paragraphs, award, closing: as large as the template says, or as there is room."""
        scale = 1.0
        found = self._scaled_text(text, room, scale)
        while scale > _LEAST and _height(found, room) > room.height():
            scale *= _SHRINK
            found = self._scaled_text(text, room, scale)
        # A little above the middle is where the eye looks for it.
        down = max(0.0, room.height() - _height(found, room)) * 0.5
        return [SetLine(part, box.translated(0, down), line) for part, box, line in found]

    def _scaled_text(self, text: CertificateText, room: QRectF, scale: float) -> list[SetLine]:
        template, left, wide = self._template, room.left(), room.width()
        plain = self._style(template.text_size * scale, template.text_ink, self._text_faces)
        is_letter = template.setting is Setting.INDENTED
        found: list[SetLine] = []

        def add(part: str, words: str, *, indent: bool) -> None:
            top = found[-1].box.bottom() if found else room.top()
            lines = wrapped(f"{_INDENT}{words}" if indent else words, plain, wide)
            if is_letter:
                found.extend(_stacked(part, lines, left, top, _LEADING))
            else:
                found.extend(_centred(part, lines, left, wide, top, 0.0, _LEADING))

        if text.salutation:
            add("salutation", text.salutation, indent=False)
        for paragraph in text.body:
            add("body", paragraph, indent=is_letter)
        if text.award:
            apart = 0.22 if _is_chinese(text.award) else 0.02
            style = self._style(
                template.award_size * scale, template.award_ink, self._title_faces, bold=True, apart=apart
            )
            gap = 0.16 * template.award_size * scale * POINT
            top = (found[-1].box.bottom() if found else room.top()) + gap
            lines = _one_line(text.award, style, wide)
            found += _centred("award", lines, left, wide, top, apart)
            if text.closing:
                last = found[-1]
                # Room below as above; the closing line stands on it.
                found[-1] = last._replace(box=last.box.adjusted(0, 0, 0, gap))
        if text.closing:
            add("closing", text.closing, indent=is_letter)
        return found

    def _signature(self, text: CertificateText) -> list[SetLine]:
        """Who signs and the date, one below the other about a common middle, at the lower right."""
        template = self._template
        words = [("signer", item) for item in text.signers] + [("date", text.date)] * bool(text.date)
        if not words:
            return []
        most = self._body.width() * (0.5 if template.turn is Turn.LANDSCAPE else 0.62)
        scale = 1.0
        while True:
            style = self._style(template.sign_size * scale, template.text_ink, self._text_faces)
            blocks = [(part, _one_line(item, style, most)) for part, item in words]
            high = sum(line.height * _LEADING / 1.4 for _, lines in blocks for line in lines)
            if high <= self._body.height() * 0.4 or scale <= _LEAST:
                break
            scale *= _SHRINK
        wide = max(_STAMP, *(line.width for _, lines in blocks for line in lines))
        left = self._body.right() - wide
        # The stamp goes over all of it, so few lines stand in the middle of the stamp's room.
        top = self._body.bottom() - high - max(0.0, _STAMP - high) * 0.35
        found: list[SetLine] = []
        for part, lines in blocks:
            found += _centred(
                part, lines, left, wide, found[-1].box.bottom() if found else top, 0.0, _LEADING
            )
        return found

    def _number(
        self, book: CertificateBook, text: CertificateText, signed: Sequence[SetLine]
    ) -> list[SetLine]:
        if not text.number:
            return []
        style = self._style(_NUMBER, self._template.text_ink, self._text_faces)
        right = min((item.box.left() for item in signed), default=self._body.right()) - 12 * POINT
        lines = _one_line(f"{book.label}{text.number}", style, max(right - self._body.left(), 60 * POINT))
        bottom = max((item.box.bottom() for item in signed), default=self._body.bottom())
        top = bottom - sum(line.height for line in lines)
        return _stacked("number", lines, self._body.left(), top)

    def _foot(self, book: CertificateBook, text: CertificateText) -> list[SetLine]:
        words = book.foot.replace("{number}", text.number).strip(" ·")
        if not words:
            return []
        lines = _one_line(words, Style(_FOOT, colour=_QUIET), self._body.width())
        top = self._foot_bottom - sum(line.height for line in lines)
        return _centred("foot", lines, self._body.left(), self._body.width(), top, 0.0)


def _faces(chosen: str, first: tuple[str, ...], rest: tuple[str, ...]) -> tuple[str, ...]:
    return (chosen, *first, *rest) if chosen else (*first, *rest)


def _one_line(text: str, style: Style, width: float) -> list[Line]:
    """A text in one line, smaller if need be; where that is not enough, in several."""
    if not text:
        return []
    smaller = style
    while smaller.size > style.size * _ONE_LINE:
        lines = wrapped(text, smaller, width)
        if len(lines) == 1:
            return lines
        smaller = _sized(smaller, smaller.size * _SHRINK)
    return wrapped(text, _sized(style, style.size * _ONE_LINE), width)


def _sized(style: Style, size: float) -> Style:
    if isinstance(style, _Face):
        return replace(style, size=size, apart=style.apart * size / style.size)
    return replace(style, size=size)


def _stacked(
    part: str, lines: Iterable[Line], left: float, top: float, leading: float = 1.4
) -> list[SetLine]:
    """Lines one below the other, each in the middle of its height."""
    found = []
    for line in lines:
        line.height *= leading / 1.4
        found.append(SetLine(part, QRectF(left, top, line.width, line.height), line))
        top += line.height
    return found


def _centred(
    part: str,
    lines: Iterable[Line],
    left: float,
    width: float,
    top: float,
    apart: float,
    leading: float = 1.4,
) -> list[SetLine]:
    found = []
    for item in _stacked(part, lines, left, top, leading):
        # The blank behind the last letter is none of the line's.
        blank = apart * item.line.size * POINT if apart else 0.0
        found.append(item._replace(box=item.box.translated((width - item.line.width + blank) / 2, 0)))
    return found


def _height(lines: Sequence[SetLine], room: QRectF) -> float:
    return max((item.box.bottom() for item in lines), default=room.top()) - room.top()


def _is_chinese(text: str) -> bool:
    """Whether most letters are as wide as high."""
    letters = [sign for sign in text if not sign.isspace()]
    return sum(sign >= "\u2e80" for sign in letters) * 2 > len(letters)


def _picture(template: CertificateTemplate) -> QImage | None:
    if not template.picture:
        return None
    image = QImage.fromData(picture_of(template))
    if image.isNull():
        raise JudgingError.of(Problem.PICTURE_UNREADABLE)
    if max(image.width(), image.height()) > _DOTS:
        image = image.scaled(
            _DOTS, _DOTS, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image


def _draw_backdrop(
    painter: QPainter, template: CertificateTemplate, picture: QImage | None, *, proof: bool
) -> None:
    is_ours = template.backdrop is not Backdrop.PREPRINTED
    if not is_ours and not proof:
        return
    paper = paper_of(template)
    painter.setOpacity(1.0 if is_ours else _PALE)
    if picture is not None:
        painter.drawImage(paper, picture, _cut(picture, paper))
    if template.backdrop is Backdrop.BORDER:
        draw_frame(painter, paper, QColor(_COLOURS[template.border_ink]))
    painter.setOpacity(1.0)


def _cut(picture: QImage, paper: QRectF) -> QRectF:
    """The middle of a picture in the shape of the paper, so that it fills it and is not stretched."""
    whole = QRectF(picture.rect())
    shape = QSizeF(paper.size())
    shape.scale(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    cut = QRectF(0, 0, shape.width(), shape.height())
    cut.moveCenter(whole.center())
    return cut

"""Placeholders of a certificate: their names, what is wrong with them, and how they are filled in."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from judging_app.application.papers.certificate import MOST_PICTURE_BYTES, CertificateTemplate
from judging_app.domain.problems import Finding, Problem


class Blank(StrEnum):
    """What a placeholder stands for; the values are its English names."""

    ENTRY = "entry"
    ORGANIZATION = "organization"
    LEADER = "leader"
    TRACK = "track"
    AWARD = "award"
    PLACE = "place"
    SCORE = "score"
    EVENT = "event"
    ROUND = "round"
    DATE = "date"
    ORGANIZER = "organizer"
    NUMBER = "number"
    YEAR = "year"
    SEQUENCE = "sequence"
    """The running number, in `CertificateTemplate.number` only."""


CHINESE: Final[Mapping[Blank, str]] = {
    Blank.ENTRY: "项目",
    Blank.ORGANIZATION: "单位",
    Blank.LEADER: "负责人",
    Blank.TRACK: "组别",
    Blank.AWARD: "奖项",
    Blank.PLACE: "名次",
    Blank.SCORE: "得分",
    Blank.EVENT: "赛事",
    Blank.ROUND: "轮次",
    Blank.DATE: "日期",
    Blank.ORGANIZER: "主办单位",
    Blank.NUMBER: "编号",
    Blank.YEAR: "年",
    Blank.SEQUENCE: "序号",
}
_BY_NAME: Final = {item.value: item for item in Blank} | {name: item for item, name in CHINESE.items()}
_BRACES: Final = re.compile(r"[{｛]\s*([^{}｛｝\n]*?)\s*[}｝]")

_PAIRS: Final = {
    "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕", "「": "」",
    "『": "』", "“": "”", "‘": "’",
}  # fmt: skip
_SOFT: Final = "，、,;；:：·-—/|"
_HARD: Final = "。.！!？?"

_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
LIMITS: Final[Mapping[str, tuple[int, int]]] = {
    "title_size": (10, 120),
    "text_size": (8, 60),
    "award_size": (8, 100),
    "sign_size": (8, 60),
    "margin_x": (5, 80),
    "margin_y": (5, 55),
    "digits": (1, 9),
}
"""The least and the most that each number of a template may be."""


def fill(text: str, values: Mapping[Blank, str]) -> str:
    """Put values in the place of placeholders, line by line.

    Around one that is empty no pair of brackets and no doubled mark or blank is left, and a line of
    which nothing is left is left out. The values themselves are never touched; a name in braces that
    is no placeholder stays as it is.
    """
    lines = (_filled(line, values).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def findings_of(template: CertificateTemplate) -> tuple[Finding, ...]:
    """What keeps a template from being printed: unknown placeholders, sizes out of bounds, the picture."""
    return (*_texts_findings(template), *_number_findings(template), *_picture_findings(template))


def is_picture(content: bytes) -> bool:
    """Whether a file begins as a PNG or a JPEG does."""
    return content.startswith(_PICTURES)


def picture_of(template: CertificateTemplate) -> bytes:
    """The background picture's file; empty where there is none or it cannot be read."""
    try:
        return base64.b64decode(template.picture, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _texts_findings(template: CertificateTemplate) -> Iterator[Finding]:
    texts = {
        "title": template.title,
        "salutation": template.salutation,
        "body": template.body,
        "award": template.award,
        "closing": template.closing,
        "signers": "\n".join(template.signers),
        "date": template.date,
        "number": template.number,
    }
    if not any(text.strip() for text in texts.values()):
        yield Finding(Problem.CERTIFICATE_EMPTY, {}, ("certificate", "body"))
    for field, text in texts.items():
        for name in dict.fromkeys(_BRACES.findall(text)):
            blank = _BY_NAME.get(name)
            # The number would be made of itself, and a running number is part of nothing else.
            misplaced = Blank.NUMBER if field == "number" else Blank.SEQUENCE
            if blank is None or blank is misplaced:
                yield Finding(Problem.PLACEHOLDER_UNKNOWN, {"name": name}, ("certificate", field))


def _number_findings(template: CertificateTemplate) -> Iterator[Finding]:
    for field, (least, most) in LIMITS.items():
        if not least <= getattr(template, field) <= most:
            facts = {"value": str(getattr(template, field)), "least": str(least), "most": str(most)}
            yield Finding(Problem.CERTIFICATE_SIZE, facts, ("certificate", field))


def _picture_findings(template: CertificateTemplate) -> Iterator[Finding]:
    if not template.picture:
        return
    content = picture_of(template)
    if len(content) > MOST_PICTURE_BYTES:
        yield Finding(Problem.PICTURE_TOO_LARGE, {"most": "10"}, ("certificate", "picture"))
    elif not is_picture(content):
        yield Finding(Problem.PICTURE_UNREADABLE, {}, ("certificate", "picture"))


def _filled(line: str, values: Mapping[Blank, str]) -> str:
    # Text of the template and values in turn, so that only the template's own marks are tidied.
    parts: list[str] = []
    is_value: list[bool] = []

    def add(text: str, *, value: bool) -> None:
        if text and is_value and is_value[-1] == value:
            parts[-1] += text
        elif text:
            parts.append(text)
            is_value.append(value)

    position, closes_gap = 0, False

    def add_plain(text: str) -> None:
        if closes_gap and text:
            left = parts[-1] if parts and not is_value[-1] else ""
            begins = not parts
            kept, text = _tidied(left, text, begins=begins)
            if left:
                parts.pop()
                is_value.pop()
                add(kept, value=False)
        add(text, value=False)

    for found in _BRACES.finditer(line):
        between = line[position : found.start()]
        if between:
            add_plain(between)
            closes_gap = False
        position = found.end()
        blank = _BY_NAME.get(found.group(1))
        if blank is None:
            add_plain(found.group(0))
            closes_gap = False
            continue
        text = " ".join(values.get(blank, "").split())
        if text:
            add(text, value=True)
            closes_gap = False
        else:
            closes_gap = True
    rest = line[position:]
    add_plain(rest)
    if closes_gap and not rest and parts and not is_value[-1]:
        parts[-1] = parts[-1].rstrip().rstrip(_SOFT).rstrip()
    return "".join(parts)


def _tidied(left: str, right: str, *, begins: bool) -> tuple[str, str]:
    """Close the gap that an empty placeholder leaves between two pieces of the template's text."""
    while left and right and _PAIRS.get(left[-1]) == right[0]:
        left, right = left[:-1], right[1:]
    if begins and not left:
        return "", right.lstrip().lstrip(_SOFT + _HARD).lstrip()
    end, start = left.rstrip()[-1:], right.lstrip()[:1]
    if end and start and end in _SOFT and start in _SOFT + _HARD:
        left = left.rstrip()[:-1]
    elif end and start and end in _HARD and start in _SOFT + _HARD:
        right = right.lstrip()[1:]
    if left.endswith(" ") and right.startswith(" "):
        right = right.lstrip()
    if left.endswith(" ") and right[:1] and right[0] in _SOFT + _HARD:
        left = left.rstrip()
    return left, right

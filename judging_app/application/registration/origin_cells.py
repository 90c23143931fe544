"""Where an entry comes from, read from the row of an entry table that the level below sent."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from judging_app.application.registration.numbers import read_number
from judging_app.application.registration.rows import ReadRow
from judging_app.application.registration.targets import SEAL_CODE, Target, TargetKind
from judging_app.domain.exact import read_exact
from judging_app.domain.origins import Origin, OriginScore
from judging_app.domain.problems import Problem, Severity

EXAMPLE: Final = "路演答辩: 88.5; 实绩评价: 90"
_NUMBERS: Final = frozenset({"place", "track_place", "final"})
_ITEMS: Final = re.compile(r"[;；\n]")
_PAIR: Final = re.compile(r"(.+)[:：](.+)", re.DOTALL)
_NAMES: Final = re.compile(r"[;；,，、\n]")


def read_origin(row: ReadRow) -> Origin | None:
    """What a row says of the entry's origin; `None` unless it names the event. The entry is left open.

    What cannot be read is noted and left out: it counts for nothing here.
    """
    texts = {target.code: row.text(target) for target in row.cells if target.kind is TargetKind.ORIGIN}
    if not texts.get("event"):
        return None
    found: dict[str, Any] = {"entry": ""}
    for code, text in texts.items():
        if not text:
            continue
        if code in _NUMBERS:
            found[code] = _number(row, code, text)
        elif code == "scores":
            found[code] = _scores(row, text)
        elif code == "awards":
            found[code] = tuple(part.strip() for part in _NAMES.split(text) if part.strip())
        elif code == SEAL_CODE:
            found |= {"code": text, "sealed": True}
        else:
            found.setdefault(code, text)
    return Origin(**found)


def _number(row: ReadRow, code: str, text: str) -> Fraction | None:
    number = exact_number(text)
    if number is None:
        _note(row, Problem.CELL_NOT_A_NUMBER, code, {"text": text})
    return number


def exact_number(text: str) -> Fraction | None:
    """Take a decimal, or a fraction that has none ("260/3"); `None` for what is no number."""
    value = read_number(text).value
    if value is not None:
        return value
    try:
        return read_exact(text.strip())
    except (ValueError, ZeroDivisionError):
        return None


def _scores(row: ReadRow, text: str) -> tuple[OriginScore, ...]:
    found: list[OriginScore] = []
    for item in filter(str.strip, _ITEMS.split(text)):
        pair = _PAIR.fullmatch(item.strip())
        score = None if pair is None else exact_number(pair[2])
        if pair is None or score is None:
            _note(row, Problem.CELL_NOT_READABLE, "scores", {"text": text, "example": EXAMPLE})
            return ()
        found.append(OriginScore(pair[1].strip(), score))
    return tuple(found)


def _note(row: ReadRow, problem: Problem, code: str, facts: Mapping[str, str]) -> None:
    row.add(problem, Target(TargetKind.ORIGIN, code), facts, severity=Severity.WARNING)

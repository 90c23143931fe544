"""What can be done about sheets that come back on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from judging_app.application.commands import SheetCommand
from judging_app.domain.sheets import Standing


@dataclass(frozen=True, slots=True)
class KeySheet(SheetCommand):
    """Key what stands on a paper sheet, as the first or as the second person.

    `by` is the name of the person who keys: another account on the same laptop makes no second
    person. `rules` are the fingerprint's first digits as the sheet's code has them, empty where it was
    found by its number. `reason` is what the sheet's revision says once two keyings agree: "{first}"
    and "{second}" in it stand for the two names.
    """

    standing: Standing
    marks: Mapping[str, int]
    by: str
    note: str = ""
    rules: str = ""
    reason: str = "{first} + {second}"


@dataclass(frozen=True, slots=True)
class SettleKeying(SheetCommand):
    """Say what a paper sheet says that was keyed in two ways, after looking at it again.

    Every mark is one of the two that were keyed. Where neither is right, both keyings are dropped and
    the sheet is keyed anew. `seen` are the numbers of the two keyings.
    """

    standing: Standing
    marks: Mapping[str, int]
    seen: tuple[int, int]
    by: str
    reason: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DropKeying(SheetCommand):
    """Take keyings back before anything came of them: one by its number, or with 0 all that are open."""

    by: str
    reason: str
    number: int = 0

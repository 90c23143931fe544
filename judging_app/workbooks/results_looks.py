"""What the cells of results sheets show of their values: written by `results_pages`, checked by verify."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from judging_app.wording.language import Language
from judging_app.workbooks.results_model import (
    FREE,
    NEEDED,
    PLACE,
    Formula,
    ResultColumn,
    ResultSheet,
    ResultValue,
    Signed,
    Struck,
)
from judging_app.workbooks.saving import number_format
from judging_app.workbooks.styles import Look

FINEST: Final = 4
"""Decimals that are shown at most where nothing is rounded."""

_USUAL: Final = 2
"""Decimals that are shown at least where nothing is rounded."""

GENERAL: Final = "General"


def settled_columns(sheet: ResultSheet) -> tuple[ResultColumn, ...]:
    """The columns with as many decimals as their numbers have, where the rulebook fixes none."""
    return tuple(_settled(sheet, at, column) for at, column in enumerate(sheet.columns))


def _settled(sheet: ResultSheet, at: int, column: ResultColumn) -> ResultColumn:
    if column.decimals not in {NEEDED, FREE}:
        return column
    parts = {value.denominator for row in sheet.rows if (value := _number(row[at])) is not None}
    needed = max((_decimals_of(part) for part in parts), default=0)
    return replace(column, decimals=max(needed, _USUAL) if column.decimals == FREE else needed)


def _number(value: ResultValue) -> Fraction | int | None:
    if isinstance(value, Struck | Signed | Formula):
        inner = value.value
        return inner if isinstance(inner, Fraction | int) else None
    return None if isinstance(value, str) else value


def _decimals_of(denominator: int) -> int:
    """Decimals that show a number whole, four at most."""
    return next((places for places in range(FINEST) if not 10**places % denominator), FINEST)


def shown_as(value: ResultValue, decimals: int) -> Look | None:
    """What a number's cell shows in a column of so many decimals; `None` for what is no number."""
    if isinstance(value, Signed):
        return Look(number_format(max(decimals, 0)) + value.sign, value.struck)
    inner = value.value if isinstance(value, Formula) else value
    if inner is None or isinstance(inner, str):
        return None
    form = number_format(decimals) if decimals >= 0 else GENERAL
    return Look(form, isinstance(value, Struck) and decimals != PLACE)


def page_foot(code: str, language: Language) -> tuple[str, str, str]:
    """What stands left, in the middle and right at the foot of every page, in the signs of a workbook."""
    pages = language.translate("RuleSheet", "Page {page} of {pages}").format(page="&P", pages="&N")
    return code.replace("&", "&&"), pages, "&A"

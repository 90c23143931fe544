"""What a recheck sheet has beyond the looks of every results sheet: green where it holds, red where not."""

from typing import Any, Final

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from judging_app.workbooks.recheck.formulas import quoted
from judging_app.workbooks.recheck.sheets import VERDICT_CELL
from judging_app.workbooks.recheck.table import RecheckSheet
from judging_app.workbooks.results_model import Formula
from judging_app.workbooks.saving import PageWriter

_GOOD: Final = "E3F1E6", "1E6B3A"
_BAD: Final = "FBE3E1", "A3261B"


def colour_verdicts(page: PageWriter, sheet: RecheckSheet) -> None:
    """Colour the cell that speaks for all, and each row's result, by what they come to."""
    if sheet.verdict < 0:
        return
    letter = get_column_letter(sheet.verdict + 1)
    first, last = sheet.header_row + 1, sheet.header_row + len(sheet.rows)
    _colour(page, f"{letter}{first}:{letter}{last}", f"{letter}{first}={quoted(sheet.equal)}")
    for line in sheet.heading:
        if isinstance(line, Formula):
            end = get_column_letter(max(len(sheet.columns), 2))
            cell = f"${VERDICT_CELL[0]}${VERDICT_CELL[1:]}"
            _colour(page, f"{VERDICT_CELL}:{end}{VERDICT_CELL[1:]}", f"{cell}={quoted(str(line.value))}")


def _colour(page: PageWriter, cells: str, holds: str) -> None:
    rules = page.sheet.conditional_formatting
    for condition, (back, ink) in ((holds, _GOOD), (f"NOT({holds})", _BAD)):
        fill = PatternFill("solid", start_color=back, end_color=back)
        rule: Any = FormulaRule([condition], font=Font(bold=True, color=ink), fill=fill)  # type: ignore[no-untyped-call]
        rules.add(cells, rule)

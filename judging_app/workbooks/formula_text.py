"""Formulas compared as programs write them: another program's spaces and quotes change nothing."""

from decimal import Decimal, InvalidOperation
from typing import Final

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

_PREFIXES: Final = ("_XLFN.", "_XLWS.")
_CONSTANTS: Final = ("TRUE", "FALSE")


def same_formula(one: str, other: str) -> bool:
    """Whether two formulas, with or without "=", are the same to whoever calculates them."""
    first, second = one.strip().removeprefix("="), other.strip().removeprefix("=")
    return first == second or _parts(first) == _parts(second)


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    for token in Tokenizer(f"={text}").items:
        part = _part(token)
        if part == ")" and len(parts) > 1 and parts[-1].rstrip("(") in _CONSTANTS and parts[-1][-1] == "(":
            # One program writes TRUE where another writes TRUE().
            parts[-1] = parts[-1][:-1]
        elif part:
            parts.append(part)
    return parts


def _part(token: Token) -> str:
    value = str(token.value)
    if token.type == Token.WSPACE:
        return ""
    if token.type == Token.OPERAND and token.subtype == Token.NUMBER:
        try:
            return str(Decimal(value).normalize())
        except InvalidOperation:
            return value
    if token.type == Token.OPERAND and token.subtype == Token.RANGE:
        return _reference(value)
    if token.type == Token.FUNC:
        value = value.upper()
        for prefix in _PREFIXES:
            value = value.removeprefix(prefix)
        return value
    if token.type == Token.OPERAND and token.subtype == Token.TEXT:
        return value
    return value.strip().upper()


def _reference(value: str) -> str:
    """A reference without quotes around its sheet, in capitals; a sheet's title keeps its case."""
    sheet, mark, cells = value.rpartition("!")
    if mark and sheet.startswith("'") and sheet.endswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    return f"{sheet}{mark}{cells.upper()}"

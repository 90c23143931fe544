"""How numbers of a derivation are written: never rounded in any other way than the rulebook says.

A value that no station rounds is shown in full where it is short, else cut off with "…", so that
what is shown is never a rounding that nobody asked for.
"""

from fractions import Fraction
from typing import Final

from judging_app.domain.decimals import dimension_places, final_places
from judging_app.domain.event import Entry
from judging_app.domain.exact import TICKS_PER_POINT, Rounding, RoundingMode, exact_text, show
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.wording.language import Language
from judging_app.wording.terms import term

_MINUS: Final = "\N{MINUS SIGN}"


def written(value: Fraction, places: int) -> str:
    """Write a value that is already rounded to so many places."""
    return show(value, places).replace("-", _MINUS)


def shown(value: Fraction, least: int = 0, most: int = 4) -> str:
    """Write a value with `least` decimals or as many as it has; cut off with "…" after `most`."""
    text = exact_text(value)
    decimals = len(text.partition(".")[2])
    if "/" in text or decimals > max(least, most):
        cut = Rounding(most, RoundingMode.DOWN).apply(value)
        return f"{written(cut, most)}…"
    return written(value, max(least, decimals))


def signed(value: Fraction, least: int = 0) -> str:
    """Write what is added or taken off, with its sign."""
    return shown(value, least) if value < 0 else f"+{shown(value, least)}"


def final_text(rulebook: Rulebook, value: Fraction | None) -> str:
    """Write a final score."""
    return "—" if value is None else shown(value, final_places(rulebook))


def dimension_text(rulebook: Rulebook, dimension: Dimension, value: Fraction | None) -> str:
    """Write a dimension's score."""
    return "—" if value is None else shown(value, dimension_places(rulebook, dimension))


def step_places(leaf: Criterion) -> int:
    """The decimals that a mark for one criterion can have."""
    return len(exact_text(Fraction(leaf.step, TICKS_PER_POINT)).partition(".")[2])


def rounding_words(rounding: Rounding, language: Language) -> str:
    """Say how something is rounded: 四舍五入，保留两位小数."""
    template = {
        0: language.translate("Derivations", "{mode}, to a whole number"),
        1: language.translate("Derivations", "{mode}, to one decimal"),
        2: language.translate("Derivations", "{mode}, to two decimals"),
        3: language.translate("Derivations", "{mode}, to three decimals"),
        4: language.translate("Derivations", "{mode}, to four decimals"),
    }.get(rounding.places, language.translate("Derivations", "{mode}, to {places} decimals"))
    return template.format(mode=term(rounding.mode, language), places=rounding.places)


def entry_number(entry: Entry | None, code: str = "") -> str:
    """The number that people call an entry by: its running order, else its code."""
    if entry is None:
        return code
    return f"{entry.order:02}" if entry.order else entry.code


def place_number(number: Fraction) -> str:
    """Write a place; only the mean style has halves."""
    return show(number)

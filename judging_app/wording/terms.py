"""The one word for each member of every domain enumeration, on screens, pages and in workbooks.

`from_term` reads a word back in either language, or the code itself, so that a workbook filled in
one language is read in the other.
"""

import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from judging_app.domain.indicators import IndicatorRule
from judging_app.wording.language import Language, current_language
from judging_app.wording.term_words import TABLES

Kind = TypeVar("Kind", bound=Enum)


def term(member: Enum | type, language: Language | None = None) -> str:
    """Give the word for a member of a domain enumeration, or for a kind of indicator rule."""
    kind = IndicatorRule if isinstance(member, type) else type(member)
    return _words_of(kind, language or current_language())[member]


def terms(kind: type[Enum], language: Language | None = None) -> list[str]:
    """List the words of an enumeration in its order, as a drop-down shows them."""
    return [term(member, language) for member in kind]


def rule_kinds() -> list[type]:
    """List the kinds of indicator rule, in the order that they are offered in."""
    return list(_words_of(IndicatorRule, Language.ENGLISH))


def from_term(kind: type[Kind], text: str) -> Kind | None:
    """Find the member that a word (Chinese, English) or a code means; `None` when there is none."""
    found = _members_of(kind).get(plain(text))
    return found if isinstance(found, kind) else None


def rule_from_term(text: str) -> type | None:
    """Find the kind of indicator rule that a word or a class name means."""
    found = _members_of(IndicatorRule).get(plain(text))
    return found if isinstance(found, type) else None


def yes_or_no(value: bool, language: Language | None = None) -> str:
    """Give the word for true or false."""
    speech = language or current_language()
    return speech.translate("YesNo", "Yes") if value else speech.translate("YesNo", "No")


def plain(text: str) -> str:
    """Bring a word into the form that words are compared in: width, case and blanks aside."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@cache
def _words_of(kind: Any, language: Language) -> Mapping[Any, str]:
    return TABLES[kind](language)


@cache
def _members_of(kind: Any) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for language in Language:
        for member, word in _words_of(kind, language).items():
            found.setdefault(plain(word), member)
    for member in _words_of(kind, Language.ENGLISH):
        found.setdefault(plain(member.__name__ if isinstance(member, type) else str(member.value)), member)
    return found

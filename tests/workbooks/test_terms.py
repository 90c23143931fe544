"""The words of the domain: one for each member, told apart, and read back in either language."""

import enum
import importlib
import pkgutil

import pytest

import judging_app.domain
from judging_app.wording.language import Language
from judging_app.wording.term_words import TABLES
from judging_app.wording.terms import from_term, plain, rule_from_term, rule_kinds, term, yes_or_no

WITHOUT_WORDS = {"Fate", "Problem", "Severity"}
"""Said in whole sentences elsewhere."""

KINDS = [kind for kind in TABLES if isinstance(kind, type)]


def test_every_enumeration_of_the_domain_has_words() -> None:
    kinds: set[str] = set()
    for module in pkgutil.iter_modules(judging_app.domain.__path__, "judging_app.domain."):
        members = vars(importlib.import_module(module.name)).values()
        kinds |= {
            item.__name__ for item in members if isinstance(item, type) and issubclass(item, enum.StrEnum)
        }
    assert kinds - {"StrEnum"} - WITHOUT_WORDS == {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", list(Language))
def test_each_word_means_its_member_only(kind: type[enum.Enum], language: Language) -> None:
    words = {plain(term(member, language)) for member in kind}
    assert len(words) == len(list(kind))
    for member in kind:
        assert from_term(kind, f" {term(member, language).upper()} ") is member
        assert from_term(kind, member.value) is member
    assert from_term(kind, "别的") is None


def test_chinese_words_are_chinese() -> None:
    for kind in KINDS:
        for member in kind:
            assert not term(member, Language.CHINESE).isascii()


def test_kinds_of_indicator_rules_and_yes_and_no_have_words() -> None:
    for kind in rule_kinds():
        assert rule_from_term(term(kind, Language.CHINESE)) is kind
        assert rule_from_term(term(kind, Language.ENGLISH)) is kind
        assert rule_from_term(kind.__name__) is kind
    assert yes_or_no(value=True, language=Language.CHINESE) == "是"

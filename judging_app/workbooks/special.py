"""Words that stand for something that has no record of its own: the final score, every track, nobody."""

from collections.abc import Collection, Mapping
from typing import Final

from judging_app.domain.rulebook import EACH_TRACK, FINAL
from judging_app.domain.tie_keys import HEAD_SEAT
from judging_app.wording.language import Language
from judging_app.wording.terms import plain
from judging_app.workbooks.grammar import NOTHING

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    FINAL: ("最终得分", "Final score"),
    EACH_TRACK: ("每组", "Each track"),
    HEAD_SEAT: ("组长", "Head judge"),
}
_MEANINGS: Final = {plain(word): meaning for meaning, words in _WORDS.items() for word in (*words, meaning)}


def means_final(text: str) -> bool:
    """Whether a cell means the final score."""
    return _MEANINGS.get(plain(text)) == FINAL


def means_each_track(text: str) -> bool:
    """Whether a cell means every track by itself."""
    return _MEANINGS.get(plain(text)) == EACH_TRACK


def means_head(text: str) -> bool:
    """Whether a cell means the head judge of an entry's panel."""
    return _MEANINGS.get(plain(text)) == HEAD_SEAT


def special_word(meaning: str, language: Language, taken: Collection[str]) -> str:
    """The word to write; the bare code where a record happens to be called by the word."""
    word = _WORDS[meaning][language is Language.ENGLISH]
    return meaning if word in taken else word


def nothing_word(language: Language) -> str:
    """Written where a list is deliberately empty and no row at all would mean "all of them"."""
    return NOTHING[language is Language.ENGLISH]

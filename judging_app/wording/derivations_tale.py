"""What every part of an explanation tells from: the case, and the language it is told in."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from judging_app.application.queries import Explanation
from judging_app.domain.decimals import dimension_places
from judging_app.domain.event import Event
from judging_app.domain.exact import Rounding
from judging_app.domain.rubric import Dimension
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import Standing
from judging_app.wording.derivations_lines import Line, TextLine
from judging_app.wording.derivations_numbers import entry_number, rounding_words, shown
from judging_app.wording.language import Language
from judging_app.wording.terms import term


@dataclass(frozen=True, slots=True)
class Tale:
    """A case and a language, with the names that sentences need."""

    case: Explanation
    speech: Language

    @property
    def rulebook(self) -> Rulebook:
        """The rules of the round."""
        return self.case.round.rulebook

    @property
    def event(self) -> Event:
        """The event."""
        return self.case.event

    def judge(self, code: str) -> str:
        """A judge's name."""
        found = self.event.judge(code)
        return code if found is None else found.name

    def judges(self, codes: Sequence[str]) -> str:
        """Several judges' names."""
        return self.listed([self.judge(code) for code in codes])

    def listed(self, words: Sequence[str]) -> str:
        """Words as a list."""
        return self.speech.translate("Derivations", ", ").join(words)

    def number(self, code: str) -> str:
        """An entry as people call it: No. 15."""
        return numbered_entry(self.event, code, self.speech)

    def standing(self, standing: Standing) -> str:
        """The word for a sheet's standing."""
        return term(standing, self.speech)

    def points(self, dimension: Dimension, value: Fraction | None) -> str:
        """A dimension's points as written everywhere."""
        return "—" if value is None else shown(value, dimension_places(self.rulebook, dimension))

    def rounding_lines(
        self, before: Fraction, after: Fraction, rounding: Rounding | None, least: int
    ) -> list[Line]:
        """Say how a value was rounded, where rounding changed it."""
        if rounding is None or before == after:
            return []
        template = self.speech.translate("Derivations", "{rounding}: {value}")
        words = rounding_words(rounding, self.speech)
        return [TextLine(template.format(rounding=words, value=shown(after, least)), quiet=True)]


def numbered_entry(event: Event, code: str, language: Language) -> str:
    """An entry as people call it: No. 15, 15 号."""
    number = entry_number(event.entry(code), code)
    return language.translate("Derivations", "No. {number}").format(number=number)

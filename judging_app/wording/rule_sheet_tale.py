"""What every part of a rules sheet tells from: the round, and the words for its names and numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from judging_app.domain.event import Event, Round
from judging_app.domain.exact import TICKS_PER_POINT, Rounding
from judging_app.domain.indicators import Interval
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.rulebook import FINAL, Rulebook
from judging_app.wording.derivations_numbers import rounding_words, shown
from judging_app.wording.language import Language


@dataclass(frozen=True, slots=True)
class RuleTale:
    """A round, and the language that its rules are told in."""

    event: Event
    round: Round
    speech: Language

    @property
    def rulebook(self) -> Rulebook:
        """The rules to tell."""
        return self.round.rulebook

    def number(self, value: Fraction | int) -> str:
        """A number of the rules, with as many decimals as it has."""
        return shown(Fraction(value))

    def points(self, value: Fraction | int) -> str:
        """So many points: 1 point, 25 points."""
        if value == 1:
            return self.speech.translate("RuleSheet", "1 point")
        return self.speech.translate("RuleSheet", "{number} points").format(number=self.number(value))

    def ticks(self, ticks: int) -> str:
        """A number of points kept in ticks."""
        return self.number(Fraction(ticks, TICKS_PER_POINT))

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list."""
        return self.speech.translate("Derivations", ", ").join(words)

    def clauses(self, words: Iterable[str]) -> str:
        """Parts of one sentence."""
        return self.speech.translate("RuleSheet", "; ").join(words)

    def sentences(self, words: Iterable[str]) -> str:
        """Sentences that follow each other; Chinese sets no blank between them."""
        blank = "" if self.speech is Language.CHINESE else " "
        return blank.join(word for word in words if word)

    def track(self, code: str) -> str:
        """A track's name."""
        return next((item.name for item in self.event.tracks if item.code == code), code)

    def dimension(self, code: str) -> str:
        """A dimension's name; the final score has one too."""
        if code == FINAL:
            return self.speech.translate("RuleSheet", "final score")
        found = self.rulebook.dimension(code)
        return code if found is None else found.name

    def criterion(self, code: str) -> str:
        """The name of a criterion of any dimension."""
        found = (item.criterion(code) for item in self.rulebook.dimensions)
        return next((leaf.name for leaf in found if leaf is not None), code)

    def round_name(self, code: str) -> str:
        """A round's name."""
        found = self.event.round(code)
        return code if found is None else found.name

    def group(self, code: str) -> str:
        """The name of a group of seats; those named by role have a word."""
        words = {
            "judge": self.speech.translate("Derivations", "Judges"),
            "public": self.speech.translate("Derivations", "Public judges"),
        }
        return words.get(code, code)

    def full(self, dimension: Dimension) -> str:
        """A dimension's full mark, track by track where they differ."""
        tracks = [track for track in self.event.tracks if dimension.leaves(track.code)]
        by_track = {track.name: dimension.full(track.code) for track in tracks}
        if len(set(by_track.values())) < 2:
            return self.points(next(iter(by_track.values()), dimension.full()))
        text = self.speech.translate("RuleSheet", "{points} ({track})")
        return self.listed(
            text.format(track=name, points=self.points(value)) for name, value in by_track.items()
        )

    def leaf_name(self, dimension: Dimension, leaf: Criterion) -> str:
        """A leaf's name with the headings above it."""
        names, at, seen = [leaf.name], leaf.parent, {leaf.code}
        while at and at not in seen:
            seen.add(at)
            above = dimension.criterion(at)
            if above is None:
                break
            names.insert(0, above.name)
            at = above.parent
        return self.speech.translate("RuleSheet", " / ").join(names)

    def interval(self, interval: Interval, unit: str = "") -> str:
        """An interval in words, each edge said to be in it or not."""
        low = "" if interval.low is None else self._edge(interval.low, unit, included=interval.low_closed)
        high = "" if interval.high is None else self._edge(interval.high, unit, included=interval.high_closed)
        if low and high:
            return self.speech.translate("RuleSheet", "from {low} to {high}").format(low=low, high=high)
        if low:
            return self.speech.translate("RuleSheet", "{low} and above").format(low=low)
        if high:
            return self.speech.translate("RuleSheet", "{high} and below").format(high=high)
        return self.speech.translate("RuleSheet", "any figure")

    def _edge(self, value: Fraction, unit: str, *, included: bool) -> str:
        text = self.speech.translate("RuleSheet", "{value} (not included)")
        if included:
            text = self.speech.translate("RuleSheet", "{value} (included)")
        return text.format(value=self.amount(value, unit))

    def amount(self, value: Fraction | int, unit: str) -> str:
        """A figure with its unit: 5 人; 3 × 10k yuan where the unit begins with a number itself."""
        sign = "× " if unit[:1].isdigit() else ""
        return f"{self.number(value)} {sign}{unit}".strip()

    def rounding(self, rounding: Rounding) -> str:
        """How something is rounded, as a part of a sentence."""
        words = rounding_words(rounding, self.speech)
        return words[:1].lower() + words[1:]

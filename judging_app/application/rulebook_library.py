"""The built-in rulebooks that an organizer starts an event from.

Each is a file per language below `resources/rulebooks`; the numbers are the same in both, only the
texts differ. Where a published rule leaves something open its `source` says what was filled in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from judging_app.domain.canonical import from_text
from judging_app.domain.event import Track
from judging_app.domain.rulebook import Rulebook

BUILT_IN_KEYS = (
    "dual-dimension",
    "record-and-site",
    "roadshow",
    "two-groups",
    "plan-and-defense",
    "four-part",
    "head-judge",
    "ten-part-bonus",
    "eight-seven",
    "startup-grind",
    "expo-pitch",
    "incubator",
    "start-up-park",
)
"""Every built-in rulebook, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class BuiltInRulebook:
    """A rulebook to start from, with what it assumes about the day.

    `panel_size` is 0 where no panel marks. Minutes are 0 where the source does not state them:
    `pitch_minutes` for the talk, `answer_minutes` for questions or comments, `scoring_minutes`
    for keying marks in between.
    """

    key: str
    summary: str
    rulebook: Rulebook
    tracks: tuple[Track, ...] = ()
    panel_size: int = 0
    pitch_minutes: int = 0
    answer_minutes: int = 0
    scoring_minutes: int = 0

    @property
    def name(self) -> str:
        """What the rulebook is called."""
        return self.rulebook.name

    @property
    def source(self) -> str:
        """Where the rules were published, and what was filled in where the source is silent."""
        return self.rulebook.source


def load_rulebook(text: str) -> BuiltInRulebook:
    """Read one built-in rulebook from its canonical text."""
    built_in: BuiltInRulebook = from_text(BuiltInRulebook, text)
    return built_in


def load_rulebooks(read: Callable[[str], str]) -> Sequence[BuiltInRulebook]:
    """Read every built-in rulebook; `read` gives the text that a key's file holds."""
    return tuple(load_rulebook(read(key)) for key in BUILT_IN_KEYS)
